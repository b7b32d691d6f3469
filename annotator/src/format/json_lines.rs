//! JSON lines: an article a line, on its way through programs that know nothing of Voices.
//!
//! An archive that is larger than one machine is worked on by programs that cut streams of lines into pieces, send each
//! to some machine and send it again where that one stops. So a line says all there is of its article, and what it says
//! beside the text goes along under its own name: nothing has to be joined again afterwards.
//!
//! ```text
//! in    {"id": "a17", "headline": "…", "text": "…", "date": "2024-05-01", "section": "Harbour"}
//! out   {"file": "a.jsonl", "date": "2024-05-01", "headline": "…", "id": "a17", "section": "Harbour",
//!        "article": {…}, "actors": […], "quotations": […]}
//! ```
//!
//! Names that are understood, those of schema.org first: the text is `articleBody`, `text` or `body`; the id `identifier`
//! or `id`; then `headline` or `title`, `datePublished` or `date`, `publisher`, `inLanguage` or `language`, `url`,
//! `author`, `license`. A line that was annotated before, and an article file on one line, are taken as they are.

use std::fmt;

use serde_json::{Map, Value, json};

use crate::Reading;
use crate::format::article_file::{
    About, Agent, AgentKind, ArticleFile, ArticleFileError, from_article_file,
};
use crate::format::json::{reading_from_json, to_json};
use crate::format::value::{day, string};
use crate::stated::{may_run, web_link};

/// The bytes a line may have, as those of an article file.
pub const MAX_BYTES: usize = crate::format::article_file::MAX_BYTES;

/// An article with all that its line said of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LineArticle {
    /// Its id is empty where the line gives none.
    pub article: ArticleFile,
    /// What the line says beside the text, under its own names.
    pub carried: Map<String, Value>,
}

/// Why a line is no article. Displayed, it is one sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineError {
    /// The column counts bytes from 1.
    NotJson {
        column: usize,
    },
    /// A list, a number or a text.
    NotAnObject,
    NoText,
    /// It has this field, which is the name of something else in what is written.
    OurName {
        name: &'static str,
    },
    /// It was annotated before, and its places do not lie in its text.
    BadReading,
    Article(ArticleFileError),
}

const TEXTS: [&str; 3] = ["articleBody", "text", "body"];
const IDS: [&str; 2] = ["identifier", "id"];
/// What is written, beside `file`.
const OURS: [&str; 3] = ["article", "actors", "quotations"];

/// The article of a line; a text is annotated by `read`.
pub fn from_line(line: &str, read: fn(&str) -> Reading) -> Result<LineArticle, LineError> {
    let document: Value = serde_json::from_str(line.trim_start_matches('\u{feff}'))
        .map_err(|error| LineError::NotJson { column: error.column() })?;
    let Value::Object(mut fields) = document else { return Err(LineError::NotAnObject) };
    if fields.contains_key("annotations") && fields.contains_key("articleBody") {
        let article = from_article_file(line).map_err(LineError::Article)?;
        fields.retain(|name, _| IDS.contains(&name.as_str()));
        return Ok(LineArticle { article, carried: fields });
    }
    let fields = Value::Object(fields);
    let reading = match fields.get("article") {
        Some(Value::Object(_)) => reading_from_json(&fields).ok_or(LineError::BadReading)?,
        _ => annotated(&fields, read)?,
    };
    let article = ArticleFile { id: id(&fields), reading, about: about(&fields), ..ArticleFile::default() };
    let Value::Object(mut carried) = fields else { return Err(LineError::NotAnObject) };
    carried.retain(|name, _| !TEXTS.contains(&name.as_str()) && !OURS.contains(&name.as_str()));
    Ok(LineArticle { article, carried })
}

