//! The score on articles of our own form: quotations with their speakers, actors with their countries, and the lines
//! of the page that are not the article.
//!
//! All is compared as strings, white space folded, so that neither offsets nor clean-up decide.

mod found;
pub mod gold;
mod quotations;

use annotator::{ActorKind, Reading};

use super::case::{Case, RIGHT};
use super::reliability::Reliability;
use super::share::Share;
use super::words::{fold, same_name};
use found::Found;
pub use gold::Gold;
use gold::GoldActor;

/// What is counted, in the order in which it is printed.
#[derive(Clone, Copy)]
pub enum Figure {
    JunkDropped,
    LinesKept,
    Headline,
    QuotedFound,
    QuotedPrecision,
    QuotedSpeaker,
    QuotedCountries,
    QuotedKind,
    ScareLeftAlone,
    IndirectFound,
    IndirectPrecision,
    IndirectSpeaker,
    IndirectCountries,
    ActorsFound,
    ActorsPrecision,
    ActorsCountries,
    ActorsKind,
}

const LABELS: [&str; 17] = [
    "junk lines dropped",
    "body lines kept",
    "headline",
    "quoted: found",
    "quoted: precision",
    "quoted: right speaker end to end",
    "quoted: right countries end to end",
    "quoted: kind",
    "scare quotes left alone",
    "indirect: found",
    "indirect: precision",
    "indirect: right speaker end to end",
    "indirect: right countries end to end",
    "actors: found",
    "actors: precision",
    "actors: right countries",
    "actors: right kind",
];

/// The figures of a folder, filled article by article.
#[derive(Default)]
pub struct Score {
    shares: [Share; LABELS.len()],
    pub reliability: Reliability,
    pub cases: Vec<Case>,
}

impl Score {
    /// Counts what the annotator found in an article.
    pub fn count(&mut self, gold: &Gold, reading: &Reading) {
        self.count_page(gold, reading);
        let found = Found::all(reading);
        quotations::count_annotated(self, gold, &found);
        quotations::count_found(self, gold, &found);
        self.count_actors(gold, reading);
    }

    /// Each figure with its label.
    pub fn figures(&self) -> impl Iterator<Item = (&'static str, Share)> {
        LABELS.into_iter().zip(self.shares)
    }

    fn share(&mut self, figure: Figure, is_hit: bool) {
        self.shares[figure as usize].count(is_hit);
    }

    fn case(&mut self, gold: &Gold, what: &str, words: &str, verdict: &str, answer: &str) {
        self.cases.push(Case::new(&gold.id, what, words, verdict, answer));
    }

    fn count_page(&mut self, gold: &Gold, reading: &Reading) {
        let text = fold(&reading.article.text);
        let junk: Vec<String> = gold.junk.iter().map(|line| fold(line)).collect();
        for line in &junk {
            let is_gone = !text.contains(line.as_str());
            self.share(Figure::JunkDropped, is_gone);
            self.case(gold, "junk line", line, if is_gone { RIGHT } else { "kept" }, "");
        }
        for line in gold.raw.split('\n').map(fold).filter(|line| !line.is_empty() && !junk.contains(line)) {
            let is_kept = text.contains(&line);
            self.share(Figure::LinesKept, is_kept);
            self.case(gold, "body line", &line, if is_kept { RIGHT } else { "lost" }, "");
        }
        let headline = fold(reading.article.headline());
        let wanted = fold(gold.headline.as_deref().unwrap_or_default());
        self.share(Figure::Headline, headline == wanted);
        let verdict = if headline == wanted { RIGHT } else { "wrong" };
        self.case(gold, "headline", &wanted, verdict, &headline);
    }

    fn count_actors(&mut self, gold: &Gold, reading: &Reading) {
        let same = |wanted: &GoldActor, found: &annotator::Actor| {
            let is_state = wanted.kind == "country" && found.kind != ActorKind::Person;
            same_name(&wanted.name, &found.name)
                || (is_state && codes(found).eq(wanted.countries.iter().map(String::as_str)))
        };
        for wanted in &gold.actors {
            let found: Vec<_> = reading.actors.iter().filter(|found| same(wanted, found)).collect();
            let countries = found.iter().any(|found| gold::set(codes(found)) == wanted.countries());
            let kind = found.iter().any(|found| found.kind.as_str() == wanted.kind);
            self.share(Figure::ActorsFound, !found.is_empty());
            self.share(Figure::ActorsCountries, countries);
            self.share(Figure::ActorsKind, kind);
            let verdict = match (found.is_empty(), countries, kind) {
                (true, ..) => "missed",
                (_, false, _) => "wrong countries",
                (_, _, false) => "wrong kind",
                _ => RIGHT,
            };
            let answer = found.iter().map(|found| described(found)).collect::<Vec<_>>().join("; ");
            self.case(gold, "actor", &wanted.name, verdict, &answer);
        }
        for found in &reading.actors {
            let is_wanted = gold.actors.iter().any(|wanted| same(wanted, found));
            self.share(Figure::ActorsPrecision, is_wanted);
            if !is_wanted {
                self.case(gold, "no actor", &found.name, "taken for one", &described(found));
            }
        }
    }
}

fn codes(actor: &annotator::Actor) -> impl Iterator<Item = &str> {
    actor.countries.iter().map(|country| country.code())
}

fn described(actor: &annotator::Actor) -> String {
    format!("{} ({}) [{}]", actor.name, actor.kind.as_str(), codes(actor).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests;
