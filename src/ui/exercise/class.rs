//! The class: what a teacher brings together, and how the class answered, for talking about it and not for marks.

mod article;
mod bars;
mod bring;
mod item;
mod looks;
mod names;
mod overview;
mod places;
mod pupils;
mod refusal;
mod show_right;
mod thoughts;

use leptos::prelude::*;

use crate::state::Loading;
use crate::state::class::{Collecting, Seen, Showing};
use crate::state::lesson::LessonTrouble;
use crate::ui::app::set_title;
use crate::ui::given;
use crate::ui::scroll;
use crate::ui::trouble;
use crate::ui::trouble::Message;
use crate::words::{Words, tu_string, use_i18n};
use bring::Bring;
use looks::Looks;
use names::Names;

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
    /// The item that comes first on the wall, by its place in the tallies; `None`: the first of the order.
    item: RwSignal<Option<usize>>,
}

impl View {
    /// Places in the tallies, in the order that was chosen.
    fn order(self, seen: &Seen) -> Vec<usize> {
        match self.worth_first.get() {
            true => seen.class.to_discuss(),
            false => (0..seen.class.tallies.len()).collect(),
        }
    }

    /// The place in the order of the item that fills the wall.
    fn place(self, order: &[usize]) -> usize {
        let item = self.item.get();
        order.iter().position(|&known| Some(known) == item).unwrap_or(0)
    }

    /// Where what is right would be shown now.
    fn showing(self, seen: &Seen) -> Showing {
        if !self.projected.get() {
            return Showing::Desk;
        }
        let order = self.order(seen);
        let on_the_wall = order.get(self.place(&order)).and_then(|&at| seen.class.tallies.get(at));
        match on_the_wall {
            Some(tally) if self.look.get() == Look::Items => {
                Showing::Item(tally.exercise, tally.item.id.clone())
            }
            _ => Showing::Articles,
        }
    }
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

fn lesson_trouble(words: Words, trouble: &LessonTrouble) -> String {
    match trouble {
        LessonTrouble::Link(error) => given::sentence(words, error),
        LessonTrouble::Lesson(error) => super::lesson::sentence(words, error),
        LessonTrouble::Article(error) => trouble::sentence(words, error),
    }
}
