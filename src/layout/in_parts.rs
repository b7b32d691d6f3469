//! The voices of a collection in parts, as far as its head tells.

use annotator::Naming;
use annotator::format::parts::{Amount, Cells, Head, Roll, Speaker};
use rustc_hash::FxHashMap;

use super::voices::{Voice, Voices, most_first, percent};
use crate::filter::{Choice, Filter};

/// All countries, and those who say most.
pub fn voices(head: &Head) -> Voices {
    let total = head.cells.total();
    let mut countries: FxHashMap<_, Amount> = FxHashMap::default();
    for (cell, amount) in head.cells.iter() {
        for country in &cell.countries {
            countries.entry(*country).or_default().add(amount);
        }
    }
    let countries =
        countries.into_iter().map(|(country, amount)| voice(Choice::Country(country), amount, total));
    let speakers =
        head.most_quoted.iter().map(|it| voice(Choice::Speaker(it.id.clone()), it.cells.total(), total));
    let (countries, speakers) = (in_order(countries.collect()), in_order(speakers.collect()));
    let nobody = head.cells.iter().filter(|(cell, _)| cell.naming() == Naming::Nobody);
    Voices {
        others: head.speakers.saturating_sub(speakers.len()),
        countries,
        speakers,
        quotations: total.quotations,
        by_nobody: nobody.map(|(_, amount)| amount.quotations).sum(),
    }
}

/// Those who speak for countries, with all that is known of what they say for them. Who is not on the roll of each of the
/// countries, though it may speak for it, is left out: what it says for them all is not known.
pub fn on_all_rolls(rolls: &[&Roll]) -> Vec<Speaker> {
    let mut known: Vec<(Speaker, usize)> = Vec::new();
    for roll in rolls {
        for speaker in &roll.speakers {
            match known.iter_mut().find(|(it, _)| it.id == speaker.id) {
                Some((it, on)) => {
                    it.cells.learn(&speaker.cells);
                    *on += 1;
                }
                None => known.push((speaker.clone(), 1)),
            }
        }
    }
    let off = |id: &str| {
        rolls.iter().filter(|roll| roll.is_whole && !roll.speakers.iter().any(|it| it.id == id)).count()
    };
    known.retain(|(speaker, on)| on + off(&speaker.id) == rolls.len());
    known.into_iter().map(|(speaker, _)| speaker).collect()
}

/// The shares of these in what a filter finds without them, most first; nobody of whom it finds nothing.
pub fn shares(speakers: &[Speaker], all: &Cells, filter: &Filter) -> Vec<Voice> {
    let whole = filter.amount(all);
    let voices =
        speakers.iter().map(|it| voice(Choice::Speaker(it.id.clone()), filter.amount(&it.cells), whole));
    in_order(voices.filter(|voice| voice.quotations > 0).collect())
}

fn voice(choice: Choice, amount: Amount, whole: Amount) -> Voice {
    let percent = percent(amount.words, whole.words);
    Voice { choice, quotations: amount.quotations, words: amount.words, percent }
}

/// Most first, those that are alike by their names: which was heard first is not known.
fn in_order(mut voices: Vec<Voice>) -> Vec<Voice> {
    let name = |voice: &Voice| match &voice.choice {
        Choice::Country(country) => country.code().to_string(),
        Choice::Speaker(id) => id.clone(),
        _ => String::new(),
    };
    voices.sort_by_cached_key(name);
    most_first(&mut voices);
    voices
}

#[cfg(test)]
mod tests {
    use annotator::format::parts::Cell;
    use annotator::{Country, Kind};

    use super::*;

    /// `ida NO:3 GB+NO:1` says three things for Norway, and one for both.
    fn speaker(line: &str) -> Speaker {
        let mut words = line.split(' ');
        let id = words.next().unwrap_or_default().to_string();
        let mut cells = Cells::default();
        for (codes, count) in words.filter_map(|word| word.split_once(':')) {
            let countries: Vec<Country> = codes.split('+').filter_map(Country::from_code).collect();
            let cell = Cell::new(&countries, Kind::Direct, Naming::Name, true).unwrap();
            let quotations = count.parse().unwrap();
            cells.add(cell, Amount { quotations, words: 10 * quotations });
        }
        Speaker { id, cells, ..Speaker::default() }
    }

    fn roll(lines: &[&str], is_whole: bool) -> Roll {
        Roll { speakers: lines.iter().map(|line| speaker(line)).collect(), is_whole }
    }

    #[track_caller]
    fn check(rolls: &[Roll], expect: &str) {
        let known = on_all_rolls(&rolls.iter().collect::<Vec<_>>());
        let said: Vec<String> = known
            .iter()
            .map(|speaker| format!("{} {}", speaker.id, speaker.cells.total().quotations))
            .collect();
        assert_eq!(said.join(", "), expect);
    }

    #[test]
    fn what_is_said_for_two_countries_counts_once() {
        check(&[roll(&["ida NO:3 GB+NO:1"], true), roll(&["ida GB:2 GB+NO:1"], true)], "ida 6");
    }

    #[test]
    fn who_may_have_said_more_is_left_out() {
        let (norway, whole, most) =
            (roll(&["ida NO:3"], true), roll(&["tom GB:2"], true), roll(&["tom GB:2"], false));
        check(&[norway.clone(), whole], "ida 3, tom 2");
        check(&[norway, most], "tom 2");
    }

    #[test]
    fn shares_are_of_what_is_found() {
        let (ida, tom) = (speaker("ida NO:3"), speaker("tom NO:1 GB:9"));
        let mut all = ida.cells.clone();
        tom.cells.iter().for_each(|(cell, amount)| all.add(cell.clone(), amount));
        let norway =
            Filter { countries: Country::from_code("NO").into_iter().collect(), ..Filter::default() };
        let shares = |filter: &Filter| -> Vec<String> {
            shares(&[tom.clone(), ida.clone()], &all, filter)
                .iter()
                .map(|it| format!("{:.0}%", it.percent))
                .collect()
        };
        assert_eq!(shares(&norway), ["75%", "25%"]);
        assert_eq!(shares(&Filter::default()), ["77%", "23%"]);
    }
}
