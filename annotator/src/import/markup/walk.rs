//! A walk over the pieces of a page, which ends a line where a browser would begin a new one.

use super::MarkupPiece;
use super::lines::{Container, Markup, MarkupLine, Part};
use super::place::{attribute, names, place};
use crate::import::lines::fold;

/// A walk over a page: the line that is being written, and all that is open around it.
pub struct Walk {
    containers: Vec<Container>,
    lines: Vec<MarkupLine>,
    open: Vec<Open>,
    line: String,
    /// Bytes of the line in links and in dates.
    linked: usize,
    timed: usize,
    started_in: Option<(usize, Part)>,
    gap: bool,
    breaks: usize,
}

/// An element that is open.
struct Open {
    name: Name,
    container: usize,
    part: Option<Part>,
    link: bool,
    time: bool,
    skipped: bool,
}

/// How an element sets its words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Name {
    Inline,
    Quoted,
    Block,
    /// With an empty line around it.
    Apart,
}

const INLINE: &str = " a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt \
                      ruby s samp slot small span strike strong sub sup time tt u var wbr ";
const APART: &str = " p h1 h2 h3 h4 h5 h6 ul ol dl blockquote figure section article aside table pre header footer \
                     main nav hr form dialog ";
const SKIPPED: &str = " head script style noscript template svg math iframe object embed canvas audio video select \
                       datalist textarea input map ";

fn is_listed(list: &str, name: &str) -> bool {
    list.split(' ').any(|listed| listed == name)
}

impl Walk {
    /// The lines and elements of a page.
    pub fn over(pieces: &[MarkupPiece]) -> Markup {
        let mut walk = Walk::new();
        for piece in pieces {
            match piece {
                MarkupPiece::Open { name, attributes } => walk.open(name, attributes),
                MarkupPiece::Close => walk.close(),
                MarkupPiece::Words(words) => walk.words(words),
            }
        }
        walk.end_line(false);
        Markup { containers: walk.containers, lines: walk.lines }
    }

    fn new() -> Walk {
        Walk {
            containers: vec![Container { parent: 0, place: None }],
            lines: Vec::new(),
            open: Vec::new(),
            line: String::new(),
            linked: 0,
            timed: 0,
            started_in: None,
            gap: false,
            breaks: 0,
        }
    }

    fn open(&mut self, name: &str, attributes: &[(String, String)]) {
        let above = self.open.last();
        let in_paragraph = self.part() != Part::Text;
        let (container, skipped) = above.map_or((0, false), |open| (open.container, open.skipped));
        let (link, time) = above.map_or((false, false), |open| (open.link, open.time));
        let set = match name {
            "q" => Name::Quoted,
            _ if is_listed(INLINE, name) => Name::Inline,
            _ if name.contains(['-', ':']) && in_paragraph => Name::Inline,
            _ if is_listed(APART, name) => Name::Apart,
            _ => Name::Block,
        };
        let part = part(name, attributes, self.part());
        let mut open = Open {
            name: set,
            container,
            part: part.or(above.and_then(|open| open.part)),
            link: link || name == "a" && leads_away(attributes),
            time: time || name == "time",
            skipped: skipped || is_listed(SKIPPED, name),
        };
        if !open.skipped {
            match name {
                "br" => self.line_break(),
                _ if matches!(set, Name::Block | Name::Apart) => self.end_line(set == Name::Apart),
                _ => {}
            }
            if set != Name::Inline || name == "a" {
                let place = place(name, attributes);
                self.containers.push(Container { parent: container, place });
                open.container = self.containers.len() - 1;
            }
        }
        let quoted = open.name == Name::Quoted && !open.skipped;
        self.open.push(open);
        if quoted {
            self.words("“");
        }
    }

    fn close(&mut self) {
        if self.open.last().is_some_and(|open| open.name == Name::Quoted && !open.skipped) {
            self.words("”");
        }
        match self.open.pop() {
            Some(Open { name: Name::Block, skipped: false, .. }) => self.end_line(false),
            Some(Open { name: Name::Apart, skipped: false, .. }) => self.end_line(true),
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        let open = self.open.last();
        if open.is_some_and(|open| open.skipped) {
            return;
        }
        let (container, link, time) =
            open.map_or((0, false, false), |open| (open.container, open.link, open.time));
        let letters = words.chars().filter(|c| c.is_alphanumeric()).map(char::len_utf8).sum::<usize>();
        if letters > 0 || !words.trim().is_empty() {
            self.started_in.get_or_insert((container, self.part()));
            self.breaks = 0;
        }
        self.linked += if link { letters } else { 0 };
        self.timed += if time { letters } else { 0 };
        self.line.push_str(words);
    }

    /// What the elements that are open say.
    fn part(&self) -> Part {
        self.open.last().and_then(|open| open.part).unwrap_or(Part::Text)
    }

    /// `br`: a blank in a heading, and two of them what an empty line is.
    fn line_break(&mut self) {
        if matches!(self.part(), Part::Title | Part::Heading) {
            return self.line.push(' ');
        }
        let gap = self.breaks > 0;
        self.end_line(gap);
        self.breaks += 1;
    }

    fn end_line(&mut self, gap: bool) {
        let words = fold(&self.line);
        let letters = words.chars().filter(|c| c.is_alphanumeric()).map(char::len_utf8).sum::<usize>();
        let share = |part: usize| if letters == 0 { 0.0 } else { part as f32 / letters as f32 };
        if let (Some((container, part)), false) = (self.started_in, words.is_empty()) {
            let part = if share(self.timed) >= super::LINK { Part::Time } else { part };
            let linked = share(self.linked);
            self.lines.push(MarkupLine { words, part, container, linked, after_gap: self.gap });
            self.gap = false;
        }
        self.gap |= gap;
        self.line.clear();
        (self.linked, self.timed, self.started_in) = (0, 0, None);
    }
}

/// What an element says about the words in it, given what those around it say; `None` when it says nothing.
fn part(name: &str, attributes: &[(String, String)], around: Part) -> Option<Part> {
    let has = |words: &[&str]| names(attributes).any(|name| words.contains(&name.as_str()));
    let role = attribute(attributes, "role");
    let told = !matches!(around, Part::Text | Part::Paragraph);
    match name {
        "h1" => Some(Part::Title),
        "h2" | "h3" | "h4" | "h5" | "h6" => Some(Part::Heading),
        "figcaption" | "caption" => Some(Part::Caption),
        "li" => Some(Part::ListItem),
        "blockquote" => Some(Part::Blockquote),
        "button" | "summary" => Some(Part::Button),
        "address" => Some(Part::Byline),
        _ if role == Some("heading") => Some(Part::Heading),
        _ if role == Some("button") && name != "a" => Some(Part::Button),
        _ if told => None,
        _ if has(&["caption", "captions"]) => Some(Part::Caption),
        _ if has(&["byline", "bylines", "author", "authors"])
            || attribute(attributes, "itemprop") == Some("author")
            || attribute(attributes, "rel") == Some("author") =>
        {
            Some(Part::Byline)
        }
        "p" => Some(Part::Paragraph),
        _ => None,
    }
}

/// True for a link to another page; one into this page does not make its words those of another article.
fn leads_away(attributes: &[(String, String)]) -> bool {
    attribute(attributes, "href").is_some_and(|address| !address.contains('#'))
}
