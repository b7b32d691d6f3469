//! Noun phrases: who or what a sentence speaks of, with the role, title, name, organisation and
//! country that the words themselves give.

use std::ops::Range;

use crate::document::Document;
use crate::lexicon::{Gender, Geography, GeographySort, Hit, RoleSort, Tags};
use crate::model::{Country, Span};
use crate::sentence::Sentence;
use crate::word_class::WordClass as W;

mod analysis;
mod extent;
mod naming;
mod office;

use analysis::analyse;
use extent::extent;

/// A noun phrase without what follows its head: *its regional spokesman*, *Kremlin spokesman
/// Dmitry Peskov*, *the Ministry of Health*, *she*.
#[derive(Clone, Debug)]
pub struct Phrase {
    pub tokens: Range<usize>,
    pub sentence: usize,
    pub sort: PhraseSort,
    /// The words of the name alone, without title and role; empty where there is none.
    pub name: Range<usize>,
    /// Roles before the name, or the role that heads the phrase.
    pub roles: Vec<RoleWord>,
    /// What stands before the role: *Kremlin* of *Kremlin spokesman*; empty where nothing does.
    pub affiliation: Range<usize>,
    /// Everything before the last `'s`; empty where there is none.
    pub possessor: Range<usize>,
    pub determiner: Determiner,
    pub plural: bool,
    pub gender: Gender,
    /// The noun that makes it an organisation: *ministry*; `None` when it is none.
    pub organisation_word: Option<&'static str>,
    pub organisation_is_state: bool,
    /// Countries that its words name, with how they do.
    pub geography: Vec<(Country, GeographySort)>,
    /// A title stands before the name: it is a person.
    pub titled: bool,
    /// An organisation the lexicon knows by name, with its countries.
    pub known: Option<&'static str>,
    pub known_name: Option<&'static str>,
    /// A news agency, a newspaper: named as where words were read.
    pub agency: bool,
}

