//! The panel of voices: who is heard and how much, as pictures that are filters.

mod choices;
mod facet;
mod strip;

use std::sync::Arc;

use annotator::Kind;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::focus::focus;
use crate::filter::{Choice, Counts, Naming, Sureness};
use crate::layout::cast::Cast;
use crate::state::commands::Commands;
use crate::state::settings::keys::Command;
use crate::words::{tu_string, use_i18n};
use choices::Choices;
pub use facet::Facet;
pub use strip::Strip;

#[component]
pub fn VoicesPanel(
    cast: Arc<Cast>,
    counts: Memo<Counts>,
    /// What stands above the facets and below them.
    #[prop(optional, into)]
    above: Option<AnyView>,
    #[prop(optional, into)] below: Option<AnyView>,
) -> impl IntoView {
    let words = use_i18n();
    // Only where the window is narrow is the panel ever closed; elsewhere CSS shows it all.
    let open = RwSignal::new(false);
    let (panel, toggle) = (NodeRef::<html::Section>::new(), NodeRef::<html::Button>::new());
    let is_sheet = move || toggle.get_untracked().is_some_and(|toggle| toggle.offset_height() > 0);
    expect_context::<Commands>().offer(Command::Voices, move || {
        open.set(is_sheet());
        if let Some(panel) = panel.get_untracked() {
            focus(&panel);
        }
    });
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() && is_sheet() {
            // The card, which Escape closes too, stays.
            event.stop_propagation();
            open.set(false);
            if let Some(toggle) = toggle.get_untracked() {
                focus(&toggle);
            }
        }
    };
    let (countries, speakers) =
        (cast.voices.countries.len(), cast.voices.speakers.len() + cast.voices.others);
    let by_nobody = cast.voices.by_nobody;
    let empty = cast.voices.quotations == 0;
    // What no quotation has is not offered.
    let there = cast.there();
    let offered = |choices: &[Choice]| choices.iter().filter(|it| there.left_by(it) > 0).cloned().collect();
    view! {
        <section
            id="voices-panel"
            class="voices"
            tabindex="-1"
            node_ref=panel
            on:keydown=escape
            data-open=move || open.get()
            aria-label=tu_string!(words, voices.label)
        >
            <button
                type="button"
                class="voices-toggle"
                node_ref=toggle
                aria-expanded=move || open.get().to_string()
                aria-controls="voices-body"
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <b>{tu_string!(words, voices.label)}</b>
                <span>
                    {match empty {
                        true => tu_string!(words, voices.nobody).to_string(),
                        false => {
                            let countries = tu_string!(words, voices.countries_count, count = countries).to_string();
                            let speakers = tu_string!(words, voices.speakers_count, count = speakers).to_string();
                            format!("{countries} · {speakers}")
                        }
                    }}
                </span>
                <span class="chevron" aria-hidden="true"></span>
            </button>
            <div id="voices-body" class="voices-body">
                {empty.then(|| view! { <p class="soft">{tu_string!(words, voices.nobody)}</p> })} {above}
                <Facet
                    cast=cast.clone()
                    counts
                    voices=cast.voices.countries.clone()
                    title=tu_string!(words, voices.countries)
                />
                <Facet
                    cast=cast.clone()
                    counts
                    voices=cast.voices.speakers.clone()
                    title=tu_string!(words, voices.speakers)
                />
                <Choices
                    cast=cast.clone()
                    counts
                    choices=offered(&[Kind::Direct, Kind::Mixed, Kind::Indirect, Kind::Scare].map(Choice::Kind))
                    title=tu_string!(words, voices.kinds)
                />
                <Choices
                    cast=cast.clone()
                    counts
                    choices=offered(&Naming::ALL.map(Choice::Naming))
                    title=tu_string!(words, naming.title)
                />
                <Choices
                    cast=cast.clone()
                    counts
                    choices=offered(&Sureness::ALL.map(Choice::Sureness))
                    title=tu_string!(words, sureness.title)
                />
                {(by_nobody > 0)
                    .then(|| {
                        view! {
                            <p class="soft">{tu_string!(words, voices.by_nobody, count = by_nobody).to_string()}</p>
                        }
                    })} {below}
            </div>
        </section>
    }
}
