//! The marks in the drawn article, and what changes on them: what the filter hides and what is
//! chosen. The article is drawn once; a long one has tens of thousands of elements, so a change
//! touches only those it is about.

use std::sync::Arc;

use annotator::{Country, Span};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::found::{self, Layer, Ranges};
use crate::layout::Page;
use crate::layout::hits::{Hit, hits};
use crate::marking::Colouring;
use crate::route::Card;
use crate::state::address::Address;
use crate::ui::focus::focus_found;
use crate::ui::scroll::{self, Pace};

/// What the pieces of the reader share about the marks.
#[derive(Clone, Copy)]
pub struct Marks {
    /// The article on the page.
    pub article: NodeRef<html::Article>,
    /// Whether all of it is drawn: the end of a long one comes after its beginning is seen.
    pub whole: RwSignal<bool>,
    /// Whether each quotation of the reading passes the filter.
    pub shown: Memo<Vec<bool>>,
    /// What the filter finds, to step through.
    pub hits: Memo<Vec<Hit>>,
    /// The hit a person is at.
    pub here: RwSignal<Option<Hit>>,
    /// The quotation whose card is open, as its place in the reading.
    pub quotation: Memo<Option<usize>>,
    /// The actor whose card is open, as its place in the reading.
    pub actor: Memo<Option<usize>>,
    /// The country whose card is open.
    pub country: Memo<Option<Country>>,
}

impl Marks {
    /// Follows filter and card for as long as the reader is there.
    pub fn new(page: Arc<Page>) -> Marks {
        let address = expect_context::<Address>();
        let card = address.card();
        let quotation = {
            let page = page.clone();
            Memo::new(move |_| match card.get() {
                Some(Card::Quotation(id)) => page.quotation_at(&id),
                _ => None,
            })
        };
        let marks = Marks::with_choice(page, quotation, Layer::First);
        marks.find_the_place(address);
        marks
    }

    /// The same for an article that is not alone on the page: which quotation is chosen and where it
    /// is scrolled to, others know.
    pub fn with_choice(page: Arc<Page>, quotation: Memo<Option<usize>>, layer: Layer) -> Marks {
        let address = expect_context::<Address>();
        let (filter, card) = (address.filter(), address.card());
        let shown = {
            let page = page.clone();
            Memo::new(move |_| filter.with(|filter| filter.passing(&page.cast.heard)))
        };
        let hits = {
            let page = page.clone();
            Memo::new(move |_| {
                filter.with(|filter| {
                    let is_hit = |at: &usize| filter.is_about(&page.cast.heard[*at]);
                    let passing: Vec<usize> =
                        shown.with(|shown| (0..shown.len()).filter(|&at| shown[at]).filter(is_hit).collect());
                    hits(&page.reading, page.searchable(), filter, &passing)
                })
            })
        };
        let actor = {
            let page = page.clone();
            Memo::new(move |_| match card.get() {
                Some(Card::Actor(id)) => page.actor_at(&id),
                _ => None,
            })
        };
        let country = Memo::new(move |_| match card.get() {
            Some(Card::Country(country)) => Some(country),
            _ => None,
        });
        let marks = Marks {
            article: NodeRef::new(),
            whole: RwSignal::new(true),
            shown,
            hits,
            here: RwSignal::new(None),
            quotation,
            actor,
            country,
        };
        marks.follow_filter(page.clone());
        marks.follow_colouring(page.clone(), address);
        marks.follow_words(page, layer);
        marks.follow_actors(address);
        marks.follow_choice();
        marks
    }

    /// The article once all of it is drawn, for whatever changes its marks.
    pub fn drawn(self) -> Option<HtmlElement> {
        self.article.get().filter(|_| self.whole.get())
    }

    /// Gives the focus to a quotation.
    pub fn focus(self, quotation: usize) {
        focus_found(self.first(&format!(".tag[data-n='{quotation}']")));
    }

    /// Gives the focus to the one mention of an actor that the keyboard stops at.
    pub fn focus_actor(self, actor: usize) {
        focus_found(self.first(&format!("[data-a='{actor}'][tabindex]")));
    }

