//! Corrections through the file: written, read, edited by hand, and carried over to another text.

use crate::correction::{Correction, Decided, Described, Who, corrected};
use crate::format::article_file::{
    About, Agent, AgentKind, ArticleFile, OrphanReason, carried_over, corrections_from_json,
    corrections_to_json, from_article_file,
};
use crate::model::{ActorKind, Country, Form, Kind, Mention, Reading, Span};
use expect_test::{Expect, expect};
use serde_json::Value;

const TEXT: &str = "Bridge shut\n\nMayor Marta Keller met Tom Hale at the old bridge. “It is late,” Keller said. \
                    Hale said the road was shut.";

fn place(words: &str) -> Span {
    let start = TEXT.find(words).expect("the words stand in the text");
    Span::new(start, start + words.len())
}

fn who(reading: &Reading, name: &str) -> Who {
    Who::of(reading.actors.iter().find(|actor| actor.name == name).expect("somebody has the name"))
}

/// One correction of every kind.
fn decisions(reading: &Reading) -> Vec<Correction> {
    let (keller, hale) = (who(reading, "Marta Keller"), who(reading, "Tom Hale"));
    let first = &reading.quotations[0];
    let bridge = place("the old bridge");
    let trust = Who::called("Bridge Trust", ActorKind::Organisation, true, Some(bridge));
    vec![
        Correction::Quotation {
            at: first.content.clone(),
            is: Decided {
                speakers: vec![keller.clone(), hale.clone()],
                countries: Some(Country::from_code("IE").into_iter().collect()),
                ..Decided::of(first, reading)
            },
        },
        Correction::Mentions { places: vec![Mention { span: bridge, form: Form::Role }], who: trust.clone() },
        Correction::NoMention { place: Span { end: place("Keller said").start + 6, ..place("Keller said") } },
        Correction::Actor {
            who: hale.clone(),
            is: Described {
                name: "Thomas Hale".to_string(),
                countries: Vec::new(),
                ..described(reading, &hale)
            },
        },
        Correction::Same { who: trust, with: keller.clone() },
        Correction::NoQuotation { at: vec![place("the road was shut")] },
        Correction::NoActor { who: keller },
    ]
}

fn described(reading: &Reading, who: &Who) -> Described {
    Described::of(&reading.actors[who.find(reading).expect("an actor")])
}

/// The article with the first `count` of the decisions.
fn sample(count: usize) -> ArticleFile {
    let found = crate::read_as_is(TEXT);
    let mut corrections = decisions(&found);
    corrections.truncate(count);
    let about = About { reviewer: Some(Agent::a_reader().clone()), ..About::default() };
    ArticleFile {
        id: "bridge".to_string(),
        reading: corrected(&found, &corrections),
        about,
        corrections,
        found: Some(found),
        orphans: Vec::new(),
    }
}

fn edited(edit: impl FnOnce(&mut Value)) -> ArticleFile {
    let mut document: Value = serde_json::from_str(&sample(4).to_text()).expect("JSON");
    edit(&mut document);
    from_article_file(&document.to_string()).expect("an article")
}

#[test]
fn every_kind_of_correction_comes_back() {
    for count in 1..=7 {
        let sample = sample(count);
        assert_eq!(sample.corrections.len(), count);
        let text = sample.to_text();
        let read = from_article_file(&text).expect("an article");
        assert_eq!(read, sample);
        assert_eq!(read.to_text(), text);
        let list = corrections_to_json(TEXT, &sample.corrections);
        assert_eq!(corrections_from_json(TEXT, &list), (sample.corrections, Vec::new()));
    }
}

