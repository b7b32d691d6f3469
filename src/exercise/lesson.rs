//! A lesson: exercises with the articles they are made from, as a teacher put them together; a file, and what a link carries.
//!
//! It holds what was wished, not the items: these come out the same wherever the seed and the reading are the same. An article
//! stands in it by the id of the collection or, where it is one's own, as a whole.

mod file;
#[cfg(test)]
mod tests;
pub mod usual;

use annotator::format::article_file::{ArticleFile, ArticleFileError};

pub use file::MAX_BYTES;

use super::chance::{Chance, hash};
use super::{Difficulty, ExerciseKind, Item, Material, Order, WhyNot, Wish, candidates, select};

#[derive(Clone, Debug, PartialEq)]
pub struct Lesson {
    pub title: String,
    /// BCP 47 tag of the language in which it is held: that of the title and of what was reworded.
    pub language: String,
    pub seed: u32,
    pub variation: Variation,
    pub feedback: Feedback,
    pub articles: Vec<LessonArticle>,
    pub exercises: Vec<Exercise>,
}

/// Whether all pupils get the same items in the same order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Variation {
    Same,
    /// By what a pupil types as a name.
    PerPupil,
}

/// When a pupil learns what was right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Feedback {
    AtOnce,
    AtEnd,
}

#[derive(Clone, Debug, PartialEq)]
pub enum LessonArticle {
    /// Of the collection, by its id.
    Collected(String),
    Carried(Box<ArticleFile>),
}

/// One exercise of a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exercise {
    pub kind: ExerciseKind,
    /// Places in the articles of the lesson, as many as the kind needs.
    pub articles: Vec<usize>,
    pub number: usize,
    pub difficulty: Option<Difficulty>,
    pub order: Order,
    /// Ids of items that the teacher does not want.
    pub dropped: Vec<String>,
    /// Items that the teacher asks in other words: their ids, and the words.
    pub reworded: Vec<(String, String)>,
}

/// Why a text is no lesson. The screen has the sentences for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LessonError {
    TooLarge,
    /// It begins as a lesson does and ends in the middle.
    CutOff,
    NotALesson,
    /// A later version of the page made it, or it has a type of exercise that this one does not know.
    Later,
    /// It has no exercise, or one without its article.
    Incomplete,
    /// An article that it carries cannot be read; its place, from 0.
    Article(usize, ArticleFileError),
}

impl Lesson {
    /// `Err` says why a text is no lesson; one may have [`MAX_BYTES`].
    pub fn from_file(text: &str) -> Result<Lesson, LessonError> {
        file::read(text)
    }

    /// The same lesson gives the same file, byte for byte.
    pub fn to_file(&self) -> String {
        file::write(self)
    }

    /// 16 hexadecimal digits that tell this lesson from others; any change gives others. It says nothing of what is in it.
    pub fn fingerprint(&self) -> String {
        format!("{:016x}", hash(&self.to_file()))
    }

    /// The items of an exercise for a pupil, from its articles in the order it names them. `Err` says why there are none; that all
    /// were dropped is [`WhyNot::NothingOfTheSort`], and so is a place that no exercise has.
    pub fn items(&self, exercise: usize, material: &Material, pupil: &str) -> Result<Vec<Item>, WhyNot> {
        let Some(wished) = self.exercises.get(exercise) else { return Err(WhyNot::NothingOfTheSort) };
        match self.drawn(wished, &candidates(wished.kind, material)?, pupil) {
            items if items.is_empty() => Err(WhyNot::NothingOfTheSort),
            items => Ok(items),
        }
    }

    /// Those of all items that its articles yield which an exercise asks a pupil; none where all were dropped.
    pub fn drawn(&self, exercise: &Exercise, all: &[Item], pupil: &str) -> Vec<Item> {
        let left =
            all.iter().filter(|item| !exercise.dropped.contains(&item.id)).cloned().collect::<Vec<_>>();
        let wish = Wish {
            number: exercise.number,
            difficulty: exercise.difficulty,
            order: exercise.order,
            seed: self.seed_of(exercise, pupil),
        };
        select(&left, &wish)
    }

    /// The same for names that differ only in case and spaces: who comes back finds the same items. That another exercise is taken in
    /// or out changes nothing in this one.
    fn seed_of(&self, exercise: &Exercise, pupil: &str) -> u64 {
        let pupil = match self.variation {
            Variation::Same => String::new(),
            Variation::PerPupil => pupil.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase(),
        };
        let name = format!("{} {:?} {pupil}", exercise.kind.as_str(), exercise.articles);
        Chance::for_name(u64::from(self.seed), &name).next()
    }
}

impl LessonArticle {
    /// The id of the collection, or that in the file.
    pub fn id(&self) -> &str {
        match self {
            LessonArticle::Collected(id) => id,
            LessonArticle::Carried(file) => &file.id,
        }
    }
}

impl Exercise {
    /// Everything else as a teacher most likely wants it.
    pub fn new(kind: ExerciseKind, articles: Vec<usize>) -> Exercise {
        Exercise {
            kind,
            articles,
            number: 8,
            difficulty: None,
            order: Order::Text,
            dropped: Vec::new(),
            reworded: Vec::new(),
        }
    }

    /// The teacher's own words for an item; `None` where there are none.
    pub fn words_for(&self, item: &Item) -> Option<&str> {
        self.reworded.iter().find(|(id, _)| *id == item.id).map(|(_, words)| words.as_str())
    }
}

impl Variation {
    pub const ALL: [Variation; 2] = [Variation::Same, Variation::PerPupil];

    /// The name in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Variation::Same => "same",
            Variation::PerPupil => "per-pupil",
        }
    }

    /// `None` for a word that is none.
    pub fn from_name(name: &str) -> Option<Variation> {
        Variation::ALL.into_iter().find(|it| it.as_str() == name)
    }
}

impl Feedback {
    pub const ALL: [Feedback; 2] = [Feedback::AtOnce, Feedback::AtEnd];

    /// The name in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Feedback::AtOnce => "at-once",
            Feedback::AtEnd => "at-end",
        }
    }

    /// `None` for a word that is none.
    pub fn from_name(name: &str) -> Option<Feedback> {
        Feedback::ALL.into_iter().find(|it| it.as_str() == name)
    }
}
