//! The annotator finds, in the plain text of a news article, every quotation, who says it, how
//! we know, and for which country they speak.
//!
//! It never fails and never panics: odd input gives fewer findings, not an error. It does no
//! input or output, reads no clock and knows no browser. Offsets are bytes into
//! [`Article::text`]; [`mod@format`] turns them into the code points that files carry.
//!
//! The stages, each a function from what came before, each in a file of its own:
//!
//! ```text
//! raw text ─ import ─▶ Article ─ token, sentence ─▶ marks, cues, mentions
//!                       mentions ─ coreference ─▶ actors ─ country ─▶ the countries they speak for
//!            marks + cues + mentions + clauses ─ attribution ─▶ quotations
//! ```
//!
//! ```
//! let reading = annotator::read("Talks begin\n\n\"We are ready,\" said Chancellor Ida Brandt.");
//! assert_eq!(reading.quotations.len(), 1);
//! assert_eq!(reading.speakers(&reading.quotations[0])[0].name, "Ida Brandt");
//! ```

mod actors;
mod apposition;
mod attribution;
mod charged;
pub mod choice;
mod coreference;
pub mod correction;
mod country;
mod cue;
mod document;
mod exchange;
mod form;
pub mod format;
mod import;
mod language;
mod letters;
mod lexicon;
mod marks;
pub mod model;
mod office;
mod order;
mod origin;
mod phrase;
mod phrases;
mod quotation;
mod read_out;
mod reporting;
mod sentence;
mod small;
#[cfg(test)]
mod staged;
#[cfg(feature = "stages")]
#[doc(hidden)]
pub mod stages;
pub mod stated;
mod token;
mod word_class;

use document::Document;
use phrases::Phrases;

pub use actors::slug;
pub use charged::{ChargedWord, charged_verb, charged_word, veiled_verb};
pub use exchange::{Exchange, Follows, exchange};
pub use form::form_of;
pub use import::{MarkupPiece, draft, draft_of_markup};
pub use letters::plain_letters;
pub use model::{
    Actor, ActorKind, Article, Because, Block, BlockKind, Colour, Country, DraftLine, Evidence, Form, Kind,
    Mention, Naming, PageDraft, Quotation, Reading, Removal, Removed, Span, Step, Tally,
};
pub use office::is_state_office;
pub use reporting::{ReportingWord, reporting_word};
pub use small::is_small_word;

/// Reads the raw text of a page as a person copies it: cleans it into an [`Article`], then
/// annotates that. An empty text gives an empty reading.
pub fn read(raw: &str) -> Reading {
    annotate(import::import(raw))
}

/// Annotates `text` as it stands: nothing is removed or joined, so that offsets count into `text`
/// itself. Lines wrapped inside a sentence become one block, and the first block may be a headline.
pub fn read_as_is(text: &str) -> Reading {
    annotate(import::import_as_is(text))
}

// The stages, and what they do for each sentence, are `inline(never)`: a long loop in a large function is more than
// Safari's compiler of WebAssembly gets right, and a text of a megabyte then ends in memory that is not there.

/// Annotates an article that is already clean. Findings that were there before are not kept;
/// an article without quotations gives a reading without any.
pub fn annotate(article: Article) -> Reading {
    let (actors, quotations) = {
        let document = Document::new(&article, lexicon::english());
        let phrases = Phrases::new(&document);
        let attributions = attribution::attributions(&document, &phrases);
        let coreference = coreference::coreference(&document, &phrases, &attributions);
        let countries = country::countries(&document, &phrases, &coreference);
        let drafts = quotation::quotations(&document, &phrases, &coreference, attributions);
        let speaks = speaks(&coreference, &drafts);
        let (actors, ids) = actors::actors(&document, &phrases, &coreference, &countries, &speaks);
        (actors, quotation::finish(drafts, &ids, &countries))
    };
    Reading { article, actors, quotations }
}

/// Reads the word lists, for which else whoever first asks for a text, a sentence or a cue waits: a tenth of a second and
/// more in a browser. Once they are read, it does nothing.
pub fn prepare() {
    lexicon::english();
}

/// All countries there are a name for in the lists (`annotator/lexicon/countries.txt`), `EU` and `UN` among them, in the
/// order of their codes.
pub fn countries() -> Vec<Country> {
    lexicon::english().countries()
}

/// The English name of a country; its code where the list has none, which is
/// `lexicon/countries.txt`.
pub fn country_name(country: Country) -> String {
    match lexicon::english().country_name(country) {
        "" => country.code().to_string(),
        name => name.to_string(),
    }
}

/// The sentences of `article` as somebody would read them out, also those of a speech between quotation marks: spans in
/// bytes, in text order, none over the edge of a block, with the spaces behind them. None for an empty article.
pub fn sentences(article: &Article) -> Vec<Span> {
    read_out::read_out(article, lexicon::english())
}

/// The kinds of choices that have weights.
pub fn choices() -> [&'static choice::Choice; 5] {
    [&coreference::PRONOUN, &coreference::DESCRIPTION, &coreference::KIND, &actors::ACTOR, &country::COUNTRY]
}

/// The choices that are made while `article` is annotated, with all candidates and what speaks for each: what
/// weights are fitted by. None for an article in which nothing is to be chosen.
pub fn decisions(article: &Article) -> Vec<choice::Decision> {
    let document = Document::new(article, lexicon::english());
    let phrases = Phrases::new(&document);
    let attributions = attribution::attributions(&document, &phrases);
    let coreference = coreference::recorded(&document, &phrases, &attributions);
    let countries = country::decisions(&document, &phrases, &coreference);
    let countries =
        countries.into_iter().map(|(span, candidates)| country::COUNTRY.decision(span, candidates));
    let drafts = quotation::quotations(&document, &phrases, &coreference, attributions);
    let speaks = speaks(&coreference, &drafts);
    let actors = actors::decisions(&document, &phrases, &coreference, &speaks);
    coreference.decisions.into_iter().chain(actors).chain(countries).collect()
}

/// For each entity whether somebody's words are its.
fn speaks(coreference: &coreference::Coreference, drafts: &[quotation::Draft]) -> Vec<bool> {
    let mut speaks = vec![false; coreference.entities.len()];
    drafts.iter().flat_map(|draft| &draft.speakers).for_each(|&speaker| speaks[speaker] = true);
    speaks
}