    /// Gives the focus to the text: to the quotation a person is at, or where the article begins.
    pub fn focus_text(self) {
        let tag = self.here.get_untracked().and_then(|here| here.quotation);
        let tag = tag.and_then(|at| self.first(&format!(".tag[data-n='{at}']:not([data-hidden])")));
        let place = tag.or_else(|| self.article.get_untracked().map(|article| (*article).clone()));
        if let Some(place) = place {
            focus_found(Some(place.clone()));
            scroll::reveal(&place, Pace::Gently);
        }
    }

    /// The place of the hit a person is at, among those there are; `None` before the first step,
    /// and where the filter no longer finds it.
    pub fn hit_number(self) -> Option<usize> {
        let here = self.here.get()?;
        self.hits.with(|hits| hits.binary_search(&here).ok())
    }

    /// The hit that steps begin at: that of the quotation that has the focus, else the one of before.
    pub fn starting_point(self) -> Option<Hit> {
        let focused = web_sys::window().and_then(|window| window.document()?.active_element());
        let at = focused.and_then(|it| it.get_attribute("data-n")?.parse::<usize>().ok());
        let hit = at.and_then(|at| {
            self.hits.with_untracked(|hits| hits.iter().copied().find(|hit| hit.quotation == Some(at)))
        });
        hit.or(self.here.get_untracked())
    }

    /// Goes to a hit: into sight, and its quotation's card.
    pub fn go_to(self, page: &Page, address: Address, hit: Hit) {
        let card = hit.quotation.map(|at| Card::Quotation(page.reading.quotations[at].id.clone()));
        address.set_card(card);
        self.here.set(Some(hit));
        match (hit.words, hit.quotation) {
            (Some(words), _) => self.reveal_words(page, words),
            (None, Some(at)) => self.reveal(at, Pace::Gently),
            (None, None) => {}
        }
    }

    /// Brings words of the article into sight, if they are not.
    pub fn reveal_words(self, page: &Page, words: Span) {
        let Some(article) = self.article.get_untracked() else { return };
        if let Some(place) = Ranges::new(&article, page).of(words) {
            scroll::reveal_place(&place.get_bounding_client_rect(), Pace::Gently);
        }
    }

    /// Brings a quotation into sight, if it is not.
    pub fn reveal(self, quotation: usize, pace: Pace) {
        if let Some(mark) = self.first(&format!("[data-n='{quotation}']")) {
            scroll::reveal(&mark, pace);
        }
    }

    /// A hidden quotation loses all that makes it one; its words and their places stay.
    fn follow_filter(self, page: Arc<Page>) {
        Effect::new(move |before: Option<Vec<bool>>| {
            let shown = self.shown.get();
            let before = before.unwrap_or_else(|| vec![true; shown.len()]);
            if self.drawn().is_none() || before == shown {
                return before;
            }
            for piece in self.all("[data-n]") {
                let Some(at) = piece.get_attribute("data-n").and_then(|at| at.parse::<usize>().ok()) else {
                    continue;
                };
                if before.get(at) != shown.get(at)
                    && let Some(&shown) = shown.get(at)
                {
                    mark(&piece, &page, at, shown);
                }
            }
            for name in self.all("[data-says]") {
                let says = name.get_attribute("data-says").unwrap_or_default();
                let any = says.split(' ').filter_map(|at| at.parse::<usize>().ok()).any(|at| shown[at]);
                set(&name, "data-hidden", (!any).then_some(""));
            }
            shown
        });
    }

    /// What the colours stand for is chosen after the article was drawn.
    fn follow_colouring(self, page: Arc<Page>, address: Address) {
        Effect::new(move |before: Option<Colouring>| {
            let colouring = address.colouring();
            let before = before.unwrap_or(colouring);
            if self.drawn().is_none() || before == colouring {
                return before;
            }
            let number = |piece: &Element, name| piece.get_attribute(name)?.parse::<usize>().ok();
            for piece in self.all("[data-n], [data-evidence]") {
                if let Some(at) = number(&piece, "data-n").or_else(|| number(&piece, "data-evidence")) {
                    let tone = page.cast.tone_of_quotation(colouring, at);
                    set(&piece, "data-tone", Some(&tone.0.to_string()));
                }
            }
            for name in self.all("[data-who]") {
                if let Some(at) = number(&name, "data-who") {
                    let actor = &page.reading.actors[at];
                    let tone = page.cast.tones(colouring).of_speaker(&actor.id, &actor.countries);
                    set(&name, "data-tone", Some(&tone.0.to_string()));
                }
            }
            colouring
        });
    }

