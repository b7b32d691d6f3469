//! More cases: words that are no clause, relative clauses, numbers, nouns and what a clause hangs on.

use super::check;

#[test]
fn whatever_is_said_is_a_content_though_no_clause() {
    check("Keller said yes.", &["yes"]);
    check("Keller says no to the plan.", &["no to the plan"]);
    check("Keller said having two yards was good.", &["having two yards was good"]);
    check("Keller said Thursday's vote was late.", &["Thursday's vote was late"]);
}

#[test]
fn a_day_a_place_or_nothing_said_is_none() {
    check("Keller said little about it.", &[]);
    check("Keller said more on Thursday.", &[]);
    check("Keller said Thursday the vote was late.", &["the vote was late"]);
}

#[test]
fn an_aside_between_dashes_before_that_is_no_part_of_it() {
    check("Keller claimed - wrongly - that it was late.", &["that it was late"]);
    check("Keller left - at last - that old house.", &[]);
}

#[test]
fn the_object_of_a_relative_clause_is_what_was_judged() {
    check("It was a claim he has since denied.", &["a claim"]);
    check("It was a claim that he denied.", &["a claim"]);
    check("The law, which most Liberals opposed, was passed.", &["which"]);
}

#[test]
fn a_verb_with_its_object_behind_it_takes_none_from_before() {
    check("It was a man he accused of theft.", &[]);
    check("The day she rejected the plan was cold.", &["the plan was cold"]);
}

#[test]
fn a_clause_without_a_pronoun_has_its_subject_before_the_cue() {
    check("It is a plan Keller said could fail.", &["a plan … could fail"]);
    check("The only fault he admitted was a late start.", &["The only fault … was a late start"]);
}

#[test]
fn a_number_that_something_is_put_at_is_said() {
    check("Keller put it at 5.9 per cent.", &["at 5.9 per cent"]);
    check("The ministry put the number of dead at more than 40.", &["the number of dead at more than 40"]);
    check("Keller pegged the cost at about 12 million.", &["the cost at about 12 million"]);
}

#[test]
fn what_is_put_somewhere_is_not() {
    check("Keller put the cup at the window.", &[]);
    check("Keller put the plan at risk.", &[]);
    check("She put two cups on the table at nine.", &[]);
}

#[test]
fn what_somebody_is_called_may_look_like_a_verb_or_have_an_adverb() {
    check("Keller calls Hale unqualified.", &["Hale unqualified"]);
    check("They called themselves very old.", &["themselves very old"]);
    check("The party calls this a false tale.", &["this a false tale"]);
    check("The board ruled Keller eligible.", &["Keller eligible"]);
}

#[test]
fn whoever_is_phoned_or_sent_for_is_called_nothing() {
    check("Hale called Keller on Monday.", &[]);
    check("Hale called the police.", &[]);
}

#[test]
fn a_title_of_a_broadcast_does_not_part_cue_and_content() {
    check("Keller said on the station's \"Morning Hour\" on Sunday that it was late.", &["that it was late"]);
}

#[test]
fn what_it_is_called_may_stand_behind_the_occasion() {
    check("Keller described it during an interview as a joke.", &["it during an interview as a joke"]);
    check("Keller described the plan on Monday.", &["the plan"]);
}

#[test]
fn a_clause_behind_a_time_or_in_an_opening_phrase_ends_where_the_main_one_begins() {
    check("Last month, when Hale asked Keller if he would go, he laughed.", &["if he would go"]);
    check("Years after Keller claimed that it was gone, Hale won.", &["that it was gone"]);
    check("In describing the plan as a joke, the writers are wrong.", &["the plan as a joke"]);
    check("Asked by Hale whether it was late, Keller left.", &["whether it was late"]);
}

#[test]
fn a_relative_clause_inside_what_is_said_ends_nothing() {
    check("In May, Keller said the bridge, which is old, was safe.", &["the bridge, which is old, was safe"]);
    check(
        "He left when Keller said the bridge, which is old, was safe.",
        &["the bridge, which is old, was safe"],
    );
}

#[test]
fn what_sums_it_up_is_the_reporters() {
    check("Keller said it was late, a swipe at Hale.", &["it was late"]);
    check("Keller said it was late, a claim echoed by Hale.", &["it was late", "a claim"]);
    check("Keller called it a gift, a sign of hope.", &["it a gift, a sign of hope"]);
}

#[test]
fn another_passage_that_is_announced_begins_anew() {
    check("Keller mentioned the wall and added, \"I like it.\"", &["the wall", "\"I like it.\""]);
    check("Keller denied the charge, but friends of the man pointed to it.", &["the charge", "it"]);
}

#[test]
fn a_noun_reports_behind_its_phrase_a_colon_or_a_comma() {
    check("The contention of former minister Ida Keller that it was old was false.", &["that it was old"]);
    check("His claim in a recent interview that he had left was false.", &["that he had left"]);
    check("Keller issued a statement, \"We were hit last night.\"", &["\"We were hit last night.\""]);
    check("Keller sent a message: he must stop.", &["he must stop"]);
    check("Keller's statement about the plan was late.", &["about the plan"]);
}

#[test]
fn a_noun_with_a_relative_clause_or_a_bare_phrase_reports_nothing() {
    check("His claim in the letter that came today was false.", &[]);
    check("A statement, late as always, came.", &[]);
}

#[test]
fn what_a_crowd_calls_needs_nobody_who_is_named() {
    check("Their chants of \"Go home\" were loud.", &["of \"Go home\""]);
    check("Shouts of \"go home\" and \"not now\" were heard.", &["of \"go home\" and \"not now\""]);
    check("Shouts of joy were heard.", &[]);
}

#[test]
fn what_only_reports_with_marks_takes_no_clause_before_it() {
    check("Trade is worth a billion, records show.", &[]);
    check("What is new is the budget, experts think.", &[]);
    check("\"The budget is new,\" experts think.", &["\"The budget is new,\""]);
}

#[test]
fn to_go_on_with_something_is_no_speech() {
    check("Keller finished \"a little early\" again.", &[]);
    check("Keller continued: \"We go.\"", &["\"We go.\""]);
}

#[test]
fn as_reported_by_somebody_stands_with_the_clause_it_reports() {
    check("As reported by the Post, the bridge is old.", &["the bridge is old"]);
    check("It was as old as that built by Keller.", &[]);
}
