//! What every item keeps, whatever the article and the seed.

use std::collections::HashSet;

use annotator::Span;
use expect_test::expect;
use serde_json::Value;

use super::{BUNDLED, Example, READ, check, examples, second, yields};
use crate::exercise::chance::Chance;
use crate::exercise::{
    Choose, Difficulty, ExerciseKind, Item, Label, Mark, Material, Order, Task, Wish, candidates, score,
    select,
};

/// A thousand, as the last of them must be as good as the first.
const SEEDS: u64 = 1_000;

#[test]
fn every_type_on_every_bundled_article_yields_items_or_says_why_not() {
    let mut table = String::new();
    for kind in ExerciseKind::ALL {
        let told = BUNDLED.iter().map(|example| match yields(kind, example) {
            Ok(items) => items.len().to_string(),
            Err(why) => format!("{why:?}"),
        });
        table += &format!("{}: {}\n", kind.as_str(), told.collect::<Vec<_>>().join(" "));
    }
    expect![[r#"
        mark-quotations: 9 10 15 11 11 10 12 12 13 11 15 7
        who-said-it: 5 10 21 17 14 10 17 14 15 12 20 8
        quotation-kind: 8 11 19 18 10 14 13 14 12 12 16 8
        named-or-not: 4 10 14 16 10 14 13 12 12 7 11 6
        introduced: 3 2 8 4 8 1 9 6 4 8 6 3
        voices-audit: 8 18 22 20 22 26 26 26 12 26 30 12
        whose-voice: 17 18 29 31 35 18 25 22 38 29 25 16
        verb-colour: 4 6 10 NoWordList 5 7 9 9 4 4 9 6
        swap-the-verb: 4 2 6 NoWordList 4 4 9 6 2 2 6 8
        charged-words: NothingOfTheSort NothingOfTheSort 2 NoWordList NothingOfTheSort NothingOfTheSort 4 4 NothingOfTheSort NothingOfTheSort 4 2
        scare-quotes: 9 8 NothingOfTheSort 9 12 NothingOfTheSort NothingOfTheSort NothingOfTheSort 12 NothingOfTheSort NothingOfTheSort 9
        who-is-missing: 2 2 2 1 2 1 2 1 2 2 1 1
        accused-and-answered: NothingOfTheSort 1 5 NoWordList NothingOfTheSort NothingOfTheSort NothingOfTheSort NothingOfTheSort NothingOfTheSort 1 NothingOfTheSort NothingOfTheSort
        two-stories: 8 12 12 10 7 10 12 11 10 13 15 8
        not-sure: NoDoubt NoDoubt NoDoubt NoDoubt NoDoubt NoDoubt NoDoubt NoDoubt NoDoubt NoDoubt NoDoubt NoDoubt
    "#]].assert_eq(&table);
}

#[test]
fn ids_are_unique_and_name_their_kind() {
    for example in examples() {
        for kind in ExerciseKind::ALL {
            let items = yields(kind, example).unwrap_or_default();
            let ids: HashSet<&str> = items.iter().map(|item| item.id.as_str()).collect();
            assert_eq!(ids.len(), items.len(), "{} {}", example.name, kind.as_str());
            assert!(items.iter().all(|item| item.kind == kind && item.id.starts_with(kind.as_str())));
        }
    }
}

#[test]
fn a_thousand_seeds_make_sound_items() {
    for example in examples() {
        for kind in ExerciseKind::ALL {
            let Ok(all) = yields(kind, example) else { continue };
            for seed in 0..SEEDS {
                let wish = Wish {
                    number: 1 + seed as usize % 5,
                    difficulty: [None, Some(Difficulty::Easy), Some(Difficulty::Hard)][seed as usize % 3],
                    order: Order::ALL[seed as usize / 3 % 3],
                    seed,
                };
                let items = select(&all, &wish);
                assert!(!items.is_empty() && items.len() <= wish.number);
                let ids: HashSet<&str> = items.iter().map(|item| item.id.as_str()).collect();
                assert_eq!(ids.len(), items.len());
                for item in &items {
                    assert_eq!(unsound(item), None, "{} {} seed {seed}: {item:?}", example.name, item.id);
                }
            }
        }
    }
}

#[test]
fn who_counts_has_guessed_before() {
    for seed in 0..50 {
        let all = yields(ExerciseKind::VoicesAudit, &BUNDLED[2]).expect("items");
        let wish = Wish { number: 4, difficulty: Some(Difficulty::Hard), order: Order::Shuffled, seed };
        let guesses = select(&all, &wish).iter().map(|item| !item.is_graded()).collect::<Vec<_>>();
        assert_eq!(guesses, [true, false, false, false]);
    }
}

/// What is wrong with an item as it is shown.
fn unsound(item: &Item) -> Option<&'static str> {
    match &item.task {
        Task::Choose(choose) => unsound_choice(choose),
        Task::Mark(mark) => unsound_mark(mark),
        Task::Count { right, tolerance } if tolerance >= right && *right > 0 => {
            Some("nothing would be right")
        }
        Task::Vote { options } if options.len() < 3 => Some("too little to vote on"),
        _ => None,
    }
}

fn unsound_choice(choose: &Choose) -> Option<&'static str> {
    let keys: HashSet<&str> = choose.options.iter().map(|option| option.key.as_str()).collect();
    let says = |label: &Label| match label {
        Label::Name(words) | Label::Words(words) => words.trim().to_lowercase(),
        Label::Term(term) => format!("term {}", term.as_str()),
    };
    let said: HashSet<String> = choose.options.iter().map(|option| says(&option.label)).collect();
    let right = choose.right.iter().filter(|key| keys.contains(key.as_str())).count();
    if keys.len() < choose.options.len() || said.len() < choose.options.len() {
        Some("an option stands twice")
    } else if right != choose.right.len() || right == 0 {
        Some("a right answer is missing")
    } else if !choose.several && right > 1 {
        Some("two are right where one is asked")
    } else if right == choose.options.len() {
        Some("everything is right")
    } else if said.contains("") {
        Some("an option says nothing")
    } else {
        None
    }
}

