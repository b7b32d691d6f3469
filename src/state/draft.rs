//! The text a person brings along: typed, pasted or opened from a file. When it is read, it is an article of their own.
//!
//! What was typed is kept at each key, over reloads and crashes too, and is never changed by what goes wrong.

use std::cell::RefCell;
use std::time::Duration;

use annotator::format::article_file::ArticleFile;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use super::address::Address;
use super::own::Own;
use super::own::typed::Typed;
use crate::library::decode::decode;
use crate::route::{Place, Route};

#[derive(Clone, Copy)]
pub struct Draft {
    text: RwSignal<String>,
    phase: RwSignal<Phase>,
    address: Address,
    own: Own,
}

/// How far the reading of a text has come.
#[derive(Clone, Debug, Default)]
pub enum Phase {
    /// Nothing was asked for yet.
    #[default]
    Idle,
    Busy,
    Refused(Refusal),
}

/// Why a text is not read. The screen has the sentences for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    Empty,
    /// Nothing was left when all that is no article was taken out.
    NoArticle,
    TooLong,
    NoTextFile {
        name: String,
    },
    UnreadableFile {
        name: String,
    },
}

/// The longest text that is read, in bytes: some three hundred pages.
const LONGEST: usize = 2 * 1024 * 1024;

/// Long enough for the browser to show that it is reading before it is busy doing so.
const A_BLINK: Duration = Duration::from_millis(60);

thread_local! {
    /// The draft once more, where the panic hook can reach it without a signal.
    static DRAFT: RefCell<String> = const { RefCell::new(String::new()) };
}

/// What was typed, for the moment when everything else has failed; empty when it cannot be had.
pub fn draft_after_panic() -> String {
    DRAFT.with(|draft| draft.try_borrow().map(|draft| draft.clone()).unwrap_or_default())
}

impl Draft {
    pub fn new(address: Address, own: Own) -> Draft {
        let typed = Typed::new(own);
        let text = RwSignal::new(typed.text());
        let draft = Draft { text, phase: RwSignal::new(Phase::Idle), address, own };
        typed.find(move |found| text.set(found));
        Effect::new(move || {
            draft.text.with(|text| {
                typed.keep(text);
                DRAFT.with(|copy| {
                    if let Ok(mut copy) = copy.try_borrow_mut() {
                        copy.clone_from(text);
                    }
                });
            });
        });
        draft
    }

    pub fn text(self) -> RwSignal<String> {
        self.text
    }

    /// What has been typed; a refusal of what stood there before is over.
    pub fn type_in(self, text: String) {
        self.text.set(text);
        if self.phase.with_untracked(|phase| matches!(phase, Phase::Refused(_))) {
            self.phase.set(Phase::Idle);
        }
    }

    pub fn phase(self) -> Phase {
        self.phase.get()
    }

    /// Reads the draft, shows it when that is done, and says why when it cannot be.
    pub fn read(self) {
        self.read_text(self.text.get_untracked());
    }

    /// Opens a file; its text becomes the draft if it is one.
    pub fn open(self, file: web_sys::File) {
        let name = file.name();
        if file.size() > LONGEST as f64 {
            self.phase.set(Phase::Refused(Refusal::TooLong));
            return;
        }
        self.phase.set(Phase::Busy);
        spawn_local(async move {
            let Ok(buffer) = JsFuture::from(file.array_buffer()).await else {
                self.phase.set(Phase::Refused(Refusal::UnreadableFile { name }));
                return;
            };
            match decode(&js_sys::Uint8Array::new(&buffer).to_vec()) {
                None => self.phase.set(Phase::Refused(Refusal::NoTextFile { name })),
                Some(decoded) => {
                    self.text.set(decoded.text.clone());
                    self.read_text(decoded.text);
                }
            }
        });
    }

    fn read_text(self, text: String) {
        if text.trim().is_empty() {
            self.phase.set(Phase::Refused(Refusal::Empty));
            return;
        }
        if text.len() > LONGEST {
            self.phase.set(Phase::Refused(Refusal::TooLong));
            return;
        }
        self.phase.set(Phase::Busy);
        set_timeout(
            move || {
                let reading = annotator::read(&text);
                if reading.article.text.trim().is_empty() {
                    self.phase.set(Phase::Refused(Refusal::NoArticle));
                    return;
                }
                let id = self.own.add(ArticleFile { reading, ..ArticleFile::default() });
                self.phase.set(Phase::Idle);
                self.address.go(Route::to(Place::Article(id)));
            },
            A_BLINK,
        );
    }
}
