//! An archive to measure with: so many invented articles, one JSON line each.
//!
//! `cargo run --release -p annotator --example archive -- 100000 >archive.jsonl`. The same number gives the same archive.
//! Who speaks follows Zipf's law, as in the news: the tenth of all speaks a tenth as often as the first. Ten thousands of
//! people with invented names speak for sixty countries, a third of the articles has somebody of a second country in it,
//! and some people are only an official. Whatever the names, nobody is meant.

use std::io::{self, BufWriter, Write};

use serde_json::json;

const GIVEN: [&str; 40] = [
    "Ida", "Tom", "Rui", "Ana", "Leo", "Mara", "Nils", "Vera", "Otto", "Lena", "Hugo", "Elsa", "Ivan",
    "Rosa", "Karl", "Nora", "Emil", "Olga", "Paul", "Inga", "Juan", "Lucia", "Omar", "Leila", "Kofi", "Ama",
    "Ravi", "Priya", "Kenji", "Yuki", "Pavel", "Jana", "Marek", "Zofia", "Andrei", "Ioana", "Lars", "Signe",
    "Mikko", "Aino",
];
const FAMILY_START: [&str; 40] = [
    "Bran", "Hal", "Pas", "Keller", "Vost", "Lind", "Mor", "Sand", "Thorn", "Wal", "Berg", "Cald", "Dorn",
    "Ers", "Fal", "Grim", "Hol", "Iver", "Jor", "Kast", "Lam", "Mart", "Nor", "Ost", "Pell", "Quin", "Ros",
    "Stav", "Tar", "Ulv", "Ver", "West", "Yar", "Zan", "Bel", "Cor", "Dal", "Fen", "Gar", "Hav",
];
const FAMILY_END: [&str; 25] = [
    "dt", "er", "en", "ov", "ski", "mann", "berg", "son", "dal", "wick", "ell", "ini", "aro", "ard", "une",
    "by", "ley", "ford", "stad", "heim", "eda", "osa", "ez", "ic", "os",
];
const COUNTRIES: [&str; 60] = [
    "Norway",
    "France",
    "Germany",
    "Japan",
    "Brazil",
    "India",
    "Canada",
    "Spain",
    "Italy",
    "Poland",
    "Kenya",
    "Ghana",
    "Mexico",
    "Chile",
    "Peru",
    "Egypt",
    "Turkey",
    "Greece",
    "Portugal",
    "Sweden",
    "Denmark",
    "Finland",
    "Austria",
    "Belgium",
    "Ireland",
    "Iceland",
    "Estonia",
    "Latvia",
    "Lithuania",
    "Hungary",
    "Romania",
    "Bulgaria",
    "Croatia",
    "Serbia",
    "Slovenia",
    "Slovakia",
    "Ukraine",
    "Moldova",
    "Armenia",
    "Azerbaijan",
    "Kazakhstan",
    "Mongolia",
    "Vietnam",
    "Thailand",
    "Malaysia",
    "Indonesia",
    "Philippines",
    "Australia",
    "Morocco",
    "Tunisia",
    "Algeria",
    "Nigeria",
    "Senegal",
    "Ethiopia",
    "Uganda",
    "Tanzania",
    "Zambia",
    "Bolivia",
    "Colombia",
    "Uruguay",
];
const ROLES: [&str; 8] = [
    "Foreign Minister",
    "Finance Minister",
    "Transport Minister",
    "Health Minister",
    "Energy Minister",
    "President",
    "Prime Minister",
    "Interior Minister",
];
const SUBJECTS: [&str; 20] = [
    "harbour",
    "ferry",
    "bridge",
    "railway",
    "school",
    "hospital",
    "museum",
    "power line",
    "river",
    "forest",
    "airport",
    "dam",
    "market",
    "lighthouse",
    "canal",
    "tunnel",
    "vineyard",
    "glacier",
    "library",
    "fishing fleet",
];
const EVENTS: [&str; 12] = [
    "talks begin",
    "plan is delayed",
    "repairs go on",
    "budget is cut",
    "strike ends",
    "opening is near",
    "inquiry starts",
    "prices rise",
    "agreement is signed",
    "work stops",
    "report is late",
    "vote is close",
];
const SAYINGS: [&str; 16] = [
    "We are ready to talk",
    "This will take longer than we had hoped",
    "Nobody should have to wait for another year",
    "The money is there",
    "We have listened, and we have changed the plan",
    "It is too early to say",
    "The work goes on by day and by night",
    "We will not sign what we have not read",
    "Everybody will be heard",
    "That is a question for the experts",
    "The figures speak a clear language",
    "We have lost enough time",
    "People here know what they need",
    "There is no reason for alarm",
    "We expect an answer this week",
    "The next winter will come",
];
const VERBS: [&str; 6] = ["said", "told reporters", "added", "insisted", "warned", "explained"];
const INDIRECT: [&str; 8] = [
    "the plan would be ready in spring",
    "the costs had doubled",
    "the neighbours had not been asked",
    "the roof needed new tiles",
    "the delay was nobody's fault",
    "the ships would sail again on Monday",
    "the report would be published",
    "the talks had been useful",
];

