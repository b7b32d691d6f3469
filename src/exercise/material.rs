//! What exercises are made from: one reading, or two of the same event, and what in them is certain.
//!
//! A key may only rest on what is certain, for a wrong finding becomes a wrong mark. That nothing was found in a sentence is a
//! finding too: in an article that nobody has checked, a sentence with a reporting word or a quotation mark may hold speech that
//! was overlooked, and is left out of every key.

use annotator::format::Offsets;
use annotator::{Actor, ActorKind, BlockKind, Kind, Quotation, Reading, Span, reporting_word, sentences};

/// From this certainty on a quotation is certain: nine in ten have the right speaker. The shares behind it are counted in the
/// annotator's `quotation/certainty.rs`; a named speaker beside a reporting verb or *according to* reaches it, a pronoun, a
/// description and a speaker that goes on do not. Higher, and no indirect quotation would be graded unless a person
/// decided; the teacher sees each item before the class does.
pub const CERTAIN: f32 = 0.9;

/// Others that may be offered beside somebody.
const OTHERS: usize = 12;

const QUOTATION_MARKS: &str = "\"“”„‟«»‹›‘‚";

pub struct Material<'a> {
    pub articles: Vec<MaterialArticle<'a>>,
}

/// One of the articles.
pub struct MaterialArticle<'a> {
    pub reading: &'a Reading,
    /// Bytes of the text, in text order, without white space at their ends; author lines are none.
    pub sentences: Vec<Span>,
    offsets: Offsets<'a>,
}

/// Whether what a quotation says about its speaker may be a key: a person decided it, or it is at least [`CERTAIN`].
pub fn certain(quotation: &Quotation) -> bool {
    quotation.is_reviewed() || quotation.certainty >= CERTAIN
}

impl<'a> Material<'a> {
    pub fn one(reading: &'a Reading) -> Material<'a> {
        Material { articles: vec![MaterialArticle::new(reading)] }
    }

    /// Two readings in which the same actors have the same ids (`layout::compare::voices::with_common_ids` sees to that).
    pub fn two(first: &'a Reading, second: &'a Reading) -> Material<'a> {
        Material { articles: vec![MaterialArticle::new(first), MaterialArticle::new(second)] }
    }
}

impl<'a> MaterialArticle<'a> {
    fn new(reading: &'a Reading) -> MaterialArticle<'a> {
        let article = &reading.article;
        let bylines: Vec<Span> = article
            .blocks
            .iter()
            .filter(|block| block.kind == BlockKind::Byline)
            .map(|block| block.span)
            .collect();
        let pieces = sentences(article).into_iter().map(|span| span.trim(&article.text));
        let pieces =
            pieces.filter(|span| !span.is_empty() && !bylines.iter().any(|line| line.overlaps(*span)));
        MaterialArticle { reading, sentences: pieces.collect(), offsets: Offsets::new(&article.text) }
    }

    pub fn text(&self) -> &'a str {
        &self.reading.article.text
    }

    pub fn whole(&self) -> Span {
        Span::new(0, self.text().len())
    }

    /// Quotations that are somebody's words, in text order.
    pub fn speech(&self) -> impl Iterator<Item = &'a Quotation> + use<'a> {
        self.reading.quotations.iter().filter(|quotation| quotation.kind != Kind::Scare)
    }

    /// Whether a person has looked at all of it: each quotation was decided on.
    pub fn is_checked(&self) -> bool {
        let quotations = &self.reading.quotations;
        !quotations.is_empty() && quotations.iter().all(Quotation::is_reviewed)
    }

    /// Whether counting quotations gives a certain number.
    pub fn all_certain(&self) -> bool {
        self.speech().all(certain)
    }

