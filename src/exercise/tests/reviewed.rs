//! Keys that the files do not say: what a person read in every bundled article, written down here by hand, and compared.
//!
//! Who is introduced in which words, what the verbs add, which words are charged, who is accused and where they answer. A new article
//! has to be read before it passes. That the computer is not sure is voted on and has no key.

use std::collections::HashSet;

use annotator::Span;

use super::{BUNDLED, Example, READ, examples, yields};
use crate::exercise::{ExerciseKind, Item, Label, Prompt, Task};

/// Article, person, and the words that introduce them in the first sentence that does.
const INTRODUCED: [(&str, &str, &str); 56] = [
    ("copper-results", "Ximena Larraín Undurraga", "Chief Executive Officer"),
    ("copper-results", "Wilson Quispe Choque", "employee of the contractor Andamios Kamanchaka"),
    ("copper-results", "Rodrigo Ayavire Mamani", "Chief Financial Officer"),
    ("dead-hives", "Silvia Pereyra", "president of the local beekeepers’ association"),
    ("dead-hives", "Graciela Lombardi", "Argentine bee researcher"),
    ("lausanne-talks", "Boris Johnson", "Britain’s foreign secretary"),
    ("lausanne-talks", "Sergei Lavrov", "Foreign Minister"),
    ("lausanne-talks", "John Kerry", "US secretary of state"),
    ("lausanne-talks", "Dmitry Peskov", "Kremlin spokesman"),
    ("lausanne-talks", "Igor Konashenkov", "defence ministry’s spokesman"),
    ("lausanne-talks", "Maria Zakharova", "spokeswoman of the foreign ministry"),
    ("lausanne-talks", "Vladimir Putin", "President"),
    ("lausanne-talks", "François Hollande", "French president"),
    ("oder-faehre", "Jörg Buttenschön", "Landrat"),
    ("oder-faehre", "Danuta Zielińska", "Bürgermeisterin"),
    ("oder-faehre", "Uwe Rademacher", "Fährmann"),
    ("oder-faehre", "Ayşe Demirkan-Voigt", "Schulleiterin"),
    ("pacemaker", "Donatella Furlanich", "race director"),
    ("pacemaker", "Joost van Ravenswaaij", "Toroitich’s agent"),
    ("pacemaker", "Elijah Toroitich", "father"),
    ("pacemaker", "David Toroitich", "uncle"),
    ("power-line", "Hemraj Ghalan", "spokesman of its energy ministry"),
    ("sepik-drum-basel", "Emil Rapp", "keeper of the collection"),
    ("sepik-drum-basel", "Leo Wimban", "councillor"),
    ("sepik-drum-basel", "Agatha Wimban", "sister"),
    ("sepik-drum-basel", "Beat Gysling-Sutter", "canton’s finance director"),
    ("sepik-drum-basel", "Jacinta Kombe", "Papua New Guinea’s culture minister"),
    ("sepik-drum-basel", "Sione Lolohea-Byrne", "anthropologist from New Zealand"),
    ("sepik-drum-basel", "Ernst-August von Tettnau", "leader of the 1911 expedition"),
    ("sepik-drum-basel", "Friederike von Tettnau", "great-granddaughter; paediatrician in Freiburg"),
    ("sepik-drum-basel", "Luca Bentivoglio", "conservator"),
    ("sepik-drum-wewak", "Clement Apingan", "head of the men’s house"),
    ("sepik-drum-wewak", "Wairimu Gathogo-Stähli", "curator"),
    ("sepik-drum-wewak", "Leo Wimban", "Councillor"),
    ("sepik-drum-wewak", "Agatha Wimban", "sister; mathematics teacher in Wewak"),
    ("sepik-drum-wewak", "Beat Gysling-Sutter", "official in charge of the canton’s money"),
    ("sepik-drum-wewak", "Jacinta Kombe", "Culture Minister"),
    ("six-years", "Tariq Benhaddou", "label’s founder; album’s producer"),
    ("six-years", "Þorvaldur Ingi Hannesson", "postmaster"),
    ("surin-mine-bangkok", "Wichai Phromma", "Sgt"),
    ("surin-mine-bangkok", "Thanet Suwanrat", "army spokesman; Maj Gen"),
    ("surin-mine-bangkok", "Chhay Sopheaktra", "spokesman; Lt Gen"),
    ("surin-mine-bangkok", "Pimchanok Devahastin", "Foreign Minister"),
    ("surin-mine-bangkok", "Keo Rathana", "Cambodian ambassador"),
    ("surin-mine-bangkok", "Rosnah Idris", "head of the Asean observer team; Malaysian Brig Gen"),
    ("surin-mine-bangkok", "Apirak Techawat", "Prime Minister"),
    ("surin-mine-bangkok", "Bunma Phromma", "Sgt Wichai's father"),
    ("surin-mine-phnom-penh", "Chhay Sopheaktra", "Lieutenant General; ministry’s spokesman"),
    ("surin-mine-phnom-penh", "Thanet Suwanrat", "spokesman; Major General"),
    ("surin-mine-phnom-penh", "Pimchanok Devahastin", "Thai Foreign Minister"),
    ("surin-mine-phnom-penh", "Keo Rathana", "Ambassador"),
    (
        "surin-mine-phnom-penh",
        "Rosnah Idris",
        "Malaysian officer who leads the ASEAN observers; Brigadier General",
    ),
    (
        "surin-mine-phnom-penh",
        "Gregor Laframboise",
        "Canadian who has trained deminers in the province since 2009",
    ),
    ("village-bus", "Teresa Quintela", "manager of Transalva"),
    ("village-bus", "Henrique Bento", "mayor"),
    ("village-bus", "Paulo Seixas", "driver"),
];

