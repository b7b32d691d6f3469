//! Places of an article with what the class did there: a tint in steps, a line of its own for each sort, and a number.

use annotator::Span;
use leptos::prelude::*;

use crate::exercise::class::{Heat, Stretch, Tally, stretches};
use crate::exercise::{ExerciseKind, Task};
use crate::state::class::Seen;
use crate::words::{Words, tu_string};

/// A place, and how many of those who answered did this there.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    pub span: Span,
    pub how: How,
    pub kind: ExerciseKind,
    pub count: usize,
    pub of: usize,
    /// What stands behind it; empty behind all pieces but the last.
    pub label: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// It had to be marked, and was not.
    Missed,
    /// It was marked, and is wrong.
    Marked,
    /// A question about it was not answered rightly.
    Misjudged,
    /// Nobody knows, and they voted.
    Voted,
    /// What a question is about.
    Asked,
}

impl How {
    /// Those that are counted, in the order of the legend.
    pub const COUNTED: [How; 4] = [How::Missed, How::Marked, How::Misjudged, How::Voted];

    pub fn as_str(self) -> &'static str {
        match self {
            How::Missed => "missed",
            How::Marked => "marked",
            How::Misjudged => "misjudged",
            How::Voted => "voted",
            How::Asked => "asked",
        }
    }

    pub fn name(self, words: Words) -> &'static str {
        match self {
            How::Missed => tu_string!(words, class.how_missed),
            How::Marked => tu_string!(words, class.how_marked),
            How::Misjudged => tu_string!(words, class.how_misjudged),
            How::Voted => tu_string!(words, class.how_voted),
            How::Asked => tu_string!(words, class.how_asked),
        }
    }
}

impl Place {
    /// From 1, a quarter or less of those who answered, to 4, more than three quarters; 0 for what is no misreading.
    pub fn step(&self) -> usize {
        match self.how {
            How::Voted | How::Asked => 0,
            _ => (self.count * 4).div_ceil(self.of.max(1)).min(4),
        }
    }
}

/// What the class did on an article of the lesson, by its place there, in the order of the text; what nobody misread is left out,
/// and all that is misread while what is right is not shown.
pub fn places(seen: &Seen, article: usize, right: bool) -> Vec<Place> {
    let is_here = |exercise: usize, of: usize| seen.article(exercise, of) == Some(article);
    let heat = seen.class.heat.iter().filter(|_| right);
    let heat = heat.filter(|heat| heat.misread > 0 && is_here(heat.exercise, heat.article));
    let mut places: Vec<Place> = heat.map(|heat| misread(seen, heat)).collect();
    for tally in &seen.class.tallies {
        places.extend(
            votes(tally).into_iter().filter(|(of, _)| is_here(tally.exercise, *of)).map(|(_, it)| it),
        );
    }
    places.sort_by_key(|place| (place.span.start, place.span.end));
    let page = seen.open.pages.get(article);
    joined(places, page.map_or("", |page| &page.reading.article.text))
}

/// What the class did in the passage of one item; no misread places while what is right is not shown.
pub fn places_of(seen: &Seen, tally: &Tally, article: usize, right: bool) -> Vec<Place> {
    let is_here = |heat: &&Heat| {
        heat.exercise == tally.exercise && heat.article == article && heat.misread > 0 && is_of(heat, tally)
    };
    match tally.item.task {
        Task::Mark(_) if !right => Vec::new(),
        Task::Mark(_) => {
            let heat = seen.class.heat.iter().filter(is_here);
            let page = seen.open.page(tally.exercise, article);
            let text = page.map_or("", |page| &page.reading.article.text);
            joined(heat.map(|heat| misread(seen, heat)).collect(), text)
        }
        _ => {
            let asked = tally.item.passages.iter().filter(|passage| passage.article == article);
            let spans = asked.flat_map(|passage| passage.emphasised.iter().chain(&passage.hidden));
            let place = |span: &Span| Place {
                span: *span,
                how: How::Asked,
                kind: tally.item.kind,
                count: 0,
                of: 0,
                label: String::new(),
            };
            spans.map(place).collect()
        }
    }
}

