//! How long each stage takes, for the benchmark; only there does the annotator look at a clock.
//!
//! The stages are private, so a benchmark cannot call them one by one.

use std::hint::black_box;
use std::time::{Duration, Instant};

use crate::document::Document;
use crate::phrases::Phrases;
use crate::{actors, attribution, coreference, country, import, lexicon, quotation};

/// The stages in their order.
pub const STAGES: [&str; 9] = [
    "import",
    "passages, tokens and sentences",
    "word classes",
    "phrases",
    "attribution",
    "coreference",
    "countries",
    "quotations",
    "actors",
];

/// Reads the raw text of a page; how long each of [`STAGES`] took.
pub fn durations(raw: &str) -> [Duration; STAGES.len()] {
    let mut taken = [Duration::ZERO; STAGES.len()];
    let mut next = taken.iter_mut();
    let mut since = Instant::now();
    let mut done = || {
        if let Some(stage) = next.next() {
            *stage = since.elapsed();
        }
        since = Instant::now();
    };
    let article = import::import(raw);
    done();
    let mut document = Document::without_classes(&article, lexicon::english());
    done();
    document.classify();
    done();
    let phrases = Phrases::new(&document);
    done();
    let attributions = attribution::attributions(&document, &phrases);
    done();
    let coreference = coreference::coreference(&document, &phrases, &attributions);
    done();
    let countries = country::countries(&document, &phrases, &coreference);
    done();
    let drafts = quotation::quotations(&document, &phrases, &coreference, attributions);
    done();
    let speaks = crate::speaks(&coreference, &drafts);
    let (actors, ids) = actors::actors(&document, &phrases, &coreference, &countries, &speaks);
    black_box((actors, quotation::finish(drafts, &ids, &countries)));
    done();
    taken
}
