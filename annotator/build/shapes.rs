//! What each word list of the lexicon has to look like, one entry a file.
//!
//! The header comment of a list tells people the same; a new column belongs in both. A file that is
//! not named here is only read for what holds in every list: UTF-8, a comment first, no stray blanks.

/// The columns of one word list.
pub struct Shape {
    /// The file's name, the same in every language's folder.
    pub file: &'static str,
    /// Whether it lies in `lexicon/` itself, because it is true for all languages.
    pub for_all_languages: bool,
    /// What a line of it is: *a place*.
    pub entry: &'static str,
    pub columns: &'static [Column],
    /// Columns whose items may stand only once in the file; the columns of one group taken together.
    /// Without any, a line may stand only once.
    pub once: &'static [&'static [usize]],
    /// The column within whose value they may stand once: a word once in each class.
    pub once_within: Option<usize>,
    /// Whether every country has to have its line.
    pub every_country: bool,
    /// A letter for each column that says how it is packed (`src/lexicon/packed.rs`), where the order of the lines says
    /// nothing. Without any, all lines are packed as they stand.
    pub layout: &'static str,
}

pub struct Column {
    /// As the header of the file calls it.
    pub name: &'static str,
    pub holds: Holds,
}

/// What may stand in a column. `-` stands for nothing where a variant says so.
#[derive(Clone, Copy)]
pub enum Holds {
    Text,
    TextOrNone,
    List,
    ListOrNone,
    /// A list without capitals.
    SmallList,
    /// The two letters that `countries.txt` introduces.
    NewCode,
    Code,
    /// A list of them.
    Codes,
    CodesOrNone,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A list of these words.
    Words(&'static [&'static str]),
}

use Holds::{Code, Codes, CodesOrNone, List, ListOrNone, NewCode, SmallList, Text, TextOrNone, Word, Words};

/// The shape of a file; `None` when it is only to be read line by line.
pub fn shape_of(file: &str, for_all_languages: bool) -> Option<&'static Shape> {
    SHAPES.iter().find(|shape| shape.file == file && shape.for_all_languages == for_all_languages)
}

const fn column(name: &'static str, holds: Holds) -> Column {
    Column { name, holds }
}

const PLAIN: Shape = Shape {
    file: "",
    for_all_languages: false,
    entry: "",
    columns: &[],
    once: &[&[0]],
    once_within: None,
    every_country: false,
    layout: "",
};

const GENDERS: Holds = Word(&["m", "f", "-"]);

