//! A setting with a few ways to have it, as radio buttons.

use leptos::prelude::*;

use crate::state::settings::Settings;
use crate::state::settings::choices::Choices;

/// One way to have a setting.
#[derive(Clone)]
pub struct Offer<T> {
    pub choice: T,
    /// What it is called in files and style sheets.
    pub word: &'static str,
    /// What a person reads.
    pub label: &'static str,
    /// The language of the label, where it is not that of the page.
    pub language: Option<&'static str>,
}

#[component]
pub fn Group<T: Clone + PartialEq + Send + Sync + 'static>(
    name: &'static str,
    label: &'static str,
    options: Vec<Offer<T>>,
    /// Where the choice is kept.
    field: fn(&mut Choices) -> &mut T,
) -> impl IntoView {
    let settings = expect_context::<Settings>();
    let chosen = Memo::new(move |_| field(&mut settings.choices()).clone());
    let options = options.into_iter().map(|offer| {
        let Offer { choice, word, label, language } = offer;
        let chosen = {
            let choice = choice.clone();
            move || chosen.get() == choice
        };
        view! {
            <label class="option" lang=language data-option=word>
                <input
                    type="radio"
                    name=name
                    value=word
                    prop:checked=chosen
                    on:change=move |_| settings.choose(|choices| *field(choices) = choice.clone())
                />
                <span>{label}</span>
            </label>
        }
    });
    view! {
        <fieldset class="setting" data-setting=name>
            <legend>{label}</legend>
            <div class="options">{options.collect::<Vec<_>>()}</div>
        </fieldset>
    }
}
