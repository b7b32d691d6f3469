//! One form in which articles are passed on: a button, and what it is for.

use annotator::format::article_file::ArticleFile;
use leptos::prelude::*;

use super::Dispatch;
use super::labels::with_labels;
use super::names::{form_means, form_name};
use crate::library::export::{Form, parcel, table};
use crate::state::passing_on::Subject;
use crate::state::{clipboard, download};
use crate::ui::format::country_name;
use crate::ui::trouble::sentence;
use crate::words::{Words, tu_string, use_i18n};

/// Saves the articles as a file.
#[component]
pub fn SaveRow(dispatch: Dispatch, form: Form) -> impl IntoView {
    let words = use_i18n();
    let save = Callback::new(move |()| {
        dispatch.with_files(words, move |files| {
            let Some(made) = with_labels(words, |labels| parcel(form, &files, labels)) else {
                return dispatch.say(tu_string!(words, pass_on.too_many).to_string());
            };
            dispatch.say(match download::save(&made.name, made.media_type, &made.bytes) {
                true => tu_string!(words, pass_on.saved, name = made.name).to_string(),
                false => tu_string!(words, pass_on.not_saved).to_string(),
            });
        });
    });
    view! { <Row id=form.as_str() label=form_name(words, form) means=form_means(words, form) press=save /> }
}

/// Copies the quotations as a table.
#[component]
pub fn CopyRow(dispatch: Dispatch) -> impl IntoView {
    let words = use_i18n();
    let copy = Callback::new(move |()| {
        dispatch.with_files(words, move |files| {
            clipboard::copy(table(&files, &|country| country_name(words, country)), move |copied| {
                dispatch.say(match copied {
                    true => tu_string!(words, pass_on.copied).to_string(),
                    false => tu_string!(words, pass_on.not_copied).to_string(),
                });
            });
        });
    });
    let (label, means) = (tu_string!(words, pass_on.copy), tu_string!(words, pass_on.copy_means));
    view! { <Row id="copy" label means press=copy /> }
}

/// A button with a sentence beside it.
#[component]
pub fn Row(
    /// What it is called in the page's markup.
    id: &'static str,
    label: &'static str,
    means: &'static str,
    press: Callback<()>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let sentence = format!("pass-on-{id}-means");
    view! {
        <li>
            <button
                type="button"
                class="button"
                data-form=id
                aria-describedby=sentence.clone()
                on:click=move |_| press.run(())
            >
                {label}
            </button>
            <span id=sentence class="soft">
                {means}
            </span>
            {children.map(|children| children())}
        </li>
    }
}

impl Dispatch {
    /// Gets the files of what is passed on and does this with them, or says why that cannot be.
    pub fn with_files(self, words: Words, done: impl FnOnce(Vec<ArticleFile>) + 'static) {
        let passing_on = self.passing_on;
        let then = move |files| match files {
            Ok(files) => done(files),
            Err(trouble) => self.say(sentence(words, &trouble)),
        };
        let ids = match self.subject.get_value() {
            Subject::Given(payload) => return passing_on.unpack(payload, then),
            Subject::Article(id) => vec![id],
            Subject::Collection => self.chosen.get_untracked(),
        };
        if ids.is_empty() {
            return self.say(tu_string!(words, pass_on.none).to_string());
        }
        self.say(tu_string!(words, pass_on.gathering).to_string());
        passing_on.gather(ids, then);
    }

    /// The dialog may be closed by then.
    pub fn say(self, sentence: String) {
        self.outcome.try_set(sentence);
    }
}
