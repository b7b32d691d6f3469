//! The form all word lists have: an entry a line, columns between ` | `, `#` before comments.

/// The entries of a word list, each split into its columns. An empty column is written `-`.
pub fn rows(file: &'static str) -> Vec<Vec<&'static str>> {
    file.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split(" | ").map(|column| if column == "-" { "" } else { column }).collect())
        .collect()
}

/// Column number `at` of a row; empty when the row is shorter.
pub fn column(row: &[&'static str], at: usize) -> &'static str {
    row.get(at).copied().unwrap_or("").trim()
}

/// The items of a column that holds a list.
pub fn list(column: &'static str) -> impl Iterator<Item = &'static str> {
    column.split(", ").map(str::trim).filter(|item| !item.is_empty())
}
