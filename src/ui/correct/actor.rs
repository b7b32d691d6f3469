//! What can be put right about an actor.

use std::sync::Arc;

use annotator::correction::{Correction, Described, Who};
use annotator::{ActorKind, Mention, Span};
use leptos::prelude::*;

use super::countries::CountriesField;
use super::field::Choice;
use super::speakers::{NewActor, kinds, people};
use crate::layout::Page;
use crate::state::correcting::{Correcting, Then};
use crate::ui::format::quote;
use crate::words::{tu_string, use_i18n};

/// In the list of whom a place means: nobody, and somebody who is not in it.
const NOBODY: &str = "-";
const NEW: &str = "+";

/// So many bytes of the text stand around a place, about.
const AROUND: usize = 28;

#[component]
pub fn ActorForm(
    page: Arc<Page>,
    /// Place of the actor in the reading.
    at: usize,
) -> impl IntoView {
    let words = use_i18n();
    let correcting = expect_context::<Correcting>();
    let actor = page.reading.actors[at].clone();
    let (who, is) = (Who::of(&actor), Described::of(&actor));
    let describe = {
        let who = who.clone();
        Callback::new(move |(is, focus): (Described, &'static str)| {
            let then = Who { name: Described::clone(&is).name, ..who.clone() };
            correcting.decide(Correction::Actor { who: who.clone(), is }, Then::Actor(then), focus);
        })
    };
    let rename = {
        let is = is.clone();
        move |name: String| {
            let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
            if !name.is_empty() && name != is.name {
                describe.run((Described { name, ..is.clone() }, "correct-name"));
            }
        }
    };
    let (one, other, third) = (is.clone(), is.clone(), is.clone());
    let choose_kind = move |value: String| {
        if let Some(kind) = ActorKind::from_name(&value) {
            describe.run((Described { kind, ..one.clone() }, "correct-actor-kind"));
        }
    };
    let choose_unnamed =
        move |unnamed| describe.run((Described { unnamed, ..other.clone() }, "correct-unnamed"));
    let choose_countries =
        move |countries, focus| describe.run((Described { countries, ..third.clone() }, focus));
    let mut others: Vec<(String, String)> =
        people(&page).into_iter().filter(|(id, _)| *id != who.id).collect();
    others.insert(0, (String::new(), tu_string!(words, correct.nobody_else).to_string()));
    let join = {
        let (page, who) = (page.clone(), who.clone());
        move |id: String| {
            if let Some(with) = page.reading.actor(&id).map(Who::of) {
                let correction = Correction::Same { who: who.clone(), with: with.clone() };
                correcting.decide(correction, Then::Actor(with), "card");
            }
        }
    };
    let dismiss = {
        let who = who.clone();
        move |_| correcting.decide(Correction::NoActor { who: who.clone() }, Then::NoCard, "article")
    };
    let count = actor.mentions.len();
    let places: Vec<_> =
        (0..count).map(|number| view! { <PlaceRow page=page.clone() at number /> }).collect();
    view! {
        <div class="correct-form">
            <label class="field" for="correct-name">
                <span>{tu_string!(words, correct.name)}</span>
                <input
                    id="correct-name"
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    maxlength="200"
                    prop:value=actor.name.clone()
                    on:change:target=move |event| rename(event.target().value())
                />
            </label>
            <Choice
                id="correct-actor-kind".to_string()
                label=tu_string!(words, correct.actor_kind).to_string()
                options=kinds(words)
                chosen=actor.kind.as_str().to_string()
                choose=choose_kind
            />
            <label class="tick">
                <input
                    id="correct-unnamed"
                    type="checkbox"
                    prop:checked=actor.unnamed
                    on:change:target=move |event| choose_unnamed(event.target().checked())
                />
                <span>{tu_string!(words, correct.unnamed)}</span>
            </label>
            <CountriesField countries=actor.countries.clone() choose=choose_countries />
            <Choice
                id="correct-same".to_string()
                label=tu_string!(words, correct.same_as).to_string()
                options=others
                chosen=String::new()
                choose=join
            />
            <details class="correct-places">
                <summary>{tu_string!(words, correct.places, count = count).to_string()}</summary>
                <ul>{places}</ul>
            </details>
            <p class="soft hint">{tu_string!(words, correct.mention_hint)}</p>
            <p class="correct-actions">
                <button id="correct-delete" type="button" class="button" on:click=dismiss>
                    {tu_string!(words, correct.no_actor)}
                </button>
            </p>
        </div>
    }
}

/// One place where the actor is mentioned, and whom it means.
#[component]
fn PlaceRow(page: Arc<Page>, at: usize, number: usize) -> impl IntoView {
    let words = use_i18n();
    let correcting = expect_context::<Correcting>();
    let actor = &page.reading.actors[at];
    let (mention, who) = (actor.mentions[number], Who::of(actor));
    let mut options = people(&page);
    options.push((NEW.to_string(), tu_string!(words, correct.somebody_new).to_string()));
    options.push((NOBODY.to_string(), tu_string!(words, correct.means_nobody).to_string()));
    let naming = RwSignal::new(false);
    let means = {
        let who = who.clone();
        Callback::new(move |other: Who| {
            let places = vec![Mention { ..mention }];
            correcting.decide(Correction::Mentions { places, who: other }, Then::Actor(who.clone()), "card");
        })
    };
    let choose = {
        let (page, who) = (page.clone(), who.clone());
        move |value: String| {
            naming.set(value == NEW);
            match value.as_str() {
                NEW => {}
                NOBODY => {
                    let place = mention.span;
                    correcting.decide(Correction::NoMention { place }, Then::Actor(who.clone()), "card");
                }
                id => {
                    if let Some(other) = page.reading.actor(id).map(Who::of) {
                        means.run(other);
                    }
                }
            }
        }
    };
    view! {
        <li>
            <Choice
                id=format!("correct-place-{number}")
                label=quote(words, &around(&page.reading.article.text, mention.span))
                options
                chosen=who.id.clone()
                choose
            />
            <Show when=move || naming.get()>
                <NewActor add=move |who| means.run(who) />
            </Show>
        </li>
    }
}

/// The words of a place with some of those around it, on one line.
fn around(text: &str, place: Span) -> String {
    let start = text[..place.start].len().saturating_sub(AROUND);
    let start = (start..=place.start).find(|&at| text.is_char_boundary(at)).unwrap_or(place.start);
    let end = (place.end + AROUND).min(text.len());
    let end = (place.end..=end).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(place.end);
    let before = text[start..place.start].split_once(' ').map_or("", |(_, words)| words);
    let behind = text[place.end..end].rsplit_once(' ').map_or("", |(words, _)| words);
    let all = format!("{before}{}{behind}", place.of(text));
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_shown_with_some_words_around_it() {
        let text = "Nobody in the whole harbour knew\n\nwhy she left the lâte ferry so early.";
        let start = text.find("she").unwrap_or_default();
        let shown = around(text, Span::new(start, start + 3));
        assert_eq!(shown, "whole harbour knew why she left the lâte ferry so");
        assert_eq!(around("she", Span::new(0, 3)), "she");
    }
}
