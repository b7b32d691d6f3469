//! Cases: each thing that a figure counts, with what became of it; and what changed between two runs.
//!
//! A run leaves its cases as a table, one line a case, so that the next one can tell them apart and a person can
//! read, sort or search them.

use std::collections::HashMap;
use std::fmt::{self, Write};

use super::words::fold;

/// One thing that was scored. No field holds a tab or a line break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The article's id.
    pub article: String,
    /// What it is: a kind of quotation, an actor, a line …
    pub what: String,
    /// The words as the annotated article has them.
    pub words: String,
    /// What became of it: `right`, `missed`, `wrong speaker` …
    pub verdict: String,
    /// What the annotator says instead or besides; may be empty.
    pub answer: String,
}

/// The verdict of a case that nothing is to be said about.
pub const RIGHT: &str = "right";

impl Case {
    pub fn new(article: &str, what: &str, words: &str, verdict: &str, answer: &str) -> Case {
        let [article, what, words, verdict, answer] = [article, what, words, verdict, answer].map(fold);
        Case { article, what, words, verdict, answer }
    }

    pub fn is_right(&self) -> bool {
        self.verdict == RIGHT
    }

    fn key(&self) -> (&str, &str, &str) {
        (&self.article, &self.what, &self.words)
    }
}

impl fmt::Display for Case {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Case { article, what, words, verdict, answer } = self;
        write!(formatter, "{article} | {what} | {verdict} | {words}")?;
        if answer.is_empty() { Ok(()) } else { write!(formatter, "\n        → {answer}") }
    }
}

/// The cases as a table: a line a case, a tab between fields.
pub fn to_table(cases: &[Case]) -> String {
    let mut table = String::new();
    for Case { article, what, words, verdict, answer } in cases {
        let _ = writeln!(table, "{article}\t{what}\t{verdict}\t{words}\t{answer}");
    }
    table
}

/// The cases of a table; a line that is none is passed over.
pub fn from_table(table: &str) -> Vec<Case> {
    let case = |line: &str| match line.split('\t').collect::<Vec<_>>()[..] {
        [article, what, verdict, words, answer] => Some(Case::new(article, what, words, verdict, answer)),
        _ => None,
    };
    table.lines().filter_map(case).collect()
}

/// What became of which case otherwise than before, in the order of the articles. A case that one of the runs does
/// not have counts as `–` there.
pub fn changes(before: &[Case], after: &[Case]) -> String {
    let mut earlier: HashMap<(&str, &str, &str), Vec<&Case>> = HashMap::new();
    before.iter().rev().for_each(|case| earlier.entry(case.key()).or_default().push(case));
    let mut changes: Vec<(&str, String)> = Vec::new();
    for case in after {
        match earlier.get_mut(&case.key()).and_then(Vec::pop) {
            Some(old) if old.verdict == case.verdict => {}
            old => changes.push((&case.article, change(old, Some(case)))),
        }
    }
    for old in before {
        // Those of the same key stand in a row: as many as no case of the new run has taken.
        if earlier.get_mut(&old.key()).and_then(Vec::pop).is_some() {
            changes.push((&old.article, change(Some(old), None)));
        }
    }
    changes.sort_by_key(|(article, _)| *article);
    changes.into_iter().map(|(_, change)| change).collect()
}

fn change(old: Option<&Case>, new: Option<&Case>) -> String {
    let verdict = |case: Option<&Case>| case.map_or("–".to_owned(), |case| case.verdict.clone());
    let Some(case) = new.or(old) else { return String::new() };
    let head = format!("{} | {} | {} → {} | ", case.article, case.what, verdict(old), verdict(new));
    let mut lines = format!("{head}{}\n", case.words);
    for (label, case) in [("before", old), ("after", new)] {
        if let Some(case) = case.filter(|case| !case.answer.is_empty()) {
            let _ = writeln!(lines, "    {label:>6}: {}", case.answer);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    const BEFORE: &str = "\
a\tdirect\tright\t“No bread.”\tIda Brandt\n\
a\tindirect\tmissed\tthat it rains\t\n\
b\tnot there\tnobody's words\tthe tide\tBrandt\n";

    fn check(before: &str, after: &str, expect: Expect) {
        expect.assert_eq(&changes(&from_table(before), &from_table(after)));
    }

    #[test]
    fn a_table_goes_there_and_back() {
        assert_eq!(to_table(&from_table(BEFORE)), BEFORE);
        assert_eq!(from_table("not a case\n"), []);
    }

    #[test]
    fn a_field_keeps_to_its_line() {
        let case = Case::new("a", "direct", "No\n\tbread", RIGHT, "");
        assert_eq!(from_table(&to_table(std::slice::from_ref(&case))), [case]);
    }

    #[test]
    fn another_verdict_is_a_change_with_both_answers() {
        let after = BEFORE.replace("right\t“No bread.”\tIda Brandt", "wrong speaker\t“No bread.”\tOle Hald");
        check(
            BEFORE,
            &after,
            expect![[r#"
            a | direct | right → wrong speaker | “No bread.”
                before: Ida Brandt
                 after: Ole Hald
        "#]],
        );
    }

    #[test]
    fn a_case_that_comes_or_goes_is_a_change() {
        let after = "a\tdirect\tright\t“No bread.”\tIda Brandt\na\tindirect\tmissed\tthat it rains\t\n\
                     a\tindirect\tmissed\tthat it rains\t\n";
        check(
            BEFORE,
            after,
            expect![[r#"
            a | indirect | – → missed | that it rains
            b | not there | nobody's words → – | the tide
                before: Brandt
        "#]],
        );
    }

    #[test]
    fn the_same_verdicts_are_no_change() {
        check(BEFORE, BEFORE, expect![""]);
        check("", "", expect![""]);
    }
}
