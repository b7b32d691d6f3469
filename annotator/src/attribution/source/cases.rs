//! Tables of cases: whose words a cue reports.

use crate::staged::Staged;

/// The sources of `text`, each with its head phrases behind a colon.
fn check(text: &str, expect: &[&str]) {
    let staged = Staged::new(text);
    let sources = staged.attributions.iter().filter_map(|attribution| attribution.source.as_ref());
    let found: Vec<String> = sources
        .map(|source| {
            let heads: Vec<&str> = source.heads.iter().map(|&head| staged.phrase(head)).collect();
            format!("{}: {}", staged.words(source.tokens.start, source.tokens.end), heads.join(" + "))
        })
        .collect();
    assert_eq!(found, expect, "{text}");
}

#[test]
fn the_subject_before_the_verb_with_title_and_what_it_hangs_on() {
    check("Mayor Anne Tissier said it was late.", &["Mayor Anne Tissier: Mayor Anne Tissier"]);
    check("A spokesman for the navy said it was late.", &["A spokesman for the navy: A spokesman"]);
    check("The head of the port of Oslo said it was late.", &["The head of the port of Oslo: The head"]);
}

#[test]
fn two_people_with_what_each_of_them_is_are_both_heads() {
    check(
        "The minister, Ida Brandt, and her Swiss counterpart, Urs Frei, said it was late.",
        &[
            "The minister, Ida Brandt, and her Swiss counterpart, Urs Frei: The minister + her Swiss counterpart",
        ],
    );
    check(
        "Two lawyers who act for the crew, Ida Brandt and Tom Hale, said it was late.",
        &["Two lawyers who act for the crew, Ida Brandt and Tom Hale: Ida Brandt + Tom Hale"],
    );
}

#[test]
fn a_body_that_hears_or_is_told_is_no_source() {
    check("The road was shut, the inquest heard.", &[]);
    check("Court hears road 'was shut'.", &[]);
    check("Road 'was shut', inquiry told", &[]);
    check("Road 'was shut', inquiry told¶The road was shut in May.", &[]);
}

#[test]
fn a_body_that_tells_somebody_is_one() {
    check("The council told residents that the road was shut.", &["The council: The council"]);
    check("The road was shut, the court said.", &["the court: the court"]);
    check("The road was shut, the council told residents.", &["the council: the council"]);
    check("The road was shut, the council told all who asked.", &["the council: the council"]);
}

#[test]
fn a_house_of_government_may_begin_with_no() {
    check("No 10 said it was late.", &["No 10: No 10"]);
    check("No official said it was late.", &[]);
}

#[test]
fn adverbs_and_auxiliaries_are_no_part_of_it() {
    check("Marta Keller has often said it was late.", &["Marta Keller: Marta Keller"]);
    check("Marta Keller on Monday said it was late.", &["Marta Keller: Marta Keller"]);
}

#[test]
fn the_subject_behind_the_verb_with_its_apposition() {
    check("\"No,\" said Ida Brandt, 58, a teacher.", &["Ida Brandt, 58, a teacher: Ida Brandt"]);
    check("\"No,\" said the head of the port.", &["the head of the port: the head"]);
}

#[test]
fn circumstances_of_speaking_are_no_part_of_it() {
    check("\"No,\" said Ida Brandt in a statement.", &["Ida Brandt: Ida Brandt"]);
    check("\"No,\" said the minister on Monday.", &["the minister: the minister"]);
}

#[test]
fn joint_subjects_have_a_head_each() {
    check("Ida Brandt and Tom Hale said it was late.", &["Ida Brandt and Tom Hale: Ida Brandt + Tom Hale"]);
    check(
        "Ida Brandt, Tom Hale and Anne Tissier said it was late.",
        &["Ida Brandt, Tom Hale and Anne Tissier: Ida Brandt + Tom Hale + Anne Tissier"],
    );
}

#[test]
fn whoever_stands_before_a_relative_clause_speaks() {
    check("Ida Brandt, who met Tom Hale, said it was late.", &["Ida Brandt, who met Tom Hale: Ida Brandt"]);
}

#[test]
fn a_day_or_a_place_does_not_speak() {
    check("On Monday said nothing new.", &[]);
    check("In Oslo it was said to be late.", &[]);
}

