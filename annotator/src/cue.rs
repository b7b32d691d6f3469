//! Cues: the words of a sentence that signal attribution, in the places where they do.
//!
//! A reporting verb is no cue when it is denied (*did not say*), only possible (*might say*), only
//! intended (*declined to comment*), or a noun (*the claim*).

use std::ops::Range;

use crate::document::Document;
use crate::lexicon::{CueEntry, Frames, Tags, VerbForm};
use crate::sentence::Sentence;
use crate::word_class::WordClass as W;

mod noun;

use noun::noun;

#[derive(Clone, Debug)]
pub struct Cue {
    pub tokens: Range<usize>,
    pub entry: CueEntry,
    pub mode: Mode,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The verb of its clause: *said, has said, is saying*.
    Finite,
    /// *…, adding that*
    Participle,
    /// *was criticised by*
    Passive,
    /// *according to*
    Phrase,
    /// *her claim that*
    Noun,
}

/// The cues of a sentence, in order.
pub fn cues(document: &Document, sentence: &Sentence) -> Vec<Cue> {
    let mut cues = Vec::new();
    let mut at = sentence.tokens.start;
    while at < sentence.tokens.end {
        let limit = sentence.tokens.end;
        if let Some(cue) = told_by(document, sentence, at) {
            at = cue.tokens.end;
            cues.push(cue);
            continue;
        }
        let verb = document.lexicon.cues.find(document.text, &document.tokens, at);
        let verb = verb.filter(|hit| hit.until <= limit).and_then(|hit| {
            let mode = mode(document, sentence, at, hit.value)?;
            Some(Cue { tokens: hit.from..hit.until, entry: hit.value, mode })
        });
        match verb.or_else(|| noun(document, at, limit)) {
            Some(cue) => {
                at = cue.tokens.end;
                cues.push(cue);
            }
            None => at += 1,
        }
    }
    cues
}

/// *As reported by the Post, …*: a phrase like *according to*, of any verb that reports.
fn told_by(document: &Document, sentence: &Sentence, at: usize) -> Option<Cue> {
    let opens = at == sentence.tokens.start || matches!(document.class(at - 1), W::Comma | W::Break);
    let by = at + 2;
    if !opens || !document.is(at, "as") || !document.is(by, "by") || by + 1 >= sentence.tokens.end {
        return None;
    }
    let hit = document.lexicon.cues.find(document.text, &document.tokens, at + 1)?;
    let reports = matches!(hit.value.form, VerbForm::Past | VerbForm::Participle)
        && hit.until == by
        && hit.value.frames.any(Frames::QUOTE.or(Frames::THAT).or(Frames::ZERO));
    reports.then_some(Cue { tokens: at..by + 1, entry: hit.value, mode: Mode::Phrase })
}

