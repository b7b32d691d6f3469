//! Accused and answered: whether somebody who is accused gets a word, and where.
//!
//! An accusation is a reporting verb of that colour (*accused*, *blamed*) whose content begins with the one accused; and who *denied
//! the accusation* was accused, wherever that stands. Asked only where a person decided on it, for a wrong answer would be unfair to
//! more than the pupil. A state is heard in the offices that speak for it; where a spokesman or another voice of the accused may be
//! meant and it is not certain, nothing is asked, and where that is costs nothing.

mod heard;

use annotator::{Actor, ActorKind, Colour, Quotation, Span, is_small_word};

use super::{first, id, reporting, shown_by};
use crate::exercise::{
    Choose, ExerciseKind, Hard, Item, ItemEvidence, Mark, MarkedBy, Material, MaterialArticle, Passage,
    Prompt, Task, Term, WhyNot,
};
use heard::{Whose, answers, is_heard, whose};

const SCALE: [Term; 2] = [Term::Heard, Term::NotHeard];

/// Letters that may stand before the one accused: *the*.
const BEFORE: usize = 4;

/// What somebody denies who was accused.
const CHARGES: [&str; 6] = ["accusation", "accusations", "allegation", "allegations", "charge", "charges"];

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
    for (quotation, accused) in article.speech().filter_map(|quotation| denial(article, quotation)) {
        if !asked.contains(&accused.id.as_str()) {
            asked.push(&accused.id);
            items.extend(place_of_answer(article, quotation, accused));
        }
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

/// Who denies a charge that is told elsewhere. Persons and offices may deny it for somebody else.
fn denial<'a>(article: &MaterialArticle<'a>, quotation: &'a Quotation) -> Option<(&'a Quotation, &'a Actor)> {
    reporting(article, quotation).filter(|(word, _)| word.colour == Colour::Denying)?;
    let [content] = quotation.content[..] else { return None };
    let words: Vec<String> =
        article.words(content).into_iter().map(|word| word.of(article.text()).to_lowercase()).collect();
    let [before @ .., charge] = &words[..] else { return None };
    let bare = before.iter().all(|word| is_small_word(word)) && CHARGES.contains(&charge.as_str());
    let [speaker] = &article.reading.speakers(quotation)[..] else { return None };
    let themselves = match speaker.kind {
        ActorKind::Country => true,
        ActorKind::Organisation => speaker.countries.is_empty(),
        ActorKind::Person => false,
    };
    (quotation.is_reviewed() && bare && themselves).then_some((quotation, *speaker))
}

fn whether(
    article: &MaterialArticle,
    quotation: &Quotation,
    accused: &Actor,
    place: Span,
    heard: bool,
) -> Item {
    let mut evidence = vec![shown_by(0, quotation)];
    evidence.extend(answers(article, accused).into_iter().map(|answer| shown_by(0, answer)));
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
    let said = |sentence: &Span, wanted: Whose| {
        let there = article.speech().filter(|it| it.content.iter().any(|part| part.overlaps(*sentence)));
        there.into_iter().any(|it| whose(article, accused, it) == wanted)
    };
    let (right, others): (Vec<Span>, Vec<Span>) =
        article.sentences.iter().partition(|sentence| said(sentence, Whose::Theirs));
    let neither = others.iter().copied().filter(|sentence| said(sentence, Whose::Perhaps)).collect();
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
        task: Task::Mark(Mark { by: MarkedBy::Piece, pieces: article.sentences.clone(), right, neither }),
        hard: vec![Hard::Much],
        evidence: vec![ItemEvidence { article: 0, quotation: Some(quotation.id.clone()), spans }],
    })
}
