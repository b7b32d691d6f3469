//! The field in which a speaker is found by name, of ten thousands who do not fit into any panel.

use std::time::Duration;

use leptos::html;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::filter::Choice;
use crate::state::Loading;
use crate::state::address::Address;
use crate::state::commands::Commands;
use crate::state::large::{Large, NamesFound};
use crate::state::settings::keys::Command;
use crate::ui::focus::focus;
use crate::ui::trouble::sentence;
use crate::words::{tu_string, use_i18n};

/// A pause after which somebody wants to see who is meant.
const PAUSE: Duration = Duration::from_millis(160);

#[component]
pub fn NameSearch() -> impl IntoView {
    let words = use_i18n();
    let large = expect_context::<Large>();
    let field = NodeRef::<html::Input>::new();
    let found = RwSignal::new(None::<Loading<NamesFound>>);
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let typed = StoredValue::new(String::new());
    let look_for = move |name: String| {
        if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
        typed.set_value(name.clone());
        if name.trim().chars().count() < 2 {
            return found.set(None);
        }
        let look = move || {
            spawn_local(async move {
                let names = large.names(&name).await;
                // Whoever has typed on is not shown what they no longer look for.
                if typed.try_with_value(|typed| *typed == name) == Some(true) {
                    found.set(Some(match names {
                        Ok(names) => Loading::Ready(names),
                        Err(trouble) => Loading::Failed(trouble),
                    }));
                }
            });
        };
        waiting.set_value(set_timeout_with_handle(look, PAUSE).ok());
    };
    let close = move || {
        typed.set_value(String::new());
        found.set(None);
        if let Some(field) = field.get_untracked() {
            field.set_value("");
            focus(&field);
        }
    };
    expect_context::<Commands>().offer(Command::Search, move || {
        if let Some(field) = field.get_untracked() {
            focus(&field);
            field.select();
        }
    });
    let status = move || match found.get() {
        Some(Loading::Ready(NamesFound { names, more })) => match names.len() {
            0 => tu_string!(words, large.nobody).to_string(),
            _ if more => tu_string!(words, large.names_more).to_string(),
            count => tu_string!(words, large.names, count = count).to_string(),
        },
        Some(Loading::Failed(trouble)) => sentence(words, &trouble),
        Some(Loading::Waiting) | None => String::new(),
    };
    let rows = move || match found.get() {
        Some(Loading::Ready(found)) => found.names,
        _ => Vec::new(),
    };
    view! {
        <search class="search" on:keydown=move |event| {
            if event.key() == "Escape" && found.with_untracked(Option::is_some) {
                // The card, which Escape closes too, stays.
                event.stop_propagation();
                close();
            }
        }>
            <input
                id="find-speaker"
                type="search"
                autocomplete="off"
                spellcheck="false"
                aria-label=tu_string!(words, large.find)
                aria-describedby="found-speakers-status"
                placeholder=tu_string!(words, large.placeholder)
                node_ref=field
                on:input:target=move |event| look_for(event.target().value())
            />
            <div class="found-speakers" data-open=move || found.with(Option::is_some)>
                <p id="found-speakers-status" class="soft" role="status">{status}</p>
                <ul>
                    <For
                        each=rows
                        key=|named| named.id.clone()
                        children=move |named| {
                            let choice = Choice::Speaker(named.id.clone());
                            let address = expect_context::<Address>();
                            view! {
                                <li>
                                    <button
                                        type="button"
                                        class="found-speaker"
                                        data-value=named.id.clone()
                                        on:click=move |_| {
                                            let filter = address.now().filter;
                                            if !filter.has(&choice) {
                                                address.set_filter(filter.toggled(&choice));
                                            }
                                            close();
                                        }
                                    >
                                        <span>{named.name.clone()}</span>
                                        " "
                                        <span class="soft">
                                            {tu_string!(words, count.quotations, count = named.quotations).to_string()}
                                        </span>
                                    </button>
                                </li>
                            }
                        }
                    />
                </ul>
            </div>
        </search>
    }
}
