//! The keys of one letter: the one listener for all of them, and the list in which they are shown,
//! changed and switched off.

mod names;
mod row;

use leptos::ev::{self, Event, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::close::CloseButton;
use crate::state::commands::Commands;
use crate::state::settings::Settings;
use crate::state::settings::keys::{Command, sign};
use crate::words::{tu_string, use_i18n};
use names::command_name;
use row::{FixedRow, Row};

/// Where a letter is a letter: in fields, and wherever a person answers something.
const NOT_IN: &str = "input:not([type=radio], [type=checkbox], [type=button], [type=range]), \
                      textarea, select, [contenteditable], dialog, [role=dialog]";

/// What a key is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Steps,
    Places,
}

impl Group {
    fn of(command: Command) -> Group {
        match command {
            Command::Next
            | Command::Previous
            | Command::NextOfSpeaker
            | Command::PreviousOfSpeaker
            | Command::NextCountry
            | Command::PreviousCountry => Group::Steps,
            Command::Search
            | Command::Text
            | Command::Voices
            | Command::Marks
            | Command::Correct
            | Command::Balance
            | Command::ReadAloud
            | Command::PassOn
            | Command::Keys => Group::Places,
        }
    }
}

/// The list of keys, and what listens to them. There is one of it on the page.
#[component]
pub fn KeysDialog() -> impl IntoView {
    let words = use_i18n();
    let settings = expect_context::<Settings>();
    let commands = expect_context::<Commands>();
    commands.offer(Command::Keys, move || commands.shown.set(true));
    let listener = window_event_listener(ev::keydown, move |event| {
        let command = pressed(&event).and_then(|sign| settings.now().keys.command(sign));
        if !is_meant_elsewhere(&event) && command.is_some_and(|command| commands.run(command)) {
            event.prevent_default();
        }
    });
    on_cleanup(move || listener.remove());

    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let shown = commands.shown.get();
        if let Some(dialog) = dialog.get() {
            match shown {
                // A dialog that is open already cannot be opened, and need not be.
                true if !dialog.open() => drop(dialog.show_modal()),
                false if dialog.open() => dialog.close(),
                _ => {}
            }
        }
    });
    // The command that waits for its new key.
    let waiting = RwSignal::new(None::<Command>);
    let close = move || {
        waiting.set(None);
        commands.shown.set(false);
    };
    // Escape closes the dialog, and not the card behind it; while a key is chosen, only that ends.
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
        }
    };
    let cancel = move |event: Event| {
        if waiting.get_untracked().is_some() {
            event.prevent_default();
            waiting.set(None);
        }
    };
    view! {
        <dialog
            id="keys"
            class="keys"
            aria-labelledby="keys-title"
            node_ref=dialog
            on:close=move |_| close()
            on:cancel=cancel
            on:keydown=escape
        >
            <Show when=move || commands.shown.get()>
                <h2 id="keys-title">{tu_string!(words, keys.title)}</h2>
                <CloseButton id="keys-close" close />
                <Switch />
                <List waiting />
            </Show>
        </dialog>
    }
}

/// Opens the list of keys.
#[component]
pub fn KeysButton(
    /// What is done before.
    #[prop(optional)]
    before: Option<Callback<()>>,
) -> impl IntoView {
    let words = use_i18n();
    let commands = expect_context::<Commands>();
    let open = move |_| {
        if let Some(before) = before {
            before.run(());
        }
        commands.shown.set(true);
    };
    view! {
        <button type="button" class="button" data-opens="keys" on:click=open>
            {tu_string!(words, keys.open)}
        </button>
    }
}

/// A way past what lies between, for whoever goes on with Tab: seen only while it has the focus.
#[component]
pub fn SkipTo(command: Command) -> impl IntoView {
    let words = use_i18n();
    let commands = expect_context::<Commands>();
    view! {
        <button
            type="button"
            class="skip within"
            data-skip=command.as_str()
            on:click=move |_| {
                commands.run(command);
            }
        >
            {command_name(words, command)}
        </button>
    }
}

/// The keys of one letter, all or none.
#[component]
fn Switch() -> impl IntoView {
    let words = use_i18n();
    let settings = expect_context::<Settings>();
    view! {
        <label class="tick">
            <input
                id="keys-on"
                type="checkbox"
                role="switch"
                aria-describedby="keys-why"
                prop:checked=move || settings.choices().keys.on
                on:change:target=move |event| {
                    let on = event.target().checked();
                    settings.choose(|choices| choices.keys.on = on);
                }
            />
            <span>{tu_string!(words, keys.single)}</span>
        </label>
        <p id="keys-why" class="soft">
            {tu_string!(words, keys.why)}
        </p>
    }
}

#[component]
fn List(waiting: RwSignal<Option<Command>>) -> impl IntoView {
    let words = use_i18n();
    let settings = expect_context::<Settings>();
    let outcome = RwSignal::new(String::new());
    let groups = [Group::Steps, Group::Places].map(|group| {
        let commands = Command::ALL.into_iter().filter(|&command| Group::of(command) == group);
        let rows: Vec<_> = commands.map(|command| view! { <Row command waiting outcome /> }).collect();
        let title = match group {
            Group::Steps => tu_string!(words, keys.steps),
            Group::Places => tu_string!(words, keys.places),
        };
        view! {
            <section>
                <h3>{title}</h3>
                <ul>{rows}</ul>
            </section>
        }
    });
    let usual = move || settings.choices().keys.are_usual();
    let reset = move |_| {
        settings.choose(|choices| choices.keys.reset());
        outcome.set(tu_string!(words, keys.usual_again).to_string());
    };
    view! {
        <div class="keys-groups" data-off=move || (!settings.choices().keys.on).then_some("")>
            {groups}
            <section>
                <h3>{tu_string!(words, keys.always)}</h3>
                <ul>
                    <FixedRow key="Tab" label=tu_string!(words, keys.tab) />
                    <FixedRow key="Enter" label=tu_string!(words, keys.enter) />
                    <FixedRow key="Esc" label=tu_string!(words, keys.escape) />
                </ul>
            </section>
        </div>
        <p class="keys-end">
            // Not disabled: whoever has just pressed it keeps the focus.
            <button
                id="keys-reset"
                type="button"
                class="button"
                aria-disabled=move || usual().then_some("true")
                on:click=reset
            >
                {tu_string!(words, keys.reset)}
            </button>
            <span id="keys-outcome" role="status">
                {outcome}
            </span>
        </p>
    }
}

/// The sign of the key that was pressed; `None` for one that makes none, or is part of a chord.
fn pressed(event: &KeyboardEvent) -> Option<char> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
        return None;
    }
    let locked = event.get_modifier_state("CapsLock");
    sign(&event.key(), locked.then(|| event.shift_key()))
}

fn is_meant_elsewhere(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    event.default_prevented()
        || target.is_some_and(|target| matches!(target.closest(NOT_IN), Ok(Some(_)) | Err(_)))
}
