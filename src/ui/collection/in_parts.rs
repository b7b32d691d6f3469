//! A long list, drawn a part at a time: what can be seen at once, and more before the person gets there.
//!
//! What a choice costs then follows the window and not the collection. Where the browser does not tell
//! that the end is near, a button at the end does the same.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlDivElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use crate::ui::scroll;
use crate::words::{tu_string, use_i18n};

/// So many are drawn at once: about what a screen shows.
const PART: usize = 6;

/// How far before the end more is drawn.
const AHEAD: &str = "4000px";

#[component]
pub fn InParts(
    /// The places of the articles in the list, in their order.
    places: Vec<usize>,
    /// Draws the article at a place.
    draw: impl Fn(usize) -> AnyView + Send + Sync + 'static,
    /// Where the page should be scrolled to, in pixels; as many are drawn as that needs.
    position: f64,
) -> impl IntoView {
    let words = use_i18n();
    let (places, draw) = (Arc::new(places), Arc::new(draw));
    let count = places.len();
    let drawn = RwSignal::new(PART.min(count));
    let draw_up_to = move |enough: usize| {
        drawn.try_set(enough.min(count));
    };
    let more = move || draw_up_to(drawn.try_get_untracked().unwrap_or(count) + PART);
    let near = move |is_near: bool| {
        if is_near {
            more();
        }
    };
    let end = NodeRef::<html::Div>::new();
    let watch = StoredValue::new_local(None::<Watch>);
    Effect::new(move |is_there: Option<bool>| {
        let (drawn, end) = (drawn.get(), end.get());
        let is_there = is_there.unwrap_or(position <= 0.0);
        if !is_there {
            let share = scroll::share_of_way_to(position);
            if share < 1.0 && drawn < count {
                let enough = (drawn as f64 / share.max(0.01)) as usize;
                queue_microtask(move || draw_up_to(enough.max(drawn + PART)));
                return false;
            }
            scroll::restore(position);
        }
        // Each time more is drawn, the end is watched anew: the browser only tells of a change.
        watch.set_value(end.filter(|_| drawn < count).and_then(|end| Watch::new(&end, near)));
        true
    });
    on_cleanup(move || watch.set_value(None));
    let list = move || (0..drawn.get()).collect::<Vec<_>>();
    view! {
        <For each=list key=|at| *at children=move |at| draw(places[at]) />
        <Show when=move || drawn.get() < count>
            <div class="more" node_ref=end>
                <button type="button" class="quiet" on:click=move |_| more()>
                    {move || tu_string!(words, collection.more, count = count - drawn.get()).to_string()}
                </button>
            </div>
        </Show>
    }
}

/// Tells whether an element is nearly in sight: once at the beginning, then at every change.
pub struct Watch {
    observer: IntersectionObserver,
    _closure: Closure<dyn Fn(js_sys::Array)>,
}

impl Watch {
    /// `None` where the browser has no such observer.
    pub fn new(element: &HtmlDivElement, near: impl Fn(bool) + 'static) -> Option<Watch> {
        let closure = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let is_near =
                |entry: JsValue| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting();
            // Of several changes of one element the last holds.
            if let Some(last) = entries.iter().last() {
                near(is_near(last));
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(AHEAD);
        let observer =
            IntersectionObserver::new_with_options(closure.as_ref().unchecked_ref(), &options).ok()?;
        observer.observe(element);
        Some(Watch { observer, _closure: closure })
    }
}

/// Whether the focus is on something inside.
pub fn has_focus(element: &HtmlDivElement) -> bool {
    let active =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.active_element());
    active.is_some_and(|active| element.contains(Some(&active)))
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
