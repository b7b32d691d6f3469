//! Attributed, or the paper's own voice: sentence by sentence.
//!
//! A sentence is attributed when most of its words are a certain quotation's, and the paper's own when none is. What lies between is
//! not asked about.

use annotator::{BlockKind, Kind, Span};

use super::{first, id, shown_by};
use crate::exercise::{
    Choose, ExerciseKind, Hard, Item, ItemEvidence, Material, MaterialArticle, Passage, Prompt, Term, WhyNot,
    certain,
};

const SCALE: [Term; 2] = [Term::Attributed, Term::PapersVoice];

/// Shorter sentences say too little for the question.
const WORDS: usize = 5;

pub fn items(material: &Material) -> Result<Vec<Item>, WhyNot> {
    let article = first(material);
    if article.speech().next().is_none() {
        return Err(WhyNot::NoQuotations);
    }
    let items: Vec<Item> = article.sentences.iter().filter_map(|sentence| item(article, *sentence)).collect();
    let has = |term: Term| items.iter().any(|item| item.task == Choose::on_scale(&SCALE, term));
    if !has(Term::Attributed) {
        return Err(WhyNot::NothingCertain);
    }
    // With one answer to all there is nothing to tell apart.
    if has(Term::PapersVoice) { Ok(items) } else { Err(WhyNot::NothingOfTheSort) }
}

fn item(article: &MaterialArticle, sentence: Span) -> Option<Item> {
    let block = article.block(sentence);
    let kind = article.reading.article.blocks.iter().find(|it| it.span == block)?.kind;
    let asked = matches!(
        kind,
        BlockKind::Paragraph | BlockKind::Standfirst | BlockKind::ListItem | BlockKind::Blockquote
    );
    let words = article.words(sentence);
    if !asked || words.len() < WORDS || !article.is_settled(sentence) {
        return None;
    }
    let over: Vec<_> =
        article.speech().filter(|it| it.content.iter().any(|part| part.overlaps(sentence))).collect();
    let covered = |word: &&Span| over.iter().any(|it| it.content.iter().any(|part| part.overlaps(**word)));
    let share = words.iter().filter(covered).count();
    let term = match share {
        0 if over.is_empty() && article.is_papers_own(sentence) => Term::PapersVoice,
        share if share * 2 > words.len() && over.iter().all(|it| certain(it)) => Term::Attributed,
        _ => return None,
    };
    let mut hard = Vec::new();
    if term == Term::PapersVoice {
        let scare = article.reading.quotations.iter().filter(|it| it.kind == Kind::Scare);
        if scare.flat_map(|it| &it.content).any(|part| part.overlaps(sentence)) {
            hard.push(Hard::LooksAlike);
        }
    } else {
        if over.iter().all(|it| it.verbatim.iter().all(|part| !part.overlaps(sentence))) {
            hard.push(Hard::Unmarked);
        }
        if !over.iter().filter_map(|it| it.cue).any(|cue| cue.overlaps(sentence)) {
            hard.push(Hard::NoCue);
        }
    }
    let evidence = match term {
        Term::PapersVoice => vec![ItemEvidence { article: 0, quotation: None, spans: vec![sentence] }],
        _ => over.iter().map(|it| shown_by(0, it)).collect(),
    };
    Some(Item {
        id: id(ExerciseKind::WhoseVoice, "sentence", article, sentence),
        kind: ExerciseKind::WhoseVoice,
        prompt: Prompt::WhoseVoice,
        passages: vec![Passage::new(0, block).with_emphasis(&[sentence])],
        task: Choose::on_scale(&SCALE, term),
        hard,
        evidence,
    })
}
