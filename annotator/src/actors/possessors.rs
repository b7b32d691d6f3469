//! Possessors: where the name of an entity only says whose something is. *Brandt's brother* is the brother, and names
//! Brandt too.

use rustc_hash::FxHashMap;

use crate::coreference::Coreference;
use crate::document::Document;
use crate::model::{ActorKind, Form, Span};
use crate::phrases::Phrases;
use crate::word_class::WordClass as W;

/// For each entity where its name stands before a possessive mark, inside another phrase; in text order.
pub fn possessors(document: &Document, phrases: &Phrases, coreference: &Coreference) -> Vec<Vec<Span>> {
    let called = called(document, phrases, coreference);
    let mut found = vec![Vec::new(); coreference.entities.len()];
    for phrase in phrases.all.iter().filter(|phrase| !phrase.possessor.is_empty()) {
        let mut end = phrase.possessor.end;
        while end > phrase.possessor.start && document.class(end - 1) == W::Possessive {
            end -= 1;
        }
        let spans = (phrase.possessor.start..end).map(|start| document.span(start, end));
        let of_entity = |span: Span| Some((called.get(span.of(document.text)).copied().flatten()?, span));
        if let Some((entity, span)) = spans.into_iter().find_map(of_entity) {
            found[entity].push(span);
        }
    }
    found
}

/// What the entities are called, by name and by surname alone; `None` for what two of them are called.
fn called<'a>(
    document: &Document<'a>,
    phrases: &Phrases,
    coreference: &'a Coreference,
) -> FxHashMap<&'a str, Option<usize>> {
    let mut called: FxHashMap<&str, Option<usize>> = FxHashMap::default();
    let mut learn = |words: &'a str, at: usize| {
        let entity = called.entry(words).or_insert(Some(at));
        if *entity != Some(at) {
            *entity = None;
        }
    };
    for (at, entity) in coreference.entities.iter().enumerate().filter(|(_, entity)| !entity.name.is_empty())
    {
        let surname = entity.name.last().filter(|_| entity.likely == ActorKind::Person);
        surname.into_iter().for_each(|surname| learn(surname, at));
        for mention in entity.mentions.iter().filter(|mention| mention.form == Form::Name) {
            let name = phrases.all[mention.phrase].name.clone();
            learn(document.span(name.start, name.end).of(document.text), at);
        }
    }
    called
}

#[cfg(test)]
mod tests {
    use crate::read_as_is;

    /// The mentions of `name` in `text`.
    fn check(text: &str, name: &str, expect: &[&str]) {
        let reading = read_as_is(text);
        let actor = reading.actors.iter().find(|actor| actor.name == name);
        let mentions = actor.map(|actor| actor.mentions.iter());
        let found: Vec<&str> =
            mentions.into_iter().flatten().map(|mention| mention.span.of(&reading.article.text)).collect();
        assert_eq!(found, expect, "{name} in {text}");
    }

    #[test]
    fn a_name_before_a_possessive_mark_is_mentioned() {
        check("Ida Brandt left. Brandt's brother waved.", "Ida Brandt", &["Ida Brandt", "Brandt"]);
        check("Ida Brandt left. He praised Ida Brandt's plan.", "Ida Brandt", &["Ida Brandt", "Ida Brandt"]);
        check("Norway left. Norway's envoy waved.", "Norway", &["Norway", "Norway"]);
    }

    #[test]
    fn a_name_that_two_have_means_neither() {
        check("Ida Brandt met Tom Brandt. Brandt's brother waved.", "Ida Brandt", &["Ida Brandt"]);
        check("Ida Brandt left. The union's plan failed.", "Ida Brandt", &["Ida Brandt"]);
    }
}
