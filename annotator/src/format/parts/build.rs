//! A list of articles becomes parts.
//!
//! One pass over all quotations tells what there is of everything; then each [`Job`] makes its files by itself, on
//! whatever thread, and keeps none of them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rustc_hash::FxHashMap;
use serde_json::{Value, json};

use super::PART;
use super::cells::{Amount, Cell, Cells};
use super::head::{Head, Roll, roll_to_file, to_file};
use super::line::{Written, weight, weight_of_all};
use super::names::{Named, beginnings, lists};
use super::place::{bucket, country_file, country_part, list_part, names_file};
use super::speaker::{Speaker, to_json};
use crate::format::collection::Entry;
use crate::format::site::{GENERATOR, LIST};
use crate::model::Country;

/// So many of those who say most stand in the head, and in the roll of each country.
const MOST_QUOTED: usize = 100;
const ON_A_ROLL: usize = 100;
/// Who says more than this, in bytes, has files of their own.
const FEW: usize = 8 * 1024;
/// The files of speakers have a name of three digits to the base 16.
const MOST_BUCKETS: usize = 4096;

/// What all parts are made from.
pub struct Index<'a> {
    title: &'a str,
    entries: &'a [Entry],
    cells: Cells,
    list: Vec<Range<usize>>,
    countries: Vec<(Country, Vec<Place>)>,
    speakers: Vec<Voice<'a>>,
    /// The speakers of each file, as places among `speakers`.
    buckets: Vec<Vec<usize>>,
}

/// Files that are made together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {
    Country(usize),
    Bucket(usize),
    Names,
    Part(usize),
    Head,
}

/// A quotation: its article and its place there.
type Place = (usize, usize);

/// The quotations of one article in a part.
type Stretch = (usize, Vec<usize>);

/// A speaker with all it says.
struct Voice<'a> {
    id: &'a str,
    name: &'a str,
    unnamed: bool,
    countries: Vec<Country>,
    certainty: f32,
    cells: Cells,
    places: Vec<Place>,
    with: BTreeSet<usize>,
    weight: usize,
}

