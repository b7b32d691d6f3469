//! Articles as a file for others: one as it is, several in one zip file (pure).

use annotator::Reading;
use annotator::format::article_file::ArticleFile;
use annotator::format::export::{Export, Exported};
use annotator::format::extract::Labels;
use annotator::format::site::site_folder;
use annotator::format::table::CountryName;
use annotator::format::tsv::to_tsv;

use super::zip::zip;

/// A form in which articles are passed on as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    Articles(Export),
    /// The folder that a host serves in place of the bundled one.
    Site,
}

/// A file to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    pub name: String,
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

/// The folder of the articles on a host.
const FOLDER: &str = "articles";

const ZIP: &str = "application/zip";

impl Form {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Form; 9] = [
        Form::Articles(Export::ArticleFile),
        Form::Site,
        Form::Articles(Export::Csv),
        Form::Articles(Export::Html),
        Form::Articles(Export::Markdown),
        Form::Articles(Export::Tei),
        Form::Articles(Export::Brat),
        Form::Articles(Export::WebAnnotation),
        Form::Articles(Export::Json),
    ];

    /// Its name in the markup of the page, and behind the name of a file.
    pub fn as_str(self) -> &'static str {
        match self {
            Form::Site => "site",
            Form::Articles(Export::ArticleFile) => "voices",
            Form::Articles(Export::Csv) => "table",
            Form::Articles(Export::Html) => "page",
            Form::Articles(Export::Markdown) => "markdown",
            Form::Articles(Export::Tei) => "tei",
            Form::Articles(Export::Brat) => "brat",
            Form::Articles(Export::WebAnnotation) => "web-annotation",
            Form::Articles(Export::Json) => "json",
        }
    }
}

/// The articles as one file, its words those of the labels; `None` without articles, and for more than
/// a zip file holds.
pub fn parcel(form: Form, files: &[ArticleFile], labels: &Labels) -> Option<Parcel> {
    let all: Vec<&ArticleFile> = files.iter().collect();
    let first = all.first()?;
    let export = match form {
        Form::Articles(export) => export,
        Form::Site => {
            let folder = site_folder(labels.title, &all).into_iter();
            let folder: Vec<_> = folder.map(|(name, text)| (format!("{FOLDER}/{name}"), text)).collect();
            return zipped(FOLDER, &folder);
        }
    };
    let mut exported = export.files(&all, labels);
    let folder = |exported: Vec<Exported>| -> Vec<(String, String)> {
        exported.into_iter().map(|each| (each.name, each.text)).collect()
    };
    match (exported.len(), all.len()) {
        (1, _) => {
            let Exported { name, media_type, text } = exported.remove(0);
            // Only our own file is called as what is opened again.
            let name = match export {
                Export::Json | Export::WebAnnotation => {
                    name.replacen('.', &format!("-{}.", form.as_str()), 1)
                }
                _ => name,
            };
            Some(Parcel { name, media_type, bytes: text.into_bytes() })
        }
        (_, 1) => zipped(&format!("{}-{}", first.id, form.as_str()), &folder(exported)),
        _ => zipped(&format!("{FOLDER}-{}", form.as_str()), &folder(exported)),
    }
}

/// The quotations of the articles as a table for the clipboard; only its head when there are none.
pub fn table(files: &[ArticleFile], country_name: CountryName) -> String {
    let readings: Vec<(&str, &Reading)> =
        files.iter().map(|file| (file.id.as_str(), &file.reading)).collect();
    to_tsv(&readings, country_name)
}

fn zipped(name: &str, files: &[(String, String)]) -> Option<Parcel> {
    let bytes = zip(files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())))?;
    Some(Parcel { name: format!("{name}.zip"), media_type: ZIP, bytes })
}

#[cfg(test)]
mod tests {
    use annotator::read;

    use super::*;

    fn articles(ids: &[&str]) -> Vec<ArticleFile> {
        let reading = read("Talks begin\n\n“We are ready,” said Chancellor Ida Brandt on Monday.");
        let article = |id: &&str| ArticleFile {
            id: id.to_string(),
            reading: reading.clone(),
            ..ArticleFile::default()
        };
        ids.iter().map(article).collect()
    }

    fn made(form: Form, ids: &[&str]) -> Option<Parcel> {
        let labels = Labels {
            language: "en",
            title: "Some articles",
            country: &|country| country.code().to_string(),
            kind: &|kind| kind.as_str().to_string(),
            day: &str::to_string,
            paragraph: &|number| number.to_string(),
            certainty: &|certainty| certainty.to_string(),
            nobody: "somebody",
            reviewed: "decided",
            invented: "made up",
            empty: "nobody",
        };
        parcel(form, &articles(ids), &labels)
    }

    #[track_caller]
    fn check(ids: &[&str], expect: [&str; Form::ALL.len()]) {
        let names = Form::ALL.map(|form| made(form, ids).map(|parcel| parcel.name).unwrap_or_default());
        assert_eq!(names, expect);
    }

    #[test]
    fn one_article_is_one_file_where_its_form_has_one() {
        check(
            &["talks"],
            [
                "talks.json",
                "articles.zip",
                "talks.csv",
                "talks.html",
                "talks.md",
                "talks.xml",
                "talks-brat.zip",
                "talks-web-annotation.jsonld",
                "talks-json.json",
            ],
        );
    }

    #[test]
    fn several_are_one_document_or_a_zip_file() {
        check(
            &["talks", "talks"],
            [
                "articles-voices.zip",
                "articles.zip",
                "some-articles.csv",
                "some-articles.html",
                "some-articles.md",
                "articles-tei.zip",
                "articles-brat.zip",
                "articles-web-annotation.zip",
                "articles-json.zip",
            ],
        );
    }

    #[test]
    fn nothing_is_no_file() {
        assert!(Form::ALL.into_iter().all(|form| made(form, &[]).is_none()));
    }

    #[test]
    fn the_table_has_a_row_for_every_quotation_and_its_head() {
        let rows = table(&articles(&["a", "b"]), &|country| country.code().to_string());
        assert_eq!(rows.lines().count(), 3, "{rows}");
    }
}
