//! Who is looked for by name: lists by the first letters of any word of a name.
//!
//! A list that would be long has the most quoted of it and says so; then there are lists with one letter more.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::PartError;
use super::read::document;
use crate::format::value::{one_or_many, string};
use crate::slug;

/// With fewer letters nothing is looked for.
const FEWEST_LETTERS: usize = 2;
/// With so many letters there are few enough.
const MOST_LETTERS: usize = 6;
/// So many names a list has at most.
pub const MOST_NAMES: usize = 300;

/// A speaker who may be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub id: String,
    pub name: String,
    pub quotations: usize,
}

/// Speakers whose name has a word with the same first letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameList {
    /// Most quoted first.
    pub names: Vec<Named>,
    /// With which letters more there are lists of the others; empty where these are all.
    pub next: String,
}

/// The letters of the list in which to look for what was typed; `None` for too few. `letters` says how many there may
/// be: from 2, and more where the list of fewer is not whole.
pub fn name_prefix(typed: &str, letters: usize) -> Option<String> {
    let word = words(typed).max_by_key(String::len)?;
    let letters = letters.clamp(FEWEST_LETTERS, MOST_LETTERS);
    (word.len() >= letters).then(|| word[..letters].to_string())
}

/// The letters that lists begin with, two by two.
pub(super) fn beginnings(lists: &[(String, String)]) -> Vec<String> {
    lists
        .iter()
        .map(|(letters, _)| letters.clone())
        .filter(|letters| letters.len() == FEWEST_LETTERS)
        .collect()
}

/// Reads a list of names.
pub fn names_from_file(text: &str) -> Result<NameList, PartError> {
    let document = document(text)?;
    let next = string(&document, "next").ok_or(PartError)?.to_string();
    let named = |row: &Value| {
        Some(Named {
            id: row.get(0)?.as_str()?.to_string(),
            name: row.get(1)?.as_str()?.to_string(),
            quotations: usize::try_from(row.get(2)?.as_u64()?).ok()?,
        })
    };
    Ok(NameList { names: one_or_many(&document, "names").iter().filter_map(named).collect(), next })
}

impl Named {
    /// Whether each word that was typed begins a word of the name; marks on letters and capitals make no difference.
    pub fn is_meant_by(&self, typed: &str) -> bool {
        let mine: Vec<String> = words(&self.name).collect();
        words(typed).all(|word| mine.iter().any(|mine| mine.starts_with(&word)))
    }
}

/// All lists, each as its letters and its file. `all` are in any order.
pub(super) fn lists(all: &[Named]) -> Vec<(String, String)> {
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by(|&one, &other| {
        all[other].quotations.cmp(&all[one].quotations).then_with(|| all[one].id.cmp(&all[other].id))
    });
    let mut by_word: Vec<(String, usize)> = Vec::new();
    for at in order {
        let mut mine: Vec<String> =
            words(&all[at].name).filter(|word| word.len() >= FEWEST_LETTERS).collect();
        mine.sort_unstable();
        mine.dedup();
        by_word.extend(mine.into_iter().map(|word| (word, at)));
    }
    let mut lists = Vec::new();
    divide(all, by_word, FEWEST_LETTERS, &mut lists);
    lists
}

/// `by_word` in the order of the lists; all words have the letters that come before.
fn divide(all: &[Named], by_word: Vec<(String, usize)>, letters: usize, lists: &mut Vec<(String, String)>) {
    let mut groups: BTreeMap<String, Vec<(String, usize)>> = BTreeMap::new();
    for (word, at) in by_word.into_iter().filter(|(word, _)| word.len() >= letters) {
        groups.entry(word[..letters].to_string()).or_default().push((word, at));
    }
    for (prefix, group) in groups {
        let mut places: Vec<usize> = group.iter().map(|(_, at)| *at).collect();
        // Two words of one name may begin alike; they stand side by side.
        places.dedup();
        let goes_on = places.len() > MOST_NAMES && letters < MOST_LETTERS;
        let mut next: Vec<char> =
            group.iter().filter_map(|(word, _)| word[letters..].chars().next()).collect();
        next.sort_unstable();
        next.dedup();
        let next: String = next.into_iter().filter(|_| goes_on).collect();
        let names: Vec<Value> = places
            .iter()
            .take(MOST_NAMES)
            .map(|&at| json!([all[at].id, all[at].name, all[at].quotations]))
            .collect();
        lists.push((prefix, json!({ "next": next, "names": names }).to_string()));
        if goes_on {
            divide(all, group, letters + 1, lists);
        }
    }
}

/// The words in plain small letters and digits; none of a name in other letters.
fn words(name: &str) -> impl Iterator<Item = String> {
    // A slug is never empty.
    let plain = slug(&format!("0 {name}"));
    plain.split('-').skip(1).map(str::to_string).collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str, quotations: usize) -> Named {
        Named { id: slug(name), name: name.to_string(), quotations }
    }

    #[test]
    fn every_word_of_a_name_leads_to_it() {
        let all = [named("Ida Brandt", 3), named("Élodie van Brakel", 9), named("Al Bo", 1)];
        let lists = lists(&all);
        let letters: Vec<&str> = lists.iter().map(|(letters, _)| letters.as_str()).collect();
        assert_eq!(letters, ["al", "bo", "br", "el", "id", "va"]);
        let list = names_from_file(&lists[2].1).unwrap();
        assert_eq!(list.next, "");
        assert_eq!(list.names, [all[1].clone(), all[0].clone()], "most quoted first");
    }

    #[test]
    fn a_long_list_goes_on_with_one_letter_more() {
        let all: Vec<Named> =
            (0..MOST_NAMES + 50).map(|nth| named(&format!("Bra{} Holm", nth % 26), nth)).collect();
        let all: Vec<Named> =
            all.into_iter().enumerate().map(|(nth, it)| Named { id: format!("s{nth}"), ..it }).collect();
        let lists = lists(&all);
        let list = |letters: &str| {
            let found = lists.iter().find(|(each, _)| each == letters);
            found.map(|(_, file)| names_from_file(file).unwrap())
        };
        let short = list("br").unwrap();
        assert_eq!((short.names.len(), short.next.as_str()), (MOST_NAMES, "a"));
        assert_eq!(list("bra1").map(|list| (list.names.len(), list.next)), Some((146, String::new())));
        assert_eq!(list("zz"), None);
        let found: std::collections::BTreeSet<String> = lists
            .iter()
            .flat_map(|(_, file)| names_from_file(file).unwrap().names)
            .map(|named| named.id)
            .collect();
        assert_eq!(found.len(), all.len(), "nobody is lost");
    }

    #[test]
    fn what_is_typed_names_the_list() {
        for (typed, letters, expect) in [
            ("Br", 2, Some("br")),
            ("ida BRANDT", 2, Some("br")),
            ("Brandt", 4, Some("bran")),
            ("Bra", 4, None),
            ("É", 2, None),
            ("…", 2, None),
            ("", 2, None),
        ] {
            assert_eq!(name_prefix(typed, letters).as_deref(), expect, "{typed}");
        }
    }

    #[test]
    fn every_word_that_is_typed_must_begin_a_word() {
        let ida = named("Ida Brandt", 1);
        for (typed, is_meant) in
            [("bra", true), ("brandt id", true), ("rand", false), ("ida holm", false), ("", true)]
        {
            assert_eq!(ida.is_meant_by(typed), is_meant, "{typed}");
        }
    }
}
