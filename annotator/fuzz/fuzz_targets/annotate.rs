//! Any text as it stands.
#![no_main]

use annotator_fuzz::sound;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let reading = annotator::read_as_is(text);
    assert_eq!(reading.article.text, text, "taken as it is, a text is not changed");
    sound::check_sound(&reading);
    assert_eq!(annotator::annotate(reading.article.clone()), reading, "findings are not kept");
});
