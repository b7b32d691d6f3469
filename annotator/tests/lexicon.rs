//! The rules for the word lists, which `build.rs` applies: what a slip in a list says to the person
//! who made it, and which lines are none; and that packing a list loses nothing that is read.

use expect_test::{Expect, expect};

#[path = "../build/check.rs"]
mod check;
#[path = "../src/lexicon/forms.rs"]
mod forms;
#[path = "../build/pack.rs"]
mod pack;
#[path = "../src/lexicon/packed.rs"]
mod packed;
#[path = "../build/shapes.rs"]
mod shapes;

const COUNTRIES: &[u8] =
    b"FR | France | Paris\nGB | United Kingdom | London\nEU | European Union | Brussels\n";

/// What is said about `text` as the content of `file` in a language's folder, a problem a line.
fn check(file: &str, text: impl AsRef<[u8]>, expected: Expect) {
    let shape = shapes::shape_of(file, false);
    let found = check::problems(text.as_ref(), shape, &check::codes(COUNTRIES));
    let said: Vec<String> =
        found.iter().map(|problem| format!("{}: {}", problem.line, problem.says)).collect();
    expected.assert_eq(&said.join("\n"));
}

#[test]
fn a_list_that_keeps_the_rules_is_left_alone() {
    check("places.txt", "# Places.\n\n# France\nLyon | FR\nÎle-de-France | FR\n", expect![[""]]);
    check(
        "organisations.txt",
        "# All.\nNATO, Nato | - | organisation\nEurotunnel | FR, GB | company\n",
        expect![[""]],
    );
    check("pronouns.txt", "# All.\nher | 3 | f | s | object\nher | 3 | f | s | possessive\n", expect![[""]]);
    check("common-words.txt", "# All.\nnoun | talk, plan\nverb | talk\n", expect![[""]]);
    check("roles.txt", "# All.\npolice | - | - | state\n", expect![[""]]);
}

