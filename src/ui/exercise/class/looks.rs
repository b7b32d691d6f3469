//! The ways to look at the class, with the switches for the wall.

use std::sync::Arc;

use leptos::prelude::*;

use super::article::Articles;
use super::item::Items;
use super::overview::Overview;
use super::pupils::Pupils;
use super::show_right::ShowRight;
use super::thoughts::Thoughts;
use super::{Look, View};
use crate::state::class::Seen;
use crate::words::{tu_string, use_i18n};

/// The ways to look at the class, and the one that is chosen. The overview is always there: it is what is printed.
#[component]
pub fn Looks(seen: Arc<Seen>, view: View) -> impl IntoView {
    let words = use_i18n();
    let button = |look: Look| {
        view! {
            <button
                type="button"
                data-look=look.as_str()
                aria-pressed=move || (view.look.get() == look).to_string()
                on:click=move |_| view.look.set(look)
            >
                {look.name(words)}
            </button>
        }
    };
    let project = move |_| {
        let projected = !view.projected.get_untracked();
        view.projected.set(projected);
        if projected {
            view.names.hidden.set(true);
        }
    };
    let lost = (seen.lost > 0).then(|| {
        view! { <p class="note">{tu_string!(words, class.lost, count = seen.lost).to_string()}</p> }
    });
    let title = seen.open.lesson.title.clone();
    // The other ways to look tell how many were right, and not what is. On the wall the switch stands beside the item.
    let tells_right = move || match view.look.get() {
        Look::Items => !view.projected.get(),
        look => look == Look::Article,
    };
    let judged = seen.clone();
    let shared = seen.clone();
    let shown = move || {
        let seen = shared.clone();
        match view.look.get() {
            Look::Overview => ().into_any(),
            Look::Items => view! { <Items seen view /> }.into_any(),
            Look::Article => view! { <Articles seen view /> }.into_any(),
            Look::Thoughts => view! { <Thoughts seen names=view.names /> }.into_any(),
            Look::Pupils => view! { <Pupils seen names=view.names /> }.into_any(),
        }
    };
    view! {
        <section class="class-seen" aria-labelledby="class-lesson">
            <h2 id="class-lesson" dir="auto">{title}</h2>
            <div class="class-bar">
                <div class="class-looks" role="group" aria-label=tu_string!(words, class.looks)>
                    {Look::ALL.map(button)}
                </div>
                <div class="class-switches">
                    <button
                        type="button"
                        class="button"
                        id="project"
                        aria-pressed=move || view.projected.get().to_string()
                        on:click=project
                    >
                        {tu_string!(words, class.project)}
                    </button>
                    <label>
                        <input
                            id="hide-names"
                            type="checkbox"
                            prop:checked=move || view.names.hidden.get()
                            on:change:target=move |event| view.names.hidden.set(event.target().checked())
                        />
                        {tu_string!(words, class.hide_names)}
                    </label>
                    <Show when=tells_right>
                        <ShowRight seen=judged.clone() view />
                    </Show>
                </div>
            </div>
            {lost}
            <div class="class-overview" class:away=move || view.look.get() != Look::Overview>
                <Overview seen=seen.clone() view />
            </div>
            {shown}
        </section>
    }
}
