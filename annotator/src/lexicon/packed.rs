//! The packed lists: every word list as the build makes it small, and how it is read back.
//!
//! People edit `annotator/lexicon/*.txt`; the page should not carry their comments, nor forms that follow from a word.
//! `build/pack.rs` writes one list behind the other:
//!
//! ```text
//! list:  layout 00 group* 00
//! group: keys; marks, where the layout has them; entry*; 00
//! keys, marks: how many, plus 1; (key 00)*
//! entry: shared, plus 1; suffix; the numbers of its key and of its mark, plus 32, each where the group has several
//! ```
//!
//! The layout has one letter a column, and says where the column comes from ([`Column`]); a list without one has its
//! lines as they are. The key of an entry is its country or class, its mark one more class that has little to do with
//! the key: together they would be too many to number with a byte. Entries with a layout are sorted: an entry begins
//! with `shared` bytes that the one before has too, and `suffix` is what follows them.

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
    /// One column like [`Column::Key`] that is numbered by itself.
    Mark,
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
            b'm' => Column::Mark,
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
    let is_marked = has_marks(&layout);
    let mut list = String::new();
    while let Some(count) = next(rest).checked_sub(1) {
        let keys = texts(rest, count);
        let count = if is_marked { next(rest).saturating_sub(1) } else { 0 };
        let marks = texts(rest, count);
        let mut entry = Vec::new();
        while let Some(shared) = next(rest).checked_sub(1) {
            entry.truncate(shared.into());
            let suffix = rest.iter().position(|byte| *byte < TEXT).unwrap_or(rest.len());
            let (suffix, behind) = rest.split_at(suffix);
            *rest = behind;
            entry.extend(suffix);
            let mark = numbered(&marks, &mut entry).unwrap_or_default();
            let key = numbered(&keys, &mut entry);
            let entry = String::from_utf8_lossy(&entry);
            match key {
                Some(key) => list.push_str(&columns(&layout, &entry, key, mark).join(" | ")),
                None => list.push_str(&entry),
            }
            list.push('\n');
        }
    }
    list
}

/// Whether the groups of a list with these columns have marks.
pub fn has_marks(layout: &[Column]) -> bool {
    layout.iter().any(|column| matches!(column, Column::Mark))
}

/// The key or mark whose number ends an entry, which loses it; `None` where there are none.
fn numbered<'a>(texts: &'a [String], entry: &mut Vec<u8>) -> Option<&'a str> {
    let number = if texts.len() > 1 { entry.pop().unwrap_or(TEXT) - TEXT } else { 0 };
    texts.get(usize::from(number)).map(String::as_str)
}

/// The columns of an entry as its list has them.
fn columns(layout: &[Column], entry: &str, key: &str, mark: &str) -> Vec<String> {
    let (mut said, mut key) = (entry.split('|'), key.split('|'));
    let mut columns: Vec<String> = Vec::new();
    for column in layout {
        let text = match column {
            Column::Key | Column::GroupKey => key.next(),
            Column::Mark => Some(mark),
            Column::Unread => None,
            _ => said.next().filter(|text| !text.is_empty()),
        };
        let text = text.map(String::from).or_else(|| column.unsaid(&columns));
        columns.push(text.unwrap_or_else(|| "-".to_string()));
    }
    columns
}

/// The next texts of a group.
fn texts(rest: &mut &[u8], count: u8) -> Vec<String> {
    (0..count).map(|_| String::from_utf8_lossy(until_zero(rest)).into_owned()).collect()
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