#[test]
fn corrections_look_like_this() {
    let mut list = corrections_to_json(TEXT, &sample(7).corrections);
    for correction in list.as_array_mut().into_iter().flatten() {
        assert_eq!(correction["motivation"], "editing");
        assert_eq!(correction["creator"]["type"], "Person");
        let targets = correction["target"].as_array_mut().into_iter().flatten();
        targets.for_each(|target| target["selector"] = target["selector"][0]["exact"].take());
    }
    let lines: Vec<String> = list
        .as_array()
        .into_iter()
        .flatten()
        .map(|each| format!("{}\n  {}", each["body"], each["target"].to_string().replace("},", "},\n   ")))
        .collect();
    expect![[r##"
        {"countries":["IE"],"decision":"quotation","kind":"direct","speakers":[{"actor":"marta-keller","name":"Marta Keller","type":"Person"},{"actor":"tom-hale","name":"Tom Hale","type":"Person"}],"type":"Correction"}
          [{"role":"at","selector":"“It is late,”","source":"#article"},
           {"role":"content","selector":"“It is late,”","source":"#article"},
           {"role":"cue","selector":"said","source":"#article"},
           {"role":"source","selector":"Keller","source":"#article"},
           {"number":1,"role":"speaker","selector":"Marta Keller","source":"#article"},
           {"number":1,"role":"speaker","selector":"Keller","source":"#article"},
           {"number":2,"role":"speaker","selector":"Tom Hale","source":"#article"},
           {"number":2,"role":"speaker","selector":"Hale","source":"#article"}]
        {"decision":"mentions","type":"Correction","who":{"actor":"bridge-trust","name":"Bridge Trust","type":"Organization","unnamed":true}}
          [{"form":"role","role":"place","selector":"the old bridge","source":"#article"},
           {"role":"who","selector":"the old bridge","source":"#article"}]
        {"decision":"no-mention","type":"Correction"}
          [{"role":"place","selector":"Keller","source":"#article"}]
        {"decision":"actor","is":{"countries":[],"name":"Thomas Hale","type":"Person"},"type":"Correction","who":{"actor":"tom-hale","name":"Tom Hale","type":"Person"}}
          [{"role":"who","selector":"Tom Hale","source":"#article"},
           {"role":"who","selector":"Hale","source":"#article"}]
        {"decision":"same-actor","type":"Correction","who":{"actor":"bridge-trust","name":"Bridge Trust","type":"Organization","unnamed":true},"with":{"actor":"marta-keller","name":"Marta Keller","type":"Person"}}
          [{"role":"who","selector":"the old bridge","source":"#article"},
           {"role":"with","selector":"Marta Keller","source":"#article"},
           {"role":"with","selector":"Keller","source":"#article"}]
        {"decision":"no-quotation","type":"Correction"}
          [{"role":"at","selector":"the road was shut","source":"#article"}]
        {"decision":"no-actor","type":"Correction","who":{"actor":"marta-keller","name":"Marta Keller","type":"Person"}}
          [{"role":"who","selector":"Marta Keller","source":"#article"},
           {"role":"who","selector":"Keller","source":"#article"}]"##]].assert_eq(&lines.join("\n"));
}

#[test]
fn what_a_person_decided_is_the_persons_and_the_rest_is_not() {
    let sample = sample(1);
    let document: Value = serde_json::from_str(&sample.to_text()).expect("JSON");
    let names = |list: &Value, what: &str| -> Vec<String> {
        let of = list.as_array().into_iter().flatten();
        let of = of.filter(|each| each["id"].as_str().is_some_and(|id| id.contains(what)));
        of.map(|each| each["creator"]["name"].as_str().unwrap_or_default().to_string()).collect()
    };
    assert_eq!(names(&document["annotations"], "quotation/"), ["A reader", "Voices annotator"]);
    assert_eq!(names(&document["found"]["annotations"], "quotation/"), ["Voices annotator"; 2]);
    assert!(names(&document["annotations"], "mention/").iter().all(|name| name == "Voices annotator"));
}

/// Also where everything was reviewed by somebody before.
#[test]
fn who_reviewed_it_before_stays_the_reviewer_of_the_rest() {
    let mut file = sample(0);
    let all = file.found.take().expect("what was found");
    let confirm = |nth: usize| Correction::Quotation {
        at: all.quotations[nth].content.clone(),
        is: Decided::of(&all.quotations[nth], &all),
    };
    let found = corrected(&all, &[confirm(0), confirm(1)]);
    let corrections = decisions(&found)[..1].to_vec();
    file.about.creator = Agent { kind: AgentKind::Organisation, name: "The school".to_string() };
    file.reading = corrected(&found, &corrections);
    (file.corrections, file.found) = (corrections, Some(found));
    let document: Value = serde_json::from_str(&file.to_text()).expect("JSON");
    let creators = document["annotations"].as_array().into_iter().flatten();
    let creators =
        creators.filter(|each| each["body"]["type"] == "Quotation").map(|each| &each["creator"]["name"]);
    assert_eq!(creators.collect::<Vec<_>>(), ["A reader", "The school"]);
    assert_eq!(document["found"]["annotations"][0]["creator"]["name"], "The school");
    let read = from_article_file(&file.to_text()).expect("an article");
    assert_eq!((&read, read.to_text()), (&file, file.to_text()));
}

#[test]
fn annotations_that_were_edited_by_hand_count_and_the_history_is_forgotten() {
    let before = sample(4);
    let read = edited(|file| {
        let quotation = |each: &&mut Value| each["body"]["type"] == "Quotation";
        let list = file["annotations"].as_array_mut().expect("a list");
        list.iter_mut().find(quotation).expect("a quotation")["body"]["kind"] = "indirect".into();
    });
    assert_eq!((read.found, read.corrections.len(), read.orphans.len()), (None, 0, 0));
    assert_eq!(read.reading.quotations[0].kind, Kind::Indirect);
    assert_eq!(read.reading.actors, before.reading.actors);
    assert_eq!(read.about.reviewer.as_ref(), Some(Agent::a_reader()));
}

#[test]
fn without_what_was_found_there_is_no_history() {
    let read = edited(|file| file["found"] = Value::Null);
    assert_eq!((read.found, read.corrections.len()), (None, 0));
    assert_eq!(read.reading, sample(4).reading);
}

#[test]
fn corrections_that_were_added_by_hand_are_applied() {
    let all = corrections_to_json(TEXT, &sample(6).corrections);
    let read = edited(|file| file["corrections"] = all);
    assert_eq!(read, sample(6));
}

#[test]
fn something_odd_in_a_correction_makes_it_an_orphan() {
    for (at, value) in [
        ("/corrections/0/body", Value::Null),
        ("/corrections/0/body/decision", "sung".into()),
        ("/corrections/0/body/kind", "sung".into()),
        ("/corrections/0/body/speakers/1/type", "Robot".into()),
        ("/corrections/1/target", Value::Null),
        ("/corrections/1/target/0/form", "song".into()),
        ("/corrections/2/target/0/selector", Value::Null),
        ("/corrections/3/body/is", 7.into()),
        ("/corrections/3/body/who/name", Value::Null),
        ("/corrections/3", "odd".into()),
    ] {
        let read = edited(|file| *file.pointer_mut(at).expect(at) = value);
        assert_eq!((read.orphans.len(), read.corrections.len()), (1, 0), "{at}");
        assert_eq!(read.reading, sample(4).reading, "{at}: the annotations count");
        let again = from_article_file(&read.to_text()).expect("an article");
        assert_eq!(again.to_text(), read.to_text(), "{at}");
    }
}

#[test]
fn more_corrections_than_anybody_makes_are_kept_as_orphans() {
    let one = corrections_to_json(TEXT, &[Correction::NoMention { place: place("Tom Hale") }]);
    let many: Value = vec![one[0].clone(); 5_002].into();
    let (corrections, orphans) = corrections_from_json(TEXT, &many);
    assert_eq!((corrections.len(), orphans.len()), (5_000, 2));
    assert_eq!(orphans[0].reason, OrphanReason::TooManyCorrections);
}

/// Else a hostile file keeps a phone busy.
#[test]
fn a_history_that_is_too_much_work_is_forgotten_and_the_annotations_count() {
    let mut found = crate::read_as_is(TEXT);
    let mention = found.actors[0].mentions[0];
    found.actors[0].mentions = vec![mention; 4_000];
    let corrections = vec![Correction::NoMention { place: place("Tom Hale") }; 5_000];
    let reading = found.clone();
    let file = ArticleFile { reading, found: Some(found), corrections, ..sample(0) };
    let read = from_article_file(&file.to_text()).expect("an article");
    assert_eq!((read.corrections.len(), &read.found), (0, &None));
    assert_eq!(read.reading, file.reading);
}

/// The corrections after the text was edited, and the orphans with their words.
fn check_carried(edit: impl Fn(&str) -> String, expect: Expect) {
    let before = sample(6);
    let new = crate::read_as_is(&edit(TEXT)).article;
    let after = carried_over(&before, new.clone());
    assert_eq!(after.reading.article, new);
    let mut lines = Vec::new();
    for correction in &after.corrections {
        let words: Vec<&str> = correction.spans().iter().map(|span| span.of(&new.text)).collect();
        let name = format!("{correction:?}");
        lines.push(format!("{}: {}", name.split([' ', '{']).next().unwrap_or_default(), words.join(" | ")));
    }
    lines.extend(
        after.orphans.iter().map(|each| format!("orphan {} “{}”: {}", each.id, each.words, each.reason)),
    );
    for quotation in &after.reading.quotations {
        let decided = if quotation.is_reviewed() { "decided" } else { "found" };
        let names: Vec<&str> =
            after.reading.speakers(quotation).iter().map(|actor| actor.name.as_str()).collect();
        lines.push(format!("{decided} {}: {}", names.join(" + "), quotation.extent().of(&new.text)));
    }
    expect.assert_eq(&(lines.join("\n") + "\n"));
    assert_eq!(from_article_file(&after.to_text()).map(|file| file.to_text()), Ok(after.to_text()));
    // Nothing is lost: on the old text, everything has its place again.
    let back = carried_over(&after, crate::read_as_is(TEXT).article);
    assert_eq!((back.orphans.len(), back.corrections.len()), (0, before.corrections.len()));
}

#[test]
fn a_text_that_was_not_edited_keeps_everything() {
    let before = sample(6);
    assert_eq!(carried_over(&before, before.reading.article.clone()), before);
}

#[test]
fn corrections_find_their_words_after_an_edit() {
    check_carried(
        |text| format!("News of today\n\n{}", text.replace(" met ", " has met ")),
        expect![[r#"
            Quotation: “It is late,” | “It is late,” | said | Keller | Keller | Tom Hale | Hale
            Mentions: the old bridge | the old bridge
            NoMention: Keller
            Actor: Tom Hale | Hale
            Same: the old bridge | Keller
            NoQuotation: the road was shut
            decided Marta Keller + Thomas Hale: “It is late,”
        "#]],
    );
}

#[test]
fn a_correction_whose_words_are_gone_is_an_orphan() {
    check_carried(
        |text| text.replace("It is late", "We are late").replace("the old bridge", "a bridge"),
        expect![[r#"
            NoMention: Keller
            Actor: Tom Hale | Hale
            NoQuotation: the road was shut
            orphan #correction/1 ““It is late,””: Its words no longer stand in the article.
            orphan #correction/2 “the old bridge”: Its words no longer stand in the article.
            orphan #correction/5 “the old bridge”: Its words no longer stand in the article.
            found Marta Keller: “We are late,”
        "#]],
    );
}
