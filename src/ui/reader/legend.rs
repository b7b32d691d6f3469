//! What the colours and the lines of this article tell: one line under its head.

use std::sync::Arc;

use annotator::Kind;
use leptos::prelude::*;

use crate::layout::Page;
use crate::marking::Colouring;
use crate::state::address::Address;
use crate::ui::format::{choice_letters, choice_name, kind};
use crate::words::{tu_string, use_i18n};

#[component]
pub fn Legend(page: Arc<Page>) -> impl IntoView {
    if page.cast.heard.is_empty() {
        return ().into_any();
    }
    let words = use_i18n();
    let address = expect_context::<Address>();
    let kinds = [Kind::Direct, Kind::Mixed, Kind::Indirect, Kind::Scare];
    let kinds = kinds.into_iter().filter(|&kind| page.cast.heard.iter().any(|heard| heard.kind == kind));
    let kinds: Vec<_> = kinds
        .map(|of| {
            let tones = page.clone();
            let tone = move || match address.colouring() {
                Colouring::Kind => {
                    let kind = crate::filter::Choice::Kind(of);
                    tones.cast.tone(Colouring::Kind, &kind).0.to_string()
                }
                Colouring::Country | Colouring::Speaker => "0".to_string(),
            };
            view! {
                <li>
                    <mark class="sample" data-kind=of.as_str() data-tone=tone>
                        {kind(words, of)}
                    </mark>
                </li>
            }
        })
        .collect();
    let doubtful = page.cast.heard.iter().any(|heard| !heard.sure).then(|| {
        view! {
            <li>
                <mark class="sample" data-kind="direct" data-tone="0" data-doubtful="">
                    {tu_string!(words, help.doubtful)}
                </mark>
            </li>
        }
    });
    let colours = move || {
        let colouring = address.colouring();
        let coloured = page.cast.tones(colouring).coloured().iter();
        coloured
            // The kinds show their colours in their own samples.
            .filter(|_| colouring != Colouring::Kind)
            .map(|choice| {
                view! {
                    <li data-tone=page.cast.tone(colouring, choice).0.to_string()>
                        <span class="badge" aria-hidden="true">
                            {choice_letters(&page.cast, choice)}
                        </span>
                        {choice_name(words, &page.cast, choice)}
                    </li>
                }
            })
            .collect::<Vec<_>>()
    };
    view! {
        <section class="key" aria-label=tu_string!(words, marking.legend)>
            <ul>{kinds} {doubtful}</ul>
            <ul>{colours}</ul>
        </section>
    }
    .into_any()
}
