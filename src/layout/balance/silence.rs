//! Who is spoken about, by whom, and who of them is never heard.
//!
//! A mention that only says whose words a quotation is (*Brandt* of *Brandt said*) does not speak about anybody; every
//! other mention does, pronouns included: the paper's own voice where no quotation lies over it, otherwise those whose
//! words it stands in.

use std::cmp::Reverse;
use std::collections::HashMap;

use annotator::{Actor, Country, Kind, Reading, Span};

/// An actor as somebody who is spoken about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// Place of the actor in the reading.
    pub actor: usize,
    /// Where it is spoken about, in text order.
    pub mentions: Vec<About>,
    /// How many quotations are its own.
    pub quotations: usize,
    /// How many words they have.
    pub words: usize,
}

/// A mention that speaks about somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    pub span: Span,
    /// Place of its block in the article.
    pub block: usize,
    /// The quotations it stands in, as places in the reading; none in the paper's own voice.
    pub within: Vec<usize>,
}

/// Who speaks about somebody.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum By {
    /// Nobody is shown saying it.
    Paper,
    /// The id of an actor.
    Speaker(String),
    /// Somebody the article does not name.
    Nobody,
}

/// Everybody who acts or speaks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Silence {
    /// Those without a word of their own, most spoken about first.
    pub never_heard: Vec<Spoken>,
    /// Those with one, most spoken about first.
    pub heard: Vec<Spoken>,
    /// Countries for which somebody acts and nobody speaks, with the mentions of those who act; most first.
    pub countries: Vec<(Country, usize)>,
}

impl Spoken {
    /// Who speaks about it and how often, the paper first, then most often first. What several say together counts for
    /// each of them.
    pub fn by(&self, reading: &Reading) -> Vec<(By, usize)> {
        let mut by: Vec<(By, usize)> = Vec::new();
        for mention in &self.mentions {
            for speaker in mention.by(reading) {
                match by.iter_mut().find(|(other, _)| *other == speaker) {
                    Some((_, count)) => *count += 1,
                    None => by.push((speaker, 1)),
                }
            }
        }
        by.sort_by_key(|(by, count)| (*by != By::Paper, Reverse(*count)));
        by
    }
}

impl About {
    /// Who speaks here; each once.
    pub fn by(&self, reading: &Reading) -> Vec<By> {
        let mut by: Vec<By> = Vec::new();
        for &at in &self.within {
            let speakers = &reading.quotations[at].speakers;
            let speakers = speakers.iter().cloned().map(By::Speaker);
            let nobody = reading.quotations[at].speakers.is_empty().then_some(By::Nobody);
            by.extend(speakers.chain(nobody));
        }
        if by.is_empty() {
            by.push(By::Paper);
        }
        by.dedup();
        by
    }
}

pub fn silence(reading: &Reading) -> Silence {
    let contents = Contents::new(reading);
    let mut own: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, quotation) in reading.quotations.iter().enumerate() {
        quotation.speakers.iter().for_each(|id| own.entry(id).or_default().push(at));
    }
    let mut silence = Silence::default();
    for (place, actor) in reading.actors.iter().enumerate() {
        let own = own.get(actor.id.as_str()).map_or(&[][..], Vec::as_slice);
        let spoken = Spoken {
            actor: place,
            mentions: abouts(reading, actor, own, &contents),
            quotations: own.len(),
            words: own.iter().map(|&at| reading.quotations[at].words(&reading.article.text)).sum(),
        };
        if own.is_empty() { silence.never_heard.push(spoken) } else { silence.heard.push(spoken) }
    }
    for list in [&mut silence.never_heard, &mut silence.heard] {
        list.sort_by_key(|spoken| Reverse(spoken.mentions.len()));
    }
    silence.countries = silent_countries(reading, &silence);
    silence
}

fn abouts(reading: &Reading, actor: &Actor, own: &[usize], contents: &Contents) -> Vec<About> {
    let introduces = |span: Span| {
        own.iter().any(|&at| reading.quotations[at].source.is_some_and(|source| source.contains(span)))
    };
    let blocks = &reading.article.blocks;
    let mentions = actor.mentions.iter().map(|mention| mention.span).filter(|&span| !introduces(span));
    let about = |span: Span| About {
        span,
        block: blocks.partition_point(|block| block.span.end <= span.start),
        within: contents.over(span),
    };
    mentions.map(about).collect()
}

