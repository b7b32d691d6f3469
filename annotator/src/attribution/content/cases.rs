//! Tables of cases: what belongs to a content, where it goes on and where it ends.

use crate::model::Span;
use crate::staged::Staged;

mod further;

/// The contents of `text`; the spans of one are joined by ` … `.
fn check(text: &str, expect: &[&str]) {
    let staged = Staged::new(text);
    let words = |span: &Span| span.of(staged.document.text);
    let contents = staged.attributions.iter().map(|attribution| &attribution.content);
    let found: Vec<String> =
        contents.map(|spans| spans.iter().map(words).collect::<Vec<_>>().join(" … ")).collect();
    assert_eq!(found, expect, "{text}");
}

#[test]
fn what_opens_the_reported_clause_belongs_to_it() {
    check("Hale said that it was late.", &["that it was late"]);
    check("Hale promised to leave.", &["to leave"]);
    check("Hale warned of floods.", &["of floods"]);
    check("Hale asked why it was late.", &["why it was late"]);
}

#[test]
fn the_one_told_and_the_day_do_not() {
    check("Hale told reporters that it was late.", &["that it was late"]);
    check("Hale said on Monday that it was late.", &["that it was late"]);
    check("Hale told reporters in Oslo on Monday it was late.", &["it was late"]);
}

#[test]
fn what_somebody_dismisses_does() {
    check("Norland dismissed the report.", &["the report"]);
    check("Hale dismissed the coach as a liar.", &["the coach as a liar"]);
}

#[test]
fn the_one_accused_or_urged_does() {
    check("Hale accused Norway of hiding it.", &["Norway of hiding it"]);
    check("Hale urged ministers to act.", &["ministers to act"]);
}

#[test]
fn the_full_stop_is_no_part_of_a_clause_but_of_a_passage_it_stands_in() {
    check("Hale said it was late.", &["it was late"]);
    check("Hale said: \"It is late.\"", &["\"It is late.\""]);
}

#[test]
fn a_clause_around_its_attribution_has_two_parts() {
    check("The bridge, Hale said, was old.", &["The bridge … was old"]);
    check("\"It is,\" said Hale, \"late.\"", &["\"It is,\" … \"late.\""]);
}

#[test]
fn another_verb_of_the_speaker_ends_it() {
    check("Hale said it was late, adding that he was tired.", &["it was late", "that he was tired"]);
}

#[test]
fn clauses_joined_inside_speech_stay_inside() {
    check("Hale said it was late and that he was tired.", &["it was late and that he was tired"]);
    check(
        "Hale said it was late because the train had stopped.",
        &["it was late because the train had stopped"],
    );
}

#[test]
fn a_verb_without_content_reports_nothing() {
    check("Hale said nothing.", &[]);
    check("Norland dismissed coach Tom Hale.", &[]);
    check("Norland recalled Ambassador Ida Brandt on Monday.", &[]);
    check("Hale said so.", &[]);
    check("Hale spoke.", &[]);
}

#[test]
fn an_attribution_between_commas_parts_its_clause_wherever_it_stands() {
    check("But, Keller added, it was late.", &["it was late"]);
    check("And, Keller said, nobody came.", &["nobody came"]);
    check("The bridge, Keller told reporters on Monday, was old.", &["The bridge … was old"]);
    check("It was, Keller said, one of the oldest bridges.", &["It was … one of the oldest bridges"]);
    check(
        "The bridge was old, Keller said, and the road was closed.",
        &["The bridge was old … and the road was closed"],
    );
}

#[test]
fn what_another_says_or_the_speaker_does_behind_it_is_no_second_half() {
    check(
        "The bridge was old, Keller said, and Hale added that the road was closed.",
        &["The bridge was old", "that the road was closed"],
    );
    check("The bridge was old, Keller said, leaving the room.", &["The bridge was old"]);
    check("It was late, Keller said, which surprised nobody.", &["It was late"]);
    check("\"The bridge is old,\" Keller said, leaving the room.", &["\"The bridge is old,\""]);
}

#[test]
fn what_stands_behind_as_somebody_reported_is_reported() {
    check("As the paper reported, the bridge is old.", &["the bridge is old"]);
    check("As Keller said, the bridge is old.", &["the bridge is old"]);
}

#[test]
fn what_happened_as_somebody_spoke_is_not() {
    check("As the bridge closed, Keller said it was late.", &["it was late"]);
    check("As a friend of Hale, Keller said it was late.", &["it was late"]);
}

#[test]
fn a_relative_clause_around_the_cue_is_content() {
    check("Hale signed laws that courts said broke the treaty.", &["that … broke the treaty"]);
    check("The council closed a bridge that Keller said was safe.", &["that … was safe"]);
    check("Hale met a man who Keller said had left.", &["who … had left"]);
}

