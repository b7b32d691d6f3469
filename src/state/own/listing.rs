//! What lists, filters and counts need of the articles of one's own, without reading them.
//!
//! It is kept beside each article. Where an earlier page has kept an article without it, the article is read, one after
//! the other with time for the browser between, and only when somebody wants to know.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Held, Own, Spine};
use crate::layout::OwnEntry;
use crate::route::id_in_file;
use crate::state::pause::breathe;

#[derive(Clone, Copy)]
pub(super) struct Listing {
    /// Those that are known.
    entries: StoredValue<HashMap<String, Arc<OwnEntry>>>,
    /// Tells that articles have been read for it.
    read: Trigger,
    reading: StoredValue<bool>,
}

impl Listing {
    pub(super) fn new() -> Listing {
        Listing {
            entries: StoredValue::new(HashMap::new()),
            read: Trigger::new(),
            reading: StoredValue::new(false),
        }
    }

    /// An article is another one now.
    pub(super) fn forget(self, id: &str) {
        self.entries.update_value(|entries| {
            entries.remove(id);
        });
    }
}

impl Own {
    /// All that can be read, the newest first. What has to be read for that is left out until then.
    pub fn entries(self) -> Vec<Arc<OwnEntry>> {
        self.listing.read.track();
        let shelf = self.shelf.get();
        let mut entries = Vec::with_capacity(shelf.len());
        let mut unread = Vec::new();
        for spine in shelf.into_iter().filter(|spine| spine.broken.is_none()) {
            match self.entry(&spine) {
                Some(entry) => entries.push(entry),
                None => unread.push(spine.id),
            }
        }
        if !unread.is_empty() && !self.listing.reading.get_value() {
            self.listing.reading.set_value(true);
            spawn_local(self.read_in_parts(unread));
        }
        entries
    }

    fn entry(self, spine: &Spine) -> Option<Arc<OwnEntry>> {
        let Listing { entries, .. } = self.listing;
        let known = entries.with_value(|entries| entries.get(&spine.id).cloned());
        known.or_else(|| {
            let listed = self.held.with_value(|held| held.get(&spine.id).and_then(Held::listed))?;
            let entry = Arc::new(OwnEntry {
                entry: annotator::format::collection::Entry { id: spine.id.clone(), ..listed },
                id_in_file: id_in_file(&spine.id).to_string(),
                based_on: spine.summary.based_on.clone(),
            });
            entries.update_value(|entries| {
                entries.insert(spine.id.clone(), entry.clone());
            });
            Some(entry)
        })
    }

    async fn read_in_parts(self, ids: Vec<String>) {
        for id in ids {
            breathe().await;
            let is_broken = self.held.try_update_value(|held| {
                let held = held.get_mut(&id)?;
                held.read();
                Some(matches!(held, Held::Broken { .. }))
            });
            if is_broken.flatten() == Some(true) {
                self.show(&id);
            }
        }
        self.listing.reading.set_value(false);
        self.listing.read.notify();
    }
}
