//! Who is heard where in the article, like the staves of a score: one line a voice, from the
//! first word of the article at the left to its last at the right.

use std::sync::Arc;

use leptos::prelude::*;

use crate::filter::{Choice, Heard};
use crate::layout::Page;
use crate::layout::cast::Cast;
use crate::layout::voices::{Voice, Voices};
use crate::marking::Colouring;
use crate::state::address::Address;
use crate::ui::format::{choice_letters, choice_name};
use crate::ui::lane::{Lane, Size};
use crate::ui::tone::tone;
use crate::words::{tu_string, use_i18n};

/// More lines than this are no picture any more.
const MOST: usize = 6;

#[component]
pub fn Strip(page: Arc<Page>) -> impl IntoView {
    if page.cast.voices.countries.is_empty() && page.cast.voices.speakers.is_empty() {
        return ().into_any();
    }
    let words = use_i18n();
    let address = expect_context::<Address>();
    let filter = address.filter();
    let colouring = Memo::new(move |_| address.colouring());
    let passes = {
        let cast = page.cast.clone();
        Memo::new(move |_| filter.with(|filter| filter.passing(&cast.heard)))
    };
    let lane = {
        let page = page.clone();
        move |choice: Choice| {
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
        }
    };
    view! {
        <section class="strip">
            <h2>{tu_string!(words, voices.strip)}</h2>
            {move || lanes(&page.cast, colouring.get()).into_iter().map(&lane).collect::<Vec<_>>()}
        </section>
    }
    .into_any()
}

/// Whose lines there are: those of the countries and of whoever speaks for none, or of the speakers
/// where the colours tell them apart.
fn lanes(cast: &Cast, colouring: Colouring) -> Vec<Choice> {
    let Voices { countries, speakers, .. } = &cast.voices;
    let stateless = |voice: &&Voice| matches!(&voice.choice, Choice::Speaker(id) if cast.speaker(id).countries.is_empty());
    let voices: Vec<&Voice> = match colouring {
        Colouring::Speaker => speakers.iter().collect(),
        Colouring::Country | Colouring::Kind => {
            countries.iter().chain(speakers.iter().filter(stateless)).collect()
        }
    };
    voices.into_iter().take(MOST).map(|voice| voice.choice.clone()).collect()
}

fn is_of(quotation: &Heard, choice: &Choice) -> bool {
    quotation.is_speech()
        && match choice {
            Choice::Country(country) => quotation.countries.contains(country),
            Choice::Speaker(id) => quotation.speakers.contains(id),
            _ => false,
        }
}
