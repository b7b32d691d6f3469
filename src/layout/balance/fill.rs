//! Whose words fill the article: the paper's own, those it retells, those it gives between quotation marks.

use annotator::{Kind, Reading, Span};

/// Counts of words; together they are all of the article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fill {
    /// The paper's own voice: nobody is shown saying it. Scare quotes are part of it.
    pub own: usize,
    /// What somebody says, in the paper's words.
    pub retold: usize,
    /// What somebody says, between quotation marks.
    pub verbatim: usize,
}

/// Counts every word once, whoever says it. A word is a run without white space that holds a letter or a digit, as
/// everywhere; it belongs where its first byte stands.
pub fn fill(reading: &Reading) -> Fill {
    let speech = || reading.quotations.iter().filter(|quotation| quotation.kind != Kind::Scare);
    let content = merged(speech().flat_map(|quotation| quotation.content.iter().copied()));
    let verbatim = merged(speech().flat_map(|quotation| quotation.verbatim.iter().copied()));
    let text = &reading.article.text;
    let mut fill = Fill::default();
    for word in text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)) {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        match (covers(&content, start), covers(&verbatim, start)) {
            (true, true) => fill.verbatim += 1,
            (true, false) => fill.retold += 1,
            (false, _) => fill.own += 1,
        }
    }
    fill
}

/// Spans in order, those that overlap or touch as one.
pub fn merged(spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut spans: Vec<Span> = spans.collect();
    spans.sort_unstable();
    let mut merged: Vec<Span> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start <= last.end => *last = last.join(span),
            _ => merged.push(span),
        }
    }
    merged
}

/// Whether one of these spans, in order and apart, lies over a byte.
fn covers(spans: &[Span], byte: usize) -> bool {
    let behind = spans.partition_point(|span| span.end <= byte);
    spans.get(behind).is_some_and(|span| span.start <= byte)
}

#[cfg(test)]
mod tests {
    use annotator::{Article, Quotation};

    use super::*;

    /// Under the text, `i` stands under content that is retold, `v` under content between quotation marks, `s` under a
    /// scare quote.
    fn check(text: &str, line: &str, own: usize, retold: usize, verbatim: usize) {
        let mut reading = Reading {
            article: Article { text: text.to_string(), ..Article::default() },
            ..Reading::default()
        };
        for run in line.char_indices().collect::<Vec<_>>().chunk_by(|a, b| a.1 == b.1) {
            let span = Span::new(run[0].0, run[0].0 + run.len());
            let (kind, verbatim) = match run[0].1 {
                'i' => (Kind::Indirect, vec![]),
                'v' => (Kind::Direct, vec![span]),
                's' => (Kind::Scare, vec![span]),
                _ => continue,
            };
            reading.quotations.push(quotation(kind, span, verbatim));
        }
        assert_eq!(fill(&reading), Fill { own, retold, verbatim }, "{text}");
    }

    fn quotation(kind: Kind, content: Span, verbatim: Vec<Span>) -> Quotation {
        Quotation {
            id: String::new(),
            kind,
            content: vec![content],
            verbatim,
            cue: None,
            source: None,
            speakers: vec![],
            countries: vec![],
            certainty: 1.0,
            evidence: vec![],
        }
    }

    #[test]
    fn every_word_is_counted_once() {
        check("one two – three", "", 3, 0, 0);
        check("she said that it ends", "         iiiiiiiiiiii", 2, 3, 0);
        check("\"It ends,\" she said", "vvvvvvvvvv         ", 2, 0, 2);
        check("a \"so-called\" end", "  sssssssssss    ", 3, 0, 0);
        check("", "", 0, 0, 0);
    }

    #[test]
    fn words_of_two_quotations_are_counted_once() {
        let mut reading = Reading {
            article: Article { text: "we go on".to_string(), ..Article::default() },
            ..Reading::default()
        };
        reading.quotations.push(quotation(Kind::Indirect, Span::new(0, 5), vec![]));
        reading.quotations.push(quotation(Kind::Mixed, Span::new(3, 8), vec![Span::new(6, 8)]));
        assert_eq!(fill(&reading), Fill { own: 0, retold: 2, verbatim: 1 });
    }

    #[test]
    fn spans_that_touch_are_one() {
        let spans = [Span::new(6, 8), Span::new(0, 2), Span::new(2, 4), Span::new(1, 3)];
        assert_eq!(merged(spans.into_iter()), [Span::new(0, 4), Span::new(6, 8)]);
    }
}
