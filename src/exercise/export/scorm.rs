//! A SCORM 1.2 package: a page that shows the lesson, scores it by the rules of this program, and reports to whatever system runs it.
//!
//! The player is a page of our own without any library (`scorm/`). The lesson stands in it as data, and reaches the page as text nodes
//! only; the page may load nothing but its own files. The manifest follows IMS Content Packaging 1.1.2 and ADL's SCORM 1.2, the
//! player ADL's *Run-Time Environment* 1.2: `cmi.core.score` from 0 to 100, `lesson_status`, and what was answered in
//! `suspend_data`. The key stands in the page, as in every SCORM package: the pupil's browser scores.

mod data;

use super::markup::escaped;
use super::{Exported, LessonSheets, PackageFile, PlayerWords};

const PLAYER: &str = include_str!("scorm/player.js");
const VIEW: &str = include_str!("scorm/view.js");
const SCORING: &str = include_str!("scorm/scoring.js");
const RUNTIME: &str = include_str!("scorm/runtime.js");
const STYLE: &str = include_str!("scorm/player.css");

/// The files of the package; the first is the manifest. Nothing is left out.
pub fn to_scorm(lesson: &LessonSheets, words: &PlayerWords) -> Exported<Vec<PackageFile>> {
    let files = vec![
        PackageFile::text("imsmanifest.xml", manifest(lesson)),
        PackageFile::text("index.html", page(lesson, words)),
        PackageFile::text("player.css", STYLE.to_string()),
        PackageFile::text("runtime.js", RUNTIME.to_string()),
        PackageFile::text("scoring.js", SCORING.to_string()),
        PackageFile::text("view.js", VIEW.to_string()),
        PackageFile::text("player.js", PLAYER.to_string()),
    ];
    Exported { content: files, left_out: Vec::new() }
}

fn title<'a>(lesson: &LessonSheets<'a>) -> &'a str {
    if lesson.title.trim().is_empty() { "–" } else { lesson.title }
}

fn manifest(lesson: &LessonSheets) -> String {
    let title = escaped(title(lesson));
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="lesson" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>{title}</title>
      <item identifier="lesson-item" identifierref="page">
        <title>{title}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
      <file href="player.css"/>
      <file href="runtime.js"/>
      <file href="scoring.js"/>
      <file href="view.js"/>
      <file href="player.js"/>
    </resource>
  </resources>
</manifest>
"#
    )
}

fn page(lesson: &LessonSheets, words: &PlayerWords) -> String {
    let (language, title) = (escaped(lesson.language()), escaped(title(lesson)));
    // No `<` of the data may be read as markup; JSON has another way to write it.
    let data = data::lesson(lesson, words).to_string().replace('<', "\\u003c");
    let no_script = escaped(&words.no_script);
    format!(
        r#"<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="stylesheet" href="player.css">
</head>
<body>
<main id="lesson"><noscript><p>{no_script}</p></noscript></main>
<script type="application/json" id="data">{data}</script>
<script src="runtime.js"></script>
<script src="scoring.js"></script>
<script src="view.js"></script>
<script src="player.js"></script>
</body>
</html>
"#
    )
}