impl<'a> Index<'a> {
    /// `entries` in the order of [`in_order`](super::in_order), their ids different. Their quotations are none that nobody says.
    pub fn new(title: &'a str, entries: &'a [Entry]) -> Index<'a> {
        let mut cells = Cells::default();
        let mut countries: BTreeMap<Country, Vec<Place>> = BTreeMap::new();
        let mut voices = Voices::default();
        for (article, entry) in entries.iter().enumerate() {
            for (place, quotation) in entry.quotations.iter().enumerate() {
                let Some(cell) = Cell::of(entry, quotation) else { continue };
                let amount = Amount::of(quotation);
                for country in &cell.countries {
                    countries.entry(*country).or_default().push((article, place));
                }
                voices.hear(entry, (article, place), &cell, amount);
                cells.add(cell, amount);
            }
        }
        let mut speakers = voices.all;
        for voice in &mut speakers {
            voice.weight =
                lines(&voice.places).map(|(article, places)| weight(&entries[article], &places, false)).sum();
        }
        let inside: usize = speakers.iter().map(|voice| voice.weight).filter(|&weight| weight <= FEW).sum();
        let count = (inside / PART).next_power_of_two().min(MOST_BUCKETS);
        let mut buckets = vec![Vec::new(); count];
        for (nth, voice) in speakers.iter().enumerate() {
            buckets[bucket(voice.id, count)].push(nth);
        }
        let countries = countries.into_iter().collect();
        Index { title, entries, cells, list: stretches_of_list(entries), countries, speakers, buckets }
    }

    /// All there is to do, the longest first. The head is the last, for it names the others.
    pub fn jobs(&self) -> Vec<Job> {
        let mut countries: Vec<usize> = (0..self.countries.len()).collect();
        countries.sort_by_key(|&nth| Reverse(self.countries[nth].1.len()));
        let countries = countries.into_iter().map(Job::Country);
        let buckets = (0..self.buckets.len()).map(Job::Bucket);
        let parts = (0..self.list.len()).map(Job::Part);
        countries.chain([Job::Names]).chain(buckets).chain(parts).chain([Job::Head]).collect()
    }

    /// Makes the files of a job and gives each to `write` by its name in the folder of the collection; the first error
    /// that it gives back ends it.
    pub fn make<E>(&self, job: Job, mut write: impl FnMut(String, String) -> Result<(), E>) -> Result<(), E> {
        match job {
            Job::Head => write(LIST.to_string(), to_file(&self.head())),
            Job::Part(nth) => {
                let all = self.list[nth]
                    .clone()
                    .map(|article| (article, (0..self.entries[article].quotations.len()).collect()));
                write(list_part(nth + 1), self.part(&all.collect::<Vec<_>>(), true))
            }
            Job::Names => {
                self.names().into_iter().try_for_each(|(letters, file)| write(names_file(&letters), file))
            }
            Job::Country(nth) => {
                let (country, places) = &self.countries[nth];
                write(country_file(country.code()), roll_to_file(&self.roll(places)))?;
                for (part, stretches) in self.divided(places).into_iter().enumerate() {
                    write(country_part(country.code(), part + 1), self.part(&stretches, false))?;
                }
                Ok(())
            }
            Job::Bucket(nth) => self.bucket(nth, write),
        }
    }

    fn bucket<E>(&self, nth: usize, mut write: impl FnMut(String, String) -> Result<(), E>) -> Result<(), E> {
        let mut rows = Vec::new();
        for (place, &speaker) in self.buckets[nth].iter().enumerate() {
            let voice = &self.speakers[speaker];
            let mut row = to_json(&voice.speaker());
            if !voice.with.is_empty() {
                let with: Vec<&str> = voice.with.iter().map(|&other| self.speakers[other].id).collect();
                row.insert("with".to_string(), json!(with));
            }
            if voice.weight <= FEW {
                let all: Vec<Stretch> = lines(&voice.places).collect();
                row.insert("articles".to_string(), self.lines(&all, false));
            } else {
                let parts = self.divided(&voice.places);
                row.insert("parts".to_string(), json!(parts.len()));
                for (part, stretches) in parts.into_iter().enumerate() {
                    let name = format!("speakers/{nth:03x}-{place}-{}.json", part + 1);
                    write(name, self.part(&stretches, false))?;
                }
            }
            rows.push(Value::Object(row));
        }
        write(format!("speakers/{nth:03x}.json"), json!({ "speakers": rows }).to_string())
    }

    /// The lists of names, each as its letters and its file.
    fn names(&self) -> Vec<(String, String)> {
        let named = |voice: &Voice| Named {
            id: voice.id.to_string(),
            name: voice.name.to_string(),
            quotations: voice.cells.total().quotations,
        };
        lists(&self.speakers.iter().map(named).collect::<Vec<_>>())
    }

    fn head(&self) -> Head {
        let mut most: Vec<&Voice> = self.speakers.iter().collect();
        most.sort_by_key(|voice| Reverse(voice.cells.total().quotations));
        most.truncate(MOST_QUOTED);
        Head {
            title: self.title.to_string(),
            generator: Some(GENERATOR.to_string()),
            articles: self.entries.len(),
            speakers: self.speakers.len(),
            list_parts: self.list.len(),
            buckets: self.buckets.len(),
            cells: self.cells.clone(),
            countries: self
                .countries
                .iter()
                .map(|(country, places)| (*country, self.divided(places).len()))
                .collect(),
            names: beginnings(&self.names()),
            most_quoted: most.into_iter().map(Voice::speaker).collect(),
        }
    }

    /// Who says what for a country.
    fn roll(&self, places: &[Place]) -> Roll {
        let mut heard: FxHashMap<&str, Cells> = FxHashMap::default();
        for &(article, place) in places {
            let entry = &self.entries[article];
            let quotation = &entry.quotations[place];
            let Some(cell) = Cell::of(entry, quotation) else { continue };
            for id in &quotation.speakers {
                heard.entry(id).or_default().add(cell.clone(), Amount::of(quotation));
            }
        }
        let count = heard.len();
        let said = |voice: &&Voice| heard.get(voice.id).map_or(0, |cells| cells.total().quotations);
        let mut most: Vec<&Voice> =
            self.speakers.iter().filter(|voice| heard.contains_key(voice.id)).collect();
        most.sort_by_cached_key(|voice| Reverse(said(voice)));
        most.truncate(ON_A_ROLL);
        let speakers = most.into_iter().map(|voice| Speaker {
            cells: heard.get(voice.id).cloned().unwrap_or_default(),
            ..voice.speaker()
        });
        Roll { speakers: speakers.collect(), is_whole: count <= ON_A_ROLL }
    }

    /// The lines of quotations, in parts of about the same length.
    fn divided(&self, places: &[Place]) -> Vec<Vec<Stretch>> {
        let mut parts: Vec<Vec<Stretch>> = Vec::new();
        let mut filled = usize::MAX;
        for (article, places) in lines(places) {
            let weight = weight(&self.entries[article], &places, false);
            if filled.saturating_add(weight) > PART {
                parts.push(Vec::new());
                filled = 0;
            }
            filled += weight;
            if let Some(part) = parts.last_mut() {
                part.push((article, places));
            }
        }
        parts
    }

    fn part(&self, stretches: &[Stretch], whole: bool) -> String {
        let lines: Vec<Written> = self.written(stretches, whole).collect();
        // Strings and numbers in memory have no way to fail.
        format!("{{\"articles\":{}}}", serde_json::to_string(&lines).unwrap_or_default())
    }

    fn lines(&self, stretches: &[Stretch], whole: bool) -> Value {
        serde_json::to_value(self.written(stretches, whole).collect::<Vec<_>>()).unwrap_or_default()
    }

    fn written(&self, stretches: &[Stretch], whole: bool) -> impl Iterator<Item = Written<'a>> {
        stretches
            .iter()
            .map(move |(article, places)| Written::new(*article, &self.entries[*article], places, whole))
    }
}

