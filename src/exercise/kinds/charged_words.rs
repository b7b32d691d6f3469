//! Charged words: what a paper says in its own voice that says how one is to take it; and how it could be said otherwise.
//!
//! From the list of charged words, and from that of charged reporting verbs (*claimed*, *admitted*, *grumbled*) where they report
//! speech. A list does not know every such word, so other words that might be one cost nothing; names, numbers and small words
//! cannot be.

use annotator::{BlockKind, Form, Span, Step, charged_verb, charged_word, is_small_word, reporting_word};

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
    let charged = |cue: &Span| block.contains(*cue) && charged_verb(cue.of(text));
    let mut found: Vec<Span> = article.speech().filter_map(|it| it.cue).filter(charged).collect();
    for at in 0..words.len() {
        let longest =
            (1..=WORDS.min(words.len() - at)).rev().map(|count| words[at].join(words[at + count - 1]));
        found.extend(longest.into_iter().find(|span| charged_word(span.of(text)).is_some()));
    }
    found.sort_unstable();
    found.dedup_by(|next, known| next.overlaps(*known));
    let name =
        |span: &Span| names(article, block).any(|name| name.overlaps(*span)) || is_capital(article, *span);
    found.retain(|span| !name(span) && article.is_settled(article.around(&[*span])));
    found
}

/// The words of a block in which nobody else speaks, doubtful or not; what stands in quotation marks is left out too.
fn own_words(article: &MaterialArticle, block: Span) -> Vec<Span> {
    let parts = article.reading.quotations.iter().flat_map(|it| &it.content);
    let said: Vec<Span> = parts.copied().filter(|part| part.overlaps(block)).collect();
    let is_said = |word: &Span| said.iter().any(|part| part.overlaps(*word));
    article.words(block).into_iter().filter(|word| !is_said(word)).collect()
}

/// The names that stand in a block.
fn names(article: &MaterialArticle, block: Span) -> impl Iterator<Item = Span> {
    let mentions = article.reading.actors.iter().flat_map(|actor| &actor.mentions);
    mentions.filter(move |it| it.form == Form::Name && block.contains(it.span)).map(|it| it.span)
}

/// Whether a word has a capital letter that no sentence begins with: then it is of a name, or of a line that has only such words.
fn is_capital(article: &MaterialArticle, word: Span) -> bool {
    let sentence = article.around(&[word]);
    let first = article.words(sentence).first().is_some_and(|first| first.start == word.start);
    word.of(article.text()).starts_with(char::is_uppercase) && !first
}

fn mark(article: &MaterialArticle, block: Span, charged: &[Span]) -> Item {
    let text = article.text();
    let mut pieces = own_words(article, block);
    pieces.retain(|word| !charged.iter().any(|span| span.overlaps(*word)));
    let plain = |word: &Span| {
        let letters = word.of(text);
        names(article, block).any(|name| name.overlaps(*word))
            || is_capital(article, *word)
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
