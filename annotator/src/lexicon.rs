//! What is true of one language, read once from the plain-text lists in `annotator/lexicon`.

use std::sync::OnceLock;

mod cue_entry;
mod entry;
mod forms;
mod kindred;
pub mod lists;
mod packed;
mod phrases;
mod read;
mod table;
mod tags;
mod vocabulary;
mod word_table;

pub use cue_entry::{CueEntry, Frames, VerbForm};
pub use entry::{
    BelongingSort, Gender, Geography, GeographySort, NamingSort, Organisation, OrganisationSort,
    OrganisationWord, Pronoun, PronounCase, PronounGender, Role, RoleSort, Title,
};
pub use kindred::{Kindred, Kinship};
pub use phrases::{Case, Hit, Phrases};
pub use tags::Tags;
pub use vocabulary::{WordNumber, lower};
pub use word_table::WordTable;

use rustc_hash::FxHashSet;

use crate::model::Country;
use read::Files;
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
    things: FxHashSet<&'static str>,
    naming: WordTable<NamingSort>,
    belonging: WordTable<Vec<BelongingSort>>,
    pronouns: WordTable<Pronoun>,
    /// By code.
    names_of_countries: WordTable<&'static str>,
    currencies: WordTable<Country>,
    namesakes: WordTable<&'static str>,
}

/// English.
pub fn english() -> &'static Lexicon {
    static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
    ENGLISH.get_or_init(|| Lexicon::from_files(&Files::english()))
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

    /// True for the last word of names that are nobody's: *Declaration*, *River*.
    pub fn is_thing(&self, word: &str) -> bool {
        self.things.contains(&*lower(word))
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

    /// Every country that has a name, in the order of the codes.
    pub fn countries(&self) -> Vec<Country> {
        let mut all: Vec<Country> = self.names_of_countries.words().filter_map(Country::from_code).collect();
        all.sort_unstable();
        all
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
