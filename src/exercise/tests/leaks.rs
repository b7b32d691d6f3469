//! No item gives its answer away: not by its words, the order or the length of its options, or its id.

use std::collections::HashSet;

use annotator::Span;

use super::{BUNDLED, Example, check, examples, yields};
use crate::exercise::apart::is_given_away;
use crate::exercise::{ExerciseKind, Item, Label, Offered, Order, Prompt, Task, Wish, select};

/// A thousand, as the last of them must be as good as the first.
const SEEDS: u64 = 1_000;

/// All items of one draw, for every kind on every article and every seed.
fn for_every_draw(kinds: &[ExerciseKind], judge: impl Fn(&Example, &[Item], &Wish, &[Item])) {
    for example in examples() {
        for kind in kinds {
            let Ok(all) = yields(*kind, example) else { continue };
            for seed in 0..SEEDS {
                let number = 2 + seed as usize % 7;
                let wish = Wish { number, difficulty: None, order: Order::ALL[seed as usize % 3], seed };
                judge(example, &all, &wish, &select(&all, &wish));
            }
        }
    }
}

/// What of a place can be read in an item: the letters of its passages that no gap hides.
fn reads(item: &Item, place: Span) -> bool {
    let letters = place.start..place.end;
    letters.into_iter().any(|at| {
        item.passages.iter().any(|passage| {
            let inside = |span: &Span| span.start <= at && at < span.end;
            inside(&passage.span) && !passage.hidden.iter().any(inside)
        })
    })
}

#[test]
fn no_item_shows_the_verb_that_another_asks_for() {
    for_every_draw(&[ExerciseKind::SwapTheVerb], |example, _, _, items| {
        for item in items {
            let gap = item.passages[0].hidden[0];
            let shown = items.iter().find(|other| reads(other, gap));
            assert!(shown.is_none(), "{} {} in {:?}", example.name, item.id, shown.map(|it| &it.id));
        }
    });
}

#[test]
fn no_item_shows_words_with_their_source_where_another_asks_whose_they_are() {
    for_every_draw(&[ExerciseKind::WhoSaidIt], |example, _, _, items| {
        for item in items.iter().filter(|item| item.prompt == Prompt::WhoSaidIt) {
            let quotation =
                item.evidence[0].quotation.as_deref().and_then(|id| example.reading.quotation(id));
            let Some(quotation) = quotation else { continue };
            let Some(source) = quotation.source else { continue };
            let told = |other: &&Item| {
                quotation.content.iter().any(|part| reads(other, *part)) && reads(other, source)
            };
            let other = items.iter().find(told);
            assert!(other.is_none(), "{} {} by {:?}", example.name, item.id, other.map(|it| &it.id));
        }
    });
}

#[test]
fn no_question_says_what_another_asks() {
    let kinds = [ExerciseKind::AccusedAndAnswered, ExerciseKind::ChargedWords, ExerciseKind::Introduced];
    for_every_draw(&kinds, |example, _, _, items| {
        let is_asked = |wanted: &dyn Fn(&Item) -> bool| items.iter().any(wanted);
        for item in items {
            let answered = match &item.prompt {
                Prompt::WhereTheAccusedIsHeard { name } => is_asked(
                    &|other| matches!(&other.prompt, Prompt::IsTheAccusedHeard { name: asked } if asked == name),
                ),
                Prompt::WhichWordsIntroduce { name } => is_asked(
                    &|other| matches!(&other.prompt, Prompt::WhoGetsARole { one, other } if one == name || other == name),
                ),
                Prompt::RewriteWithoutCharge { .. } => is_asked(&|other| {
                    other.prompt == Prompt::MarkChargedWords
                        && other.passages[0].span.contains(item.passages[0].emphasised[0])
                }),
                _ => false,
            };
            assert!(!answered, "{} {}", example.name, item.id);
        }
    });
}

#[test]
fn nobody_is_asked_for_again_and_again_while_others_wait() {
    for_every_draw(&[ExerciseKind::WhoSaidIt], |example, all, _, items| {
        let key = |item: &Item| match &item.task {
            Task::Choose(choose) => choose.right.first().cloned(),
            _ => None,
        };
        let asked = |wanted: &Item| items.iter().filter(|item| key(item) == key(wanted)).count();
        let most = items.iter().map(&asked).max().unwrap_or(0);
        let is_there = |item: &Item| items.iter().any(|known| known.id == item.id);
        let waits = |item: &&Item| {
            let goes_with_them = || !items.iter().any(|known| is_given_away(known, item));
            asked(item) + 2 < most && !is_there(item) && goes_with_them()
        };
        let waiting = all.iter().find(waits);
        assert!(waiting.is_none(), "{} {most} {waiting:?}", example.name);
    });
}

#[test]
fn fewer_come_than_are_wished_only_where_no_other_goes_with_them() {
    let kinds = [
        ExerciseKind::SwapTheVerb,
        ExerciseKind::WhoSaidIt,
        ExerciseKind::AccusedAndAnswered,
        ExerciseKind::ChargedWords,
        ExerciseKind::Introduced,
    ];
    for_every_draw(&kinds, |example, all, wish, items| {
        if items.len() == wish.number {
            return;
        }
        let is_there = |item: &Item| items.iter().any(|known| known.id == item.id);
        let mut out = all.iter().filter(|item| !is_there(item));
        let free = out.find(|item| !items.iter().any(|known| is_given_away(known, item)));
        assert!(free.is_none(), "{} {free:?}", example.name);
    });
}

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
