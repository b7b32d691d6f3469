//! The formats that other programs read, each read back by something that is not ours.

mod brat;
mod csv;
mod sample;
mod tei;
mod web_annotation;
