//! What is done to articles of one's own reaches the database, in the order in which it was done.

use annotator::format::article_file::ArticleFile;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Held, Own};
use crate::library::own::database::{Database, NotKept, Store};
use crate::library::own::entry::Writing;
use crate::route::{Place, Route, id_in_file, own_id};

/// Something to do in the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Task {
    /// What was done to the article with this id.
    Write(String),
    Remove(String),
}

impl Own {
    /// Has something done in the database when all before it is done.
    pub(super) fn keep(self, task: Task) {
        self.tasks.update_value(|tasks| {
            if tasks.back() != Some(&task) {
                tasks.push_back(task);
            }
        });
        self.count_unkept();
        if self.busy.get_value() || self.keeper.database().is_none() {
            return;
        }
        self.busy.set_value(true);
        spawn_local(async move {
            self.do_tasks().await;
            self.busy.set_value(false);
        });
    }

    async fn do_tasks(self) {
        while let Some(database) = self.keeper.database() {
            let Some(task) = self.tasks.try_update_value(|tasks| tasks.pop_front()).flatten() else { return };
            let done = match &task {
                Task::Write(id) => self.write(&database, id).await,
                Task::Remove(id) => database.remove(Store::Articles, id).await.map(|()| self.keeper.call(id)),
            };
            match (done, task) {
                (Ok(()), Task::Remove(_)) if self.unkept.get_untracked() > 0 => self.keep_the_unkept(),
                (Ok(()), _) => {}
                (Err(reason), _) => self.keeper.refuse(reason),
            }
            self.count_unkept();
            if self.unkept.get_untracked() == 0 && self.keeper.database().is_some() {
                self.keeper.is_kept();
            }
        }
    }

    /// Writes what was done to an article on top of whatever is kept by now.
    async fn write(self, database: &Database, id: &str) -> Result<(), NotKept> {
        let mut writing = None;
        let replaced = database.replace(Store::Articles, id, |stored| {
            let made = self.held.with_value(|held| match held.get(id)? {
                Held::Read(entry) if entry.is_kept() => None,
                Held::Read(entry) => Some(Ok(entry.writing(stored, js_sys::Date::now()))),
                // It is put back as it was.
                Held::Broken { text, .. } => stored.is_none().then(|| Err(text.clone())),
                Held::Unread(_) => None,
            });
            let made = match made? {
                Ok(made) => made,
                Err(text) => return Some(text),
            };
            match made {
                Writing::Text(text, written) => {
                    writing = Some(Ok(written));
                    Some(text)
                }
                other => {
                    writing = Some(Err(other));
                    None
                }
            }
        });
        replaced.await?;
        match writing {
            None => Ok(()),
            Some(Ok(written)) => {
                let is_new = self.held.try_update_value(|held| match held.get_mut(id) {
                    Some(Held::Read(entry)) => entry.is_written(written),
                    _ => false,
                });
                if is_new == Some(true) {
                    self.show(id);
                }
                self.keeper.call(id);
                Ok(())
            }
            Some(Err(Writing::Taken)) => {
                self.rename(id);
                self.look(id).await;
                Ok(())
            }
            Some(Err(Writing::Later)) => Err(NotKept::Newer),
            Some(Err(Writing::Removed | Writing::Text(..))) => {
                self.is_gone_now(id);
                Ok(())
            }
        }
    }

    /// Another window was quicker with an article of the same id: this one gets another.
    fn rename(self, id: &str) {
        let held = self.held.try_update_value(|held| held.remove(id)).flatten();
        let Some(Held::Read(entry)) = held else { return };
        let wanted = ArticleFile { id: format!("{}-2", id_in_file(id)), ..ArticleFile::default() };
        let name = self.free_name(&wanted);
        let new = own_id(&name);
        self.shelf.update(|shelf| shelf.retain(|spine| spine.id != id));
        self.hold(&new, Held::Read(Box::new(entry.renamed(&name))));
        self.tasks.update_value(|tasks| tasks.push_back(Task::Write(new.clone())));
        let now = self.address.now();
        if now.place == Place::Article(id.to_string()) {
            self.address.go(Route { place: Place::Article(new), ..now });
        }
    }

    /// Whether all that was done to articles has reached the database.
    pub fn is_all_kept(self) -> bool {
        self.unkept.get_untracked() == 0
            && !self.busy.get_value()
            && self.tasks.with_value(std::collections::VecDeque::is_empty)
    }

    pub(super) fn keep_the_unkept(self) {
        self.ids_of_unkept().into_iter().for_each(|id| self.keep(Task::Write(id)));
        self.count_unkept();
    }

    fn count_unkept(self) {
        let count = self.ids_of_unkept().len();
        if self.unkept.get_untracked() != count {
            self.unkept.set(count);
        }
    }

    fn ids_of_unkept(self) -> Vec<String> {
        let unkept = self.held.with_value(|held| {
            held.iter().filter(|(_, held)| !held.is_kept()).map(|(id, _)| id.clone()).collect::<Vec<_>>()
        });
        unkept.into_iter().filter(|id| !self.gone.with_untracked(|gone| gone.contains(id))).collect()
    }
}
