//! Accused and answered: whether somebody who is accused gets a word, and where.
//!
//! An accusation is a reporting verb of that colour (*accused*, *blamed*) whose content begins with the one accused. Asked only where a
//! person decided on it, for a wrong answer would be unfair to more than the pupil. Where a spokesman or another voice of the
//! accused may be meant, nothing is asked.

use annotator::{Actor, ActorKind, Colour, Quotation, Span};

use super::who_is_missing::is_ones;
use super::{first, id, reporting, shown_by};
use crate::exercise::{
    Choose, ExerciseKind, Hard, Item, ItemEvidence, Mark, MarkedBy, Material, MaterialArticle, Passage,
    Prompt, Task, Term, WhyNot,
};

const SCALE: [Term; 2] = [Term::Heard, Term::NotHeard];

/// Letters that may stand before the one accused: *the*.
const BEFORE: usize = 4;

pub fn items(material: &Material) -> Result<Vec<Item>, WhyNot> {
    let article = first(material);
    if article.speech().next().is_none() {
        return Err(WhyNot::NoQuotations);
    }
    if !article.has_word_list() {
        return Err(WhyNot::NoWordList);
    }
    let accusations: Vec<(&Quotation, &Actor, Span)> =
        article.speech().filter_map(|quotation| accusation(article, quotation)).collect();
    if !accusations.is_empty() && !accusations.iter().any(|(quotation, ..)| quotation.is_reviewed()) {
        return Err(WhyNot::NothingCertain);
    }
    let mut asked: Vec<&str> = Vec::new();
    let mut items = Vec::new();
    for (quotation, accused, place) in
        accusations.into_iter().filter(|(quotation, ..)| quotation.is_reviewed())
    {
        let Some(heard) = is_heard(article, accused) else { continue };
        if asked.contains(&accused.id.as_str()) {
            continue;
        }
        asked.push(&accused.id);
        items.push(whether(article, quotation, accused, place, heard));
        items.extend(heard.then(|| place_of_answer(article, quotation, accused)).flatten());
    }
    Ok(items)
}

/// Who is accused in a quotation, and the place that names them.
fn accusation<'a>(
    article: &MaterialArticle<'a>,
    quotation: &'a Quotation,
) -> Option<(&'a Quotation, &'a Actor, Span)> {
    reporting(article, quotation).filter(|(word, _)| word.colour == Colour::Attacking)?;
    let content = quotation.content.first()?;
    let at_start = |span: Span| content.contains(span) && span.start - content.start <= BEFORE;
    article.reading.actors.iter().filter(|actor| !quotation.speakers.contains(&actor.id)).find_map(|actor| {
        let mention = actor.mentions.iter().find(|mention| at_start(mention.span))?;
        Some((quotation, actor, mention.span))
    })
}

/// `None` where it is not certain, because a voice of theirs may be heard instead.
fn is_heard(article: &MaterialArticle, accused: &Actor) -> Option<bool> {
    if article.reading.is_quoted(accused) {
        return Some(true);
    }
    let heard = article.reading.actors.iter().filter(|actor| article.reading.is_quoted(actor));
    let speaks_for = |actor: &Actor| match accused.kind {
        ActorKind::Country => actor.countries.iter().any(|country| accused.countries.contains(country)),
        _ => is_ones(accused, actor),
    };
    let certain = article.is_checked() && !heard.into_iter().any(speaks_for);
    certain.then_some(false)
}

fn whether(
    article: &MaterialArticle,
    quotation: &Quotation,
    accused: &Actor,
    place: Span,
    heard: bool,
) -> Item {
    let mut evidence = vec![shown_by(0, quotation)];
    evidence.extend(answers(article, accused).map(|answer| shown_by(0, answer)));
    Item {
        id: id(ExerciseKind::AccusedAndAnswered, "heard", article, place),
        kind: ExerciseKind::AccusedAndAnswered,
        prompt: Prompt::IsTheAccusedHeard { name: accused.name.clone() },
        passages: vec![Passage::new(0, article.around(&quotation.content)).with_emphasis(&[place])],
        task: Choose::on_scale(&SCALE, if heard { Term::Heard } else { Term::NotHeard }),
        hard: (accused.kind != ActorKind::Person).then_some(Hard::Subtle).into_iter().collect(),
        evidence,
    }
}

fn place_of_answer(article: &MaterialArticle, quotation: &Quotation, accused: &Actor) -> Option<Item> {
    let heard = |sentence: &Span| {
        answers(article, accused).any(|it| it.content.iter().any(|part| part.overlaps(*sentence)))
    };
    let (right, others): (Vec<Span>, Vec<Span>) =
        article.sentences.iter().partition(|sentence| heard(sentence));
    if right.is_empty() || others.is_empty() {
        return None;
    }
    let mut spans = right.clone();
    spans.extend(quotation.cue);
    spans.sort_unstable();
    Some(Item {
        id: format!("{}.where@{}", ExerciseKind::AccusedAndAnswered.as_str(), accused.id),
        kind: ExerciseKind::AccusedAndAnswered,
        prompt: Prompt::WhereTheAccusedIsHeard { name: accused.name.clone() },
        passages: vec![Passage::new(0, article.whole())],
        task: Task::Mark(Mark {
            by: MarkedBy::Piece,
            pieces: article.sentences.clone(),
            right,
            neither: Vec::new(),
        }),
        hard: vec![Hard::Much],
        evidence: vec![ItemEvidence { article: 0, quotation: Some(quotation.id.clone()), spans }],
    })
}

fn answers<'a>(
    article: &MaterialArticle<'a>,
    accused: &Actor,
) -> impl Iterator<Item = &'a Quotation> + use<'a> {
    let id = accused.id.clone();
    article.speech().filter(move |quotation| quotation.speakers.contains(&id))
}
