//! A document: an article's text with its passages, tokens and sentences, which every later stage
//! reads.

use crate::lexicon::{Lexicon, Tags};
use crate::marks::{Verbatim, verbatims};
use crate::model::{Article, Block, BlockKind, Span};
use crate::sentence::{Sentence, sentences};
use crate::token::{Token, TokenKind, Words, tokens};
use crate::word_class::{WordClass, classify};

/// Longest remark in brackets that a clause goes on behind, in tokens.
const LONGEST_ASIDE: usize = 16;

pub struct Document<'a> {
    pub text: &'a str,
    pub blocks: &'a [Block],
    pub lexicon: &'a Lexicon,
    pub verbatims: Vec<Verbatim>,
    /// All tokens in text order, a verbatim passage being one token.
    pub tokens: Vec<Token>,
    /// One for each token.
    pub classes: Vec<WordClass>,
    pub sentences: Vec<Sentence>,
}

impl<'a> Document<'a> {
    #[inline(never)]
    pub fn new(article: &'a Article, lexicon: &'a Lexicon) -> Document<'a> {
        let mut document = Document::without_classes(article, lexicon);
        document.classify();
        document
    }

    /// The document before it is known which word classes its tokens have.
    pub fn without_classes(article: &'a Article, lexicon: &'a Lexicon) -> Document<'a> {
        let (text, blocks) = (article.text.as_str(), article.blocks.as_slice());
        let verbatims = verbatims(text, blocks);
        let passages: Vec<Span> = verbatims.iter().map(|verbatim| verbatim.span).collect();
        let mut document = Document {
            text,
            blocks,
            lexicon,
            verbatims,
            tokens: Vec::new(),
            classes: Vec::new(),
            sentences: Vec::new(),
        };
        let mut words = Words::new(lexicon, text.len());
        for (index, block) in blocks.iter().enumerate() {
            // Author lines and credits name nobody who acts in the article.
            if block.kind == BlockKind::Byline {
                continue;
            }
            let from = passages.partition_point(|passage| passage.start < block.span.start);
            let until = passages.partition_point(|passage| passage.start < block.span.end);
            let found = tokens(text, block.span, &passages[from..until], &mut words);
            let first = document.tokens.len();
            document.tokens.extend(found);
            sentences(&document, first, index).into_iter().for_each(|s| document.sentences.push(s));
        }
        document.classes = vec![WordClass::Other; document.tokens.len()];
        document
    }

    /// Finds the word class of each token.
    pub fn classify(&mut self) {
        for at in 0..self.sentences.len() {
            let classes = classify(self, &self.sentences[at]);
            let range = self.sentences[at].tokens.clone();
            self.classes[range].copy_from_slice(&classes);
        }
    }

    /// The words of token number `at`; empty past the end.
    pub fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    /// True when token number `at` is this word, whatever the case.
    #[inline]
    pub fn is(&self, at: usize, word: &str) -> bool {
        // Every rule asks this of every token, and most are longer or shorter.
        self.tokens.get(at).is_some_and(|token| token.span.len() == word.len() && self.is_same(token, word))
    }

    /// True when token number `at` is one of these words.
    pub fn is_any(&self, at: usize, words: &[&str]) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let length = token.span.len();
        words.iter().any(|word| word.len() == length && self.is_same(token, word))
    }

    fn is_same(&self, token: &Token, word: &str) -> bool {
        let bytes = self.text.as_bytes().get(token.span.start..token.span.end);
        bytes.is_some_and(|bytes| bytes.eq_ignore_ascii_case(word.as_bytes()))
    }

    pub fn class(&self, at: usize) -> WordClass {
        self.classes.get(at).copied().unwrap_or(WordClass::Other)
    }

    pub fn has(&self, at: usize, tags: Tags) -> bool {
        self.tokens.get(at).is_some_and(|token| token.has(tags))
    }

    /// True for a dash, typed as one or as a hyphen between blanks.
    pub fn is_dash(&self, at: usize) -> bool {
        self.class(at) == WordClass::Break && matches!(self.word(at), "–" | "—" | "―" | "-")
    }

    pub fn is_verbatim(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Verbatim)
            // The title of a work is a word of its sentence.
            && self.class(at) != WordClass::Noun
    }

    /// The token behind a remark in round brackets that token `at` opens; `at` itself where it opens
    /// none. *Ida Brandt (58) said*: such a remark changes nothing in the clause around it.
    pub fn behind_aside(&self, at: usize) -> usize {
        if self.word(at) != "(" {
            return at;
        }
        (at + 1..at + LONGEST_ASIDE).find(|&at| self.word(at) == ")").map_or(at, |closing| closing + 1)
    }

    /// The token that opens the remark in round brackets which ends before token `end`; `end` itself
    /// where none does.
    pub fn before_aside(&self, end: usize) -> usize {
        if end == 0 || self.word(end - 1) != ")" {
            return end;
        }
        let earliest = end.saturating_sub(LONGEST_ASIDE);
        (earliest..end - 1).rev().find(|&at| self.word(at) == "(").unwrap_or(end)
    }

    /// The first token of the remark between dashes that ends before token `end`, both dashes included;
    /// `None` where none does. *Ida Brandt – who should know – said*
    pub fn before_dashes(&self, start: usize, end: usize) -> Option<usize> {
        const LONGEST: usize = 30;
        if end <= start || !self.is_dash(end - 1) {
            return None;
        }
        let single = |at: usize| at == 0 || !self.is_dash(at - 1);
        let closing = (start..end).rev().take_while(|&at| self.is_dash(at)).last()?;
        (start.max(closing.saturating_sub(LONGEST))..closing).rev().find(|&at| self.is_dash(at) && single(at))
    }

    /// The span of tokens `from..until`.
    pub fn span(&self, from: usize, until: usize) -> Span {
        match (self.tokens.get(from), until.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) if from < until => first.span.join(last.span),
            _ => Span::default(),
        }
    }

    /// The index of the token that starts at byte `start`.
    pub fn token_at(&self, start: usize) -> Option<usize> {
        let index = self.tokens.partition_point(|token| token.span.start < start);
        (self.tokens.get(index)?.span.start == start).then_some(index)
    }

    /// The passages between quotation marks that lie wholly in a stretch of the text.
    pub fn passages_in(&self, stretch: Span) -> &[Verbatim] {
        let from = self.verbatims.partition_point(|passage| passage.span.start < stretch.start);
        let until = self.verbatims.partition_point(|passage| passage.span.end <= stretch.end);
        &self.verbatims[from..until.max(from)]
    }

    /// The index of the sentence that holds token number `at`.
    pub fn sentence_of(&self, at: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens.end <= at)
    }

    pub fn block_kind(&self, sentence: &Sentence) -> BlockKind {
        self.blocks[sentence.block].kind
    }
}
