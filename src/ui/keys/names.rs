//! What the keys do, in the words of the person who reads.

use crate::state::settings::keys::Command;
use crate::words::{Words, tu_string};

pub fn command_name(words: Words, command: Command) -> &'static str {
    match command {
        Command::Next => tu_string!(words, keys.next),
        Command::Previous => tu_string!(words, keys.previous),
        Command::NextOfSpeaker => tu_string!(words, keys.next_of_speaker),
        Command::PreviousOfSpeaker => tu_string!(words, keys.previous_of_speaker),
        Command::NextCountry => tu_string!(words, keys.next_country),
        Command::PreviousCountry => tu_string!(words, keys.previous_country),
        Command::Search => tu_string!(words, keys.search),
        Command::Text => tu_string!(words, keys.text),
        Command::Voices => tu_string!(words, keys.voices),
        Command::Marks => tu_string!(words, keys.marks),
        Command::Correct => tu_string!(words, keys.correct),
        Command::Balance => tu_string!(words, keys.balance),
        Command::ReadAloud => tu_string!(words, keys.read_aloud),
        Command::PassOn => tu_string!(words, pass_on.title),
        Command::Keys => tu_string!(words, keys.keys),
    }
}
