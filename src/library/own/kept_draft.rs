//! A draft as it is kept over a reload or a crash: what was typed, and what was decided about it.
//!
//! The text stands last and as it is; a line before it, JSON, has the decisions, where there are
//! any. So most of what is kept is plain text, and no text can be taken for the line.

use annotator::{BlockKind, DraftLine, PageDraft, Removal};
use serde::{Deserialize, Serialize};

use crate::library::checksum::crc32;

/// What begins the line. Nobody types it: its first character is on no keyboard.
const MARK: &str = "\u{1e}draft ";

#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeptDraft {
    pub text: String,
    /// `None` where nothing was decided.
    pub decided: Option<KeptDecisions>,
}

/// What a person decided about a text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptDecisions {
    /// The page line by line, with what became of each.
    #[serde(with = "page")]
    pub page: PageDraft,
    /// The checksum of the text whose page it is: the last keys may have come behind it.
    pub of: u32,
    /// The numbers of the lines that were put back or taken out, in order.
    pub steps: Vec<usize>,
    /// What stands in place of what the page says: the names of the fields and their words.
    pub details: Vec<(String, String)>,
    /// The article of one's own whose text it is.
    pub edited: Option<String>,
}

impl KeptDraft {
    /// What was kept; a line that is not understood costs the decisions, never the text.
    pub fn from_text(kept: &str) -> KeptDraft {
        let parts = kept.strip_prefix(MARK).and_then(|rest| rest.split_once('\n'));
        let Some((line, text)) = parts else {
            return KeptDraft { text: kept.to_string(), decided: None };
        };
        KeptDraft { text: text.to_string(), decided: serde_json::from_str(line).ok() }
    }
}

impl KeptDecisions {
    /// Whether the page is that of this very text.
    pub fn is_of(&self, text: &str) -> bool {
        self.of == crc32(text.as_bytes())
    }
}

/// The line for what was decided; empty where nothing was. The text is written behind it.
pub fn decisions_to_line(decided: Option<&KeptDecisions>) -> String {
    // Texts and numbers have no way to fail.
    decided.map_or_else(String::new, |decided| {
        format!("{MARK}{}\n", serde_json::to_string(decided).unwrap_or_default())
    })
}

mod page {
    use serde::{Deserializer, Serializer};

    use super::*;

    #[derive(Default, Serialize, Deserialize)]
    #[serde(default)]
    struct Page {
        lines: Vec<Line>,
        publisher: Option<String>,
        date_published: Option<String>,
        author: Option<String>,
        url: Option<String>,
        license: Option<String>,
        in_language: Option<String>,
    }

    #[derive(Serialize, Deserialize)]
    struct Line {
        text: String,
        /// Where they are not the same.
        words: Option<String>,
        kept: bool,
        block: String,
        reason: String,
        prose: bool,
        quoted: bool,
        decided: bool,
    }

    pub fn serialize<S: Serializer>(page: &PageDraft, to: S) -> Result<S::Ok, S::Error> {
        let PageDraft { lines, publisher, date_published, author, url, license, in_language } = page.clone();
        let line = |line: DraftLine| Line {
            words: Some(line.words).filter(|words| *words != line.text),
            text: line.text,
            kept: line.kept,
            block: line.block.as_str().to_string(),
            reason: line.reason.as_str().to_string(),
            prose: line.prose,
            quoted: line.quoted,
            decided: line.decided,
        };
        let lines = lines.into_iter().map(line).collect();
        Page { lines, publisher, date_published, author, url, license, in_language }.serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<PageDraft, D::Error> {
        let Page { lines, publisher, date_published, author, url, license, in_language } =
            Page::deserialize(from)?;
        let line = |line: Line| DraftLine {
            words: line.words.unwrap_or_else(|| line.text.clone()),
            text: line.text,
            kept: line.kept,
            block: BlockKind::from_name(&line.block).unwrap_or(BlockKind::Paragraph),
            reason: Removal::from_name(&line.reason).unwrap_or(Removal::Person),
            prose: line.prose,
            quoted: line.quoted,
            decided: line.decided,
        };
        let lines = lines.into_iter().map(line).collect();
        Ok(PageDraft { lines, publisher, date_published, author, url, license, in_language })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Ferries wait\n\nShare on Facebook\n\n“Not today,” said Harbour Master Ida Brandt.\n";

    fn decided() -> KeptDecisions {
        let mut page = annotator::draft(TEXT);
        page.flip(1);
        page.set_headline("Ferries are late");
        page.license = Some("CC BY".to_string());
        KeptDecisions {
            page,
            of: crc32(TEXT.as_bytes()),
            steps: vec![1],
            details: vec![("headline".to_string(), "Ferries are late".to_string())],
            edited: Some("~ferries".to_string()),
        }
    }

    #[track_caller]
    fn check(text: &str, decided: Option<KeptDecisions>) {
        let kept = format!("{}{text}", decisions_to_line(decided.as_ref()));
        assert_eq!(KeptDraft::from_text(&kept), KeptDraft { text: text.to_string(), decided });
    }

    #[test]
    fn a_draft_goes_there_and_back() {
        for text in ["", TEXT, "one\n\n\u{1e}draft {}\ntwo", "{\"a\": 1}"] {
            check(text, None);
            check(text, Some(decided()));
        }
    }

    #[test]
    fn a_page_is_told_from_that_of_a_text_with_more_keys() {
        assert!(decided().is_of(TEXT) && !decided().is_of(&format!("{TEXT}N")));
    }

    #[test]
    fn a_line_that_is_not_understood_costs_no_text() {
        let kept = KeptDraft::from_text(&format!("{MARK}{{\"steps\": 3\n{TEXT}"));
        assert_eq!(kept, KeptDraft { text: TEXT.to_string(), decided: None });
    }
}
