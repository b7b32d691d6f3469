//! What a filter finds in a list in parts: the lines of its parts, put together from the newest on as they come.
//!
//! Where speakers are chosen, what they say is looked through; else what is said for the countries that are chosen; else the
//! list of all. Each is a stream of parts, and together they are in order as far as every one of them is known.

use std::collections::VecDeque;
use std::sync::Arc;

use annotator::Country;
use annotator::format::collection::Collection;
use annotator::format::parts::{Head, Line, Lines, country_part, list_part, speaker_part};

use super::Shelf;
use super::cast::Cast;
use crate::filter::Filter;

/// The streams of a filter.
#[derive(Clone, Debug, Default)]
pub struct Search {
    filter: Filter,
    streams: Vec<Stream>,
}

/// The lines of one choice.
#[derive(Clone, Debug, Default)]
struct Stream {
    /// The files that are still to be read, the next one last.
    files: Vec<String>,
    /// What was read, the newest first.
    lines: VecDeque<Line>,
}

/// An article that was found, as lists draw it.
#[derive(Clone, Debug)]
pub struct Found {
    pub shelf: Arc<Shelf>,
    /// Its place there.
    pub at: usize,
    /// Whether each quotation there passes.
    pub passing: Arc<Vec<bool>>,
}

impl Search {
    /// Looks through all.
    pub fn all(head: &Head, filter: Filter) -> Search {
        let files = (1..=head.list_parts).map(list_part).collect();
        Search { filter, streams: vec![Stream { files, lines: VecDeque::new() }] }
    }

    /// Looks through what is said for these countries.
    pub fn of_countries(head: &Head, countries: &[Country], filter: Filter) -> Search {
        let parts = |country: &Country| {
            head.countries.iter().find(|(it, _)| it == country).map_or(0, |(_, parts)| *parts)
        };
        let files =
            |country: &Country| (1..=parts(country)).map(|part| country_part(country.code(), part)).collect();
        let streams = countries.iter().map(|it| Stream { files: files(it), lines: VecDeque::new() });
        Search { filter, streams: streams.collect() }
    }

    /// Looks through what these say.
    pub fn of_speakers(head: &Head, speakers: Vec<(String, Lines)>, filter: Filter) -> Search {
        let stream = |(id, lines): (String, Lines)| match lines {
            Lines::Here(lines) => Stream { files: Vec::new(), lines: newest_first(lines) },
            Lines::Apart { place, parts } => Stream {
                files: (1..=parts).map(|part| speaker_part(&id, head.buckets, place, part)).collect(),
                lines: VecDeque::new(),
            },
        };
        Search { filter, streams: speakers.into_iter().map(stream).collect() }
    }

    /// The file that must be read before more can be found; `None` where nothing keeps it waiting.
    pub fn wants(&self) -> Option<&str> {
        let waiting = self.streams.iter().find(|stream| stream.lines.is_empty() && !stream.files.is_empty());
        waiting.and_then(|stream| stream.files.last()).map(String::as_str)
    }

    /// Takes the lines of the file that was wanted.
    pub fn read(&mut self, file: &str, lines: Vec<Line>) {
        for stream in
            self.streams.iter_mut().filter(|stream| stream.files.last().is_some_and(|it| it == file))
        {
            stream.files.pop();
            stream.lines.extend(newest_first(lines.clone()));
        }
    }

    /// True when there is no more to find.
    pub fn is_done(&self) -> bool {
        self.streams.iter().all(|stream| stream.files.is_empty() && stream.lines.is_empty())
    }

    /// The next articles that match, as many as are known, at most so many; in the colours of `other`.
    pub fn find(&mut self, most: usize, other: &Cast) -> Vec<Found> {
        let mut lines = Vec::new();
        while lines.len() < most && self.wants().is_none() {
            let Some(newest) =
                self.streams.iter().filter_map(|stream| stream.lines.front()).map(|line| line.number).max()
            else {
                break;
            };
            let of_it = |stream: &mut Stream| {
                let is_it = stream.lines.front().is_some_and(|line| line.number == newest);
                if is_it { stream.lines.pop_front() } else { None }
            };
            let mut same = self.streams.iter_mut().filter_map(of_it);
            let Some(mut line) = same.next() else { break };
            same.for_each(|other| line.join(&other));
            if self.filter.is_empty() || self.filter.finds(&line.entry) {
                lines.push(line.entry);
            }
        }
        let shelf = Shelf::new(Collection { entries: lines, ..Collection::default() }).coloured_as(other);
        let passing = Arc::new(self.filter.passing(&shelf.cast.heard));
        let shelf = Arc::new(shelf);
        let found = |at| Found { shelf: shelf.clone(), at, passing: passing.clone() };
        (0..shelf.collection.entries.len()).map(found).collect()
    }
}

