//! A small page with everything that is counted; each test changes what the annotator found in it.

use annotator::{Actor, Article, BlockKind, Country, Kind, Quotation, Span};
use expect_test::{Expect, expect};

use super::*;

const PAGE: &str = r#"{
    "id": "tide",
    "raw": "Home | News\n\"High tide\" closes port\n\n\"We have no bread,\" said Ida Brandt. Oslo insisted the port was open. The \"dry\" dock is full.",
    "headline": "\"High tide\" closes port",
    "junk": ["Home | News"],
    "quotations": [
        {"kind": "direct", "content": ["\"We have no bread,\""], "verbatim": ["\"We have no bread,\""], "speaker": "Ida Brandt"},
        {"kind": "indirect", "content": ["the port was open"], "verbatim": [], "speaker": "Norway"},
        {"kind": "scare", "content": [], "verbatim": ["\"dry\""], "speaker": null}
    ],
    "actors": [
        {"name": "Ida Brandt", "kind": "person", "countries": ["DK", "SE"]},
        {"name": "Norway", "kind": "country", "countries": ["NO"]}
    ]
}"#;

/// What an annotator without a fault finds. It calls the state by its capital and puts the codes in another order.
fn faultless() -> Reading {
    let article = Article::from_blocks([
        (BlockKind::Headline, "\"High tide\" closes port"),
        (
            BlockKind::Paragraph,
            "\"We have no bread,\" said Ida Brandt. Oslo insisted the port was open. The \"dry\" dock is full.",
        ),
    ]);
    let bread = span(&article, "\"We have no bread,\"");
    let open = span(&article, "the port was open");
    let dry = span(&article, "\"dry\"");
    Reading {
        actors: vec![
            actor("brandt", "Brandt", ActorKind::Person, &["SE", "DK"]),
            actor("oslo", "Oslo", ActorKind::Country, &["NO"]),
        ],
        quotations: vec![
            quotation(Kind::Direct, bread, &[bread], &["brandt"]),
            quotation(Kind::Indirect, open, &[], &["oslo"]),
            quotation(Kind::Scare, dry, &[dry], &[]),
        ],
        article,
    }
}

fn span(article: &Article, words: &str) -> Span {
    let start = article.text.find(words).expect("the words stand in the article");
    Span::new(start, start + words.len())
}

fn actor(id: &str, name: &str, kind: ActorKind, codes: &[&str]) -> Actor {
    let countries = codes.iter().filter_map(|code| Country::from_code(code)).collect();
    Actor {
        id: id.to_owned(),
        name: name.to_owned(),
        kind,
        unnamed: false,
        roles: Vec::new(),
        countries,
        country_certainty: 1.0,
        mentions: Vec::new(),
    }
}

fn quotation(kind: Kind, content: Span, verbatim: &[Span], speakers: &[&str]) -> Quotation {
    Quotation {
        id: String::new(),
        kind,
        content: vec![content],
        verbatim: verbatim.to_vec(),
        cue: None,
        source: None,
        speakers: speakers.iter().map(|&id| id.to_owned()).collect(),
        countries: Vec::new(),
        certainty: 0.9,
        evidence: Vec::new(),
    }
}

/// Says which figures are below 100, and every case that is not right, after `change` was made to what was found.
fn check(change: fn(&mut Reading), expect: Expect) {
    let mut reading = faultless();
    change(&mut reading);
    let mut score = Score::default();
    score.count(&Gold::from_json(PAGE).expect("the page is an annotated article"), &reading);
    let below = score.figures().filter(|(_, share)| share.hits < share.of);
    let figures: String = below.map(|(label, share)| format!("{label} {share}\n")).collect();
    let cases = score.cases.iter().filter(|case| !case.is_right()).map(|case| format!("{case}\n"));
    expect.assert_eq(&cases.fold(figures, |all, case| all + &case));
}

#[test]
fn a_faultless_reading_is_all_right() {
    check(|_| {}, expect![""]);
}

