//! Any text as a page that somebody copied.
#![no_main]

use annotator_fuzz::sound;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let reading = annotator::read(text);
    sound::check_sound(&reading);
    assert_eq!(annotator::read(text), reading, "the same text gives the same reading");
});
