//! What of an article a link carries, as text: its file without what can be found again.
//!
//! The file of an article says every word of a quotation once more, with what stands around it, so
//! that it can be edited by hand. Nobody edits a link. Marks that the annotator would make again are
//! left out altogether, and made again where the link is opened; marks that people made are carried
//! with their positions and words.

use annotator::format::article_file::{
    About, Agent, AgentKind, ArticleFile, ArticleFileError, Orphan, corrections_from_json,
    corrections_to_json, from_article_file,
};
use serde_json::{Value, json};

use super::GivenError;
use crate::library::own::work::Work;

/// What the annotator makes from the text, in the file.
const FOUND_AGAIN: [&str; 2] = ["actors", "annotations"];

/// What people decided, in order.
const CORRECTIONS: &str = "corrections";

/// Who did: a file says so at what they decided.
const REVIEWER: &str = "reviewer";

/// What the file says for other programs.
const CONTEXT: &str = "@context";

/// What it says for editing: the words around every place.
const AROUND: [&str; 2] = ["prefix", "suffix"];

/// The text that a link carries. The same article gives the same text.
pub fn to_text(file: &ArticleFile) -> String {
    let (lost, orphans) = file.orphans.iter().cloned().partition::<Vec<_>, _>(Orphan::is_correction);
    let base = ArticleFile {
        reading: file.found.as_ref().unwrap_or(&file.reading).clone(),
        corrections: Vec::new(),
        found: None,
        orphans,
        ..file.clone()
    };
    let Ok(Value::Object(mut document)) = serde_json::from_str(&base.to_text()) else { return String::new() };
    document.remove(CONTEXT);
    if is_found_again(&base) {
        FOUND_AGAIN.iter().for_each(|key| drop(document.remove(*key)));
    }
    let mut corrections = corrections_to_json(&base.reading.article.text, &file.corrections);
    if let Value::Array(corrections) = &mut corrections {
        corrections.extend(lost.into_iter().map(|orphan| orphan.annotation));
    }
    document.insert(CORRECTIONS.to_string(), corrections);
    if let Some(Agent { kind, name }) = &file.about.reviewer {
        document.insert(REVIEWER.to_string(), json!({ "type": kind.as_str(), "name": name }));
    }
    let mut document = Value::Object(document);
    without(&mut document, &AROUND);
    document.to_string()
}

/// The article of such a text, with its corrections. An address of it that is none of the web is left
/// out.
pub fn from_text(text: &str) -> Result<ArticleFile, GivenError> {
    let mut document = serde_json::from_str::<Value>(text).unwrap_or_default();
    let corrections = document.get_mut(CORRECTIONS).map(Value::take).unwrap_or_default();
    let mut file = from_article_file(&document.to_string()).map_err(|error| match error {
        ArticleFileError::LaterVersion { .. } => GivenError::LaterVersion,
        error => GivenError::NoArticle(error),
    })?;
    if FOUND_AGAIN.iter().all(|key| document.get(key).is_none()) {
        file.reading = annotator::annotate(file.reading.article);
    }
    let (corrections, lost) = corrections_from_json(&file.reading.article.text, &corrections);
    file.corrections = corrections;
    file.orphans.extend(lost);
    file.about.reviewer = reviewer(&document);
    file.about.url.take_if(|url| !["https://", "http://"].iter().any(|web| url.starts_with(web)));
    Ok(Work::new(file).file())
}

/// Whether the annotator made all marks, and makes the same ones of the text as it stands.
fn is_found_again(file: &ArticleFile) -> bool {
    file.about.creator == About::default().creator
        && file.orphans.is_empty()
        && annotator::annotate(file.reading.article.clone()) == file.reading
}

fn reviewer(document: &Value) -> Option<Agent> {
    let reviewer = document.get(REVIEWER)?;
    let kind = AgentKind::from_name(reviewer.get("type")?.as_str()?)?;
    Some(Agent { kind, name: reviewer.get("name")?.as_str()?.to_string() })
}

