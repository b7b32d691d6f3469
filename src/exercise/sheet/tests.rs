//! Sheets of all bundled articles and all types, and one to look at.

use expect_test::expect;

use super::plain::{lesson, lesson_of};
use super::*;
use crate::exercise::tests::BUNDLED;

fn runs(paragraph: &Paragraph) -> String {
    let run = |run: &Run| match run {
        Run::Plain(words) => words.clone(),
        Run::Emphasised(words) => format!("<{words}>"),
        Run::Gap => "____".to_string(),
    };
    paragraph.iter().map(run).collect()
}

fn drawn(task: &SheetTask) -> String {
    let options = |options: &[SheetOption]| -> String {
        options.iter().map(|it| format!("  {} {}\n", if it.right { "+" } else { "-" }, it.words)).collect()
    };
    match task {
        SheetTask::Mark(mark) => {
            let run = |run: &MarkRun| match run {
                MarkRun::Text(words) => words.clone(),
                MarkRun::Piece(at) => match mark.pieces[*at].judged {
                    Judged::Right => format!("[{}]", mark.pieces[*at].words),
                    Judged::Wrong => mark.pieces[*at].words.clone(),
                    Judged::Neither => format!("({})", mark.pieces[*at].words),
                },
            };
            let line = |line: &Vec<MarkRun>| format!("  {}\n", line.iter().map(run).collect::<String>());
            mark.paragraphs.iter().map(line).collect()
        }
        SheetTask::One(all) | SheetTask::Several(all) | SheetTask::Vote(all) => options(all),
        SheetTask::Number { right, tolerance } => format!("  {right} ± {tolerance}\n"),
        SheetTask::Guess { found } => format!("  found {found}\n"),
        SheetTask::Open { rubric } => format!("  {}\n", rubric.join(" / ")),
    }
}

