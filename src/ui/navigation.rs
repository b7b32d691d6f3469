//! The head of every page: the name, the sections, the settings.

use leptos::prelude::*;

use super::settings::SettingsMenu;
use crate::route::{Place, Route};
use crate::state::address::Address;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn Header() -> impl IntoView {
    let words = use_i18n();
    view! {
        <header class="head">
            <a class="wordmark" href=Route::to(Place::Collection).to_hash()>
                {tu_string!(words, app.name)}
                <span aria-hidden="true">"."</span>
            </a>
            <nav aria-label=tu_string!(words, app.sections)>
                <Section to=Place::Collection>{tu_string!(words, nav.collection)}</Section>
                <Section to=Place::Open>{tu_string!(words, nav.open)}</Section>
                <Section to=Place::Compare(None, None)>{tu_string!(words, nav.compare)}</Section>
                <Section to=Place::Teachers(None) wide=true>{tu_string!(words, nav.lessons)}</Section>
                <Section to=Place::Help>{tu_string!(words, nav.help)}</Section>
            </nav>
            <SettingsMenu />
        </header>
    }
}

#[component]
fn Section(
    /// Where it leads; marked as the current one while it, or what belongs to it, is shown.
    to: Place,
    /// Left out where the window is narrow.
    #[prop(optional)]
    wide: bool,
    children: Children,
) -> impl IntoView {
    let place = expect_context::<Address>().place();
    let href = Route::to(to.clone()).to_hash();
    view! {
        <a class:wide=wide href=href aria-current=move || current(&place.get(), &to)>
            {children()}
        </a>
    }
}

/// `aria-current` of a section while a place is shown.
fn current(place: &Place, section: &Place) -> Option<&'static str> {
    let belongs = match place {
        Place::Compare(..) => matches!(section, Place::Compare(..)),
        Place::Make(_) | Place::Class | Place::Teachers(_) => matches!(section, Place::Teachers(_)),
        _ => false,
    };
    (place == section).then_some("page").or(belongs.then_some("true"))
}
