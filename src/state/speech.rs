//! An article read aloud by the browser: the only caller of its speech.
//!
//! Some browsers have voices that are made elsewhere, to which the words would be sent: only those
//! of this computer are used. A pause is an end, and going on begins the sentence again, for
//! browsers do not agree on what a pause is.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use super::settings::Settings;
use super::settings::choices::{Choice, Speed};
use crate::layout::Page;
use crate::layout::speech::{Utterance, own_voice_alone, sounds, speakers, utterances};

#[derive(Clone, Copy)]
pub struct Speech {
    page: StoredValue<Arc<Page>>,
    /// What is read, once it is first wanted.
    plan: StoredValue<Option<Arc<Vec<Utterance>>>>,
    /// Whether nobody's words but the paper's are read.
    alone: StoredValue<bool>,
    phase: RwSignal<Phase>,
    /// The utterance that is spoken, by its place in the plan.
    at: RwSignal<usize>,
    /// The names of the voices there are for this article.
    voices: RwSignal<Vec<String>>,
    settings: Settings,
    /// What is spoken now, and a number by which what comes too late is told from it.
    spoken: StoredValue<(u32, Option<Spoken>), LocalStorage>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Silent,
    Speaking,
    Paused,
    /// There is no voice of this computer for the language of the article.
    NoVoice,
}

/// A browser forgets what nobody holds, and says nothing when it ends.
struct Spoken {
    _utterance: SpeechSynthesisUtterance,
    _closures: [Closure<dyn Fn()>; 3],
}

impl Speech {
    /// Silent until asked, and again when the reader is gone; `None` where the browser cannot speak.
    pub fn new(page: Arc<Page>) -> Option<Speech> {
        let synthesis = synthesis()?;
        let speech = Speech {
            page: StoredValue::new(page),
            plan: StoredValue::new(None),
            alone: StoredValue::new(false),
            phase: RwSignal::new(Phase::Silent),
            at: RwSignal::new(0),
            voices: RwSignal::new(Vec::new()),
            settings: expect_context::<Settings>(),
            spoken: StoredValue::new_local((0, None)),
        };
        // Voices come late.
        let came = Closure::<dyn Fn()>::new(move || speech.look_for_voices());
        synthesis.set_onvoiceschanged(Some(came.as_ref().unchecked_ref()));
        let came = StoredValue::new_local(came);
        speech.look_for_voices();
        let leaves = window_event_listener(ev::pagehide, move |_| speech.stop());
        on_cleanup(move || {
            leaves.remove();
            came.dispose();
            synthesis_without_listener();
            speech.stop();
        });
        Some(speech)
    }

    pub fn phase(self) -> Phase {
        self.phase.get()
    }

    /// Whether nothing could be read for want of a voice.
    pub fn is_voiceless(self) -> bool {
        self.phase.get_untracked() == Phase::NoVoice
    }

    pub fn voices(self) -> Vec<String> {
        self.voices.get()
    }

    /// What is spoken, or was when it was paused; `None` while nothing is read.
    pub fn here(self) -> Option<Utterance> {
        let at = self.at.get();
        let reads = matches!(self.phase.get(), Phase::Speaking | Phase::Paused);
        reads.then(|| self.plan().get(at).copied()).flatten()
    }

    /// Begins with the sentence of a place in the article, in bytes; pauses; goes on.
    pub fn toggle(self, start: usize) {
        match self.phase.get_untracked() {
            Phase::Speaking => {
                self.silence();
                self.phase.set(Phase::Paused);
            }
            Phase::Paused => self.speak(self.at.get_untracked()),
            Phase::Silent | Phase::NoVoice => {
                self.look_for_voices();
                let plan = self.plan();
                self.speak(plan.partition_point(|utterance| utterance.span.end <= start));
            }
        }
    }

    /// Goes on with the utterance behind, or the one before.
    pub fn step(self, forward: bool) {
        let at = self.at.get_untracked();
        let last = self.plan().len().saturating_sub(1);
        self.speak(if forward { (at + 1).min(last) } else { at.saturating_sub(1) });
    }

    /// Leaves out what somebody is shown saying, or reads it again, from the same place on.
    pub fn keep_to_own_voice(self, alone: bool) {
        if self.alone.get_value() == alone {
            return;
        }
        let start =
            self.plan.get_value().and_then(|plan| Some(plan.get(self.at.get_untracked())?.span.start));
        self.alone.set_value(alone);
        self.plan.set_value(None);
        if let Some(start) = start {
            let plan = self.plan();
            let at = plan.partition_point(|utterance| utterance.span.end <= start);
            self.at.set(at.min(plan.len().saturating_sub(1)));
            self.again();
        }
    }

    /// Begins what is spoken again, with what has just been chosen.
    pub fn again(self) {
        if self.phase.get_untracked() == Phase::Speaking {
            self.speak(self.at.get_untracked());
        }
    }

