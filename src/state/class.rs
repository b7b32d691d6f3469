//! The results of a class: what a teacher brings together, for as long as the tab is open.
//!
//! Nothing is lost: what cannot be read is told one by one and costs no other; a result of another lesson waits until that
//! lesson is brought. Nothing is kept beyond the tab but in the file that a teacher saves, which is the lesson and the
//! results, a line each.

mod seen;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::lesson::{LessonTrouble, Lessons, OpenLesson};
use super::pause::breathe;
use super::{Loading, download, storage};
use crate::exercise::lesson::{Lesson, LessonError, MAX_BYTES};
use crate::exercise::result::{PupilResult, ResultError};
use crate::library::given::GivenError;
use crate::library::result::{Brought, NoText, brought, from_packed, text_of};
use crate::route::{Place, Route};

pub use seen::{Seen, SeenPupil};

const KEY: &str = "voices-class";

/// What stands before a lesson in an address.
const LINK: &str = "#/lesson/";

#[derive(Clone, Copy)]
pub struct Collecting {
    lesson: RwSignal<Option<Arc<KnownLesson>>>,
    results: RwSignal<Vec<HandedIn>>,
    refused: RwSignal<Vec<Refused>>,
    /// How many files of how many are read.
    work: RwSignal<Option<(usize, usize)>>,
    open: Memo<Option<Loading<OpenLesson, LessonTrouble>>>,
    seen: Memo<Option<Arc<Seen>>>,
    lessons: Lessons,
}

/// A lesson with its fingerprint, which takes a moment to work out.
pub struct KnownLesson {
    pub lesson: Lesson,
    pub fingerprint: String,
}

/// A result that was brought.
#[derive(Clone)]
pub struct HandedIn {
    /// Counts from 0; no two have the same.
    pub number: usize,
    pub result: Arc<PupilResult>,
    /// The teacher took it out.
    pub is_out: bool,
}

/// Something that is no result that counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// The file; empty for what was pasted.
    pub name: String,
    pub why: Refusal,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    File(NoText),
    /// Neither a result nor a lesson.
    Neither,
    Result(ResultError),
    /// What carries it was cut or changed on its way.
    Packed(GivenError),
    Lesson(LessonError),
    /// The very same is there already.
    Twice,
}

/// What one round of reading brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Haul {
    pub results: usize,
    pub lessons: usize,
    pub refused: usize,
}

impl Collecting {
    pub fn new(lessons: Lessons) -> Collecting {
        let lesson = RwSignal::new(None::<Arc<KnownLesson>>);
        let results = RwSignal::new(Vec::new());
        let open = Memo::new_with_compare(
            move |_| lesson.get().map(|known: Arc<KnownLesson>| lessons.of(&known.lesson)),
            |_, _| true,
        );
        let seen = Memo::new_with_compare(
            move |_| {
                let Some(Loading::Ready(open)) = open.get() else { return None };
                let known = lesson.get()?;
                results.with(|results| Some(Arc::new(Seen::new(open, &known.fingerprint, results))))
            },
            |_, _| true,
        );
        let collecting = Collecting {
            lesson,
            results,
            refused: RwSignal::new(Vec::new()),
            work: RwSignal::new(None),
            open,
            seen,
            lessons,
        };
        if let Some(kept) = storage::read(storage::session(), KEY) {
            collecting.take_all(vec![(String::new(), Ok(kept))], &mut Haul::default());
        }
        collecting
    }

    pub fn lesson(self) -> Option<Arc<KnownLesson>> {
        self.lesson.get()
    }

    /// The lesson with its articles; `None` while no lesson is brought.
    pub fn open(self) -> Option<Loading<OpenLesson, LessonTrouble>> {
        self.open.get()
    }

    /// The class as it answered; `None` without a lesson, or while its articles are not there.
    pub fn seen(self) -> Option<Arc<Seen>> {
        self.seen.get()
    }

    pub fn results(self) -> Vec<HandedIn> {
        self.results.get()
    }

    pub fn refused(self) -> Vec<Refused> {
        self.refused.get()
    }

    pub fn work(self) -> Option<(usize, usize)> {
        self.work.get()
    }

