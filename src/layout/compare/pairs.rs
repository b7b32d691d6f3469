//! Which quotation of one article is which of the other.
//!
//! Every pair that has a few telling words in common is held against each other, the best are taken
//! first, and no words are given away twice: a long answer may stand in the other paper as two
//! short quotations, but no sentence of it as both.
//!
//! The thresholds were counted on three pairs of reports of one event: all four retold quotations
//! in them score at least 0.5 with words in common that weigh more than 2, while of 674 pairs of
//! different quotations of one speaker in one article, a single one does (it repeats the other). From
//! 0.3 and 1.6 on there are three of those, of which two speak of the same matter: such a pair is
//! only *possibly* the same. One who speaks for the same country may be another voice of the same
//! body; of anybody else only the very words count.

use std::collections::{BTreeMap, HashMap};

use annotator::{Kind, Quotation, Reading};

use super::likeness::{Likeness, Said, Sameness, Weights, likeness};
use super::words::stem;
use crate::filter::SURE;

/// A quotation that stands in both articles.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Its places in the two readings.
    pub quotations: [usize; 2],
    pub sameness: Sameness,
    /// Else it is possibly another.
    pub sure: bool,
    pub voice: Voice,
    /// Places of the words in common, among the words of either.
    pub shared: Vec<(usize, usize)>,
    /// Only what stands between quotation marks was compared.
    pub verbatim: bool,
}

/// Whose words the two articles say it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Voice {
    Same,
    /// Two voices of one country: a ministry and its spokesman.
    Akin,
    /// One of the two articles does not say.
    Unknown,
    Other,
}

/// All pairs in the order of the left article, and the pairs that each quotation belongs to; one
/// that repeats another of its own article belongs to the pairs of that. The actors of the two
/// readings have the same ids where they are the same.
pub fn pairs(readings: [&Reading; 2], said: [&[Said]; 2]) -> (Vec<Pair>, [Vec<Vec<usize>>; 2]) {
    if readings[0].article.text == readings[1].article.text {
        return itself(readings[0], said[0]);
    }
    let weights = Weights::of(readings[0], readings[1]);
    let mut found: Vec<(f32, Pair, f32)> = Vec::new();
    for [left, right] in candidates(said, &weights) {
        let (one, other) = (&readings[0].quotations[left], &readings[1].quotations[right]);
        let Some(like) = likeness(&said[0][left], &said[1][right], &weights) else { continue };
        let voice = voice(one, other);
        if let Some(sure) = is_pair(&like, voice, one.certainty.min(other.certainty) >= SURE)
            && (one.kind, other.kind) != (Kind::Scare, Kind::Scare)
        {
            let Likeness { sameness, score, weight, shared, verbatim, .. } = like;
            let rank = score + bonus(voice) + 0.01 * weight.min(10.0);
            let pair = Pair { quotations: [left, right], sameness, sure, voice, shared, verbatim };
            found.push((rank, pair, weight));
        }
    }
    found.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
    let mut pairs = take_best(found, said, &weights);
    pairs.sort_by_key(|pair| pair.quotations);
    let places = [0, 1].map(|side| belonging(readings[side], said[side], side, &pairs, &weights));
    (pairs, places)
}

/// An article beside itself, where even what says little is the same.
fn itself(reading: &Reading, said: &[Said]) -> (Vec<Pair>, [Vec<Vec<usize>>; 2]) {
    let speech = (0..said.len()).filter(|&at| reading.quotations[at].kind != Kind::Scare);
    let pair = |at: usize| Pair {
        quotations: [at, at],
        sameness: Sameness::WordForWord,
        sure: true,
        voice: Voice::Same,
        shared: (0..said[at].words.len()).map(|word| (word, word)).collect(),
        verbatim: false,
    };
    let pairs: Vec<Pair> = speech.map(pair).collect();
    let mut places = vec![Vec::new(); said.len()];
    for (number, pair) in pairs.iter().enumerate() {
        places[pair.quotations[0]].push(number);
    }
    (pairs, [places.clone(), places])
}

/// Pairs with telling words in common.
fn candidates(said: [&[Said]; 2], weights: &Weights) -> Vec<[usize; 2]> {
    const TELLING: f32 = 0.3;
    let telling = |said: &Said| -> Vec<String> {
        let keys = said.words.iter().map(|word| word.key.as_str());
        let mut stems: Vec<&str> = keys.filter(|key| weights.weight(key) >= TELLING).map(stem).collect();
        stems.sort_unstable();
        stems.dedup();
        stems.into_iter().map(str::to_string).collect()
    };
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, said) in said[1].iter().enumerate() {
        for stem in telling(said) {
            places.entry(stem).or_default().push(at);
        }
    }
    let mut candidates = Vec::new();
    for (left, said) in said[0].iter().enumerate() {
        let mut common: BTreeMap<usize, usize> = BTreeMap::new();
        for right in telling(said).iter().filter_map(|stem| places.get(stem)).flatten() {
            *common.entry(*right).or_default() += 1;
        }
        candidates.extend(common.into_iter().filter(|&(_, count)| count > 1).map(|(right, _)| [left, right]));
    }
    candidates
}