    /// A name without a mark is no stop of the keyboard either.
    fn follow_actors(self, address: Address) {
        Effect::new(move |before: Option<bool>| {
            let plain = address.marking().get().plain_actors;
            if self.drawn().is_none() || before.unwrap_or(false) == plain {
                return before.unwrap_or(false);
            }
            for name in self.all(".actor[tabindex]") {
                set(&name, "tabindex", Some(if plain { "-1" } else { "0" }));
                set(&name, "role", (!plain).then_some("button"));
            }
            plain
        });
    }

    /// The words that are looked for are marked wherever they stand, and the place a person is at
    /// more than the others.
    fn follow_words(self, page: Arc<Page>, layer: Layer) {
        let ranges: StoredValue<Option<Ranges>, LocalStorage> = StoredValue::new_local(None);
        Effect::new(move |before: Option<bool>| {
            let here = self.here.get().and_then(|here| here.words);
            let words: Vec<Span> = self.hits.with(|hits| hits.iter().filter_map(|hit| hit.words).collect());
            let Some(article) = self.drawn() else { return false };
            if words.is_empty() && before != Some(true) {
                return false;
            }
            ranges.update_value(|ranges| {
                ranges.get_or_insert_with(|| Ranges::new(&article, &page)).mark(layer, &words, here);
            });
            !words.is_empty()
        });
        on_cleanup(move || found::unmark(layer));
    }

    /// The chosen quotation stands out, and so do the words that prove it.
    fn follow_choice(self) {
        Effect::new(move || {
            let (quotation, actor) = (self.quotation.get(), self.actor.get());
            if self.drawn().is_none() {
                return;
            }
            for lit in self.all("[data-lit]") {
                set(&lit, "data-lit", None);
            }
            if let Some(at) = quotation {
                let is_there = |here: Hit| here.quotation == Some(at);
                if !self.here.get_untracked().is_some_and(is_there) {
                    let hit =
                        self.hits.with_untracked(|hits| hits.iter().copied().find(|&hit| is_there(hit)));
                    self.here.set(hit.or(self.here.get_untracked()));
                }
                for piece in self.all(&format!("[data-n='{at}'], [data-evidence='{at}']")) {
                    set(&piece, "data-lit", Some(""));
                }
            }
            if let Some(at) = actor {
                for mention in self.all(&format!("[data-a='{at}']")) {
                    set(&mention, "data-lit", Some(""));
                }
            }
        });
    }

    /// Once the article is drawn: to the quotation of the address, or where the person had been. To
    /// the top before it is drawn, for then the browser need not lay it out twice.
    fn find_the_place(self, address: Address) {
        let position = address.wanted_position();
        if position == 0.0 {
            scroll::restore(0.0);
            if self.quotation.get_untracked().is_none() {
                return;
            }
        }
        Effect::new(move || {
            if self.drawn().is_none() {
                return;
            }
            match self.quotation.get_untracked() {
                Some(at) if position == 0.0 => self.reveal(at, Pace::AtOnce),
                _ => scroll::restore(position),
            }
        });
    }

    pub fn first(self, selector: &str) -> Option<Element> {
        self.article.get_untracked()?.query_selector(selector).ok().flatten()
    }

    pub fn all(self, selector: &str) -> Vec<Element> {
        let Some(article) = self.article.get_untracked() else { return Vec::new() };
        let Ok(found) = article.query_selector_all(selector) else { return Vec::new() };
        (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
    }
}

/// Marks a piece as what it is, or takes all of that away.
fn mark(piece: &Element, page: &Page, at: usize, shown: bool) {
    let quotation = &page.reading.quotations[at];
    let countries: Vec<&str> = quotation.countries.iter().map(annotator::Country::code).collect();
    for (name, value) in [
        ("data-quotation", quotation.id.as_str()),
        ("data-kind", quotation.kind.as_str()),
        ("data-speakers", &quotation.speakers.join(" ")),
        ("data-countries", &countries.join(" ")),
    ] {
        set(piece, name, shown.then_some(value));
    }
    set(piece, "data-hidden", (!shown).then_some(""));
    if piece.tag_name().eq_ignore_ascii_case("mark") {
        set(piece, "role", (!shown).then_some("presentation"));
    }
}

fn set(element: &Element, name: &str, value: Option<&str>) {
    // Plain attribute names of our own cannot be refused.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}
