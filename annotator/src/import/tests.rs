//! Whole pages and odd input.

use std::fmt::Write;

use expect_test::{ExpectFile, expect_file};

use super::*;

/// The article and what was taken out, as a person would want to read it.
fn show(article: &Article) -> String {
    let mut shown = String::new();
    let unknown = || "-".to_string();
    let _ = writeln!(shown, "publisher: {}", article.publisher.clone().unwrap_or_else(unknown));
    let _ = writeln!(shown, "published: {}\n", article.date_published.clone().unwrap_or_else(unknown));
    for block in &article.blocks {
        let _ = writeln!(shown, "{:11} {}", block.kind.as_str(), block.span.of(&article.text));
    }
    shown.push_str("\nremoved\n");
    for removed in &article.removed {
        let _ = writeln!(shown, "{:15} {}", removed.reason.as_str(), removed.text);
    }
    shown
}

fn check_page(raw: &str, expect: ExpectFile) {
    expect.assert_eq(&show(&import(raw)));
}

macro_rules! page_tests {
    ($($name:ident)*) => {$(
        #[test]
        fn $name() {
            check_page(
                include_str!(concat!("../../tests/import/", stringify!($name), ".txt")),
                expect_file![concat!("../../tests/import/", stringify!($name), ".article")],
            );
        }
    )*};
}

mod page_of {
    use super::*;

    page_tests! { broadcaster newspaper agency german_chrome local_paper live_report press_release }
}

/// Checks that nothing is taken out of a text and every line is still there.
fn check_complete(text: &str) {
    let article = import(text);
    assert_eq!(article.removed, [], "{text:?}");
    let words = |text: &str| text.split_whitespace().map(str::to_string).collect::<Vec<_>>();
    assert_eq!(words(&article.text), words(text), "{text:?}");
}

#[test]
fn a_text_without_chrome_comes_through_complete() {
    for text in [
        "Hello",
        "Talks begin\n\n\"We are ready,\" said Chancellor Ida Brandt.",
        "\"We are ready,\" said Ida Brandt. \"So are they.\"",
        "One paragraph. It has two sentences.",
        "First line of a poem\nsecond line of it\nand a third",
        "IDA BRANDT: Who pays?\n\nCORNELIS ADEYEMI: The harbour.\n\nBRANDT: And then\n\nADEYEMI: Nobody.",
        "Dear Ida,\n\nThe boats are back.\n\nYours,\nCornelis",
        "Why the pier closed\n\nThe board met on Monday.\n\nWho pays?\n\nThe board does.\n\nWhat next?\n\nNobody knows.",
        "<h1>Talks begin</h1>\n\n<p>\"We are ready,\" said Ida Brandt.</p>\n<script>alert(1)</script>",
        "GENEVA, Oct 12 (Reuters) - Talks begin on Monday.\n\nLONDON (AP) — They may last for weeks.",
        "He left.\n\n“What?” she said.\n\n“No.”\n\nThat was all.\n\nHarbour board\nFishermen's union\nFerry line",
        "Talks begin on the quay\n\n1. Pay the crews.\n2. Mend the pier.\n\nNobody objected.",
    ] {
        check_complete(text);
    }
}

#[test]
fn a_page_of_nothing_but_chrome_is_kept_whole() {
    for text in
        ["Share", "Menu\nSearch\nSign in", "Share on Facebook\n© 2016 The Marrow Observer", "12 October 2016"]
    {
        check_complete(text);
    }
}

#[test]
fn crossheads_stay_even_when_a_section_or_a_button_has_their_name() {
    for crosshead in ["Politics", "Water", "Safety", "Who pays?", "‘A gift’", "A gift to smugglers"] {
        let text = "The board met on Monday and talked until late.";
        let article = import(&format!(
            "Share\n\nPier closed again\n\n{text}\n\n{text} It did.\n\n{crosshead}\n\n{text} So."
        ));
        let headings: Vec<&str> = article
            .blocks
            .iter()
            .filter(|block| block.kind == BlockKind::Heading)
            .map(|block| block.span.of(&article.text))
            .collect();
        assert_eq!(headings, [crosshead]);
    }
}

