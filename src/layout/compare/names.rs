//! Who is who: which actor of one article is which of another.
//!
//! Papers shorten names, spell them otherwise and turn *the Ministry of Defence* into *the Defence
//! Ministry*. Two people are one by their names only, never by a shared family name where the given
//! names differ; a shortened name counts where it can mean one actor only. Whoever has no name is
//! the same only in the same words.

use annotator::{Actor, ActorKind, Country};

use super::words::{keys, kin};

/// An actor as names tell it.
#[derive(Clone, Debug)]
pub struct Known<'a> {
    id: &'a str,
    /// Unknown where only a list is at hand.
    kind: Option<ActorKind>,
    unnamed: bool,
    countries: &'a [Country],
    name: &'a str,
    keys: Vec<String>,
}

/// How well two names fit, from the worst to the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// A part of a name, which could be somebody else's.
    Short,
    /// The same but for a middle name, the spelling or the order of words.
    Variant,
    Same,
    /// The same id too.
    Identical,
}

impl<'a> Known<'a> {
    pub fn of_actor(actor: &'a Actor) -> Known<'a> {
        let known = Known::listed(&actor.id, &actor.name, &actor.countries);
        Known { kind: Some(actor.kind), unnamed: actor.unnamed, ..known }
    }

    /// Somebody of whom only this is known.
    pub fn listed(id: &'a str, name: &'a str, countries: &'a [Country]) -> Known<'a> {
        Known { id, kind: None, unnamed: false, countries, name, keys: keys(name) }
    }
}

/// For each actor on the left its place on the right; nobody is anybody twice.
pub fn same_actors(left: &[Known], right: &[Known]) -> Vec<Option<usize>> {
    let mut fits: Vec<(Fit, usize, usize)> = Vec::new();
    for (at, one) in left.iter().enumerate() {
        for (place, other) in right.iter().enumerate() {
            fits.extend(fit(one, other).map(|fit| (fit, at, place)));
        }
    }
    let mut same = vec![None; left.len()];
    let mut taken = vec![false; right.len()];
    for wanted in [Fit::Identical, Fit::Same, Fit::Variant, Fit::Short] {
        let open: Vec<(usize, usize)> = fits
            .iter()
            .filter(|&&(fit, at, place)| fit == wanted && same[at].is_none() && !taken[place])
            .map(|&(_, at, place)| (at, place))
            .collect();
        for &(at, place) in &open {
            let rivals = open.iter().filter(|&&(one, other)| (one == at) != (other == place)).count();
            if rivals == 0 || wanted >= Fit::Same && same[at].is_none() && !taken[place] {
                same[at] = Some(place);
                taken[place] = true;
            }
        }
    }
    same
}

fn fit(one: &Known, other: &Known) -> Option<Fit> {
    if one.keys.is_empty() || other.keys.is_empty() || one.unnamed != other.unnamed {
        return None;
    }
    let equal = one.keys == other.keys;
    let same = if one.id == other.id { Fit::Identical } else { Fit::Same };
    if one.unnamed {
        return equal.then_some(same);
    }
    let shared = one.countries.iter().any(|country| other.countries.contains(country));
    let apart = !shared && !one.countries.is_empty() && !other.countries.is_empty();
    let full = one.keys.len() > 1;
    match (one.kind, other.kind) {
        (Some(ActorKind::Country), Some(ActorKind::Country)) => {
            if equal {
                Some(same)
            } else {
                (shared && one.countries.first() == other.countries.first()).then_some(Fit::Variant)
            }
        }
        (Some(ActorKind::Person), Some(ActorKind::Person)) => match person(one, other, shared, apart) {
            // One who speaks for two states keeps the full name.
            _ if equal && (full || !apart) => Some(same),
            _ if apart => None,
            _ if one.id == other.id => Some(Fit::Same),
            fit => fit,
        },
        (Some(ActorKind::Organisation), Some(ActorKind::Organisation)) => match apart {
            true => None,
            false if equal => Some(same),
            false => organisation(one, other, shared),
        },
        // The kind is unknown, or one of the two readings has it wrong.
        (Some(ActorKind::Person), Some(_)) | (Some(_), Some(ActorKind::Person)) if !full => None,
        _ => (equal && (!apart || full)).then_some(same),
    }
}

fn person(one: &Known, other: &Known, shared: bool, apart: bool) -> Option<Fit> {
    let (short, long) = if one.keys.len() <= other.keys.len() { (one, other) } else { (other, one) };
    if let [only] = &short.keys[..] {
        let (given, families) = long.keys.split_first()?;
        // Some peoples are known by the first name; there the country must agree.
        let fits = families.iter().any(|family| spelt_alike(only, family)) || shared && only == given;
        return (fits && !apart).then_some(Fit::Short);
    }
    let begins = initial_or_same(&short.keys[0], &long.keys[0]) || spelt_alike(&short.keys[0], &long.keys[0]);
    (begins && in_order(&short.keys[1..], &long.keys[1..])).then_some(Fit::Variant)
}

/// Whether all names of the one stand in the other, in this order.
fn in_order(short: &[String], long: &[String]) -> bool {
    let mut rest = long.iter();
    // An initial between two names tells nothing apart.
    let names = short.iter().filter(|name| name.chars().count() > 1);
    names.into_iter().all(|name| rest.any(|other| spelt_alike(name, other)))
}

fn initial_or_same(one: &str, other: &str) -> bool {
    let is_initial = |name: &str| name.chars().count() == 1;
    one == other || (is_initial(one) || is_initial(other)) && one.chars().next() == other.chars().next()
}

/// One name of another script in two spellings: *Sergei* and *Sergey*, *Zelensky* and *Zelenskyy*.
fn spelt_alike(one: &str, other: &str) -> bool {
    one == other || plainest(one) == plainest(other)
}

fn plainest(name: &str) -> String {
    let name = name.replace("kh", "h").replace("ph", "f").replace("ou", "u");
    let mut plain = String::new();
    for letter in name.chars() {
        let letter = match letter {
            'y' | 'j' => 'i',
            'w' => 'v',
            'q' | 'c' => 'k',
            letter => letter,
        };
        if !plain.ends_with(letter) {
            plain.push(letter);
        }
    }
    plain
}

fn organisation(one: &Known, other: &Known, shared: bool) -> Option<Fit> {
    if is_acronym(one, other) || is_acronym(other, one) {
        return Some(Fit::Variant);
    }
    let (one, other) = (telling(one), telling(other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let inside = short.iter().all(|word| long.iter().any(|other| kin(word, other)));
    match short.len() {
        0 => None,
        // *The army* is many things; of one country it may be the one with the longer name.
        1 => (inside && shared).then_some(Fit::Short),
        _ if short.len() == long.len() => inside.then_some(Fit::Variant),
        _ => (inside && shared).then_some(Fit::Variant),
    }
}

/// The words of a name that are more than its glue, which is written small: *of*, *for the*.
fn telling(known: &Known) -> Vec<String> {
    let capitals = |word: &&str| word.chars().any(char::is_uppercase);
    let telling: Vec<String> = known.name.split_whitespace().filter(capitals).flat_map(keys).collect();
    if telling.is_empty() { known.keys.clone() } else { telling }
}

fn is_acronym(short: &Known, long: &Known) -> bool {
    let letters: String = short.name.chars().filter(|letter| letter.is_alphanumeric()).collect();
    let initials: String = telling(long).iter().filter_map(|word| word.chars().next()).collect();
    letters.chars().count() > 1
        && letters.chars().all(char::is_uppercase)
        && letters.to_lowercase() == initials
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `Ida Brandt, GB` is a person, `+Royal Navy, GB` an organisation, `=Norway, NO` a country,
    /// `?a diplomat` somebody unnamed.
    fn actor(line: &str) -> Actor {
        let (name, countries) = line.split_once(", ").unwrap_or((line, ""));
        let plain = name.trim_start_matches(['+', '=', '?']);
        Actor {
            id: keys(plain).join("-"),
            name: plain.to_string(),
            kind: match name.chars().next() {
                Some('+') => ActorKind::Organisation,
                Some('=') => ActorKind::Country,
                _ => ActorKind::Person,
            },
            unnamed: name.starts_with('?'),
            roles: Vec::new(),
            countries: countries.split(' ').filter_map(Country::from_code).collect(),
            country_certainty: 1.0,
            mentions: Vec::new(),
        }
    }

    /// Each on the left with whom it is on the right.
    fn check(left: &[&str], right: &[&str], expect: &[&str]) {
        let (left, right): (Vec<Actor>, Vec<Actor>) =
            (left.iter().map(|l| actor(l)).collect(), right.iter().map(|r| actor(r)).collect());
        for (left, right) in [(&left, &right), (&right, &left)] {
            let known = |actors: &'static [Actor]| actors.iter().map(Known::of_actor).collect::<Vec<_>>();
            let (left, right) = (left.clone().leak(), right.clone().leak());
            let same = same_actors(&known(left), &known(right));
            let pairs = same.iter().enumerate().filter_map(|(at, place)| Some((at, (*place)?)));
            let mut seen: Vec<String> = pairs
                .map(|(at, place)| {
                    let mut names = [left[at].name.clone(), right[place].name.clone()];
                    names.sort();
                    names.join(" = ")
                })
                .collect();
            seen.sort();
            assert_eq!(seen, expect);
        }
    }

    fn check_one(one: &str, other: &str, same: bool) {
        let mut names = [one, other].map(|line| actor(line).name);
        names.sort();
        let expect = [names.join(" = ")];
        check(&[one], &[other], &expect.iter().map(String::as_str).filter(|_| same).collect::<Vec<_>>());
    }

    #[test]
    fn the_same_full_name_is_the_same_person() {
        check_one("Ida Brandt", "Ida Brandt", true);
        check_one("Ida Brandt, NO", "Ida Brandt, DK", true);
        check_one("Zoë Échard", "Zoe Echard", true);
        check_one("Park Min-ho", "Park Min Ho", true);
    }

    #[test]
    fn a_family_name_alone_is_short_for_the_full_name() {
        check_one("Brandt", "Ida Brandt", true);
        check_one("Echezuría", "Yolimar Echezuría Pacheco", true);
        check_one("Brandt, NO", "Ida Brandt, DK", false);
        check_one("Rosnah, MY", "Rosnah Idris, MY", true);
        check_one("Rosnah", "Rosnah Idris", false);
    }

    #[test]
    fn a_shared_family_name_makes_nobody_the_same() {
        check_one("Ida Brandt, NO", "Jonas Brandt, NO", false);
        check_one("Daniel Brandt", "Daniela Brandt", false);
        check_one("Maria Brandt", "Mario Brandt", false);
        check(&["Ida Brandt", "Jonas Brandt"], &["Jonas Brandt"], &["Jonas Brandt = Jonas Brandt"]);
    }

    #[test]
    fn a_short_name_that_could_be_two_is_nobody() {
        check(&["Ida Brandt", "Jonas Brandt"], &["Brandt"], &[]);
        check(&["Ida Brandt", "Brandt"], &["Ida Brandt"], &["Ida Brandt = Ida Brandt"]);
    }

    #[test]
    fn middle_names_and_initials_may_be_left_out() {
        check_one("Ida Marie Brandt", "Ida Brandt", true);
        check_one("Ida M. Brandt", "Ida Brandt", true);
        check_one("I. Brandt", "Ida Brandt", true);
        check_one("J. Brandt", "Ida Brandt", false);
        check_one("Feliciano Kalunga dos Santos", "Feliciano dos Santos", true);
    }

    #[test]
    fn names_of_other_scripts_are_spelt_in_two_ways() {
        check_one("Sergei Orlov, RU", "Sergey Orlov, RU", true);
        check_one("Taras Hrynenky, UA", "Taras Hrynenkyy, UA", true);
        check_one("Sergei Orlov, RU", "Sergey Orlov, BY", false);
    }

    #[test]
    fn those_without_a_name_are_the_same_in_the_same_words_only() {
        check_one("?A government source", "?a government source", true);
        check_one("?a government source", "?a government official", false);
        check_one("?a Brandt", "Brandt", false);
    }

    #[test]
    fn organisations_are_named_in_more_than_one_way() {
        check_one("+Ministry of National Defence, KH", "+Defense Ministry, KH", true);
        check_one("+Royal Thai Army, TH", "+Thai army, TH", true);
        check_one("+army, TH", "+Royal Thai Army, TH", true);
        check_one("+European Space Board", "+ESB", true);
        check_one("+Foreign Ministry", "+Ministry of Foreign Affairs", false);
        check_one("+Foreign Ministry, NO", "+Ministry of Foreign Affairs, NO", true);
    }

    #[test]
    fn organisations_of_two_countries_are_two() {
        check_one("+Ministry of Defence, NO", "+Ministry of Defence, SE", false);
        check_one("+army", "+Royal Thai Army, TH", false);
        check_one("+Ministry of Defence, NO", "+Ministry of Justice, NO", false);
    }

    #[test]
    fn a_state_is_one_under_every_name() {
        check_one("=Norway, NO", "=Oslo, NO", true);
        check_one("=Norway, NO", "=Sweden, SE", false);
        check_one("=Norway, NO", "+Norway Farm Union, NO", false);
        check_one("=Jordan, JO", "Jordan", false);
    }
}
