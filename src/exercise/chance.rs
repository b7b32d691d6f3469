//! Chance that comes out the same wherever it starts the same.
//!
//! SplitMix64 (Steele, Lea, Flood: *Fast splittable pseudorandom number generators*, OOPSLA 2014), as the Java library has it. It
//! is ten lines with published values to test by; a crate would bring the same with more around it, and might change its numbers
//! with a version, and with them the items of every lesson that was given away. It is no secret: whoever knows the seed knows the
//! order.

/// A source of numbers.
pub struct Chance(u64);

impl Chance {
    /// Chance of its own for something with a name, so that it does not depend on what else there is.
    pub fn for_name(seed: u64, name: &str) -> Chance {
        Chance(Chance(seed).next() ^ hash(name))
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`, 0 where that is 0. The upper half of the product (Lemire 2019) is a little uneven, by less than one in
    /// a million million for any list of this program.
    pub fn below(&mut self, bound: usize) -> usize {
        ((u128::from(self.next()) * bound as u128) >> 64) as usize
    }

    /// Fisher and Yates' shuffle.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }
}

/// FNV-1a, 64 bits: a number for a text, the same in every version of this program (a fingerprint, no secret).
pub fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_the_published_ones() {
        let mut chance = Chance(1_234_567);
        let numbers = [chance.next(), chance.next(), chance.next()];
        assert_eq!(
            numbers,
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
        assert_eq!(hash(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(hash("a"), 0xaf63_dc4c_8601_ec8c);
    }

    #[test]
    fn every_order_of_three_comes_up_about_as_often() {
        let mut seen = std::collections::HashMap::new();
        for seed in 0..6_000 {
            let mut list = [0, 1, 2];
            Chance::for_name(seed, "list").shuffle(&mut list);
            *seen.entry(list).or_insert(0) += 1;
        }
        assert_eq!(seen.len(), 6);
        assert!(seen.values().all(|&count| (850..1150).contains(&count)), "{seen:?}");
    }

    #[test]
    fn a_number_stays_below_its_bound() {
        let mut chance = Chance(7);
        assert!((0..1000).all(|_| chance.below(3) < 3));
        assert_eq!(chance.below(0), 0);
    }
}