fn newest_first(lines: Vec<Line>) -> VecDeque<Line> {
    lines.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use annotator::Kind;
    use annotator::format::collection::{Entry, EntryQuotation, EntrySpeaker};
    use annotator::format::parts::{
        self, Index, List, bucket_file, from_list, lines_from_file, speakers_from_file,
    };

    use super::*;

    /// So many articles of three speakers who sometimes speak together, a day each.
    fn entries(count: usize) -> Vec<Entry> {
        let codes = ["NO", "GB", "PT"];
        let entry = |nth: usize| {
            let who: Vec<usize> = (0..3).filter(|who| nth.is_multiple_of(who + 2)).collect();
            let id = |who: &usize| format!("s{who}");
            let countries = |who: &[usize]| {
                who.iter().filter_map(|who| Country::from_code(codes[*who])).collect::<Vec<_>>()
            };
            let speaker = |who: &usize| EntrySpeaker {
                id: id(who),
                name: format!("Speaker {who}"),
                unnamed: false,
                countries: countries(&[*who]),
                country_certainty: 1.0,
            };
            let quotation = |at: usize, who: &[usize]| EntryQuotation {
                id: format!("q{}", at + 1),
                kind: if nth % 5 == at { Kind::Direct } else { Kind::Indirect },
                content: vec!["words ".repeat(60)],
                speakers: who.iter().map(id).collect(),
                countries: countries(who),
                certainty: 1.0,
            };
            let mut quotations: Vec<EntryQuotation> =
                who.iter().enumerate().map(|(at, who)| quotation(at, &[*who])).collect();
            quotations.push(quotation(quotations.len(), &who));
            Entry {
                id: format!("a{nth}"),
                date_published: Some(format!("{}-01-{:02}", 2000 + nth / 28, 1 + nth % 28)),
                speakers: who.iter().map(speaker).collect(),
                quotations,
                ..Entry::default()
            }
        };
        (0..count).map(entry).collect()
    }

    /// Finds from parts what the filter leaves of the whole list, in batches.
    #[track_caller]
    fn check(filter: &Filter) {
        let mut entries = entries(300);
        parts::in_order(&mut entries);
        let index = Index::new("", &entries);
        let mut files = BTreeMap::new();
        for job in index.jobs() {
            let put = |name, text| -> Result<(), ()> {
                files.insert(name, text);
                Ok(())
            };
            index.make(job, put).unwrap();
        }
        let Ok(List::InParts(head)) = from_list(&files["collection.json"]) else { panic!("a list in parts") };
        let lines_of =
            |id: &String| speakers_from_file(&files[&bucket_file(id, head.buckets)], id).unwrap().unwrap().2;
        let mut search = match (&filter.speakers[..], &filter.countries[..]) {
            ([], []) => Search::all(&head, filter.clone()),
            ([], countries) => Search::of_countries(&head, countries, filter.clone()),
            (speakers, _) => Search::of_speakers(
                &head,
                speakers.iter().map(|id| (id.clone(), lines_of(id))).collect(),
                filter.clone(),
            ),
        };
        let mut found = Vec::new();
        while !search.is_done() {
            if let Some(file) = search.wants().map(str::to_string) {
                search.read(&file, lines_from_file(&files[&file]).unwrap());
            }
            for Found { shelf, at, passing } in search.find(7, &Cast::default()) {
                let quotations = shelf.collection.entries[at].quotations.iter().zip(shelf.parts[at].clone());
                let passing = quotations
                    .filter(|(_, heard)| passing[*heard])
                    .map(|(quotation, _)| quotation.id.clone());
                found.push((shelf.collection.entries[at].id.clone(), passing.collect::<Vec<_>>()));
            }
        }
        let expect: Vec<(String, Vec<String>)> = entries
            .iter()
            .rev()
            .filter_map(|entry| {
                let shelf = Shelf::new(Collection { entries: vec![entry.clone()], ..Collection::default() });
                let passing = filter.passing(&shelf.cast.heard);
                let left = entry
                    .quotations
                    .iter()
                    .zip(passing)
                    .filter(|(_, passes)| *passes)
                    .map(|(it, _)| it.id.clone());
                let left: Vec<String> = left.collect();
                (filter.is_empty() || !left.is_empty()).then(|| (entry.id.clone(), left))
            })
            .collect();
        assert!(!expect.is_empty() && found == expect, "{filter:?}: {} of {}", found.len(), expect.len());
    }

    #[test]
    fn what_is_found_in_parts_is_what_there_is() {
        let countries =
            |codes: &[&str]| codes.iter().filter_map(|code| Country::from_code(code)).collect::<Vec<_>>();
        let speakers = |ids: &[&str]| ids.iter().map(|id| id.to_string()).collect::<Vec<_>>();
        let direct = vec![Kind::Direct];
        for filter in [
            Filter::default(),
            Filter { kinds: direct.clone(), ..Filter::default() },
            Filter { countries: countries(&["NO"]), ..Filter::default() },
            Filter { countries: countries(&["NO", "PT"]), ..Filter::default() },
            Filter { countries: countries(&["GB"]), kinds: direct.clone(), ..Filter::default() },
            Filter { speakers: speakers(&["s1"]), ..Filter::default() },
            Filter { speakers: speakers(&["s1", "s2"]), ..Filter::default() },
            Filter {
                speakers: speakers(&["s1", "s2"]),
                countries: countries(&["NO"]),
                kinds: direct,
                ..Filter::default()
            },
        ] {
            check(&filter);
        }
    }
}