    /// The lesson that was opened last in this tab; `None` where it is the one that is taken already, too.
    pub fn offered(self) -> Option<Arc<Lesson>> {
        let last = self.lessons.last()?;
        let is_taken = self.lesson.with(|known| known.as_ref().is_some_and(|known| known.lesson == *last));
        (!is_taken).then_some(last)
    }

    pub fn take_lesson(self, lesson: Lesson) {
        self.lesson.set(Some(Arc::new(KnownLesson { fingerprint: lesson.fingerprint(), lesson })));
        self.keep();
    }

    /// Takes out a result that counts, or puts it back.
    pub fn toggle(self, number: usize) {
        self.results.update(|results| {
            for result in results.iter_mut().filter(|result| result.number == number) {
                result.is_out = !result.is_out;
            }
        });
    }

    pub fn forget_refused(self) {
        self.refused.set(Vec::new());
    }

    pub fn forget_everything(self) {
        self.lesson.set(None);
        self.results.set(Vec::new());
        self.refused.set(Vec::new());
        self.keep();
    }

    /// Reads whatever is in files; `done` learns what came of it.
    pub fn bring_files(self, files: Vec<web_sys::File>, done: impl FnOnce(Haul) + 'static) {
        spawn_local(async move {
            let mut texts = Vec::with_capacity(files.len());
            for (place, file) in files.iter().enumerate() {
                self.work.set(Some((place, files.len())));
                breathe().await;
                let text = text_of(file, MAX_BYTES).await.map_err(Refusal::File);
                texts.push((file.name(), text));
            }
            done(self.bring(texts).await);
            self.work.set(None);
        });
    }

    /// Reads whatever is in a text that was pasted; `done` learns what came of it.
    pub fn bring_text(self, text: String, done: impl FnOnce(Haul) + 'static) {
        spawn_local(async move { done(self.bring(vec![(String::new(), Ok(text))]).await) });
    }

    /// Saves the lesson and all results as one file, to go on another day. False where the browser saves none.
    pub fn save(self) -> bool {
        let name = self.lesson.with_untracked(|known| {
            known.as_ref().map(|known| annotator::slug(&known.lesson.title)).unwrap_or_default()
        });
        let name = if name.is_empty() { "class".to_string() } else { format!("class-{name}") };
        download::save(&format!("{name}.json"), "application/json", self.to_text().as_bytes())
    }

    /// Unpacks what is packed, and takes it all together.
    async fn bring(self, texts: Vec<(String, Result<String, Refusal>)>) -> Haul {
        let mut haul = Haul::default();
        let mut files = Vec::new();
        for (name, text) in texts {
            let text = match text {
                Ok(text) => text,
                Err(why) => {
                    files.push((name, Err(why)));
                    continue;
                }
            };
            let before = files.len();
            if let Some(payload) = payload(&text) {
                match Lessons::unpack(&payload).await {
                    Ok(lesson) => {
                        haul.lessons += 1;
                        self.take_lesson(lesson);
                    }
                    Err(LessonTrouble::Link(error)) => {
                        files.push((name.clone(), Err(Refusal::Packed(error))))
                    }
                    Err(LessonTrouble::Lesson(error)) => {
                        files.push((name.clone(), Err(Refusal::Lesson(error))))
                    }
                    // Articles are fetched later.
                    Err(LessonTrouble::Article(_)) => {}
                }
            }
            for piece in brought(&text) {
                let file = match piece {
                    Brought::File(file) => Ok(file),
                    Brought::Packed(packed) => from_packed(&packed).await.map_err(Refusal::Packed),
                };
                files.push((name.clone(), file));
            }
            if files.len() == before && haul.lessons == 0 {
                files.push((name, Err(Refusal::Neither)));
            }
        }
        self.take_all(files, &mut haul);
        self.keep();
        haul
    }

