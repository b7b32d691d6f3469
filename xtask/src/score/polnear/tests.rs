//! One small text; each test says what the annotator found in it.

use annotator::{Article, BlockKind, Quotation};
use expect_test::{Expect, expect};

use super::*;

/// The é and the dash make code points and bytes differ.
const TEXT: &str = "Né Hald said – “No bread.” He said that it rained.";

/// Two attributions: *Né Hald* said *“No bread.”* and *He* said *that it rained*.
const ANN: &str = "\
T1\tSource 0 7\tNé Hald\nT2\tCue 8 12\tsaid\nT3\tContent 15 26\t“No bread.”\nE1\tAttribution:T2 Content:T3 Cue:T2 Source:T1
T4\tSource 27 29\tHe\nT5\tCue 30 34\tsaid\nT6\tContent 35 49\tthat it rained\nE2\tAttribution:T5 Content:T6 Cue:T5 Source:T4
";

/// Source, cue and content of what was found; an empty string is none.
type Words = [&'static str; 3];

const BREAD: Words = ["Né Hald", "said", "“No bread.”"];
const RAIN: Words = ["He", "said that", "that it rained."];

fn check(found: &[Words], expect: Expect) {
    let article = Article::from_blocks([(BlockKind::Paragraph, TEXT)]);
    let quotations = found.iter().map(quotation).collect();
    let mut score = Score::default();
    score.count("rain", ANN, &Reading { article, quotations, ..Reading::default() });
    let figures = score.figures().into_iter().map(|(label, line)| format!("{label} {line}\n"));
    let cases = score.cases.iter().filter(|case| !case.is_right()).map(|case| format!("{case}\n"));
    expect.assert_eq(&(figures.chain(cases).collect::<String>() + &score.reliability.to_string()));
}

fn quotation([source, cue, content]: &Words) -> Quotation {
    let span = |words: &str| {
        let start = TEXT.find(words).filter(|_| !words.is_empty())?;
        Some(Span::new(start, start + words.len()))
    };
    Quotation {
        id: String::new(),
        kind: Kind::Direct,
        content: span(content).into_iter().collect(),
        verbatim: Vec::new(),
        cue: span(cue),
        source: span(source),
        speakers: Vec::new(),
        countries: Vec::new(),
        certainty: 0.9,
        evidence: Vec::new(),
    }
}

#[test]
fn outer_punctuation_does_not_count_and_a_word_more_does() {
    check(
        &[BREAD, RAIN],
        expect![[r#"
        exact source   F1 100.0   P 100.0  R 100.0   (2 gold, 2 predicted)
        exact cue      F1  50.0   P  50.0  R  50.0   (2 gold, 2 predicted)
        exact content  F1 100.0   P 100.0  R 100.0   (2 gold, 2 predicted)
        quoted    found 100.0  precise 100.0  attributed 100.0   (1 gold, 1 predicted)
        indirect  found 100.0  precise 100.0  attributed 100.0   (1 gold, 1 predicted)
        certainty      cases   mean  right  difference
        0.90 to 1.00       2   90.0  100.0       +10.0
    "#]],
    );
}

#[test]
fn what_is_missed_costs_recall() {
    check(
        &[BREAD],
        expect![[r#"
        exact source   F1  66.7   P 100.0  R  50.0   (2 gold, 1 predicted)
        exact cue      F1  66.7   P 100.0  R  50.0   (2 gold, 1 predicted)
        exact content  F1  66.7   P 100.0  R  50.0   (2 gold, 1 predicted)
        quoted    found 100.0  precise 100.0  attributed 100.0   (1 gold, 1 predicted)
        indirect  found   0.0  precise   0.0  attributed   0.0   (1 gold, 0 predicted)
        rain | indirect | missed | He (said): that it rained
        certainty      cases   mean  right  difference
        0.90 to 1.00       1   90.0  100.0       +10.0
    "#]],
    );
    check(
        &[],
        expect![[r#"
        exact source   F1   0.0   P   0.0  R   0.0   (2 gold, 0 predicted)
        exact cue      F1   0.0   P   0.0  R   0.0   (2 gold, 0 predicted)
        exact content  F1   0.0   P   0.0  R   0.0   (2 gold, 0 predicted)
        quoted    found   0.0  precise   0.0  attributed   0.0   (1 gold, 0 predicted)
        indirect  found   0.0  precise   0.0  attributed   0.0   (1 gold, 0 predicted)
        rain | quoted | missed | Né Hald (said): “No bread.”
        rain | indirect | missed | He (said): that it rained
        certainty      cases   mean  right  difference
    "#]],
    );
}

#[test]
fn half_of_the_content_is_enough_to_be_found() {
    check(
        &[["Né Hald", "said", "bread.”"], ["He", "said", "that"]],
        expect![[r#"
        exact source   F1 100.0   P 100.0  R 100.0   (2 gold, 2 predicted)
        exact cue      F1  66.7   P 100.0  R  50.0   (2 gold, 1 predicted)
        exact content  F1   0.0   P   0.0  R   0.0   (2 gold, 2 predicted)
        quoted    found 100.0  precise 100.0  attributed 100.0   (1 gold, 1 predicted)
        indirect  found   0.0  precise   0.0  attributed   0.0   (1 gold, 1 predicted)
        rain | indirect | missed | He (said): that it rained
        rain | no attribution | taken for one | He (said): that
        certainty      cases   mean  right  difference
        0.90 to 1.00       2   90.0   50.0       -40.0
    "#]],
    );
}

#[test]
fn another_source_is_found_and_not_attributed() {
    check(
        &[["He", "said", "“No bread.”"], ["", "said", "that it rained"]],
        expect![[r#"
        exact source   F1  66.7   P 100.0  R  50.0   (2 gold, 1 predicted)
        exact cue      F1  66.7   P 100.0  R  50.0   (2 gold, 1 predicted)
        exact content  F1 100.0   P 100.0  R 100.0   (2 gold, 2 predicted)
        quoted    found 100.0  precise 100.0  attributed   0.0   (1 gold, 1 predicted)
        indirect  found 100.0  precise 100.0  attributed   0.0   (1 gold, 1 predicted)
        rain | quoted | wrong source | Né Hald (said): “No bread.”
                → He (said): “No bread.”
        rain | indirect | wrong source | He (said): that it rained
                → – (said): that it rained
        certainty      cases   mean  right  difference
        0.90 to 1.00       2   90.0    0.0       -90.0
    "#]],
    );
}
