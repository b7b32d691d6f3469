//! One line of the list: what a key does, and the key, which is a button to change it.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::names::command_name;
use super::pressed;
use crate::state::commands::Commands;
use crate::state::settings::Settings;
use crate::state::settings::keys::{Command, Refusal};
use crate::words::{Words, tu_string, use_i18n};

#[component]
pub fn Row(
    command: Command,
    /// The command that waits for its new key.
    waiting: RwSignal<Option<Command>>,
    /// What became of the last change, in one sentence.
    outcome: RwSignal<String>,
) -> impl IntoView {
    let words = use_i18n();
    let settings = expect_context::<Settings>();
    let here = expect_context::<Commands>().is_offered(command);
    let name = command_name(words, command);
    let key = Memo::new(move |_| settings.choices().keys.key(command));
    let waits = Memo::new(move |_| waiting.get() == Some(command));
    let press = move |event: KeyboardEvent| {
        if !waits.get_untracked() || matches!(event.key().as_str(), "Shift" | "AltGraph" | "CapsLock" | "Tab")
        {
            return;
        }
        event.prevent_default();
        if event.key() == "Escape" {
            // The dialog stays.
            event.stop_propagation();
            waiting.set(None);
            outcome.set(String::new());
            return;
        }
        let sign = pressed(&event);
        let mut keys = settings.now().keys;
        match keys.change(command, sign) {
            Ok(()) => {
                settings.choose(|choices| choices.keys = keys);
                waiting.set(None);
                let key = key.get_untracked().to_string();
                outcome.set(tu_string!(words, keys.changed, key = key, command = name).to_string());
            }
            Err(refusal) => outcome.set(why(words, refusal, sign)),
        }
    };
    let start = move |_| {
        outcome.set(tu_string!(words, keys.press_for, command = name).to_string());
        waiting.set(Some(command));
    };
    view! {
        <li data-command=command.as_str()>
            <span>
                {name} {(!here).then(|| view! { <small>" " {tu_string!(words, keys.elsewhere)}</small> })}
            </span>
            <button
                type="button"
                class="letter"
                data-waits=move || waits.get().then_some("")
                aria-label=move || match waits.get() {
                    true => tu_string!(words, keys.press).to_string(),
                    false => tu_string!(words, keys.change, key = key.get().to_string(), command = name).to_string(),
                }
                on:click=start
                on:keydown=press
                on:blur=move |_| {
                    if waits.get_untracked() {
                        waiting.set(None);
                    }
                }
            >
                <kbd>
                    {move || match waits.get() {
                        true => tu_string!(words, keys.press).to_string(),
                        false => key.get().to_string(),
                    }}
                </kbd>
            </button>
        </li>
    }
}

/// A key that cannot be changed.
#[component]
pub fn FixedRow(key: &'static str, label: &'static str) -> impl IntoView {
    view! {
        <li>
            <span>{label}</span>
            <kbd>{key}</kbd>
        </li>
    }
}

fn why(words: Words, refusal: Refusal, sign: Option<char>) -> String {
    match refusal {
        Refusal::Taken(other) => {
            let key = sign.map(String::from).unwrap_or_default();
            tu_string!(words, keys.taken, key = key, command = command_name(words, other)).to_string()
        }
        Refusal::NoSign => tu_string!(words, keys.no_sign).to_string(),
    }
}
