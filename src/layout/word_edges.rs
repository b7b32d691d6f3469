//! Words that a person chooses in a text: whole words, within the blocks of the article, wider or narrower by a word at
//! either end.

use annotator::{Block, Span};

/// Which end of the chosen words moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    Start,
    End,
}

/// The whole words that a stretch of text touches; `None` where it touches none.
pub fn whole_words(text: &str, touched: Span) -> Option<Span> {
    let touched =
        Span::new(boundary(text, touched.start, false), boundary(text, touched.end, true)).trim(text);
    if touched.is_empty() {
        return None;
    }
    let before = text[..touched.start].chars().rev().take_while(|c| !c.is_whitespace());
    let behind = text[touched.end..].chars().take_while(|c| !c.is_whitespace());
    let start = touched.start - before.map(char::len_utf8).sum::<usize>();
    Some(Span::new(start, touched.end + behind.map(char::len_utf8).sum::<usize>()))
}

/// The same words with one more or one less at an end; `None` where there is no more to take, or none would be left.
pub fn moved(text: &str, chosen: Span, edge: Edge, outward: bool) -> Option<Span> {
    let moved = match (edge, outward) {
        (Edge::Start, true) => Span::new(words(&text[..chosen.start]).last()?.0, chosen.end),
        (Edge::Start, false) => {
            let second = words(chosen.of(text)).nth(1)?.0;
            Span::new(chosen.start + second, chosen.end)
        }
        (Edge::End, true) => {
            let (start, word) = words(&text[chosen.end..]).next()?;
            Span::new(chosen.start, chosen.end + start + word.len())
        }
        (Edge::End, false) => {
            let (start, word) = words(chosen.of(text)).rev_second()?;
            Span::new(chosen.start, chosen.start + start + word.len())
        }
    };
    Some(moved)
}

/// The words before the first chosen one, or behind the last, alone; `None` at the end of the text.
pub fn neighbour(text: &str, chosen: Span, forward: bool) -> Option<Span> {
    match forward {
        true => {
            let (start, word) = words(&text[chosen.end..]).next()?;
            Some(Span::new(chosen.end + start, chosen.end + start + word.len()))
        }
        false => {
            let (start, word) = words(&text[..chosen.start]).last()?;
            Some(Span::new(start, start + word.len()))
        }
    }
}

/// What of the chosen words stands in each block, in order: what lies between blocks is nobody's.
pub fn in_blocks(text: &str, blocks: &[Block], chosen: Span) -> Vec<Span> {
    let part = |block: &Block| {
        let part = Span::new(block.span.start.max(chosen.start), block.span.end.min(chosen.end));
        part.trim(text)
    };
    blocks
        .iter()
        .filter(|block| block.span.overlaps(chosen))
        .map(part)
        .filter(|part| !part.is_empty())
        .collect()
}

/// The nearest boundary of a character at or before a byte, or behind it.
fn boundary(text: &str, byte: usize, behind: bool) -> usize {
    let mut at = byte.min(text.len());
    while !text.is_char_boundary(at) {
        at = if behind { at + 1 } else { at - 1 };
    }
    at
}

/// The words of a text with where they begin.
fn words(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Iterator for Words<'a> {
    type Item = (usize, &'a str);

    fn next(&mut self) -> Option<(usize, &'a str)> {
        let rest = &self.text[self.at..];
        let start = self.at + rest.find(|c: char| !c.is_whitespace())?;
        let word = self.text[start..].split(char::is_whitespace).next()?;
        self.at = start + word.len();
        Some((start, word))
    }
}

impl<'a> Words<'a> {
    /// The last word but one.
    fn rev_second(self) -> Option<(usize, &'a str)> {
        let mut before = None;
        let mut last = None;
        for word in self {
            before = last.replace(word);
        }
        before
    }
}

#[cfg(test)]
mod tests {
    use annotator::BlockKind;

    use super::*;

    const TEXT: &str = "“It is lâte,” she said. \n\nNo one heard.";

    fn check_whole(start: usize, end: usize, expect: &str) {
        let found = whole_words(TEXT, Span::new(start, end)).map_or("–", |span| span.of(TEXT));
        assert_eq!(found, expect, "{start}..{end}");
    }

    #[test]
    fn whole_words_are_chosen_wherever_one_begins() {
        check_whole(4, 5, "“It");
        check_whole(5, 8, "is");
        check_whole(12, 14, "lâte,”");
        check_whole(0, TEXT.len() + 9, TEXT);
        check_whole(0, 7, "“It is");
    }

    #[test]
    fn nothing_touched_is_nothing_chosen() {
        assert_eq!(whole_words("a  b", Span::new(2, 2)), None);
        assert_eq!(whole_words("", Span::new(0, 3)), None);
    }

    fn check_moved(from: &str, edge: Edge, outward: bool, expect: &str) {
        let start = TEXT.find(from).expect("the words are there");
        let found = moved(TEXT, Span::new(start, start + from.len()), edge, outward);
        assert_eq!(found.map_or("–", |span| span.of(TEXT)), expect, "{from} {edge:?} {outward}");
    }

    #[test]
    fn either_end_moves_by_a_word() {
        check_moved("is lâte,”", Edge::Start, true, "“It is lâte,”");
        check_moved("is lâte,”", Edge::Start, false, "lâte,”");
        check_moved("is lâte,”", Edge::End, true, "is lâte,” she");
        check_moved("is lâte,”", Edge::End, false, "is");
    }

    #[test]
    fn one_word_is_always_left_and_the_text_ends() {
        check_moved("she", Edge::Start, false, "–");
        check_moved("she", Edge::End, false, "–");
        check_moved("“It", Edge::Start, true, "–");
        check_moved("heard.", Edge::End, true, "–");
    }

    #[test]
    fn the_next_word_stands_alone() {
        let she = Span::new(TEXT.find("she").unwrap_or_default(), TEXT.find("she").unwrap_or_default() + 3);
        assert_eq!(neighbour(TEXT, she, true).map(|span| span.of(TEXT)), Some("said."));
        assert_eq!(neighbour(TEXT, she, false).map(|span| span.of(TEXT)), Some("lâte,”"));
    }

    #[test]
    fn words_over_several_blocks_are_parts_of_each() {
        let second = TEXT.find("No").unwrap_or_default();
        let blocks = [Span::new(0, second - 3), Span::new(second, TEXT.len())]
            .map(|span| Block { kind: BlockKind::Paragraph, span });
        let chosen = Span::new(TEXT.find("she").unwrap_or_default(), second + 6);
        let parts: Vec<&str> = in_blocks(TEXT, &blocks, chosen).iter().map(|span| span.of(TEXT)).collect();
        assert_eq!(parts, ["she said.", "No one"]);
    }
}
