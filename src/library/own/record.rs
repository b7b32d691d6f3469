//! What is kept of an article of one's own: a line about it, and below that its article file.
//!
//! The line is JSON and says what a list of articles shows and what filters and counts need, so that a
//! hundred articles are listed and counted without being read. Below it stands the very file that is
//! passed on: whatever happens to the line, the article is still there for a person to save. A number
//! counts the changes, by which a window sees that another one has been there.

use annotator::Kind;
use annotator::format::article_file::{ArticleFile, ArticleFileError, from_article_file};
use annotator::format::collection::Entry;
use serde::{Deserialize, Serialize};

use super::listed;
use super::past::Past;
use super::work::Work;

/// What a page of this version writes. It does not read what a later one wrote. The second keeps changes of the text.
const VERSION: u32 = 2;

#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub head: Head,
    /// The text of the article file, the corrections included.
    pub file: String,
}

/// The line about the article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Head {
    version: u32,
    /// So many times it was written.
    pub number: u64,
    /// When it came and when it was changed last, in milliseconds since 1970.
    pub added: f64,
    pub changed: f64,
    #[serde(default)]
    pub summary: Summary,
    /// What filters and counts need: a text in the text, so that to read the line is not to read this. Empty where an
    /// earlier page wrote the record.
    #[serde(default)]
    listed: String,
    /// What can be taken back and done again.
    #[serde(flatten)]
    pub past: Past,
}

/// What every page can read of the line.
#[derive(Deserialize)]
struct Version {
    version: u64,
}

/// What a list says about an article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Summary {
    /// Empty for an article without one.
    pub headline: String,
    pub publisher: Option<String>,
    /// `YYYY-MM-DD`.
    pub date_published: Option<String>,
    pub in_language: String,
    pub invented: bool,
    /// Scare quotes, which are nobody's words, are not counted.
    pub quotations: usize,
    /// So many decisions of a person it carries.
    pub corrections: usize,
    /// The id of the article of a collection of which it is a copy.
    pub based_on: Option<String>,
}

/// Why a record cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BrokenRecord {
    /// Its first line is not what a page writes.
    NotUnderstood,
    /// A later version of the page wrote it.
    Later,
    File(ArticleFileError),
}

impl Record {
    /// The record of an article that has been written `number` times.
    pub fn new(work: &Work, number: u64, added: f64, changed: f64) -> Record {
        let file = work.file();
        let (summary, past) = (Summary::of(&file), Past::of(work));
        let listed = listed::to_text(listed::listed(&file));
        let head = Head { version: VERSION, number, added, changed, summary, listed, past };
        Record { head, file: file.to_text() }
    }

    /// Reads the line, and leaves the file below it for when it is asked for.
    pub fn from_text(text: &str) -> Result<Record, BrokenRecord> {
        let (head, file) = text.split_once('\n').ok_or(BrokenRecord::NotUnderstood)?;
        let Version { version } = serde_json::from_str(head).map_err(|_| BrokenRecord::NotUnderstood)?;
        match version {
            version if version > u64::from(VERSION) => Err(BrokenRecord::Later),
            _ => {
                let head = serde_json::from_str(head).map_err(|_| BrokenRecord::NotUnderstood)?;
                Ok(Record { head, file: file.to_string() })
            }
        }
    }

    /// The text that is kept.
    pub fn to_text(&self) -> String {
        // Texts, numbers and what was read as JSON have no way to fail.
        let head = serde_json::to_string(&self.head).unwrap_or_default();
        format!("{head}\n{}", self.file)
    }

    /// What filters and counts need; `None` where that has to be read from the file.
    pub fn listed(&self) -> Option<Entry> {
        listed::from_text(&self.head.listed)
    }

    /// Reads the file. What was taken back and has no place in the text any more cannot be done again.
    pub fn work(&self) -> Result<Work, BrokenRecord> {
        let file = from_article_file(&self.file).map_err(BrokenRecord::File)?;
        Ok(self.head.past.onto(Work::new(file)))
    }
}

/// The article file in a record, for a person to save: all of it where there is no line before it.
pub fn raw_file(record: &str) -> &str {
    match record.split_once('\n') {
        Some((head, file)) if head.starts_with("{\"version\":") => file,
        _ => record,
    }
}

