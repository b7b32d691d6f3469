//! Reading aloud: a quiet button under the head of the article, and, while something is read, a bar
//! at the foot of the window. The sentence that is heard is marked and kept in sight.

use std::sync::Arc;

use annotator::Span;
use leptos::html;
use leptos::prelude::*;

use super::found::{self, Ranges};
use super::marks::Marks;
use crate::layout::Page;
use crate::marking::OwnVoice;
use crate::state::address::Address;
use crate::state::announcer::Announcer;
use crate::state::commands::Commands;
use crate::state::settings::Settings;
use crate::state::settings::choices::{Choice, Speed};
use crate::state::settings::keys::Command;
use crate::state::speech::{Phase, Speech};
use crate::ui::focus::focus;
use crate::ui::scroll::{self, Pace};
use crate::words::{tu_string, use_i18n};

/// Nothing where the browser cannot speak.
#[component]
pub fn ReadAloud(page: Arc<Page>, marks: Marks) -> impl IntoView {
    let Some(speech) = Speech::new(page.clone()) else { return ().into_any() };
    let words = use_i18n();
    let announcer = expect_context::<Announcer>();
    let button = NodeRef::<html::Button>::new();
    follow(speech, page.clone(), marks);
    // What is not seen is not read either.
    let marking = expect_context::<Address>().marking();
    Effect::new(move || speech.keep_to_own_voice(marking.get().own_voice == OwnVoice::Alone));
    let shown = StoredValue::new(page.clone());
    let toggle = move || {
        speech.toggle(in_sight(&page, marks));
        if speech.is_voiceless() {
            announcer.say(tu_string!(words, speech.no_voice).to_string());
        }
    };
    let toggle = Callback::new(move |()| toggle());
    let stop = Callback::new(move |()| {
        speech.stop();
        if let Some(button) = button.get_untracked() {
            focus(&button);
        }
    });
    expect_context::<Commands>().offer(Command::ReadAloud, move || toggle.run(()));
    let reads = move || matches!(speech.phase(), Phase::Speaking | Phase::Paused);
    view! {
        <p class="read-aloud">
            <button
                id="read-aloud"
                type="button"
                class="quiet"
                aria-pressed=move || reads().to_string()
                node_ref=button
                on:click=move |_| if untrack(reads) { stop.run(()) } else { toggle.run(()) }
            >
                {tu_string!(words, speech.read_aloud)}
            </button>
            <Show when=move || speech.phase() == Phase::NoVoice>
                <span class="soft">{tu_string!(words, speech.no_voice)}</span>
            </Show>
        </p>
        <Show when=reads>
            <Player speech toggle stop page=shown.get_value() />
        </Show>
    }
    .into_any()
}

/// What is heard, and how: a bar for as long as something is read.
#[component]
fn Player(speech: Speech, page: Arc<Page>, toggle: Callback<()>, stop: Callback<()>) -> impl IntoView {
    let words = use_i18n();
    let settings = expect_context::<Settings>();
    let speaks = move || speech.phase() == Phase::Speaking;
    let who = move || match speech.here().and_then(|here| here.speaker) {
        Some(actor) => page.reading.actors[actor].name.clone(),
        None => tu_string!(words, marking.own_voice).to_string(),
    };
    let speeds: Vec<_> = Speed::ALL
        .iter()
        .map(|&speed| {
            let name = tu_string!(words, speech.times, speed = speed.as_str()).to_string();
            let chosen = settings.now().speed == speed;
            view! { <option value=speed.as_str() selected=chosen>{name}</option> }
        })
        .collect();
    let faster = move |value: String| {
        if let Some(&speed) = Speed::ALL.iter().find(|speed| speed.as_str() == value) {
            settings.choose(|choices| choices.speed = speed);
            speech.again();
        }
    };
    let voices = move || {
        let voices = speech.voices().into_iter().map(|name| {
            let chosen = settings.now().voice == name;
            view! { <option value=name.clone() selected=chosen>{name.clone()}</option> }
        });
        voices.collect::<Vec<_>>()
    };
    let with_voice = move |value: String| {
        settings.choose(|choices| choices.voice = value);
        speech.again();
    };
    view! {
        <section id="player" class="player" aria-label=tu_string!(words, speech.read_aloud)>
            <div class="player-buttons">
                <PlayerButton id="player-previous" label=tu_string!(words, speech.previous) sign="‹" press=move || speech.step(false) />
                <button
                    id="player-toggle"
                    type="button"
                    class="step"
                    aria-label=move || match speaks() {
                        true => tu_string!(words, speech.pause),
                        false => tu_string!(words, speech.go_on),
                    }
                    on:click=move |_| toggle.run(())
                >
                    <span class="player-sign" data-speaks=move || speaks().then_some("") aria-hidden="true"></span>
                </button>
                <PlayerButton id="player-next" label=tu_string!(words, speech.next) sign="›" press=move || speech.step(true) />
            </div>
            <span class="player-who">{who}</span>
            <label>
                <span class="visually-hidden">{tu_string!(words, speech.speed)}</span>
                <select id="player-speed" on:change:target=move |event| faster(event.target().value())>
                    {speeds}
                </select>
            </label>
            <label class="player-voice">
                <span class="visually-hidden">{tu_string!(words, speech.voice)}</span>
                <select id="player-voice" on:change:target=move |event| with_voice(event.target().value())>
                    <option value="">{tu_string!(words, speech.usual_voice)}</option>
                    {voices}
                </select>
            </label>
            <PlayerButton id="player-stop" label=tu_string!(words, speech.stop) sign="×" press=move || stop.run(()) />
        </section>
    }
}

#[component]
fn PlayerButton(
    id: &'static str,
    label: &'static str,
    sign: &'static str,
    press: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button id=id type="button" class="step" aria-label=label on:click=move |_| press()>
            <span aria-hidden="true">{sign}</span>
        </button>
    }
}

/// Marks what is heard, and brings it into sight when it leaves it.
fn follow(speech: Speech, page: Arc<Page>, marks: Marks) {
    let ranges: StoredValue<Option<Ranges>, LocalStorage> = StoredValue::new_local(None);
    let here = Memo::new(move |_| speech.here());
    Effect::new(move || {
        let (Some(article), here) = (marks.drawn(), here.get()) else { return };
        let Some(here) = here else { return found::mark_spoken(None) };
        ranges.update_value(|ranges| {
            let ranges = ranges.get_or_insert_with(|| Ranges::new(&article, &page));
            let place = ranges.of(trimmed(&page, here.span));
            if let Some(place) = &place {
                scroll::reveal_place(&place.get_bounding_client_rect(), Pace::Gently);
            }
            found::mark_spoken(place);
        });
    });
    on_cleanup(|| found::mark_spoken(None));
}

/// Without the space behind it.
fn trimmed(page: &Page, span: Span) -> Span {
    Span::new(span.start, span.start + span.of(&page.reading.article.text).trim_end().len())
}

/// Where in the article the first block begins that can be seen, in bytes.
fn in_sight(page: &Page, marks: Marks) -> usize {
    let drawn = marks.all("[data-block]");
    let seen = drawn.iter().position(|block| scroll::is_below_bar(&block.get_bounding_client_rect()));
    let blocks = &page.reading.article.blocks;
    seen.and_then(|at| blocks.get(at)).map_or(0, |block| block.span.start)
}
