//! Marks, options and keys, drawn for the teacher's screen and for paper. Text nodes only.

use leptos::prelude::*;

use crate::exercise::sheet::{Judged, MarkRun, SheetMark, SheetOption, SheetTask};
use crate::ui::format::{direction, list, quote};
use crate::words::{Words, tu_string};

/// So many right places are said in words; the passage shows all.
const MOST: usize = 6;

/// How a stretch of a passage is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Plain,
    Emphasised,
    /// Of the right mark with this number.
    Right(usize),
    Neither,
}

/// A passage in which pieces are marked; with its key, what is right in it.
pub fn marked(mark: &SheetMark, language: &str, key: bool) -> AnyView {
    let run = |(text, look): (String, Look)| match look {
        Look::Plain => text.into_any(),
        Look::Emphasised => view! { <mark class="asked">{text}</mark> }.into_any(),
        Look::Right(_) => view! { <mark class="right">{text}</mark> }.into_any(),
        Look::Neither => view! { <span class="neither">{text}</span> }.into_any(),
    };
    let paragraph =
        |runs: Vec<(String, Look)>| view! { <p>{runs.into_iter().map(run).collect::<Vec<_>>()}</p> };
    let paragraphs: Vec<_> = stretches(mark, key).into_iter().map(paragraph).collect();
    view! {
        <blockquote class="passage" lang=language.to_string() dir=direction(language)>
            {paragraphs}
        </blockquote>
    }
    .into_any()
}

/// A gap to be filled.
pub fn gap(words: Words) -> AnyView {
    view! {
        <span class="gap">
            <span class="visually-hidden">{tu_string!(words, exercise.gap)}</span>
        </span>
    }
    .into_any()
}

/// Options with a box each; with their key, the right ones ticked.
pub fn options(words: Words, options: &[SheetOption], key: bool) -> AnyView {
    let option = |option: &SheetOption| {
        let right = key && option.right;
        view! {
            <li data-right=right.then_some("true")>
                <span class="box" aria-hidden="true">
                    {right.then_some("✓")}
                </span>
                <span dir="auto">{option.words.clone()}</span>
                {right.then(|| view! { <span class="right-word">{tu_string!(words, make.right)}</span> })}
            </li>
        }
    };
    let options: Vec<_> = options.iter().map(option).collect();
    view! { <ul class="options">{options}</ul> }.into_any()
}

/// What is right, in one sentence; what one looks at where nothing is.
pub fn key(words: Words, task: &SheetTask) -> String {
    let right = task.right_words();
    let right = match right.len() > MOST {
        true => {
            let more = right.len() - MOST;
            let shown = list(words, &right[..MOST].iter().map(|it| quote(words, it)).collect::<Vec<_>>());
            return tu_string!(words, make.key_and_more, right = shown, count = more).to_string();
        }
        false if matches!(task, SheetTask::Mark(_)) => {
            list(words, &right.iter().map(|it| quote(words, it)).collect::<Vec<_>>())
        }
        false => list(words, &right),
    };
    match task {
        SheetTask::Mark(_) | SheetTask::One(_) | SheetTask::Several(_) => {
            tu_string!(words, make.key, right).to_string()
        }
        SheetTask::Number { right, tolerance: 0 } => {
            tu_string!(words, make.key, right = right.to_string()).to_string()
        }
        SheetTask::Number { right, tolerance } => {
            let (from, until) = (right.saturating_sub(*tolerance), right + tolerance);
            tu_string!(words, make.key_number, right = *right, from = from, until = until).to_string()
        }
        SheetTask::Guess { found } => tu_string!(words, make.key_guess, found = *found).to_string(),
        SheetTask::Open { rubric } => tu_string!(words, make.key_open, rubric = rubric.join(" ")).to_string(),
        SheetTask::Vote(_) => tu_string!(words, make.key_vote).to_string(),
    }
}

/// The paragraphs of a passage as stretches that are drawn alike.
pub fn stretches(mark: &SheetMark, key: bool) -> Vec<Vec<(String, Look)>> {
    let look = |number: usize| {
        let piece = &mark.pieces[number];
        let right = mark.right.iter().position(|(from, until)| (*from..=*until).contains(&number));
        match right {
            Some(right) if key => Look::Right(right),
            _ if key && piece.judged == Judged::Neither => Look::Neither,
            _ if piece.emphasised => Look::Emphasised,
            _ => Look::Plain,
        }
    };
    let paragraph = |runs: &Vec<MarkRun>| {
        let (mut drawn, mut between) = (Vec::<(String, Look)>::new(), String::new());
        for run in runs {
            let number = match run {
                MarkRun::Text(text) => {
                    between.push_str(text);
                    continue;
                }
                MarkRun::Piece(number) => *number,
            };
            let (look, words) = (look(number), &mark.pieces[number].words);
            match drawn.last_mut() {
                Some((before, last)) if *last == look => {
                    before.push_str(&between);
                    before.push_str(words);
                }
                _ => {
                    if !between.is_empty() {
                        drawn.push((between.clone(), Look::Plain));
                    }
                    drawn.push((words.clone(), look));
                }
            }
            between.clear();
        }
        if !between.is_empty() {
            drawn.push((between, Look::Plain));
        }
        drawn
    };
    mark.paragraphs.iter().map(paragraph).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::MarkedBy;
    use crate::exercise::sheet::SheetPiece;

    /// Words of a line; `+` before one that is right, `?` before one that counts for nothing.
    fn check(line: &str, right: &[(usize, usize)], key: bool, expect: &[(&str, Look)]) {
        let (mut runs, mut pieces) = (Vec::new(), Vec::new());
        for (number, word) in line.split(' ').enumerate() {
            if number > 0 {
                runs.push(MarkRun::Text(" ".to_string()));
            }
            runs.push(MarkRun::Piece(number));
            let judged = match word.chars().next() {
                Some('+') => Judged::Right,
                Some('?') => Judged::Neither,
                _ => Judged::Wrong,
            };
            let words = word.trim_start_matches(['+', '?']).to_string();
            pieces.push(SheetPiece { words, judged, emphasised: false });
        }
        let (right, neither) = (right.to_vec(), Vec::new());
        let mark = SheetMark { by: MarkedBy::Run, paragraphs: vec![runs], pieces, right, neither };
        let expect: Vec<(String, Look)> =
            expect.iter().map(|(words, look)| (words.to_string(), *look)).collect();
        assert_eq!(stretches(&mark, key), [expect], "{line}");
    }

    #[test]
    fn a_mark_is_one_stretch_with_what_stands_between_its_words() {
        let expect = [("a", Look::Plain), (" ", Look::Plain), ("b c", Look::Right(0)), (" ", Look::Plain)];
        check("a +b +c d", &[(1, 2)], true, &[&expect[..], &[("d", Look::Plain)]].concat());
    }

    #[test]
    fn marks_beside_each_other_stay_two() {
        let expect = [("a", Look::Right(0)), (" ", Look::Plain), ("b", Look::Right(1))];
        check("+a +b", &[(0, 0), (1, 1)], true, &expect);
    }

    #[test]
    fn without_the_key_nothing_tells_it() {
        check("a +b ?c d", &[(1, 1)], false, &[("a b c d", Look::Plain)]);
        let expect = [("a", Look::Plain), (" ", Look::Plain), ("c", Look::Neither)];
        check("a ?c", &[], true, &expect);
    }
}
