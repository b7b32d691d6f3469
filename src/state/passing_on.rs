//! What is passed on: which articles the dialog is about, their files, and links that carry one.

use annotator::format::article_file::ArticleFile;
use annotator::format::site::site_folder;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Loading;
use super::clipboard::address_of;
use super::shelves::Shelves;
use crate::exercise::ready::of_articles;
use crate::library::bundled::{fetch_article, fetch_one_file, fetch_ready_lessons};
use crate::library::{Trouble, given, one_file};
use crate::route::{Place, Route, is_own};

#[derive(Clone, Copy)]
pub struct PassingOn {
    subject: RwSignal<Option<Subject>>,
    shelves: Shelves,
}

/// What the dialog is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An article by its id, bundled or one's own.
    Article(String),
    /// The article that a link carries.
    Given(String),
    /// Articles to be chosen from all there are.
    Collection,
}

/// A link that carries an article, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    Made {
        address: String,
        /// Some programs would cut it.
        is_long: bool,
    },
    /// Signs that it would have.
    TooLong { length: usize },
    /// The browser cannot compress.
    Unsupported,
}

impl Subject {
    /// What is open at a place; `None` where that is no article and no list of them.
    pub fn of(place: &Place) -> Option<Subject> {
        match place {
            Place::Article(id) => Some(Subject::Article(id.clone())),
            Place::Given(payload) => Some(Subject::Given(payload.clone())),
            Place::Collection => Some(Subject::Collection),
            _ => None,
        }
    }
}

impl PassingOn {
    pub fn new(shelves: Shelves) -> PassingOn {
        PassingOn { subject: RwSignal::new(None), shelves }
    }

    /// What the dialog is about; `None` while it is closed.
    pub fn subject(self) -> Option<Subject> {
        self.subject.get()
    }

    pub fn open(self, subject: Subject) {
        self.subject.set(Some(subject));
    }

    pub fn close(self) {
        self.subject.set(None);
    }

    /// Gets the files of articles, those that are not there yet from the host; `done` learns the first
    /// that cannot be had.
    pub fn gather(self, ids: Vec<String>, done: impl FnOnce(Result<Vec<ArticleFile>, Trouble>) + 'static) {
        spawn_local(async move {
            let mut files = Vec::with_capacity(ids.len());
            for id in &ids {
                match self.file(id).await {
                    Ok(file) => files.push(file),
                    Err(trouble) => return done(Err(trouble)),
                }
            }
            done(Ok(files));
        });
    }

    /// Gets the article that a link carries.
    pub fn unpack(self, payload: String, done: impl FnOnce(Result<Vec<ArticleFile>, Trouble>) + 'static) {
        spawn_local(async move {
            done(given::from_payload(&payload).await.map(|file| vec![file]).map_err(Trouble::Given));
        });
    }

    /// Makes a link that carries an article.
    pub fn link(self, file: ArticleFile, done: impl FnOnce(Link) + 'static) {
        spawn_local(async move {
            let Some(payload) = given::to_payload(&file).await else { return done(Link::Unsupported) };
            let address = address_of(&Route::to(Place::Given(payload)).to_hash());
            let length = address.chars().count();
            done(match length > given::LONGEST {
                true => Link::TooLong { length },
                false => Link::Made { address, is_long: length > given::SAFE },
            });
        });
    }

    /// Makes Voices in one file with these articles as its collection, and those ready lessons that are about them; `done`
    /// learns what of it cannot be had.
    pub fn one_file(
        self,
        title: &str,
        files: &[ArticleFile],
        done: impl FnOnce(Result<String, Trouble>) + 'static,
    ) {
        let mut folder = site_folder(title, &files.iter().collect::<Vec<_>>());
        spawn_local(async move {
            let page = match fetch_one_file().await {
                Ok(page) => page,
                Err(trouble) => return done(Err(trouble)),
            };
            // A collection need not have any.
            if let Ok(lessons) = fetch_ready_lessons().await {
                let has = |id: &str| folder.iter().any(|(name, _)| name.strip_suffix(".json") == Some(id));
                let lessons = of_articles(&lessons, has);
                folder.extend(lessons.map(|lessons| ("lessons.json".to_string(), lessons)));
            }
            let file = one_file::PAGE.to_string();
            done(one_file::with_articles(&page, &folder).ok_or(Trouble::Missing { file }));
        });
    }

    async fn file(self, id: &str) -> Result<ArticleFile, Trouble> {
        match untrack(|| self.shelves.article(id)) {
            Loading::Ready(page) => return Ok(page.file()),
            // One's own is here or nowhere.
            Loading::Failed(trouble) if is_own(id) => return Err(trouble),
            Loading::Waiting | Loading::Failed(_) => {}
        }
        match self.shelves.file_name(id) {
            Some(name) => fetch_article(&name).await,
            None => Err(Trouble::NotListed { id: id.to_string() }),
        }
    }
}