#[test]
fn brackets_and_dashes_may_stand_before_the_verb() {
    check("Ida Brandt (D-N.Y.), said it was late.", &["Ida Brandt (D-N.Y.): Ida Brandt"]);
    check(
        "Ida Brandt (D-N.Y.), the oldest of them, said it was late.",
        &["Ida Brandt (D-N.Y.), the oldest of them: Ida Brandt"],
    );
    check("Ida Brandt (not for the first time) said it was late.", &["Ida Brandt: Ida Brandt"]);
    check("Ida Brandt — after a long pause — said it was late.", &["Ida Brandt: Ida Brandt"]);
    check("Keller - not for the first time - warned it was late.", &["Keller: Keller"]);
}

#[test]
fn who_stands_behind_a_comma_or_dash_and_the_verb_of_another_speaks_alone() {
    check("The bridge — not the road — was late, Keller said.", &["Keller: Keller"]);
    check("The bridge, said Ida Brandt, was old.", &["Ida Brandt: Ida Brandt"]);
    check("Keller, said Ida Brandt, was late.", &["Ida Brandt: Ida Brandt"]);
    check("The bridge was old, said Ida Brandt, and nobody cared.", &["Ida Brandt: Ida Brandt"]);
}

#[test]
fn a_clause_cut_short_describes_its_source() {
    check(
        "A source familiar with the talks said it was late.",
        &["A source familiar with the talks: A source"],
    );
    check("Residents gathered at the gate said it was late.", &["Residents gathered at the gate: Residents"]);
    check("One delegate not on the list said it was late.", &["One delegate not on the list: One delegate"]);
    check("\"No,\" said a source familiar with the talks.", &["a source familiar with the talks: a source"]);
}

#[test]
fn a_clause_that_describes_another_makes_no_source_of_it() {
    check("Hale met a source familiar with the talks.", &[]);
    check("Hale saw residents gathered at the gate and said it was late.", &["Hale: Hale"]);
    check("A teacher gathered flowers and said it was late.", &["A teacher: A teacher"]);
    check("The mayor is familiar with the talks, Keller said.", &["Keller: Keller"]);
    check("\"No,\" said Keller, tired of the talks.", &["Keller: Keller"]);
}

#[test]
fn a_relative_clause_belongs_to_whom_it_describes() {
    check("A nurse, who was in the room, said it was late.", &["A nurse, who was in the room: A nurse"]);
    check("A nurse who was in the room said it was late.", &["A nurse who was in the room: A nurse"]);
    check(
        "Ida Brandt, whose shop burned down in May, said it was late.",
        &["Ida Brandt, whose shop burned down in May: Ida Brandt"],
    );
    check(
        "Keller and Hale, who met in May, said it was late.",
        &["Keller and Hale, who met in May: Keller + Hale"],
    );
}

#[test]
fn a_day_or_week_before_the_verb_is_no_part_of_it() {
    check("The council this week said it was late.", &["The council: The council"]);
    check("The council late on Monday said it was late.", &["The council: The council"]);
    check("Keller earlier this month said it was late.", &["Keller: Keller"]);
    check("The union yesterday said it was late.", &["The union: The union"]);
    check("Last week the council said it was late.", &["the council: the council"]);
}

#[test]
fn two_persons_each_with_an_office_both_speak() {
    check(
        "Mayor Ida Brandt and Police Chief Tom Hale said it was late.",
        &["Mayor Ida Brandt and Police Chief Tom Hale: Mayor Ida Brandt + Police Chief Tom Hale"],
    );
    check(
        "Ida Brandt, the mayor, and Tom Hale, the police chief, said it was late.",
        &["Ida Brandt, the mayor, and Tom Hale, the police chief: Ida Brandt + Tom Hale"],
    );
    check(
        "The mayor, Ida Brandt, and her deputy, Tom Hale, said it was late.",
        &["The mayor, Ida Brandt, and her deputy, Tom Hale: The mayor + her deputy"],
    );
    check(
        "Two lawyers, Ida Brandt and Tom Hale, said it was late.",
        &["Two lawyers, Ida Brandt and Tom Hale: Ida Brandt + Tom Hale"],
    );
}

#[test]
fn whoever_is_only_met_does_not_speak_too() {
    check("Keller met Hale and said it was late.", &["Keller: Keller"]);
    check(
        "Mayor Ida Brandt met Police Chief Tom Hale and said it was late.",
        &["Mayor Ida Brandt: Mayor Ida Brandt"],
    );
}

