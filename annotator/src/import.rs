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
//!                                                                    └─ assembly ─▶ Article
//! ```

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
use crate::model::{Article, Block, BlockKind, Removed};
use assembly::{Decision, decide};
use desk::Fate;
use facts::Facts;
use lines::{Line, lines};

/// Cleans the text of a page as a person copies it. Where nothing would be left, everything is kept;
/// an empty text gives an empty article.
#[inline(never)]
pub fn import(raw: &str) -> Article {
    let lines = lines(raw);
    let page: Vec<Facts> = lines.iter().map(|line| Facts::of(line, raw)).collect();
    let decision = decide(&page);
    let keeps_text = |fate: &Fate| matches!(fate, Fate::Keep(kind) if !matches!(kind, BlockKind::Headline | BlockKind::Byline));
    if decision.fates.iter().any(keeps_text) {
        assemble(raw, &lines, decision)
    } else {
        Article::from_blocks(lines.iter().map(|line| (BlockKind::Paragraph, line.words.as_str())))
    }
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

/// Builds the article that was decided on.
fn assemble(raw: &str, lines: &[Line], decision: Decision) -> Article {
    let mut article = Article {
        publisher: decision.publisher,
        date_published: decision.date_published,
        ..Article::default()
    };
    for (number, (line, fate)) in lines.iter().zip(decision.fates).enumerate() {
        if let Some((_, headline)) = decision.headline_in_title.as_ref().filter(|(at, _)| *at == number) {
            article.push(BlockKind::Headline, headline);
        }
        match fate {
            Fate::Keep(BlockKind::Caption) => {
                article.push(BlockKind::Caption, caption::without_label(&line.words))
            }
            Fate::Keep(kind) => article.push(kind, &line.words),
            Fate::Remove(reason) => {
                let texts = line.span.of(raw).lines().map(str::trim).filter(|text| !text.is_empty());
                article.removed.extend(texts.map(|text| Removed { text: text.to_string(), reason }));
            }
        }
    }
    article.in_language = language::tag(&article.text).to_string();
    article
}

#[cfg(test)]
mod tests;
