//! The quotations that stand in both articles, each with what differs and the way to both places.

use std::sync::Arc;

use leptos::prelude::*;

use super::differences::Version;
use crate::layout::compare::Comparison;
use crate::layout::compare::likeness::Sameness;
use crate::layout::compare::pairs::{Pair, Voice};
use crate::state::address::Address;
use crate::ui::format::list;
use crate::ui::step_buttons::StepButtons;
use crate::words::{Words, tu_string, use_i18n};

/// How the two versions are the same, in words.
pub fn sameness(words: Words, pair: &Pair) -> &'static str {
    match pair.sameness {
        Sameness::WordForWord => tu_string!(words, compare.word_for_word),
        Sameness::Trimmed => tu_string!(words, compare.trimmed),
        Sameness::Changed => tu_string!(words, compare.changed),
        Sameness::Paraphrased if pair.sure => tu_string!(words, compare.retold),
        Sameness::Paraphrased => tu_string!(words, compare.possibly),
    }
}

/// The pairs of which at least one side passes the filter.
pub fn passing(comparison: &Arc<Comparison>) -> Memo<Vec<usize>> {
    let filter = expect_context::<Address>().filter();
    let comparison = comparison.clone();
    Memo::new(move |_| {
        let passes =
            [0, 1].map(|side| filter.with(|filter| filter.passing(&comparison.pages[side].cast.heard)));
        let shown = |pair: &usize| {
            let quotations = comparison.pairs[*pair].quotations;
            passes[0][quotations[0]] || passes[1][quotations[1]]
        };
        (0..comparison.pairs.len()).filter(shown).collect()
    })
}

#[component]
pub fn Pairs(
    comparison: Arc<Comparison>,
    papers: [String; 2],
    chosen: Memo<Option<usize>>,
    choose: Callback<usize>,
) -> impl IntoView {
    let words = use_i18n();
    let passing = passing(&comparison);
    let count = comparison.pairs.len();
    let only = [0, 1].map(|side| {
        let count = comparison.only(side);
        tu_string!(words, compare.only_count, count = count, paper = papers[side].clone()).to_string()
    });
    let has_paraphrase = comparison.pairs.iter().any(|pair| pair.sameness == Sameness::Paraphrased);
    let has_cut =
        comparison.pairs.iter().any(|pair| matches!(pair.sameness, Sameness::Trimmed | Sameness::Changed));
    let items = move || {
        let item = |pair| {
            view! { <Item comparison=comparison.clone() papers=papers.clone() pair chosen choose /> }
        };
        passing.get().into_iter().map(item).collect::<Vec<_>>()
    };
    view! {
        <section class="pairs" aria-labelledby="pairs-title">
            <h2 id="pairs-title">{tu_string!(words, compare.pairs, count = count).to_string()}</h2>
            {(count == 0).then(|| view! { <p class="soft">{tu_string!(words, compare.no_pairs)}</p> })}
            {(has_cut || has_paraphrase)
                .then(|| {
                    view! {
                        <p class="soft legend-line">
                            {has_cut
                                .then(|| {
                                    view! { <span class="only-here">{tu_string!(words, compare.only_here)}</span> }
                                })}
                            {has_paraphrase
                                .then(|| {
                                    view! { <span class="in-both">{tu_string!(words, compare.in_both_words)}</span> }
                                })}
                        </p>
                    }
                })} <ol class="pair-list">{items}</ol> <p class="soft">{list(words, &only)} "."</p>
        </section>
    }
}

#[component]
fn Item(
    comparison: Arc<Comparison>,
    papers: [String; 2],
    pair: usize,
    chosen: Memo<Option<usize>>,
    choose: Callback<usize>,
) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let found = &comparison.pairs[pair];
    let speakers = [0, 1].map(|side| {
        let page = &comparison.pages[side];
        let speakers = page.reading.speakers(&page.reading.quotations[found.quotations[side]]);
        let names: Vec<String> =
            speakers.into_iter().map(|actor| comparison.cast.speaker(&actor.id).name).collect();
        if names.is_empty() { tu_string!(words, card.nobody).to_string() } else { list(words, &names) }
    });
    let who = if found.voice == Voice::Same || speakers[0] == speakers[1] {
        speakers[0].clone()
    } else {
        tu_string!(words, compare.two_speakers, left = speakers[0].clone(), right = speakers[1].clone())
            .to_string()
    };
    let note = match found.voice {
        Voice::Same => None,
        Voice::Unknown => Some(tu_string!(words, compare.unknown_voice)),
        Voice::Akin | Voice::Other => Some(tu_string!(words, compare.other_voice)),
    };
    let how = sameness(words, found);
    let once = found.sameness == Sameness::WordForWord;
    let tone = {
        let comparison = comparison.clone();
        let at = found.quotations[0];
        move || comparison.pages[0].cast.tone_of_quotation(address.colouring(), at).0.to_string()
    };
    let sure = found.sure;
    let versions = if once {
        let both = list(words, &papers);
        view! { <Version comparison=comparison.clone() pair side=0 paper=both /> }.into_any()
    } else {
        let [left, right] = papers;
        view! {
            <Version comparison=comparison.clone() pair side=0 paper=left />
            <Version comparison=comparison.clone() pair side=1 paper=right />
        }
        .into_any()
    };
    let is_chosen = Memo::new(move |_| chosen.get() == Some(pair));
    view! {
        <li class="pair" data-pair=pair + 1 data-tone=tone data-possible=!sure data-lit=move || is_chosen.get()>
            <button
                type="button"
                class="pair-head"
                aria-current=move || is_chosen.get().then_some("true")
                on:click=move |_| choose.run(pair)
            >
                <span class="pair-number">{pair + 1}</span>
                <span>
                    <b>{who}</b>
                    <span class="pair-how">{how}</span>
                </span>
            </button>
            {note.map(|note| view! { <p class="pair-note">{note}</p> })}
            {versions}
        </li>
    }
}

/// From pair to pair.
#[component]
pub fn PairSteps(
    comparison: Arc<Comparison>,
    chosen: Memo<Option<usize>>,
    choose: Callback<usize>,
) -> impl IntoView {
    let words = use_i18n();
    let passing = passing(&comparison);
    let place = Memo::new(move |_| {
        passing.with(|passing| {
            (chosen.get().and_then(|pair| passing.iter().position(|&at| at == pair)), passing.len())
        })
    });
    let step = move |forward: bool| {
        let (at, count) = place.get_untracked();
        if count == 0 {
            return;
        }
        let next = match at {
            Some(at) => (at + if forward { 1 } else { count - 1 }) % count,
            None if forward => 0,
            None => count - 1,
        };
        choose.run(passing.with_untracked(|passing| passing[next]));
    };
    let shown = move |(at, count)| match at {
        Some(at) => tu_string!(words, compare.place, place = at + 1, count = count).to_string(),
        None => tu_string!(words, compare.pairs_short, count = count).to_string(),
    };
    view! {
        <StepButtons
            label=tu_string!(words, compare.step)
            previous=tu_string!(words, compare.previous)
            next=tu_string!(words, compare.next)
            place
            shown
            step
        />
    }
}
