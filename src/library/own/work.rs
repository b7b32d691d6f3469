//! An article of one's own, and what has been decided about it: from the beginning, and back to it.

use annotator::Article;
use annotator::correction::{Correction, corrected};
use annotator::format::article_file::{About, Agent, AgentKind, ArticleFile, Orphan, carried_over};

/// The article as it was found, and the corrections that were made and taken back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    /// Without the corrections.
    base: ArticleFile,
    done: Vec<Correction>,
    /// The last one that was taken back stands last.
    undone: Vec<Correction>,
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

impl Work {
    /// An article as its file has it, with the corrections in it.
    pub fn new(mut file: ArticleFile) -> Work {
        let done = std::mem::take(&mut file.corrections);
        if let Some(found) = file.found.take() {
            file.reading = found;
        }
        Work { base: file, done, undone: Vec::new() }
    }

    /// The same with corrections that had been taken back.
    pub fn with_undone(self, undone: Vec<Correction>) -> Work {
        Work { undone, ..self }
    }

    /// The article after this. Where there is nothing to take back or to do again, it is the same. What had been taken
    /// back cannot be done again after something else is done.
    pub fn changed(mut self, change: Change) -> Work {
        match change {
            Change::Correct(correction) => {
                self.done.push(correction);
                self.undone.clear();
            }
            Change::Undo => self.undone.extend(self.done.pop()),
            Change::Redo => self.done.extend(self.undone.pop()),
            Change::Rewrite(new) => {
                let (article, about) = *new;
                let mut file = carried_over(&self.file(), article);
                let About { author, url, license, .. } = about;
                file.about = About { author, url, license, ..file.about };
                return Work::new(file);
            }
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

    pub fn done(&self) -> &[Correction] {
        &self.done
    }

    pub fn undone(&self) -> &[Correction] {
        &self.undone
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
    use annotator::format::article_file::{About, ArticleFile};
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
        assert_eq!((quotations(&work), work.done().len(), work.undone().len()), (1, 1, 0));
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
        assert_eq!(Change::Correct(work.done()[0].clone()), second);
    }

    #[test]
    fn what_was_decided_finds_its_words_in_another_text() {
        let work = work();
        let change = none_at(&work, 0);
        let work = work.changed(change);
        let rewritten = |text: &str| {
            let article = read_as_is(text).article;
            work.clone().changed(Change::Rewrite(Box::new((article, About::default()))))
        };
        let longer = rewritten("Rain fell. \"It is late,\" Marta Keller said. \"We go,\" Tom Hale said.");
        assert_eq!((quotations(&longer), longer.done().len()), (1, 1));
        let shorter = rewritten("\"We go,\" Tom Hale said.");
        assert_eq!((quotations(&shorter), shorter.done().len(), shorter.file().orphans.len()), (1, 0, 1));
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