#[test]
fn lines_of_the_page_stay_or_go() {
    check(
        |reading| reading.article.push(BlockKind::Paragraph, "Home | News"),
        expect![[r#"
        junk lines dropped   0.0   (0 of 1)
        tide | junk line | kept | Home | News
    "#]],
    );
    check(
        |reading| reading.article.text.truncate(30),
        expect![[r#"
        body lines kept  50.0   (1 of 2)
        quoted: found   0.0   (0 of 1)
        quoted: precision   0.0   (0 of 1)
        quoted: right speaker end to end   0.0   (0 of 1)
        quoted: right countries end to end   0.0   (0 of 1)
        indirect: found   0.0   (0 of 1)
        indirect: precision   0.0   (0 of 1)
        indirect: right speaker end to end   0.0   (0 of 1)
        indirect: right countries end to end   0.0   (0 of 1)
        tide | body line | lost | "We have no bread," said Ida Brandt. Oslo insisted the port was open. The "dry" dock is full.
        tide | direct | missed | Ida Brandt [DK SE]: "We have no bread,"
        tide | indirect | missed | Norway [NO]: the port was open
        tide | no quotation | taken for one | 
                → Brandt [DK SE]:
        tide | no quotation | taken for one | 
                → Oslo [NO]:
    "#]],
    );
    check(
        |reading| reading.article.blocks[0].kind = BlockKind::Heading,
        expect![[r#"
        headline   0.0   (0 of 1)
        tide | headline | wrong | "High tide" closes port
    "#]],
    );
}

#[test]
fn a_quotation_is_missed_or_cut() {
    check(
        |reading| drop(reading.quotations.remove(0)),
        expect![[r#"
        quoted: found   0.0   (0 of 1)
        quoted: right speaker end to end   0.0   (0 of 1)
        quoted: right countries end to end   0.0   (0 of 1)
        tide | direct | missed | Ida Brandt [DK SE]: "We have no bread,"
    "#]],
    );
    check(
        |reading| drop(reading.quotations.remove(1)),
        expect![[r#"
        indirect: found   0.0   (0 of 1)
        indirect: right speaker end to end   0.0   (0 of 1)
        indirect: right countries end to end   0.0   (0 of 1)
        tide | indirect | missed | Norway [NO]: the port was open
    "#]],
    );
    check(
        |reading| reading.quotations[0].verbatim[0].end -= 9,
        expect![[r#"
        quoted: found   0.0   (0 of 1)
        quoted: precision   0.0   (0 of 1)
        quoted: right speaker end to end   0.0   (0 of 1)
        quoted: right countries end to end   0.0   (0 of 1)
        tide | direct | missed | Ida Brandt [DK SE]: "We have no bread,"
        tide | no quotation | taken for one | "We have no bread,"
                → Brandt [DK SE]: "We have no bread,"
    "#]],
    );
    check(|reading| reading.quotations[1].content[0].end -= 5, expect![""]);
    check(|reading| reading.quotations[1].content[0].end -= 9, expect![""]);
    check(
        |reading| reading.quotations[1].content[0].end -= 14,
        expect![[r#"
        indirect: found   0.0   (0 of 1)
        indirect: precision   0.0   (0 of 1)
        indirect: right speaker end to end   0.0   (0 of 1)
        indirect: right countries end to end   0.0   (0 of 1)
        tide | indirect | missed | Norway [NO]: the port was open
                → Oslo [NO]: the
        tide | no quotation | taken for one | the
                → Oslo [NO]: the
    "#]],
    );
}

#[test]
fn a_kind_can_be_wrong() {
    check(
        |reading| reading.quotations[0].kind = Kind::Mixed,
        expect![[r#"
        quoted: kind   0.0   (0 of 1)
    "#]],
    );
    check(
        |reading| reading.quotations[0].kind = Kind::Indirect,
        expect![[r#"
        quoted: found   0.0   (0 of 1)
        quoted: right speaker end to end   0.0   (0 of 1)
        quoted: right countries end to end   0.0   (0 of 1)
        tide | direct | missed | Ida Brandt [DK SE]: "We have no bread,"
    "#]],
    );
}

#[test]
fn scare_quotes_are_nobodys_words() {
    check(
        |reading| reading.quotations[2].kind = Kind::Direct,
        expect![[r#"
        quoted: precision  50.0   (1 of 2)
        scare quotes left alone   0.0   (0 of 1)
        tide | scare | taken for speech | "dry"
                → – []: "dry"
        tide | no quotation | taken for one | "dry"
                → – []: "dry"
    "#]],
    );
}

#[test]
fn all_speakers_and_no_other_are_right() {
    check(
        |reading| reading.quotations[0].speakers.clear(),
        expect![[r#"
        quoted: right speaker end to end   0.0   (0 of 1)
        quoted: right countries end to end   0.0   (0 of 1)
        tide | direct | wrong speaker | Ida Brandt [DK SE]: "We have no bread,"
                → – []: "We have no bread,"
    "#]],
    );
    check(
        |reading| reading.quotations[0].speakers.push("oslo".to_owned()),
        expect![[r#"
        quoted: right speaker end to end   0.0   (0 of 1)
        quoted: right countries end to end   0.0   (0 of 1)
        tide | direct | wrong speaker | Ida Brandt [DK SE]: "We have no bread,"
                → Brandt + Oslo [DK NO SE]: "We have no bread,"
    "#]],
    );
    check(
        |reading| reading.quotations[1].speakers = vec!["brandt".to_owned()],
        expect![[r#"
        indirect: right speaker end to end   0.0   (0 of 1)
        indirect: right countries end to end   0.0   (0 of 1)
        tide | indirect | wrong speaker | Norway [NO]: the port was open
                → Brandt [DK SE]: the port was open
    "#]],
    );
}

#[test]
fn countries_of_a_quotation_are_all_of_its_speakers() {
    check(
        |reading| reading.quotations[0].countries = Country::from_code("DK").into_iter().collect(),
        expect![[r#"
            quoted: right countries end to end   0.0   (0 of 1)
            tide | direct | wrong countries | Ida Brandt [DK SE]: "We have no bread,"
                    → Brandt [DK]: "We have no bread,"
        "#]],
    );
}

#[test]
fn actors_are_known_by_name_or_as_a_state_by_code() {
    check(
        |reading| reading.actors[1].countries.clear(),
        expect![[r#"
        indirect: right speaker end to end   0.0   (0 of 1)
        indirect: right countries end to end   0.0   (0 of 1)
        actors: found  50.0   (1 of 2)
        actors: precision  50.0   (1 of 2)
        actors: right countries  50.0   (1 of 2)
        actors: right kind  50.0   (1 of 2)
        tide | indirect | wrong speaker | Norway [NO]: the port was open
                → Oslo []: the port was open
        tide | actor | missed | Norway
        tide | no actor | taken for one | Oslo
                → Oslo (country) []
    "#]],
    );
    check(
        |reading| reading.actors[0].kind = ActorKind::Organisation,
        expect![[r#"
        actors: right kind  50.0   (1 of 2)
        tide | actor | wrong kind | Ida Brandt
                → Brandt (organisation) [SE DK]
    "#]],
    );
    check(
        |reading| reading.actors.push(actor("dock", "Dry Dock", ActorKind::Organisation, &[])),
        expect![[r#"
            actors: precision  66.7   (2 of 3)
            tide | no actor | taken for one | Dry Dock
                    → Dry Dock (organisation) []
        "#]],
    );
}

#[test]
fn certainty_is_about_the_speaker() {
    let mut reading = faultless();
    reading.quotations[0].certainty = 0.25;
    reading.quotations[0].speakers.clear();
    let mut score = Score::default();
    score.count(&Gold::from_json(PAGE).expect("the page is an annotated article"), &reading);
    expect![[r#"
        certainty      cases   mean  right  difference
        0.20 to 0.29       1   25.0    0.0       -25.0
        0.90 to 1.00       1   90.0  100.0       +10.0
    "#]]
    .assert_eq(&score.reliability.to_string());
}

#[test]
fn a_file_of_another_form_is_refused() {
    let problem = Gold::from_json(r#"{"id": "tide"}"#).err().unwrap_or_default();
    assert!(problem.starts_with("missing field `raw`"), "{problem}");
}
