//! Spot the scare quote: what stands in quotation marks and nobody is shown saying.
//!
//! Everything between quotation marks can be pressed; or it is asked of one passage whether somebody says it.

use annotator::{Kind, Quotation, Span};

use super::{first, id, shown_by};
use crate::exercise::{
    Choose, ExerciseKind, Hard, Item, Mark, MarkedBy, Material, MaterialArticle, Passage, Prompt, Task, Term,
    WhyNot, certain,
};

const SCALE: [Term; 2] = [Term::SomebodysWords, Term::NobodysWords];

/// A piece between quotation marks, and the quotation it is of.
type Piece<'a> = (Span, &'a Quotation);

pub fn items(material: &Material) -> Result<Vec<Item>, WhyNot> {
    let article = first(material);
    let pieces = pieces(article);
    let is_scare = |(_, quotation): &&Piece| quotation.kind == Kind::Scare;
    if !pieces.iter().any(|piece| is_scare(&piece)) {
        return Err(WhyNot::NothingOfTheSort);
    }
    if !pieces.iter().filter(is_scare).any(|(_, quotation)| certain(quotation)) {
        return Err(WhyNot::NothingCertain);
    }
    let mut items: Vec<Item> = mark(article, &pieces).into_iter().collect();
    items.extend(
        pieces.iter().filter(|(_, quotation)| certain(quotation)).map(|piece| whose(article, *piece)),
    );
    Ok(items)
}

/// In text order; of those within one another the outer.
fn pieces<'a>(article: &MaterialArticle<'a>) -> Vec<Piece<'a>> {
    let mut pieces: Vec<Piece> = Vec::new();
    for quotation in &article.reading.quotations {
        let spans = if quotation.kind == Kind::Scare { &quotation.content } else { &quotation.verbatim };
        pieces.extend(spans.iter().map(|span| (*span, quotation)));
    }
    pieces.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
    pieces.dedup_by(|(next, _), (outer, _)| next.overlaps(*outer));
    pieces
}

fn mark(article: &MaterialArticle, pieces: &[Piece]) -> Option<Item> {
    let scare = |certainly: bool| -> Vec<Span> {
        let scare = pieces
            .iter()
            .filter(|(_, it)| if certainly { certain(it) && it.kind == Kind::Scare } else { !certain(it) });
        scare.map(|(span, _)| *span).collect()
    };
    let (right, neither) = (scare(true), scare(false));
    let somebodys = pieces.iter().any(|(_, it)| it.kind != Kind::Scare && certain(it));
    if right.is_empty() || !somebodys {
        return None;
    }
    let told = pieces.iter().filter(|(span, _)| right.contains(span));
    Some(Item {
        id: format!("{}@all", ExerciseKind::ScareQuotes.as_str()),
        kind: ExerciseKind::ScareQuotes,
        prompt: Prompt::MarkScareQuotes,
        passages: vec![Passage::new(0, article.whole())],
        evidence: told.map(|(_, quotation)| shown_by(0, quotation)).collect(),
        task: Task::Mark(Mark {
            by: MarkedBy::Piece,
            pieces: pieces.iter().map(|(span, _)| *span).collect(),
            right,
            neither,
        }),
        hard: vec![Hard::Much],
    })
}

fn whose(article: &MaterialArticle, (span, quotation): Piece) -> Item {
    let term = if quotation.kind == Kind::Scare { Term::NobodysWords } else { Term::SomebodysWords };
    Item {
        id: id(ExerciseKind::ScareQuotes, "whose", article, span),
        kind: ExerciseKind::ScareQuotes,
        prompt: Prompt::SomebodysWords,
        passages: vec![Passage::new(0, article.around(&[span])).with_emphasis(&[span])],
        task: Choose::on_scale(&SCALE, term),
        hard: (quotation.kind == Kind::Mixed).then_some(Hard::LooksAlike).into_iter().collect(),
        evidence: vec![shown_by(0, quotation)],
    }
}
