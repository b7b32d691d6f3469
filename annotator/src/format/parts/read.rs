//! What reading any part begins with.

use serde_json::Value;

use super::PartError;
use crate::format::collection::MAX_BYTES;

/// The JSON of a part.
pub(super) fn document(text: &str) -> Result<Value, PartError> {
    if text.len() > MAX_BYTES {
        return Err(PartError);
    }
    serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|_| PartError)
}

/// The whole number under a key.
pub(super) fn number(value: &Value, key: &str) -> Option<usize> {
    usize::try_from(value.get(key)?.as_u64()?).ok()
}
