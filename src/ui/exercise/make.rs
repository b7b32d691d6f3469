//! Where a lesson is made: an article is chosen, a lesson that works is there at once, and everything in it can be changed.

mod article;
mod chooser;
mod drawn;
mod head;
mod item;
mod kind;
mod paper;
mod pass;
mod rows;
mod second;
mod sheets;
mod systems;
mod wishes;

use std::sync::Arc;

use leptos::prelude::*;

use crate::exercise::ExerciseKind;
use crate::exercise::lesson::usual::minutes;
use crate::layout::Page;
use crate::route::{Place, Route, is_own};
use crate::state::Loading;
use crate::state::making::made::Made;
use crate::state::making::{Making, yields};
use crate::state::shelves::Shelves;
use crate::ui::app::set_title;
use crate::ui::trouble::TroubleNote;
use crate::words::{tu_string, use_i18n};
use chooser::Chooser;
use head::Head;
use kind::KindRow;
use paper::{Paper, Papers};
use pass::Pass;
use second::Second;

/// A lesson from the article with this id; without one, an article is chosen first.
#[component]
pub fn MakePage(id: Option<String>) -> impl IntoView {
    let words = use_i18n();
    let shelves = expect_context::<Shelves>();
    set_title(words, tu_string!(words, make.title));
    let Some(id) = id else { return view! { <Chooser /> }.into_any() };
    let maker = move || match shelves.article(&id) {
        Loading::Waiting => view! { <p class="waiting">{tu_string!(words, app.waiting)}</p> }.into_any(),
        Loading::Failed(trouble) => view! { <TroubleNote trouble /> }.into_any(),
        Loading::Ready(page) => view! { <Maker id=id.clone() page /> }.into_any(),
    };
    maker.into_any()
}

#[component]
fn Maker(id: String, page: Arc<Page>) -> impl IntoView {
    let words = use_i18n();
    let making = expect_context::<Making>();
    making.open(&id, &page);
    let headline = match page.reading.article.headline() {
        "" => tu_string!(words, article.untitled).to_string(),
        headline => headline.to_string(),
    };
    let articles = Memo::new(move |_| making.with(Made::articles).unwrap_or_default());
    // Where the second article cannot be had, the lesson goes on with the first.
    let pages = Signal::derive(move || {
        let ids = articles.get();
        match (making.pages(&ids), ids.first()) {
            (Loading::Ready(pages), _) => pages,
            (_, Some(_)) => match making.pages(&ids[..1]) {
                Loading::Ready(pages) => pages,
                Loading::Waiting | Loading::Failed(_) => Vec::new(),
            },
            _ => Vec::new(),
        }
    });
    let there = Memo::new(move |_| {
        let pages = pages.get();
        let pages: Vec<&Page> = pages.iter().map(Arc::as_ref).collect();
        yields(&pages)
    });
    let drawn =
        Memo::new(move |_| there.with(|there| making.with(|made| made.drawn(there))).unwrap_or_default());
    let reading = page.minutes;
    let papers = Papers::new();
    let nothing = move || there.with(|there| there.iter().all(|(_, items)| items.is_err()));
    let kinds: Vec<_> =
        ExerciseKind::ALL.into_iter().map(|kind| view! { <KindRow kind pages there drawn /> }).collect();
    view! {
        <div class="make" data-paper=move || papers.shown.get().to_string()>
            <header class="make-head">
                <h1>{tu_string!(words, make.title)}</h1>
                <p class="make-from">
                    <span class="soft">{tu_string!(words, make.from)}</span>
                    " "
                    <a
                        href=Route::to(Place::Article(id.clone())).to_hash()
                        lang=page.reading.article.in_language.clone()
                    >
                        {headline.clone()}
                    </a>
                    " "
                    <a class="soft" href=Route::to(Place::Make(None)).to_hash()>
                        {tu_string!(words, make.another)}
                    </a>
                </p>
            </header>
            <Show when=move || !making.keeps()>
                <p class="message" role="status">{tu_string!(words, make.not_kept)}</p>
            </Show>
            <Show when=nothing>
                <p id="make-nothing" class="message" role="status">{tu_string!(words, make.nothing)}</p>
            </Show>
            <Pass headline=headline.clone() summary=summary(drawn, reading) papers />
            <Head headline=headline.clone() />
            <section class="make-kinds" aria-labelledby="make-kinds-title">
                <h2 id="make-kinds-title">{tu_string!(words, make.exercises)}</h2>
                {(!is_own(&id)).then(|| view! { <p class="soft">{tu_string!(words, make.put_right)}</p> })}
                <Second first=id page=page.clone() />
                <ul>{kinds}</ul>
            </section>
            <Paper papers headline />
        </div>
    }
}

/// How many items there will be, and about how many minutes they take.
fn summary(drawn: Memo<Vec<(ExerciseKind, usize)>>, reading: usize) -> Signal<String> {
    let words = use_i18n();
    Signal::derive(move || {
        let items = drawn.get();
        let count = items.iter().map(|(_, number)| number).sum::<usize>();
        match count {
            0 => tu_string!(words, make.no_items).to_string(),
            _ => {
                let minutes = minutes(items) + reading;
                tu_string!(words, make.summary, count = count, minutes = minutes).to_string()
            }
        }
    })
}
