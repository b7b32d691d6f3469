//! The page line by line: one press puts a line back or takes it out. What is left out stands in groups, in its place,
//! with the reason.

use annotator::{BlockKind, DraftLine, Removal};
use leptos::prelude::*;

use crate::state::draft::Draft;
use crate::ui::reader::reason;
use crate::words::{Words, tu_string, use_i18n};

/// So many lines are drawn before a person asks for more.
const FIRST: usize = 300;
/// A longer group without running text is folded up.
const LONGEST_OPEN: usize = 4;

#[component]
pub fn PageLines() -> impl IntoView {
    let words = use_i18n();
    let draft = expect_context::<Draft>();
    let all = RwSignal::new(false);
    let drawn = move || {
        draft.version();
        let most = if all.get() { usize::MAX } else { FIRST };
        draft.page().with_untracked(|page| {
            let lines: Vec<(usize, DraftLine)> =
                page.iter().flat_map(|page| page.lines.iter().cloned().enumerate()).take(most).collect();
            let same =
                |one: &(usize, DraftLine), other: &(usize, DraftLine)| group(&one.1) == group(&other.1);
            lines.chunk_by(same).map(|lines| view! { <Group lines=lines.to_vec() /> }).collect_view()
        })
    };
    let left = move || {
        draft.version();
        draft
            .page()
            .with_untracked(|page| page.as_ref().map_or(0, |page| page.lines.len().saturating_sub(FIRST)))
    };
    let more = move || {
        let count = left();
        (count > 0 && !all.get()).then(|| {
            view! {
                <button type="button" class="button" on:click=move |_| all.set(true)>
                    {tu_string!(words, add.more_lines, count).to_string()}
                </button>
            }
        })
    };
    view! {
        <div class="lines" role="group" aria-label=tu_string!(words, add.lines)>
            {drawn}
        </div>
        {more}
    }
}

/// Lines next to each other that are left out for the same reason stand together, and so do those that are kept.
fn group(line: &DraftLine) -> Option<Removal> {
    (!line.kept).then_some(line.reason)
}

#[component]
fn Group(lines: Vec<(usize, DraftLine)>) -> impl IntoView {
    let words = use_i18n();
    let Some((_, first)) = lines.first() else { return ().into_any() };
    let (reason_shown, kept) = (reason(words, first.reason), first.kept);
    let (count, prose) = (lines.len(), lines.iter().any(|(_, line)| line.prose));
    let rows = lines.into_iter().map(|(number, line)| view! { <Row number line /> }).collect_view();
    if kept {
        return view! { <ul>{rows}</ul> }.into_any();
    }
    view! {
        <details class="left-out" open=prose || count <= LONGEST_OPEN>
            <summary>{tu_string!(words, add.group, count, reason = reason_shown).to_string()}</summary>
            <ul>{rows}</ul>
        </details>
    }
    .into_any()
}

#[component]
fn Row(number: usize, line: DraftLine) -> impl IntoView {
    let words = use_i18n();
    let draft = expect_context::<Draft>();
    let kept = Memo::new(move |_| {
        draft
            .page()
            .with(|page| page.as_ref().and_then(|page| page.lines.get(number)).is_some_and(|line| line.kept))
    });
    let id = format!("line-{number}");
    let kind = block_name(words, line.block);
    let about = move || if kept.get() { kind } else { tu_string!(words, add.out) };
    view! {
        <li
            class="line"
            class:out=move || !kept.get()
            data-line=number
            data-kept=move || kept.get().to_string()
            data-block=line.block.as_str()
            data-reason=line.reason.as_str()
        >
            <button
                type="button"
                aria-pressed=move || kept.get().to_string()
                aria-describedby=id.clone()
                on:click=move |_| draft.flip(number)
            >
                <span class="visually-hidden">{tu_string!(words, add.in_article)}</span>
            </button>
            <span id=id class="line-words" dir="auto">
                {line.text}
            </span>
            <span class="soft">{about}</span>
        </li>
    }
}

fn block_name(words: Words, block: BlockKind) -> &'static str {
    match block {
        BlockKind::Headline => tu_string!(words, add.headline),
        BlockKind::Standfirst => tu_string!(words, add.block_standfirst),
        BlockKind::Byline => tu_string!(words, add.block_byline),
        BlockKind::Heading => tu_string!(words, add.block_heading),
        BlockKind::Paragraph => tu_string!(words, add.block_paragraph),
        BlockKind::Caption => tu_string!(words, add.block_caption),
        BlockKind::ListItem => tu_string!(words, add.block_list_item),
        BlockKind::Blockquote => tu_string!(words, add.block_blockquote),
    }
}