/// What the verbs add where they stand, in the bundled articles and in the annotated ones.
const VERBS: [(&str, &[&str]); 13] = [
    (
        "neutral",
        &[
            "according to",
            "added",
            "announced",
            "answered",
            "continued",
            "posted",
            "put it",
            "put it to",
            "read",
            "recalled",
            "records",
            "remarked",
            "replied",
            "reports",
            "ruled",
            "said",
            "say",
            "says",
            "submitted",
            "told",
            "went on",
            "wrote",
        ],
    ),
    ("explaining", &["clarified", "confirmed", "pointed out", "points out", "reminded"]),
    ("asking", &["advised", "asked", "asked for", "called for", "calling for", "demanded", "urged"]),
    ("promising", &["pledged", "promised"]),
    ("judging", &["called", "calling", "calls", "described", "describes", "termed"]),
    (
        "assertive",
        &[
            "argues",
            "assured",
            "countered",
            "declared",
            "defended",
            "insisted",
            "insists",
            "maintained",
            "reaffirmed",
            "shot back",
        ],
    ),
    ("warning", &["threatened", "warned"]),
    ("denying", &["denied", "denies", "dismissed", "rejected", "ruled out"]),
    ("attacking", &["accuse", "accused", "blame", "blamed", "complained", "grumbled"]),
    ("admitting", &["acknowledged", "admits", "admitted", "apologised", "conceded", "confessed"]),
    ("doubting", &["alleged", "claimed"]),
    ("praising", &["hailed", "welcomed"]),
    ("emotional", &["joked", "shrugged"]),
];

/// The verbs by which a paper only says that something was said.
const NEUTRAL: [&str; 5] = ["said", "says", "say", "stated", "states"];

/// Article, and the charged words of the paper's own.
const CHARGED: [(&str, &[&str]); 5] = [
    ("lausanne-talks", &["furious"]),
    ("sepik-drum-basel", &["admits", "conceded"]),
    ("sepik-drum-wewak", &["confessed", "grumbled"]),
    ("surin-mine-phnom-penh", &["claimed", "alleged"]),
    ("village-bus", &["admitted"]),
];

/// The same in the annotated articles, of which some is not certain without a person.
const CHARGED_IN_ANNOTATED: [(&str, &[&str]); 13] = [
    ("c02", &["claimed", "alleged"]),
    ("c10", &["regime", "admitted"]),
    ("d05", &["acknowledged"]),
    ("d06", &["conceded"]),
    ("d12", &["alleged"]),
    ("d20", &["acknowledged"]),
    ("e04", &["plunge"]),
    ("e05", &["acknowledged"]),
    ("e12", &["conceded"]),
    ("e16", &["admitted"]),
    ("e18", &["conceded"]),
    ("f16", &["conceded"]),
    ("g15", &["acknowledged"]),
];

