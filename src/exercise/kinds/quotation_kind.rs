//! Direct, mixed or indirect: how much of what is said stands between quotation marks.

use annotator::Kind;

use super::{certain_speech, first, id, shown_by};
use crate::exercise::{Choose, ExerciseKind, Hard, Item, Material, Passage, Prompt, Term, WhyNot};

/// Always all three, from the speaker's own words to the paper's.
const SCALE: [Term; 3] = [Term::Kind(Kind::Direct), Term::Kind(Kind::Mixed), Term::Kind(Kind::Indirect)];

pub fn items(material: &Material) -> Result<Vec<Item>, WhyNot> {
    let article = first(material);
    let items = certain_speech(article)?.into_iter().map(|quotation| {
        let span = article.around(&quotation.content);
        let beside = article.reading.quotations.iter().filter(|it| it.id != quotation.id);
        let looks_alike = beside.flat_map(|it| &it.verbatim).any(|marks| span.overlaps(*marks));
        let mut hard = Vec::new();
        if quotation.kind == Kind::Mixed && quotation.content.len() > 1 {
            hard.push(Hard::InPieces);
        }
        if looks_alike {
            hard.push(Hard::LooksAlike);
        }
        Item {
            id: id(ExerciseKind::QuotationKind, "kind", article, quotation.extent()),
            kind: ExerciseKind::QuotationKind,
            prompt: Prompt::WhichKind,
            passages: vec![Passage::new(0, span).with_emphasis(&quotation.content)],
            task: Choose::on_scale(&SCALE, Term::Kind(quotation.kind)),
            hard,
            evidence: vec![shown_by(0, quotation)],
        }
    });
    Ok(items.collect())
}
