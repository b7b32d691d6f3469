//! Looking for a speaker by name, in the lists that begin as the longest word does that was typed.

use annotator::format::parts::{Head, Named, name_prefix, names_file, names_from_file};

use crate::library::Trouble;
use crate::library::bundled::fetch_part;

/// So many are offered.
const MOST: usize = 12;

/// Who may be meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NamesFound {
    /// Most quoted first.
    pub names: Vec<Named>,
    /// There are more than these.
    pub more: bool,
}

/// Nobody where less than two letters were typed.
pub async fn find(head: &Head, typed: &str) -> Result<NamesFound, Trouble> {
    let mut found = NamesFound::default();
    let mut wanted = name_prefix(typed, 2).filter(|letters| head.names.contains(letters));
    while let Some(letters) = wanted {
        let list = fetch_part(&names_file(&letters), names_from_file).await?;
        let meant: Vec<Named> = list.names.into_iter().filter(|named| named.is_meant_by(typed)).collect();
        found = NamesFound { more: !list.next.is_empty() || meant.len() > MOST, names: meant };
        let longer = name_prefix(typed, letters.len() + 1).filter(|longer| longer.len() > letters.len());
        // Only what the list names is there.
        wanted = longer.filter(|longer| longer.ends_with(|letter| list.next.contains(letter)));
    }
    found.names.truncate(MOST);
    Ok(found)
}
