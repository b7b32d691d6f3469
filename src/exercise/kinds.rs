//! The types of exercises, a file each: what in an article they ask about, and what the key rests on.

pub mod accused;
pub mod charged_words;
pub mod introduced;
pub mod mark_quotations;
pub mod named_or_not;
pub mod not_sure;
pub mod quotation_kind;
pub mod scare_quotes;
pub mod swap_the_verb;
pub mod two_stories;
pub mod verb_colour;
pub mod voices_audit;
pub mod who_is_missing;
pub mod who_said_it;
pub mod whose_voice;

use annotator::{Form, Kind, Quotation, Reading, ReportingWord, Span, reporting_word};

use super::{ExerciseKind, Hard, Item, ItemEvidence, Material, MaterialArticle, WhyNot, certain};

/// The article of an exercise that is made from one; there is always one.
fn first<'m, 'a>(material: &'m Material<'a>) -> &'m MaterialArticle<'a> {
    &material.articles[0]
}

/// Quotations whose speakers are certain; else why there is nothing to ask.
fn certain_speech<'a>(article: &MaterialArticle<'a>) -> Result<Vec<&'a Quotation>, WhyNot> {
    let all: Vec<&Quotation> = article.speech().collect();
    if all.is_empty() {
        return Err(WhyNot::NoQuotations);
    }
    let certain: Vec<&Quotation> = all.into_iter().filter(|quotation| certain(quotation)).collect();
    if certain.is_empty() { Err(WhyNot::NothingCertain) } else { Ok(certain) }
}

/// The id of an item about a place.
fn id(kind: ExerciseKind, about: &str, article: &MaterialArticle, place: Span) -> String {
    format!("{}.{about}@{}", kind.as_str(), article.place(place))
}

/// What is asked about the reporting verbs of certain quotations, about each verb at most so often; the verb is told by its dictionary
/// form.
fn of_verbs(
    material: &Material,
    most: usize,
    ask: impl Fn(&MaterialArticle, &Quotation) -> Option<(&'static str, Vec<Item>)>,
) -> Result<Vec<Item>, WhyNot> {
    let article = first(material);
    let speech = certain_speech(article)?;
    if !article.has_word_list() {
        return Err(WhyNot::NoWordList);
    }
    let mut asked: Vec<&str> = Vec::new();
    let mut items = Vec::new();
    for quotation in speech {
        let Some((base, of_verb)) = ask(article, quotation) else { continue };
        if asked.iter().filter(|other| **other == base).count() < most {
            asked.push(base);
            items.extend(of_verb);
        }
    }
    Ok(items)
}

/// The reporting word of a quotation and where it stands, with a particle that belongs to it though the cue ends before (*called* of
/// *called for*). `None` where there is no cue, or none of the list.
fn reporting(article: &MaterialArticle, quotation: &Quotation) -> Option<(ReportingWord, Span)> {
    let cue = quotation.cue?;
    let word = reporting_word(cue.of(article.text()))?;
    let behind = article.words(Span::new(cue.end, article.block(cue).end)).into_iter().next();
    let longer = behind
        .map(|next| cue.join(next))
        .and_then(|span| Some((reporting_word(span.of(article.text()))?, span)));
    let belongs = |longer: &(ReportingWord, Span)| {
        longer.0.base.strip_prefix(word.base).is_some_and(|rest| rest.starts_with(' '))
    };
    longer.filter(belongs).or(Some((word, cue)))
}

/// The sentences of a quotation in the paragraph of a place that belongs to it, and those of the place.
fn said_around(article: &MaterialArticle, quotation: &Quotation, place: Span) -> Span {
    let block = article.block(place);
    let mut parts: Vec<Span> =
        quotation.content.iter().copied().filter(|part| block.contains(*part)).collect();
    parts.push(place);
    article.around(&parts)
}

/// What shows who says a quotation, and how.
fn shown_by(article: usize, quotation: &Quotation) -> ItemEvidence {
    let mut spans: Vec<Span> = quotation.source.into_iter().chain(quotation.cue).collect();
    if spans.is_empty() {
        spans.extend(quotation.evidence.iter().flat_map(|evidence| evidence.spans.iter().copied()));
    }
    spans.extend(&quotation.content);
    spans.sort_unstable();
    spans.dedup();
    ItemEvidence { article, quotation: Some(quotation.id.clone()), spans }
}

/// What makes it hard to see who says a quotation.
fn hard_to_attribute(reading: &Reading, quotation: &Quotation) -> Vec<Hard> {
    let mut hard = Vec::new();
    match quotation.source.and_then(|source| form(reading, source)) {
        Some(Form::Pronoun) => hard.push(Hard::Pronoun),
        Some(Form::Role) => hard.push(Hard::Role),
        _ => {}
    }
    if quotation.kind == Kind::Indirect {
        hard.push(Hard::Unmarked);
    }
    if quotation.content.len() > 1 {
        hard.push(Hard::InPieces);
    }
    if quotation.cue.is_none() {
        hard.push(Hard::NoCue);
    }
    hard
}

/// By which form somebody is mentioned at a place: a name, where one stands in it. `None` where nobody is mentioned.
fn form(reading: &Reading, place: Span) -> Option<Form> {
    let mentions = reading.actors.iter().flat_map(|actor| &actor.mentions);
    let inside = mentions.filter(|mention| place.contains(mention.span)).map(|mention| mention.form);
    inside.min_by_key(|form| match form {
        Form::Name => 0,
        Form::Role => 1,
        Form::Pronoun => 2,
    })
}

/// Whether a stretch, without these gaps, calls an actor by a part of its name: then it says whose it is.
fn calls(article: &MaterialArticle, stretch: &[Span], id: &str) -> bool {
    let Some(actor) = article.reading.actor(id) else { return false };
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.chars().count() > 2)
            .map(str::to_lowercase)
            .collect()
    };
    let names = actor.mentions.iter().filter(|mention| mention.form == Form::Name);
    let mut parts = words(&actor.name);
    parts.extend(names.flat_map(|mention| words(mention.span.of(article.text()))));
    parts.retain(|part| !annotator::is_small_word(part));
    stretch.iter().any(|span| words(span.of(article.text())).iter().any(|word| parts.contains(word)))
}
