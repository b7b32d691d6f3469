//! Colour of the reporting verb: what it adds to the bare news that somebody said something.
//!
//! The colours are those of the word list, thirteen in four steps; wrong options are of other steps, for within a step one may
//! well see it otherwise. Each verb is asked about once, and verbs that say a thing without saying it are not: what they add is
//! between the lines.

use annotator::{Colour, Quotation, Step, veiled_verb};

use super::{id, of_verbs, reporting, said_around, shown_by};
use crate::exercise::{
    Choose, ExerciseKind, Hard, Item, Material, MaterialArticle, Offered, Passage, Prompt, Term, WhyNot,
};

pub fn items(material: &Material) -> Result<Vec<Item>, WhyNot> {
    of_verbs(material, 1, |article, quotation| {
        item(article, quotation).map(|(base, item)| (base, vec![item]))
    })
}

fn item(article: &MaterialArticle, quotation: &Quotation) -> Option<(&'static str, Item)> {
    let (word, cue) = reporting(article, quotation).filter(|(word, _)| !veiled_verb(word.base))?;
    let verb = cue.of(article.text()).to_string();
    let others = Colour::ALL.into_iter().filter(|colour| colour.step() != word.colour.step());
    let hard = matches!(word.colour.step(), Step::Act | Step::Force).then_some(Hard::Subtle);
    let item = Item {
        id: id(ExerciseKind::VerbColour, "colour", article, cue),
        kind: ExerciseKind::VerbColour,
        prompt: Prompt::WhichColour { verb },
        passages: vec![Passage::new(0, said_around(article, quotation, cue)).with_emphasis(&[cue])],
        task: Choose::one(
            Offered::term(Term::Colour(word.colour)),
            others.map(|colour| Offered::term(Term::Colour(colour))).collect(),
        ),
        hard: hard.into_iter().collect(),
        evidence: vec![shown_by(0, quotation)],
    };
    Some((word.base, item))
}
