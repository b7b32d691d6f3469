//! How the article is marked: what colours stand for, whether names are marked, and what becomes
//! of the words of others when the paper's own voice is looked at.

use leptos::html;
use leptos::prelude::*;

use crate::marking::{Colouring, Marking, OwnVoice};
use crate::state::address::Address;
use crate::state::commands::Commands;
use crate::state::settings::keys::Command;
use crate::ui::focus::focus_found;
use crate::ui::scroll::{Pace, reveal};
use crate::words::{Words, tu_string, use_i18n};

#[component]
pub fn MarkingControls() -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let marking = address.marking();
    let colours = Colouring::ALL.map(|colouring| {
        view! {
            <Segment
                group="colouring"
                value=colouring.as_str()
                label=colouring_name(words, colouring)
                chosen=Signal::derive(move || marking.get().colouring == colouring)
                choose=move || address.set_marking(Marking { colouring, ..marking.get_untracked() })
            />
        }
    });
    let voices = OwnVoice::ALL.map(|own_voice| {
        view! {
            <Segment
                group="own-voice"
                value=own_voice.as_str()
                label=own_voice_name(words, own_voice)
                chosen=Signal::derive(move || marking.get().own_voice == own_voice)
                choose=move || address.set_marking(Marking { own_voice, ..marking.get_untracked() })
            />
        }
    });
    let details = NodeRef::<html::Details>::new();
    expect_context::<Commands>().offer(Command::Marks, move || {
        if let Some(details) = details.get_untracked() {
            details.set_open(true);
            focus_found(details.query_selector("summary").ok().flatten());
            reveal(&details, Pace::Gently);
        }
    });
    view! {
        <details class="marking" node_ref=details open=marking.get_untracked() != Marking::default()>
            <summary>{tu_string!(words, marking.title)}</summary>
            <div class="marking-choices">
                <fieldset>
                    <legend>{tu_string!(words, marking.colours)}</legend>
                    <div class="segments">{colours}</div>
                </fieldset>
                <fieldset>
                    <legend>{tu_string!(words, marking.own_voice)}</legend>
                    <div class="segments">{voices}</div>
                </fieldset>
                <label class="tick">
                    <input
                        id="mark-actors"
                        type="checkbox"
                        prop:checked=move || !marking.get().plain_actors
                        on:change:target=move |event| {
                            let plain_actors = !event.target().checked();
                            address.set_marking(Marking { plain_actors, ..marking.get_untracked() });
                        }
                    />
                    <span>{tu_string!(words, marking.actors)}</span>
                </label>
            </div>
        </details>
    }
}

/// One of a few choices that lie side by side.
#[component]
fn Segment(
    group: &'static str,
    value: &'static str,
    label: &'static str,
    chosen: Signal<bool>,
    choose: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <label>
            <input type="radio" name=group value=value prop:checked=chosen on:change=move |_| choose() />
            <span>{label}</span>
        </label>
    }
}

fn colouring_name(words: Words, colouring: Colouring) -> &'static str {
    match colouring {
        Colouring::Country => tu_string!(words, marking.country),
        Colouring::Speaker => tu_string!(words, marking.speaker),
        Colouring::Kind => tu_string!(words, marking.kind),
    }
}

fn own_voice_name(words: Words, own_voice: OwnVoice) -> &'static str {
    match own_voice {
        OwnVoice::Beside => tu_string!(words, marking.beside),
        OwnVoice::InFront => tu_string!(words, marking.front),
        OwnVoice::Alone => tu_string!(words, marking.alone),
    }
}
