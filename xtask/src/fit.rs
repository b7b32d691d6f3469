//! `fit`: the weights by which the annotator chooses whom a pronoun or a description means and which country somebody speaks for.
//!
//! Every choice on an annotated article is one case: candidates with their features, and the one that is right.
//! Weights are fitted by logistic regression over the candidates of a case (a conditional logit), with a little pull
//! towards those in use, so that a feature without cases keeps its weight; how good they are is told on articles that they were not fitted on.

use std::fs;
use std::path::{Path, PathBuf};

use annotator::choice::{Choice, Decision};
use annotator::{Reading, Span};

use crate::arguments::Fitting;
use crate::failure::{Failure, Outcome};
use crate::machine::Machine;
use crate::score::folder::{Folder, text_of};
use crate::score::voices::gold::{Gold, GoldActor};
use crate::score::words::{ALIKE, likeness, same_name};

/// Where the project's own annotated articles are.
const OWN: &str = "annotator/tests/articles";
/// Where the weights are.
const WEIGHTS: &str = "annotator/weights.txt";
/// The candidate that stands for no country.
const NONE: &str = "-";
/// Into how many parts the articles are divided, each of which is once left out.
const PARTS: usize = 5;
/// How strongly weights are pulled towards those in use, how far a step goes, and how many there are. The cases of
/// one article are much alike, so that they tell less than their number: a stronger pull does better on others.
const PULL: f64 = 0.05;
const STEP: f64 = 0.5;
const STEPS: usize = 600;

/// The candidates of a choice, and which of them is right.
struct Case {
    /// Number of its article.
    article: usize,
    values: Vec<Vec<f64>>,
    right: usize,
}

/// Fits the weights of every choice on the folders asked for, the project's own articles when none was.
pub fn fit(machine: &Machine, fitting: &Fitting) -> Outcome {
    let own = [machine.root.join(OWN)];
    let asked: Vec<PathBuf> = fitting.folders.iter().map(PathBuf::from).collect();
    let folders = if asked.is_empty() { &own[..] } else { &asked };
    let mut articles = Vec::new();
    for folder in folders {
        articles.extend(annotated(folder)?);
    }
    let file = machine.root.join(WEIGHTS);
    let mut table = text_of(&file)?;
    for choice in annotator::choices() {
        let cases = cases(&articles, choice);
        println!("{}", report(choice, &cases, articles.len()));
        let weights = fitted(&cases.iter().collect::<Vec<_>>(), &in_use(choice));
        for (feature, weight) in choice.features().iter().zip(&weights) {
            println!("    {feature:<14} {weight:>6.2}   (now {:.2})", choice.weight(feature));
            table = with_weight(&table, choice.name(), feature, *weight);
        }
    }
    if fitting.write {
        fs::write(&file, table)
            .map_err(|error| Failure::new(format!("{} cannot be written: {error}.", file.display())))?;
        println!("{WEIGHTS} has these weights now.");
    }
    Ok(())
}

fn report(choice: &Choice, cases: &[Case], articles: usize) -> String {
    let right = |weights: &[f64], cases: &[&Case]| {
        cases.iter().filter(|case| best(case, weights) == case.right).count()
    };
    let now = in_use(choice);
    let all: Vec<&Case> = cases.iter().collect();
    let mut unseen = 0;
    for part in 0..PARTS {
        let (held_out, seen): (Vec<&Case>, Vec<&Case>) =
            all.iter().partition(|case| case.article % PARTS == part);
        unseen += right(&fitted(&seen, &now), &held_out);
    }
    let percent = |right: usize| 100.0 * right as f64 / cases.len().max(1) as f64;
    format!(
        "{}: {} cases in {articles} articles; right with the weights in use {:.1} %, with fitted ones {:.1} %, \
         on articles left out {:.1} %",
        choice.name(),
        cases.len(),
        percent(right(&now, &all)),
        percent(right(&fitted(&all, &now), &all)),
        percent(unseen)
    )
}

