//! Whether certainty means what it says: of the quotations given 0.9, nine in ten have the right speaker.

use std::fmt;

use super::share::Share;

/// The quotations found, in ten bins of certainty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reliability {
    bins: [Bin; 10],
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Bin {
    right: Share,
    /// All certainties together.
    certainty: f64,
}

impl Reliability {
    /// Counts a quotation that was given `certainty` (0 to 1; known to two digits, as files carry it).
    pub fn count(&mut self, certainty: f32, is_right: bool) {
        let hundredths = (f64::from(certainty) * 100.0).round().clamp(0.0, 100.0);
        let bin = &mut self.bins[(hundredths as usize / 10).min(9)];
        bin.right.count(is_right);
        bin.certainty += hundredths / 100.0;
    }
}

/// A line a bin: its certainties, how many quotations, their mean certainty, the share that is right, and by how
/// many points that share is above (or below) the mean.
impl fmt::Display for Reliability {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "certainty      cases   mean  right  difference")?;
        for (at, bin) in self.bins.iter().enumerate().filter(|(_, bin)| bin.right.of > 0) {
            let (from, to) = (at as f64 / 10.0, if at == 9 { 1.0 } else { at as f64 / 10.0 + 0.09 });
            let mean = 100.0 * bin.certainty / bin.right.of as f64;
            let right = bin.right.percent();
            let off = right - mean;
            writeln!(
                formatter,
                "{from:.2} to {to:.2}  {:6}  {mean:5.1}  {right:5.1}       {off:+5.1}",
                bin.right.of
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn check(cases: &[(f32, bool)], expect: Expect) {
        let mut reliability = Reliability::default();
        cases.iter().for_each(|&(certainty, is_right)| reliability.count(certainty, is_right));
        expect.assert_eq(&reliability.to_string());
    }

    #[test]
    fn a_bin_tells_mean_share_and_their_difference() {
        check(
            &[(0.95, true), (0.91, true), (0.9, true), (0.93, false), (0.2, false)],
            expect![[r#"
                certainty      cases   mean  right  difference
                0.20 to 0.29       1   20.0    0.0       -20.0
                0.90 to 1.00       4   92.2   75.0       -17.2
            "#]],
        );
    }

    #[test]
    fn both_ends_have_a_bin_and_two_digits_decide() {
        check(
            &[(0.0, false), (1.0, true), (0.296, true), (f32::NAN, false), (7.0, true)],
            expect![[r#"
                certainty      cases   mean  right  difference
                0.00 to 0.09       2    NaN    0.0         NaN
                0.30 to 0.39       1   30.0  100.0       +70.0
                0.90 to 1.00       2  100.0  100.0        +0.0
            "#]],
        );
    }
}