#[test]
fn a_small_lesson_in_words() {
    let mut told = String::new();
    for sheet in lesson().iter().take(6) {
        told += &format!("# {} ({} points): {}\n", sheet.title, sheet.points(), sheet.instruction);
        for item in &sheet.items {
            told += &format!("{} — {} ({})\n", item.id, item.prompt, item.points);
            let passages = item.passages.iter().flat_map(|it| &it.paragraphs);
            told += &passages.map(|it| format!("  | {}\n", runs(it))).collect::<String>();
            told += &format!("{}  = {}\n", drawn(&item.task), item.explanation);
        }
    }
    expect![[r##"
        # mark quotations (7 points): Read, then answer: mark quotations.
        mark-quotations.sentences@0-445 — mark quoted sentences? (5)
          | Ferry to stay closed until spring
          | The ferry across the bay will stay closed until spring, the harbour office in Oslo said on Monday.
          | "We will not risk a single life," said harbour master Tove Lindqvist. She called the boat "a floating ruin".
          | Owner Marek Dolny said that the ferry was safe. "They have never even been on board," he said.
          | "My children cannot get to school," said Ines Ferrao, a teacher. The "shortcut" by road takes two hours.
          Ferry to stay closed until spring
          (The ferry across the bay will stay closed until spring, the harbour office in Oslo said on Monday.)
          ["We will not risk a single life," said harbour master Tove Lindqvist.] [She called the boat "a floating ruin".]
          [Owner Marek Dolny said that the ferry was safe.] ["They have never even been on board," he said.]
          ["My children cannot get to school," said Ines Ferrao, a teacher.] (The "shortcut" by road takes two hours.)
          = "We will not risk a single life," said harbour master Tove Lindqvist.; She called the boat "a floating ruin".; Owner Marek Dolny said that the ferry was safe.; "They have never even been on board," he said.; "My children cannot get to school," said Ines Ferrao, a teacher.: “"We will not risk a single life," said harbour master Tove Lindqvist” “She called the boat "a floating ruin"” “Owner Marek Dolny said that the ferry was safe” “"They have never even been on board," he said” “"My children cannot get to school," said Ines Ferrao, a teacher” (0 more)
        mark-quotations.words@135-243 — mark quotations? (2)
          | "We will not risk a single life," said harbour master Tove Lindqvist. She called the boat "a floating ruin".
          "[We] [will] [not] [risk] [a] [single] [life]," said harbour master Tove Lindqvist. She called [the] [boat] "[a] [floating] [ruin]".
          = We will not risk a single life; the boat "a floating ruin: “"We will not risk a single life," said harbour master Tove Lindqvist” “She called the boat "a floating ruin"” (0 more)
        # who said it (2 points): Read, then answer: who said it.
        who-said-it.source@205-208 — who is meant: She? (1)
          | <She> called the boat "a floating ruin".
          + Tove Lindqvist
          - Ines Ferrao
          - Marek Dolny
          = Tove Lindqvist: “She called the boat "a floating ruin"” (0 more)
        who-said-it.words@341-376 — who said it? (1)
          | "My children cannot get to school,"
          + Ines Ferrao
          - Tove Lindqvist
          - Marek Dolny
          = Ines Ferrao: “"My children cannot get to school," said Ines Ferrao, a teacher” (0 more)
        # quotation kind (2 points): Read, then answer: quotation kind.
        quotation-kind.kind@216-242 — which kind? (1)
          | She called <the boat "a floating ruin">.
          - direct
          + mixed
          - indirect
          = mixed: “She called the boat "a floating ruin"” (0 more)
        quotation-kind.kind@341-376 — which kind? (1)
          | <"My children cannot get to school,"> said Ines Ferrao, a teacher.
          + direct
          - mixed
          - indirect
          = direct: “"My children cannot get to school," said Ines Ferrao, a teacher” (0 more)
        # named or not (2 points): Read, then answer: named or not.
        named-or-not.naming@216-242 — how named? (1)
          | She called <the boat "a floating ruin">.
          + name
          - role
          - nobody
          = name: “Tove Lindqvist. She called the boat "a floating ruin"” (0 more)
        named-or-not.naming@293-330 — how named? (1)
          | <"They have never even been on board,"> he said.
          + name
          - role
          - nobody
          = name: “Marek Dolny … "They have never even been on board," he said” (0 more)
        # introduced (2 points): Read, then answer: introduced.
        introduced.words@189-203 — which words introduce: Tove Lindqvist? (1)
          | "We will not risk a single life," said harbour master <Tove Lindqvist>.
          "We will not risk a single life," said [harbour] [master] (Tove) (Lindqvist).
          = harbour master: “harbour master Tove Lindqvist” (0 more)
        introduced.words@382-393 — which words introduce: Ines Ferrao? (1)
          | "My children cannot get to school," said <Ines Ferrao>, a teacher.
          "My children cannot get to school," said (Ines) (Ferrao), (a) [teacher].
          = teacher: “Ines Ferrao … teacher” (0 more)
        # verb colour (2 points): Read, then answer: verb colour.
        verb-colour.colour@169-173 — which colour: said? (1)
          | "We will not risk a single life," <said> harbour master Tove Lindqvist.
          - denying
          - admitting
          + neutral
          - attacking
          = neutral: “"We will not risk a single life," said harbour master Tove Lindqvist” (0 more)
        verb-colour.colour@209-215 — which colour: called? (1)
          | She <called> the boat "a floating ruin".
          - neutral
          - denying
          + judging
          - warning
          = judging: “She called the boat "a floating ruin"” (0 more)
    "##]].assert_eq(&told);
}

/// Every word of a passage is in its runs, and in its pieces where it has some.
#[test]
fn sheets_of_all_articles_lose_no_words() {
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let mut items = 0;
    for example in BUNDLED.iter() {
        for (sheet, kind) in
            lesson_of(&example.reading, usize::MAX).iter().zip(ExerciseKind::ALL.iter().cycle())
        {
            assert!(!sheet.items.is_empty(), "{} {kind:?}", example.name);
            for item in &sheet.items {
                items += 1;
                assert!(!item.passages.is_empty() && !item.prompt.is_empty(), "{}", item.id);
                let text = letters(&example.reading.article.text);
                for passage in &item.passages {
                    assert!(!passage.paragraphs.is_empty(), "{}", item.id);
                    let told =
                        passage.paragraphs.iter().map(runs).collect::<String>().replace(['<', '>'], "");
                    for piece in told.split("____") {
                        assert!(text.contains(&letters(piece)), "{}: {piece}", item.id);
                    }
                }
                if let SheetTask::Mark(mark) = &item.task {
                    let run = |run: &MarkRun| match run {
                        MarkRun::Text(words) => words.clone(),
                        MarkRun::Piece(at) => mark.pieces[*at].words.clone(),
                    };
                    let told: String = mark.paragraphs.iter().flatten().map(run).collect();
                    let shown: String = item.passages[0].paragraphs.iter().map(runs).collect();
                    assert_eq!(letters(&told), letters(&shown.replace(['<', '>'], "")), "{}", item.id);
                    assert_eq!(mark.right.len(), item.points, "{}", item.id);
                }
            }
        }
    }
    assert!(items > 1_000, "only {items} items");
}

/// What is asked and offered does not say what is right.
#[test]
fn right_options_are_as_many_as_points() {
    for sheet in lesson_of(&BUNDLED[0].reading, usize::MAX) {
        for item in &sheet.items {
            match &item.task {
                SheetTask::One(options) => {
                    assert_eq!((options.iter().filter(|it| it.right).count(), item.points), (1, 1));
                }
                SheetTask::Several(options) => {
                    assert_eq!(options.iter().filter(|it| it.right).count(), item.points);
                }
                SheetTask::Vote(options) => assert!(options.iter().all(|it| !it.right) && item.points == 0),
                SheetTask::Open { rubric } => assert!(!rubric.is_empty() && item.points == 0),
                SheetTask::Number { .. } => assert_eq!(item.points, 1),
                SheetTask::Guess { .. } => assert!(!item.is_graded()),
                SheetTask::Mark(_) => {}
            }
        }
    }
}
