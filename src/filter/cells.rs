//! Counting without quotations: how many of each sort there are is enough for all that filters ask but words.

use annotator::format::collection::Entry;
use annotator::format::parts::{Amount, Cell, Cells};

use super::{Counts, Facet, Filter, Sureness};

/// What is known of a collection whose quotations are not all there.
#[derive(Clone, Copy, Default)]
pub struct Sorted<'a> {
    /// All quotations.
    pub all: Option<&'a Cells>,
    /// What each of those who are chosen says; empty where nobody is.
    pub chosen: &'a [&'a Cells],
    /// Some of those who are chosen speak together.
    pub together: bool,
    /// Others, by their ids, with what they say.
    pub others: &'a [(&'a str, &'a Cells)],
}

impl Filter {
    /// How much of this passes, as far as cells say.
    pub fn amount(&self, cells: &Cells) -> Amount {
        let mut total = Amount::default();
        cells.iter().filter(|(cell, _)| self.failed_by(cell) == 0).for_each(|(_, amount)| total.add(amount));
        total
    }

    /// Whether one of the quotations passes, as far as cells say: whose they are, whoever gave them has seen to.
    pub fn finds(&self, entry: &Entry) -> bool {
        let passes = |cell: Cell| self.failed_by(&cell) == 0;
        entry.quotations.iter().any(|quotation| Cell::of(entry, quotation).is_some_and(passes))
    }

    /// The same counts as [`Filter::counts`], for a filter without words.
    pub fn counts_of(&self, sorted: Sorted) -> Counts {
        let Some(all) = sorted.all else { return Counts::default() };
        let mut counts = Counts {
            all: all.total().quotations,
            unknown: sorted.together || (!self.speakers.is_empty() && sorted.chosen.is_empty()),
            ..Counts::default()
        };
        for (id, cells) in sorted.others {
            counts.speakers.insert(id.to_string(), self.amount(cells).quotations);
        }
        let whole = [all];
        let passing = if self.speakers.is_empty() { &whole[..] } else { sorted.chosen };
        for (cell, amount) in passing.iter().flat_map(|cells| cells.iter()) {
            let failed = self.failed_by(cell);
            if failed == 0 {
                counts.passing += amount.quotations;
            }
            if failed & !Facet::Country.bit() == 0 {
                for country in &cell.countries {
                    *counts.countries.entry(*country).or_default() += amount.quotations;
                }
            }
            if failed & !Facet::Kind.bit() == 0 {
                counts.kinds[cell.kind() as usize] += amount.quotations;
            }
            if failed & !Facet::Naming.bit() == 0 {
                counts.namings[cell.naming() as usize] += amount.quotations;
            }
            if failed & !Facet::Sureness.bit() == 0 {
                counts.sureness[sureness(cell) as usize] += amount.quotations;
            }
        }
        counts
    }

    fn failed_by(&self, cell: &Cell) -> u8 {
        let fails = |facet: Facet, passes: bool| if passes { 0 } else { facet.bit() };
        let countries =
            self.countries.is_empty() || self.countries.iter().any(|it| cell.countries.contains(it));
        fails(Facet::Country, countries)
            | fails(Facet::Kind, self.kinds.is_empty() || self.kinds.contains(&cell.kind()))
            | fails(Facet::Naming, self.namings.is_empty() || self.namings.contains(&cell.naming()))
            | fails(Facet::Sureness, self.sureness.is_empty() || self.sureness.contains(&sureness(cell)))
    }
}

fn sureness(cell: &Cell) -> Sureness {
    if cell.is_sure() { Sureness::Sure } else { Sureness::Doubtful }
}

#[cfg(test)]
mod tests {
    use annotator::format::collection::{EntryQuotation, EntrySpeaker};
    use annotator::{Country, Kind, Naming};

    use super::super::{Choice, Heard};
    use super::*;

