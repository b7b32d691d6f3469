//! Where each part of a collection lies, by what it is about.
//!
//! What is named by an id gets its folder or file from a number made of it, so that nothing has to be looked up first. All
//! names are made here of numbers and letters; none is read from a file.

/// The file of an article.
pub fn article_file(id: &str) -> String {
    format!("{:02x}/{id}.json", number(id) & 0xff)
}

/// A part of the list of all, from 1.
pub fn list_part(part: usize) -> String {
    format!("list/{part}.json")
}

/// Who speaks for a country.
pub fn country_file(code: &str) -> String {
    format!("countries/{code}.json")
}

/// A part of what is said for a country, from 1.
pub fn country_part(code: &str, part: usize) -> String {
    format!("countries/{code}-{part}.json")
}

/// The file in which a speaker stands, of so many.
pub fn bucket_file(id: &str, buckets: usize) -> String {
    format!("speakers/{:03x}.json", bucket(id, buckets))
}

/// A part of what a speaker says who stands at a place of such a file, from 1.
pub fn speaker_part(id: &str, buckets: usize, place: usize, part: usize) -> String {
    format!("speakers/{:03x}-{place}-{part}.json", bucket(id, buckets))
}

/// The names with a word that begins with these letters, as [`name_prefix`](super::name_prefix) gives them.
pub fn names_file(prefix: &str) -> String {
    format!("names/{prefix}.json")
}

pub(super) fn bucket(id: &str, buckets: usize) -> usize {
    // The lowest bits choose an article's folder; the next are as good.
    (number(id) >> 8) as usize % buckets.max(1)
}

/// FNV-1a with 32 bits (the Internet draft on FNV, isthe.com/chongo/tech/comp/fnv): short, known everywhere, and even.
fn number(id: &str) -> u32 {
    id.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_is_the_one_that_everybody_gets() {
        assert_eq!((number(""), number("a"), number("foobar")), (0x811c_9dc5, 0xe40c_292c, 0xbf9c_f968));
    }

    #[test]
    fn folders_fill_evenly() {
        let mut files = [0; 256];
        for nth in 0..25_600 {
            let file = article_file(&format!("harbour-{nth}"));
            files[usize::from_str_radix(&file[..2], 16).unwrap()] += 1;
        }
        assert!(files.iter().all(|&count| (50..200).contains(&count)), "{files:?}");
    }

    #[test]
    fn a_bucket_is_one_of_those_there_are() {
        assert_eq!(bucket("ida-brandt", 1), 0);
        assert!((0..1000).all(|nth| bucket(&nth.to_string(), 16) < 16));
        assert_eq!(bucket("ida-brandt", 0), 0, "a head that says 0 is odd, and no reason to stop");
    }
}
