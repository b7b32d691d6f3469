//! A file or a clipboard that a person brings: what it is, and the draft or the article in it.
//!
//! HTML is parsed by the browser itself, into a document that is never shown: its scripts do not run and nothing that
//! it names is loaded.

pub mod dropped;
mod encoding;
pub mod kind;
mod markup;

use annotator::format::article_file::{ArticleFile, ArticleFileError, from_article_file};
use annotator::format::collection::from_collection_file;
use annotator::stated::{Ninjs, Stated, from_json_ld, from_ninjs};
use annotator::{PageDraft, draft, draft_of_markup};
use wasm_bindgen_futures::JsFuture;

use super::decode::{Decoded, decode};
use super::own::backup::{BackupError, from_backup};
use kind::{Kind, Unfit, kind_of};

pub use kind::is_markup;

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Brought {
    Page(BroughtPage),
    /// One of our own files.
    Article(Box<ArticleFile>),
    /// The list of a collection; its articles have files of their own.
    List,
}

/// A page to be looked over before it is an article.
#[derive(Clone, Debug, PartialEq)]
pub struct BroughtPage {
    pub draft: PageDraft,
    /// Its lines as plain text.
    pub text: String,
    /// The encoding was a guess.
    pub guessed: bool,
}

/// Reads a file. It is not even opened when it is larger than any that can be read.
pub async fn bring(file: &web_sys::File) -> Result<Brought, Unfit> {
    let name = file.name();
    kind::check_size(&name, file.size())?;
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| Unfit::Unreadable)?;
    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
    match kind_of(&name, &bytes)? {
        Kind::Text => {
            let Decoded { text, guessed } = decode(&bytes).ok_or(Unfit::NoText)?;
            kind::check_length(&text)?;
            Ok(Brought::Page(BroughtPage { draft: draft(&text), text, guessed }))
        }
        Kind::Html => {
            let Decoded { text, guessed } = encoding::decode_markup(&bytes).ok_or(Unfit::NoText)?;
            page_of(of_markup(&text), guessed)
        }
        Kind::Json => {
            let Decoded { text, .. } = decode(&bytes).ok_or(Unfit::NoText)?;
            of_json(&text)
        }
    }
}

/// The draft of a page by its source; one without lines where the browser finds no words in it.
pub fn of_markup(source: &str) -> PageDraft {
    draft_of_markup(&markup::pieces(source))
}

/// The lines of a draft as plain text, which makes much the same draft again.
pub fn text_of(draft: &PageDraft) -> String {
    draft.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n\n")
}

fn page_of(draft: PageDraft, guessed: bool) -> Result<Brought, Unfit> {
    match draft.lines.is_empty() {
        true => Err(Unfit::NoArticle),
        false => Ok(Brought::Page(BroughtPage { text: text_of(&draft), draft, guessed })),
    }
}

fn of_json(text: &str) -> Result<Brought, Unfit> {
    let foreign = kind::is_foreign_article(text);
    match from_article_file(text) {
        Ok(file) if !foreign => return Ok(Brought::Article(Box::new(file))),
        Err(ArticleFileError::NotJson { line, column }) => return Err(Unfit::NotJson { line, column }),
        Err(error @ ArticleFileError::LaterVersion { .. }) => return Err(Unfit::Article(error)),
        Err(error) if !foreign && error != ArticleFileError::NotAnArticle => {
            return Err(Unfit::Article(error));
        }
        _ => {}
    }
    if !matches!(from_backup(text), Err(BackupError::NotABackup)) {
        return Err(Unfit::Backup);
    }
    if from_collection_file(text).is_ok() {
        return Ok(Brought::List);
    }
    if let Some(stated) = from_json_ld(text) {
        return page_of(draft_of_stated(&stated), false);
    }
    let Some(Ninjs { stated, markup }) = from_ninjs(text) else { return Err(Unfit::UnknownJson) };
    match markup {
        Some(source) => page_of(stated.complete(of_markup(&source)), false),
        None => page_of(draft_of_stated(&stated), false),
    }
}

/// The draft of an article whose words stand in data; without lines where it has none but a headline.
fn draft_of_stated(stated: &Stated) -> PageDraft {
    if stated.body.is_empty() { PageDraft::default() } else { stated.to_draft() }
}
