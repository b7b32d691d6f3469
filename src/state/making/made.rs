//! A lesson as it is being made: every type with what is wished of it, and which types are taken.
//!
//! It is kept as text: the names of the types that are taken on a line, below it the file of a lesson with all types. The articles
//! stand in it by their ids, those of one's own too, so that what is put right in one of them is in the lesson the moment it is.

use annotator::format::article_file::{Agent, AgentKind, ArticleFile};

use super::Yields;
use crate::exercise::ExerciseKind;
use crate::exercise::lesson::usual::usual;
use crate::exercise::lesson::{Exercise, Feedback, Lesson, LessonArticle, Variation};

/// Items of a type that was not taken at first.
const NUMBER: usize = 4;

/// The first draw.
const SEED: u32 = 1;

#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    /// With all types, in the order in which they are offered; every article by its id, one's own included.
    pub lesson: Lesson,
    pub taken: Vec<ExerciseKind>,
}

impl Made {
    /// As it begins: what the article yields enough of, about a dozen items.
    pub fn new(id: &str, title: &str, yields: impl Fn(ExerciseKind) -> usize) -> Made {
        let usual = usual(yields);
        let number = |kind| usual.iter().find(|(it, _)| *it == kind).map_or(NUMBER, |(_, number)| *number);
        let exercise = |kind| Exercise { number: number(kind), ..Exercise::new(kind, vec![0]) };
        let kinds = ExerciseKind::ALL.into_iter().filter(|kind| kind.articles() == 1);
        Made {
            lesson: Lesson {
                title: title.to_string(),
                language: String::new(),
                seed: SEED,
                variation: Variation::Same,
                feedback: Feedback::AtOnce,
                articles: vec![LessonArticle::Collected(id.to_string())],
                exercises: kinds.map(exercise).collect(),
            },
            taken: usual.iter().map(|(kind, _)| *kind).collect(),
        }
    }

    /// A lesson that is there already, to be made further; its articles have these ids here. `None` where it cannot be shown as one
    /// that is being made: one article or two, each type once, and the types for one article from the first.
    pub fn of(lesson: &Lesson, ids: Vec<String>) -> Option<Made> {
        let [first, rest @ ..] = ids.as_slice() else { return None };
        let fits = |exercise: &Exercise| exercise.articles.iter().copied().eq(0..exercise.kind.articles());
        let taken: Vec<ExerciseKind> = lesson.exercises.iter().map(|exercise| exercise.kind).collect();
        let is_once = (1..taken.len()).all(|at| !taken[..at].contains(&taken[at]));
        if rest.len() > 1 || !is_once || !lesson.exercises.iter().all(fits) {
            return None;
        }
        let mut made = Made::new(first, &lesson.title, |_| 0);
        made.set_second(rest.first().cloned());
        let Lesson { title, language, seed, variation, feedback, exercises, .. } = lesson.clone();
        made.lesson = Lesson { title, language, seed, variation, feedback, ..made.lesson };
        for exercise in exercises {
            let place = made.exercise_mut(exercise.kind)?;
            *place = exercise;
        }
        made.taken = taken;
        Some(made)
    }

    /// What [`to_text`](Made::to_text) gave; `None` for anything else.
    pub fn from_text(text: &str) -> Option<Made> {
        let (taken, lesson) = text.split_once('\n')?;
        let lesson = Lesson::from_file(lesson).ok()?;
        let taken = taken.split(' ').filter_map(ExerciseKind::from_name).collect();
        Some(Made { lesson, taken })
    }

    pub fn to_text(&self) -> String {
        let taken: Vec<&str> = self.taken.iter().map(|kind| kind.as_str()).collect();
        format!("{}\n{}", taken.join(" "), self.lesson.to_file())
    }

    /// The ids of the articles, the first first.
    pub fn articles(&self) -> Vec<String> {
        self.lesson.articles.iter().map(|article| article.id().to_string()).collect()
    }