impl Summary {
    pub fn of(file: &ArticleFile) -> Summary {
        let (article, quotations) = (&file.reading.article, file.reading.quotations.iter());
        Summary {
            headline: article.headline().to_string(),
            publisher: article.publisher.clone(),
            date_published: article.date_published.clone(),
            in_language: article.in_language.clone(),
            invented: file.about.invented,
            quotations: quotations.filter(|quotation| quotation.kind != Kind::Scare).count(),
            corrections: file.corrections.len(),
            based_on: file.about.based_on.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use annotator::correction::Correction;
    use serde_json::Value;

    use super::*;
    use crate::library::own::work::Change;

    /// With one correction done, and another one taken back.
    fn work() -> Work {
        let reading = annotator::read_as_is(
            "Ferries wait\n\n“Not today,” said Harbour Master Ida Brandt. “Nor tomorrow,” said Jonas Veit.",
        );
        let id = "ferries-wait".to_string();
        let work = Work::new(ArticleFile { id, reading, ..ArticleFile::default() });
        let quotations = work.file().reading.quotations;
        let none =
            |at: usize| Change::Correct(Correction::NoQuotation { at: quotations[at].content.clone() });
        work.changed(none(0)).changed(none(1)).changed(Change::Undo)
    }

    fn record() -> Record {
        Record::new(&work(), 7, 1000.0, 2000.5)
    }

    #[track_caller]
    fn check_broken(text: &str, expect: BrokenRecord) {
        assert_eq!(Record::from_text(text).err(), Some(expect), "{text}");
    }

    #[test]
    fn a_record_goes_there_and_back() {
        let text = record().to_text();
        let read = Record::from_text(&text);
        assert_eq!(read, Ok(record()));
        assert_eq!(read.map(|read| read.to_text()), Ok(text));
    }

    #[test]
    fn the_article_comes_back_with_its_history() {
        let read = record().work().unwrap_or_default();
        assert_eq!(read.file(), work().file());
        assert_eq!((read.file().corrections, read.undone()), (work().file().corrections, work().undone()));
        assert_eq!(read.changed(Change::Redo).file(), work().changed(Change::Redo).file());
    }

    #[test]
    fn its_first_line_says_what_a_list_shows() {
        let text = record().to_text();
        let line = text.lines().next().unwrap_or_default();
        assert!(line.contains("\"Ferries wait\"") && line.contains("\"quotations\":1"), "{line}");
        assert_eq!(raw_file(&text), record().file);
    }

    #[test]
    fn what_filters_need_is_there_without_the_file() {
        let text = record().to_text();
        let line = text.lines().next().unwrap_or_default();
        let record = Record::from_text(&format!("{line}\n{{}}")).ok();
        let speakers =
            |entry: Entry| entry.speakers.into_iter().map(|speaker| speaker.name).collect::<Vec<_>>();
        let listed = record.and_then(|record| record.listed()).map(speakers);
        // The other quotation was decided to be none.
        assert_eq!(listed, Some(vec!["Jonas Veit".to_string()]));
    }

    #[test]
    fn what_an_earlier_page_wrote_has_to_be_read() {
        let mut head: Value = serde_json::to_value(record().head).unwrap_or_default();
        head.as_object_mut().and_then(|head| head.remove("listed")).expect("it is there");
        let read = Record::from_text(&format!("{head}\n{}", record().file)).expect("it is a record");
        assert_eq!(read.listed(), None);
        assert_eq!(read.work().map(|work| work.file()), Ok(work().file()));
    }

    #[test]
    fn what_no_page_wrote_is_not_understood() {
        for text in ["", "{}", "{}\n{}", "nonsense\nof two lines", "{\"version\":1}\n", "[1]\n{}"] {
            check_broken(text, BrokenRecord::NotUnderstood);
            assert_eq!(raw_file(text).is_empty(), text.is_empty() || text.ends_with('\n'), "{text}");
        }
    }

    #[test]
    fn what_a_later_page_wrote_is_left_to_it() {
        check_broken("{\"version\":3,\"number\":\"seven\"}\n{}", BrokenRecord::Later);
    }

    #[test]
    fn a_broken_file_is_told_by_its_own_fault() {
        let record = Record { file: "{\"@type\": \"NewsArticle\"}".to_string(), ..record() };
        assert_eq!(record.work(), Err(BrokenRecord::File(ArticleFileError::NoText)));
    }

    #[test]
    fn fields_that_are_not_known_do_no_harm() {
        let text = record().to_text().replacen("\"version\":2", "\"version\":2,\"shelf\":\"left\"", 1);
        assert_eq!(Record::from_text(&text), Ok(record()));
    }
}
