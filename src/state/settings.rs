//! How a person wants to read: kept in the browser, and written on the root of the page, where the
//! style sheets find it. Nothing is drawn anew for a setting but the words of another language.

pub mod choices;
pub mod keys;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::storage;
use choices::{Choices, System};

#[derive(Clone, Copy)]
pub struct Settings {
    choices: RwSignal<Choices>,
    /// Whether the panel in which they are chosen is open.
    pub open: RwSignal<bool>,
    /// Another language was chosen, and the page is not drawn in it yet.
    new_language: StoredValue<bool>,
}

const KEY: &str = "voices-settings";

const MORE_CONTRAST: &str = "(prefers-contrast: more)";
const LESS_MOTION: &str = "(prefers-reduced-motion: reduce)";

impl Settings {
    /// Takes the choices of last time and lets the root of the page follow them.
    pub fn new() -> Settings {
        let kept = storage::read(storage::local(), KEY).unwrap_or_default();
        let choices = RwSignal::new(Choices::from_text(&kept));
        let (more_contrast, less_motion) = (asked(MORE_CONTRAST), asked(LESS_MOTION));
        Effect::new(move || {
            let system = System { more_contrast: more_contrast.get(), less_motion: less_motion.get() };
            for (name, value) in choices.with(|choices| choices.attributes(system)) {
                on_root(&format!("data-{name}"), &value);
            }
        });
        Settings { choices, open: RwSignal::new(false), new_language: StoredValue::new(false) }
    }

    pub fn choices(self) -> Choices {
        self.choices.get()
    }

    /// The choices without following their changes.
    pub fn now(self) -> Choices {
        self.choices.get_untracked()
    }

    /// Whether the page is drawn anew because another language was chosen; true once.
    pub fn take_new_language(self) -> bool {
        self.new_language.try_update_value(std::mem::take).unwrap_or_default()
    }

    /// Takes over what was chosen elsewhere, where nothing was chosen here. True when it holds now.
    pub fn come_with(self, kept: &str) -> bool {
        let (here, there) = (self.now(), Choices::from_text(kept));
        let is_news = here == Choices::default() && there != here;
        if is_news {
            self.choose(|choices| *choices = there);
        }
        is_news
    }

    /// Changes some of the choices, and keeps them.
    pub fn choose(self, change: impl FnOnce(&mut Choices)) {
        let language = self.choices.with_untracked(|choices| choices.language.clone());
        self.choices.update(change);
        if self.choices.with_untracked(|choices| choices.language != language) {
            self.new_language.set_value(true);
        }
        storage::write(storage::local(), KEY, &self.choices.with_untracked(Choices::to_text));
    }
}

/// Writes an attribute on the root of the page.
pub fn on_root(name: &str, value: &str) {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    if let Some(root) = root {
        // Plain names of our own cannot be refused.
        let _ = root.set_attribute(name, value);
    }
}

/// The tags of the languages that the browser would like, the best first.
pub fn browser_languages() -> Vec<String> {
    let languages = web_sys::window().map(|window| window.navigator().languages().to_vec());
    languages.unwrap_or_default().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Whether the system asks for something, now and from now on.
fn asked(query: &str) -> ReadSignal<bool> {
    let list = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    let (asks, set_asks) = signal(list.as_ref().is_some_and(|list| list.matches()));
    if let Some(list) = list {
        let changed = list.clone();
        let follow = Closure::<dyn Fn()>::new(move || set_asks.set(changed.matches()));
        list.set_onchange(Some(follow.as_ref().unchecked_ref()));
        // For as long as the page lives.
        follow.forget();
    }
    asks
}