#[test]
fn odd_characters_do_no_harm() {
    let text = "\u{feff}Talks\u{a0}begin\r\n\r\n\"We\tare\u{0}ready,\" said\u{200b} Ida Brandt.\r\n";
    let article = import(text);
    assert_eq!(article.text, "Talks begin\n\n\"We are ready,\" said Ida Brandt.");
    assert_eq!(article.headline(), "Talks begin");
}

#[test]
fn as_is_keeps_every_byte() {
    for text in [
        "",
        "\n\n",
        "\u{feff}Talks\u{a0}begin\r\n\r\n \"We\tare\u{0}ready,\" said\u{200b} Ida Brandt. \r\n",
        "Share\n\nMenu\n\n© 2016",
        "One\rTwo\u{2028}Three",
    ] {
        let article = import_as_is(text);
        assert_eq!(article.text, text);
        assert_eq!(article.removed, []);
        for block in &article.blocks {
            let words = block.span.of(text);
            assert_eq!(words.trim(), words, "{text:?}");
            assert!(!words.is_empty(), "{text:?}");
        }
    }
}

/// Checks the blocks of a text taken as it is.
fn check_as_is(text: &str, expect: &[(BlockKind, &str)]) {
    let article = import_as_is(text);
    let found: Vec<(BlockKind, &str)> =
        article.blocks.iter().map(|block| (block.kind, block.span.of(&article.text))).collect();
    assert_eq!(found, expect, "{text:?}");
}

#[test]
fn as_is_parts_paragraphs_where_the_text_does() {
    use BlockKind::{Headline, Paragraph};
    check_as_is(
        "Pier closed\n\nThe board met.\nIt left.",
        &[(Headline, "Pier closed"), (Paragraph, "The board met."), (Paragraph, "It left.")],
    );
    check_as_is(
        "The board met on Monday.\n\nIt left.",
        &[(Paragraph, "The board met on Monday."), (Paragraph, "It left.")],
    );
    check_as_is("Pier closed", &[(Paragraph, "Pier closed")]);
    let wrapped = "The harbour board of the town has decided to close\nthe northern pier until the spring, its chairman\nCornelis Adeyemi said.";
    check_as_is(&format!("{wrapped}\n\nIt left."), &[(Paragraph, wrapped), (Paragraph, "It left.")]);
}

#[test]
fn any_mix_of_lines_gives_a_sound_article() {
    const PIECES: [&str; 24] = [
        "Share on Facebook",
        "Menu   Search   Sign in",
        "Pier closed again",
        "The board met on Monday.",
        "",
        "",
        "By Ida Brandt",
        "12 October 2016",
        "“We are ready,” she said.",
        "Related articles",
        "Watch video 02:57",
        "11:40",
        "1,234",
        "* * *",
        "• pay",
        "Photo: AFP",
        "The pier at dusk. Photo: Ida Brandt",
        "© 2016 Marrow Post",
        "ib/jm (AFP)",
        "Reply",
        "Comments (12)",
        "Pier closed again | News | Marrow Post | 12.10.2016",
        "é🦀'\"‘",
        "a - b - c |",
    ];
    let mut state = 2016_u64;
    for round in 0..300 {
        let mut raw = String::new();
        for _ in 0..round % 23 {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            raw.push_str(PIECES[(state >> 33) as usize % PIECES.len()]);
            raw.push_str(if state >> 62 == 0 { "\r\n" } else { "\n" });
        }
        let article = import(&raw);
        let mut end = 0;
        for block in &article.blocks {
            assert!(block.span.start >= end && !block.span.of(&article.text).is_empty(), "{raw:?}");
            end = block.span.end;
        }
        assert_eq!(end, article.text.len(), "{raw:?}");
        for line in raw.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let removed = article.removed.iter().any(|removed| removed.text == line);
            let folded = lines::fold(line);
            assert!(removed || article.text.contains(&folded), "{line} is lost: {raw:?}");
        }
    }
}

#[test]
fn a_long_text_is_read_whatever_its_lines_are() {
    for (piece, count) in [
        ("word and ", 120_000),
        ("Related articles\nTitle of another story here\nA teaser ends here today.\n", 300),
        ("Watch video 02:57\n\nTitle of another story\n\nA text ends here today.\n\n", 300),
        ("a\n", 2_000),
        ("a - b | ", 60_000),
        ("12 of of de ", 40_000),
    ] {
        let article = import(&piece.repeat(count));
        assert!(!article.text.is_empty(), "{piece}");
    }
}
