//! What is true of one language, read once from the plain-text lists in `annotator/lexicon`.

use std::ops::BitOr;
use std::sync::OnceLock;

mod cue_entry;
mod forms;
mod kindred;
pub mod lists;
mod packed;
mod phrases;
mod table;
mod tags;
mod vocabulary;
mod word_table;

pub use cue_entry::{CueEntry, Frames, VerbForm};
pub use kindred::{Kindred, Kinship};
pub use phrases::{Case, Hit, Phrases};
pub use tags::Tags;
pub use vocabulary::{WordNumber, lower};
pub use word_table::WordTable;

use rustc_hash::FxHashSet;

use crate::model::Country;
use table::{column, list, rows};
use vocabulary::Vocabulary;

/// The lists of one language, ready to be asked.
pub struct Lexicon {
    words: &'static Vocabulary,
    abbreviations: FxHashSet<&'static str>,
    /// Reporting verbs and phrases.
    pub cues: Phrases<CueEntry>,
    /// Nouns that announce words: statement, claim.
    pub cue_nouns: Phrases<CueEntry>,
    pub roles: Phrases<Role>,
    pub titles: Phrases<Title>,
    pub geography: Phrases<Geography>,
    pub organisations: Phrases<Organisation>,
    pub organisation_words: Phrases<OrganisationWord>,
    pub kindred: Kindred,
    hearers: FxHashSet<&'static str>,
    naming: WordTable<NamingSort>,
    belonging: WordTable<Vec<BelongingSort>>,
    pronouns: WordTable<Pronoun>,
    /// By code.
    names_of_countries: WordTable<&'static str>,
    currencies: WordTable<Country>,
    namesakes: WordTable<&'static str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    Male,
    Female,
    Unknown,
}

/// A noun that introduces a person by what they do.
#[derive(Clone, Copy, Debug)]
pub struct Role {
    /// Singular form, as the list has it.
    pub name: &'static str,
    pub gender: Gender,
    pub sort: RoleSort,
    pub plural: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleSort {
    /// Speaks for a state: minister, ambassador, general.
    State,
    /// Speaks for whoever is named beside it: spokesman, lawyer.
    Spokes,
    Other,
    /// mother, son
    Kin,
}

/// A word that stands directly before a name.
#[derive(Clone, Copy, Debug)]
pub struct Title {
    pub gender: Gender,
    /// The noun for whoever has it (*general* for *Maj Gen*); empty for *Mr*.
    pub noun: &'static str,
}

/// A country's name, its people, its capital, a seat of power, or a place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Geography {
    pub country: Country,
    pub sort: GeographySort,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GeographySort {
    Name,
    /// Russian, Russians
    Demonym,
    Capital,
    /// The Kremlin
    Seat,
    Place,
}

/// An organisation known by name.
#[derive(Clone, Copy, Debug)]
pub struct Organisation {
    /// The first of its names.
    pub name: &'static str,
    /// Its countries as the list has them: `GB` or `DE, FR`; empty when none.
    pub countries: &'static str,
    pub sort: OrganisationSort,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrganisationSort {
    Plain,
    /// A news agency: in a credit line it is no actor.
    Agency,
}

/// A noun that heads the name of an organisation.
#[derive(Clone, Copy, Debug)]
pub struct OrganisationWord {
    pub name: &'static str,
    /// Speaks for its country: ministry, army.
    pub state: bool,
    pub plural: bool,
}

/// What a word tells of whom somebody belongs to; `annotator/lexicon/en/belonging-words.txt` says more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BelongingSort {
    /// Opens the name of a body of many countries: Pacific.
    Wide,
    /// Is what such a body is called: forum.
    Body,
    /// heads, represents
    Leads,
    /// lives, farms
    Dwells,
    /// teaches, studies
    Holds,
    /// visits, arrives
    Passes,
    /// ambassador, envoy
    Sent,
    /// minister, ministry
    Office,
}

impl BelongingSort {
    fn from_name(name: &str) -> BelongingSort {
        match name {
            "wide" => BelongingSort::Wide,
            "body" => BelongingSort::Body,
            "leads" => BelongingSort::Leads,
            "dwells" => BelongingSort::Dwells,
            "holds" => BelongingSort::Holds,
            "passes" => BelongingSort::Passes,
            "sent" => BelongingSort::Sent,
            _ => BelongingSort::Office,
        }
    }
}

/// How a word announces a name in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamingSort {
    /// A noun: podcast.
    Thing,
    /// A participle: titled.
    Verb,
    /// A participle, before words with capitals: called.
    Capitals,
}

