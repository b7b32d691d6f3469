//! Which words name the same actor.

use expect_test::{Expect, expect};

mod compact;

use compact::{check, reading};

/// Compares the actors of `text` with what is right, one a line: `name (kind) roles: mentions`.
fn check_actors(text: &str, expect: Expect) {
    let reading = reading(text);
    let lines: Vec<String> = reading
        .actors
        .iter()
        .map(|actor| {
            let mentions: Vec<&str> =
                actor.mentions.iter().map(|mention| mention.span.of(&reading.article.text)).collect();
            format!(
                "{} ({}) {}: {}",
                actor.name,
                actor.kind.as_str(),
                actor.roles.join(" / "),
                mentions.join(" | ")
            )
        })
        .collect();
    expect.assert_eq(&lines.join("\n"));
}

#[test]
fn a_surname_stands_for_the_full_name() {
    check(
        r#"Marta Keller opened the bridge. "It is safe," Keller said."#,
        expect![[r#"direct | "It is safe," | said | Keller → Marta Keller []"#]],
    );
    check(
        r#"Marta Keller opened the bridge. "It is safe," Ms Keller said."#,
        expect![[r#"direct | "It is safe," | said | Ms Keller → Marta Keller []"#]],
    );
    check_actors(
        "Marta Keller opened the bridge. Keller then left.",
        expect!["Marta Keller (person) : Marta Keller | Keller"],
    );
}

#[test]
fn titles_are_no_part_of_a_name() {
    check(
        "Dr. Marta Keller said the bridge was safe. Dr. Keller looked tired.",
        expect!["indirect | the bridge was safe | said | Dr. Marta Keller → Marta Keller []"],
    );
    check_actors(
        "Chancellor Ida Brandt met General Tom Hale.",
        expect![[r#"
        Ida Brandt (person) Chancellor: Ida Brandt
        Tom Hale (person) General: Tom Hale"#]],
    );
}

#[test]
fn pronouns_agree_in_gender() {
    check(
        "Marta Keller met Tom Hale on the bridge. She said the bridge was safe.",
        expect!["indirect | the bridge was safe | said | She → Marta Keller []"],
    );
    check(
        "Marta Keller met Tom Hale on the bridge. He said the bridge was old.",
        expect!["indirect | the bridge was old | said | He → Tom Hale []"],
    );
    check(
        r#"Anne Tissier spoke for an hour. "We will wait," she said."#,
        expect![[r#"direct | "We will wait," | said | she → Anne Tissier []"#]],
    );
}

#[test]
fn it_and_they_stand_for_organisations_and_groups() {
    check(
        "The Danish foreign ministry closed its office on Friday. It said the strait was open.",
        expect!["indirect | the strait was open | said | It → The Danish foreign ministry [DK]"],
    );
    check(
        "Nordhavn Shipping closed its yard. It said it had no orders.",
        expect!["indirect | it had no orders | said | It → Nordhavn Shipping []"],
    );
    check(
        "Residents gathered at the bridge. They said the noise was unbearable.",
        expect!["indirect | the noise was unbearable | said | They → Residents []"],
    );
}

#[test]
fn a_role_named_earlier_stands_for_its_bearer() {
    check(
        r#"Foreign Minister Pavel Dvorsky opened the session. "We will talk," the minister said."#,
        expect![[r#"direct | "We will talk," | said | the minister → Pavel Dvorsky []"#]],
    );
    check(
        "Anne Tissier, the mayor of Lyon, closed the bridge. The mayor said it was old.",
        expect!["indirect | it was old | said | The mayor → Anne Tissier [FR]"],
    );
}

#[test]
fn a_ministry_or_company_is_named_short_the_second_time() {
    check(
        "The Danish Foreign Ministry closed its office on Friday. The ministry said the strait was open.",
        expect!["indirect | the strait was open | said | The ministry → Danish Foreign Ministry [DK]"],
    );
    check(
        "Nordhavn Shipping closed its yard in Aarhus. The company said it had no orders.",
        expect!["indirect | it had no orders | said | The company → Nordhavn Shipping [DK]"],
    );
}

#[test]
fn a_description_may_come_before_the_name() {
    check(
        "Its director, Ida Brandt, said the museum would open.",
        expect!["indirect | the museum would open | said | Its director, Ida Brandt → Ida Brandt []"],
    );
    check_actors(
        "The union's secretary, Ida Brandt, left on Monday. Brandt had led it for years.",
        expect!["Ida Brandt (person) union's secretary: The union's secretary | Ida Brandt | Brandt"],
    );
}

#[test]
fn two_people_of_one_surname_stay_two() {
    check_actors(
        "Marta Keller and her brother Jonas Keller own the yard. Jonas Keller sold his part.",
        expect![[r#"
        Marta Keller (person) : Marta Keller
        Jonas Keller (person) brother: Jonas Keller | Jonas Keller"#]],
    );
    check(
        r#"Marta Keller and Jonas Keller own the yard. "It is sold," Jonas Keller said. "It is not," Marta Keller said."#,
        expect![[r#"
        direct | "It is sold," | said | Jonas Keller → Jonas Keller []
        direct | "It is not," | said | Marta Keller → Marta Keller []"#]],
    );
    check(
        r#"Mr Lindqvist and Mrs Lindqvist run the inn. "We are full," Mrs Lindqvist said."#,
        expect![[r#"direct | "We are full," | said | Mrs Lindqvist → Lindqvist []"#]],
    );
}

#[test]
fn an_apposition_describes_and_makes_no_second_actor() {
    check_actors(
        "Ida Brandt, the union's secretary, said the strike was over.",
        expect!["Ida Brandt (person) union's secretary: Ida Brandt | the union's secretary"],
    );
    check_actors(
        "Tom Hale, 58, a teacher, said the school was closed.",
        expect!["Tom Hale (person) teacher: Tom Hale | a teacher"],
    );
    check_actors(
        "Marta Keller, an engineer, and Tom Hale, a lawyer, said the bridge was safe.",
        expect![[r#"
        Marta Keller (person) engineer: Marta Keller | an engineer
        Tom Hale (person) lawyer: Tom Hale | a lawyer"#]],
    );
}

#[test]
fn somebody_unnamed_is_named_by_the_wording() {
    check(
        "A senior official said the talks had failed.",
        expect!["indirect | the talks had failed | said | A senior official → A senior official []"],
    );
    check(
        r#""Nobody told us," said one resident."#,
        expect![[r#"direct | "Nobody told us," | said | one resident → one resident []"#]],
    );
    check(
        "One of the fishermen said he had seen the ship.",
        expect!["indirect | he had seen the ship | said | One of the fishermen → One of the fishermen []"],
    );
    check(
        "A statement from the Danish navy said the strait was open.",
        expect![
            "indirect | the strait was open | said | A statement from the Danish navy → the Danish navy [DK]"
        ],
    );
}

#[test]
fn different_people_are_not_made_one() {
    check_actors(
        "Ida Brandt said the strike was over. Tom Hale said it was not.",
        expect![[r#"
        Ida Brandt (person) : Ida Brandt
        Tom Hale (person) : Tom Hale"#]],
    );
    check(
        "The mayor of Lyon said the bridge was closed. The mayor of Turin said it was open.",
        expect![[r#"
            indirect | the bridge was closed | said | The mayor of Lyon → The mayor of Lyon [FR]
            indirect | it was open | said | The mayor of Turin → The mayor of Turin [IT]"#]],
    );
}

#[test]
fn agencies_and_places_are_no_actors() {
    check_actors("Ida Brandt told Reuters the strike was over.", expect!["Ida Brandt (person) : Ida Brandt"]);
    check_actors("The bridge at Hamburg was closed on Monday.", expect![[""]]);
}
