//! Another text for an article of one's own, as a step like any other: it can be taken back, and done again.

use annotator::Article;
use annotator::format::article_file::{About, ArticleFile, carried_over};

use super::{Step, Work};

/// A change of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Rewrite {
    /// The article as it was before, with its corrections.
    pub before: ArticleFile,
    /// So many corrections found their words in the new text: what was done since stands behind them.
    pub carried: usize,
}

impl Work {
    pub(super) fn rewritten(self, (article, about): (Article, About)) -> Work {
        let mut file = carried_over(&self.file(), article);
        let About { author, url, license, .. } = about;
        file.about = About { author, url, license, ..file.about };
        Work { undone: Vec::new(), ..self.behind_a_rewrite(file) }
    }

    /// The changes of the text that led to this one, the last one last.
    pub fn rewrites(&self) -> &[Rewrite] {
        &self.rewrites
    }

    /// So many steps lead back to the beginning.
    pub fn steps(&self) -> usize {
        let ends = self.rewrites.iter().map(|rewrite| rewrite.before.corrections.len());
        let begun = self.rewrites.iter().map(|rewrite| rewrite.carried);
        let corrections: usize = ends.chain([self.done.len()]).sum();
        corrections.saturating_sub(begun.sum()) + self.rewrites.len()
    }

    /// Whether the change of the text is what was done last.
    pub(super) fn was_just_rewritten(&self) -> bool {
        self.rewrites.last().is_some_and(|rewrite| rewrite.carried == self.done.len())
    }

    /// The article with this text, coming from the one it is.
    pub(super) fn behind_a_rewrite(self, file: ArticleFile) -> Work {
        let before = self.file();
        let Work { mut rewrites, undone, .. } = self;
        rewrites.push(Rewrite { before, carried: file.corrections.len() });
        Work::new(file).with_history(rewrites, undone)
    }

    /// The article as it was before its text was changed, coming from there.
    pub(super) fn before_its_rewrite(self) -> Work {
        let after = self.file();
        let Work { mut rewrites, mut undone, .. } = self;
        let Some(Rewrite { before, .. }) = rewrites.pop() else { return Work::new(after) };
        undone.push(Step::Rewrite(Box::new(after)));
        Work::new(before).with_history(rewrites, undone)
    }
}

#[cfg(test)]
pub mod steps {
    //! Steps that tests take.

    use annotator::correction::Correction;
    use annotator::format::article_file::About;
    use annotator::read_as_is;

    use crate::library::own::work::{Change, Work};

    /// That the first quotation of the article as it is now is none.
    pub fn none(work: Work) -> Work {
        let at = work.file().reading.quotations[0].content.clone();
        work.changed(Change::Correct(Correction::NoQuotation { at }))
    }

    pub fn rewritten(work: Work, text: &str) -> Work {
        let article = read_as_is(text).article;
        work.changed(Change::Rewrite(Box::new((article, About::default()))))
    }
}

#[cfg(test)]
mod tests {
    use annotator::format::article_file::ArticleFile;
    use annotator::read_as_is;

    use super::steps::{none, rewritten};
    use crate::library::own::work::{Change, Work};

    const TEXT: &str = "\"It is late,\" Marta Keller said. \"We go,\" Tom Hale said.";
    const LONGER: &str = "Rain fell. \"It is late,\" Marta Keller said. \"We go,\" Tom Hale said.";
    const SHORTER: &str = "\"We go,\" Tom Hale said.";

    fn work() -> Work {
        Work::new(ArticleFile { reading: read_as_is(TEXT), ..ArticleFile::default() })
    }

    #[test]
    fn what_was_decided_finds_its_words_in_another_text() {
        let longer = rewritten(none(work()), LONGER);
        assert_eq!((longer.file().reading.quotations.len(), longer.file().corrections.len()), (1, 1));
        let shorter = rewritten(none(work()), SHORTER);
        assert_eq!((shorter.file().corrections.len(), shorter.file().orphans.len()), (0, 1));
    }

    #[test]
    fn every_step_is_taken_back_and_done_again_in_order() {
        let states = [
            work(),
            none(work()),
            rewritten(none(work()), LONGER),
            none(rewritten(none(work()), LONGER)),
            rewritten(none(rewritten(none(work()), LONGER)), SHORTER),
        ];
        let mut work = states[4].clone();
        for (left, state) in states.iter().enumerate().rev() {
            assert_eq!((work.file().reading, work.steps()), (state.file().reading, left));
            work = work.changed(Change::Undo);
        }
        assert_eq!(work.file(), states[0].file());
        for state in &states[1..] {
            work = work.changed(Change::Redo);
            assert_eq!(work.file(), state.file());
        }
        assert_eq!((work.clone().changed(Change::Redo), work.undone().len()), (work.clone(), 0));
    }

    #[test]
    fn the_words_that_were_lost_come_back_with_the_text() {
        let work = none(work());
        let back = rewritten(work.clone(), SHORTER).changed(Change::Undo);
        assert_eq!((back.file(), back.file().corrections), (work.file(), work.file().corrections));
    }

    #[test]
    fn who_does_something_else_cannot_have_the_other_text_again() {
        let work = none(rewritten(work(), LONGER).changed(Change::Undo));
        assert_eq!(work.clone().changed(Change::Redo), work);
    }
}
