//! Which articles most likely tell of the same event as one at hand: those with the same speakers,
//! about the same day, in the same words.

use std::collections::HashMap;

use annotator::format::collection::Entry;
use annotator::{Kind, Reading};

use super::words::{keys, words};

/// What is known of an article before it is opened.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// The folded names of those who speak, each with the name as it is written.
    speakers: HashMap<String, String>,
    /// The words of its head, folded and as written.
    words: HashMap<String, String>,
    /// Counted from some day long ago.
    day: Option<i64>,
}

/// An article of the collection that may be the partner of another.
#[derive(Clone, Debug, PartialEq)]
pub struct Partner {
    /// Its place in the collection.
    pub entry: usize,
    /// Those who speak in both.
    pub speakers: Vec<String>,
    /// How many days lie between the two; unknown when one has no date.
    pub days: Option<u64>,
    /// Telling words that stand in the heads of both, the rarest first.
    pub words: Vec<String>,
    score: f64,
}

impl Partner {
    /// Whether anything speaks for it.
    pub fn is_likely(&self) -> bool {
        self.score >= 1.0
    }
}

impl Profile {
    pub fn of_entry(entry: &Entry) -> Profile {
        let speakers = entry.speakers.iter().filter(|speaker| !speaker.unnamed).map(|it| it.name.as_str());
        let head = [&entry.headline, &entry.standfirst];
        Profile::new(speakers, head.map(String::as_str), entry.date_published.as_deref())
    }

    pub fn of_reading(reading: &Reading) -> Profile {
        let article = &reading.article;
        let quoted = |id: &String| {
            reading.quotations.iter().any(|said| said.kind != Kind::Scare && said.speakers.contains(id))
        };
        let actors = reading.actors.iter().filter(|actor| !actor.unnamed && quoted(&actor.id));
        let head = [article.headline(), article.standfirst()];
        Profile::new(actors.map(|actor| actor.name.as_str()), head, article.date_published.as_deref())
    }

    fn new<'a>(speakers: impl Iterator<Item = &'a str>, head: [&str; 2], day: Option<&str>) -> Profile {
        let head = head.join(" ");
        let telling = words(&head, annotator::Span::new(0, head.len())).into_iter().filter(|word| {
            word.key.chars().count() > 2
                && word.key.chars().any(char::is_alphabetic)
                && !annotator::is_small_word(&word.key)
        });
        Profile {
            speakers: speakers.map(|name| (keys(name).join(" "), name.to_string())).collect(),
            words: telling.map(|word| (word.key, word.span.of(&head).to_string())).collect(),
            day: day.and_then(day_number),
        }
    }
}

/// All articles but the one at hand, the likeliest first; of equal ones the order of the collection
/// stays.
pub fn partners(of: &Profile, entries: &[Entry], but: Option<&str>) -> Vec<Partner> {
    let profiles: Vec<Profile> = entries.iter().map(Profile::of_entry).collect();
    let mut frequent: HashMap<&str, usize> = HashMap::new();
    for word in profiles.iter().flat_map(|profile| profile.words.keys()) {
        *frequent.entry(word).or_default() += 1;
    }
    let rarity = |word: &str| {
        let share = (1 + entries.len()) as f64 / (1 + frequent.get(word).copied().unwrap_or(0)) as f64;
        share.ln().min(2.0)
    };
    let others = (0..entries.len()).filter(|&at| but.is_none_or(|id| entries[at].id != id));
    let mut partners: Vec<Partner> = others
        .map(|at| {
            let profile = &profiles[at];
            let mut speakers: Vec<String> =
                entries[at].speakers.iter().map(|speaker| speaker.name.clone()).collect();
            speakers.retain(|name| of.speakers.contains_key(&keys(name).join(" ")));
            let shared = profile.words.iter().filter(|(key, _)| of.words.contains_key(*key));
            let mut shared: Vec<(f64, &String)> = shared.map(|(key, word)| (rarity(key), word)).collect();
            shared.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(other.1)));
            let days = of.day.zip(profile.day).map(|(one, other)| one.abs_diff(other));
            let near = match days {
                Some(0 | 1) => 1.0,
                Some(..=3) => 0.6,
                Some(..=10) => 0.3,
                Some(_) => 0.0,
                None => 0.1,
            };
            let words: f64 = shared.iter().map(|(rarity, _)| rarity).sum();
            // A day alone says nothing: papers come out every day.
            let score = speakers.len() as f64 + (0.3 * words).min(1.5);
            let score = if score > 0.0 { score * (0.5 + near) } else { 0.0 };
            let words = shared.into_iter().map(|(_, word)| word.clone()).collect();
            Partner { entry: at, speakers, days, words, score }
        })
        .collect();
    partners.sort_by(|one, other| other.score.total_cmp(&one.score));
    partners
}

