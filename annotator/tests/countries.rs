//! For which country somebody speaks.

use expect_test::{Expect, expect};

mod compact;

use compact::{check, reading};

/// Compares how sure the countries of the actors of `text` are with what is right, one a line:
/// `name [countries] certain`, `… guessed` below 1, `… unknown` where there is none.
fn check_certainty(text: &str, expect: Expect) {
    let lines: Vec<String> = reading(text)
        .actors
        .iter()
        .map(|actor| {
            let countries: Vec<&str> = actor.countries.iter().map(|country| country.code()).collect();
            let certainty = match actor.country_certainty {
                0.0 => "unknown",
                1.0 => "certain",
                certainty if certainty > 0.0 && certainty < 1.0 => "guessed",
                _ => "out of range",
            };
            format!("{} [{}] {certainty}", actor.name, countries.join(" "))
        })
        .collect();
    expect.assert_eq(&lines.join("\n"));
}

#[test]
fn a_demonym_before_the_role_gives_the_country() {
    check(
        "British Foreign Secretary Helen Marsh said the talks had failed.",
        expect![
            "indirect | the talks had failed | said | British Foreign Secretary Helen Marsh → Helen Marsh [GB]"
        ],
    );
    check(
        "The Danish prime minister, Karen Lund, said the strait was open.",
        expect![
            "indirect | the strait was open | said | The Danish prime minister, Karen Lund → Karen Lund [DK]"
        ],
    );
    check(
        "French officials said the border was closed.",
        expect!["indirect | the border was closed | said | French officials → French officials [FR]"],
    );
}

#[test]
fn whose_ministry_it_is_gives_the_country() {
    check(
        "Brazil's agriculture ministry said the harvest was poor.",
        expect![
            "indirect | the harvest was poor | said | Brazil's agriculture ministry → Brazil's agriculture ministry [BR]"
        ],
    );
    check(
        "Kenya's Ministry of Health said the clinics were open.",
        expect![
            "indirect | the clinics were open | said | Kenya's Ministry of Health → Ministry of Health [KE]"
        ],
    );
    check(
        "The health ministry of Kenya said the clinics were open.",
        expect![
            "indirect | the clinics were open | said | The health ministry of Kenya → The health ministry of Kenya [KE]"
        ],
    );
}

#[test]
fn who_speaks_for_a_seat_of_power_speaks_for_its_country() {
    check(
        "Kremlin spokesman Oleg Vetrov said the letter had arrived.",
        expect![
            "indirect | the letter had arrived | said | Kremlin spokesman Oleg Vetrov → Oleg Vetrov [RU]"
        ],
    );
    check(
        "A Downing Street spokeswoman said the letter had arrived.",
        expect![
            "indirect | the letter had arrived | said | A Downing Street spokeswoman → A Downing Street spokeswoman [GB]"
        ],
    );
    check(
        "The Élysée said the letter had arrived.",
        expect!["indirect | the letter had arrived | said | The Élysée → Élysée [FR]"],
    );
    check(
        "White House press secretary Dana Whitlock said the letter had arrived.",
        expect![
            "indirect | the letter had arrived | said | White House press secretary Dana Whitlock → Dana Whitlock [US]"
        ],
    );
}

#[test]
fn an_ambassador_speaks_for_who_sends_not_for_where() {
    check(
        "The British ambassador in Moscow, Helen Marsh, said the letter had arrived.",
        expect![
            "indirect | the letter had arrived | said | The British ambassador in Moscow, Helen Marsh → Helen Marsh [GB]"
        ],
    );
    check(
        "Canada's ambassador to China, Luc Fournier, said the letter had arrived.",
        expect![
            "indirect | the letter had arrived | said | Canada's ambassador to China, Luc Fournier → Luc Fournier [CA]"
        ],
    );
}

#[test]
fn a_country_or_its_capital_speaks_for_the_state() {
    check(
        "Norway said the strait was open.",
        expect!["indirect | the strait was open | said | Norway → Norway [NO]"],
    );
    check("Moscow rejected the charge.", expect!["indirect | the charge | rejected | Moscow → Russia [RU]"]);
    check(
        "Beijing accused Washington of breaking its word.",
        expect!["indirect | Washington of breaking its word | accused | Beijing → China [CN]"],
    );
}

