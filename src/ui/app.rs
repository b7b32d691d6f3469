//! The page around every place: the way to the others, the place itself, and the promise below.

use std::time::Duration;

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::add::AddPage;
use super::collection::CollectionPage;
use super::compare::ComparePage;
use super::exercise::{ClassPage, LessonPage, MakePage, MarksPage, TeachersPage};
use super::focus::focus;
use super::given::GivenPage;
use super::help::Help;
use super::keeping::OpenArticleNotice;
use super::keys::KeysDialog;
use super::navigation::Header;
use super::new_version::NewVersion;
use super::pass_on::PassOnDialog;
use super::reader::ArticlePage;
use super::trouble::Nowhere;
use super::views::view_name;
use crate::route::{Place, View};
use crate::state;
use crate::state::address::Address;
use crate::state::announcer::Announcer;
use crate::state::settings::{Settings, browser_languages, on_root};
use crate::words::{
    I18nSubContextProvider, Words, language, language_for, tag_and_direction, tu_string, use_i18n,
};

/// Some time after the start the page is drawn, and nobody has opened a card yet, which needs the word lists.
const QUIET: Duration = Duration::from_millis(900);

#[component]
pub fn App() -> impl IntoView {
    state::provide();
    set_timeout(annotator::prepare, QUIET);
    let settings = expect_context::<Settings>();
    let language = Memo::new(move |_| {
        let chosen = settings.choices().language;
        language(&chosen).unwrap_or_else(|| language_for(&browser_languages()))
    });
    view! {
        <I18nSubContextProvider initial_locale=language>
            <InOneLanguage />
        </I18nSubContextProvider>
    }
}

/// Everything is drawn anew when the language changes, so that words can be read once.
#[component]
fn InOneLanguage() -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let mut again = false;
    move || {
        let (tag, direction) = tag_and_direction(words.get_locale());
        on_root("lang", tag);
        on_root("dir", direction);
        if std::mem::replace(&mut again, true) {
            address.stay();
        }
        view! { <Frame /> }
    }
}

#[component]
fn Frame() -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let (place, shown) = (address.place(), address.view());
    let announcer = expect_context::<Announcer>();
    let main = NodeRef::<leptos::html::Main>::new();
    let focus_main = move || {
        if let Some(main) = main.get_untracked() {
            focus(&main);
        }
    };
    // Whoever follows a link with the keyboard or by ear goes on reading there, not in the header. Before
    // the place is drawn: to give the focus away, the browser lays out all that is there.
    let follow = RenderEffect::new(move |before: Option<(Place, View)>| {
        let now = (place.get(), shown.get());
        if let Some(before) = before {
            announcer.forget();
            focus_main();
            // Another place has another title; the other view of the same place must be said.
            if before.0 == now.0 && before.1 != now.1 {
                announcer.say(view_name(words, now.1).to_string());
            }
        }
        now
    });
    StoredValue::new_local(follow);
    let skip = move |event: MouseEvent| {
        event.prevent_default();
        focus_main();
        if let Some(main) = main.get_untracked() {
            main.scroll_into_view();
        }
    };
    view! {
        <a class="skip" href="#main" on:click=skip>
            {tu_string!(words, app.skip)}
        </a>
        <Header />
        <NewVersion />
        <main id="main" tabindex="-1" node_ref=main>
            <OpenArticleNotice />
            {move || match place.get() {
                Place::Collection => view! { <CollectionPage /> }.into_any(),
                Place::Article(id) => view! { <ArticlePage id /> }.into_any(),
                Place::Given(payload) => view! { <GivenPage payload /> }.into_any(),
                Place::Open => view! { <AddPage /> }.into_any(),
                Place::Lesson(payload) => view! { <LessonPage payload /> }.into_any(),
                Place::Make(id) => view! { <MakePage id /> }.into_any(),
                Place::Class => view! { <ClassPage /> }.into_any(),
                Place::Teachers(id) => view! { <TeachersPage id /> }.into_any(),
                Place::Marks => view! { <MarksPage /> }.into_any(),
                Place::Help => view! { <Help /> }.into_any(),
                Place::Compare(left, right) => view! { <ComparePage left right /> }.into_any(),
                Place::Nowhere(path) => view! { <Nowhere path /> }.into_any(),
                }}
        </main>
        <footer class="foot">
            <p>{tu_string!(words, app.private)}</p>
        </footer>
        <p id="announcement" class="visually-hidden" role="status">
            {move || announcer.said()}
        </p>
        <KeysDialog />
        <PassOnDialog />
    }
}

/// Names the document after the place that is shown.
pub fn set_title(words: Words, title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(&tu_string!(words, app.title, page = title.to_string()).to_string());
    }
}
