use super::{Correction, Decided, Described, Who, corrected};
use crate::model::{ActorKind, Country, Form, Kind, Mention, Reading, Span};

const TEXT: &str = "Mayor Marta Keller met Tom Hale. \"It is late,\" Keller said. He said the road was shut. The \"old\" bridge stays.";

fn reading() -> Reading {
    crate::read_as_is(TEXT)
}

/// The first place of these words, or the one behind it.
fn place(words: &str, nth: usize) -> Span {
    let start = TEXT.match_indices(words).nth(nth).expect("the words stand in the text").0;
    Span::new(start, start + words.len())
}

fn who(reading: &Reading, name: &str) -> Who {
    Who::of(reading.actors.iter().find(|actor| actor.name == name).expect("somebody has the name"))
}

/// Each quotation as id, kind, who speaks and the words.
fn told(reading: &Reading) -> Vec<String> {
    let one = |quotation: &crate::Quotation| {
        let names: Vec<&str> = reading.speakers(quotation).iter().map(|actor| actor.name.as_str()).collect();
        let words: Vec<&str> = quotation.content.iter().map(|span| span.of(TEXT)).collect();
        format!("{} {} {}: {}", quotation.id, quotation.kind.as_str(), names.join(" + "), words.join(" … "))
    };
    reading.quotations.iter().map(one).collect()
}

fn names(reading: &Reading) -> Vec<String> {
    reading.actors.iter().map(|actor| format!("{} ({})", actor.name, actor.mentions.len())).collect()
}

/// A quotation of the reading with another speaker.
fn said_by(reading: &Reading, at: usize, name: &str) -> Correction {
    let before = &reading.quotations[at];
    let is = Decided { speakers: vec![who(reading, name)], ..Decided::of(before, reading) };
    Correction::Quotation { at: before.content.clone(), is }
}

#[test]
fn without_corrections_nothing_changes() {
    assert_eq!(corrected(&reading(), &[]), reading());
}

#[test]
fn a_quotation_gets_the_speaker_that_was_decided_on() {
    let before = reading();
    let after = corrected(&before, &[said_by(&before, 1, "Tom Hale")]);
    assert_eq!(after.quotations[1].speakers, ["tom-hale"]);
    assert_eq!(after.quotations[1].certainty, 1.0);
    assert_eq!(after.quotations[1].evidence.last().map(|step| step.because), Some(crate::Because::Reviewed));
}

#[test]
fn what_is_only_confirmed_keeps_its_reasons() {
    let before = reading();
    let is = Decided::of(&before.quotations[0], &before);
    let after = corrected(&before, &[Correction::Quotation { at: before.quotations[0].content.clone(), is }]);
    assert_eq!(after.quotations[0].evidence.len(), before.quotations[0].evidence.len() + 1);
    assert_eq!(told(&after), told(&before));
}

#[test]
fn new_quotations_are_numbered_in_text_order() {
    let before = reading();
    let is = Decided {
        kind: Kind::Indirect,
        content: vec![place("met Tom Hale", 0)],
        cue: None,
        source: None,
        speakers: vec![who(&before, "Marta Keller")],
        countries: None,
    };
    let after = corrected(&before, &[Correction::Quotation { at: Vec::new(), is: is.clone() }]);
    assert_eq!(told(&after)[0], "q1 indirect Marta Keller: met Tom Hale");
    assert_eq!(after.quotations.len(), before.quotations.len() + 1);
    // A reading that has it by now does not get it twice.
    let again = corrected(&after, &[Correction::Quotation { at: Vec::new(), is }]);
    assert_eq!(told(&again), told(&after));
}

#[test]
fn the_kind_and_the_marks_go_together() {
    let before = reading();
    let decide = |kind| {
        let is = Decided {
            kind,
            content: vec![place("It is late", 0)],
            speakers: vec![who(&before, "Tom Hale")],
            ..Decided::of(&before.quotations[0], &before)
        };
        let at = before.quotations[0].content.clone();
        corrected(&before, &[Correction::Quotation { at, is }]).quotations[0].clone()
    };
    assert_eq!(decide(Kind::Direct).verbatim, [place("It is late", 0)]);
    assert!(decide(Kind::Indirect).verbatim.is_empty());
    assert!(decide(Kind::Scare).speakers.is_empty());
}

#[test]
fn a_quotation_that_is_none_goes() {
    let before = reading();
    let after = corrected(&before, &[Correction::NoQuotation { at: before.quotations[0].content.clone() }]);
    assert_eq!(after.quotations.len(), before.quotations.len() - 1);
    assert_eq!(after.quotations[0].id, "q1");
}

#[test]
fn a_mention_that_means_somebody_else_takes_its_quotations_along() {
    let before = reading();
    let he = Mention { span: place("He", 0), form: Form::Pronoun };
    let spoke = before.quotations[1].speakers.clone();
    let other = if spoke == ["tom-hale"] { "Marta Keller" } else { "Tom Hale" };
    let after = corrected(&before, &[Correction::Mentions { places: vec![he], who: who(&before, other) }]);
    assert_eq!(after.speakers(&after.quotations[1])[0].name, other);
}

