//! The packed lists: every word list as the build makes it small, and how it is read back.
//!
//! People edit `annotator/lexicon/*.txt`; the page should not carry their comments, nor forms that follow from a word.
//! `build/pack.rs` writes one list behind the other:
//!
//! ```text
//! list:  layout 00 group* 00
//! group: how many keys, plus 1; (key 00)*; entry*; 00
//! entry: shared, plus 1; suffix; the number of its key, plus 32, where the group has several
//! ```
//!
//! The layout has one letter a column, and says where the column comes from ([`Column`]); a list without one has its
//! lines as they are. The key of an entry is its country or class. Entries with a layout are sorted: an entry begins with
//! `shared` bytes that the one before has too, and `suffix` is what follows them.

use super::forms;

/// The least byte of a suffix: what is less begins the next entry, or ends the group.
pub const TEXT: u8 = 32;

/// Where a column of an entry comes from.
#[derive(Clone, Copy)]
pub enum Column {
    /// It stands in the entry.
    Item,
    /// Like [`Column::Item`], and each of its parts is an entry of its own.
    Items,
    /// It is the same for many entries, and each of them names it.
    Key,
    /// The same, and the entries stand in a group for each.
    GroupKey,
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
            b'K' => Column::GroupKey,
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
    let mut list = String::new();
    while let Some(count) = next(rest).checked_sub(1) {
        let keys: Vec<_> = (0..count).map(|_| String::from_utf8_lossy(until_zero(rest))).collect();
        let mut entry = Vec::new();
        while let Some(shared) = next(rest).checked_sub(1) {
            entry.truncate(shared.into());
            let suffix = rest.iter().position(|byte| *byte < TEXT).unwrap_or(rest.len());
            let (suffix, behind) = rest.split_at(suffix);
            *rest = behind;
            entry.extend(suffix);
            let number = if keys.len() > 1 { entry.pop().unwrap_or(TEXT) - TEXT } else { 0 };
            let entry = String::from_utf8_lossy(&entry);
            match keys.get(usize::from(number)) {
                Some(key) => list.push_str(&columns(&layout, &entry, key).join(" | ")),
                None => list.push_str(&entry),
            }
            list.push('\n');
        }
    }
    list
}

/// The columns of an entry as its list has them.
fn columns(layout: &[Column], entry: &str, key: &str) -> Vec<String> {
    let (mut said, mut key) = (entry.split('|'), key.split('|'));
    let mut columns: Vec<String> = Vec::new();
    for column in layout {
        let text = match column {
            Column::Key | Column::GroupKey => key.next(),
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
