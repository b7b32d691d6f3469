//! A list of articles as it is drawn and counted: those of the collection, one's own, or both together.
//!
//! No article is counted twice. A corrected copy takes the place of the article that it was made from, and of several copies
//! of one article the newest counts; what does not count is still listed, and knows what counts in its place.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use annotator::format::collection::{Collection, Entry};

use super::cast::Cast;
use crate::filter::Whose;

/// Articles in the order of a list, with all that are heard in them.
#[derive(Debug, Default)]
pub struct Shelf {
    /// One's own come first.
    pub collection: Collection,
    /// So many are one's own.
    pub own: usize,
    pub cast: Arc<Cast>,
    /// Which quotations of the cast are those of each entry; none of what does not count.
    pub parts: Vec<Range<usize>>,
    /// For each entry the id of the article that counts in its place.
    pub instead: Vec<Option<String>>,
}

/// An article of one's own as a list has it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnEntry {
    /// Its headline is empty where it has none.
    pub entry: Entry,
    /// Its id as its file says.
    pub id_in_file: String,
    /// The id of the article of which its file says it is a copy.
    pub based_on: Option<String>,
}

impl Shelf {
    /// The articles of a collection.
    pub fn new(collection: Collection) -> Shelf {
        let instead = vec![None; collection.entries.len()];
        Shelf::counting(collection, 0, instead, &[])
    }

    /// Those of the collection and of one's own (the newest first) that are looked at together.
    pub fn of<'a>(
        whose: Whose,
        bundled: &Collection,
        own: impl IntoIterator<Item = &'a OwnEntry> + Clone,
    ) -> Shelf {
        let by_id: HashMap<&str, &Entry> =
            bundled.entries.iter().map(|entry| (entry.id.as_str(), entry)).collect();
        let mut copies: HashMap<&str, &str> = HashMap::new();
        let (mut entries, mut instead) = (Vec::new(), Vec::new());
        let mine = own.clone().into_iter().filter(|_| whose != Whose::Collection);
        for own in mine {
            let original = own.original(&by_id);
            let newer = original.and_then(|original| copies.get(original));
            instead.push(newer.map(|id| id.to_string()));
            if let Some(original) = original {
                copies.entry(original).or_insert(&own.entry.id);
            }
            entries.push(own.entry.clone());
        }
        let count = entries.len();
        for entry in bundled.entries.iter().filter(|_| whose != Whose::Own) {
            instead.push(copies.get(entry.id.as_str()).map(|id| id.to_string()));
            entries.push(entry.clone());
        }
        let Collection { title, generator, broken, .. } = bundled;
        let broken = if whose == Whose::Own { Vec::new() } else { broken.clone() };
        let collection = Collection { title: title.clone(), generator: generator.clone(), entries, broken };
        let mut aside: Vec<&Entry> = own.into_iter().map(|own| &own.entry).collect();
        aside.extend(&bundled.entries);
        Shelf::counting(collection, count, instead, &aside)
    }

    /// The same articles in the colours of others, of which they are a part.
    pub fn coloured_as(mut self, other: &Cast) -> Shelf {
        self.cast = Arc::new(Arc::into_inner(self.cast).unwrap_or_default().coloured_as(other));
        self
    }

    /// The place of an article of one's own; `None` where it is not among these.
    pub fn place_of_own(&self, id: &str) -> Option<usize> {
        self.collection.entries[..self.own].iter().position(|entry| entry.id == id)
    }

    /// Whether an article of one's own counts in the place of one of the collection.
    pub fn replaces(&self, id: &str) -> bool {
        self.instead[self.own..].iter().flatten().any(|copy| copy == id)
    }

    /// Whether a quotation of an entry passes; `passing` says of each in the cast whether it does.
    pub fn has_match(&self, at: usize, passing: &[bool]) -> bool {
        self.parts[at].clone().any(|quotation| passing[quotation])
    }

    /// The places of all that count.
    pub fn counted(&self) -> impl Iterator<Item = usize> {
        (0..self.instead.len()).filter(|&at| self.instead[at].is_none())
    }

    /// `others` speak in articles that are known and perhaps left aside.
    fn counting(
        collection: Collection,
        own: usize,
        instead: Vec<Option<String>>,
        others: &[&Entry],
    ) -> Shelf {
        let mut start = 0;
        let listed = collection.entries.iter().zip(&instead);
        let parts = listed.clone().map(|(entry, instead)| {
            let part = start..start + if instead.is_none() { entry.quotations.len() } else { 0 };
            start = part.end;
            part
        });
        let parts = parts.collect();
        let counted = listed.filter(|(_, instead)| instead.is_none()).map(|(entry, _)| entry);
        let cast = Cast::of_entries(counted).knowing(others.iter().copied());
        Shelf { own, cast: Arc::new(cast), parts, instead, collection }
    }
}

