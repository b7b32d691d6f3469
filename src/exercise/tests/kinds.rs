//! What each type asks about a few sentences, and what it leaves alone.

use annotator::{Because, Evidence, Reading};
use expect_test::{Expect, expect};

use crate::exercise::{ExerciseKind, Item, Label, Material, Offered, Task, candidates};

/// A text as a person has checked it, right or not.
fn checked(text: &str) -> Reading {
    let mut reading = annotator::read_as_is(text);
    for quotation in &mut reading.quotations {
        quotation.evidence.push(Evidence { because: Because::Reviewed, spans: Vec::new() });
    }
    reading
}

fn check(kind: ExerciseKind, text: &str, expected: Expect) {
    check_reading(kind, &checked(text), expected);
}

fn check_reading(kind: ExerciseKind, reading: &Reading, expected: Expect) {
    let told = match candidates(kind, &Material::one(reading)) {
        Ok(items) => {
            items.iter().map(|item| told(item, &reading.article.text)).collect::<Vec<_>>().join("\n")
        }
        Err(why) => format!("{why:?}"),
    };
    expected.assert_eq(&told);
}

/// `what is asked | what is shown | what is right / what else there is`
fn told(item: &Item, text: &str) -> String {
    let says = |option: &Offered| match &option.label {
        Label::Name(words) | Label::Words(words) => words.clone(),
        Label::Term(term) => term.as_str().to_string(),
    };
    let spans = |spans: &[annotator::Span]| -> String {
        spans.iter().map(|span| span.of(text)).collect::<Vec<_>>().join(", ")
    };
    let key = match &item.task {
        Task::Choose(choose) => {
            let (right, wrong): (Vec<_>, Vec<_>) =
                choose.options.iter().partition(|option| choose.is_right(&option.key));
            let all = |options: Vec<&Offered>| options.into_iter().map(says).collect::<Vec<_>>().join(", ");
            format!("{} / {}", all(right), all(wrong))
        }
        Task::Mark(mark) => format!("{} / {}", spans(&mark.right), spans(&mark.neither)),
        Task::Vote { options } => options.iter().map(says).collect::<Vec<_>>().join(", "),
        Task::Count { right, tolerance } => format!("{right} ± {tolerance}"),
        task => format!("{task:?}"),
    };
    let emphasised = spans(&item.passages[0].emphasised);
    let shown = if emphasised.is_empty() { item.passages[0].shown(text) } else { emphasised };
    format!("{} | {shown} | {key}", item.prompt.as_str())
}

