//! Word classes: which of the classes a word may belong to it has in its sentence.
//!
//! A few rules that look at the neighbours, instead of a trained model of half a megabyte. They
//! need not be right about every word: what counts is where noun phrases end and which words are
//! the verbs of their clauses.

use crate::document::Document;
use crate::lexicon::Tags;
use crate::model::BlockKind;
use crate::sentence::Sentence;
use crate::token::TokenKind;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordClass {
    Determiner,
    /// my, his, its, their
    PossessivePronoun,
    Pronoun,
    Preposition,
    /// to
    To,
    /// that
    That,
    /// and, or
    And,
    /// but
    But,
    Subordinator,
    /// who, which, whether, what
    Wh,
    Adverb,
    Negation,
    Auxiliary,
    Modal,
    Number,
    Adjective,
    Noun,
    /// A capitalised word that names.
    Name,
    /// Monday, October
    Time,
    /// A verb that a clause can be built on: says, said, (they) say.
    Finite,
    /// A verb in its base form behind to or a modal.
    Infinitive,
    Participle,
    Gerund,
    Possessive,
    Comma,
    /// ; : – ( ) and the ends of sentences
    Break,
    Verbatim,
    Other,
}

use WordClass as W;

/// One class for each token of the sentence.
pub fn classify(document: &Document, sentence: &Sentence) -> Vec<WordClass> {
    let title_case = is_title_case(document, sentence);
    let mut classes: Vec<WordClass> = Vec::with_capacity(sentence.tokens.len());
    for at in sentence.tokens.clone() {
        let class = class_of(document, sentence, at, title_case, &classes);
        classes.push(class);
    }
    classes
}

/// A headline in capitals: *Army Says Mine Was New*. Its capitals say nothing.
fn is_title_case(document: &Document, sentence: &Sentence) -> bool {
    if document.block_kind(sentence) == BlockKind::Paragraph {
        return false;
    }
    let words = || sentence.tokens.clone().filter(|&at| document.tokens[at].kind == TokenKind::Word);
    let long = words().filter(|&at| document.word(at).len() > 3).count();
    let capitals =
        words().filter(|&at| document.word(at).len() > 3 && document.tokens[at].is_capital()).count();
    long >= 3 && capitals * 10 >= long * 8
}

fn class_of(
    document: &Document,
    sentence: &Sentence,
    at: usize,
    title_case: bool,
    before: &[WordClass],
) -> WordClass {
    let token = &document.tokens[at];
    match token.kind {
        TokenKind::Verbatim if is_title_of_work(document, at, before) => return W::Noun,
        TokenKind::Verbatim => return W::Verbatim,
        TokenKind::Possessive => return W::Possessive,
        TokenKind::Number => return W::Number,
        TokenKind::Punctuation => {
            return match document.word(at) {
                "," => W::Comma,
                "-" if is_dash(document, at) => W::Break,
                "%" | "£" | "$" | "€" | "-" | "@" | "#" | "/" => W::Other,
                _ => W::Break,
            };
        }
        TokenKind::Word => {}
    }
    let tags = token.tags;
    // "Mumbai-based", "Iranian-backed"
    if token.is_capital() && is_compound_adjective(document.word(at)) {
        return W::Adjective;
    }
    let first = before.iter().all(|class| matches!(class, W::Break | W::Other | W::Comma))
        // the turn of a conversation: "BRANDT: Then we go."
        || at > sentence.tokens.start && document.is(at - 1, ":");
    let next_capital =
        document.tokens.get(at + 1).is_some_and(|next| next.is_capital()) && at + 1 < sentence.tokens.end;
    if token.is_capital() {
        let given = tags.any(Tags::GIVEN) && next_capital;
        if tags.any(Tags::WEEKDAY | Tags::MONTH)
            && !given
            && !(document.is(at, "may") || document.is(at, "march"))
        {
            return W::Time;
        }
        if document.is_any(at, &["may", "march"]) && !first && is_date_neighbour(document, at) {
            return W::Time;
        }
        let known = tags.any(Tags::COMMON | Tags::PRONOUN | Tags::CUE);
        let closed = tags.any(
            Tags::DETERMINER
                | Tags::PREPOSITION
                | Tags::CONJUNCTION
                | Tags::SUBORDINATOR
                | Tags::AUXILIARY
                | Tags::MODAL
                | Tags::WH
                | Tags::NEGATION,
        ) || document.lexicon.pronoun(document.word(at)).is_some()
            || document
                .is_any(at, &["nobody", "everybody", "everyone", "somebody", "others", "none", "nothing"]);
        let before_cue =
            document.has(at + 1, Tags::CUE) && document.has(at + 1, Tags::VERB_PAST | Tags::VERB_S);
        let in_name = before.last() == Some(&W::Name) && !title_case;
        let speaks_as_word = if first {
            // "Talks failed", but "Will Hale said", "May Chen said"
            closed && !(tags.any(Tags::GIVEN_WORD) && next_capital)
                || known
                    // "Boreing said": what only looks like a gerund
                    && !(before_cue && tags.any(Tags::VERB_ING) && !tags.any(Tags::NOUN))
                    && !tags.any(Tags::GIVEN | Tags::TITLE)
                    && !(next_capital && tags.any(Tags::NOUN | Tags::ADJECTIVE))
                || known && tags.any(Tags::ADVERB) && !tags.any(Tags::GIVEN)
                || known && tags.any(Tags::GIVEN_WORD) && !next_capital
        } else {
            closed && document.word(at).len() <= 3 && !in_name
                || title_case && (closed || known && !tags.any(Tags::GIVEN))
        };
        // An unknown word that only the sentence start makes a capital: *Neighbouring states*
        let looks_like_word = first
            && !next_capital
            && !before_cue
            && !tags.any(Tags::GIVEN)
            && document.word(at).len() > 5
            && document.lexicon.geography.find(document.text, &document.tokens, at).is_none()
            && document.lexicon.organisations.find(document.text, &document.tokens, at).is_none()
            && ["ing", "ed", "ly", "tion", "ness", "ous"].iter().any(|end| document.word(at).ends_with(end));
        if !speaks_as_word && !looks_like_word || is_initialism(document.word(at)) {
            return W::Name;
        }
    }
    closed_class(document, at, before).unwrap_or_else(|| open_class(document, sentence, at, before))
}