#[test]
fn another_and_those_surveyed_speak() {
    check("Another said it was late.", &["Another: Another"]);
    check("\"No,\" said another.", &["another: another"]);
    check("Those surveyed said it was late.", &["Those surveyed: Those surveyed"]);
    check("Many of those surveyed said it was late.", &["Many of those surveyed: Many"]);
}

#[test]
fn another_thing_and_a_list_of_those_surveyed_do_not() {
    check("Another bridge fell.", &[]);
    check("The list of those surveyed was long.", &[]);
}

#[test]
fn a_shop_with_the_name_of_its_owner_keeps_its_mark() {
    check("A spokesman for Marrable's said it was late.", &["A spokesman for Marrable's: A spokesman"]);
    check(
        "A spokesman for Marrable's shop said it was late.",
        &["A spokesman for Marrable's shop: A spokesman"],
    );
}

#[test]
fn a_noun_has_the_source_whose_it_is() {
    check("Her claim that it was late was wrong.", &["Her: Her claim"]);
    check("The union's demand to reopen the talks failed.", &["The union: The union's demand"]);
    check("A claim by Keller that it was late was read.", &["Keller: Keller"]);
    check("Hale issued a warning that the dam would fall.", &["Hale: Hale"]);
}

#[test]
fn a_noun_of_nobody_has_none() {
    check("The claim that it was late was wrong.", &[]);
    check("Hale read a warning that the dam would fall.", &[]);
}

#[test]
fn a_relative_clause_names_its_source_by_the_pronoun() {
    check("Hale met Ida Brandt, who said it was late.", &["who: Ida Brandt"]);
    check("Hale read the letter, which said it was late.", &["which: the letter"]);
}

#[test]
fn a_participle_has_the_subject_before_or_behind_it() {
    check("Noting that it was late, Keller left.", &["Keller: Keller"]);
    check("Keller, citing \"a mistake,\" said it was late.", &["Keller: Keller", "Keller: Keller"]);
    check("She left, saying it was late.", &["She: She"]);
}

#[test]
fn a_phrase_ends_before_the_clause_that_follows_it() {
    check("According to teachers, the school that Hale built was closed.", &["teachers: teachers"]);
    check("According to Ida Brandt, a teacher, it was late.", &["Ida Brandt, a teacher: Ida Brandt"]);
    check("According to a survey read on Friday, it was late.", &["a survey read on Friday: a survey"]);
}

#[test]
fn a_series_of_verbs_has_one_subject() {
    check(
        "Keller mocked Hale, called him a liar and blamed the council.",
        &["Keller: Keller", "Keller: Keller", "Keller: Keller"],
    );
    check("It was \"late,\" accused Hale.", &[]);
}

#[test]
fn what_is_told_of_the_speaking_between_commas_is_no_part_of_it() {
    check("Keller, for her part, said it was late.", &["Keller: Keller"]);
    check("Keller, speaking in Oslo, said it was late.", &["Keller: Keller"]);
    check("Keller two weeks ago said it was late.", &["Keller: Keller"]);
    check("Keller on Friday evening said it was late.", &["Keller: Keller"]);
    check("A letter sent on Friday said it was late.", &["A letter sent: A letter"]);
}

#[test]
fn two_offices_of_one_person_are_one_speaker() {
    check(
        "Finance and Trade Minister Ida Brandt said it was late.",
        &["Finance and Trade Minister Ida Brandt: Trade Minister Ida Brandt"],
    );
    check(
        "\"No,\" said Finance Minister and Deputy Mayor Ida Brandt.",
        &["Finance Minister and Deputy Mayor Ida Brandt: Deputy Mayor Ida Brandt"],
    );
    check(
        "The minister of trade and labour, Ida Brandt, said it was late.",
        &["The minister of trade and labour, Ida Brandt: The minister"],
    );
}

#[test]
fn a_share_of_people_speaks_and_a_price_does_not() {
    check("About half of the voters said it was late.", &["half of the voters: half"]);
    check("Those who stayed said it was late.", &["Those who stayed: Those"]);
    check("\"No,\" said those who stayed.", &["those who stayed: those"]);
}

#[test]
fn a_place_may_stand_between_commas_behind_its_town() {
    check(
        "\"No,\" said Ida Brandt, a teacher from Lyon, France, who left.",
        &["Ida Brandt, a teacher from Lyon, France, who left: Ida Brandt"],
    );
}