fn unsound_mark(mark: &Mark) -> Option<&'static str> {
    let apart = mark.pieces.windows(2).all(|pair| pair[0].end <= pair[1].start);
    let touches = |span: &Span| mark.pieces.iter().any(|piece| piece.overlaps(*span));
    if mark.right.is_empty() {
        Some("nothing is right")
    } else if !apart {
        Some("pieces overlap")
    } else if !mark.right.iter().all(touches) {
        Some("what is right cannot be marked")
    } else {
        None
    }
}

#[test]
fn the_same_seed_gives_the_same_items() {
    for example in examples() {
        for kind in ExerciseKind::ALL {
            let Ok(all) = yields(kind, example) else { continue };
            for seed in [0, 1, u64::MAX] {
                let wish = Wish { number: 5, difficulty: None, order: Order::Shuffled, seed };
                let items = select(&all, &wish);
                assert_eq!(items, select(&yields(kind, example).unwrap_or_default(), &wish));
                // Fewer are some of the same, and each is as it was.
                let fewer = select(&all, &Wish { number: 3, ..wish });
                assert!(fewer.iter().all(|item| items.contains(item)), "{} {}", example.name, kind.as_str());
            }
        }
    }
}

#[test]
fn a_reading_that_is_broken_breaks_nothing() {
    for example in READ.iter().take(12) {
        let mut chance = Chance::for_name(0, &example.name);
        let mut reading = example.reading.clone();
        let length = reading.article.text.len() * 5 / 4;
        let mut span = || Span::new(chance.below(length), chance.below(length));
        for quotation in &mut reading.quotations {
            quotation.certainty = 1.0;
            quotation.content.iter_mut().for_each(|part| *part = span());
            quotation.verbatim.push(span());
            quotation.cue = Some(span());
            quotation.source = Some(span());
            if quotation.id.ends_with('3') {
                quotation.content.clear();
            }
        }
        for actor in &mut reading.actors {
            actor.mentions.iter_mut().for_each(|mention| mention.span = span());
            actor.roles.push(String::new());
        }
        let other = Example { name: String::new(), reading, annotations: Value::Null };
        for kind in ExerciseKind::ALL {
            let material = Material::two(&other.reading, &example.reading);
            let Ok(items) = candidates(kind, &material) else { continue };
            for item in
                select(&items, &Wish { number: 99, difficulty: None, order: Order::Shuffled, seed: 1 })
            {
                let shown = item.passages.iter().map(|passage| passage.shown(&other.reading.article.text));
                assert!(shown.count() > 0 && score(&item, item.key().as_ref()).is_some() == item.is_graded());
            }
        }
    }
}

#[test]
fn all_spans_lie_in_the_article_and_in_their_passage() {
    check(|example, item| {
        let fits = item.passages.iter().all(|passage| {
            let of = if passage.article == 0 { example } else { second(example) };
            let text = &of.reading.article.text;
            let inside =
                passage.emphasised.iter().chain(&passage.hidden).all(|span| passage.span.contains(*span));
            let sorted = passage.hidden.windows(2).all(|pair| pair[0].end <= pair[1].start);
            inside && sorted && !passage.span.of(text).is_empty()
        });
        let Task::Mark(mark) = &item.task else { return (!fits).then(|| "passage".to_string()) };
        let pieces = mark.pieces.iter().chain(&mark.right).chain(&mark.neither);
        let text = &example.reading.article.text;
        let inside =
            pieces.into_iter().all(|span| item.passages[0].span.contains(*span) && !span.of(text).is_empty());
        (!fits || !inside).then(|| "pieces".to_string())
    });
}
