//! Swap the verb: which one the paper used, and which would be neutral in its place.
//!
//! Everything offered stands in the form of the verb and goes with what follows, so that grammar tells nothing; where
//! the word lists cannot promise that, nothing is asked. Of the neutral verbs one is offered, where the paper's is none. The verb is a
//! gap in both questions, so that neither answers the other; and no verb is asked for more than twice.

use annotator::{Colour, Follows, Kind, Quotation, Span, exchange};

use super::{id, of_verbs, reporting, said_around, shown_by};
use crate::exercise::{
    Choose, ExerciseKind, Hard, Item, Material, MaterialArticle, Offered, Passage, Prompt, Task, WhyNot,
};

/// What a bare clause does not begin with; behind these stands something else than a clause.
const NO_CLAUSE: [&str; 16] = [
    "to", "of", "for", "on", "about", "against", "as", "why", "how", "whether", "what", "if", "when",
    "where", "who", "that",
];

/// A verb is asked for at most so often: *said* would be the answer to everything.
const SAME: usize = 2;

pub fn items(material: &Material) -> Result<Vec<Item>, WhyNot> {
    let items = of_verbs(material, SAME, items_of)?;
    if items.is_empty() { Err(WhyNot::NoWordList) } else { Ok(items) }
}

/// The dictionary form of the verb, and what is asked about it.
fn items_of(article: &MaterialArticle, quotation: &Quotation) -> Option<(&'static str, Vec<Item>)> {
    let cue = quotation.cue?;
    let verb = cue.of(article.text());
    if reporting(article, quotation)?.1 != cue {
        return None;
    }
    let exchange = exchange(verb, follows(article, quotation, cue)?)?;
    let make = |about: &str, prompt: Prompt, task: Task| Item {
        id: id(ExerciseKind::SwapTheVerb, about, article, cue),
        kind: ExerciseKind::SwapTheVerb,
        prompt,
        passages: vec![Passage::new(0, said_around(article, quotation, cue)).with_hidden(vec![cue])],
        task,
        hard: (exchange.word.colour == Colour::Neutral).then_some(Hard::Subtle).into_iter().collect(),
        evidence: vec![shown_by(0, quotation)],
    };
    let offered = |form: &str, base: &str| Offered::words(&annotator::slug(base), form);
    let others = |wanted: &dyn Fn(Colour) -> bool| -> Vec<Offered> {
        let others = exchange.others.iter().filter(|(_, other)| wanted(other.colour));
        others.map(|(form, other)| offered(form, other.base)).collect()
    };
    let own = exchange.word;
    let which = Choose::one(offered(verb, own.base), others(&|colour| colour != own.colour));
    let mut items = vec![make("paper", Prompt::WhichVerb, which)];
    let neutral: Vec<_> =
        exchange.others.iter().filter(|(_, other)| other.colour == Colour::Neutral).collect();
    // Not everywhere the same one: else who has seen two items need not read the third.
    let turn = cue.start.checked_rem(neutral.len()).and_then(|at| neutral.get(at));
    if let Some((form, other)) = turn.filter(|_| own.colour != Colour::Neutral) {
        let task = Choose::one(offered(form, other.base), others(&|colour| colour != Colour::Neutral));
        items.push(make("neutral", Prompt::NeutralVerb, task));
    }
    Some((own.base, items))
}

/// How what is said is joined to the verb; `None` where something else stands between, or it is no clause.
fn follows(article: &MaterialArticle, quotation: &Quotation, cue: Span) -> Option<Follows> {
    let text = article.text();
    let behind = quotation.content.iter().find(|span| span.start >= cue.end);
    let before = quotation.content.iter().any(|span| span.end <= cue.start);
    if before {
        return Some(if quotation.kind == Kind::Direct { Follows::Quote } else { Follows::ClauseBefore });
    }
    let between = Span::new(cue.end, behind?.start).of(text);
    if quotation.kind == Kind::Direct {
        return between.chars().all(|c| !c.is_alphanumeric()).then_some(Follows::Quote);
    }
    let first = behind?.of(text).split_whitespace().next().unwrap_or_default();
    if !between.trim().is_empty() {
        return None;
    }
    match first {
        "that" => Some(Follows::That),
        first if NO_CLAUSE.contains(&first) || !first.starts_with(char::is_alphanumeric) => None,
        _ => Some(Follows::BareClause),
    }
}
