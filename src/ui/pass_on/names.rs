//! What the forms are called and for, in the words of the person who reads.

use annotator::format::export::Export;

use crate::library::export::Form;
use crate::words::{Words, tu_string};

/// What somebody wants who passes an article on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To go on with it in Voices.
    Again,
    Spreadsheet,
    Reading,
    Research,
}

impl Purpose {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Purpose; 4] = [Purpose::Again, Purpose::Spreadsheet, Purpose::Reading, Purpose::Research];

    pub fn of(form: Form) -> Purpose {
        match form {
            Form::Site | Form::Articles(Export::ArticleFile) => Purpose::Again,
            Form::Articles(Export::Csv) => Purpose::Spreadsheet,
            Form::Articles(Export::Html | Export::Markdown) => Purpose::Reading,
            Form::Articles(Export::Tei | Export::Brat | Export::WebAnnotation | Export::Json) => {
                Purpose::Research
            }
        }
    }

    /// Its name in the markup of the page.
    pub fn as_str(self) -> &'static str {
        match self {
            Purpose::Again => "again",
            Purpose::Spreadsheet => "spreadsheet",
            Purpose::Reading => "reading",
            Purpose::Research => "research",
        }
    }
}

pub fn purpose_name(words: Words, purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Again => tu_string!(words, pass_on.again),
        Purpose::Spreadsheet => tu_string!(words, pass_on.spreadsheet),
        Purpose::Reading => tu_string!(words, pass_on.reading),
        Purpose::Research => tu_string!(words, pass_on.research),
    }
}

pub fn form_name(words: Words, form: Form) -> &'static str {
    match form {
        Form::Articles(Export::ArticleFile) => tu_string!(words, pass_on.voices),
        Form::Site => tu_string!(words, pass_on.site),
        Form::Articles(Export::Csv) => tu_string!(words, pass_on.table),
        Form::Articles(Export::Markdown) => tu_string!(words, pass_on.markdown),
        Form::Articles(Export::Html) => tu_string!(words, pass_on.html),
        Form::Articles(Export::Tei) => tu_string!(words, pass_on.tei),
        Form::Articles(Export::Brat) => tu_string!(words, pass_on.brat),
        Form::Articles(Export::WebAnnotation) => tu_string!(words, pass_on.web_annotation),
        Form::Articles(Export::Json) => tu_string!(words, pass_on.json),
    }
}

/// What it is for, in one sentence.
pub fn form_means(words: Words, form: Form) -> &'static str {
    match form {
        Form::Articles(Export::ArticleFile) => tu_string!(words, pass_on.voices_means),
        Form::Site => tu_string!(words, pass_on.site_means),
        Form::Articles(Export::Csv) => tu_string!(words, pass_on.table_means),
        Form::Articles(Export::Markdown) => tu_string!(words, pass_on.markdown_means),
        Form::Articles(Export::Html) => tu_string!(words, pass_on.html_means),
        Form::Articles(Export::Tei) => tu_string!(words, pass_on.tei_means),
        Form::Articles(Export::Brat) => tu_string!(words, pass_on.brat_means),
        Form::Articles(Export::WebAnnotation) => tu_string!(words, pass_on.web_annotation_means),
        Form::Articles(Export::Json) => tu_string!(words, pass_on.json_means),
    }
}
