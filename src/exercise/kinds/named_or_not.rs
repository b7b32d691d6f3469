//! Named, a role only, or nobody: what a reader learns about who says it.
//!
//! Asked about persons: whether *the ministry* is a name would be a question of its own. Somebody is named when the article names them
//! anywhere, so that *he* may be; the evidence then shows where.

use annotator::{ActorKind, Form, Naming, Quotation};

use super::{certain_speech, first, hard_to_attribute, id, shown_by};
use crate::exercise::{
    Choose, ExerciseKind, Hard, Item, Material, MaterialArticle, Passage, Prompt, Term, WhyNot,
};

const SCALE: [Term; 3] =
    [Term::Naming(Naming::Name), Term::Naming(Naming::Role), Term::Naming(Naming::Nobody)];

pub fn items(material: &Material) -> Result<Vec<Item>, WhyNot> {
    let article = first(material);
    Ok(certain_speech(article)?.into_iter().filter_map(|quotation| item(article, quotation)).collect())
}

fn item(article: &MaterialArticle, quotation: &Quotation) -> Option<Item> {
    let speakers = article.reading.speakers(quotation);
    if speakers.iter().any(|actor| actor.kind != ActorKind::Person) {
        return None;
    }
    let named = |id: &str| article.reading.actor(id).is_some_and(|actor| !actor.unnamed);
    let naming = Naming::of(quotation.kind, &quotation.speakers, named)?;
    let mut evidence = shown_by(0, quotation);
    for actor in speakers.iter().filter(|actor| !actor.unnamed) {
        let name = actor.mentions.iter().find(|mention| mention.form == Form::Name);
        evidence.spans.extend(name.map(|mention| mention.span));
    }
    let mut hard = hard_to_attribute(article.reading, quotation);
    hard.retain(|reason| match reason {
        Hard::Role => naming == Naming::Name,
        reason => matches!(reason, Hard::Pronoun | Hard::NoCue),
    });
    let places: Vec<_> = quotation.content.iter().chain(&quotation.source).copied().collect();
    Some(Item {
        id: id(ExerciseKind::NamedOrNot, "naming", article, quotation.extent()),
        kind: ExerciseKind::NamedOrNot,
        prompt: Prompt::HowNamed,
        passages: vec![Passage::new(0, article.around(&places)).with_emphasis(&quotation.content)],
        task: Choose::on_scale(&SCALE, Term::Naming(naming)),
        hard,
        evidence: vec![evidence],
    })
}