impl OwnEntry {
    /// The id of the article that this one is a copy of. A file that was passed on without a decision in it does not say
    /// so: it has the id and the headline of the article.
    fn original<'a>(&'a self, bundled: &HashMap<&str, &'a Entry>) -> Option<&'a str> {
        let same = || {
            let entry = bundled.get(self.id_in_file.as_str())?;
            (entry.headline == self.entry.headline).then_some(entry.id.as_str())
        };
        self.based_on.as_deref().or_else(same)
    }
}

#[cfg(test)]
mod tests {
    use annotator::Kind;
    use annotator::format::collection::{EntryQuotation, EntrySpeaker};

    use super::*;

    /// `ferries Ferries wait 2` is an article of two quotations with this id and headline.
    fn entry(line: &str) -> Entry {
        let (id, rest) = line.split_once(' ').unwrap_or((line, ""));
        let (headline, count) = rest.rsplit_once(' ').unwrap_or((rest, ""));
        let quotation = |number: usize| EntryQuotation {
            id: format!("q{number}"),
            kind: Kind::Direct,
            content: vec![format!("{id} {number}")],
            speakers: vec![],
            countries: vec![],
            certainty: 1.0,
        };
        Entry {
            id: id.to_string(),
            headline: headline.to_string(),
            quotations: (1..=count.parse().unwrap_or(0)).map(quotation).collect(),
            ..Entry::default()
        }
    }

    /// The same for one of one's own; ` < id` at the end says of what it is a copy.
    fn own(line: &str) -> OwnEntry {
        let (line, based_on) = line.split_once(" < ").unwrap_or((line, ""));
        let entry = entry(line);
        let id_in_file = entry.id.trim_start_matches('~').to_string();
        OwnEntry { entry, id_in_file, based_on: Some(based_on.to_string()).filter(|id| !id.is_empty()) }
    }

    /// What is listed, in order: how many quotations count, or what counts instead.
    fn check(whose: Whose, mine: &[&str], expect: &str) {
        let bundled = ["ferries Ferries wait 2", "quay The quay 1"].map(entry).to_vec();
        let bundled = Collection { entries: bundled, ..Collection::default() };
        let mine: Vec<OwnEntry> = mine.iter().map(|line| own(line)).collect();
        let shelf = Shelf::of(whose, &bundled, &mine);
        let tell = |at: usize| {
            let id = &shelf.collection.entries[at].id;
            match &shelf.instead[at] {
                None => format!("{id} {}", shelf.parts[at].len()),
                Some(copy) => format!("{id}: {copy}"),
            }
        };
        let told: Vec<String> = (0..shelf.parts.len()).map(tell).collect();
        assert_eq!(told.join(", "), expect, "{whose:?} {mine:?}");
        let counted: usize = shelf.counted().map(|at| shelf.parts[at].len()).sum();
        assert_eq!(shelf.cast.heard.len(), counted, "{whose:?} {mine:?}");
        for (at, part) in shelf.parts.iter().enumerate() {
            let id = &shelf.collection.entries[at].id;
            assert!(shelf.cast.heard[part.clone()].iter().all(|heard| heard.text.starts_with(id)), "{id}");
        }
    }

