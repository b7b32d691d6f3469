//! Two columns that scroll together: what is the same in both stays level, and between two such
//! places the column that follows goes evenly.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use web_sys::{Element, HtmlElement, ScrollBehavior, ScrollToOptions};

use crate::layout::compare::Comparison;
use crate::layout::compare::anchors::{follow, in_step};
use crate::ui::scroll::{Pace, behaviour};

/// Where in a column a place is looked at, as a share of its height.
const EYE: f64 = 0.3;

/// Positions are whole pixels; a pixel more or less is the same place.
const SAME: f64 = 2.0;

#[derive(Clone, Copy)]
pub struct Level {
    pub columns: [NodeRef<html::Section>; 2],
    /// Whether one column follows the other.
    pub together: RwSignal<bool>,
    comparison: StoredValue<Arc<Comparison>>,
    chosen: Memo<Option<usize>>,
    /// Where each column was put, so that its own event is not taken for a person's scrolling.
    put: StoredValue<[f64; 2]>,
    /// Both columns are on their way to a place; until then neither follows the other.
    on_the_way: StoredValue<bool>,
}

impl Level {
    pub fn new(comparison: Arc<Comparison>, chosen: Memo<Option<usize>>) -> Level {
        Level {
            columns: [NodeRef::new(), NodeRef::new()],
            together: RwSignal::new(true),
            comparison: StoredValue::new(comparison),
            chosen,
            put: StoredValue::new([0.0; 2]),
            on_the_way: StoredValue::new(false),
        }
    }

    /// Lets the columns go apart, or the right one come back to the left.
    pub fn toggle(self) {
        self.together.update(|together| *together = !*together);
        if self.together.get_untracked() {
            self.lead(0);
        }
    }

    /// A column has moved.
    pub fn scrolled(self, side: usize) {
        let Some(at) = self.position(side) else { return };
        let put = self.put.get_value()[side];
        if self.on_the_way.get_value() {
            let arrived = |side: usize| {
                self.position(side).is_none_or(|at| (at - self.put.get_value()[side]).abs() <= SAME)
            };
            self.on_the_way.set_value(!(arrived(0) && arrived(1)));
            return;
        }
        if (at - put).abs() < SAME {
            return;
        }
        if self.together.get_untracked() {
            self.lead(side);
        } else {
            self.put.update_value(|put| put[side] = at);
        }
    }

    /// A person has taken a column in hand: whatever moved by itself is over.
    pub fn taken_over(self) {
        if self.on_the_way.get_value() {
            self.on_the_way.set_value(false);
            self.put.set_value([0, 1].map(|side| self.position(side).unwrap_or_default()));
        }
    }

    /// Opens both columns at a pair.
    pub fn reveal(self, pair: usize, pace: Pace) {
        let quotations = self.comparison.with_value(|comparison| comparison.pairs[pair].quotations);
        self.go([0, 1].map(|side| self.place_of(side, quotations[side])), pace);
    }

    /// Opens one column at a quotation; the other follows.
    pub fn reveal_one(self, side: usize, quotation: usize, pace: Pace) {
        let there = self.place_of(side, quotation);
        let other = there.filter(|_| self.together.get_untracked());
        let other = other.map(|at| follow(&self.level(side), at));
        self.go(if side == 0 { [there, other] } else { [other, there] }, pace);
    }

    /// Brings the columns into sight where the slip lies above them.
    pub fn bring_up(self) {
        const NEAR_THE_TOP: f64 = 200.0;
        if let Some(column) = self.column(0)
            && column.get_bounding_client_rect().top() > NEAR_THE_TOP
        {
            crate::ui::scroll::reveal(&column, Pace::Gently);
        }
    }

    fn go(self, to: [Option<f64>; 2], pace: Pace) {
        let behaviour = behaviour(pace);
        let mut moving = false;
        for (side, to) in to.into_iter().enumerate() {
            let (Some(column), Some(to)) = (self.column(side), to) else { continue };
            let to = to.clamp(0.0, furthest(&column)).round();
            moving |= (f64::from(column.scroll_top()) - to).abs() > SAME;
            self.put.update_value(|put| put[side] = to);
            scroll(&column, to, behaviour);
        }
        self.on_the_way.set_value(moving && behaviour == ScrollBehavior::Smooth);
    }

    /// Lets the other column follow this one.
    fn lead(self, side: usize) {
        let (Some(at), Some(other)) = (self.position(side), self.column(1 - side)) else { return };
        let to = follow(&self.level(side), at).clamp(0.0, furthest(&other)).round();
        scroll(&other, to, ScrollBehavior::Instant);
        let there = f64::from(other.scroll_top());
        self.put.set_value(if side == 0 { [at, there] } else { [there, at] });
    }

    /// The positions of this column and the other at which the same stands level: the heads, the
    /// pairs that come in one order, the ends.
    fn level(self, side: usize) -> Vec<(f64, f64)> {
        let (Some(here), Some(there)) = (self.column(side), self.column(1 - side)) else { return Vec::new() };
        let ends = (furthest(&here), furthest(&there));
        let mut level = vec![(0.0, 0.0)];
        self.comparison.with_value(|comparison| {
            let start = |side: usize, at: usize| comparison.pages[side].reading.quotations[at].extent().start;
            let places: Vec<(usize, usize)> = comparison
                .pairs
                .iter()
                .map(|pair| (start(0, pair.quotations[0]), start(1, pair.quotations[1])))
                .collect();
            for pair in in_step(&places, self.chosen.get_untracked()) {
                let quotations = comparison.pairs[pair].quotations;
                let one = self.place_of(side, quotations[side]);
                let other = self.place_of(1 - side, quotations[1 - side]);
                // What lies before the beginning or behind the end cannot be scrolled to.
                let within = |(one, other): &(f64, f64)| {
                    (0.0..=ends.0).contains(one) && (0.0..=ends.1).contains(other)
                };
                level.extend(one.zip(other).filter(within));
            }
        });
        level.push(ends);
        level
    }

    /// Where a column is scrolled to when a quotation is where the eye is.
    fn place_of(self, side: usize, quotation: usize) -> Option<f64> {
        let column = self.column(side)?;
        let mark = column.query_selector(&format!("mark[data-n='{quotation}']")).ok().flatten()?;
        let below = mark.get_bounding_client_rect().top() - column.get_bounding_client_rect().top();
        Some(below + f64::from(column.scroll_top()) - EYE * f64::from(column.client_height()))
    }

    fn position(self, side: usize) -> Option<f64> {
        self.column(side).map(|column| f64::from(column.scroll_top()))
    }

    fn column(self, side: usize) -> Option<HtmlElement> {
        self.columns[side].get_untracked()
    }
}

fn furthest(column: &Element) -> f64 {
    f64::from((column.scroll_height() - column.client_height()).max(0))
}

fn scroll(column: &Element, to: f64, behaviour: ScrollBehavior) {
    let options = ScrollToOptions::new();
    options.set_top(to);
    options.set_behavior(behaviour);
    column.scroll_to_with_scroll_to_options(&options);
}
