//! Texts at random, from loose words to whole pages.

use proptest::prelude::*;
use proptest::sample::select;

const NAMES: &[&str] = &[
    "Ida Brandt",
    "Brandt",
    "Ms Brandt",
    "Ole Hald",
    "Mr. Hald",
    "Kim Min-seo",
    "Abdul Rahman al-Sabah",
    "José",
    "Hald's",
    "Brandt’s",
    "the mayor",
    "Danish foreign minister Ida Brandt",
    "a senior official",
    "the ministry",
    "Oslo",
    "Kremlin",
    "Downing Street",
    "the company",
    "he",
    "she",
    "they",
    "It",
    "who",
    "I",
    "we",
    "residents",
    "the EU",
    "U.N.",
    "Ida Brandt and Ole Hald",
    "both ministers",
    "HALE",
    "her brother",
];

const CUES: &[&str] = &[
    "said",
    "says",
    "told reporters",
    "added",
    "has denied",
    "accused",
    "insisted that",
    "according to",
    "asked",
    "was criticised by",
    "wrote in a letter",
    "called it",
    "declined to comment",
    "adding",
    "in the words of",
    "’s statement said",
    "did not say",
    "warned:",
    "went on",
    "quoted as saying",
    "urged",
    "tweeted",
];

const WORDS: &[&str] = &[
    "the",
    "bridge",
    "is",
    "safe",
    "and",
    "of",
    "that",
    "not",
    "to",
    "on",
    "Monday",
    "bread",
    "58",
    "1,200",
    "$5",
    "would",
    "was",
    "but",
    "we",
    "no",
    "'90s",
    "rock 'n' roll",
    "o’clock",
    "farmers’",
    "don't",
    "U.S.",
    "Mr.",
    "Co.",
    "as",
    "by",
    "in",
    "Norway",
    "Danish",
    "which",
    "had been",
    "closed",
    "“dry”",
    "'newly laid'",
    "3.5",
    "p.m.",
];

const MARKS: &[&str] = &[
    "\"", "“", "”", "'", "‘", "’", "„", "«", "»", "‚", "''", "``", ",", ".", ":", ";", "—", " – ", "...",
    "…", "(", ")", "[", "]", "?", "!", "/", "-", "*", "|", "•", ">", "#",
];

const ODDITIES: &[&str] = &[
    "\u{301}",
    "\u{200b}",
    "\u{200d}",
    "\u{feff}",
    "\u{202e}",
    "\u{2028}",
    "\u{85}",
    "\u{a0}",
    "\u{ad}",
    "\0",
    "\r",
    "\t",
    "\u{b}",
    "\u{1f}",
    "ß",
    "ŉ",
    "İ",
    "ı",
    "ﬁ",
    "Ⅷ",
    "１",
    "北京",
    "قال",
    "«نعم»",
    "🔥",
    "👩‍🚒",
    "🇳🇴",
    "𝔸",
    "e\u{301}",
    "\u{1d165}",
    "\u{e0001}",
    "\u{fffd}",
    "\u{10ffff}",
    "ﬀ",
    "ǅ",
    "\"\u{301}",
    "’\u{200b}",
    "ſaid",
];

const LINES: &[&str] = &[
    "Home | News | World",
    "Skip to content",
    "Share",
    "12 October 2016, 14:03",
    "Oct 12, 2016",
    "By Ida Brandt",
    "Photograph: Ida Brandt",
    "Image caption",
    "Read more",
    "Advertisement",
    "© 2016",
    "Subscribe",
    "Comments (12)",
    "Ida Brandt, mayor",
    "OSLO (AP) —",
    "Follow us",
    "•",
    "1:23",
    "Q:",
    "HALE: No.",
    "* * *",
    "Choose from 30 languages",
];

/// What is rare in a text and common in a bug report.
pub fn oddity() -> impl Strategy<Value = String> {
    prop_oneof![4 => select(ODDITIES).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)]
}

