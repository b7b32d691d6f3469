//! A small lesson to look at, in every form.

use expect_test::{Expect, expect};
use serde_json::Value;

use super::super::{Exported, LessonSheets, PackageFile, WhyLeftOut, gift, h5p, moodle, qti, scorm};
use super::words;
use crate::exercise::ExerciseKind;
use crate::exercise::lesson::Feedback;
use crate::exercise::sheet::Sheet;
use crate::exercise::sheet::plain::lesson;

/// The first item of some types.
fn of(kinds: &[ExerciseKind]) -> Vec<Sheet> {
    let mut sheets = lesson();
    sheets.retain(|sheet| kinds.contains(&sheet.kind));
    sheets.iter_mut().for_each(|sheet| sheet.items.truncate(1));
    assert_eq!(sheets.len(), kinds.len());
    sheets
}

fn check(written: &str, expect: Expect) {
    expect.assert_eq(written);
}

fn file(exported: &Exported<Vec<PackageFile>>, name: &str) -> String {
    let file = exported.content.iter().find(|file| file.name == name).expect("a file");
    String::from_utf8(file.bytes.clone()).expect("text")
}

fn pretty(json: &str) -> String {
    let json: Value = serde_json::from_str(json).expect("JSON");
    serde_json::to_string_pretty(&json).expect("text")
}

const SOME: [ExerciseKind; 3] =
    [ExerciseKind::WhoSaidIt, ExerciseKind::SwapTheVerb, ExerciseKind::WhoIsMissing];

