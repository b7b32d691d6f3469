//! Bringing: a lesson and results from files, links and whatever a person pastes.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::counting;
use super::reading::{Read, payload, read};
use super::{Collecting, HandedIn, KnownLesson, Refusal, Refused};
use crate::exercise::class::TakenOut;
use crate::exercise::lesson::{Lesson, MAX_BYTES};
use crate::library::result::{Brought, brought, from_packed, text_of};
use crate::state::lesson::{LessonTrouble, Lessons};
use crate::state::pause::breathe;

/// What one round of reading brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Haul {
    pub results: usize,
    pub lessons: usize,
    pub refused: usize,
}

impl Collecting {
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
        self.take_fitting(&mut haul);
        self.keep();
        haul
    }

    /// Each text is a file, or several, a line each.
    pub(super) fn take_all(self, files: Vec<(String, Result<String, Refusal>)>, haul: &mut Haul) {
        let mut results = self.results.get_untracked();
        let mut refused = Vec::new();
        let mut taken_out: Vec<TakenOut> = Vec::new();
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
                        self.lesson.set(Some(Arc::new(KnownLesson::new(*lesson))));
                    }
                    Ok(Read::Result(result)) if results.iter().any(|known| *known.result == result) => {
                        refused.push(Refused { name: name.clone(), why: Refusal::Twice });
                    }
                    Ok(Read::Result(result)) => {
                        haul.results += 1;
                        results.push(HandedIn::new(results.len(), result));
                    }
                    Ok(Read::TakenOut(out)) => taken_out.push(out),
                    Err(why) => refused.push(Refused { name: name.clone(), why }),
                }
            }
        }
        haul.refused = refused.len();
        taken_out.iter().for_each(|out| counting::take_out(&mut results, out));
        self.results.set(results);
        self.refused.update(|all| all.extend(refused));
    }

    /// Results that come before any lesson is taken: where they are of the one that was opened last in this tab, it is
    /// theirs, and is kept with them.
    fn take_fitting(self, haul: &mut Haul) {
        let Some(last) =
            self.lesson.with_untracked(Option::is_none).then(|| untrack(|| self.lessons.last())).flatten()
        else {
            return;
        };
        let known = KnownLesson::new(Lesson::clone(&last));
        let is_theirs =
            |results: &Vec<HandedIn>| results.iter().any(|it| it.result.lesson == known.fingerprint);
        if self.results.with_untracked(is_theirs) {
            haul.lessons += 1;
            self.lesson.set(Some(Arc::new(known)));
        }
    }
}