fn voice(one: &Quotation, other: &Quotation) -> Voice {
    if one.speakers.iter().any(|id| other.speakers.contains(id)) {
        Voice::Same
    } else if one.speakers.is_empty() || other.speakers.is_empty() {
        Voice::Unknown
    } else if one.countries.iter().any(|country| other.countries.contains(country)) {
        Voice::Akin
    } else {
        Voice::Other
    }
}

fn bonus(voice: Voice) -> f32 {
    match voice {
        Voice::Same => 0.3,
        Voice::Akin => 0.1,
        Voice::Unknown | Voice::Other => 0.0,
    }
}

/// Whether it is a pair, and if so whether that is sure.
fn is_pair(like: &Likeness, voice: Voice, certain: bool) -> Option<bool> {
    let Likeness { sameness, score, weight, run, .. } = *like;
    let retold = sameness == Sameness::Paraphrased;
    match voice {
        Voice::Same if !retold => Some(true),
        Voice::Same if score >= 0.5 && weight >= 2.0 => Some(certain),
        Voice::Same => (score >= 0.3 && weight >= 1.6).then_some(false),
        Voice::Akin if retold => (score >= 0.3 && weight >= 1.9).then_some(false),
        Voice::Akin | Voice::Unknown => (!retold && run >= 3 && weight >= 2.0).then_some(true),
        Voice::Other => (!retold && run >= 4 && weight >= 2.5).then_some(true),
    }
}

/// The best first, as long as their words have not been given away.
fn take_best(found: Vec<(f32, Pair, f32)>, said: [&[Said]; 2], weights: &Weights) -> Vec<Pair> {
    const MOST_TAKEN: f32 = 0.25;
    let mut taken =
        said.map(|said| said.iter().map(|said| vec![false; said.words.len()]).collect::<Vec<_>>());
    let mut pairs = Vec::new();
    for (_, pair, weight) in found {
        let [left, right] = pair.quotations;
        let gone: f32 = pair
            .shared
            .iter()
            .filter(|&&(at, place)| taken[0][left][at] || taken[1][right][place])
            .map(|&(at, _)| weights.weight(&said[0][left].words[at].key))
            .sum();
        if gone <= MOST_TAKEN * weight {
            for &(at, place) in &pair.shared {
                taken[0][left][at] = true;
                taken[1][right][place] = true;
            }
            pairs.push(pair);
        }
    }
    pairs
}

fn belonging(
    reading: &Reading,
    said: &[Said],
    side: usize,
    pairs: &[Pair],
    weights: &Weights,
) -> Vec<Vec<usize>> {
    let mut places: Vec<Vec<usize>> = vec![Vec::new(); said.len()];
    for (number, pair) in pairs.iter().enumerate() {
        places[pair.quotations[side]].push(number);
    }
    let repeats = |at: usize| {
        let quotation = &reading.quotations[at];
        (0..said.len()).find(|&other| {
            !places[other].is_empty()
                && quotation.speakers.iter().any(|id| reading.quotations[other].speakers.contains(id))
                && likeness(&said[at], &said[other], weights)
                    .is_some_and(|like| like.sameness <= Sameness::Trimmed)
        })
    };
    let repeated: Vec<(usize, usize)> = (0..said.len())
        .filter(|&at| places[at].is_empty() && reading.quotations[at].kind != Kind::Scare)
        .filter_map(|at| Some((at, repeats(at)?)))
        .collect();
    for (at, other) in repeated {
        places[at] = places[other].clone();
    }
    places
}

#[cfg(test)]
mod tests {
    use super::super::examples::reading;
    use super::super::voices::with_common_ids;
    use super::*;

    /// Each pair as its two numbers and what was found, `?` where it is only possible; `1=1` for a
    /// quotation that belongs to a pair of another.
    fn check(left: &[&str], right: &[&str], expect: &[&str]) {
        let left = reading(left);
        let right = with_common_ids(&left, &reading(right));
        let said = [&left, &right]
            .map(|reading| reading.quotations.iter().map(|it| Said::of(reading, it)).collect::<Vec<_>>());
        let (pairs, places) = pairs([&left, &right], [&said[0], &said[1]]);
        let seen: Vec<String> = pairs
            .iter()
            .map(|pair| {
                let [one, other] = pair.quotations.map(|at| at + 1);
                let sure = if pair.sure { "" } else { "?" };
                let voice = match pair.voice {
                    Voice::Same => String::new(),
                    voice => format!(" {voice:?}"),
                };
                format!("{one} {other} {:?}{sure}{voice}", pair.sameness)
            })
            .collect();
        assert_eq!(seen, expect, "{left:?}\n{right:?}");
        for (number, pair) in pairs.iter().enumerate() {
            assert!([0, 1].iter().all(|&side| places[side][pair.quotations[side]].contains(&number)));
        }
    }

    const MAP: &str = "Ida Brandt NO said: “We want no apology. We want a map of the old minefields.”";