fn silent_countries(reading: &Reading, silence: &Silence) -> Vec<(Country, usize)> {
    let heard =
        |country: &Country| reading.quotations.iter().any(|quotation| quotation.countries.contains(country));
    let mut countries: Vec<(Country, usize)> = Vec::new();
    for spoken in silence.never_heard.iter().chain(&silence.heard) {
        for &country in reading.actors[spoken.actor].countries.iter().filter(|country| !heard(country)) {
            match countries.iter_mut().find(|(other, _)| *other == country) {
                Some((_, count)) => *count += spoken.mentions.len(),
                None => countries.push((country, spoken.mentions.len())),
            }
        }
    }
    countries.sort_by_key(|(_, count)| Reverse(*count));
    countries
}

/// The contents of all quotations that are somebody's words, to ask what lies over a place.
struct Contents {
    /// In text order, with the place of the quotation.
    spans: Vec<(Span, usize)>,
    /// Of each and all before it, where the furthest ends.
    furthest: Vec<usize>,
}

impl Contents {
    fn new(reading: &Reading) -> Contents {
        let speech =
            reading.quotations.iter().enumerate().filter(|(_, quotation)| quotation.kind != Kind::Scare);
        let mut spans: Vec<(Span, usize)> = speech
            .flat_map(|(at, quotation)| quotation.content.iter().map(move |&span| (span, at)))
            .collect();
        spans.sort_unstable();
        let mut end = 0;
        let furthest = spans.iter().map(|(span, _)| {
            end = end.max(span.end);
            end
        });
        Contents { furthest: furthest.collect(), spans }
    }

    /// The quotations whose content holds all of a span, in order.
    fn over(&self, span: Span) -> Vec<usize> {
        let first = self.furthest.partition_point(|&end| end < span.end);
        let behind = self.spans.partition_point(|(content, _)| content.start <= span.start);
        let near = self.spans.get(first..behind).unwrap_or_default();
        let mut over: Vec<usize> =
            near.iter().filter(|(content, _)| content.contains(span)).map(|&(_, at)| at).collect();
        over.sort_unstable();
        over.dedup();
        over
    }
}

#[cfg(test)]
mod tests {
    use annotator::{ActorKind, Article, Block, BlockKind, Form, Mention, Quotation};

    use super::*;

