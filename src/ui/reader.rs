//! The reader: an article with its marks, the card of what is chosen, the voices.

mod actor_card;
mod article;
mod card;
mod citation;
mod copy;
mod country_card;
pub mod draw;
pub mod evidence;
pub mod found;
mod legend;
mod marking;
pub mod marks;
pub mod opening;
mod orphans;
mod quotation_card;
mod read_aloud;
mod removed;
mod said;
mod silent;
mod spoken;
mod stepper;
mod steps;

use std::sync::Arc;

use leptos::prelude::*;

use super::app::set_title;
use super::balance::ArticleBalance;
use super::correct::ChosenBar;
use super::filter_bar::{FilterBar, counts};
use super::keys::SkipTo;
use super::trouble::TroubleNote;
use super::views::ViewLinks;
use super::voices::{Strip, VoicesPanel};
use crate::layout::Page;
use crate::layout::step::Stop;
use crate::route::{View, is_own};
use crate::state::Loading;
use crate::state::address::Address;
use crate::state::settings::keys::Command;
use crate::state::shelves::Shelves;
use crate::words::{tu_string, use_i18n};
use article::ArticleText;
use card::CardPanel;
use marks::Marks;
use removed::RemovedLines;
pub use removed::reason;
use silent::Silent;
use stepper::Stepper;
use steps::Steps;

/// An article of the collection or of one's own.
#[component]
pub fn ArticlePage(id: String) -> impl IntoView {
    let words = use_i18n();
    let shelves = expect_context::<Shelves>();
    move || match shelves.article(&id) {
        Loading::Waiting => view! { <p class="waiting">{tu_string!(words, app.waiting)}</p> }.into_any(),
        Loading::Failed(trouble) => {
            set_title(words, tu_string!(words, app.name));
            view! { <TroubleNote trouble /> }.into_any()
        }
        Loading::Ready(page) => view! { <Views page own=is_own(&id) /> }.into_any(),
    }
}

/// The article as its text, or as the balance of its voices.
#[component]
pub fn Views(page: Arc<Page>, own: bool) -> impl IntoView {
    let view = expect_context::<Address>().view();
    move || match view.get() {
        View::Text => view! { <Reader page=page.clone() own /> }.into_any(),
        View::Balance => view! { <ArticleBalance page=page.clone() /> }.into_any(),
    }
}

#[component]
fn Reader(
    page: Arc<Page>,
    /// A text of one's own, not an article of the collection.
    own: bool,
) -> impl IntoView {
    let words = use_i18n();
    let marks = Marks::new(page.clone());
    let headline = page.reading.article.headline();
    set_title(words, if headline.is_empty() { tu_string!(words, article.untitled) } else { headline });
    let counts = counts(page.cast.clone());
    let stepper = Stepper::new(page.clone(), marks);
    stepper.offer_keys();
    spoken::follow_setting(page.clone(), marks);
    let beside_filter = stepper.clone();
    let enter = {
        let stepper = stepper.clone();
        Callback::new(move |()| stepper.step(true, Stop::Each))
    };
    let beside = Signal::derive(move || {
        let own = marks.hits.with(|hits| hits.iter().filter(|hit| hit.quotation.is_none()).count());
        match own {
            0 => String::new(),
            count => tu_string!(words, search.own_voice, count = count).to_string(),
        }
    });
    view! {
        <FilterBar cast=page.cast.clone() counts beside enter>
            <Steps stepper=beside_filter />
        </FilterBar>
        <ViewLinks text=tu_string!(words, views.article) />
        <div class="reader">
            <div class="story">
                <SkipTo command=Command::Voices />
                <ArticleText page=page.clone() marks own />
                <RemovedLines page=page.clone() />
                <ChosenBar page=page.clone() marks />
            </div>
            <div class="side">
                <SkipTo command=Command::Text />
                <CardPanel page=page.clone() marks stepper />
                <VoicesPanel
                    cast=page.cast.clone()
                    counts
                    above=view! { <Strip page=page.clone() /> }.into_any()
                    below=view! { <Silent page=page.clone() /> }.into_any()
                />
            </div>
        </div>
    }
}
