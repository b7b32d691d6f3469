//! What the readers of files ask of a JSON value. None of it fails: what is missing or of another
//! type is `None`, empty or zero, and the caller decides what that costs.

use serde_json::Value;

use crate::model::Country;

/// The text under a key.
pub(super) fn string<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Value::as_str)
}

/// The texts under a key, one or many.
pub(super) fn strings<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a str> {
    one_or_many(value, key).iter().filter_map(Value::as_str)
}

/// The items of the list under a key, or the one value that stands there without a list, as
/// JSON-LD allows; empty when there is none.
pub(super) fn one_or_many<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).map_or(&[], items)
}

/// The items of a list, or the one value that is none; empty for `null`.
pub(super) fn items(value: &Value) -> &[Value] {
    match value {
        Value::Null => &[],
        Value::Array(items) => items,
        single => std::slice::from_ref(single),
    }
}

/// The day of a date with or without a time; `None` when it does not begin `YYYY-MM-DD`.
pub(crate) fn day(date: &str) -> Option<&str> {
    let day = date.get(..10)?;
    let shaped = day.bytes().enumerate().all(|(nth, byte)| match nth {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    shaped.then_some(day)
}

/// From 0 to 1; 0 when the file gives no number.
pub(super) fn certainty(value: &Value) -> f32 {
    stated_certainty(value).unwrap_or(0.0)
}

/// How sure the countries of an actor are, from 0 to 1; 1 when the file gives no number, as only what is in doubt has one.
pub(super) fn country_certainty(value: &Value) -> f32 {
    stated_certainty(value).unwrap_or(1.0)
}

fn stated_certainty(value: &Value) -> Option<f32> {
    Some(value.get("certainty")?.as_f64()?.clamp(0.0, 1.0) as f32)
}

/// The country codes among `countries`; what is none is left out.
pub(super) fn countries(value: &Value) -> Vec<Country> {
    strings(value, "countries").filter_map(Country::from_code).collect()
}

/// `start` and `end`; `None` unless both are whole numbers from 0.
pub(super) fn position(value: &Value) -> Option<(usize, usize)> {
    let point = |key| value.get(key).and_then(Value::as_u64).and_then(|point| usize::try_from(point).ok());
    Some((point("start")?, point("end")?))
}
