//! A pause in long work.

use wasm_bindgen_futures::JsFuture;

/// Lets the browser draw and hear.
pub async fn breathe() {
    let pause = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // Where there are no timers there is no browser to wait for.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 15);
        }
    });
    let _ = JsFuture::from(pause).await;
}
