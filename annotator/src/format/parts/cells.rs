//! How many quotations there are of each sort.
//!
//! A cell is all quotations that no filter can tell apart but by speakers and words. There are few of them: a handful for
//! each country or set of countries that speak together. From their numbers follows what any choice of countries, kinds,
//! namings and sureness leaves, without a look at the quotations.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::format::collection::{Entry, EntryQuotation};
use crate::model::{Country, Kind, Naming};

/// Below this certainty a finding is doubtful.
pub const SURE: f32 = 0.7;

/// What the quotations of a cell have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cell {
    /// In the order of their codes, each once.
    pub countries: Vec<Country>,
    /// Kind, naming and sureness as one number.
    slot: u8,
}

/// Quotations, and the words they have together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    pub quotations: usize,
    pub words: usize,
}

/// Cells with how much is in each; those with nothing are not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cells(BTreeMap<Cell, Amount>);

const KINDS: [Kind; 3] = [Kind::Direct, Kind::Mixed, Kind::Indirect];

impl Cell {
    /// The cell of a quotation; `None` for a scare quote, which is nobody's words and is in no list.
    pub fn of(entry: &Entry, quotation: &EntryQuotation) -> Option<Cell> {
        let named = |id: &str| entry.speaker(id).is_some_and(|speaker| !speaker.unnamed);
        let naming = Naming::of(quotation.kind, &quotation.speakers, named)?;
        Cell::new(&quotation.countries, quotation.kind, naming, quotation.certainty >= SURE)
    }

    pub fn new(countries: &[Country], kind: Kind, naming: Naming, sure: bool) -> Option<Cell> {
        let kind = KINDS.iter().position(|each| *each == kind)?;
        let mut countries = countries.to_vec();
        countries.sort_unstable();
        countries.dedup();
        Some(Cell { countries, slot: (kind * 6 + naming as usize * 2 + usize::from(!sure)) as u8 })
    }

    pub fn kind(&self) -> Kind {
        KINDS[usize::from(self.slot / 6) % 3]
    }

    pub fn naming(&self) -> Naming {
        Naming::ALL[usize::from(self.slot % 6 / 2)]
    }

    pub fn is_sure(&self) -> bool {
        self.slot.is_multiple_of(2)
    }
}

impl Amount {
    pub fn add(&mut self, other: Amount) {
        self.quotations += other.quotations;
        self.words += other.words;
    }

    /// The amount that one quotation is: its words are runs without white space that hold a letter or a digit.
    pub fn of(quotation: &EntryQuotation) -> Amount {
        let words = quotation.content.iter().flat_map(|content| content.split_whitespace());
        Amount { quotations: 1, words: words.filter(|word| word.chars().any(char::is_alphanumeric)).count() }
    }
}

impl Cells {
    pub fn iter(&self) -> impl Iterator<Item = (&Cell, Amount)> {
        self.0.iter().map(|(cell, amount)| (cell, *amount))
    }

    pub fn add(&mut self, cell: Cell, amount: Amount) {
        self.0.entry(cell).or_default().add(amount);
    }

    /// Takes over what another table of the same whole says of cells that are not here: a cell that both have is one.
    pub fn learn(&mut self, other: &Cells) {
        for (cell, amount) in &other.0 {
            self.0.entry(cell.clone()).or_insert(*amount);
        }
    }

    /// All together.
    pub fn total(&self) -> Amount {
        self.0.values().fold(Amount::default(), |mut total, &amount| {
            total.add(amount);
            total
        })
    }

    /// `[["NO", 0, 12, 340, 2, 5, 99], ["GBNO", …]]`: the codes of the countries, then of each cell its slot, its
    /// quotations and its words.
    pub(super) fn to_json(&self) -> Value {
        let mut rows: Vec<Value> = Vec::new();
        let mut before: Option<&[Country]> = None;
        for (cell, amount) in &self.0 {
            if before != Some(&cell.countries) {
                rows.push(json!([cell.countries.iter().map(Country::code).collect::<String>()]));
                before = Some(&cell.countries);
            }
            if let Some(Value::Array(row)) = rows.last_mut() {
                row.extend([json!(cell.slot), json!(amount.quotations), json!(amount.words)]);
            }
        }
        rows.into()
    }

