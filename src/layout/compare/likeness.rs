//! Whether two quotations are the same words, and how much of the one stands in the other.
//!
//! Words between quotation marks are held against words between quotation marks: what a paper puts
//! around them is its own. Only where that tells nothing are all the words of both compared, as
//! words that say what it is about, weighed by how rare they are in the two articles.

use std::collections::HashMap;

use annotator::{Kind, Quotation, Reading, Span};

use super::align::{align, longest_run, runs};
use super::words::{Word, kin, stem, words};

/// How two quotations are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sameness {
    /// The same words in the same order.
    WordForWord,
    /// All that the one has stands in the other, which has more.
    Trimmed,
    /// Between quotation marks in both, and not the same words.
    Changed,
    /// Told again in other words.
    Paraphrased,
}

/// What was found between two quotations.
#[derive(Clone, Debug, PartialEq)]
pub struct Likeness {
    pub sameness: Sameness,
    /// From 0 to 1, to choose between candidates.
    pub score: f32,
    /// How much the words in common weigh; a rare word weighs up to 1.
    pub weight: f32,
    /// The most words that stand together in both.
    pub run: usize,
    /// Places of words in common.
    pub shared: Vec<(usize, usize)>,
    /// Only what stands between quotation marks was compared.
    pub verbatim: bool,
}

/// A quotation as its words.
#[derive(Clone, Debug)]
pub struct Said {
    pub words: Vec<Word>,
    /// The places of those between quotation marks.
    pub verbatim: Vec<usize>,
}

/// How much each word of two articles weighs.
#[derive(Debug, Default)]
pub struct Weights(HashMap<String, f32>);

/// Words between quotation marks tell by themselves from so many on …
const ENOUGH: usize = 4;
/// … or where they are this share of the quotation.
const MOST_OF_IT: f32 = 0.4;

/// Two words that stand nowhere else, or a few more common ones.
const HEAVY: f32 = 1.2;

/// The words that two versions have in common, as a share of the shorter, from which on they are
/// one quotation with words changed.
const MOSTLY: f32 = 0.6;

impl Said {
    pub fn of(reading: &Reading, quotation: &Quotation) -> Said {
        let text = &reading.article.text;
        let words: Vec<Word> = quotation.content.iter().flat_map(|&span| words(text, span)).collect();
        let marked = |word: &Word| quotation.verbatim.iter().any(|span| span.contains(word.span));
        let all = quotation.kind == Kind::Direct || quotation.kind == Kind::Scare;
        let verbatim = (0..words.len()).filter(|&at| all || marked(&words[at])).collect();
        Said { words, verbatim }
    }

    fn quotes(&self) -> bool {
        let count = self.verbatim.len();
        count >= ENOUGH || count > 0 && count as f32 >= MOST_OF_IT * self.words.len() as f32
    }

    fn keys(&self, places: &[usize]) -> Vec<&str> {
        places.iter().map(|&at| self.words[at].key.as_str()).collect()
    }
}

impl Weights {
    /// Counts the words of both articles; those of the one that has more of it decide, so that to
    /// stand in both does not make a word a common one.
    pub fn of(left: &Reading, right: &Reading) -> Weights {
        let mut most: HashMap<String, usize> = HashMap::new();
        for reading in [left, right] {
            let text = &reading.article.text;
            let mut counts: HashMap<String, usize> = HashMap::new();
            for word in words(text, Span::new(0, text.len())) {
                *counts.entry(word.key).or_default() += 1;
            }
            for (key, count) in counts {
                let most = most.entry(key).or_default();
                *most = count.max(*most);
            }
        }
        Weights(
            most.into_iter().map(|(key, count)| (weigh(&key, count), key)).map(|(w, key)| (key, w)).collect(),
        )
    }

    pub fn weight(&self, key: &str) -> f32 {
        self.0.get(key).copied().unwrap_or(1.0)
    }

    fn sum<'a>(&self, keys: impl IntoIterator<Item = &'a str>) -> f32 {
        keys.into_iter().map(|key| self.weight(key)).sum()
    }
}