#[derive(Clone, Debug)]
pub struct RoleWord {
    pub tokens: Range<usize>,
    /// Singular form.
    pub name: &'static str,
    pub sort: RoleSort,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhraseSort {
    Pronoun,
    /// A name of a person or an organisation.
    Name,
    /// A country, its capital or a seat of power, by itself.
    State,
    /// A town or region by itself.
    Place,
    /// A person by their role, without a name.
    Role,
    /// An organisation by description, without a name.
    Organisation,
    /// Monday, last year
    Time,
    /// Anything else.
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Determiner {
    None,
    /// the, this
    Definite,
    /// a, one, some, two
    Indefinite,
    /// his, its; or a possessor before `'s`
    Possessive,
}

impl Phrase {
    pub fn span(&self, document: &Document) -> Span {
        document.span(self.tokens.start, self.tokens.end)
    }

    /// The last token, which the others describe.
    pub fn head(&self) -> usize {
        self.tokens.end - 1
    }

    pub fn is_pronoun(&self) -> bool {
        self.sort == PhraseSort::Pronoun
    }
}

/// The noun phrases of a sentence, in order.
#[inline(never)]
pub fn phrases(document: &Document, index: usize, sentence: &Sentence) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    let mut at = sentence.tokens.start;
    while at < sentence.tokens.end {
        match extent(document, at, sentence.tokens.end) {
            Some(end) => {
                phrases.push(analyse(document, index, at..end));
                at = end;
            }
            None => at += 1,
        }
    }
    phrases
}

/// What a stretch of time is measured in: *last year* speaks of nobody.
const TIME_NOUNS: [&str; 14] = [
    "year",
    "month",
    "week",
    "weekend",
    "day",
    "night",
    "morning",
    "afternoon",
    "evening",
    "summer",
    "winter",
    "spring",
    "autumn",
    "decade",
];

/// *Jordan Hale*, *Sofia Brandt*: a place that is somebody's given name here.
pub fn is_given_name(document: &Document, place: &Hit<Geography>) -> bool {
    place.until == place.from + 1
        && document.has(place.from, Tags::GIVEN)
        && document.class(place.until) == W::Name
        && document.lexicon.roles.find(document.text, &document.tokens, place.until).is_none()
        // "Jordan Armed Forces"
        && !(place.until..place.until + 3)
            .take_while(|&at| document.class(at) == W::Name)
            .any(|at| document.has(at, Tags::ORGANISATION) && !document.has(at, Tags::ROLE))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::staged::Staged;

    /// Each phrase with its sort, and what it says of itself: the name, `~` its roles, `<` whose it is.
    fn check(text: &str, expect: Expect) {
        let staged = Staged::new(text);
        let show = |phrase: &Phrase| {
            let words = |tokens: &Range<usize>| staged.words(tokens.start, tokens.end);
            let roles: Vec<&str> = phrase.roles.iter().map(|role| role.name).collect();
            let mut shown = format!("{}/{:?}", words(&phrase.tokens), phrase.sort);
            for (sign, part) in
                [(" ", words(&phrase.name)), (" ~", &roles.join(" ~")), (" <", words(&phrase.possessor))]
            {
                if !part.is_empty() {
                    shown += &format!("{sign}{part}");
                }
            }
            shown
        };
        let found: Vec<String> = staged.phrases.all.iter().map(show).collect();
        expect.assert_eq(&found.join(" | "));
    }

    #[test]
    fn a_name_is_what_is_left_without_title_and_role() {
        check(
            "Foreign Minister Pavel Dvorsky left.",
            expect!["Foreign Minister Pavel Dvorsky/Name Pavel Dvorsky ~foreign minister"],
        );
        check("Dr. Ida Brandt left.", expect!["Dr. Ida Brandt/Name Ida Brandt ~doctor"]);
        check(
            "Kremlin spokesman Oleg Vetrov left.",
            expect!["Kremlin spokesman Oleg Vetrov/Name Oleg Vetrov ~spokesman"],
        );
        check(
            "Former mayor Anne Tissier left.",
            expect!["Former mayor Anne Tissier/Name Anne Tissier ~mayor"],
        );
    }

    #[test]
    fn an_office_before_a_name_has_all_that_it_is_for() {
        check(
            "Minister of Justice Ida Brandt left.",
            expect!["Minister of Justice Ida Brandt/Name Ida Brandt ~minister"],
        );
        check(
            "Deputy Minister for Trade and Labour Ida Brandt left.",
            expect!["Deputy Minister for Trade and Labour Ida Brandt/Name Ida Brandt ~deputy minister"],
        );
        check(
            "Minister of Health, Labour and Welfare Ida Brandt left.",
            expect!["Minister of Health, Labour and Welfare Ida Brandt/Name Ida Brandt ~minister"],
        );
        check(
            "Mayor of Lyon Anne Tissier left.",
            expect!["Mayor of Lyon Anne Tissier/Name Anne Tissier ~mayor"],
        );
    }

    #[test]
    fn what_says_what_an_organisation_is_is_no_part_of_its_name() {
        check(
            "Norwegian oil company Nordolje closed.",
            expect!["Norwegian oil company Nordolje/Name Nordolje"],
        );
        check("Charity group Help & Hope closed.", expect!["Charity group Help & Hope/Name Help & Hope"]);
        check("The Norland Oil Company closed.", expect!["The Norland Oil Company/Name Norland Oil Company"]);
    }

    #[test]
    fn a_possessive_mark_before_a_verb_is_part_of_a_name() {
        check("Brandt's said prices would rise.", expect!["Brandt's/Name Brandt's | prices/Other"]);
        check("Brandt's prices rose.", expect!["Brandt's prices/Other <Brandt"]);
    }

    #[test]
    fn what_goes_on_in_small_letters_is_no_name() {
        check("Ex-minister Ida Brandt left.", expect!["Ex-minister Ida Brandt/Name Ida Brandt"]);
        check("Jean-Luc Brandt left.", expect!["Jean-Luc Brandt/Name Jean-Luc Brandt"]);
    }

    fn check_many(text: &str, expect: bool) {
        assert_eq!(Staged::new(text).phrases.all[0].plural, expect, "{text}");
    }

    #[test]
    fn a_body_of_many_is_plural_by_its_word_or_by_its_list() {
        check_many("The forces left.", true);
        check_many("The chambers of commerce left.", true);
        check_many("The army left.", false);
        check_many("The chamber of commerce left.", false);
    }

    #[test]
    fn an_office_may_be_of_the_police() {
        check(
            "Deputy Commissioner of Police Ida Brandt left.",
            expect!["Deputy Commissioner of Police Ida Brandt/Name Ida Brandt ~deputy commissioner"],
        );
        check(
            "The Deputy Commissioner Police Union left.",
            expect!["The Deputy Commissioner Police Union/Name Deputy Commissioner Police Union"],
        );
    }

    #[test]
    fn what_a_body_is_for_may_be_of_something() {
        check(
            "The Council for the Exploration of the Sea closed.",
            expect!["The Council for the Exploration of the Sea/Name Council for the Exploration of the Sea"],
        );
        check(
            "The Exploration of the Sea closed.",
            expect!["The Exploration/Name Exploration | the Sea/Name Sea"],
        );
    }

    #[test]
    fn an_office_ends_before_a_name_that_no_list_knows() {
        check(
            "Minister for Roads Xqanthe Vrel left.",
            expect!["Minister for Roads Xqanthe Vrel/Name Xqanthe Vrel ~minister"],
        );
        check(
            "Bishop of Xqanthe Vrel left.",
            expect!["Bishop/Role ~bishop | Xqanthe Vrel/Name Xqanthe Vrel"],
        );
        check(
            "Minister for Xqanthe Affairs left.",
            expect!["Minister/Role ~minister | Xqanthe Affairs/Name Xqanthe Affairs"],
        );
    }

    #[test]
    fn a_name_that_an_office_is_not_for_is_another() {
        check(
            "Spokesman for Mayor Tom Hale left.",
            expect!["Spokesman/Role ~spokesman | Mayor Tom Hale/Name Tom Hale ~mayor"],
        );
        check("Killer of Tom Hale left.", expect!["Killer/Role ~killer | Tom Hale/Name Tom Hale"]);
        check(
            "Director of the Charles Brandt Museum left.",
            expect!["Director/Role ~director | the Charles Brandt Museum/Name Charles Brandt Museum"],
        );
        check(
            "Mayor of Lyon and Ida Brandt left.",
            expect!["Mayor of Lyon and Ida Brandt/Name Ida Brandt ~mayor"],
        );
        check(
            "Minister for Roads, Ida Brandt left.",
            expect!["Minister/Role ~minister | Roads/Name Roads | Ida Brandt/Name Ida Brandt"],
        );
    }

    #[test]
    fn letters_behind_a_name_say_what_somebody_is() {
        check("Tom Hale MP left.", expect!["Tom Hale MP/Name Tom Hale ~MP"]);
        check("Ida Brandt KC left.", expect!["Ida Brandt KC/Name Ida Brandt ~KC"]);
        check(
            "Prosecuting counsel Ida Brandt SC left.",
            expect!["counsel Ida Brandt SC/Name Ida Brandt ~counsel ~SC"],
        );
        check("Norland TV closed.", expect!["Norland TV/Name Norland TV"]);
    }

    #[test]
    fn a_role_without_a_name_is_a_person() {
        check(
            "The minister met a senior official.",
            expect!["The minister/Role ~minister | a senior official/Role ~official"],
        );
        check("Its regional spokeswoman left.", expect!["Its regional spokeswoman/Role ~spokeswoman"]);
    }

    #[test]
    fn small_words_join_the_parts_of_a_name() {
        check("The Ministry of Health closed.", expect!["The Ministry of Health/Name Ministry of Health"]);
        check(
            "The Ministry of the Interior closed.",
            expect!["The Ministry of the Interior/Name Ministry of the Interior"],
        );
        check(
            "The Office of the Auditor-General wrote to the head of the Norland Post.",
            expect![
                "The Office of the Auditor-General/Name Office of the Auditor-General | the head/Role ~head | the Norland Post/Name Norland Post"
            ],
        );
    }

    #[test]
    fn two_names_joined_by_and_stay_two() {
        check("Ida Brandt and Tom Hale met.", expect!["Ida Brandt/Name Ida Brandt | Tom Hale/Name Tom Hale"]);
        check("Denmark and Norway met.", expect!["Denmark/State Denmark | Norway/State Norway"]);
    }

    #[test]
    fn states_places_and_organisations_are_told_apart() {
        check("Moscow wrote to the army.", expect!["Moscow/State Moscow | the army/Organisation"]);
        check("The yard in Aarhus closed.", expect!["The yard/Other | Aarhus/Place Aarhus"]);
        check("The Kremlin wrote to Norway.", expect!["The Kremlin/State Kremlin | Norway/State Norway"]);
    }

    #[test]
    fn a_country_behind_an_adjective_is_the_country_and_behind_a_direction_a_place() {
        check("They met wealthy Chad.", expect!["They/Pronoun | wealthy Chad/State Chad"]);
        check("It rained in northern Chad.", expect!["It/Pronoun | northern Chad/Place Chad"]);
    }

    #[test]
    fn a_country_that_begins_like_a_title_is_none() {
        check(
            "It wrote to Sri Lanka Cricket.",
            expect!["It/Pronoun | Sri Lanka Cricket/Name Sri Lanka Cricket"],
        );
    }

    #[test]
    fn whose_it_is_stands_before_the_last_possessive() {
        check(
            "Brazil's agriculture ministry closed.",
            expect!["Brazil's agriculture ministry/Organisation <Brazil"],
        );
        check("The union's secretary left.", expect!["The union's secretary/Role ~secretary <The union"]);
    }

    #[test]
    fn days_and_things_are_neither_people_nor_places() {
        check("On Monday the bridge fell.", expect!["Monday/Time | the bridge/Other"]);
        check("On August 2 they left.", expect!["August 2/Time | they/Pronoun"]);
        check("In August two of them left.", expect!["August/Time | two/Other | them/Pronoun"]);
    }
}
