//! Which items may not be asked together, because one would give away the answer to the other.
//!
//! What an item withholds (a verb that is a gap, the source of words that stand alone) may not be read in the passage of another that
//! shows the same words; and no prompt may say what another asks: *where is she heard* answers whether she is.

use annotator::Span;

use super::{Item, Passage, Prompt, Task};

/// Whether one of the two gives away the answer to the other.
pub fn is_given_away(one: &Item, other: &Item) -> bool {
    tells(one, other) || tells(other, one)
}

fn tells(one: &Item, other: &Item) -> bool {
    says(one, other) || shows(one, other)
}

/// By its question.
fn says(one: &Item, other: &Item) -> bool {
    match (&one.prompt, &other.prompt) {
        (Prompt::WhereTheAccusedIsHeard { name }, Prompt::IsTheAccusedHeard { name: asked }) => name == asked,
        (Prompt::WhichWordsIntroduce { name }, Prompt::WhoGetsARole { one, other }) => {
            name == one || name == other
        }
        (Prompt::RewriteWithoutCharge { .. }, Prompt::MarkChargedWords) => match &other.task {
            Task::Mark(mark) => mark.right.iter().any(|right| is_emphasised(one, *right)),
            _ => false,
        },
        _ => false,
    }
}

fn is_emphasised(item: &Item, place: Span) -> bool {
    item.passages.iter().flat_map(|passage| &passage.emphasised).any(|span| span.overlaps(place))
}

/// By its passages.
fn shows(one: &Item, other: &Item) -> bool {
    let withheld = withheld(other);
    other.passages.iter().any(|asked| {
        one.passages.iter().filter(|passage| passage.article == asked.article).any(|passage| {
            let both = passage.span.overlaps(asked.span);
            both && withheld
                .iter()
                .any(|(article, span)| *article == passage.article && is_read(passage, *span))
        })
    })
}

/// What of its evidence an item does not let one read, where that is the answer.
fn withheld(item: &Item) -> Vec<(usize, Span)> {
    let hides = matches!(item.prompt, Prompt::WhichVerb | Prompt::NeutralVerb | Prompt::WhoSaidIt);
    let evidence = item.evidence.iter().filter(|_| hides);
    let spans = evidence.flat_map(|evidence| evidence.spans.iter().map(|span| (evidence.article, *span)));
    let is_shown = |article: usize, span: Span| {
        item.passages.iter().any(|passage| passage.article == article && is_read(passage, span))
    };
    spans.filter(|(article, span)| !is_shown(*article, *span)).collect()
}

/// Whether any letter of a place can be read in a passage.
fn is_read(passage: &Passage, place: Span) -> bool {
    let inside = passage.span.overlaps(place);
    inside && !passage.hidden.iter().any(|gap| gap.contains(place))
}