/// A hyphen that does the work of a dash: blanks around it, or another hyphen beside it.
fn is_dash(document: &Document, at: usize) -> bool {
    let span = document.tokens[at].span;
    let (before, behind) = (&document.text[..span.start], &document.text[span.end..]);
    let free = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || c == '-');
    free(before.chars().next_back()) && free(behind.chars().next())
}

/// The title of a work, which is no speech: *on MSNBC's "Morning Joe"*, *the author of "Going Home,"*.
/// Five words at most, the long ones with capitals, behind whose it is or a preposition.
fn is_title_of_work(document: &Document, at: usize, before: &[WordClass]) -> bool {
    const LONGEST: usize = 5;
    let Some(previous) = before.last() else { return false };
    let governed = matches!(previous, W::Possessive)
        || *previous == W::Preposition && document.is_any(at - 1, &["on", "of", "in", "from"]);
    let inside = document.word(at).trim_matches(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = inside.split_whitespace().collect();
    let capital =
        |word: &&str| word.len() <= 3 || word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    governed
        && (1..=LONGEST).contains(&words.len())
        && inside.starts_with(char::is_uppercase)
        && words.iter().all(capital)
        && !document.word(at).contains(['!', '?'])
}

fn is_compound_adjective(word: &str) -> bool {
    const LAST: [&str; 9] =
        ["based", "born", "backed", "owned", "led", "run", "listed", "trained", "headquartered"];
    word.rsplit_once('-').is_some_and(|(_, last)| LAST.contains(&last))
}

fn is_initialism(word: &str) -> bool {
    word.len() >= 2 && word.chars().all(|c| c.is_uppercase() || c == '.') && word != "I"
}

fn is_date_neighbour(document: &Document, at: usize) -> bool {
    let number = |at: usize| document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
    number(at + 1)
        || at > 0 && number(at - 1)
        || at > 0 && document.is_any(at - 1, &["in", "last", "since", "until", "by"])
}

fn closed_class(document: &Document, at: usize, before: &[WordClass]) -> Option<WordClass> {
    let tags = document.tokens[at].tags;
    let word = document.word(at).to_lowercase();
    let class = match word.as_str() {
        "to" => W::To,
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
            if follows_verb { W::That } else { W::Determiner }
        }
        "and" | "or" | "nor" => W::And,
        "but" | "yet" => W::But,
        "her" => match document.tokens.get(at + 1) {
            Some(next)
                if next.kind == TokenKind::Word
                    && next.has(Tags::NOUN | Tags::ADJECTIVE | Tags::ROLE)
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
        _ if document.lexicon.pronoun(&word).is_some() => W::Pronoun,
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

fn open_class(document: &Document, sentence: &Sentence, at: usize, before: &[WordClass]) -> WordClass {
    let word = document.word(at).to_lowercase();
    let tags = with_endings(document.tokens[at].tags, &word);
    let noun = tags.any(Tags::NOUN);
    let adjective = tags.any(Tags::ADJECTIVE);
    // Adverbs and negations stand between a word and what decides about it.
    let previous = before.iter().rev().find(|class| !matches!(class, W::Adverb | W::Negation)).copied();
    let next_is_noun = document.tokens.get(at + 1).is_some_and(|next| {
        at + 1 < sentence.tokens.end
            && next.kind == TokenKind::Word
            && (next.has(Tags::NOUN | Tags::ADJECTIVE) || next.is_capital())
            && !next.has(Tags::PREPOSITION | Tags::DETERMINER | Tags::AUXILIARY | Tags::CONJUNCTION)
    });
    if tags.any(Tags::ADVERB) && !noun && !adjective && !tags.any(Tags::VERB) {
        return W::Adverb;
    }
    // "Keller later said"
    let before_verb = document.has(at + 1, Tags::VERB_PAST | Tags::VERB_S | Tags::AUXILIARY | Tags::MODAL);
    if tags.any(Tags::ADVERB) && before_verb && matches!(previous, Some(W::Name | W::Noun | W::Pronoun)) {
        return W::Adverb;
    }
    let helper = matches!(previous, Some(W::Auxiliary | W::Modal));
    let verb_follows = document.has(at + 1, Tags::VERB) && !document.has(at + 1, Tags::NOUN);
    if helper && tags.any(Tags::ADVERB) && verb_follows {
        return W::Adverb;
    }
    let is_subject = |at: usize| {
        let word = document.word(at);
        SUBJECT_PRONOUNS.iter().any(|pronoun| word.eq_ignore_ascii_case(pronoun))
    };
    // "you risk", "he plans": nothing else stands behind a pronoun that can only be a subject.
    let form = if at > 0 && document.is_any(at - 1, &["he", "she"]) {
        Tags::VERB_S | Tags::VERB_PAST
    } else {
        Tags::VERB_BASE | Tags::VERB_PAST
    };
    if before.last() == Some(&W::Pronoun) && is_subject(at - 1) && tags.any(form) {
        return W::Finite;
    }
    // "the minister also plans"
    let behind_noun = matches!(previous, Some(W::Noun | W::Name)) && before.last() == Some(&W::Adverb);
    if behind_noun && tags.any(Tags::VERB_S) {
        return W::Finite;
    }
    match previous {
        Some(W::To | W::Modal) if tags.any(Tags::VERB_BASE) => return W::Infinitive,
        Some(W::Auxiliary) if tags.any(Tags::VERB_BASE) && is_behind_do(document, at, before) => {
            return W::Infinitive;
        }
        Some(W::Auxiliary) => {
            if tags.any(Tags::VERB_ING) && !document.is(at, "during") {
                return W::Gerund;
            }
            if tags.any(Tags::VERB_PARTICIPLE | Tags::VERB_PAST) {
                return W::Participle;
            }
            if tags.any(Tags::ADVERB) {
                return W::Adverb;
            }
            // "did say", "does deny", but "is right", "has plans"
            if tags.any(Tags::VERB_BASE) && !noun && !adjective {
                return W::Infinitive;
            }
        }
        Some(
            W::Determiner | W::PossessivePronoun | W::Adjective | W::Possessive | W::Number | W::Preposition,
        ) => {
            if previous == Some(W::Preposition) && tags.any(Tags::VERB_ING) {
                return W::Gerund;
            }
            if noun && !(adjective && next_is_noun) {
                return W::Noun;
            }
            if adjective || tags.any(Tags::VERB_PARTICIPLE | Tags::VERB_ING) && next_is_noun {
                return W::Adjective;
            }
            if !tags.any(Tags::VERB) {
                return W::Noun;
            }
        }
        _ => {}
    }
    // "said retired judge Ida Brandt"
    let behind_cue = previous == Some(W::Finite) && at > 0 && document.has(at - 1, Tags::CUE);
    if behind_cue && tags.any(Tags::VERB_PARTICIPLE) && document.has(at + 1, Tags::ROLE) {
        return W::Adjective;
    }
    // "…, retired judge Ida Brandt, …"
    let next_is_role = document.has(at + 1, Tags::ROLE) && at + 1 < sentence.tokens.end;
    if previous == Some(W::Comma) && tags.any(Tags::VERB_PARTICIPLE) && !tags.any(Tags::CUE) && next_is_role {
        return W::Adjective;
    }
    let subject = matches!(
        previous,
        Some(
            W::Noun
                | W::Name
                | W::Pronoun
                | W::Comma
                | W::Wh
                | W::And
                | W::But
                | W::Verbatim
                | W::Number
                | W::Time
                | W::That
                | W::Break
                | W::Other
                | W::Possessive
        )
    );
    if tags.any(Tags::VERB_PAST) && (subject || !noun) && !adjective_before_noun(tags, next_is_noun, previous)
    {
        return W::Finite;
    }
    if tags.any(Tags::VERB_PARTICIPLE) && !noun && !adjective {
        return W::Participle;
    }
    if tags.any(Tags::VERB_S) && subject {
        return if noun && is_compound_noun(document, sentence, at, before) { W::Noun } else { W::Finite };
    }
    if tags.any(Tags::VERB_ING) {
        // "a statement saying that", but "the council meeting"
        let compound = noun && !tags.any(Tags::CUE) && matches!(previous, Some(W::Noun | W::Name));
        return if compound { W::Noun } else { W::Gerund };
    }
    if tags.any(Tags::VERB_BASE)
        && is_plural_subject(document, at, before)
        && (!noun || tags.any(Tags::CUE))
        && !adjective
    {
        return W::Finite;
    }
    if adjective && (next_is_noun || !noun) {
        return W::Adjective;
    }
    if tags.any(Tags::ADVERB) {
        return W::Adverb;
    }
    if noun {
        return W::Noun;
    }
    if tags.any(Tags::VERB_BASE) {
        return if previous == Some(W::To) { W::Infinitive } else { W::Finite };
    }
    W::Noun
}

const SUBJECT_PRONOUNS: [&str; 6] = ["I", "we", "they", "he", "she", "you"];

/// *did not support*: behind a form of *do* stands the base of a verb.
fn is_behind_do(document: &Document, at: usize, before: &[WordClass]) -> bool {
    let back = before.iter().rev().take_while(|class| **class != W::Auxiliary).count() + 1;
    at.checked_sub(back).is_some_and(|auxiliary| {
        document.is_any(
            auxiliary,
            &["do", "does", "did", "don't", "doesn't", "didn't", "don’t", "doesn’t", "didn’t"],
        )
    })
}

/// Classes that the ending of an unknown word suggests.
fn with_endings(mut tags: Tags, word: &str) -> Tags {
    if tags.any(Tags::NOUN | Tags::VERB | Tags::ADJECTIVE | Tags::ADVERB) {
        return tags;
    }
    let long = word.len() > 4;
    if long && word.ends_with("ed") {
        tags.add(Tags::VERB_PAST | Tags::VERB_PARTICIPLE);
    } else if long && word.ends_with("ing") {
        tags.add(Tags::VERB_ING | Tags::NOUN);
    } else if long && word.ends_with("ly") {
        tags.add(Tags::ADVERB);
    } else if long
        && ["ous", "ful", "less", "ive", "able", "ible", "ical", "ish", "-old"]
            .iter()
            .any(|end| word.ends_with(end))
    {
        tags.add(Tags::ADJECTIVE);
    } else {
        tags.add(Tags::NOUN);
    }
    tags
}

/// *the accused minister*: a participle that stands before its noun.
fn adjective_before_noun(tags: Tags, next_is_noun: bool, previous: Option<WordClass>) -> bool {
    tags.any(Tags::VERB_PARTICIPLE)
        && next_is_noun
        && matches!(previous, Some(W::Determiner | W::PossessivePronoun | W::Adjective | W::Preposition))
}

/// *peace talks*, *fraud claims*: a plural noun behind a lower-case noun, where no object follows
/// that would make it a verb.
fn is_compound_noun(document: &Document, sentence: &Sentence, at: usize, before: &[WordClass]) -> bool {
    let plural_before = at > 0 && document.has(at - 1, Tags::PLURAL) && before.last() == Some(&W::Noun);
    if matches!(before.last(), Some(W::Name | W::Pronoun | W::Comma | W::Wh | W::Verbatim)) {
        return false;
    }
    let next = at + 1;
    if plural_before || next >= sentence.tokens.end {
        return true;
    }
    let token = &document.tokens[next];
    let object = token.kind == TokenKind::Verbatim
        || token.is_capital()
        || token.has(Tags::DETERMINER | Tags::PRONOUN)
        || document.is_any(next, &["that", "it", "he", "she", "they", "on", "for"]);
    !object
}

/// *residents say*, *they deny*, *I think*
fn is_plural_subject(document: &Document, at: usize, before: &[WordClass]) -> bool {
    let Some(offset) = before.iter().rposition(|class| !matches!(class, W::Adverb | W::Negation)) else {
        return false;
    };
    let previous = at - (before.len() - offset);
    match before[offset] {
        W::Noun => document.has(previous, Tags::PLURAL),
        W::Pronoun => {
            document.is_any(previous, &["i", "we", "you", "they", "who", "both", "some", "many", "others"])
        }
        W::Wh => document.is(previous, "who"),
        W::Name => !document.word(previous).ends_with('.'),
        W::Verbatim => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::document::Document;
    use crate::lexicon::english;
    use crate::model::{Article, BlockKind};

    /// `word/Class` for each word of `text`; marks and full stops are left out.
    fn check_in(kind: BlockKind, text: &str, expect: Expect) {
        let article = Article::from_blocks([(kind, text)]);
        let document = Document::new(&article, english());
        let classes = document.classes.iter().enumerate();
        let found: Vec<String> = classes
            .filter(|(at, _)| document.word(*at).chars().any(char::is_alphanumeric))
            .map(|(at, class)| format!("{}/{class:?}", document.word(at)))
            .collect();
        expect.assert_eq(&found.join(" "));
    }

    fn check(text: &str, expect: Expect) {
        check_in(BlockKind::Paragraph, text, expect);
    }

    #[test]
    fn a_verb_behind_its_subject_is_finite() {
        check(
            "The mayor said the bridge was safe.",
            expect![
                "The/Determiner mayor/Noun said/Finite the/Determiner bridge/Noun was/Auxiliary safe/Adjective"
            ],
        );
        check(
            "Residents say they heard nothing.",
            expect!["Residents/Noun say/Finite they/Pronoun heard/Finite nothing/Pronoun"],
        );
        check("She warned of floods.", expect!["She/Pronoun warned/Finite of/Preposition floods/Noun"]);
    }

    #[test]
    fn a_noun_that_looks_like_a_verb_stays_a_noun() {
        check(
            "The claim reached the court.",
            expect!["The/Determiner claim/Noun reached/Finite the/Determiner court/Noun"],
        );
        check(
            "Her answer to the charge was short.",
            expect![
                "Her/PossessivePronoun answer/Noun to/To the/Determiner charge/Noun was/Auxiliary short/Adjective"
            ],
        );
        check(
            "Talks about the report go on.",
            expect!["Talks/Noun about/Preposition the/Determiner report/Noun go/Finite on/Preposition"],
        );
    }

    #[test]
    fn a_verb_behind_to_or_a_modal_is_an_infinitive() {
        check(
            "He wants to say more.",
            expect!["He/Pronoun wants/Finite to/To say/Infinitive more/Determiner"],
        );
        check(
            "The council may ask for help.",
            expect!["The/Determiner council/Noun may/Modal ask/Infinitive for/Preposition help/Noun"],
        );
    }

    #[test]
    fn participles_and_gerunds_are_told_from_finite_verbs() {
        check(
            "The bridge was closed by the police.",
            expect![
                "The/Determiner bridge/Noun was/Auxiliary closed/Participle by/Preposition the/Determiner police/Noun"
            ],
        );
        check("She left, saying nothing.", expect!["She/Pronoun left/Finite saying/Gerund nothing/Pronoun"]);
        check(
            "They have agreed on a price.",
            expect!["They/Pronoun have/Auxiliary agreed/Participle on/Preposition a/Determiner price/Noun"],
        );
    }

    #[test]
    fn capitals_name_where_the_sentence_does_not_begin_and_words_do_not_belong_to_the_language() {
        check(
            "Marta Keller met the mayor of Lyon.",
            expect!["Marta/Name Keller/Name met/Finite the/Determiner mayor/Noun of/Preposition Lyon/Name"],
        );
        check(
            "Residents met in Oslo on Monday.",
            expect!["Residents/Noun met/Finite in/Preposition Oslo/Name on/Preposition Monday/Time"],
        );
        check(
            "In May the yard in Aarhus closed.",
            expect![
                "In/Preposition May/Time the/Determiner yard/Noun in/Preposition Aarhus/Name closed/Finite"
            ],
        );
    }

    #[test]
    fn the_capitals_of_a_headline_say_nothing() {
        check_in(
            BlockKind::Headline,
            "Army Says Bridge Was Safe",
            expect!["Army/Name Says/Finite Bridge/Noun Was/Auxiliary Safe/Adjective"],
        );
    }

    #[test]
    fn that_and_to_have_classes_of_their_own() {
        check(
            "She said that it was late.",
            expect!["She/Pronoun said/Finite that/That it/Pronoun was/Auxiliary late/Adverb"],
        );
        check("He moved to Oslo.", expect!["He/Pronoun moved/Finite to/To Oslo/Name"]);
    }
}