#[test]
fn whoever_took_the_floor_to_say_it_speaks() {
    check("Keller took the floor to say it was late.", &["Keller: Keller"]);
    check("Keller wrote to the council to say it was late.", &["Keller: Keller"]);
    check("Keller used to say it was late.", &[]);
    check("Keller wanted the council to say it was late.", &[]);
}

#[test]
fn a_participle_belongs_to_the_subject_of_its_own_clause() {
    check("Hale joined, with Ida Brandt calling it \"a gift\".", &["Ida Brandt: Ida Brandt"]);
    check(
        "The union split, with the head of the council saying it was late.",
        &["the head of the council: the head"],
    );
    check("As the crowd sang, Keller stood up and joked that it was late.", &["Keller: Keller"]);
    check(
        "It began at the gate, where protesters had come, shouting that it was late.",
        &["protesters: protesters"],
    );
    check("The crowd sang, and Keller stood up, saying it was late.", &["Keller: Keller"]);
}

#[test]
fn and_to_that_of_the_sentence_where_there_is_none() {
    check("Keller left, saying it was late.", &["Keller: Keller"]);
    check("Keller left with Hale, saying it was late.", &["Keller: Keller"]);
    check("Keller met Hale, who leads the union, and said it was late.", &["Keller: Keller"]);
}

#[test]
fn according_to_takes_the_relative_clause_behind_its_source() {
    check("According to a man who was in the room, it was late.", &["a man who was in the room: a man"]);
    check("It was late, according to a letter sent to Hale.", &["a letter sent to Hale: a letter"]);
    check("According to a man, it was late.", &["a man: a man"]);
}

#[test]
fn a_name_between_two_descriptions_ends_nothing() {
    check(
        "\"No,\" said her teacher, Ida Brandt, an officer who had left.",
        &["her teacher, Ida Brandt, an officer who had left: her teacher"],
    );
    check("\"No,\" said her teacher, Ida Brandt.", &["her teacher, Ida Brandt: her teacher"]);
    check("\"No,\" said her teacher, and left.", &["her teacher: her teacher"]);
}

#[test]
fn a_participle_behind_a_comma_is_no_cue_of_the_agent() {
    check(
        "The petition, started by a father, calls it \"a gift\".",
        &["The petition, started by a father: The petition"],
    );
}

#[test]
fn two_subjects_of_a_relative_clause_speak_together() {
    check(
        "Norland levied a charge which Sweden and Norway say is late.",
        &["Sweden and Norway: Sweden + Norway"],
    );
}

#[test]
fn whoever_does_it_himself_is_the_source() {
    check("Keller himself said it was late.", &["Keller himself: Keller"]);
    check("Keller hurt himself.", &[]);
}

#[test]
fn a_share_of_those_asked_speaks_and_a_number_does_not() {
    check("Some 47% say the tax is high.", &["Some 47%: Some 47%"]);
    check("47 per cent of those asked said the tax was high.", &["47 per cent of those asked: 47 per cent"]);
    check("The tax was high, 26% say.", &["26%: 26%"]);
    check("In 2016 said the tax was high.", &[]);
}

#[test]
fn many_and_some_speak_alone() {
    check("Some accused Hale of theft.", &["Some: Some"]);
    check("Many say that it is late.", &["Many: Many"]);
    check("Some residents left.", &[]);
}

#[test]
fn a_pronoun_and_a_name_are_joint() {
    check("It is late, he and Mr Hale said.", &["he and Mr Hale: he + Mr Hale"]);
}

#[test]
fn each_and_an_occasion_stand_between_the_subject_and_its_verb() {
    check("The Post and the Times each called it a gift.", &["The Post and the Times: The Post + the Times"]);
    check("Hale is late and in a statement thanked Keller.", &["Hale: Hale"]);
}

#[test]
fn a_plural_that_looks_like_a_verb_is_the_subject_before_one() {
    check("The bridge is old, sources said.", &["sources: sources"]);
    check("Hale, sources say, left.", &["sources: sources"]);
}

#[test]
fn a_person_behind_the_verb_speaks_rather_than_a_thing_before_a_comma() {
    check(
        "The works stopped, other yards being full, said teacher Ida Brandt.",
        &["teacher Ida Brandt: teacher Ida Brandt"],
    );
}
