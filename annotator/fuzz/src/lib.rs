//! What both targets ask of a reading: the same as the annotator's own tests.

#[path = "../../tests/sound/mod.rs"]
pub mod sound;