/// Article, who is accused, and how the sentences begin in which they or those who speak for them are heard.
const ACCUSED: [(&str, &str, &[&str]); 5] = [
    ("dead-hives", "Agrovanta", &[]),
    ("lausanne-talks", "Syrian forces", &[]),
    (
        "lausanne-talks",
        "Great Britain",
        &["On Tuesday Johnson had", "The bombing of Aleppo", "Johnson accused", "Johnson insisted"],
    ),
    (
        "lausanne-talks",
        "Russia",
        &[
            "“Russophobic hysteria” is how",
            "The Kremlin rejected",
            "On Wednesday the Russian",
            "Lavrov and Kerry would",
            "The Kremlin reminded",
            "“Probably the British",
            "Igor Konashenkov",
            "He added: “The",
            "Konashenkov insisted",
            "“The alleged",
            "Maria Zakharova",
            "Johnson accused",
            "“There were no Russian",
            "That is a fact",
        ],
    ),
    (
        "surin-mine-bangkok",
        "Cambodia",
        &["Cambodia denied", "The Ministry of National Defence", "Its spokesman, Lt Gen"],
    ),
];

fn items(kind: ExerciseKind) -> impl Iterator<Item = (&'static Example, Item)> {
    BUNDLED.iter().flat_map(move |example| {
        yields(kind, example).unwrap_or_default().into_iter().map(move |item| (example, item))
    })
}

/// The words that are right, and those that cost nothing.
fn marked(item: &Item, text: &'static str) -> (Vec<&'static str>, Vec<Span>) {
    match &item.task {
        Task::Mark(mark) => (mark.right.iter().map(|span| span.of(text)).collect(), mark.neither.clone()),
        _ => (Vec::new(), Vec::new()),
    }
}

/// The label of the right option, and those of the others.
fn chosen(item: &Item) -> (String, Vec<String>) {
    let Task::Choose(choose) = &item.task else { return (String::new(), Vec::new()) };
    let says = |label: &Label| match label {
        Label::Name(words) | Label::Words(words) => words.clone(),
        Label::Term(term) => term.as_str().to_string(),
    };
    let (right, wrong): (Vec<_>, Vec<_>) =
        choose.options.iter().partition(|option| choose.is_right(&option.key));
    (says(&right[0].label), wrong.iter().map(|option| says(&option.label)).collect())
}

#[test]
fn everybody_is_introduced_in_the_words_that_a_person_found() {
    let mut found: HashSet<(&str, String, String)> = HashSet::new();
    for (example, item) in items(ExerciseKind::Introduced) {
        if let Prompt::WhichWordsIntroduce { name } = &item.prompt {
            let (right, _) = marked(&item, &example.reading.article.text);
            found.insert((&example.name, name.clone(), right.join("; ")));
        }
    }
    let known = INTRODUCED.iter();
    let known: HashSet<_> =
        known.map(|(article, name, words)| (*article, name.to_string(), words.to_string())).collect();
    let differ: Vec<_> = found.symmetric_difference(&known).collect();
    assert!(differ.is_empty(), "{differ:#?}");
}

#[test]
fn who_of_two_has_a_role_is_what_a_person_found() {
    let mut compared = 0;
    for (example, item) in items(ExerciseKind::Introduced) {
        let Prompt::WhoGetsARole { one, other } = &item.prompt else { continue };
        let has = |name: &String| {
            INTRODUCED.iter().any(|(article, known, _)| *article == example.name && known == name)
        };
        let expect = match (has(one), has(other)) {
            (true, true) => "both",
            (true, false) => one,
            (false, true) => other,
            (false, false) => "neither",
        };
        assert_eq!(chosen(&item).0, expect, "{}", item.id);
        compared += 1;
    }
    assert!(compared >= 5, "{compared}");
}

