//! Where a step leads from a hit: to the next of all, the next of the same speaker, the next of
//! another country; or to the one before. Behind the last comes the first again.

use annotator::Reading;

use super::hits::Hit;

/// Which hits a step stops at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    Each,
    /// Those of somebody who speaks here; from the paper's own words to the paper's own words.
    SameSpeaker,
    /// Those of another country.
    OtherCountry,
}

/// The hit that a step from `here` leads to; `None` where there is no such hit but the one a person
/// is at. `hits` are in text order, and `here` need not be among them.
pub fn step(reading: &Reading, hits: &[Hit], here: Option<Hit>, forward: bool, stop: Stop) -> Option<Hit> {
    let stops = |hit: &&Hit| match here {
        Some(here) if stop != Stop::Each && **hit == here => false,
        Some(here) => is_stop(reading, here, **hit, stop),
        None => true,
    };
    let mut there = hits.iter().filter(stops);
    let found = if forward {
        let next = |hit: &&Hit| here.is_none_or(|here| **hit > here);
        there.clone().find(next).or_else(|| there.next())
    } else {
        let before = |hit: &&Hit| here.is_none_or(|here| **hit < here);
        there.clone().rfind(before).or_else(|| there.next_back())
    };
    found.copied()
}

fn is_stop(reading: &Reading, here: Hit, there: Hit, stop: Stop) -> bool {
    let quotation = |hit: Hit| hit.quotation.map(|at| &reading.quotations[at]);
    let (here, there) = (quotation(here), quotation(there));
    match stop {
        Stop::Each => true,
        Stop::SameSpeaker => match (here, there) {
            (None, None) => true,
            (Some(here), Some(there)) if here.speakers.is_empty() => there.speakers.is_empty(),
            (Some(here), Some(there)) => here.speakers.iter().any(|id| there.speakers.contains(id)),
            _ => false,
        },
        Stop::OtherCountry => {
            let countries = |of: Option<&annotator::Quotation>| {
                of.map(|quotation| quotation.countries.clone()).unwrap_or_default()
            };
            let (here, there) = (countries(here), countries(there));
            !there.is_empty() && !there.iter().any(|country| here.contains(country))
        }
    }
}

#[cfg(test)]
mod tests {
    use annotator::{Country, Kind, Quotation};

    use super::*;

    /// Quotations as `who:country`, either of which may be missing; `-` is the paper's own words.
    fn read(words: &str) -> (Reading, Vec<Hit>) {
        let mut reading = Reading::default();
        let mut hits = Vec::new();
        for (start, word) in words.split(' ').enumerate() {
            let mut quotation = None;
            if let Some((who, country)) = word.split_once(':') {
                quotation = Some(reading.quotations.len());
                reading.quotations.push(Quotation {
                    id: format!("q{start}"),
                    kind: Kind::Direct,
                    content: Vec::new(),
                    verbatim: Vec::new(),
                    cue: None,
                    source: None,
                    speakers: who.split('+').filter(|who| !who.is_empty()).map(String::from).collect(),
                    countries: country.split('+').filter_map(Country::from_code).collect(),
                    certainty: 1.0,
                    evidence: Vec::new(),
                });
            }
            hits.push(Hit { start, quotation, words: None });
        }
        (reading, hits)
    }

    /// Steps on from `here` as often as there are numbers; they say where each step leads.
    fn check(words: &str, here: Option<usize>, forward: bool, stop: Stop, expect: &[usize]) {
        let (reading, hits) = read(words);
        let mut here = here.map(|at| hits[at]);
        for &at in expect {
            here = step(&reading, &hits, here, forward, stop);
            assert_eq!(here, Some(hits[at]), "{words} {stop:?}");
        }
    }

    fn check_none(words: &str, here: usize, stop: Stop) {
        let (reading, hits) = read(words);
        for forward in [true, false] {
            assert_eq!(step(&reading, &hits, Some(hits[here]), forward, stop), None, "{words} {stop:?}");
        }
    }

    const TALKS: &str = "a:RU b:GB a:RU c:RU - a+b:RU+GB :";

    #[test]
    fn each_hit_comes_after_the_other_and_behind_the_last_the_first() {
        check(TALKS, None, true, Stop::Each, &[0, 1, 2, 3, 4, 5, 6, 0]);
        check(TALKS, None, false, Stop::Each, &[6, 5, 4]);
        check(TALKS, Some(1), false, Stop::Each, &[0, 6]);
        check("a:RU", Some(0), true, Stop::Each, &[0]);
    }

    #[test]
    fn a_speaker_is_followed_through_the_others() {
        check(TALKS, Some(0), true, Stop::SameSpeaker, &[2, 5]);
        check(TALKS, Some(1), true, Stop::SameSpeaker, &[5]);
        check(TALKS, Some(2), false, Stop::SameSpeaker, &[0, 5]);
        check_none(TALKS, 3, Stop::SameSpeaker);
    }

    #[test]
    fn words_of_nobody_and_of_the_paper_are_two_things() {
        check_none(TALKS, 4, Stop::SameSpeaker);
        check_none(TALKS, 6, Stop::SameSpeaker);
        check(": - : -", Some(0), true, Stop::SameSpeaker, &[2, 0]);
        check(": - : -", Some(1), true, Stop::SameSpeaker, &[3, 1]);
    }

    #[test]
    fn another_country_is_one_that_is_not_heard_here() {
        check(TALKS, Some(0), true, Stop::OtherCountry, &[1, 2, 1]);
        check(TALKS, Some(3), false, Stop::OtherCountry, &[1]);
        check(TALKS, Some(6), true, Stop::OtherCountry, &[0]);
        check(TALKS, None, true, Stop::OtherCountry, &[0]);
        check_none("a:RU b:RU - :", 0, Stop::OtherCountry);
        check_none(TALKS, 5, Stop::OtherCountry);
    }

    #[test]
    fn a_place_that_is_no_hit_any_more_is_still_a_place() {
        let (reading, hits) = read(TALKS);
        let left = [hits[0], hits[3]];
        assert_eq!(step(&reading, &left, Some(hits[1]), true, Stop::Each), Some(hits[3]));
        assert_eq!(step(&reading, &left, Some(hits[1]), false, Stop::Each), Some(hits[0]));
        assert_eq!(step(&reading, &[], Some(hits[1]), true, Stop::Each), None);
    }
}
