//! The files of QTI against its schemas: for each element that is written, its attributes, what stands in it, in which order and how often;
//! and that what is named is there.
//!
//! After 1EdTech's `imsqti_asiv3p0p1_v1p0.xsd` (QTI 3.0.1) and `imsqtiv3p0_imscpv1p2_v1p0.xsd`, cut to what is written here: of
//! alternatives only those that occur. So what passes here passes there, and not the other way round.

mod rules;

use std::collections::HashSet;

use roxmltree::{Document, Node};

use super::super::{LessonSheets, PackageFile, qti};
use rules::{EXPRESSION, PLAIN, RULES};

/// What is wrong in the files of a package, a line each.
pub fn faults(lesson: &LessonSheets) -> Vec<String> {
    qti::to_qti(lesson).content.iter().flat_map(of_file).collect()
}

fn of_file(file: &PackageFile) -> Vec<String> {
    let text = std::str::from_utf8(&file.bytes).expect("text");
    let document = Document::parse(text).unwrap_or_else(|error| panic!("{error}:\n{text}"));
    of_document(&document).into_iter().map(|fault| format!("{}: {fault}", file.name)).collect()
}

fn of_document(document: &Document) -> Vec<String> {
    let elements = document.descendants().filter(Node::is_element);
    elements.flat_map(of_element).chain(unknown_names(document.root_element())).collect()
}

fn of_element(element: Node) -> Vec<String> {
    let name = element.tag_name().name();
    let Some((_, attributes, content)) = RULES.iter().chain(&PLAIN).find(|(it, ..)| *it == name) else {
        return vec![format!("{name} is not known")];
    };
    let mut faults = Vec::new();
    let mut known = HashSet::new();
    for rule in attributes.split_whitespace() {
        let (attribute, sort) = rule.split_once(':').unwrap_or((rule, ""));
        let (attribute, must) = attribute.strip_suffix('!').map_or((attribute, false), |it| (it, true));
        known.insert(attribute);
        match element.attributes().find(|it| it.name() == attribute).map(|it| it.value()) {
            None if must => faults.push(format!("{name} lacks {attribute}")),
            Some(value) if !is_of_sort(sort, value) => faults.push(format!("{name} {attribute}={value:?}")),
            _ => {}
        }
    }
    // Where the schema lies is told to a reader, and no attribute of the format.
    let others =
        element.attributes().filter(|it| it.name() != "schemaLocation" && !known.contains(it.name()));
    faults.extend(others.map(|it| format!("{name} has {}", it.name())));
    let content = content.replace("EXPRESSION", EXPRESSION);
    if !is_content(element, &content) {
        faults.push(format!("{name} has other content than {content}"));
    }
    faults
}

fn is_of_sort(sort: &str, value: &str) -> bool {
    let part = |part: &str| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric());
    match sort {
        "name" => {
            value.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
                && value.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
        }
        "bool" => ["true", "false"].contains(&value),
        "count" => value.parse::<u32>().is_ok(),
        "number" => value.parse::<f64>().is_ok(),
        "tag" => {
            value.split('-').all(part)
                && value.split('-').next().is_some_and(|first| first.chars().all(|c| c.is_ascii_alphabetic()))
        }
        "cardinality" => ["single", "multiple"].contains(&value),
        "base" => ["identifier", "integer", "float", "string"].contains(&value),
        "views" => value.split(' ').all(|view| ["candidate", "scorer"].contains(&view)),
        "" => true,
        choice => choice.trim_start_matches('=').split(',').any(|it| it == value),
    }
}

