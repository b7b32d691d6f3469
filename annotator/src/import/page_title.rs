//! The page title: `Headline | Section | Publisher | 12.10.2016`, which browsers put first when a
//! whole page is copied. It names the headline, the publisher and sometimes the day.

use std::cell::LazyCell;

use rustc_hash::FxHashMap;

use super::chrome::is_section;
use super::dates::days;
use super::facts::Facts;
use super::lexicon::page_lexicon;
use super::shape::word_count;

/// What the title of the page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageTitle {
    /// The number of its line.
    pub line: usize,
    /// The headline as the title has it.
    pub headline: String,
    /// The number of the line below that says the same; `None` when the page does not repeat it.
    pub repeated_at: Option<usize>,
    pub publisher: Option<String>,
    /// `YYYY-MM-DD`.
    pub day: Option<String>,
}

/// The title stands among the first lines or nowhere.
const FIRST_LINES: usize = 4;
/// What parts the headline from the rest.
const SEPARATORS: [&str; 9] = [" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " • ", " < "];

/// Finds the title of a page; `None` when no line is one.
pub fn page_title(page: &[Facts]) -> Option<PageTitle> {
    // The first line that says something; most pages have no line that could be a title.
    let lines = LazyCell::new(|| {
        let short = page.iter().enumerate().rev().filter(|(_, facts)| facts.text().len() <= 400);
        short.map(|(number, facts)| (comparable(facts.text()), number)).collect::<FxHashMap<String, usize>>()
    });
    (0..page.len().min(FIRST_LINES))
        .find_map(|number| read(number, page[number].text(), |line| lines.get(line).copied()))
}

/// Two headlines are the same whatever their capitals and the form of their quotation marks.
pub fn comparable(line: &str) -> String {
    let plain = |c: char| match c {
        '‘' | '’' | '“' | '”' | '"' | '„' => '\'',
        '–' | '—' => '-',
        c => c,
    };
    let mut same = String::with_capacity(line.len());
    for c in line.trim_end_matches('.').chars().map(plain) {
        match c.is_ascii() {
            true => same.push(c.to_ascii_lowercase()),
            false => same.extend(c.to_lowercase()),
        }
    }
    same
}

/// `line_of` tells which line says the same.
fn read(number: usize, title: &str, line_of: impl Fn(&str) -> Option<usize>) -> Option<PageTitle> {
    if title.len() > 400 {
        return None;
    }
    let cuts: Vec<(usize, usize)> = SEPARATORS
        .iter()
        .flat_map(|mark| title.match_indices(mark).map(|(at, mark)| (at, at + mark.len())))
        .collect();
    let sides =
        |&(start, end): &(usize, usize)| [(&title[..start], &title[end..]), (&title[end..], &title[..start])];
    let repeated = cuts
        .iter()
        .flat_map(sides)
        .filter_map(|(headline, rest)| {
            let at = line_of(&comparable(headline)).filter(|&at| at > number)?;
            (word_count(headline) >= 2 && !is_section(headline)).then_some((headline, rest, Some(at)))
        })
        .max_by_key(|(headline, ..)| headline.len());
    let (headline, rest, repeated_at) = repeated.or_else(|| {
        let start = cuts.iter().map(|&(start, _)| start).min()?;
        let known = |part: &str| !days(part).is_empty() || publisher_named(part).is_some();
        let headline = &title[..start];
        let rest = &title[start..];
        // The longest headline before the first part that only a page title has.
        let cut = cuts
            .iter()
            .copied()
            .filter(|&(_, end)| parts(&title[end..]).iter().all(|part| known(part) || is_section(part)))
            .min();
        let (headline, rest) = cut.map_or((headline, rest), |(start, end)| (&title[..start], &title[end..]));
        let parts = parts(rest);
        (cut.is_some() && parts.iter().any(|part| known(part)) && word_count(headline) >= 3)
            .then_some((headline, rest, None))
    })?;
    let parts = parts(rest);
    let named = parts.iter().find_map(|part| publisher_named(part)).map(str::to_string);
    let by_place = || {
        let mut candidates = parts.iter().rev().filter(|part| days(part).is_empty() && !is_section(part));
        candidates.find(|part| (1..=5).contains(&word_count(part))).map(|part| part.to_string())
    };
    Some(PageTitle {
        line: number,
        headline: headline.trim().to_string(),
        repeated_at,
        publisher: named.or_else(by_place),
        day: parts.iter().find_map(|part| days(part).into_iter().next()).map(|day| day.iso),
    })
}

/// The publisher of this name as it should be shown; `None` when the list has no such name.
pub fn publisher_named(part: &str) -> Option<&'static str> {
    page_lexicon().publishers.get(part.trim().to_lowercase().as_str()).copied()
}

fn parts(rest: &str) -> Vec<&str> {
    let parts = SEPARATORS.iter().fold(vec![rest], |parts, mark| {
        parts.into_iter().flat_map(|part| part.split(mark)).collect::<Vec<_>>()
    });
    parts
        .into_iter()
        .map(|part| part.trim_matches(|c: char| c.is_whitespace() || "|-–—·»•<:".contains(c)))
        .filter(|part| !part.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::lines::lines;

    /// Headline, whether it is repeated, publisher, day.
    fn check(raw: &str, expect: Option<(&str, bool, Option<&str>, Option<&str>)>) {
        let lines = lines(raw);
        let page: Vec<Facts> = lines.iter().map(|line| Facts::of(line, raw)).collect();
        let title = page_title(&page);
        let found = title.as_ref().map(|title| {
            (
                title.headline.as_str(),
                title.repeated_at.is_some(),
                title.publisher.as_deref(),
                title.day.as_deref(),
            )
        });
        assert_eq!(found, expect, "{raw}");
    }

    #[test]
    fn a_title_that_the_headline_repeats() {
        let expect = |publisher, day| Some(("Ferry stays in port", true, publisher, day));
        check(
            "Ferry stays in port | News | Marrow Post | 12.10.2016\nMenu\nFerry stays in port\nText.",
            expect(Some("Marrow Post"), Some("2016-10-12")),
        );
        check(
            "Ferry stays in port - The Marrow Times\nFerry stays in port",
            expect(Some("The Marrow Times"), None),
        );
        check("Marrow Post – Ferry stays in port\nFerry stays in port", expect(Some("Marrow Post"), None));
        check(
            "Ferry stays in port | World news | The Guardian\nFerry stays in port",
            expect(Some("The Guardian"), None),
        );
    }

    #[test]
    fn a_headline_with_a_dash_is_found_whole() {
        check(
            "Ferry stays – and so do we | Marrow Post\nFerry stays – and so do we",
            Some(("Ferry stays – and so do we", true, Some("Marrow Post"), None)),
        );
    }

    #[test]
    fn a_title_without_a_headline_below_needs_a_known_publisher_or_a_day() {
        check(
            "Ferry stays in port - BBC News\nText.",
            Some(("Ferry stays in port", false, Some("BBC News"), None)),
        );
        check(
            "Ferry stays in port | News | 12.10.2016\nText.",
            Some(("Ferry stays in port", false, None, Some("2016-10-12"))),
        );
        check("Ferry stays in port - captain calls it a day\nText.", None);
        check("MARROW TODAY | English edition\nText.", None);
        check("Ferry stays in port\nText.", None);
        check("", None);
    }
}
