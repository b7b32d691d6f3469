//! Bytes inside, code points outside: the one place that converts between them.

use crate::model::Span;

/// Converts between byte offsets and Unicode code points of one text.
///
/// It remembers the byte offset of every 64th code point, so that a conversion costs at most 64
/// characters whatever the length of the text.
pub struct Offsets<'a> {
    text: &'a str,
    marks: Vec<usize>,
}

const STRIDE: usize = 64;

impl<'a> Offsets<'a> {
    pub fn new(text: &'a str) -> Offsets<'a> {
        let marks = text.char_indices().step_by(STRIDE).map(|(byte, _)| byte).collect();
        Offsets { text, marks }
    }

    /// Code points before `byte`. An offset inside a character counts as the start of it, one
    /// past the end as the end.
    pub fn to_code_points(&self, byte: usize) -> usize {
        let mark = self.marks.partition_point(|&start| start <= byte).saturating_sub(1);
        let from = self.marks.get(mark).copied().unwrap_or(0);
        let after = self.text[from..].char_indices().skip(1).take_while(|(at, _)| from + at <= byte).count();
        let at_end = byte >= self.text.len() && !self.text.is_empty();
        mark * STRIDE + after + usize::from(at_end)
    }

    /// The byte at which code point number `point` starts; the length of the text for the number
    /// just past the last one, `None` beyond that.
    pub fn to_byte(&self, point: usize) -> Option<usize> {
        let from = match self.marks.get(point / STRIDE) {
            Some(&from) => from,
            None if point.is_multiple_of(STRIDE) => {
                return (self.to_code_points(self.text.len()) == point).then_some(self.text.len());
            }
            None => return None,
        };
        let mut starts = self.text[from..].char_indices().map(|(at, _)| from + at).chain([self.text.len()]);
        starts.nth(point % STRIDE)
    }

    /// A span given in code points; `None` when it does not lie in the text or is reversed.
    pub fn to_span(&self, start: usize, end: usize) -> Option<Span> {
        if start > end {
            return None;
        }
        Some(Span::new(self.to_byte(start)?, self.to_byte(end)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_goes_there_and_back() {
        for text in ["", "a", "naïve “quote” 🦀", &"é🦀x".repeat(100), &"x".repeat(64), &"é".repeat(128)]
        {
            let offsets = Offsets::new(text);
            let boundaries = text.char_indices().map(|(byte, _)| byte).chain([text.len()]);
            for (point, byte) in boundaries.enumerate() {
                assert_eq!(offsets.to_code_points(byte), point, "{text:?} byte {byte}");
                assert_eq!(offsets.to_byte(point), Some(byte), "{text:?} point {point}");
            }
            assert_eq!(offsets.to_byte(text.chars().count() + 1), None, "{text:?}");
        }
    }

    #[test]
    fn a_reversed_or_overlong_span_is_none() {
        let offsets = Offsets::new("abc");
        assert_eq!(offsets.to_span(2, 1), None);
        assert_eq!(offsets.to_span(1, 4), None);
        assert_eq!(offsets.to_span(1, 3), Some(Span::new(1, 3)));
    }
}
