//! Interviews: questions outside quotation marks, and paragraphs between marks that answer them.

use crate::attribution::label;
use crate::coreference::Coreference;
use crate::document::Document;
use crate::model::{ActorKind, Because, BlockKind, Evidence, Form, Span};
use crate::phrases::Phrases;

use super::{Draft, is_all_verbatim};

/// Fewest questions that an answer follows, for an article to be an interview.
const FEWEST_ANSWERS: usize = 3;

/// An interview with one person.
pub struct Interview {
    /// The entity that answers.
    asked: usize,
    /// The words that name it, before the first question.
    named: Span,
    /// The block of the first question.
    first_question: usize,
    /// One for each block.
    parts: Vec<Part>,
}

impl Interview {
    /// `None` for an article that is none, or that does not say before its first question whom it talks to.
    pub fn of(document: &Document, phrases: &Phrases, coreference: &Coreference) -> Option<Interview> {
        let parts = parts(document);
        let answered = |at: &usize| {
            parts[*at] == Part::Question
                && parts[at + 1..].iter().find(|part| **part != Part::Empty) == Some(&Part::Marked)
        };
        let questions: Vec<usize> = (0..parts.len()).filter(answered).collect();
        let first_question = *questions.first().filter(|_| questions.len() >= FEWEST_ANSWERS)?;
        let before = |phrase: usize| {
            let block = document.sentences[phrases.all[phrase].sentence].block;
            block < first_question && document.blocks[block].kind != BlockKind::Headline
        };
        let mentions = |at: usize| {
            let mentions = coreference.entities[at].mentions.iter();
            mentions.filter(|mention| before(mention.phrase)).count()
        };
        let is_person = |at: &usize| {
            let entity = &coreference.entities[*at];
            !entity.name.is_empty()
                && !entity.plural
                && (entity.kind == Some(ActorKind::Person) || entity.personal)
        };
        // Of two named as often the first: it is whom the introduction begins with.
        let people = (0..coreference.entities.len()).rev().filter(is_person);
        let asked = people.max_by_key(|&at| mentions(at)).filter(|&at| mentions(at) > 0)?;
        let name = coreference.entities[asked]
            .mentions
            .iter()
            .find(|mention| mention.form == Form::Name && before(mention.phrase))?;
        Some(Interview { asked, named: phrases.all[name.phrase].span(document), first_question, parts })
    }

    /// Makes a quotation an answer.
    pub fn answers(&self, draft: &mut Draft) {
        draft.speakers = vec![self.asked];
        draft.because = Because::Interview;
        draft.evidence = vec![Evidence { because: Because::Interview, spans: vec![self.named] }];
    }

    /// True for a sentence of a paragraph in marks, behind the first question.
    pub fn is_answer(&self, document: &Document, sentence: usize) -> bool {
        let block = document.sentences[sentence].block;
        block > self.first_question && self.parts[block] == Part::Marked
    }
}

/// What a block is in an interview.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Ends with a question mark and quotes nobody, or stands behind *Q:*.
    Question,
    /// Stands between quotation marks from its first word to its last, or behind *A:*.
    Marked,
    Other,
    /// Nobody reads a sentence in it.
    Empty,
}

/// One for each block.
fn parts(document: &Document) -> Vec<Part> {
    let mut parts = vec![Part::Empty; document.blocks.len()];
    for (at, sentence) in document.sentences.iter().enumerate() {
        let asks = || {
            document.blocks[sentence.block].span.of(document.text).trim_end().ends_with('?')
                && !sentence.tokens.clone().any(|token| document.is_verbatim(token))
        };
        let part = &mut parts[sentence.block];
        *part = match *part {
            Part::Empty if label::is_question(document, at) => Part::Question,
            Part::Empty if label::answer(document, at).is_some() => Part::Marked,
            Part::Empty | Part::Marked if is_all_verbatim(document, at) => Part::Marked,
            Part::Empty | Part::Question if asks() => Part::Question,
            _ => Part::Other,
        };
    }
    parts
}

#[cfg(test)]
mod tests {
    use crate::staged::speakers;

    fn check(text: &str, expect: &[&str]) {
        assert_eq!(speakers(text), expect, "{text}");
    }

    #[test]
    fn who_is_introduced_gives_the_answers() {
        check(
            "Head teacher Marta Keller sent the tablets back. Tom Hale visits her school.¶Keller is wary.¶\
             Are you against machines?¶“No. I have a washing machine.”¶And the parents?¶“Some were angry.”¶\
             You retire next year.¶“I do.”¶What will you miss?¶“The smell of wet coats.”",
            &["Marta Keller", "Marta Keller", "Marta Keller", "Marta Keller"],
        );
    }

    #[test]
    fn letters_stand_for_who_asks_and_who_answers() {
        check(
            "Marta Keller has built bridges for thirty years.¶Q: Why bridges?¶A: I hate ferries.¶Q: And now?¶\
             A: Now I rest.¶Q: Where?¶A: At home.",
            &["Marta Keller", "Marta Keller", "Marta Keller"],
        );
    }

    #[test]
    fn a_question_or_two_make_no_interview() {
        check(
            "Mayor Marta Keller left.¶Is that all?¶“The gate was open.”¶Rain fell on the yard.¶Who knows?¶\
             “The dog barked.”",
            &["–", "–"],
        );
    }
}