#[test]
fn somebody_new_becomes_an_actor() {
    let before = reading();
    let bridge = place("bridge", 0);
    let who = Who::called("Bridge Trust", ActorKind::Organisation, false, Some(bridge));
    let places = vec![Mention { span: bridge, form: Form::Name }];
    let after = corrected(&before, &[Correction::Mentions { places, who }]);
    assert_eq!(names(&after).last().map(String::as_str), Some("Bridge Trust (1)"));
    assert_eq!(after.actors.last().map(|actor| actor.id.as_str()), Some("bridge-trust"));
}

#[test]
fn one_who_is_mentioned_nowhere_and_says_nothing_is_no_actor() {
    let before = reading();
    let all: Vec<Correction> = who_is_mentioned(&before, "Tom Hale")
        .into_iter()
        .map(|place| Correction::NoMention { place })
        .chain([said_by(&before, 0, "Marta Keller"), said_by(&before, 1, "Marta Keller")])
        .collect();
    let after = corrected(&before, &all);
    assert_eq!(after.actor("tom-hale"), None);
}

fn who_is_mentioned(reading: &Reading, name: &str) -> Vec<Span> {
    let actor = reading.actors.iter().find(|actor| actor.name == name).expect("somebody has the name");
    actor.mentions.iter().map(|mention| mention.span).collect()
}

#[test]
fn a_new_name_is_a_new_id_everywhere() {
    let before = reading();
    let is = Described {
        name: "Martha Keller".into(),
        kind: ActorKind::Person,
        unnamed: false,
        countries: Country::from_code("IE").into_iter().collect(),
    };
    let after = corrected(&before, &[Correction::Actor { who: who(&before, "Marta Keller"), is }]);
    assert_eq!(after.quotations[0].speakers, ["martha-keller"]);
    assert_eq!(after.quotations[0].countries, after.actors[0].countries);
    assert_eq!(after.actor("marta-keller"), None);
}

#[test]
fn countries_that_were_decided_for_a_quotation_stay() {
    let before = reading();
    let own: Vec<Country> = Country::from_code("NO").into_iter().collect();
    let is = Decided { countries: Some(own.clone()), ..Decided::of(&before.quotations[0], &before) };
    let first = Correction::Quotation { at: before.quotations[0].content.clone(), is };
    let is = Described {
        countries: Country::from_code("IE").into_iter().collect(),
        ..Described::of(&before.actors[0])
    };
    let after = corrected(&before, &[first, Correction::Actor { who: Who::of(&before.actors[0]), is }]);
    assert_eq!(after.quotations[0].countries, own);
}

#[test]
fn two_actors_become_one() {
    let before = reading();
    let (who, with) = (who(&before, "Tom Hale"), who(&before, "Marta Keller"));
    let after = corrected(&before, &[Correction::Same { who: who.clone(), with: with.clone() }]);
    assert_eq!(after.actor("tom-hale"), None);
    assert!(after.quotations.iter().all(|quotation| !quotation.speakers.contains(&"tom-hale".to_string())));
    let itself = Correction::Same { who: with.clone(), with };
    assert_eq!(names(&corrected(&after, &[itself])), names(&after));
}

#[test]
fn a_dismissed_actor_says_nothing_any_more() {
    let before = reading();
    let after = corrected(&before, &[Correction::NoActor { who: who(&before, "Marta Keller") }]);
    assert_eq!(after.actor("marta-keller"), None);
    assert!(after.quotations[0].speakers.is_empty());
}

#[test]
fn somebody_is_found_by_place_then_by_name() {
    let before = reading();
    let mut keller = who(&before, "Marta Keller");
    keller.id = "somebody-else".into();
    keller.name = "Somebody Else".into();
    assert_eq!(keller.find(&before).map(|at| before.actors[at].name.as_str()), Some("Marta Keller"));
    let by_name = Who::called("tom hale", ActorKind::Person, false, None);
    assert_eq!(by_name.find(&before).map(|at| before.actors[at].name.as_str()), Some("Tom Hale"));
    assert_eq!(Who::called("Nobody", ActorKind::Person, false, None).find(&before), None);
}

#[test]
fn what_does_not_fit_the_text_changes_nothing() {
    let before = reading();
    let far = vec![Span::new(TEXT.len() - 1, TEXT.len() + 9)];
    let is = Decided { content: far.clone(), ..Decided::of(&before.quotations[0], &before) };
    let none = [
        Correction::Quotation { at: Vec::new(), is },
        Correction::NoQuotation { at: far },
        Correction::NoMention { place: Span::new(3, 3) },
    ];
    assert_eq!(corrected(&before, &none), before);
}
