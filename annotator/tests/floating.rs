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

#[test]
fn a_clause_with_a_comma_inside_its_marks_is_speech_by_its_look() {
    check(
        r#""We shall wait and see," went the whisper along the quay."#,
        expect![[r#"direct | "We shall wait and see," | – | – → – []"#]],
    );
    check(
        r#""We shall wait and see what comes," nodding at the river."#,
        expect![[r#"direct | "We shall wait and see what comes," | – | – → – []"#]],
    );
}

#[test]
fn a_title_or_a_term_with_a_comma_inside_its_marks_is_none() {
    check(
        r#""The Salt Road," a novel by Ida Brandt, sold well."#,
        expect![[r#"scare | "The Salt Road," | – | – → – []"#]],
    );
    check(
        r#""Bread and Salt, Then and Now," the novel, sold well."#,
        expect![[r#"scare | "Bread and Salt, Then and Now," | – | – → – []"#]],
    );
    check(
        r#""the bridge tax," as it is known, hurts fishermen."#,
        expect![[r#"scare | "the bridge tax," | – | – → – []"#]],
    );
}

#[test]
fn speech_goes_on_behind_a_clause_that_the_speaker_added() {
    check(
        r#""It is late," Keller said, adding that nobody would come. "We wait, and we have bread.""#,
        expect![[r#"
            direct | "It is late," … "We wait, and we have bread." | said | Keller → Keller []
            indirect | that nobody would come | adding | Keller → Keller []"#]],
    );
}

#[test]
fn speech_does_not_go_on_from_words_without_marks() {
    check(
        r#"Keller said it was late, adding that nobody would come. "We wait. We have bread.""#,
        expect![[r#"
            indirect | it was late | said | Keller → Keller []
            indirect | that nobody would come | adding | Keller → Keller []
            direct | "We wait. We have bread." | – | – → Keller []"#]],
    );
    check(
        r#"He lost £900, Keller said. "We have no bread left at all.""#,
        expect![[r#"
            indirect | He lost £900 | said | Keller → Keller []
            direct | "We have no bread left at all." | – | – → Keller []"#]],
    );
}

#[test]
fn speech_does_not_go_on_behind_somebody_else() {
    check(
        r#""It is late," Keller said, adding that nobody would come. Then Hale rose. "We wait for the next ferry.""#,
        expect![[r#"
            direct | "It is late," | said | Keller → Keller []
            indirect | that nobody would come | adding | Keller → Keller []
            direct | "We wait for the next ferry." | – | – → Hale []"#]],
    );
}