    /// Each text is a file, or several, a line each.
    fn take_all(self, files: Vec<(String, Result<String, Refusal>)>, haul: &mut Haul) {
        let mut results = self.results.get_untracked();
        let mut refused = Vec::new();
        for (name, file) in files {
            let texts = match file {
                Ok(text) => brought(&text),
                Err(why) => {
                    refused.push(Refused { name, why });
                    continue;
                }
            };
            if texts.is_empty() {
                refused.push(Refused { name: name.clone(), why: Refusal::Neither });
            }
            for piece in texts {
                let Brought::File(text) = piece else { continue };
                match read(&text) {
                    Ok(Read::Lesson(lesson)) => {
                        haul.lessons += 1;
                        let fingerprint = lesson.fingerprint();
                        self.lesson.set(Some(Arc::new(KnownLesson { lesson: *lesson, fingerprint })));
                    }
                    Ok(Read::Result(result)) if results.iter().any(|known| *known.result == result) => {
                        refused.push(Refused { name: name.clone(), why: Refusal::Twice });
                    }
                    Ok(Read::Result(result)) => {
                        haul.results += 1;
                        results.push(HandedIn {
                            number: results.len(),
                            result: Arc::new(result),
                            is_out: false,
                        });
                    }
                    Err(why) => refused.push(Refused { name: name.clone(), why }),
                }
            }
        }
        haul.refused = refused.len();
        self.results.set(results);
        self.refused.update(|all| all.extend(refused));
    }

    /// The lesson and the results, a line each.
    fn to_text(self) -> String {
        let lesson = self.lesson.with_untracked(|known| known.as_ref().map(|known| known.lesson.to_file()));
        let results = self.results.get_untracked().into_iter().map(|handed_in| handed_in.result.to_file());
        lesson.into_iter().chain(results).collect()
    }

    fn keep(self) {
        storage::write(storage::session(), KEY, &self.to_text());
    }
}

enum Read {
    Result(PupilResult),
    Lesson(Box<Lesson>),
}

/// What a file holds.
fn read(text: &str) -> Result<Read, Refusal> {
    let error = match PupilResult::from_file(text) {
        Ok(result) => return Ok(Read::Result(result)),
        Err(error) => error,
    };
    match (Lesson::from_file(text), error) {
        (Ok(lesson), _) => Ok(Read::Lesson(Box::new(lesson))),
        (Err(LessonError::NotALesson | LessonError::TooLarge), ResultError::NotAResult) => {
            Err(Refusal::Neither)
        }
        (Err(LessonError::NotALesson | LessonError::CutOff), error) => Err(Refusal::Result(error)),
        (Err(error), _) => Err(Refusal::Lesson(error)),
    }
}

/// What the first link to a lesson in a text carries; `None` where there is none.
fn payload(text: &str) -> Option<String> {
    let link = &text[text.find(LINK)?..];
    let is_part = |sign: char| sign.is_alphanumeric() || sign.is_whitespace() || "-_%".contains(sign);
    let end = link[LINK.len()..].find(|sign| !is_part(sign)).map_or(link.len(), |end| LINK.len() + end);
    match Route::from_hash(&link[..end]).place {
        Place::Lesson(payload) => Some(payload),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_payload(text: &str, expect: Option<&str>) {
        let found = payload(text).map(|payload| payload.split_whitespace().collect::<String>());
        assert_eq!(found.as_deref(), expect, "{text}");
    }

    #[test]
    fn a_link_is_found_among_other_words() {
        check_payload("https://example.org/voices/#/lesson/aBc-_1", Some("aBc-_1"));
        check_payload("See <https://example.org/#/lesson/aBc>, please", Some("aBc"));
        check_payload("#/lesson/aB\n c", Some("aBc"));
        check_payload("https://example.org/#/given/aBc", None);
        check_payload("no link", None);
    }

    #[test]
    fn what_a_file_is_not_is_told_by_why() {
        let refusal = |text: &str| read(text).err();
        assert_eq!(refusal("{\"type\": \"voices-backup\"}"), Some(Refusal::Neither));
        assert_eq!(refusal("{\"answers\": [{"), Some(Refusal::Result(ResultError::CutOff)));
        let later = "{\"type\": \"voices-result\", \"formatVersion\": \"9.0\"}";
        assert_eq!(refusal(later), Some(Refusal::Result(ResultError::Later)));
        let empty = "{\"type\": \"voices-lesson\", \"exercises\": []}";
        assert_eq!(refusal(empty), Some(Refusal::Lesson(LessonError::Incomplete)));
        assert!(matches!(read("{\"type\": \"voices-result\"}"), Ok(Read::Result(_))));
    }
}
