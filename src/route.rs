//! What the page shows, as the hash of its address and back.
//!
//! Everything that a person would send to another stands in the hash, so that any static host,
//! any folder and `file://` will do: `#/read/lausanne-talks?country=RU&speaker=boris-johnson&q=q3`.
//! Reading an address never fails: what cannot be understood is left out, and a path that leads
//! nowhere is [`Place::Nowhere`], which says so on the screen.

use annotator::{Country, Kind};

use crate::filter::{Choice, Filter, Naming, Sureness, Whose};
use crate::marking::{Colouring, Marking, OwnVoice};

/// A place with everything chosen there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    pub place: Place,
    pub view: View,
    /// Of whose articles the collection is shown; all elsewhere.
    pub whose: Whose,
    pub filter: Filter,
    pub marking: Marking,
    pub card: Option<Card>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Place {
    #[default]
    Collection,
    /// An article of the collection or of one's own, by its id.
    Article(String),
    /// An article that the address itself carries, packed.
    Given(String),
    /// Where a text is pasted or opened.
    Open,
    /// Where a lesson is made, from the article with this id first; `None` where it is to be chosen.
    Make(Option<String>),
    /// A lesson that the address itself carries, packed.
    Lesson(String),
    /// Where the results of a class are looked at.
    Class,
    /// What there is for teachers: all of it, or the guide of the ready lesson with this id.
    Teachers(Option<String>),
    /// What marks and points mean, for pupils.
    Marks,
    Help,
    /// Two articles side by side, by their ids; one that is not there yet is to be chosen.
    Compare(Option<String>, Option<String>),
    /// A path that is none of the others.
    Nowhere(String),
}

/// How what is open there is shown: a last step of the path.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    #[default]
    Text,
    /// As the balance of its voices. Only articles and the collection have it.
    Balance,
}

/// Whose card is open.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Card {
    /// The id of a quotation.
    Quotation(String),
    /// The id of an actor.
    Actor(String),
    Country(Country),
}

const WHOSE: &str = "whose";
const COUNTRY: &str = "country";
const SPEAKER: &str = "speaker";
const KIND: &str = "kind";
const NAMING: &str = "named";
const SURENESS: &str = "certainty";
const WORDS: &str = "words";
const COLOURING: &str = "colour";
const OWN_VOICE: &str = "own";
const ACTORS: &str = "actors";
const PLAIN: &str = "plain";
const BALANCE: &str = "balance";
const QUOTATION: &str = "q";
const ACTOR: &str = "actor";
const ABOUT_COUNTRY: &str = "about";

/// What the id of an article of one's own begins with, and no id of a collection does.
const OWN_MARK: char = '~';

/// Whether this is the id of an article of one's own.
pub fn is_own(id: &str) -> bool {
    id.starts_with(OWN_MARK)
}

/// The id of an article of one's own whose file has this id.
pub fn own_id(id: &str) -> String {
    format!("{OWN_MARK}{id}")
}

/// The id of an article as its file has it.
pub fn id_in_file(id: &str) -> &str {
    id.trim_start_matches(OWN_MARK)
}

impl Route {
    pub fn to(place: Place) -> Route {
        Route { place, ..Route::default() }
    }

