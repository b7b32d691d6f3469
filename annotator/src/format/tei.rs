//! TEI: the article as an edition, its quotations marked up in the text, for the humanities.
//!
//! The document is valid TEI P5 (`tei_all`). Several articles make one `teiCorpus`, written piece
//! by piece: [`corpus_start`], a [`to_corpus_member`] for each, [`corpus_end`].
//!
//! ```text
//! said       what was said; @who points to the speakers, @direct is true when all of it stands
//!            between quotation marks, @cert is the certainty, @ana the kind
//! q          the words between quotation marks inside a said that is not direct
//! soCalled   words in quotation marks that nobody says
//! seg        type cue or source; @corresp points to the quotation
//! rs         a mention of an actor, its type name, role or pronoun
//! person, org in particDesc    the actors; country/@key is who they speak for, by ISO code
//! ```
//!
//! Elements have to nest and quotations do not: one is divided where a paragraph ends, where its
//! attribution stands, and where another begins inside it. Its pieces are linked by @next and
//! @prev. @resp on said and soCalled points to whoever is responsible for it: the annotator, or the
//! person who decided or reviewed it. The text of `body` is the article's text to the letter, blank lines included; a
//! character that XML cannot hold is U+FFFD there. Evidence is not written: see
//! [`json`](crate::format::json).

mod body;
mod header;
mod marks;
mod nest;
mod responsible;
mod xml;

use crate::format::article_file::ArticleFile;

use responsible::Responsible;
use xml::Ids;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "http://www.tei-c.org/ns/1.0";

/// A document of one article. `file` is the name it was read from.
pub fn to_tei(file: &str, article: &ArticleFile) -> String {
    format!("{DECLARATION}{}", element(file, article, &header::encoding(), &Ids::alone()))
}

/// What stands before the articles of a corpus. A corpus without any article is not valid.
pub fn corpus_start() -> String {
    format!("{DECLARATION}<teiCorpus xmlns=\"{NAMESPACE}\">\n{}", header::of_corpus())
}

/// One article of a corpus. `number`, from 1, is what keeps its ids apart from those of the
/// others.
pub fn to_corpus_member(file: &str, article: &ArticleFile, number: usize) -> String {
    element(file, article, "", &Ids::in_corpus(number))
}

/// What stands behind the articles of a corpus.
pub fn corpus_end() -> String {
    "</teiCorpus>\n".to_string()
}

fn element(file: &str, article: &ArticleFile, encoding: &str, ids: &Ids) -> String {
    let reading = &article.reading;
    let responsible = Responsible::new(&article.creators(), reading);
    format!(
        "<TEI xmlns=\"{NAMESPACE}\">\n{}<text xml:lang=\"{}\">\n<body>{}</body>\n</text>\n</TEI>\n",
        header::of_article(file, article, encoding, &responsible, ids),
        header::language(&reading.article.in_language),
        body::body(&reading.article, &marks::marks(reading, &responsible, ids), ids),
    )
}
