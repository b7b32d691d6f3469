//! Where a report was written: its dateline (*KABWE, Zambia — The …*) or its author's line (*By Ida Brandt in
//! Nairobi*).

use crate::document::Document;
use crate::lexicon::{Geography, GeographySort};
use crate::model::{Block, BlockKind, Country, Span};

pub struct Origin {
    pub country: Country,
    /// A town that usually is another country's: *GEORGETOWN, Del.*
    pub meaning: Option<(String, Country)>,
}

/// How many bytes stand before the dash of a dateline at most.
const LONGEST_DATELINE: usize = 60;

/// How many paragraphs the dateline may stand behind: a picture's words, a summary.
const PARAGRAPHS: usize = 3;

/// What the dateline says, or else the author's line; `None` where neither names a place.
pub fn origin(document: &Document) -> Option<Origin> {
    let of = |kind: BlockKind| document.blocks.iter().filter(move |block| block.kind == kind);
    let datelines = of(BlockKind::Paragraph).take(PARAGRAPHS).filter_map(|block| dateline(document, block));
    let of_authors = of(BlockKind::Byline).filter_map(|block| author_place(block.span.of(document.text)));
    let words = datelines.map(|dateline| dateline.of(document.text)).chain(of_authors);
    words.into_iter().find_map(|words| place_in(document, words))
}

/// The words before the dash or the colon of a dateline that opens a block of prose; `None` where none does.
pub fn dateline(document: &Document, block: &Block) -> Option<Span> {
    let prose = matches!(block.kind, BlockKind::Paragraph | BlockKind::Standfirst);
    let text = block.span.of(document.text);
    // Most blocks have neither dash nor colon near their beginning.
    let furthest = text.len().min(LONGEST_DATELINE + "—".len());
    let may_end =
        text.as_bytes()[..furthest].iter().any(|byte| matches!(byte, b'-' | b':') || !byte.is_ascii());
    if !prose || !may_end {
        return None;
    }
    let head = text.char_indices().nth(LONGEST_DATELINE + 4).map_or(text, |(end, _)| &text[..end]);
    let dash = ["–", "—", " - ", " -- "].iter().filter_map(|dash| head.find(dash)).min();
    let colon = head.find(": ").filter(|&at| is_in_capitals(&text[..at]));
    let end = dash.into_iter().chain(colon).min().filter(|&end| end <= LONGEST_DATELINE)?;
    let words = text[..end].trim_end();
    // "Ida Brandt – a teacher – …" goes on in small letters, a report begins.
    let begins = text[end..].chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
    let place = words.split(['(', ',', '/']).next()?;
    let is_place = place.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    // A town that no list knows stands in capitals before a dash; before a colon it may be anybody who speaks.
    let is_known = || is_in_capitals(place) && dash == Some(end) || place_in(document, words).is_some();
    let found = begins && is_place && !place.trim().is_empty() && is_known();
    found.then(|| Span { start: block.span.start, end: block.span.start + words.len() })
}

fn is_in_capitals(words: &str) -> bool {
    !words.contains(char::is_lowercase)
}

/// *By Ida Brandt in Nairobi*, *Ida Brandt, Nairobi*, a line that only names the town
fn author_place(line: &str) -> Option<&str> {
    let behind =
        [" in ", " at ", " from "].iter().find_map(|word| line.rsplit_once(word)).map(|(_, place)| place);
    behind.or_else(|| line.rsplit([',', '|', '•', '·', '\n']).next()).map(str::trim)
}

/// The place that these words name: a country or a region behind its town decides, of two towns the first.
fn place_in(document: &Document, words: &str) -> Option<Origin> {
    // "REYKJAVÍK, Iceland, and BACOLOD, Philippines"
    let words = words.split(" and ").next()?;
    let parts = words.split(['(', ')', ',', '/']).map(str::trim);
    let found: Vec<(&str, Geography)> =
        parts.filter_map(|part| named(document, part).map(|place| (part, place))).collect();
    let (&(town, first), &(_, last)) = (found.first()?, found.last()?);
    let is_wider = matches!(last.sort, GeographySort::Name | GeographySort::Place) && !words.contains('/');
    let country = if is_wider { last.country } else { first.country };
    let meaning = (country != first.country).then(|| (in_small_letters(town), country));
    Some(Origin { country, meaning })
}

/// The place called `name`; capitals need not be written small.
fn named(document: &Document, name: &str) -> Option<Geography> {
    let geography = &document.lexicon.geography;
    let town = name.strip_suffix(" City").or_else(|| name.strip_suffix(" CITY"));
    let names = [Some(name), name.strip_suffix('.'), town].into_iter().flatten();
    let mut places =
        names.filter_map(|name| geography.get(name).or_else(|| geography.get(&in_small_letters(name))));
    places.find(|place| place.sort != GeographySort::Demonym)
}

/// `PORT-AU-PRINCE` → `Port-au-Prince`
fn in_small_letters(place: &str) -> String {
    let mut small = String::new();
    for word in place.split_inclusive([' ', '-']) {
        let lower = word.to_lowercase();
        let joins =
            matches!(lower.trim_end_matches([' ', '-']), "de" | "do" | "da" | "au" | "of" | "en" | "sur");
        match word.chars().next().filter(|_| small.is_empty() || !joins) {
            Some(first) => {
                small.push(first.to_ascii_uppercase());
                small.extend(lower.chars().skip(1));
            }
            None => small.push_str(&lower),
        }
    }
    small
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::english;
    use crate::model::Article;

    /// The code of where the report was written, for blocks of one kind.
    fn check(kind: BlockKind, text: &str, expect: Option<&str>) {
        let article = Article::from_blocks([(kind, text)]);
        let document = Document::new(&article, english());
        let found = origin(&document).map(|origin| origin.country.code().to_string());
        assert_eq!(found.as_deref(), expect, "{text}");
    }

    #[test]
    fn a_place_and_a_dash_begin_a_dateline() {
        let check = |text, expect| check(BlockKind::Paragraph, text, expect);
        check("SINGAPORE – The ferry was late.", Some("SG"));
        check("KABWE, Zambia (Agency) — The ferry was late.", Some("ZM"));
        check("GEORGETOWN, Del. -- The ferry was late.", Some("US"));
        check("LIMA/QUITO - The ferry was late.", Some("PE"));
        check("BENGALURU: The ferry was late.", Some("IN"));
        check("Caracas, March 3.– The ferry was late.", Some("VE"));
        check("TACLOBAN CITY—The ferry was late.", Some("PH"));
    }

    #[test]
    fn a_dash_inside_a_sentence_begins_none() {
        let check = |text, expect| check(BlockKind::Paragraph, text, expect);
        check("The ferry was late – in Singapore too.", None);
        check("Singapore was late. The ferry – a new one – was not.", None);
        check("Ida Brandt – a teacher – was late.", None);
        check("Norway: a ferry was late.", None);
        check("Singapore – a port of ferries – was late.", None);
    }

    #[test]
    fn an_authors_line_names_the_town_last() {
        let check = |text, expect| check(BlockKind::Byline, text, expect);
        check("By Ida Brandt in Nairobi", Some("KE"));
        check("Ida Brandt, Port Harcourt", Some("NG"));
        check("By Ida Brandt", None);
        check("By Ida Brandt, political editor", None);
    }
}
