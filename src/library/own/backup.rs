//! The backup: every article of one's own in one file, and back.
//!
//! It is JSON: a line that says what it is, its version, and the article files as they stand, each
//! of which could be a file of its own. The same articles give the same backup, byte for byte. In
//! reading it back, an article that is broken costs only itself.

use annotator::format::article_file::{ArticleFile, ArticleFileError, from_article_file};
use serde_json::Value;

/// What tells a backup from other JSON.
const TYPE: &str = "voices-backup";

/// A page of this version reads every backup whose first number is not larger.
const VERSION: &str = "1.0";
const MAJOR: u64 = 1;

const ABOUT: &str =
    "A backup of articles in Voices. Open Voices and read it back there, or take the files out of the list.";

/// The bytes a backup may have: a thousand long articles, and an end to what one file can ask of a phone.
pub const MAX_BYTES: usize = 256 * 1024 * 1024;

/// An article that was found in a backup.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What a person would know it by: its headline, else its id; empty when it has neither.
    pub name: String,
    pub file: Result<ArticleFile, ArticleFileError>,
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

/// The backup of these article files, in their order.
pub fn to_backup<'a>(files: impl IntoIterator<Item = &'a str>) -> String {
    let mut backup = format!(
        "{{\n  \"about\": \"{ABOUT}\",\n  \"type\": \"{TYPE}\",\n  \"formatVersion\": \"{VERSION}\",\n  \"articles\": ["
    );
    for (nth, file) in files.into_iter().enumerate() {
        backup.push_str(if nth > 0 { ",\n" } else { "\n" });
        backup.push_str(file.trim());
    }
    backup.push_str("\n  ]\n}\n");
    backup
}

/// The articles in a backup, in its order. An empty one has none.
pub fn from_backup(text: &str) -> Result<Vec<Found>, BackupError> {
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
    Ok(articles.iter().map(found).collect())
}

/// Whether two files hold the same article; its id does not count.
pub fn is_same(one: &ArticleFile, other: &ArticleFile) -> bool {
    let nameless = |file: &ArticleFile| ArticleFile { id: String::new(), ..file.clone() };
    one.reading.article.text == other.reading.article.text && nameless(one) == nameless(other)
}

fn found(article: &Value) -> Found {
    let named = |key| article.get(key).and_then(Value::as_str).filter(|name| !name.trim().is_empty());
    let name = named("headline").or_else(|| named("identifier")).unwrap_or_default().to_string();
    Found { name, file: from_article_file(&article.to_string()) }
}

/// Whether the beginning of a text says that it is a backup.
fn names_itself(text: &str) -> bool {
    text.lines().take(5).any(|line| line.contains(TYPE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use annotator::format::article_file::About;

    fn file(id: &str, text: &str) -> ArticleFile {
        ArticleFile { id: id.to_string(), reading: annotator::read_as_is(text), ..ArticleFile::default() }
    }

    fn two() -> [ArticleFile; 2] {
        let first = file("ferries-wait", "Ferries wait\n\n“Not today,” said Harbour Master Ida Brandt.");
        let about = About { note: Some("“Mine”, {not} yours\u{2028}".to_string()), ..About::default() };
        let second = file("quiet-day", "A quiet day\n\nNothing happened in Grauhafen, says Jonas Veit.");
        [first, ArticleFile { about, ..second }]
    }

    fn backup_of(files: &[ArticleFile]) -> String {
        let texts: Vec<String> = files.iter().map(ArticleFile::to_text).collect();
        to_backup(texts.iter().map(String::as_str))
    }

    fn check_refused(text: &str, expect: BackupError) {
        assert_eq!(from_backup(text), Err(expect), "{text:.80}");
    }

    #[test]
    fn everything_comes_back() {
        let found = from_backup(&backup_of(&two())).unwrap_or_default();
        let files: Vec<_> = found.into_iter().filter_map(|found| found.file.ok()).collect();
        assert_eq!(files, two());
        assert_eq!(backup_of(&files), backup_of(&two()));
    }

    #[test]
    fn no_articles_are_a_backup_too() {
        assert_eq!(from_backup(&backup_of(&[])), Ok(Vec::new()));
    }

    #[test]
    fn a_broken_article_costs_only_itself() {
        let texts =
            ["{\"@type\": \"NewsArticle\", \"headline\": \"Half a file\"}".to_string(), two()[1].to_text()];
        let found = from_backup(&to_backup(texts.iter().map(String::as_str))).unwrap_or_default();
        assert_eq!(found[0], Found { name: "Half a file".to_string(), file: Err(ArticleFileError::NoText) });
        assert_eq!(found[1], Found { name: "A quiet day".to_string(), file: Ok(two()[1].clone()) });
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
        let backup = |version| backup_of(&two()).replacen("\"1.0\"", version, 1);
        assert_eq!(from_backup(&backup("\"1.7\"")).map(|found| found.len()), Ok(2));
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