/// One line without its end. `file` is where the article came from, unless its line said so; an article without an id
/// has that of its file.
pub fn to_line(file: &str, line: &LineArticle) -> String {
    let file = string_of(&line.carried, "file").unwrap_or(file);
    let printed = to_json(file, &line.article.reading);
    let mut fields = line.carried.clone();
    fields.remove("file");
    if !IDS.iter().any(|name| fields.contains_key(*name)) && !line.article.id.is_empty() {
        fields.insert("id".to_string(), json!(line.article.id));
    }
    let start = format!("{{\"file\":{},", json!(file));
    let carried: String = fields.iter().map(|(name, value)| format!("{}:{value},", json!(name))).collect();
    match printed.strip_prefix(&start) {
        Some(rest) => format!("{start}{carried}{rest}"),
        None => printed,
    }
}

/// The text of a line, cleaned and annotated, with what the line states in place of what the text shows.
fn annotated(fields: &Value, read: fn(&str) -> Reading) -> Result<Reading, LineError> {
    if let Some(name) = OURS.into_iter().find(|name| fields.get(*name).is_some()) {
        return Err(LineError::OurName { name });
    }
    let text = first(fields, &TEXTS).filter(|text| !text.trim().is_empty()).ok_or(LineError::NoText)?;
    let headline = first(fields, &["headline", "title"]).unwrap_or_default().trim();
    let mut reading = match headline {
        "" => read(text),
        headline if text.trim_start().starts_with(headline) => read(text),
        headline => read(&format!("{headline}\n\n{text}")),
    };
    let article = &mut reading.article;
    article.publisher = name_of(fields, "publisher").map(str::to_string).or(article.publisher.take());
    let stated = first(fields, &["datePublished", "date"]).and_then(day);
    article.date_published = stated.map(str::to_string).or(article.date_published.take());
    if let Some(language) = first(fields, &["inLanguage", "language"]).filter(|language| !language.is_empty())
    {
        article.in_language = language.to_string();
    }
    match article.text.trim().is_empty() {
        true => Err(LineError::NoText),
        false => Ok(reading),
    }
}

fn about(fields: &Value) -> About {
    let author = name_of(fields, "author").filter(|name| !name.is_empty());
    About {
        invented: fields.get("invented").and_then(Value::as_bool).unwrap_or(false),
        author: author.map(|name| Agent { kind: AgentKind::Person, name: name.to_string() }),
        url: string(fields, "url").and_then(web_link),
        license: string(fields, "license").filter(|license| !may_run(license)).map(str::to_string),
        ..About::default()
    }
}

/// The id, a number as it is written; empty for none.
fn id(fields: &Value) -> String {
    let id = IDS.into_iter().find_map(|name| match fields.get(name)? {
        Value::String(id) => Some(id.clone()),
        Value::Number(id) => Some(id.to_string()),
        _ => None,
    });
    id.unwrap_or_default()
}

fn first<'a>(fields: &'a Value, names: &[&str]) -> Option<&'a str> {
    names.iter().find_map(|name| string(fields, name))
}

/// A name that stands alone or in an object.
fn name_of<'a>(fields: &'a Value, name: &str) -> Option<&'a str> {
    string(fields, name).or_else(|| string(fields.get(name)?, "name"))
}

fn string_of<'a>(fields: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    fields.get(name).and_then(Value::as_str)
}