#[test]
fn the_two_unions_have_codes_of_their_own() {
    check(
        "The European Commission said the rules were clear.",
        expect![
            "indirect | the rules were clear | said | The European Commission → European Commission [EU]"
        ],
    );
    check(
        "UN spokeswoman Amara Diallo said the convoy was safe.",
        expect!["indirect | the convoy was safe | said | UN spokeswoman Amara Diallo → Amara Diallo [UN]"],
    );
}

#[test]
fn other_international_organisations_speak_for_no_country() {
    check(
        "NATO said the exercise was over.",
        expect!["indirect | the exercise was over | said | NATO → NATO []"],
    );
    check(
        "The World Bank said growth was slow.",
        expect!["indirect | growth was slow | said | The World Bank → World Bank []"],
    );
}

#[test]
fn both_of_a_joint_statement_count() {
    check(
        "Denmark and Norway said in a joint statement that the strait was open.",
        expect!["indirect | that the strait was open | said | Denmark and Norway → Denmark + Norway [DK NO]"],
    );
}

#[test]
fn the_text_around_gives_the_country_of_those_without_one() {
    check(
        r#"The ferry sank off the coast of Norway on Sunday.
         Police said 12 people were missing."#,
        expect!["indirect | 12 people were missing | said | Police → Police [NO]"],
    );
    check(
        "The strike spread across Portugal. In Lisbon, union leader Rui Sarmento said it would last.",
        expect!["indirect | it would last | said | union leader Rui Sarmento → Rui Sarmento [PT]"],
    );
}

#[test]
fn a_place_that_is_only_talked_about_gives_no_country() {
    check(
        "German Chancellor Ida Brandt said the war in Sudan must end.",
        expect![
            "indirect | the war in Sudan must end | said | German Chancellor Ida Brandt → Ida Brandt [DE]"
        ],
    );
    check(
        "Italian engineer Paola Ferri said the bridge in Japan was safe.",
        expect![
            "indirect | the bridge in Japan was safe | said | Italian engineer Paola Ferri → Paola Ferri [IT]"
        ],
    );
}

#[test]
fn without_any_country_there_is_none() {
    check(
        "Tom Hale said the shop was closed.",
        expect!["indirect | the shop was closed | said | Tom Hale → Tom Hale []"],
    );
    check(
        "Jordan Hale said it was late.",
        expect!["indirect | it was late | said | Jordan Hale → Jordan Hale []"],
    );
}

#[test]
fn a_country_in_the_own_words_of_an_actor_is_certain() {
    check_certainty("Danish teacher Ida Brandt said it rained.", expect!["Ida Brandt [DK] certain"]);
    check_certainty("The mayor of Lyon, Anne Tissier, said it rained.", expect!["Anne Tissier [FR] certain"]);
    check_certainty("Norway said the strait was open.", expect!["Norway [NO] certain"]);
    check_certainty(
        "The Danish army left. The army's spokesman, Jens Holm, said it rained.",
        expect![[r#"
            The Danish army [DK] certain
            Jens Holm [DK] certain"#]],
    );
}

#[test]
fn a_country_that_only_follows_from_several_around_is_a_guess() {
    check_certainty(
        "The Danish navy and the Norwegian navy met near Oslo.
         Fisherman Tom Hale said it rained.",
        expect![[r#"
            The Danish navy [DK] certain
            the Norwegian navy [NO] certain
            Tom Hale [NO] guessed"#]],
    );
    check_certainty(
        "Danish teacher Ida Brandt left Norway for Oslo.
         Fisherman Tom Hale said it rained.",
        expect![[r#"
            Ida Brandt [DK] certain
            Norway [NO] certain
            Tom Hale [NO] guessed"#]],
    );
}

#[test]
fn where_there_is_no_country_nothing_is_certain() {
    check_certainty("Fisherman Tom Hale said it rained.", expect!["Tom Hale [] unknown"]);
}
