//! A pupil's result: what was answered to the items of a lesson, as a file or a string to copy.
//!
//! It has the name as typed and nothing else about the pupil: no times, no number of tries. There are no scores in it: whoever has the
//! lesson works them out, so that a changed number changes nothing. Items that were shown and not answered stand in it too.
//!
//! ```text
//! lesson    the fingerprint of the lesson
//! name      as typed
//! answers   exercise (its place in the lesson), item (its id), and one of
//!           marked ([[start, end], …] in code points), chosen (keys), number, words; none of them: no answer
//! ```

use annotator::format::Offsets;
use serde_json::{Value, json};

use super::Answer;
use super::chance::hash;
use super::file::{self, FORMAT_VERSION, FileError, list, number, string};

const TYPE: &str = "voices-result";

/// The bytes a result may have: a long essay for each item.
pub const MAX_BYTES: usize = 1024 * 1024;

/// Code points a name may have; longer ones are cut.
const NAME: usize = 100;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PupilResult {
    /// The fingerprint of the lesson.
    pub lesson: String,
    pub name: String,
    /// In the order in which they were shown.
    pub answers: Vec<FiledAnswer>,
}

/// The answer to an item, with places in code points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FiledAnswer {
    /// Place of the exercise in the lesson.
    pub exercise: usize,
    /// The item's id.
    pub item: String,
    /// `None` where it was shown and not answered.
    pub given: Option<Given>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// Start and end, end exclusive.
    Marked(Vec<(usize, usize)>),
    Chosen(Vec<String>),
    Number(usize),
    Words(String),
}

/// Why a text is no result. The screen has the sentences for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultError {
    TooLarge,
    CutOff,
    NotAResult,
    /// A later version of the page made it.
    Later,
}

impl PupilResult {
    /// An answer that is broken counts as none; everything else of the file is kept.
    pub fn from_file(text: &str) -> Result<PupilResult, ResultError> {
        let value = file::read(text, TYPE, MAX_BYTES)?;
        let answer = |value: &Value| {
            Some(FiledAnswer {
                exercise: number(value, "exercise")?,
                item: value.get("item")?.as_str()?.to_string(),
                given: given(value),
            })
        };
        Ok(PupilResult {
            lesson: string(&value, "lesson").to_string(),
            name: string(&value, "name").chars().take(NAME).collect(),
            answers: list(&value, "answers").iter().filter_map(answer).collect(),
        })
    }

    /// The same result gives the same file, byte for byte.
    pub fn to_file(&self) -> String {
        let answers = self.answers.iter().map(|answer| {
            let mut value = json!({ "exercise": answer.exercise, "item": answer.item });
            match &answer.given {
                Some(Given::Marked(places)) => value["marked"] = json!(places),
                Some(Given::Chosen(keys)) => value["chosen"] = json!(keys),
                Some(Given::Number(number)) => value["number"] = json!(number),
                Some(Given::Words(words)) => value["words"] = json!(words),
                None => {}
            }
            value
        });
        let value = json!({
            "type": TYPE,
            "formatVersion": FORMAT_VERSION,
            "lesson": self.lesson,
            "name": self.name,
            "answers": answers.collect::<Vec<_>>(),
        });
        format!("{value}\n")
    }

    /// 16 hexadecimal digits that tell this result from others of a class.
    pub fn fingerprint(&self) -> String {
        format!("{:016x}", hash(&self.to_file()))
    }

    /// What was answered to an item; `None` where it was not shown.
    pub fn answer(&self, exercise: usize, item: &str) -> Option<&FiledAnswer> {
        self.answers.iter().find(|answer| answer.exercise == exercise && answer.item == item)
    }
}

impl Given {
    /// `None` for an answer without content.
    pub fn of(answer: &Answer, offsets: &Offsets) -> Option<Given> {
        if answer.is_blank() {
            return None;
        }
        let place = |byte| offsets.to_code_points(byte);
        Some(match answer {
            Answer::Marked(spans) => {
                let places = spans.iter().filter(|span| !span.is_empty());
                Given::Marked(places.map(|span| (place(span.start), place(span.end))).collect())
            }
            Answer::Chosen(keys) => Given::Chosen(keys.clone()),
            Answer::Number(number) => Given::Number(*number),
            Answer::Words(words) => Given::Words(words.clone()),
        })
    }

