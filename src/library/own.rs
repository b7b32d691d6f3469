//! Articles of one's own: what is done to them, and how they are kept.

pub mod backup;
pub mod database;
pub mod entry;
pub mod kept_draft;
pub mod listed;
pub mod past;
pub mod record;
pub mod window;
pub mod work;
