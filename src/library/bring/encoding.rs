//! The bytes of a saved page as text: pages often say in their own words how they are encoded.

use wasm_bindgen::JsValue;

use super::super::decode::{Decoded, decode};

/// Where a page must say it.
const DECLARED_WITHIN: usize = 4096;

/// Decodes a page: UTF-8 where it is that, else what the page says, else a guess. `None` when it is no text.
pub fn decode_markup(bytes: &[u8]) -> Option<Decoded> {
    let marked = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    if marked || std::str::from_utf8(bytes).is_ok() {
        return decode(bytes);
    }
    let declared = declared(bytes).and_then(|label| decode_as(bytes, &label).ok());
    declared.map(|text| Decoded { text, guessed: false }).or_else(|| decode(bytes))
}

/// Errors where the browser does not know the encoding.
fn decode_as(bytes: &[u8], label: &str) -> Result<String, JsValue> {
    web_sys::TextDecoder::new_with_label(label)?.decode_with_u8_array(bytes)
}

/// `<meta charset="windows-1256">`, `content="text/html; charset=shift_jis"`, `<?xml encoding="koi8-r"?>`
fn declared(bytes: &[u8]) -> Option<String> {
    let start: String =
        bytes.iter().take(DECLARED_WITHIN).map(|&byte| char::from(byte).to_ascii_lowercase()).collect();
    let behind =
        |mark: &str| start.find(mark).map(|at| start[at + mark.len()..].trim_start_matches(['"', '\'', ' ']));
    let label = behind("charset=").or_else(|| behind("encoding="))?;
    let end = label.find(|c: char| !(c.is_ascii_alphanumeric() || "-_.:".contains(c))).unwrap_or(label.len());
    Some(label[..end].to_string()).filter(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_how_it_is_encoded() {
        for (page, label) in [
            ("<html><meta charset=\"windows-1256\">", Some("windows-1256")),
            ("<META http-equiv=Content-Type content='text/html; charset=Shift_JIS'>", Some("shift_jis")),
            ("<?xml version='1.0' encoding='koi8-r'?>", Some("koi8-r")),
            ("<meta charset=''>", None),
            ("<p>Nothing", None),
        ] {
            assert_eq!(declared(page.as_bytes()).as_deref(), label, "{page}");
        }
    }
}
