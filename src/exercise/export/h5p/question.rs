//! One question of a Question Set.
//!
//! Text is HTML of the few elements that each library lets through. In *Mark the Words* asterisks stand around a word that is right. An
//! asterisk of the article becomes U+2217, which looks the same: what the library has for one, two of them, fails beside a mark.
//!
//! What a library says to the ear alone, names of buttons among them, is given too: its own would be English in every lesson.

use serde_json::{Value, json};

use super::super::super::MarkedBy;
use super::super::super::sheet::{Judged, MarkRun, Sheet, SheetItem, SheetMark, SheetTask};
use super::super::markup::{self, GAP, paragraph, paragraphs};
use super::super::{Choice, PlayerWords, WhyLeftOut, several};
use super::{BLANKS, Library, MARK_THE_WORDS, MULTIPLE_CHOICE, progress, score};

pub struct Question {
    pub library: Library,
    pub params: Value,
}

pub use markup::escaped;

/// The question, or why H5P cannot hold it.
pub fn question(sheet: &Sheet, item: &SheetItem, words: &PlayerWords) -> Result<Question, WhyLeftOut> {
    match &item.task {
        SheetTask::Mark(mark) if mark.by == MarkedBy::Run => mark_the_words(sheet, item, mark, words),
        SheetTask::One(options) => {
            let choice = |right| if right { Judged::Right } else { Judged::Wrong };
            let choices = options.iter().map(|option| (option.words.as_str(), choice(option.right)));
            Ok(multiple_choice(sheet, item, choices.collect(), true, words))
        }
        SheetTask::Number { right, tolerance } => Ok(blanks(sheet, item, *right, *tolerance, words)),
        SheetTask::Guess { .. } | SheetTask::Open { .. } | SheetTask::Vote(_) => Err(WhyLeftOut::NotScored),
        task => {
            let choices = several(task).ok_or(WhyLeftOut::NoMarking)??;
            Ok(multiple_choice(sheet, item, choices, false, words))
        }
    }
}

/// Instruction, passages and prompt as paragraphs.
fn text(sheet: &Sheet, item: &SheetItem) -> String {
    let passages = item.passages.iter().map(|it| paragraphs(item, it, GAP, &|words| escaped(words)));
    paragraph(&sheet.instruction) + &passages.collect::<String>() + &asked(item)
}

fn asked(item: &SheetItem) -> String {
    format!("<p><strong>{}</strong></p>", escaped(&item.prompt))
}

/// The explanation below whatever score: there is no other place for it.
fn feedback(item: &SheetItem) -> Value {
    match item.explanation.is_empty() {
        true => json!([{ "from": 0, "to": 100 }]),
        false => json!([{ "from": 0, "to": 100, "feedback": escaped(&item.explanation) }]),
    }
}

fn mark_the_words(
    sheet: &Sheet,
    item: &SheetItem,
    mark: &SheetMark,
    words: &PlayerWords,
) -> Result<Question, WhyLeftOut> {
    if mark.pieces.iter().any(|piece| piece.judged == Judged::Neither) {
        return Err(WhyLeftOut::Doubtful);
    }
    let field: String = mark.paragraphs.iter().map(|runs| marked_paragraph(mark, runs)).collect();
    let params = json!({
        "media": { "disableImageZooming": false },
        "taskDescription": paragraph(&sheet.instruction) + &asked(item),
        "textField": field,
        "overallFeedback": feedback(item),
        "checkAnswerButton": words.check,
        "submitAnswerButton": words.check,
        "tryAgainButton": words.again,
        "showSolutionButton": words.show_answer,
        "correctAnswer": words.right,
        "incorrectAnswer": words.wrong,
        "missedAnswer": words.missed,
        "displaySolutionDescription": words.show_answer,
        "scoreBarLabel": score(words),
        "a11yCheck": words.check,
        "a11yShowSolution": words.show_answer,
        "a11yRetry": words.again,
        "a11yFullTextLabel": escaped(&item.prompt),
        "a11yClickableTextLabel": words.how_to_mark,
        "a11ySolutionModeHeader": words.show_answer,
        "a11yCheckingHeader": words.check,
        "behaviour": {
            "enableRetry": true,
            "enableSolutionsButton": true,
            "enableCheckButton": true,
            "showScorePoints": true,
        },
    });
    Ok(Question { library: MARK_THE_WORDS, params })
}

