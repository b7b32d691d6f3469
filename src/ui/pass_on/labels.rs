//! The words of an extract that are not the article's.

use annotator::format::extract::Labels;

use crate::filter::SURE;
use crate::ui::format::{country_name, date, kind};
use crate::ui::reader::evidence::certainty;
use crate::words::{Words, tag_and_direction, tu_string};

/// Does something with the labels in the language of the person who reads.
pub fn with_labels<T>(words: Words, make: impl FnOnce(&Labels) -> T) -> T {
    let (language, _) = tag_and_direction(words.get_locale_untracked());
    make(&Labels {
        language,
        title: tu_string!(words, collection.title),
        country: &|country| country_name(words, country),
        kind: &|of| kind(words, of).to_string(),
        day: &|day| date(words, day),
        paragraph: &|number| tu_string!(words, citation.paragraph, number = number).to_string(),
        certainty: &|certain| certainty(words, certain, SURE),
        nobody: tu_string!(words, card.nobody),
        reviewed: tu_string!(words, certainty.reviewed),
        invented: tu_string!(words, article.invented_notice),
        empty: tu_string!(words, collection.silent),
    })
}
