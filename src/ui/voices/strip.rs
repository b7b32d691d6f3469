//! Who is heard where in the article, like the staves of a score: one line a voice, from the
//! first word of the article at the left to its last at the right.

use std::sync::Arc;

use leptos::prelude::*;

use crate::filter::{Choice, Heard};
use crate::layout::Page;
use crate::state::address::Address;
use crate::ui::format::{choice_letters, choice_name};
use crate::ui::lane::{Lane, Size};
use crate::ui::tone::tone;
use crate::words::{tu_string, use_i18n};

/// More lines than this are no picture any more.
const MOST: usize = 6;

#[component]
pub fn Strip(page: Arc<Page>) -> impl IntoView {
    let words = use_i18n();
    let filter = expect_context::<Address>().filter();
    let voices = &page.cast.voices;
    let without_country = voices.speakers.iter().filter(
        |voice| matches!(&voice.choice, Choice::Speaker(id) if page.cast.speaker(id).countries.is_empty()),
    );
    let lanes: Vec<Choice> =
        voices.countries.iter().chain(without_country).take(MOST).map(|voice| voice.choice.clone()).collect();
    if lanes.is_empty() {
        return ().into_any();
    }
    let passes = {
        let cast = page.cast.clone();
        Memo::new(move |_| filter.with(|filter| filter.passing(&cast.heard)))
    };
    let lane = |choice: Choice| {
        let heard = &page.cast.heard;
        let quotations = (0..heard.len()).filter(|&at| is_of(&heard[at], &choice)).collect();
        let name = choice_name(words, &page.cast, &choice);
        let label = tu_string!(words, voices.strip_label, name = name).to_string();
        let letters = choice_letters(&page.cast, &choice);
        view! {
            <div class="lane" data-tone=tone(page.cast.clone(), choice)>
                <b aria-hidden="true">{letters}</b>
                <Lane page=page.clone() quotations passes size=Size::Small label />
            </div>
        }
    };
    view! {
        <section class="strip">
            <h2>{tu_string!(words, voices.strip)}</h2>
            {lanes.into_iter().map(lane).collect::<Vec<_>>()}
        </section>
    }
    .into_any()
}

fn is_of(quotation: &Heard, choice: &Choice) -> bool {
    quotation.is_speech()
        && match choice {
            Choice::Country(country) => quotation.countries.contains(country),
            Choice::Speaker(id) => quotation.speakers.contains(id),
            _ => false,
        }
}
