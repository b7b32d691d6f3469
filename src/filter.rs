//! Which quotations are shown: the countries and speakers a person has chosen.
//!
//! Within one facet the choices are joined by OR, between the facets by AND; an empty facet lets
//! everything pass. Words in quotation marks that nobody says belong to no facet, so every choice
//! leaves them out.

use annotator::{Country, Kind};

/// The choices, each facet in the order of choosing, without repetitions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub countries: Vec<Country>,
    /// Ids of actors.
    pub speakers: Vec<String>,
}

/// One choice within a facet.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Choice {
    Country(Country),
    /// The id of an actor.
    Speaker(String),
}

/// A quotation as filters and counts see it, whether from an open article or from the list of a
/// collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    pub kind: Kind,
    pub countries: Vec<Country>,
    /// Ids of actors; empty when the article does not say who speaks.
    pub speakers: Vec<String>,
    /// How many words it has.
    pub words: usize,
}

impl Heard {
    /// False for words in quotation marks that nobody is shown saying.
    pub fn is_speech(&self) -> bool {
        self.kind != Kind::Scare
    }
}

impl Filter {
    pub fn is_empty(&self) -> bool {
        self.countries.is_empty() && self.speakers.is_empty()
    }

    pub fn has(&self, choice: &Choice) -> bool {
        match choice {
            Choice::Country(country) => self.countries.contains(country),
            Choice::Speaker(id) => self.speakers.contains(id),
        }
    }

    /// All choices, countries first.
    pub fn choices(&self) -> Vec<Choice> {
        let countries = self.countries.iter().copied().map(Choice::Country);
        countries.chain(self.speakers.iter().cloned().map(Choice::Speaker)).collect()
    }

    /// The same filter with a choice taken back, or made if it was not there.
    pub fn toggled(&self, choice: &Choice) -> Filter {
        let mut filter = self.clone();
        match choice {
            Choice::Country(country) => toggle(&mut filter.countries, *country),
            Choice::Speaker(id) => toggle(&mut filter.speakers, id.clone()),
        }
        filter
    }

    pub fn passes(&self, quotation: &Heard) -> bool {
        self.is_empty()
            || quotation.is_speech() && self.passes_country(quotation) && self.passes_speaker(quotation)
    }

    /// How many of the quotations are somebody's words and pass.
    pub fn count<'a>(&self, quotations: impl IntoIterator<Item = &'a Heard>) -> usize {
        quotations.into_iter().filter(|quotation| quotation.is_speech() && self.passes(quotation)).count()
    }

    /// How many quotations a choice would leave: those that have it and pass the other facet.
    pub fn would_leave<'a>(&self, choice: &Choice, quotations: impl IntoIterator<Item = &'a Heard>) -> usize {
        let alone = match choice {
            Choice::Country(country) => Filter { countries: vec![*country], speakers: self.speakers.clone() },
            Choice::Speaker(id) => Filter { countries: self.countries.clone(), speakers: vec![id.clone()] },
        };
        alone.count(quotations)
    }

    fn passes_country(&self, quotation: &Heard) -> bool {
        self.countries.is_empty()
            || quotation.countries.iter().any(|country| self.countries.contains(country))
    }

    fn passes_speaker(&self, quotation: &Heard) -> bool {
        self.speakers.is_empty() || quotation.speakers.iter().any(|id| self.speakers.contains(id))
    }
}

fn toggle<T: PartialEq>(choices: &mut Vec<T>, choice: T) {
    match choices.iter().position(|other| *other == choice) {
        Some(position) => {
            choices.remove(position);
        }
        None => choices.push(choice),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Upper case is a country, lower case a speaker; no word at all is a scare quote.
    fn said(words: &[&str]) -> Heard {
        let speakers = words.iter().filter(|word| Country::from_code(word).is_none());
        Heard {
            kind: if words.is_empty() { Kind::Scare } else { Kind::Direct },
            countries: words.iter().filter_map(|word| Country::from_code(word)).collect(),
            speakers: speakers.map(|id| id.to_string()).collect(),
            words: 1,
        }
    }

    fn choice(word: &str) -> Choice {
        Country::from_code(word).map_or_else(|| Choice::Speaker(word.to_string()), Choice::Country)
    }

    fn filter(words: &str) -> Filter {
        words.split_whitespace().fold(Filter::default(), |filter, word| filter.toggled(&choice(word)))
    }

    fn article() -> [Heard; 7] {
        [
            said(&["RU", "peskov"]),
            said(&["RU", "peskov"]),
            said(&["RU", "zakharova"]),
            said(&["GB", "johnson"]),
            said(&["GB", "FR", "joint-statement"]),
            said(&["nobody-s-envoy"]),
            said(&[]),
        ]
    }

    fn check(choices: &str, passing: &[usize]) {
        let (filter, article) = (filter(choices), article());
        let seen: Vec<usize> = (0..article.len()).filter(|&at| filter.passes(&article[at])).collect();
        assert_eq!(seen, passing, "{choices:?}");
    }

    #[test]
    fn no_choice_lets_everything_pass() {
        check("", &[0, 1, 2, 3, 4, 5, 6]);
    }

    #[test]
    fn choices_of_one_facet_are_joined_by_or() {
        check("RU", &[0, 1, 2]);
        check("RU GB", &[0, 1, 2, 3, 4]);
        check("peskov johnson", &[0, 1, 3]);
    }

    #[test]
    fn facets_are_joined_by_and() {
        check("RU peskov", &[0, 1]);
        check("GB peskov", &[]);
        check("RU GB peskov johnson", &[0, 1, 3]);
    }

    #[test]
    fn a_quotation_of_two_countries_passes_for_either() {
        check("FR", &[4]);
    }

    #[test]
    fn a_speaker_without_country_passes_by_name_only() {
        check("nobody-s-envoy", &[5]);
        check("nobody-s-envoy RU", &[]);
    }

    #[test]
    fn a_choice_that_is_not_in_the_article_leaves_nothing() {
        check("DE", &[]);
    }

    #[test]
    fn choosing_again_takes_back_and_keeps_the_order_of_the_others() {
        assert_eq!(filter("GB RU GB"), filter("RU"));
        assert_eq!(filter("GB RU FR").choices(), ["GB", "RU", "FR"].map(choice));
        assert_eq!(filter("b a").choices(), ["b", "a"].map(choice));
    }

    #[test]
    fn scare_quotes_are_never_counted() {
        assert_eq!(filter("").count(&article()), 6);
        assert_eq!(filter("RU").count(&article()), 3);
    }

    fn check_count(choices: &str, next: &str, expect: usize) {
        let seen = filter(choices).would_leave(&choice(next), &article());
        assert_eq!(seen, expect, "{next} after {choices:?}");
    }

    #[test]
    fn a_count_heeds_the_other_facet_only() {
        check_count("", "RU", 3);
        check_count("GB", "RU", 3);
        check_count("peskov", "RU", 2);
        check_count("peskov", "GB", 0);
        check_count("RU", "peskov", 2);
        check_count("RU", "johnson", 0);
        check_count("RU zakharova", "peskov", 2);
    }
}
