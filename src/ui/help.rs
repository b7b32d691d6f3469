//! What the marks mean, how to use them, and what the machine cannot do.

use leptos::prelude::*;

use super::app::set_title;
use super::keys::KeysButton;
use super::legend::MarksLegend;
use super::scroll;
use crate::route::{Place, Route};
use crate::words::{tu_string, use_i18n};

#[component]
pub fn Help() -> impl IntoView {
    let words = use_i18n();
    set_title(words, tu_string!(words, nav.help));
    scroll::restore(0.0);
    view! {
        <div class="help">
            <h1>{tu_string!(words, help.title)}</h1>
            <p class="lede">{tu_string!(words, help.lede)}</p>
            <h2>{tu_string!(words, help.marks)}</h2>
            <MarksLegend />
            <p>{tu_string!(words, help.letters)}</p>
            <h2>{tu_string!(words, help.usage)}</h2>
            <p>{tu_string!(words, help.usage_card)}</p>
            <p>{tu_string!(words, help.usage_filter)}</p>
            <p>{tu_string!(words, help.usage_compare)}</p>
            <h2>{tu_string!(words, help.keys)}</h2>
            <p>{tu_string!(words, help.keys_everywhere)}</p>
            <p>{tu_string!(words, help.keys_letters)}</p>
            <p>{tu_string!(words, help.keys_ear)}</p>
            <KeysButton />
            <h2>{tu_string!(words, teachers.title)}</h2>
            <p>{tu_string!(words, teachers.help)}</p>
            <ul class="ways">
                <li>
                    <a href=Route::to(Place::Teachers(None)).to_hash()>{tu_string!(words, teachers.ready)}</a>
                </li>
                <li>
                    <a href=Route::to(Place::Marks).to_hash()>{tu_string!(words, marks.title)}</a>
                </li>
            </ul>
            <h2>{tu_string!(words, pass_on.help)}</h2>
            <p>{tu_string!(words, pass_on.help_text)}</p>
            <h2>{tu_string!(words, help.limits)}</h2>
            <p>{tu_string!(words, help.limits_text)}</p>
            <h2>{tu_string!(words, help.privacy)}</h2>
            <p>{tu_string!(words, help.privacy_text)}</p>
        </div>
    }
}
