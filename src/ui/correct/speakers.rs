//! Who says a quotation: somebody who is in the article, somebody new, several, or nobody.

use std::sync::Arc;

use annotator::ActorKind;
use annotator::correction::Who;
use leptos::prelude::*;

use super::field::Choice;
use crate::layout::Page;
use crate::words::{Words, tu_string, use_i18n};

/// In the list of names: somebody who is not in it.
const NEW: &str = "+";

/// The id of the first choice, for the focus.
pub const FIRST: &str = "correct-speaker-0";

#[component]
pub fn SpeakersField(
    page: Arc<Page>,
    speakers: Vec<Who>,
    choose: impl Fn(Vec<Who>, String) + Send + Sync + 'static,
) -> impl IntoView {
    let words = use_i18n();
    let choose = Arc::new(choose);
    let more = RwSignal::new(false);
    // The row in which somebody new is named.
    let naming = RwSignal::new(None::<usize>);
    let count = speakers.len().max(1);
    let row = {
        let speakers = speakers.clone();
        move |at: usize| {
            let id = format!("correct-speaker-{at}");
            let mut options = vec![(String::new(), tu_string!(words, correct.nobody).to_string())];
            options.extend(people(&page));
            options.push((NEW.to_string(), tu_string!(words, correct.somebody_new).to_string()));
            let chosen = speakers.get(at).map_or(String::new(), |who| who.id.clone());
            let label = match at {
                0 => tu_string!(words, correct.speaker).to_string(),
                _ => tu_string!(words, correct.another_speaker).to_string(),
            };
            let (page, speakers, choose) = (page.clone(), speakers.clone(), choose.clone());
            let pick = {
                let (speakers, choose, id) = (speakers.clone(), choose.clone(), id.clone());
                move |value: String| {
                    naming.set((value == NEW).then_some(at));
                    if value == NEW {
                        return;
                    }
                    let who = page.reading.actor(&value).map(Who::of);
                    choose(with(&speakers, at, who), id.clone());
                }
            };
            let add = move |who: Who| choose(with(&speakers, at, Some(who)), id.clone());
            let add = StoredValue::new(add);
            view! {
                <Choice id=format!("correct-speaker-{at}") label options chosen choose=pick />
                <Show when=move || naming.get() == Some(at)>
                    <NewActor add=move |who| add.with_value(|add| add(who)) />
                </Show>
            }
        }
    };
    let rows: Vec<_> = (0..count).map(&row).collect();
    let row = StoredValue::new(row);
    view! {
        {rows}
        <Show when=move || more.get()>{move || row.with_value(|row| row(count))}</Show>
        {(!speakers.is_empty())
            .then(|| {
                view! {
                    <Show when=move || !more.get()>
                        <button
                            id="correct-more-speakers"
                            type="button"
                            class="button"
                            on:click=move |_| more.set(true)
                        >
                            {tu_string!(words, correct.more_speakers)}
                        </button>
                    </Show>
                }
            })}
    }
}

/// Names somebody who is not in the article's list yet.
#[component]
pub fn NewActor(add: impl Fn(Who) + 'static) -> impl IntoView {
    let words = use_i18n();
    let name = RwSignal::new(String::new());
    let kind = RwSignal::new(ActorKind::Person);
    let field = NodeRef::<leptos::html::Input>::new();
    Effect::new(move || {
        if let Some(field) = field.get() {
            crate::ui::focus::focus(&field);
        }
    });
    let done = move || {
        let name = name.get_untracked();
        let name = name.trim();
        if !name.is_empty() {
            add(Who::called(name, kind.get_untracked(), false, None));
        }
    };
    view! {
        <form
            class="new-actor"
            on:submit=move |event| {
                event.prevent_default();
                done();
            }
        >
            <label class="field" for="correct-new-name">
                <span>{tu_string!(words, correct.name)}</span>
                <input
                    id="correct-new-name"
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    maxlength="200"
                    node_ref=field
                    on:input:target=move |event| name.set(event.target().value())
                />
            </label>
            <Choice
                id="correct-new-kind".to_string()
                label=tu_string!(words, correct.actor_kind).to_string()
                options=kinds(words)
                chosen=ActorKind::Person.as_str().to_string()
                choose=move |value| kind.set(ActorKind::from_name(&value).unwrap_or(ActorKind::Person))
            />
            <button id="correct-add-actor" type="submit" class="button">
                {tu_string!(words, correct.add)}
            </button>
        </form>
    }
}

/// Everybody in the article, in its order: id and name.
pub fn people(page: &Page) -> Vec<(String, String)> {
    page.reading.actors.iter().map(|actor| (actor.id.clone(), actor.name.clone())).collect()
}

/// The kinds of actors: the word of files, and what a person reads.
pub fn kinds(words: Words) -> Vec<(String, String)> {
    ActorKind::ALL
        .into_iter()
        .map(|kind| {
            let name = match kind {
                ActorKind::Person => tu_string!(words, actor.person),
                ActorKind::Organisation => tu_string!(words, actor.organisation),
                ActorKind::Country => tu_string!(words, actor.country),
            };
            (kind.as_str().to_string(), name.to_string())
        })
        .collect()
}

/// The speakers with another at a place, or without the one there.
fn with(speakers: &[Who], at: usize, who: Option<Who>) -> Vec<Who> {
    let mut all = speakers.to_vec();
    match (who, at < all.len()) {
        (Some(who), true) => all[at] = who,
        (Some(who), false) => all.push(who),
        (None, true) => drop(all.remove(at)),
        (None, false) => {}
    }
    all
}