fn is_content(element: Node, content: &str) -> bool {
    let words = element.children().filter(Node::is_text).filter_map(|it| it.text());
    let may_have_words = content.split(' ').any(|it| it == "text");
    let mut children = element.children().filter(Node::is_element).map(|it| it.tag_name().name()).peekable();
    let fits = content.split_whitespace().filter(|it| *it != "text").all(|rule| {
        let names = rule.trim_end_matches(['?', '*', '+']);
        let many = rule.ends_with(['*', '+']);
        let mut count = 0;
        while (many || count == 0)
            && children.next_if(|child| names.split('/').any(|it| it == *child)).is_some()
        {
            count += 1;
        }
        count > 0 || rule.ends_with(['?', '*'])
    });
    fits && children.next().is_none() && (may_have_words || words.into_iter().all(|it| it.trim().is_empty()))
}

/// Variables that are used and not declared, and keys that are no choices.
fn unknown_names(root: Node) -> Vec<String> {
    let values = |element: &str, attribute: &str| -> Vec<String> {
        let elements = root.descendants().filter(|it| it.tag_name().name() == element);
        elements.filter_map(|it| it.attribute(attribute)).map(str::to_string).collect()
    };
    let mut declared = values("qti-response-declaration", "identifier");
    declared.extend(values("qti-outcome-declaration", "identifier"));
    let used = ["qti-variable", "qti-correct", "qti-map-response", "qti-set-outcome-value"]
        .map(|element| values(element, "identifier"))
        .concat();
    let mut choices = values("qti-simple-choice", "identifier");
    choices.extend(values("qti-hottext", "identifier"));
    let right = root.descendants().filter(|it| it.tag_name().name() == "qti-value");
    let right =
        right.filter(|it| !choices.is_empty() && it.ancestors().any(|it| it.has_tag_name((ASI, KEY))));
    let keys = values("qti-map-entry", "map-key")
        .into_iter()
        .chain(right.filter_map(|it| it.text().map(str::to_string)));
    let missing = used.into_iter().filter(|it| !declared.contains(it));
    missing.chain(keys.filter(|it| !choices.contains(it))).map(|it| format!("{it} is not there")).collect()
}

const ASI: &str = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
const KEY: &str = "qti-correct-response";

#[test]
fn every_file_of_every_bundled_article_keeps_the_rules() {
    super::bundled::check(|lesson| assert_eq!(faults(lesson), [""; 0], "{}", lesson.title));
}

#[test]
fn what_breaks_a_rule_is_found() {
    let item = |attributes: &str, content: &str| {
        format!(
            "<qti-assessment-item xmlns=\"{ASI}\" identifier=\"i\" time-dependent=\"false\" {attributes}>{content}</qti-assessment-item>"
        )
    };
    let check = |attributes: &str, content: &str, expect: &[&str]| {
        let item = item(attributes, content);
        assert_eq!(of_document(&Document::parse(&item).expect("XML")), expect, "{item}");
    };
    let declared = "<qti-response-declaration identifier=\"R\" cardinality=\"single\"/>";
    check("title=\"\"", declared, &[]);
    check(
        "title=\"\" xml:lang=\"pt-BR\"",
        "<qti-item-body><p>Some <strong>words</strong>.</p></qti-item-body>",
        &[],
    );
    check("", declared, &["qti-assessment-item lacks title"]);
    check("title=\"\" xml:lang=\"plain words\"", "", &["qti-assessment-item lang=\"plain words\""]);
    check("title=\"\" style=\"\"", "", &["qti-assessment-item has style"]);
    let content = RULES[0].2;
    let other = format!("qti-assessment-item has other content than {content}");
    check("title=\"\"", &format!("<qti-item-body/>{declared}"), &[&other]);
    check("title=\"\"", "words", &[&other]);
    check("title=\"\"", "<qti-item-body/><qti-item-body/>", &[&other]);
    check(
        "title=\"\"",
        "<qti-item-body><p><b/></p></qti-item-body>",
        &["p has other content than text strong/qti-hottext/qti-text-entry-interaction*", "b is not known"],
    );
    let sets = "<qti-response-processing><qti-set-outcome-value identifier=\"S\"><qti-variable identifier=\"R\"/></qti-set-outcome-value></qti-response-processing>";
    check("title=\"\"", &format!("{declared}{sets}"), &["S is not there"]);
}
