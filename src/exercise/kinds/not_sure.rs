//! The computer is not sure: you decide. Quotations whose speaker may be wrong; the class votes, and nothing is scored.
//!
//! What was found is offered among those who are mentioned near, and is not told apart from them.

use annotator::{Actor, Quotation};

use super::{first, id};
use crate::exercise::material::reads_alike;
use crate::exercise::{
    ExerciseKind, Item, ItemEvidence, Material, MaterialArticle, Offered, Passage, Prompt, Task, Term,
    WhyNot, certain,
};

/// So many of those who are mentioned are offered, beside "somebody else".
const NEAR: usize = 4;

pub fn items(material: &Material) -> Result<Vec<Item>, WhyNot> {
    let article = first(material);
    if article.speech().next().is_none() {
        return Err(WhyNot::NoQuotations);
    }
    let doubtful: Vec<&Quotation> = article.speech().filter(|quotation| !certain(quotation)).collect();
    if doubtful.is_empty() {
        return Err(WhyNot::NoDoubt);
    }
    let items: Vec<Item> = doubtful.into_iter().filter_map(|quotation| item(article, quotation)).collect();
    if items.is_empty() { Err(WhyNot::TooFewSpeakers) } else { Ok(items) }
}

fn item(article: &MaterialArticle, quotation: &Quotation) -> Option<Item> {
    let offered = near(article, quotation);
    if offered.len() < 2 {
        return None;
    }
    let mut options: Vec<Offered> =
        offered.iter().map(|actor| Offered::name(&actor.id, &actor.name)).collect();
    options.push(Offered::term(Term::SomebodyElse));
    let parts: Vec<_> =
        quotation.content.iter().chain(&quotation.source).chain(&quotation.cue).copied().collect();
    let spans = quotation.evidence.iter().flat_map(|evidence| evidence.spans.iter().copied());
    Some(Item {
        id: id(ExerciseKind::NotSure, "speaker", article, quotation.extent()),
        kind: ExerciseKind::NotSure,
        prompt: Prompt::NotSure,
        passages: vec![Passage::new(0, article.around(&parts)).with_emphasis(&quotation.content)],
        task: Task::Vote { options },
        hard: Vec::new(),
        evidence: vec![ItemEvidence {
            article: 0,
            quotation: Some(quotation.id.clone()),
            spans: spans.collect(),
        }],
    })
}

/// Whoever was found to speak, and those mentioned nearest, each told apart by name.
fn near<'a>(article: &MaterialArticle<'a>, quotation: &Quotation) -> Vec<&'a Actor> {
    let found = article.reading.speakers(quotation);
    let place = quotation.extent();
    let far = |actor: &&Actor| {
        let distance =
            |at: usize| if at < place.start { place.start - at } else { at.saturating_sub(place.end) };
        actor.mentions.iter().map(|mention| distance(mention.span.start)).min().unwrap_or(usize::MAX)
    };
    let mut others: Vec<&Actor> =
        article.reading.actors.iter().filter(|actor| !quotation.speakers.contains(&actor.id)).collect();
    others.sort_by_key(far);
    let mut near: Vec<&Actor> = Vec::new();
    for actor in found.into_iter().chain(others) {
        if near.len() < NEAR && !near.iter().any(|known| reads_alike(&known.name, &actor.name)) {
            near.push(actor);
        }
    }
    near
}
