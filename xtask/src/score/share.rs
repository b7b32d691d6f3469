//! So many of so many: what nearly every figure is.

use std::fmt;

/// `hits` of `of` cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub hits: usize,
    pub of: usize,
}

impl Share {
    /// Counts one case more.
    pub fn count(&mut self, is_hit: bool) {
        self.hits += usize::from(is_hit);
        self.of += 1;
    }

    /// From 0 to 100; 0 when there was no case.
    pub fn percent(self) -> f64 {
        percent(self.hits, self.of)
    }
}

/// `part` of `whole` from 0 to 100; 0 of nothing.
pub fn percent(part: usize, whole: usize) -> f64 {
    (100 * part) as f64 / whole.max(1) as f64
}

impl fmt::Display for Share {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:5.1}   ({} of {})", self.percent(), self.hits, self.of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cases: &[bool], expect: &str) {
        let mut share = Share::default();
        cases.iter().for_each(|&is_hit| share.count(is_hit));
        assert_eq!(share.to_string(), expect);
    }

    #[test]
    fn a_share_is_hits_of_cases() {
        check(&[true, true, false], " 66.7   (2 of 3)");
        check(&[true], "100.0   (1 of 1)");
    }

    #[test]
    fn no_case_is_no_hit() {
        check(&[], "  0.0   (0 of 0)");
    }
}
