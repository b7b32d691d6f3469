//! Cuts a text wherever anything begins or ends, so that it can be drawn piece by piece.
//!
//! Quotations, mentions, cues and evidence lie over each other in any way; elements of a page can
//! only lie inside each other. So every block becomes flat segments that never overlap, each with
//! all that covers it, the longest cover first; and neighbours under the same cover are then put
//! together again. What lies inside something longer is drawn inside it, what merely overlaps it
//! is drawn in two pieces.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Range;

use annotator::{Kind, Reading, Span};

/// Something that lies over a stretch of text. The numbers are places in the reading's lists. The
/// order decides what is drawn around what when both cover the very same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cover {
    /// What a quotation says.
    Content(usize),
    /// The part of a mixed quotation that stands between quotation marks.
    Verbatim(usize),
    /// Words that a quotation's evidence rests on.
    Evidence(usize),
    /// The words that signal a quotation.
    Cue(usize),
    /// A mention of an actor: the actor, and which of its mentions.
    Mention(usize, usize),
}

/// A stretch of text and everything that covers all of it, outermost first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    pub span: Span,
    pub covers: Vec<Cover>,
}

/// A piece of a block as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    Text(Span),
    Covered(Cover, Vec<Node>),
    /// The place behind the last piece of a quotation.
    Tag(usize),
}

/// Every cover of a reading with the words it lies over.
pub fn covers(reading: &Reading) -> Vec<(Span, Cover)> {
    let mut covers = Vec::new();
    for (at, quotation) in reading.quotations.iter().enumerate() {
        covers.extend(quotation.content.iter().map(|&span| (span, Cover::Content(at))));
        if quotation.kind == Kind::Mixed {
            covers.extend(quotation.verbatim.iter().map(|&span| (span, Cover::Verbatim(at))));
        }
        covers.extend(quotation.cue.map(|span| (span, Cover::Cue(at))));
        let evidence = quotation.evidence.iter().flat_map(|evidence| &evidence.spans);
        // Evidence inside the words of the quotation is the quotation; to mark it says nothing.
        let outside =
            evidence.filter(|span| !quotation.content.iter().any(|content| content.contains(**span)));
        covers.extend(outside.map(|&span| (span, Cover::Evidence(at))));
    }
    for (at, actor) in reading.actors.iter().enumerate() {
        covers.extend(
            actor.mentions.iter().enumerate().map(|(n, mention)| (mention.span, Cover::Mention(at, n))),
        );
    }
    covers.sort_unstable();
    covers.dedup();
    covers
}

/// The segments of each block, in order and without a gap. `blocks` are in text order and do not
/// overlap; what lies outside all of them is left out.
pub fn segments(blocks: &[Span], covers: &[(Span, Cover)]) -> Vec<Vec<Segment>> {
    let mut clipped: Vec<Vec<(Span, Cover)>> = vec![Vec::new(); blocks.len()];
    for &(span, cover) in covers {
        for at in touched(blocks, span) {
            let block = blocks[at];
            clipped[at].push((Span::new(span.start.max(block.start), span.end.min(block.end)), cover));
        }
    }
    blocks.iter().zip(clipped).map(|(&block, covers)| cut(block, covers)).collect()
}

/// Puts neighbours under the same cover together, and a tag behind the last piece of each
/// quotation.
pub fn nest(blocks: &[Vec<Segment>]) -> Vec<Vec<Node>> {
    let mut ends = HashMap::new();
    for segment in blocks.iter().flatten() {
        for cover in &segment.covers {
            if let Cover::Content(quotation) = cover {
                ends.insert(*quotation, segment.span.end);
            }
        }
    }
    let is_end = |quotation, end| ends.get(&quotation) == Some(&end);
    blocks.iter().map(|segments| nest_from(segments, 0, &is_end)).collect()
}

/// The blocks that share at least one byte with `span`, as places in `blocks`.
pub fn touched(blocks: &[Span], span: Span) -> Range<usize> {
    let first = blocks.partition_point(|block| block.end <= span.start);
    let behind = blocks.partition_point(|block| block.start < span.end);
    if span.is_empty() { 0..0 } else { first..behind.max(first) }
}

fn cut(block: Span, mut covers: Vec<(Span, Cover)>) -> Vec<Segment> {
    covers.sort_unstable_by_key(|(span, _)| span.start);
    let mut edges: Vec<usize> = covers.iter().flat_map(|(span, _)| [span.start, span.end]).collect();
    edges.extend([block.start, block.end]);
    edges.sort_unstable();
    edges.dedup();

    let mut next = covers.into_iter().peekable();
    let mut open: Vec<(Span, Cover)> = Vec::new();
    let mut segments = Vec::with_capacity(edges.len());
    for edge in edges.windows(2) {
        let span = Span::new(edge[0], edge[1]);
        open.retain(|(cover, _)| cover.end > span.start);
        while let Some(starting) = next.next_if(|(cover, _)| cover.start == span.start) {
            open.push(starting);
        }
        open.sort_by_key(|(cover, what)| (Reverse(cover.len()), *what));
        segments.push(Segment { span, covers: open.iter().map(|(_, what)| *what).collect() });
    }
    segments
}

