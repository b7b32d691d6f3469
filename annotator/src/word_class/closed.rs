//! Words of closed classes: determiners, pronouns, prepositions, auxiliaries, conjunctions.

use crate::document::Document;
use crate::lexicon::{Tags, lower};
use crate::token::TokenKind;

use super::WordClass as W;

/// The most tokens of words between dashes before *that*.
const LONGEST_ASIDE: usize = 12;

pub(super) fn closed_class(document: &Document, at: usize, before: &[W]) -> Option<W> {
    let tags = document.tokens[at].tags;
    let word = lower(document.word(at));
    let class = match &*word {
        "to" if at > 0 && document.is(at - 1, "according") => W::Preposition,
        "to" => W::To,
        "'ll" | "’ll" => W::Modal,
        "'ve" | "’ve" | "'re" | "’re" | "'d" | "’d" | "'m" | "’m" => W::Auxiliary,
        // "who once called it"
        "past" | "following" | "opposite" | "inside" | "outside"
            if before.last() == Some(&W::Determiner)
                && !document
                    .tokens
                    .get(at + 1)
                    .is_some_and(|next| next.has(Tags::NOUN | Tags::ADJECTIVE)) =>
        {
            W::Noun
        }
        // "an inside source"
        "inside" | "outside" if before.last() == Some(&W::Determiner) => W::Adjective,
        // "has since said"
        "since" if before.last() == Some(&W::Auxiliary) => W::Adverb,
        "once" if document.has(at + 1, Tags::VERB_PAST) => W::Adverb,
        "that" => {
            // "that day", "that of": a determiner or pronoun only where a noun follows at once and
            // no verb has been seen that could take a clause.
            let follows_verb = before.last().is_some_and(|class| {
                matches!(
                    class,
                    W::Finite
                        | W::Comma
                        | W::Noun
                        | W::Name
                        | W::Gerund
                        | W::Participle
                        | W::And
                        | W::Time
                        | W::Adverb
                        | W::Infinitive
                        | W::Verbatim
                        | W::Pronoun
                        | W::Adjective
                )
            });
            // "claimed - wrongly - that"
            let dash = |at: usize| document.is_any(at, &["–", "—", "―", "-"]);
            let behind_aside = before.last() == Some(&W::Break)
                && dash(at - 1)
                && (at.saturating_sub(LONGEST_ASIDE.min(before.len()))..at - 1).any(dash);
            if follows_verb || behind_aside { W::That } else { W::Determiner }
        }
        "and" | "or" | "nor" => W::And,
        // "has both praised and"
        "both" if before.last() == Some(&W::Auxiliary) && document.has(at + 1, Tags::VERB_PARTICIPLE) => {
            W::Adverb
        }
        // "Some accused Hale", "many say that", "some who left"
        "some" | "many" | "most" | "few" | "several" | "both" | "all" | "others"
            if speaks(document, at + 1) =>
        {
            W::Pronoun
        }
        // "the past year", "the very claims"
        "past" | "very"
            if before.last() == Some(&W::Determiner)
                && document.has(at + 1, Tags::NOUN)
                && !document.has(at + 1, Tags::ADJECTIVE) =>
        {
            W::Adjective
        }
        // "had not yet met"
        "yet" if !matches!(before.last(), None | Some(W::Comma | W::Break | W::Verbatim | W::And)) => {
            W::Adverb
        }
        "but" | "yet" => W::But,
        // "their most urgent task", "the union's more recent claim"
        "most" | "more" | "least" | "less"
            if matches!(before.last(), Some(W::Determiner | W::PossessivePronoun | W::Possessive)) =>
        {
            W::Adverb
        }
        // "about half of the voters", "over 40 teachers"
        "about" | "around" | "over" | "under" if is_amount(document, at + 1) => W::Adverb,
        "at" if document.is_any(at + 1, &["least", "most"]) && is_amount(document, at + 2) => W::Adverb,
        "least" | "most" if at > 0 && document.is(at - 1, "at") && is_amount(document, at + 1) => W::Adverb,
        "more" | "fewer" | "less" if document.is(at + 1, "than") && is_amount(document, at + 2) => W::Adverb,
        "than"
            if at > 0
                && document.is_any(at - 1, &["more", "fewer", "less"])
                && is_amount(document, at + 1) =>
        {
            W::Adverb
        }
        // "her often repeated claims"
        "her"
            if document.has(at + 1, Tags::ADVERB)
                && document.has(at + 2, Tags::ADJECTIVE | Tags::VERB_PARTICIPLE)
                && document.has(at + 3, Tags::NOUN) =>
        {
            W::PossessivePronoun
        }
        "her" => match document.tokens.get(at + 1) {
            Some(next)
                if next.kind == TokenKind::Word
                    && (next.has(Tags::NOUN | Tags::ADJECTIVE | Tags::ROLE) || next.is_capital())
                    && !next.has(Tags::PREPOSITION | Tags::DETERMINER | Tags::CONJUNCTION) =>
            {
                W::PossessivePronoun
            }
            _ => W::Pronoun,
        },
        "his" | "its" | "their" | "my" | "our" | "your" => W::PossessivePronoun,
        "who" | "whom" | "which" | "whose" | "what" | "whether" | "how" | "why" | "where" | "when" => W::Wh,
        "as" | "than" | "like" => W::Preposition,
        "not" | "never" => W::Negation,
        "nobody" | "everybody" | "everyone" | "someone" | "somebody" | "anyone" | "anybody" | "others"
        | "none" | "nothing" | "everything" | "something" => W::Pronoun,
        "one" => W::Number,
        _ if tags.any(Tags::MODAL) => W::Modal,
        _ if tags.any(Tags::AUXILIARY) => W::Auxiliary,
        _ if tags.any(Tags::PRONOUN) => W::Pronoun,
        _ if tags.any(Tags::NEGATION) => W::Negation,
        _ if tags.any(Tags::DETERMINER) => W::Determiner,
        _ if tags.any(Tags::PREPOSITION) => W::Preposition,
        _ if tags.any(Tags::SUBORDINATOR) => W::Subordinator,
        _ if tags.any(Tags::CONJUNCTION) => W::And,
        _ if tags.any(Tags::WH) => W::Wh,
        _ if tags.any(Tags::NUMBER) && !tags.any(Tags::NOUN) => W::Number,
        _ => return None,
    };
    Some(class)
}

/// A verb of its clause behind a word that may stand for people: *who*, an auxiliary, or a verb that is nothing else.
fn speaks(document: &Document, at: usize) -> bool {
    let Some(token) = document.tokens.get(at) else { return false };
    let object = document.tokens.get(at + 1).is_some_and(|next| {
        next.is_capital() && next.kind == TokenKind::Word || next.has(Tags::DETERMINER | Tags::PRONOUN)
    }) || document.is(at + 1, "that");
    document.is(at, "who")
        || token.has(Tags::AUXILIARY | Tags::MODAL)
        || token.has(Tags::VERB_PAST | Tags::VERB_BASE) && token.has(Tags::CUE) && object
}

/// A number of people or things, or a share of them; no age and no year.
fn is_amount(document: &Document, at: usize) -> bool {
    document.is(at, "half")
        || document.has(at, Tags::NUMBER) && !document.is(at, "one")
        || document
            .tokens
            .get(at)
            .is_some_and(|token| token.kind == TokenKind::Number && document.has(at + 1, Tags::NOUN))
}
