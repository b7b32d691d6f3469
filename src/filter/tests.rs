use super::*;

/// Upper case is a country, `role` a speaker without a name, `doubtful` how sure it is, `mixed` a
/// kind, `scare` nobody's words, any other word a speaker; what it says stands behind a colon.
fn said(line: &str) -> Heard {
    let (about, says) = line.split_once(':').unwrap_or((line, "something"));
    let mut kind = Kind::Direct;
    let (mut countries, mut speakers, mut certainty) = (Vec::new(), Vec::new(), 1.0);
    for word in about.split_whitespace() {
        match (Country::from_code(word), word) {
            (Some(country), _) => countries.push(country),
            (_, "doubtful") => certainty = 0.5,
            (_, "mixed") => kind = Kind::Mixed,
            (_, "scare") => kind = Kind::Scare,
            _ => speakers.push(word.to_string()),
        }
    }
    Heard::new(kind, &countries, &speakers, certainty, &[says], |id| id != "role")
}

fn choice(word: &str) -> Choice {
    match word {
        "mixed" => Choice::Kind(Kind::Mixed),
        "direct" => Choice::Kind(Kind::Direct),
        "scare" => Choice::Kind(Kind::Scare),
        "by-role" => Choice::Naming(Naming::Role),
        "by-nobody" => Choice::Naming(Naming::Nobody),
        "sure" => Choice::Sureness(Sureness::Sure),
        "doubtful" => Choice::Sureness(Sureness::Doubtful),
        _ => match (Country::from_code(word), word.strip_prefix('"')) {
            (Some(country), _) => Choice::Country(country),
            (_, Some(words)) => Choice::Words(words.to_string()),
            _ => Choice::Speaker(word.to_string()),
        },
    }
}

fn filter(words: &str) -> Filter {
    words.split_whitespace().fold(Filter::default(), |filter, word| filter.toggled(&choice(word)))
}

fn article() -> [Heard; 8] {
    [
        said("RU peskov: We are ready to talk"),
        said("RU peskov mixed: a good beginning"),
        said("RU zakharova doubtful: Talk is cheap"),
        said("GB johnson"),
        said("GB FR joint-statement mixed"),
        said("role"),
        said("scare: spring talks"),
        said(""),
    ]
}

fn check(choices: &str, passing: &[usize]) {
    let (filter, article) = (filter(choices), article());
    let passes = filter.passing(&article);
    let seen: Vec<usize> = (0..article.len()).filter(|&at| passes[at]).collect();
    assert_eq!(seen, passing, "{choices:?}");
    assert_eq!(filter.count(&article), filter.counts(&article).passing, "{choices:?}");
}

#[test]
fn no_choice_lets_everything_pass() {
    check("", &[0, 1, 2, 3, 4, 5, 6, 7]);
}

#[test]
fn choices_of_one_facet_are_joined_by_or() {
    check("RU", &[0, 1, 2]);
    check("RU GB", &[0, 1, 2, 3, 4]);
    check("peskov johnson", &[0, 1, 3]);
    check("by-role by-nobody", &[5, 7]);
    check("sure doubtful", &[0, 1, 2, 3, 4, 5, 7]);
}

#[test]
fn facets_are_joined_by_and() {
    check("RU peskov", &[0, 1]);
    check("GB peskov", &[]);
    check("RU GB peskov johnson", &[0, 1, 3]);
    check("RU mixed", &[1]);
    check("RU sure", &[0, 1]);
    check("RU by-role", &[]);
}

#[test]
fn a_quotation_of_two_countries_passes_for_either() {
    check("FR", &[4]);
}

#[test]
fn a_speaker_without_country_passes_by_name_only() {
    check("role", &[5]);
    check("role RU", &[]);
}

#[test]
fn a_choice_that_is_not_in_the_article_leaves_nothing() {
    check("DE", &[]);
}

#[test]
fn words_leave_the_quotations_that_say_them() {
    check("\"talk", &[0, 2]);
    check("\"talk peskov", &[0]);
    check("\"alk", &[]);
}

#[test]
fn nobodys_words_pass_when_they_are_chosen() {
    check("scare", &[6]);
    check("scare mixed", &[1, 4, 6]);
    check("scare \"talk", &[6]);
    check("scare sure", &[]);
    check("scare RU", &[]);
}

#[test]
fn choosing_again_takes_back_and_keeps_the_order_of_the_others() {
    assert_eq!(filter("GB RU GB"), filter("RU"));
    assert_eq!(filter("GB RU FR").choices(), ["GB", "RU", "FR"].map(choice));
    assert_eq!(filter("b a").choices(), ["b", "a"].map(choice));
    assert_eq!(filter("\"talk \"talk"), Filter::default());
    assert_eq!(filter("\"talk \"peace").choices(), [choice("\"peace")]);
}

#[test]
fn every_choice_that_is_made_is_there() {
    for word in ["RU", "peskov", "mixed", "by-role", "doubtful", "\"talk"] {
        assert!(filter(word).has(&choice(word)), "{word}");
        assert!(!Filter::default().has(&choice(word)), "{word}");
        assert_eq!(filter(word).choices(), [choice(word)]);
    }
}

#[test]
fn nobodys_words_are_counted_only_when_they_are_chosen() {
    let counts = |choices| {
        let Counts { passing, all, .. } = filter(choices).counts(&article());
        (passing, all)
    };
    assert_eq!(counts(""), (7, 7));
    assert_eq!(counts("RU"), (3, 7));
    assert_eq!(counts("scare"), (1, 8));
    assert_eq!(counts("\"talk"), (2, 7));
}

fn check_count(choices: &str, next: &str, expect: usize) {
    let seen = filter(choices).counts(&article()).left_by(&choice(next));
    assert_eq!(seen, expect, "{next} after {choices:?}");
    // A choice leaves what it alone, in the place of those of its facet, lets pass.
    let mut alone = filter(choices);
    match choice(next) {
        Choice::Country(_) => alone.countries.clear(),
        Choice::Speaker(_) => alone.speakers.clear(),
        Choice::Kind(_) => alone.kinds.clear(),
        Choice::Naming(_) => alone.namings.clear(),
        Choice::Sureness(_) => alone.sureness.clear(),
        Choice::Words(_) => alone.words.clear(),
    }
    let alone = alone.toggled(&choice(next)).counts(&article()).passing;
    assert_eq!(alone, expect, "{next} alone after {choices:?}");
}

#[test]
fn a_count_heeds_the_other_facets_only() {
    check_count("", "RU", 3);
    check_count("GB", "RU", 3);
    check_count("peskov", "RU", 2);
    check_count("peskov", "GB", 0);
    check_count("RU", "peskov", 2);
    check_count("RU", "johnson", 0);
    check_count("RU zakharova", "peskov", 2);
    check_count("RU", "mixed", 1);
    check_count("direct", "mixed", 2);
    check_count("RU \"talk", "peskov", 1);
    check_count("\"talk", "doubtful", 1);
    check_count("", "by-nobody", 1);
    check_count("", "sure", 6);
    check_count("", "scare", 1);
    check_count("RU", "scare", 0);
}
