//! Mark every quotation: word by word in a paragraph, or every sentence that quotes in the whole article.
//!
//! Words in quotation marks that nobody says are in the way, and marking them is wrong. What is not certain costs nothing.

use annotator::{BlockKind, Quotation, Span};

use super::{first, shown_by};
use crate::exercise::{
    ExerciseKind, Hard, Item, ItemEvidence, Mark, MarkedBy, Material, MaterialArticle, Passage, Prompt, Task,
    WhyNot, certain,
};

/// A paragraph of more words is much to look through.
const MUCH: usize = 60;

pub fn items(material: &Material) -> Result<Vec<Item>, WhyNot> {
    let article = first(material);
    if article.speech().next().is_none() {
        return Err(WhyNot::NoQuotations);
    }
    if !article.speech().any(certain) {
        return Err(WhyNot::NothingCertain);
    }
    let mut items: Vec<Item> = sentences(article).into_iter().collect();
    let blocks = article.reading.article.blocks.iter().filter(|block| block.kind != BlockKind::Byline);
    items.extend(blocks.filter_map(|block| words(article, block.span)));
    Ok(items)
}

/// One paragraph, marked by words.
fn words(article: &MaterialArticle, block: Span) -> Option<Item> {
    let pieces = article.words(block);
    let parts = |wanted: bool| -> Vec<(&Quotation, Span)> {
        let quotations = article.speech().filter(|quotation| certain(quotation) == wanted);
        let parts = quotations.flat_map(|it| it.content.iter().map(move |span| (it, *span)));
        parts.filter(|(_, span)| block.contains(*span)).collect()
    };
    let right = parts(true);
    let scare =
        article.reading.quotations.iter().filter(|it| it.content.iter().any(|span| block.contains(*span)));
    let looks_alike = scare.into_iter().any(|quotation| quotation.kind == annotator::Kind::Scare);
    let mut hard = Vec::new();
    if looks_alike {
        hard.push(Hard::LooksAlike);
    }
    if right.iter().any(|(quotation, _)| quotation.verbatim.is_empty()) {
        hard.push(Hard::Unmarked);
    }
    if pieces.len() > MUCH {
        hard.push(Hard::Much);
    }
    let mark = Mark {
        by: MarkedBy::Run,
        pieces,
        right: in_order(right.iter().map(|(_, span)| *span)),
        neither: in_order(parts(false).into_iter().map(|(_, span)| span).chain(overlooked(article, block))),
    };
    item(
        article,
        Prompt::MarkQuotations,
        block,
        mark,
        hard,
        right.into_iter().map(|(quotation, _)| quotation),
    )
}

/// The whole article, marked by sentences.
fn sentences(article: &MaterialArticle) -> Option<Item> {
    let holds = |sentence: &Span, quotation: &Quotation| {
        quotation.content.iter().any(|span| !article.words(*span).is_empty() && span.overlaps(*sentence))
    };
    let quoting = |sentence: &Span| article.speech().any(|it| certain(it) && holds(sentence, it));
    let (right, others): (Vec<Span>, Vec<Span>) =
        article.sentences.iter().partition(|sentence| quoting(sentence));
    let neither = others.iter().copied().filter(|sentence| !article.is_papers_own(*sentence));
    let mark =
        Mark { by: MarkedBy::Piece, pieces: article.sentences.clone(), neither: neither.collect(), right };
    let told = article.speech().filter(|it| certain(it));
    (!others.is_empty())
        .then(|| item(article, Prompt::MarkQuotedSentences, article.whole(), mark, Vec::new(), told))
        .flatten()
}

/// Sentences of a paragraph in which speech may have been overlooked: none where a person has looked.
fn overlooked(article: &MaterialArticle, block: Span) -> Vec<Span> {
    let sentences = article.sentences.iter().copied().filter(|sentence| block.contains(*sentence));
    let found = |sentence: &Span| {
        article.reading.quotations.iter().any(|it| it.content.iter().any(|span| span.overlaps(*sentence)))
    };
    sentences.filter(|sentence| !found(sentence) && !article.is_papers_own(*sentence)).collect()
}

fn item<'a>(
    article: &MaterialArticle,
    prompt: Prompt,
    passage: Span,
    mark: Mark,
    hard: Vec<Hard>,
    quotations: impl Iterator<Item = &'a Quotation>,
) -> Option<Item> {
    let mut evidence: Vec<ItemEvidence> = quotations.map(|quotation| shown_by(0, quotation)).collect();
    evidence.dedup();
    let by = if mark.by == MarkedBy::Run { "words" } else { "sentences" };
    (!mark.right.is_empty()).then(|| Item {
        id: format!("{}.{by}@{}", ExerciseKind::MarkQuotations.as_str(), article.place(passage)),
        kind: ExerciseKind::MarkQuotations,
        prompt,
        passages: vec![Passage::new(0, passage)],
        task: Task::Mark(mark),
        hard,
        evidence,
    })
}

fn in_order(spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut spans: Vec<Span> = spans.collect();
    spans.sort_unstable();
    spans.dedup();
    spans
}
