//! The formats: which function of the library writes each, and what joins several articles.

use annotator::format::{brat, csv, json, json_lines, tei, webannotation};
use clap::ValueEnum;

use crate::input::Given;

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Indented, for reading.
    Json,
    /// One line an article, for programs.
    Jsonl,
    /// One row a quotation, for spreadsheets.
    Csv,
    /// An edition in TEI P5, for the humanities.
    Tei,
    /// Standoff marks beside the text, for linguists.
    Brat,
    /// W3C Web Annotations, for tools that annotate the web.
    Webannotation,
}

impl Format {
    /// The files of one article: the ending and the contents of each.
    pub fn files(self, given: &Given) -> Vec<(&'static str, String)> {
        let ending = match self {
            Format::Json => "json",
            Format::Jsonl => "jsonl",
            Format::Csv => "csv",
            Format::Tei => "xml",
            Format::Brat => "ann",
            Format::Webannotation => "jsonld",
        };
        let mut stream = Stream::new(self, false);
        let mut files = vec![(ending, stream.article(given) + &stream.end())];
        if self == Format::Brat {
            files.push(("txt", given.article().reading.article.text.clone()));
        }
        files
    }

    /// A file that the folder as a whole needs, where it does not have it yet.
    pub fn companion(self) -> Option<(&'static str, &'static str)> {
        (self == Format::Brat).then_some(("annotation.conf", brat::CONFIGURATION))
    }
}

/// One document of as many articles as come.
pub struct Stream {
    format: Format,
    /// More than one article was asked for.
    several: bool,
    articles: usize,
}

impl Stream {
    pub fn new(format: Format, several: bool) -> Stream {
        Stream { format, several, articles: 0 }
    }

    /// The next article, behind what begins the document or stands between two articles.
    pub fn article(&mut self, given: &Given) -> String {
        let (name, article) = (given.name.as_str(), given.article());
        let reading = &article.reading;
        let rows = || csv::to_rows(name, reading, &annotator::country_name);
        self.articles += 1;
        let first = self.articles == 1;
        match self.format {
            Format::Json => json::to_indented_json(name, reading) + "\n",
            Format::Jsonl if given.is_line => json_lines::to_line(&given.file, &given.line) + "\n",
            Format::Jsonl => json::to_json(name, reading) + "\n",
            Format::Csv if first => csv::header() + &rows(),
            Format::Csv => rows(),
            Format::Tei if !self.several => tei::to_tei(name, article),
            Format::Tei => {
                let start = if first { tei::corpus_start() } else { String::new() };
                start + &tei::to_corpus_member(name, article, self.articles)
            }
            Format::Brat => brat::to_ann(reading),
            Format::Webannotation => {
                let before = match (self.several, first) {
                    (false, _) => "",
                    (true, true) => "[\n",
                    (true, false) => ",\n",
                };
                before.to_string() + &webannotation::to_web_annotations(name, article)
            }
        }
    }

    /// What ends the document; nothing where no article has begun it.
    pub fn end(&self) -> String {
        match self.format {
            _ if !self.several || self.articles == 0 => String::new(),
            Format::Tei => tei::corpus_end(),
            Format::Webannotation => "]\n".to_string(),
            Format::Json | Format::Jsonl | Format::Csv | Format::Brat => String::new(),
        }
    }
}
