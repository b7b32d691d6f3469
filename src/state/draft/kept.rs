//! The draft over a reload or a crash: its text is kept at each key, what was decided about it at each decision.

use leptos::prelude::*;

use super::{Detail, Draft};
use crate::library::checksum::crc32;
use crate::library::own::kept_draft::{KeptDecisions, KeptDraft};

impl Draft {
    /// Goes on with what was kept.
    pub(super) fn have_again(self, kept: KeptDraft) {
        let KeptDraft { text, decided } = kept;
        if let Some(decided) = decided {
            let is_of_text = decided.is_of(&text);
            let details = decided.details.into_iter();
            let details = details.filter_map(|(name, words)| Some((Detail::from_name(&name)?, words)));
            self.details.set(details.collect());
            self.edited.set(decided.edited);
            if is_of_text {
                self.marked.set_value(Some((text.clone(), decided.page.clone())));
                self.built_for.set_value(Some(text.clone()));
                self.steps.set(decided.steps);
            }
            self.page.set(Some(decided.page));
            self.version.update(|version| *version += 1);
        }
        self.text.set(text);
    }

    /// Has every decision kept from now on.
    pub(super) fn keep_decisions(self) {
        Effect::new(move || {
            let decided = self.decisions();
            self.typed.decide(decided.as_ref());
        });
    }

    /// What was decided about the text; `None` where the text alone leads to the same page.
    fn decisions(self) -> Option<KeptDecisions> {
        let (steps, edited) = (self.steps.get(), self.edited.get());
        let details = self.details.get();
        let page = self.page.get()?;
        // That of the page: there may be more keys by now.
        let text = self.built_for.get_value()?;
        let is_plain = !self.is_marked(&text)
            && edited.is_none()
            && details.is_empty()
            && !page.lines.iter().any(|line| line.decided);
        let details = details.into_iter().map(|(detail, words)| (detail.as_str().to_string(), words));
        let details = details.collect();
        (!is_plain).then(|| KeptDecisions { page, of: crc32(text.as_bytes()), steps, details, edited })
    }
}