fn nest_from(segments: &[Segment], depth: usize, is_end: &impl Fn(usize, usize) -> bool) -> Vec<Node> {
    let mut nodes = Vec::new();
    for run in segments.chunk_by(|a, b| a.covers.get(depth) == b.covers.get(depth)) {
        let span = run.iter().map(|segment| segment.span).reduce(Span::join).unwrap_or_default();
        match run[0].covers.get(depth) {
            None => nodes.push(Node::Text(span)),
            Some(&cover) => {
                nodes.push(Node::Covered(cover, nest_from(run, depth + 1, is_end)));
                if let Cover::Content(quotation) = cover
                    && is_end(quotation, span.end)
                {
                    nodes.push(Node::Tag(quotation));
                }
            }
        }
    }
    nodes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Covers are given as lines under the text: a letter where it starts, dashes as far as it
    /// goes. `Q` and `R` are contents, `V` is verbatim, `C` a cue, `M` a mention, `E` evidence.
    fn covers_of(lines: &[&str]) -> Vec<(Span, Cover)> {
        let kind = |letter| match letter {
            'Q' => Some(Cover::Content(0)),
            'R' => Some(Cover::Content(1)),
            'V' => Some(Cover::Verbatim(0)),
            'E' => Some(Cover::Evidence(0)),
            'C' => Some(Cover::Cue(0)),
            'M' => Some(Cover::Mention(0, 0)),
            _ => None,
        };
        let mut covers = Vec::new();
        for line in lines {
            for (start, letter) in line.char_indices() {
                let more = line[start + 1..].chars().take_while(|&next| next == '-').count();
                covers.extend(kind(letter).map(|cover| (Span::new(start, start + 1 + more), cover)));
            }
        }
        covers
    }

    /// A block ends where the text has a `|`.
    fn blocks_of(text: &str) -> Vec<Span> {
        let mut start = 0;
        let ends = text.split('|').map(|block| {
            let span = Span::new(start, start + block.len());
            start = span.end + 1;
            span
        });
        ends.collect()
    }

    fn draw(nodes: &[Node], text: &str) -> String {
        nodes
            .iter()
            .map(|node| match node {
                Node::Text(span) => span.of(text).to_string(),
                Node::Covered(cover, inner) => format!("{}{}>", letter(*cover), draw(inner, text)),
                Node::Tag(quotation) => format!("#{quotation}"),
            })
            .collect()
    }

    fn letter(cover: Cover) -> &'static str {
        match cover {
            Cover::Content(0) => "<Q:",
            Cover::Content(_) => "<R:",
            Cover::Verbatim(_) => "<V:",
            Cover::Evidence(_) => "<E:",
            Cover::Cue(_) => "<C:",
            Cover::Mention(..) => "<M:",
        }
    }

    fn check(text: &str, lines: &[&str], expect: &str) {
        let blocks = blocks_of(text);
        let segments = segments(&blocks, &covers_of(lines));
        for (block, segments) in blocks.iter().zip(&segments) {
            let joined: String = segments.iter().map(|segment| segment.span.of(text)).collect();
            assert_eq!(joined, block.of(text), "nothing is lost of {text:?}");
        }
        let drawn: Vec<String> = nest(&segments).iter().map(|nodes| draw(nodes, text)).collect();
        assert_eq!(drawn.join("|"), expect);
    }

    #[test]
    fn plain_text_is_one_piece() {
        check("abc", &[], "abc");
        check("abc|def", &[], "abc|def");
        check("", &[], "");
    }

    #[test]
    fn what_lies_inside_is_drawn_inside() {
        check("ab cd ef gh", &["   Q------ ", "      M-   "], "ab <Q:cd <M:ef> g>#0h");
        check("ab cd ef", &["Q-------", "   R-   "], "<Q:ab <R:cd>#1 ef>#0");
    }

    #[test]
    fn what_covers_the_same_words_has_a_fixed_order() {
        check("abc", &["M--", "V--", "Q--"], "<Q:<V:<M:abc>>>#0");
        check("abc", &["E--", "C--"], "<E:<C:abc>>");
    }

    #[test]
    fn what_overlaps_is_drawn_in_two_pieces() {
        check("abcdef", &["Q---  ", "  R--"], "<Q:ab<R:cd>>#0<R:e>#1f");
        check("abcdef", &["Q--   ", "  R---"], "<Q:ab><R:<Q:c>#0def>#1");
    }

    #[test]
    fn pieces_of_one_quotation_have_one_tag_behind_the_last() {
        check("ab cd ef", &["Q-    Q-"], "<Q:ab> cd <Q:ef>#0");
    }

    #[test]
    fn a_quotation_over_several_blocks_has_a_piece_in_each() {
        check("ab|cd|ef", &["Q------ "], "<Q:ab>|<Q:cd>|<Q:e>#0f");
    }

    #[test]
    fn a_cover_that_ends_between_blocks_keeps_its_tag() {
        check("ab|cd", &["Q--  "], "<Q:ab>#0|cd");
    }

    #[test]
    fn neighbours_that_touch_stay_apart() {
        check("abcd", &["Q-R-"], "<Q:ab>#0<R:cd>#1");
    }
}
