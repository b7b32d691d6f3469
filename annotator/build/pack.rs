//! Makes a word list small; `src/lexicon/packed.rs` says how it looks and reads it back.

use std::collections::{BTreeMap, HashMap};

use crate::packed::{Column, TEXT, has_marks, unpack};

/// The most that fits under the bytes of a suffix.
const MOST_SHARED: usize = TEXT as usize - 2;
/// Keys that one byte names.
const MOST_KEYS: usize = 256 - TEXT as usize;

/// A line of a list: the columns that stand in the entry, and those that are numbered.
struct Entry {
    said: String,
    key: String,
    mark: String,
}

/// The packed form of the text of a list. `layout` has a letter for each column, as `packed::Column` knows them; without
/// any, the lines keep their order.
pub fn pack(text: &str, layout: &str) -> Vec<u8> {
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    let columns: Vec<Column> = layout.bytes().map(Column::of).collect();
    let mut packed = layout.as_bytes().to_vec();
    packed.push(0);
    if columns.is_empty() {
        let entries =
            lines.map(|line| Entry { said: line.to_string(), key: String::new(), mark: String::new() });
        pack_group(&[], None, &entries.collect::<Vec<_>>().iter().collect::<Vec<_>>(), &mut packed);
    } else {
        let entries = sorted(lines, &columns);
        let keys = by_frequency(entries.iter().map(|entry| entry.key.as_str()));
        let marks = by_frequency(entries.iter().map(|entry| entry.mark.as_str()));
        let marks = has_marks(&columns).then_some(&marks[..]);
        let in_groups = columns.iter().any(|column| matches!(column, Column::GroupKey));
        if in_groups || keys.len() > MOST_KEYS {
            for key in keys {
                let entries: Vec<&Entry> = entries.iter().filter(|entry| entry.key == key).collect();
                pack_group(&[key], marks, &entries, &mut packed);
            }
        } else {
            pack_group(&keys, marks, &entries.iter().collect::<Vec<_>>(), &mut packed);
        }
    }
    packed.push(0);
    packed
}

/// Packs entries with the numbers of their keys and marks.
fn pack_group(keys: &[&str], marks: Option<&[&str]>, entries: &[&Entry], packed: &mut Vec<u8>) {
    for texts in [Some(keys), marks].into_iter().flatten() {
        packed.push(texts.len() as u8 + 1);
        for text in texts {
            packed.extend(text.as_bytes());
            packed.push(0);
        }
    }
    let mut before = "";
    for entry in entries {
        let shared = shared(before, &entry.said);
        packed.push(shared as u8 + 1);
        packed.extend(&entry.said.as_bytes()[shared..]);
        for (texts, text) in [(keys, &entry.key), (marks.unwrap_or_default(), &entry.mark)] {
            if texts.len() > 1 {
                let number = texts.iter().position(|known| known == text).unwrap_or_default();
                packed.push(TEXT + number as u8);
            }
        }
        before = &entry.said;
    }
    packed.push(0);
}

/// True when reading the packed form loses nothing: what is read packs to the same.
pub fn is_sound(packed: &[u8], layout: &str) -> bool {
    unpack(packed).iter().all(|text| pack(text, layout) == packed)
}

/// Entries with their keys, sorted by their first column; one that stands under several keys is one entry with all of
/// them. Lines with the same first column keep their order: the first of two forms is the one that is found.
fn sorted<'a>(lines: impl Iterator<Item = &'a str>, layout: &[Column]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut places: HashMap<(String, String), usize> = HashMap::new();
    for line in lines {
        let columns: Vec<String> = line.split(" | ").map(str::to_string).collect();
        let mut said = vec![String::new()];
        let (mut key, mut mark) = (Vec::new(), String::new());
        for (at, text) in columns.iter().enumerate() {
            let unsaid = layout[at].unsaid(&columns[..at]);
            match layout[at] {
                Column::Unread => {}
                Column::Key | Column::GroupKey => key.push(text.as_str()),
                Column::Mark => mark.clone_from(text),
                Column::Items => said = text.split(", ").map(|item| format!("{item}|")).collect(),
                _ => said.iter_mut().for_each(|said| {
                    said.push_str(if unsaid.as_ref() == Some(text) { "" } else { text });
                    said.push('|');
                }),
            }
        }
        for said in said {
            let said = said.trim_end_matches('|').to_string();
            match places.get(&(said.clone(), mark.clone())) {
                Some(&place) => entries[place].key.extend([", ", &key.join("|")]),
                None => {
                    places.insert((said.clone(), mark.clone()), entries.len());
                    entries.push(Entry { said, key: key.join("|"), mark: mark.clone() });
                }
            }
        }
    }
    entries.sort_by(|one, other| one.said.split('|').next().cmp(&other.said.split('|').next()));
    entries
}

/// The keys or marks of all entries, the most frequent first.
fn by_frequency<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    texts.for_each(|text| *counts.entry(text).or_default() += 1);
    let mut texts: Vec<&str> = counts.keys().copied().collect();
    texts.sort_by_key(|text| std::cmp::Reverse(counts[text]));
    texts
}

/// How many bytes both begin with, counted in whole characters.
fn shared(one: &str, other: &str) -> usize {
    let both = one.chars().zip(other.chars()).take_while(|(one, other)| one == other);
    let lengths = both.scan(0, |length, (c, _)| {
        *length += c.len_utf8();
        Some(*length)
    });
    lengths.take_while(|length| *length <= MOST_SHARED).last().unwrap_or(0)
}
