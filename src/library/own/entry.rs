//! An article of one's own as this window knows it: as it is kept, and what has been done to it since.
//!
//! Two windows may change one article. So what is written is not a state but what was done: it is
//! applied to whatever is kept by then, and nothing of either window is lost. Only taking back and
//! doing again mean a certain step: where that is not the last one any more, they do nothing.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use annotator::format::article_file::{corrections_from_json, corrections_to_json};

use super::record::{BrokenRecord, Record};
use super::work::{Change, Step, Work};

pub struct Entry {
    /// How often what is kept was written, as far as this window knows; 0 for what is not kept yet.
    number: u64,
    added: f64,
    kept: Work,
    /// What is not kept yet, in order.
    pending: Vec<Done>,
    shown: Work,
}

/// Something that was done, and to what.
#[derive(Clone)]
struct Done {
    change: Change,
    /// The step that it takes back or does again.
    to: Option<Step>,
    /// The text in which its places are.
    text: Arc<str>,
}

/// What is to be written, seeing what is kept by now.
pub enum Writing {
    /// This text; [`Entry::is_written`] is told with the rest once it is kept.
    Text(String, Box<Written>),
    /// Another article has the id, which this one was to have.
    Taken,
    /// Another window has removed the article.
    Removed,
    /// A later version of the page has written the article: it is left alone.
    Later,
}

/// What an entry becomes once it is written.
pub struct Written {
    number: u64,
    kept: Work,
    pending: usize,
}

impl Entry {
    /// An article that is not kept yet; it came at this time, in milliseconds since 1970.
    pub fn new(work: Work, added: f64) -> Entry {
        Entry { number: 0, added, kept: work.clone(), pending: Vec::new(), shown: work }
    }

    pub fn from_record(record: &Record) -> Result<Entry, BrokenRecord> {
        let kept = record.work()?;
        let (number, added) = (record.head.number, record.head.added);
        Ok(Entry { number, added, shown: kept.clone(), kept, pending: Vec::new() })
    }

    /// The article with everything that was done to it in this window.
    pub fn work(&self) -> &Work {
        &self.shown
    }

    pub fn added(&self) -> f64 {
        self.added
    }

    /// Whether it was ever kept, whatever was done to it since.
    pub fn was_kept(&self) -> bool {
        self.number > 0
    }

    /// Whether all that was done to it is kept.
    pub fn is_kept(&self) -> bool {
        self.was_kept() && self.pending.is_empty()
    }

    pub fn change(&mut self, change: Change) {
        let to = match change {
            Change::Correct(_) | Change::Rewrite(_) => None,
            Change::Undo => self.shown.last_step(),
            Change::Redo => self.shown.undone().last().cloned(),
        };
        let done = Done { to, change, text: self.shown.text().into() };
        self.shown = after(self.shown.clone(), &done);
        self.pending.push(done);
    }

    /// The same article under another id in its file.
    pub fn renamed(&self, id: &str) -> Entry {
        let mut file = self.shown.file();
        file.id = id.to_string();
        let (rewrites, undone) = (self.shown.rewrites().to_vec(), self.shown.undone().to_vec());
        Entry::new(Work::new(file).with_history(rewrites, undone), self.added)
    }

    /// It is kept nowhere any more, and is to be written as if it were new.
    pub fn is_lost(&mut self) {
        self.number = 0;
    }

    /// Takes what another window has written, with what was done here on top. False when that is older
    /// than what is known, or another article under an id that this one was to have.
    pub fn take(&mut self, record: &Record) -> Result<bool, BrokenRecord> {
        if self.number == 0 || record.head.number <= self.number {
            return Ok(false);
        }
        self.kept = record.work()?;
        self.number = record.head.number;
        self.show();
        Ok(true)
    }

    /// What is to be written at this time, where `stored` is kept under its id by now.
    pub fn writing(&self, stored: Option<&str>, now: f64) -> Writing {
        let stored = match stored.map(Record::from_text) {
            None if self.number > 0 => return Writing::Removed,
            Some(Err(BrokenRecord::Later)) => return Writing::Later,
            Some(Ok(_)) if self.number == 0 => return Writing::Taken,
            // What cannot be read any more is replaced by what is known to be right.
            None | Some(Err(_)) => None,
            Some(Ok(record)) => Some(record).filter(|record| record.head.number > self.number),
        };
        let theirs = stored.and_then(|record| Some((record.work().ok()?, record.head.number)));
        let (before, number) = theirs.unwrap_or_else(|| (self.kept.clone(), self.number));
        let kept = self.pending.iter().fold(before, after);
        let number = number + 1;
        let record = Record::new(&kept, number, self.added, now);
        let written = Written { number, kept, pending: self.pending.len() };
        Writing::Text(record.to_text(), Box::new(written))
    }

    /// That is kept now. True when the article shown is another one by that.
    pub fn is_written(&mut self, written: Box<Written>) -> bool {
        self.pending.drain(..written.pending.min(self.pending.len()));
        self.kept = written.kept;
        self.number = written.number;
        self.show()
    }

    fn show(&mut self) -> bool {
        let shown = self.pending.iter().fold(self.kept.clone(), after);
        let is_new = shown != self.shown;
        self.shown = shown;
        is_new
    }
}

fn after(work: Work, done: &Done) -> Work {
    let holds = match done.change {
        Change::Correct(_) | Change::Rewrite(_) => true,
        Change::Undo => work.last_step() == done.to,
        Change::Redo => work.undone().last() == done.to.as_ref(),
    };
    match &done.change {
        _ if !holds => work,
        // Another window has changed the text: the words are looked for in it.
        Change::Correct(correction) if work.text() != &*done.text => {
            let told = corrections_to_json(&done.text, std::slice::from_ref(correction));
            let (found, lost) = corrections_from_json(work.text(), &told);
            found
                .into_iter()
                .fold(work.with_orphans(lost), |work, correction| work.changed(Change::Correct(correction)))
        }
        change => work.changed(change.clone()),
    }
}