fn main() -> io::Result<()> {
    let count = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(1000);
    let mut out = BufWriter::new(io::stdout().lock());
    (0..count).try_for_each(|nth| writeln!(out, "{}", article(nth)))
}

fn article(nth: usize) -> serde_json::Value {
    let mut dice = Dice(nth as u64 + 1);
    let (subject, event) = (dice.one_of(&SUBJECTS), dice.one_of(&EVENTS));
    let first = Person::thrown(&mut dice);
    let other = Person::thrown(&mut dice);
    let place = first.country;
    let headline = format!("{}{}: {event} in {place}", subject[..1].to_uppercase(), &subject[1..]);
    let mut text = format!("The {subject} in {place} is in the news again, and this time the {event}.\n\n");
    for person in [&first, &other] {
        let Person { role, country, name, .. } = person;
        let family = name.split(' ').nth(1).unwrap_or(name);
        text += &format!(
            "“{},” {} {role} {name} of {country} on Monday. {family} said {}.\n\n",
            dice.one_of(&SAYINGS),
            dice.one_of(&VERBS),
            dice.one_of(&INDIRECT)
        );
        text += &format!(
            "The {subject} was built many years ago. “{},” {family} {}.\n\n",
            dice.one_of(&SAYINGS),
            dice.one_of(&VERBS[2..])
        );
    }
    if dice.throw(3) == 0 {
        text += &format!("A senior official said that {}.\n\n", dice.one_of(&INDIRECT));
    }
    text += "The inquiry goes on. It began when the snow melted, and there were few who had expected it to last.\n";
    let day = nth % 3650;
    json!({
        "id": format!("report-{nth}"),
        "headline": headline,
        "text": text,
        "date": format!("{}-{:02}-{:02}", 2015 + day / 365, 1 + day % 365 / 31, 1 + day % 365 % 28),
        "publisher": format!("The {} Courier", place),
        "language": "en",
        "invented": true,
    })
}

struct Person {
    name: String,
    role: &'static str,
    country: &'static str,
}

impl Person {
    /// One of forty thousand: the same number is the same person, of the same country.
    fn thrown(dice: &mut Dice) -> Person {
        let rank = dice.by_zipf(40_000);
        let mut own = Dice(rank as u64 * 7919 + 13);
        let country = COUNTRIES[own.by_zipf(COUNTRIES.len())];
        let family = format!("{}{}", FAMILY_START[rank % 40], FAMILY_END[rank / 40 % 25]);
        let name = format!("{} {family}", GIVEN[rank / 1000 % 40]);
        Person { name, role: own.one_of(&ROLES), country }
    }
}

/// Throws that are the same each time: xorshift64* (Marsaglia 2003, Vigna 2016).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x2545_f491_4f6c_dd1d;
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn throw(&mut self, sides: usize) -> usize {
        (self.next() >> 11) as usize % sides
    }

    /// From 0: the first most often, the second half as often, the third a third.
    fn by_zipf(&mut self, count: usize) -> usize {
        let share = (self.next() >> 11) as f64 / (1u64 << 53) as f64;
        // The sum of 1/n up to a rank is about its logarithm.
        (((count as f64 + 1.0).ln() * share).exp() - 1.0) as usize % count
    }

    fn one_of(&mut self, list: &[&'static str]) -> &'static str {
        list[self.throw(list.len())]
    }
}
