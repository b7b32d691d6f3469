//! How an item of QTI is scored: its key, and the rules by which it gives points.

use super::super::super::sheet::{Judged, SheetItem};
use super::item::RESPONSE;

/// Which are right, by their place.
pub fn correct(right: impl Iterator<Item = bool>) -> String {
    let values = right.enumerate().filter(|(_, right)| *right);
    let values: String = values.map(|(at, _)| format!("<qti-value>c{}</qti-value>", at + 1)).collect();
    match values.is_empty() {
        true => String::new(),
        false => format!("<qti-correct-response>{values}</qti-correct-response>\n"),
    }
}

pub fn mapping(judged: impl Iterator<Item = Judged>) -> String {
    let entry = |(at, judged): (usize, Judged)| {
        let value = match judged {
            Judged::Right => "1",
            Judged::Wrong => "-1",
            Judged::Neither => "0",
        };
        format!("<qti-map-entry map-key=\"c{}\" mapped-value=\"{value}\"/>", at + 1)
    };
    let entries: String = judged.enumerate().map(entry).collect();
    match entries.is_empty() {
        true => String::new(),
        false => format!("<qti-mapping lower-bound=\"0\" default-value=\"0\">{entries}</qti-mapping>\n"),
    }
}

/// The points that an expression gives; none where nothing is answered.
pub fn scored(expression: &str) -> String {
    format!(
        "<qti-response-condition><qti-response-if><qti-not><qti-is-null><qti-variable identifier=\"{RESPONSE}\"/></qti-is-null></qti-not>\
         <qti-set-outcome-value identifier=\"SCORE\">{expression}</qti-set-outcome-value></qti-response-if></qti-response-condition>\n"
    )
}

/// The answer beside a number. Players of QTI differ in what they make of `qti-equal` with a tolerance, and not in this.
pub fn compared(operator: &str, number: usize) -> String {
    format!(
        "<{operator}><qti-variable identifier=\"{RESPONSE}\"/>\
         <qti-base-value base-type=\"integer\">{number}</qti-base-value></{operator}>"
    )
}

/// One point where a condition holds.
pub fn when_right(condition: &str) -> String {
    format!(
        "<qti-response-condition><qti-response-if>{condition}\
         <qti-set-outcome-value identifier=\"SCORE\"><qti-base-value base-type=\"float\">1</qti-base-value></qti-set-outcome-value>\
         </qti-response-if></qti-response-condition>\n"
    )
}

/// What happens with an answer: the points, and the explanation.
pub fn processing(item: &SheetItem, score: &str) -> String {
    let explained = match item.explanation.is_empty() {
        true => "",
        false => {
            "<qti-set-outcome-value identifier=\"FEEDBACK\"><qti-base-value base-type=\"identifier\">WHY</qti-base-value></qti-set-outcome-value>\n"
        }
    };
    match score.is_empty() && explained.is_empty() {
        true => String::new(),
        false => format!("<qti-response-processing>\n{score}{explained}</qti-response-processing>\n"),
    }
}
