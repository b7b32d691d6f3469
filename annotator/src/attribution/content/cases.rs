//! Tables of cases: where a content goes on and where it ends.

use super::tests::check;

#[test]
fn a_subject_before_an_attribution_waits_for_its_verb_behind_it() {
    check("The guards, Keller said, had shown restraint.", &["The guards … had shown restraint"]);
    check(
        "The guards, said Ida Brandt, the mayor, had told him to wait.",
        &["The guards … had told him to wait"],
    );
    check(
        "Despite his \"youth,\" Keller said, he is a master.",
        &["Despite his \"youth,\" … he is a master"],
    );
    check("\"The plan,\" Keller said, is a joke.", &["\"The plan,\" … is a joke"]);
    check(
        "The mayor finished painting it, Keller said, and it fell.",
        &["The mayor finished painting it … and it fell"],
    );
}

#[test]
fn what_needs_no_verb_does_not() {
    check("\"It is late,\" Keller said, days after the vote was over.", &["\"It is late,\""]);
    check("The guards left, Keller said, leaving the room.", &["The guards left"]);
}

#[test]
fn a_passage_that_begins_small_goes_on_with_the_words_before_the_attribution() {
    check("It was late, Keller said, \"and nobody came\".", &["It was late … \"and nobody came\""]);
}

#[test]
fn a_passage_with_a_capital_or_behind_a_conjunction_stands_alone() {
    check("It was late, Keller said, \"Nobody came.\"", &["\"Nobody came.\""]);
    check("It was late because, Keller said, \"nobody came\".", &["\"nobody came\""]);
    check("But, said Keller, \"we go\".", &["\"we go\""]);
}

#[test]
fn a_passage_in_a_participle_clause_before_the_speaker_is_told_of_her() {
    check("Holding a cake called \"Go,\" Keller said it was late.", &["it was late"]);
    check("\"Go,\" Keller said.", &["\"Go,\""]);
}

#[test]
fn a_parenthesis_before_the_infinitive_parts_nothing() {
    check("Keller asked the players, however, to stop.", &["the players, however, to stop"]);
    check("Keller asked her mother, a widow, not to sing.", &["her mother, a widow, not to sing"]);
    check("Keller asked the players, Hale and Brandt.", &[]);
}

#[test]
fn a_misplaced_comma_before_that_does_not_hide_it() {
    check("Keller added, that it was late.", &["that it was late"]);
    check("Keller added, that is all.", &[]);
}

#[test]
fn as_somebody_puts_it_what_follows_is_said() {
    check("As Keller puts it, the bridge is old.", &["the bridge is old"]);
    check("As Keller puts on a hat, the bridge falls.", &[]);
}

#[test]
fn late_before_a_day_is_no_part_of_it() {
    check("Keller said late Monday it was wet.", &["it was wet"]);
    check("Keller said late trains were wet.", &["late trains were wet"]);
}

#[test]
fn a_noun_governs_a_clause_behind_its_agent_and_a_passage_behind_its_preposition() {
    check("Hale broke a promise by the minister, Ida Brandt, that it would end.", &["that it would end"]);
    check("Hale's loud call for a \"revolt\" was heard.", &["for a \"revolt\""]);
    check("Hale broke a promise by the river.", &[]);
}

#[test]
fn who_finds_himself_somewhere_says_nothing() {
    check("Hale found herself locked out, a day after the \"change\".", &[]);
    check("Hale found that it was \"late\".", &["that it was \"late\""]);
}

#[test]
fn somebody_named_behind_and_says_something_else() {
    check("Keller said it was shut and Hale said it was not.", &["it was shut", "it was not"]);
    check("Keller said it was shut and the minister said it was not.", &["it was shut", "it was not"]);
    check("Keller said Hale was late and the bridge was old.", &["Hale was late and the bridge was old"]);
}

#[test]
fn but_goes_on_with_a_modal_a_form_of_be_or_a_verb_of_thinking() {
    check("Keller said it was old but would hold.", &["it was old but would hold"]);
    check("Keller said it was old but is safe.", &["it was old but is safe"]);
    check(
        "Keller said it was old but feared that it would fall.",
        &["it was old but feared that it would fall"],
    );
}

#[test]
fn but_ends_it_where_the_speaker_does_something_or_says_no_more() {
    check("Keller said it was old but would not say why.", &["it was old"]);
    check("Keller said it was old, but did not leave.", &["it was old"]);
}

#[test]
fn a_participle_joined_to_another_is_said_and_a_past_tense_is_done() {
    check("Keller said it had built a bridge and hung lamps.", &["it had built a bridge and hung lamps"]);
    check("Keller said it was late and left the room.", &["it was late"]);
}

#[test]
fn a_comma_inside_the_last_marks_ends_what_which_or_another_verb_goes_on_from() {
    check("Keller said it would stay \"a gift,\" which nobody believed.", &["it would stay \"a gift,\""]);
    check("Keller called it \"late,\" denounced the vote and left.", &["it \"late,\"", "the vote"]);
    check("Keller, who said it was \"late,\" left.", &["it was \"late,\""]);
    check("Keller called it \"late,\" but she also noted the \"cold\".", &["it \"late,\"", "the \"cold\""]);
}

#[test]
fn a_comma_inside_marks_before_more_of_them_does_not() {
    check(
        "Keller said it was \"a gift,\" which led to \"a loss\".",
        &["it was \"a gift,\" which led to \"a loss\""],
    );
    check("Keller called it \"late,\" but the road was \"dry\".", &["it \"late,\" but the road was \"dry\""]);
    check("Keller said, \"I go,\" and, \"You stay.\"", &["\"I go,\" and, \"You stay.\""]);
}

#[test]
fn what_happened_before_or_after_is_the_reporters() {
    check(
        "Keller denied that it was late, a day after Hale said that it was early.",
        &["that it was late", "that it was early"],
    );
    check(
        "Keller warned that it was late, only to tell us it was early.",
        &["that it was late", "it was early"],
    );
    check("Keller demanded a lamp, and in Oslo the mayor warned of rain.", &["a lamp", "of rain"]);
    check(
        "Keller denied it was late, a day in the life of Hale.",
        &["it was late, a day in the life of Hale"],
    );
}

#[test]
fn a_clause_behind_a_passage_goes_on() {
    check(
        "Keller called it \"a gift\" because so few people came.",
        &["it \"a gift\" because so few people came"],
    );
    check("Keller said it was \"a gift\" if nobody came.", &["it was \"a gift\" if nobody came"]);
}

#[test]
fn with_somebody_saying_something_begins_anew() {
    check("Keller said it was late, with Hale calling it \"a gift\".", &["it was late", "it \"a gift\""]);
    check("Keller said it was cold, with Hale in bed.", &["it was cold, with Hale in bed"]);
}

#[test]
fn the_words_told_stand_before_the_attribution_though_another_cue_follows() {
    check(
        "The road was dry, she told a council, adding that it was late.",
        &["The road was dry", "that it was late"],
    );
    check("She told a council that it was late.", &["that it was late"]);
}

#[test]
fn thanks_to_somebody_reports_nothing() {
    check("The road was shut, thanks to Keller.", &[]);
}

#[test]
fn a_relative_clause_has_its_verb_behind_the_cue() {
    check(
        "Norland opened a case over a charge which Sweden and Norway say breaks the rules.",
        &["which … breaks the rules"],
    );
}
