//! The standoff marks, read line by line.

use std::collections::HashMap;

use annotator::format::brat::{CONFIGURATION, to_ann};
use annotator::{Kind, Reading};
use expect_test::expect;

use crate::sample::{Random, reviewed, sample};

#[test]
fn the_marks_look_like_this() {
    expect![[r#"
        T1	Scare 6 15	“miracle”
        #1	AnnotatorNotes T1	q1; certainty: 0.94; evidence: nobody-says-it
        T2	Cue 58 62	says
        T3	Content 35 56	Neither side will pay
        T4	Attribution-no-source 58 62	says
        E1	Attribution-no-source:T4 Content:T3 Cue:T2
        A1	Kind E1 indirect
        #2	AnnotatorNotes E1	q2; certainty: 0.94; evidence: cue-and-subject
        T5	Source 114 145	Ída Brandt, mayor of Nord & Søn
        T6	Cue 109 113	said
        T7	Content 88 108;147 157	“The ferry stays 🙂,” “We paid.”
        T8	Attribution 109 113	said
        E2	Attribution:T8 Content:T7 Cue:T6 Source:T5
        A2	Kind E2 direct
        #3	AnnotatorNotes E2	q3; speakers: Ída Brandt (ida-brandt); countries: IS; certainty: 0.94; evidence: cue-and-subject
        T9	Source 169 172	She
        T10	Cue 173 177	said
        T11	Content 178 231	that Norland had called the bill “a <bad> joke” twice
        T12	Attribution 173 177	said
        E3	Attribution:T12 Content:T11 Cue:T10 Source:T9
        A3	Kind E3 mixed
        #4	AnnotatorNotes E3	q4; speakers: Ída Brandt (ida-brandt); countries: IS; certainty: 0.94; evidence: cue-and-subject
        T13	Source 183 190	Norland
        T14	Cue 195 201	called
        T15	Content 202 225	the bill “a <bad> joke”
        T16	Attribution 195 201	called
        E4	Attribution:T16 Content:T15 Cue:T14 Source:T13
        A4	Kind E4 mixed
        #5	AnnotatorNotes E4	q5; speakers: Norland (norland); certainty: 0.94; evidence: cue-and-subject
        T17	Source 276 304	a senior official and Brandt
        T18	Content 234 251;253 275	“Nobody asked us. “Nobody will, "ever",”
        T19	Attribution 276 304	a senior official and Brandt
        E5	Attribution:T19 Content:T18 Source:T17
        A5	Kind E5 direct
        #6	AnnotatorNotes E5	q6; speakers: a senior official (a-senior-official), Ída Brandt (ida-brandt); certainty: 0.94; evidence: nobody-says-it
        T20	Cue 341 346	wrote
        T21	Content 312 332	=1+1 is how it works
        T22	Attribution-no-source 341 346	wrote
        E6	Attribution-no-source:T22 Content:T21 Cue:T20
        A6	Kind E6 indirect
        #7	AnnotatorNotes E6	q7; speakers: Ída Brandt (ida-brandt); certainty: 0.94; evidence: cue-and-subject
    "#]].assert_eq(&to_ann(&sample()));
}

/// Every mark's offsets give its words, no stretch runs over the end of a line, and every event,
/// attribute and note speaks of something above it.
#[track_caller]
fn check(reading: &Reading) {
    let letters: Vec<char> = reading.article.text.chars().collect();
    let ann = to_ann(reading);
    let mut marks: HashMap<&str, &str> = HashMap::new();
    let mut events = 0;
    for line in ann.split_terminator('\n') {
        let columns: Vec<&str> = line.split('\t').collect();
        assert!(
            !line.contains(char::is_control) || line.matches('\t').count() + 1 == columns.len(),
            "{line}"
        );
        let (id, body) = (columns[0], columns[1]);
        let (name, rest) = body.split_once(' ').expect("a name and more");
        match &id[..1] {
            "T" => {
                let stretches = rest.split(';').map(|stretch| {
                    let (start, end) = stretch.split_once(' ').expect("two numbers");
                    let (start, end): (usize, usize) =
                        (start.parse().expect("a number"), end.parse().expect("a number"));
                    assert!(start < end && end <= letters.len(), "{line}");
                    letters[start..end].iter().collect::<String>()
                });
                assert_eq!(stretches.collect::<Vec<_>>().join(" "), columns[2], "{line}");
                assert!(marks.insert(id, name).is_none(), "{id} stands twice");
            }
            "E" => {
                events += 1;
                for part in body.split(' ') {
                    let (role, mark) = part.split_once(':').expect("a role and a mark");
                    assert_eq!(marks.get(mark), Some(&role), "{line}");
                }
                assert!(marks.insert(id, "event").is_none(), "{id} stands twice");
            }
            "A" | "#" => assert!(rest.split(' ').any(|part| marks.contains_key(part)), "{line}"),
            _ => panic!("brat knows no such line: {line}"),
        }
    }
    let said = reading.quotations.iter().filter(|quotation| quotation.kind != Kind::Scare).count();
    assert_eq!(events, said, "an event for each quotation that somebody says");
}

#[test]
fn offsets_give_the_words() {
    check(&sample());
    let mut random = Random(11);
    for _ in 0..200 {
        check(&random.reading());
    }
}

#[test]
fn a_quotation_over_paragraphs_is_divided_at_the_line_break() {
    let ann = to_ann(&sample());
    let content = ann.lines().find(|line| line.contains("Nobody asked")).expect("its mark");
    assert!(content.ends_with("“Nobody asked us. “Nobody will, \"ever\",”"), "{content}");
    assert_eq!(content.split('\t').nth(1).map(|places| places.matches(';').count()), Some(1), "{content}");
}

#[test]
fn what_a_person_decided_says_so() {
    let ann = to_ann(&reviewed().reading);
    assert_eq!(
        ann.lines().filter(|line| line.contains("\tReviewed ")).collect::<Vec<_>>(),
        ["A2\tReviewed E1"]
    );
    check(&reviewed().reading);
}

#[test]
fn without_quotations_there_are_no_marks() {
    assert_eq!(to_ann(&Reading::default()), "");
}

#[test]
fn the_configuration_knows_every_name_that_is_written() {
    for name in
        ["Source", "Cue", "Content", "Scare", "Attribution", "Attribution-no-source", "Kind", "Reviewed"]
    {
        let known = CONFIGURATION.lines().any(|line| line.split('\t').next() == Some(name));
        assert!(known, "{name}");
    }
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Scare) {
        assert!(CONFIGURATION.contains(kind.as_str()), "{kind:?}");
    }
}