    /// With another second article, or none.
    pub fn set_second(&mut self, id: Option<String>) {
        self.lesson.articles.truncate(1);
        self.lesson.articles.extend(id.map(LessonArticle::Collected));
        let both = self.lesson.articles.len() > 1;
        let two = |exercise: &Exercise| exercise.kind.articles() > 1;
        // What was left out and reworded is about people of the other article.
        self.lesson.exercises.retain(|exercise| !two(exercise));
        self.taken.retain(|kind| both || kind.articles() == 1);
        if both {
            let kinds = ExerciseKind::ALL.into_iter().filter(|kind| kind.articles() > 1);
            self.lesson.exercises.extend(kinds.map(|kind| Exercise::new(kind, vec![0, 1])));
            let position = |exercise: &Exercise| ExerciseKind::ALL.iter().position(|it| *it == exercise.kind);
            self.lesson.exercises.sort_by_key(position);
        }
    }

    pub fn exercise(&self, kind: ExerciseKind) -> Option<&Exercise> {
        self.lesson.exercises.iter().find(|exercise| exercise.kind == kind)
    }

    pub fn exercise_mut(&mut self, kind: ExerciseKind) -> Option<&mut Exercise> {
        self.lesson.exercises.iter_mut().find(|exercise| exercise.kind == kind)
    }

    /// How many items a pupil is asked of each type that is taken: of all that there are, what was not left out, as far as it can be
    /// asked together.
    pub fn drawn(&self, yields: &Yields) -> Vec<(ExerciseKind, usize)> {
        let taken = yields.iter().filter(|(kind, _)| self.is_taken(*kind));
        let drawn = taken.filter_map(|(kind, items)| {
            Some((*kind, self.lesson.drawn(self.exercise(*kind)?, items.as_ref().ok()?, "").len()))
        });
        drawn.collect()
    }

    pub fn is_taken(&self, kind: ExerciseKind) -> bool {
        self.taken.contains(&kind) && self.exercise(kind).is_some()
    }

    /// Takes a type into the lesson, or out of it.
    pub fn take(&mut self, kind: ExerciseKind, taken: bool) {
        self.taken.retain(|it| *it != kind);
        if taken {
            self.taken.push(kind);
        }
    }

    /// The lesson with the types that are taken, without an article that none of them needs.
    pub fn lesson(&self) -> Lesson {
        let mut lesson = self.lesson.clone();
        lesson.exercises.retain(|exercise| self.taken.contains(&exercise.kind));
        let needed = lesson.exercises.iter().map(|exercise| exercise.articles.len()).max().unwrap_or(1);
        lesson.articles.truncate(needed);
        lesson
    }
}

