//! Sentences for what went wrong: what it is, and what to do about it.

use annotator::format::article_file::ArticleFileError;
use annotator::format::collection::{BrokenEntry, BrokenReason, CollectionError};
use leptos::prelude::*;

use super::app::set_title;
use super::format::quote;
use super::given;
use crate::library::Trouble;
use crate::library::own::record::BrokenRecord;
use crate::route::{Place, Route};
use crate::state::ready::ReadyLessons;
use crate::state::shelves::Shelves;
use crate::words::{Words, tu_string, use_i18n};

/// A sentence that must not be missed.
#[component]
pub fn Message(children: Children) -> impl IntoView {
    view! {
        <p id="message" role="alert" class="message">
            {children()}
        </p>
    }
}

/// What went wrong, and where to go on from here.
#[component]
pub fn TroubleNote(trouble: Trouble) -> impl IntoView {
    let words = use_i18n();
    let (shelves, lessons) = (expect_context::<Shelves>(), expect_context::<ReadyLessons>());
    let try_again = move |_| {
        shelves.try_again();
        lessons.try_again();
    };
    let again = matches!(trouble, Trouble::NoAnswer { .. }).then(|| {
        view! {
            <p>
                <button id="try-again" type="button" class="button" on:click=try_again>
                    {tu_string!(words, offline.try_again)}
                </button>
            </p>
        }
    });
    view! {
        <div class="trouble">
            <h1 class="visually-hidden">{tu_string!(words, app.name)}</h1>
            <Message>{sentence(words, &trouble)}</Message>
            {again}
            <WaysOut />
        </div>
    }
}

/// A path that leads nowhere.
#[component]
pub fn Nowhere(path: String) -> impl IntoView {
    let words = use_i18n();
    set_title(words, tu_string!(words, app.name));
    view! {
        <div class="trouble">
            <h1 class="visually-hidden">{tu_string!(words, app.name)}</h1>
            <Message>
                {tu_string!(words, trouble.nowhere, path = quote(words, &path)).to_string()}
            </Message>
            <WaysOut />
        </div>
    }
}

#[component]
pub fn WaysOut() -> impl IntoView {
    let words = use_i18n();
    view! {
        <p class="ways-out">
            <a href=Route::to(Place::Collection).to_hash()>{tu_string!(words, trouble.to_collection)}</a>
            <a href=Route::to(Place::Open).to_hash()>{tu_string!(words, trouble.to_open)}</a>
        </p>
    }
}

pub fn sentence(words: Words, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Missing { file } => tu_string!(words, trouble.missing, file = file.clone()).to_string(),
        Trouble::NoAnswer { file } => tu_string!(words, trouble.no_answer, file = file.clone()).to_string(),
        Trouble::NotKept { id } => tu_string!(words, trouble.not_kept, id = quote(words, id)).to_string(),
        Trouble::NotListed { id } => tu_string!(words, trouble.not_listed, id = quote(words, id)).to_string(),
        Trouble::ReadyLessons { file } => tu_string!(words, teachers.broken, file = file.clone()).to_string(),
        Trouble::Given(error) => given::sentence(words, error),
        Trouble::Collection { file, error } => of_collection(words, file.clone(), error),
        Trouble::Record { reason: BrokenRecord::Later } => tu_string!(words, kept.open_later).to_string(),
        Trouble::Record { .. } => tu_string!(words, kept.open_broken).to_string(),
        Trouble::Part { file } => tu_string!(words, large.broken_part, file = file.clone()).to_string(),
        Trouble::Article { file, error } => of_article(words, file.clone(), error),
    }
}

fn of_collection(words: Words, file: String, error: &CollectionError) -> String {
    match *error {
        CollectionError::TooLarge { bytes } => {
            tu_string!(words, trouble.list_too_large, file, size = megabytes(bytes)).to_string()
        }
        CollectionError::NotJson { line, column } => {
            tu_string!(words, trouble.list_not_json, file, line, column).to_string()
        }
        CollectionError::LaterVersion => tu_string!(words, large.later_version, file).to_string(),
        CollectionError::NotACollection => tu_string!(words, trouble.list_not_a_collection, file).to_string(),
    }
}

/// What is wrong with the article file of this name.
pub fn of_article(words: Words, file: String, error: &ArticleFileError) -> String {
    match error {
        ArticleFileError::TooLarge { bytes } => {
            tu_string!(words, trouble.article_too_large, file, size = megabytes(*bytes)).to_string()
        }
        &ArticleFileError::NotJson { line, column } => {
            tu_string!(words, trouble.article_not_json, file, line, column).to_string()
        }
        ArticleFileError::NotAnArticle => tu_string!(words, trouble.article_not_an_article, file).to_string(),
        ArticleFileError::LaterVersion { .. } => {
            tu_string!(words, trouble.article_later_version, file).to_string()
        }
        ArticleFileError::NoText => tu_string!(words, trouble.article_no_text, file).to_string(),
        &ArticleFileError::BadBlock { number } => {
            tu_string!(words, trouble.article_bad_block, file, number).to_string()
        }
        &ArticleFileError::BadActor { number } => {
            tu_string!(words, trouble.article_bad_actor, file, number).to_string()
        }
        ArticleFileError::SameActorTwice { id } => {
            tu_string!(words, trouble.article_same_actor, file, id = quote(words, id)).to_string()
        }
    }
}

/// Why an entry of the list is left out.
pub fn of_entry(words: Words, entry: &BrokenEntry) -> String {
    let number = entry.number;
    let name = if entry.name.is_empty() { String::new() } else { quote(words, &entry.name) };
    match entry.reason {
        BrokenReason::NoFile => tu_string!(words, trouble.entry_no_file, number, name).to_string(),
        BrokenReason::SameId => tu_string!(words, trouble.entry_same_id, number, name).to_string(),
        BrokenReason::BadSpeaker { number: place } => {
            tu_string!(words, trouble.entry_bad_speaker, number, name, place).to_string()
        }
        BrokenReason::BadQuotation { number: place } => {
            tu_string!(words, trouble.entry_bad_quotation, number, name, place).to_string()
        }
    }
}

fn megabytes(bytes: usize) -> usize {
    bytes.div_ceil(1024 * 1024)
}
