//! One item as a file of QTI: what is answered, what is shown, how it is scored, and why.

use super::super::super::sheet::{Judged, MarkRun, Sheet, SheetItem, SheetMark, SheetOption, SheetTask};
use super::super::markup::{GAP, escaped, language_tag, paragraphs};
use super::root;
use super::scoring::{compared, correct, mapping, processing, scored, when_right};

/// The identifier of an item's only response.
pub const RESPONSE: &str = "RESPONSE";

/// What makes an item of a task.
struct Parts {
    /// `cardinality` and `base-type` of the response.
    response: (&'static str, &'static str),
    /// Inside the declaration of the response.
    key: String,
    /// The interaction, as blocks of the body.
    interaction: String,
    /// The points as an expression; empty for what has none.
    score: String,
}

/// The whole file.
pub fn item(identifier: &str, title: &str, sheet: &Sheet, item: &SheetItem) -> String {
    let parts = parts(item);
    let (cardinality, base_type) = parts.response;
    let human = matches!(item.task, SheetTask::Open { .. });
    let content = format!(
        "<qti-response-declaration identifier=\"{RESPONSE}\" cardinality=\"{cardinality}\" base-type=\"{base_type}\">\n\
         {}</qti-response-declaration>\n{}{}\
         <qti-outcome-declaration identifier=\"FEEDBACK\" cardinality=\"single\" base-type=\"identifier\"/>\n\
         <qti-item-body>\n<p>{}</p>\n{}{}</qti-item-body>\n{}{}",
        parts.key,
        if human { scored_by_a_person() } else { outcome("SCORE", 0) },
        outcome("MAXSCORE", item.points),
        escaped(&sheet.instruction),
        shown(item),
        parts.interaction,
        processing(item, &parts.score),
        feedback(item),
    );
    let attributes = format!(
        "identifier=\"{identifier}\" title=\"{}\" adaptive=\"false\" time-dependent=\"false\" xml:lang=\"{}\"",
        escaped(title),
        language_tag(&sheet.language)
    );
    root("qti-assessment-item", &attributes, &content)
}

/// A number of points, which is this before anything is answered.
pub fn outcome(identifier: &str, value: usize) -> String {
    format!(
        "<qti-outcome-declaration identifier=\"{identifier}\" cardinality=\"single\" base-type=\"float\">\
         <qti-default-value><qti-value>{value}</qti-value></qti-default-value></qti-outcome-declaration>\n"
    )
}

fn scored_by_a_person() -> String {
    "<qti-outcome-declaration identifier=\"SCORE\" cardinality=\"single\" base-type=\"float\" external-scored=\"human\"/>\n"
        .to_string()
}

/// The passages, but for the one that is marked.
fn shown(item: &SheetItem) -> String {
    let marked = usize::from(matches!(item.task, SheetTask::Mark(_)));
    let block = |passage| {
        let paragraphs = paragraphs(item, passage, GAP, &|words| escaped(words));
        format!(
            "<blockquote xml:lang=\"{}\" dir=\"auto\">{paragraphs}</blockquote>\n",
            language_tag(&passage.language)
        )
    };
    item.passages.iter().skip(marked).map(block).collect()
}

fn parts(item: &SheetItem) -> Parts {
    let prompt = format!("<qti-prompt>{}</qti-prompt>\n", escaped(&item.prompt));
    match &item.task {
        SheetTask::Mark(mark) => marks(item, mark, &prompt),
        SheetTask::One(options) => Parts {
            response: ("single", "identifier"),
            key: correct(options.iter().map(|option| option.right)),
            interaction: choices(options, 1, &prompt),
            score: when_right(
                "<qti-match><qti-variable identifier=\"RESPONSE\"/><qti-correct identifier=\"RESPONSE\"/></qti-match>",
            ),
        },
        SheetTask::Several(options) => Parts {
            response: ("multiple", "identifier"),
            key: correct(options.iter().map(|option| option.right))
                + &mapping(options.iter().map(|it| if it.right { Judged::Right } else { Judged::Wrong })),
            interaction: choices(options, 0, &prompt),
            score: scored("<qti-map-response identifier=\"RESPONSE\"/>"),
        },
        SheetTask::Number { right, tolerance } => Parts {
            response: ("single", "integer"),
            key: format!("<qti-correct-response><qti-value>{right}</qti-value></qti-correct-response>\n"),
            interaction: number(&item.prompt),
            score: when_right(&format!(
                "<qti-and>{}{}</qti-and>",
                compared("qti-gte", right.saturating_sub(*tolerance)),
                compared("qti-lte", right.saturating_add(*tolerance))
            )),
        },
        SheetTask::Guess { .. } => Parts {
            response: ("single", "integer"),
            key: String::new(),
            interaction: number(&item.prompt),
            score: String::new(),
        },
        SheetTask::Vote(options) => Parts {
            response: ("single", "identifier"),
            key: String::new(),
            interaction: choices(options, 1, &prompt),
            score: String::new(),
        },
        SheetTask::Open { rubric } => Parts {
            response: ("single", "string"),
            key: String::new(),
            interaction: open(rubric, &prompt),
            score: String::new(),
        },
    }
}