static SHAPES: [Shape; 24] = [
    Shape {
        file: "countries.txt",
        for_all_languages: true,
        entry: "a country",
        columns: &[column("code", NewCode), column("name", Text), column("capitals", ListOrNone)],
        once: &[&[0], &[1]],
        ..PLAIN
    },
    Shape {
        file: "countries.txt",
        entry: "a country",
        columns: &[column("code", Code), column("other names", ListOrNone), column("demonyms", ListOrNone)],
        once: &[&[0], &[1, 2]],
        every_country: true,
        ..PLAIN
    },
    Shape {
        file: "seats.txt",
        entry: "a seat of power",
        columns: &[column("name", Text), column("code", Code)],
        layout: "iK",
        ..PLAIN
    },
    Shape {
        file: "places.txt",
        entry: "a place",
        columns: &[column("place", Text), column("code", Codes)],
        layout: "iK",
        ..PLAIN
    },
    Shape {
        file: "currencies.txt",
        entry: "a currency",
        columns: &[column("words and signs", List), column("code", Code)],
        ..PLAIN
    },
    Shape {
        file: "organisations.txt",
        entry: "an organisation",
        columns: &[
            column("names", List),
            column("codes", CodesOrNone),
            column("sort", Word(&["organisation", "media", "agency", "party", "company", "force"])),
        ],
        layout: "iKK",
        ..PLAIN
    },
    Shape {
        file: "organisation-words.txt",
        entry: "a noun",
        columns: &[column("singular, plural", SmallList), column("sort", Word(&["state", "other"]))],
        layout: "ik",
        ..PLAIN
    },
    Shape {
        file: "kindred.txt",
        entry: "a group",
        columns: &[column("wide", TextOrNone), column("narrow", List)],
        once: &[],
        ..PLAIN
    },
    Shape { file: "thing-words.txt", entry: "a word", columns: &[column("word", SmallList)], ..PLAIN },
    Shape { file: "everyday-verbs.txt", entry: "a verb", columns: &[column("verb", SmallList)], ..PLAIN },
    Shape { file: "state-offices.txt", entry: "an office", columns: &[column("office", SmallList)], ..PLAIN },
    Shape { file: "charged-verbs.txt", entry: "a verb", columns: &[column("verb", SmallList)], ..PLAIN },
    Shape { file: "veiled-verbs.txt", entry: "a verb", columns: &[column("verb", SmallList)], ..PLAIN },
    Shape {
        file: "charged-words.txt",
        entry: "a word",
        columns: &[column("words", SmallList), column("plainer word", TextOrNone)],
        ..PLAIN
    },
    Shape { file: "hearers.txt", entry: "a noun", columns: &[column("noun", SmallList)], ..PLAIN },
    Shape {
        file: "naming-words.txt",
        entry: "a naming word",
        columns: &[column("word", SmallList), column("sort", Word(&["thing", "verb", "capitals"]))],
        ..PLAIN
    },
    Shape {
        file: "belonging-words.txt",
        entry: "a word",
        columns: &[
            column("word", SmallList),
            column(
                "sort",
                Word(&[
                    "wide", "body", "leads", "dwells", "holds", "passes", "sent", "office", "outside",
                    "hired",
                ]),
            ),
        ],
        // A word may be of several sorts.
        once: &[],
        ..PLAIN
    },
    Shape {
        file: "cues.txt",
        entry: "a cue",
        columns: &[
            column("base", Text),
            column("third person", TextOrNone),
            column("past", TextOrNone),
            column("past participle", TextOrNone),
            column("present participle", TextOrNone),
            column("colour", Word(COLOURS)),
            column("frames", Words(FRAMES)),
        ],
        // A word may be a verb and a noun, and a verb with two pasts has two lines.
        once: &[],
        layout: "isdrgmk",
        ..PLAIN
    },
    Shape {
        file: "roles.txt",
        entry: "a role",
        columns: &[
            column("singular", Text),
            column("plural", ListOrNone),
            column("gender", GENDERS),
            column("sort", Word(&["state", "spokes", "kin", "other"])),
        ],
        layout: "inkk",
        ..PLAIN
    },
    Shape {
        file: "titles.txt",
        entry: "a title",
        columns: &[
            column("title", Text),
            column("gender", GENDERS),
            column("sort", Word(&["address", "rank", "academic", "clergy", "office"])),
            column("noun", TextOrNone),
        ],
        layout: "ikkl",
        ..PLAIN
    },
    Shape {
        file: "abbreviations.txt",
        entry: "an abbreviation",
        columns: &[column("abbreviation", Text), column("end", Word(&["always", "maybe"]))],
        layout: "ik",
        ..PLAIN
    },
    Shape {
        file: "pronouns.txt",
        entry: "a pronoun",
        columns: &[
            column("form", Text),
            column("person", Word(&["1", "2", "3"])),
            column("gender", Word(&["m", "f", "n", "-"])),
            column("number", Word(&["s", "p", "-"])),
            column("case", Word(&["subject", "object", "possessive", "reflexive"])),
        ],
        // A form with two uses has two lines.
        once: &[],
        ..PLAIN
    },
    Shape {
        file: "common-words.txt",
        entry: "a line of words",
        columns: &[column("class", Word(CLASSES)), column("words", SmallList)],
        once: &[&[1]],
        once_within: Some(0),
        layout: "kw",
        ..PLAIN
    },
    Shape {
        file: "given-names.txt",
        entry: "a line of names",
        columns: &[
            column("gender", Word(&["m", "f", "b", "m-word", "f-word", "b-word"])),
            column("letter", Text),
            column("names", List),
        ],
        once: &[&[2]],
        layout: "kuw",
        ..PLAIN
    },
];

const CLASSES: &[&str] = &[
    "determiner",
    "preposition",
    "conjunction",
    "subordinator",
    "adverb",
    "auxiliary",
    "modal",
    "negation",
    "number",
    "weekday",
    "month",
    "wh-word",
    "adjective",
    "verb",
    "verb-past",
    "verb-participle",
    "noun",
    "noun-plural",
    "light",
    "evidence",
    "before-saying",
];

const COLOURS: &[&str] = &[
    "neutral",
    "explaining",
    "assertive",
    "doubting",
    "admitting",
    "attacking",
    "denying",
    "asking",
    "promising",
    "warning",
    "praising",
    "emotional",
    "judging",
];

const FRAMES: &[&str] = &[
    "quote",
    "that",
    "zero",
    "wh",
    "to",
    "person-to",
    "of",
    "for",
    "as",
    "on",
    "about",
    "against",
    "at",
    "over",
    "with",
    "from",
    "thing",
    "amount",
    "object",
    "name",
    "addressee",
    "weak",
    "document",
    "phrase",
    "noun",
];
