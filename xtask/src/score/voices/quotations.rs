//! Quotations: those that were annotated, and which of them were found; those that were found, and which are any.

use std::collections::BTreeSet;

use super::found::{Found, described};
use super::gold::{Gold, GoldQuotation};
use super::{Figure, Score};
use crate::score::case::RIGHT;
use crate::score::words::{ALIKE, bare, likeness};

/// Where quoted words and indirect speech are counted.
struct Figures {
    found: Figure,
    speaker: Figure,
    countries: Figure,
}

const QUOTED: Figures = Figures {
    found: Figure::QuotedFound,
    speaker: Figure::QuotedSpeaker,
    countries: Figure::QuotedCountries,
};

const INDIRECT: Figures = Figures {
    found: Figure::IndirectFound,
    speaker: Figure::IndirectSpeaker,
    countries: Figure::IndirectCountries,
};

/// Recall: goes through what was annotated.
pub fn count_annotated(score: &mut Score, gold: &Gold, found: &[Found]) {
    for quotation in &gold.quotations {
        match quotation.kind.as_str() {
            "scare" => count_scare(score, gold, found, quotation),
            _ => count_speech(score, gold, found, quotation),
        }
    }
}

fn count_scare(score: &mut Score, gold: &Gold, found: &[Found], quotation: &GoldQuotation) {
    let words: Vec<String> = quotation.verbatim.iter().map(|part| bare(part)).collect();
    let same = |found: &&Found| found.is_speech() && words.iter().any(|part| found.verbatim.contains(part));
    let taken = found.iter().find(same);
    score.share(Figure::ScareLeftAlone, taken.is_none());
    let verdict = if taken.is_none() { RIGHT } else { "taken for speech" };
    let answer = taken.map(Found::described).unwrap_or_default();
    score.case(gold, "scare", &quotation.words(), verdict, &answer);
}

fn count_speech(score: &mut Score, gold: &Gold, found: &[Found], quotation: &GoldQuotation) {
    let is_quoted = quotation.kind != "indirect";
    let figures = if is_quoted { QUOTED } else { INDIRECT };
    let (nearest, is_found) = nearest(found, quotation, is_quoted);
    let hit = nearest.filter(|_| is_found);
    score.share(figures.found, is_found);
    if let Some(hit) = hit.filter(|_| is_quoted) {
        score.share(Figure::QuotedKind, hit.kind.as_str() == quotation.kind);
    }

    let speakers = quotation.speakers();
    let actors = speakers.iter().filter_map(|name| gold.actor(name));
    let countries: BTreeSet<String> = actors.flat_map(|actor| actor.countries()).collect();
    let has_speaker = hit.is_some_and(|hit| hit.is_said_by(gold, &speakers));
    let has_countries = hit.is_some_and(|hit| hit.countries == countries);
    if !speakers.is_empty() {
        score.share(figures.speaker, has_speaker);
        score.share(figures.countries, has_countries);
    }
    let verdict = match (is_found, has_speaker, has_countries) {
        (false, ..) => "missed",
        (_, false, _) => "wrong speaker",
        (.., false) => "wrong countries",
        _ => RIGHT,
    };
    let words = described(&speakers, &countries, &quotation.words());
    score.case(gold, &quotation.kind, &words, verdict, &nearest.map(Found::described).unwrap_or_default());
}

/// The quotation of the same sort that has most of the words, and whether these are enough to be the same one:
/// every part between marks exactly, or half the words of indirect speech. The last one of several that are as near.
fn nearest<'a>(found: &'a [Found], quotation: &GoldQuotation, is_quoted: bool) -> (Option<&'a Found>, bool) {
    let words = quotation.content.join(" ");
    let nearness = |found: &Found| match is_quoted {
        true => found.verbatim_share(quotation),
        false => likeness(&words, &found.content),
    };
    let of_the_sort = found.iter().filter(|found| found.is_speech() && found.is_quoted() == is_quoted);
    let weighed = of_the_sort.map(|found| (nearness(found), found)).filter(|(nearness, _)| *nearness > 0.0);
    let enough = if is_quoted { 0.99 } else { ALIKE };
    match weighed.max_by(|one, other| one.0.total_cmp(&other.0)) {
        Some((nearness, found)) => (Some(found), nearness >= enough),
        None => (None, false),
    }
}

/// Precision, and how far certainty can be relied on: goes through what was found.
pub fn count_found(score: &mut Score, gold: &Gold, found: &[Found]) {
    for found in found.iter().filter(|found| found.is_speech()) {
        let (precision, is_quotation) = match found.is_quoted() {
            true => (Figure::QuotedPrecision, has_quoted_words(gold, found)),
            false => (Figure::IndirectPrecision, nearest_annotated(gold, found).is_some()),
        };
        score.share(precision, is_quotation);
        score.reliability.count(found.certainty, has_right_speaker(gold, found));
        if !is_quotation {
            score.case(gold, "no quotation", &found.content, "taken for one", &found.described());
        }
    }
}

/// Whether any words between marks that somebody says are among these.
fn has_quoted_words(gold: &Gold, found: &Found) -> bool {
    let words = found.verbatim.join(" ");
    gold.speech().flat_map(|wanted| &wanted.verbatim).any(|part| words.contains(&bare(part)))
}

/// Speakers of a quotation that nobody annotated cannot be right.
fn has_right_speaker(gold: &Gold, found: &Found) -> bool {
    nearest_annotated(gold, found).is_some_and(|wanted| found.is_said_by(gold, &wanted.speakers()))
}

/// The annotated quotation that has most of the words of this one; `None` when none has half of them.
fn nearest_annotated<'a>(gold: &'a Gold, found: &Found) -> Option<&'a GoldQuotation> {
    let weighed = gold.speech().map(|wanted| (likeness(&wanted.content.join(" "), &found.content), wanted));
    let nearest = weighed.max_by(|one, other| one.0.total_cmp(&other.0));
    nearest.filter(|(nearness, _)| *nearness >= ALIKE).map(|(_, wanted)| wanted)
}