    /// Two hundred quotations of all sorts by five speakers, who sometimes speak together.
    fn entry() -> Entry {
        let codes = ["NO", "GB", "PT"].map(|code| Country::from_code(code).unwrap());
        let speakers = (0..5).map(|nth| EntrySpeaker {
            id: format!("s{nth}"),
            name: format!("Speaker {nth}"),
            unnamed: nth == 4,
            countries: vec![codes[nth % 3]],
            country_certainty: 1.0,
        });
        let quotation = |nth: usize| EntryQuotation {
            id: format!("q{nth}"),
            kind: [Kind::Direct, Kind::Mixed, Kind::Indirect][nth % 3],
            content: vec!["some words of it".to_string()],
            speakers: (0..5)
                .filter(|who| nth % 7 == *who || nth % 11 == *who + 3)
                .map(|who| format!("s{who}"))
                .collect(),
            countries: (0..3).filter(|at| nth % 5 == *at || nth % 8 == *at).map(|at| codes[at]).collect(),
            certainty: if nth.is_multiple_of(4) { 0.5 } else { 0.9 },
        };
        Entry {
            speakers: speakers.collect(),
            quotations: (0..200).map(quotation).collect(),
            ..Entry::default()
        }
    }

    fn cells(entry: &Entry, keep: impl Fn(&EntryQuotation) -> bool) -> Cells {
        let mut cells = Cells::default();
        for quotation in entry.quotations.iter().filter(|quotation| keep(quotation)) {
            cells.add(Cell::of(entry, quotation).unwrap(), Amount::of(quotation));
        }
        cells
    }

    /// Counts from cells are those from the quotations, whatever is chosen.
    #[track_caller]
    fn check(filter: Filter) {
        let entry = entry();
        let named = |id: &str| entry.speaker(id).is_some_and(|speaker| !speaker.unnamed);
        let heard: Vec<Heard> = entry
            .quotations
            .iter()
            .map(|it| {
                Heard::new(it.kind, &it.countries, &it.speakers, it.certainty, &["some words of it"], named)
            })
            .collect();
        let by_hand = filter.counts(&heard);
        let all = cells(&entry, |_| true);
        let of = |id: &str| cells(&entry, |quotation| quotation.speakers.iter().any(|it| it == id));
        let said: Vec<(String, Cells)> =
            (0..5).map(|nth| format!("s{nth}")).map(|id| (id.clone(), of(&id))).collect();
        let chosen: Vec<&Cells> =
            said.iter().filter(|(id, _)| filter.speakers.contains(id)).map(|(_, it)| it).collect();
        let others: Vec<(&str, &Cells)> = said.iter().map(|(id, cells)| (id.as_str(), cells)).collect();
        let counts =
            filter.counts_of(Sorted { all: Some(&all), chosen: &chosen, together: false, others: &others });
        assert_eq!((counts.passing, counts.all), (by_hand.passing, by_hand.all), "{filter:?}");
        let choices = ["NO", "GB", "PT", "FR"].map(|code| Choice::Country(Country::from_code(code).unwrap()));
        let speakers = (0..6).map(|nth| Choice::Speaker(format!("s{nth}")));
        let kinds = Kind::ALL.map(Choice::Kind);
        let rest = Naming::ALL.map(Choice::Naming).into_iter().chain(Sureness::ALL.map(Choice::Sureness));
        for choice in choices.into_iter().chain(speakers).chain(kinds).chain(rest) {
            assert_eq!(counts.left_by(&choice), by_hand.left_by(&choice), "{filter:?} {choice:?}");
        }
    }

    #[test]
    fn counts_are_those_of_the_quotations() {
        let country = |code| Choice::Country(Country::from_code(code).unwrap());
        let speaker = Choice::Speaker("s1".to_string());
        let choices = [
            country("NO"),
            country("PT"),
            speaker,
            Choice::Kind(Kind::Mixed),
            Choice::Naming(Naming::Role),
            Choice::Sureness(Sureness::Sure),
        ];
        for which in 0..64 {
            let chosen = choices.iter().enumerate().filter(|(nth, _)| which >> nth & 1 == 1);
            check(chosen.fold(Filter::default(), |filter, (_, choice)| filter.toggled(choice)));
        }
    }

    #[test]
    fn those_who_speak_together_cannot_be_counted() {
        let all = cells(&entry(), |_| true);
        let filter = Filter { speakers: vec!["s1".to_string(), "s2".to_string()], ..Filter::default() };
        assert!(
            filter
                .counts_of(Sorted { all: Some(&all), chosen: &[&all], together: true, others: &[] })
                .unknown
        );
        assert!(
            filter.counts_of(Sorted { all: Some(&all), ..Sorted::default() }).unknown,
            "nor those not known yet"
        );
        assert!(!Filter::default().counts_of(Sorted { all: Some(&all), ..Sorted::default() }).unknown);
    }
}
