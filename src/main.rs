//! Voices shows whose voices are in the news.

mod exercise;
mod filter;
mod layout;
mod library;
mod marking;
mod panic;
mod route;
mod state;
mod ui;
mod words;

fn main() {
    panic::install();
    leptos::mount::mount_to_body(ui::App);
}
