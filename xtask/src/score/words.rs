//! When two strings say the same: whatever their white space, punctuation and case.
//!
//! Comparing strings instead of offsets makes a figure independent of how a page was cleaned.

use std::collections::HashMap;

/// `text` with every run of white space as one blank, and none at its ends.
pub fn fold(text: &str) -> String {
    text.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Only the letters, digits and blanks of `text`, small.
pub fn bare(text: &str) -> String {
    let kept: String = fold(text).chars().filter(|&c| c.is_alphanumeric() || c == '_' || c == ' ').collect();
    kept.trim_matches(' ').chars().flat_map(char::to_lowercase).map(small).collect()
}

/// From 0 to 1: how many of the words of both texts they share, each as often as it occurs (Jaccard).
pub fn likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (counts(&bare(one)), counts(&bare(other)));
    let shared: usize = one.iter().map(|(word, &n)| n.min(other.get(word).copied().unwrap_or(0))).sum();
    let all = one.values().sum::<usize>() + other.values().sum::<usize>() - shared;
    shared as f64 / all.max(1) as f64
}

/// From this likeness on two texts count as the same words.
pub const ALIKE: f64 = 0.5;

/// Whether two names can mean one actor: the same but for an article, or one ends with the other as a whole
/// word (*Brandt*, *Ida Brandt*). A name of three letters or fewer is no ending.
pub fn same_name(one: &str, other: &str) -> bool {
    let (one, other) = (bare(one), bare(other));
    if one.is_empty() || other.is_empty() {
        return false;
    }
    let (one, other) = (without_article(&one), without_article(&other));
    let ends = |long: &str, short: &str| long.strip_suffix(short).is_some_and(|rest| rest.ends_with(' '));
    let is_long = |name: &str| name.chars().count() > 3;
    one == other || (is_long(one) && is_long(other) && (ends(one, other) || ends(other, one)))
}

fn without_article(name: &str) -> &str {
    ["the ", "a ", "an "].iter().find_map(|article| name.strip_prefix(article)).unwrap_or(name)
}

fn counts(bare: &str) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    bare.split(' ').filter(|word| !word.is_empty()).for_each(|word| {
        *counts.entry(word.to_owned()).or_default() += 1;
    });
    counts
}

/// The separators of files, records and units count as white space besides what Unicode calls so.
fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c)
}

/// Letters that only their place makes another one.
fn small(c: char) -> char {
    match c {
        'ς' => 'σ',
        'ſ' => 's',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_one_blank() {
        assert_eq!(fold(" We\u{a0}have \n\t no bread. "), "We have no bread.");
        assert_eq!(fold("\u{1f}"), "");
    }

    #[test]
    fn punctuation_and_case_do_not_count() {
        assert_eq!(bare("“We’ve NO bread,”"), "weve no bread");
        assert_eq!(bare("bread — none"), "bread  none", "what stood between blanks leaves both");
    }

    fn check_likeness(one: &str, other: &str, expect: f64) {
        assert_eq!(likeness(one, other), expect, "{one} / {other}");
        assert_eq!(likeness(other, one), expect, "{other} / {one}");
    }

    #[test]
    fn likeness_counts_each_word_as_often_as_it_occurs() {
        check_likeness("no bread", "No bread!", 1.0);
        check_likeness("no no bread", "no bread", 2.0 / 3.0);
        check_likeness("bread", "wine", 0.0);
        check_likeness("", "…", 0.0);
    }

    fn check_names(one: &str, other: &str, expect: bool) {
        assert_eq!(same_name(one, other), expect, "{one} / {other}");
        assert_eq!(same_name(other, one), expect, "{other} / {one}");
    }

    #[test]
    fn a_surname_and_a_missing_article_name_the_same_actor() {
        check_names("Ida Brandt", "Brandt", true);
        check_names("the harbour ministry", "Harbour Ministry", true);
        check_names("a senior official", "senior official", true);
    }

    #[test]
    fn other_names_are_left_apart() {
        check_names("Ida Brandt", "Ida", false);
        check_names("Wildebrandt", "Brandt", false);
        check_names("Mina Lee", "Lee", false);
        check_names("", "", false);
        check_names("theatre", "atre", false);
    }
}
