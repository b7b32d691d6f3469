//! Putting a reading right: what a person has chosen to change, and the way from a decision to the article that shows it.
//!
//! A bundled article is never changed: the first decision about it makes a copy of one's own, and goes there. So does one
//! about an article that came with a link.

use annotator::correction::{Correction, Who};
use annotator::{Reading, Span};
use leptos::prelude::*;

use super::Loading;
use super::address::Address;
use super::given::Given;
use super::own::{History, Own};
use super::shelves::Shelves;
use crate::library::own::work::Change;
use crate::route::{Card, Place, Route, is_own};

#[derive(Clone, Copy)]
pub struct Correcting {
    address: Address,
    shelves: Shelves,
    own: Own,
    given: Given,
    /// The words of the article that are chosen, bytes of its text.
    chosen: RwSignal<Option<Span>>,
    /// Whether the open card shows what can be put right in it.
    open: RwSignal<bool>,
    /// The element that gets the focus once the changed article is drawn.
    focus: StoredValue<Option<String>>,
    /// What was done last.
    news: RwSignal<Option<News>>,
}

/// What has happened. The screen has the sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    Corrected,
    /// Corrected, and now it is a copy of one's own.
    Copied,
    Undone,
    Redone,
}

/// Whose card is open when the decision holds.
#[derive(Clone, Debug)]
pub enum Then {
    /// That of the quotation with this content.
    Quotation(Vec<Span>),
    Actor(Who),
    NoCard,
}

impl Then {
    fn card(&self, reading: &Reading) -> Option<Card> {
        match self {
            Then::Quotation(content) => {
                let found = reading.quotations.iter().find(|quotation| quotation.content == *content)?;
                Some(Card::Quotation(found.id.clone()))
            }
            Then::Actor(who) => Some(Card::Actor(reading.actors[who.find(reading)?].id.clone())),
            Then::NoCard => None,
        }
    }
}

impl Correcting {
    pub fn new(address: Address, shelves: Shelves, own: Own, given: Given) -> Correcting {
        let correcting = Correcting {
            address,
            shelves,
            own,
            given,
            chosen: RwSignal::new(None),
            open: RwSignal::new(false),
            focus: StoredValue::new(None),
            news: RwSignal::new(None),
        };
        // What was chosen in one article means nothing in another.
        Effect::new(move |before: Option<Place>| {
            let place = address.place().get();
            if before.is_some_and(|before| before != place) {
                correcting.chosen.set(None);
            }
            place
        });
        correcting
    }

    pub fn chosen(self) -> RwSignal<Option<Span>> {
        self.chosen
    }

    pub fn open(self) -> RwSignal<bool> {
        self.open
    }

    pub fn news(self) -> RwSignal<Option<News>> {
        self.news
    }

    /// The element that should have the focus now that the article is drawn anew; asked once.
    pub fn take_focus(self) -> Option<String> {
        self.focus.try_update_value(Option::take).flatten()
    }

    /// Decides something about the article that is open. `focus` is the id of the element that has the focus then.
    pub fn decide(self, correction: Correction, then: Then, focus: &str) {
        self.address.stay();
        let copy = match self.address.now().place {
            Place::Article(id) if is_own(&id) => Some((id, News::Corrected)),
            Place::Article(id) => self.shelves.file(&id).map(|mut file| {
                file.about.based_on = Some(id);
                (self.own.add(file), News::Copied)
            }),
            Place::Given(_) => self.given.keep().map(|id| (id, News::Copied)),
            _ => None,
        };
        let Some((copy, news)) = copy else { return };
        self.own.change(&copy, Change::Correct(correction));
        let card = self.reading(&copy, |reading| then.card(reading)).flatten();
        self.focus.set_value(Some(focus.to_string()));
        self.show(news == News::Copied, copy, card);
        self.chosen.set(None);
        self.news.set(Some(news));
    }

    /// How much can be taken back and done again in the article that is open.
    pub fn history(self) -> History {
        match self.address.place().get() {
            Place::Article(id) if is_own(&id) => self.own.history(&id),
            _ => History::default(),
        }
    }

    pub fn undo(self) {
        self.step(Change::Undo, News::Undone);
    }

    pub fn redo(self) {
        self.step(Change::Redo, News::Redone);
    }

    fn step(self, change: Change, news: News) {
        let Some(id) = self.article().filter(|id| is_own(id)) else { return };
        let history = untrack(|| self.own.history(&id));
        let possible = match news {
            News::Undone => history.done > 0,
            _ => history.undone > 0,
        };
        if !possible {
            return;
        }
        self.address.stay();
        // The card stays with what it is about, whose number may be another.
        let about = self.reading(&id, |reading| match self.address.now().card {
            Some(Card::Quotation(id)) => {
                reading.quotation(&id).map(|quotation| Then::Quotation(quotation.content.clone()))
            }
            Some(Card::Actor(id)) => reading.actor(&id).map(|actor| Then::Actor(Who::of(actor))),
            _ => None,
        });
        let text = |reading: &Reading| reading.article.text.clone();
        let before = self.reading(&id, text);
        self.own.change(&id, change);
        // In another text the same places are other words.
        let about = about.flatten().filter(|_| self.reading(&id, text) == before);
        let card = self.reading(&id, |reading| about?.card(reading)).flatten();
        self.show(false, id, card);
        self.news.set(Some(news));
    }

    fn show(self, is_new: bool, id: String, card: Option<Card>) {
        match is_new {
            true => {
                let route = Route { place: Place::Article(id), card, ..self.address.now() };
                self.address.go_on_at(route);
            }
            false => self.address.set_card(card),
        }
    }

    /// The id of the article that is open and drawn alone.
    fn article(self) -> Option<String> {
        match self.address.now().place {
            Place::Article(id) => Some(id),
            _ => None,
        }
    }

    fn reading<T>(self, id: &str, ask: impl FnOnce(&Reading) -> T) -> Option<T> {
        match untrack(|| self.shelves.article(id)) {
            Loading::Ready(page) => Some(ask(&page.reading)),
            Loading::Waiting | Loading::Failed(_) => None,
        }
    }
}
