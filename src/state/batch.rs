//! Several files at once: each is read by itself, what is wrong with one costs that one, and all that are ready become
//! articles together.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::draft::article_file;
use super::own::Own;
use super::pause::breathe;
use crate::library::bring::kind::Unfit;
use crate::library::bring::{Brought, BroughtPage, bring};

#[derive(Clone, Copy)]
pub struct Batch {
    items: RwSignal<Vec<Item>>,
    /// What is being done with the files, and how many of them are done.
    work: RwSignal<Option<(Task, usize)>>,
    stopped: StoredValue<bool>,
    own: Own,
}

/// One of the files.
#[derive(Clone)]
pub struct Item {
    /// Counts from 0, and on over the files that are brought later.
    pub number: usize,
    pub name: String,
    pub step: ArcRwSignal<Step>,
}

/// How far a file has come.
#[derive(Clone, Debug)]
pub enum Step {
    Waiting,
    Busy,
    Ready(Arc<Brought>),
    Failed(Unfit),
    /// An article now, by its id.
    Added(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Their contents are looked at.
    Opening,
    /// They become articles.
    Adding,
}

impl Batch {
    pub fn new(own: Own) -> Batch {
        Batch {
            items: RwSignal::new(Vec::new()),
            work: RwSignal::new(None),
            stopped: StoredValue::new(false),
            own,
        }
    }

    pub fn items(self) -> Vec<Item> {
        self.items.get()
    }

    /// What is being done just now, and how many files are done.
    pub fn work(self) -> Option<(Task, usize)> {
        self.work.get()
    }

    /// How many can become articles.
    pub fn ready(self) -> usize {
        self.items.with(|items| items.iter().filter(|item| item.step.with(Step::is_ready)).count())
    }

    /// Looks at files one after the other. The list of a collection is left out: its articles have files of their own.
    pub fn bring(self, files: Vec<web_sys::File>) {
        let first = self.items.with_untracked(|items| items.last().map_or(0, |item| item.number + 1));
        let new: Vec<(Item, web_sys::File)> = (first..)
            .zip(files)
            .map(|(number, file)| {
                (Item { number, name: file.name(), step: ArcRwSignal::new(Step::Waiting) }, file)
            })
            .collect();
        self.items.update(|items| items.extend(new.iter().map(|(item, _)| item.clone())));
        self.run(Task::Opening, new, move |file: web_sys::File| async move {
            match bring(&file).await {
                Ok(brought) => Step::Ready(Arc::new(brought)),
                Err(unfit) => Step::Failed(unfit),
            }
        });
    }

    /// Makes articles of all that are ready.
    pub fn add_all(self) {
        let ready = |item: Item| match item.step.get_untracked() {
            Step::Ready(brought) => Some((item, brought)),
            _ => None,
        };
        let ready: Vec<(Item, Arc<Brought>)> =
            self.items.get_untracked().into_iter().filter_map(ready).collect();
        self.run(Task::Adding, ready, move |brought: Arc<Brought>| async move {
            match &*brought {
                Brought::Article(file) => Step::Added(self.own.add((**file).clone())),
                Brought::Page(page) => match article_file(Some(&page.draft)) {
                    Ok(file) => Step::Added(self.own.add(file)),
                    Err(unfit) => Step::Failed(unfit),
                },
                Brought::List => Step::Ready(brought.clone()),
            }
        });
    }

    /// Ends what is being done after the file that is being worked on.
    pub fn stop(self) {
        self.stopped.set_value(true);
    }

    /// Takes a page out of the list, to be looked over; `None` for what is none.
    pub fn take(self, number: usize) -> Option<BroughtPage> {
        let step = self.items.with_untracked(|items| {
            items.iter().find(|item| item.number == number).map(|item| item.step.get_untracked())
        });
        let Some(Step::Ready(brought)) = step else { return None };
        let Brought::Page(page) = &*brought else { return None };
        self.items.update(|items| items.retain(|item| item.number != number));
        Some(page.clone())
    }

    pub fn clear(self) {
        self.stop();
        self.items.update(Vec::clear);
    }

    /// One after the other, with time for the browser between.
    fn run<T: 'static, F: Future<Output = Step>>(
        self,
        task: Task,
        all: Vec<(Item, T)>,
        each: impl Fn(T) -> F + 'static,
    ) {
        if all.is_empty() {
            return;
        }
        self.stopped.set_value(false);
        spawn_local(async move {
            for (done, (item, thing)) in all.into_iter().enumerate() {
                if self.stopped.try_get_value() != Some(false) {
                    break;
                }
                self.work.set(Some((task, done)));
                item.step.set(Step::Busy);
                breathe().await;
                item.step.set(each(thing).await);
            }
            self.items.with_untracked(|items| {
                let waits = |item: &&Item| matches!(item.step.get_untracked(), Step::Waiting);
                items.iter().filter(waits).for_each(|item| item.step.set(Step::Failed(Unfit::Stopped)));
            });
            self.work.set(None);
        });
    }
}

impl Step {
    pub fn is_ready(&self) -> bool {
        matches!(self, Step::Ready(brought) if !matches!(**brought, Brought::List))
    }
}
