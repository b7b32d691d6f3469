//! What the browser's own streams compress and unpack (DEFLATE, RFC 1951), so that no byte of the page
//! is spent on it.

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStream, ReadableStreamDefaultReader, ReadableWritablePair};

// `web_sys` counts both among what may change yet; browsers have had them since 2023.
#[wasm_bindgen]
extern "C" {
    type CompressionStream;
    type DecompressionStream;

    #[wasm_bindgen(constructor, catch)]
    fn new(form: &str) -> Result<CompressionStream, JsValue>;

    #[wasm_bindgen(constructor, catch)]
    fn new(form: &str) -> Result<DecompressionStream, JsValue>;
}

const FORM: &str = "deflate-raw";

/// Why bytes could not be unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompressionError {
    /// The browser has no such streams.
    Unsupported,
    /// They unpack to more than was allowed.
    TooLarge,
    /// They were not compressed, or are not all there.
    Broken,
}

/// The bytes compressed; `None` where the browser cannot do it.
pub async fn compress(bytes: &[u8]) -> Option<Vec<u8>> {
    let stream = CompressionStream::new(FORM).ok()?;
    read(through(bytes, stream.unchecked_ref())?, usize::MAX).await.ok()
}

/// The bytes unpacked, if they are no more than `most`. No piece is asked for behind the one that goes
/// beyond that.
pub async fn decompress(bytes: &[u8], most: usize) -> Result<Vec<u8>, CompressionError> {
    let stream = DecompressionStream::new(FORM).map_err(|_| CompressionError::Unsupported)?;
    let unpacked = through(bytes, stream.unchecked_ref()).ok_or(CompressionError::Unsupported)?;
    read(unpacked, most).await
}

/// The bytes as they come out of a stream; `None` where the browser knows no streams.
fn through(bytes: &[u8], stream: &ReadableWritablePair) -> Option<ReadableStream> {
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))).ok()?;
    Some(blob.stream().pipe_through(stream))
}

async fn read(stream: ReadableStream, most: usize) -> Result<Vec<u8>, CompressionError> {
    let broken = |_: JsValue| CompressionError::Broken;
    let reader = ReadableStreamDefaultReader::new(&stream).map_err(broken)?;
    let mut all = Vec::new();
    loop {
        let part = JsFuture::from(reader.read()).await.map_err(broken)?;
        let value = |key: &str| Reflect::get(&part, &JsValue::from_str(key)).map_err(broken);
        if value("done")?.is_truthy() {
            return Ok(all);
        }
        let part: Uint8Array = value("value")?.dyn_into().map_err(broken)?;
        if part.length() as usize > most.saturating_sub(all.len()) {
            // Whether it could be stopped in good order does not matter any more.
            let _ = JsFuture::from(reader.cancel()).await;
            return Err(CompressionError::TooLarge);
        }
        all.extend(part.to_vec());
    }
}