impl NamingSort {
    fn from_name(name: &str) -> NamingSort {
        match name {
            "thing" => NamingSort::Thing,
            "verb" => NamingSort::Verb,
            _ => NamingSort::Capitals,
        }
    }
}

#[derive(Clone, Copy, Debug)]
pub struct Pronoun {
    pub person: u8,
    pub gender: PronounGender,
    pub plural: bool,
    pub case: PronounCase,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PronounGender {
    Male,
    Female,
    Neuter,
    Any,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PronounCase {
    Subject,
    Object,
    Possessive,
    Reflexive,
}

impl Pronoun {
    fn from_row(row: &[&'static str]) -> Pronoun {
        Pronoun {
            person: column(row, 1).parse().unwrap_or(3),
            gender: match column(row, 2) {
                "m" => PronounGender::Male,
                "f" => PronounGender::Female,
                "n" => PronounGender::Neuter,
                _ => PronounGender::Any,
            },
            plural: column(row, 3) == "p",
            case: match column(row, 4) {
                "object" => PronounCase::Object,
                "possessive" => PronounCase::Possessive,
                "reflexive" => PronounCase::Reflexive,
                _ => PronounCase::Subject,
            },
        }
    }
}

/// English.
pub fn english() -> &'static Lexicon {
    static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
    ENGLISH.get_or_init(|| Lexicon::from_files(&Files::english()))
}

/// The text of one language's files.
struct Files {
    countries: &'static str,
    country_names: &'static str,
    seats: &'static str,
    places: &'static str,
    currencies: &'static str,
    organisations: &'static str,
    organisation_words: &'static str,
    cues: &'static str,
    roles: &'static str,
    titles: &'static str,
    kindred: &'static str,
    hearers: &'static str,
    naming_words: &'static str,
    belonging_words: &'static str,
    pronouns: &'static str,
    abbreviations: &'static str,
    given_names: &'static str,
    common_words: &'static str,
}

impl Files {
    fn english() -> Files {
        Files {
            countries: lists::text(lists::COUNTRIES),
            country_names: lists::text(lists::EN_COUNTRIES),
            seats: lists::text(lists::EN_SEATS),
            places: lists::text(lists::EN_PLACES),
            currencies: lists::text(lists::EN_CURRENCIES),
            organisations: lists::text(lists::EN_ORGANISATIONS),
            organisation_words: lists::text(lists::EN_ORGANISATION_WORDS),
            cues: lists::text(lists::EN_CUES),
            roles: lists::text(lists::EN_ROLES),
            titles: lists::text(lists::EN_TITLES),
            kindred: lists::text(lists::EN_KINDRED),
            hearers: lists::text(lists::EN_HEARERS),
            naming_words: lists::text(lists::EN_NAMING_WORDS),
            belonging_words: lists::text(lists::EN_BELONGING_WORDS),
            pronouns: lists::text(lists::EN_PRONOUNS),
            abbreviations: lists::text(lists::EN_ABBREVIATIONS),
            given_names: lists::text(lists::EN_GIVEN_NAMES),
            common_words: lists::text(lists::EN_COMMON_WORDS),
        }
    }
}

impl Lexicon {
    /// The classes a word may belong to, whatever its case; inflected forms of known verbs and
    /// nouns are recognised by their endings. A word nobody knows has none.
    pub fn tags(&self, word: &str) -> Tags {
        self.tags_of_lower(&lower(word), word.starts_with(char::is_lowercase))
    }

    /// The classes of a word and the number of what it begins with, for [`Phrases::find`].
    pub fn look_up(&self, word: &str) -> (Tags, WordNumber) {
        let lower = lower(word);
        let tags = self.tags_of_lower(&lower, word.starts_with(char::is_lowercase));
        (tags, self.words.first_of_lower(&lower))
    }

    fn tags_of_lower(&self, lower: &str, is_lower: bool) -> Tags {
        let straight;
        let lower = match lower.contains('’') {
            true => {
                straight = lower.replace('’', "'");
                straight.as_str()
            }
            false => lower,
        };
        let mut tags = self.words.tags(lower);
        tags.add(self.inflected(lower));
        // "judge-executive", "vice-chair": the last part decides
        if tags == Tags::NONE
            && is_lower
            && let Some((_, last)) = lower.rsplit_once('-')
        {
            tags.add(self.words.tags(last));
            tags.add(self.inflected(last));
            tags.remove(Tags::GIVEN | Tags::PREPOSITION | Tags::DETERMINER | Tags::PRONOUN | Tags::AUXILIARY);
        }
        if lower.ends_with("n't") {
            tags.add(Tags::NEGATION | Tags::AUXILIARY);
        }
        if lower.ends_with("ly") && lower.len() > 4 && !tags.any(Tags::GIVEN | Tags::NOUN | Tags::VERB) {
            tags.add(Tags::ADVERB);
        }
        tags
    }

    pub fn is_abbreviation(&self, word: &str) -> bool {
        self.abbreviations.contains(word)
    }

    /// True for a body that words are spoken before: *inquest*.
    pub fn is_hearer(&self, noun: &str) -> bool {
        self.hearers.contains(&*lower(noun))
    }

    /// How a word before a name in quotation marks announces it; `None` for a word that does not.
    pub fn naming(&self, word: &str) -> Option<NamingSort> {
        self.naming.get(&lower(word)).copied()
    }

    /// True for a word that tells this of whom somebody belongs to.
    pub fn is_belonging(&self, word: &str, sort: BelongingSort) -> bool {
        self.belonging.get(&lower(word)).is_some_and(|sorts| sorts.contains(&sort))
    }

    /// What kind of pronoun a word is; `None` when it is none.
    pub fn pronoun(&self, word: &str) -> Option<Pronoun> {
        self.pronouns.get(&lower(word)).copied()
    }

    /// The English name of a country; its code when the list does not have it.
    pub fn country_name(&self, country: Country) -> &str {
        self.names_of_countries.get(country.code()).copied().unwrap_or("")
    }

    /// The codes of the countries that have a place of this name, the usual one first; `None` where one alone
    /// has it.
    pub fn namesakes(&self, place: &str) -> Option<&'static str> {
        self.namesakes.get(place).copied()
    }

    /// The country whose money alone is called so, or has this sign; `None` for any other word.
    pub fn country_of_money(&self, word: &str) -> Option<Country> {
        self.currencies.get(word).copied()
    }

    /// The gender that a given name suggests.
    pub fn gender_of_name(&self, word: &str) -> Gender {
        let tags = self.words.tags(&lower(word));
        match (tags.any(Tags::GIVEN_MALE), tags.any(Tags::GIVEN_FEMALE)) {
            (true, false) => Gender::Male,
            (false, true) => Gender::Female,
            _ => Gender::Unknown,
        }
    }

    /// Classes by ending, for words whose base form is known.
    fn inflected(&self, lower: &str) -> Tags {
        let mut tags = Tags::NONE;
        for ending in ["s", "ed", "ing"] {
            stems(lower, ending, |stem| {
                let base = self.words.tags(stem);
                let verb = base.any(Tags::VERB_BASE);
                tags.add(match ending {
                    "ed" if verb => Tags::VERB_PAST | Tags::VERB_PARTICIPLE | Tags::COMMON,
                    "ing" if verb => Tags::VERB_ING | Tags::COMMON,
                    "s" if verb => Tags::VERB_S | Tags::COMMON,
                    _ => Tags::NONE,
                });
                if ending == "s" && base.any(Tags::NOUN) {
                    tags.add(Tags::NOUN | Tags::PLURAL | Tags::COMMON);
                }
            });
        }
        tags
    }

    fn from_files(files: &Files) -> Lexicon {
        let mut words = Vocabulary::default();
        let mut tag = |word: &'static str, tags: Tags| words.tag(word, tags);

        for row in rows(files.common_words) {
            let classes = list(column(&row, 0)).map(class);
            tag(column(&row, 1), classes.fold(Tags::COMMON, Tags::bitor));
        }
        for row in rows(files.given_names) {
            let tags = match column(&row, 0) {
                "m" => Tags::GIVEN_MALE,
                "f" => Tags::GIVEN_FEMALE,
                "b" => Tags::GIVEN,
                "m-word" => Tags::GIVEN_MALE | Tags::GIVEN_WORD,
                "f-word" => Tags::GIVEN_FEMALE | Tags::GIVEN_WORD,
                _ => Tags::GIVEN | Tags::GIVEN_WORD,
            };
            tag(String::leak(column(&row, 2).to_lowercase()), tags);
        }

        let cues: Vec<(&str, CueEntry)> =
            rows(files.cues).iter().flat_map(|row| CueEntry::from_row(row)).collect();
        for (form, entry) in &cues {
            if !form.contains(' ') {
                tag(form, entry.tags() | Tags::CUE);
            }
        }
        let (cue_nouns, cues): (Vec<_>, Vec<_>) =
            cues.into_iter().partition(|(_, entry)| entry.frames.any(Frames::NOUN));

        let mut roles = Vec::new();
        for row in rows(files.roles) {
            let role = Role {
                name: column(&row, 0),
                gender: gender(column(&row, 2)),
                sort: match column(&row, 3) {
                    "state" => RoleSort::State,
                    "spokes" => RoleSort::Spokes,
                    "kin" => RoleSort::Kin,
                    _ => RoleSort::Other,
                },
                plural: false,
            };
            roles.push((column(&row, 0), role));
            tag(column(&row, 0), Tags::NOUN | Tags::ROLE | Tags::COMMON);
            if !column(&row, 1).is_empty() {
                roles.push((column(&row, 1), Role { plural: true, ..role }));
                tag(column(&row, 1), Tags::NOUN | Tags::ROLE | Tags::PLURAL | Tags::COMMON);
            }
        }

        let titles: Vec<(&str, Title)> = rows(files.titles)
            .iter()
            .map(|row| {
                let title = Title { gender: gender(column(row, 1)), noun: column(row, 3) };
                (column(row, 0), title)
            })
            .collect();

        let mut organisation_words = Vec::new();
        for row in rows(files.organisation_words) {
            let forms: Vec<&'static str> = list(column(&row, 0)).collect();
            let state = column(&row, 1) == "state";
            let Some(&name) = forms.first() else { continue };
            for (at, form) in forms.iter().enumerate() {
                let plural = at > 0;
                organisation_words.push((*form, OrganisationWord { name, state, plural }));
                let number = if plural { Tags::PLURAL } else { Tags::NONE };
                tag(form, Tags::NOUN | Tags::ORGANISATION | Tags::COMMON | number);
            }
        }

        for row in rows(files.pronouns) {
            tag(column(&row, 0), Tags::PRONOUN);
        }

        let geography = geography(files);
        let organisations = organisations(files);
        for phrases in [
            first_column(&cues),
            first_column(&cue_nouns),
            first_column(&roles),
            first_column(&titles),
            first_column(&geography),
            first_column(&organisations),
            first_column(&organisation_words),
        ] {
            phrases.into_iter().for_each(|phrase| words.add_first_of(phrase));
        }
        let words: &'static Vocabulary = Box::leak(Box::new(words));
        Lexicon {
            abbreviations: rows(files.abbreviations).iter().map(|row| column(row, 0)).collect(),
            cues: Phrases::new(Case::Insensitive, cues, words),
            cue_nouns: Phrases::new(Case::Insensitive, cue_nouns, words),
            roles: Phrases::new(Case::Insensitive, roles, words),
            titles: Phrases::new(Case::Sensitive, titles, words),
            geography: Phrases::new(Case::Sensitive, geography, words),
            organisations: Phrases::new(Case::Sensitive, organisations, words),
            organisation_words: Phrases::new(Case::Insensitive, organisation_words, words),
            kindred: Kindred::from_file(files.kindred),
            hearers: rows(files.hearers).iter().map(|row| column(row, 0)).collect(),
            naming: rows(files.naming_words)
                .iter()
                .map(|row| (column(row, 0), NamingSort::from_name(column(row, 1))))
                .collect(),
            belonging: belonging(files),
            pronouns: rows(files.pronouns)
                .iter()
                .map(|row| (column(row, 0), Pronoun::from_row(row)))
                .collect(),
            currencies: currencies(files),
            namesakes: namesakes(files),
            names_of_countries: rows(files.countries)
                .iter()
                .map(|row| (column(row, 0), column(row, 1)))
                .collect(),
            words,
        }
    }
}

fn first_column<T>(entries: &[(&'static str, T)]) -> Vec<&'static str> {
    entries.iter().map(|(phrase, _)| *phrase).collect()
}

fn geography(files: &Files) -> Vec<(&'static str, Geography)> {
    let mut entries: Vec<(&'static str, Geography)> = Vec::new();
    let mut seen = FxHashSet::default();
    let mut add = |name: &'static str, country, sort| {
        if !name.is_empty() && seen.insert(name) {
            entries.push((name, Geography { country, sort }));
        }
    };
    // What a word means first: a country before a capital (Singapore), a seat before a place.
    for row in rows(files.countries) {
        if let Some(country) = Country::from_code(column(&row, 0)) {
            add(column(&row, 1), country, GeographySort::Name);
        }
    }
    for row in rows(files.country_names) {
        if let Some(country) = Country::from_code(column(&row, 0)) {
            list(column(&row, 1)).for_each(|name| add(name, country, GeographySort::Name));
            list(column(&row, 2)).for_each(|name| add(name, country, GeographySort::Demonym));
        }
    }
    for row in rows(files.seats) {
        if let Some(country) = Country::from_code(column(&row, 1)) {
            add(column(&row, 0), country, GeographySort::Seat);
        }
    }
    // *Brussels* in the news is the union before it is the town.
    let is_union = |row: &Vec<&'static str>| matches!(column(row, 0), "EU" | "UN");
    let (unions, states): (Vec<_>, Vec<_>) = rows(files.countries).into_iter().partition(is_union);
    for row in unions.into_iter().chain(states) {
        if let Some(country) = Country::from_code(column(&row, 0)) {
            list(column(&row, 2)).for_each(|name| add(name, country, GeographySort::Capital));
        }
    }
    for row in rows(files.places) {
        if let Some(country) = list(column(&row, 1)).next().and_then(Country::from_code) {
            add(column(&row, 0), country, GeographySort::Place);
        }
    }
    entries
}

fn namesakes(files: &Files) -> WordTable<&'static str> {
    let places = rows(files.places).into_iter().map(|row| (column(&row, 0), column(&row, 1)));
    places.filter(|(_, codes)| codes.contains(',')).collect()
}

fn belonging(files: &Files) -> WordTable<Vec<BelongingSort>> {
    let mut sorts: WordTable<Vec<BelongingSort>> = WordTable::default();
    for row in rows(files.belonging_words) {
        sorts.entry(column(&row, 0)).push(BelongingSort::from_name(column(&row, 1)));
    }
    sorts
}

fn currencies(files: &Files) -> WordTable<Country> {
    let rows = rows(files.currencies).into_iter();
    let rows = rows.filter_map(|row| Some((row[0], Country::from_code(column(&row, 1))?)));
    rows.flat_map(|(words, country)| list(words).map(move |word| (word, country))).collect()
}

fn organisations(files: &Files) -> Vec<(&'static str, Organisation)> {
    let mut entries = Vec::new();
    for row in rows(files.organisations) {
        let mut names = list(column(&row, 0)).peekable();
        let Some(&name) = names.peek() else { continue };
        let sort = match column(&row, 2) {
            "agency" => OrganisationSort::Agency,
            _ => OrganisationSort::Plain,
        };
        let organisation = Organisation { name, countries: column(&row, 1), sort };
        entries.extend(names.map(|name| (name, organisation)));
    }
    entries
}

fn gender(letter: &str) -> Gender {
    match letter {
        "m" => Gender::Male,
        "f" => Gender::Female,
        _ => Gender::Unknown,
    }
}

/// The class that a line of `common-words.txt` names.
fn class(name: &str) -> Tags {
    match name {
        "determiner" => Tags::DETERMINER,
        "preposition" => Tags::PREPOSITION,
        "conjunction" => Tags::CONJUNCTION,
        "subordinator" => Tags::SUBORDINATOR,
        "adverb" => Tags::ADVERB,
        "auxiliary" => Tags::AUXILIARY,
        "modal" => Tags::MODAL,
        "negation" => Tags::NEGATION,
        "number" => Tags::NUMBER,
        "weekday" => Tags::WEEKDAY,
        "month" => Tags::MONTH,
        "wh-word" => Tags::WH,
        "adjective" => Tags::ADJECTIVE,
        "verb" => Tags::VERB_BASE,
        "verb-past" => Tags::VERB_PAST,
        "verb-participle" => Tags::VERB_PARTICIPLE,
        "noun" => Tags::NOUN,
        "noun-plural" => Tags::NOUN | Tags::PLURAL,
        "light" => Tags::LIGHT,
        "evidence" => Tags::EVIDENCE,
        "before-saying" => Tags::BEFORE_SAYING,
        _ => Tags::NONE,
    }
}

/// Hands out the base forms that a word with this ending may come from: *denies* from *deny*, *planned*
/// from *plan*, *making* from *make*.
fn stems(word: &str, ending: &str, mut take: impl FnMut(&str)) {
    let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.len() > 1) else { return };
    take(stem);
    if ending == "s" {
        if let Some(shorter) = stem.strip_suffix('e')
            && ["s", "x", "z", "o", "ch", "sh"].iter().any(|end| shorter.ends_with(end))
        {
            take(shorter);
        }
        if let Some(shorter) = stem.strip_suffix("ie") {
            take(&[shorter, "y"].concat());
        }
        return;
    }
    match ending {
        "ed" => take(&word[..word.len() - 1]),
        _ => take(&[stem, "e"].concat()),
    }
    if let Some(shorter) = stem.strip_suffix('i') {
        take(&[shorter, "y"].concat());
    }
    let mut last = stem.chars().rev();
    if let (Some(a), Some(b)) = (last.next(), last.next())
        && a == b
    {
        take(&stem[..stem.len() - a.len_utf8()]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leads_to(word: &str, ending: &str, base: &str) -> bool {
        let mut leads = false;
        stems(word, ending, |stem| leads |= stem == base);
        leads
    }

    #[test]
    fn inflected_forms_lead_to_their_base() {
        for (word, base) in [("denies", "deny"), ("watches", "watch"), ("says", "say")] {
            assert!(leads_to(word, "s", base), "{word}");
        }
        for (word, other) in [("aides", "aid"), ("times", "tim")] {
            assert!(!leads_to(word, "s", other), "{word}");
        }
        for (word, base) in [("planned", "plan"), ("made", ""), ("argued", "argue"), ("carried", "carry")] {
            assert_eq!(leads_to(word, "ed", base), !base.is_empty(), "{word}");
        }
        for (word, base) in [("making", "make"), ("running", "run"), ("saying", "say")] {
            assert!(leads_to(word, "ing", base), "{word}");
        }
    }
}