    /// Whether a place is the paper's own for certain.
    pub fn is_papers_own(&self, span: Span) -> bool {
        let parts = self.speech().flat_map(|it| it.content.iter().chain(&it.cue));
        let free = parts.into_iter().all(|part| !part.overlaps(span));
        let words = span.of(self.text());
        free && (self.is_checked()
            || !words.contains(|c| QUOTATION_MARKS.contains(c)) && reporting_word(words).is_none())
    }

    /// Whether it is certain what of a sentence is whose: all found in it is, or it is the paper's own.
    pub fn is_settled(&self, sentence: Span) -> bool {
        let mut found =
            self.speech().filter(|it| it.content.iter().any(|part| part.overlaps(sentence))).peekable();
        if found.peek().is_some() { found.all(certain) } else { self.is_papers_own(sentence) }
    }

    /// Whether the word lists are of its language.
    pub fn has_word_list(&self) -> bool {
        self.reading.article.in_language.split('-').next() == Some("en")
    }

    /// The sentences that hold any of these places, as one stretch.
    pub fn around(&self, places: &[Span]) -> Span {
        let whole = places.iter().copied().reduce(Span::join).unwrap_or_default();
        self.sentences.iter().copied().filter(|sentence| sentence.overlaps(whole)).fold(whole, Span::join)
    }

    /// The block that holds a place; the place itself where there is none.
    pub fn block(&self, place: Span) -> Span {
        let blocks = &self.reading.article.blocks;
        blocks.iter().map(|block| block.span).find(|block| block.contains(place)).unwrap_or(place)
    }

    /// Bytes to code points and back, for what is written into files.
    pub fn offsets(&self) -> &Offsets<'a> {
        &self.offsets
    }

    /// `120-180` in code points, for ids.
    pub fn place(&self, span: Span) -> String {
        let point = |byte| self.offsets.to_code_points(byte);
        format!("{}-{}", point(span.start), point(span.end))
    }

    /// The words of a stretch: runs without white space, without the punctuation around them.
    pub fn words(&self, within: Span) -> Vec<Span> {
        let text = within.of(self.text());
        let mut words = Vec::new();
        let mut at = 0;
        for run in text.split(char::is_whitespace) {
            let word = run.trim_matches(|c: char| !c.is_alphanumeric());
            if !word.is_empty() {
                let start = within.start + at + run.find(word).unwrap_or(0);
                words.push(Span::new(start, start + word.len()));
            }
            at += run.len() + text[at + run.len()..].chars().next().map_or(0, char::len_utf8);
        }
        words
    }

    /// Other actors to offer beside this one: of its sort, named as it is, none that is called as it or as another, nor by a
    /// part of its name. A state is not offered beside its own offices, for either may be meant. At most a dozen, those first
    /// mentioned.
    pub fn others(&self, id: &str) -> Vec<&'a Actor> {
        let Some(actor) = self.reading.actor(id) else { return Vec::new() };
        let person = |kind| kind == ActorKind::Person;
        let mut others: Vec<&Actor> = Vec::new();
        for other in self.reading.actors.iter().filter(|other| other.id != id) {
            if others.len() == OTHERS {
                break;
            }
            let alike = person(other.kind) == person(actor.kind) && other.unnamed == actor.unnamed;
            if !alike {
                continue;
            }
            let told_apart = !reads_alike(&other.name, &actor.name)
                && !others.iter().any(|known| reads_alike(&known.name, &other.name));
            let own_state = (other.kind == ActorKind::Country) != (actor.kind == ActorKind::Country)
                && other.countries.iter().any(|country| actor.countries.contains(country));
            if told_apart && !own_state {
                others.push(other);
            }
        }
        others
    }
}

/// Whether one name is the other, or all of the other's words are among its own: *Brandt* and *Ida Brandt*.
pub fn reads_alike(one: &str, other: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        name.to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .filter(|it| !it.is_empty())
            .map(str::to_string)
            .collect()
    };
    let (one, other) = (words(one), words(other));
    let (short, long) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    short.iter().all(|word| long.contains(word))
}
