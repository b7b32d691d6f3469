//! One event, two stories: who is heard in the first article, in the second, in both.
//!
//! Asked of everybody with a name who is heard in one of them, where all that is said has a certain speaker in both.

use annotator::{Actor, Kind, Quotation};

use super::shown_by;
use crate::exercise::{
    Choose, ExerciseKind, Hard, Item, Material, MaterialArticle, Passage, Prompt, Term, WhyNot,
};

const SCALE: [Term; 3] = [Term::OnlyFirst, Term::BothStories, Term::OnlySecond];

/// With fewer voices there is nothing to sort.
const VOICES: usize = 3;

pub fn items(material: &Material) -> Result<Vec<Item>, WhyNot> {
    let [first, second] = &material.articles[..] else { return Err(WhyNot::NeedsTwoArticles) };
    if first.speech().next().is_none() || second.speech().next().is_none() {
        return Err(WhyNot::NoQuotations);
    }
    if !first.all_certain() || !second.all_certain() {
        return Err(WhyNot::NothingCertain);
    }
    let mut voices: Vec<(&str, &str)> = Vec::new();
    for actor in [first, second]
        .into_iter()
        .flat_map(|article| article.reading.actors.iter().filter(|it| is_heard(article, it)))
    {
        match voices.iter_mut().find(|(id, _)| *id == actor.id) {
            // The fuller of the two names.
            Some((_, name)) if name.len() < actor.name.len() => *name = &actor.name,
            Some(_) => {}
            None => voices.push((&actor.id, &actor.name)),
        }
    }
    if voices.len() < VOICES {
        return Err(WhyNot::TooFewSpeakers);
    }
    Ok(voices.into_iter().map(|(id, name)| item([first, second], id, name)).collect())
}

fn is_heard(article: &MaterialArticle, actor: &Actor) -> bool {
    !actor.unnamed && !quotations(article, &actor.id).is_empty()
}

fn quotations<'a>(article: &MaterialArticle<'a>, id: &str) -> Vec<&'a Quotation> {
    let theirs = article.reading.quotations.iter().filter(|it| it.kind != Kind::Scare);
    theirs.filter(|quotation| quotation.speakers.iter().any(|speaker| speaker == id)).collect()
}

fn item(articles: [&MaterialArticle; 2], id: &str, name: &str) -> Item {
    let heard = articles.map(|article| quotations(article, id));
    let term = match (heard[0].is_empty(), heard[1].is_empty()) {
        (false, false) => Term::BothStories,
        (false, true) => Term::OnlyFirst,
        _ => Term::OnlySecond,
    };
    // Who is named in the other article, too, is easily taken for heard.
    let named = articles.iter().all(|article| article.reading.actor(id).is_some());
    let hard = (named && term != Term::BothStories).then_some(Hard::LooksAlike);
    let evidence =
        heard.iter().enumerate().flat_map(|(at, heard)| heard.iter().map(move |it| shown_by(at, it)));
    Item {
        id: format!("{}@{id}", ExerciseKind::TwoStories.as_str()),
        kind: ExerciseKind::TwoStories,
        prompt: Prompt::HeardInWhich { name: name.to_string() },
        passages: (0..2).map(|at| Passage::new(at, articles[at].whole())).collect(),
        task: Choose::on_scale(&SCALE, term),
        hard: hard.into_iter().collect(),
        evidence: evidence.collect(),
    }
}
