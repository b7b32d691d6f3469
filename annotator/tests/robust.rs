//! Whatever the text, a reading is sound: nothing panics, every span fits, every speaker exists.

use std::path::Path;

use annotator::{Article, BlockKind};

mod sound;

use sound::{check, check_sound};

/// A generator with a fixed seed (xorshift): the same texts on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    fn one_of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}

fn golden_pages() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let entries = std::fs::read_dir(folder).expect("the golden folder is there");
    let mut paths: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let pages: Vec<String> = paths.iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect();
    assert!(!pages.is_empty(), "no golden page was found");
    pages
}

#[test]
fn nothing_gives_nothing() {
    for text in ["", " ", "\n", "\r\n\r\n", "\t \n \n", "\u{feff}", "\u{200b}"] {
        check(text);
        assert!(annotator::read(text).quotations.is_empty());
    }
}

#[test]
fn marks_alone_are_harmless() {
    for text in [
        "\"",
        "“”",
        "\"\"\"\"\"",
        "''''",
        "…",
        ":",
        ":::",
        "— — —",
        "\" : \"",
        "said",
        "\"said\"",
        "said \"",
        ": \"a\"",
    ] {
        check(text);
        check(&format!("{text}\n{text}\n\n{text}"));
    }
}

#[test]
fn one_character_many_times_is_harmless() {
    for character in
        ["a", "A", "“", "’", ".", ":", ",", " ", "\n", "9", "é", "北", "🙂", "\u{301}", "(", "\0"]
    {
        check(&character.repeat(200_000 / character.len()));
    }
    for mark in ["\"", "'"] {
        check(&mark.repeat(20_000));
    }
}

#[test]
fn one_word_many_times_is_harmless() {
    for words in [
        "said ",
        "he said ",
        "the mayor of ",
        "Ida Brandt and ",
        "“a” ",
        "who ",
        "Ida Brandt, ",
        "HALE: no\n",
        "\"no\n",
    ] {
        check(&words.repeat(1_000));
    }
}

#[test]
fn lines_may_end_in_any_way() {
    for page in golden_pages() {
        for ending in ["\r\n", "\r", "\n\n\n", "\u{2028}", " \n "] {
            check(&page.replace('\n', ending));
        }
        check(&page.replace('\n', " "));
    }
}

#[test]
fn other_scripts_and_signs_are_harmless() {
    for text in [
        "قالت رئيسة البلدية: «الجسر آمن».",
        "\u{202b}ראש העיר אמרה: \"הגשר בטוח\".\u{202c}",
        "市長は「橋は安全だ」と述べた。",
        "Мэр сказала: «Мост безопасен».",
        "Η δήμαρχος είπε: «Η γέφυρα είναι ασφαλής».",
        "👩‍🚒 Ida Brandt said: \"🔥🔥🔥\" 🇳🇴🇩🇰",
        "I\u{307}da Brandt sai\u{301}d \"n\u{303}o\".",
        "İda said İT WAS ſaid ŉ ǰ ß ẞ.",
        "<script>alert(\"x\")</script> said <img onerror='x'>.",
    ] {
        check(text);
    }
}

#[test]
fn any_characters_in_any_order_are_harmless() {
    let mut random = Random(20161012);
    for _ in 0..300 {
        let text: String = (0..random.below(400))
            .filter_map(|_| {
                let limit = [0x80, 0x250, 0x2100, 0x1_0000, 0x11_0000][random.below(5)];
                char::from_u32(random.below(limit) as u32)
            })
            .collect();
        check(&text);
    }
}

#[test]
fn words_of_the_news_in_any_order_are_harmless() {
    const WORDS: [&str; 46] = [
        "said",
        "says",
        "told",
        "accused",
        "of",
        "that",
        "he",
        "she",
        "they",
        "it",
        "the",
        "minister",
        "ministry",
        "Ida",
        "Brandt",
        "Danish",
        "Norway",
        "Oslo",
        "Kremlin",
        "and",
        "but",
        "who",
        "not",
        "to",
        "according",
        "by",
        "was",
        "has",
        "would",
        "adding",
        "Monday",
        "58",
        "\"",
        "“",
        "”",
        "'",
        "’s",
        ",",
        ".",
        ":",
        ";",
        "—",
        "(",
        ")",
        "?",
        "\n\n",
    ];
    let mut random = Random(20190314);
    for _ in 0..500 {
        let mut text = String::new();
        for _ in 0..random.below(60) {
            text += random.one_of(&WORDS);
            text += random.one_of(&["", " ", " ", " "]);
        }
        check(&text);
    }
}

/// Where a rule looks to the left or to the right, there may be nothing: every text of up to three such words.
#[test]
fn very_short_texts_are_harmless() {
    const WORDS: [&str; 20] = [
        "Ida", "Brandt", "of", "By", "who", "said", "says", "the", "men", "minister", "Danish", "he", "and",
        "that", "not", "was", ",", ":", "“no”", "\"",
    ];
    for first in WORDS {
        check(first);
        for second in WORDS {
            check(&format!("{first} {second}"));
            for third in WORDS {
                check(&format!("{first} {second} {third}"));
            }
        }
    }
}

#[test]
fn damaged_pages_are_harmless() {
    let mut random = Random(20131105);
    for page in golden_pages() {
        let letters: Vec<char> = page.chars().collect();
        for _ in 0..40 {
            let mut damaged = letters.clone();
            for _ in 0..1 + random.below(30) {
                let at = random.below(damaged.len());
                match random.below(4) {
                    0 => drop(damaged.remove(at)),
                    1 => damaged.insert(at, ['"', '\'', '“', '\n', ':', ' ', '🙂', '\u{0}'][random.below(8)]),
                    2 => damaged.truncate(at.max(20)),
                    _ => {
                        let other = random.below(damaged.len());
                        damaged.swap(at, other);
                    }
                }
            }
            check(&damaged.into_iter().collect::<String>());
        }
    }
}

#[test]
fn what_is_found_does_not_depend_on_what_is_read_before() {
    for page in golden_pages() {
        assert_eq!(annotator::read(&page), annotator::read(&page));
    }
}

/// Ten times the articles give ten times the quotations: no stage gives up on a long text, and none
/// looks so far around that the copies change each other.
#[test]
fn a_long_text_is_read_to_its_end() {
    let paragraphs = [
        "The Danish foreign ministry said the strait was open.",
        "\"We have no bread,\" said Ida Brandt.",
        "The old harbour was built of stone.",
    ];
    for copies in [1, 10, 300] {
        let blocks = (0..copies).flat_map(|_| paragraphs).map(|words| (BlockKind::Paragraph, words));
        let reading = annotator::annotate(Article::from_blocks(blocks));
        check_sound(&reading);
        assert_eq!(reading.quotations.len(), 2 * copies);
        assert_eq!(reading.actors.len(), 2, "each copy names the same two");
    }
}
