//! All of Voices in one file, with the articles that are passed on as its collection.

use leptos::prelude::*;

use super::Dispatch;
use super::row::Row;
use crate::library::one_file::{MEDIA_TYPE, PAGE};
use crate::state::download;
use crate::ui::trouble::sentence;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn OneFileRow(dispatch: Dispatch) -> impl IntoView {
    let words = use_i18n();
    let save = Callback::new(move |()| {
        dispatch.with_files(words, move |files| {
            dispatch.passing_on.one_file(tu_string!(words, collection.title), &files, move |made| {
                dispatch.say(match made {
                    Ok(page) if download::save(PAGE, MEDIA_TYPE, page.as_bytes()) => {
                        tu_string!(words, one_file.saved, name = PAGE).to_string()
                    }
                    Ok(_) => tu_string!(words, pass_on.not_saved).to_string(),
                    Err(trouble) => sentence(words, &trouble),
                });
            });
        });
    });
    let (label, means) = (tu_string!(words, one_file.save), tu_string!(words, one_file.means));
    view! { <Row id="one-file" label means press=save /> }
}
