//! A quotation cut where it is and where it is not as in the other article, ready to be shown.

use annotator::{Quotation, Span};

use super::likeness::{Said, Sameness};

/// A stretch of a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    pub span: Span,
    pub what: What,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Stands in the other article too.
    Both,
    /// Stands here only.
    Here,
    /// The paper's own words around those that were compared.
    Around,
}

/// The pieces of each stretch of the content, with nothing of it left out. `shared` are the places
/// of the words in common; small words between them go with their neighbours where the whole is only
/// told again, or the page would be sprinkled with marks.
pub fn pieces(
    quotation: &Quotation,
    said: &Said,
    shared: &[usize],
    verbatim: bool,
    how: Sameness,
) -> Vec<Vec<Piece>> {
    let mut what: Vec<What> = (0..said.words.len())
        .map(|at| match shared.contains(&at) {
            true => What::Both,
            false if verbatim && !said.verbatim.contains(&at) => What::Around,
            false => What::Here,
        })
        .collect();
    if how == Sameness::Paraphrased {
        for at in 0..what.len() {
            let small = annotator::is_small_word(&said.words[at].key);
            if small && (at == 0 || what[at - 1] == What::Here) {
                what[at] = What::Here;
            }
        }
        for at in (0..what.len()).rev() {
            let small = annotator::is_small_word(&said.words[at].key);
            if small && what.get(at + 1).is_none_or(|next| *next == What::Here) {
                what[at] = What::Here;
            }
        }
    }
    quotation.content.iter().map(|&content| cut(content, said, &what)).collect()
}

fn cut(content: Span, said: &Said, what: &[What]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (word, &what) in said.words.iter().zip(what).filter(|(word, _)| content.contains(word.span)) {
        match pieces.last_mut() {
            Some(piece) if piece.what == what => piece.span.end = word.span.end,
            Some(piece) => {
                // Signs and spaces between two words go with the first.
                piece.span.end = word.span.start;
                pieces.push(Piece { span: word.span, what });
            }
            None => pieces.push(Piece { span: Span::new(content.start, word.span.end), what }),
        }
    }
    match pieces.last_mut() {
        Some(piece) => piece.span.end = content.end,
        None => pieces.push(Piece { span: content, what: What::Around }),
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::super::examples::reading;
    use super::*;

    /// The words that stand here only are shown between brackets, the paper's own between slashes.
    fn check(line: &str, shared: &str, verbatim: bool, how: Sameness, expect: &str) {
        let reading = reading(&[line]);
        let quotation = &reading.quotations[0];
        let said = Said::of(&reading, quotation);
        let words: Vec<&str> = shared.split(' ').collect();
        let shared: Vec<usize> =
            (0..said.words.len()).filter(|&at| words.contains(&said.words[at].key.as_str())).collect();
        let drawn = pieces(quotation, &said, &shared, verbatim, how).into_iter().flatten().map(|piece| {
            let words = piece.span.of(&reading.article.text);
            match piece.what {
                What::Both => words.to_string(),
                What::Here => format!("[{words}]"),
                What::Around => format!("/{words}/"),
            }
        });
        assert_eq!(drawn.collect::<String>(), expect);
    }

    #[test]
    fn what_was_cut_is_told_apart() {
        check(
            "Ida said: “We want no apology. We want a map.”",
            "a map",
            true,
            Sameness::Trimmed,
            "[“We want no apology. We want ]a map.”",
        );
    }

    #[test]
    fn the_papers_own_words_are_told_apart() {
        check(
            "Ida called: the fire “a sad day”",
            "a sad day",
            true,
            Sameness::WordForWord,
            "/the fire “/a sad day”",
        );
    }

    #[test]
    fn small_words_go_with_their_neighbours_where_all_is_retold() {
        check(
            "Ida said: that she would complain to the council",
            "she to complain council",
            false,
            Sameness::Paraphrased,
            "[that she would ]complain [to the ]council",
        );
    }

    #[test]
    fn a_quotation_without_words_is_one_piece() {
        check("Ida said: “…”", "x", false, Sameness::Trimmed, "/“…”/");
    }
}
