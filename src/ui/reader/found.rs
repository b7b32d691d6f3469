//! Words that are looked for, marked in the drawn article without touching it: as ranges of its
//! text that the style sheet colours (the CSS Custom Highlight API). A browser that has no such
//! ranges steps from place to place all the same.

use annotator::Span;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Range, Text};

use crate::layout::Page;
use crate::layout::segment::Node;

/// The name of what is read aloud in `style/marks.css`.
const SPOKEN: &str = "spoken";

/// The name of what a person has chosen.
const CHOSEN: &str = "chosen";

/// More marks than this are no help, and slow.
const MOST: usize = 2000;

/// Which article of the page the marks are in: one does not take away those of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// The only one, or the left one.
    First,
    Second,
}

impl Layer {
    /// The names in `style/marks.css` of all that is found, and of where a person is.
    fn names(self) -> [&'static str; 2] {
        match self {
            Layer::First => ["found", "found-here"],
            Layer::Second => ["found-second", "found-second-here"],
        }
    }
}

/// The pieces of text on the page, by where they begin in the article, in bytes.
pub struct Ranges {
    pieces: Vec<(usize, Text)>,
}

impl Ranges {
    /// Walks through the drawn article once.
    pub fn new(article: &Element, page: &Page) -> Ranges {
        let mut pieces = Vec::new();
        let Ok(blocks) = article.query_selector_all("[data-block]") else { return Ranges { pieces } };
        for (number, block) in page.blocks.iter().enumerate() {
            let mut starts = Vec::new();
            collect_starts(&block.nodes, &mut starts);
            let mut starts = starts.into_iter();
            if let Some(element) = blocks.item(number as u32) {
                for text in texts_in(&element) {
                    pieces.extend(starts.next().map(|start| (start, text)));
                }
            }
        }
        Ranges { pieces }
    }

    /// The range of a span; `None` when the article is not on the page.
    pub fn of(&self, span: Span) -> Option<Range> {
        let range = Range::new().ok()?;
        let (start, from) = self.place(span.start + 1)?;
        let (end, to) = self.place(span.end)?;
        range.set_start(start, utf_16(start, span.start.checked_sub(from)?)).ok()?;
        range.set_end(end, utf_16(end, span.end.checked_sub(to)?)).ok()?;
        Some(range)
    }

    /// What of the article a range of the page holds; `None` where it holds none of its text.
    pub fn span_of(&self, range: &Range) -> Option<Span> {
        let touches = |(_, text): &&(usize, Text)| range.intersects_node(text).unwrap_or(false);
        let (first, last) = (self.pieces.iter().find(touches)?, self.pieces.iter().rfind(touches)?);
        let at =
            |piece: &(usize, Text), container: Option<web_sys::Node>, offset: Option<u32>, else_at: usize| {
                let is_in = container.is_some_and(|node| piece.1.is_same_node(Some(&node)));
                piece.0 + if is_in { bytes(&piece.1, offset.unwrap_or_default()) } else { else_at }
            };
        let start = at(first, range.start_container().ok(), range.start_offset().ok(), 0);
        let end = at(last, range.end_container().ok(), range.end_offset().ok(), last.1.data().len());
        Some(Span::new(start, end))
    }

    /// Marks all these places, and one of them more than the others.
    pub fn mark(&self, layer: Layer, all: &[Span], here: Option<Span>) {
        let [all_name, here_name] = layer.names();
        set(all_name, all.iter().take(MOST).filter_map(|&span| self.of(span)));
        set(here_name, here.filter(|here| all.contains(here)).and_then(|here| self.of(here)).into_iter());
    }

    /// The piece that holds the byte before `behind`, and where it begins.
    fn place(&self, behind: usize) -> Option<(&Text, usize)> {
        let after = self.pieces.partition_point(|(start, _)| *start < behind);
        let (start, text) = self.pieces.get(after.checked_sub(1)?)?;
        Some((text, *start))
    }
}

/// Marks what is read aloud, or nothing.
pub fn mark_spoken(place: Option<Range>) {
    set(SPOKEN, place.into_iter());
}

/// Marks the words that a person has chosen, or none.
pub fn mark_chosen(place: Option<Range>) {
    set(CHOSEN, place.into_iter());
}

/// Takes all marks of words in an article away.
pub fn unmark(layer: Layer) {
    layer.names().into_iter().for_each(|name| set(name, std::iter::empty()));
}

/// Where each piece of text of a block begins, in the order of drawing.
fn collect_starts(nodes: &[Node], starts: &mut Vec<usize>) {
    for node in nodes {
        match node {
            Node::Text(span) => starts.push(span.start),
            Node::Covered(_, inside) => collect_starts(inside, starts),
            Node::Tag(_) => {}
        }
    }
}

/// The pieces of text inside a node, in order. Leptos leaves empty ones between, which are none.
fn texts_in(node: &web_sys::Node) -> Vec<Text> {
    let mut texts = Vec::new();
    let mut next = node.first_child();
    while let Some(child) = next {
        match child.dyn_ref::<Text>() {
            Some(text) if text.length() > 0 => texts.push(text.clone()),
            Some(_) => {}
            None => texts.extend(texts_in(&child)),
        }
        next = child.next_sibling();
    }
    texts
}

/// Bytes of a text as the page counts them.
fn utf_16(text: &Text, bytes: usize) -> u32 {
    let words = text.data();
    let before = words.get(..bytes).unwrap_or(&words);
    before.encode_utf16().count() as u32
}

/// What the page counts, as bytes of a text.
fn bytes(text: &Text, utf_16: u32) -> usize {
    let words = text.data();
    let mut left = utf_16 as usize;
    let before = words.chars().take_while(|c| {
        let length = c.len_utf16();
        let is_before = length <= left;
        left = left.saturating_sub(length);
        is_before
    });
    before.map(char::len_utf8).sum()
}

fn set(name: &str, ranges: impl Iterator<Item = Range>) {
    // Young enough to be missing, and then there is nothing to do.
    let Some(highlights) = property(&js_sys::global(), "CSS").and_then(|css| property(&css, "highlights"))
    else {
        return;
    };
    let name = JsValue::from_str(name);
    let arguments: Array = ranges.map(JsValue::from).collect();
    let made = property(&js_sys::global(), "Highlight")
        .filter(|_| arguments.length() > 0)
        .and_then(|class| Reflect::construct(class.dyn_ref::<Function>()?, &arguments).ok());
    let call = |method: &str, arguments: Array| {
        let method = property(&highlights, method)?.dyn_into::<Function>().ok()?;
        method.apply(&highlights, &arguments).ok()
    };
    let _ = match made {
        Some(highlight) => call("set", Array::of2(&name, &highlight)),
        None => call("delete", Array::of1(&name)),
    };
}

fn property(of: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(of, &JsValue::from_str(name)).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}
