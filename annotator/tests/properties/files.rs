//! Article files of readings and decisions made up at random: what is written is read again, to the byte.

use annotator::correction::corrected;
use annotator::format::article_file::{
    Agent, AgentKind, ArticleFile, carried_over, corrections_from_json, corrections_to_json, from_article_file,
};
use annotator::{Because, Evidence, Reading};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::decisions::{Draw, decision, draws};
use crate::{config, texts};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_file_with_corrections_is_the_same_after_it_was_read(
        text in texts::article(), draws in draws(), before in 0..3usize,
    ) {
        let file = corrected_file(annotator::read_as_is(&text), &draws, before);
        let written = file.to_text();
        let read = from_article_file(&written).expect("what was written can be read");
        prop_assert_eq!(read.to_text(), written);
        prop_assert_eq!(&read.reading, &file.reading);
        prop_assert_eq!(&read.found, &file.found, "undo goes back to the beginning");
        prop_assert_eq!(&read.corrections, &file.corrections);
        prop_assert!(read.orphans.is_empty());
        let list = corrections_to_json(&text, &file.corrections);
        let (corrections, orphans) = corrections_from_json(&text, &list);
        prop_assert_eq!((&corrections, orphans.len()), (&file.corrections, 0));
    }

    #[test]
    fn no_correction_is_lost_when_the_text_changes(
        text in texts::article(), draws in draws(), at in any::<Index>(), oddity in texts::oddity(),
    ) {
        let file = corrected_file(annotator::read_as_is(&text), &draws, 0);
        let mut letters: Vec<char> = text.chars().collect();
        let at = at.index(letters.len() + 1);
        letters.splice(at..(at + 20).min(letters.len()), oddity.chars());
        let edited = annotator::read_as_is(&letters.into_iter().collect::<String>()).article;
        prop_assume!(!edited.text.trim().is_empty());
        let after = carried_over(&file, edited);
        prop_assert_eq!(after.corrections.len() + after.orphans.len(), file.corrections.len());
        let written = after.to_text();
        let read = from_article_file(&written).expect("what was written can be read");
        prop_assert_eq!(read.to_text(), written);
        prop_assert_eq!(&read.corrections, &after.corrections);
        prop_assert_eq!(&read.orphans, &after.orphans);
    }
}

/// The reading with decisions by chance. `before` says what it was: found by a program, looked through by an
/// organisation, or every second quotation of it reviewed by one.
fn corrected_file(reading: Reading, draws: &[Draw], before: usize) -> ArticleFile {
    let mut file = ArticleFile { id: "chance".to_string(), reading, ..ArticleFile::default() };
    let school = Agent { kind: AgentKind::Organisation, name: "The school".to_string() };
    if before > 0 {
        for quotation in file.reading.quotations.iter_mut().step_by(before) {
            quotation.evidence.push(Evidence { because: Because::Reviewed, spans: Vec::new() });
        }
        if before == 1 { file.about.creator = school } else { file.about.reviewer = Some(school) }
    }
    let found = file.reading.clone();
    for draw in draws {
        file.corrections.extend(decision(&file.reading, draw));
        file.reading = corrected(&found, &file.corrections);
    }
    if file.corrections.is_empty() {
        return file;
    }
    file.about.reviewer.get_or_insert_with(|| Agent::a_reader().clone());
    ArticleFile { found: Some(found), ..file }
}