fn mode(document: &Document, sentence: &Sentence, at: usize, entry: CueEntry) -> Option<Mode> {
    if entry.frames.any(Frames::PHRASE) {
        return Some(Mode::Phrase);
    }
    let start = sentence.tokens.start;
    // "thanks to the rain"
    if document.is(at, "thanks") && document.is(at + 1, "to") {
        return None;
    }
    let helpers = helpers_before(document, start, at);
    // "would only say that …": it was said
    let only = !helpers.is_empty() && document.is(at - 1, "only") && document.is(helpers.start, "would");
    let denied = helpers.clone().any(|at| {
        document.class(at) == W::Negation
            || document.has(at, Tags::NEGATION)
            || document.class(at) == W::Modal && !only
    });
    // "has told nobody"
    let to_nobody = entry.frames.any(Frames::ADDRESSEE)
        && (document.is_any(at + 1, &["nobody", "none"])
            || document.is(at + 1, "no") && document.is(at + 2, "one"));
    if denied || to_nobody || is_conditional(document, start, helpers.start) {
        return None;
    }
    let be = helpers.clone().any(|at| is_form_of_be(document.word(at)));
    match document.class(at) {
        W::Finite => {
            let first_word =
                at == start && entry.form != VerbForm::ThirdPerson && !opens_with_cue(document, at);
            // "Asked about the delay, he …": a participle that looks like a past tense
            let reduced = first_word || is_reduced_passive(document, at, entry);
            // "a claim rejected by the union": told by those whom *by* names
            let by_whom = reduced
                && document.is(at + 1, "by")
                && at + 2 < sentence.tokens.end
                // "Asked by Hale if it was late, Keller left", but "Asked by Hale, Keller left"
                && (at > start || entry.frames.any(Frames::WH) && asks_behind(document, at + 2));
            if by_whom { Some(Mode::Passive) } else { (!reduced).then_some(Mode::Finite) }
        }
        W::Gerund => {
            let progressive = be && !helpers.is_empty();
            let without = helpers.start > start
                && document.is_any(helpers.start - 1, &["without", "for", "of", "against"])
                && !document.is(helpers.start.saturating_sub(2), "point");
            if without {
                return None;
            }
            Some(if progressive { Mode::Finite } else { Mode::Participle })
        }
        W::Participle => {
            let by = (at + 1..sentence.tokens.end.min(at + 8)).any(|at| document.is(at, "by"));
            let having = helpers.clone().any(|at| document.is(at, "having"));
            match (helpers.is_empty(), be) {
                (false, false) if having => Some(Mode::Participle),
                (false, false) => Some(Mode::Finite),
                (_, true) if by => Some(Mode::Passive),
                (true, _) if by && entry.form == VerbForm::Past => Some(Mode::Passive),
                // "was quoted as saying"
                (_, true) if entry.base == "quote as saying" => Some(Mode::Finite),
                (_, true) if tells_whoever_is_its_subject(document, at + 1, entry) => Some(Mode::Passive),
                _ => None,
            }
        }
        W::Infinitive if only => Some(Mode::Finite),
        // "did say"
        W::Infinitive
            if helpers.clone().any(|at| document.is_any(at, &["do", "does", "did"]))
                && !helpers.clone().any(|at| document.class(at) == W::To) =>
        {
            Some(Mode::Finite)
        }
        W::Infinitive => says_after_all(document, start, at).then_some(Mode::Finite),
        _ => None,
    }
}

/// *was told that*, *were asked whether*: a passive that needs no agent, for what was told or asked stands
/// behind it.
fn tells_whoever_is_its_subject(document: &Document, behind: usize, entry: CueEntry) -> bool {
    let frames = entry.frames;
    let opens = match document.class(behind) {
        W::That => frames.any(Frames::THAT),
        W::Wh => frames.any(Frames::WH),
        // "was asked, "Is it late?""
        W::Comma => frames.any(Frames::QUOTE) && document.is_verbatim(behind + 1),
        W::Verbatim => frames.any(Frames::QUOTE),
        _ => {
            document.is(behind, "if") && frames.any(Frames::WH)
                || document.is(behind, "about") && frames.any(Frames::ABOUT)
        }
    };
    frames.any(Frames::ADDRESSEE) && opens
}

/// *whether* or *about* before the next comma.
fn asks_behind(document: &Document, from: usize) -> bool {
    const FURTHEST: usize = 10;
    (from..from + FURTHEST)
        .take_while(|&at| !matches!(document.class(at), W::Comma | W::Break))
        .any(|at| document.class(at) == W::Wh || document.is_any(at, &["if", "about"]))
}

/// *Said Brandt, "We go."*: quotation marks behind the first comma or colon.
fn opens_with_cue(document: &Document, at: usize) -> bool {
    const LONGEST: usize = 25;
    let lead_in = |at: &usize| {
        (document.class(*at) == W::Comma || document.is(*at, ":")) && document.is_verbatim(at + 1)
    };
    (at + 2..at + LONGEST).any(|at| lead_in(&at))
        && matches!(document.class(at + 1), W::Name | W::Determiner | W::Pronoun | W::Noun)
}

