//! Charged words: what a paper says in its own voice that says how one is to take it; and how it could be said otherwise.
//!
//! From the list of charged words, and from the reporting words whose colour is the paper's view (*claimed*, *admitted*). A list
//! does not know every such word, so other words that might be one cost nothing; names, numbers and small words cannot be.

use annotator::{BlockKind, Form, Span, Step, charged_word, is_small_word, reporting_word};

use super::{first, id};
use crate::exercise::{
    ExerciseKind, Hard, Item, ItemEvidence, Mark, MarkedBy, Material, MaterialArticle, Passage, Prompt,
    Rubric, Task, WhyNot,
};

/// Entries of the list have at most so many words.
const WORDS: usize = 4;

pub fn items(material: &Material) -> Result<Vec<Item>, WhyNot> {
    let article = first(material);
    if !article.has_word_list() {
        return Err(WhyNot::NoWordList);
    }
    let mut items = Vec::new();
    for block in article.reading.article.blocks.iter().filter(|block| block.kind != BlockKind::Byline) {
        let charged = charged(article, block.span);
        if charged.is_empty() {
            continue;
        }
        items.push(mark(article, block.span, &charged));
        items.extend(charged.iter().map(|word| rewrite(article, *word)));
    }
    Ok(items)
}

/// The charged words of a block that are the paper's own for certain, in text order.
fn charged(article: &MaterialArticle, block: Span) -> Vec<Span> {
    let words = own_words(article, block);
    let text = article.text();
    let view =
        |span: &Span| reporting_word(span.of(text)).is_some_and(|word| word.colour.step() == Step::View);
    let mut found: Vec<Span> =
        article.speech().filter_map(|it| it.cue).filter(|cue| block.contains(*cue) && view(cue)).collect();
    for at in 0..words.len() {
        let longest =
            (1..=WORDS.min(words.len() - at)).rev().map(|count| words[at].join(words[at + count - 1]));
        found.extend(longest.into_iter().find(|span| charged_word(span.of(text)).is_some()));
    }
    found.sort_unstable();
    found.dedup_by(|next, known| next.overlaps(*known));
    found.retain(|span| article.is_settled(article.around(&[*span])));
    found
}

/// The words of a block in which nobody else speaks, doubtful or not; what stands in quotation marks is left out too.
fn own_words(article: &MaterialArticle, block: Span) -> Vec<Span> {
    let parts = article.reading.quotations.iter().flat_map(|it| &it.content);
    let said: Vec<Span> = parts.copied().filter(|part| part.overlaps(block)).collect();
    let is_said = |word: &Span| said.iter().any(|part| part.overlaps(*word));
    article.words(block).into_iter().filter(|word| !is_said(word)).collect()
}

fn mark(article: &MaterialArticle, block: Span, charged: &[Span]) -> Item {
    let text = article.text();
    let mut pieces = own_words(article, block);
    pieces.retain(|word| !charged.iter().any(|span| span.overlaps(*word)));
    let names = article.reading.actors.iter().flat_map(|actor| &actor.mentions);
    let names = names.filter(|it| it.form == Form::Name && block.contains(it.span));
    let names: Vec<Span> = names.map(|it| it.span).collect();
    let sentences = article.sentences.iter().filter(|sentence| block.contains(**sentence));
    let starts: Vec<usize> =
        sentences.filter_map(|it| article.words(*it).first().map(|word| word.start)).collect();
    let plain = |word: &Span| {
        let letters = word.of(text);
        names.iter().any(|name| name.overlaps(*word))
            || letters.starts_with(char::is_uppercase) && !starts.contains(&word.start)
            || letters.chars().all(|c| !c.is_alphabetic())
            || is_small_word(letters)
            || reporting_word(letters).is_some_and(|word| word.colour.step() == Step::Plain)
    };
    let neither = pieces.iter().copied().filter(|word| !plain(word)).collect();
    pieces.extend(charged);
    pieces.sort_unstable();
    Item {
        id: id(ExerciseKind::ChargedWords, "mark", article, block),
        kind: ExerciseKind::ChargedWords,
        prompt: Prompt::MarkChargedWords,
        passages: vec![Passage::new(0, block)],
        task: Task::Mark(Mark { by: MarkedBy::Piece, pieces, right: charged.to_vec(), neither }),
        hard: (charged.len() > 1).then_some(Hard::InPieces).into_iter().collect(),
        evidence: vec![ItemEvidence { article: 0, quotation: None, spans: charged.to_vec() }],
    }
}

fn rewrite(article: &MaterialArticle, word: Span) -> Item {
    Item {
        id: id(ExerciseKind::ChargedWords, "rewrite", article, word),
        kind: ExerciseKind::ChargedWords,
        prompt: Prompt::RewriteWithoutCharge { words: word.of(article.text()).to_string() },
        passages: vec![Passage::new(0, article.around(&[word])).with_emphasis(&[word])],
        task: Task::Open { rubric: Rubric::NeutralWords },
        hard: Vec::new(),
        evidence: Vec::new(),
    }
}
