//! Word classes: which of the classes a word may belong to it has in its sentence.
//!
//! A few rules that look at the neighbours, instead of a trained model of half a megabyte. They
//! need not be right about every word: what counts is where noun phrases end and which words are
//! the verbs of their clauses.

use crate::document::Document;
use crate::lexicon::Tags;
use crate::sentence::Sentence;
use crate::token::TokenKind;

mod capital;
mod closed;
mod open;
mod title;

use capital::{
    is_behind_date_word, is_compound_adjective, is_date_neighbour, is_initialism, is_pair_of_countries,
    is_title_case,
};
use closed::closed_class;
use open::open_class;
use title::is_name_in_marks;

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

impl WordClass {
    /// True for what a clause is built on, or what stands in its place before the verb: *says, has, will*.
    pub fn is_finite(self) -> bool {
        matches!(self, WordClass::Finite | WordClass::Auxiliary | WordClass::Modal)
    }
}

use WordClass as W;

/// One class for each token of the sentence.
#[inline(never)]
pub fn classify(document: &Document, sentence: &Sentence) -> Vec<WordClass> {
    let title_case = is_title_case(document, sentence);
    let mut classes: Vec<WordClass> = Vec::with_capacity(sentence.tokens.len());
    for at in sentence.tokens.clone() {
        let class = class_of(document, sentence, at, title_case, &classes);
        classes.push(class);
    }
    classes
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
        TokenKind::Verbatim if is_name_in_marks(document, at, before) => return W::Noun,
        TokenKind::Verbatim => return W::Verbatim,
        // "it's late"
        TokenKind::Possessive
            if matches!(before.last(), Some(W::Pronoun | W::Wh | W::That))
                || at > 0 && document.is_any(at - 1, &["that", "there", "here"]) =>
        {
            return W::Auxiliary;
        }
        TokenKind::Possessive => return W::Possessive,
        TokenKind::Number => return W::Number,
        TokenKind::Punctuation => {
            return match document.word(at) {
                "," => W::Comma,
                "-" if is_dash(document, at) => W::Break,
                "£" | "$" | "€" | "¥" => W::Number,
                "%" | "-" | "@" | "#" | "/" => W::Other,
                _ => W::Break,
            };
        }
        TokenKind::Word => {}
    }
    let tags = token.tags;
    // "Mumbai-based", "Iranian-backed"
    if token.is_capital() && (is_compound_adjective(document.word(at)) || is_pair_of_countries(document, at))
    {
        return W::Adjective;
    }
    let first = before.iter().all(|class| matches!(class, W::Break | W::Other | W::Comma))
        // the turn of a conversation: "BRANDT: Then we go."
        || at > sentence.tokens.start && document.is(at - 1, ":");
    let next_capital =
        document.tokens.get(at + 1).is_some_and(|next| next.is_capital()) && at + 1 < sentence.tokens.end;
    if token.is_capital() {
        let given = tags.any(Tags::GIVEN) && next_capital && !is_behind_date_word(document, at);
        if tags.any(Tags::WEEKDAY | Tags::MONTH)
            && !given
            && !(document.is(at, "may") || document.is(at, "march"))
        {
            // "a Wednesday editorial"
            let describes = before.last() == Some(&W::Determiner)
                && document.has(at + 1, Tags::NOUN)
                && document.lexicon.tags(document.word(at + 1)).any(Tags::NOUN)
                && document.tokens.get(at + 1).is_some_and(|next| !next.is_capital())
                && !document.is_any(at + 1, &["morning", "afternoon", "evening", "night"]);
            return if describes { W::Adjective } else { W::Time };
        }
        if document.is_any(at, &["may", "march"]) && !first && is_date_neighbour(document, at) {
            return W::Time;
        }
        // "March was cold", but "March said"
        if document.is(at, "march") && first && !next_capital && document.has(at + 1, Tags::AUXILIARY) {
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
        ) || tags.any(Tags::PRONOUN)
            || document
                .is_any(at, &["nobody", "everybody", "everyone", "somebody", "others", "none", "nothing"]);
        let before_cue =
            document.has(at + 1, Tags::CUE) && document.has(at + 1, Tags::VERB_PAST | Tags::VERB_S);
        let in_name = before.last() == Some(&W::Name) && !title_case;
        // "Small, who came, said", "Small said"
        let only_describes = tags.any(Tags::ADJECTIVE) && !tags.any(Tags::NOUN | Tags::ADVERB) && !title_case;
        let is_surname = first
            && only_describes
            && (before_cue || document.is(at + 1, ",") && document.is_any(at + 2, &["who", "whose"]));
        if is_surname {
            return W::Name;
        }
        let speaks_as_word = if first {
            // "Talks failed", but "Will Hale said", "May Chen said"
            closed && !(tags.any(Tags::GIVEN_WORD) && next_capital)
                || known
                    // "Harting said": what only looks like a gerund
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
    fn a_town_is_one_though_it_ends_like_many() {
        check("Lagos state officials left.", expect!["Lagos/Name state/Noun officials/Noun left/Finite"]);
        check(
            "Democrats state that it is late.",
            expect!["Democrats/Noun state/Finite that/That it/Pronoun is/Auxiliary late/Adverb"],
        );
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

    #[test]
    fn what_is_based_in_a_town_does_nothing_there() {
        check(
            "Norvia, a group based in Oslo, left.",
            expect![
                "Norvia/Name a/Determiner group/Noun based/Participle in/Preposition Oslo/Name left/Finite"
            ],
        );
        check(
            "The group based its claim.",
            expect!["The/Determiner group/Noun based/Finite its/PossessivePronoun claim/Noun"],
        );
    }

    #[test]
    fn a_month_behind_a_date_word_is_a_time() {
        check(
            "Every March in early April Ida left.",
            expect![
                "Every/Determiner March/Time in/Preposition early/Adjective April/Time Ida/Name left/Finite"
            ],
        );
        check("March was cold.", expect!["March/Time was/Auxiliary cold/Adjective"]);
        check("Later April Brandt left.", expect!["Later/Adjective April/Name Brandt/Name left/Finite"]);
    }

    #[test]
    fn a_verb_that_is_a_noun_too_is_finite_behind_he_she_or_they() {
        check(
            "She claims the bridge is safe.",
            expect!["She/Pronoun claims/Finite the/Determiner bridge/Noun is/Auxiliary safe/Adjective"],
        );
        check("He plans a tunnel.", expect!["He/Pronoun plans/Finite a/Determiner tunnel/Noun"]);
        check("They plan a tunnel.", expect!["They/Pronoun plan/Finite a/Determiner tunnel/Noun"]);
        check("They often claim damages.", expect!["They/Pronoun often/Adverb claim/Finite damages/Noun"]);
        check(
            "She repeatedly claims damages.",
            expect!["She/Pronoun repeatedly/Adverb claims/Finite damages/Noun"],
        );
    }

    #[test]
    fn the_same_word_is_a_noun_behind_her_his_or_their() {
        check(
            "Her claims reached Oslo.",
            expect!["Her/PossessivePronoun claims/Noun reached/Finite Oslo/Name"],
        );
        check("His plans failed.", expect!["His/PossessivePronoun plans/Noun failed/Finite"]);
        check(
            "Their demand was clear.",
            expect!["Their/PossessivePronoun demand/Noun was/Auxiliary clear/Adjective"],
        );
    }

    #[test]
    fn a_base_behind_do_is_a_verb() {
        check(
            "The council did not support the plan.",
            expect![
                "The/Determiner council/Noun did/Auxiliary not/Negation support/Infinitive the/Determiner plan/Noun"
            ],
        );
        check(
            "They didn't plan a tunnel.",
            expect!["They/Pronoun didn't/Auxiliary plan/Infinitive a/Determiner tunnel/Noun"],
        );
        check(
            "He does not fear the river.",
            expect!["He/Pronoun does/Auxiliary not/Negation fear/Infinitive the/Determiner river/Noun"],
        );
    }

    #[test]
    fn the_same_word_is_a_noun_behind_have_or_be() {
        check("The council had plans.", expect!["The/Determiner council/Noun had/Auxiliary plans/Noun"]);
        check(
            "It was not support that she needed.",
            expect!["It/Pronoun was/Auxiliary not/Negation support/Noun that/That she/Pronoun needed/Finite"],
        );
    }

    #[test]
    fn a_verb_in_s_behind_a_noun_and_an_adverb_is_finite() {
        check(
            "The minister also plans a tunnel.",
            expect!["The/Determiner minister/Noun also/Adverb plans/Finite a/Determiner tunnel/Noun"],
        );
        check(
            "The union repeatedly claims damages.",
            expect!["The/Determiner union/Noun repeatedly/Adverb claims/Finite damages/Noun"],
        );
    }

    #[test]
    fn a_plural_noun_behind_a_determiner_and_an_adverb_stays_a_noun() {
        check(
            "The often late plans failed.",
            expect!["The/Determiner often/Adverb late/Adjective plans/Noun failed/Finite"],
        );
        check(
            "The now empty claims failed.",
            expect!["The/Determiner now/Adverb empty/Adjective claims/Noun failed/Finite"],
        );
    }

    #[test]
    fn a_verb_that_is_a_noun_too_is_finite_behind_who() {
        check(
            "Lawyers who act for the charity left.",
            expect!["Lawyers/Noun who/Wh act/Finite for/Preposition the/Determiner charity/Noun left/Finite"],
        );
        check(
            "Residents who fear the river moved.",
            expect!["Residents/Noun who/Wh fear/Finite the/Determiner river/Noun moved/Finite"],
        );
        check(
            "She asked who plans the tunnel.",
            expect!["She/Pronoun asked/Finite who/Wh plans/Finite the/Determiner tunnel/Noun"],
        );
    }

    #[test]
    fn the_same_word_is_a_noun_behind_whose() {
        check(
            "Residents whose fear grew moved.",
            expect!["Residents/Noun whose/Wh fear/Noun grew/Finite moved/Finite"],
        );
    }

    #[test]
    fn a_base_behind_the_plural_of_a_people_or_party_is_finite() {
        check(
            "Norlanders say the island is theirs.",
            expect!["Norlanders/Name say/Finite the/Determiner island/Noun is/Auxiliary theirs/Pronoun"],
        );
        check(
            "Norlanders claim the island.",
            expect!["Norlanders/Name claim/Finite the/Determiner island/Noun"],
        );
        check(
            "Friends of Ida Brandt say the bridge is safe.",
            expect![
                "Friends/Noun of/Preposition Ida/Name Brandt/Name say/Finite the/Determiner bridge/Noun is/Auxiliary safe/Adjective"
            ],
        );
        check(
            "Supporters of Keller claim the seat.",
            expect!["Supporters/Noun of/Preposition Keller/Name claim/Finite the/Determiner seat/Noun"],
        );
    }

    #[test]
    fn a_singular_noun_behind_a_name_stays_a_noun() {
        check(
            "The Norland campaign said nothing.",
            expect!["The/Determiner Norland/Name campaign/Noun said/Finite nothing/Pronoun"],
        );
        check(
            "The Hale report filled a shelf.",
            expect!["The/Determiner Hale/Name report/Noun filled/Finite a/Determiner shelf/Noun"],
        );
        check(
            "The friend of Ida Brandt left.",
            expect!["The/Determiner friend/Noun of/Preposition Ida/Name Brandt/Name left/Finite"],
        );
    }

    #[test]
    fn an_ing_form_behind_an_article_is_a_noun() {
        check(
            "The drafting took a year.",
            expect!["The/Determiner drafting/Noun took/Finite a/Determiner year/Noun"],
        );
        check(
            "The voting ended in May.",
            expect!["The/Determiner voting/Noun ended/Finite in/Preposition May/Time"],
        );
    }

    #[test]
    fn an_ing_form_behind_be_is_a_gerund() {
        check(
            "She was drafting a letter.",
            expect!["She/Pronoun was/Auxiliary drafting/Gerund a/Determiner letter/Noun"],
        );
    }

    #[test]
    fn the_past_is_a_noun_and_past_the_bridge_is_a_place() {
        check(
            "In the past she walked.",
            expect!["In/Preposition the/Determiner past/Noun she/Pronoun walked/Finite"],
        );
        check(
            "They walked past the bridge.",
            expect!["They/Pronoun walked/Finite past/Preposition the/Determiner bridge/Noun"],
        );
    }

    #[test]
    fn since_between_auxiliary_and_participle_is_an_adverb() {
        check(
            "She has since denied the charge.",
            expect!["She/Pronoun has/Auxiliary since/Adverb denied/Participle the/Determiner charge/Noun"],
        );
        check(
            "They had since moved to Oslo.",
            expect!["They/Pronoun had/Auxiliary since/Adverb moved/Participle to/To Oslo/Name"],
        );
    }

    #[test]
    fn since_before_a_time_is_a_preposition() {
        check(
            "Since Monday she has waited.",
            expect!["Since/Preposition Monday/Time she/Pronoun has/Auxiliary waited/Participle"],
        );
        check(
            "She has waited since Monday.",
            expect!["She/Pronoun has/Auxiliary waited/Participle since/Preposition Monday/Time"],
        );
    }

    #[test]
    fn an_s_behind_a_pronoun_is_an_auxiliary() {
        check("It's safe.", expect!["It/Pronoun 's/Auxiliary safe/Adjective"]);
        check(
            "He’s asked for bread.",
            expect!["He/Pronoun ’s/Auxiliary asked/Participle for/Preposition bread/Noun"],
        );
    }

    #[test]
    fn an_s_behind_a_name_or_noun_is_a_possessive() {
        check("Keller's claim failed.", expect!["Keller/Name 's/Possessive claim/Noun failed/Finite"]);
        check(
            "The union’s demand failed.",
            expect!["The/Determiner union/Noun ’s/Possessive demand/Noun failed/Finite"],
        );
    }

    #[test]
    fn the_title_of_a_work_behind_a_possessive_or_preposition_is_a_noun() {
        check(
            "Keller met Hale on Norland Radio's \"Morning Hour\" in May.",
            expect![[
                r#"Keller/Name met/Finite Hale/Name on/Preposition Norland/Name Radio/Name 's/Possessive "Morning Hour"/Noun in/Preposition May/Time"#
            ]],
        );
        check(
            "The author of \"Going Home\" left.",
            expect![[r#"The/Determiner author/Noun of/Preposition "Going Home"/Noun left/Finite"#]],
        );
    }

    #[test]
    fn words_in_marks_behind_a_preposition_are_no_title_without_its_capitals() {
        check(
            "He spoke of \"a long winter\" in Oslo.",
            expect![[
                r#"He/Pronoun spoke/Finite of/Preposition "a long winter"/Verbatim in/Preposition Oslo/Name"#
            ]],
        );
        check(
            "She talked of \"Going home to the sea\" on Monday.",
            expect![[
                r#"She/Pronoun talked/Finite of/Preposition "Going home to the sea"/Verbatim on/Preposition Monday/Time"#
            ]],
        );
        check(
            "She wrote of \"Bread!\" in May.",
            expect![[r#"She/Pronoun wrote/Finite of/Preposition "Bread!"/Verbatim in/Preposition May/Time"#]],
        );
    }

    #[test]
    fn what_stands_between_a_possessive_and_its_noun_describes() {
        check(
            "Her often repeated claims failed.",
            expect!["Her/PossessivePronoun often/Adverb repeated/Adjective claims/Noun failed/Finite"],
        );
        check(
            "Their most urgent task is the bridge.",
            expect![
                "Their/PossessivePronoun most/Adverb urgent/Adjective task/Noun is/Auxiliary the/Determiner bridge/Noun"
            ],
        );
        check(
            "The past year was dry.",
            expect!["The/Determiner past/Adjective year/Noun was/Auxiliary dry/Adjective"],
        );
        check(
            "They drove past the yard.",
            expect!["They/Pronoun drove/Finite past/Preposition the/Determiner yard/Noun"],
        );
    }

    #[test]
    fn yet_joins_only_behind_a_pause() {
        check(
            "The council has not yet met.",
            expect!["The/Determiner council/Noun has/Auxiliary not/Negation yet/Adverb met/Participle"],
        );
        check(
            "It was late, yet nobody left.",
            expect!["It/Pronoun was/Auxiliary late/Adverb yet/But nobody/Pronoun left/Finite"],
        );
    }

    #[test]
    fn a_verb_behind_a_predicate_is_finite_where_no_noun_follows() {
        check(
            "Her claim that the dam was safe angered Hale.",
            expect![
                "Her/PossessivePronoun claim/Noun that/That the/Determiner dam/Noun was/Auxiliary safe/Adjective angered/Finite Hale/Name"
            ],
        );
        check(
            "It was an old repeated claim.",
            expect!["It/Pronoun was/Auxiliary an/Determiner old/Adjective repeated/Adjective claim/Noun"],
        );
    }

    #[test]
    fn about_before_an_amount_is_an_adverb() {
        check(
            "About half of the voters left.",
            expect!["About/Adverb half/Noun of/Preposition the/Determiner voters/Noun left/Finite"],
        );
        check(
            "Talks about the bridge failed.",
            expect!["Talks/Noun about/Preposition the/Determiner bridge/Noun failed/Finite"],
        );
    }

    #[test]
    fn an_adjective_that_no_noun_follows_stands_for_people() {
        check(
            "She asked the public not to wait.",
            expect!["She/Pronoun asked/Finite the/Determiner public/Noun not/Negation to/To wait/Infinitive"],
        );
        check(
            "The public road was shut.",
            expect!["The/Determiner public/Adjective road/Noun was/Auxiliary shut/Participle"],
        );
    }

    #[test]
    fn an_adjective_with_a_capital_before_who_or_a_cue_is_a_name() {
        check(
            "Small, who left, said no.",
            expect!["Small/Name who/Wh left/Finite said/Finite no/Determiner"],
        );
        check("Small towns said no.", expect!["Small/Adjective towns/Noun said/Finite no/Determiner"]);
    }

    #[test]
    fn a_day_before_a_noun_describes_it() {
        check(
            "She read a Wednesday editorial.",
            expect!["She/Pronoun read/Finite a/Determiner Wednesday/Adjective editorial/Noun"],
        );
        check(
            "She left on Wednesday morning.",
            expect!["She/Pronoun left/Finite on/Preposition Wednesday/Time morning/Noun"],
        );
    }

    #[test]
    fn a_participle_beside_a_verb_describes_the_noun_behind_it() {
        check(
            "It promised shielded lighting.",
            expect!["It/Pronoun promised/Finite shielded/Adjective lighting/Noun"],
        );
        check(
            "A charge which critics say breaks the rules.",
            expect![
                "A/Determiner charge/Noun which/Wh critics/Noun say/Finite breaks/Finite the/Determiner rules/Noun"
            ],
        );
        check(
            "It promised breaks and lamps.",
            expect!["It/Pronoun promised/Finite breaks/Noun and/And lamps/Noun"],
        );
    }

    #[test]
    fn later_behind_a_comma_and_before_a_verb_is_an_adverb() {
        check(
            "Hale, a baker, later wrote a book.",
            expect!["Hale/Name a/Determiner baker/Noun later/Adverb wrote/Finite a/Determiner book/Noun"],
        );
        check(
            "Hale wrote a later book.",
            expect!["Hale/Name wrote/Finite a/Determiner later/Adjective book/Noun"],
        );
    }
}