#[test]
fn gift_to_look_at() {
    let sheets = of(&SOME);
    check(
        &gift::to_gift(&LessonSheets { title: "Ferry", feedback: Feedback::AtOnce, sheets: &sheets }).content,
        expect![[r#"
            $CATEGORY: Ferry/who said it

            ::who said it 1\: who is meant\: She?::[html]<p>Read, then answer\: who said it.</p><blockquote lang\="en" dir\="auto"><p><strong>She</strong> called the boat &quot;a floating ruin&quot;.</p></blockquote><p><strong>who is meant\: She?</strong></p>{=Tove Lindqvist ~Ines Ferrao ~Marek Dolny####Tove Lindqvist\: “She called the boat &quot;a floating ruin&quot;” (0 more)}

            $CATEGORY: Ferry/swap the verb

            ::swap the verb 1\: which verb?::[html]<p>Read, then answer\: swap the verb.</p><blockquote lang\="en" dir\="auto"><p>&quot;We will not risk a single life,&quot; _____ harbour master Tove Lindqvist.</p></blockquote><p><strong>which verb?</strong></p>{=said ~boasted ~stressed ~admitted####said\: “&quot;We will not risk a single life,&quot; said harbour master Tove Lindqvist” (0 more)}

            $CATEGORY: Ferry/who is missing

            ::who is missing 1\: whom would you ask?::[html]<p>Read, then answer\: who is missing.</p><blockquote lang\="en" dir\="auto"><p>Ferry to stay closed until spring</p><p>The ferry across the bay will stay closed until spring, the harbour office in Oslo said on Monday.</p><p>&quot;We will not risk a single life,&quot; said harbour master Tove Lindqvist. She called the boat &quot;a floating ruin&quot;.</p><p>Owner Marek Dolny said that the ferry was safe. &quot;They have never even been on board,&quot; he said.</p><p>&quot;My children cannot get to school,&quot; said Ines Ferrao, a teacher. The &quot;shortcut&quot; by road takes two hours.</p></blockquote><p><strong>whom would you ask?</strong></p><ul><li>WhomToAsk\: is it so?</li><li>Why?</li></ul>{}
        "#]],
    );
}

#[test]
fn moodle_xml_to_look_at() {
    let sheets = of(&SOME[1..2]);
    check(
        &moodle::to_moodle_xml(&LessonSheets { title: "Ferry", feedback: Feedback::AtOnce, sheets: &sheets })
            .content,
        expect![[r#"
            <?xml version="1.0" encoding="UTF-8"?>
            <quiz>
            <question type="category"><category><text>$course$/top/Ferry/swap the verb</text></category></question>
            <question type="gapselect">
            <name><text>swap the verb 1: which verb?</text></name>
            <questiontext format="html"><text><![CDATA[<p>Read, then answer: swap the verb.</p><blockquote lang="en" dir="auto"><p>&quot;We will not risk a single life,&quot; [[1]] harbour master Tove Lindqvist.</p></blockquote><p><strong>which verb?</strong></p>]]></text></questiontext>
            <generalfeedback format="html"><text><![CDATA[<p>said: “&quot;We will not risk a single life,&quot; said harbour master Tove Lindqvist” (0 more)</p>]]></text></generalfeedback>
            <defaultgrade>1</defaultgrade>
            <penalty>0</penalty>
            <hidden>0</hidden>
            <shuffleanswers>1</shuffleanswers>
            <correctfeedback format="html"><text><![CDATA[]]></text></correctfeedback>
            <partiallycorrectfeedback format="html"><text><![CDATA[]]></text></partiallycorrectfeedback>
            <incorrectfeedback format="html"><text><![CDATA[]]></text></incorrectfeedback>
            <selectoption><text>said</text><group>1</group></selectoption>
            <selectoption><text>boasted</text><group>1</group></selectoption>
            <selectoption><text>stressed</text><group>1</group></selectoption>
            <selectoption><text>admitted</text><group>1</group></selectoption>
            </question>
            </quiz>
        "#]],
    );
}

#[test]
fn qti_to_look_at() {
    let sheets = of(&[ExerciseKind::Introduced]);
    let exported = qti::to_qti(&LessonSheets { title: "Ferry", feedback: Feedback::AtOnce, sheets: &sheets });
    let all: String =
        exported.content.iter().map(|it| format!("=== {}\n{}", it.name, file(&exported, &it.name))).collect();
    check(
        &all,
        expect![[r#"
            === imsmanifest.xml
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd" identifier="lesson">
            <metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>
            <organizations/>
            <resources>
            <resource identifier="test" type="imsqti_test_xmlv3p0" href="test.xml"><file href="test.xml"/>
            <dependency identifierref="item-1"/>
            </resource>
            <resource identifier="item-1" type="imsqti_item_xmlv3p0" href="items/item-1.xml"><file href="items/item-1.xml"/></resource>
            </resources>
            </manifest>
            === test.xml
            <?xml version="1.0" encoding="UTF-8"?>
            <qti-assessment-test xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqtiasi_v3p0 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0p1_v1p0.xsd" identifier="test" title="Ferry">
            <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"><qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>
            <qti-outcome-declaration identifier="MAXSCORE" cardinality="single" base-type="float"><qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>
            <qti-test-part identifier="lesson" navigation-mode="nonlinear" submission-mode="individual">
            <qti-assessment-section identifier="exercise-1" title="introduced" visible="true">
            <qti-assessment-item-ref identifier="item-1" href="items/item-1.xml"/>
            </qti-assessment-section>
            </qti-test-part>
            <qti-outcome-processing>
            <qti-set-outcome-value identifier="SCORE"><qti-sum><qti-test-variables variable-identifier="SCORE"/></qti-sum></qti-set-outcome-value>
            <qti-set-outcome-value identifier="MAXSCORE"><qti-sum><qti-test-variables variable-identifier="MAXSCORE"/></qti-sum></qti-set-outcome-value>
            </qti-outcome-processing>
            </qti-assessment-test>
            === items/item-1.xml
            <?xml version="1.0" encoding="UTF-8"?>
            <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqtiasi_v3p0 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0p1_v1p0.xsd" identifier="item-1" title="introduced 1: which words introduce: Tove Lindqvist?" adaptive="false" time-dependent="false" xml:lang="en">
            <qti-response-declaration identifier="RESPONSE" cardinality="multiple" base-type="identifier">
            <qti-correct-response><qti-value>c9</qti-value><qti-value>c10</qti-value></qti-correct-response>
            <qti-mapping lower-bound="0" default-value="0"><qti-map-entry map-key="c1" mapped-value="-1"/><qti-map-entry map-key="c2" mapped-value="-1"/><qti-map-entry map-key="c3" mapped-value="-1"/><qti-map-entry map-key="c4" mapped-value="-1"/><qti-map-entry map-key="c5" mapped-value="-1"/><qti-map-entry map-key="c6" mapped-value="-1"/><qti-map-entry map-key="c7" mapped-value="-1"/><qti-map-entry map-key="c8" mapped-value="0"/><qti-map-entry map-key="c9" mapped-value="1"/><qti-map-entry map-key="c10" mapped-value="1"/><qti-map-entry map-key="c11" mapped-value="0"/><qti-map-entry map-key="c12" mapped-value="0"/></qti-mapping>
            </qti-response-declaration>
            <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"><qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>
            <qti-outcome-declaration identifier="MAXSCORE" cardinality="single" base-type="float"><qti-default-value><qti-value>1</qti-value></qti-default-value></qti-outcome-declaration>
            <qti-outcome-declaration identifier="FEEDBACK" cardinality="single" base-type="identifier"/>
            <qti-item-body>
            <p>Read, then answer: introduced.</p>
            <qti-hottext-interaction response-identifier="RESPONSE" max-choices="0">
            <qti-prompt>which words introduce: Tove Lindqvist?</qti-prompt>
            <blockquote xml:lang="en" dir="auto">
            <p>&quot;<qti-hottext identifier="c1">We</qti-hottext> <qti-hottext identifier="c2">will</qti-hottext> <qti-hottext identifier="c3">not</qti-hottext> <qti-hottext identifier="c4">risk</qti-hottext> <qti-hottext identifier="c5">a</qti-hottext> <qti-hottext identifier="c6">single</qti-hottext> <qti-hottext identifier="c7">life</qti-hottext>,&quot; <qti-hottext identifier="c8">said</qti-hottext> <qti-hottext identifier="c9">harbour</qti-hottext> <qti-hottext identifier="c10">master</qti-hottext> <qti-hottext identifier="c11"><strong>Tove</strong></qti-hottext> <qti-hottext identifier="c12"><strong>Lindqvist</strong></qti-hottext>.</p>
            </blockquote>
            </qti-hottext-interaction>
            </qti-item-body>
            <qti-response-processing>
            <qti-response-condition><qti-response-if><qti-not><qti-is-null><qti-variable identifier="RESPONSE"/></qti-is-null></qti-not><qti-set-outcome-value identifier="SCORE"><qti-divide><qti-product><qti-map-response identifier="RESPONSE"/><qti-base-value base-type="float">1</qti-base-value></qti-product><qti-base-value base-type="float">2</qti-base-value></qti-divide></qti-set-outcome-value></qti-response-if></qti-response-condition>
            <qti-set-outcome-value identifier="FEEDBACK"><qti-base-value base-type="identifier">WHY</qti-base-value></qti-set-outcome-value>
            </qti-response-processing>
            <qti-modal-feedback outcome-identifier="FEEDBACK" show-hide="show" identifier="WHY"><qti-content-body><p>harbour master: “harbour master Tove Lindqvist” (0 more)</p></qti-content-body></qti-modal-feedback>
            </qti-assessment-item>
        "#]],
    );
}

#[test]
fn h5p_to_look_at() {
    let mut sheets = lesson();
    sheets.retain(|sheet| sheet.kind == ExerciseKind::Introduced);
    let lesson = LessonSheets { title: "Ferry", feedback: Feedback::AtOnce, sheets: &sheets };
    let exported = h5p::to_h5p(&lesson, &words());
    check(
        &pretty(&file(&exported, "h5p.json")),
        expect![[r#"
            {
              "defaultLanguage": "en",
              "embedTypes": [
                "iframe"
              ],
              "language": "en",
              "license": "U",
              "mainLibrary": "H5P.QuestionSet",
              "preloadedDependencies": [
                {
                  "machineName": "H5P.QuestionSet",
                  "majorVersion": 1,
                  "minorVersion": 20
                }
              ],
              "title": "Ferry"
            }"#]],
    );
    let told = exported.left_out.iter().map(|it| format!("{}: {:?}", it.item, it.why)).collect::<Vec<_>>();
    check(
        &told.join("\n"),
        expect![[r#"
        introduced.words@189-203: Doubtful
        introduced.words@382-393: Doubtful"#]],
    );
    let content: Value = serde_json::from_str(&file(&exported, "content/content.json")).expect("JSON");
    check(content["questions"][0]["params"]["textField"].as_str().unwrap_or_default(), expect![""]);
}

#[test]
fn the_manifest_of_scorm_to_look_at() {
    let sheets = of(&SOME[..1]);
    let exported = scorm::to_scorm(
        &LessonSheets { title: "Ferry & bay", feedback: Feedback::AtOnce, sheets: &sheets },
        &words(),
    );
    check(
        &file(&exported, "imsmanifest.xml"),
        expect![[r#"
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest identifier="lesson" version="1.0"
              xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
              xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
              <metadata>
                <schema>ADL SCORM</schema>
                <schemaversion>1.2</schemaversion>
              </metadata>
              <organizations default="organization">
                <organization identifier="organization">
                  <title>Ferry &amp; bay</title>
                  <item identifier="lesson-item" identifierref="page">
                    <title>Ferry &amp; bay</title>
                  </item>
                </organization>
              </organizations>
              <resources>
                <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">
                  <file href="index.html"/>
                  <file href="player.css"/>
                  <file href="runtime.js"/>
                  <file href="scoring.js"/>
                  <file href="view.js"/>
                  <file href="player.js"/>
                </resource>
              </resources>
            </manifest>
        "#]],
    );
}

/// Words in a text cannot be marked in GIFT.
#[test]
fn what_is_left_out_is_told() {
    let sheets = of(&[ExerciseKind::Introduced]);
    let lesson = LessonSheets { title: "Ferry", feedback: Feedback::AtOnce, sheets: &sheets };
    let exported = gift::to_gift(&lesson);
    let why: Vec<WhyLeftOut> = exported.left_out.iter().map(|it| it.why).collect();
    assert_eq!((why, exported.content.as_str()), (vec![WhyLeftOut::NoMarking], ""));
}
