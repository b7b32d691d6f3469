//! How a speaker is introduced: which words do it, and who of two gets such words and who only a name.
//!
//! A role counts that stands in the sentence with the name, and the place of it that is nearest to the name. What may be taken for
//! a part of it costs nothing: the name itself, *Mr* before it, an age or a clause behind it, the words between. That somebody has no
//! role is only asked of an article that a person has checked, and of names without a word before or behind them that might be a
//! title (*Sgt*) or an addition (*of Ethiopia*; what stands in commas).

mod introduction;

use annotator::{Actor, ActorKind, Form, Span};

use super::{first, id};
use crate::exercise::material::reads_alike;
use crate::exercise::{
    Choose, ExerciseKind, Hard, Item, ItemEvidence, Mark, MarkedBy, Material, MaterialArticle, Offered,
    Passage, Prompt, Task, Term, WhyNot, certain,
};
use introduction::introduction;

/// What begins an addition to a name, beside a comma or a dash.
const ADDITIONS: [&str; 2] = ["of", "from"];

pub fn items(material: &Material) -> Result<Vec<Item>, WhyNot> {
    let article = first(material);
    let persons: Vec<&Actor> = article
        .reading
        .actors
        .iter()
        .filter(|actor| actor.kind == ActorKind::Person && !actor.unnamed && name(actor).is_some())
        .collect();
    if persons.is_empty() {
        return Err(WhyNot::TooFewSpeakers);
    }
    let mut items: Vec<Item> = persons.iter().filter_map(|actor| which_words(article, actor)).collect();
    let known: Vec<&Actor> = persons
        .into_iter()
        .filter(|actor| article.is_checked() && has_role(article, actor).is_some())
        .collect();
    // Where everybody has one there is nothing to tell apart.
    if known.iter().any(|actor| has_role(article, actor) == Some(false)) {
        items.extend(known.windows(2).filter_map(|pair| who_of_two(article, pair[0], pair[1])));
    }
    if items.is_empty() && !article.is_checked() { Err(WhyNot::NothingCertain) } else { Ok(items) }
}

fn which_words(article: &MaterialArticle, actor: &Actor) -> Option<Item> {
    let introduction = introduction(article, actor)?;
    let source = sources(article, actor).find(|source| source.contains(introduction.name));
    if source.is_none() && !article.is_checked() {
        return None;
    }
    let pieces = article.words(introduction.sentence);
    let beside: Vec<Span> = pieces
        .iter()
        .copied()
        .filter(|word| {
            let is_role = introduction.roles.iter().any(|role| role.overlaps(*word));
            let of_source = source.is_some_and(|source| source.contains(*word));
            !is_role && (of_source || introduction.near(article.text(), &pieces).contains(word))
        })
        .collect();
    let hard = (introduction.roles.len() > 1).then_some(Hard::InPieces);
    Some(Item {
        id: id(ExerciseKind::Introduced, "words", article, introduction.name),
        kind: ExerciseKind::Introduced,
        prompt: Prompt::WhichWordsIntroduce { name: actor.name.clone() },
        passages: vec![Passage::new(0, introduction.sentence).with_emphasis(&[introduction.name])],
        evidence: vec![ItemEvidence {
            article: 0,
            quotation: None,
            spans: introduction.roles.iter().copied().chain([introduction.name]).collect(),
        }],
        task: Task::Mark(Mark { by: MarkedBy::Run, neither: beside, right: introduction.roles, pieces }),
        hard: hard.into_iter().collect(),
    })
}

fn who_of_two(article: &MaterialArticle, one: &Actor, other: &Actor) -> Option<Item> {
    if reads_alike(&one.name, &other.name) {
        return None;
    }
    let right = match (has_role(article, one)?, has_role(article, other)?) {
        (true, false) => one.id.as_str(),
        (false, true) => &other.id,
        (true, true) => Term::Both.as_str(),
        (false, false) => Term::Neither.as_str(),
    };
    let options = vec![
        Offered::name(&one.id, &one.name),
        Offered::name(&other.id, &other.name),
        Offered::term(Term::Both),
        Offered::term(Term::Neither),
    ];
    let names: Vec<Span> = [one, other].into_iter().filter_map(name).collect();
    let mut spans = names.clone();
    for actor in [one, other] {
        spans.extend(introduction(article, actor).into_iter().flat_map(|it| it.roles));
    }
    spans.sort_unstable();
    let passages = names.iter().map(|&name| Passage::new(0, article.around(&[name])).with_emphasis(&[name]));
    Some(Item {
        id: format!("{}.two@{}.{}", ExerciseKind::Introduced.as_str(), one.id, other.id),
        kind: ExerciseKind::Introduced,
        prompt: Prompt::WhoGetsARole { one: one.name.clone(), other: other.name.clone() },
        passages: passages.collect(),
        task: Task::Choose(Choose { options, right: vec![right.to_string()], several: false, fixed: true }),
        hard: Vec::new(),
        evidence: vec![ItemEvidence { article: 0, quotation: None, spans }],
    })
}

/// The first name of somebody in the article.
fn name(actor: &Actor) -> Option<Span> {
    actor.mentions.iter().find(|mention| mention.form == Form::Name).map(|mention| mention.span)
}

/// Whether the sentence that first names somebody says what they are; `None` where that is not certain.
fn has_role(article: &MaterialArticle, actor: &Actor) -> Option<bool> {
    let name = name(actor)?;
    let introduction = introduction(article, actor);
    if introduction.is_some_and(|it| it.name == name) {
        return Some(true);
    }
    let text = article.text();
    let block = article.block(name);
    let before = Span::new(block.start, name.start).of(text).trim_end();
    let behind = Span::new(name.end, block.end).of(text);
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let titled = word.starts_with(char::is_uppercase) && !before.ends_with(['.', '!', '?', '”', '"'])
        || word.ends_with('.') && word.len() < 5;
    let first = behind.split_whitespace().next().unwrap_or_default();
    let added = behind.trim_start().starts_with([',', '(', '–', '—']) || ADDITIONS.contains(&first);
    (actor.roles.is_empty() && !titled && !added).then_some(false)
}

/// The words by which the certain quotations of somebody name them.
fn sources<'a>(article: &MaterialArticle<'a>, actor: &Actor) -> impl Iterator<Item = Span> + use<'a> {
    let id = actor.id.clone();
    article.speech().filter(move |it| certain(it) && it.speakers.contains(&id)).filter_map(|it| it.source)
}
