//! Passing articles on: a dialog with every form in which they can be saved, copied or sent, each with
//! what it is for.

mod chooser;
mod labels;
mod link;
mod names;
mod one_file;
mod row;

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::close::CloseButton;
use crate::library::export::Form;
use crate::route::Place;
use crate::state::address::Address;
use crate::state::commands::Commands;
use crate::state::passing_on::{PassingOn, Subject};
use crate::state::settings::keys::Command;
use crate::words::{tu_string, use_i18n};
use chooser::Chooser;
use link::LinkRow;
use names::{Purpose, purpose_name};
use one_file::OneFileRow;
use row::{CopyRow, SaveRow};

/// The dialog. There is one of it on the page.
#[component]
pub fn PassOnDialog() -> impl IntoView {
    let passing_on = expect_context::<PassingOn>();
    let dialog = NodeRef::<html::Dialog>::new();
    let subject = Memo::new(move |_| passing_on.subject());
    Effect::new(move || {
        let shown = subject.with(Option::is_some);
        if let Some(dialog) = dialog.get() {
            match shown {
                // A dialog that is open already cannot be opened, and need not be.
                true if !dialog.open() => drop(dialog.show_modal()),
                false if dialog.open() => dialog.close(),
                _ => {}
            }
        }
    });
    // Whoever goes elsewhere by the browser's own buttons is done here.
    let place = expect_context::<Address>().place();
    Effect::new(move |before: Option<Place>| {
        let now = place.get();
        if before.is_some_and(|before| before != now) {
            passing_on.close();
        }
        now
    });
    // Escape closes the dialog, and not the card behind it.
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
        }
    };
    view! {
        <dialog
            id="pass-on-dialog"
            class="pass-on"
            aria-labelledby="pass-on-title"
            node_ref=dialog
            on:close=move |_| passing_on.close()
            on:keydown=escape
        >
            {move || subject.get().map(|subject| view! { <Forms subject /> })}
        </dialog>
    }
}

/// Opens the dialog, by a key too.
#[component]
pub fn PassOnButton(subject: Subject) -> impl IntoView {
    let words = use_i18n();
    let passing_on = expect_context::<PassingOn>();
    let open = move || passing_on.open(subject.clone());
    expect_context::<Commands>().offer(Command::PassOn, open.clone());
    view! {
        <button id="pass-on" type="button" class="quiet" aria-haspopup="dialog" on:click=move |_| open()>
            {tu_string!(words, pass_on.title)}
        </button>
    }
}

/// What is passed on, and what became of it.
#[derive(Clone, Copy)]
struct Dispatch {
    passing_on: PassingOn,
    subject: StoredValue<Subject>,
    /// The ids of the articles that are chosen, where there is a choice.
    chosen: RwSignal<Vec<String>>,
    /// The last thing that was done, or could not be, in one sentence.
    outcome: RwSignal<String>,
}

#[component]
fn Forms(subject: Subject) -> impl IntoView {
    let words = use_i18n();
    let passing_on = expect_context::<PassingOn>();
    let many = subject == Subject::Collection;
    let dispatch = Dispatch {
        passing_on,
        subject: StoredValue::new(subject),
        chosen: RwSignal::new(Vec::new()),
        outcome: RwSignal::new(String::new()),
    };
    let group = move |purpose: Purpose| {
        let is_offered = move |form: &Form| Purpose::of(*form) == purpose && (many || *form != Form::Site);
        let forms = Form::ALL.into_iter().filter(is_offered);
        let rows: Vec<_> = forms.map(|form| view! { <SaveRow dispatch form /> }).collect();
        view! {
            <section data-purpose=purpose.as_str()>
                <h3>{purpose_name(words, purpose)}</h3>
                <ul>
                    {(purpose == Purpose::Again && !many).then(|| view! { <LinkRow dispatch /> })}
                    {rows}
                    {(purpose == Purpose::Again).then(|| view! { <OneFileRow dispatch /> })}
                    {(purpose == Purpose::Spreadsheet).then(|| view! { <CopyRow dispatch /> })}
                </ul>
            </section>
        }
    };
    view! {
        <h2 id="pass-on-title">{tu_string!(words, pass_on.title)}</h2>
        <CloseButton id="pass-on-close" close=move || passing_on.close() />
        {many.then(|| view! { <Chooser chosen=dispatch.chosen /> })}
        // The page behind is out of reach while the dialog is open: what has happened is said in it.
        <p id="pass-on-outcome" role="status">
            {dispatch.outcome}
        </p>
        <div class="pass-on-groups">{Purpose::ALL.map(group)}</div>
    }
}
