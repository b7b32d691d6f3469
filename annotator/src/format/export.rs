//! Everything an article can be passed on as: which files each format makes of some articles.

use crate::format::article_file::ArticleFile;
use crate::format::extract::{Labels, to_html, to_markdown};
use crate::format::site::Names;
use crate::format::{brat, csv, json, tei, webannotation};
use crate::model::Reading;

/// A form in which articles leave the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Export {
    /// Our own files, which lose nothing and are read again.
    ArticleFile,
    /// A table for a spreadsheet.
    Csv,
    /// An edition in TEI P5.
    Tei,
    /// Standoff marks beside the text.
    Brat,
    /// W3C Web Annotations.
    WebAnnotation,
    /// What the `annotate` command prints.
    Json,
    /// Who said what, to read on.
    Markdown,
    /// Who said what, to print.
    Html,
}

/// A file ready to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// With its ending, without any path; safe on every disk.
    pub name: String,
    pub media_type: &'static str,
    pub text: String,
}

impl Export {
    pub const ALL: [Export; 8] = [
        Export::ArticleFile,
        Export::Csv,
        Export::Tei,
        Export::Brat,
        Export::WebAnnotation,
        Export::Json,
        Export::Markdown,
        Export::Html,
    ];

    /// True for a format that makes one document of all articles; the others make files for each.
    pub fn joins(self) -> bool {
        matches!(self, Export::Csv | Export::Markdown | Export::Html)
    }

    /// The files of these articles, in their order; none without articles. A document of all of
    /// them is called like the article, or by the title among the labels when there are several.
    pub fn files(self, articles: &[&ArticleFile], labels: &Labels) -> Vec<Exported> {
        let mut names = Names::default();
        match (articles, self.joins()) {
            ([], _) => Vec::new(),
            (_, true) => {
                let name = match articles {
                    [only] => &only.id,
                    _ => labels.title,
                };
                vec![self.document(&names.take(name), articles, labels)]
            }
            (_, false) => {
                let of_each =
                    articles.iter().flat_map(|article| self.of_one(&names.take(&article.id), article));
                let configuration = (self == Export::Brat)
                    .then(|| exported("annotation", "conf", PLAIN, brat::CONFIGURATION.to_string()));
                of_each.chain(configuration).collect()
            }
        }
    }

    fn document(self, name: &str, articles: &[&ArticleFile], labels: &Labels) -> Exported {
        match self {
            Export::Markdown => exported(name, "md", "text/markdown", to_markdown(articles, labels)),
            Export::Html => exported(name, "html", "text/html", to_html(articles, labels)),
            _ => {
                let readings: Vec<(&str, &Reading)> =
                    articles.iter().map(|article| (article.id.as_str(), &article.reading)).collect();
                exported(name, "csv", "text/csv", csv::to_csv(&readings, labels.country))
            }
        }
    }

    fn of_one(self, name: &str, article: &ArticleFile) -> Vec<Exported> {
        let reading = &article.reading;
        let one = |ending, media_type, text| vec![exported(name, ending, media_type, text)];
        match self {
            Export::Tei => one("xml", "application/tei+xml", tei::to_tei(name, article)),
            Export::Brat => vec![
                exported(name, "ann", PLAIN, brat::to_ann(reading)),
                exported(name, "txt", PLAIN, reading.article.text.clone()),
            ],
            Export::WebAnnotation => {
                one("jsonld", "application/ld+json", webannotation::to_web_annotations(name, article))
            }
            Export::Json => one("json", "application/json", json::to_indented_json(name, reading) + "\n"),
            _ => one("json", "application/ld+json", article.to_text()),
        }
    }
}

const PLAIN: &str = "text/plain";

fn exported(name: &str, ending: &str, media_type: &'static str, text: String) -> Exported {
    Exported { name: format!("{name}.{ending}"), media_type, text }
}