    #[test]
    fn the_same_words_are_word_for_word_whatever_their_dress() {
        check(
            &["Ida Brandt NO said: “The harbour’s gates stay shut – all of them.”"],
            &["Brandt NO said: ‘the Harbour\'s gates … stay shut, [she said] all of them’"],
            &["1 1 WordForWord"],
        );
    }

    #[test]
    fn what_stands_around_the_quoted_words_does_not_count() {
        check(
            &["Ida Brandt NO called: the fire “a sad accident in an old shed”"],
            &["Ida Brandt NO described: the blast at the depot as “a sad accident in an old shed”"],
            &["1 1 WordForWord"],
        );
    }

    #[test]
    fn a_part_is_trimmed() {
        check(&[MAP], &["Ida Brandt NO demanded: “a map of the old minefields”"], &["1 1 Trimmed"]);
        check(
            &["Ida Brandt NO said: “The harbour, which we built together, stays shut this winter.”"],
            &["Ida Brandt NO said: “The harbour stays shut this winter.”"],
            &["1 1 Trimmed"],
        );
    }

    #[test]
    fn other_words_between_quotation_marks_are_a_change() {
        check(
            &["Ida Brandt NO said: “The harbour stays shut until the frozen pipes are mended.”"],
            &["Ida Brandt NO said: “The harbour remains shut until all frozen pipes are repaired.”"],
            &["1 1 Changed"],
        );
    }

    #[test]
    fn what_is_told_again_is_found_by_its_telling_words() {
        check(
            &["Ida Brandt NO said: “We will complain to the president of the fishing council.”"],
            &["Ida Brandt NO said: that her country would lodge a complaint with the council’s president"],
            &["1 1 Paraphrased"],
        );
        check(
            &["Ida Brandt NO said: that four more boats were seized near the northern lighthouse on Friday"],
            &["Ida Brandt NO said: that similar boats near the lighthouse had been stopped by her men"],
            &["1 1 Paraphrased?"],
        );
    }

    #[test]
    fn another_statement_of_the_same_speaker_is_left_alone() {
        check(&[MAP], &["Ida Brandt NO said: “The ferry will sail again in May.”"], &[]);
        check(&["Ida Brandt NO denied: the charge"], &["Ida Brandt NO rejected: the charge"], &[]);
    }

    #[test]
    fn the_same_words_of_another_speaker_are_a_finding() {
        check(
            &["Ida Brandt NO said: “a sad accident in an old shed”"],
            &["Jonas Lie NO said: “a sad accident in an old shed”"],
            &["1 1 WordForWord Akin"],
        );
        check(
            &["Ida Brandt NO said: “a sad accident in a very old shed”"],
            &["Rosa Pina PT said: “a sad accident in a very old shed”"],
            &["1 1 WordForWord Other"],
        );
        check(
            &["“a sad accident in an old shed”"],
            &["Rosa Pina PT said: “a sad accident in an old shed”"],
            &["1 1 WordForWord Unknown"],
        );
    }

    #[test]
    fn what_others_say_in_other_words_is_theirs() {
        check(
            &["Ida Brandt NO said: “We will complain to the president of the fishing council.”"],
            &["Rosa Pina PT said: that a complaint to the council’s president would be absurd"],
            &[],
        );
        check(&["“spring talks in Bergen”"], &["“spring talks in Bergen”"], &[]);
    }

    #[test]
    fn one_long_answer_may_be_two_short_ones() {
        check(
            &[
                "Ida Brandt NO said: “The harbour stays shut this winter. Nobody has shown us the missing bolts.”",
            ],
            &[
                "Ida Brandt NO said: “The harbour stays shut this winter.”",
                "Ida Brandt NO said: that nobody had shown her people the missing bolts",
            ],
            &["1 1 Trimmed", "1 2 Paraphrased"],
        );
    }

    #[test]
    fn no_words_are_given_away_twice() {
        check(
            &[
                "Ida Brandt NO called: “a map of the old minefields”",
                "Ida Brandt NO said: “We ask for a map of the old minefields.”",
            ],
            &["Ida Brandt NO said: “We ask for a map of the old minefields.”"],
            &["2 1 WordForWord"],
        );
    }

    #[test]
    fn a_quotation_that_repeats_another_belongs_to_its_pair() {
        let left = reading(&["Ida Brandt NO called: “a map of the old minefields”", MAP]);
        let right = reading(&[MAP]);
        let said = [&left, &right]
            .map(|reading| reading.quotations.iter().map(|it| Said::of(reading, it)).collect::<Vec<_>>());
        let (pairs, places) = pairs([&left, &right], [&said[0], &said[1]]);
        assert_eq!(pairs.len(), 1);
        assert_eq!(places[0], [[0], [0]]);
    }

    #[test]
    fn the_same_article_twice_is_word_for_word() {
        let lines = ["Ida Brandt NO denied: it", "“spring talks”", MAP];
        check(&lines, &lines, &["1 1 WordForWord", "3 3 WordForWord"]);
    }

    #[test]
    fn nothing_in_common_is_nothing() {
        check(&[], &[MAP], &[]);
        check(&[], &[], &[]);
    }
}
