//! The page that a draft is, line by line: worked out from the text, with what a person decided about it.

use std::time::Duration;

use annotator::PageDraft;
use leptos::prelude::*;

use super::{Detail, Draft};
use crate::library::bring::kind::check_length;
use crate::library::bring::{is_markup, of_markup};

impl Draft {
    pub fn page(self) -> RwSignal<Option<PageDraft>> {
        self.page
    }

    /// Another number for another page.
    pub fn version(self) -> usize {
        self.version.get()
    }

    /// Works the page out once the browser has nothing more urgent to do; for a text that is there from before too.
    pub fn look(self) {
        self.build_after(Duration::ZERO);
    }

    /// Puts a line back or takes it out.
    pub fn flip(self, number: usize) {
        self.page.update(|page| {
            if let Some(page) = page {
                page.flip(number);
            }
        });
        self.steps.update(|steps| steps.push(number));
    }

    pub fn can_undo(self) -> bool {
        self.steps.with(|steps| !steps.is_empty())
    }

    /// Takes the last such step back.
    pub fn undo(self) {
        if let Some(number) = self.steps.try_update(Vec::pop).flatten() {
            self.flip(number);
            self.steps.update(|steps| steps.truncate(steps.len().saturating_sub(1)));
        }
    }

    /// What is known about the article; empty where nothing is.
    pub fn detail(self, detail: Detail) -> String {
        self.page.with(|page| page.as_ref().map(|page| detail.of(page)).unwrap_or_default())
    }

    /// Puts a person's words in place of what the page says.
    pub fn set_detail(self, detail: Detail, words: String) {
        self.forgive();
        self.page.update(|page| {
            if let Some(page) = page {
                detail.set(page, &words);
            }
        });
        if detail == Detail::Headline {
            self.renumber();
        }
        self.details.update(|details| details.push((detail, words)));
    }

    pub(super) fn build_after(self, pause: Duration) {
        let now = self.text.get_untracked();
        let wait = move || {
            if self.text.with_untracked(|text| *text == now) {
                self.build();
            }
        };
        set_timeout(wait, pause);
    }

    /// Works out the page, with what a person decided before.
    pub(super) fn build(self) {
        let text = self.text.get_untracked();
        if self.built_for.with_value(|built| built.as_ref() == Some(&text))
            && self.page.with_untracked(Option::is_some)
        {
            return;
        }
        let marked = self
            .marked
            .with_value(|marked| marked.clone().filter(|(of, _)| *of == text).map(|(_, page)| page));
        let found = match marked {
            Some(page) => Some(page),
            None if text.trim().is_empty() || check_length(&text).is_err() => None,
            None if is_markup(&text) => Some(of_markup(&text)),
            None => Some(annotator::draft(&text)),
        };
        let earlier = self.page.get_untracked();
        let page = found.map(|found| {
            let mut page = match earlier {
                Some(earlier) => found.with_decisions_of(&earlier),
                None => found,
            };
            self.details.with_untracked(|details| {
                details.iter().for_each(|(detail, words)| detail.set(&mut page, words));
            });
            page
        });
        self.built_for.set_value(Some(text));
        self.page.set(page);
        self.renumber();
    }

    /// The lines may have other numbers now.
    fn renumber(self) {
        self.steps.update(Vec::clear);
        self.version.update(|version| *version += 1);
    }
}