/// A word that stands once weighs 1, one that stands thirty times next to nothing; words that hold
/// sentences together never weigh more than that.
fn weigh(key: &str, count: usize) -> f32 {
    const LEAST: f32 = 0.1;
    if annotator::is_small_word(key) {
        return LEAST;
    }
    (1.0 - (count as f32).ln() / 30_f32.ln()).max(LEAST)
}

/// What two quotations have in common; `None` when that is nothing that says anything.
pub fn likeness(left: &Said, right: &Said, weights: &Weights) -> Option<Likeness> {
    let all = |said: &Said| (0..said.words.len()).collect::<Vec<usize>>();
    let marked = (left.quotes() && right.quotes())
        .then(|| in_order(left, &left.verbatim, right, &right.verbatim, weights, true))
        .flatten();
    marked
        .or_else(|| in_order(left, &all(left), right, &all(right), weights, false))
        .or_else(|| in_other_words(left, right, weights))
}

/// The same words in the same order.
fn in_order(
    left: &Said,
    left_places: &[usize],
    right: &Said,
    right_places: &[usize],
    weights: &Weights,
    verbatim: bool,
) -> Option<Likeness> {
    let (left_keys, right_keys) = (left.keys(left_places), right.keys(right_places));
    let aligned = align(&left_keys, &right_keys);
    let weight = weights.sum(aligned.iter().map(|&(at, _)| left_keys[at]));
    let shorter = left_keys.len().min(right_keys.len());
    if weight < HEAVY.min(weights.sum(left_keys.iter().copied())) || weight < HEAVY / 2.0 || shorter == 0 {
        return None;
    }
    let lighter = weights.sum(left_keys.iter().copied()).min(weights.sum(right_keys.iter().copied()));
    let few_gaps = runs(&aligned) <= 1 + shorter / 3;
    let share = weight / lighter.max(f32::EPSILON);
    let (sameness, score) = if aligned.len() == left_keys.len() && aligned.len() == right_keys.len() {
        (Sameness::WordForWord, 1.0)
    } else if weight < HEAVY {
        return None;
    } else if aligned.len() == shorter && few_gaps {
        (Sameness::Trimmed, 0.95)
    } else if verbatim && share >= MOSTLY && aligned.len() >= ENOUGH && few_gaps {
        (Sameness::Changed, 0.6 + 0.3 * share)
    } else {
        return None;
    };
    let run = longest_run(&aligned);
    let shared = aligned.into_iter().map(|(at, place)| (left_places[at], right_places[place])).collect();
    Some(Likeness { sameness, score, weight, run, shared, verbatim })
}

/// The same matter, whatever the order and the endings of the words.
fn in_other_words(left: &Said, right: &Said, weights: &Weights) -> Option<Likeness> {
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, word) in right.words.iter().enumerate() {
        places.entry(stem(&word.key)).or_default().push(at);
    }
    let mut taken = vec![false; right.words.len()];
    let mut shared = Vec::new();
    let mut weight = 0.0;
    for (at, word) in left.words.iter().enumerate() {
        let near = places.get(stem(&word.key)).into_iter().flatten().copied();
        let mut open = near.filter(|&place| !taken[place] && kin(&word.key, &right.words[place].key));
        if let Some(place) = open.next() {
            taken[place] = true;
            shared.push((at, place));
            weight += weights.weight(&word.key).min(weights.weight(&right.words[place].key));
        }
    }
    let whole = |said: &Said| weights.sum(said.words.iter().map(|word| word.key.as_str()));
    let (one, other) = (whole(left), whole(right));
    // Of a long answer a short report may give little, and still give it.
    let measure = 0.8 * one.min(other) + 0.2 * one.max(other);
    let score = (weight / measure.max(f32::EPSILON)).min(1.0);
    (weight > 0.0).then_some(Likeness {
        sameness: Sameness::Paraphrased,
        score,
        weight,
        run: 0,
        shared,
        verbatim: false,
    })
}
