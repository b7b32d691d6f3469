//! One facet of the filter: countries or speakers, each with its numbers, most quoted first.

use std::sync::Arc;

use leptos::prelude::*;

use crate::filter::Counts;
use crate::layout::cast::Cast;
use crate::layout::voices::Voice;
use crate::state::address::Address;
use crate::ui::format::{choice_letters, choice_name, facet_and_value, percent};
use crate::ui::tone::tone;
use crate::words::{tu_string, use_i18n};

/// So many are shown at first.
const FEW: usize = 12;

#[component]
pub fn Facet(
    cast: Arc<Cast>,
    counts: Memo<Counts>,
    voices: Vec<Voice>,
    title: &'static str,
) -> impl IntoView {
    if voices.is_empty() {
        return ().into_any();
    }
    let words = use_i18n();
    let filter = expect_context::<Address>().filter();
    let all = RwSignal::new(false);
    let more = voices.len().saturating_sub(FEW);
    let rows = move || {
        let shown = voices.iter().enumerate().filter(|(at, voice)| {
            // What is chosen must be there to be taken back.
            all.get() || *at < FEW || filter.with_untracked(|filter| filter.has(&voice.choice))
        });
        shown
            .map(|(_, voice)| view! { <Row cast=cast.clone() counts voice=voice.clone() /> })
            .collect::<Vec<_>>()
    };
    view! {
        <section class="facet">
            <h2>{title} " " <span class="soft">{tu_string!(words, voices.share)}</span></h2>
            <ul>{rows}</ul>
            {(more > 0)
                .then(|| {
                    view! {
                        <button
                            type="button"
                            class="quiet"
                            aria-expanded=move || all.get().to_string()
                            on:click=move |_| all.update(|all| *all = !*all)
                        >
                            {move || {
                                if all.get() {
                                    tu_string!(words, voices.fewer).to_string()
                                } else {
                                    tu_string!(words, voices.more, count = more).to_string()
                                }
                            }}
                        </button>
                    }
                })}
        </section>
    }
    .into_any()
}

#[component]
fn Row(cast: Arc<Cast>, counts: Memo<Counts>, voice: Voice) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let filter = address.filter();
    let (facet, value) = facet_and_value(&voice.choice);
    let chosen = {
        let choice = voice.choice.clone();
        Memo::new(move |_| filter.with(|filter| filter.has(&choice)))
    };
    let count = {
        let choice = voice.choice.clone();
        Memo::new(move |_| counts.with(|counts| counts.left_by(&choice)))
    };
    // A wrong number is worse than none.
    let unknown = Memo::new(move |_| counts.with(|counts| counts.unknown));
    let letters = choice_letters(&cast, &voice.choice);
    let name = choice_name(words, &cast, &voice.choice);
    let tone = tone(cast, voice.choice.clone());
    let choice = voice.choice.clone();
    view! {
        <li>
            <button
                type="button"
                class="voice"
                data-facet=facet
                data-value=value
                data-tone=tone
                data-none=move || count.get() == 0 && !unknown.get()
                aria-pressed=move || chosen.get().to_string()
                on:click=move |_| address.set_filter(address.now().filter.toggled(&choice))
            >
                <span class="badge" aria-hidden="true">
                    {letters}
                </span>
                <span class="voice-name">{name}</span>
                <span class="voice-numbers">
                    <span>{move || if unknown.get() { "–".to_string() } else { count.get().to_string() }}</span>
                    <Show when=move || !unknown.get()>
                        <span class="visually-hidden">
                            " " {tu_string!(words, voices.quotations, count = count.get()).to_string()}
                        </span>
                    </Show>
                    " · "
                    {percent(words, voice.percent)}
                    <span class="visually-hidden">" " {tu_string!(words, voices.of_words)}</span>
                </span>
                <span class="bar" aria-hidden="true">
                    <span style:width=format!("{:.1}%", voice.percent.min(100.0))></span>
                </span>
            </button>
        </li>
    }
}
