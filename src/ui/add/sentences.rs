//! Sentences for what cannot be read: what it is, and what to do about it.

use crate::library::bring::kind::Unfit;
use crate::ui::trouble::of_article;
use crate::words::{Words, tu_string};

/// About a text that was typed or pasted.
pub fn of_text(words: Words, unfit: &Unfit) -> String {
    match unfit {
        Unfit::Empty => tu_string!(words, add.empty).to_string(),
        Unfit::TooLong => tu_string!(words, add.too_long).to_string(),
        Unfit::BadLink => tu_string!(words, add.bad_link).to_string(),
        Unfit::EmptyFolder => tu_string!(words, add.empty_folder).to_string(),
        _ => tu_string!(words, add.no_article).to_string(),
    }
}

/// About a file.
pub fn of_file(words: Words, unfit: &Unfit, name: &str) -> String {
    let name = name.to_string();
    match unfit {
        Unfit::Empty => tu_string!(words, add.empty_file, name).to_string(),
        Unfit::NoArticle => tu_string!(words, add.no_article_in, name).to_string(),
        Unfit::TooLong => tu_string!(words, add.too_long_file, name).to_string(),
        &Unfit::TooLarge { size, most } => tu_string!(words, add.too_large, name, size, most).to_string(),
        Unfit::Picture => tu_string!(words, add.picture, name).to_string(),
        Unfit::Pdf => tu_string!(words, add.pdf, name).to_string(),
        Unfit::Document => tu_string!(words, add.document, name).to_string(),
        Unfit::WebArchive => tu_string!(words, add.web_archive, name).to_string(),
        Unfit::Archive => tu_string!(words, add.archive, name).to_string(),
        Unfit::NoText => tu_string!(words, add.no_text, name).to_string(),
        Unfit::Unreadable => tu_string!(words, add.unreadable, name).to_string(),
        &Unfit::NotJson { line, column } => tu_string!(words, add.not_json, name, line, column).to_string(),
        Unfit::UnknownJson => tu_string!(words, add.unknown_json, name).to_string(),
        Unfit::ListAlone => tu_string!(words, add.list_alone, name).to_string(),
        Unfit::EmptyFolder => tu_string!(words, add.empty_folder).to_string(),
        Unfit::Backup => tu_string!(words, add.backup, name).to_string(),
        Unfit::Stopped => tu_string!(words, add.stopped).to_string(),
        Unfit::Article(error) => of_article(words, name, error),
        Unfit::BadLink => tu_string!(words, add.bad_link).to_string(),
    }
}
