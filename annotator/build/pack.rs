//! Makes a word list small; `src/lexicon/packed.rs` says how it looks and reads it back.

use std::collections::{BTreeMap, HashMap};

use crate::packed::{Column, TEXT, unpack};

/// The most that fits under the bytes of a suffix.
const MOST_SHARED: usize = TEXT as usize - 2;
/// Keys that one byte names.
const MOST_KEYS: usize = 256 - TEXT as usize;

/// The packed form of the text of a list. `layout` has a letter for each column, as `packed::Column` knows them; without
/// any, the lines keep their order.
pub fn pack(text: &str, layout: &str) -> Vec<u8> {
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    let columns: Vec<Column> = layout.bytes().map(Column::of).collect();
    let mut packed = layout.as_bytes().to_vec();
    packed.push(0);
    if columns.is_empty() {
        let entries: Vec<&str> = lines.collect();
        pack_group(&[], entries.into_iter().map(|entry| (entry, 0)), &mut packed);
    } else {
        let entries = sorted(lines, &columns);
        let keys = by_frequency(&entries);
        let in_groups = columns.iter().any(|column| matches!(column, Column::GroupKey));
        if in_groups || keys.len() > MOST_KEYS {
            for key in keys {
                let entries = entries.iter().filter(|(_, other)| other == key);
                pack_group(&[key], entries.map(|(entry, _)| (&**entry, 0)), &mut packed);
            }
        } else {
            let number = |key: &str| keys.iter().position(|known| *known == key).unwrap_or_default();
            pack_group(&keys, entries.iter().map(|(entry, key)| (&**entry, number(key))), &mut packed);
        }
    }
    packed.push(0);
    packed
}

/// Packs entries with the numbers of their keys.
fn pack_group<'a>(keys: &[&str], entries: impl Iterator<Item = (&'a str, usize)>, packed: &mut Vec<u8>) {
    packed.push(keys.len() as u8 + 1);
    for key in keys {
        packed.extend(key.as_bytes());
        packed.push(0);
    }
    let mut before = "";
    for (entry, key) in entries {
        let shared = shared(before, entry);
        packed.push(shared as u8 + 1);
        packed.extend(&entry.as_bytes()[shared..]);
        if keys.len() > 1 {
            packed.push(TEXT + key as u8);
        }
        before = entry;
    }
    packed.push(0);
}

/// True when reading the packed form loses nothing: what is read packs to the same.
pub fn is_sound(packed: &[u8], layout: &str) -> bool {
    unpack(packed).iter().all(|text| pack(text, layout) == packed)
}

/// Entries with their keys, sorted by their first column; one that stands under several keys is one entry with all of
/// them. Lines with the same first column keep their order: the first of two forms is the one that is found.
fn sorted<'a>(lines: impl Iterator<Item = &'a str>, layout: &[Column]) -> Vec<(String, String)> {
    let mut entries: Vec<(String, String)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for line in lines {
        let columns: Vec<String> = line.split(" | ").map(str::to_string).collect();
        let mut said = vec![String::new()];
        let mut key = Vec::new();
        for (at, text) in columns.iter().enumerate() {
            let unsaid = layout[at].unsaid(&columns[..at]);
            match layout[at] {
                Column::Unread => {}
                Column::Key | Column::GroupKey => key.push(text.as_str()),
                Column::Items => said = text.split(", ").map(|item| format!("{item}|")).collect(),
                _ => said.iter_mut().for_each(|said| {
                    said.push_str(if unsaid.as_ref() == Some(text) { "" } else { text });
                    said.push('|');
                }),
            }
        }
        for said in said {
            let said = said.trim_end_matches('|').to_string();
            match places.get(&said) {
                Some(&place) => entries[place].1.extend([", ", &key.join("|")]),
                None => {
                    places.insert(said.clone(), entries.len());
                    entries.push((said, key.join("|")));
                }
            }
        }
    }
    entries.sort_by(|(one, _), (other, _)| one.split('|').next().cmp(&other.split('|').next()));
    entries
}

/// The keys of all entries, the most frequent first.
fn by_frequency(entries: &[(String, String)]) -> Vec<&str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    entries.iter().for_each(|(_, key)| *counts.entry(key).or_default() += 1);
    let mut keys: Vec<&str> = counts.keys().copied().collect();
    keys.sort_by_key(|key| std::cmp::Reverse(counts[key]));
    keys
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