#[test]
fn a_relative_clause_without_a_cue_is_none() {
    check("The council closed a bridge that Keller crossed.", &[]);
    check("Hale signed laws that broke the treaty.", &[]);
    check("The vote, which was wrong, was repeated.", &[]);
}

#[test]
fn a_clause_that_opens_the_sentence_ends_where_the_main_one_begins() {
    check("Although she said it was late, Keller stayed.", &["it was late"]);
    check("After Keller said it was late, Hale left the room.", &["it was late"]);
    check("While Hale warned of floods, the council slept.", &["of floods"]);
    check("When Keller said the bridge was old, nobody laughed.", &["the bridge was old"]);
    check("Before the vote Keller said it was late, Hale left.", &["it was late"]);
}

#[test]
fn a_clause_that_opens_what_is_said_stays_in_it() {
    check(
        "Keller said that although it was late, she would stay.",
        &["that although it was late, she would stay"],
    );
    check("Because the bridge was old, Keller said.", &["Because the bridge was old"]);
    check("Although it was late, Keller stayed.", &[]);
}

#[test]
fn a_second_speaker_behind_a_comma_begins_anew() {
    check("Keller said it was late, Hale said it was early.", &["it was late", "it was early"]);
    check("Keller said it was late, and Hale said it was early.", &["it was late", "it was early"]);
    check("Keller said it was late, Hale insisted that it was early.", &["it was late", "that it was early"]);
}

#[test]
fn a_list_or_a_parenthesis_behind_a_comma_goes_on() {
    check("Keller said it was cold, wet and dark.", &["it was cold, wet and dark"]);
    check("Keller said the road, which Hale built, was wet.", &["the road, which Hale built, was wet"]);
    check("Keller said the road, closed by Hale, was wet.", &["the road, closed by Hale, was wet"]);
    check(
        "Keller said it was late, because the train had stopped.",
        &["it was late, because the train had stopped"],
    );
}

#[test]
fn a_comma_inside_the_marks_ends_what_another_cue_goes_on_from() {
    check(
        "Keller called it \"a joke,\" describing the plan as \"a gift.\"",
        &["it \"a joke,\"", "the plan as \"a gift.\""],
    );
    check(
        "Keller called it \"a mistake,\" adding that nobody was hurt.",
        &["it \"a mistake,\"", "that nobody was hurt"],
    );
    check("Keller called it \"a mistake,\" hurting nobody.", &["it \"a mistake,\""]);
    check("Keller called Hale \"a liar,\" and her party has agreed.", &["Hale \"a liar,\""]);
}

#[test]
fn a_comma_inside_the_marks_ends_no_list_and_no_clause_around_it() {
    check("Keller called it \"a gift,\" and \"a good one.\"", &["it \"a gift,\" and \"a good one.\""]);
    check("Keller called it \"a gift\" to the banks.", &["it \"a gift\" to the banks"]);
    check("Keller said \"the bridge\" was old.", &["\"the bridge\" was old"]);
}

#[test]
fn the_last_dash_ends_it() {
    check("Keller warned of floods — a year after the last one.", &["of floods"]);
    check("Keller said it was late — the third delay since May.", &["it was late"]);
}

#[test]
fn a_pair_of_dashes_does_not() {
    check("Keller said the bridge — the oldest one — was late.", &["the bridge — the oldest one — was late"]);
    check("Keller said the bridge — though old — was safe.", &["the bridge — though old — was safe"]);
}

#[test]
fn what_speaks_against_it_behind_a_comma_is_the_reporters() {
    check("Keller said it was late, although nobody had asked.", &["it was late"]);
    check("Keller said it was late, though the bridge was open.", &["it was late"]);
    check("Keller promised bread, despite the strike.", &["bread"]);
    check("Keller said it was late, while Hale said it was early.", &["it was late", "it was early"]);
    check("Keller said it was late, whereas Hale left.", &["it was late"]);
}

#[test]
fn but_and_a_verb_tell_what_the_speaker_did() {
    check("Keller said it was late, but did not leave.", &["it was late"]);
    check("Keller said it was late but left the room open.", &["it was late"]);
    check("Keller said it was late, yet stayed.", &["it was late"]);
}

#[test]
fn but_and_a_clause_of_its_own_go_on() {
    check("Keller said it was late, but the road was open.", &["it was late, but the road was open"]);
    check(
        "Keller said it was late, but that the road was open.",
        &["it was late, but that the road was open"],
    );
}

#[test]
fn a_verb_behind_a_relative_clause_is_the_one_around_it() {
    check(
        "Ida Brandt, who told the council it was late, said that she would leave.",
        &["it was late", "that she would leave"],
    );
    check("Keller, who said it was late, left.", &["it was late"]);
    check("The vote, which Keller said was wrong, was repeated.", &["which … was wrong"]);
}

