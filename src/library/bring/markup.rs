//! The source of a page, parsed by the browser and walked into pieces.

use annotator::MarkupPiece;
use wasm_bindgen::JsCast;
use web_sys::{DomParser, Element, Node, SupportedType};

/// What the annotator asks for. Nothing else of an element is even looked at.
const ATTRIBUTES: [&str; 15] = [
    "class",
    "content",
    "datetime",
    "hidden",
    "href",
    "id",
    "itemprop",
    "itemtype",
    "lang",
    "name",
    "property",
    "rel",
    "role",
    "data-style",
    "type",
];

/// The pieces of a page; none where the browser cannot parse it.
///
/// The document that is parsed belongs to no window: scripts in it do not run, nothing in it is loaded.
pub fn pieces(source: &str) -> Vec<MarkupPiece> {
    let parsed =
        DomParser::new().and_then(|parser| parser.parse_from_string(&inert(source), SupportedType::TextHtml));
    let Ok(document) = parsed else { return Vec::new() };
    let mut pieces = Vec::new();
    let root: Option<Node> = document.document_element().map(Into::into);
    let mut next = root.clone();
    // Step by step, not by recursion: a page may be nested deeper than the stack is.
    while let Some(node) = next {
        let inside = open(&node, &mut pieces);
        next = match inside {
            Some(child) => Some(child),
            None => behind(node, root.as_ref(), &mut pieces),
        };
    }
    pieces
}

/// Adds a node, and gives the first in it.
fn open(node: &Node, pieces: &mut Vec<MarkupPiece>) -> Option<Node> {
    match node.node_type() {
        Node::TEXT_NODE => {
            pieces.push(MarkupPiece::Words(node.text_content().unwrap_or_default()));
            None
        }
        Node::ELEMENT_NODE => {
            pieces.push(element(node));
            node.first_child()
        }
        _ => None,
    }
}

/// What follows a node that is done with, with the elements that end there.
fn behind(mut node: Node, root: Option<&Node>, pieces: &mut Vec<MarkupPiece>) -> Option<Node> {
    loop {
        if node.node_type() == Node::ELEMENT_NODE {
            pieces.push(MarkupPiece::Close);
        }
        if Some(&node) == root {
            return None;
        }
        if let Some(next) = node.next_sibling() {
            return Some(next);
        }
        node = node.parent_node()?;
    }
}

fn element(node: &Node) -> MarkupPiece {
    let element = node.dyn_ref::<Element>();
    let value = |name: &&str| Some((name.to_string(), element?.get_attribute(name)?));
    let mut attributes: Vec<(String, String)> = ATTRIBUTES.iter().filter_map(value).collect();
    attributes
        .iter_mut()
        .filter(|(name, _)| name == "data-style")
        .for_each(|(name, _)| *name = "style".to_string());
    MarkupPiece::Open { name: element.map(|element| element.local_name()).unwrap_or_default(), attributes }
}

/// The source without styles: browsers hold them against the policy of our own page even in a document that is never
/// shown, and complain. Only what stands in tags is changed.
fn inert(source: &str) -> String {
    const STYLE: &[u8] = b"style";
    let bytes = source.as_bytes();
    let mut inert = String::with_capacity(source.len() + source.len() / 64);
    let (mut copied, mut in_tag) = (0, false);
    for (at, &byte) in bytes.iter().enumerate() {
        let before = at.checked_sub(1).map_or(b' ', |before| bytes[before]);
        let next = bytes.get(at + 1).copied().unwrap_or(b' ');
        match byte {
            b'<' => in_tag = next.is_ascii_alphabetic() || next == b'/',
            b'>' => in_tag = false,
            b's' | b'S' if in_tag => {
                let behind = bytes.get(at..at + STYLE.len()).filter(|word| word.eq_ignore_ascii_case(STYLE));
                let Some(behind) = behind.map(|_| &bytes[at + STYLE.len()..]) else { continue };
                let is_name =
                    behind.first().is_none_or(|c| c.is_ascii_whitespace() || matches!(c, b'>' | b'/'));
                let is_set = behind.iter().find(|c| !c.is_ascii_whitespace()) == Some(&b'=');
                let new = match before {
                    // The words of a script are shown to nobody.
                    b'<' if is_name => "script",
                    b'/' if is_name && source[..at].ends_with("</") => "script",
                    b'"' | b'\'' | b'/' if is_set => "data-style",
                    before if before.is_ascii_whitespace() && is_set => "data-style",
                    _ => continue,
                };
                inert.push_str(&source[copied..at]);
                inert.push_str(new);
                copied = at + STYLE.len();
            }
            _ => {}
        }
    }
    inert.push_str(&source[copied..]);
    inert
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_are_no_styles_and_words_stay() {
        for (source, expect) in [
            ("<p style=\"color:red\">In style = good</p>", "<p data-style=\"color:red\">In style = good</p>"),
            ("<STYLE>p {}</STYLE>", "<script>p {}</script>"),
            ("<p class='a'style='x'>", "<p class='a'data-style='x'>"),
            ("<p data-style='x'>Lifestyle, styles, Öst</p>", "<p data-style='x'>Lifestyle, styles, Öst</p>"),
        ] {
            assert_eq!(inert(source), expect);
        }
    }
}