impl fmt::Display for LineError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            LineError::NotJson { column } => {
                write!(f, "this is not valid JSON (column {column}); each line is to hold one whole object.")
            }
            LineError::NotAnObject => {
                f.write_str("this is JSON, but no object; write {\"id\": …, \"text\": …} on each line.")
            }
            LineError::NoText => {
                f.write_str("the article has no text; put its words into “text” or “articleBody”.")
            }
            LineError::OurName { name } => {
                write!(f, "the field “{name}” has a name that the findings have; give it another one.")
            }
            LineError::BadReading => f.write_str(
                "the annotations do not fit their text; annotate the text again, or leave out “article”.",
            ),
            LineError::Article(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for LineError {}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "“We are ready,” said Chancellor Ida Brandt.";

    fn read(line: &Value) -> Result<LineArticle, LineError> {
        from_line(&line.to_string(), crate::read)
    }

    #[test]
    fn an_article_has_what_its_line_states() {
        let line = json!({"id": 17, "headline": "Talks begin", "text": TEXT, "date": "2024-05-01T10:00Z",
            "publisher": {"name": "The Quay"}, "url": "https://quay.example/17", "language": "en-GB", "author": "Tom Hale"});
        let LineArticle { article, .. } = read(&line).unwrap();
        let ArticleFile { id, reading, about, .. } = &article;
        assert_eq!((id.as_str(), reading.article.headline()), ("17", "Talks begin"));
        assert_eq!(reading.article.publisher.as_deref(), Some("The Quay"));
        assert_eq!(reading.article.date_published.as_deref(), Some("2024-05-01"));
        assert_eq!(reading.article.in_language, "en-GB");
        assert_eq!(about.url.as_deref(), Some("https://quay.example/17"));
        assert_eq!(about.author.as_ref().map(|author| author.name.as_str()), Some("Tom Hale"));
        assert_eq!(reading.speakers(&reading.quotations[0])[0].name, "Ida Brandt");
    }

    #[test]
    fn names_of_schema_org_and_a_headline_in_the_text_do_as_well() {
        let text = format!("Talks begin\n\n{TEXT}");
        let line = json!({"identifier": "a", "headline": "Talks begin", "articleBody": text, "datePublished": "2024-05-01"});
        let article = read(&line).unwrap().article;
        assert_eq!(article.reading.article.text, text);
        assert_eq!((article.id.as_str(), article.reading.quotations.len()), ("a", 1));
    }

    #[test]
    fn what_is_not_understood_goes_along() {
        let line =
            json!({"id": "a", "text": TEXT, "section": "Harbour", "tags": ["x", {"y": null}], "words": 7.5});
        let written: Value = serde_json::from_str(&to_line("in.jsonl", &read(&line).unwrap())).unwrap();
        for name in ["id", "section", "tags", "words"] {
            assert_eq!(written[name], line[name], "{name}");
        }
        assert_eq!((written["file"].as_str(), written.get("text")), (Some("in.jsonl"), None));
        assert_eq!(written["article"]["text"], json!(TEXT));
    }

    #[test]
    fn what_was_annotated_comes_back_the_same() {
        let line = json!({"id": "a", "headline": "Naïve talks 🙂", "text": format!("{TEXT} She left. “No.”"), "section": "Harbour"});
        let first = read(&line).unwrap();
        let written = to_line("in.jsonl", &first);
        assert!(!written.contains('\n'));
        let again = from_line(&written, |_| panic!("nothing is annotated twice")).unwrap();
        assert_eq!(again.article.reading.quotations.len(), first.article.reading.quotations.len());
        assert_eq!(again.article.reading.article, first.article.reading.article);
        assert_eq!(to_line("elsewhere.jsonl", &again), written);
    }

    #[test]
    fn an_article_file_on_one_line_is_taken_as_it_is() {
        let file = ArticleFile { id: "a".to_string(), reading: crate::read(TEXT), ..ArticleFile::default() };
        let line: Value = serde_json::from_str(&file.to_text()).unwrap();
        assert_eq!(read(&line).unwrap().article, file);
    }

    #[test]
    fn a_bad_line_says_what_to_do() {
        for (line, expect) in [
            ("{\"id\": 1,", "not valid JSON (column 9)"),
            ("[1]", "no object"),
            ("{\"id\": 1}", "no text"),
            ("{\"text\": \" \"}", "no text"),
            ("{\"text\": 7}", "no text"),
            ("{\"text\": \"Yes.\", \"actors\": []}", "“actors” has a name"),
            (
                "{\"article\": {\"text\": \"Yes\", \"blocks\": [{\"kind\": \"paragraph\", \"start\": 0, \"end\": 9}]}}",
                "do not fit",
            ),
        ] {
            let error = from_line(line, crate::read).unwrap_err().to_string();
            assert!(error.contains(expect), "{line}: {error}");
        }
    }
}
