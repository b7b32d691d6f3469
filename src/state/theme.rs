//! Light or dark, or as the system has it.

use leptos::prelude::*;

use super::storage;

#[derive(Clone, Copy)]
pub struct Theme(RwSignal<Scheme>);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    #[default]
    Auto,
    Light,
    Dark,
}

const KEY: &str = "voices-theme";

impl Theme {
    /// Takes the choice of last time and lets `data-theme` of the page follow it.
    pub fn new() -> Theme {
        let kept = storage::read(storage::local(), KEY);
        let scheme = RwSignal::new(kept.as_deref().map(Scheme::from_name).unwrap_or_default());
        Effect::new(move || {
            let root = web_sys::window().and_then(|window| window.document()?.document_element());
            if let Some(root) = root {
                // Setting a plain attribute cannot fail; its result only says so.
                let _ = root.set_attribute("data-theme", scheme.get().as_str());
            }
        });
        Theme(scheme)
    }

    pub fn get(self) -> Scheme {
        self.0.get()
    }

    pub fn set(self, scheme: Scheme) {
        storage::write(storage::local(), KEY, scheme.as_str());
        self.0.set(scheme);
    }
}

impl Scheme {
    pub const ALL: [Scheme; 3] = [Scheme::Auto, Scheme::Light, Scheme::Dark];

    pub fn as_str(self) -> &'static str {
        match self {
            Scheme::Auto => "auto",
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        }
    }

    /// The scheme of a name; automatic for any other word.
    pub fn from_name(name: &str) -> Scheme {
        Scheme::ALL.into_iter().find(|scheme| scheme.as_str() == name).unwrap_or_default()
    }
}