/// Pieces of all sorts in any order, mostly with blanks between them.
pub fn loose() -> impl Strategy<Value = String> {
    let glue = select(vec!["", "", " ", " ", " ", " ", "\n", "\n\n", "\r\n"]);
    pieces(prop::collection::vec((piece(), glue), 0..80))
}

/// Words for one block: what `loose` has, but no line breaks that somebody meant.
pub fn block() -> impl Strategy<Value = String> {
    prop_oneof![pieces(prop::collection::vec((piece(), Just(" ")), 1..30)), sentence()]
}

/// Paragraphs of sentences that quote, more or less as newspapers do.
pub fn article() -> impl Strategy<Value = String> {
    prop::collection::vec(paragraph(), 1..7).prop_map(|paragraphs| paragraphs.join("\n\n"))
}

/// An article among the lines that a page has besides, with any line breaks.
pub fn page() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        3 => paragraph(),
        1 => select(LINES).prop_map(str::to_owned),
        1 => words(1..8),
    ];
    let breaks = select(vec!["\n", "\n\n", "\r\n", " \n\t", "\u{2028}"]);
    pieces(prop::collection::vec((line, breaks), 0..14))
}

fn pieces(pieces: impl Strategy<Value = Vec<(String, &'static str)>>) -> impl Strategy<Value = String> {
    pieces.prop_map(|pieces| pieces.into_iter().map(|(piece, glue)| piece + glue).collect())
}

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        5 => select(WORDS).prop_map(str::to_owned),
        3 => select(NAMES).prop_map(str::to_owned),
        3 => select(CUES).prop_map(str::to_owned),
        4 => select(MARKS).prop_map(str::to_owned),
        1 => oddity(),
    ]
}

fn paragraph() -> impl Strategy<Value = String> {
    prop::collection::vec(sentence(), 1..4).prop_map(|sentences| sentences.join(" "))
}

/// Somebody's words, who says them and how, in one of the orders there are; sometimes a piece is missing or odd.
fn sentence() -> impl Strategy<Value = String> {
    // W is words between marks, V words without any, N a name, C a cue; all else stands for itself.
    let order = select(vec![
        "W, C N.",
        "W, N C.",
        "N C W.",
        "N C V.",
        "C N, V.",
        "V, N C.",
        "W, C N, W.",
        "N: W.",
        "N C V W V.",
        "W W",
        "N, V, C W.",
        "C V, N C W.",
        "W?",
        "N & N C V, W.",
        "\"W,\" N C.",
        "V C W V.",
        "N’s V C V.",
        "W",
        "N (V) C V.",
    ]);
    let pairs = select(vec![
        ("“", "”"),
        ("\"", "\""),
        ("‘", "’"),
        ("'", "'"),
        ("«", "»"),
        ("„", "“"),
        ("“", ""),
        ("", "”"),
    ]);
    let parts =
        (words(1..9), words(1..6), select(NAMES), select(CUES), prop::option::weighted(0.1, oddity()));
    (order, pairs, prop::collection::vec(parts, 6)).prop_map(|(order, (open, close), parts)| {
        let mut parts = parts.into_iter().cycle();
        let mut filled = String::new();
        for slot in order.chars() {
            let (said, other, name, cue, odd) = parts.next().unwrap_or_default();
            let odd = odd.unwrap_or_default();
            match slot {
                'W' => filled += &format!("{open}{said}{odd}{close}"),
                'V' => filled += &format!("{other}{odd}"),
                'N' => filled += &format!("{name}{odd}"),
                'C' => filled += cue,
                mark => filled.push(mark),
            }
        }
        filled
    })
}

fn words(how_many: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    let word = prop_oneof![8 => select(WORDS), 1 => select(NAMES), 1 => select(CUES)];
    prop::collection::vec(word, how_many).prop_map(|words| words.join(" "))
}
