//! A class as it answered: every result that counts, taken back to the items of its pupil.

use super::HandedIn;
use crate::exercise::class::{Class, Pupil, answered};
use crate::exercise::lesson::Variation;
use crate::exercise::{Answer, Item, Score};
use crate::state::lesson::OpenLesson;

pub struct Seen {
    pub open: OpenLesson,
    pub class: Class,
    /// Those who count, in the order of the class.
    pub pupils: Vec<SeenPupil>,
    /// Answers to items that the articles no longer yield.
    pub lost: usize,
}

/// A pupil who counts.
#[derive(Clone, Debug, PartialEq)]
pub struct SeenPupil {
    /// That of the result.
    pub number: usize,
    /// As typed.
    pub name: String,
    /// Which of several of the same name, from 1; 0 where there is but one.
    pub twin: usize,
    pub score: Score,
    pub items: usize,
    /// Items that were answered.
    pub given: usize,
    /// What was written: the exercise, the item's id and the words.
    pub written: Vec<(usize, String, String)>,
}

impl Seen {
    pub(super) fn new(open: OpenLesson, fingerprint: &str, results: &[HandedIn]) -> Seen {
        let counted: Vec<&HandedIn> =
            results.iter().filter(|it| !it.is_out() && it.result.lesson == fingerprint).collect();
        let mut pupils: Vec<Pupil> = counted
            .iter()
            .map(|it| Pupil { name: it.result.name.trim().to_string(), answers: Vec::new() })
            .collect();
        let mut lost = 0;
        for exercise in 0..open.lesson.exercises.len() {
            // What all have in common is worked out once.
            let mut common: Option<Vec<Item>> = None;
            open.with_material(exercise, |material| {
                for (pupil, handed_in) in pupils.iter_mut().zip(&counted) {
                    let items =
                        || open.lesson.items(exercise, material, &handed_in.result.name).unwrap_or_default();
                    let items = match open.lesson.variation {
                        Variation::Same => common.get_or_insert_with(items).clone(),
                        Variation::PerPupil => items(),
                    };
                    let (answers, without) = answered(&handed_in.result, exercise, &items, material);
                    pupil.answers.extend(answers);
                    lost += without;
                }
            });
        }
        let class = Class::new(&pupils);
        let seen = pupils.iter().zip(&counted).enumerate().map(|(place, (pupil, handed_in))| SeenPupil {
            number: handed_in.number,
            name: pupil.name.clone(),
            twin: twin(&pupils, place),
            score: pupil.score(),
            items: pupil.answers.len(),
            given: pupil.answers.iter().filter(|it| it.is_given()).count(),
            written: written(pupil),
        });
        Seen { pupils: seen.collect(), class, open, lost }
    }

    /// The article on which a place of an exercise lies, as its place in the lesson; `None` where there is none.
    pub fn article(&self, exercise: usize, article: usize) -> Option<usize> {
        self.open.lesson.exercises.get(exercise)?.articles.get(article).copied()
    }
}

/// Which of those of the same name a pupil is.
fn twin(pupils: &[Pupil], place: usize) -> usize {
    let is_same = |other: &&Pupil| other.name == pupils[place].name;
    match pupils.iter().filter(is_same).count() {
        1 => 0,
        _ => pupils[..=place].iter().filter(is_same).count(),
    }
}

fn written(pupil: &Pupil) -> Vec<(usize, String, String)> {
    let words = pupil.answers.iter().filter_map(|it| match &it.answer {
        Some(Answer::Words(words)) if it.is_given() => {
            Some((it.exercise, it.item.id.clone(), words.trim().to_string()))
        }
        _ => None,
    });
    words.collect()
}
