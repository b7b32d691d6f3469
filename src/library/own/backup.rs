//! The backup: every article of one's own in one file, and back.
//!
//! It is JSON: a line that says what it is, its version, and the article files as they stand, each
//! of which could be a file of its own; beside them what can be taken back in each, the texts that
//! could not be read, and how a person wants to read. The same articles give the same backup, byte
//! for byte. In reading it back, an article that is broken costs only itself.

use annotator::format::article_file::{ArticleFile, ArticleFileError, from_article_file};
use serde_json::Value;

use super::past::Past;
use super::record::raw_file;

/// What tells a backup from other JSON.
const TYPE: &str = "voices-backup";

/// A page of this version reads every backup whose first number is not larger.
const VERSION: &str = "1.1";
const MAJOR: u64 = 1;

const ABOUT: &str =
    "A backup of articles in Voices. Open Voices and read it back there, or take the files out of the list.";

/// The bytes a backup may have: a thousand long articles, and an end to what one file can ask of a phone.
pub const MAX_BYTES: usize = 256 * 1024 * 1024;

/// What a backup is made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Backup {
    /// The article files in their order, and what can be taken back and done again in each.
    pub articles: Vec<(String, Past)>,
    /// The texts of articles that cannot be read here: another version may.
    pub broken: Vec<String>,
    /// How a person wants to read, as it is kept; empty for the usual.
    pub settings: String,
}

/// What was found in a backup.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Restorable {
    /// In the order of the backup; those that could not be read there last.
    pub articles: Vec<Found>,
    pub settings: String,
}

/// An article that was found in a backup.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What a person would know it by: its headline, else its id; empty when it has neither.
    pub name: String,
    pub file: Result<ArticleFile, ArticleFileError>,
    pub past: Past,
}

/// Why a text is no backup. The screen has the sentences for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupError {
    TooLarge,
    /// It begins as a backup does and ends in the middle.
    CutOff,
    NotABackup,
    /// A later version of the page made it.
    Later,
}

/// The text of a backup.
pub fn to_backup(backup: &Backup) -> String {
    let list = |items: &mut dyn Iterator<Item = String>| items.collect::<Vec<_>>().join(",\n");
    let pasts = backup.articles.iter().enumerate().filter(|(_, (_, past))| !past.is_empty());
    // Numbers and what was read as JSON have no way to fail.
    let pasts =
        pasts.map(|(at, (_, past))| format!("\"{at}\": {}", serde_json::to_string(past).unwrap_or_default()));
    let (pasts, broken) =
        (list(&mut pasts.into_iter()), list(&mut backup.broken.iter().map(|broken| text(broken))));
    let articles = list(&mut backup.articles.iter().map(|(file, _)| file.trim().to_string()));
    let mut out = format!(
        "{{\n  \"about\": \"{ABOUT}\",\n  \"type\": \"{TYPE}\",\n  \"formatVersion\": \"{VERSION}\",\n"
    );
    if !backup.settings.is_empty() {
        out.push_str(&format!("  \"settings\": {},\n", text(&backup.settings)));
    }
    if !pasts.is_empty() {
        out.push_str(&format!("  \"past\": {{\n{pasts}\n  }},\n"));
    }
    if !broken.is_empty() {
        out.push_str(&format!("  \"broken\": [\n{broken}\n  ],\n"));
    }
    out.push_str(&format!("  \"articles\": [\n{articles}\n  ]\n}}\n"));
    out
}

