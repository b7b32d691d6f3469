//! No item gives its answer away: not by its words, the order or the length of its options, or its id.

use std::collections::HashSet;

use super::{BUNDLED, check, yields};
use crate::exercise::{ExerciseKind, Label, Offered, Order, Task, Wish, select};

#[test]
fn other_seeds_give_other_orders() {
    let all = yields(ExerciseKind::WhoSaidIt, &BUNDLED[0]).expect("items");
    let orders: HashSet<String> = (0..50)
        .map(|seed| {
            let wish = Wish { number: 1, difficulty: None, order: Order::Text, seed };
            format!("{:?}", select(&all, &wish)[0].task)
        })
        .collect();
    assert!(orders.len() > 10, "{}", orders.len());
}

#[test]
fn what_is_right_stands_in_every_place_about_as_often() {
    let mut places = [0; 4];
    for example in BUNDLED.iter() {
        let Ok(all) = yields(ExerciseKind::WhoSaidIt, example) else { continue };
        for seed in 0..200 {
            let wish = Wish { number: 20, difficulty: None, order: Order::Text, seed };
            for item in select(&all, &wish) {
                let Task::Choose(choose) = &item.task else { continue };
                if choose.options.len() == 4 {
                    let at = choose.options.iter().position(|option| choose.is_right(&option.key));
                    places[at.expect("a right one")] += 1;
                }
            }
        }
    }
    let all: usize = places.iter().sum();
    assert!(places.iter().all(|&count| count * 100 / all >= 23 && count * 100 / all <= 27), "{places:?}");
}

#[test]
fn the_length_of_an_option_does_not_tell_who_speaks() {
    let (mut longest, mut shortest, mut all) = (0, 0, 0);
    for example in BUNDLED.iter() {
        let wish = |seed| Wish { number: 20, difficulty: None, order: Order::Text, seed };
        let Ok(items) = yields(ExerciseKind::WhoSaidIt, example) else { continue };
        for item in (0..50).flat_map(|seed| select(&items, &wish(seed))) {
            let Task::Choose(choose) = &item.task else { continue };
            let length = |option: &Offered| match &option.label {
                Label::Name(words) | Label::Words(words) => words.chars().count(),
                Label::Term(_) => 0,
            };
            let right = choose.options.iter().find(|option| choose.is_right(&option.key)).map_or(0, length);
            longest += usize::from(choose.options.iter().all(|option| length(option) <= right));
            shortest += usize::from(choose.options.iter().all(|option| length(option) >= right));
            all += 1;
        }
    }
    // One in four by chance, and a few more where two are of one length.
    assert!(longest * 100 / all < 38 && shortest * 100 / all < 38, "{longest} and {shortest} of {all}");
}

#[test]
fn what_is_shown_does_not_name_the_speaker_who_is_asked_for() {
    check(|example, item| {
        let Task::Choose(choose) = &item.task else { return None };
        if item.kind != ExerciseKind::WhoSaidIt {
            return None;
        }
        let shown = item.passages[0].shown(&example.reading.article.text);
        let right = choose.options.iter().find(|option| choose.is_right(&option.key))?;
        let Label::Name(name) = &right.label else { return Some("no name".to_string()) };
        let words: HashSet<String> =
            shown.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
        let named = name.split(|c: char| !c.is_alphanumeric()).filter(|part| part.chars().count() > 2);
        let named =
            named.map(str::to_lowercase).find(|part| words.contains(part) && !annotator::is_small_word(part));
        named.map(|part| format!("{part} stands in {shown}"))
    });
}

#[test]
fn a_gap_is_not_shown_and_no_id_names_the_key() {
    check(|example, item| {
        let Task::Choose(choose) = &item.task else { return None };
        let text = &example.reading.article.text;
        let shown = item.passages[0].shown(text);
        let gaps = item.passages[0].hidden.len();
        let gap_shown = item.kind == ExerciseKind::SwapTheVerb && (gaps != 1 || !shown.contains('…'));
        let told = item.kind != ExerciseKind::Introduced
            && item.kind != ExerciseKind::TwoStories
            && choose.right.iter().any(|key| {
                item.id.split(['.', '@']).any(|part| part == key)
                    && item.kind != ExerciseKind::AccusedAndAnswered
            });
        (gap_shown || told).then_some(shown)
    });
}
