//! Actors: the entities that act or speak in the article, as the reader will see them.

use rustc_hash::FxHashMap;

use crate::choice::{Candidate, Decision};
use crate::coreference::{Coreference, Entity};
use crate::country::Belonging;
use crate::document::Document;
use crate::letters::plain_letters;
use crate::model::{Actor, ActorKind, Form, Mention, Span};
use crate::order::sort_by_key;
use crate::phrases::Phrases;

mod acting;
mod possessors;

use acting::SmallWords;

pub use acting::ACTOR;

/// The actors in the order of their first mention, and for each entity its actor's id; `None` for
/// an entity that is none: a place, a thing, somebody without a name who never speaks.
#[inline(never)]
pub fn actors(
    document: &Document,
    phrases: &Phrases,
    coreference: &Coreference,
    countries: &[Belonging],
    speaks: &[bool],
) -> (Vec<Actor>, Vec<Option<String>>) {
    let small = SmallWords::of(document);
    let employs = employers(coreference);
    let is_actor = |at: usize| {
        let entity = &coreference.entities[at];
        speaks[at] || can_act(entity) && acting::acts(document, phrases, &small, entity, employs[at])
    };
    let mut order: Vec<usize> = (0..coreference.entities.len()).filter(|&at| is_actor(at)).collect();
    sort_by_key(&mut order, |&at| {
        coreference.entities[at].mentions.first().map_or(0, |mention| mention.phrase as u64 + 1)
    });
    let possessors = possessors::possessors(document, phrases, coreference);
    let mut ids = Ids::default();
    let mut of_entity = vec![None; coreference.entities.len()];
    let mut actors = Vec::new();
    for at in order {
        let entity = &coreference.entities[at];
        let name = printed_name(entity);
        let id = ids.unique(&slug(&name));
        of_entity[at] = Some(id.clone());
        actors.push(Actor {
            id,
            name,
            kind: entity.likely,
            unnamed: entity.name.is_empty(),
            roles: entity.roles.iter().filter(|_| !entity.name.is_empty()).cloned().collect(),
            countries: countries[at].countries.clone(),
            country_certainty: countries[at].certainty,
            mentions: mentions(document, phrases, entity, &possessors[at]),
        });
    }
    (actors, of_entity)
}

fn printed_name(entity: &Entity) -> String {
    entity.display.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn mentions(document: &Document, phrases: &Phrases, entity: &Entity, possessors: &[Span]) -> Vec<Mention> {
    let mut mentions: Vec<Mention> = entity
        .mentions
        .iter()
        .map(|mention| {
            let phrase = &phrases.all[mention.phrase];
            let named = mention.form == Form::Name && !phrase.name.is_empty();
            let span =
                if named { document.span(phrase.name.start, phrase.name.end) } else { phrase.span(document) };
            Mention { span, form: mention.form }
        })
        .collect();
    mentions.extend(possessors.iter().map(|&span| Mention { span, form: Form::Name }));
    sort_by_key(&mut mentions, |mention| (mention.span.start as u64) << 32 | mention.span.end as u64);
    mentions.dedup();
    mentions
}

/// For each entity whether somebody works or speaks for it.
fn employers(coreference: &Coreference) -> Vec<bool> {
    let mut employs = vec![false; coreference.entities.len()];
    let people = coreference.entities.iter().filter(|entity| entity.likely == ActorKind::Person);
    people.filter_map(|person| person.affiliation).for_each(|employer| employs[employer] = true);
    employs
}

/// False for a news agency and for a person without a name, who are actors only where they speak.
fn can_act(entity: &Entity) -> bool {
    let nameless = entity.name.is_empty() && (entity.kind != Some(ActorKind::Organisation) || entity.plural);
    !entity.agency && !nameless && entity.members.is_empty()
}

/// For each entity that does not speak and may be an actor its features, to fit weights by.
pub fn decisions(
    document: &Document,
    phrases: &Phrases,
    coreference: &Coreference,
    speaks: &[bool],
) -> Vec<Decision> {
    let small = SmallWords::of(document);
    let employs = employers(coreference);
    let entities = coreference.entities.iter().enumerate();
    let silent =
        entities.filter(|(at, entity)| !speaks[*at] && can_act(entity) && !entity.mentions.is_empty());
    silent
        .map(|(at, entity)| {
            let values = acting::features(document, phrases, &small, entity, employs[at]).to_vec();
            let nobody = Candidate { name: String::new(), values: vec![0.0; values.len()] };
            let span = phrases.all[entity.mentions[0].phrase].span(document);
            ACTOR.decision(span, vec![Candidate { name: printed_name(entity), values }, nobody])
        })
        .collect()
}

/// ASCII, lower case, hyphens; `actor` for a name without any letter or digit.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        match plain_letters(c) {
            Some(letters) => slug.push_str(letters),
            None if c.is_ascii_alphanumeric() => slug.push(c),
            None if matches!(c, '\'' | '’' | '.') => {}
            None if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            None => {}
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "actor".to_string() } else { slug.to_string() }
}

