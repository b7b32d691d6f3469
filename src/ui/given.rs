//! An article that came with a link: shown in the reader, with a way to keep it.

use std::time::Duration;

use leptos::prelude::*;

use super::app::set_title;
use super::reader::Views;
use super::trouble::TroubleNote;
use crate::library::given::GivenError;
use crate::route::{Place, Route};
use crate::state::Loading;
use crate::state::address::Address;
use crate::state::announcer::Announcer;
use crate::state::given::Given;
use crate::words::{Words, tu_string, use_i18n};

#[component]
pub fn GivenPage(payload: String) -> impl IntoView {
    let words = use_i18n();
    let (given, address) = (expect_context::<Given>(), expect_context::<Address>());
    let announcer = expect_context::<Announcer>();
    given.open(payload);
    move || match given.article() {
        Loading::Waiting => view! { <p class="waiting">{tu_string!(words, given.waiting)}</p> }.into_any(),
        Loading::Failed(trouble) => {
            set_title(words, tu_string!(words, app.name));
            view! { <TroubleNote trouble /> }.into_any()
        }
        Loading::Ready(page) => {
            let keep = move |_| {
                let Some(id) = given.keep() else { return };
                address.go(Route { place: Place::Article(id), ..address.now() });
                // Whatever was said before is forgotten where another place is entered.
                let said = tu_string!(words, given.kept).to_string();
                set_timeout(move || announcer.say(said), Duration::from_millis(100));
            };
            view! {
                <aside class="given" aria-label=tu_string!(words, given.notice)>
                    <p>{tu_string!(words, given.notice)}</p>
                    <button id="keep-given" type="button" class="button" on:click=keep>
                        {tu_string!(words, given.keep)}
                    </button>
                </aside>
                <Views page own=false />
            }
            .into_any()
        }
    }
}

/// Why a link gives no article, and what to do.
pub fn sentence(words: Words, error: &GivenError) -> String {
    match error {
        GivenError::LaterVersion => tu_string!(words, given.later_version),
        GivenError::CutOff => tu_string!(words, given.cut_off),
        GivenError::Broken => tu_string!(words, given.broken),
        GivenError::TooLarge => tu_string!(words, given.too_large),
        GivenError::NoArticle(_) => tu_string!(words, given.no_article),
        GivenError::NoCompression => tu_string!(words, given.no_compression),
    }
    .to_string()
}
