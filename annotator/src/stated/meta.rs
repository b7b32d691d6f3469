//! What the elements of a page state: scripts with JSON-LD, `<meta>`, `<link>`, `<title>`, `<time>`.

use super::{Stated, date, field, from_json_ld, language, terms, web_link};
use crate::import::MarkupPiece;

impl Stated {
    /// What a page states in its elements, JSON-LD before `<meta>` and that before the rest; a broken script costs
    /// itself only.
    pub fn of_markup(pieces: &[MarkupPiece]) -> Stated {
        let mut found = Elements::default();
        let mut open: Vec<&MarkupPiece> = Vec::new();
        for piece in pieces {
            match piece {
                MarkupPiece::Open { .. } => {
                    found.element(piece);
                    open.push(piece);
                }
                MarkupPiece::Close => drop(open.pop()),
                MarkupPiece::Words(words) => {
                    if let Some(element) = open.last() {
                        found.words(element, words);
                    }
                }
            }
        }
        found.data.or(found.meta).or(found.elements)
    }
}

#[derive(Default)]
struct Elements {
    data: Stated,
    meta: Stated,
    elements: Stated,
}

impl Elements {
    fn element(&mut self, piece: &MarkupPiece) {
        let MarkupPiece::Open { name, .. } = piece else { return };
        let content = || piece.attribute("content").unwrap_or_default();
        let address = || piece.attribute("href").unwrap_or_default();
        match name.as_str() {
            "html" => self.elements.in_language = piece.attribute("lang").and_then(language),
            "meta" => {
                let keys =
                    ["property", "name", "itemprop"].into_iter().filter_map(|key| piece.attribute(key));
                keys.for_each(|key| self.meta(&key.to_ascii_lowercase(), content()));
            }
            "link" | "a" => match piece.attribute("rel").unwrap_or_default() {
                "canonical" => set(&mut self.meta.url, web_link(address())),
                "license" => set(&mut self.meta.license, terms(address())),
                _ => {}
            },
            "time" => {
                let published = piece.attribute("itemprop") == Some("datePublished")
                    || piece.attribute("class").is_some_and(|class| class.contains("publi"));
                let day = piece.attribute("datetime").and_then(date);
                let known =
                    if published { &mut self.meta.date_published } else { &mut self.elements.date_published };
                set(known, day);
            }
            _ => {}
        }
    }

    fn meta(&mut self, key: &str, content: &str) {
        let words = || field(content).filter(|words| web_link(words).is_none());
        match key {
            "og:title" | "headline" | "dc.title" | "dcterms.title" => set(&mut self.meta.headline, words()),
            "twitter:title" | "parsely-title" => set(&mut self.elements.headline, words()),
            "article:published_time"
            | "datepublished"
            | "date"
            | "dc.date"
            | "dc.date.issued"
            | "dcterms.created"
            | "dcterms.date"
            | "parsely-pub-date"
            | "pubdate"
            | "sailthru.date" => {
                set(&mut self.meta.date_published, date(content));
            }
            "og:site_name" | "dc.publisher" | "dcterms.publisher" | "application-name" => {
                set(&mut self.meta.publisher, words());
            }
            "author" | "article:author" | "dc.creator" | "dcterms.creator" | "parsely-author" | "byl" => {
                set(&mut self.meta.author, words());
            }
            "og:url" => set(&mut self.elements.url, web_link(content)),
            "dcterms.license" | "license" => set(&mut self.meta.license, terms(content)),
            "og:locale" => set(&mut self.meta.in_language, language(content)),
            _ => {}
        }
    }

    fn words(&mut self, element: &MarkupPiece, words: &str) {
        let MarkupPiece::Open { name, .. } = element else { return };
        let data = || {
            let kind = element.attribute("type").unwrap_or_default();
            kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/ld+json"))
        };
        match name.as_str() {
            "title" => set(&mut self.elements.title, field(words)),
            "script" if data() => {
                if let Some(stated) = from_json_ld(words) {
                    self.data = std::mem::take(&mut self.data).or(stated);
                }
            }
            _ => {}
        }
    }
}

/// The first that is stated counts.
fn set(known: &mut Option<String>, stated: Option<String>) {
    if known.is_none() {
        *known = stated;
    }
}
