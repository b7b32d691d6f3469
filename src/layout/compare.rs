//! Two articles side by side: whose voices the one has, the other, or both, and which quotations
//! are the same.
//!
//! Both are made ready as one page. An actor who is in both has one id, that of the left article,
//! so that a choice of the filter, a colour and a name mean the same in both columns; the
//! quotations of the right article have ids of their own.

pub mod align;
pub mod anchors;
#[cfg(test)]
mod examples;
pub mod likeness;
pub mod names;
pub mod pairs;
pub mod partners;
pub mod pieces;
pub mod voices;
pub mod words;

use std::sync::Arc;

use annotator::Reading;
use annotator::format::article_file::ArticleFile;

use super::Page;
use super::cast::Cast;
use likeness::Said;
use pairs::Pair;
use pieces::Piece;
use voices::{Compared, Heard};

/// Two articles as they are drawn beside each other.
#[derive(Debug)]
pub struct Comparison {
    /// Left and right.
    pub pages: [Arc<Page>; 2],
    /// All quotations of the left article, then those of the right.
    pub cast: Arc<Cast>,
    pub voices: Vec<Compared>,
    /// In the order of the left article.
    pub pairs: Vec<Pair>,
    /// For each quotation of either article the pairs it belongs to.
    pub belonging: [Vec<Vec<usize>>; 2],
    said: [Vec<Said>; 2],
}

impl Comparison {
    pub fn new(left: &Page, right: &Page) -> Comparison {
        let readings = [left.reading.clone(), voices::with_common_ids(&left.reading, &right.reading)];
        let said = [0, 1].map(|side| said(&readings[side]));
        let (pairs, belonging) = pairs::pairs([&readings[0], &readings[1]], [&said[0], &said[1]]);
        let voices = voices::compared(&readings[0], &readings[1]);
        let cast = Arc::new(Cast::of_readings(&[&readings[0], &readings[1]]));
        let [one, other] = readings;
        let page = |reading: Reading, page: &Page| {
            let mut page =
                Page::new(ArticleFile { reading, about: page.about.clone(), ..ArticleFile::default() });
            page.cast = Arc::new(Cast::of_readings(&[&page.reading]).coloured_as(&cast));
            Arc::new(page)
        };
        let pages = [page(one, left), page(other, right)];
        Comparison { pages, cast, voices, pairs, belonging, said }
    }

    /// The voices that are heard there, most quoted first.
    pub fn voices(&self, heard: Heard) -> impl Iterator<Item = &Compared> {
        self.voices.iter().filter(move |compared| compared.heard() == heard)
    }

    /// One side of a pair, cut where it differs from the other, for each stretch of its content.
    pub fn pieces(&self, pair: &Pair, side: usize) -> Vec<Vec<Piece>> {
        let at = pair.quotations[side];
        let quotation = &self.pages[side].reading.quotations[at];
        let shared: Vec<usize> =
            pair.shared.iter().map(|&(left, right)| if side == 0 { left } else { right }).collect();
        pieces::pieces(quotation, &self.said[side][at], &shared, pair.verbatim, pair.sameness)
    }

    /// The id by which the address tells a pair: of that of its quotations which has no other.
    pub fn id_of(&self, pair: usize) -> &str {
        let quotations = self.pairs[pair].quotations;
        let side = usize::from(self.belonging[0][quotations[0]].first() != Some(&pair));
        &self.pages[side].reading.quotations[quotations[side]].id
    }

    /// Whether anybody is heard in both.
    pub fn has_common_voices(&self) -> bool {
        self.voices(Heard::Both).next().is_some()
    }

    /// The first pair that the quotation with this id belongs to.
    pub fn pair_of(&self, id: &str) -> Option<usize> {
        let place = self.place_of(id)?;
        self.belonging[place.0][place.1].first().copied()
    }

    /// The side and the place of the quotation with this id.
    pub fn place_of(&self, id: &str) -> Option<(usize, usize)> {
        (0..2).find_map(|side| Some((side, self.pages[side].quotation_at(id)?)))
    }

    /// How many quotations of one side are somebody's words and stand only there.
    pub fn only(&self, side: usize) -> usize {
        let heard = self.pages[side].cast.heard.iter().zip(&self.belonging[side]);
        heard.filter(|(heard, pairs)| heard.is_speech() && pairs.is_empty()).count()
    }
}

fn said(reading: &Reading) -> Vec<Said> {
    reading.quotations.iter().map(|quotation| Said::of(reading, quotation)).collect()
}
