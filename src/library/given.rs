//! An article that an address carries: its text, what is known about it, and what people decided.
//!
//! What the annotator finds by itself is found again where the link is opened, and makes no link longer.
//! Marks that people made are in it. Nothing is asked of any host: whoever has Voices, at whatever
//! address, has the article when they have the link.

mod content;
mod payload;

use annotator::format::article_file::{ArticleFile, ArticleFileError};

use super::compression::{self, CompressionError};

/// Signs that a whole address may have for a link to be offered: no more are shown in the address
/// field of Chromium (`kMaxURLDisplayChars`, 32 × 1024, in its `content_constants.cc`), and Safari and
/// Firefox take more.
pub const LONGEST: usize = 32 * 1024;

/// Signs that an address may have anywhere: [RFC 9110, section 4.1](https://www.rfc-editor.org/rfc/rfc9110#section-4.1-5)
/// wants every program to take 8,000. Some that carry messages cut a longer one.
pub const SAFE: usize = 8_000;

/// Bytes of an article that a link may unpack to: as much as may be pasted. A few hundred signs can
/// be made to unpack to megabytes.
const MAX_BYTES: usize = 2 * 1024 * 1024;

/// Why a link gives no article. The screen has the sentences for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GivenError {
    /// It was made by a later version of this program.
    LaterVersion,
    CutOff,
    /// Something in it was changed, or it never was such a link.
    Broken,
    /// It unpacks to more than 2 MB.
    TooLarge,
    /// What it holds is no article.
    NoArticle(ArticleFileError),
    /// The browser cannot unpack it.
    NoCompression,
}

/// The piece of an address that carries an article; `None` where the browser cannot compress.
pub async fn to_payload(file: &ArticleFile) -> Option<String> {
    pack(&content::to_text(file)).await
}

/// The article that a piece of an address carries, read anew where that is the annotator's work.
pub async fn from_payload(payload: &str) -> Result<ArticleFile, GivenError> {
    content::from_text(&unpack(payload).await?)
}

/// A text as the piece of an address that carries it; `None` where the browser cannot compress.
pub async fn pack(text: &str) -> Option<String> {
    payload::to_payload(&compression::compress(text.as_bytes()).await?)
}

/// The text that a piece of an address carries.
pub async fn unpack(payload: &str) -> Result<String, GivenError> {
    let compressed = payload::from_payload(payload)?;
    let bytes = compression::decompress(&compressed, MAX_BYTES).await.map_err(|error| match error {
        CompressionError::Unsupported => GivenError::NoCompression,
        CompressionError::TooLarge => GivenError::TooLarge,
        CompressionError::Broken => GivenError::Broken,
    })?;
    String::from_utf8(bytes).map_err(|_| GivenError::Broken)
}
