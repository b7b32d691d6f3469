//! The lists this stage works with, read once.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use super::phrases::{PhraseBook, entries};
use crate::model::Removal;

macro_rules! list {
    ($name:literal) => {
        include_str!(concat!("../../lexicon/en/page-", $name, ".txt"))
    };
}

/// All that is known about the wording of pages.
pub struct PageLexicon {
    /// What a line that is chrome as a whole is.
    pub chrome: PhraseBook<Removal>,
    /// Openings of author lines.
    pub bylines: PhraseBook<()>,
    /// Credit lines.
    pub credits: PhraseBook<()>,
    /// Openings of captions and credits of pictures.
    pub captions: PhraseBook<()>,
    /// Labels of links to other pieces.
    pub links: HashSet<&'static str>,
    pub sections: HashSet<&'static str>,
    pub agencies: HashSet<&'static str>,
    pub roles: HashSet<&'static str>,
    /// Publishers by their name in small letters.
    pub publishers: HashMap<String, &'static str>,
    pub mastheads: HashSet<&'static str>,
    /// Publishers, in small letters, that set a standfirst apart without a sign in the text.
    pub standfirsts: HashSet<String>,
    /// Names of months and their numbers, 1 to 12.
    pub months: HashMap<&'static str, u32>,
    /// Words of datelines; true for those that speak of a change.
    pub dateline: HashMap<&'static str, bool>,
    pub weekdays: HashSet<&'static str>,
}

/// The lists of chrome and what their lines are. Order matters where two of them hold a phrase: the
/// first wins.
pub const CHROME_LISTS: [(Removal, &str); 8] = [
    (Removal::Languages, list!("languages")),
    (Removal::Media, list!("media")),
    (Removal::Share, list!("share")),
    (Removal::Recommendation, list!("recommendation")),
    (Removal::Promotion, list!("promotion")),
    (Removal::Footer, list!("footer")),
    (Removal::Dateline, list!("beside-date")),
    (Removal::Navigation, list!("navigation")),
];

/// The lists, read at the first call.
pub fn page_lexicon() -> &'static PageLexicon {
    static LEXICON: OnceLock<PageLexicon> = OnceLock::new();
    LEXICON.get_or_init(PageLexicon::read)
}

impl PageLexicon {
    fn read() -> PageLexicon {
        let words = |list: &'static str| entries(list).collect::<HashSet<_>>();
        PageLexicon {
            chrome: PhraseBook::new(CHROME_LISTS.map(|(reason, list)| (list, reason))),
            bylines: PhraseBook::new([(list!("bylines"), ())]),
            credits: PhraseBook::new([(list!("credits"), ())]),
            captions: PhraseBook::new([(list!("captions"), ())]),
            links: words(list!("links")),
            sections: words(list!("sections")),
            agencies: words(list!("agencies")),
            roles: words(list!("roles")),
            publishers: entries(list!("publishers")).map(|name| (name.to_lowercase(), name)).collect(),
            mastheads: words(list!("mastheads")),
            standfirsts: entries(list!("standfirsts")).map(str::to_lowercase).collect(),
            months: entries(list!("months"))
                .zip(1..)
                .flat_map(|(names, month)| names.split(' ').map(move |name| (name, month)))
                .collect(),
            dateline: entries(list!("dateline"))
                .map(|word| word.strip_prefix("* ").map_or((word, false), |word| (word, true)))
                .collect(),
            weekdays: words(list!("weekdays")),
        }
    }
}
