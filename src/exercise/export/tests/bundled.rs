//! Every bundled article, every type, every item in every form: nothing panics, everything is well formed, and what is not in an
//! export is told.

use std::collections::HashSet;
use std::sync::LazyLock;

use roxmltree::Document;
use serde_json::Value;

use super::super::{Exported, LessonSheets, PackageFile, gift, h5p, moodle, qti, scorm};
use super::{items, words};
use crate::exercise::lesson::Feedback;
use crate::exercise::sheet::Sheet;
use crate::exercise::sheet::plain::lesson_of;
use crate::exercise::tests::{BUNDLED, READ};

/// The lessons of all bundled articles, and of some that nobody has checked.
static LESSONS: LazyLock<Vec<(&str, Vec<Sheet>)>> = LazyLock::new(|| {
    let examples = BUNDLED.iter().chain(READ.iter().step_by(4));
    examples.map(|example| (example.name.as_str(), lesson_of(&example.reading, usize::MAX))).collect()
});

pub fn check(wrong: impl Fn(&LessonSheets)) {
    for (title, sheets) in LESSONS.iter() {
        wrong(&LessonSheets { title, feedback: Feedback::AtOnce, sheets });
    }
}

fn xml(text: &str) -> Document<'_> {
    Document::parse(text).unwrap_or_else(|error| panic!("{error}:\n{text}"))
}

fn text(file: &PackageFile) -> &str {
    std::str::from_utf8(&file.bytes).expect("text")
}

fn left_out_once<T>(exported: &Exported<T>) -> usize {
    let told: HashSet<&str> = exported.left_out.iter().map(|it| it.item.as_str()).collect();
    assert_eq!(told.len(), exported.left_out.len());
    told.len()
}

#[test]
fn moodle_xml_is_well_formed_and_complete() {
    check(|lesson| {
        let exported = moodle::to_moodle_xml(lesson);
        let document = xml(&exported.content);
        let questions = document.root_element().children().filter(|it| it.has_tag_name("question"));
        let questions = questions.filter(|it| it.attribute("type") != Some("category")).count();
        assert_eq!(questions + left_out_once(&exported), items(lesson.sheets), "{}", lesson.title);
        for answers in document.descendants().filter(|it| it.attribute("type") == Some("multichoice")) {
            let shares = answers.children().filter_map(|it| it.attribute("fraction"));
            let right: f64 =
                shares.map(|it| it.parse::<f64>().expect("a number")).filter(|it| *it > 0.0).sum();
            assert!((right - 100.0).abs() < 0.001, "{right} of {}", lesson.title);
        }
    });
}

#[test]
fn gift_has_a_question_for_every_item_that_is_not_left_out() {
    check(|lesson| {
        let exported = gift::to_gift(lesson);
        let questions = exported.content.lines().filter(|line| line.starts_with("::")).count();
        assert_eq!(questions + left_out_once(&exported), items(lesson.sheets), "{}", lesson.title);
    });
}

#[test]
fn qti_is_well_formed_and_leaves_nothing_out() {
    check(|lesson| {
        let exported = qti::to_qti(lesson);
        assert_eq!(exported.content.len(), items(lesson.sheets) + 2);
        let names: HashSet<&str> = exported.content.iter().map(|file| file.name.as_str()).collect();
        for file in &exported.content {
            let document = xml(text(file));
            for reference in document.descendants().filter_map(|it| it.attribute("href")) {
                assert!(names.contains(reference), "{reference}");
            }
            let ids: Vec<&str> = document
                .descendants()
                .filter(|it| it.has_tag_name((QTI, "qti-hottext")))
                .filter_map(|it| it.attribute("identifier"))
                .collect();
            let keys: HashSet<&str> =
                document.descendants().filter_map(|it| it.attribute("map-key")).collect();
            if !ids.is_empty() {
                assert_eq!(ids.iter().copied().collect::<HashSet<_>>(), keys);
                assert_eq!(ids.len(), keys.len());
            }
        }
    });
}

const QTI: &str = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";

#[test]
fn h5p_is_json_with_a_question_for_every_item_that_is_not_left_out() {
    check(|lesson| {
        let exported = h5p::to_h5p(lesson, &words());
        let names: Vec<&str> = exported.content.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["h5p.json", "content/content.json"]);
        let [description, content] =
            [0, 1].map(|at| serde_json::from_str::<Value>(text(&exported.content[at])).expect("JSON"));
        let questions = content["questions"].as_array().expect("questions");
        assert_eq!(questions.len() + left_out_once(&exported), items(lesson.sheets), "{}", lesson.title);
        let libraries: HashSet<String> = description["preloadedDependencies"]
            .as_array()
            .expect("libraries")
            .iter()
            .map(|it| {
                format!(
                    "{} {}.{}",
                    it["machineName"].as_str().unwrap_or(""),
                    it["majorVersion"],
                    it["minorVersion"]
                )
            })
            .collect();
        let ids: HashSet<&Value> = questions.iter().map(|it| &it["subContentId"]).collect();
        assert_eq!(ids.len(), questions.len());
        assert!(questions.iter().all(|it| libraries.contains(it["library"].as_str().unwrap_or(""))));
    });
}

#[test]
fn scorm_names_all_its_files_and_carries_all_items() {
    check(|lesson| {
        let exported = scorm::to_scorm(lesson, &words());
        let document = xml(text(&exported.content[0]));
        let named: Vec<&str> = document
            .descendants()
            .filter(|it| it.tag_name().name() == "file")
            .filter_map(|it| it.attribute("href"))
            .collect();
        let files: Vec<&str> = exported.content[1..].iter().map(|file| file.name.as_str()).collect();
        assert_eq!(named, files);
        let page = text(&exported.content[1]);
        let start = page.find("id=\"data\">").expect("data") + "id=\"data\">".len();
        let data = page[start..].split('<').next().expect("an end");
        let data: Value = serde_json::from_str(data).expect("JSON");
        assert_eq!(data["items"].as_array().map(Vec::len), Some(items(lesson.sheets)));
    });
}

#[test]
fn the_same_lesson_gives_the_same_bytes() {
    let twice = || {
        let sheets = lesson_of(&BUNDLED[2].reading, 5);
        let lesson = LessonSheets { title: "Twice", feedback: Feedback::AtOnce, sheets: &sheets };
        let texts = [gift::to_gift(&lesson).content, moodle::to_moodle_xml(&lesson).content];
        let packages =
            [qti::to_qti(&lesson), h5p::to_h5p(&lesson, &words()), scorm::to_scorm(&lesson, &words())];
        (texts, packages.map(|it| it.content))
    };
    assert_eq!(twice(), twice());
}
