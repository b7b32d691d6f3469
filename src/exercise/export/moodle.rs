//! Moodle XML, the form in which Moodle's question bank is filled.
//!
//! After Moodle's documentation (*Moodle XML format*) and what its importer asks for. One option or several are `multichoice`; the
//! verb of a sentence with a gap is `gapselect`, where it is chosen in the gap; a number is `numerical` with its tolerance; what has
//! no score is an `essay` worth nothing. Each exercise is a category under the lesson's title. Moodle has no question in which words of a text are
//! marked; where each piece is a mark of its own the pieces are options.
//!
//! A question is worth as many points as here; right options share them, wrong ones take as much away, never below nothing.
//! Moodle only knows certain fractions: what needs another is left out.

use super::super::ExerciseKind;
use super::super::sheet::{Judged, Run, Sheet, SheetItem, SheetOption, SheetTask};
use super::gift::{category_path, fraction};
use super::markup::{self, GAP, cdata, escaped, paragraph};
use super::{Choice, Exported, LessonSheets, WhyLeftOut, name, several};

/// Where Moodle keeps the questions of a course.
const COURSE: &str = "$course$/top";

const NO_FEEDBACK: &str = "<feedback format=\"html\"><text></text></feedback>";

/// The whole lesson as one document.
pub fn to_moodle_xml(lesson: &LessonSheets) -> Exported<String> {
    let mut category = "";
    let written = lesson.write(|sheet, number, item| {
        let (kind, body) = body(item)?;
        let mut text = String::new();
        if category != sheet.title {
            category = &sheet.title;
            let path = format!("{COURSE}/{}", category_path(&[lesson.title, category]));
            text += &format!(
                "<question type=\"category\"><category><text>{}</text></category></question>\n",
                escaped(&path)
            );
        }
        text += &format!(
            "<question type=\"{kind}\">\n<name><text>{}</text></name>\n{}{}<defaultgrade>{}</defaultgrade>\n\
             <penalty>0</penalty>\n<hidden>0</hidden>\n{body}</question>\n",
            escaped(&name(sheet, number, item)),
            html("questiontext", &question(sheet, item, kind)),
            html("generalfeedback", &paragraph(&item.explanation)),
            item.points,
        );
        Ok(text)
    });
    let content =
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n{}</quiz>\n", written.content.concat());
    Exported { content, left_out: written.left_out }
}

/// An element that holds HTML.
fn html(element: &str, html: &str) -> String {
    format!("<{element} format=\"html\"><text>{}</text></{element}>\n", cdata(html))
}

fn question(sheet: &Sheet, item: &SheetItem, kind: &str) -> String {
    let gap = if kind == "gapselect" { "[[1]]" } else { GAP };
    // Two brackets around a number would be a gap: no bracket of the article stands there as itself.
    let letters = |words: &str| escaped(words).replace('[', "&#91;");
    let list = match &item.task {
        SheetTask::Open { rubric } => lines(rubric.iter().map(String::as_str)),
        SheetTask::Vote(options) => lines(options.iter().map(|option| option.words.as_str())),
        _ => String::new(),
    };
    format!(
        "<p>{}</p>{}<p><strong>{}</strong></p>{list}",
        letters(&sheet.instruction),
        markup::passages(item, gap, &letters),
        letters(&item.prompt)
    )
}

fn lines<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let lines: String = lines.map(|line| format!("<li>{}</li>", escaped(line))).collect();
    format!("<ul>{lines}</ul>")
}

/// The type of the question, and what is its own.
fn body(item: &SheetItem) -> Result<(&'static str, String), WhyLeftOut> {
    match &item.task {
        SheetTask::One(options) if has_one_gap(item) => Ok(("gapselect", gap(options))),
        SheetTask::One(options) => {
            let choices =
                options.iter().map(|option| (&option.words, if option.right { "100" } else { "0" }));
            Ok(("multichoice", multichoice(true, choices.map(|(words, share)| answer(words, share)))))
        }
        SheetTask::Number { right, tolerance } => Ok(("numerical", numerical(*right, *tolerance))),
        SheetTask::Guess { .. } => Ok(("essay", essay(1))),
        SheetTask::Vote(_) => Ok(("essay", essay(3))),
        SheetTask::Open { .. } => Ok(("essay", essay(10))),
        task => Ok(("multichoice", weighted(several(task).ok_or(WhyLeftOut::NoMarking)??)?)),
    }
}

/// Whether what is asked for stands in the one gap of the one passage.
fn has_one_gap(item: &SheetItem) -> bool {
    let runs = item.passages.iter().flat_map(|passage| passage.paragraphs.iter().flatten());
    item.kind == ExerciseKind::SwapTheVerb && runs.filter(|run| **run == Run::Gap).count() == 1
}

/// The right one comes first, for the number in the gap is its place; Moodle shuffles them.
fn gap(options: &[SheetOption]) -> String {
    let (right, wrong): (Vec<_>, Vec<_>) = options.iter().partition(|option| option.right);
    let option = |option: &&SheetOption| {
        format!("<selectoption><text>{}</text><group>1</group></selectoption>\n", escaped(&option.words))
    };
    let options: String = right.iter().chain(&wrong).map(option).collect();
    format!("<shuffleanswers>1</shuffleanswers>\n{}{options}", combined_feedback())
}

fn weighted(choices: Vec<Choice>) -> Result<String, WhyLeftOut> {
    let right = choices.iter().filter(|(_, judged)| *judged == Judged::Right).count();
    let share = fraction(right).ok_or(WhyLeftOut::TooManyRight)?;
    let answers = choices.iter().map(|(words, judged)| match judged {
        Judged::Right => answer(words, share),
        _ => answer(words, &format!("-{share}")),
    });
    Ok(multichoice(false, answers))
}

fn multichoice(single: bool, answers: impl Iterator<Item = String>) -> String {
    format!(
        "<single>{single}</single>\n<shuffleanswers>false</shuffleanswers>\n<answernumbering>none</answernumbering>\n{}{}",
        combined_feedback(),
        answers.collect::<String>()
    )
}

fn answer(words: &str, fraction: &str) -> String {
    format!(
        "<answer fraction=\"{fraction}\" format=\"html\"><text>{}</text>{NO_FEEDBACK}</answer>\n",
        cdata(&paragraph(words))
    )
}

fn combined_feedback() -> String {
    ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"].map(|name| html(name, "")).concat()
}

fn numerical(right: usize, tolerance: usize) -> String {
    format!(
        "<answer fraction=\"100\" format=\"moodle_auto_format\"><text>{right}</text>{NO_FEEDBACK}\
         <tolerance>{tolerance}</tolerance></answer>\n\
         <unitgradingtype>0</unitgradingtype>\n<unitpenalty>0</unitpenalty>\n<showunits>3</showunits>\n<unitsleft>0</unitsleft>\n"
    )
}

fn essay(lines: usize) -> String {
    format!(
        "<responseformat>plain</responseformat>\n<responserequired>0</responserequired>\n\
         <responsefieldlines>{lines}</responsefieldlines>\n<attachments>0</attachments>\n\
         <attachmentsrequired>0</attachmentsrequired>\n{}{}",
        html("graderinfo", ""),
        html("responsetemplate", "")
    )
}