fn annotated(folder: &Path) -> Outcome<Vec<(Gold, Reading, Vec<Decision>)>> {
    let Folder::Voices(files) = Folder::look(folder)? else {
        return Err(Failure::new(format!(
            "{} has no speakers and countries to fit by: give a folder of annotated articles (*.json).",
            folder.display()
        )));
    };
    let article = |file: &PathBuf| {
        let gold = Gold::from_json(&text_of(file)?)
            .map_err(|error| Failure::new(format!("{} is no annotated article: {error}.", file.display())))?;
        let reading = annotator::read(&gold.raw);
        let decisions = annotator::decisions(&reading.article);
        Ok((gold, reading, decisions))
    };
    files.iter().map(article).collect()
}

/// The choices whose right answer is known and among the candidates. One candidate is no choice.
fn cases(articles: &[(Gold, Reading, Vec<Decision>)], choice: &Choice) -> Vec<Case> {
    let mut cases = Vec::new();
    for (article, (gold, reading, decisions)) in articles.iter().enumerate() {
        for decision in decisions.iter().filter(|decision| decision.choice == choice.name()) {
            let answer = match choice.name() {
                "country" => country(gold, reading, decision.span),
                "actor" => Some(actor(gold, &decision.candidates[0].name)),
                "kind" => kind(gold, reading, decision.span),
                _ => speaker(gold, reading, decision.span),
            };
            let Some(answer) = answer else { continue };
            let is_right = |name: &str| name == answer || has_names(choice) && same_name(name, &answer);
            let position =
                |is: &dyn Fn(&str) -> bool| decision.candidates.iter().position(|other| is(&other.name));
            // A country that the article does not name cannot be told: better none than another.
            let right = position(&is_right).or_else(|| position(&|name| name == NONE));
            let Some(right) = right.filter(|_| decision.candidates.len() > 1) else { continue };
            let row = |values: &[f32]| values.iter().copied().map(f64::from).collect();
            let values = decision.candidates.iter().map(|candidate| row(&candidate.values)).collect();
            cases.push(Case { article, values, right });
        }
    }
    cases
}

/// Who speaks where the source is this pronoun, or begins with this description.
fn speaker(gold: &Gold, reading: &Reading, span: Span) -> Option<String> {
    let is_source = |source: Span| source.start == span.start && source.contains(span);
    let quotation = reading.quotations.iter().find(|quotation| quotation.source.is_some_and(is_source))?;
    let words: Vec<&str> = quotation.content.iter().map(|span| span.of(&reading.article.text)).collect();
    let words = words.join(" ");
    let same = gold.speech().find(|other| likeness(&words, &other.words()) >= ALIKE)?;
    match same.speakers()[..] {
        [name] => Some(name.to_owned()),
        _ => None,
    }
}

/// The name itself when an actor is called so, and none when none is.
fn actor(gold: &Gold, name: &str) -> String {
    let is_actor = gold.actors.iter().any(|other| same_name(&other.name, name));
    if is_actor { name.to_owned() } else { String::new() }
}

/// What the actor is that these words name.
fn kind(gold: &Gold, reading: &Reading, span: Span) -> Option<String> {
    named_by(gold, reading, span).map(|actor| actor.kind.clone())
}

/// The annotated actor that these words name.
fn named_by<'a>(gold: &'a Gold, reading: &Reading, span: Span) -> Option<&'a GoldActor> {
    let named = |mention: &annotator::Mention| span.contains(mention.span) || mention.span.contains(span);
    let actor = reading.actors.iter().find(|actor| actor.mentions.iter().any(named))?;
    gold.actors.iter().find(|other| same_name(&other.name, &actor.name))
}

/// The one country of the actor that these words name, or that it has none.
fn country(gold: &Gold, reading: &Reading, span: Span) -> Option<String> {
    let same = named_by(gold, reading, span)?;
    match &same.countries[..] {
        [code] => Some(code.clone()),
        [] => Some(NONE.to_owned()),
        _ => None,
    }
}

