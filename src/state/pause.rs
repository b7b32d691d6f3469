//! A pause in long work.

use std::time::Duration;

use wasm_bindgen_futures::JsFuture;

/// Lets the browser draw and hear.
pub async fn breathe() {
    pause(Duration::from_millis(15)).await;
}

/// Goes on after this time.
pub async fn pause(time: Duration) {
    let milliseconds = i32::try_from(time.as_millis()).unwrap_or(i32::MAX);
    let pause = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // Where there are no timers there is no browser to wait for.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    let _ = JsFuture::from(pause).await;
}
