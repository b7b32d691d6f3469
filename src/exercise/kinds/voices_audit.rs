//! Voices audit: guess first, then count who is heard, how often and at what length, and for which country.
//!
//! A count is right only when everything was found, so it is asked where every quotation is certain. How far off a count may be is
//! ours: small numbers have to be right, of larger ones a tenth is forgiven, for where a quotation ends can be disputed.

use annotator::{Country, Quotation};

use super::{first, shown_by};
use crate::exercise::{
    CERTAIN, ExerciseKind, Hard, Item, Material, MaterialArticle, Passage, Prompt, Task, WhyNot,
};

/// Counts up to this have to be right.
const EXACT: usize = 3;
/// One part in so many may be missed of a larger count.
const PART: usize = 10;
/// More quotations than these are much to look through.
const MUCH: usize = 3;

pub fn items(material: &Material) -> Result<Vec<Item>, WhyNot> {
    let article = first(material);
    let speech: Vec<&Quotation> = article.speech().collect();
    if speech.is_empty() {
        return Err(WhyNot::NoQuotations);
    }
    if !article.all_certain() {
        return Err(WhyNot::NothingCertain);
    }
    let speaks = |id: &String| speech.iter().any(|quotation| quotation.speakers.contains(id));
    let voices: Vec<_> = article.reading.actors.iter().filter(|actor| speaks(&actor.id)).collect();
    if voices.is_empty() {
        return Err(WhyNot::TooFewSpeakers);
    }
    let found = voices.len();
    let mut items = vec![
        item(article, "guess", Prompt::GuessVoices, Task::Guess { found }, &speech),
        item(article, "voices", Prompt::CountVoices, count(found), &speech),
    ];
    for actor in voices {
        let theirs: Vec<&Quotation> =
            speech.iter().copied().filter(|it| it.speakers.contains(&actor.id)).collect();
        let name = actor.name.clone();
        let about = |what: &str| format!("{what}-of-{}", actor.id);
        let prompt = Prompt::CountQuotations { name: name.clone() };
        items.push(item(article, &about("quotations"), prompt, count(theirs.len()), &theirs));
        let prompt = Prompt::CountWords { name };
        items.push(item(article, &about("words"), prompt, count(words(article, &theirs)), &theirs));
    }
    for country in countries(article, &speech) {
        let theirs: Vec<&Quotation> =
            speech.iter().copied().filter(|it| it.countries.contains(&country)).collect();
        let about = |what: &str| format!("{what}-of-{}", country.code());
        let prompt = Prompt::CountQuotationsOfCountry { country };
        items.push(item(article, &about("quotations"), prompt, count(theirs.len()), &theirs));
        let prompt = Prompt::CountWordsOfCountry { country };
        items.push(item(article, &about("words"), prompt, count(words(article, &theirs)), &theirs));
    }
    Ok(items)
}

/// Countries for which somebody is heard, where it is certain for which; in the order in which they are heard.
fn countries(article: &MaterialArticle, speech: &[&Quotation]) -> Vec<Country> {
    let mut countries: Vec<Country> = Vec::new();
    let guessed = |quotation: &&Quotation| {
        let speakers = article.reading.speakers(quotation);
        !quotation.is_reviewed() && speakers.iter().any(|actor| actor.country_certainty < CERTAIN)
    };
    if speech.iter().any(guessed) {
        return countries;
    }
    for country in speech.iter().flat_map(|quotation| &quotation.countries) {
        if !countries.contains(country) {
            countries.push(*country);
        }
    }
    // With one country alone there is nothing to compare.
    if countries.len() > 1 { countries } else { Vec::new() }
}

fn words(article: &MaterialArticle, quotations: &[&Quotation]) -> usize {
    quotations.iter().map(|quotation| quotation.words(article.text())).sum()
}

fn count(right: usize) -> Task {
    let tolerance = if right <= EXACT { 0 } else { right.div_ceil(PART) };
    Task::Count { right, tolerance }
}

fn item(article: &MaterialArticle, about: &str, prompt: Prompt, task: Task, counted: &[&Quotation]) -> Item {
    let hard = (counted.len() > MUCH && matches!(task, Task::Count { .. })).then_some(Hard::Much);
    Item {
        id: format!("{}@{about}", ExerciseKind::VoicesAudit.as_str()),
        kind: ExerciseKind::VoicesAudit,
        prompt,
        passages: vec![Passage::new(0, article.whole())],
        task,
        hard: hard.into_iter().collect(),
        evidence: counted.iter().map(|quotation| shown_by(0, quotation)).collect(),
    }
}
