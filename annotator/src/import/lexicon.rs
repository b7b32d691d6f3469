//! The lists this stage works with, read once.

use rustc_hash::FxHashSet;
use std::sync::OnceLock;

use super::phrases::{PhraseBook, entries};
use crate::lexicon::{WordTable, lists};
use crate::model::Removal;

/// All that is known about the wording of pages.
pub struct PageLexicon {
    /// What a line that is chrome as a whole is.
    pub chrome: PhraseBook,
    /// Openings of author lines.
    pub bylines: PhraseBook,
    /// Credit lines.
    pub credits: PhraseBook,
    /// Openings of captions and credits of pictures.
    pub captions: PhraseBook,
    /// Labels of links to other pieces.
    pub links: FxHashSet<&'static str>,
    pub sections: FxHashSet<&'static str>,
    pub agencies: FxHashSet<&'static str>,
    pub roles: FxHashSet<&'static str>,
    /// Publishers by their name in small letters.
    pub publishers: WordTable<&'static str>,
    pub mastheads: FxHashSet<&'static str>,
    /// Publishers, in small letters, that set a standfirst apart without a sign in the text.
    pub standfirsts: FxHashSet<&'static str>,
    /// Names of months and their numbers, 1 to 12.
    pub months: WordTable<u32>,
    /// Words of datelines; true for those that speak of a change.
    pub dateline: WordTable<bool>,
    pub weekdays: FxHashSet<&'static str>,
}

/// The lists of chrome and what their lines are. Order matters where two of them hold a phrase: the
/// first wins.
pub const CHROME_LISTS: [(Removal, usize); 8] = [
    (Removal::Languages, lists::EN_PAGE_LANGUAGES),
    (Removal::Media, lists::EN_PAGE_MEDIA),
    (Removal::Share, lists::EN_PAGE_SHARE),
    (Removal::Recommendation, lists::EN_PAGE_RECOMMENDATION),
    (Removal::Promotion, lists::EN_PAGE_PROMOTION),
    (Removal::Footer, lists::EN_PAGE_FOOTER),
    (Removal::Dateline, lists::EN_PAGE_BESIDE_DATE),
    (Removal::Navigation, lists::EN_PAGE_NAVIGATION),
];

/// The lists, read at the first call.
pub fn page_lexicon() -> &'static PageLexicon {
    static LEXICON: OnceLock<PageLexicon> = OnceLock::new();
    LEXICON.get_or_init(PageLexicon::read)
}

impl PageLexicon {
    fn read() -> PageLexicon {
        let words = |list| entries(lists::text(list)).collect::<FxHashSet<_>>();
        let book = |lists: &[usize]| {
            PhraseBook::new(&lists.iter().map(|list| lists::text(*list)).collect::<Vec<_>>())
        };
        PageLexicon {
            chrome: book(&CHROME_LISTS.map(|(_, list)| list)),
            bylines: book(&[lists::EN_PAGE_BYLINES]),
            credits: book(&[lists::EN_PAGE_CREDITS]),
            captions: book(&[lists::EN_PAGE_CAPTIONS]),
            links: words(lists::EN_PAGE_LINKS),
            sections: words(lists::EN_PAGE_SECTIONS),
            agencies: words(lists::EN_PAGE_AGENCIES),
            roles: words(lists::EN_PAGE_ROLES),
            publishers: entries(lists::text(lists::EN_PAGE_PUBLISHERS))
                .map(|name| (&*String::leak(name.to_lowercase()), name))
                .collect(),
            mastheads: words(lists::EN_PAGE_MASTHEADS),
            standfirsts: entries(lists::text(lists::EN_PAGE_STANDFIRSTS))
                .map(|name| &*String::leak(name.to_lowercase()))
                .collect(),
            months: entries(lists::text(lists::EN_PAGE_MONTHS))
                .zip(1..)
                .flat_map(|(names, month)| names.split(' ').map(move |name| (name, month)))
                .collect(),
            dateline: entries(lists::text(lists::EN_PAGE_DATELINE))
                .map(|word| word.strip_prefix("* ").map_or((word, false), |word| (word, true)))
                .collect(),
            weekdays: words(lists::EN_PAGE_WEEKDAYS),
        }
    }
}
