//! A lesson from its making to the talk about it: a teacher makes it, three pupils do it in three browsers, the teacher
//! sees how they answered.

pub mod pupil;
pub mod teacher;

use crate::browser::Browser;
use crate::page::{Outcome, Page};
use pupil::Given::{self, Choice, Mark, Nothing, Words};
use pupil::Pupil;

/// Words that tell each item from the others, in the order of the lesson. *Who said it?* has five of the six that give nothing of one
/// another away, for one is left out; *How are they introduced?* all three; *Who is missing?* the one it always has.
const ITEMS: [&str; 9] = [
    "We counted 412 passengers",
    "I paid eleven fares",
    "a lesson in democracy",
    "that he had not been on the bus himself",
    "Whom does “he” mean",
    "who Teresa Quintela is",
    "who Henrique Bento is",
    "who Paulo Seixas is",
    "Whom else would you ask",
];

const QUINTELA: Given = Choice("Teresa Quintela");
const ROSADO: Given = Choice("Amélia Rosado");
const BENTO: Given = Choice("Henrique Bento");
const SEIXAS: Given = Choice("Paulo Seixas");

/// Everything is right: five points for who said it, three for the introductions, none for words of one's own.
const ADA: Pupil = Pupil {
    name: "Ada",
    browser: Browser::Chromium,
    given: [
        QUINTELA,
        ROSADO,
        BENTO,
        BENTO,
        SEIXAS,
        Mark("manager", "Transalva"),
        Mark("mayor", "mayor"),
        Mark("driver", "driver"),
        Words("The people at the other stops: did they find a seat?"),
    ],
    score: "8 of 8 points",
};

/// Three mistakes, in items 3, 5 and 6. *The mayor* in item 7 is none: a mark may be a word off.
pub const BO: Pupil = Pupil {
    name: "Bo",
    browser: Browser::Firefox,
    given: [
        QUINTELA,
        ROSADO,
        ROSADO,
        BENTO,
        BENTO,
        Mark("Teresa", "Quintela"),
        Mark("The", "mayor"),
        Mark("driver", "driver"),
        Words("A child who takes this bus to school."),
    ],
    score: "5 of 8 points",
};

/// Four of nine, one of them wrong, the same as Bo's; then nothing more.
const CEM: Pupil = Pupil {
    name: "Cem",
    browser: Browser::WebKit,
    given: [QUINTELA, ROSADO, ROSADO, BENTO, Nothing, Nothing, Nothing, Nothing, Nothing],
    score: "3 of 8 points",
};

pub async fn a_class_does_a_lesson_in_three_browsers(page: &mut Page) -> Outcome {
    let link = teacher::make(page).await?;
    let ada = pupil::in_browser(&ADA, page, &link, "#copy-result").await?;
    let bo = pupil::in_browser(&BO, page, &link, "#save-result").await?;
    let cem = pupil::in_browser(&CEM, page, &link, "#copy-result").await?;
    teacher::take(page, &link, &[ada, cem], &bo).await?;
    teacher::see(page).await
}