/// What is in a backup. An empty one has nothing.
pub fn from_backup(text: &str) -> Result<Restorable, BackupError> {
    if text.len() > MAX_BYTES {
        return Err(BackupError::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}');
    let backup: Value =
        serde_json::from_str(text).map_err(|error| match error.is_eof() && names_itself(text) {
            true => BackupError::CutOff,
            false => BackupError::NotABackup,
        })?;
    if backup.get("type").and_then(Value::as_str) != Some(TYPE) {
        return Err(BackupError::NotABackup);
    }
    let version = backup.get("formatVersion").and_then(Value::as_str).unwrap_or(VERSION);
    let major = version.split('.').next().and_then(|major| major.parse::<u64>().ok());
    if major.ok_or(BackupError::NotABackup)? > MAJOR {
        return Err(BackupError::Later);
    }
    let articles = backup.get("articles").and_then(Value::as_array).ok_or(BackupError::NotABackup)?;
    let past = |at: usize| {
        let past = backup.get("past").and_then(|pasts| pasts.get(at.to_string()));
        past.and_then(|past| serde_json::from_value(past.clone()).ok()).unwrap_or_default()
    };
    let read = articles.iter().enumerate().map(|(at, article)| found(article, past(at)));
    let broken = backup.get("broken").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let broken = broken.iter().filter_map(Value::as_str).map(|record| {
        let file = raw_file(record);
        let name = serde_json::from_str(file).map(|file| name_of(&file)).unwrap_or_default();
        Found { name, file: from_article_file(file), past: Past::default() }
    });
    let settings = backup.get("settings").and_then(Value::as_str).unwrap_or_default().to_string();
    Ok(Restorable { articles: read.chain(broken).collect(), settings })
}

/// Whether two files hold the same article; its id does not count.
pub fn is_same(one: &ArticleFile, other: &ArticleFile) -> bool {
    let nameless = |file: &ArticleFile| ArticleFile { id: String::new(), ..file.clone() };
    one.reading.article.text == other.reading.article.text && nameless(one) == nameless(other)
}

fn found(article: &Value, past: Past) -> Found {
    Found { name: name_of(article), file: from_article_file(&article.to_string()), past }
}

fn name_of(article: &Value) -> String {
    let named = |key| article.get(key).and_then(Value::as_str).filter(|name| !name.trim().is_empty());
    named("headline").or_else(|| named("identifier")).unwrap_or_default().to_string()
}

/// A text as JSON, quotation marks included.
fn text(text: &str) -> String {
    Value::from(text).to_string()
}

/// Whether the beginning of a text says that it is a backup.
fn names_itself(text: &str) -> bool {
    text.lines().take(5).any(|line| line.contains(TYPE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use annotator::correction::Correction;
    use annotator::format::article_file::About;

    use crate::library::own::work::{Change, Work};

    fn file(id: &str, text: &str) -> ArticleFile {
        ArticleFile { id: id.to_string(), reading: annotator::read_as_is(text), ..ArticleFile::default() }
    }

    fn two() -> [ArticleFile; 2] {
        let first = file("ferries-wait", "Ferries wait\n\n“Not today,” said Harbour Master Ida Brandt.");
        let about = About { note: Some("“Mine”, {not} yours\u{2028}".to_string()), ..About::default() };
        let second = file("quiet-day", "A quiet day\n\nNothing happened in Grauhafen, says Jonas Veit.");
        [first, ArticleFile { about, ..second }]
    }

    fn backup_of_texts(texts: impl IntoIterator<Item = String>) -> String {
        let articles = texts.into_iter().map(|text| (text, Past::default())).collect();
        to_backup(&Backup { articles, ..Backup::default() })
    }

    fn backup_of(files: &[ArticleFile]) -> String {
        backup_of_texts(files.iter().map(ArticleFile::to_text))
    }

    fn articles(backup: &str) -> Vec<Found> {
        from_backup(backup).unwrap_or_default().articles
    }

    fn check_refused(text: &str, expect: BackupError) {
        assert_eq!(from_backup(text), Err(expect), "{text:.80}");
    }

    #[test]
    fn everything_comes_back() {
        let found = articles(&backup_of(&two()));
        let files: Vec<_> = found.into_iter().filter_map(|found| found.file.ok()).collect();
        assert_eq!(files, two());
        assert_eq!(backup_of(&files), backup_of(&two()));
    }

    #[test]
    fn no_articles_are_a_backup_too() {
        assert_eq!(from_backup(&backup_of(&[])), Ok(Restorable::default()));
    }

    #[test]
    fn a_broken_article_costs_only_itself() {
        let texts =
            ["{\"@type\": \"NewsArticle\", \"headline\": \"Half a file\"}".to_string(), two()[1].to_text()];
        let found = articles(&backup_of_texts(texts));
        let expect = |name: &str, file| Found { name: name.to_string(), file, past: Past::default() };
        assert_eq!(found[0], expect("Half a file", Err(ArticleFileError::NoText)));
        assert_eq!(found[1], expect("A quiet day", Ok(two()[1].clone())));
    }

    #[test]
    fn what_was_taken_back_the_settings_and_what_could_not_be_read_come_along() {
        let [first, second] = two();
        let at = first.reading.quotations[0].content.clone();
        let none = Change::Correct(Correction::NoQuotation { at });
        let past = Past::of(&Work::new(first.clone()).changed(none).changed(Change::Undo));
        let broken = vec![
            format!("{{\"version\":9}}\n{}", second.to_text()),
            "{\"headline\": \"Half a file\"}".to_string(),
        ];
        let settings = "{\"theme\":\"dark\"}".to_string();
        let backup = Backup { articles: vec![(first.to_text(), past.clone())], broken, settings };
        let read = from_backup(&to_backup(&backup)).unwrap_or_default();
        assert_eq!((&read.settings, &read.articles[0].past), (&backup.settings, &past));
        assert_eq!(read.articles[1].file, Ok(second));
        assert_eq!((read.articles[2].name.as_str(), read.articles[2].file.is_err()), ("Half a file", true));
        let again = read.articles[0].past.onto(Work::new(first)).changed(Change::Redo);
        assert_eq!(again.file().reading.quotations.len(), 0);
    }

    #[test]
    fn what_ends_in_the_middle_is_cut_off_wherever() {
        let backup = backup_of(&two());
        let ends = backup.char_indices().map(|(at, _)| at).skip(200).step_by(97);
        for end in ends {
            check_refused(&backup[..end], BackupError::CutOff);
        }
    }

    #[test]
    fn other_files_are_no_backup() {
        for text in
            ["", "Ferries wait", "{}", "[]", "{\"type\": \"voices-backup\", \"formatVersion\": \"new\"}"]
        {
            check_refused(text, BackupError::NotABackup);
        }
        check_refused(&two()[0].to_text(), BackupError::NotABackup);
    }

    #[test]
    fn a_later_version_is_read_as_far_as_its_first_number_allows() {
        let backup = |version| backup_of(&two()).replacen("\"1.1\"", version, 1);
        assert_eq!(articles(&backup("\"1.7\"")).len(), 2);
        check_refused(&backup("\"2.0\""), BackupError::Later);
    }

    #[test]
    fn the_same_article_is_the_same_under_another_id() {
        let [first, second] = two();
        assert!(is_same(&first, &ArticleFile { id: "ferries-wait-2".to_string(), ..first.clone() }));
        assert!(!is_same(&first, &second));
        let noted = About { note: Some("Read in class.".to_string()), ..About::default() };
        assert!(!is_same(&first, &ArticleFile { about: noted, ..first.clone() }));
    }
}
