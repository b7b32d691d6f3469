//! Golden pages: pages of several shapes, each with everything that was found in it as a page one
//! can look at. `golden/README.md` says how they are kept.

use std::fmt::Write;
use std::path::Path;

use annotator::{Actor, Block, BlockKind, Quotation, Reading, Span};
use expect_test::expect_file;

#[test]
fn every_golden_page_reads_as_it_is_shown() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let entries = std::fs::read_dir(&folder).expect("the golden folder is there");
    let mut pages: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    pages.retain(|page| page.extension().is_some_and(|extension| extension == "txt"));
    pages.sort();
    assert!(!pages.is_empty(), "no golden page was found");
    for page in pages {
        let raw = std::fs::read_to_string(&page).expect("a golden page is UTF-8");
        expect_file![page.with_extension("html")].assert_eq(&html(&annotator::read(&raw)));
    }
}

const STYLE: &str = "\
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.6 Georgia, serif; color: #222; background: #fdfcf8 }
mark { color: inherit; background: none; border-bottom: 2px solid }
mark.direct { background: #fde9b8; border-color: #b07a00 }
mark.mixed { background: #f9ddcf; border-color: #b4512a; border-bottom-style: dotted }
mark.indirect { background: #dcebf7; border-color: #2a6ea8; border-bottom-style: dashed }
mark.scare { background: #e6e6e6; border-color: #777; border-bottom-style: double }
.verbatim { font-weight: bold }
.cue { font-style: italic; color: #2a6ea8 }
.source { outline: 1px solid #999 }
figcaption, aside, table { font: 0.8rem/1.4 sans-serif; color: #555 }
td { padding: 0 1rem 0.2rem 0; vertical-align: top }
";

/// The whole reading as a page that stands by itself.
fn html(reading: &Reading) -> String {
    let article = &reading.article;
    let mut page = String::new();
    let title = escaped(article.headline());
    let _ = write!(
        page,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n"
    );
    let _ = write!(page, "<style>\n{STYLE}</style>\n");
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
            let title = escaped(&about(reading, quotation));
            words = format!("<mark class=\"{}\" title=\"{title}\">{words}</mark>", quotation.kind.as_str());
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
