//! Articles worked through the stages, for the tables of cases in each of them.

use crate::attribution::{Attribution, attributions};
use crate::coreference::{Coreference, coreference};
use crate::document::Document;
use crate::lexicon::english;
use crate::model::{Article, BlockKind};
use crate::phrases::Phrases;
use crate::read_as_is;

pub struct Staged {
    pub document: Document<'static>,
    pub phrases: Phrases,
    pub attributions: Vec<Attribution>,
    pub coreference: Coreference,
}

impl Staged {
    /// Paragraphs parted by `¶`.
    pub fn new(text: &str) -> Staged {
        Staged::of(BlockKind::Paragraph, text)
    }

    /// Blocks of one kind, parted by `¶`.
    pub fn of(kind: BlockKind, text: &str) -> Staged {
        // The document borrows from the article: a test may leave it behind.
        let article: &'static Article =
            Box::leak(Box::new(Article::from_blocks(text.split('¶').map(|words| (kind, words)))));
        let document = Document::new(article, english());
        let phrases = Phrases::new(&document);
        let attributions = attributions(&document, &phrases);
        let coreference = coreference(&document, &phrases, &attributions);
        Staged { document, phrases, attributions, coreference }
    }

    /// The words of tokens `from..until`.
    pub fn words(&self, from: usize, until: usize) -> &'static str {
        self.document.span(from, until).of(self.document.text)
    }

    /// The words of phrase number `at`.
    pub fn phrase(&self, at: usize) -> &'static str {
        let tokens = &self.phrases.all[at].tokens;
        self.words(tokens.start, tokens.end)
    }
}

/// Who says each quotation of `text`, whose paragraphs are parted by `¶`: `Ida Brandt + Tom Hale`, `–` for nobody.
pub fn speakers(text: &str) -> Vec<String> {
    let reading = read_as_is(&text.replace('¶', "\n\n"));
    let names = |quotation| {
        let names: Vec<&str> = reading.speakers(quotation).iter().map(|actor| actor.name.as_str()).collect();
        if names.is_empty() { "–".to_string() } else { names.join(" + ") }
    };
    reading.quotations.iter().map(names).collect()
}

/// Who says the last quotation of `text`; `–` where it has none.
pub fn last_speaker(text: &str) -> String {
    speakers(text).pop().unwrap_or_else(|| "–".to_string())
}
