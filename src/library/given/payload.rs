//! Bytes as a piece of an address, and back: what can be told of a link before it is unpacked.
//!
//! ```text
//! a          the version of all that follows, one letter
//! base64url  of   4 bytes   how many compressed bytes follow, the lowest first
//!                 4 bytes   their checksum (CRC-32), the lowest first
//!                 the compressed bytes
//! ```
//!
//! A link travels through programs that wrap it, cut it and put a full stop behind it. White space in
//! it is left out; what follows behind its last byte is none of it; and one that lost its end, or was
//! changed, is told by length and checksum before anything in it is looked at.

use super::GivenError;
use crate::library::checksum::crc32;

/// The version that this program writes and reads.
const VERSION: char = 'a';

/// The letters of [RFC 4648, section 5](https://www.rfc-editor.org/rfc/rfc4648#section-5), which an
/// address holds as they are.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const HEAD: usize = 8;

/// Compressed bytes as letters, digits, `-` and `_`; `None` for 4 GB.
pub fn to_payload(compressed: &[u8]) -> Option<String> {
    let mut bytes = u32::try_from(compressed.len()).ok()?.to_le_bytes().to_vec();
    bytes.extend(crc32(compressed).to_le_bytes());
    bytes.extend(compressed);
    let mut payload = String::with_capacity(1 + bytes.len().div_ceil(3) * 4);
    payload.push(VERSION);
    for chunk in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, at| bits << 8 | usize::from(*chunk.get(at).unwrap_or(&0)));
        payload.extend((0..=chunk.len()).map(|at| char::from(LETTERS[bits >> (18 - 6 * at) & 63])));
    }
    Some(payload)
}

/// The compressed bytes of what [`to_payload`] gave, whatever programs have put into or behind it.
pub fn from_payload(payload: &str) -> Result<Vec<u8>, GivenError> {
    let mut signs = payload.chars().filter(|sign| !sign.is_whitespace());
    match signs.next() {
        None => return Err(GivenError::CutOff),
        Some(VERSION) => {}
        Some(letter) if letter.is_ascii_lowercase() => return Err(GivenError::LaterVersion),
        Some(_) => return Err(GivenError::Broken),
    }
    let bytes = bytes(signs);
    let (Some(length), Some(checksum)) = (number(&bytes, 0), number(&bytes, 4)) else {
        return Err(GivenError::CutOff);
    };
    let end = usize::try_from(length).ok().and_then(|length| HEAD.checked_add(length));
    let compressed = end.and_then(|end| bytes.get(HEAD..end)).ok_or(GivenError::CutOff)?;
    match crc32(compressed) == checksum {
        true => Ok(compressed.to_vec()),
        false => Err(GivenError::Broken),
    }
}

/// The bytes of the letters up to the first sign that is none of them.
fn bytes(signs: impl Iterator<Item = char>) -> Vec<u8> {
    let value = |sign: char| LETTERS.iter().position(|&letter| char::from(letter) == sign);
    let (mut bytes, mut bits, mut held) = (Vec::new(), 0_usize, 0);
    for value in signs.map_while(value) {
        bits = (bits << 6 | value) & 0xFFFF;
        held += 6;
        if held >= 8 {
            held -= 8;
            // The eight that have waited longest.
            bytes.push((bits >> held & 0xFF) as u8);
        }
    }
    bytes
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map(u32::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn payload(bytes: &[u8]) -> String {
        to_payload(bytes).unwrap_or_default()
    }

    #[test]
    fn every_byte_goes_there_and_back() {
        let all: Vec<u8> = (0..=255).collect();
        for length in 0..all.len() {
            let payload = payload(&all[..length]);
            assert!(payload.bytes().all(|sign| LETTERS.contains(&sign)), "{payload}");
            assert_eq!(from_payload(&payload).ok().as_deref(), Some(&all[..length]), "{length}");
        }
    }

    #[test]
    fn the_letters_are_those_of_the_rfc() {
        // “foobar” in RFC 4648 is Zm9vYmFy; before it eight bytes, of which one shares a group with it.
        assert!(payload(b"xfoobar").ends_with("Zm9vYmFy"));
        assert!(payload(&[0, 0xFB, 0xEF, 0xBE, 0xFF, 0xFF, 0xFF]).ends_with("----____"));
    }

    #[track_caller]
    fn check(changed: &str, expect: Result<&[u8], GivenError>) {
        assert_eq!(from_payload(changed), expect.map(<[u8]>::to_vec), "{changed:?}");
    }

    #[test]
    fn what_programs_put_into_a_link_or_behind_it_does_no_harm() {
        let whole = payload(b"harbour talks");
        for behind in ["", ".", ")", "…", "&utm=1", "AAAA", " \n"] {
            check(&format!("{whole}{behind}"), Ok(b"harbour talks"));
        }
        let (one, other) = whole.split_at(9);
        check(&format!(" {one}\r\n {other}"), Ok(b"harbour talks"));
    }

    #[test]
    fn a_link_that_lost_its_end_is_cut_off() {
        let whole = payload(b"harbour talks");
        for length in 0..whole.len() {
            check(&whole[..length], Err(GivenError::CutOff));
        }
    }

    #[test]
    fn a_link_of_which_a_letter_was_changed_is_broken() {
        let whole = payload(b"harbour talks");
        // The letters of the length are another matter: with them a link seems cut off.
        for at in 7..whole.len() {
            let mut changed = whole.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap_or_default();
            let came = from_payload(&changed);
            assert!(matches!(came, Err(GivenError::Broken)), "{changed}: {came:?}");
        }
    }

    #[test]
    fn another_version_is_a_later_one_and_anything_else_none() {
        check("bAAAA", Err(GivenError::LaterVersion));
        check("z", Err(GivenError::LaterVersion));
        check("<script>", Err(GivenError::Broken));
        check("Aa", Err(GivenError::Broken));
        check("", Err(GivenError::CutOff));
    }
}