/// *went on to say*, *was quick to add*, *took the floor to say*: an infinitive that tells what was said,
/// not what was meant to be.
fn says_after_all(document: &Document, start: usize, at: usize) -> bool {
    const FURTHEST: usize = 12;
    if at < start + 3 || !document.is(at - 1, "to") {
        return false;
    }
    // "…, only to say later that"
    if document.is(at - 2, "only") && document.class(at - 3) == W::Comma {
        return true;
    }
    if document.has(at - 2, Tags::BEFORE_SAYING) && document.class(at - 2) != W::Finite {
        return true;
    }
    let near = start.max(at.saturating_sub(FURTHEST))..at - 1;
    let breaks = |at: &usize| matches!(document.class(*at), W::Comma | W::Break | W::That | W::Wh);
    let verb = near.rev().take_while(|at| !breaks(at)).find(|&at| document.class(at).is_finite());
    // "used to say" is a habit, "continued to say" is not
    verb.is_some_and(|verb| {
        document.has(verb, Tags::BEFORE_SAYING)
            && (verb + 2 < at || !document.is_any(verb, &["used", "uses"]))
    })
}

/// The auxiliaries, modals, negations and adverbs directly before a verb.
fn helpers_before(document: &Document, start: usize, at: usize) -> Range<usize> {
    let mut first = at;
    while first > start
        && matches!(document.class(first - 1), W::Auxiliary | W::Modal | W::Negation | W::Adverb)
    {
        first -= 1;
    }
    // Adverbs at the front belong to the sentence: "However, …"
    first..at
}

pub fn is_form_of_be(word: &str) -> bool {
    const BE: [&str; 12] =
        ["is", "are", "was", "were", "be", "been", "being", "am", "isn't", "aren't", "wasn't", "weren't"];
    BE.iter().any(|form| word.eq_ignore_ascii_case(form))
}

/// *if he says*, *Had he said*: speech that has not happened.
fn is_conditional(document: &Document, start: usize, subject_end: usize) -> bool {
    const INVERTED: usize = 8;
    let inverted = document.is_any(start, &["had", "should"])
        && (start + 1..subject_end).all(|at| !matches!(document.class(at), W::Comma | W::Break))
        && subject_end <= start + INVERTED
        && subject_end > start + 1;
    if inverted {
        return true;
    }
    let from = subject_end.saturating_sub(4).max(start);
    (from..subject_end)
        .rev()
        .take_while(|&at| !matches!(document.class(at), W::Comma | W::Break | W::Verbatim))
        .any(|at| document.is_any(at, &["if", "unless", "whether"]))
}

