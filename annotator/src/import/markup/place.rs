//! What an element, its role and its names say about the stretch of the page that it is.

use super::MarkupPiece;
use crate::model::Removal;

/// A stretch that is not the article, if it is what it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Navigation,
    Footer,
    /// Beside the text: a box with facts, a pull quote, a list of other articles.
    Aside,
    /// Not shown until somebody asks for it.
    Hidden,
    Comments,
    /// Other articles.
    Related,
    /// Dialogs, forms, calls to subscribe, advertising.
    Promotion,
    Share,
}

impl Place {
    pub fn reason(self) -> Removal {
        match self {
            Place::Navigation | Place::Hidden => Removal::Navigation,
            Place::Footer => Removal::Footer,
            Place::Aside | Place::Related => Removal::Recommendation,
            Place::Comments | Place::Share => Removal::Share,
            Place::Promotion => Removal::Promotion,
        }
    }

    /// True where running text may be the article's all the same.
    pub fn is_weak(self) -> bool {
        matches!(self, Place::Aside | Place::Hidden | Place::Share)
    }
}

/// What an element is the place of; `None` for one that may be anything.
pub fn place(name: &str, attributes: &[(String, String)]) -> Option<Place> {
    let by_element = match name {
        "nav" | "menu" => Some(Place::Navigation),
        "dialog" | "form" => Some(Place::Promotion),
        "footer" => Some(Place::Footer),
        "aside" => Some(Place::Aside),
        _ => None,
    };
    let by_role = match attribute(attributes, "role").unwrap_or_default() {
        "navigation" | "menu" | "menubar" | "search" | "toolbar" | "banner" => Some(Place::Navigation),
        "dialog" | "alertdialog" => Some(Place::Promotion),
        "contentinfo" => Some(Place::Footer),
        "complementary" => Some(Place::Aside),
        _ => None,
    };
    let comment = attribute(attributes, "itemtype").is_some_and(|kind| kind.ends_with("/Comment"));
    let by_name = if comment { Some(Place::Comments) } else { by_names(name, attributes) };
    // A name says more than the element: a list of links in an aside, comments in a section.
    by_name.or(by_role).or(by_element).or_else(|| hidden(attributes).then_some(Place::Hidden))
}

fn by_names(element: &str, attributes: &[(String, String)]) -> Option<Place> {
    // A paragraph or heading that is called so is often the article's own summary.
    if matches!(element, "p" | "h1" | "h2" | "body" | "html" | "main" | "blockquote" | "figure") {
        return None;
    }
    const NAMES: [(Place, &[&str]); 6] = [
        (Place::Comments, &["comment", "comments", "disqus", "kommentar", "kommentare"]),
        (
            Place::Promotion,
            &[
                "newsletter",
                "cookie",
                "cookies",
                "consent",
                "gdpr",
                "paywall",
                "subscribe",
                "subscription",
                "promo",
                "promotion",
                "advert",
                "advertisement",
                "ad",
                "ads",
                "sponsor",
                "sponsored",
                "regwall",
                "signup",
            ],
        ),
        (
            Place::Related,
            &[
                "related",
                "recommended",
                "recommendation",
                "recommendations",
                "recirc",
                "recirculation",
                "teaser",
                "teasers",
                "mostread",
                "popular",
                "trending",
                "outbrain",
                "taboola",
                "readmore",
                "seealso",
            ],
        ),
        (Place::Share, &["share", "sharing", "social"]),
        (
            Place::Navigation,
            &[
                "nav",
                "navbar",
                "navigation",
                "menu",
                "breadcrumb",
                "breadcrumbs",
                "skip",
                "skiplink",
                "toolbar",
                "pagination",
                "masthead",
                "topbar",
            ],
        ),
        (Place::Footer, &["footer", "copyright", "colophon", "imprint"]),
    ];
    const PAIRS: [(&str, &str); 9] = [
        ("most", "read"),
        ("most", "viewed"),
        ("most", "popular"),
        ("more", "stories"),
        ("more", "news"),
        ("more", "from"),
        ("read", "more"),
        ("read", "next"),
        ("see", "also"),
    ];
    let found: Vec<String> = names(attributes).collect();
    let listed = NAMES.iter().find(|(_, list)| found.iter().any(|name| list.contains(&name.as_str())));
    let paired = || {
        let is_pair = |two: &[String]| PAIRS.iter().any(|&(one, other)| two[0] == one && two[1] == other);
        found.windows(2).any(is_pair).then_some(Place::Related)
    };
    listed.map(|&(place, _)| place).or_else(paired)
}

/// The words of which classes and ids are made, in small letters: `moreStories-list` is *more, stories, list*.
pub fn names(attributes: &[(String, String)]) -> impl Iterator<Item = String> {
    let values = ["id", "class"].into_iter().filter_map(|name| attribute(attributes, name));
    values.flat_map(|value| {
        let mut parted = String::with_capacity(value.len() + 8);
        let mut small = false;
        for c in value.chars() {
            if c.is_uppercase() && small {
                parted.push(' ');
            }
            small = c.is_lowercase();
            parted.push(if c.is_alphabetic() { c.to_ascii_lowercase() } else { ' ' });
        }
        parted.split_whitespace().map(str::to_string).collect::<Vec<_>>()
    })
}

fn hidden(attributes: &[(String, String)]) -> bool {
    let style = || attribute(attributes, "style").unwrap_or_default().replace(' ', "");
    attribute(attributes, "hidden").is_some() || style().contains("display:none")
}

/// The value of an attribute; `None` when the element does not have it.
pub fn attribute<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(named, _)| named == name).map(|(_, value)| value.as_str())
}

impl MarkupPiece {
    /// The value of an attribute of the element that opens; `None` when there is none.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        match self {
            MarkupPiece::Open { attributes, .. } => attribute(attributes, name),
            _ => None,
        }
    }
}
