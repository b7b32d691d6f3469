//! What can be taken back and done again in an article of one's own, as it is kept: the text of each
//! change of the text is an article file of its own.

use annotator::format::article_file::{
    ArticleFile, corrections_from_json, corrections_to_json, from_article_file,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::work::{Rewrite, Step, Work};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Past {
    /// The texts before this one, the last one last.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    earlier: Vec<Earlier>,
    /// Corrections of this text that were taken back, as annotations, the next to be done again last.
    #[serde(skip_serializing_if = "Value::is_null")]
    undone: Value,
    /// The texts that were taken back, the next to be had again first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    later: Vec<Later>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Earlier {
    file: String,
    /// So many of its corrections found their words in the text behind it.
    carried: usize,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Later {
    file: String,
    /// Corrections of that text that were taken back before it was.
    undone: Value,
}

impl Past {
    pub fn of(work: &Work) -> Past {
        let earlier =
            |rewrite: &Rewrite| Earlier { file: rewrite.before.to_text(), carried: rewrite.carried };
        let mut past = Past { earlier: work.rewrites().iter().map(earlier).collect(), ..Past::default() };
        let steps: Vec<&Step> = work.undone().iter().rev().collect();
        let mut text = work.text();
        for (at, run) in steps.split_inclusive(|step| matches!(step, Step::Rewrite(_))).enumerate() {
            let corrections = run.iter().rev().filter_map(|step| match step {
                Step::Correct(correction) => Some(correction.clone()),
                Step::Rewrite(_) => None,
            });
            let undone = corrections_to_json(text, &corrections.collect::<Vec<_>>());
            match at {
                0 => past.undone = undone,
                _ => past.later[at - 1].undone = undone,
            }
            if let Some(Step::Rewrite(file)) = run.last() {
                past.later.push(Later { file: file.to_text(), undone: Value::Null });
                text = &file.reading.article.text;
            }
        }
        past
    }

    /// Nothing can be taken back but the corrections that hold.
    pub fn is_empty(&self) -> bool {
        let no_undone = self.undone.as_array().is_none_or(Vec::is_empty);
        self.earlier.is_empty() && no_undone && self.later.is_empty()
    }

    /// The article with what was done to it before. What cannot be read, and what has no place in its text any more, is
    /// not there to be taken back or done again.
    pub fn onto(&self, work: Work) -> Work {
        let rewrites = self.earlier.iter().rev().map_while(|earlier| {
            Some(Rewrite { before: from_article_file(&earlier.file).ok()?, carried: earlier.carried })
        });
        let mut rewrites: Vec<Rewrite> = rewrites.collect();
        rewrites.reverse();
        let mut runs = vec![steps(work.text(), &self.undone)];
        for later in &self.later {
            let Ok(file) = from_article_file(&later.file) else { break };
            let corrections = steps(text_of(&file), &later.undone);
            runs.push(vec![Step::Rewrite(Box::new(file))]);
            runs.push(corrections);
        }
        work.with_history(rewrites, runs.into_iter().rev().flatten().collect())
    }
}

fn steps(text: &str, annotations: &Value) -> Vec<Step> {
    let (corrections, _) = corrections_from_json(text, annotations);
    corrections.into_iter().map(Step::Correct).collect()
}

fn text_of(file: &ArticleFile) -> &str {
    &file.reading.article.text
}

#[cfg(test)]
mod tests {
    use annotator::format::article_file::ArticleFile;
    use annotator::read_as_is;

    use super::Past;
    use crate::library::own::work::steps::{none, rewritten};
    use crate::library::own::work::{Change, Work};

    const TEXTS: [&str; 3] = [
        "\"It is late,\" Marta Keller said. \"We go,\" Tom Hale said.",
        "Rain fell. \"It is late,\" Marta Keller said. \"We go,\" Tom Hale said.",
        "Rain fell. \"It is late,\" Marta Keller said. \"We go,\" Tom Hale said. \"Home,\" Ida Brandt said.",
    ];

    const STEPS: usize = 5;

    /// Five steps over three texts.
    fn work() -> Work {
        let work = Work::new(ArticleFile { reading: read_as_is(TEXTS[0]), ..ArticleFile::default() });
        let work = none(rewritten(none(work), TEXTS[1]));
        none(rewritten(work, TEXTS[2]))
    }

    /// As it comes back from where it is kept.
    fn kept(work: &Work) -> Work {
        let text = serde_json::to_string(&Past::of(work)).unwrap_or_default();
        let past: Past = serde_json::from_str(&text).unwrap_or_default();
        past.onto(Work::new(work.file()))
    }

    #[test]
    fn every_step_over_several_texts_is_kept_wherever_one_is() {
        let mut work = work();
        assert_eq!(work.steps(), STEPS);
        for back in 0..=STEPS {
            let kept = kept(&work);
            assert_eq!((kept.steps(), kept.undone().len()), (STEPS - back, back));
            let mut there = kept.clone();
            (back..STEPS).for_each(|_| there = there.clone().changed(Change::Undo));
            assert_eq!(there.text(), TEXTS[0]);
            let mut again = kept;
            (0..back).for_each(|_| again = again.clone().changed(Change::Redo));
            assert_eq!(again.file().reading, self::work().file().reading);
            work = work.changed(Change::Undo);
        }
    }

    #[test]
    fn an_article_without_a_past_has_none() {
        let work = Work::new(ArticleFile { reading: read_as_is(TEXTS[0]), ..ArticleFile::default() });
        assert_eq!(kept(&work), work);
        assert_eq!(serde_json::to_string(&Past::of(&work)).unwrap_or_default(), "{}");
    }

    #[test]
    fn what_cannot_be_read_is_not_there_to_be_taken_back() {
        let mut past = Past::of(&work());
        past.earlier[0].file = "{".to_string();
        let work = past.onto(Work::new(work().file()));
        assert_eq!((work.rewrites().len(), work.file()), (1, self::work().file()));
    }
}