    /// Places that do not lie in the text are left out.
    pub fn to_answer(&self, offsets: &Offsets) -> Answer {
        match self {
            Given::Marked(places) => Answer::Marked(
                places.iter().filter_map(|&(start, end)| offsets.to_span(start, end)).collect(),
            ),
            Given::Chosen(keys) => Answer::Chosen(keys.clone()),
            Given::Number(number) => Answer::Number(*number),
            Given::Words(words) => Answer::Words(words.clone()),
        }
    }
}

fn given(value: &Value) -> Option<Given> {
    if let Some(places) = value.get("marked").and_then(Value::as_array) {
        let point = |place: &Value, at: usize| usize::try_from(place.get(at)?.as_u64()?).ok();
        let places = places.iter().filter_map(|place| Some((point(place, 0)?, point(place, 1)?)));
        return Some(Given::Marked(places.collect())).filter(|given| *given != Given::Marked(Vec::new()));
    }
    if let Some(keys) = value.get("chosen").and_then(Value::as_array) {
        let keys: Vec<String> = keys.iter().filter_map(Value::as_str).map(str::to_string).collect();
        return Some(Given::Chosen(keys)).filter(|given| *given != Given::Chosen(Vec::new()));
    }
    let words = || value.get("words").and_then(Value::as_str).map(|words| Given::Words(words.to_string()));
    number(value, "number").map(Given::Number).or_else(words)
}

impl From<FileError> for ResultError {
    fn from(error: FileError) -> ResultError {
        match error {
            FileError::TooLarge => ResultError::TooLarge,
            FileError::CutOff => ResultError::CutOff,
            FileError::Other => ResultError::NotAResult,
            FileError::Later => ResultError::Later,
        }
    }
}

#[cfg(test)]
mod tests {
    use annotator::Span;

    use super::*;

    fn result() -> PupilResult {
        let answer = |item: &str, given| FiledAnswer { exercise: 1, item: item.to_string(), given };
        PupilResult {
            lesson: "0123456789abcdef".to_string(),
            name: "Zoë \"Z\" <b>".to_string(),
            answers: vec![
                answer("a", Some(Given::Marked(vec![(3, 9), (12, 13)]))),
                answer("b", Some(Given::Chosen(vec!["ida-brandt".to_string()]))),
                answer("c", Some(Given::Number(12))),
                answer("d", Some(Given::Words("I would ask\nthe driver.".to_string()))),
                answer("e", None),
            ],
        }
    }

    #[test]
    fn a_result_survives_its_file() {
        assert_eq!(PupilResult::from_file(&result().to_file()), Ok(result()));
    }

    #[test]
    fn what_is_no_result_is_told_by_why() {
        let text = result().to_file();
        for (text, error) in [
            (text[..text.len() - 9].to_string(), ResultError::CutOff),
            ("Ada".to_string(), ResultError::NotAResult),
            (text.replace("voices-result", "voices-lesson"), ResultError::NotAResult),
            (text.replace("\"1.0\"", "\"9.0\""), ResultError::Later),
            (" ".repeat(MAX_BYTES + 1), ResultError::TooLarge),
        ] {
            assert_eq!(PupilResult::from_file(&text), Err(error));
        }
    }

    #[test]
    fn a_broken_answer_counts_as_none_and_costs_no_other() {
        let text = result().to_file().replace("[\"ida-brandt\"]", "7").replace("12}", "-12}");
        let read = PupilResult::from_file(&text).expect("a result");
        assert_eq!(read.answers.len(), 5);
        assert_eq!((&read.answers[1].given, &read.answers[2].given), (&None, &None));
        assert_eq!(read.answers[0], result().answers[0]);
    }

    #[test]
    fn places_are_code_points_outside_and_bytes_inside() {
        let offsets = Offsets::new("Zoë sagt „Nein“");
        let answer = Answer::Marked(vec![Span::new(10, 20), Span::new(4, 4)]);
        let given = Given::of(&answer, &offsets).expect("an answer");
        assert_eq!(given, Given::Marked(vec![(9, 15)]));
        assert_eq!(given.to_answer(&offsets), Answer::Marked(vec![Span::new(10, 20)]));
        assert_eq!(Given::Marked(vec![(9, 99)]).to_answer(&offsets), Answer::Marked(Vec::new()));
        assert_eq!(Given::of(&Answer::Words(" ".to_string()), &offsets), None);
    }
}
