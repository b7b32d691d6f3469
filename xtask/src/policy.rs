//! The page's content security policy: what the browser refuses even when the code should ask for it.
//!
//! A static site has no server to send it as a header, so the built page carries it in a `<meta>`. Trunk starts the
//! app from an inline script whose text changes with every build; the policy lets scripts in by the hash of exactly
//! that text, so that no script can come from anywhere else, least of all out of an article.

use sha2::{Digest, Sha256};

use crate::failure::{Failure, Outcome};

/// Nothing is sent anywhere, nothing comes from elsewhere. What stands in the place of `SCRIPTS` are the hashes.
///
/// - `wasm-unsafe-eval`: browsers ask for it before they compile WebAssembly.
/// - `blob:` and `data:` images: flags and pictures that are drawn in the page, and their download.
/// - `form-action 'none'`: forms are read by the app; a browser that sent one would send what was pasted.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'SCRIPTS; style-src 'self'; \
                      img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
                      worker-src 'self'; form-action 'none'; base-uri 'none'";

/// That of the page that is one file: it has all in it, and fetches nothing. What stands in the place of `STYLES` are
/// the hashes of its style sheets.
const OF_ONE_FILE: &str = "default-src 'none'; script-src 'wasm-unsafe-eval'SCRIPTS; style-srcSTYLES; \
                           img-src blob: data:; form-action 'none'; base-uri 'none'";

/// The built page with the policy in it, before everything that it governs.
pub fn insert(page: &str) -> Outcome<String> {
    insert_policy(POLICY, page)
}

/// The same for the page that is one file.
pub fn insert_in_one_file(page: &str) -> Outcome<String> {
    insert_policy(OF_ONE_FILE, page)
}

fn insert_policy(policy: &str, page: &str) -> Outcome<String> {
    let policy = policy.replace("SCRIPTS", &hashes(inline_scripts(page)));
    let policy = policy.replace("STYLES", &hashes(elements(page, "style").map(|(_, text)| text)));
    let place = place(page).ok_or_else(|| Failure::new("index.html has no <head> to put the policy in."))?;
    let (before, after) = page.split_at(place);
    Ok(format!("{before}\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{after}"))
}

/// The policy for `trunk serve`, whose reloading script is different for every address.
#[cfg(test)]
fn while_developing() -> String {
    POLICY.replace("SCRIPTS", " 'unsafe-inline'")
}

/// Just after the declaration of the encoding, which must come first, or else after the head's start.
fn place(page: &str) -> Option<usize> {
    let after_tag = |start: usize| page[start..].find('>').map(|end| start + end + 1);
    page.find("<meta charset").or_else(|| page.find("<head")).and_then(after_tag)
}

fn hashes<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.map(|text| format!(" 'sha256-{}'", base64(&Sha256::digest(text)))).collect()
}

/// The texts of the scripts that stand in the page and are run: those of another type are data.
fn inline_scripts(page: &str) -> impl Iterator<Item = &str> {
    let is_run =
        |attributes: &str| !attributes.contains("src=") && !attributes.contains("type=\"application/");
    elements(page, "script").filter(move |(attributes, _)| is_run(attributes)).map(|(_, text)| text)
}

/// What stands between `<name …>` and `</name>`, each with its attributes.
fn elements<'a>(page: &'a str, name: &str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let mut rest = page;
    std::iter::from_fn(move || {
        let (_, found) = rest.split_once(&open)?;
        let (attributes, found) = found.split_once('>')?;
        let (text, after) = found.split_once(&close)?;
        rest = after;
        Some((attributes, text))
    })
}

pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let encode = |chunk: &[u8]| {
        let bits = (0..3).fold(0_usize, |bits, at| bits << 8 | usize::from(*chunk.get(at).unwrap_or(&0)));
        (0..4)
            .map(move |at| match at <= chunk.len() {
                true => char::from(LETTERS[bits >> (18 - 6 * at) & 63]),
                false => '=',
            })
            .collect::<String>()
    };
    bytes.chunks(3).map(encode).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn check_scripts(page: &str, expect: &[&str]) {
        assert_eq!(inline_scripts(page).collect::<Vec<_>>(), expect, "{page}");
    }

    #[test]
    fn the_hash_is_of_the_text_between_the_tags_to_the_last_space() {
        check_scripts("<script>\na();\n</script>", &["\na();\n"]);
        check_scripts("<script type=\"module\">a()</script><p><script>b()</script>", &["a()", "b()"]);
    }

    #[test]
    fn scripts_with_an_address_and_other_things_have_no_hash() {
        check_scripts("<script src=\"./a.js\"></script>", &[]);
        check_scripts("<script type=\"application/json\">{}</script>", &[]);
        check_scripts("<noscript>no</noscript><p>script", &[]);
        check_scripts("<script>never closed", &[]);
    }

    #[test]
    fn base64_is_the_one_of_rfc_4648() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
        ] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
        assert_eq!(base64(&[0xfb, 0xff, 0xfe]), "+//+");
    }

    fn check(page: &str, expect: Expect) {
        expect.assert_eq(&insert(page).unwrap_or_else(|failure| failure.to_string()));
    }

    #[test]
    fn the_policy_stands_after_the_encoding_and_before_what_it_governs() {
        check(
            "<head>\n    <meta charset=\"utf-8\" />\n    <script>start()</script>\n</head>",
            expect![[r#"
            <head>
                <meta charset="utf-8" />
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'">
                <script>start()</script>
            </head>"#]],
        );
    }

    #[test]
    fn a_page_without_a_head_is_refused() {
        check("<p>hello", expect!["index.html has no <head> to put the policy in."]);
    }

    #[test]
    fn developing_has_the_same_policy_but_for_inline_scripts() {
        let settings = include_str!("../../Trunk.toml");
        assert!(settings.contains(&while_developing()), "Trunk.toml is to have:\n{}", while_developing());
    }
}
