//! Reading the lists of one language into its lexicon.

use std::ops::BitOr;

use rustc_hash::FxHashSet;

use crate::model::Country;

use super::table::{column, list, rows};
use super::vocabulary::Vocabulary;
use super::{
    BelongingSort, Case, CueEntry, Frames, Gender, Geography, GeographySort, Kindred, Lexicon, NamingSort,
    Organisation, OrganisationSort, OrganisationWord, Phrases, Pronoun, Role, RoleSort, Tags, Title,
    WordTable, lists,
};

/// The text of one language's files.
pub(super) struct Files {
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
    things: &'static str,
    naming_words: &'static str,
    belonging_words: &'static str,
    pronouns: &'static str,
    abbreviations: &'static str,
    given_names: &'static str,
    common_words: &'static str,
}

impl Files {
    pub(super) fn english() -> Files {
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
            things: lists::text(lists::EN_THING_WORDS),
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
    pub(super) fn from_files(files: &Files) -> Lexicon {
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
            things: rows(files.things).iter().map(|row| column(row, 0)).collect(),
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
