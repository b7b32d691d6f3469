//! Choices: which of several candidates is meant.
//!
//! What speaks for a candidate is a row of named features, and `annotator/weights.txt` says how much each of them
//! weighs. The candidate that weighs most is chosen; its share of what all weigh together is how certain that is.

use std::sync::OnceLock;

use crate::model::Span;

/// A kind of choice, with its features in the order in which candidates give them.
pub struct Choice {
    name: &'static str,
    features: &'static [&'static str],
    weights: OnceLock<Vec<f32>>,
}

/// The rows of `weights.txt`: choice, feature, weight.
static WEIGHTS: &[(&str, &str, f32)] = &include!(concat!(env!("OUT_DIR"), "/weights.rs"));

/// One choice that was made while reading an article, to fit weights by.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// The name of its kind: `pronoun`, `country`.
    pub choice: &'static str,
    /// The features of the candidates, in their order.
    pub features: &'static [&'static str],
    /// The pronoun, or the first words that name whose country is looked for.
    pub span: Span,
    /// The best first.
    pub candidates: Vec<Candidate>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The name of the actor or the code of the country.
    pub name: String,
    /// One value for each feature.
    pub values: Vec<f32>,
}

impl Choice {
    /// The choice called `name` in the table of weights.
    pub const fn new(name: &'static str, features: &'static [&'static str]) -> Choice {
        Choice { name, features, weights: OnceLock::new() }
    }

    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The features in the order in which candidates give them.
    pub fn features(&self) -> &'static [&'static str] {
        self.features
    }

    /// What the features of a candidate weigh together.
    pub fn score(&self, values: &[f32]) -> f32 {
        let weights =
            self.weights.get_or_init(|| self.features.iter().map(|name| self.weight(name)).collect());
        values.iter().zip(weights).map(|(value, weight)| value * weight).sum()
    }

    /// A record of the choice among `candidates`, names with their features.
    pub fn decision(&self, span: Span, candidates: Vec<Candidate>) -> Decision {
        Decision { choice: self.name, features: self.features, span, candidates }
    }

    /// 0 for a feature that the file does not weigh.
    pub fn weight(&self, feature: &str) -> f32 {
        let row = WEIGHTS.iter().find(|(choice, name, _)| *choice == self.name && *name == feature);
        row.map_or(0.0, |(.., weight)| *weight)
    }
}

/// The part of each score in all of them together; they add up to 1. None for none.
pub fn shares(scores: &[f32]) -> Vec<f32> {
    let most = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let weights: Vec<f32> = scores.iter().map(|score| (score - most).exp()).collect();
    let all: f32 = weights.iter().sum();
    weights.into_iter().map(|weight| weight / all).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_feature_has_a_weight_and_every_weight_a_feature() {
        for choice in crate::choices() {
            let rows = WEIGHTS.iter().filter(|(name, ..)| *name == choice.name);
            let weighed: Vec<&str> = rows.map(|(_, feature, _)| *feature).collect();
            assert_eq!(weighed, choice.features, "{}", choice.name);
        }
    }

    #[test]
    fn shares_add_up_and_keep_the_order() {
        assert_eq!(shares(&[]), Vec::<f32>::new());
        assert_eq!(shares(&[2.0]), [1.0]);
        assert_eq!(shares(&[1.0, 1.0]), [0.5, 0.5]);
        let shares = shares(&[800.0, 799.0, 0.0]);
        assert!(
            shares[0] > shares[1] && shares[1] > shares[2] && (shares.iter().sum::<f32>() - 1.0).abs() < 1e-6
        );
    }
}