impl Voice<'_> {
    fn speaker(&self) -> Speaker {
        Speaker {
            id: self.id.to_string(),
            name: self.name.to_string(),
            unnamed: self.unnamed,
            countries: self.countries.clone(),
            country_certainty: self.certainty,
            cells: self.cells.clone(),
        }
    }
}

/// Everybody who has been heard.
#[derive(Default)]
struct Voices<'a> {
    all: Vec<Voice<'a>>,
    by_id: FxHashMap<&'a str, usize>,
}

impl<'a> Voices<'a> {
    fn hear(&mut self, entry: &'a Entry, place: Place, cell: &Cell, amount: Amount) {
        let speakers: BTreeSet<&'a String> = entry.quotations[place.1].speakers.iter().collect();
        let heard: Vec<usize> = speakers.into_iter().map(|id| self.voice(entry, id)).collect();
        for &speaker in &heard {
            let voice = &mut self.all[speaker];
            voice.cells.add(cell.clone(), amount);
            voice.places.push(place);
            voice.with.extend(heard.iter().copied().filter(|&other| other != speaker));
        }
    }

    fn voice(&mut self, entry: &'a Entry, id: &'a str) -> usize {
        let nth = *self.by_id.entry(id).or_insert_with(|| {
            self.all.push(Voice {
                id,
                name: "",
                unnamed: false,
                countries: Vec::new(),
                certainty: 1.0,
                cells: Cells::default(),
                places: Vec::new(),
                with: BTreeSet::new(),
                weight: 0,
            });
            self.all.len() - 1
        });
        if let Some(speaker) = entry.speaker(id) {
            let voice = &mut self.all[nth];
            if voice.name.is_empty() {
                voice.name = &speaker.name;
                voice.unnamed = speaker.unnamed;
            }
            voice.certainty = voice.certainty.min(speaker.country_certainty);
            for country in &speaker.countries {
                if !voice.countries.contains(country) {
                    voice.countries.push(*country);
                }
            }
        }
        nth
    }
}

/// The quotations article by article.
fn lines(places: &[Place]) -> impl Iterator<Item = Stretch> {
    places
        .chunk_by(|one, other| one.0 == other.0)
        .map(|same| (same[0].0, same.iter().map(|place| place.1).collect()))
}

/// The articles of each part of the list of all.
fn stretches_of_list(entries: &[Entry]) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut filled = usize::MAX;
    for (nth, entry) in entries.iter().enumerate() {
        let weight = weight_of_all(entry);
        if filled.saturating_add(weight) > PART {
            parts.push(nth..nth);
            filled = 0;
        }
        filled += weight;
        if let Some(part) = parts.last_mut() {
            part.end = nth + 1;
        }
    }
    parts
}