#[test]
fn a_relative_clause_without_speech_takes_nothing_from_the_verb_around_it() {
    check("Ida Brandt, who leads the union, said that it was late.", &["that it was late"]);
}

#[test]
fn whoever_is_told_may_be_long() {
    check("Keller told friends of the harbour master that it was late.", &["that it was late"]);
    check("Keller told members of the union at the gate that it was late.", &["that it was late"]);
    check("Keller told a meeting of teachers in the old town hall that it was late.", &["that it was late"]);
}

#[test]
fn whoever_is_told_and_then_nothing_is_no_report() {
    check("Keller told the truth.", &[]);
}

#[test]
fn a_missing_comma_or_full_stop_does_not_part_two_passages() {
    check(
        "\"The bridge is old\" Keller said \"and it will fall.\"",
        &["\"The bridge is old\" … \"and it will fall.\""],
    );
    check(
        "\"The bridge is old,\" she said \"It will fall.\"",
        &["\"The bridge is old,\" … \"It will fall.\""],
    );
}

#[test]
fn marks_of_a_name_behind_the_attribution_are_no_second_passage() {
    check("\"The bridge is old,\" she told the \"Norland Post\".", &["\"The bridge is old,\""]);
    check("\"The bridge is old,\" she said. The \"Norland Post\" agreed.", &["\"The bridge is old,\""]);
}

#[test]
fn a_noun_reports_what_stands_behind_it() {
    check("Keller repeated her claim that it was late.", &["that it was late"]);
    check("The union's demand to reopen the talks was read aloud.", &["to reopen the talks"]);
    check("Hale issued a warning that the dam would fall.", &["that the dam would fall"]);
}

#[test]
fn a_noun_without_a_clause_reports_nothing() {
    check("Hale issued a warning on Monday.", &[]);
    check("The union's demand was read aloud.", &[]);
}

#[test]
fn what_ends_with_its_attribution_may_open_with_anything() {
    check("In the north the river rose, Keller said.", &["In the north the river rose"]);
    check("If the dam falls, the town will flood, Keller said.", &["If the dam falls, the town will flood"]);
}

#[test]
fn a_clause_and_the_one_it_hangs_on_may_stand_around_their_attribution() {
    check("If the dam falls, Keller said, the town will flood.", &["If the dam falls … the town will flood"]);
    check(
        "Although the dam was old, Keller said, the town was safe.",
        &["Although the dam was old … the town was safe"],
    );
    check("To save the dam, Keller said, the town must pay.", &["To save the dam … the town must pay"]);
}

#[test]
fn when_and_after_what_somebody_spoke_is_no_content() {
    check("After the vote, Keller said.", &[]);
    check("In May, Keller said the dam was old.", &["the dam was old"]);
    check("Asked about the dam, Keller said it was old.", &["it was old"]);
    check("The dam fell in May, and on Monday Keller said nobody was to blame.", &["nobody was to blame"]);
}

#[test]
fn a_phrase_ends_where_the_day_the_occasion_or_the_speaker_is_told_of() {
    check("Keller called the plan \"a mess\" on Friday.", &["the plan \"a mess\""]);
    check("Keller called the plan \"a mess\" in a speech in Oslo.", &["the plan \"a mess\""]);
    check("Keller called the plan \"a mess\", and left the room.", &["the plan \"a mess\""]);
    check("Keller rejected the charge last week.", &["the charge"]);
    check("Keller rejected the charge and left the room.", &["the charge"]);
    check("Keller rejected the charge and the talks ended.", &["the charge"]);
    check("Keller welcomed the plan after meeting Hale.", &["the plan"]);
}

#[test]
fn a_phrase_goes_on_with_what_belongs_to_it() {
    check("Keller called for a bridge in Oslo.", &["a bridge in Oslo"]);
    check("Keller rejected the charge and the plan.", &["the charge and the plan"]);
    check("Keller urged the council to act and pay.", &["the council to act and pay"]);
    check("Keller accused Hale of leaving after the vote.", &["Hale of leaving after the vote"]);
}

#[test]
fn several_passages_in_a_row_are_one_content() {
    check(
        "Keller named \"Early,\" \"Late\" and \"Never\" as answers.",
        &["\"Early,\" \"Late\" and \"Never\" as answers"],
    );
    check(
        "Keller said \"the yard is closed\" because \"nobody works there\".",
        &["\"the yard is closed\" because \"nobody works there\""],
    );
    check("Keller said \"the yard is closed\" and left the room.", &["\"the yard is closed\""]);
}

#[test]
fn a_parenthesis_before_the_verb_of_the_reported_clause_does_not_end_it() {
    check("Keller said that Hale, who left, said it was early.", &["that Hale, who left, said it was early"]);
    check(
        "Keller said the law, which closed the yard, shows the haste.",
        &["the law, which closed the yard, shows the haste"],
    );
}

