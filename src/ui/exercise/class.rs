//! The class: what a teacher brings together, and how the class answered, for talking about it and not for marks.

mod article;
mod bars;
mod bring;
mod item;
mod names;
mod overview;
mod places;
mod pupils;
mod refusal;
mod thoughts;

use std::sync::Arc;

use leptos::prelude::*;

use crate::state::Loading;
use crate::state::class::{Collecting, Seen};
use crate::state::lesson::LessonTrouble;
use crate::ui::app::set_title;
use crate::ui::given;
use crate::ui::scroll;
use crate::ui::trouble;
use crate::ui::trouble::Message;
use crate::words::{Words, tu_string, use_i18n};
use article::Articles;
use bring::Bring;
use item::Items;
use names::Names;
use overview::Overview;
use pupils::Pupils;
use thoughts::Thoughts;

/// What of the class is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    Overview,
    Items,
    Article,
    Thoughts,
    Pupils,
}

impl Look {
    const ALL: [Look; 5] = [Look::Overview, Look::Items, Look::Article, Look::Thoughts, Look::Pupils];

    fn as_str(self) -> &'static str {
        match self {
            Look::Overview => "overview",
            Look::Items => "items",
            Look::Article => "article",
            Look::Thoughts => "thoughts",
            Look::Pupils => "pupils",
        }
    }

    fn name(self, words: Words) -> &'static str {
        match self {
            Look::Overview => tu_string!(words, class.overview),
            Look::Items => tu_string!(words, class.items),
            Look::Article => tu_string!(words, class.article),
            Look::Thoughts => tu_string!(words, class.thoughts),
            Look::Pupils => tu_string!(words, class.pupils),
        }
    }
}

/// How the class is looked at.
#[derive(Clone, Copy)]
struct View {
    look: RwSignal<Look>,
    /// Large, and without all that is only for the teacher.
    projected: RwSignal<bool>,
    names: Names,
    /// What is most worth discussing comes first.
    worth_first: RwSignal<bool>,
    /// The item that is to be shown, by its place in the tallies.
    item: RwSignal<Option<usize>>,
}

#[component]
pub fn ClassPage() -> impl IntoView {
    let words = use_i18n();
    let collecting = expect_context::<Collecting>();
    set_title(words, tu_string!(words, class.title));
    scroll::restore(0.0);
    let view = View {
        look: RwSignal::new(Look::Overview),
        projected: RwSignal::new(false),
        names: Names { hidden: RwSignal::new(false) },
        worth_first: RwSignal::new(true),
        item: RwSignal::new(None),
    };
    let looked_at = move || match collecting.open() {
        None => ().into_any(),
        Some(Loading::Waiting) => {
            view! { <p class="waiting" role="status">{tu_string!(words, exercise.opening)}</p> }.into_any()
        }
        Some(Loading::Failed(error)) => {
            view! { <Message>{lesson_trouble(words, &error)}</Message> }.into_any()
        }
        Some(Loading::Ready(_)) => match collecting.seen() {
            Some(seen) if !seen.pupils.is_empty() => view! { <Looks seen view /> }.into_any(),
            _ => view! { <p class="note">{tu_string!(words, class.no_results)}</p> }.into_any(),
        },
    };
    view! {
        <div class="class-page" class:projected=move || view.projected.get()>
            // Not on the wall, and there for the ear.
            <header class="class-head" class:visually-hidden=move || view.projected.get()>
                <h1>{tu_string!(words, class.title)}</h1>
                <p class="lede">{tu_string!(words, class.lede)}</p>
            </header>
            <Show when=move || !view.projected.get()>
                <Bring names=view.names />
            </Show>
            {looked_at}
        </div>
    }
}

/// The ways to look at the class, and the one that is chosen. The overview is always there: it is what is printed.
#[component]
fn Looks(seen: Arc<Seen>, view: View) -> impl IntoView {
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
    let shared = seen.clone();
    let shown = move || {
        let seen = shared.clone();
        match view.look.get() {
            Look::Overview => ().into_any(),
            Look::Items => view! { <Items seen view /> }.into_any(),
            Look::Article => view! { <Articles seen /> }.into_any(),
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

fn lesson_trouble(words: Words, trouble: &LessonTrouble) -> String {
    match trouble {
        LessonTrouble::Link(error) => given::sentence(words, error),
        LessonTrouble::Lesson(error) => super::lesson::sentence(words, error),
        LessonTrouble::Article(error) => trouble::sentence(words, error),
    }
}
