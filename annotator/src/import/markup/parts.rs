//! What the element of a line says beside what its words say.

use super::lines::{MarkupLine, Part};
use crate::import::caption::Picture;
use crate::import::desk::Fate;
use crate::import::facts::Facts;
use crate::model::BlockKind;

/// A longer heading is text that is set large; measured in bytes.
const LONGEST_HEADING: usize = 250;
/// A longer line is no author line, whatever it is called; measured in words.
const LONGEST_BYLINE: usize = 20;

/// Corrects what is known about a line by its words alone.
pub fn correct(facts: &mut Facts, line: &MarkupLine) {
    match line.part {
        Part::Title | Part::Heading if line.words.len() <= LONGEST_HEADING => facts.prose = false,
        Part::Caption if facts.picture.is_none() && !facts.is_chrome() => {
            facts.picture = Some(Picture::Caption);
        }
        Part::Byline if facts.words <= LONGEST_BYLINE && !facts.prose => facts.byline = true,
        _ => {}
    }
}

/// What becomes of a line when the stages have decided `fate`; a line that must stay is not left out.
pub fn fate(fate: Fate, must_stay: bool, part: Part) -> Fate {
    let block = match fate {
        Fate::Keep(block) => block,
        Fate::Remove(crate::model::Removal::Repetition) => return fate,
        Fate::Remove(_) if must_stay => BlockKind::Paragraph,
        Fate::Remove(_) => return fate,
    };
    let plain = matches!(block, BlockKind::Paragraph | BlockKind::Heading | BlockKind::ListItem);
    Fate::Keep(match part {
        Part::Heading if plain => BlockKind::Heading,
        Part::Blockquote if plain => BlockKind::Blockquote,
        Part::ListItem if plain => BlockKind::ListItem,
        Part::Caption if plain => BlockKind::Caption,
        _ => block,
    })
}