/// The words of a part of a text with its places.
pub fn draw(text: &str, within: Span, places: &[Place]) -> Vec<AnyView> {
    let spans: Vec<Span> = places.iter().map(|place| place.span).collect();
    let piece = |stretch: Stretch| {
        let said = stretch.span.of(text).to_string();
        // Of several, the one that most misread has the tint.
        let Some(first) = stretch.over.iter().map(|&at| &places[at]).max_by_key(|place| place.step()) else {
            return said.into_any();
        };
        let labels = stretch.ends.iter().map(|&at| &places[at]).filter(|place| !place.label.is_empty());
        let labels = labels.map(|place| {
            view! {
                <sup class="heat-label" data-how=place.how.as_str()>
                    {place.label.clone()}
                </sup>
            }
        });
        view! {
            <span class="heat" data-how=first.how.as_str() data-step=first.step()>
                {said}
            </span>
            {labels.collect_view()}
        }
        .into_any()
    };
    stretches(within, &spans).into_iter().map(piece).collect()
}

/// Whether a place is one of those that can be marked in an item: it begins and ends where pieces do.
fn is_of(heat: &Heat, tally: &Tally) -> bool {
    let Task::Mark(mark) = &tally.item.task else { return false };
    tally.item.passages.iter().any(|passage| passage.article == heat.article)
        && mark.pieces.iter().any(|piece| piece.start == heat.span.start)
        && mark.pieces.iter().any(|piece| piece.end == heat.span.end)
}

/// Neighbours that the same number misread in the same way as one, so that not every word has a number.
fn joined(places: Vec<Place>, text: &str) -> Vec<Place> {
    let mut joined: Vec<Place> = Vec::new();
    for place in places {
        let is_next = |last: &&mut Place| {
            let between = text.get(last.span.end..place.span.start);
            let is_same =
                (last.how, last.kind, last.count, last.of) == (place.how, place.kind, place.count, place.of);
            place.how == How::Marked
                && is_same
                && between.is_some_and(|it| !it.contains(char::is_alphanumeric))
        };
        match joined.last_mut().filter(is_next) {
            Some(last) => last.span = last.span.join(place.span),
            None => joined.push(place),
        }
    }
    joined
}

fn misread(seen: &Seen, heat: &Heat) -> Place {
    let of_exercise = seen.class.tallies.iter().filter(|tally| tally.exercise == heat.exercise);
    let mut how = How::Misjudged;
    for tally in of_exercise {
        if let Task::Mark(mark) = &tally.item.task
            && is_of(heat, tally)
        {
            let is_right = mark.right.iter().any(|right| right.overlaps(heat.span));
            how = if is_right { How::Missed } else { How::Marked };
        }
    }
    Place {
        span: heat.span,
        how,
        kind: seen.open.lesson.exercises[heat.exercise].kind,
        count: heat.misread,
        of: heat.of,
        label: format!("{}/{}", heat.misread, heat.of),
    }
}

/// The places of an item that was voted on, each with the article of its exercise; the last has the votes behind it.
fn votes(tally: &Tally) -> Vec<(usize, Place)> {
    let (Task::Vote { .. }, Some(passage)) = (&tally.item.task, tally.item.passages.first()) else {
        return Vec::new();
    };
    let counts: Vec<String> =
        tally.chosen.iter().filter(|it| it.count > 0).map(|it| it.count.to_string()).collect();
    let last = passage.emphasised.last();
    let place = |span: &Span| Place {
        span: *span,
        how: How::Voted,
        kind: tally.item.kind,
        count: tally.chosen.first().map_or(0, |it| it.count),
        of: tally.shown - tally.blank,
        label: if Some(span) == last { counts.join(" : ") } else { String::new() },
    };
    passage.emphasised.iter().map(|span| (passage.article, place(span))).collect()
}
