use annotator::format::article_file::{About, ArticleFile, from_article_file, to_article_file};

use super::*;
use crate::exercise::tests::BUNDLED;

fn lesson() -> Lesson {
    let mut sorted = Exercise::new(ExerciseKind::TwoStories, vec![1, 0]);
    sorted.difficulty = Some(Difficulty::Hard);
    sorted.order = Order::Shuffled;
    let mut who = Exercise::new(ExerciseKind::WhoSaidIt, vec![0]);
    who.number = 3;
    who.dropped = vec!["who-said-it.words@335-497".to_string()];
    who.reworded = vec![("who-said-it.words@757-788".to_string(), "Who „said“ it?".to_string())];
    Lesson {
        title: "Bees & \"beekeepers\"".to_string(),
        language: "en".to_string(),
        seed: u32::MAX,
        variation: Variation::PerPupil,
        feedback: Feedback::AtEnd,
        articles: vec![
            LessonArticle::Collected("dead-hives".to_string()),
            LessonArticle::Carried(Box::new(carried())),
        ],
        exercises: vec![who, sorted],
    }
}

fn carried() -> ArticleFile {
    let reading = annotator::read("Pier shut\n\n“We are ready,” said Ida Brandt, the mayor.");
    from_article_file(&to_article_file("pier", &reading, &About::default())).unwrap_or_default()
}

fn check_error(change: fn(&str) -> String, expect: LessonError) {
    assert_eq!(Lesson::from_file(&change(&lesson().to_file())), Err(expect));
}

#[test]
fn a_lesson_survives_its_file() {
    let lesson = lesson();
    let text = lesson.to_file();
    assert_eq!(Lesson::from_file(&text).as_ref(), Ok(&lesson));
    assert_eq!(Lesson::from_file(&format!("\u{feff}{text}\n")).map(|it| it.to_file()), Ok(text));
}

#[test]
fn what_is_left_out_is_as_usual() {
    let text = r#"{"type": "voices-lesson", "articles": [{"id": "pier"}], "exercises": [{"kind": "who-said-it", "articles": [0]}]}"#;
    let lesson = Lesson::from_file(text).expect("a lesson");
    assert_eq!(lesson.exercises, [Exercise::new(ExerciseKind::WhoSaidIt, vec![0])]);
    assert_eq!((lesson.seed, lesson.variation, lesson.feedback), (0, Variation::Same, Feedback::AtOnce));
}

#[test]
fn what_is_no_lesson_is_told_by_why() {
    check_error(|text| text[..text.len() / 2].to_string(), LessonError::CutOff);
    check_error(|_| String::new(), LessonError::NotALesson);
    check_error(|_| "[1, 2".to_string(), LessonError::NotALesson);
    check_error(|text| text.replace("voices-lesson", "voices-backup"), LessonError::NotALesson);
    check_error(|text| text.replace("\"1.0\"", "\"2.0\""), LessonError::Later);
    check_error(|text| text.replace("who-said-it\"", "who-sang-it\""), LessonError::Later);
    check_error(|text| text.replace("[1,0]", "[1,2]"), LessonError::Incomplete);
    check_error(|text| text.replace("[1,0]", "[1]"), LessonError::Incomplete);
    check_error(|_| r#"{"type": "voices-lesson", "exercises": []}"#.to_string(), LessonError::Incomplete);
    let broken = |text: &str| text.replace("\"articleBody\"", "\"body\"");
    let error = Lesson::from_file(&broken(&lesson().to_file()));
    assert!(matches!(error, Err(LessonError::Article(1, _))), "{error:?}");
}

#[test]
fn a_later_small_version_is_read_for_what_is_known() {
    let text = lesson().to_file().replace("\"1.0\"", "\"1.7\"").replacen('{', "{\"new\": 1, ", 1);
    assert_eq!(Lesson::from_file(&text), Ok(lesson()));
}

#[test]
fn the_fingerprint_changes_with_the_lesson() {
    let one = lesson();
    let mut other = lesson();
    assert_eq!(one.fingerprint(), other.fingerprint());
    assert_eq!(one.fingerprint().len(), 16);
    other.seed -= 1;
    assert_ne!(one.fingerprint(), other.fingerprint());
}

#[test]
fn items_vary_by_pupil_only_where_that_is_wished() {
    let example = BUNDLED.iter().find(|example| example.name == "dead-hives").expect("the article");
    let material = Material::one(&example.reading);
    let mut lesson = lesson();
    let items = |lesson: &Lesson, pupil: &str| lesson.items(0, &material, pupil).expect("items");
    assert_eq!(items(&lesson, "Ada"), items(&lesson, " ada "));
    let others =
        ["Bo", "Cy", "Dee", "Eve"].iter().filter(|pupil| items(&lesson, pupil) != items(&lesson, "Ada"));
    assert!(others.count() > 2);
    lesson.variation = Variation::Same;
    assert_eq!(items(&lesson, "Ada"), items(&lesson, "Bo"));
    assert_eq!(items(&lesson, "Ada").len(), 3);
}

#[test]
fn what_was_dropped_does_not_come_and_changes_no_other() {
    let example = BUNDLED.iter().find(|example| example.name == "dead-hives").expect("the article");
    let material = Material::one(&example.reading);
    let mut lesson = lesson();
    lesson.exercises[0].dropped.clear();
    let before = lesson.items(0, &material, "Ada").expect("items");
    lesson.exercises[0].dropped = vec![before[0].id.clone()];
    let after = lesson.items(0, &material, "Ada").expect("items");
    assert!(after.iter().all(|item| item.id != before[0].id));
    assert_eq!(before[1..].iter().filter(|item| after.contains(item)).count(), 2);
    assert_eq!(lesson.items(9, &material, "Ada"), Err(WhyNot::NothingOfTheSort));
}
