//! An article: one text, the blocks it is made of, what is known about it, and what the page
//! held besides.

use super::Span;

/// One news article. `text` is the single coordinate space: headline, standfirst and every other
/// block joined by a blank line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// All that a reader reads, blocks joined by `"\n\n"`.
    pub text: String,
    /// The blocks in text order; they do not overlap.
    pub blocks: Vec<Block>,
    /// Who published it, as the page says (`DW`); `None` when the page does not say.
    pub publisher: Option<String>,
    /// Day of publication, `YYYY-MM-DD`; `None` when the page does not say.
    pub date_published: Option<String>,
    /// BCP 47 language tag: of what the annotator reads, `en`, or `und` where that does not look like English, the one
    /// language in which it finds quotations.
    pub in_language: String,
    /// What was on the page and is not the article, in page order. Nothing is dropped silently.
    pub removed: Vec<Removed>,
}

/// What a stretch of the article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    pub kind: BlockKind,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    Headline,
    /// The summary under the headline.
    Standfirst,
    /// Author line or agency credit; names in it are never actors.
    Byline,
    /// A crosshead between paragraphs.
    Heading,
    Paragraph,
    /// The words under a picture.
    Caption,
    ListItem,
    Blockquote,
}

/// A line of the page that is not part of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    /// The line as it stood, without its line break.
    pub text: String,
    pub reason: Removal,
}

/// Why a line was taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Removal {
    /// Menus, breadcrumbs, page titles, "skip to content".
    Navigation,
    /// "Choose from 30 languages".
    Languages,
    /// Players: durations, "watch video", "now live", titles of embedded media.
    Media,
    /// "Share", "Follow us", comment counts.
    Share,
    /// "DW recommends", "Read more", lists of other articles.
    Recommendation,
    /// Advertising, newsletter and subscription calls, cookie notices.
    Promotion,
    /// Copyright, terms, contact, site footers.
    Footer,
    /// A line that says again what stands elsewhere (the page title before the headline).
    Repetition,
    /// "12 October 2016, 14:03", read into the metadata.
    Dateline,
    /// A person took it out.
    Person,
}

impl BlockKind {
    pub const ALL: [BlockKind; 8] = [
        BlockKind::Headline,
        BlockKind::Standfirst,
        BlockKind::Byline,
        BlockKind::Heading,
        BlockKind::Paragraph,
        BlockKind::Caption,
        BlockKind::ListItem,
        BlockKind::Blockquote,
    ];

    /// The name used in files.
    pub fn as_str(self) -> &'static str {
        match self {
            BlockKind::Headline => "headline",
            BlockKind::Standfirst => "standfirst",
            BlockKind::Byline => "byline",
            BlockKind::Heading => "heading",
            BlockKind::Paragraph => "paragraph",
            BlockKind::Caption => "caption",
            BlockKind::ListItem => "list-item",
            BlockKind::Blockquote => "blockquote",
        }
    }

    /// The kind a file names; `None` for a word that is no kind.
    pub fn from_name(name: &str) -> Option<BlockKind> {
        BlockKind::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

impl Removal {
    pub const ALL: [Removal; 10] = [
        Removal::Navigation,
        Removal::Languages,
        Removal::Media,
        Removal::Share,
        Removal::Recommendation,
        Removal::Promotion,
        Removal::Footer,
        Removal::Repetition,
        Removal::Dateline,
        Removal::Person,
    ];

    /// The name used in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Removal::Navigation => "navigation",
            Removal::Languages => "languages",
            Removal::Media => "media",
            Removal::Share => "share",
            Removal::Recommendation => "recommendation",
            Removal::Promotion => "promotion",
            Removal::Footer => "footer",
            Removal::Repetition => "repetition",
            Removal::Dateline => "dateline",
            Removal::Person => "person",
        }
    }

    /// The reason a file names; `None` for a word that is no reason.
    pub fn from_name(name: &str) -> Option<Removal> {
        Removal::ALL.into_iter().find(|reason| reason.as_str() == name)
    }
}

impl Article {
    /// An article of the given blocks in order, joined by blank lines. Empty blocks are left out.
    pub fn from_blocks<'a>(blocks: impl IntoIterator<Item = (BlockKind, &'a str)>) -> Article {
        let mut article = Article { in_language: "en".to_string(), ..Article::default() };
        for (kind, words) in blocks {
            article.push(kind, words);
        }
        article
    }

    /// Adds a block at the end, a blank line before it; an empty one is left out.
    pub fn push(&mut self, kind: BlockKind, words: &str) {
        if words.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        let start = self.text.len();
        self.text.push_str(words);
        self.blocks.push(Block { kind, span: Span::new(start, self.text.len()) });
    }

    /// The headline; empty when the article has none.
    pub fn headline(&self) -> &str {
        self.first(BlockKind::Headline)
    }

    /// The standfirst; empty when the article has none.
    pub fn standfirst(&self) -> &str {
        self.first(BlockKind::Standfirst)
    }

    /// The author line or credit line; empty when the article has none.
    pub fn byline(&self) -> &str {
        self.first(BlockKind::Byline)
    }

    /// The words of the first block of a kind; empty when there is none.
    fn first(&self, kind: BlockKind) -> &str {
        self.blocks.iter().find(|block| block.kind == kind).map_or("", |block| block.span.of(&self.text))
    }
}