/// What white space divides is a word for H5P; it is right where one of our pieces in it is. The asterisks go around all of it, quotation
/// marks included, for H5P only takes some of those off before it looks for an asterisk.
fn marked_paragraph(mark: &SheetMark, runs: &[MarkRun]) -> String {
    let mut tokens: Vec<(String, bool)> = Vec::new();
    let mut open = false;
    for run in runs {
        let (text, right) = match run {
            MarkRun::Text(text) => (text.as_str(), false),
            MarkRun::Piece(number) => {
                let piece = &mark.pieces[*number];
                (piece.words.as_str(), piece.judged == Judged::Right)
            }
        };
        for letter in text.chars() {
            if letter.is_whitespace() || letter == '\u{feff}' {
                open = false;
                continue;
            }
            if !open {
                tokens.push((String::new(), false));
                open = true;
            }
            if let Some((word, is_right)) = tokens.last_mut() {
                word.push(letter);
                *is_right |= right;
            }
        }
    }
    let token = |(word, right): &(String, bool)| {
        let word = escaped(&word.replace('*', "\u{2217}"));
        if *right { format!("*{word}*") } else { word }
    };
    format!("<p>{}</p>", tokens.iter().map(token).collect::<Vec<_>>().join(" "))
}

fn multiple_choice(
    sheet: &Sheet,
    item: &SheetItem,
    choices: Vec<Choice>,
    single: bool,
    words: &PlayerWords,
) -> Question {
    let answer = |(words, judged): &Choice| {
        json!({
            "text": format!("<div>{}</div>", escaped(words)),
            "correct": *judged == Judged::Right,
            "tipsAndFeedback": { "tip": "", "chosenFeedback": "", "notChosenFeedback": "" },
        })
    };
    let params = json!({
        "media": { "disableImageZooming": false },
        "question": text(sheet, item),
        "answers": choices.iter().map(answer).collect::<Vec<_>>(),
        "overallFeedback": feedback(item),
        "behaviour": {
            "enableRetry": true,
            "enableSolutionsButton": true,
            "enableCheckButton": true,
            "type": if single { "single" } else { "multi" },
            "singlePoint": false,
            "randomAnswers": false,
            "showSolutionsRequiresInput": true,
            "confirmCheckDialog": false,
            "confirmRetryDialog": false,
            "autoCheck": false,
            "passPercentage": 100,
            "showScorePoints": true,
        },
        "UI": {
            "checkAnswerButton": words.check,
            "submitAnswerButton": words.check,
            "showSolutionButton": words.show_answer,
            "tryAgainButton": words.again,
            "correctAnswer": words.right,
            "wrongAnswer": words.wrong,
            "shouldCheck": words.missed,
            "shouldNotCheck": words.wrong,
            "noInput": words.blank,
            "scoreBarLabel": score(words),
            "a11yCheck": words.check,
            "a11yShowSolution": words.show_answer,
            "a11yRetry": words.again,
        },
    });
    Question { library: MULTIPLE_CHOICE, params }
}

/// All numbers that are right, the best first.
fn blanks(sheet: &Sheet, item: &SheetItem, right: usize, tolerance: usize, words: &PlayerWords) -> Question {
    let near = (1..=tolerance).flat_map(|off| [right.checked_sub(off), right.checked_add(off)]).flatten();
    let numbers: Vec<String> = std::iter::once(right).chain(near).map(|number| number.to_string()).collect();
    let params = json!({
        "media": { "disableImageZooming": false },
        "text": text(sheet, item),
        "questions": [format!("<p>*{}*</p>", numbers.join("/"))],
        "overallFeedback": feedback(item),
        "showSolutions": words.show_answer,
        "tryAgain": words.again,
        "checkAnswer": words.check,
        "submitAnswer": words.check,
        "notFilledOut": words.blank,
        "answerIsCorrect": words.right,
        "answeredCorrectly": words.right,
        "answeredIncorrectly": words.wrong,
        "solutionLabel": words.missed,
        "answerIsWrong": words.wrong,
        "scoreBarLabel": score(words),
        "inputLabel": progress(words, "@num", "@total"),
        "a11yCheck": words.check,
        "a11yShowSolution": words.show_answer,
        "a11yRetry": words.again,
        "a11yCheckingModeHeader": words.check,
        "behaviour": {
            "enableRetry": true,
            "enableSolutionsButton": true,
            "enableCheckButton": true,
            "autoCheck": false,
            "caseSensitive": false,
            "showSolutionsRequiresInput": true,
            "separateLines": false,
            "confirmCheckDialog": false,
            "confirmRetryDialog": false,
            "acceptSpellingErrors": false,
        },
    });
    Question { library: BLANKS, params }
}
