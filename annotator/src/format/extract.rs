//! The extract: who said what, in the order of the text, for a handout or a page of notes.
//!
//! It is for people, not for programs, so it leaves out what only a program needs, and scare
//! quotes, which are nobody's words. Every word in it that is not the article's is handed in by
//! the caller as [`Labels`]: the annotator speaks no language of its own.
//!
//! [`to_markdown`] and [`to_html`] write the same in two ways. Articles are untrusted: whatever
//! they hold reads as words, never as markup, and only a link to the web becomes a link.

mod html;
mod markdown;

use crate::format::article_file::ArticleFile;
use crate::format::paragraph;
use crate::format::table::{CountryName, words};
use crate::model::{Kind, Quotation};

/// The words of an extract that are not the article's, in the language of whoever reads it.
pub struct Labels<'a> {
    /// BCP 47 tag of that language.
    pub language: &'a str,
    /// What stands above several articles.
    pub title: &'a str,
    /// What a country is called.
    pub country: CountryName<'a>,
    /// What a kind is called: *direct quotation*.
    pub kind: &'a dyn Fn(Kind) -> String,
    /// A day, `YYYY-MM-DD`, as it is written: *29 February 2024*.
    pub day: &'a dyn Fn(&str) -> String,
    /// Where a quotation stands, by the number of its paragraph, from 1: *paragraph 3*.
    pub paragraph: &'a dyn Fn(usize) -> String,
    /// How sure a quotation is that nobody has decided, from 0 to 1: *94 % certain*.
    pub certainty: &'a dyn Fn(f32) -> String,
    /// Who speaks where the article does not say: *somebody*.
    pub nobody: &'a str,
    /// What is said of a quotation that a person decided: *decided by a person*.
    pub reviewed: &'a str,
    /// What is said of an article whose events and people are made up.
    pub invented: &'a str,
    /// What stands where nobody is quoted.
    pub empty: &'a str,
}

/// The extract of some articles in [CommonMark](https://spec.commonmark.org), ending in a line
/// break. An article without quotations says so.
pub fn to_markdown(articles: &[&ArticleFile], labels: &Labels) -> String {
    markdown::write(&extracts(articles, labels), labels)
}

/// The extract of some articles as a page of HTML that needs nothing besides itself. An article
/// without quotations says so.
pub fn to_html(articles: &[&ArticleFile], labels: &Labels) -> String {
    html::write(&extracts(articles, labels), labels)
}

/// What is told of one article.
struct Extract<'a> {
    headline: &'a str,
    /// BCP 47 tag of the article's language.
    language: &'a str,
    /// Publisher, day, author, terms: what is known of them.
    facts: Vec<String>,
    /// Where it was published.
    link: Option<&'a str>,
    /// What the reader should know of it.
    notes: Vec<&'a str>,
    lines: Vec<Line>,
}

/// One quotation.
struct Line {
    speakers: String,
    /// Country, cue, kind, paragraph and how sure it is, as far as they are known.
    facts: Vec<String>,
    /// Its words, a piece for each paragraph.
    words: Vec<String>,
}

fn extracts<'a>(articles: &[&'a ArticleFile], labels: &Labels<'a>) -> Vec<Extract<'a>> {
    articles.iter().map(|file| extract(file, labels)).collect()
}

fn extract<'a>(file: &'a ArticleFile, labels: &Labels<'a>) -> Extract<'a> {
    let (article, about) = (&file.reading.article, &file.about);
    let facts = [
        article.publisher.clone(),
        article.date_published.as_deref().map(labels.day),
        about.author.as_ref().map(|author| author.name.clone()),
        about.license.clone(),
    ];
    let said = file.reading.quotations.iter().filter(|quotation| quotation.kind != Kind::Scare);
    let paragraphs = paragraph::starts(article);
    Extract {
        headline: if article.headline().is_empty() { &file.id } else { article.headline() },
        language: &article.in_language,
        facts: facts.into_iter().flatten().filter(|fact| !fact.trim().is_empty()).collect(),
        link: about.url.as_deref(),
        notes: about.invented.then_some(labels.invented).into_iter().chain(about.note.as_deref()).collect(),
        lines: said.map(|quotation| line(file, quotation, &paragraphs, labels)).collect(),
    }
}

fn line(file: &ArticleFile, quotation: &Quotation, paragraphs: &[usize], labels: &Labels) -> Line {
    let reading = &file.reading;
    let speakers: Vec<&str> = reading.speakers(quotation).iter().map(|actor| actor.name.as_str()).collect();
    let countries: Vec<String> =
        quotation.countries.iter().map(|&country| (labels.country)(country)).collect();
    let number = paragraph::number(paragraphs, quotation.extent().start);
    let sure = match quotation.is_reviewed() {
        true => labels.reviewed.to_string(),
        false => (labels.certainty)(quotation.certainty),
    };
    let facts = [
        countries.join(", "),
        words(reading, quotation.cue.as_slice()),
        (labels.kind)(quotation.kind),
        if number > 0 { (labels.paragraph)(number) } else { String::new() },
        sure,
    ];
    let said = words(reading, &quotation.content);
    Line {
        speakers: if speakers.is_empty() { labels.nobody.to_string() } else { speakers.join(", ") },
        facts: facts.into_iter().filter(|fact| !fact.is_empty()).collect(),
        words: said.lines().map(str::trim).filter(|piece| !piece.is_empty()).map(str::to_string).collect(),
    }
}

/// True for an address on the web, which alone may become a link.
fn is_web(link: &str) -> bool {
    let begins = |with: &str| link.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    let plain = |letter: char| {
        !letter.is_whitespace() && !letter.is_control() && !matches!(letter, '<' | '>' | '"' | '\\')
    };
    (begins("https://") || begins("http://")) && link.chars().all(plain)
}
