//! The day of publication, from the places where a page may say it.

use std::ops::Range;

use super::dateline::published_and_changed;
use super::facts::Facts;
use super::page_title::PageTitle;

/// Lines this close above the headline may say when the article was published; further up stands
/// today's date.
const CLOSE_ABOVE: usize = 4;
/// An agency's dateline in the first paragraph ends within this many characters.
const DATELINE_IN_TEXT: usize = 120;

/// The day of publication, `YYYY-MM-DD`; `None` when the page does not say. `headline` and `lead` are
/// the numbers of those lines.
///
/// In this order: a day of publication under the headline, in the title of the page, right above the
/// headline, at the foot; a day of change in the same places; the dateline in the first paragraph;
/// any day that has a line to itself.
pub fn date_published(
    page: &[Facts],
    title: Option<&PageTitle>,
    headline: usize,
    lead: usize,
) -> Option<String> {
    let lead = lead.min(page.len());
    let headline = headline.min(lead);
    let under = days_beside(page, headline..lead);
    let above = days_beside(page, headline.saturating_sub(CLOSE_ABOVE)..headline);
    let foot =
        Days::of(page[lead..].iter().filter(|facts| facts.dateline.as_ref().is_some_and(|line| !line.bare)));
    let any = || page.iter().find_map(|facts| facts.dateline.as_ref()?.published.clone());
    under
        .published
        .or_else(|| title?.day.clone())
        .or(above.published)
        .or(foot.published)
        .or(under.changed)
        .or(above.changed)
        .or_else(|| in_text(page.get(lead)?.text()))
        .or(foot.changed)
        .or_else(any)
}

/// The first day of each sort that some lines name.
#[derive(Default)]
struct Days {
    published: Option<String>,
    changed: Option<String>,
}

impl Days {
    fn of<'a>(lines: impl Iterator<Item = &'a Facts<'a>>) -> Days {
        lines.fold(Days::default(), |days, facts| {
            let (published, changed) = published_and_changed(facts.text());
            Days { published: days.published.or(published), changed: days.changed.or(changed) }
        })
    }
}

/// The days in datelines, author lines and chrome.
fn days_beside(page: &[Facts], lines: Range<usize>) -> Days {
    Days::of(page[lines].iter().filter(|facts| facts.dateline.is_some() || facts.byline || facts.is_chrome()))
}

/// `MARROW BAY – October 12, 2016 – The board …`: the dateline that opens an agency's text.
fn in_text(paragraph: &str) -> Option<String> {
    let start: String = paragraph.chars().take(DATELINE_IN_TEXT).collect();
    let end = [" - ", " – ", " — ", " -- "].iter().filter_map(|dash| start.rfind(dash)).max()?;
    published_and_changed(&start[..end]).0
}

#[cfg(test)]
mod tests {
    fn check(raw: &str, expect: Option<&str>) {
        let article = crate::import::import(raw);
        assert_eq!(article.date_published.as_deref(), expect, "{raw}");
    }

    const TEXT: &str = "The board met on Monday.\n\nIt closed the pier.\n\nNobody was asked.";

    #[test]
    fn the_day_under_the_headline_comes_first() {
        check(
            &format!("Pier closed again\n12 October 2016\n\n{TEXT}\n\nFirst published 11 October 2016, 9:00"),
            Some("2016-10-12"),
        );
        check(&format!("Pier closed again\nBy Ida Brandt Oct. 12, 2016\n\n{TEXT}"), Some("2016-10-12"));
        check(&format!("WORLD / OCTOBER 12, 2016\nPier closed again\n\n{TEXT}"), Some("2016-10-12"));
    }

    #[test]
    fn a_day_of_publication_beats_a_day_of_change() {
        check(&format!("Pier closed again\nUpdated 13 October 2016, 9:00\n\n{TEXT}"), Some("2016-10-13"));
        check(
            &format!(
                "Pier closed again\nUpdated 13 October 2016, 9:00\n\n{TEXT}\n\nFirst published on 12 October 2016"
            ),
            Some("2016-10-12"),
        );
    }

    #[test]
    fn the_dateline_of_an_agency_counts_when_it_has_a_year() {
        check(
            "Pier closed again\n\nMARROW BAY – October 12, 2016 – The board met.\n\nIt left.",
            Some("2016-10-12"),
        );
        check("Pier closed again\n\nMARROW BAY, Oct 12 (AFP) - The board met.\n\nIt left.", None);
    }

    #[test]
    fn days_the_text_speaks_of_are_none_of_its_own() {
        check("Pier closed again\n\nThe board met on 12 October 2016.\n\nIt left.", None);
        check(TEXT, None);
    }
}
