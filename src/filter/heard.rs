//! A quotation as filters and counts see it, whether from an open article or from the list of a
//! collection.

use annotator::{Country, Kind, Naming};

use super::words::fold;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    pub kind: Kind,
    pub countries: Vec<Country>,
    /// Ids of actors; empty when the article does not say who speaks.
    pub speakers: Vec<String>,
    /// What the speakers are called; `None` for words that nobody says.
    pub naming: Option<Naming>,
    /// Whether the finding is certain enough not to look doubtful.
    pub sure: bool,
    /// How many words it has.
    pub words: usize,
    /// What it says, folded for searching.
    pub text: String,
}

/// How certain a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sureness {
    Sure,
    Doubtful,
}

/// Below this certainty a finding is doubtful.
pub use annotator::format::parts::SURE;

impl Heard {
    /// `named` tells of each speaker whether it has a name.
    pub fn new(
        kind: Kind,
        countries: &[Country],
        speakers: &[String],
        certainty: f32,
        content: &[&str],
        named: impl Fn(&str) -> bool,
    ) -> Heard {
        let naming = Naming::of(kind, speakers, named);
        Heard {
            kind,
            countries: countries.to_vec(),
            speakers: speakers.to_vec(),
            naming,
            sure: kind == Kind::Scare || certainty >= SURE,
            words: content.iter().map(|words| count_words(words)).sum(),
            text: fold(&content.join(" ")),
        }
    }

    /// False for words in quotation marks that nobody is shown saying.
    pub fn is_speech(&self) -> bool {
        self.kind != Kind::Scare
    }

    pub fn sureness(&self) -> Sureness {
        if self.sure { Sureness::Sure } else { Sureness::Doubtful }
    }
}

impl Sureness {
    pub const ALL: [Sureness; 2] = [Sureness::Sure, Sureness::Doubtful];

    /// Its name in the address.
    pub fn as_str(self) -> &'static str {
        match self {
            Sureness::Sure => "sure",
            Sureness::Doubtful => "doubtful",
        }
    }

    pub fn from_name(name: &str) -> Option<Sureness> {
        Sureness::ALL.into_iter().find(|sureness| sureness.as_str() == name)
    }
}

/// Counts as [`annotator::Quotation::words`] does.
fn count_words(words: &str) -> usize {
    words.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(kind: Kind, speakers: &[&str], certainty: f32, content: &[&str]) -> Heard {
        let speakers: Vec<String> = speakers.iter().map(|id| id.to_string()).collect();
        Heard::new(kind, &[], &speakers, certainty, content, |id| id != "an-official")
    }

    #[test]
    fn one_name_among_the_speakers_is_a_name() {
        let naming = |kind, speakers| heard(kind, speakers, 1.0, &["Yes"]).naming;
        assert_eq!(naming(Kind::Direct, &["ida"]), Some(Naming::Name));
        assert_eq!(naming(Kind::Direct, &["an-official"]), Some(Naming::Role));
        assert_eq!(naming(Kind::Direct, &["an-official", "ida"]), Some(Naming::Name));
        assert_eq!(naming(Kind::Indirect, &[]), Some(Naming::Nobody));
        assert_eq!(naming(Kind::Scare, &[]), None);
    }

    #[test]
    fn nobodys_words_are_never_doubtful() {
        assert_eq!(heard(Kind::Direct, &["ida"], 0.69, &["Yes"]).sureness(), Sureness::Doubtful);
        assert_eq!(heard(Kind::Direct, &["ida"], 0.7, &["Yes"]).sureness(), Sureness::Sure);
        assert_eq!(heard(Kind::Scare, &[], 0.1, &["Yes"]).sureness(), Sureness::Sure);
    }

    #[test]
    fn words_are_counted_without_punctuation() {
        assert_eq!(count_words("“Yes – no,” he said …"), 4);
        assert_eq!(count_words(" – "), 0);
        assert_eq!(heard(Kind::Direct, &["ida"], 1.0, &["“We are ready”", "“to talk.”"]).words, 5);
    }

    #[test]
    fn names_in_the_address_lead_back() {
        assert!(Naming::ALL.into_iter().all(|naming| Naming::from_name(naming.as_str()) == Some(naming)));
        assert!(Sureness::ALL.into_iter().all(|it| Sureness::from_name(it.as_str()) == Some(it)));
        assert_eq!(Naming::from_name("anonymous"), None);
        assert_eq!(Sureness::from_name(""), None);
    }
}
