//! The card: all that is known about the quotation, the actor or the country that was chosen.

use std::sync::Arc;

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::actor_card::ActorCard;
use super::country_card::CountryCard;
use super::marks::Marks;
use super::quotation_card::QuotationCard;
use super::stepper::Stepper;
use super::steps::Steps;
use crate::filter::{Choice, Filter};
use crate::layout::Page;
use crate::state::address::Address;
use crate::ui::close::CloseButton;
use crate::ui::correct::{ActorForm, PutRight, QuotationForm};
use crate::ui::focus::{focus, is_nowhere, is_within};
use crate::words::{tu_string, use_i18n};

#[component]
pub fn CardPanel(page: Arc<Page>, marks: Marks, stepper: Stepper) -> impl IntoView {
    let address = expect_context::<Address>();
    let panel = NodeRef::<html::Section>::new();
    let close = move || {
        let (quotation, actor) = (marks.quotation.get_untracked(), marks.actor.get_untracked());
        address.set_card(None);
        match (quotation, actor) {
            (Some(at), _) => marks.focus(at),
            (None, Some(at)) => marks.focus_actor(at),
            (None, None) => {}
        }
    };
    let is_open = move || {
        marks.quotation.get().is_some() || marks.actor.get().is_some() || marks.country.get().is_some()
    };
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && untrack(is_open) {
            close();
        }
    });
    on_cleanup(move || escape.remove());
    // The reader goes to the card that was opened; who steps on or looks for words stays there.
    Effect::new(move |before: Option<bool>| {
        let open = is_open();
        if open
            && before == Some(false)
            && !is_within(".filter-bar")
            && let Some(panel) = panel.get()
        {
            focus(&panel);
        }
        open
    });
    // A button that leads from one card to another goes with its own.
    Effect::new(move || {
        marks.quotation.track();
        marks.actor.track();
        marks.country.track();
        if is_nowhere()
            && let Some(panel) = panel.get()
        {
            focus(&panel);
        }
    });
    let card_for = {
        let page = page.clone();
        move || match (marks.quotation.get(), marks.actor.get(), marks.country.get()) {
            (Some(at), ..) => page.reading.quotations[at].id.clone(),
            (None, Some(at), _) => page.reading.actors[at].id.clone(),
            (None, None, Some(country)) => country.code().to_string(),
            (None, None, None) => String::new(),
        }
    };
    let tone = {
        let page = page.clone();
        move || {
            let tone = match (marks.quotation.get(), marks.actor.get(), marks.country.get()) {
                (Some(at), ..) => page.cast.tone_of_quotation(address.colouring(), at),
                (None, Some(at), _) => {
                    let actor = &page.reading.actors[at];
                    page.cast.tones(address.colouring()).of_speaker(&actor.id, &actor.countries)
                }
                (None, None, Some(country)) => page.cast.tone(address.colouring(), &Choice::Country(country)),
                (None, None, None) => return String::new(),
            };
            tone.0.to_string()
        }
    };
    let inside = {
        let page = page.clone();
        move || match (marks.quotation.get(), marks.actor.get(), marks.country.get()) {
            (Some(at), ..) => {
                let form = {
                    let page = page.clone();
                    move || view! { <QuotationForm page=page.clone() at /> }.into_any()
                };
                view! {
                    <QuotationCard page=page.clone() at />
                    <PutRight form />
                }
                .into_any()
            }
            (None, Some(at), _) => {
                let form = {
                    let page = page.clone();
                    move || view! { <ActorForm page=page.clone() at /> }.into_any()
                };
                view! {
                    <ActorCard page=page.clone() at marks />
                    <PutRight form />
                }
                .into_any()
            }
            (None, None, Some(country)) => view! { <CountryCard page=page.clone() country /> }.into_any(),
            (None, None, None) => ().into_any(),
        }
    };
    let (card_for, tone, inside) =
        (StoredValue::new(card_for), StoredValue::new(tone), StoredValue::new(inside));
    let steps = StoredValue::new(stepper);
    view! {
        <Show when=is_open>
            <section
                id="card"
                class="card"
                tabindex="-1"
                aria-labelledby="card-title"
                node_ref=panel
                data-for=move || card_for.with_value(|card_for| card_for())
                data-tone=move || tone.with_value(|tone| tone())
            >
                <CloseButton id="card-close" close />
                {move || inside.with_value(|inside| inside())}
                // Outside what changes, so that the focus stays on the step.
                <Show when=move || {
                    marks.quotation.get().is_some()
                }>{steps.with_value(|stepper| view! { <Steps stepper=stepper.clone() /> })}</Show>
            </section>
        </Show>
    }
}

/// A small button that makes a choice the whole filter.
#[component]
pub fn OnlyButton(choice: Choice, name: String) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let filter = address.filter();
    let only = Filter::default().toggled(&choice);
    let chosen = {
        let only = only.clone();
        Memo::new(move |_| filter.get() == only)
    };
    view! {
        <button
            type="button"
            class="button"
            on:click=move |_| {
                address.set_filter(if chosen.get_untracked() { Filter::default() } else { only.clone() });
            }
        >
            {move || {
                if chosen.get() {
                    tu_string!(words, card.all_again).to_string()
                } else {
                    tu_string!(words, card.only, name = name.clone()).to_string()
                }
            }}
        </button>
    }
}