#[test]
fn words_that_name_their_speaker_are_not_asked_about() {
    let text =
        "“I, Brandt, will go,” Ida Brandt said. “We stay here,” Tom Hale said. “Let us see,” Rosa Pina said.";
    check(
        ExerciseKind::WhoSaidIt,
        text,
        expect![[r#"
        who-said-it | “We stay here,” | Tom Hale / Ida Brandt, Rosa Pina
        who-said-it | “Let us see,” | Rosa Pina / Ida Brandt, Tom Hale"#]],
    );
    check(ExerciseKind::WhoSaidIt, "“We stay here,” Tom Hale said.", expect!["TooFewSpeakers"]);
    check(ExerciseKind::WhoSaidIt, "The pier is old.", expect!["NoQuotations"]);
}

#[test]
fn the_same_words_of_two_are_not_asked_about() {
    let text =
        "“We stay here,” Tom Hale said. “We stay here!” Ida Brandt said. “Let us see,” Rosa Pina said.";
    check(
        ExerciseKind::WhoSaidIt,
        text,
        expect!["who-said-it | “Let us see,” | Rosa Pina / Tom Hale, Ida Brandt"],
    );
}

#[test]
fn a_verb_is_exchanged_where_every_other_would_fit() {
    let swap = ExerciseKind::SwapTheVerb;
    check(
        swap,
        "Ida Brandt claimed that the pier was safe.",
        expect![[r#"
            which-verb | Ida Brandt … that the pier was safe. | claimed / said, stated, explained, pointed out, noted, stressed, insisted, argued, maintained, boasted, promised, warned, complained, admitted, conceded, acknowledged
            neutral-verb | Ida Brandt … that the pier was safe. | stated / explained, pointed out, noted, stressed, insisted, argued, maintained, boasted, promised, warned, complained, alleged, admitted, conceded, acknowledged"#]],
    );
    check(swap, "Ida Brandt told reporters that the pier was safe.", expect!["NoWordList"]);
    check(swap, "Ida Brandt rejected the charge.", expect!["NoWordList"]);
    check(swap, "Ida Brandt demanded that the pier be closed.", expect!["NoWordList"]);
}

#[test]
fn a_particle_belongs_to_the_verb() {
    check(
        ExerciseKind::VerbColour,
        "Ida Brandt called for an inquiry.",
        expect![
            "which-colour | called for | asking / neutral, assertive, praising, warning, denying, attacking, admitting, doubting, emotional"
        ],
    );
    check(
        ExerciseKind::VerbColour,
        "Ida Brandt called the report “a joke”.",
        expect![
            "which-colour | called | judging / neutral, assertive, praising, warning, denying, attacking, admitting, doubting, emotional"
        ],
    );
}

#[test]
fn charged_words_of_others_are_not_the_papers() {
    let charged = ExerciseKind::ChargedWords;
    check(
        charged,
        "The regime closed the pier. Ida Brandt called it “a brutal step”.",
        expect![[r#"
        mark-charged-words | The regime closed the pier. Ida Brandt called it “a brutal step”. | regime / closed, pier, called
        rewrite-without-charge | regime | Open { rubric: NeutralWords }"#]],
    );
    check(
        charged,
        "Ida Brandt admitted that the ruthless mob had won.",
        expect![[r#"
        mark-charged-words | Ida Brandt admitted that the ruthless mob had won. | admitted / 
        rewrite-without-charge | admitted | Open { rubric: NeutralWords }"#]],
    );
    check(charged, "The council closed the pier, Ida Brandt said.", expect!["NothingOfTheSort"]);
}

#[test]
fn who_is_accused_may_be_heard_or_not() {
    let accused = ExerciseKind::AccusedAndAnswered;
    let text = "Ida Brandt accused Tom Hale of lying. “I never lied,” Hale said. The pier stayed shut.";
    check(
        accused,
        text,
        expect![[r#"
        is-the-accused-heard | Tom Hale | heard / not-heard
        where-the-accused-is-heard | Ida Brandt accused Tom Hale of lying. “I never lied,” Hale said. The pier stayed shut. | “I never lied,” Hale said. / "#]],
    );
    check(
        accused,
        "Ida Brandt accused Tom Hale of lying. The pier stayed shut.",
        expect!["is-the-accused-heard | Tom Hale | not-heard / heard"],
    );
    check(accused, "Ida Brandt praised Tom Hale for his courage.", expect!["NothingOfTheSort"]);
    let unchecked = annotator::read_as_is("Ida Brandt accused Tom Hale of lying.");
    check_reading(accused, &unchecked, expect!["NothingCertain"]);
}

#[test]
fn a_state_is_heard_in_its_offices() {
    let accused = ExerciseKind::AccusedAndAnswered;
    check(
        accused,
        "Norway accused Sweden of spying. The Swedish foreign ministry said nobody spied. The pier stayed shut.",
        expect![[r#"
            is-the-accused-heard | Sweden | heard / not-heard
            where-the-accused-is-heard | Norway accused Sweden of spying. The Swedish foreign ministry said nobody spied. The pier stayed shut. | The Swedish foreign ministry said nobody spied. / "#]],
    );
    check(
        accused,
        "Norway accused Sweden of spying. “It is cold,” said Tom Hale, a Swedish baker. The pier stayed shut.",
        expect!["NothingOfTheSort"],
    );
}

#[test]
fn who_denies_a_charge_was_accused() {
    let accused = ExerciseKind::AccusedAndAnswered;
    check(
        accused,
        "Spies were found in Oslo. Sweden denied the accusation.",
        expect![
            "where-the-accused-is-heard | Spies were found in Oslo. Sweden denied the accusation. | Sweden denied the accusation. / "
        ],
    );
    check(
        accused,
        "Spies were found in Oslo. Spokesman Tom Hale denied the accusation.",
        expect!["NothingOfTheSort"],
    );
    check(accused, "Spies were found in Oslo. Sweden denied the visa.", expect!["NothingOfTheSort"]);
}

#[test]
fn the_role_that_is_meant_stands_nearest_to_the_name() {
    let introduced = ExerciseKind::Introduced;
    check(
        introduced,
        "A bench of Chief Justice Ida Brandt and Justice Tom Hale asked why the pier was shut.",
        expect![[r#"
            which-words-introduce | Ida Brandt | Chief Justice / Ida, Brandt
            which-words-introduce | Tom Hale | Justice / Tom, Hale"#]],
    );
    check(
        introduced,
        "The mayor of its port, Ida Brandt, 61, said the pier was safe.",
        expect!["which-words-introduce | Ida Brandt | mayor / The, of, its, port, Ida, Brandt, 61"],
    );
}

#[test]
fn only_verbs_that_say_how_to_take_it_are_charged() {
    let charged = ExerciseKind::ChargedWords;
    check(
        charged,
        "Ida Brandt grumbled about the cost of the pier.",
        expect![[r#"
        mark-charged-words | Ida Brandt grumbled about the cost of the pier. | grumbled / 
        rewrite-without-charge | grumbled | Open { rubric: NeutralWords }"#]],
    );
    check(
        charged,
        "Ida Brandt apologised for the delay, and Tom Savage joked about it.",
        expect!["NothingOfTheSort"],
    );
}

#[test]
fn what_introduces_somebody_is_marked() {
    let text = "Ida Brandt, the mayor of Bergen, said the pier was safe. Tom Hale said it was not.";
    check(
        ExerciseKind::Introduced,
        text,
        expect![[r#"
            which-words-introduce | Ida Brandt | mayor / Ida, Brandt, the, of, Bergen
            who-gets-a-role | Ida Brandt | Ida Brandt / Tom Hale, both, neither"#]],
    );
    check(
        ExerciseKind::Introduced,
        "Sgt Tom Hale said the pier was safe.",
        expect!["which-words-introduce | Tom Hale | Sgt / Tom, Hale"],
    );
}

#[test]
fn a_sentence_is_attributed_or_the_papers_own() {
    let text = "The pier was closed on Monday by the town. It would stay closed until May, Ida Brandt said.";
    check(
        ExerciseKind::WhoseVoice,
        text,
        expect![[r#"
        whose-voice | The pier was closed on Monday by the town. | papers-voice / attributed
        whose-voice | It would stay closed until May, Ida Brandt said. | attributed / papers-voice"#]],
    );
    check(
        ExerciseKind::WhoseVoice,
        "It would stay closed until May, Ida Brandt said.",
        expect!["NothingOfTheSort"],
    );
}

#[test]
fn nobody_is_missing_where_it_is_not_certain() {
    let text =
        "Tom Hale came late. Hale left early. “We wait,” Ida Brandt said. “We do not,” Rosa Pina said.";
    check(
        ExerciseKind::WhoIsMissing,
        text,
        expect![[r#"
        who-is-missing | Tom Hale came late. Hale left early. “We wait,” Ida Brandt said. “We do not,” Rosa Pina said. | Tom Hale / Ida Brandt, Rosa Pina
        whom-would-you-ask | Tom Hale came late. Hale left early. “We wait,” Ida Brandt said. “We do not,” Rosa Pina said. | Open { rubric: WhomToAsk }"#]],
    );
    let mut doubtful = annotator::read_as_is(text);
    doubtful.quotations.iter_mut().for_each(|quotation| quotation.certainty = 0.4);
    check_reading(
        ExerciseKind::WhoIsMissing,
        &doubtful,
        expect![
            "whom-would-you-ask | Tom Hale came late. Hale left early. “We wait,” Ida Brandt said. “We do not,” Rosa Pina said. | Open { rubric: WhomToAsk }"
        ],
    );
    check_reading(
        ExerciseKind::NotSure,
        &doubtful,
        expect![[r#"
        not-sure | “We wait,” | Ida Brandt, Tom Hale, Rosa Pina, somebody-else
        not-sure | “We do not,” | Rosa Pina, Ida Brandt, Tom Hale, somebody-else"#]],
    );
    check(ExerciseKind::NotSure, text, expect!["NoDoubt"]);
}

#[test]
fn a_count_forgives_a_tenth_of_what_is_long() {
    check(
        ExerciseKind::VoicesAudit,
        "“We wait here all day,” Ida Brandt said. “No,” Tom Hale said.",
        expect![[r#"
            guess-voices | “We wait here all day,” Ida Brandt said. “No,” Tom Hale said. | Guess { found: 2 }
            count-voices | “We wait here all day,” Ida Brandt said. “No,” Tom Hale said. | 2 ± 0
            count-quotations | “We wait here all day,” Ida Brandt said. “No,” Tom Hale said. | 1 ± 0
            count-words | “We wait here all day,” Ida Brandt said. “No,” Tom Hale said. | 5 ± 1
            count-quotations | “We wait here all day,” Ida Brandt said. “No,” Tom Hale said. | 1 ± 0
            count-words | “We wait here all day,” Ida Brandt said. “No,” Tom Hale said. | 1 ± 0"#]],
    );
}
