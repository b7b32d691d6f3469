//! GIFT, the text form in which Moodle and others take questions.
//!
//! After Moodle's documentation (*GIFT format*): `::title::[html]question{answers}`, a blank line between questions. Everything is
//! HTML, where the article's own `<` and `&` are references and only our paragraphs are elements. Before each of `~ = # { } :`
//! stands a `\`; a `\` of the text, and `%` and `[`, which mean something at the start of an option, are references, for readers
//! of GIFT differ in what they make of them. So are line breaks, since an empty line ends a question.
//!
//! One point is divided among the right options and taken away for each wrong one, never below nothing. Moodle only knows certain
//! fractions of a point; what needs another is left out.

use super::super::sheet::{Judged, SheetItem, SheetTask};
use super::markup::{self, GAP, escaped};
use super::{Choice, Exported, LessonSheets, WhyLeftOut, name, several};

/// The whole lesson as one text, each exercise a category.
pub fn to_gift(lesson: &LessonSheets) -> Exported<String> {
    let mut category = "";
    let written = lesson.write(|sheet, number, item| {
        let answers = answers(item)?;
        let mut text = String::new();
        if category != sheet.title {
            category = &sheet.title;
            text += &format!("$CATEGORY: {}\n\n", category_path(&[lesson.title, category]));
        }
        let name = protected(&name(sheet, number, item));
        text += &format!("::{name}::[html]{}{{{answers}}}\n", question(&sheet.instruction, item));
        Ok(text)
    });
    Exported { content: written.content.join("\n"), left_out: written.left_out }
}

/// A category of Moodle's; a slash in a name is written twice.
pub fn category_path(names: &[&str]) -> String {
    let name = |name: &&str| {
        let visible: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let name = visible.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = name.replace('/', "//");
        // A slash at either end would be taken for the one between two names.
        let name = name.trim_matches('/').to_string();
        if name.is_empty() { "–".to_string() } else { name }
    };
    names.iter().map(name).collect::<Vec<_>>().join("/")
}

/// Moodle's fractions of a point, one by how many: those of `question_bank::fraction_options`, to five places, as it writes them.
pub fn fraction(of: usize) -> Option<&'static str> {
    Some(match of {
        1 => "100",
        2 => "50",
        3 => "33.33333",
        4 => "25",
        5 => "20",
        6 => "16.66667",
        7 => "14.28571",
        8 => "12.5",
        9 => "11.11111",
        10 => "10",
        20 => "5",
        _ => return None,
    })
}

fn question(instruction: &str, item: &SheetItem) -> String {
    let passages = markup::passages(item, GAP, &|words| escaped(words));
    let html =
        format!("<p>{}</p>{passages}<p><strong>{}</strong></p>", escaped(instruction), escaped(&item.prompt));
    let html = match &item.task {
        SheetTask::Open { rubric } => {
            let lines: String = rubric.iter().map(|line| format!("<li>{}</li>", escaped(line))).collect();
            format!("{html}<ul>{lines}</ul>")
        }
        _ => html,
    };
    protected(&html)
}

fn answers(item: &SheetItem) -> Result<String, WhyLeftOut> {
    let feedback = match item.explanation.is_empty() {
        true => String::new(),
        false => format!("####{}", protected(&escaped(&item.explanation))),
    };
    let answers = match &item.task {
        SheetTask::One(options) => {
            let option = |sign: char, words: &str| format!("{sign}{}", protected(&escaped(words)));
            let lines = options.iter().map(|it| option(if it.right { '=' } else { '~' }, &it.words));
            lines.collect::<Vec<_>>().join(" ")
        }
        SheetTask::Number { right, tolerance } => format!("#{right}:{tolerance}"),
        // Braces with nothing between them ask for an essay.
        SheetTask::Open { .. } => return Ok(String::new()),
        SheetTask::Guess { .. } | SheetTask::Vote(_) => return Err(WhyLeftOut::NotScored),
        task => weighted(several(task).ok_or(WhyLeftOut::NoMarking)??)?,
    };
    Ok(format!("{answers}{feedback}"))
}

fn weighted(choices: Vec<Choice>) -> Result<String, WhyLeftOut> {
    let right = choices.iter().filter(|(_, judged)| *judged == Judged::Right).count();
    let fraction = fraction(right).ok_or(WhyLeftOut::TooManyRight)?;
    let line = |(words, judged): &Choice| {
        let sign = if *judged == Judged::Right { "" } else { "-" };
        format!("~%{sign}{fraction}%{}", protected(&escaped(words)))
    };
    Ok(choices.iter().map(line).collect::<Vec<_>>().join(" "))
}

/// HTML in which nothing means anything to GIFT.
fn protected(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    for letter in html.chars() {
        match letter {
            '~' | '=' | '#' | '{' | '}' | ':' => out.extend(['\\', letter]),
            '\\' => out.push_str("&\\#92;"),
            '%' => out.push_str("&\\#37;"),
            '[' => out.push_str("&\\#91;"),
            _ => out.push(letter),
        }
    }
    out
}
