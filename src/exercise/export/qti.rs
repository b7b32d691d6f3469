//! A QTI 3 package: a manifest, one test, and a file for each item.
//!
//! After 1EdTech's *QTI 3.0 ASI* and its packaging. Nothing is left out: words are marked by `qti-hottext-interaction`, chosen by
//! `qti-choice-interaction`, counted by `qti-text-entry-interaction`, written by `qti-extended-text-interaction`.
//!
//! Each item scores itself: the right ones less the wrong ones, never below nothing, by a mapping with a lower bound. QTI judges each
//! piece alone. Where neighbouring words make one mark, each right word is a share of the points, so that all right is as many
//! points as here; a word too many beside a right mark costs nothing, as here, and a word too few costs its share.

mod item;
mod scoring;

use super::super::sheet::Sheet;
use super::markup::escaped;
use super::{Exported, LessonSheets, PackageFile, name};

const ASI: &str = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
const ASI_XSD: &str = "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0p1_v1p0.xsd";
const PACKAGE: &str = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
const PACKAGE_XSD: &str = "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd";
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// The files of the package; the first is the manifest. Nothing is left out.
pub fn to_qti(lesson: &LessonSheets) -> Exported<Vec<PackageFile>> {
    let mut names: Vec<Vec<String>> = lesson.sheets.iter().map(|_| Vec::new()).collect();
    let mut files = Vec::new();
    let mut number = 0;
    for (sheet, names) in lesson.sheets.iter().zip(&mut names) {
        for (at, item) in sheet.items.iter().enumerate() {
            number += 1;
            let identifier = format!("item-{number}");
            let title = name(sheet, at + 1, item);
            files.push(PackageFile::text(path(&identifier), item::item(&identifier, &title, sheet, item)));
            names.push(identifier);
        }
    }
    let manifest = PackageFile::text("imsmanifest.xml", manifest(&names.concat()));
    let test = PackageFile::text("test.xml", test(lesson, &names));
    Exported { content: [manifest, test].into_iter().chain(files).collect(), left_out: Vec::new() }
}

fn path(identifier: &str) -> String {
    format!("items/{identifier}.xml")
}

/// The root element of a file of questions, with what tells a reader its schema.
fn root(element: &str, attributes: &str, content: &str) -> String {
    format!(
        "{DECLARATION}<{element} xmlns=\"{ASI}\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xsi:schemaLocation=\"{ASI} {ASI_XSD}\" {attributes}>\n{content}</{element}>\n"
    )
}

fn manifest(identifiers: &[String]) -> String {
    let dependencies: String =
        identifiers.iter().map(|it| format!("<dependency identifierref=\"{it}\"/>\n")).collect();
    let item = |identifier: &String| {
        let path = path(identifier);
        format!(
            "<resource identifier=\"{identifier}\" type=\"imsqti_item_xmlv3p0\" href=\"{path}\">\
             <file href=\"{path}\"/></resource>\n"
        )
    };
    format!(
        "{DECLARATION}<manifest xmlns=\"{PACKAGE}\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xsi:schemaLocation=\"{PACKAGE} {PACKAGE_XSD}\" identifier=\"lesson\">\n\
         <metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>\n\
         <organizations/>\n<resources>\n\
         <resource identifier=\"test\" type=\"imsqti_test_xmlv3p0\" href=\"test.xml\">\
         <file href=\"test.xml\"/>\n{dependencies}</resource>\n{}</resources>\n</manifest>\n",
        identifiers.iter().map(item).collect::<String>()
    )
}

fn test(lesson: &LessonSheets, names: &[Vec<String>]) -> String {
    let section = |(number, (sheet, names)): (usize, (&Sheet, &Vec<String>))| {
        let references: String = names
            .iter()
            .map(|it| format!("<qti-assessment-item-ref identifier=\"{it}\" href=\"{}\"/>\n", path(it)))
            .collect();
        format!(
            "<qti-assessment-section identifier=\"exercise-{}\" title=\"{}\" visible=\"true\">\n{references}\
             </qti-assessment-section>\n",
            number + 1,
            escaped(&sheet.title)
        )
    };
    let sections: String = lesson.sheets.iter().zip(names).enumerate().map(section).collect();
    let sum = |outcome: &str| {
        format!(
            "<qti-set-outcome-value identifier=\"{outcome}\"><qti-sum>\
             <qti-test-variables variable-identifier=\"{outcome}\"/></qti-sum></qti-set-outcome-value>\n"
        )
    };
    let content = format!(
        "{}{}<qti-test-part identifier=\"lesson\" navigation-mode=\"nonlinear\" submission-mode=\"individual\">\n\
         {sections}</qti-test-part>\n<qti-outcome-processing>\n{}{}</qti-outcome-processing>\n",
        item::outcome("SCORE", 0),
        item::outcome("MAXSCORE", 0),
        sum("SCORE"),
        sum("MAXSCORE")
    );
    let title = if lesson.title.trim().is_empty() { "–" } else { lesson.title };
    root("qti-assessment-test", &format!("identifier=\"test\" title=\"{}\"", escaped(title)), &content)
}
