//! The header: what the article is, how it was marked up, and who takes part.

use crate::format::article_file::{About, ArticleFile};
use crate::format::tei::marks::participants;
use crate::format::tei::responsible::Responsible;
use crate::format::tei::xml::{Ids, text, value};
use crate::model::{Article, Kind};

/// The header of one article. `encoding` is the description of the markup, empty where the corpus
/// gives it.
pub(super) fn of_article(
    file: &str,
    article_file: &ArticleFile,
    encoding: &str,
    responsible: &Responsible,
    ids: &Ids,
) -> String {
    let ArticleFile { reading, about, .. } = article_file;
    let article = &reading.article;
    let title = match article.headline() {
        "" => file,
        headline => headline,
    };
    format!(
        "<teiHeader>\n{}{encoding}<profileDesc>\n<langUsage><language ident=\"{}\"/></langUsage>\n{}</profileDesc>\n</teiHeader>\n",
        description(title, &responsible.statements(ids), &source(file, article, about)),
        language(&article.in_language),
        participants(reading, ids),
    )
}

/// The header of a corpus.
pub(super) fn of_corpus() -> String {
    let source = "<p>Each article names its own source.</p>";
    format!("<teiHeader>\n{}{}</teiHeader>\n", description("Annotated articles", "", source), encoding())
}

/// How the markup came about and what its kinds mean.
pub(super) fn encoding() -> String {
    let kinds: String = Kind::ALL
        .into_iter()
        .map(|kind| {
            format!(
                "<category xml:id=\"kind.{}\"><catDesc>{}</catDesc></category>\n",
                kind.as_str(),
                meaning(kind)
            )
        })
        .collect();
    format!(
        "<encodingDesc>\n\
         <appInfo><application ident=\"annotate\" version=\"{}\"><label>Voices annotator</label></application></appInfo>\n\
         <editorialDecl><quotation marks=\"all\"><p>Quotation marks are kept in the text.</p></quotation></editorialDecl>\n\
         <classDecl><taxonomy>\n{kinds}</taxonomy></classDecl>\n\
         </encodingDesc>\n",
        env!("CARGO_PKG_VERSION"),
    )
}

fn meaning(kind: Kind) -> &'static str {
    match kind {
        Kind::Direct => "All of the content stands between quotation marks.",
        Kind::Mixed => "Some of the content stands between quotation marks.",
        Kind::Indirect => "None of the content stands between quotation marks.",
        Kind::Scare => "Words in quotation marks that nobody is shown saying.",
    }
}

fn description(title: &str, responsible: &str, source: &str) -> String {
    format!(
        "<fileDesc>\n<titleStmt><title>{}</title>{responsible}</titleStmt>\n\
         <publicationStmt><p>Marked up by a program and not published.</p></publicationStmt>\n\
         <sourceDesc>{source}</sourceDesc>\n</fileDesc>\n",
        text(title)
    )
}

fn source(file: &str, article: &Article, about: &About) -> String {
    let title = match article.headline() {
        "" => String::new(),
        headline => format!("<title level=\"a\">{}</title>", text(headline)),
    };
    let publisher = article.publisher.as_deref().map(text);
    let publisher = publisher.map(|name| format!("<publisher>{name}</publisher>")).unwrap_or_default();
    let date = article.date_published.as_deref().map(|date| match is_day(date) {
        true => format!("<date when=\"{0}\">{0}</date>", value(date)),
        false => format!("<date>{}</date>", text(date)),
    });
    let date = date.unwrap_or_default();
    let author = about.author.as_ref().map(|author| format!("<author>{}</author>", text(&author.name)));
    let link = about.url.as_deref().map(|link| format!("<idno type=\"URI\">{}</idno>", text(link)));
    let (author, link) = (author.unwrap_or_default(), link.unwrap_or_default());
    format!("<bibl>{title}{author}{publisher}{date}<idno type=\"file\">{}</idno>{link}</bibl>", text(file))
}

/// A language tag as it may stand in an attribute: `und` for what is no tag.
pub(super) fn language(tag: &str) -> &str {
    let mut parts = tag.split('-');
    let fits =
        |part: &str, ok: fn(&u8) -> bool| (1..=8).contains(&part.len()) && part.bytes().all(|b| ok(&b));
    let first = parts.next().is_some_and(|part| fits(part, u8::is_ascii_alphabetic));
    if first && parts.all(|part| fits(part, u8::is_ascii_alphanumeric)) { tag } else { "und" }
}

/// True for a day of the calendar, `YYYY-MM-DD`.
fn is_day(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let number =
        |part: &str, digits: usize| match part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()) {
            true => part.parse::<u32>().ok(),
            false => None,
        };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2)) else {
        return false;
    };
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    year > 0 && (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_day(date: &str, expect: bool) {
        assert_eq!(is_day(date), expect, "{date}");
    }

    #[test]
    fn a_day_of_the_calendar_is_a_day() {
        check_day("2016-10-12", true);
        check_day("2024-02-29", true);
        check_day("2000-02-29", true);
    }

    #[test]
    fn what_no_calendar_has_is_no_day() {
        check_day("2023-02-29", false);
        check_day("1900-02-29", false);
        check_day("2016-13-01", false);
        check_day("2016-04-31", false);
        check_day("2016-00-10", false);
        check_day("0000-01-01", false);
        check_day("2016-10-12T10:00", false);
        check_day("+016-10-12", false);
        check_day("", false);
    }

    #[track_caller]
    fn check_language(tag: &str, expect: &str) {
        assert_eq!(language(tag), expect);
    }

    #[test]
    fn what_is_no_language_tag_is_undetermined() {
        check_language("en", "en");
        check_language("sr-Latn-RS", "sr-Latn-RS");
        check_language("", "und");
        check_language("en\"", "und");
        check_language("en-", "und");
        check_language("1en", "und");
    }
}
