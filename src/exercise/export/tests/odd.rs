//! Words that mean something to one form or another, in every place of a lesson: what was written is read back, and nothing of it is
//! markup, a sign or the end of something.

mod lesson;

use proptest::prelude::*;
use roxmltree::{Document, Node};
use serde_json::Value;

use super::super::{LessonSheets, PackageFile, gift, h5p, moodle, qti, scorm};
use super::{schema, words};
use crate::exercise::lesson::Feedback;
use lesson::{odd, sheet};

fn text(file: &PackageFile) -> &str {
    std::str::from_utf8(&file.bytes).expect("text")
}

/// What XML can hold of it.
fn held(words: &str) -> String {
    words
        .chars()
        .map(|c| if c.is_control() && !"\t\n\r".contains(c) || c == '\u{fffe}' { '\u{fffd}' } else { c })
        .collect()
}

/// HTML of ours as the words that a person reads, by an XML parser: it is well formed, too.
fn read(html: &str) -> String {
    let document = format!("<div>{html}</div>");
    let document = Document::parse(&document).unwrap_or_else(|error| panic!("{error}: {html}"));
    document.descendants().filter(Node::is_text).filter_map(|it| it.text()).collect()
}

fn words_in(node: Node) -> String {
    node.descendants().filter(Node::is_text).filter_map(|it| it.text()).collect()
}

