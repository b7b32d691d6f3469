//! Saving bytes as a file: the browser puts it where it puts downloads, or asks where.
//!
//! The file is made in the page; nothing is fetched and nothing is sent. A name may come out of an
//! article, so it is made one that every system takes and that says what it is.

use std::time::Duration;

use js_sys::{Array, Uint8Array};
use leptos::prelude::set_timeout;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// The longest name in bytes: every file system takes 255, and a sync folder or an archive adds a path before it.
const LONGEST_NAME: usize = 120;

/// The longest ending that is kept when a name is cut.
const LONGEST_ENDING: usize = 16;

/// What a file is called when nothing is left of its name.
const NAMELESS: &str = "voices";

/// Browsers read the bytes after the click has returned; none takes longer than this to begin.
const UNTIL_READ: Duration = Duration::from_secs(60);

/// Has the browser save a file of this name, media type (`text/csv;charset=utf-8`) and content.
/// False where the browser has no way to; whether a person then keeps the file, no page is told.
pub fn save(name: &str, media_type: &str, bytes: &[u8]) -> bool {
    offer(&safe_name(name), media_type, bytes).is_some()
}

fn offer(name: &str, media_type: &str, bytes: &[u8]) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.set_hidden(true);
    // Firefox clicks only what is in the page.
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    set_timeout(
        move || {
            // An address that is already gone holds nothing any more.
            let _ = Url::revoke_object_url(&address);
        },
        UNTIL_READ,
    );
    Some(())
}

/// A name that Windows, macOS, Linux and Android take, with the ending that it had. What they do not
/// take, and what would turn the order of the letters round on the screen, becomes a hyphen.
fn safe_name(name: &str) -> String {
    let hyphens = |c: char| if is_taken_by_all(c) { c } else { '-' };
    let name: String = name.chars().map(hyphens).collect();
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if is_ending(ending) => (stem, Some(ending)),
        _ => (name.as_str(), None),
    };
    // A dot first hides a file, a dot or a space last is dropped by Windows.
    let is_edge = |c: char| c == '.' || c == '-' || c.is_whitespace();
    let room = LONGEST_NAME - ending.map_or(0, |ending| ending.len() + 1);
    let stem = start_of(stem.trim_matches(is_edge), room).trim_end_matches(is_edge);
    let stem = match stem {
        "" => NAMELESS.to_string(),
        stem if is_a_device(stem) => format!("{stem}-"),
        stem => stem.to_string(),
    };
    ending.map_or_else(|| stem.clone(), |ending| format!("{stem}.{ending}"))
}

/// As much of the beginning as fits into so many bytes.
fn start_of(words: &str, room: usize) -> &str {
    let ends = words.char_indices().map(|(at, c)| at + c.len_utf8());
    &words[..ends.take_while(|&end| end <= room).last().unwrap_or_default()]
}

fn is_ending(words: &str) -> bool {
    (1..=LONGEST_ENDING).contains(&words.len()) && words.chars().all(char::is_alphanumeric)
}

fn is_taken_by_all(c: char) -> bool {
    let is_format =
        matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    !c.is_control() && !is_format && !"/\\:*?\"<>|%~".contains(c)
}

/// The names that Windows keeps for devices, whatever ending follows
/// (<https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file>).
fn is_a_device(stem: &str) -> bool {
    let first = stem.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let is_numbered = |name: &str| {
        let number = first.strip_prefix(name);
        number.is_some_and(|number| matches!(number.as_bytes(), [b'0'..=b'9']))
    };
    ["CON", "PRN", "AUX", "NUL"].contains(&first.as_str()) || is_numbered("COM") || is_numbered("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, expect: &str) {
        assert_eq!(safe_name(name), expect, "{name:?}");
    }

    #[test]
    fn a_good_name_stays() {
        for name in ["harbour-talks.json", "Über die Fähre.csv", "مرفأ.txt", "a.b.tei.xml", "no ending"]
        {
            check(name, name);
        }
    }

    #[test]
    fn no_name_leads_out_of_the_folder() {
        check("../../etc/passwd", "etc-passwd");
        check("C:\\Windows\\a.json", "C--Windows-a.json");
        check("~/a.csv", "a.csv");
        check(".bashrc", "voices.bashrc");
    }

    #[test]
    fn no_name_runs_or_hides_what_it_is() {
        check("talks\u{202e}nosj.exe", "talks-nosj.exe");
        check("<img src=x onerror=alert(1)>.json", "img src=x onerror=alert(1).json");
        check("line\nbreak\0.csv", "line-break.csv");
    }

    #[test]
    fn devices_are_no_files() {
        check("con.json", "con-.json");
        check("LPT1.txt", "LPT1-.txt");
        check("console.json", "console.json");
        check("com10.json", "com10.json");
    }

    #[test]
    fn nothing_left_has_a_name_all_the_same() {
        check("", NAMELESS);
        check("...", NAMELESS);
        check("/.json", "voices.json");
    }

    #[test]
    fn a_long_name_is_cut_between_letters_and_keeps_its_ending() {
        let long = safe_name(&format!("{}.jsonld", "ä".repeat(300)));
        assert!(long.len() <= LONGEST_NAME && long.ends_with("ä.jsonld"), "{long}");
        let long = safe_name(&format!("a.{}", "b".repeat(300)));
        assert!(long.len() <= LONGEST_NAME && long.starts_with("a.b"), "{long}");
    }
}