fn marks(item: &SheetItem, mark: &SheetMark, prompt: &str) -> Parts {
    let judged: Vec<Judged> = (0..mark.pieces.len()).map(|number| mark.judged_alone(number)).collect();
    let right = judged.iter().filter(|it| **it == Judged::Right).count();
    let run = |run: &MarkRun| match run {
        MarkRun::Text(words) => escaped(words),
        MarkRun::Piece(number) => {
            let piece = &mark.pieces[*number];
            let words = escaped(&piece.words);
            let words = if piece.emphasised { format!("<strong>{words}</strong>") } else { words };
            format!("<qti-hottext identifier=\"c{}\">{words}</qti-hottext>", number + 1)
        }
    };
    let paragraph = |runs: &Vec<MarkRun>| format!("<p>{}</p>\n", runs.iter().map(run).collect::<String>());
    let language = item.passages.first().map_or("und", |passage| language_tag(&passage.language));
    let mapped = "<qti-map-response identifier=\"RESPONSE\"/>";
    Parts {
        response: ("multiple", "identifier"),
        key: correct(judged.iter().map(|it| *it == Judged::Right)) + &mapping(judged.iter().copied()),
        interaction: format!(
            "<qti-hottext-interaction response-identifier=\"{RESPONSE}\" max-choices=\"0\">\n{prompt}\
             <blockquote xml:lang=\"{language}\" dir=\"auto\">\n{}</blockquote>\n</qti-hottext-interaction>\n",
            mark.paragraphs.iter().map(paragraph).collect::<String>()
        ),
        score: scored(&match right == item.points {
            true => mapped.to_string(),
            false => format!(
                "<qti-divide><qti-product>{mapped}<qti-base-value base-type=\"float\">{}</qti-base-value></qti-product>\
                 <qti-base-value base-type=\"float\">{right}</qti-base-value></qti-divide>",
                item.points
            ),
        }),
    }
}

fn choices(options: &[SheetOption], most: usize, prompt: &str) -> String {
    let choice = |(at, option): (usize, &SheetOption)| {
        format!(
            "<qti-simple-choice identifier=\"c{}\">{}</qti-simple-choice>\n",
            at + 1,
            escaped(&option.words)
        )
    };
    format!(
        "<qti-choice-interaction response-identifier=\"{RESPONSE}\" shuffle=\"false\" max-choices=\"{most}\">\n{prompt}{}\
         </qti-choice-interaction>\n",
        options.iter().enumerate().map(choice).collect::<String>()
    )
}

fn number(prompt: &str) -> String {
    format!(
        "<p><strong>{}</strong> <qti-text-entry-interaction response-identifier=\"{RESPONSE}\" expected-length=\"6\"/></p>\n",
        escaped(prompt)
    )
}

fn open(rubric: &[String], prompt: &str) -> String {
    let lines: String = rubric.iter().map(|line| format!("<li>{}</li>", escaped(line))).collect();
    format!(
        "<qti-rubric-block use=\"scoring\" view=\"candidate scorer\"><qti-content-body><ul>{lines}</ul>\
         </qti-content-body></qti-rubric-block>\n\
         <qti-extended-text-interaction response-identifier=\"{RESPONSE}\" expected-lines=\"10\">\n{prompt}\
         </qti-extended-text-interaction>\n"
    )
}

fn feedback(item: &SheetItem) -> String {
    match item.explanation.is_empty() {
        true => String::new(),
        false => format!(
            "<qti-modal-feedback outcome-identifier=\"FEEDBACK\" show-hide=\"show\" identifier=\"WHY\">\
             <qti-content-body><p>{}</p></qti-content-body></qti-modal-feedback>\n",
            escaped(&item.explanation)
        ),
    }
}
