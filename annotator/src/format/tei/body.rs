//! The text of the article as a body: an element for each block, the marks inside.

use crate::format::tei::marks::Mark;
use crate::format::tei::nest::{Step, Stretch, nest};
use crate::format::tei::xml::{Ids, text};
use crate::model::{Article, BlockKind, Span};

/// What stands between the tags of `body`. Its text is the article's.
pub(super) fn body(article: &Article, marks: &[Mark], ids: &Ids) -> String {
    let regions = regions(article);
    let steps = steps(&regions, marks);
    let mut pieces = vec![0; marks.len()];
    for step in steps.iter().flatten() {
        if let Step::Open(mark) = step {
            pieces[*mark] += 1;
        }
    }
    let inline = Inline { text: &article.text, marks, ids, pieces, written: vec![0; marks.len()] };
    let mut layout =
        Layout { inline, out: String::new(), list: false, section: false, top: true, filled: false };
    let mut at = 0;
    for (region, steps) in regions.iter().zip(&steps) {
        layout.out.push_str(&text(Span::new(at, region.span.start).of(&article.text)));
        layout.region(region.kind, steps);
        at = region.span.end;
    }
    layout.finish(&text(Span::new(at, article.text.len()).of(&article.text)))
}

/// A block, or words that belong to none.
struct Region {
    kind: Option<BlockKind>,
    span: Span,
}

/// The blocks, and whatever stands between them that is not the white space of XML.
fn regions(article: &Article) -> Vec<Region> {
    let mut regions = Vec::new();
    let mut at = 0;
    let between = |from: usize, to: usize, regions: &mut Vec<Region>| {
        let span = Span::new(from, to);
        if span.of(&article.text).contains(|letter| !matches!(letter, ' ' | '\t' | '\r' | '\n')) {
            regions.push(Region { kind: None, span });
        }
    };
    for block in article.blocks.iter().filter(|block| !block.span.is_empty()) {
        between(at, block.span.start, &mut regions);
        regions.push(Region { kind: Some(block.kind), span: block.span });
        at = block.span.end;
    }
    between(at, article.text.len(), &mut regions);
    regions
}

/// How to write each region.
fn steps(regions: &[Region], marks: &[Mark]) -> Vec<Vec<Step>> {
    let spans = marks.iter().enumerate();
    let mut stretches: Vec<Stretch> =
        spans.flat_map(|(number, mark)| mark.spans.iter().map(move |&span| (span, number))).collect();
    stretches.sort();
    let mut coming = stretches.into_iter().peekable();
    let mut running: Vec<Stretch> = Vec::new();
    let nested = regions.iter().map(|region| {
        running.retain(|(span, _)| span.end > region.span.start);
        while let Some(stretch) = coming.next_if(|(span, _)| span.start < region.span.end) {
            running.push(stretch);
        }
        nest(region.span, &running)
    });
    nested.collect()
}

/// Writes blocks in the order that TEI asks for: heads first, then text, then sections.
struct Layout<'a> {
    inline: Inline<'a>,
    out: String,
    /// A list is open.
    list: bool,
    /// A section is open.
    section: bool,
    /// Only heads have come so far.
    top: bool,
    /// The body has something besides heads and figures, as it must.
    filled: bool,
}

impl Layout<'_> {
    fn region(&mut self, kind: Option<BlockKind>, steps: &[Step]) {
        let plain = steps.iter().all(|step| matches!(step, Step::Words(_)));
        let (open, close) = match kind {
            Some(BlockKind::Headline) if self.top => ("<head>", "</head>"),
            Some(BlockKind::Standfirst) if self.top => ("<head type=\"standfirst\">", "</head>"),
            // A byline may not hold what is said.
            Some(BlockKind::Byline) if self.top && plain => ("<byline>", "</byline>"),
            Some(BlockKind::Headline | BlockKind::Heading) => ("<head>", "</head>"),
            Some(BlockKind::Standfirst) => ("<ab type=\"standfirst\">", "</ab>"),
            Some(BlockKind::Byline) => ("<ab type=\"byline\">", "</ab>"),
            Some(BlockKind::Paragraph) => ("<p>", "</p>"),
            Some(BlockKind::Caption) => ("<figure><head>", "</head></figure>"),
            Some(BlockKind::ListItem) => ("<item>", "</item>"),
            Some(BlockKind::Blockquote) => ("<quote>", "</quote>"),
            None => ("<ab>", "</ab>"),
        };
        self.list(kind == Some(BlockKind::ListItem));
        match kind {
            Some(BlockKind::Caption) => {}
            Some(BlockKind::Headline | BlockKind::Standfirst) if self.top => {}
            Some(BlockKind::Byline) if self.top && plain => {}
            Some(BlockKind::Headline | BlockKind::Heading) => self.begin_section(),
            _ => (self.top, self.filled) = (false, true),
        }
        self.out.push_str(open);
        self.inline.write(steps, &mut self.out);
        self.out.push_str(close);
    }

    fn list(&mut self, wanted: bool) {
        match (self.list, wanted) {
            (false, true) => self.out.push_str("<list>"),
            (true, false) => self.out.push_str("</list>"),
            _ => {}
        }
        self.list = wanted;
    }

    fn begin_section(&mut self) {
        self.out.push_str(if self.section { "</div><div>" } else { "<div>" });
        (self.section, self.top, self.filled) = (true, false, true);
    }

    fn finish(mut self, rest: &str) -> String {
        self.list(false);
        self.out.push_str(if self.filled { "" } else { "<p/>" });
        self.out.push_str(if self.section { "</div>" } else { "" });
        self.out + rest
    }
}

/// Writes words and the pieces of marks around them.
struct Inline<'a> {
    text: &'a str,
    marks: &'a [Mark],
    ids: &'a Ids,
    /// How many pieces each mark has in the whole article.
    pieces: Vec<usize>,
    /// How many of them have been written.
    written: Vec<usize>,
}

impl Inline<'_> {
    fn write(&mut self, steps: &[Step], out: &mut String) {
        let mut open = Vec::new();
        for step in steps {
            match *step {
                Step::Open(mark) => {
                    out.push_str(&self.tag(mark));
                    open.push(self.marks[mark].element);
                }
                Step::Close => {
                    out.push_str(&open.pop().map(|element| format!("</{element}>")).unwrap_or_default());
                }
                Step::Words(span) => out.push_str(&text(span.of(self.text))),
            }
        }
    }

    /// The opening tag of the next piece.
    fn tag(&mut self, number: usize) -> String {
        let Mark { element, attributes, label, pointed_to, .. } = &self.marks[number];
        self.written[number] += 1;
        let (nth, of) = (self.written[number], self.pieces[number]);
        let id = |nth| self.ids.piece(label, nth);
        let own = if *pointed_to || of > 1 { format!(" xml:id=\"{}\"", id(nth)) } else { String::new() };
        let prev = if nth > 1 { format!(" prev=\"#{}\"", id(nth - 1)) } else { String::new() };
        let next = if nth < of { format!(" next=\"#{}\"", id(nth + 1)) } else { String::new() };
        format!("<{element}{own}{attributes}{prev}{next}>")
    }
}
