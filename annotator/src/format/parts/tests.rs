//! A collection in parts, compared with the same as one list.

use std::collections::BTreeMap;

use super::*;
use crate::format::collection::{EntryQuotation, EntrySpeaker, to_collection_file};
use crate::model::{Country, Kind};

/// `talks 2024-05-01 ida/NO:we-are-ready ida+tom/NO+GB:we-agree` is an article with its day and its quotations.
fn entry(line: &str) -> Entry {
    let mut words = line.split(' ');
    let id = words.next().unwrap_or_default().to_string();
    let day = words.next().filter(|day| *day != "-").map(str::to_string);
    let mut entry = Entry { headline: format!("About {id}"), id, date_published: day, ..Entry::default() };
    entry.in_language = "en".to_string();
    for (nth, quotation) in words.enumerate() {
        let (who, said) = quotation.split_once(':').unwrap_or_default();
        let (who, codes) = who.split_once('/').unwrap_or_default();
        let countries: Vec<Country> = codes.split('+').filter_map(Country::from_code).collect();
        let speakers: Vec<String> = who.split('+').filter(|id| !id.is_empty()).map(str::to_string).collect();
        for id in &speakers {
            if entry.speaker(id).is_none() {
                entry.speakers.push(EntrySpeaker {
                    id: id.clone(),
                    name: format!("{id} Brandt"),
                    unnamed: id.starts_with("an-"),
                    countries: countries.clone(),
                    country_certainty: 1.0,
                });
            }
        }
        entry.quotations.push(EntryQuotation {
            id: format!("q{}", nth + 1),
            kind: if said.ends_with('!') { Kind::Direct } else { Kind::Indirect },
            content: vec![said.replace('-', " ")],
            speakers,
            countries,
            certainty: if said.ends_with('?') { 0.3 } else { 1.0 },
        });
    }
    entry
}

fn entries(lines: &[&str]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = lines.iter().map(|line| entry(line)).collect();
    in_order(&mut entries);
    entries
}

fn files(entries: &[Entry]) -> BTreeMap<String, String> {
    let index = Index::new("Our press", entries);
    let mut files = BTreeMap::new();
    for job in index.jobs() {
        let put = |name: String, text: String| match files.insert(name.clone(), text) {
            None => Ok(()),
            Some(_) => Err(name),
        };
        index.make(job, put).unwrap_or_else(|name| panic!("{name} is made twice"));
    }
    files
}

fn head(files: &BTreeMap<String, String>) -> Head {
    match from_list(&files["collection.json"]) {
        Ok(List::InParts(head)) => *head,
        other => panic!("{other:?}"),
    }
}

const ARTICLES: [&str; 4] = [
    "talks 2024-05-01 ida/NO:we-are-ready! ida+tom/NO+GB:we-agree an-official/NO:perhaps?",
    "bridge 2024-04-01 tom/GB:it-is-old",
    "undated - /:nobody-knows",
    "ferry 2024-06-01 tom/GB:it-sails! /NO:they-wait",
];

#[test]
fn the_head_says_how_much_there_is() {
    let files = files(&entries(&ARTICLES));
    let head = head(&files);
    assert_eq!((head.title.as_str(), head.articles, head.speakers, head.list_parts), ("Our press", 4, 3, 1));
    assert_eq!(head.cells.total(), Amount { quotations: 7, words: 15 });
    assert_eq!(
        head.countries.iter().map(|(country, parts)| (country.code(), *parts)).collect::<Vec<_>>(),
        [("GB", 1), ("NO", 1)]
    );
    let most: Vec<(&str, usize)> = head
        .most_quoted
        .iter()
        .map(|speaker| (speaker.id.as_str(), speaker.cells.total().quotations))
        .collect();
    assert_eq!(most, [("tom", 3), ("ida", 2), ("an-official", 1)]);
}

#[test]
fn a_part_has_what_it_is_about_from_the_oldest_on() {
    let files = files(&entries(&ARTICLES));
    let lines = lines_from_file(&files["list/1.json"]).unwrap();
    let ids: Vec<(usize, &str)> = lines.iter().map(|line| (line.number, line.entry.id.as_str())).collect();
    assert_eq!(ids, [(0, "undated"), (1, "bridge"), (2, "talks"), (3, "ferry")]);
    assert_eq!(lines[2].entry, Entry { file: article_file("talks"), ..entry(ARTICLES[0]) });

    let said = lines_from_file(&files["countries/GB-1.json"]).unwrap();
    let said: Vec<(usize, &[usize])> =
        said.iter().map(|line| (line.number, line.places.as_slice())).collect();
    assert_eq!(said, [(1, &[0][..]), (2, &[1]), (3, &[0])]);
}

