//! brat standoff: the findings beside a text that stays untouched, as linguists exchange them.
//!
//! The marks follow PolNeAR, the newspaper attribution corpus, so that what reads that corpus
//! reads this, in brat's [standoff form](https://brat.nlplab.org/standoff.html):
//!
//! ```text
//! T1  Source 0 11                 the words that name the speaker
//! T2  Cue 53 57                   the words that signal the attribution
//! T3  Content 12 52;58 70         what was said, all its stretches
//! T4  Attribution 53 57           the trigger of the event: the cue, else the source, else the content
//! E1  Attribution:T4 Content:T3 Cue:T2 Source:T1        without a source: Attribution-no-source
//! A1  Kind E1 direct
//! A2  Reviewed E1                 where a person decided what the quotation is
//! #1  AnnotatorNotes E1 q1; speakers: …; countries: …; certainty: 0.94; evidence: …
//! ```
//!
//! Words in quotation marks that nobody says are a lone `Scare` with a note. Offsets are code
//! points into the article's text, end exclusive. A line of the form holds one annotation, so a
//! stretch is divided where the text breaks its line: `12 40;42 80` leaves the break out.

use std::fmt::Write;

use crate::format::Offsets;
use crate::model::{Country, Kind, Quotation, Reading, Span};

/// What brat must know to show these marks: the contents of an `annotation.conf` for the folder.
pub const CONFIGURATION: &str = "\
[entities]
Source
Cue
Content
Scare

[relations]

[events]
Attribution\tContent*:Content, Cue*:Cue, Source*:Source
Attribution-no-source\tContent*:Content, Cue*:Cue

[attributes]
Kind\tArg:<EVENT>, Value:direct|mixed|indirect
Reviewed\tArg:<ANY>
";

/// The `.ann` file for a `.txt` file that holds the article's text and nothing else; empty when
/// the article has no quotations.
pub fn to_ann(reading: &Reading) -> String {
    let text = &reading.article.text;
    let mut writer =
        Writer { text, offsets: Offsets::new(text), out: String::new(), marks: 0, attributes: 0, notes: 0 };
    let mut events = 0;
    for quotation in &reading.quotations {
        let noted = match quotation.kind {
            Kind::Scare => writer.mark("Scare", &quotation.content),
            kind => {
                events += 1;
                writer.attribution(quotation, events);
                writer.attribute(&format!("Kind E{events} {}", kind.as_str()));
                format!("E{events}")
            }
        };
        if quotation.is_reviewed() {
            writer.attribute(&format!("Reviewed {noted}"));
        }
        writer.note(&noted, &note(reading, quotation));
    }
    writer.out
}

struct Writer<'a> {
    text: &'a str,
    offsets: Offsets<'a>,
    out: String,
    marks: usize,
    attributes: usize,
    notes: usize,
}

impl Writer<'_> {
    /// The marks of a quotation and the event that links them.
    fn attribution(&mut self, quotation: &Quotation, number: usize) {
        let source = quotation.source.map(|span| self.mark("Source", &[span]));
        let cue = quotation.cue.map(|span| self.mark("Cue", &[span]));
        let content = self.mark("Content", &quotation.content);
        let name = if source.is_some() { "Attribution" } else { "Attribution-no-source" };
        let trigger = match quotation.cue.or(quotation.source) {
            Some(span) => self.mark(name, &[span]),
            None => self.mark(name, &quotation.content),
        };
        let cue = cue.map(|mark| format!(" Cue:{mark}")).unwrap_or_default();
        let source = source.map(|mark| format!(" Source:{mark}")).unwrap_or_default();
        self.line(format_args!("E{number}\t{name}:{trigger} Content:{content}{cue}{source}"));
    }

    /// Writes a mark and returns its id. Its words are the stretches joined by a space.
    fn mark(&mut self, name: &str, spans: &[Span]) -> String {
        self.marks += 1;
        let pieces: Vec<Span> = spans.iter().flat_map(|&span| unbroken(self.text, span)).collect();
        let place = |piece: &Span| {
            let point = |byte| self.offsets.to_code_points(byte);
            format!("{} {}", point(piece.start), point(piece.end))
        };
        let places = pieces.iter().map(place).collect::<Vec<_>>().join(";");
        let words = pieces.iter().map(|piece| piece.of(self.text)).collect::<Vec<_>>().join(" ");
        let id = format!("T{}", self.marks);
        self.line(format_args!("{id}\t{name} {places}\t{}", on_one_line(&words)));
        id
    }

    fn attribute(&mut self, attribute: &str) {
        self.attributes += 1;
        let number = self.attributes;
        self.line(format_args!("A{number}\t{attribute}"));
    }

    fn note(&mut self, of: &str, words: &str) {
        self.notes += 1;
        let number = self.notes;
        self.line(format_args!("#{number}\tAnnotatorNotes {of}\t{}", on_one_line(words)));
    }

    fn line(&mut self, line: std::fmt::Arguments) {
        // Writing into memory has no way to fail.
        let _ = writeln!(self.out, "{line}");
    }
}

/// What brat has no marks for, in words.
fn note(reading: &Reading, quotation: &Quotation) -> String {
    let mut parts = vec![quotation.id.clone()];
    let mut add = |name: &str, values: Vec<String>| {
        if !values.is_empty() {
            parts.push(format!("{name}: {}", values.join(", ")));
        }
    };
    let speakers = reading.speakers(quotation);
    add("speakers", speakers.iter().map(|actor| format!("{} ({})", actor.name, actor.id)).collect());
    add("countries", quotation.countries.iter().map(Country::code).map(str::to_string).collect());
    add("certainty", vec![format!("{:.2}", quotation.certainty)]);
    add("evidence", quotation.evidence.iter().map(|step| step.because.as_str().to_string()).collect());
    parts.join("; ")
}

/// The stretches of a span between line breaks and TABs; the whole span where nothing is left.
fn unbroken(text: &str, span: Span) -> Vec<Span> {
    let mut pieces = Vec::new();
    let mut start = span.start;
    for words in span.of(text).split_inclusive(breaks) {
        let kept = Span::new(start, start + words.trim_end_matches(breaks).len());
        start += words.len();
        if !kept.is_empty() {
            pieces.push(kept);
        }
    }
    if pieces.is_empty() { vec![span] } else { pieces }
}

fn on_one_line(words: &str) -> String {
    words.chars().map(|letter| if breaks(letter) { ' ' } else { letter }).collect()
}

/// True for what some reader takes for the end of a line or of a column.
fn breaks(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The stretches of the whole text, divided by bars.
    #[track_caller]
    fn check(text: &str, expect: &str) {
        let pieces = unbroken(text, Span::new(0, text.len()));
        let words: Vec<&str> = pieces.iter().map(|piece| piece.of(text)).collect();
        assert_eq!(words.join("|"), expect, "{text:?}");
    }

    #[test]
    fn a_span_in_one_line_stays_whole() {
        check("“No, never,”", "“No, never,”");
        check("a\u{a0}b", "a\u{a0}b");
    }

    #[test]
    fn a_span_is_divided_where_a_line_ends() {
        check("one\ntwo", "one|two");
        check("one\r\n\r\ntwo\n", "one|two");
        check("é\u{2028}é\tx", "é|é|x");
    }

    #[test]
    fn a_span_of_breaks_alone_is_not_lost() {
        check("\n\n", "\n\n");
    }
}
