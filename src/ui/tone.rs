//! The colour of what is drawn, by what the colours stand for now.

use std::sync::Arc;

use leptos::prelude::expect_context;

use crate::filter::Choice;
use crate::layout::cast::Cast;
use crate::state::address::Address;

/// The number of a choice's colour, for the attribute by which the style sheet gives it.
pub fn tone(cast: Arc<Cast>, choice: Choice) -> impl Fn() -> String {
    let address = expect_context::<Address>();
    move || cast.tone(address.colouring(), &choice).0.to_string()
}
