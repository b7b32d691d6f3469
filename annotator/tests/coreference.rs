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

#[test]
fn a_report_or_statement_speaks_for_who_put_it_out() {
    check(
        "The Danish navy published a report on Monday. The report said the strait was open.",
        expect!["indirect | the strait was open | said | The report → The Danish navy [DK]"],
    );
    check(
        "Nordhavn Shipping issued a statement on Monday. The statement said the yard would close.",
        expect!["indirect | the yard would close | said | The statement → Nordhavn Shipping []"],
    );
    check(
        "Marta Keller wrote a letter to the council. The letter said the bridge was old.",
        expect!["indirect | the bridge was old | said | The letter → Marta Keller []"],
    );
}

#[test]
fn a_report_or_statement_speaks_for_whose_it_is() {
    check(
        "The Danish navy closed the strait. Its report said the ice was thick.",
        expect!["indirect | the ice was thick | said | Its report → The Danish navy [DK]"],
    );
    check(
        "Ida Brandt left on Monday. Her statement said the strike was over.",
        expect!["indirect | the strike was over | said | Her statement → Ida Brandt []"],
    );
    check(
        "Marta Keller met Tom Hale. His statement said the strike was over.",
        expect!["indirect | the strike was over | said | His statement → Tom Hale []"],
    );
}

#[test]
fn a_report_that_nobody_is_shown_to_have_put_out_speaks_for_nobody() {
    check(
        "A statement was read on Monday. The statement said the yard would close.",
        expect!["indirect | the yard would close | said | The statement → – []"],
    );
    check(
        "Nordhavn Shipping closed the yard. The report said the strait was open.",
        expect!["indirect | the strait was open | said | The report → – []"],
    );
    check(
        "Marta Keller met Tom Hale. The statement said the strike was over.",
        expect!["indirect | the strike was over | said | The statement → – []"],
    );
}

#[test]
fn a_demonym_alone_stands_for_the_person_of_that_country() {
    check(
        "Argentine minister Luisa Ferro met Tom Hale. The Argentine said the talks had failed.",
        expect!["indirect | the talks had failed | said | The Argentine → Luisa Ferro [AR]"],
    );
    check(
        "Argentine minister Luisa Ferro met Tom Hale. The Brazilian said the talks had failed.",
        expect!["indirect | the talks had failed | said | The Brazilian → Tom Hale [BR]"],
    );
    check(
        "Argentine minister Luisa Ferro met Danish minister Karen Lund. The Dane said the talks had failed.",
        expect!["indirect | the talks had failed | said | The Dane → Karen Lund [DK]"],
    );
}

#[test]
fn a_demonym_alone_stands_for_nobody_of_another_country() {
    check(
        "Argentine minister Luisa Ferro met Danish minister Karen Lund. The Brazilian said the talks had failed.",
        expect!["indirect | the talks had failed | said | The Brazilian → The Brazilian [BR]"],
    );
    check(
        "The French navy met Ida Brandt. The French said the talks had failed.",
        expect!["indirect | the talks had failed | said | The French → The French [FR]"],
    );
}

#[test]
fn the_same_office_of_two_countries_is_two_actors() {
    check(
        "The Libyan coastguard closed the port. The Italian coastguard said the strait was open.",
        expect![
            "indirect | the strait was open | said | The Italian coastguard → The Italian coastguard [IT]"
        ],
    );
    check(
        "The Danish minister, Karen Lund, met the Italian minister, Paola Ferri. The Italian minister said the talks had failed.",
        expect!["indirect | the talks had failed | said | The Italian minister → Paola Ferri [IT]"],
    );
}

#[test]
fn the_same_office_without_a_country_is_the_one_named_before() {
    check(
        "The Libyan coastguard closed the port. The coastguard said the strait was open.",
        expect!["indirect | the strait was open | said | The coastguard → The Libyan coastguard [LY]"],
    );
}

#[test]
fn people_without_a_name_keep_the_clause_that_says_who_they_are() {
    check_actors(
        "Two people who were in the room said the talks had failed.",
        expect!["Two people who were in the room (person) : Two people"],
    );
    check_actors(
        "One woman who asked not to be named said the talks had failed.",
        expect!["One woman who asked not to be named (person) : One woman"],
    );
}

#[test]
fn those_with_a_trade_are_named_without_their_clause() {
    check_actors(
        "A nurse who was in the room said the talks had failed.",
        expect!["A nurse (person) : A nurse"],
    );
    check_actors(
        "Residents who live near the river said the talks had failed.",
        expect!["Residents (person) : Residents"],
    );
}
