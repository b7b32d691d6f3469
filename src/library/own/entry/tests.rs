use annotator::correction::Correction;
use annotator::format::article_file::{About, ArticleFile};

use super::*;

const NOW: f64 = 5000.0;

fn article() -> Work {
    let reading = annotator::read_as_is(
        "Ferries wait\n\n“Not today,” said Ida Brandt. “Nor tomorrow,” said Jonas Veit. “Never,” said Marta Keller.",
    );
    Work::new(ArticleFile { reading, ..ArticleFile::default() })
}

/// That one of the three quotations, counted as they were found, is none.
fn none(at: usize) -> Change {
    let found = article().file().reading.quotations;
    Change::Correct(Correction::NoQuotation { at: found[at].content.clone() })
}

/// What the database holds, and the windows that have it open.
struct Kept(Option<String>);

impl Kept {
    fn window(&self) -> Entry {
        let record = self.0.as_deref().and_then(|text| Record::from_text(text).ok());
        record
            .and_then(|record| Entry::from_record(&record).ok())
            .unwrap_or_else(|| Entry::new(article(), NOW))
    }

    /// True when it was written.
    fn write(&mut self, window: &mut Entry) -> bool {
        match window.writing(self.0.as_deref(), NOW) {
            Writing::Text(text, written) => {
                self.0 = Some(text);
                window.is_written(written);
                true
            }
            Writing::Taken | Writing::Removed | Writing::Later => false,
        }
    }

    /// So many corrections are kept, so many taken back.
    #[track_caller]
    fn check(&self, done: usize, undone: usize) {
        let work = self.window().work().clone();
        assert_eq!((work.file().corrections.len(), work.undone().len()), (done, undone));
    }
}

fn kept() -> Kept {
    let mut kept = Kept(None);
    assert!(kept.write(&mut Entry::new(article(), NOW)));
    kept
}

#[test]
fn what_is_done_is_kept_with_its_history() {
    let mut kept = kept();
    let mut window = kept.window();
    window.change(none(0));
    window.change(none(1));
    window.change(Change::Undo);
    assert!(!window.is_kept() && kept.write(&mut window) && window.is_kept());
    kept.check(1, 1);
    let mut next = kept.window();
    next.change(Change::Redo);
    kept.write(&mut next);
    kept.check(2, 0);
}

#[test]
fn what_is_decided_goes_along_with_a_text_that_another_window_has_changed() {
    let mut kept = kept();
    let (mut one, mut other) = (kept.window(), kept.window());
    let text = format!("It rained.\n\n{}", article().text());
    let new = (annotator::read_as_is(&text).article, About::default());
    other.change(Change::Rewrite(Box::new(new)));
    assert!(kept.write(&mut other));
    one.change(none(1));
    assert!(kept.write(&mut one));
    let file = kept.window().work().file();
    let left: Vec<&str> = file.reading.quotations.iter().map(|said| said.extent().of(&text)).collect();
    assert_eq!(left, ["“Not today,”", "“Never,”"]);
}

#[test]
fn two_windows_that_do_not_hear_of_each_other_lose_nothing() {
    let mut kept = kept();
    let (mut one, mut other) = (kept.window(), kept.window());
    one.change(none(0));
    other.change(none(1));
    kept.write(&mut one);
    kept.write(&mut other);
    one.change(none(2));
    kept.write(&mut one);
    kept.check(3, 0);
    assert_eq!(one.work().file(), kept.window().work().file());
}

#[test]
fn what_another_window_wrote_comes_below_what_is_not_kept_yet() {
    let mut kept = kept();
    let (mut one, mut other) = (kept.window(), kept.window());
    one.change(none(0));
    kept.write(&mut one);
    other.change(none(1));
    let record = kept.0.as_deref().and_then(|text| Record::from_text(text).ok()).expect("it is kept");
    assert_eq!((other.take(&record), other.take(&record)), (Ok(true), Ok(false)));
    assert_eq!(other.work().file().corrections.len(), 2);
    kept.write(&mut other);
    kept.check(2, 0);
}

#[test]
fn nobody_takes_back_what_another_window_has_done() {
    let mut kept = kept();
    let mut one = kept.window();
    one.change(none(0));
    kept.write(&mut one);
    let mut other = kept.window();
    one.change(none(1));
    kept.write(&mut one);
    other.change(Change::Undo);
    kept.write(&mut other);
    kept.check(2, 0);
    assert_eq!(other.work().file(), one.work().file());
}

#[test]
fn an_article_that_another_window_removed_is_not_written_until_it_is_put_back() {
    let mut kept = kept();
    let mut window = kept.window();
    kept.0 = None;
    window.change(none(0));
    assert!(!kept.write(&mut window));
    window.is_lost();
    assert!(kept.write(&mut window));
    kept.check(1, 0);
}

#[test]
fn a_new_article_takes_no_id_from_another() {
    let mut kept = kept();
    let mut new = Entry::new(article(), NOW);
    assert!(matches!(new.writing(kept.0.as_deref(), NOW), Writing::Taken));
    assert!(!kept.write(&mut new) && !new.is_kept());
}

#[test]
fn a_broken_record_is_mended_and_a_later_one_left_alone() {
    let mut kept = kept();
    let mut window = kept.window();
    window.change(none(0));
    kept.0 = Some("Half a record".to_string());
    assert!(kept.write(&mut window));
    kept.check(1, 0);
    kept.0 = Some("{\"version\":99}\n".to_string());
    window.change(none(1));
    assert!(matches!(window.writing(kept.0.as_deref(), NOW), Writing::Later));
}

#[test]
fn what_could_not_be_written_is_written_with_the_next() {
    let mut kept = kept();
    let mut window = kept.window();
    window.change(none(0));
    let _ = window.writing(kept.0.as_deref(), NOW);
    window.change(none(1));
    kept.write(&mut window);
    kept.check(2, 0);
}
