//! The score on a corpus in PolNeAR's form: newspaper texts with the source, cue and content of each attribution.
//!
//! All is compared by place, in code points of the text as it stands. There is no coreference in such a corpus: a
//! speaker is right when the words that name it are.

mod brat;
mod places;

use annotator::format::Offsets;
use annotator::{Kind, Reading, Span};

use super::case::{Case, RIGHT};
use super::reliability::Reliability;
use super::share::{Share, percent};
use places::Places;

/// An attribution, annotated or found.
pub struct Attribution {
    source: Places,
    cue: Places,
    content: Places,
    /// Of one that was found.
    certainty: f32,
}

/// Found, right and annotated spans of one sort.
#[derive(Clone, Copy, Default)]
struct Exact {
    hits: usize,
    found: usize,
    annotated: usize,
}

/// Attributions whose content has quotation marks, or those whose content has none.
#[derive(Clone, Copy, Default)]
struct Sort {
    found: Share,
    precise: Share,
    attributed: Share,
}

const EXACT: [&str; 3] = ["source", "cue", "content"];
const SORTS: [&str; 2] = ["quoted", "indirect"];

/// The figures of a folder, filled text by text.
#[derive(Default)]
pub struct Score {
    exact: [Exact; EXACT.len()],
    sorts: [Sort; SORTS.len()],
    pub reliability: Reliability,
    pub cases: Vec<Case>,
}

impl Score {
    /// Counts what the annotator found in a text, taken as it is, against the annotation in `ann`.
    pub fn count(&mut self, id: &str, ann: &str, reading: &Reading) {
        let text: Vec<char> = reading.article.text.chars().collect();
        let annotated = brat::attributions(ann);
        let found = found(reading);
        self.count_exact(&text, &annotated, &found);
        for wanted in &annotated {
            self.count_annotated(id, &text, wanted, &found);
        }
        for found in &found {
            self.count_found(id, &text, found, &annotated);
        }
    }

    /// Each figure with its label, as it is printed.
    pub fn figures(&self) -> Vec<(String, String)> {
        let exact =
            EXACT.iter().zip(self.exact).map(|(name, exact)| (format!("exact {name:8}"), exact.line()));
        let sorts = SORTS.iter().zip(self.sorts).map(|(name, sort)| (format!("{name:9}"), sort.line()));
        exact.chain(sorts).collect()
    }

    fn count_exact(&mut self, text: &[char], annotated: &[Attribution], found: &[Attribution]) {
        let parts: [fn(&Attribution) -> &Places; 3] = [
            |attribution| &attribution.source,
            |attribution| &attribution.cue,
            |attribution| &attribution.content,
        ];
        for (exact, part) in self.exact.iter_mut().zip(parts) {
            let wanted = Places::trimmed(annotated.iter().map(part), text);
            let found = Places::trimmed(found.iter().map(part), text);
            exact.hits += wanted.intersection(&found).count();
            exact.found += found.len();
            exact.annotated += wanted.len();
        }
    }

    fn count_annotated(&mut self, id: &str, text: &[char], wanted: &Attribution, found: &[Attribution]) {
        let sort = sort(text, wanted);
        let hits: Vec<_> = found.iter().filter(|found| found.content.are_alike(&wanted.content)).collect();
        let is_attributed = hits.iter().any(|hit| hit.source.overlap(&wanted.source));
        let figures = &mut self.sorts[sort];
        figures.found.count(!hits.is_empty());
        if !wanted.source.is_empty() {
            figures.attributed.count(is_attributed);
        }
        let verdict = match (hits.is_empty(), is_attributed || wanted.source.is_empty()) {
            (true, _) => "missed",
            (_, false) => "wrong source",
            _ => RIGHT,
        };
        let answer = hits.iter().map(|hit| described(text, hit)).collect::<Vec<_>>().join("; ");
        self.cases.push(Case::new(id, SORTS[sort], &described(text, wanted), verdict, &answer));
    }

    fn count_found(&mut self, id: &str, text: &[char], found: &Attribution, annotated: &[Attribution]) {
        let hits: Vec<_> =
            annotated.iter().filter(|wanted| wanted.content.are_alike(&found.content)).collect();
        let same_source = |hit: &&Attribution| {
            hit.source.overlap(&found.source) || (hit.source.is_empty() && found.source.is_empty())
        };
        self.sorts[sort(text, found)].precise.count(!hits.is_empty());
        self.reliability.count(found.certainty, hits.iter().copied().any(|hit| same_source(&hit)));
        if hits.is_empty() {
            self.cases.push(Case::new(id, "no attribution", &described(text, found), "taken for one", ""));
        }
    }
}

/// What the annotator found that is somebody's words.
fn found(reading: &Reading) -> Vec<Attribution> {
    let offsets = Offsets::new(&reading.article.text);
    let places = |spans: &[Span]| {
        let place = |span: &Span| (offsets.to_code_points(span.start), offsets.to_code_points(span.end));
        Places::new(spans.iter().map(place).collect())
    };
    let speech = reading.quotations.iter().filter(|quotation| quotation.kind != Kind::Scare);
    speech
        .map(|quotation| Attribution {
            source: places(quotation.source.as_slice()),
            cue: places(quotation.cue.as_slice()),
            content: places(&quotation.content),
            certainty: quotation.certainty,
        })
        .collect()
}

/// The place in [`SORTS`].
fn sort(text: &[char], attribution: &Attribution) -> usize {
    usize::from(!attribution.content.words(text).contains(['"', '“', '”', '„', '«', '»']))
}

/// `the source (the cue): the content`
fn described(text: &[char], attribution: &Attribution) -> String {
    let [source, cue, content] =
        [&attribution.source, &attribution.cue, &attribution.content].map(|places| places.words(text));
    format!(
        "{} ({}): {content}",
        if source.is_empty() { "–" } else { &source },
        if cue.is_empty() { "–" } else { &cue }
    )
}

impl Exact {
    fn line(self) -> String {
        let Exact { hits, found, annotated } = self;
        let (f1, precision, recall) =
            (percent(2 * hits, found + annotated), percent(hits, found), percent(hits, annotated));
        format!("F1 {f1:5.1}   P {precision:5.1}  R {recall:5.1}   ({annotated} gold, {found} predicted)")
    }
}

impl Sort {
    fn line(self) -> String {
        let [found, precise, attributed] = [self.found, self.precise, self.attributed].map(Share::percent);
        let (gold, predicted) = (self.found.of, self.precise.of);
        format!(
            "found {found:5.1}  precise {precise:5.1}  attributed {attributed:5.1}   ({gold} gold, {predicted} predicted)"
        )
    }
}

#[cfg(test)]
mod tests;