    /// Reads the hash of an address, with or without its `#`.
    pub fn from_hash(hash: &str) -> Route {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let mut route = Route::from_path(path);
        for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            route.read(&decode(name), decode(value));
        }
        route
    }

    /// The hash, `#` included. Equal routes give equal hashes.
    pub fn to_hash(&self) -> String {
        let choices = self.filter.choices();
        let choices = choices.iter().map(|choice| match choice {
            Choice::Country(country) => (COUNTRY, country.code()),
            Choice::Speaker(id) => (SPEAKER, id.as_str()),
            Choice::Kind(kind) => (KIND, kind.as_str()),
            Choice::Naming(naming) => (NAMING, naming.as_str()),
            Choice::Sureness(sureness) => (SURENESS, sureness.as_str()),
            Choice::Words(words) => (WORDS, words.as_str()),
        });
        let Marking { colouring, own_voice, plain_actors } = self.marking;
        let usual = Marking::default();
        let marking = [
            (colouring != usual.colouring).then_some((COLOURING, colouring.as_str())),
            (own_voice != usual.own_voice).then_some((OWN_VOICE, own_voice.as_str())),
            plain_actors.then_some((ACTORS, PLAIN)),
        ];
        let card = self.card.iter().map(|card| match card {
            Card::Quotation(id) => (QUOTATION, id.as_str()),
            Card::Actor(id) => (ACTOR, id.as_str()),
            Card::Country(country) => (ABOUT_COUNTRY, country.code()),
        });
        let mut hash = format!("#{}", self.place.to_path());
        if self.view == View::Balance && self.place.has_balance() {
            hash.push_str(if hash.ends_with('/') { BALANCE } else { "/balance" });
        }
        let is_part = self.whose != Whose::default() && self.place == Place::Collection;
        let whose = is_part.then_some((WHOSE, self.whose.as_str()));
        let values = whose.into_iter().chain(choices).chain(marking.into_iter().flatten()).chain(card);
        for (position, (name, value)) in values.enumerate() {
            hash.push(if position == 0 { '?' } else { '&' });
            hash.push_str(name);
            hash.push('=');
            encode(value, &mut hash);
        }
        hash
    }

    pub fn with_view(&self, view: View) -> Route {
        Route { view, ..self.clone() }
    }

    pub fn with_whose(&self, whose: Whose) -> Route {
        Route { whose, ..self.clone() }
    }

    pub fn with_filter(&self, filter: Filter) -> Route {
        Route { filter, ..self.clone() }
    }

    pub fn with_marking(&self, marking: Marking) -> Route {
        Route { marking, ..self.clone() }
    }

    pub fn with_card(&self, card: Option<Card>) -> Route {
        Route { card, ..self.clone() }
    }

    fn from_path(path: &str) -> Route {
        let steps: Vec<String> = path.split('/').filter(|step| !step.is_empty()).map(decode).collect();
        if let Some((last, before)) = steps.split_last()
            && last == BALANCE
        {
            let place = Place::from_steps(before);
            if place.has_balance() {
                return Route::to(place).with_view(View::Balance);
            }
        }
        Route::to(Place::from_steps(&steps))
    }

    fn read(&mut self, name: &str, value: String) {
        let country = || Country::from_code(&value.to_ascii_uppercase());
        let choice = match name {
            COUNTRY => country().map(Choice::Country),
            SPEAKER => Some(&value).filter(|id| !id.is_empty()).cloned().map(Choice::Speaker),
            KIND => Kind::from_name(&value).map(Choice::Kind),
            NAMING => Naming::from_name(&value).map(Choice::Naming),
            SURENESS => Sureness::from_name(&value).map(Choice::Sureness),
            WORDS => Some(&value).filter(|words| !words.trim().is_empty()).cloned().map(Choice::Words),
            _ => None,
        };
        if let Some(choice) = choice.filter(|choice| !self.filter.has(choice)) {
            self.filter = self.filter.toggled(&choice);
        }
        let card = match name {
            QUOTATION => Some(Card::Quotation(value.clone())),
            ACTOR => Some(Card::Actor(value.clone())),
            ABOUT_COUNTRY => country().map(Card::Country),
            _ => None,
        };
        self.card = card.filter(|_| !value.is_empty()).or(self.card.take());
        let Marking { colouring, own_voice, plain_actors } = &mut self.marking;
        match name {
            COLOURING => *colouring = Colouring::from_name(&value).unwrap_or(*colouring),
            OWN_VOICE => *own_voice = OwnVoice::from_name(&value).unwrap_or(*own_voice),
            ACTORS => *plain_actors |= value == PLAIN,
            WHOSE if self.place == Place::Collection => {
                self.whose = Whose::from_name(&value).unwrap_or(self.whose);
            }
            _ => {}
        }
    }
}

impl Place {
    /// The ids of the articles that are shown there.
    pub fn articles(&self) -> Vec<&str> {
        match self {
            Place::Article(id) | Place::Make(Some(id)) => vec![id],
            Place::Compare(left, right) => left.iter().chain(right).map(String::as_str).collect(),
            _ => Vec::new(),
        }
    }

    fn from_steps(steps: &[String]) -> Place {
        match steps.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            [] => Place::Collection,
            ["read", id] => Place::Article(id.to_string()),
            ["given", payload] => Place::Given(payload.to_string()),
            ["open"] => Place::Open,
            ["make"] => Place::Make(None),
            ["make", id] => Place::Make(Some(id.to_string())),
            ["lesson", payload] => Place::Lesson(payload.to_string()),
            ["class"] => Place::Class,
            ["teachers"] => Place::Teachers(None),
            ["teachers", id] => Place::Teachers(Some(id.to_string())),
            ["marks"] => Place::Marks,
            ["help"] => Place::Help,
            ["compare"] => Place::Compare(None, None),
            ["compare", left] => Place::Compare(Some(left.to_string()), None),
            ["compare", left, right] => Place::Compare(Some(left.to_string()), Some(right.to_string())),
            _ => Place::Nowhere(steps.join("/")),
        }
    }

    fn has_balance(&self) -> bool {
        matches!(self, Place::Collection | Place::Article(_) | Place::Given(_))
    }

    fn to_path(&self) -> String {
        let mut path = String::from("/");
        match self {
            Place::Collection => {}
            Place::Article(id) => {
                path.push_str("read/");
                encode(id, &mut path);
            }
            Place::Given(payload) => {
                path.push_str("given/");
                encode(payload, &mut path);
            }
            Place::Open => path.push_str("open"),
            Place::Make(id) => {
                path.push_str("make");
                if let Some(id) = id {
                    path.push('/');
                    encode(id, &mut path);
                }
            }
            Place::Lesson(payload) => {
                path.push_str("lesson/");
                encode(payload, &mut path);
            }
            Place::Class => path.push_str("class"),
            Place::Teachers(id) => {
                path.push_str("teachers");
                if let Some(id) = id {
                    path.push('/');
                    encode(id, &mut path);
                }
            }
            Place::Marks => path.push_str("marks"),
            Place::Help => path.push_str("help"),
            Place::Compare(left, right) => {
                path.push_str("compare");
                for id in left.iter().chain(right) {
                    path.push('/');
                    encode(id, &mut path);
                }
            }
            Place::Nowhere(steps) => {
                for (position, step) in steps.split('/').enumerate() {
                    if position > 0 {
                        path.push('/');
                    }
                    encode(step, &mut path);
                }
            }
        }
        path
    }
}