/// Hands out each id once: the second `ida-brandt` becomes `ida-brandt-2`.
#[derive(Default)]
pub struct Ids {
    used: FxHashMap<String, usize>,
}

impl Ids {
    /// Somebody has this id already.
    pub fn take(&mut self, id: &str) {
        self.used.entry(id.to_string()).or_insert(1);
    }

    pub fn unique(&mut self, slug: &str) -> String {
        let mut count = self.used.get(slug).copied().unwrap_or_default() + 1;
        let mut id = if count == 1 { slug.to_string() } else { format!("{slug}-{count}") };
        while count > 1 && self.used.contains_key(&id) {
            count += 1;
            id = format!("{slug}-{count}");
        }
        self.used.insert(slug.to_string(), count);
        self.used.entry(id.clone()).or_insert(1);
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_ascii_lower_case_and_hyphens() {
        for (name, expect) in [
            ("Dmitry Peskov", "dmitry-peskov"),
            ("Renata Villaseñor Ibargüengoitia", "renata-villasenor-ibarguengoitia"),
            ("Élysée", "elysee"),
            ("O'Brien", "obrien"),
            ("U.S. Steel", "us-steel"),
            ("??", "actor"),
            ("北京", "actor"),
        ] {
            assert_eq!(slug(name), expect);
        }
    }

    #[test]
    fn the_second_of_a_slug_is_numbered() {
        let mut ids = Ids::default();
        assert_eq!(["a", "b", "a", "a"].map(|slug| ids.unique(slug)), ["a", "b", "a-2", "a-3"]);
        assert_eq!(["b-2", "b", "a-2"].map(|slug| ids.unique(slug)), ["b-2", "b-3", "a-2-2"]);
    }

    /// The actors of `text` with their kinds, those without a name in brackets.
    fn check(text: &str, expect: &str) {
        let actors = crate::read_as_is(text).actors;
        let show = |actor: &Actor| {
            let name = if actor.unnamed { format!("({})", actor.name) } else { actor.name.clone() };
            format!("{name} {}", actor.kind.as_str())
        };
        assert_eq!(actors.iter().map(show).collect::<Vec<_>>().join(", "), expect, "{text}");
    }

    #[test]
    fn who_acts_or_speaks_is_an_actor() {
        check("Marta Keller met Tom Hale.", "Marta Keller person, Tom Hale person");
        check("Norway closed the strait.", "Norway country");
        check("The Kremlin closed the strait.", "Kremlin organisation");
        check("A fisherman said it was late.", "(A fisherman) person");
    }

    #[test]
    fn places_things_and_who_stays_silent_without_a_name_are_none() {
        check("The bridge in Hamburg fell on Monday.", "");
        check("A fisherman left.", "");
        check("The road leads from Norway to Sweden.", "");
    }

    #[test]
    fn a_country_that_says_where_a_town_is_or_that_stands_in_a_list_of_places_is_none() {
        check("He was held in Douala, Cameroon, where it rained.", "");
        check("They have shops in Kenya, Ghana and Norway.", "");
        check("Kenya and Ghana want the plan.", "Kenya country, Ghana country");
    }

    #[test]
    fn whom_somebody_leads_is_one() {
        check(
            "Ida Brandt, the chair of the Lake Riders' Union, left.",
            "Ida Brandt person, Lake Riders' Union organisation",
        );
    }

    #[test]
    fn who_acts_with_others_or_by_a_passive_is_one() {
        check("France and Italy want the plan.", "France country, Italy country");
        check("The school is run by Norvia Learning.", "Norvia Learning organisation");
    }

    #[test]
    fn a_dateline_names_nobody() {
        check("CULIACÁN, Mexico — Growers left. Marta Keller stayed.", "Marta Keller person");
        check("HAI PHONG - Marta Keller met Tom Hale.", "Marta Keller person, Tom Hale person");
        check("NORDHAVEN — Marta Keller met Tom Hale.", "Marta Keller person, Tom Hale person");
        check("Marta Keller – a teacher – met Tom Hale.", "Marta Keller person, Tom Hale person");
        check("Marta Keller – Tom Hale knew – left.", "Marta Keller person, Tom Hale person");
    }

    #[test]
    fn a_news_agency_that_is_only_told_is_none() {
        check("Marta Keller told Reuters it was late.", "Marta Keller person");
    }
}
