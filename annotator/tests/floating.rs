//! Words in quotation marks without a cue of their own.

use expect_test::expect;

mod compact;

use compact::check;

#[test]
fn speech_goes_on_in_the_next_sentence() {
    check(
        r#""The bridge is safe," said Marta Keller. "We looked at every bolt.""#,
        expect![[
            r#"direct | "The bridge is safe," … "We looked at every bolt." | said | Marta Keller → Marta Keller []"#
        ]],
    );
    check(
        r#"Marta Keller said the bridge was safe. "We looked at every bolt.""#,
        expect![[r#"
        indirect | the bridge was safe | said | Marta Keller → Marta Keller []
        direct | "We looked at every bolt." | – | – → Marta Keller []"#]],
    );
}

#[test]
fn speech_goes_on_in_the_next_paragraph() {
    check(
        r#""The bridge is safe," said Marta Keller.
         "We looked at every bolt, and we will look again in spring.""#,
        expect![[r#"
        direct | "The bridge is safe," | said | Marta Keller → Marta Keller []
        direct | "We looked at every bolt, and we will look again in spring." | – | – → Marta Keller []"#]],
    );
    check(
        r#"Marta Keller said: "The bridge is safe.
         "We looked at every bolt.
         "We will look again.""#,
        expect![[
            r#"direct | "The bridge is safe. … "We looked at every bolt. … "We will look again." | said | Marta Keller → Marta Keller []"#
        ]],
    );
}

#[test]
fn somebody_else_who_comes_up_in_between_speaks() {
    check(
        r#""The bridge is safe," said Marta Keller.
         Tom Hale shook his head. "Not one of those bolts is new, and she knows it.""#,
        expect![[r#"
        direct | "The bridge is safe," | said | Marta Keller → Marta Keller []
        direct | "Not one of those bolts is new, and she knows it." | – | – → Tom Hale []"#]],
    );
}

#[test]
fn what_nobody_says_is_a_scare_quote() {
    check(
        r#"The so-called "bridge tax" was paid by fishermen."#,
        expect![[r#"scare | "bridge tax" | – | – → – []"#]],
    );
    check(r#"The "experts" arrived in three black cars."#, expect![[r#"scare | "experts" | – | – → – []"#]]);
    check(
        r#"A banner with the words "No more bolts" hung from the bridge."#,
        expect![[r#"scare | "No more bolts" | – | – → – []"#]],
    );
}

#[test]
fn titles_of_works_are_scare_quotes() {
    check(
        r#"Her novel "The Salt Road" sold well in Denmark."#,
        expect![[r#"scare | "The Salt Road" | – | – → – []"#]],
    );
    check(
        r#"The film "Seven Winters" opens on Friday."#,
        expect![[r#"scare | "Seven Winters" | – | – → – []"#]],
    );
}

#[test]
fn nicknames_are_scare_quotes() {
    check(r#"Jonas "the Bear" Lindqvist won the race."#, expect![[r#"scare | "the Bear" | – | – → – []"#]]);
    check(
        r#"The fort, known as "the Anvil", was built in 1702."#,
        expect![[r#"scare | "the Anvil" | – | – → – []"#]],
    );
}

#[test]
fn a_headline_borrows_the_speaker_of_the_same_words_below() {
    check(
        r#"# Bridge repair 'a gift to the banks'
         Tom Hale called the repair "a gift to the banks"."#,
        expect![[r#"
        direct | 'a gift to the banks' | – | – → Tom Hale []
        mixed | the repair "a gift to the banks" | called | Tom Hale → Tom Hale []"#]],
    );
}

#[test]
fn a_scare_quote_inside_reported_speech_belongs_to_the_speaker() {
    check(
        r#"Tom Hale said the "bridge tax" hurt fishermen."#,
        expect![[r#"mixed | the "bridge tax" hurt fishermen | said | Tom Hale → Tom Hale []"#]],
    );
}

#[test]
fn a_pull_quote_without_marks_is_no_quotation() {
    check(
        r#"The bridge was closed on Friday.
         The repair will take a year."#,
        expect![[""]],
    );
}
