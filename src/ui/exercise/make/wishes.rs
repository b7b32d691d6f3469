//! What a teacher wishes of a type of exercise: how many items, how hard, in which order.

use leptos::prelude::*;

use crate::exercise::lesson::Exercise;
use crate::exercise::{Difficulty, ExerciseKind, Order};
use crate::state::making::Making;
use crate::words::{Words, tu_string, use_i18n};

/// More items of one type nobody does in a lesson.
const MOST: usize = 100;

#[component]
pub fn Wishes(
    kind: ExerciseKind,
    /// How many items are asked, which may be fewer than are wished.
    drawn: Memo<usize>,
) -> impl IntoView {
    let words = use_i18n();
    let making = expect_context::<Making>();
    let exercise = move || making.with(|made| made.exercise(kind).cloned()).flatten();
    let number = Memo::new(move |_| exercise().map_or(0, |exercise| exercise.number));
    let difficulty = Memo::new(move |_| exercise().and_then(|exercise| exercise.difficulty));
    let order = Memo::new(move |_| exercise().map(|exercise| exercise.order));
    let change = move |change: &dyn Fn(&mut Exercise)| {
        making.change(|made| {
            if let Some(exercise) = made.exercise_mut(kind) {
                change(exercise);
            }
        });
    };
    let option = |value: &'static str, label: &'static str, chosen: Signal<bool>| {
        view! {
            <option value=value prop:selected=chosen>
                {label}
            </option>
        }
    };
    let any = Signal::derive(move || difficulty.get().is_none());
    let difficulties: Vec<_> = Difficulty::ALL
        .into_iter()
        .map(|each| {
            let chosen = Signal::derive(move || difficulty.get() == Some(each));
            option(each.as_str(), difficulty_name(words, each), chosen)
        })
        .collect();
    let orders: Vec<_> = Order::ALL
        .into_iter()
        .map(|each| {
            let chosen = Signal::derive(move || order.get() == Some(each));
            option(each.as_str(), order_name(words, each), chosen)
        })
        .collect();
    let fewer = move || {
        let drawn = drawn.get();
        (number.get() > drawn).then(|| tu_string!(words, make.fewer, count = drawn).to_string())
    };
    let name = kind.as_str();
    view! {
        <div class="make-wishes">
            <label class="field">
                <span>{tu_string!(words, make.number)}</span>
                <input
                    id=format!("make-number-{name}")
                    type="number"
                    inputmode="numeric"
                    min="1"
                    max=MOST
                    prop:value=move || number.get().to_string()
                    on:change:target=move |event| {
                        let typed = event.target().value().trim().parse::<usize>().unwrap_or(number.get_untracked());
                        let typed = typed.clamp(1, MOST);
                        change(&|exercise| exercise.number = typed);
                        event.target().set_value(&typed.to_string());
                    }
                />
            </label>
            <label class="field">
                <span>{tu_string!(words, make.difficulty)}</span>
                <select
                    id=format!("make-difficulty-{name}")
                    on:change:target=move |event| {
                        let difficulty = Difficulty::from_name(&event.target().value());
                        change(&|exercise| exercise.difficulty = difficulty);
                    }
                >
                    {option("", tu_string!(words, make.any_difficulty), any)}
                    {difficulties}
                </select>
            </label>
            <label class="field">
                <span>{tu_string!(words, make.order)}</span>
                <select
                    id=format!("make-order-{name}")
                    on:change:target=move |event| {
                        if let Some(order) = Order::from_name(&event.target().value()) {
                            change(&|exercise| exercise.order = order);
                        }
                    }
                >
                    {orders}
                </select>
            </label>
            {move || fewer().map(|fewer| view! { <span class="note">{fewer}</span> })}
        </div>
    }
}

pub fn difficulty_name(words: Words, difficulty: Difficulty) -> &'static str {
    match difficulty {
        Difficulty::Easy => tu_string!(words, make.easy),
        Difficulty::Medium => tu_string!(words, make.medium),
        Difficulty::Hard => tu_string!(words, make.hard),
    }
}

fn order_name(words: Words, order: Order) -> &'static str {
    match order {
        Order::Text => tu_string!(words, make.order_text),
        Order::EasyFirst => tu_string!(words, make.order_easy_first),
        Order::Shuffled => tu_string!(words, make.order_shuffled),
    }
}
