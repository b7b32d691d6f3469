//! Where on the page the article stands, and which stretches are beside it.

use super::LINK;
use super::lines::Markup;
use super::place::Place;
use crate::import::facts::Facts;

/// A stretch with a larger part of the running text than this is the article, whatever it is called.
const ARTICLE: f32 = 0.45;
/// The innermost element with this part of the running text is the body of the article.
const BODY: f32 = 0.6;

pub struct Body {
    /// For each line the place that holds for it.
    places: Vec<Option<Place>>,
    /// For each line whether it stands in the body.
    held: Vec<bool>,
}

impl Body {
    pub fn of(markup: &Markup, page: &[Facts], headline: Option<usize>) -> Body {
        let around_headline: Vec<usize> = headline.map_or(Vec::new(), |line| markup.around(line).collect());
        let text = |line: usize| {
            let is_text = page[line].prose && markup.lines[line].linked < LINK;
            if is_text { page[line].text().len() } else { 0 }
        };
        let all = sums(markup, text);
        let whole = all.first().copied().unwrap_or(0).max(1) as f32;
        let holds_for = |&container: &usize| {
            let most = all[container] as f32 > whole * ARTICLE;
            match markup.containers[container].place {
                None => false,
                Some(_) if around_headline.contains(&container) => false,
                // There may be more comments than text.
                Some(Place::Comments) if headline.is_some() => true,
                Some(_) => !most,
            }
        };
        // The outermost that holds: a teaser in a menu is menu. One that is weak gives way to what stands in it.
        let place_of = |line: usize| {
            let around: Vec<usize> = markup.around(line).filter(holds_for).collect();
            let places: Vec<Place> =
                around.iter().rev().filter_map(|&number| markup.containers[number].place).collect();
            places.iter().find(|place| !place.is_weak()).or(places.first()).copied()
        };
        let places: Vec<Option<Place>> = (0..page.len()).map(place_of).collect();
        let good = |line: usize| match places[line] {
            Some(_) => 0,
            None => text(line),
        };
        let sums = sums(markup, good);
        let whole = sums.first().copied().unwrap_or(0) as f32;
        // Elements stand behind those around them, so the last is the innermost.
        let body =
            (0..sums.len()).rev().find(|&container| sums[container] as f32 >= whole * BODY).unwrap_or(0);
        let held =
            (0..page.len()).map(|line| markup.around(line).any(|container| container == body)).collect();
        Body { places, held }
    }

    /// The place that a line stands in beside the article; `None` for one that may be the article's.
    pub fn place_of(&self, line: usize) -> Option<Place> {
        self.places[line]
    }

    pub fn holds(&self, line: usize) -> bool {
        self.held[line]
    }
}

/// For each container what its lines come to.
fn sums(markup: &Markup, of_line: impl Fn(usize) -> usize) -> Vec<usize> {
    let mut sums = vec![0; markup.containers.len()];
    for (number, line) in markup.lines.iter().enumerate() {
        sums[line.container] += of_line(number);
    }
    for number in (1..sums.len()).rev() {
        sums[markup.containers[number].parent] += sums[number];
    }
    sums
}
