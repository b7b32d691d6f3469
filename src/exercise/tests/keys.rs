//! The keys of the bundled articles are right, by what people wrote into the files, read here anew. What the files do not say is in the
//! tables of [`reviewed`](super::reviewed); what the annotator finds by itself is compared in [`unchecked`](super::unchecked).

use annotator::Span;
use annotator::format::Offsets;
use serde_json::Value;

use super::{BUNDLED, Example, second, yields};
use crate::exercise::{ExerciseKind, Item, Label, Offered, Prompt, Task};

/// A quotation as the file has it.
struct Filed {
    kind: String,
    speakers: Vec<String>,
    countries: Vec<String>,
    content: Vec<Span>,
}

fn filed(example: &Example) -> Vec<Filed> {
    let offsets = Offsets::new(&example.reading.article.text);
    let strings = |value: &Value| -> Vec<String> {
        value.as_array().into_iter().flatten().filter_map(|it| Some(it.as_str()?.to_string())).collect()
    };
    let span = |target: &Value| {
        let place = target["selector"].as_array()?.iter().find(|it| it["type"] == "TextPositionSelector")?;
        offsets.to_span(place["start"].as_u64()? as usize, place["end"].as_u64()? as usize)
    };
    let annotations = example.annotations["annotations"].as_array().expect("annotations");
    let quotations = annotations.iter().filter(|it| it["motivation"] == "classifying");
    quotations
        .map(|it| Filed {
            kind: it["body"]["kind"].as_str().unwrap_or_default().to_string(),
            speakers: strings(&it["body"]["speakers"])
                .iter()
                .map(|id| id.trim_start_matches("#actor/").to_string())
                .collect(),
            countries: strings(&it["body"]["countries"]),
            content: it["target"]
                .as_array()
                .into_iter()
                .flatten()
                .filter(|target| target["role"] == "content")
                .filter_map(span)
                .collect(),
        })
        .collect()
}

fn right(item: &Item) -> &str {
    match &item.task {
        Task::Choose(choose) => &choose.right[0],
        _ => "",
    }
}

/// Asks of every item of a type on every bundled article whether its key is what the file says.
fn check(kind: ExerciseKind, least: usize, agrees: impl Fn(&Example, &[Filed], &Item) -> bool) {
    let mut compared = 0;
    for example in BUNDLED.iter() {
        let filed = filed(example);
        for item in yields(kind, example).unwrap_or_default() {
            assert!(agrees(example, &filed, &item), "{}: {item:?}", example.name);
            compared += 1;
        }
    }
    assert!(compared >= least, "only {compared} items of {}", kind.as_str());
}

/// The quotations whose content begins where the passage or what is emphasised in it does.
fn about<'a>(filed: &'a [Filed], item: &Item) -> Option<&'a Filed> {
    let passage = &item.passages[0];
    let start = passage.emphasised.first().map_or(passage.span.start, |span| span.start);
    filed.iter().find(|it| it.content.first().is_some_and(|span| span.start == start))
}

#[test]
fn who_said_it_is_who_the_file_says() {
    check(ExerciseKind::WhoSaidIt, 100, |_, filed, item| {
        let evidence = &item.evidence[0];
        let quotation = filed.iter().find(|it| it.content.iter().all(|span| evidence.spans.contains(span)));
        quotation.is_some_and(|it| it.speakers == [right(item)])
    });
}

#[test]
fn the_gap_is_the_cue_of_the_file_and_hides_the_verb_that_is_asked_for() {
    check(ExerciseKind::SwapTheVerb, 40, |example, _, item| {
        let gap = item.passages[0].hidden[0];
        let verb = gap.of(&example.reading.article.text);
        let Task::Choose(choose) = &item.task else { return false };
        let told = |option: &Offered| matches!(&option.label, Label::Words(words) if words == verb);
        let right = choose.options.iter().filter(|option| choose.is_right(&option.key)).any(told);
        let asked = item.prompt == Prompt::WhichVerb;
        cues(example).contains(&gap) && right == asked && choose.options.iter().any(told) == asked
    });
}

/// The cues of the quotations of a file.
fn cues(example: &Example) -> Vec<Span> {
    let offsets = Offsets::new(&example.reading.article.text);
    let annotations = example.annotations["annotations"].as_array().expect("annotations");
    let targets = annotations.iter().flat_map(|it| it["target"].as_array().into_iter().flatten());
    let cues = targets.filter(|target| target["role"] == "cue");
    let place = |target: &Value| {
        let places = target["selector"].as_array()?;
        let place = places.iter().find(|it| it["type"] == "TextPositionSelector")?;
        offsets.to_span(place["start"].as_u64()? as usize, place["end"].as_u64()? as usize)
    };
    cues.filter_map(place).collect()
}

#[test]
fn the_kind_is_that_of_the_file() {
    check(ExerciseKind::QuotationKind, 100, |_, filed, item| {
        about(filed, item).is_some_and(|it| it.kind == right(item))
    });
}