    #[test]
    fn ones_own_come_first_and_all_count() {
        let mine = ["~night A night 3", "~day A day 1"];
        check(Whose::All, &mine, "~night 3, ~day 1, ferries 2, quay 1");
        check(Whose::Own, &mine, "~night 3, ~day 1");
        check(Whose::Collection, &mine, "ferries 2, quay 1");
        check(Whose::All, &[], "ferries 2, quay 1");
        check(Whose::Own, &[], "");
    }

    #[test]
    fn a_copy_takes_the_place_of_its_original() {
        let mine = ["~anything Another headline 1 < ferries"];
        check(Whose::All, &mine, "~anything 1, ferries: ~anything, quay 1");
        check(Whose::Own, &mine, "~anything 1");
        check(Whose::Collection, &mine, "ferries 2, quay 1");
    }

    #[test]
    fn of_several_copies_the_newest_counts() {
        let mine = ["~ferries-2 Ferries wait 1 < ferries", "~ferries Ferries wait 2 < ferries"];
        check(Whose::All, &mine, "~ferries-2 1, ~ferries: ~ferries-2, ferries: ~ferries-2, quay 1");
        check(Whose::Own, &mine, "~ferries-2 1, ~ferries: ~ferries-2");
    }

    #[test]
    fn the_same_article_that_came_as_a_file_is_a_copy_too() {
        check(Whose::All, &["~ferries Ferries wait 2"], "~ferries 2, ferries: ~ferries, quay 1");
        check(Whose::All, &["~ferries Ferries at last 2"], "~ferries 2, ferries 2, quay 1");
        check(Whose::All, &["~wait Ferries wait 2"], "~wait 2, ferries 2, quay 1");
    }

    #[test]
    fn a_copy_of_what_is_not_there_counts_as_any_other() {
        check(Whose::All, &["~x Some day 1 < harbour"], "~x 1, ferries 2, quay 1");
    }

    #[test]
    fn who_speaks_in_what_is_left_aside_has_a_name_too() {
        let speaker = |name: &str| EntrySpeaker {
            id: "ida".to_string(),
            name: name.to_string(),
            unnamed: false,
            countries: vec![],
            country_certainty: 1.0,
        };
        let spoken = |entry: Entry, name| Entry { speakers: vec![speaker(name)], ..entry };
        let bundled = spoken(entry("ferries Ferries wait 1"), "Ida Brandt");
        let bundled = Collection { entries: vec![bundled], ..Collection::default() };
        let night = own("~night A night 3");
        let mine = OwnEntry { entry: spoken(night.entry.clone(), "Ida"), ..night.clone() };
        let name = |whose, own: &OwnEntry| Shelf::of(whose, &bundled, [own]).cast.speaker("ida").name;
        assert_eq!(name(Whose::Own, &night), "Ida Brandt");
        assert_eq!(name(Whose::Own, &mine), "Ida");
        assert_eq!(name(Whose::Collection, &mine), "Ida Brandt");
    }

    #[test]
    fn what_is_replaced_is_told() {
        let bundled = Collection { entries: vec![entry("ferries Ferries wait 2")], ..Collection::default() };
        let mine = [own("~ferries Ferries wait 2"), own("~day A day 1")];
        let shelf = Shelf::of(Whose::All, &bundled, &mine);
        assert!(shelf.replaces("~ferries") && !shelf.replaces("~day"));
        assert_eq!((shelf.place_of_own("~day"), shelf.place_of_own("ferries")), (Some(1), None));
        assert!(!Shelf::of(Whose::Own, &bundled, &mine).replaces("~ferries"));
    }
}
