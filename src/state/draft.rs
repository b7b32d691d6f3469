//! The draft of an article: the text that a person typed, pasted or opened, and the page that it is, line by line, to
//! look over. When it is read, it is an article of their own.
//!
//! What was typed is kept at each key, over reloads and crashes too, and is never changed by what goes wrong.

mod details;
mod kept;
mod page;

use std::cell::RefCell;
use std::time::Duration;

use annotator::PageDraft;
use annotator::format::article_file::ArticleFile;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Loading;
use super::address::Address;
use super::own::Own;
use super::own::typed::Typed;
use crate::library::bring::kind::{Unfit, check_length};
use crate::library::bring::{Brought, BroughtPage, bring, of_markup};
use crate::library::own::work::Change;
use crate::route::{Place, Route};

pub use details::{Detail, article_file, link_is_bad};

#[derive(Clone, Copy)]
pub struct Draft {
    text: RwSignal<String>,
    /// The page as it was a moment ago: it is worked out when a person pauses.
    page: RwSignal<Option<PageDraft>>,
    /// Changes when another page is worked out, and not when a line of it is put back.
    version: RwSignal<usize>,
    /// The numbers of the lines that were put back or taken out, in order.
    steps: RwSignal<Vec<usize>>,
    /// What a person put in place of what the page says, in order.
    details: RwSignal<Vec<(Detail, String)>>,
    guessed: RwSignal<bool>,
    phase: RwSignal<Phase>,
    /// A text that came with its markup, and the page by that.
    marked: StoredValue<Option<(String, PageDraft)>>,
    /// What the clipboard had, for the moment until it stands in the field: words and markup.
    pasted: StoredValue<Option<(String, String)>>,
    /// The text for which `page` was worked out.
    built_for: StoredValue<Option<String>>,
    /// The article of one's own whose text this is, to be changed.
    edited: RwSignal<Option<String>>,
    typed: Typed,
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
    /// With the name of the file, if it was one.
    Refused(Unfit, Option<String>),
}

