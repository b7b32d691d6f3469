//! What in a reading a person has decided, so that it can be shown as theirs.

use annotator::Reading;
use annotator::correction::{Correction, Who};

/// Flags in the order of the reading's lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decided {
    pub quotations: Vec<bool>,
    pub actors: Vec<bool>,
}

/// What these corrections have left in the reading in which they hold.
pub fn decided(reading: &Reading, corrections: &[Correction]) -> Decided {
    let mut found = Decided {
        quotations: vec![false; reading.quotations.len()],
        actors: vec![false; reading.actors.len()],
    };
    for correction in corrections {
        let who: Option<&Who> = match correction {
            Correction::Quotation { is, .. } => {
                let same = reading.quotations.iter().position(|quotation| quotation.content == is.content);
                if let Some(at) = same {
                    found.quotations[at] = true;
                }
                None
            }
            Correction::Mentions { who, .. } | Correction::Actor { who, .. } => Some(who),
            Correction::Same { with, .. } => Some(with),
            Correction::NoQuotation { .. } | Correction::NoMention { .. } | Correction::NoActor { .. } => {
                None
            }
        };
        if let Some(at) = who.and_then(|who| who.find(reading)) {
            found.actors[at] = true;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use annotator::correction::{Correction, Decided as Quotation, Described, Who, corrected};
    use annotator::read_as_is;

    use super::*;

    #[test]
    fn what_was_decided_is_known_and_nothing_else() {
        let reading = read_as_is("\"It is late,\" Marta Keller said. \"We go,\" Tom Hale said.");
        let first = &reading.quotations[0];
        let second = &reading.actors[1];
        let is = Described { name: "Thomas Hale".to_string(), ..Described::of(second) };
        let corrections = [
            Correction::Quotation { at: first.content.clone(), is: Quotation::of(first, &reading) },
            Correction::Actor { who: Who::of(second), is },
        ];
        let found = decided(&corrected(&reading, &corrections), &corrections);
        assert_eq!(found.quotations, [true, false]);
        assert_eq!(found.actors, [false, true]);
        assert_eq!(decided(&reading, &[]).quotations, [false, false]);
    }
}