#[test]
fn what_a_verb_adds_is_what_a_person_found() {
    let mut compared = 0;
    let mut differ = String::new();
    for example in examples() {
        for item in yields(ExerciseKind::VerbColour, example).unwrap_or_default() {
            let Prompt::WhichColour { verb } = &item.prompt else { continue };
            let verb = verb.to_lowercase();
            let known =
                VERBS.iter().find(|(_, verbs)| verbs.contains(&verb.as_str())).map(|(colour, _)| *colour);
            let right = chosen(&item).0;
            if Some(right.as_str()) != known {
                differ += &format!("{} {verb}: {right}, not {known:?}\n", example.name);
            }
            compared += 1;
        }
    }
    assert!(differ.is_empty() && compared >= 200, "{compared}\n{differ}");
}

#[test]
fn a_neutral_verb_is_one_that_only_says_that_something_was_said() {
    let mut compared = 0;
    for (_, item) in items(ExerciseKind::SwapTheVerb) {
        let (right, wrong) = chosen(&item);
        let neutral = |verb: &String| NEUTRAL.contains(&verb.as_str());
        if item.prompt == Prompt::NeutralVerb {
            assert!(neutral(&right) && !wrong.iter().any(neutral), "{} {right} {wrong:?}", item.id);
            compared += 1;
        }
    }
    assert!(compared >= 12, "{compared}");
}

#[test]
fn charged_words_are_those_that_a_person_found() {
    let mut found: HashSet<(&str, &str)> = HashSet::new();
    for (example, item) in items(ExerciseKind::ChargedWords) {
        let (right, _) = marked(&item, &example.reading.article.text);
        found.extend(right.into_iter().map(|word| (example.name.as_str(), word)));
    }
    let known = CHARGED.iter().flat_map(|(article, words)| words.iter().map(|word| (*article, *word)));
    let known: HashSet<_> = known.collect();
    let differ: Vec<_> = found.symmetric_difference(&known).collect();
    assert!(differ.is_empty(), "{differ:?}");
}

#[test]
fn where_nobody_has_checked_no_other_word_is_charged() {
    let mut compared = 0;
    for example in READ.iter() {
        let known = CHARGED_IN_ANNOTATED.iter().find(|(article, _)| *article == example.name);
        for item in yields(ExerciseKind::ChargedWords, example).unwrap_or_default() {
            let (right, _) = marked(&item, &example.reading.article.text);
            let is_known = |word: &&str| known.is_some_and(|(_, words)| words.contains(word));
            assert!(right.iter().all(is_known), "{} {right:?}", example.name);
            compared += right.len();
        }
    }
    assert!(compared >= 9, "{compared}");
}

#[test]
fn who_is_accused_is_heard_where_a_person_found_it() {
    let mut compared: HashSet<&str> = HashSet::new();
    for (example, item) in items(ExerciseKind::AccusedAndAnswered) {
        let (Prompt::IsTheAccusedHeard { name } | Prompt::WhereTheAccusedIsHeard { name }) = &item.prompt
        else {
            continue;
        };
        let known = ACCUSED.iter().find(|(article, accused, _)| *article == example.name && accused == name);
        let Some((_, accused, sentences)) = known else { panic!("{} {name}", example.name) };
        compared.insert(accused);
        if let Prompt::IsTheAccusedHeard { .. } = &item.prompt {
            let expect = if sentences.is_empty() { "not-heard" } else { "heard" };
            assert_eq!(chosen(&item).0, expect, "{name}");
            continue;
        }
        let (right, neither) = marked(&item, &example.reading.article.text);
        let told = |sentence: &&str| sentences.iter().any(|known| sentence.starts_with(known));
        let missing =
            sentences.iter().filter(|known| !right.iter().any(|sentence| sentence.starts_with(**known)));
        let wrong: Vec<_> = right.iter().filter(|sentence| !told(sentence)).collect();
        assert!(wrong.is_empty() && neither.is_empty(), "{name}: {wrong:?}, not certain {neither:?}");
        assert_eq!(missing.collect::<Vec<_>>(), Vec::<&&str>::new(), "{name}");
    }
    assert_eq!(compared.len(), ACCUSED.len());
}