    /// A text of one block in which `<` and `>` stand around what is said; who says it is given in order, `scare` for
    /// nobody's words and `` for somebody who is not named. An actor is mentioned wherever its id stands as a word, and
    /// `ida!` says whose words the next quotation is.
    fn reading(text: &str, speakers: &[&str], actors: &[(&str, &str)]) -> Reading {
        let mut reading = Reading::default();
        for &(id, country) in actors {
            reading.actors.push(Actor {
                id: id.to_string(),
                name: id.to_string(),
                kind: ActorKind::Person,
                unnamed: false,
                roles: vec![],
                countries: Country::from_code(country).into_iter().collect(),
                country_certainty: 1.0,
                mentions: vec![],
            });
        }
        let mut source = None;
        let mut open = Vec::new();
        for (at, word) in text.split_inclusive(' ').scan(0, |at, word| {
            *at += word.len();
            Some((*at - word.len(), word.trim_end()))
        }) {
            let id = word.trim_matches(['<', '>', '!']);
            let start = at + word.len() - word.trim_start_matches('<').len();
            let span = Span::new(start, start + id.len());
            if let Some(actor) = reading.actors.iter_mut().find(|actor| actor.id == id) {
                actor.mentions.push(Mention { span, form: Form::Name });
            }
            if word.ends_with('!') {
                source = Some(span);
            }
            if word.starts_with('<') {
                let speaker = speakers[reading.quotations.len()];
                let kind = if speaker == "scare" { Kind::Scare } else { Kind::Indirect };
                open.push(reading.quotations.len());
                reading.quotations.push(Quotation {
                    id: format!("q{}", reading.quotations.len() + 1),
                    kind,
                    content: vec![span],
                    verbatim: vec![],
                    cue: None,
                    source: source.take(),
                    speakers: speaker
                        .split('+')
                        .filter(|id| !id.is_empty() && *id != "scare")
                        .map(String::from)
                        .collect(),
                    countries: vec![],
                    certainty: 1.0,
                    evidence: vec![],
                });
            }
            if word.ends_with('>')
                && let Some(quotation) = open.pop()
            {
                let content = &mut reading.quotations[quotation].content;
                content[0] = content[0].join(span);
            }
        }
        for quotation in &mut reading.quotations {
            let countries =
                actors.iter().filter(|(id, _)| quotation.speakers.iter().any(|speaker| speaker == id));
            quotation.countries = countries.filter_map(|(_, code)| Country::from_code(code)).collect();
        }
        reading.article = Article {
            text: text.to_string(),
            blocks: vec![Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()) }],
            ..Article::default()
        };
        reading
    }

    fn check(text: &str, speakers: &[&str], expect: &str) {
        let reading = reading(text, speakers, &[("ida", "DE"), ("bo", "SE"), ("cy", "GB")]);
        let silence = silence(&reading);
        let tell = |spoken: &Spoken| {
            let by = spoken.by(&reading).into_iter().map(|(by, count)| match by {
                By::Paper => format!("paper {count}"),
                By::Speaker(id) => format!("{id} {count}"),
                By::Nobody => format!("nobody {count}"),
            });
            let by: Vec<String> = by.collect();
            let id = &reading.actors[spoken.actor].id;
            format!("{id} {}: {}", spoken.mentions.len(), by.join(", "))
        };
        let never: Vec<String> = silence.never_heard.iter().map(tell).collect();
        let heard: Vec<String> = silence.heard.iter().map(tell).collect();
        assert_eq!(format!("{} | {}", never.join("; "), heard.join("; ")), expect, "{text}");
    }

    #[test]
    fn who_has_no_word_is_never_heard() {
        check("ida met bo and cy", &[], "ida 1: paper 1; bo 1: paper 1; cy 1: paper 1 | ");
    }

    #[test]
    fn who_speaks_about_somebody_is_told() {
        check(
            "bo came and ida! said <that bo was late> and bo left",
            &["ida"],
            "bo 3: paper 2, ida 1; cy 0:  | ida 0: ",
        );
        check(
            "ida! said <that bo> or <cy and bo>",
            &["ida", ""],
            "bo 2: ida 1, nobody 1; cy 1: nobody 1 | ida 0: ",
        );
    }

    #[test]
    fn a_name_beside_its_own_words_speaks_about_nobody() {
        check("ida! said <that ida goes> and ida went", &["ida"], "bo 0: ; cy 0:  | ida 2: paper 1, ida 1");
    }

    #[test]
    fn what_two_say_together_counts_for_each() {
        check("they said <that cy goes>", &["ida+bo"], "cy 1: ida 1, bo 1 | ida 0: ; bo 0: ");
    }

    #[test]
    fn nobodys_words_are_the_papers() {
        check("the <so-called cy>", &["scare"], "cy 1: paper 1; ida 0: ; bo 0:  | ");
    }

    #[test]
    fn countries_without_a_voice_are_those_for_which_somebody_only_acts() {
        let actors = [("ida", "DE"), ("bo", "SE"), ("cy", "SE"), ("dee", "DE")];
        let silence = silence(&reading("ida! said <that bo met cy and bo> dee", &["ida"], &actors));
        let told: Vec<(&str, usize)> =
            silence.countries.iter().map(|(country, count)| (country.code(), *count)).collect();
        assert_eq!(told, [("SE", 3)]);
    }

    #[test]
    fn all_quotations_over_a_place_are_found() {
        let spans = vec![(Span::new(0, 50), 0), (Span::new(5, 10), 1), (Span::new(20, 30), 2)];
        let contents = Contents { furthest: vec![50, 50, 50], spans };
        assert_eq!(contents.over(Span::new(6, 8)), [0, 1]);
        assert_eq!(contents.over(Span::new(22, 30)), [0, 2]);
        assert_eq!(contents.over(Span::new(30, 31)), [0]);
        assert!(contents.over(Span::new(50, 51)).is_empty());
    }
}
