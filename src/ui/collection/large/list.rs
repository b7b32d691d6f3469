//! A list as long as a collection, of which only what is near the window is in the page.
//!
//! It is drawn in blocks. One that is far from the window gives up its articles and keeps its height, so that nothing
//! moves; it has them again before it comes into sight, and never gives up what has the focus. Each article says which of
//! how many it is, as far as that is known, and on paper stands how many there are.

use std::ops::Range;

use leptos::html;
use leptos::prelude::*;

use crate::filter::Filter;
use crate::layout::found::Found;
use crate::state::address::Address;
use crate::state::large::{AT_ONCE, Large, Looking};
use crate::state::shelves::Shelves;
use crate::ui::collection::in_parts::{Watch, has_focus};
use crate::ui::collection::matches::Matches;
use crate::ui::collection::teaser::Teaser;
use crate::ui::scroll;
use crate::ui::trouble::sentence;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn FoundList() -> impl IntoView {
    let words = use_i18n();
    let (large, address) = (expect_context::<Large>(), expect_context::<Address>());
    let (found, looking, filter) = (large.found(), large.looking(), address.filter());
    let is_filtered = Memo::new(move |_| {
        filter.with(|filter| !Filter { words: String::new(), ..filter.clone() }.is_empty())
    });
    let count = Memo::new(move |_| found.with(|found| found.len()));
    let search = large.found_in();
    let blocks =
        move || (0..count.get().div_ceil(AT_ONCE)).map(|block| (search.get(), block)).collect::<Vec<_>>();
    let drawn = RwSignal::new(0usize);
    // Once the list is drawn, where the person had been in it.
    Effect::new(move || scroll::restore(address.wanted_position()));
    let end = NodeRef::<html::Div>::new();
    let watch = StoredValue::new_local(None::<Watch>);
    Effect::new(move |_| {
        // Each time more is there, the end is watched anew: the browser only tells of a change.
        count.track();
        let waits = looking.get() == Looking::Paused;
        let near = move |is_near: bool| {
            if is_near {
                large.more();
            }
        };
        watch.set_value(end.get().filter(|_| waits).and_then(|end| Watch::new(&end, near)));
    });
    on_cleanup(move || watch.set_value(None));
    let status = move || match looking.get() {
        Looking::Busy => tu_string!(words, large.busy).to_string(),
        Looking::Done if count.get() == 0 => tu_string!(words, large.none).to_string(),
        Looking::Done => tu_string!(words, large.end).to_string(),
        Looking::Failed(trouble) => sentence(words, &trouble),
        Looking::Paused => String::new(),
    };
    let button = move || match looking.get() {
        Looking::Failed(_) => Some(tu_string!(words, large.again)),
        Looking::Paused => Some(tu_string!(words, large.further)),
        Looking::Busy | Looking::Done => None,
    };
    let title = move || match is_filtered.get() {
        true => tu_string!(words, large.found),
        false => tu_string!(words, large.newest),
    };
    view! {
        <p class="only-on-paper">
            {move || tu_string!(words, large.left_out, count = drawn.get()).to_string()}
        </p>
        <div
            class="large-list"
            role="list"
            aria-label=title
            aria-busy=move || (looking.get() == Looking::Busy).to_string()
        >
            <For
                each=blocks
                key=|block| *block
                children=move |(_, block)| {
                    let places = block * AT_ONCE..(block + 1) * AT_ONCE;
                    view! { <Block places count is_filtered drawn /> }
                }
            />
        </div>
        <div class="large-end" node_ref=end>
            <p class="soft" id="large-status" role="status">{status}</p>
            {move || {
                button()
                    .map(|label| {
                        view! {
                            <button type="button" id="large-more" class="quiet" on:click=move |_| large.more()>
                                {label}
                            </button>
                        }
                    })
            }}
        </div>
    }
}

/// Some articles, or the room that they take.
#[component]
fn Block(
    places: Range<usize>,
    count: Memo<usize>,
    is_filtered: Memo<bool>,
    /// How many articles are in the page.
    drawn: RwSignal<usize>,
) -> impl IntoView {
    let large = expect_context::<Large>();
    let here = NodeRef::<html::Div>::new();
    let (is_near, height) = (RwSignal::new(true), RwSignal::new(0));
    let watch = StoredValue::new_local(None::<Watch>);
    Effect::new(move |_| {
        let near = move |now: bool| {
            let Some(block) = here.get_untracked() else { return };
            if !now && is_near.get_untracked() && !has_focus(&block) {
                height.set(block.offset_height());
                is_near.set(false);
            } else if now {
                is_near.set(true);
            }
        };
        watch.set_value(here.get().and_then(|block| Watch::new(&block, near)));
    });
    on_cleanup(move || watch.set_value(None));
    let rows = move || {
        let there = places.start..places.end.min(count.get());
        if is_near.get() { there.collect::<Vec<_>>() } else { Vec::new() }
    };
    view! {
        <div
            role="none"
            class="large-block"
            class:filtered=is_filtered
            node_ref=here
            style:min-height=move || if is_near.get() { String::new() } else { format!("{}px", height.get()) }
        >
            <For
                each=rows
                key=|place| *place
                children=move |place| {
                    let found = large.found().with_untracked(|found| found.get(place).cloned());
                    drawn.update(|drawn| *drawn += 1);
                    on_cleanup(move || {
                        drawn.try_update(|drawn| *drawn = drawn.saturating_sub(1));
                    });
                    found.map(|found| view! { <Row found place count is_filtered /> })
                }
            />
        </div>
    }
}

#[component]
fn Row(found: Found, place: usize, count: Memo<usize>, is_filtered: Memo<bool>) -> impl IntoView {
    let (large, shelves, filter) =
        (expect_context::<Large>(), expect_context::<Shelves>(), expect_context::<Address>().filter());
    let looking = large.looking();
    // How many there are is known when all are there, and of all articles at once.
    let size = move || match (is_filtered.get(), looking.get() == Looking::Done) {
        (false, _) => large.head().map_or("-1".to_string(), |head| head.articles.to_string()),
        (true, true) => count.get().to_string(),
        (true, false) => "-1".to_string(),
    };
    let Found { shelf, at, passing } = found;
    let id = shelf.collection.entries.get(at).map(|entry| entry.id.clone()).unwrap_or_default();
    // Whoever points at an article, or comes to it with the keyboard, will probably read it.
    let expect = StoredValue::new(id);
    let expect = move || expect.with_value(|id| shelves.expect(id));
    let article = match is_filtered.get_untracked() {
        false => view! { <Teaser shelf at /> }.into_any(),
        true => view! { <Matches shelf at filter=filter.get_untracked() passing /> }.into_any(),
    };
    view! {
        <div
            role="listitem"
            aria-posinset=(place + 1).to_string()
            aria-setsize=size
            on:pointerover=move |_| expect()
            on:focusin=move |_| expect()
        >
            {article}
        </div>
    }
}
