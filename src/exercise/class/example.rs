//! A lesson and the results of three invented pupils, as files: what the browser checks drop on the page of the class.
//!
//! `UPDATE_EXPECT=1` writes them anew.

use std::fs;
use std::path::Path;

use annotator::Span;
use annotator::format::article_file::{About, ArticleFile, from_article_file, to_article_file};

use crate::exercise::lesson::{Exercise, Feedback, Lesson, LessonArticle, Variation};
use crate::exercise::result::{FiledAnswer, Given, PupilResult};
use crate::exercise::tests::BUNDLED;
use crate::exercise::{Answer, ExerciseKind, Item, Material, Task};

const PIER: &str = "Pier shut after storm\n\nMayor Ida Brandt met the engineer Tom Hale on Monday. “The pier is tired,” Brandt said. He \
    said the work would take a year.\n\nNobody had asked the ferry company. A boat is on its way, a note on its door read. “We are \
    ready,” she added.";

/// How a pupil answers.
#[derive(Clone, Copy)]
enum Way {
    Right,
    /// Misses the first and takes a wrong one.
    Half,
    /// Is wrong about whatever is asked, and leaves out what is to be marked.
    Wrong,
}

#[test]
fn the_files_of_the_browser_checks_are_those_of_the_engine() {
    let lesson = lesson();
    let pupils = [("Mira", Way::Right), ("Jonas", Way::Half), ("Jonas", Way::Wrong)];
    check("lesson", &lesson.to_file());
    for (number, (name, way)) in pupils.into_iter().enumerate() {
        check(&format!("result-{}", number + 1), &result(&lesson, name, way).to_file());
    }
}

#[track_caller]
fn check(name: &str, expect: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/browser/checks/class/{name}.json"));
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(&file, expect).expect("a file");
    }
    assert_eq!(fs::read_to_string(&file).unwrap_or_default(), expect, "{}", file.display());
}

fn carried() -> ArticleFile {
    let reading = annotator::read(PIER);
    from_article_file(&to_article_file("pier", &reading, &About::default())).expect("an article")
}

fn lesson() -> Lesson {
    let exercise = |kind, article, number| Exercise { number, ..Exercise::new(kind, vec![article]) };
    Lesson {
        title: "Bees and a pier".to_string(),
        language: "en".to_string(),
        seed: 8,
        variation: Variation::Same,
        feedback: Feedback::AtEnd,
        articles: vec![
            LessonArticle::Collected("dead-hives".to_string()),
            LessonArticle::Carried(Box::new(carried())),
        ],
        exercises: vec![
            exercise(ExerciseKind::MarkQuotations, 0, 2),
            exercise(ExerciseKind::WhoSaidIt, 0, 3),
            exercise(ExerciseKind::VoicesAudit, 0, 2),
            exercise(ExerciseKind::WhoIsMissing, 0, 2),
            exercise(ExerciseKind::NotSure, 1, 2),
        ],
    }
}

fn result(lesson: &Lesson, name: &str, way: Way) -> PupilResult {
    let hives = BUNDLED.iter().find(|example| example.name == "dead-hives").expect("the article");
    let pier = carried().reading;
    let mut answers = Vec::new();
    for (place, exercise) in lesson.exercises.iter().enumerate() {
        let material = Material::one(if exercise.articles == [0] { &hives.reading } else { &pier });
        let items = lesson.items(place, &material, name);
        for item in items.unwrap_or_else(|why| panic!("{:?}: {why:?}", exercise.kind)) {
            let given = answer(&item, way);
            let given = given.and_then(|answer| Given::of(&answer, material.articles[0].offsets()));
            answers.push(FiledAnswer { exercise: place, item: item.id, given });
        }
    }
    PupilResult { lesson: lesson.fingerprint(), name: name.to_string(), answers }
}

fn answer(item: &Item, way: Way) -> Option<Answer> {
    let pick = way as usize;
    Some(match &item.task {
        Task::Mark(mark) => match way {
            Way::Right => Answer::Marked(mark.right.clone()),
            Way::Half => {
                let is_free = |piece: &&Span| {
                    !mark.right.iter().chain(&mark.neither).any(|other| other.overlaps(**piece))
                };
                Answer::Marked(
                    mark.right.iter().skip(1).chain(mark.pieces.iter().find(is_free)).copied().collect(),
                )
            }
            Way::Wrong => return None,
        },
        Task::Choose(choose) => match way {
            Way::Right => Answer::Chosen(choose.right.clone()),
            Way::Half | Way::Wrong => {
                let wrong = choose.options.iter().filter(|option| !choose.is_right(&option.key));
                Answer::Chosen(wrong.take(1).map(|option| option.key.clone()).collect())
            }
        },
        Task::Count { right, .. } => Answer::Number(right + 9 * pick),
        Task::Guess { found } => Answer::Number(found + pick),
        Task::Vote { options } => Answer::Chosen(vec![options[pick.min(1)].key.clone()]),
        Task::Open { .. } => {
            Answer::Words(format!("Number {pick}: I would ask <b>the neighbours</b>, and why nobody did."))
        }
    })
}
