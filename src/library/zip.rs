//! Several files as one zip file, which every computer opens: stored as they are, without compression.
//!
//! After [PKWARE's note](https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT), the parts of it
//! that a plain archive needs; a crate would bring what unpacks, encrypts and compresses. Every file has
//! the same day, the first that zip can tell, so that the same files give the same bytes.

use super::checksum::crc32;

/// 1 January 1980, midnight.
const FIRST_DAY: u32 = 0x0021_0000;

/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;

/// What a program must know to unpack it: nothing beyond the first version of the form.
const VERSION: u16 = 10;

/// A zip file of these files, each with its name, `/` between folders, in this order. `None` for what
/// zip cannot hold without its extensions: more than 65,535 files, names of more than 65,535 bytes, or
/// 4 GB.
pub fn zip<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Option<Vec<u8>> {
    let (mut out, mut directory, mut count) = (Vec::new(), Vec::new(), 0_u16);
    for (name, bytes) in files {
        let start = u32::try_from(out.len()).ok()?;
        let facts = facts(name, bytes)?;
        out.extend(b"PK\x03\x04");
        out.extend(&facts);
        out.extend(name.as_bytes());
        out.extend(bytes);

        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&facts);
        // No comment, the first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(start.to_le_bytes());
        directory.extend(name.as_bytes());
        count = count.checked_add(1)?;
    }
    let start = u32::try_from(out.len()).ok()?;
    let length = u32::try_from(directory.len()).ok()?;
    out.append(&mut directory);
    out.extend(b"PK\x05\x06");
    out.extend([0; 4]);
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(length.to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0; 2]);
    Some(out)
}

/// What is said of a file twice: before its bytes and in the directory.
fn facts(name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let size = u32::try_from(bytes.len()).ok()?.to_le_bytes();
    let mut facts = Vec::with_capacity(26);
    facts.extend(VERSION.to_le_bytes());
    facts.extend(FLAGS.to_le_bytes());
    // Stored.
    facts.extend([0; 2]);
    facts.extend(FIRST_DAY.to_le_bytes());
    facts.extend(crc32(bytes).to_le_bytes());
    facts.extend(size);
    facts.extend(size);
    facts.extend(u16::try_from(name.len()).ok()?.to_le_bytes());
    // Nothing extra.
    facts.extend([0; 2]);
    Some(facts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(bytes: &[u8], at: usize, length: usize) -> usize {
        bytes[at..at + length].iter().rev().fold(0, |number, &byte| number << 8 | usize::from(byte))
    }

    /// The files of an archive, found from its end by its directory, as programs do it.
    fn unzip(zip: &[u8]) -> Vec<(String, Vec<u8>)> {
        let end = zip.len() - 22;
        assert_eq!(&zip[end..end + 4], b"PK\x05\x06");
        let mut at = number(zip, end + 16, 4);
        assert_eq!(at + number(zip, end + 12, 4), end);
        let mut files = Vec::new();
        for _ in 0..number(zip, end + 10, 2) {
            assert_eq!(&zip[at..at + 4], b"PK\x01\x02");
            let (checksum, size) = (number(zip, at + 16, 4), number(zip, at + 24, 4));
            let (name, local) = (number(zip, at + 28, 2), number(zip, at + 42, 4));
            assert_eq!(&zip[local..local + 4], b"PK\x03\x04");
            assert_eq!(zip[local + 4..local + 30], zip[at + 6..at + 32]);
            let bytes = zip[local + 30 + name..][..size].to_vec();
            assert_eq!(crc32(&bytes) as usize, checksum);
            files.push((String::from_utf8_lossy(&zip[at + 46..][..name]).into_owned(), bytes));
            at += 46 + name;
        }
        assert_eq!(at, end);
        files
    }

    #[track_caller]
    fn check(files: &[(&str, &str)]) {
        let made = zip(files.iter().map(|(name, text)| (*name, text.as_bytes()))).unwrap_or_default();
        let expect: Vec<_> =
            files.iter().map(|(name, text)| (name.to_string(), text.as_bytes().to_vec())).collect();
        assert_eq!(unzip(&made), expect);
    }

    #[test]
    fn what_goes_in_comes_out() {
        check(&[]);
        check(&[("a.txt", "")]);
        check(&[("articles/collection.json", "{}\n"), ("articles/fähre.json", "“Ça va,” 🦀")]);
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        let make = || zip([("a", b"1".as_slice()), ("b", b"2".as_slice())]);
        assert_eq!(make(), make());
        assert_eq!(make().map(|bytes| bytes.len()), Some(2 * (30 + 46 + 2 + 1) + 22));
    }

    #[test]
    fn more_than_zip_can_hold_is_refused() {
        let long = "x".repeat(65_536);
        assert_eq!(zip([(long.as_str(), b"".as_slice())]), None);
        assert_eq!(zip((0..=65_535).map(|_| ("x", b"".as_slice()))), None);
    }
}