/// The article of a lesson without the names of those who looked through its marks: a lesson goes to a whole class.
pub fn without_names(mut file: ArticleFile) -> ArticleFile {
    let about = &mut file.about;
    for agent in std::iter::once(&mut about.creator).chain(&mut about.reviewer) {
        if agent.kind == AgentKind::Person {
            *agent = Agent::a_reader().clone();
        }
    }
    file
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use annotator::format::article_file::{About, from_article_file, to_article_file};

    use super::*;
    use crate::exercise::{Material, candidates};

    fn made() -> Made {
        let mut made = Made::new("~pier", "The pier", |_| 5);
        made.set_second(Some("ferry".to_string()));
        made.take(ExerciseKind::TwoStories, true);
        if let Some(exercise) = made.exercise_mut(ExerciseKind::NotSure) {
            exercise.dropped.push("not-sure.speaker@1-2".to_string());
        }
        made
    }

    #[test]
    fn what_is_being_made_goes_there_and_back() {
        let made = made();
        assert_eq!(Made::from_text(&made.to_text()), Some(made.clone()));
        let mut none = made.clone();
        none.taken.clear();
        assert_eq!(Made::from_text(&none.to_text()), Some(none));
        assert_eq!(Made::from_text(""), None);
        assert_eq!(Made::from_text("who-said-it\n{\"type\": \"voices-lesson\""), None);
    }

    #[test]
    fn a_lesson_that_is_there_is_made_further() {
        let made = made();
        let lesson = made.lesson();
        let again = Made::of(&lesson, made.articles()).map(|again| (again.lesson(), again.articles()));
        assert_eq!(again, Some((lesson.clone(), made.articles())));
        let mut one = made;
        one.set_second(None);
        let one = one.lesson();
        let other = vec!["other".to_string()];
        assert_eq!(Made::of(&one, other.clone()).map(|made| made.articles()), Some(other));
        assert_eq!(Made::of(&one, Vec::new()), None);
        assert_eq!(Made::of(&lesson, vec!["a".to_string(), "b".to_string(), "c".to_string()]), None);
        let mut twice = one.clone();
        twice.exercises.push(one.exercises[0].clone());
        assert_eq!(Made::of(&twice, vec!["a".to_string()]), None);
        let mut second = one;
        second.exercises[0].articles = vec![1];
        assert_eq!(Made::of(&second, vec!["a".to_string(), "b".to_string()]), None);
    }

    #[test]
    fn as_many_are_counted_as_the_lesson_has() {
        let reading = annotator::read(
            "Ferries wait\n\nIda Brandt, the captain, said that “the ice decides” and called the harbour “a trap of our own making”. \
             “Nobody asked us,” said Jonas Veit, a cook. “We wait,” he said. “We have bread for two days.”\n\n\
             Marta Keller, who sells fish, warned that “a week is too long”. “My ice melts,” Keller said.",
        );
        let material = Material::one(&reading);
        let yields: Yields = ExerciseKind::ALL
            .into_iter()
            .map(|kind| (kind, candidates(kind, &material).map(Arc::new)))
            .collect();
        let all = |kind| yields.iter().find(|(it, _)| *it == kind).and_then(|(_, items)| items.clone().ok());
        let mut made = Made::new("ferries", "Ferries wait", |kind| all(kind).map_or(0, |items| items.len()));
        let said = all(ExerciseKind::WhoSaidIt).unwrap_or_default();
        let exercise = made.exercise_mut(ExerciseKind::WhoSaidIt).expect("it yields items");
        exercise.number = said.len();
        exercise.dropped.push(said[0].id.clone());
        made.take(ExerciseKind::WhoSaidIt, true);
        let drawn = made.drawn(&yields);
        let lesson = made.lesson();
        for (place, exercise) in lesson.exercises.iter().enumerate() {
            let items = lesson.items(place, &material, "").map_or(0, |items| items.len());
            assert!(
                drawn.contains(&(exercise.kind, items)),
                "{:?}: {items}, not as in {drawn:?}",
                exercise.kind
            );
        }
        assert_eq!(drawn.len(), lesson.exercises.len());
        let asked =
            drawn.iter().find(|(kind, _)| *kind == ExerciseKind::WhoSaidIt).map(|(_, number)| *number);
        assert!(asked.is_some_and(|asked| asked + 1 < said.len()), "{asked:?} of {}", said.len());
    }

    #[test]
    fn types_that_are_not_taken_keep_what_was_wished_and_are_not_in_the_lesson() {
        let made = made();
        assert!(made.exercise(ExerciseKind::NotSure).is_some_and(|it| it.dropped.len() == 1));
        let kinds: Vec<_> = made.lesson().exercises.iter().map(|it| it.kind).collect();
        let taken: Vec<_> = ExerciseKind::ALL.into_iter().filter(|kind| made.is_taken(*kind)).collect();
        assert_eq!(kinds, taken);
        assert!(!kinds.contains(&ExerciseKind::NotSure) && kinds.contains(&ExerciseKind::TwoStories));
    }

    #[test]
    fn an_article_that_nothing_needs_does_not_go_along() {
        let mut made = made();
        assert_eq!(made.lesson().articles.len(), 2);
        made.take(ExerciseKind::TwoStories, false);
        assert_eq!(made.lesson().articles, [LessonArticle::Collected("~pier".to_string())]);
        made.set_second(None);
        assert!(made.exercise(ExerciseKind::TwoStories).is_none());
    }

    #[test]
    fn who_looked_through_the_marks_is_not_named() {
        let reading = annotator::read("Pier shut\n\n“We are ready,” said Ida Brandt, the mayor.");
        let person = Agent { kind: AgentKind::Person, name: "Ms Okonkwo-Lindt".to_string() };
        let about = About { creator: person.clone(), reviewer: Some(person), ..About::default() };
        let file = from_article_file(&to_article_file("pier", &reading, &about)).unwrap_or_default();
        assert!(file.to_text().contains("Okonkwo"));
        let carried = without_names(file.clone());
        assert!(!carried.to_text().contains("Okonkwo"), "{}", carried.to_text());
        assert_eq!(carried.reading, file.reading);
    }
}