/// Takes keys out of a value, however deep they lie.
fn without(value: &mut Value, keys: &[&str]) {
    match value {
        Value::Object(fields) => {
            keys.iter().for_each(|key| drop(fields.remove(*key)));
            fields.values_mut().for_each(|field| without(field, keys));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| without(item, keys)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use annotator::correction::{Correction, Described, Who};
    use annotator::{Because, Evidence, read};

    use super::*;
    use crate::library::own::work::Change;

    const TALKS: &str = "Talks begin in Oslo\n\n“We are ready,” said Chancellor Ida Brandt on Monday. \
                         “More than ready.”\n\nMinister Olav Lund <b>denied</b> that he was late.";

    fn talks() -> ArticleFile {
        ArticleFile { id: "talks".to_string(), reading: read(TALKS), ..ArticleFile::default() }
    }

    /// Comes back as it was; says whether its marks were carried.
    #[track_caller]
    fn check(file: &ArticleFile, marks_are_carried: bool) {
        let text = to_text(file);
        assert_eq!(text.contains("annotations"), marks_are_carried, "{text}");
        assert_eq!(from_text(&text).as_ref(), Ok(file));
    }

    #[test]
    fn what_the_annotator_finds_is_found_again() {
        check(&talks(), false);
    }

    #[test]
    fn what_is_known_about_an_article_comes_with_it() {
        let mut file = talks();
        file.about.url = Some("https://paper.example/talks".to_string());
        file.about.invented = true;
        file.about.note = Some("For the first lesson.".to_string());
        file.reading.article.publisher = Some("Harbour Post".to_string());
        file.reading.article.date_published = Some("2016-10-12".to_string());
        file.reading = annotator::annotate(file.reading.article);
        check(&file, false);
    }

    #[test]
    fn marks_that_people_made_are_carried() {
        let mut file = talks();
        file.about.creator = Agent { kind: AgentKind::Person, name: "Class 9b".to_string() };
        check(&file, true);
        let mut file = talks();
        file.reading.quotations.remove(0);
        check(&file, true);
        let mut file = talks();
        file.about.reviewer = Some(Agent { kind: AgentKind::Person, name: "Class 9b".to_string() });
        file.reading.quotations[0].evidence.push(Evidence { because: Because::Reviewed, spans: Vec::new() });
        check(&file, true);
    }

    #[test]
    fn corrections_are_carried_and_not_what_they_make() {
        let mut work = Work::new(talks());
        let at = talks().reading.quotations[0].content.clone();
        let who = Who::of(&talks().reading.actors[0]);
        let is = Described {
            name: "Ida Sofie Brandt".to_string(),
            kind: who.kind,
            unnamed: false,
            countries: Vec::new(),
        };
        for correction in [Correction::NoQuotation { at }, Correction::Actor { who, is }] {
            work = work.changed(Change::Correct(correction));
            check(&work.file(), false);
        }
        let mut bundled = talks();
        bundled.about.creator = Agent { kind: AgentKind::Organisation, name: "Voices".to_string() };
        let at = bundled.reading.quotations[0].content.clone();
        let work = Work::new(bundled).changed(Change::Correct(Correction::NoQuotation { at }));
        check(&work.file(), true);
    }

    #[test]
    fn a_later_version_of_the_file_is_one_of_the_link() {
        let text = to_text(&talks()).replacen("\"formatVersion\":\"1", "\"formatVersion\":\"2", 1);
        assert_eq!(from_text(&text), Err(GivenError::LaterVersion), "{text}");
    }

    #[test]
    fn the_words_around_a_place_are_not_carried() {
        let mut file = talks();
        file.about.creator = Agent { kind: AgentKind::Person, name: "Class 9b".to_string() };
        let text = to_text(&file);
        assert!(text.len() < file.to_text().len() / 2, "{} of {}", text.len(), file.to_text().len());
        assert_eq!(to_text(&file), text);
    }

    #[test]
    fn an_address_that_would_run_something_is_left_out() {
        for address in ["javascript:alert(1)", "data:text/html,x", " https://x", "HTTPS://paper.example", ""]
        {
            let mut file = talks();
            file.about.url = Some(address.to_string());
            assert_eq!(from_text(&to_text(&file)), Ok(talks()), "{address}");
        }
    }

    #[test]
    fn what_is_no_article_is_refused_with_its_reason() {
        for text in ["", "{}", "[]", "<script>alert(1)</script>", "{\"@type\": \"NewsArticle\"}"] {
            assert!(matches!(from_text(text), Err(GivenError::NoArticle(_))), "{text}");
        }
    }
}
