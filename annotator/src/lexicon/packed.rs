//! The packed lists: every word list as the build makes it small, and how it is read back.
//!
//! People edit `annotator/lexicon/*.txt`; the page should not carry their comments, nor forms that follow from a word.
//! `build/pack.rs` writes one list behind the other:
//!
//! ```text
//! layout 00  (key 00)*  00  (shared suffix end)*  00
//! ```
//!
//! The layout has one letter a column, and says where the column comes from ([`Column`]); a list without one has its
//! lines as they are. Entries with a layout are sorted: `shared` less 32 is how many bytes an entry begins with that the
//! one before has too, and `suffix` is what follows them. `end` closes it and names the key that the entry belongs to,
//! its country or class: the first thirty by one byte, others by [`MORE_KEYS`] and two more.

use super::forms;

/// The end of an entry that is followed by the number of its key.
pub const MORE_KEYS: u8 = 31;
/// What is added to the number of shared bytes, to keep it apart from the ends.
pub const SHARED: u8 = 32;

/// Where a column of an entry comes from.
#[derive(Clone, Copy)]
pub enum Column {
    /// It stands in the entry.
    Item,
    /// Like [`Column::Item`], and each of its parts is an entry of its own.
    Items,
    /// It is the same for many entries.
    Key,
    /// Only people read it.
    Unread,
    /// It is left out where it is what the first column becomes by this rule, or the same as the column before.
    Derived(fn(&str) -> String),
    Repeated,
}

impl Column {
    /// The column for a letter of a layout.
    pub fn of(letter: u8) -> Column {
        match letter {
            b'w' => Column::Items,
            b'k' => Column::Key,
            b'u' => Column::Unread,
            b's' => Column::Derived(forms::third_person),
            b'd' => Column::Derived(forms::past),
            b'g' => Column::Derived(forms::present_participle),
            b'n' => Column::Derived(forms::plural),
            b'l' => Column::Derived(str::to_lowercase),
            b'r' => Column::Repeated,
            _ => Column::Item,
        }
    }

    /// What the column is where the entry does not say it; `columns` are those before it.
    pub fn unsaid(self, columns: &[String]) -> Option<String> {
        match self {
            Column::Derived(rule) => columns.first().map(|first| rule(first)),
            Column::Repeated => columns.last().cloned(),
            _ => None,
        }
    }
}

/// All lists in their order, each as a text with an entry a line and columns between ` | `.
pub fn unpack(packed: &[u8]) -> Vec<String> {
    let mut rest = packed;
    let mut lists = Vec::new();
    while !rest.is_empty() {
        lists.push(unpack_list(&mut rest));
    }
    lists
}

fn unpack_list(rest: &mut &[u8]) -> String {
    let layout: Vec<Column> = until_zero(rest).iter().map(|letter| Column::of(*letter)).collect();
    let mut keys = Vec::new();
    loop {
        match until_zero(rest) {
            [] => break,
            key => keys.push(String::from_utf8_lossy(key)),
        }
    }
    let mut list = String::new();
    let mut entry = Vec::new();
    while let Some(shared) = next(rest).checked_sub(SHARED) {
        entry.truncate(shared.into());
        let mut end = next(rest);
        while end >= SHARED {
            entry.push(end);
            end = next(rest);
        }
        let key = match end {
            MORE_KEYS => u16::from_be_bytes([next(rest), next(rest)]),
            end => u16::from(end.saturating_sub(1)),
        };
        let key = keys.get(usize::from(key)).map_or("", |key| key);
        let entry = String::from_utf8_lossy(&entry);
        if layout.is_empty() {
            list.push_str(&entry);
        } else {
            list.push_str(&columns(&layout, &entry, key).join(" | "));
        }
        list.push('\n');
    }
    list
}

/// The columns of an entry as its list has them.
fn columns(layout: &[Column], entry: &str, key: &str) -> Vec<String> {
    let (mut said, mut key) = (entry.split('|'), key.split('|'));
    let mut columns: Vec<String> = Vec::new();
    for column in layout {
        let text = match column {
            Column::Key => key.next(),
            Column::Unread => None,
            _ => said.next().filter(|text| !text.is_empty()),
        };
        let text = text.map(String::from).or_else(|| column.unsaid(&columns));
        columns.push(text.unwrap_or_else(|| "-".to_string()));
    }
    columns
}

/// The bytes before the next zero, which is passed over.
fn until_zero<'a>(rest: &mut &'a [u8]) -> &'a [u8] {
    let end = rest.iter().position(|byte| *byte == 0).unwrap_or(rest.len());
    let (before, behind) = rest.split_at(end);
    *rest = behind.get(1..).unwrap_or_default();
    before
}

/// The next byte, which is passed over; zero at the end.
fn next(rest: &mut &[u8]) -> u8 {
    let Some((first, behind)) = rest.split_first() else { return 0 };
    *rest = behind;
    *first
}
