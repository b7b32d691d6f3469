//! A link that carries the article: made, copied, and shown with its length; or why there is none.

use leptos::prelude::*;

use super::Dispatch;
use super::row::Row;
use crate::library::given::LONGEST;
use crate::state::clipboard;
use crate::state::passing_on::Link;
use crate::ui::link_field::LinkField;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn LinkRow(dispatch: Dispatch) -> impl IntoView {
    let words = use_i18n();
    let made = RwSignal::new(None::<Link>);
    let finish = move |link: Link| {
        match link.clone() {
            Link::Made { address, .. } => {
                let length = address.chars().count();
                clipboard::copy(address, move |copied| {
                    dispatch.say(match copied {
                        true => tu_string!(words, pass_on.link_copied, length = length).to_string(),
                        false => tu_string!(words, pass_on.link_not_copied, length = length).to_string(),
                    });
                });
            }
            Link::TooLong { length } => {
                dispatch.say(
                    tu_string!(words, pass_on.link_too_long, length = length, most = LONGEST).to_string(),
                );
            }
            Link::Unsupported => dispatch.say(tu_string!(words, pass_on.link_unsupported).to_string()),
        }
        made.try_set(Some(link));
    };
    let press = Callback::new(move |()| {
        dispatch.with_files(words, move |files| {
            if let Some(file) = files.into_iter().next() {
                dispatch.passing_on.link(file, finish);
            }
        });
    });
    view! {
        <Row id="link" label=tu_string!(words, pass_on.link) means=tu_string!(words, pass_on.link_means) press>
            <LinkField
                id="pass-on-link"
                label=tu_string!(words, pass_on.link_label)
                long=tu_string!(words, pass_on.link_long)
                link=made
            />
        </Row>
    }
}