#[test]
fn scare_quotes_are_those_of_the_file() {
    check(ExerciseKind::ScareQuotes, 20, |_, filed, item| match &item.task {
        Task::Mark(mark) => {
            let scare = filed.iter().filter(|it| it.kind == "scare");
            scare.flat_map(|it| it.content.clone()).eq(mark.right.iter().copied())
        }
        _ => {
            let place = item.passages[0].emphasised[0];
            let scare = filed.iter().any(|it| it.kind == "scare" && it.content == [place]);
            scare == (right(item) == "nobodys-words")
        }
    });
}

#[test]
fn names_are_those_of_the_file() {
    check(ExerciseKind::NamedOrNot, 90, |example, filed, item| {
        let actors = example.annotations["actors"].as_array().expect("actors");
        let unnamed = |id: &String| {
            let ids = format!("#actor/{id}");
            actors.iter().any(|it| it["@id"] == ids.as_str() && it["unnamed"] == true)
        };
        about(filed, item).is_some_and(|it| match right(item) {
            "nobody" => it.speakers.is_empty(),
            "role" => !it.speakers.is_empty() && it.speakers.iter().all(unnamed),
            _ => it.speakers.iter().any(|id| !unnamed(id)),
        })
    });
}

#[test]
fn counts_are_those_of_the_file() {
    check(ExerciseKind::VoicesAudit, 100, |example, filed, item| {
        let text = &example.reading.article.text;
        let words = |it: &Filed| -> usize {
            let pieces = it.content.iter().flat_map(|span| span.of(text).split_whitespace());
            pieces.filter(|word| word.contains(char::is_alphanumeric)).count()
        };
        let id = |name: &String| {
            let actor = example.reading.actors.iter().find(|actor| actor.name == *name);
            actor.map(|actor| actor.id.clone()).unwrap_or_default()
        };
        let said: Vec<&Filed> = filed.iter().filter(|it| it.kind != "scare").collect();
        let by = |name: &String| {
            said.iter().filter(|it| it.speakers.contains(&id(name))).copied().collect::<Vec<_>>()
        };
        let of = |code: &str| {
            said.iter().filter(|it| it.countries.iter().any(|it| it == code)).copied().collect::<Vec<_>>()
        };
        let counted = match &item.prompt {
            Prompt::GuessVoices | Prompt::CountVoices => {
                let voices: std::collections::HashSet<&String> =
                    said.iter().flat_map(|it| &it.speakers).collect();
                voices.len()
            }
            Prompt::CountQuotations { name } => by(name).len(),
            Prompt::CountWords { name } => by(name).into_iter().map(words).sum(),
            Prompt::CountQuotationsOfCountry { country } => of(country.code()).len(),
            Prompt::CountWordsOfCountry { country } => of(country.code()).into_iter().map(words).sum(),
            _ => return false,
        };
        matches!(item.task, Task::Guess { found: right } | Task::Count { right, .. } if right == counted)
    });
}

#[test]
fn marked_are_the_quotations_of_the_file() {
    check(ExerciseKind::MarkQuotations, 100, |_, filed, item| {
        let Task::Mark(mark) = &item.task else { return false };
        let contents: Vec<Span> =
            filed.iter().filter(|it| it.kind != "scare").flat_map(|it| it.content.clone()).collect();
        let quoted = |piece: &Span| contents.iter().any(|span| span.overlaps(*piece));
        let pieces =
            mark.pieces.iter().filter(|piece| mark.right.iter().any(|right| right.overlaps(**piece)));
        mark.neither.is_empty() && pieces.eq(mark.pieces.iter().filter(|piece| quoted(piece)))
    });
}

#[test]
fn a_sentence_is_the_papers_own_where_the_file_has_no_quotation() {
    check(ExerciseKind::WhoseVoice, 200, |_, filed, item| {
        let sentence = item.passages[0].emphasised[0];
        let mut said = filed.iter().filter(|it| it.kind != "scare").flat_map(|it| &it.content);
        said.any(|span| span.overlaps(sentence)) == (right(item) == "attributed")
    });
}

#[test]
fn who_is_heard_in_which_story_is_what_the_files_say() {
    check(ExerciseKind::TwoStories, 40, |example, filed, item| {
        let id = item.id.rsplit('@').next().unwrap_or_default().to_string();
        let heard = |filed: &[Filed]| filed.iter().any(|it| it.speakers.contains(&id));
        let others = self::filed(second(example));
        match right(item) {
            "only-first" => heard(filed) && !heard(&others),
            "both-stories" => heard(filed) && heard(&others),
            _ => !heard(filed) && heard(&others),
        }
    });
}

#[test]
fn who_is_missing_says_nothing_in_the_file() {
    check(ExerciseKind::WhoIsMissing, 12, |_, filed, item| match &item.task {
        Task::Choose(choose) => choose.options.iter().all(|option| {
            filed.iter().any(|it| it.speakers.contains(&option.key)) != choose.is_right(&option.key)
        }),
        _ => !item.is_graded(),
    });
}
