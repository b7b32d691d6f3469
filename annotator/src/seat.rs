//! Seats of power: palaces and streets whose names stand for a government.

use crate::lexicon::lists;

/// Whether a name is one of `lexicon/en/seats.txt`, without its article and with its capitals: *Kremlin*. False for every other name,
/// and for every language but English.
pub fn is_seat_of_power(name: &str) -> bool {
    let seats = lists::text(lists::EN_SEATS).lines().filter_map(|line| line.split_once(" | "));
    seats.into_iter().any(|(seat, _)| seat == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_names_are_seats() {
        assert!(is_seat_of_power("Kremlin") && is_seat_of_power("Downing Street"));
        for other in ["", "kremlin", "Street", "the Kremlin", "Moscow", "Kremlin | RU"] {
            assert!(!is_seat_of_power(other), "{other}");
        }
    }
}
