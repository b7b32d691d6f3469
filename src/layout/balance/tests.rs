use annotator::Country;

use super::*;

/// `RU peskov 12` is a direct quotation of twelve words; `mixed`, `indirect` and `scare` are kinds, `role` is a speaker
/// without a name, `12` alone is nobody's.
fn heard(line: &str) -> Heard {
    let mut kind = Kind::Direct;
    let (mut countries, mut speakers, mut words) = (Vec::new(), Vec::new(), 0);
    for word in line.split_whitespace() {
        match (Country::from_code(word), Kind::from_name(word), word.parse()) {
            (Some(country), _, _) => countries.push(country),
            (_, Some(named), _) => kind = named,
            (_, _, Ok(number)) => words = number,
            _ => speakers.push(word.to_string()),
        }
    }
    let content = vec!["word"; words].join(" ");
    Heard::new(kind, &countries, &speakers, 1.0, &[&content], |id| id != "role")
}

fn article(lines: &[&str]) -> Vec<Heard> {
    lines.iter().map(|line| heard(line)).collect()
}

fn check(lines: &[&str], groups: fn(&[Heard]) -> Vec<Group>, expect: &str) {
    let heard = article(lines);
    let whole = all(&heard).portion(&heard);
    let told = groups(&heard).into_iter().map(|group| {
        let portion = group.portion(&heard);
        let name = match &group.choice {
            Some(Choice::Country(country)) => country.code().to_string(),
            Some(Choice::Speaker(id)) => id.clone(),
            Some(Choice::Kind(kind)) => kind.as_str().to_string(),
            Some(Choice::Naming(naming)) => naming.as_str().to_string(),
            _ => "-".to_string(),
        };
        let (words, quotations) = (portion.percent_of_words(whole), portion.percent_of_quotations(whole));
        format!("{name} {}x {}w {quotations:.0}% {words:.0}%", portion.quotations, portion.words)
    });
    assert_eq!(told.collect::<Vec<_>>().join(", "), expect);
}

#[test]
fn most_words_come_first_then_most_quotations_then_the_first_heard() {
    check(
        &["RU a 10", "GB b 30", "FR c 5", "FR c 5", "DE d 10"],
        countries,
        "GB 1x 30w 20% 50%, FR 2x 10w 40% 17%, RU 1x 10w 20% 17%, DE 1x 10w 20% 17%",
    );
}

#[test]
fn a_joint_quotation_counts_for_each() {
    check(&["RU GB a b 10"], countries, "RU 1x 10w 100% 100%, GB 1x 10w 100% 100%");
    check(&["RU GB a b 10"], speakers, "a 1x 10w 100% 100%, b 1x 10w 100% 100%");
}

#[test]
fn those_without_a_country_or_speaker_stand_behind_the_others() {
    check(&["a 30", "40", "RU b 10"], countries, "RU 1x 10w 33% 12%, - 2x 70w 67% 88%");
    check(&["a 30", "40", "RU b 10"], speakers, "a 1x 30w 33% 38%, b 1x 10w 33% 12%, nobody 1x 40w 33% 50%");
}

#[test]
fn scare_quotes_count_nowhere() {
    check(&["scare 5", "RU a 5"], countries, "RU 1x 5w 100% 100%");
    check(&["scare 5", "RU a 5"], speakers, "a 1x 5w 100% 100%");
    check(&["scare 5", "RU a 5"], kinds, "direct 1x 5w 100% 100%, mixed 0x 0w 0% 0%, indirect 0x 0w 0% 0%");
    check(&["scare 5", "RU a 5"], namings, "name 1x 5w 100% 100%, role 0x 0w 0% 0%, nobody 0x 0w 0% 0%");
}

#[test]
fn kinds_and_namings_have_an_order_of_their_own() {
    check(
        &["indirect a 6", "mixed role 3", "1"],
        kinds,
        "direct 1x 1w 33% 10%, mixed 1x 3w 33% 30%, indirect 1x 6w 33% 60%",
    );
    check(
        &["indirect a 6", "mixed role 3", "1"],
        namings,
        "name 1x 6w 33% 60%, role 1x 3w 33% 30%, nobody 1x 1w 33% 10%",
    );
}

#[test]
fn of_nothing_nothing_is_a_share() {
    check(&[], countries, "");
    check(&["RU a 0"], countries, "RU 1x 0w 100% 0%");
    check(&["scare 5"], speakers, "");
}

#[test]
fn a_filter_leaves_part_of_a_group() {
    let heard = article(&["RU a 10", "RU b 5", "GB a 2"]);
    let russia = &countries(&heard)[0];
    assert_eq!(russia.passing(&heard, &[false, true, true]), Portion { quotations: 1, words: 5 });
    assert_eq!(russia.passing(&heard, &[false; 3]), Portion::default());
}

#[test]
fn a_group_is_made_up_of_parts() {
    let heard = article(&["a 10", "mixed a 5", "mixed a 1", "scare 9"]);
    let parts = all(&heard).parts(&heard, 2, |at| (at < 2).then_some(at));
    assert_eq!(parts, [Portion { quotations: 1, words: 10 }, Portion { quotations: 1, words: 5 }]);
}