#[test]
fn a_country_keeps_its_line_when_nothing_is_known_of_it() {
    check("countries.txt", "# All.\nEU | EU | -\nFR | - | French\nGB | UK, U.K. | British\n", expect![[""]]);
    check(
        "countries.txt",
        "# All.\nEU | EU | -\nFR | - | French\n",
        expect![[r#"3: no line for GB: add "GB | - | -" or what is known of it"#]],
    );
}

#[test]
fn a_file_without_a_shape_is_read_for_its_blanks_alone() {
    check("page-share.txt", "# Share lines.\n\nshare on * | now\nshare on * | now\n", expect![[""]]);
    check("page-share.txt", "# Share lines.\nshare \n", expect!["2: has a blank at its end: take it away"]);
}

#[test]
fn a_file_is_utf_8_has_unix_lines_and_says_what_it_is_for() {
    check(
        "places.txt",
        b"# All.\nM\xe2con | FR\n",
        expect!["2: is not UTF-8: save the file in the encoding UTF-8"],
    );
    check(
        "places.txt",
        "# All.\nLyon | FR\r\n",
        expect!["2: ends as lines do on Windows: save the file with Unix line ends"],
    );
    check(
        "places.txt",
        "Lyon | FR",
        expect![[r#"
            1: open the file with a comment (# ...) that says what it is for
            1: is the last line and has no end: press Enter behind it"#]],
    );
    check("places.txt", "", expect!["1: open the file with a comment (# ...) that says what it is for"]);
}

#[test]
fn blanks_that_one_does_not_see_are_named() {
    check("places.txt", "# All.\n Lyon | FR\n", expect!["2: begins with a blank: take it away"]);
    check("places.txt", "# All.\nLe  Havre | FR\n", expect!["2: has two blanks side by side: leave one"]);
    check(
        "places.txt",
        "# All.\nLe\u{a0}Havre | FR\n",
        expect!["2: has a tab or another character that one cannot see: write a plain blank, or nothing"],
    );
}

#[test]
fn columns_are_as_many_as_the_list_has_and_parted_by_blank_bar_blank() {
    check(
        "places.txt",
        "# All.\nLyon\nLyon | FR | city\n",
        expect![[r#"
            2: a place needs 2 columns, here are 1: write place | code
            3: a place needs 2 columns, here are 3: write place | code"#]],
    );
    check(
        "places.txt",
        "# All.\nLyon| FR\nLyon |\n",
        expect![[r#"
            2: has a bar without a blank on each side: write " | ", and - for a column with nothing in it
            3: has a bar without a blank on each side: write " | ", and - for a column with nothing in it"#]],
    );
    check(
        "places.txt",
        "# All.\n- | FR\n",
        expect!["2: place: nothing is written here, but something is needed"],
    );
}

#[test]
fn a_code_is_one_that_a_country_has() {
    check(
        "places.txt",
        "# All.\nLyon | fr\nSalzburg | AT\n",
        expect![[r#"
            2: code: "fr" is no country's code: write two capitals that lexicon/countries.txt has
            3: code: "AT" is no country's code: write two capitals that lexicon/countries.txt has"#]],
    );
    check(
        "organisations.txt",
        "# All.\nEurotunnel | FR, UK | company\n",
        expect![[
            r#"2: codes: "UK" is no country's code: write two capitals that lexicon/countries.txt has"#
        ]],
    );
}

#[test]
fn a_sort_is_one_of_its_words() {
    check(
        "organisation-words.txt",
        "# All.\nchoir, choirs | others\nArmy, armies | state\n",
        expect![[r#"
            2: sort: "others" is none of the words for it: write one of state, other
            3: singular, plural: "Army, armies" has a capital: write small letters"#]],
    );
}

#[test]
fn lists_have_no_empty_item() {
    check(
        "organisations.txt",
        "# All.\nBBC, , BBC News | GB | media\nITV,ITV News | GB | media\nCNN, - | GB | media\n",
        expect![[r#"
            2: names: its list has a comma too many, or one without a blank behind it: part the items by ", "
            3: names: its list has a comma too many, or one without a blank behind it: part the items by ", "
            4: names: its list has a comma too many, or one without a blank behind it: part the items by ", ""#]],
    );
}

#[test]
fn nothing_stands_twice() {
    check(
        "places.txt",
        "# All.\nLyon | FR\nLyon | GB\n",
        expect![[r#"3: "Lyon" stands in line 2 already: keep one of the two"#]],
    );
    check(
        "organisations.txt",
        "# All.\nBBC, BBC News | GB | media\nBBC News | GB | media\n",
        expect![[r#"3: "BBC News" stands in line 2 already: keep one of the two"#]],
    );
    check(
        "countries.txt",
        "# All.\nEU | EU | -\nFR | - | French\nGB | UK | British, French\n",
        expect![[r#"4: "French" stands in line 3 already: keep one of the two"#]],
    );
    check(
        "common-words.txt",
        "# All.\nnoun | talk, plan\nnoun | talk\n",
        expect![[r#"3: "noun | talk" stands in line 2 already: keep one of the two"#]],
    );
    check(
        "pronouns.txt",
        "# All.\nher | 3 | f | s | object\nher | 3 | f | s | object\n",
        expect![[r#"3: "her | 3 | f | s | object" stands in line 2 already: keep one of the two"#]],
    );
}

/// What is read of a list of this layout once it was packed.
fn check_packing(layout: &str, text: &str, expected: Expect) {
    let packed = pack::pack(text, layout);
    assert!(pack::is_sound(&packed, layout), "{text}");
    expected.assert_eq(&packed::unpack(&packed).concat());
}

#[test]
fn a_list_without_a_layout_keeps_its_lines_in_their_order() {
    check_packing(
        "",
        "# All.\n\nshare on *\nread | more\nread\n",
        expect![[r#"
            share on *
            read | more
            read
        "#]],
    );
}

#[test]
fn entries_are_sorted_but_lines_with_the_same_first_column_keep_their_order() {
    check_packing(
        "ik",
        "# All.\nÎle | FR\nOslo | NO\nÎsafjord | IS\nBergen | NO\n",
        expect![[r#"
            Bergen | NO
            Oslo | NO
            Île | FR
            Îsafjord | IS
        "#]],
    );
    check_packing(
        "ik",
        "cast | past\nbid | past\ncast | base\n",
        expect![[r#"
            bid | past
            cast | past, base
        "#]],
    );
    check_packing(
        "iii",
        "cast | z | -\nbid | a | b\ncast | a | -\n",
        expect![[r#"
            bid | a | b
            cast | z | -
            cast | a | -
        "#]],
    );
}

#[test]
fn forms_that_are_not_regular_are_kept_and_columns_that_nothing_reads_are_not() {
    check_packing(
        "isdrguk",
        "deny | denies | denied | denied | denying | denying | that\n\
         write | writes | wrote | written | writing | neutral | that, quote\n\
         break in | breaks in | broke in | broken in | breaking in | neutral | quote\n\
         claim | claims | - | - | - | neutral | noun\n",
        expect![[r#"
            break in | breaks in | broke in | broken in | breaking in | - | quote
            claim | claims | - | - | - | - | noun
            deny | denies | denied | denied | denying | - | that
            write | writes | wrote | written | writing | - | that, quote
        "#]],
    );
    check_packing(
        "inkk",
        "policewoman | policewomen | f | state\npolice | - | - | state\nattorney general | attorneys general | - | state\n",
        expect![[r#"
            attorney general | attorneys general | - | state
            police | - | - | state
            policewoman | policewomen | f | state
        "#]],
    );
}

#[test]
fn a_word_of_several_lines_is_one_entry_with_all_its_classes() {
    check_packing(
        "kw",
        "noun | talk, plan\nverb | talk\nadverb | then\n",
        expect![[r#"
            noun | plan
            noun, verb | talk
            adverb | then
        "#]],
    );
}

#[test]
fn entries_stand_in_groups_where_their_key_says_so() {
    check_packing(
        "iK",
        "Bath | GB\nLyon | FR\nLille | FR\nBari | IT\n",
        expect![[r#"
            Lille | FR
            Lyon | FR
            Bath | GB
            Bari | IT
        "#]],
    );
}

#[test]
fn marks_are_numbered_beside_the_keys() {
    check_packing(
        "imk",
        "say | plain | that, quote\nsay | loud | that\nshout | loud | quote\nadd | plain | that, quote\n",
        expect![[r#"
            add | plain | that, quote
            say | plain | that, quote
            say | loud | that
            shout | loud | quote
        "#]],
    );
    check_packing("im", "say | plain\nadd | plain\n", expect![["add | plain\nsay | plain\n"]]);
}

#[test]
fn there_may_be_many_keys() {
    let text: String = (100..900).map(|number| format!("place {number} | key {number}\n")).collect();
    assert_eq!(packed::unpack(&pack::pack(&text, "ik")), [text]);
}

#[test]
fn every_list_survives_packing() {
    let lexicon = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicon");
    for (folder, for_all_languages) in [(lexicon.clone(), true), (lexicon.join("en"), false)] {
        let files = std::fs::read_dir(folder).expect("the lists are there").flatten();
        for file in files.map(|entry| entry.path()).filter(|path| path.is_file()) {
            let text = std::fs::read_to_string(&file).expect("a list is UTF-8");
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let layout = shapes::shape_of(&name, for_all_languages).map_or("", |shape| shape.layout);
            assert!(pack::is_sound(&pack::pack(&text, layout), layout), "{name}");
        }
    }
}

/// The officially assigned codes of ISO 3166-1.
const ISO_3166_1: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT \
    BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH \
    ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT \
    HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS \
    LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI \
    NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG \
    SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG \
    UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

#[test]
fn the_list_of_countries_is_complete() {
    let codes = check::codes(include_bytes!("../lexicon/countries.txt"));
    let mut expected: Vec<&str> = ISO_3166_1.split_whitespace().collect();
    assert_eq!(expected.len(), 249);
    // The two organisations, and a state whose code ISO leaves to its users.
    expected.extend(["EU", "UN", "XK"]);
    expected.sort_unstable();
    assert_eq!(codes.iter().map(String::as_str).collect::<Vec<_>>(), expected);
}
