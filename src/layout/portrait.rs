//! What an article does with one actor or one country: what it calls them, by which words it lets
//! them speak, where it names them.

use annotator::{Actor, Colour, Country, Form, Reading, Span, reporting_word};

/// A name or description with every place where the article uses it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called {
    /// As it stands where it is used first.
    pub words: String,
    pub places: Vec<Span>,
}

/// A reporting word with how often it is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    /// The dictionary form; the cue as it stands where the list does not have it.
    pub word: String,
    /// `None` where the list does not have it.
    pub colour: Option<Colour>,
    pub times: usize,
}

/// What an actor is called, most used first; pronouns are not among it.
pub fn called(reading: &Reading, actor: &Actor) -> Vec<Called> {
    let mut called: Vec<Called> = Vec::new();
    for mention in actor.mentions.iter().filter(|mention| mention.form != Form::Pronoun) {
        let words = mention.span.of(&reading.article.text);
        match called.iter_mut().find(|called| called.words.eq_ignore_ascii_case(words)) {
            Some(called) => called.places.push(mention.span),
            None => called.push(Called { words: words.to_string(), places: vec![mention.span] }),
        }
    }
    called.sort_by_key(|called| std::cmp::Reverse(called.places.len()));
    called
}

/// The reporting words for the quotations of an actor, most used first.
pub fn reported(reading: &Reading, actor: &Actor) -> Vec<Reported> {
    let theirs = reading.quotations.iter().filter(|quotation| quotation.speakers.contains(&actor.id));
    let mut reported: Vec<Reported> = Vec::new();
    for cue in theirs.filter_map(|quotation| quotation.cue) {
        let words = cue.of(&reading.article.text);
        let found = reporting_word(words);
        let word = found.map_or_else(|| words.to_lowercase(), |found| found.base.to_string());
        match reported.iter_mut().find(|reported| reported.word == word) {
            Some(reported) => reported.times += 1,
            None => reported.push(Reported { word, colour: found.map(|found| found.colour), times: 1 }),
        }
    }
    reported.sort_by_key(|reported| std::cmp::Reverse(reported.times));
    reported
}

/// The actors that speak or act for a country, as places in the reading with their numbers of
/// quotations, most first; those who are never heard come last.
pub fn actors_for(reading: &Reading, country: Country) -> Vec<(usize, usize)> {
    let actors = reading.actors.iter().enumerate().filter(|(_, actor)| actor.countries.contains(&country));
    let mut actors: Vec<(usize, usize)> = actors
        .map(|(at, actor)| {
            let theirs = reading.quotations.iter().filter(|quotation| quotation.speakers.contains(&actor.id));
            (at, theirs.count())
        })
        .collect();
    actors.sort_by_key(|&(at, count)| (std::cmp::Reverse(count), at));
    actors
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Norway ready for talks\n\n\
        “We are ready,” said Ida Brandt, the Norwegian foreign minister.\n\n\
        Brandt warned that time was short. “Very short,” Brandt said.\n\n\
        The Norwegian finance minister, Olav Lund, was not there.";

    fn actor<'a>(reading: &'a Reading, name: &str) -> &'a Actor {
        reading.actors.iter().find(|actor| actor.name == name).expect("the article speaks of them")
    }

    #[test]
    fn every_name_has_all_its_places() {
        let reading = annotator::read(TEXT);
        let called = called(&reading, actor(&reading, "Ida Brandt"));
        let seen: Vec<(&str, usize)> =
            called.iter().map(|called| (called.words.as_str(), called.places.len())).collect();
        assert!(seen.contains(&("Brandt", 2)) && seen.contains(&("Ida Brandt", 1)), "{seen:?}");
        for called in &called {
            assert!(called.places.iter().all(|place| place.of(&reading.article.text) == called.words));
        }
    }

    #[test]
    fn reporting_words_are_counted_by_their_dictionary_form() {
        let reading = annotator::read(TEXT);
        let reported = reported(&reading, actor(&reading, "Ida Brandt"));
        let seen: Vec<(&str, usize)> =
            reported.iter().map(|reported| (reported.word.as_str(), reported.times)).collect();
        assert_eq!(seen, [("say", 2), ("warn", 1)]);
        assert_eq!(reported[1].colour, Some(Colour::Warning));
    }

    #[test]
    fn a_cue_that_no_list_has_stands_as_it_is() {
        let mut reading = annotator::read(TEXT);
        let place = TEXT.find("ready for").unwrap_or_default();
        reading.quotations[0].cue = Some(Span::new(place, place + 5));
        let reported = reported(&reading, actor(&reading, "Ida Brandt"));
        let ready = Reported { word: "ready".to_string(), colour: None, times: 1 };
        assert!(reported.contains(&ready), "{reported:?}");
    }

    #[test]
    fn those_who_are_never_heard_come_last() {
        let reading = annotator::read(TEXT);
        let norway = Country::from_code("NO").expect("Norway is a country");
        let seen: Vec<(&str, usize)> = actors_for(&reading, norway)
            .into_iter()
            .map(|(at, count)| (reading.actors[at].name.as_str(), count))
            .collect();
        assert_eq!(seen.first(), Some(&("Ida Brandt", 3)), "{seen:?}");
        assert!(seen.contains(&("Olav Lund", 0)), "{seen:?}");
    }
}
