//! The formats that other programs read, each read back by something that is not ours.

mod brat;
mod csv;
mod export;
mod extract;
mod sample;
mod tei;
mod tsv;
mod web_annotation;
