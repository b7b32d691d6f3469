//! The browser's storage, which may be blocked, full or absent: then nothing is kept, and nothing
//! breaks.

use web_sys::Storage;

/// What is kept for as long as the tab is open.
pub fn session() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// What is kept until somebody deletes it.
pub fn local() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// What is kept under a key; `None` when there is nothing, or nothing to be had.
pub fn read(storage: Option<Storage>, key: &str) -> Option<String> {
    storage?.get_item(key).ok().flatten()
}

/// Keeps a text, or forgets what was kept for an empty one.
pub fn write(storage: Option<Storage>, key: &str, text: &str) {
    if let Some(storage) = storage {
        // A full storage keeps what it had; the page goes on without.
        let _ = if text.is_empty() { storage.remove_item(key) } else { storage.set_item(key, text) };
    }
}