    /// Reads what [`to_json`](Cells::to_json) wrote; what is not understood is left out.
    pub(super) fn from_json(rows: &Value) -> Cells {
        let mut cells = Cells::default();
        for row in rows.as_array().into_iter().flatten().filter_map(Value::as_array) {
            let Some((Some(codes), numbers)) = row.split_first().map(|(first, rest)| (first.as_str(), rest))
            else {
                continue;
            };
            let codes = (0..codes.len()).step_by(2).filter_map(|at| codes.get(at..at + 2));
            let countries: Vec<Country> = codes.filter_map(Country::from_code).collect();
            for triple in numbers.chunks_exact(3) {
                let number = |at: usize| triple[at].as_u64().and_then(|number| usize::try_from(number).ok());
                let (Some(slot @ ..18), Some(quotations), Some(words)) = (number(0), number(1), number(2))
                else {
                    continue;
                };
                let cell = Cell { countries: countries.clone(), slot: slot as u8 };
                cells.add(cell, Amount { quotations, words });
            }
        }
        cells
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(codes: &[&str], kind: Kind, naming: Naming, sure: bool) -> Cell {
        let countries: Vec<Country> = codes.iter().filter_map(|code| Country::from_code(code)).collect();
        Cell::new(&countries, kind, naming, sure).unwrap()
    }

    #[test]
    fn a_cell_says_what_it_was_made_of() {
        for kind in KINDS {
            for naming in Naming::ALL {
                for sure in [true, false] {
                    let cell = cell(&["NO", "GB", "NO"], kind, naming, sure);
                    assert_eq!((cell.kind(), cell.naming(), cell.is_sure()), (kind, naming, sure));
                    assert_eq!(format!("{:?}", cell.countries), "[GB, NO]");
                }
            }
        }
        assert_eq!(Cell::new(&[], Kind::Scare, Naming::Name, true), None);
    }

    #[test]
    fn cells_go_there_and_back() {
        let mut cells = Cells::default();
        let amount = |quotations| Amount { quotations, words: 10 * quotations };
        cells.add(cell(&["NO"], Kind::Direct, Naming::Name, true), amount(2));
        cells.add(cell(&["NO"], Kind::Direct, Naming::Name, true), amount(1));
        cells.add(cell(&["NO"], Kind::Indirect, Naming::Role, false), amount(4));
        cells.add(cell(&["GB", "NO"], Kind::Mixed, Naming::Name, true), amount(5));
        cells.add(cell(&[], Kind::Indirect, Naming::Nobody, false), amount(6));
        assert_eq!(cells.to_json().to_string(), r#"[["",17,6,60],["GBNO",6,5,50],["NO",0,3,30,15,4,40]]"#);
        assert_eq!(Cells::from_json(&cells.to_json()), cells);
        assert_eq!(cells.total(), amount(18));
    }

    #[test]
    fn what_is_not_understood_is_left_out() {
        let odd = json!([
            [],
            7,
            [3, 0, 1, 1],
            ["NO", 18, 1, 1, -1, 1, 1, 2, 1],
            ["N", 0, 1, 1],
            ["n\u{e9}x", 0, 2, 2]
        ]);
        assert_eq!(Cells::from_json(&odd).total(), Amount { quotations: 3, words: 3 });
        assert_eq!(Cells::from_json(&json!("none")), Cells::default());
    }

    #[test]
    fn what_two_tables_say_of_one_cell_counts_once() {
        let (here, there) = (
            cell(&["NO", "GB"], Kind::Direct, Naming::Name, true),
            cell(&["GB"], Kind::Direct, Naming::Name, true),
        );
        let one = |cells: &[&Cell]| {
            let mut table = Cells::default();
            cells.iter().for_each(|&cell| table.add(cell.clone(), Amount { quotations: 3, words: 9 }));
            table
        };
        let mut known = one(&[&here]);
        known.learn(&one(&[&here, &there]));
        assert_eq!(known.total().quotations, 6);
    }
}