/// *the man accused of murder*, *those told to leave*: a participle behind a noun, with the
/// preposition or agent of a passive behind it and a verb of the sentence still to come.
fn is_reduced_passive(document: &Document, at: usize, entry: CueEntry) -> bool {
    if entry.form != VerbForm::Past {
        return false;
    }
    // "said by telephone" is no passive: nothing can be *said by* anybody without an object.
    let takes_object = entry.frames.any(Frames::OBJECT.or(Frames::OF).or(Frames::PERSON_TO).or(Frames::AS));
    if document.is(at + 1, "by") && takes_object && at > 0 && document.class(at - 1) != W::Pronoun {
        return true;
    }
    entry.frames.any(Frames::OF) && document.is_any(at + 1, &["of"]) && !entry.frames.any(Frames::THAT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::english;
    use crate::model::{Article, BlockKind};

    /// The cues of `text`, each with how it is used.
    fn check(text: &str, expect: &str) {
        let article = Article::from_blocks([(BlockKind::Paragraph, text)]);
        let document = Document::new(&article, english());
        let found: Vec<String> = document
            .sentences
            .iter()
            .flat_map(|sentence| cues(&document, sentence))
            .map(|cue| format!("{}/{:?}", document.span(cue.tokens.start, cue.tokens.end).of(text), cue.mode))
            .collect();
        assert_eq!(found.join(" "), expect, "{text}");
    }

    #[test]
    fn a_reporting_verb_that_its_clause_is_built_on_is_a_cue() {
        check("The mayor said no.", "said/Finite");
        check("The mayor has repeatedly said no.", "said/Finite");
        check("The mayor is urging calm.", "urging/Finite");
        check("Residents say the water rose.", "say/Finite");
    }

    #[test]
    fn a_participle_behind_a_clause_is_a_cue() {
        check("She left, saying the bridge was old.", "saying/Participle");
        check("She left, adding that it was late.", "adding/Participle");
    }

    #[test]
    fn a_passive_with_an_agent_is_a_cue() {
        check("The plan was criticised by the union.", "criticised/Passive");
    }

    #[test]
    fn phrases_are_cues() {
        check("According to the mayor, it is late.", "According to/Phrase");
        check("In the words of the mayor, it is late.", "In the words of/Phrase");
    }

    #[test]
    fn what_was_not_said_is_no_cue() {
        check("The mayor did not say when.", "");
        check("The mayor didn't say when.", "");
        check("The mayor never said so.", "");
    }

    #[test]
    fn what_may_be_said_is_no_cue() {
        check("The mayor might say no.", "");
        check("Nobody would say when.", "");
        check("If the mayor says no, the road stays closed.", "");
    }

    #[test]
    fn what_is_only_intended_is_no_cue() {
        check("The mayor declined to say when.", "");
        check("The mayor wants to tell the council.", "");
        check("She left without saying why.", "");
    }

    #[test]
    fn a_passive_without_an_agent_is_no_cue() {
        check("The crew was told to leave.", "");
        check("He is accused of theft.", "");
        check("The man accused of theft left.", "");
    }

    #[test]
    fn an_agent_makes_a_passive_of_a_participle_behind_a_noun() {
        check("The bill, opposed by the union, failed.", "opposed/Passive");
        check("It was a fact later confirmed by the ministry.", "confirmed/Passive");
        check("Asked by Hale whether it was late, Keller left.", "Asked/Passive");
    }

    #[test]
    fn what_was_told_to_nobody_is_no_cue() {
        check("Keller has told nobody that it was late.", "");
        check("Keller told no one.", "");
        check("Keller said nobody was hurt.", "said/Finite");
    }

    #[test]
    fn a_form_of_do_stresses_what_was_said() {
        check("Keller did say that it was late.", "say/Finite");
        check("Keller did not say that it was late.", "");
    }

    #[test]
    fn what_somebody_seemed_or_began_to_say_is_a_cue() {
        check("Keller seemed to suggest that it was late.", "suggest/Finite");
        check("Keller began to explain why it was late.", "began/Finite explain/Finite");
        check("Keller hopes to explain why it was late.", "hopes/Finite");
    }

    #[test]
    fn as_told_by_somebody_is_a_phrase() {
        check("As reported by the Post, it is late.", "As reported by/Phrase");
        check("It is late, as noted by Keller.", "as noted by/Phrase");
        check("As old as those built by Keller, it fell.", "");
    }

    #[test]
    fn a_passive_with_a_passage_needs_no_agent() {
        check("Keller was asked, \"Is it late?\"", "asked/Passive");
        check("Keller was asked, and left.", "");
    }

    #[test]
    fn nouns_are_no_cues() {
        check("The claim reached the court.", "");
        check("Her report was long.", "");
        check("The charges against him were dropped.", "");
    }

    #[test]
    fn an_infinitive_that_tells_what_was_said_after_all_is_a_cue() {
        check("Keller was quick to add that it was late.", "add/Finite");
        check("Keller hastened to add that it was late.", "add/Finite");
        check("Keller proceeded to accuse Hale of theft.", "accuse/Finite");
        check("Keller rushed to deny the charge.", "deny/Finite");
    }

    #[test]
    fn an_infinitive_that_tells_what_could_not_be_said_is_none() {
        check("Keller was unable to say why.", "");
        check("Keller was slow to answer.", "");
        check("Keller left to tell the council.", "");
        check("Keller was ready to say more.", "");
        check("Keller had wanted to add a word.", "");
    }

    #[test]
    fn what_would_only_be_said_is_and_what_had_it_been_is_not() {
        check("Keller would only say it was late.", "say/Finite");
        check("Keller would say it was late.", "");
        check("Had Keller said it was late, Hale would have left.", "");
        check("Keller had said it was late.", "said/Finite");
    }

    #[test]
    fn a_verb_that_opens_the_sentence_before_its_speaker_is_a_cue() {
        check("Said Keller, \"We go.\"", "Said/Finite");
        check("Said the mayor: \"We go.\"", "Said/Finite");
        check("Asked Keller: \"Why now?\"", "Asked/Finite");
    }

    #[test]
    fn a_participle_that_opens_the_sentence_is_none() {
        check("Asked by Hale, Keller left.", "");
        check("Told to leave, Keller left.", "");
        check("Asked about it, \"we go\" was all he had.", "");
    }

    #[test]
    fn a_noun_with_its_content_is_a_cue() {
        check("Her claim that it was late was wrong.", "claim/Noun");
        check("The union's demand to reopen the talks failed.", "demand/Noun");
        check("A claim by Keller that it was late was read.", "claim/Noun");
        check("The allegation from Hale that it was late was read.", "allegation/Noun");
        check("Hale issued a warning that the dam would fall.", "warning/Noun");
    }

    #[test]
    fn a_noun_without_its_content_is_none() {
        check("The claim by Keller failed.", "");
        check("The demand for bread rose.", "");
        check("Her promise kept the council quiet.", "");
        check("The warning from Hale came late.", "");
        check("The promise to the council was kept.", "");
    }

    #[test]
    fn a_noun_that_reports_nothing_is_none() {
        check("The fact that it was late helped.", "");
        check("The answer to the question was short.", "");
        check("The report to the council was long.", "");
    }

    #[test]
    fn what_one_was_told_asked_or_quoted_as_saying_is_a_cue() {
        check("Hale was told that it was late.", "told/Passive");
        check("Hale was asked whether it was late.", "asked/Passive");
        check("Hale was quoted as saying it was late.", "quoted as saying/Finite");
    }

    #[test]
    fn a_noun_of_speech_with_its_preposition_is_a_cue_where_it_is_somebodys() {
        check("Her criticism of the plan grew.", "criticism/Noun");
        check("The criticism of the plan grew.", "");
        check("Her letter of Friday was lost.", "");
    }

    #[test]
    fn a_noun_of_somebody_that_is_said_to_be_something_is_a_cue() {
        check("Her answer was that it was late.", "answer was/Noun");
        check("Keller's message is \"no\".", "message is/Noun");
        check("The answer was that it was late.", "");
        check("Her answer was short.", "");
    }

    #[test]
    fn having_said_something_is_a_participle() {
        check("He left, having said it was late.", "said/Participle");
        check("He had said it was late.", "said/Finite");
    }

    #[test]
    fn an_infinitive_behind_only_tells_what_was_said() {
        check("He left, only to say that it was late.", "say/Finite");
        check("He wanted only to say that it was late.", "");
    }

    #[test]
    fn a_plan_that_is_pledged_or_promised_is_said() {
        check("Her pledge to be neutral was kept.", "pledge/Noun");
        check("Her plan promises to help the town.", "promises/Finite");
        check("Her promises of help came late.", "promises/Noun");
        check("The road is shut thanks to the rain.", "");
    }
}