/// The number of a day `YYYY-MM-DD` in the Gregorian calendar; `None` for what is none.
fn day_number(day: &str) -> Option<i64> {
    let mut parts = day.get(..10)?.split('-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // Years from March, so that the leap day comes last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(365 * year + leap_days + (153 * month + 2) / 5 + day)
}

#[cfg(test)]
mod tests {
    use annotator::format::collection::EntrySpeaker;

    use super::*;

    /// `harbour 2025-03-01 Harbour shut in Bergen: Ida Brandt, Rosa Pina`
    fn entry(line: &str) -> Entry {
        let (head, speakers) = line.split_once(": ").unwrap_or((line, ""));
        let mut parts = head.splitn(3, ' ');
        let mut part = || parts.next().unwrap_or_default().to_string();
        let speaker = |name: &str| EntrySpeaker {
            id: name.to_lowercase(),
            name: name.to_string(),
            unnamed: name.starts_with(char::is_lowercase),
            countries: Vec::new(),
            country_certainty: 1.0,
        };
        Entry {
            id: part(),
            date_published: Some(part()).filter(|day| day != "-"),
            headline: part(),
            speakers: speakers.split(", ").filter(|name| !name.is_empty()).map(speaker).collect(),
            ..Entry::default()
        }
    }

    /// The partners of the first in their order, with what speaks for them; none that nothing does.
    fn check(entries: &[&str], expect: &[&str]) {
        let entries: Vec<Entry> = entries.iter().map(|line| entry(line)).collect();
        let found = partners(&Profile::of_entry(&entries[0]), &entries, Some(&entries[0].id));
        assert_eq!(found.len(), entries.len() - 1, "everything but itself can be chosen");
        let seen: Vec<String> = found
            .iter()
            .filter(|partner| partner.is_likely())
            .map(|partner| {
                let days = partner.days.map_or("?".to_string(), |days| days.to_string());
                let id = &entries[partner.entry].id;
                format!("{id} {} days {} {}", partner.speakers.len(), days, partner.words.join(" "))
                    .replacen(" days ", " ", 1)
            })
            .collect();
        assert_eq!(seen, expect);
    }

    #[test]
    fn shared_speakers_about_the_same_day_come_first() {
        check(
            &[
                "a 2025-03-01 Harbour shut in Bergen: Ida Brandt, Rosa Pina",
                "b 2025-08-01 Fish prices fall: Ida Brandt",
                "c 2025-02-28 Bergen harbour to open again: Rosa Pina, Ida Brandt, Jonas Lie",
                "d 2025-03-01 Snow in the Alps: Mia Moser",
            ],
            &["c 2 1 Bergen harbour"],
        );
    }

    #[test]
    fn the_same_day_alone_is_no_reason() {
        check(&["a 2025-03-01 Harbour shut: Ida Brandt", "b 2025-03-01 Snow falls: Mia Moser"], &[]);
    }

    #[test]
    fn an_article_without_a_date_can_be_found() {
        check(
            &["a - Harbour shut: Ida Brandt, Rosa Pina", "b - Gates of harbour: Ida Brandt, Rosa Pina"],
            &["b 2 ? harbour"],
        );
    }

    #[test]
    fn those_without_a_name_are_no_reason() {
        check(&["a 2025-03-01 Harbour: a diplomat", "b 2025-03-01 Snow: a diplomat"], &[]);
    }

    #[test]
    fn days_are_counted_across_months_and_leap_years() {
        let between = |one, other| Some(day_number(one)?.abs_diff(day_number(other)?));
        assert_eq!(between("2024-02-28", "2024-03-01"), Some(2));
        assert_eq!(between("2023-02-28", "2023-03-01"), Some(1));
        assert_eq!(between("2024-12-31", "2025-01-01"), Some(1));
        assert_eq!(between("2025-03-01T10:00", "2025-03-01"), Some(0));
        assert_eq!(day_number("yesterday"), None);
        assert_eq!(day_number("2025-13-01"), None);
    }
}
