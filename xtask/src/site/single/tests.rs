use expect_test::{Expect, expect};

use super::*;

const INDEX: &str = "<!doctype html>\n<html lang=\"en\">\n  <head>\n    <meta charset=\"utf-8\" />\n    <title>Voices</title>\n    \
    <link rel=\"icon\" href=\"./icon-1.svg\"/>\n    <link rel=\"stylesheet\" href=\"./a-1.css\"/>\n    \
    <link rel=\"stylesheet\" href=\"./b-2.css\"/>\n    <script>why();</script>\n    \n<script type=\"module\">\nimport init from './voices-3.js';\n\
    const wasm = await init({ module_or_path: './voices-3_bg.wasm' });\n</script>\n    \
    <link rel=\"modulepreload\" href=\"./voices-3.js\" crossorigin=\"anonymous\"></head>\n  <body><p>Opening</p></body>\n</html>\n";

const GLUE: &str =
    "export class Thing {}\nfunction __wbg_init() {}\nexport { initSync, __wbg_init as default };\n";

fn site(changed: &[(&str, &str)]) -> Files {
    let files = [
        ("index.html", INDEX),
        ("icon-1.svg", "<svg/>"),
        ("a-1.css", "a { color: red }\n"),
        ("b-2.css", "b { color: blue }\n"),
        ("voices-3.js", GLUE),
        ("voices-3_bg.wasm", "\0asm"),
        ("articles/collection.json", "{\"articles\": []}"),
        ("articles/talks.json", "{\"articleBody\": \"“</script><!-- <b>”\"}"),
    ];
    let files = files.iter().chain(changed);
    files.map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
}

#[track_caller]
fn check(changed: &[(&str, &str)], expect: Expect) {
    expect.assert_eq(&page(&site(changed)).unwrap_or_else(|failure| failure.to_string()));
}

#[test]
fn all_that_is_fetched_is_in_the_page() {
    check(
        &[],
        expect![[r#"
            <!doctype html>
            <html lang="en">
              <head>
                <meta charset="utf-8" />
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'wasm-unsafe-eval' 'sha256-OQPFogEkU1fwzKCUuO2XOsYeAedajYHv+sDBz/7jzgw=' 'sha256-LvgNkJo4mzhzc4NJBZ3bpbgTlkEb733EKNKfiS9cWzo='; style-src 'sha256-hYPLZt21u+LsKqZwxveGogIEG4YvCGdCo6IhzYd1TUA='; img-src blob: data:; form-action 'none'; base-uri 'none'">
                <title>Voices</title>
                <script id="voices-why">why();</script>
                <link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,PHN2Zy8+">
                <style id="voices-style">a { color: red }
            b { color: blue }
            </style>
                <script type="module" id="voices-start">export class Thing {}
            function __wbg_init() {}
            // The app lies in this page, packed: it is unpacked and started.
            {
              const packed = atob(document.getElementById("file:voices-3_bg.wasm").textContent);
              const bytes = new Uint8Array(packed.length);
              for (let at = 0; at < packed.length; at++) bytes[at] = packed.charCodeAt(at);
              const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
              const wasm = await __wbg_init({ module_or_path: await new Response(unpacked).arrayBuffer() });
              dispatchEvent(new CustomEvent("TrunkApplicationStarted", { detail: { wasm } }));
            }
            </script>
                <script type="application/octet-stream" id="file:voices-3_bg.wasm" data-packed="gzip">H4sIAAAAAAAC/2NILM4FANtJQF8EAAAA</script>
                <script type="application/json" id="file:articles/collection.json">{"articles": []}</script>
                <script type="application/json" id="file:articles/talks.json">{"articleBody": "“\u003c/script>\u003c!-- \u003cb>”"}</script>
              </head>
              <body><p>Opening</p></body>
            </html>
        "#]],
    );
}

#[test]
fn a_policy_without_any_address_governs_it() {
    let page = page(&site(&[])).unwrap_or_default();
    let policy =
        page.split("Content-Security-Policy\" content=\"").nth(1).and_then(|rest| rest.split('"').next());
    let policy = policy.unwrap_or_default();
    assert!(policy.starts_with("default-src 'none'; script-src 'wasm-unsafe-eval' 'sha256-"), "{policy}");
    assert!(!policy.contains("'self'") && !policy.contains("unsafe-inline"), "{policy}");
}

#[test]
fn other_articles_change_no_hash() {
    let policy_of = |files: &Files| {
        let page = page(files).unwrap_or_default();
        page.split("content=\"").nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned)
    };
    let other =
        site(&[("articles/talks.json", "{}"), ("articles/more.json", "{\"a\": \"<script>b()</script>\"}")]);
    assert_eq!(policy_of(&site(&[])), policy_of(&other));
    assert_ne!(policy_of(&site(&[])), policy_of(&site(&[("a-1.css", "i { color: red }")])));
}

#[test]
fn the_module_comes_out_as_it_went_in() {
    use std::io::Read;
    let bytes: Vec<u8> = (0..10_000_u32).flat_map(u32::to_le_bytes).collect();
    let mut unpacked = Vec::new();
    let read = flate2::read::GzDecoder::new(gzip(&bytes).as_slice()).read_to_end(&mut unpacked);
    assert!(read.is_ok() && unpacked == bytes);
}

#[test]
fn what_would_end_an_element_too_early_is_refused() {
    for (file, text) in [("a-1.css", "</STYLE>"), ("voices-3.js", "'</script>'; export { init as default };")]
    {
        let refused = page(&site(&[(file, text)])).err().map(|failure| failure.to_string());
        assert!(refused.is_some_and(|sentence| sentence.contains("too early")), "{file}");
    }
}

#[test]
fn what_is_missing_is_named() {
    let mut files = site(&[]);
    files.remove("b-2.css");
    assert_eq!(page(&files), Err(Failure::new("The built site has no file b-2.css.")));
    let sentence = "The script of the app imports another, which cannot be had in one file.";
    assert_eq!(page(&site(&[("voices-3.js", "import a from './b.js'")])), Err(Failure::new(sentence)));
}
