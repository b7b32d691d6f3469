//! The settings: a quiet button in the head, and the panel that it opens. A choice is seen at once
//! on the page behind it, so the panel lets the page be used and covers little of it.

mod group;
mod names;
mod size;

use leptos::ev::{self, FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, Node};

use super::close::CloseButton;
use super::focus::{focus, focus_found};
use super::keys::KeysButton;
use crate::state::settings::Settings;
use crate::state::settings::choices::Choices;
use crate::words::{languages, tu_string, use_i18n};
use group::{Group, Offer};
use size::SizeSteps;

/// The button and, while it is open, the panel.
#[component]
pub fn SettingsMenu() -> impl IntoView {
    let words = use_i18n();
    let open = expect_context::<Settings>().open;
    let place = NodeRef::<html::Div>::new();
    let button = NodeRef::<html::Button>::new();
    let close = move || {
        if open.get_untracked() {
            open.set(false);
            if let Some(button) = button.get_untracked() {
                focus(&button);
            }
        }
    };
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            // The card, which Escape closes too, stays.
            event.stop_propagation();
            close();
        }
    };
    let is_inside = move |target: Option<EventTarget>| {
        let node = target.and_then(|target| target.dyn_into::<Node>().ok());
        place.get_untracked().is_some_and(|place| place.contains(node.as_ref()))
    };
    // Whoever goes on elsewhere on the page is done here: what they choose there has the focus.
    let leave = move |event: FocusEvent| {
        if event.related_target().is_some() && !is_inside(event.related_target()) {
            open.set(false);
        }
    };
    let elsewhere = window_event_listener(ev::pointerdown, move |event| {
        if open.get_untracked() && !is_inside(event.target()) {
            open.set(false);
        }
    });
    on_cleanup(move || elsewhere.remove());
    view! {
        <div class="settings-menu" node_ref=place on:keydown=escape on:focusout=leave>
            <button
                id="settings-button"
                type="button"
                class="settings-button"
                title=tu_string!(words, settings.open)
                aria-label=tu_string!(words, settings.open)
                aria-haspopup="dialog"
                aria-expanded=move || open.get().to_string()
                node_ref=button
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <span aria-hidden="true">"Aa"</span>
            </button>
            <Show when=move || open.get()>
                <Panel close=Callback::new(move |()| close()) />
            </Show>
        </div>
    }
}

#[component]
fn Panel(close: Callback<()>) -> impl IntoView {
    let words = use_i18n();
    let settings = expect_context::<Settings>();
    let panel = NodeRef::<html::Section>::new();
    // Another language draws the page anew, and whoever chose it is still choosing.
    let new_language = settings.take_new_language();
    Effect::new(move || {
        let Some(panel) = panel.get() else { return };
        match new_language {
            true => focus_found(panel.query_selector("[name='language']:checked").ok().flatten()),
            false => focus(&panel),
        }
    });
    let usual = move || settings.choices() == Choices::default();
    view! {
        <section
            id="settings"
            class="settings"
            role="dialog"
            tabindex="-1"
            aria-labelledby="settings-title"
            node_ref=panel
        >
            <h2 id="settings-title">{tu_string!(words, settings.title)}</h2>
            <CloseButton id="settings-close" close=move || close.run(()) />
            <Group
                name="theme"
                label=tu_string!(words, settings.theme)
                options=names::all(words, names::theme)
                field=|choices| &mut choices.theme
            />
            <SizeSteps />
            <Group
                name="typeface"
                label=tu_string!(words, settings.typeface)
                options=names::all(words, names::typeface)
                field=|choices| &mut choices.typeface
            />
            <Group
                name="measure"
                label=tu_string!(words, settings.measure)
                options=names::all(words, names::measure)
                field=|choices| &mut choices.measure
            />
            <Group
                name="lines"
                label=tu_string!(words, settings.lines)
                options=names::all(words, names::lines)
                field=|choices| &mut choices.lines
            />
            <Group
                name="spaces"
                label=tu_string!(words, settings.spaces)
                options=names::all(words, names::spaces)
                field=|choices| &mut choices.spaces
            />
            <Group
                name="motion"
                label=tu_string!(words, settings.motion)
                options=names::all(words, names::motion)
                field=|choices| &mut choices.motion
            />
            <Group
                name="spoken-marks"
                label=tu_string!(words, settings.spoken_marks)
                options=names::all(words, names::spoken_marks)
                field=|choices| &mut choices.spoken_marks
            />
            <Language />
            <p class="settings-end">
                // Closed first: the button in the head is where the focus comes back to.
                <KeysButton before=close />
                // Not disabled: whoever has just pressed it keeps the focus.
                <button
                    id="settings-reset"
                    type="button"
                    class="button"
                    aria-disabled=move || usual().then_some("true")
                    on:click=move |_| settings.choose(|choices| *choices = Choices::default())
                >
                    {tu_string!(words, settings.reset)}
                </button>
            </p>
        </section>
    }
}

/// The languages of the screen, each by its name for itself.
#[component]
fn Language() -> impl IntoView {
    let words = use_i18n();
    let browser = Offer {
        choice: String::new(),
        word: "auto",
        label: tu_string!(words, settings.language_auto),
        language: None,
    };
    let own = languages().map(|(tag, label)| Offer {
        choice: tag.to_string(),
        word: tag,
        label,
        language: Some(tag),
    });
    let options: Vec<_> = std::iter::once(browser).chain(own).collect();
    view! {
        <Group
            name="language"
            label=tu_string!(words, settings.language)
            options
            field=|choices| &mut choices.language
        />
    }
}
