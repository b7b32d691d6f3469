//! Import: the raw text of a page becomes an [`Article`].
//!
//! A person copies a page with everything on it: menus, players, share buttons, lists of other
//! articles. Import keeps the article, names its parts, reads publisher and date, and lists what it
//! took out with a reason. It works with few signals that hold on any site: the shape of a line, its
//! place on the page, its neighbours, and phrases from the `page-*.txt` lists.
//!
//! ```text
//! raw ─ lines ─▶ facts (chrome, dateline, picture, byline: each line alone)
//!                  └─ page title, headline, standfirst, regions, places, ending (lines together)
//!                                                                    └─ assembly ─▶ PageDraft ─▶ Article
//! ```
//!
//! A page that comes with its markup says more than its words do; [`markup`] knows how to use that.

mod assembly;
mod byline;
mod caption;
mod chrome;
mod dateline;
mod dates;
mod desk;
mod ending;
mod facts;
mod headline;
mod lexicon;
mod lines;
mod markup;
mod page_title;
mod phrases;
mod places;
mod published;
mod publisher;
mod regions;
mod shape;
mod standfirst;
mod turns;
mod vocabulary;

use crate::language;
use crate::model::{Article, Block, BlockKind, DraftLine, PageDraft, Removal};
use assembly::{Decision, decide};
use desk::Fate;
use facts::Facts;
pub(crate) use lines::fold;
use lines::lines;
pub use markup::{MarkupPiece, draft_of_markup};
use shape::{has_quotation, list_mark};

/// Cleans the text of a page as a person copies it. Where nothing would be left, everything is kept;
/// an empty text gives an empty article.
#[inline(never)]
pub fn import(raw: &str) -> Article {
    draft(raw).to_article()
}

/// The lines of a page as a person copies it, each with what becomes of it: what [`crate::read`] makes its article of.
/// Where nothing would be left, everything is kept; an empty text gives a draft without lines.
#[inline(never)]
pub fn draft(raw: &str) -> PageDraft {
    let lines = lines(raw);
    let page: Vec<Facts> = lines.iter().map(|line| Facts::of(line, raw)).collect();
    let decision = decide(&page, None);
    if decision.fates.iter().any(keeps_text) {
        drafted(raw, &page, decision)
    } else {
        let keep = |facts| draft_line(raw, facts, Fate::Keep(BlockKind::Paragraph));
        PageDraft {
            lines: page.iter().map(keep).collect(),
            in_language: Some("en".to_string()),
            ..PageDraft::default()
        }
    }
}

/// True for a line that is more than a title or a name.
fn keeps_text(fate: &Fate) -> bool {
    matches!(fate, Fate::Keep(kind) if !matches!(kind, BlockKind::Headline | BlockKind::Byline))
}

/// Takes the text unchanged, so that offsets count into `text` itself. Its blocks are the lines
/// their author meant: the first a headline where it clearly is one, all others paragraphs.
#[inline(never)]
pub fn import_as_is(text: &str) -> Article {
    let lines = lines(text);
    let first: Vec<Facts> = lines.iter().take(2).map(|line| Facts::of(line, text)).collect();
    let has_headline = headline::opens_with_headline(&first);
    let kind = |number: usize| match number {
        0 if has_headline => BlockKind::Headline,
        _ => BlockKind::Paragraph,
    };
    Article {
        text: text.to_string(),
        blocks: lines
            .iter()
            .enumerate()
            .map(|(number, line)| Block { kind: kind(number), span: line.span })
            .collect(),
        in_language: language::tag(text).to_string(),
        ..Article::default()
    }
}

/// The draft that was decided on.
fn drafted(raw: &str, page: &[Facts], decision: Decision) -> PageDraft {
    let mut lines = Vec::with_capacity(page.len() + 1);
    for (number, (facts, fate)) in page.iter().zip(decision.fates).enumerate() {
        if let Some((_, headline)) = decision.headline_in_title.as_ref().filter(|(at, _)| *at == number) {
            lines.push(DraftLine::headline(headline.clone()));
        }
        lines.push(draft_line(raw, facts, fate));
    }
    PageDraft {
        lines,
        publisher: decision.publisher,
        date_published: decision.date_published,
        ..PageDraft::default()
    }
}

fn draft_line(raw: &str, facts: &Facts, fate: Fate) -> DraftLine {
    let text = facts.text();
    let mark = || list_mark(text) > 0;
    let (kept, block, reason) = match fate {
        Fate::Keep(block) => (true, block, Removal::Person),
        Fate::Remove(reason) if mark() => (false, BlockKind::ListItem, reason),
        Fate::Remove(reason) => (false, BlockKind::Paragraph, reason),
    };
    let words = match fate {
        Fate::Keep(BlockKind::Caption) => caption::without_label(text),
        _ => text,
    };
    DraftLine {
        text: facts.line.span.of(raw).to_string(),
        words: words.to_string(),
        kept,
        block,
        reason,
        prose: facts.prose,
        quoted: facts.prose && has_quotation(text),
        decided: false,
    }
}

#[cfg(test)]
mod tests;
