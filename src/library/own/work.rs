//! An article of one's own, and what has been decided about it: from the beginning, and back to it.

mod rewrite;

use annotator::correction::{Correction, corrected};
use annotator::format::article_file::{About, Agent, AgentKind, ArticleFile, Orphan};
use annotator::{Article, Quotation};

pub use rewrite::Rewrite;
#[cfg(test)]
pub use rewrite::steps;

/// The article as it was found, and the corrections that were made and taken back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    /// Without the corrections.
    base: ArticleFile,
    done: Vec<Correction>,
    /// The changes of the text that led to this one, the last one last.
    rewrites: Vec<Rewrite>,
    /// The last one that was taken back stands last.
    undone: Vec<Step>,
}

/// What a person does to an article. Applied to another state of the same article it still means what it meant, so that
/// two windows need not know of each other.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    Correct(Correction),
    Undo,
    Redo,
    /// Another text, and what is known about it now: what was decided finds its words again, or is an orphan.
    Rewrite(Box<(Article, About)>),
}

/// What was done once: it can be taken back, and done again.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    Correct(Correction),
    /// The article on the other side of a change of its text: where it was taken back, as it was behind it.
    Rewrite(Box<ArticleFile>),
}

impl Work {
    /// An article as its file has it, with the corrections in it.
    pub fn new(mut file: ArticleFile) -> Work {
        let done = std::mem::take(&mut file.corrections);
        if let Some(found) = file.found.take() {
            file.reading = found;
            let reviewed = file.reading.quotations.iter().any(Quotation::is_reviewed);
            // Whoever corrected it has done so by the corrections alone.
            file.about.reviewer = file.about.reviewer.filter(|reviewer| reviewed || *reviewer != reader());
        }
        Work { base: file, done, ..Work::default() }
    }

    /// The same with the changes of its text before, and with what had been taken back.
    pub fn with_history(self, rewrites: Vec<Rewrite>, undone: Vec<Step>) -> Work {
        Work { rewrites, undone, ..self }
    }

    /// The article after this. Where there is nothing to take back or to do again, it is the same. What had been taken
    /// back cannot be done again after something else is done.
    pub fn changed(mut self, change: Change) -> Work {
        match change {
            Change::Correct(correction) => {
                self.done.push(correction);
                self.undone.clear();
                self
            }
            Change::Undo => self.taken_back(),
            Change::Redo => self.done_again(),
            Change::Rewrite(new) => self.rewritten(*new),
        }
    }

    fn taken_back(mut self) -> Work {
        if self.was_just_rewritten() {
            return self.before_its_rewrite();
        }
        self.undone.extend(self.done.pop().map(Step::Correct));
        self
    }

    fn done_again(mut self) -> Work {
        match self.undone.pop() {
            Some(Step::Correct(correction)) => self.done.push(correction),
            Some(Step::Rewrite(file)) => return self.behind_a_rewrite(*file),
            None => {}
        }
        self
    }

    /// The text of the article, in which the places of its corrections are.
    pub fn text(&self) -> &str {
        &self.base.reading.article.text
    }

    /// The same with annotations that have lost their place.
    pub fn with_orphans(mut self, orphans: Vec<Orphan>) -> Work {
        self.base.orphans.extend(orphans);
        self
    }

    /// What can be done again, the next one last.
    pub fn undone(&self) -> &[Step] {
        &self.undone
    }

    /// The step that can be taken back next; `None` at the beginning.
    pub fn last_step(&self) -> Option<Step> {
        match self.rewrites.last() {
            Some(rewrite) if self.was_just_rewritten() => {
                Some(Step::Rewrite(Box::new(rewrite.before.clone())))
            }
            _ => self.done.last().cloned().map(Step::Correct),
        }
    }

    /// The article with its corrections.
    pub fn file(&self) -> ArticleFile {
        if self.done.is_empty() {
            return self.base.clone();
        }
        let mut file = ArticleFile {
            reading: corrected(&self.base.reading, &self.done),
            corrections: self.done.clone(),
            found: Some(self.base.reading.clone()),
            ..self.base.clone()
        };
        file.about.reviewer.get_or_insert_with(reader);
        file
    }
}

/// Whoever corrects an article, for the file: nobody is asked for a name.
fn reader() -> Agent {
    Agent { kind: AgentKind::Person, name: "A reader".to_string() }
}

#[cfg(test)]
mod tests {
    use annotator::correction::Correction;
    use annotator::format::article_file::ArticleFile;
    use annotator::read_as_is;

    use super::{Change, Work};

    fn work() -> Work {
        let reading = read_as_is("\"It is late,\" Marta Keller said. \"We go,\" Tom Hale said.");
        Work::new(ArticleFile { reading, ..ArticleFile::default() })
    }

    /// That the quotation at this place of the article as it is now is none.
    fn none_at(work: &Work, at: usize) -> Change {
        let at = work.file().reading.quotations[at].content.clone();
        Change::Correct(Correction::NoQuotation { at })
    }

    fn quotations(work: &Work) -> usize {
        work.file().reading.quotations.len()
    }

    #[test]
    fn a_correction_is_done_taken_back_and_done_again() {
        let work = work();
        let before = work.file();
        let change = none_at(&work, 0);
        let work = work.changed(change);
        assert_eq!(quotations(&work), 1);
        let work = work.changed(Change::Undo);
        assert_eq!(work.file(), before);
        let work = work.changed(Change::Redo);
        assert_eq!((quotations(&work), work.file().corrections.len(), work.undone().len()), (1, 1, 0));
    }

    #[test]
    fn there_is_nothing_before_the_beginning_or_behind_the_end() {
        assert_eq!(work().changed(Change::Undo).changed(Change::Redo), work());
    }

    #[test]
    fn who_does_something_else_cannot_do_again_what_was_taken_back() {
        let work = work();
        let (first, second) = (none_at(&work, 0), none_at(&work, 1));
        let work = work.changed(first).changed(Change::Undo).changed(second.clone());
        assert_eq!(work.clone().changed(Change::Redo), work);
        assert_eq!(Change::Correct(work.file().corrections[0].clone()), second);
    }

    #[test]
    fn a_file_with_corrections_goes_back_to_its_beginning() {
        let work = work();
        let before = work.file();
        let change = none_at(&work, 0);
        let file = work.changed(change).file();
        assert_eq!(Work::new(file.clone()).file(), ArticleFile { ..file.clone() });
        let beginning = Work::new(file).changed(Change::Undo).file();
        assert_eq!(beginning.reading, before.reading);
        assert_eq!(beginning.found, None);
    }
}
