//! The bytes of a file a person opens, as text.
//!
//! Text files do not say how they are encoded. UTF-8 that is valid is hardly ever anything else;
//! a byte order mark tells UTF-16; everything else without NUL bytes is taken for windows-1252,
//! which is what the web takes Latin-1 for.

/// Text and how it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    /// Not UTF-8, so the special characters may be wrong and a person should know.
    pub guessed: bool,
}

/// Decodes a file; `None` when it is no text: it holds control characters that no text has.
pub fn decode(bytes: &[u8]) -> Option<Decoded> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let (text, guessed) = match (bytes, std::str::from_utf8(bytes)) {
        ([0xFF, 0xFE, rest @ ..], _) => (utf_16(rest, u16::from_le_bytes)?, false),
        ([0xFE, 0xFF, rest @ ..], _) => (utf_16(rest, u16::from_be_bytes)?, false),
        (_, Ok(text)) => (text.to_string(), false),
        (_, Err(_)) => (bytes.iter().map(|&byte| windows_1252(byte)).collect(), true),
    };
    let is_text = !text.chars().any(|c| c.is_ascii_control() && !"\t\n\r\x0C\x1A".contains(c));
    is_text.then_some(Decoded { text, guessed })
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
    String::from_utf16(&units).ok().filter(|_| bytes.len().is_multiple_of(2))
}

/// The WHATWG encoding standard's windows-1252: every byte is a character.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expect: Option<(&str, bool)>) {
        let expect = expect.map(|(text, guessed)| Decoded { text: text.to_string(), guessed });
        assert_eq!(decode(bytes), expect, "{bytes:?}");
    }

    #[test]
    fn utf_8_is_read_as_it_is() {
        check("“Ça va,” 🦀\r\n\tand on".as_bytes(), Some(("“Ça va,” 🦀\r\n\tand on", false)));
        check(b"", Some(("", false)));
    }

    #[test]
    fn byte_order_marks_are_heeded_and_not_part_of_the_text() {
        check(b"\xEF\xBB\xBFabc", Some(("abc", false)));
        check(b"\xFF\xFEa\0\xE9\0", Some(("aé", false)));
        check(b"\xFE\xFF\0a\0\xE9", Some(("aé", false)));
    }

    #[test]
    fn the_rest_is_taken_for_windows_1252() {
        check(b"Caf\xE9 \x93so\x94", Some(("Café “so”", true)));
        check(b"\x80 10", Some(("€ 10", true)));
    }

    #[test]
    fn a_binary_file_is_no_text() {
        check(b"\x7FELF\0\0", None);
        check(b"\x89PNG\r\n\x1A\n\0\0", None);
        check(b"a\0b", None);
        check(b"\xFF\xFEa", None);
        check(b"\xFF\xFE\0\xD8", None);
    }
}
