//! The text a person brings along: typed, pasted or opened from a file.
//!
//! What was typed is kept in the tab, over reloads too, and is never changed by what goes wrong.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use annotator::format::article_file::About;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use super::address::Address;
use super::storage;
use crate::layout::Page;
use crate::library::decode::decode;
use crate::route::{Place, Route};

#[derive(Clone, Copy)]
pub struct Own {
    draft: RwSignal<String>,
    phase: RwSignal<Phase>,
    address: Address,
}

/// How far the reading of a text has come.
#[derive(Clone, Debug, Default)]
pub enum Phase {
    /// Nothing was asked for yet.
    #[default]
    Idle,
    Busy,
    Refused(Refusal),
    Ready(OwnPage),
}

#[derive(Clone, Debug)]
pub struct OwnPage {
    pub page: Arc<Page>,
    /// The encoding of the file was a guess.
    pub guessed: bool,
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

const KEY: &str = "voices-draft";

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

impl Own {
    pub fn new(address: Address) -> Own {
        let draft = storage::read(storage::session(), KEY).unwrap_or_default();
        let own = Own { draft: RwSignal::new(draft), phase: RwSignal::new(Phase::Idle), address };
        Effect::new(move || {
            own.draft.with(|draft| {
                DRAFT.with(|copy| {
                    if let Ok(mut copy) = copy.try_borrow_mut() {
                        copy.clone_from(draft);
                    }
                });
            });
        });
        window_event_listener(ev::pagehide, move |_| own.keep());
        own
    }

    pub fn draft(self) -> RwSignal<String> {
        self.draft
    }

    /// What has been typed; a refusal of what stood there before is over.
    pub fn type_in(self, text: String) {
        self.draft.set(text);
        if self.phase.with_untracked(|phase| matches!(phase, Phase::Refused(_))) {
            self.phase.set(Phase::Idle);
        }
    }

    pub fn phase(self) -> Phase {
        self.phase.get()
    }

    /// Reads the draft, shows it when that is done, and says why when it cannot be.
    pub fn read(self) {
        self.keep();
        self.read_text(self.draft.get_untracked(), false);
    }

    /// Reads the draft for a page that was opened by its address, if there is a draft.
    pub fn read_again(self) {
        let idle = self.phase.with_untracked(|phase| matches!(phase, Phase::Idle | Phase::Refused(_)));
        if idle && self.draft.with_untracked(|draft| !draft.trim().is_empty()) {
            self.read();
        }
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
                    self.draft.set(decoded.text.clone());
                    self.keep();
                    self.read_text(decoded.text, decoded.guessed);
                }
            }
        });
    }

    fn read_text(self, text: String, guessed: bool) {
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
                let page = Arc::new(Page::new(reading, About::default(), 0));
                self.phase.set(Phase::Ready(OwnPage { page, guessed }));
                if self.address.place().get_untracked() != Place::Own {
                    self.address.go(Route::to(Place::Own));
                }
            },
            A_BLINK,
        );
    }

    fn keep(self) {
        self.draft.with_untracked(|draft| storage::write(storage::session(), KEY, draft));
    }
}
