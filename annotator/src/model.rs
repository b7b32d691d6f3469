//! The nouns that everything else speaks of. They carry no behaviour beyond reading themselves.

mod article;
mod colour;
mod country;
mod draft;
mod naming;
mod reading;
mod span;

pub use article::{Article, Block, BlockKind, Removal, Removed};
pub use colour::{Colour, Step};
pub use country::Country;
pub use draft::{DraftLine, PageDraft, Tally};
pub use naming::Naming;
pub use reading::{Actor, ActorKind, Because, Evidence, Form, Kind, Mention, Quotation, Reading};
pub use span::Span;
