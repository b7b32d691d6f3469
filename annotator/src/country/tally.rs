//! A number for each country that an article names.
//!
//! There are few: a list that is searched does, and is smaller on the page than a map.

use crate::model::Country;

/// Countries with their numbers, in the order of their codes.
#[derive(Clone, Debug, Default)]
pub struct Tally(Vec<(Country, f32)>);

impl Tally {
    /// Adds to the number of a country, which is 0 before.
    pub fn add(&mut self, country: Country, number: f32) {
        match self.place(country) {
            Ok(place) => self.0[place].1 += number,
            Err(place) => self.0.insert(place, (country, number)),
        }
    }

    /// The number of a country; 0 for one that has none.
    pub fn of(&self, country: Country) -> f32 {
        self.place(country).map_or(0.0, |place| self.0[place].1)
    }

    pub fn iter(&self) -> impl Iterator<Item = (Country, f32)> {
        self.0.iter().copied()
    }

    /// Each number as its part of all, or of `least` where all are less.
    pub fn shares(mut self, least: f32) -> Tally {
        let total = self.0.iter().map(|(_, number)| number).sum::<f32>().max(least);
        self.0.iter_mut().for_each(|(_, number)| *number /= total);
        self
    }

    /// Without some of the countries.
    pub fn without(mut self, is_left_out: impl Fn(Country) -> bool) -> Tally {
        self.0.retain(|(country, _)| !is_left_out(*country));
        self
    }

    fn place(&self, country: Country) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.cmp(&country))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(added: &[(&str, f32)], least: f32, expect: &[(&str, f32)]) {
        let mut tally = Tally::default();
        let country = |code: &str| Country::from_code(code).expect("a code");
        added.iter().for_each(|(code, number)| tally.add(country(code), *number));
        let shares = tally.shares(least);
        let found: Vec<(&str, f32)> =
            expect.iter().map(|(code, _)| (*code, shares.of(country(code)))).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn what_is_added_to_a_country_counts_together() {
        check(&[("SE", 1.0), ("NO", 2.0), ("SE", 5.0)], 0.0, &[("SE", 0.75), ("NO", 0.25), ("FI", 0.0)]);
    }

    #[test]
    fn few_are_no_large_share() {
        check(&[("SE", 1.0)], 4.0, &[("SE", 0.25)]);
        check(&[], 4.0, &[("SE", 0.0)]);
    }
}