/// GIFT's text cut at every sign that no backslash makes a letter.
fn signs(gift: &str) -> Vec<(char, String)> {
    let mut found = vec![(' ', String::new())];
    let mut letters = gift.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => found.last_mut().expect("one").1.extend(letters.next()),
            '~' | '=' | '#' | '{' | '}' | ':' => found.push((letter, String::new())),
            _ => found.last_mut().expect("one").1.push(letter),
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn gift_has_no_sign_but_ours(odd in prop::collection::vec(odd(), 3)) {
        let sheets = [sheet(&odd)];
        let exported = gift::to_gift(&LessonSheets { title: &odd[0], feedback: Feedback::AtOnce, sheets: &sheets });
        let questions: Vec<&str> = exported.content.lines().filter(|line| line.starts_with("::")).collect();
        prop_assert_eq!(questions.len() + exported.left_out.len(), 8);
        // Each question is one line, and an empty one is between two.
        prop_assert_eq!(exported.content.lines().filter(|line| !line.is_empty()).count(), questions.len() + 1);
        let found = signs(questions[0]);
        let signs: String = found.iter().map(|(sign, _)| *sign).collect();
        prop_assert_eq!(signs.trim_start(), "::::{=~~####}");
        let read_option = |at: usize| read(found[at].1.trim_end_matches(' '));
        for (at, option) in [(6, "x"), (7, "y"), (8, "z")] {
            let expected = format!("{option}{}", held(&odd[at - 6]));
            let told = read_option(at);
            prop_assert_eq!(told.trim_end(), expected.trim_end());
        }
    }

    #[test]
    fn moodle_xml_gives_the_words_back(odd in prop::collection::vec(odd(), 3)) {
        let sheets = [sheet(&odd)];
        let exported = moodle::to_moodle_xml(&LessonSheets { title: &odd[0], feedback: Feedback::AtOnce, sheets: &sheets });
        let document = Document::parse(&exported.content).expect("XML");
        let questions: Vec<Node> = document.root_element().children().filter(|it| it.is_element()).collect();
        prop_assert_eq!(questions.len() + exported.left_out.len(), 9);
        let one = questions[1];
        prop_assert_eq!(one.attribute("type"), Some("gapselect"));
        let options: Vec<Node> = one.children().filter(|it| it.has_tag_name("selectoption")).collect();
        prop_assert_eq!(words_in(options[0].first_element_child().expect("text")), format!("x{}", held(&odd[0])));
        let several = questions[2];
        let answers: Vec<Node> = several.children().filter(|it| it.has_tag_name("answer")).collect();
        prop_assert_eq!(answers.len(), 3);
        let told = read(&words_in(answers[2].first_element_child().expect("text")));
        prop_assert_eq!(told, format!("z{}", held(&odd[2])));
        let shown = words_in(one.children().find(|it| it.has_tag_name("questiontext")).expect("text"));
        prop_assert_eq!(shown.matches("[[").count(), 1);
        prop_assert!(read(&shown).contains(&held(&odd[0])));
    }

    #[test]
    fn qti_gives_the_words_back(odd in prop::collection::vec(odd(), 3)) {
        let sheets = [sheet(&odd)];
        let exported = qti::to_qti(&LessonSheets { title: &odd[0], feedback: Feedback::AtOnce, sheets: &sheets });
        let faults = schema::faults(&LessonSheets { title: &odd[0], feedback: Feedback::AtOnce, sheets: &sheets });
        prop_assert_eq!(faults, Vec::<String>::new());
        let one = Document::parse(text(&exported.content[2])).expect("XML");
        let choices: Vec<Node> = one.descendants().filter(|it| it.tag_name().name() == "qti-simple-choice").collect();
        prop_assert_eq!(choices.len(), 3);
        prop_assert_eq!(words_in(choices[0]), format!("x{}", held(&odd[0])));
        let marked = Document::parse(text(&exported.content[4])).expect("XML");
        let pieces: Vec<Node> = marked.descendants().filter(|it| it.tag_name().name() == "qti-hottext").collect();
        prop_assert_eq!(pieces.len(), 3);
        let told: String = odd[1].split_whitespace().collect();
        prop_assert_eq!(words_in(pieces[1]), format!("p1{}", held(&told)));
    }

    #[test]
    fn h5p_marks_the_right_words_and_no_others(odd in prop::collection::vec(odd(), 3)) {
        let sheets = [sheet(&odd)];
        let exported = h5p::to_h5p(&LessonSheets { title: &odd[0], feedback: Feedback::AtOnce, sheets: &sheets }, &words());
        let content: Value = serde_json::from_str(text(&exported.content[1])).expect("JSON");
        let questions = content["questions"].as_array().expect("questions");
        prop_assert_eq!(questions.len() + exported.left_out.len(), 8);
        let answers = questions[1]["params"]["answers"].as_array().expect("answers");
        prop_assert_eq!(read(answers[1]["text"].as_str().expect("text")), format!("y{}", held(&odd[1])));
        let field = questions[2]["params"]["textField"].as_str().expect("text").replace("</p>", " </p>");
        let field = read(&field);
        let marked: Vec<&str> = field.split_whitespace().filter(|word| word.contains('*')).collect();
        prop_assert_eq!(marked.len(), 2);
        for word in marked {
            prop_assert!(word.len() > 2 && word.starts_with('*') && word.ends_with('*'));
            prop_assert_eq!(word.matches('*').count(), 2);
        }
    }

    #[test]
    fn scorm_carries_the_words_as_data(odd in prop::collection::vec(odd(), 3)) {
        let sheets = [sheet(&odd)];
        let exported = scorm::to_scorm(&LessonSheets { title: &odd[0], feedback: Feedback::AtOnce, sheets: &sheets }, &words());
        Document::parse(text(&exported.content[0])).expect("XML");
        let page = text(&exported.content[1]);
        prop_assert_eq!(page.matches("</script>").count(), 5);
        prop_assert!(!page.contains("<!--"));
        let start = page.find("id=\"data\">").expect("data") + "id=\"data\">".len();
        let data = page[start..].split("</script>").next().expect("an end");
        let data: Value = serde_json::from_str(data).expect("JSON");
        prop_assert_eq!(data["items"][0]["prompt"].as_str(), Some(odd[1].as_str()));
        prop_assert_eq!(data["items"][0]["passages"][0]["paragraphs"][0][0][1].as_str(), Some(odd[0].as_str()));
    }
}
