//! Stretches of an article as runs of text.

use annotator::{Reading, Span};

use super::super::{Item, ItemEvidence, Passage};

/// A stretch of an article that is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetPassage {
    /// Which of the articles: 0 or 1.
    pub article: usize,
    /// The article's headline; empty where it has none.
    pub headline: String,
    /// The BCP 47 tag of the article; `und` where it is not known.
    pub language: String,
    pub paragraphs: Vec<Paragraph>,
}

/// At least one run; no line breaks within.
pub type Paragraph = Vec<Run>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    Plain(String),
    /// What the prompt is about.
    Emphasised(String),
    /// What may not be read before the answer.
    Gap,
}

/// More stretches than these are counted, and not written.
const SHOWN: usize = 6;
/// A longer stretch is cut behind a word, in characters.
const LONGEST: usize = 240;
/// Stretches so near one another, in bytes, are one.
const NEAR: usize = 3;

/// The passage in words; without paragraphs where its article is not there.
pub fn passage(passage: &Passage, readings: &[&Reading]) -> SheetPassage {
    let Some(reading) = readings.get(passage.article) else {
        return SheetPassage { article: passage.article, ..SheetPassage::default() };
    };
    let mut parts: Vec<(Span, bool)> = passage.hidden.iter().map(|span| (*span, true)).collect();
    parts.extend(passage.emphasised.iter().map(|span| (*span, false)));
    // A gap comes before an emphasis in the same place: what is hidden stays hidden.
    parts.sort_by_key(|(span, hidden)| (span.start, !hidden));
    let text = &reading.article.text;
    let mut paragraphs = Paragraphs::default();
    let mut at = passage.span.start;
    for (span, hidden) in parts {
        paragraphs.text(Span::new(at, span.start.max(at)).of(text), Run::Plain);
        let rest = Span::new(span.start.max(at), span.end.max(at));
        match hidden {
            true => paragraphs.run(Run::Gap),
            false => paragraphs.text(rest.of(text), Run::Emphasised),
        }
        at = rest.end;
    }
    paragraphs.text(Span::new(at, passage.span.end).of(text), Run::Plain);
    SheetPassage {
        article: passage.article,
        headline: one_line(reading.article.headline()),
        language: reading.article.in_language.clone(),
        paragraphs: paragraphs.finish(),
    }
}

/// The stretches that show why the key of an item is right, and how many more there are.
pub fn shown(item: &Item, readings: &[&Reading]) -> (Vec<String>, usize) {
    let stretches = item.evidence.iter().filter_map(|evidence| {
        let text = &readings.get(evidence.article)?.article.text;
        let words = stretch(evidence, text);
        (!words.is_empty()).then_some(words)
    });
    let mut all: Vec<String> = Vec::new();
    for words in stretches {
        if !all.contains(&words) {
            all.push(words);
        }
    }
    let more = all.len().saturating_sub(SHOWN);
    all.truncate(SHOWN);
    (all, more)
}

/// The pieces of one piece of evidence, with an ellipsis for what is between.
fn stretch(evidence: &ItemEvidence, text: &str) -> String {
    let mut spans = evidence.spans.clone();
    spans.sort_unstable();
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start <= last.end + NEAR => *last = last.join(span),
            _ => joined.push(span),
        }
    }
    let words: Vec<String> = joined.iter().map(|span| one_line(span.of(text))).collect();
    shortened(&words.join(" … "))
}

/// At most [`LONGEST`] characters, cut behind a word.
fn shortened(words: &str) -> String {
    let Some((end, _)) = words.char_indices().nth(LONGEST) else { return words.to_string() };
    let cut = &words[..end];
    format!("{} …", cut.rsplit_once(' ').map_or(cut, |(whole, _)| whole))
}

/// Words with one space for all white space between them.
pub fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Paragraphs that are built run by run; a line break in the text begins the next.
pub struct Paragraphs<R> {
    done: Vec<Vec<R>>,
    open: Vec<R>,
}

impl<R> Default for Paragraphs<R> {
    fn default() -> Paragraphs<R> {
        Paragraphs { done: Vec::new(), open: Vec::new() }
    }
}

impl<R> Paragraphs<R> {
    pub fn text(&mut self, text: &str, run: impl Fn(String) -> R) {
        for (at, line) in text.split(['\n', '\r', '\u{2028}', '\u{2029}']).enumerate() {
            if at > 0 && !self.open.is_empty() {
                self.done.push(std::mem::take(&mut self.open));
            }
            // White space alone between two runs holds them apart, and opens no paragraph.
            if !line.is_empty() && (!self.open.is_empty() || !line.trim().is_empty()) {
                self.open.push(run(line.to_string()));
            }
        }
    }

    pub fn run(&mut self, run: R) {
        self.open.push(run);
    }

    pub fn finish(mut self) -> Vec<Vec<R>> {
        if !self.open.is_empty() {
            self.done.push(self.open);
        }
        self.done
    }
}
