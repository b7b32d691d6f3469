//! The text of an article was edited elsewhere: what people decided goes over to the new text.

use crate::annotate;
use crate::correction::{Correction, Decided, corrected};
use crate::format::article_file::corrections::{corrections_from_json, corrections_to_json};
use crate::format::article_file::{About, Agent, ArticleFile, Orphan};
use crate::format::value::items;
use crate::model::{Article, Reading};

/// The file of the article as it reads now. The annotator reads the new text, then the corrections
/// find their words again in it; one whose words are gone becomes an orphan, and an orphan whose
/// words are back becomes a correction again. Quotations that somebody had reviewed before the
/// corrections are taken over in the same way. Everything else that is known about the article
/// stays as it was.
pub fn carried_over(file: &ArticleFile, new: Article) -> ArticleFile {
    let old = file.found.as_ref().unwrap_or(&file.reading);
    let text = &file.reading.article.text;
    let (waiting, others): (Vec<&Orphan>, Vec<&Orphan>) =
        file.orphans.iter().partition(|orphan| orphan.is_correction());
    let mut orphans: Vec<Orphan> = others.into_iter().cloned().collect();
    let mut again = |list: Vec<serde_json::Value>| {
        let (corrections, lost) = corrections_from_json(&new.text, &list.into());
        orphans.extend(lost);
        corrections
    };

    let reviewed = again(items(&corrections_to_json(text, &reviewed(old))).to_vec());
    let mut decided = items(&corrections_to_json(text, &file.corrections)).to_vec();
    decided.extend(waiting.into_iter().map(|orphan| orphan.annotation.clone()));
    let corrections = again(decided);

    let found = corrected(&annotate(new), &reviewed);
    let reviewer = old.quotations.iter().find(|quotation| quotation.is_reviewed());
    let reviewer = reviewer.map(|quotation| file.about.creator_of(quotation));
    let reviewer = reviewer.or((!corrections.is_empty()).then(Agent::a_reader)).cloned();
    let about = About { creator: About::default().creator, reviewer, ..file.about.clone() };
    let reading = corrected(&found, &corrections);
    let found = Some(found).filter(|_| !corrections.is_empty());
    ArticleFile { id: file.id.clone(), reading, about, corrections, found, orphans }
}

/// Each reviewed quotation as a decision.
fn reviewed(reading: &Reading) -> Vec<Correction> {
    let reviewed = reading.quotations.iter().filter(|quotation| quotation.is_reviewed());
    let decision = |quotation| Decided::of(quotation, reading);
    reviewed.map(|each| Correction::Quotation { at: each.content.clone(), is: decision(each) }).collect()
}