/// Writes everything but RFC 3986's unreserved characters as `%XX`.
fn encode(words: &str, to: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in words.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            to.push(char::from(byte));
        } else {
            to.push('%');
            to.push(char::from(DIGITS[usize::from(byte >> 4)]));
            to.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
}

/// Resolves `%XX`. A `%` that starts no such triple stays, bytes that are no UTF-8 become `�`.
fn decode(words: &str) -> String {
    let bytes = words.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escaped = (bytes[at] == b'%').then(|| bytes.get(at + 1..at + 3)).flatten();
        match escaped.and_then(|digits| Some(digit(digits[0])? << 4 | digit(digits[1])?)) {
            Some(byte) => {
                decoded.push(byte);
                at += 3;
            }
            None => {
                decoded.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What an odd hash is understood as, written the way the page writes it.
    fn check(hash: &str, understood_as: &str) {
        let route = Route::from_hash(hash);
        assert_eq!(route.to_hash(), understood_as, "{hash:?}");
        assert_eq!(Route::from_hash(understood_as), route, "{understood_as:?} again");
    }

    fn check_unchanged(hash: &str) {
        check(hash, hash);
    }

    #[test]
    fn every_place_has_an_address_of_its_own() {
        for (place, hash) in [
            (Place::Collection, "#/"),
            (Place::Article("lausanne-talks".to_string()), "#/read/lausanne-talks"),
            (Place::Article("~my-talks".to_string()), "#/read/~my-talks"),
            (Place::Given("aB-_9".to_string()), "#/given/aB-_9"),
            (Place::Open, "#/open"),
            (Place::Make(None), "#/make"),
            (Place::Make(Some("lausanne-talks".to_string())), "#/make/lausanne-talks"),
            (Place::Lesson("aB-_9".to_string()), "#/lesson/aB-_9"),
            (Place::Class, "#/class"),
            (Place::Teachers(None), "#/teachers"),
            (Place::Teachers(Some("who-is-speaking".to_string())), "#/teachers/who-is-speaking"),
            (Place::Marks, "#/marks"),
            (Place::Help, "#/help"),
            (Place::Compare(None, None), "#/compare"),
            (Place::Compare(Some("a".to_string()), None), "#/compare/a"),
            (Place::Compare(Some("a b".to_string()), Some("~own".to_string())), "#/compare/a%20b/~own"),
            (Place::Nowhere("exercise/1".to_string()), "#/exercise/1"),
        ] {
            assert_eq!(Route::to(place.clone()).to_hash(), hash);
            assert_eq!(Route::from_hash(hash).place, place, "{hash}");
        }
    }

    #[test]
    fn the_balance_of_voices_is_a_view_of_what_is_open() {
        for (hash, place) in [
            ("#/balance", Place::Collection),
            ("#/read/lausanne-talks/balance", Place::Article("lausanne-talks".to_string())),
            ("#/read/~own/balance", Place::Article("~own".to_string())),
            ("#/read/balance/balance", Place::Article("balance".to_string())),
            ("#/given/aB-_9/balance", Place::Given("aB-_9".to_string())),
        ] {
            let route = Route::from_hash(hash);
            assert_eq!((route.place, route.view), (place, View::Balance), "{hash}");
            check_unchanged(hash);
        }
        check_unchanged("#/read/~own/balance?country=RU&speaker=a");
        check_unchanged("#/balance?country=RU");
        check("#/read/x/balance/", "#/read/x/balance");
    }

    #[test]
    fn what_has_no_balance_is_not_shown_as_one() {
        let balance = Route::from_hash("#/read/balance");
        assert_eq!((balance.place, balance.view), (Place::Article("balance".to_string()), View::Text));
        for hash in ["#/help/balance", "#/open/balance", "#/read/a/b/balance"] {
            assert!(matches!(Route::from_hash(hash).place, Place::Nowhere(_)), "{hash}");
            check_unchanged(hash);
        }
        assert_eq!(Route::to(Place::Help).with_view(View::Balance).to_hash(), "#/help");
    }

    #[test]
    fn filter_and_card_go_there_and_back() {
        check_unchanged("#/read/lausanne-talks?country=RU&country=GB&speaker=boris-johnson");
        check_unchanged("#/read/~own?speaker=b&speaker=a&q=q3");
        check_unchanged("#/?country=GB&country=RU");
        check_unchanged("#/read/x?actor=sergei-lavrov");
        check_unchanged("#/read/x?about=RU");
        check_unchanged(
            "#/read/x?kind=direct&kind=scare&named=role&certainty=doubtful&words=war%20crime&q=q1",
        );
    }

    #[test]
    fn whose_articles_are_shown_is_said_of_the_collection_alone() {
        check_unchanged("#/?whose=own");
        check_unchanged("#/balance?whose=collection&country=RU&words=peace");
        check("#/?country=RU&whose=own", "#/?whose=own&country=RU");
        check("#/?whose=all", "#/");
        check("#/?whose=mine&country=RU", "#/?country=RU");
        check("#/read/x?whose=own&country=RU", "#/read/x?country=RU");
    }

    #[test]
    fn what_the_marks_tell_goes_there_and_back() {
        check_unchanged("#/read/x?colour=kind&own=alone&actors=plain");
        check_unchanged("#/read/x?country=RU&colour=speaker&own=front&q=q1");
        check("#/read/x?colour=country&own=beside&actors=shown", "#/read/x");
    }

    #[test]
    fn own_articles_have_ids_that_no_collection_has() {
        assert!(is_own("~my-talks") && !is_own("my-talks"));
        assert_eq!(own_id(id_in_file("~my-talks")), "~my-talks");
        assert_eq!(id_in_file("my-talks"), "my-talks");
    }

    #[test]
    fn an_empty_address_is_the_collection() {
        for hash in ["", "#", "#/", "/", "#//", "#?", "#/?"] {
            check(hash, "#/");
        }
    }

    #[test]
    fn special_characters_are_escaped_and_resolved() {
        check_unchanged("#/read/a%20b%2Fc%3F%26%3D%23%25?speaker=d%C3%A9j%C3%A0%26q%3Dx");
        check("#/read/déjà", "#/read/d%C3%A9j%C3%A0");
        assert_eq!(Route::from_hash("#/read/a%2Fb").place, Place::Article("a/b".to_string()));
    }

    #[test]
    fn broken_escapes_are_read_as_they_stand() {
        check("#/read/100%", "#/read/100%25");
        check("#/read/%zz%4", "#/read/%25zz%254");
        check("#/read/%é", "#/read/%25%C3%A9");
        check("#/read/%FF", "#/read/%EF%BF%BD");
    }

    #[test]
    fn what_is_not_understood_is_left_out() {
        check("#/read/x?paper=red&country=RU", "#/read/x?country=RU");
        check("#/read/x?country=&speaker=&q=&actor=&words=%20&kind=&about=", "#/read/x");
        check("#/read/x?kind=quoted&named=yes&certainty=0.9&colour=red&own=&about=Russia", "#/read/x");
        check("#/read/x?country=Russia&country=R&country=7A", "#/read/x");
        check("#/read/x?country&=RU&&&", "#/read/x");
    }

    #[test]
    fn repetitions_and_small_letters_are_forgiven() {
        check("#/read/x?country=ru&country=RU&speaker=a&speaker=a", "#/read/x?country=RU&speaker=a");
        check("#/read/x?words=peace&words=war", "#/read/x?words=war");
        check("read/x/", "#/read/x");
        check("#read//x", "#/read/x");
    }

    #[test]
    fn only_one_card_is_open() {
        check("#/read/x?q=q1&q=q2", "#/read/x?q=q2");
        check("#/read/x?q=q1&actor=a", "#/read/x?actor=a");
        check("#/read/x?actor=a&about=ru", "#/read/x?about=RU");
        check("#/read/x?actor=a&about=", "#/read/x?actor=a");
    }

    #[test]
    fn a_question_mark_in_a_value_stays_in_it() {
        check("#/read/x?speaker=who?", "#/read/x?speaker=who%3F");
    }

    #[test]
    fn an_unknown_path_keeps_its_words() {
        check("#/exercise/a/b%20c", "#/exercise/a/b%20c");
        check("#/compare/a/b/c", "#/compare/a/b/c");
        check("#/read", "#/read");
        check("#/read/a/b", "#/read/a/b");
    }
}