#[test]
fn a_speaker_is_found_by_id_with_all_it_says() {
    let files = files(&entries(&ARTICLES));
    let buckets = head(&files).buckets;
    let (ida, with, lines) =
        speakers_from_file(&files[&bucket_file("ida", buckets)], "ida").unwrap().unwrap();
    assert_eq!((ida.name.as_str(), ida.countries.len(), with), ("ida Brandt", 1, vec!["tom".to_string()]));
    let Lines::Here(lines) = lines else { panic!("{lines:?}") };
    assert_eq!(lines.iter().flat_map(|line| &line.places).collect::<Vec<_>>(), [&0, &1]);
    assert_eq!(speakers_from_file(&files[&bucket_file("nobody", buckets)], "nobody"), Ok(None));
}

#[test]
fn a_roll_says_who_speaks_for_a_country_and_how_much() {
    let files = files(&entries(&ARTICLES));
    let roll = roll_from_file(&files["countries/NO.json"]).unwrap();
    let said: Vec<(&str, usize)> =
        roll.speakers.iter().map(|speaker| (speaker.id.as_str(), speaker.cells.total().quotations)).collect();
    assert_eq!((said, roll.is_whole), (vec![("ida", 2), ("tom", 1), ("an-official", 1)], true));
}

#[test]
fn lines_of_one_article_are_put_together() {
    let files = files(&entries(&ARTICLES));
    let line = |file: &str| {
        lines_from_file(&files[file]).unwrap().into_iter().find(|line| line.number == 2).unwrap()
    };
    let (norway, mut joined) = (line("countries/NO-1.json"), line("countries/GB-1.json"));
    joined.join(&norway);
    joined.join(&norway);
    assert_eq!(joined.places, [0, 1, 2]);
    assert_eq!(joined.entry.quotations, norway.entry.quotations);
    assert_eq!(joined.entry.speakers.len(), 3);
}

/// So many articles, a day each, in which ever another of many speaks.
fn many(count: usize) -> Vec<Entry> {
    let line = |nth: usize| {
        let (who, code) = (nth % 97, ["NO", "GB", "PT"][nth % 3]);
        format!(
            "a{nth} 20{:02}-01-{:02} s{who}/{code}:{} tom/GB:yes!",
            10 + nth / 28,
            1 + nth % 28,
            "words-".repeat(20)
        )
    };
    entries(&(0..count).map(line).collect::<Vec<_>>().iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn parts_are_about_as_long_as_they_should_be() {
    let files = files(&many(1000));
    let parts: Vec<usize> =
        files.iter().filter(|(name, _)| name.starts_with("list/")).map(|(_, text)| text.len()).collect();
    assert!(parts.len() > 10, "{parts:?}");
    assert!(parts.iter().all(|&bytes| bytes < PART * 5 / 4), "{parts:?}");
    assert!(files.contains_key("countries/GB-3.json"));
    let buckets = head(&files).buckets;
    let tom = speakers_from_file(&files[&bucket_file("tom", buckets)], "tom").unwrap().unwrap();
    let Lines::Apart { place, parts } = tom.2 else { panic!("tom says too much for one file") };
    let lines = (1..=parts)
        .map(|part| lines_from_file(&files[&speaker_part("tom", buckets, place, part)]).unwrap().len());
    assert_eq!(lines.sum::<usize>(), 1000);
}

#[test]
fn what_is_added_changes_the_last_parts_only() {
    let (before, after) = (files(&many(1000)), files(&many(1001)));
    let changed: Vec<&String> = after
        .iter()
        .filter(|(name, text)| {
            before.get(*name) != Some(text) && name.contains('-') | name.starts_with("list/")
        })
        .map(|(name, _)| name)
        .collect();
    assert!(changed.len() <= 4, "{changed:?}");
    assert!(before.keys().all(|name| after.contains_key(name)));
}

#[test]
fn a_whole_list_is_one_and_a_later_version_is_refused() {
    let whole =
        Collection { title: "Whole".to_string(), entries: entries(&ARTICLES), ..Collection::default() };
    assert!(matches!(from_list(&to_collection_file(&whole)), Ok(List::Whole(list)) if list.title == "Whole"));
    let later = files(&entries(&ARTICLES))["collection.json"].replace("\"version\":1", "\"version\":2");
    assert_eq!(from_list(&later), Err(CollectionError::LaterVersion));
    for broken in ["{\"inParts\": {}}", "{\"inParts\": 7}", "{\"inParts\": {\"version\": 1}}"] {
        assert_eq!(from_list(broken), Err(CollectionError::NotACollection), "{broken}");
    }
}

#[test]
fn what_is_no_part_is_an_error_and_a_bad_line_costs_itself() {
    for broken in ["", "[", "7", "{}", "null"] {
        assert_eq!(lines_from_file(broken), Err(PartError), "{broken}");
        assert_eq!(roll_from_file(broken), Err(PartError), "{broken}");
        assert_eq!(names_from_file(broken), Err(PartError), "{broken}");
    }
    let files = files(&entries(&ARTICLES));
    let one_bad = files["list/1.json"].replacen("\"number\":1,", "\"number\":-1,", 1);
    assert_eq!(lines_from_file(&one_bad).unwrap().len(), 3);
}