/// True for the choices among actors, whose names need not agree to the letter.
fn has_names(choice: &Choice) -> bool {
    matches!(choice.name(), "pronoun" | "description")
}

fn in_use(choice: &Choice) -> Vec<f64> {
    choice.features().iter().map(|name| f64::from(choice.weight(name))).collect()
}

/// Climbs the likelihood of the right candidates by its gradient.
fn fitted(cases: &[&Case], before: &[f64]) -> Vec<f64> {
    let mut weights = before.to_vec();
    for _ in 0..STEPS {
        let mut gradient: Vec<f64> =
            weights.iter().zip(before).map(|(weight, before)| PULL * (before - weight)).collect();
        for case in cases {
            for (at, (values, share)) in case.values.iter().zip(shares(case, &weights)).enumerate() {
                let error = f64::from(u8::from(at == case.right)) - share;
                for (slope, value) in gradient.iter_mut().zip(values) {
                    *slope += error * value / cases.len() as f64;
                }
            }
        }
        weights.iter_mut().zip(&gradient).for_each(|(weight, slope)| *weight += STEP * slope);
    }
    weights
}

fn score(values: &[f64], weights: &[f64]) -> f64 {
    values.iter().zip(weights).map(|(value, weight)| value * weight).sum()
}

fn shares(case: &Case, weights: &[f64]) -> Vec<f64> {
    let scores: Vec<f64> = case.values.iter().map(|values| score(values, weights)).collect();
    let most = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let powers: Vec<f64> = scores.iter().map(|score| (score - most).exp()).collect();
    let all: f64 = powers.iter().sum();
    powers.into_iter().map(|power| power / all).collect()
}

fn best(case: &Case, weights: &[f64]) -> usize {
    let shares = shares(case, weights);
    (0..shares.len()).max_by(|&a, &b| shares[a].total_cmp(&shares[b]).then(b.cmp(&a))).unwrap_or(0)
}

/// The table with another weight for one feature.
fn with_weight(table: &str, choice: &str, feature: &str, weight: f64) -> String {
    let start = format!("{choice} | {feature} | ");
    let line = |line: &str| match line.starts_with(&start) {
        true => format!("{start}{weight:.2}\n"),
        false => format!("{line}\n"),
    };
    table.lines().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(article: usize, right: usize, values: &[&[f64]]) -> Case {
        Case { article, right, values: values.iter().map(|row| row.to_vec()).collect() }
    }

    #[test]
    fn a_feature_of_the_right_ones_gets_weight_and_one_of_the_wrong_ones_loses_it() {
        let cases = [
            case(0, 0, &[&[1.0, 0.0], &[0.0, 1.0]]),
            case(1, 1, &[&[0.0, 1.0], &[1.0, 0.0]]),
            case(2, 0, &[&[1.0, 1.0], &[0.0, 1.0]]),
        ];
        let weights = fitted(&cases.each_ref(), &[0.0, 0.0]);
        assert!(weights[0] > 1.0 && weights[1] < 0.0, "{weights:?}");
        assert!(cases.iter().all(|case| best(case, &weights) == case.right));
    }

    #[test]
    fn a_feature_that_tells_nothing_keeps_its_weight() {
        let cases = [case(0, 0, &[&[1.0], &[1.0]]), case(1, 1, &[&[1.0], &[1.0]])];
        assert!((fitted(&cases.each_ref(), &[0.7])[0] - 0.7).abs() < 1e-9);
    }

    #[test]
    fn only_the_line_of_the_feature_changes() {
        let table = "# words\npronoun | named | 0.3\ncountry | named | 1.0\n";
        let expect = "# words\npronoun | named | -0.25\ncountry | named | 1.0\n";
        assert_eq!(with_weight(table, "pronoun", "named", -0.25), expect);
    }
}
