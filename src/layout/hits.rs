//! What a filter finds in an article, in text order: its quotations, or, where words are looked
//! for, every place that has them. The paper's own words are found too, as long as only words are
//! looked for: they have no speaker, no country and no kind.

use std::cmp::Reverse;

use annotator::{Kind, Reading, Span};

use crate::filter::words::Searchable;
use crate::filter::{Choice, Filter};

/// One thing to step to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hit {
    /// Where it begins, in bytes of the article's text.
    pub start: usize,
    /// The quotation it is or stands in, as its place in the reading; `None` in the paper's own
    /// voice.
    pub quotation: Option<usize>,
    /// The words that were looked for; `None` for a quotation as a whole.
    pub words: Option<Span>,
}

/// `passing` are the quotations that the filter is about and lets pass, as places in the reading,
/// in text order.
pub fn hits(reading: &Reading, text: &Searchable, filter: &Filter, passing: &[usize]) -> Vec<Hit> {
    let whole = |&at: &usize| Hit {
        start: reading.quotations[at].content.first().map_or(0, |content| content.start),
        quotation: Some(at),
        words: None,
    };
    if filter.words.trim().is_empty() {
        return passing.iter().map(whole).collect();
    }
    let only_words = filter.toggled(&Choice::Words(filter.words.clone())).is_empty();
    let passes = |at: &usize| passing.binary_search(at).is_ok();
    let mut pieces: Vec<(Span, usize)> = Vec::new();
    for (at, quotation) in reading.quotations.iter().enumerate() {
        if quotation.kind != Kind::Scare || passes(&at) {
            pieces.extend(quotation.content.iter().map(|&content| (content, at)));
        }
    }
    pieces.sort_unstable_by_key(|&(span, at)| (span.start, Reverse(span.end), at));

    let mut next = pieces.into_iter().peekable();
    let mut open: Vec<(Span, usize)> = Vec::new();
    let mut said = vec![false; reading.quotations.len()];
    let mut hits = Vec::new();
    for place in text.places(&filter.words) {
        let words = Span::new(place.start, place.end);
        while let Some(piece) = next.next_if(|(piece, _)| piece.start < words.end) {
            open.push(piece);
        }
        open.retain(|(piece, _)| piece.end > words.start);
        let around: Vec<usize> =
            open.iter().filter(|(piece, _)| piece.contains(words)).map(|(_, at)| *at).collect();
        let saying: Vec<usize> = around.iter().copied().filter(passes).collect();
        saying.iter().for_each(|&at| said[at] = true);
        if !saying.is_empty() || around.is_empty() && only_words {
            // The innermost, which stands last, is the one who says it.
            hits.push(Hit { start: words.start, quotation: saying.last().copied(), words: Some(words) });
        }
    }
    // Words that go on from one piece of a quotation to the next stand at no one place.
    hits.extend(passing.iter().filter(|&&at| !said[at]).map(whole));
    hits.sort_unstable();
    hits
}

#[cfg(test)]
mod tests {
    use annotator::Quotation;

    use super::*;
    use crate::filter::Heard;

    /// Words between square brackets are a quotation each, of `a`, `b` … in the order of their
    /// beginnings; `[!` is a scare quote, and `[^` goes on with the quotation before.
    fn read(marked: &str) -> Reading {
        let mut reading = Reading::default();
        let mut open = Vec::new();
        for c in marked.chars() {
            let at = reading.article.text.len();
            match c {
                '[' => {
                    open.push(reading.quotations.len());
                    reading.quotations.push(quotation(at, reading.quotations.len()));
                }
                '!' => reading.quotations[open[open.len() - 1]].kind = Kind::Scare,
                '^' => {
                    open.pop();
                    reading.quotations.pop();
                    let before = reading.quotations.len() - 1;
                    reading.quotations[before].content.push(Span::new(at, at));
                    open.push(before);
                }
                ']' => {
                    let content = &mut reading.quotations[open.pop().unwrap_or_default()].content;
                    let last = content.len() - 1;
                    content[last].end = at;
                }
                c => reading.article.text.push(c),
            }
        }
        reading
    }

    fn quotation(at: usize, number: usize) -> Quotation {
        Quotation {
            id: format!("q{number}"),
            kind: Kind::Direct,
            content: vec![Span::new(at, at)],
            verbatim: Vec::new(),
            cue: None,
            source: None,
            speakers: vec![["a", "b", "c", "d"][number].to_string()],
            countries: Vec::new(),
            certainty: 1.0,
            evidence: Vec::new(),
        }
    }

    /// What is found is shown as where it stands and whose it is.
    fn check(marked: &str, filter: Filter, expect: &str) {
        let reading = read(marked);
        let text = &reading.article.text;
        let heard: Vec<Heard> = reading
            .quotations
            .iter()
            .map(|quotation| {
                let content: Vec<&str> = quotation.content.iter().map(|span| span.of(text)).collect();
                Heard::new(quotation.kind, &[], &quotation.speakers, 1.0, &content, |_| true)
            })
            .collect();
        let passing: Vec<usize> =
            (0..heard.len()).filter(|&at| filter.is_about(&heard[at]) && filter.passes(&heard[at])).collect();
        let seen: Vec<String> = hits(&reading, &Searchable::new(text), &filter, &passing)
            .iter()
            .map(|hit| {
                let who = hit.quotation.map_or("paper", |at| reading.quotations[at].speakers[0].as_str());
                format!(
                    "{}{who}",
                    if hit.words.is_some() { format!("{}:", hit.start) } else { String::new() }
                )
            })
            .collect();
        assert_eq!(seen.join(" "), expect, "{marked}");
    }

    fn words(words: &str) -> Filter {
        Filter { words: words.to_string(), ..Filter::default() }
    }

    #[test]
    fn without_words_the_quotations_are_found() {
        check("x [war] y [peace]", Filter::default(), "a b");
        check("x [war] y [!peace]", Filter::default(), "a");
        check("x", Filter::default(), "");
    }

    #[test]
    fn words_are_found_wherever_they_stand() {
        check("war [no war] war [peace]", words("war"), "0:paper 7:a 11:paper");
        check("[war war]", words("war"), "0:a 4:a");
        check("x [!war]", words("war"), "2:paper");
        check("x", words("war"), "");
    }

    #[test]
    fn beside_other_choices_only_quotations_are_found() {
        let filter = Filter { speakers: vec!["b".to_string()], ..words("war") };
        check("war [war] [war] [peace]", filter, "8:b");
    }

    #[test]
    fn the_innermost_quotation_says_the_words() {
        check("[he said: [war]]", words("war"), "9:b");
        check("[war, he said: [peace]]", words("war"), "0:a");
        let outer = Filter { speakers: vec!["a".to_string()], ..words("war") };
        check("[he said: [war]]", outer, "9:a");
    }

    #[test]
    fn words_over_two_pieces_find_the_quotation() {
        check("war [the war], he said, [^crimes]", words("war crimes"), "a");
    }

    #[test]
    fn words_that_are_only_part_of_a_quotation_belong_to_it() {
        check("the war [crime]", words("war crime"), "4:paper");
        check("[the war] crime", words("war crime"), "4:paper");
    }
}
