//! Golden pages: pages of several shapes and articles of many genres, each with everything that was
//! found in it as a page one can look at. `golden/README.md` and `articles/README.md` say how they
//! are kept.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use annotator::{Actor, Block, BlockKind, Quotation, Reading, Span};
use expect_test::expect_file;

#[test]
fn every_golden_page_reads_as_it_is_shown() {
    for page in files("golden", "txt") {
        check(&page, &text_of(&page));
    }
}

/// The articles that a person annotated show what the annotator finds, right or not: how much of it is right,
/// `cargo xtask score` counts.
#[test]
fn every_annotated_article_reads_as_it_is_shown() {
    for file in files("articles", "json") {
        let article: serde_json::Value = serde_json::from_str(&text_of(&file)).expect("an article is JSON");
        check(&file, article["raw"].as_str().expect("an article has the page as it was copied"));
    }
}

fn check(file: &Path, raw: &str) {
    expect_file![file.with_extension("html")].assert_eq(&html(&annotator::read(raw)));
}

/// The files of a folder of tests, sorted by name.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let entries = std::fs::read_dir(&folder).expect("the folder is there");
    let mut files: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == ending));
    files.sort();
    assert!(!files.is_empty(), "{} holds no *.{ending}", folder.display());
    files
}

fn text_of(file: &Path) -> String {
    std::fs::read_to_string(file).expect("a golden file is UTF-8")
}

/// The whole reading as a page to look at; its style is `golden/page.css`.
fn html(reading: &Reading) -> String {
    let article = &reading.article;
    let mut page = String::new();
    let title = escaped(article.headline());
    let _ = write!(
        page,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n"
    );
    page.push_str("<link rel=\"stylesheet\" href=\"../golden/page.css\">\n");
    let _ = writeln!(
        page,
        "<p><small>{} · {} · <mark class=\"direct\">direct</mark> <mark class=\"mixed\">mixed</mark> \
         <mark class=\"indirect\">indirect</mark> <mark class=\"scare\">scare</mark> \
         <span class=\"verbatim\">verbatim</span> <span class=\"cue\">cue</span> \
         <span class=\"source\">source</span></small></p>",
        escaped(article.publisher.as_deref().unwrap_or("no publisher")),
        escaped(article.date_published.as_deref().unwrap_or("no date")),
    );
    for block in &article.blocks {
        let tag = tag(block.kind);
        let _ = writeln!(page, "<{tag}>{}</{tag}>", marked(reading, block));
    }
    page.push_str("<h4>Quotations</h4>\n<table>\n");
    for quotation in &reading.quotations {
        let _ = writeln!(page, "<tr><td>{}<td>{}", quotation.id, escaped(&about(reading, quotation)));
    }
    page.push_str("</table>\n<h4>Actors</h4>\n<table>\n");
    for actor in &reading.actors {
        let _ = writeln!(page, "<tr><td>{}", described(reading, actor));
    }
    page.push_str("</table>\n<h4>Removed</h4>\n<table>\n");
    for removed in &article.removed {
        let _ = writeln!(page, "<tr><td>{}<td>{}", removed.reason.as_str(), escaped(&removed.text));
    }
    page.push_str("</table>\n");
    page
}

fn tag(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Headline => "h1",
        BlockKind::Standfirst => "h3",
        BlockKind::Byline => "address",
        BlockKind::Heading => "h2",
        BlockKind::Paragraph => "p",
        BlockKind::Caption => "figcaption",
        BlockKind::ListItem => "li",
        BlockKind::Blockquote => "blockquote",
    }
}

/// The words of a block, cut wherever something begins or ends, each piece with what covers it.
fn marked(reading: &Reading, block: &Block) -> String {
    let text = &reading.article.text;
    let quotations = &reading.quotations;
    let mut cuts = vec![block.span.start, block.span.end];
    for span in quotations.iter().flat_map(parts).filter(|span| span.overlaps(block.span)) {
        cuts.extend([span.start.max(block.span.start), span.end.min(block.span.end)]);
    }
    cuts.sort_unstable();
    cuts.dedup();
    let mut html = String::new();
    for pair in cuts.windows(2) {
        let piece = Span::new(pair[0], pair[1]);
        let covers = |spans: &[Span]| spans.iter().any(|span| span.contains(piece));
        let content = quotations.iter().find(|quotation| covers(&quotation.content));
        let mut classes = Vec::new();
        for (name, on) in [
            ("verbatim", quotations.iter().any(|quotation| covers(&quotation.verbatim))),
            ("cue", quotations.iter().any(|quotation| covers(quotation.cue.as_slice()))),
            ("source", quotations.iter().any(|quotation| covers(quotation.source.as_slice()))),
        ] {
            if on {
                classes.push(name);
            }
        }
        let mut words = escaped(piece.of(text));
        if !classes.is_empty() {
            words = format!("<span class=\"{}\">{words}</span>", classes.join(" "));
        }
        if let Some(quotation) = content {
            let Quotation { id, kind, .. } = quotation;
            words = format!("<mark class=\"{}\" title=\"{id}\">{words}</mark>", kind.as_str());
        }
        html += &words;
    }
    html
}

fn parts(quotation: &Quotation) -> impl Iterator<Item = Span> {
    let spans = quotation.content.iter().chain(&quotation.verbatim);
    spans.chain(quotation.cue.as_slice()).chain(quotation.source.as_slice()).copied()
}

/// `direct · said · Ida Brandt [DE] · 0.9 · cue-and-subject`
fn about(reading: &Reading, quotation: &Quotation) -> String {
    let speakers: Vec<&str> = reading.speakers(quotation).iter().map(|actor| actor.name.as_str()).collect();
    let countries: Vec<&str> = quotation.countries.iter().map(|country| country.code()).collect();
    let steps: Vec<&str> = quotation.evidence.iter().map(|evidence| evidence.because.as_str()).collect();
    format!(
        "{} · {} · {} [{}] · {:.1} · {}",
        quotation.kind.as_str(),
        quotation.cue.map_or("–", |cue| cue.of(&reading.article.text)),
        if speakers.is_empty() { "–".to_string() } else { speakers.join(" + ") },
        countries.join(" "),
        quotation.certainty,
        steps.join(", "),
    )
}

fn described(reading: &Reading, actor: &Actor) -> String {
    let countries: Vec<&str> = actor.countries.iter().map(|country| country.code()).collect();
    let mentions: Vec<&str> =
        actor.mentions.iter().map(|mention| mention.span.of(&reading.article.text)).collect();
    format!(
        "{}<td>{}<td>{}<td>{}<td>{}",
        escaped(&actor.name),
        actor.kind.as_str(),
        countries.join(" "),
        escaped(&actor.roles.join(", ")),
        escaped(&mentions.join(" | ")),
    )
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
