//! Where somebody is introduced: the first sentence in which a role stands with the name, and what stands around the two.

use annotator::{Actor, Form, Span};

use crate::exercise::MaterialArticle;

/// Words that may stand for one another within a role: *spokesman of the ministry* is the *spokesman of its ministry*.
const DETERMINERS: [&str; 10] = ["the", "a", "an", "its", "his", "her", "their", "our", "my", "your"];

/// More words between a name and a role belong to neither: *Brandt’s attack on the pier has earned the mayor …*
const BETWEEN: usize = 4;

/// Letters of the longest title that is no role: *Miss*, *Herr*.
const HONORIFIC: usize = 4;

/// Words that introduce somebody, and where the name stands beside them.
pub struct Introduction {
    pub sentence: Span,
    pub name: Span,
    /// In text order.
    pub roles: Vec<Span>,
}

/// The first sentence in which a role stands with the name; `None` where none does.
pub fn introduction(article: &MaterialArticle, actor: &Actor) -> Option<Introduction> {
    let names = actor.mentions.iter().filter(|mention| mention.form == Form::Name);
    names.map(|mention| mention.span).find_map(|name| {
        let sentence = article.around(&[name]);
        let words = article.words(sentence);
        let mut roles: Vec<Span> =
            actor.roles.iter().filter_map(|role| nearest(article.text(), &words, name, role)).collect();
        roles.sort_unstable();
        roles.dedup_by(|next, role| next.overlaps(*role));
        (!roles.is_empty()).then_some(Introduction { sentence, name, roles })
    })
}

/// The place nearest to the name at which the words of a role stand, but for articles and their like.
fn nearest(text: &str, words: &[Span], name: Span, role: &str) -> Option<Span> {
    let trimmed = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let wanted: Vec<String> = role.split_whitespace().map(trimmed).filter(|word| !word.is_empty()).collect();
    let alike = |word: &Span, wanted: &String| {
        let word = trimmed(word.of(text));
        let both = [word.as_str(), wanted].iter().all(|word| DETERMINERS.contains(word));
        word == *wanted || both
    };
    let places = words.windows(wanted.len().max(1)).filter(|place| {
        !wanted.is_empty() && place.iter().zip(&wanted).all(|(word, wanted)| alike(word, wanted))
    });
    let places = places.map(|place| place[0].join(place[place.len() - 1]));
    places.filter(|place| !place.overlaps(name)).min_by_key(|place| gap(*place, name).len())
}

/// What stands between two places.
fn gap(one: Span, other: Span) -> Span {
    if one.start < other.start {
        Span::new(one.end, other.start.max(one.end))
    } else {
        Span::new(other.end, one.start.max(other.end))
    }
}

impl Introduction {
    /// The words of the name, those between it and a role, an article or *Mr* before them, and what is added behind the name.
    pub fn near(&self, text: &str, words: &[Span]) -> Vec<Span> {
        let mut near: Vec<Span> = words.iter().copied().filter(|word| self.name.overlaps(*word)).collect();
        for role in &self.roles {
            let gap = gap(*role, self.name);
            let between: Vec<Span> = words.iter().copied().filter(|word| gap.contains(*word)).collect();
            if between.len() <= BETWEEN {
                near.extend(between);
            }
        }
        let is_opening = |word: &&Span| {
            let word = word.of(text);
            DETERMINERS.contains(&word.to_lowercase().as_str())
                || word.starts_with(char::is_uppercase) && word.chars().count() <= HONORIFIC
        };
        for place in self.roles.iter().chain([&self.name]) {
            let before = words.iter().rev().find(|word| word.end <= place.start);
            near.extend(before.filter(is_opening));
        }
        let behind = Span::new(self.name.end, self.sentence.end);
        let signs = [',', '(', ')', '–', '—'];
        if let Some(added) = behind.of(text).strip_prefix(signs).or(behind.of(text).strip_prefix(" (")) {
            let start = behind.end - added.len();
            let added = Span::new(start, start + added.find(signs).unwrap_or(added.len()));
            near.extend(words.iter().filter(|word| added.contains(**word)));
        }
        near
    }
}
