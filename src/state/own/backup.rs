//! All articles of one's own in one file, and back.

use annotator::format::article_file::ArticleFileError;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use super::{Held, Own};
use crate::library::decode::decode;
use crate::library::own::backup::{Backup, BackupError, MAX_BYTES, from_backup, is_same, to_backup};
use crate::library::own::past::Past;
use crate::library::own::record::raw_file;
use crate::library::own::work::Work;
use crate::state::download;
use crate::state::settings::Settings;

/// What came of reading a backup back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Restored {
    /// The ids and headlines of those that came.
    pub added: Vec<(String, String)>,
    /// So many were here already.
    pub same: usize,
    /// Those that could not be read, by their names.
    pub refused: Vec<(String, ArticleFileError)>,
    /// How a person wanted to read is how it is read here now.
    pub settings: bool,
}

/// Why nothing could be read back. The screen has the sentences for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRestored {
    /// The browser could not read the file.
    Unreadable,
    Backup(BackupError),
}

impl Own {
    /// Saves all articles and the settings in one file. False where the browser cannot.
    pub fn save_backup(self, settings: Settings) -> bool {
        let ids = self.ids.get_untracked();
        let backup = Backup {
            articles: ids.iter().filter_map(|id| self.file_text(id)).collect(),
            broken: ids.iter().filter_map(|id| self.broken_text(id)).collect(),
            settings: settings.now().to_text(),
        };
        let name = format!("voices-backup-{}.json", today());
        download::save(&name, "application/json", to_backup(&backup).as_bytes())
    }

    /// Saves what is kept of an article that cannot be read. False where the browser cannot.
    pub fn save_broken(self, id: &str) -> bool {
        let text = self.broken_text(id).unwrap_or_default();
        download::save(&format!("{id}.json"), "application/json", raw_file(&text).as_bytes())
    }

    /// Reads a backup back: what is here already stays as it is, all else comes beside it.
    pub fn restore(
        self,
        file: web_sys::File,
        settings: Settings,
        done: impl FnOnce(Result<Restored, NotRestored>) + 'static,
    ) {
        spawn_local(async move {
            if file.size() > MAX_BYTES as f64 {
                return done(Err(NotRestored::Backup(BackupError::TooLarge)));
            }
            let Ok(buffer) = JsFuture::from(file.array_buffer()).await else {
                return done(Err(NotRestored::Unreadable));
            };
            let text = decode(&js_sys::Uint8Array::new(&buffer).to_vec()).map(|decoded| decoded.text);
            let text = text.ok_or(NotRestored::Backup(BackupError::NotABackup));
            done(text.and_then(|text| self.restore_text(&text, settings)));
        });
    }

    fn restore_text(self, text: &str, settings: Settings) -> Result<Restored, NotRestored> {
        let backup = from_backup(text).map_err(NotRestored::Backup)?;
        let mut restored = Restored { settings: settings.come_with(&backup.settings), ..Restored::default() };
        // The newest stands first, and whatever is added comes first.
        for found in backup.articles.into_iter().rev() {
            match found.file {
                Err(error) => restored.refused.push((found.name, error)),
                Ok(file) if self.has(&file) => restored.same += 1,
                Ok(file) => {
                    let id = self.add_with(file, |file| found.past.onto(Work::new(file)));
                    restored.added.push((id, found.name));
                }
            }
        }
        Ok(restored)
    }

    /// Whether the same article is here already.
    fn has(self, file: &annotator::format::article_file::ArticleFile) -> bool {
        let headline = file.reading.article.headline();
        let alike = self.shelf.with_untracked(|shelf| {
            let alike = shelf.iter().filter(|spine| spine.summary.headline == headline);
            alike.map(|spine| spine.id.clone()).collect::<Vec<_>>()
        });
        self.held.try_update_value(|held| {
            alike.iter().any(|id| {
                let held = held.get_mut(id);
                held.is_some_and(|held| {
                    held.read();
                    matches!(held, Held::Read(entry) if is_same(&entry.work().file(), file))
                })
            })
        }) == Some(true)
    }

    fn file_text(self, id: &str) -> Option<(String, Past)> {
        self.held.with_value(|held| match held.get(id)? {
            Held::Unread(record) => Some((record.file.clone(), record.head.past.clone())),
            Held::Read(entry) => Some((entry.work().file().to_text(), Past::of(entry.work()))),
            Held::Broken { .. } => None,
        })
    }
}

/// The day, `YYYY-MM-DD`, for the name of a file.
fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}