/// Long enough for the browser to show that it is reading before it is busy doing so.
const A_BLINK: Duration = Duration::from_millis(60);
/// Whoever types goes on within this time.
const A_PAUSE: Duration = Duration::from_millis(350);

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
        let (typed, before) = Typed::new(own);
        let draft = Draft {
            text: RwSignal::new(String::new()),
            page: RwSignal::new(None),
            version: RwSignal::new(0),
            steps: RwSignal::new(Vec::new()),
            details: RwSignal::new(Vec::new()),
            guessed: RwSignal::new(false),
            phase: RwSignal::new(Phase::Idle),
            marked: StoredValue::new(None),
            pasted: StoredValue::new(None),
            built_for: StoredValue::new(None),
            edited: RwSignal::new(None),
            typed,
            address,
            own,
        };
        draft.have_again(before);
        typed.find(move |found| {
            draft.have_again(found);
            draft.look();
        });
        draft.keep_decisions();
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

    pub fn phase(self) -> Phase {
        self.phase.get()
    }

    /// The encoding of the file was a guess.
    pub fn guessed(self) -> bool {
        self.guessed.get()
    }

    /// What the clipboard holds, just before it stands in the field.
    pub fn pasting(self, words: String, markup: String) {
        self.pasted.set_value(Some((words, markup)).filter(|(_, markup)| !markup.trim().is_empty()));
    }

    /// What has been typed; a refusal of what stood there before is over.
    pub fn type_in(self, text: String) {
        let pasted = self.pasted.try_update_value(Option::take).flatten();
        if let Some((words, markup)) = pasted.filter(|(words, _)| same_words(words, &text)) {
            let page = of_markup(&markup);
            // Some programs put on the clipboard less than the words are.
            let quoted = |page: &PageDraft| page.tally().quoted_kept;
            if page.lines.len() > 1 && quoted(&page) >= quoted(&annotator::draft(&words)) {
                self.marked.set_value(Some((text.clone(), page)));
            }
        }
        self.guessed.set(false);
        self.text.set(text);
        self.forgive();
        self.build_after(A_PAUSE);
    }

    /// Opens a file: a page becomes the draft, one of our own files an article at once.
    pub fn open(self, file: web_sys::File) {
        let name = file.name();
        self.phase.set(Phase::Busy);
        spawn_local(async move {
            match bring(&file).await {
                Ok(Brought::Page(page)) => self.take(page),
                Ok(Brought::Article(file)) => {
                    self.phase.set(Phase::Idle);
                    self.address.go(Route::to(Place::Article(self.own.add(*file))));
                }
                Ok(Brought::List) => self.phase.set(Phase::Refused(Unfit::ListAlone, Some(name))),
                Err(unfit) => self.phase.set(Phase::Refused(unfit, Some(name))),
            }
        });
    }

    /// Makes a page that was brought the draft.
    pub fn take(self, page: BroughtPage) {
        self.clear();
        self.marked.set_value(Some((page.text.clone(), page.draft)));
        self.text.set(page.text);
        self.guessed.set(page.guessed);
        self.build();
    }

    /// Begins anew.
    pub fn clear(self) {
        self.text.set(String::new());
        self.guessed.set(false);
        self.edited.set(None);
        self.details.update(Vec::clear);
        self.marked.set_value(None);
        self.phase.set(Phase::Idle);
        self.page.set(None);
        self.build();
    }

    /// Has an article of one's own to change its text, and goes there.
    pub fn edit(self, id: &str) {
        let Loading::Ready(article) = untrack(|| self.own.article(id)) else { return };
        self.clear();
        let text = article.reading.article.text.clone();
        let about = &article.about;
        let page = PageDraft {
            author: about.author.as_ref().map(|author| author.name.clone()),
            url: about.url.clone(),
            license: about.license.clone(),
            ..PageDraft::of_article(&article.reading.article)
        };
        self.marked.set_value(Some((text.clone(), page)));
        self.text.set(text);
        self.edited.set(Some(id.to_string()));
        self.build();
        self.address.go(Route::to(Place::Open));
    }

    /// The article whose text is being changed; `None` for a new one.
    pub fn edited(self) -> Option<String> {
        self.edited.get()
    }

    /// Makes the draft an article and shows it, or says why it cannot be one.
    pub fn read(self) {
        let text = self.text.get_untracked();
        if text.trim().is_empty() {
            return self.phase.set(Phase::Refused(Unfit::Empty, None));
        }
        if let (Err(unfit), false) = (check_length(&text), self.is_marked(&text)) {
            return self.phase.set(Phase::Refused(unfit, None));
        }
        self.phase.set(Phase::Busy);
        set_timeout(
            move || {
                self.build();
                match self.page.with_untracked(|page| article_file(page.as_ref())) {
                    Err(unfit) => self.phase.set(Phase::Refused(unfit, None)),
                    Ok(file) => self.show(file),
                }
            },
            A_BLINK,
        );
    }

    fn show(self, file: ArticleFile) {
        let edited = self.edited.try_update(Option::take).flatten();
        let id = match edited.filter(|id| matches!(untrack(|| self.own.article(id)), Loading::Ready(_))) {
            Some(id) => {
                let new = (file.reading.article, file.about);
                self.own.change(&id, Change::Rewrite(Box::new(new)));
                id
            }
            None => self.own.add(file),
        };
        self.typed.is_read();
        self.phase.set(Phase::Idle);
        self.address.go(Route::to(Place::Article(id)));
    }

    /// Says why what was brought is of no use; the draft stays.
    pub fn refuse(self, unfit: Unfit) {
        self.phase.set(Phase::Refused(unfit, None));
    }

    fn forgive(self) {
        if self.phase.with_untracked(|phase| matches!(phase, Phase::Refused(..))) {
            self.phase.set(Phase::Idle);
        }
    }

    fn is_marked(self, text: &str) -> bool {
        self.marked.with_value(|marked| marked.as_ref().is_some_and(|(of, _)| of == text))
    }
}

/// A field has line breaks of its own.
fn same_words(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}
