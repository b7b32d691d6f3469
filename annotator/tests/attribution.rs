//! Which words are whose: cue, source and content in every order that newspapers use.

use expect_test::expect;

mod compact;

use compact::check;

#[test]
fn the_speaker_stands_before_the_verb() {
    check(
        r#"Marta Keller, the mayor of Hamburg, said: "The bridge is safe.""#,
        expect![[
            r#"direct | "The bridge is safe." | said | Marta Keller, the mayor of Hamburg → Marta Keller [DE]"#
        ]],
    );
    check(
        "The minister has repeatedly said the road will open in May.",
        expect!["indirect | the road will open in May | said | The minister → The minister []"],
    );
    check(
        r#"Tom Hale tweeted: "We leave tonight.""#,
        expect![[r#"direct | "We leave tonight." | tweeted | Tom Hale → Tom Hale []"#]],
    );
    check(
        r#"Asked whether he would resign, Hale said: "No.""#,
        expect![[r#"direct | "No." | said | Hale → Hale []"#]],
    );
    check(
        r#"Finance Minister Pavel Dvorsky said "the budget is closed" on Monday."#,
        expect![[
            r#"direct | "the budget is closed" | said | Finance Minister Pavel Dvorsky → Pavel Dvorsky []"#
        ]],
    );
}

#[test]
fn the_speaker_stands_behind_the_quotation() {
    check(
        r#""The bridge is safe," Marta Keller said."#,
        expect![[r#"direct | "The bridge is safe," | said | Marta Keller → Marta Keller []"#]],
    );
    check(
        r#""The bridge is safe," said Marta Keller."#,
        expect![[r#"direct | "The bridge is safe," | said | Marta Keller → Marta Keller []"#]],
    );
    check(
        r#""The bridge is safe," said Marta Keller, an engineer from Hamburg."#,
        expect![[
            r#"direct | "The bridge is safe," | said | Marta Keller, an engineer from Hamburg → Marta Keller [DE]"#
        ]],
    );
    check(
        r#""Is the bridge safe?" asked Tom Hale."#,
        expect![[r#"direct | "Is the bridge safe?" | asked | Tom Hale → Tom Hale []"#]],
    );
    check(
        "“The bridge is safe,” Keller told reporters on Friday.",
        expect!["direct | “The bridge is safe,” | told | Keller → Keller []"],
    );
    check(
        "'The bridge is safe,' said Marta Keller.",
        expect!["direct | 'The bridge is safe,' | said | Marta Keller → Marta Keller []"],
    );
    check(
        r#""We have no bread," said Ida Brandt, 62, who has run the bakery since 1990."#,
        expect![[
            r#"direct | "We have no bread," | said | Ida Brandt, 62, who has run the bakery since 1990 → Ida Brandt []"#
        ]],
    );
    check(
        r#""We have no bread," said Ida Brandt, whose bakery closed in May, as she swept the floor."#,
        expect![[
            r#"direct | "We have no bread," | said | Ida Brandt, whose bakery closed in May → Ida Brandt []"#
        ]],
    );
    check(
        r#"It was "a mistake", Keller admitted."#,
        expect![[r#"mixed | It was "a mistake" | admitted | Keller → Keller []"#]],
    );
    check(
        r#""We have no bread," the 62-year-old baker said."#,
        expect![[
            r#"direct | "We have no bread," | said | the 62-year-old baker → the 62-year-old baker []"#
        ]],
    );
}

#[test]
fn a_quotation_split_by_its_attribution_is_one() {
    check(
        r#""The bridge," said Marta Keller, "is safe.""#,
        expect![[r#"direct | "The bridge," … "is safe." | said | Marta Keller → Marta Keller []"#]],
    );
    check(
        r#""The bridge is safe," said Marta Keller. "We looked at every bolt.""#,
        expect![[
            r#"direct | "The bridge is safe," … "We looked at every bolt." | said | Marta Keller → Marta Keller []"#
        ]],
    );
    check(
        r#""No," he said, "and I will not ask again.""#,
        expect![[r#"direct | "No," … "and I will not ask again." | said | he → – []"#]],
    );
    check(
        "“If we wait,” Keller, the mayor, told the council on Monday, “the bridge will fall.”",
        expect!["direct | “If we wait,” … “the bridge will fall.” | told | Keller, the mayor → Keller []"],
    );
}

#[test]
fn the_one_told_does_not_belong_to_the_content() {
    check(
        "Marta Keller told reporters that the bridge was safe.",
        expect!["indirect | that the bridge was safe | told | Marta Keller → Marta Keller []"],
    );
    check(
        r#"The mayor told the Hamburg council: "The bridge is safe.""#,
        expect![[r#"direct | "The bridge is safe." | told | The mayor → The mayor [DE]"#]],
    );
    check(
        r#""The bridge is safe," Tom Hale told a local broadcaster."#,
        expect![[r#"direct | "The bridge is safe," | told | Tom Hale → Tom Hale []"#]],
    );
    check(
        "Tom Hale warned the council that the bridge would fall.",
        expect!["indirect | that the bridge would fall | warned | Tom Hale → Tom Hale []"],
    );
}

#[test]
fn a_colon_leads_in() {
    check(
        r#"Marta Keller was blunt: "The bridge should never have been closed.""#,
        expect![[
            r#"direct | "The bridge should never have been closed." | : | Marta Keller → Marta Keller []"#
        ]],
    );
    check(
        r#"Her answer was short. "No," said Marta Keller."#,
        expect![[r#"direct | "No," | said | Marta Keller → Marta Keller []"#]],
    );
}

#[test]
fn a_headline_names_its_speaker_before_or_behind() {
    check(
        r#"# Mayor: bridge will stay closed
         The mayor of Lyon, Anne Tissier, said the bridge would stay closed."#,
        expect![[r#"
        indirect | bridge will stay closed | : | Mayor → Anne Tissier [FR]
        indirect | the bridge would stay closed | said | The mayor of Lyon, Anne Tissier → Anne Tissier [FR]"#]],
    );
    check(
        r#"# Bridge will stay closed, says mayor
         The mayor of Lyon, Anne Tissier, said the bridge would stay closed."#,
        expect![[r#"
        indirect | Bridge will stay closed | says | mayor → Anne Tissier [FR]
        indirect | the bridge would stay closed | said | The mayor of Lyon, Anne Tissier → Anne Tissier [FR]"#]],
    );
    check(
        r#"# 'We had no warning': fishermen
         The boats were gone on Monday."#,
        expect!["direct | 'We had no warning' | : | fishermen → fishermen []"],
    );
    check(
        r#"# Keller: 'The bridge will fall'
         Marta Keller spoke on Monday."#,
        expect!["direct | 'The bridge will fall' | : | Keller → Marta Keller []"],
    );
    check(
        r#"# "The bridge will fall," says Keller
         Marta Keller spoke on Monday."#,
        expect![[r#"direct | "The bridge will fall," | says | Keller → Marta Keller []"#]],
    );
    check(
        r#"# Keller warns bridge will fall
         Marta Keller spoke on Monday."#,
        expect!["indirect | bridge will fall | warns | Keller → Marta Keller []"],
    );
    check(
        r#"# Bridge will fall, Keller warns
         Marta Keller spoke on Monday."#,
        expect!["indirect | Bridge will fall | warns | Keller → Marta Keller []"],
    );
}

#[test]
fn turns_of_a_transcript_are_direct_without_marks() {
    check(
        r#"TISSIER: We will not move.
         HALE: Then we will wait.
         TISSIER: You will wait long."#,
        expect![[r#"
        direct | We will not move. | : | TISSIER → TISSIER []
        direct | Then we will wait. | : | HALE → HALE []
        direct | You will wait long. | : | TISSIER → TISSIER []"#]],
    );
}

#[test]
fn a_label_alone_is_no_transcript() {
    check("Ingredients: flour, water and salt.", expect![[""]]);
    check(
        r#"Opening hours: Monday to Friday.
         Tickets: 12 euros."#,
        expect![[""]],
    );
}

#[test]
fn according_to_stands_anywhere() {
    check(
        "According to Marta Keller, the bridge is safe.",
        expect!["indirect | the bridge is safe | According to | Marta Keller → Marta Keller []"],
    );
    check(
        "The bridge is safe, according to Marta Keller.",
        expect!["indirect | The bridge is safe | according to | Marta Keller → Marta Keller []"],
    );
    check(
        "The bridge, according to the Danish transport ministry, is safe.",
        expect![
            "indirect | The bridge … is safe | according to | the Danish transport ministry → the Danish transport ministry [DK]"
        ],
    );
    check(
        r#"In the words of Marta Keller, "a bridge is a promise"."#,
        expect![[r#"direct | "a bridge is a promise" | In the words of | Marta Keller → Marta Keller []"#]],
    );
    check(
        r#"As Marta Keller put it, "a bridge is a promise"."#,
        expect![[r#"direct | "a bridge is a promise" | put it | Marta Keller → Marta Keller []"#]],
    );
}

#[test]
fn the_agent_of_a_passive_speaks() {
    check(
        r#"The plan was criticised by Marta Keller as "a gift to the banks"."#,
        expect![[
            r#"mixed | The plan … as "a gift to the banks" | criticised | Marta Keller → Marta Keller []"#
        ]],
    );
    check(
        "The claim was rejected by the Danish foreign ministry.",
        expect![
            "indirect | The claim | rejected | the Danish foreign ministry → the Danish foreign ministry [DK]"
        ],
    );
}

#[test]
fn a_participle_shares_the_subject_of_its_sentence() {
    check(
        "Marta Keller signed the plan, saying the bridge was old.",
        expect!["indirect | the bridge was old | saying | Marta Keller → Marta Keller []"],
    );
    check(
        r#"Marta Keller said the bridge was old, adding that "nobody likes to pay for bolts"."#,
        expect![[r#"
        indirect | the bridge was old | said | Marta Keller → Marta Keller []
        mixed | that "nobody likes to pay for bolts" | adding | Marta Keller → Marta Keller []"#]],
    );
    check(
        r#""The bridge is old," Marta Keller said, adding that repairs would take a year."#,
        expect![[r#"
        direct | "The bridge is old," | said | Marta Keller → Marta Keller []
        indirect | that repairs would take a year | adding | Marta Keller → Marta Keller []"#]],
    );
}

#[test]
fn what_stands_between_subject_and_verb_belongs_to_the_source() {
    check(
        "Marta Keller, who has led the council since 2019, said the bridge was safe.",
        expect![
            "indirect | the bridge was safe | said | Marta Keller, who has led the council since 2019 → Marta Keller []"
        ],
    );
    check(
        "Marta Keller, 58, an engineer, said the bridge was safe.",
        expect!["indirect | the bridge was safe | said | Marta Keller, 58, an engineer → Marta Keller []"],
    );
    check(
        "A spokeswoman for the Danish foreign ministry said the talks had failed.",
        expect![
            "indirect | the talks had failed | said | A spokeswoman for the Danish foreign ministry → A spokeswoman for the Danish foreign ministry [DK]"
        ],
    );
    check(
        "A fisherman who asked not to be named said the harbour was closed.",
        expect![
            "indirect | the harbour was closed | said | A fisherman who asked not to be named → A fisherman []"
        ],
    );
    check(
        r#"The mayor, Anne Tissier, who was elected in May, has accused the council of hiding the report, calling it "a disgrace"."#,
        expect![[r#"
        indirect | the council of hiding the report | accused | The mayor, Anne Tissier, who was elected in May → Anne Tissier []
        mixed | it "a disgrace" | calling | The mayor, Anne Tissier, who was elected in May → Anne Tissier []"#]],
    );
    check(
        "Hale's lawyer, Rita Olsen, said her client was innocent.",
        expect!["indirect | her client was innocent | said | Hale's lawyer, Rita Olsen → Rita Olsen []"],
    );
    check(
        "Speaking on Friday, Marta Keller said the bridge was safe.",
        expect!["indirect | the bridge was safe | said | Marta Keller → Marta Keller []"],
    );
    check(
        "When asked about the bridge, Keller said it was safe.",
        expect!["indirect | it was safe | said | Keller → Keller []"],
    );
    check(
        "In a statement, the Danish navy said the strait was open.",
        expect!["indirect | the strait was open | said | the Danish navy → the Danish navy [DK]"],
    );
}

#[test]
fn joint_speakers_all_speak() {
    check(
        "Marta Keller and Tom Hale said the bridge was safe.",
        expect![
            "indirect | the bridge was safe | said | Marta Keller and Tom Hale → Marta Keller + Tom Hale []"
        ],
    );
    check(
        r#""The bridge is safe," said Marta Keller and Tom Hale."#,
        expect![[
            r#"direct | "The bridge is safe," | said | Marta Keller and Tom Hale → Marta Keller + Tom Hale []"#
        ]],
    );
}

#[test]
fn each_of_joined_verbs_has_its_content() {
    check(
        "Marta Keller rejected the charge and demanded an apology.",
        expect![[r#"
        indirect | the charge | rejected | Marta Keller → Marta Keller []
        indirect | an apology | demanded | Marta Keller → Marta Keller []"#]],
    );
    check(
        "The minister denied the report and said the army was ready.",
        expect![[r#"
        indirect | the report | denied | The minister → The minister []
        indirect | the army was ready | said | The minister → The minister []"#]],
    );
    check(
        r#"Keller described herself as "a friend of the river" and said the dam would "change everything"."#,
        expect![[r#"
        mixed | herself as "a friend of the river" | described | Keller → Keller []
        mixed | the dam would "change everything" | said | Keller → Keller []"#]],
    );
    check(
        r#"Keller read the letter and said it was "kind"."#,
        expect![[r#"mixed | it was "kind" | said | Keller → Keller []"#]],
    );
}

#[test]
fn indirect_speech_with_and_without_that() {
    check(
        "Marta Keller said that the bridge was safe.",
        expect!["indirect | that the bridge was safe | said | Marta Keller → Marta Keller []"],
    );
    check(
        "Marta Keller said the bridge was safe.",
        expect!["indirect | the bridge was safe | said | Marta Keller → Marta Keller []"],
    );
    check(
        "The bridge was safe, Marta Keller said.",
        expect!["indirect | The bridge was safe | said | Marta Keller → Marta Keller []"],
    );
    check(
        "The bridge, Marta Keller said, was safe.",
        expect!["indirect | The bridge … was safe | said | Marta Keller → Marta Keller []"],
    );
    check(
        "Danish officials insist the strait is open.",
        expect!["indirect | the strait is open | insist | Danish officials → Danish officials [DK]"],
    );
    check(
        "Marta Keller promised to reopen the bridge by winter.",
        expect!["indirect | to reopen the bridge by winter | promised | Marta Keller → Marta Keller []"],
    );
    check(
        "Tom Hale warned of a long winter.",
        expect!["indirect | of a long winter | warned | Tom Hale → Tom Hale []"],
    );
    check(
        "Tom Hale threatened to sue the council.",
        expect!["indirect | to sue the council | threatened | Tom Hale → Tom Hale []"],
    );
    check(
        "Anne Tissier asked whether the bridge was safe.",
        expect!["indirect | whether the bridge was safe | asked | Anne Tissier → Anne Tissier []"],
    );
    check(
        "Anne Tissier wondered aloud why nobody had called.",
        expect!["indirect | why nobody had called | wondered | Anne Tissier → Anne Tissier []"],
    );
    check(
        "Denmark has denied that its ships crossed the line.",
        expect!["indirect | that its ships crossed the line | denied | Denmark → Denmark [DK]"],
    );
    check(
        "The court ruled that the bridge must close.",
        expect!["indirect | that the bridge must close | ruled | The court → The court []"],
    );
    check(
        "The company announced that its yard would close.",
        expect!["indirect | that its yard would close | announced | The company → The company []"],
    );
    check(
        "Three fishermen said they had seen the ship.",
        expect!["indirect | they had seen the ship | said | Three fishermen → Three fishermen []"],
    );
    check(
        "Keller later said the bridge was safe.",
        expect!["indirect | the bridge was safe | said | Keller → Keller []"],
    );
    check(
        "In a letter to the council, Tom Hale wrote that the bridge was old.",
        expect!["indirect | that the bridge was old | wrote | Tom Hale → Tom Hale []"],
    );
    check(
        "Keller agreed that the bridge was old.",
        expect!["indirect | that the bridge was old | agreed | Keller → Keller []"],
    );
}

#[test]
fn the_reported_clause_ends_where_the_reporter_goes_on() {
    check(
        "Marta Keller said the bridge was safe. It was closed on Friday.",
        expect!["indirect | the bridge was safe | said | Marta Keller → Marta Keller []"],
    );
    check(
        "Marta Keller said on Monday that the bridge, built in 1931, was safe because every bolt had been replaced.",
        expect![
            "indirect | that the bridge, built in 1931, was safe because every bolt had been replaced | said | Marta Keller → Marta Keller []"
        ],
    );
}

#[test]
fn the_object_of_judging_and_accusing_belongs_to_the_content() {
    check(
        "Marta Keller accused the council of hiding the report.",
        expect!["indirect | the council of hiding the report | accused | Marta Keller → Marta Keller []"],
    );
    check(
        r#"Tom Hale described the plan as "a gift to the banks"."#,
        expect![[r#"mixed | the plan as "a gift to the banks" | described | Tom Hale → Tom Hale []"#]],
    );
    check(
        r#"Tom Hale called the plan "a gift to the banks"."#,
        expect![[r#"mixed | the plan "a gift to the banks" | called | Tom Hale → Tom Hale []"#]],
    );
    check(
        r#"Tom Hale dismissed the report as "gossip"."#,
        expect![[r#"mixed | the report as "gossip" | dismissed | Tom Hale → Tom Hale []"#]],
    );
    check(
        "Anne Tissier urged ministers to act before winter.",
        expect!["indirect | ministers to act before winter | urged | Anne Tissier → Anne Tissier []"],
    );
    check(
        "The Danish government rejected the charge.",
        expect!["indirect | the charge | rejected | The Danish government → The Danish government [DK]"],
    );
    check("Norway demanded an apology.", expect!["indirect | an apology | demanded | Norway → Norway [NO]"]);
    check(
        "Anne Tissier called for an inquiry.",
        expect!["indirect | an inquiry | called for | Anne Tissier → Anne Tissier []"],
    );
    check(
        "The union called on ministers to act.",
        expect!["indirect | ministers to act | called on | The union → The union []"],
    );
    check(
        "The union called the plan absurd.",
        expect!["indirect | the plan absurd | called | The union → The union []"],
    );
    check(
        r#"The council voted to close what Marta Keller called "a promise"."#,
        expect![[r#"direct | "a promise" | called | Marta Keller → Marta Keller []"#]],
    );
    check(
        "Anne Tissier asked the council to act.",
        expect!["indirect | the council to act | asked | Anne Tissier → Anne Tissier []"],
    );
}

#[test]
fn speech_inside_speech_belongs_to_the_outer_one() {
    check(
        "Keller said Hale had told her the bridge was old.",
        expect!["indirect | Hale had told her the bridge was old | said | Keller → Keller []"],
    );
    check(
        r#"Keller said: "Hale told me: 'The bridge is old.'""#,
        expect![[r#"direct | "Hale told me: 'The bridge is old.'" | said | Keller → Keller []"#]],
    );
    check(
        r#""I'm told they said 'never again' in Oslo," said Hale."#,
        expect![[r#"direct | "I'm told they said 'never again' in Oslo," | said | Hale → Hale []"#]],
    );
}

#[test]
fn silence_is_no_speech() {
    check("Marta Keller declined to comment.", expect![[""]]);
    check("The ministry did not say when the bridge would open.", expect![[""]]);
    check("The company did not respond to a request for comment.", expect![[""]]);
    check("Tom Hale refused to answer questions.", expect![[""]]);
    check("Hale refused to say whether he would resign.", expect![[""]]);
    check("Hale would not say whether he would resign.", expect![[""]]);
    check("Hale said nothing.", expect![[""]]);
    check("The letter does not say who wrote it.", expect![[""]]);
    check("Hale could not be reached for comment.", expect![[""]]);
}

#[test]
fn wishes_and_knowledge_are_no_speech() {
    check("Marta Keller wants the bridge to open in May.", expect![[""]]);
    check("Marta Keller hopes to open the bridge in May.", expect![[""]]);
    check("The council believes in bridges.", expect![[""]]);
}

#[test]
fn speech_that_has_not_happened_is_none() {
    check("Marta Keller might say the bridge is safe.", expect![[""]]);
    check("If the mayor says the bridge is safe, the road will open.", expect![[""]]);
    check("It would be wrong to say the bridge is safe.", expect![[""]]);
}

#[test]
fn nouns_and_things_that_only_look_like_cues_are_left_alone() {
    check("The claim reached the court on Monday.", expect![[""]]);
    check("The report filled three shelves of the library.", expect![[""]]);
    check("Studies show that the river is rising.", expect![[""]]);
    check("The company added 300 jobs in Denmark.", expect![[""]]);
    check("The train stopped at noon and the passengers walked.", expect![[""]]);
    check("Hale is accused of hiding the report.", expect![[""]]);
    check("Hale was told to leave.", expect![[""]]);
    check("Keller agreed with Hale.", expect![[""]]);
    check("The Danish foreign ministry called the ambassador in.", expect![[""]]);
}

#[test]
fn what_somebody_went_on_or_continued_to_say_is_said() {
    check(
        "Keller went on to say that the bridge was old.",
        expect!["indirect | that the bridge was old | say | Keller → Keller []"],
    );
    check(
        "Keller continued to insist that the bridge was old.",
        expect!["indirect | that the bridge was old | insist | Keller → Keller []"],
    );
    check(
        "Keller continues to deny the charge.",
        expect!["indirect | the charge | deny | Keller → Keller []"],
    );
}

#[test]
fn what_somebody_is_expected_or_ready_to_say_is_not() {
    check("Keller is expected to say on Monday that the bridge will close.", expect![[""]]);
    check("Keller was ready to say more about the bridge.", expect![[""]]);
    check("Keller went on to win the prize.", expect![[""]]);
}

#[test]
fn silence_beside_speech_takes_nothing_from_it() {
    check(
        "Hale did not deny the charge but said it was old.",
        expect!["indirect | it was old | said | Hale → Hale []"],
    );
    check(
        "The ministry confirmed that the ferry had sunk but declined to give further details.",
        expect!["indirect | that the ferry had sunk | confirmed | The ministry → The ministry []"],
    );
    check(
        "Hale has said he will resign, but has not said when.",
        expect!["indirect | he will resign | said | Hale → Hale []"],
    );
}

#[test]
fn a_clause_goes_on_behind_the_circumstances_of_its_attribution() {
    check(
        "Twelve people died, the ministry said in a statement, and 30 were missing.",
        expect![
            "indirect | Twelve people died … and 30 were missing | said | the ministry → the ministry []"
        ],
    );
    check(
        r#"The plan, Keller said, is "a mess", "a shame" and "a waste"."#,
        expect![[r#"mixed | The plan … is "a mess", "a shame" and "a waste" | said | Keller → Keller []"#]],
    );
}

#[test]
fn somebody_quoted_inside_a_relative_clause_has_words_of_his_own() {
    check(
        r#"Keller said she had never met Hale, whom she called "a stranger"."#,
        expect![[r#"
            indirect | she had never met Hale | said | Keller → Keller []
            direct | "a stranger" | called | she → Keller []"#]],
    );
}

#[test]
fn the_title_of_a_broadcast_or_book_is_nobodys_words() {
    check(
        r#"Keller told Norland Radio's "Morning Hour" that the bridge was old."#,
        expect![[r#"
            scare | "Morning Hour" | – | – → – []
            indirect | that the bridge was old | told | Keller → Keller []"#]],
    );
    check(
        r#"The author of "Going Home" said the bridge was old."#,
        expect![[r#"
            scare | "Going Home" | – | – → – []
            indirect | the bridge was old | said | The author of "Going Home" → The author of "Going Home" []"#]],
    );
}