    pub fn stop(self) {
        self.silence();
        let _ = self.phase.try_set(Phase::Silent);
    }

    fn plan(self) -> Arc<Vec<Utterance>> {
        if let Some(plan) = self.plan.get_value() {
            return plan;
        }
        let read = if self.alone.get_value() { own_voice_alone } else { utterances };
        let plan = Arc::new(self.page.with_value(|page| read(&page.reading)));
        self.plan.set_value(Some(plan.clone()));
        plan
    }

    fn speak(self, at: usize) {
        let number = self.silence();
        let plan = self.plan();
        let (Some(synthesis), Some(utterance)) = (synthesis(), plan.get(at)) else {
            return self.phase.set(Phase::Silent);
        };
        let voices = self.page.with_value(|page| voices_for(language(page)));
        let chosen = self.settings.now().voice;
        let is_chosen = |voice: &SpeechSynthesisVoice| voice.name() == chosen;
        let paper = voices.iter().position(is_chosen).or_else(|| voices.iter().position(|it| it.default()));
        let speakers = speakers(&plan);
        let (own, theirs) = sounds(speakers.len(), voices.len(), paper.unwrap_or_default());
        let place = utterance.speaker.and_then(|who| speakers.iter().position(|&actor| actor == who));
        let sound = place.map_or(own, |place| theirs[place]);
        let Some(voice) = voices.get(sound.voice) else {
            return self.phase.set(Phase::NoVoice);
        };
        let made = self.page.with_value(|page| {
            SpeechSynthesisUtterance::new_with_text(utterance.span.of(&page.reading.article.text))
        });
        let Ok(made) = made else { return self.phase.set(Phase::NoVoice) };
        made.set_voice(Some(voice));
        made.set_lang(&voice.lang());
        made.set_pitch(sound.pitch);
        made.set_rate(rate(self.settings.now().speed));
        let is_now = move || self.spoken.try_with_value(|(now, _)| *now == number) == Some(true);
        let closures = [
            Closure::<dyn Fn()>::new(move || {
                if is_now() {
                    self.at.set(at);
                }
            }),
            Closure::<dyn Fn()>::new(move || {
                if is_now() {
                    self.speak(at + 1);
                }
            }),
            Closure::<dyn Fn()>::new(move || {
                if is_now() {
                    self.stop();
                }
            }),
        ];
        let function =
            |closure: &Closure<dyn Fn()>| closure.as_ref().unchecked_ref::<js_sys::Function>().clone();
        made.set_onstart(Some(&function(&closures[0])));
        made.set_onend(Some(&function(&closures[1])));
        made.set_onerror(Some(&function(&closures[2])));
        self.at.set(at);
        self.phase.set(Phase::Speaking);
        synthesis.speak(&made);
        let spoken = Spoken { _utterance: made, _closures: closures };
        self.spoken.update_value(|(now, kept)| {
            if *now == number {
                *kept = Some(spoken);
            }
        });
    }

    /// Ends what is spoken; gives the number of what comes next.
    fn silence(self) -> u32 {
        // Its own last word must not be taken for that of what comes next.
        let number = self.spoken.try_update_value(|(number, _)| {
            *number += 1;
            *number
        });
        if let Some(synthesis) = synthesis() {
            synthesis.cancel();
        }
        number.unwrap_or_default()
    }

    fn look_for_voices(self) {
        let names = self.page.try_with_value(|page| {
            voices_for(language(page)).iter().map(SpeechSynthesisVoice::name).collect::<Vec<_>>()
        });
        if let Some(names) = names {
            let _ = self.voices.try_set(names);
        }
    }
}

fn language(page: &Page) -> &str {
    let language = page.reading.article.in_language.as_str();
    if language.is_empty() { "en" } else { language }
}

/// The voices of this computer for a language.
fn voices_for(language: &str) -> Vec<SpeechSynthesisVoice> {
    // `en-GB`, `en_GB` and `en` are all English.
    let main = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let Some(synthesis) = synthesis() else { return Vec::new() };
    let voices = synthesis.get_voices().to_vec().into_iter();
    let voices = voices.map(|voice| voice.unchecked_into::<SpeechSynthesisVoice>());
    voices.filter(|voice| voice.local_service() && main(&voice.lang()) == main(language)).collect()
}

fn rate(speed: Speed) -> f32 {
    speed.as_str().parse().unwrap_or(1.0)
}

fn synthesis_without_listener() {
    if let Some(synthesis) = synthesis() {
        synthesis.set_onvoiceschanged(None);
    }
}

fn synthesis() -> Option<SpeechSynthesis> {
    let can_make = js_sys::Reflect::has(&js_sys::global(), &JsValue::from_str("SpeechSynthesisUtterance"));
    let synthesis = web_sys::window()?.speech_synthesis().ok()?;
    // Where there is none, its type says otherwise.
    let is_there = !synthesis.is_undefined() && !synthesis.is_null();
    (is_there && can_make.unwrap_or(false)).then_some(synthesis)
}
