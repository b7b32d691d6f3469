//! Who said it: words without their source, and whose they are; or a pronoun or role, and whom it means.
//!
//! The words stand alone: what is between their pieces is a gap. Where they name their own speaker, the item is dropped.
//! Others are offered of the same sort, persons with persons. What two say together is not asked about: one answer is.

use std::collections::{HashMap, HashSet};

use annotator::{Form, Quotation, Span};

use super::{calls, first, form, hard_to_attribute, said_around, shown_by};
use crate::exercise::{
    Choose, ExerciseKind, Hard, Item, Material, MaterialArticle, Offered, Passage, Prompt, WhyNot, certain,
};

/// With fewer others to choose from, luck is half the answer.
const OTHERS: usize = 2;
/// Fewer words than these say nothing about who says them.
const WORDS: usize = 3;

pub fn items(material: &Material) -> Result<Vec<Item>, WhyNot> {
    let article = first(material);
    let attributed: Vec<&Quotation> = article.speech().filter(|it| it.speakers.len() == 1).collect();
    if attributed.is_empty() {
        return Err(WhyNot::NoQuotations);
    }
    let certain: Vec<&Quotation> = attributed.into_iter().filter(|it| certain(it)).collect();
    if certain.is_empty() {
        return Err(WhyNot::NothingCertain);
    }
    let words = said_by(article);
    let items: Vec<Item> = certain
        .iter()
        .flat_map(|quotation| {
            let alone = words.get(&letters(article, quotation)).is_some_and(|speakers| speakers.len() == 1);
            let said = alone.then(|| said(article, quotation)).flatten();
            said.into_iter().chain(meant(article, quotation))
        })
        .collect();
    if items.is_empty() { Err(WhyNot::TooFewSpeakers) } else { Ok(items) }
}

/// The words alone.
fn said(article: &MaterialArticle, quotation: &Quotation) -> Option<Item> {
    let span = quotation.extent();
    let hidden: Vec<Span> = quotation
        .content
        .windows(2)
        .map(|pair| Span::new(pair[0].end, pair[1].start))
        .filter(|gap| !gap.is_empty())
        .collect();
    let telling = quotation.words(article.text()) >= WORDS;
    if !telling || calls(article, &quotation.content, &quotation.speakers[0]) {
        return None;
    }
    let passage = Passage::new(0, span).with_hidden(hidden);
    item(article, quotation, "words", Prompt::WhoSaidIt, passage, span)
}

/// The sentence, with a source that is no name.
fn meant(article: &MaterialArticle, quotation: &Quotation) -> Option<Item> {
    let source = quotation.source?;
    if !matches!(form(article.reading, source), Some(Form::Pronoun | Form::Role)) {
        return None;
    }
    let span = said_around(article, quotation, source);
    if calls(article, &[span], &quotation.speakers[0]) {
        return None;
    }
    let words = source.of(article.text()).to_string();
    let passage = Passage::new(0, span).with_emphasis(&[source]);
    item(article, quotation, "source", Prompt::WhoIsMeant { words }, passage, source)
}

fn item(
    article: &MaterialArticle,
    quotation: &Quotation,
    about: &str,
    prompt: Prompt,
    passage: Passage,
    place: Span,
) -> Option<Item> {
    let speaker = article.reading.actor(&quotation.speakers[0])?;
    let others = article.others(&speaker.id);
    if others.len() < OTHERS {
        return None;
    }
    let wrong = others.into_iter().map(|other| Offered::name(&other.id, &other.name)).collect();
    let mut hard = hard_to_attribute(article.reading, quotation);
    if about == "source" {
        hard.retain(|reason| matches!(reason, Hard::Role | Hard::Pronoun));
    }
    Some(Item {
        id: format!("{}.{about}@{}", ExerciseKind::WhoSaidIt.as_str(), article.place(place)),
        kind: ExerciseKind::WhoSaidIt,
        prompt,
        passages: vec![passage],
        task: Choose::one(Offered::name(&speaker.id, &speaker.name), wrong),
        hard,
        evidence: vec![shown_by(0, quotation)],
    })
}

/// Who says which words; what two say apart from one another is nobody's alone.
fn said_by<'a>(article: &MaterialArticle<'a>) -> HashMap<String, HashSet<&'a [String]>> {
    let mut said: HashMap<String, HashSet<&[String]>> = HashMap::new();
    for quotation in article.speech() {
        said.entry(letters(article, quotation)).or_default().insert(&quotation.speakers);
    }
    said
}

/// The words of a quotation, without all that is no letter.
fn letters(article: &MaterialArticle, quotation: &Quotation) -> String {
    let pieces = quotation.content.iter().flat_map(|span| span.of(article.text()).chars());
    pieces.filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