#[test]
fn dashes_brackets_and_as_set_an_attribution_apart() {
    check("The bridge — Keller said — was late.", &["The bridge … was late"]);
    check("The bridge (Keller said) was late.", &["The bridge … was late"]);
    check("The bridge was late (said Keller).", &["The bridge was late"]);
    check("The bridge, as the paper reported, is old.", &["The bridge … is old"]);
}

#[test]
fn dashes_brackets_and_as_without_one_report_nothing() {
    check("The bridge — Keller built it — was late.", &[]);
    check("The bridge (Keller left) was late.", &[]);
    check("The bridge, as the road, is old.", &[]);
    check("As the strike began, the council slept.", &[]);
}

#[test]
fn the_verb_of_the_noun_is_no_part_of_what_it_reports() {
    check("Her claim that the dam was safe angered Hale.", &["that the dam was safe"]);
    check("Her claim that it was late was wrong.", &["that it was late"]);
    check("Hale's promise to leave was broken.", &["to leave"]);
    check("Her claim that the dam had been safe was wrong.", &["that the dam had been safe"]);
}

#[test]
fn a_noun_of_somebody_reports_what_its_preposition_opens() {
    check("Her criticism of the plan angered Hale.", &["of the plan"]);
    check("The union's call for an inquiry was read aloud.", &["for an inquiry"]);
    check("Keller made a plea for bread.", &["for bread"]);
}

#[test]
fn a_noun_of_nobody_or_of_a_text_reports_nothing() {
    check("Criticism of the plan grew.", &[]);
    check("Her letter of Friday was read aloud.", &[]);
    check("The attack on the town failed.", &[]);
}

#[test]
fn whoever_is_told_may_have_a_relative_clause() {
    check("Keller told the man who opened the gate that it rained.", &["that it rained"]);
    check("Keller told a man that stood at the gate to leave.", &["to leave"]);
    check("Keller asked the teachers who their mayor was.", &["who their mayor was"]);
}

#[test]
fn what_somebody_calls_it_takes_its_pronoun_along() {
    check("Hale pays for what Keller calls a gift.", &["what … a gift"]);
    check("Hale pays for what Keller calls \"a gift\".", &["\"a gift\""]);
    check("Hale closed the yard, which even friends say was safe.", &["which … was safe"]);
}

#[test]
fn a_clause_without_that_goes_with_any_verb_that_reports_one() {
    check("Keller wrote the yard was closed.", &["the yard was closed"]);
    check("Keller agreed the yard was old.", &["the yard was old"]);
    check("Keller wrote a letter that was lost.", &[]);
}

#[test]
fn plain_saying_closes_words_without_a_verb() {
    check("A bridge for nobody, Keller said.", &["A bridge for nobody"]);
    check("After the vote, Keller said.", &[]);
    check("When asked about the yard, Keller shrugged.", &[]);
}

#[test]
fn a_colon_announces_what_stands_behind_it() {
    check("Conceding \"a mistake\" in May, Keller said: \"We go.\"", &["\"a mistake\"", "\"We go.\""]);
    check("Keller had one answer: \"We go,\" she said.", &["\"We go,\""]);
}

#[test]
fn a_second_passage_behind_a_comma_goes_on() {
    check("\"It was late,\" Hale said of the ferry, \"too late.\"", &["\"It was late,\" … \"too late.\""]);
    check(
        "\"It was late,\" Hale said of the ferry, which Brandt called \"a joke\".",
        &["\"It was late,\"", "\"a joke\""],
    );
}

#[test]
fn behind_a_comma_inside_the_marks_another_clause_ends_it() {
    check("Brandt, who said he was \"no politician,\" Hale won.", &["he was \"no politician,\""]);
    check("Hale said it was a \"joke,\" while Brandt left.", &["it was a \"joke,\""]);
    check("Hale said it was a \"joke,\" not a plan.", &["it was a \"joke,\" not a plan"]);
}

#[test]
fn the_words_around_an_inner_report_are_the_outer_speakers() {
    check("The union urged Hale to leave, Keller said.", &["The union urged Hale to leave"]);
    check("Keller said that according to Hale, it was late.", &["that according to Hale, it was late"]);
}

#[test]
fn it_does_not_leave_the_room() {
    check("Keller said it was late and left the room.", &["it was late"]);
    check(
        "Keller said it was late and that Hale left the room.",
        &["it was late and that Hale left the room"],
    );
    check("Keller said Hale was late and left the room.", &["Hale was late and left the room"]);
}

#[test]
fn a_passive_tells_what_its_subject_was_told() {
    check("Hale was told that the yard was closed.", &["that the yard was closed"]);
    check("Hale was asked by Keller whether it was late.", &["whether it was late"]);
    check("Hale was told to leave.", &[]);
}

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
