//! Small readings for the tests, written as lines.

use annotator::{Actor, ActorKind, Article, Country, Kind, Quotation, Reading, Span};

/// Each line is a block with one quotation: `Ida Brandt NO said: “We are ready.”` is who speaks, for
/// which country, the reporting word, and the content. Of a name without a capital the article does
/// not tell more; a line without a colon is words that nobody says.
pub fn reading(lines: &[&str]) -> Reading {
    let mut reading = Reading::default();
    for line in lines {
        let start = reading.article.text.len();
        reading.article.text += line;
        reading.article.text += "\n\n";
        let (head, content) = line.split_once(": ").map_or(("", *line), |(head, content)| (head, content));
        let begin = start + line.len() - content.len();
        let content = Span::new(begin, start + line.len());
        let verbatim = verbatim(&reading.article.text, content);
        let kind = match verbatim.iter().map(|span| span.len()).sum::<usize>() {
            _ if head.is_empty() => Kind::Scare,
            0 => Kind::Indirect,
            all if all == content.len() => Kind::Direct,
            _ => Kind::Mixed,
        };
        let mut words: Vec<&str> = head.split(' ').collect();
        let cue = words.pop().unwrap_or_default();
        let countries: Vec<Country> =
            words.last().and_then(|code| Country::from_code(code)).into_iter().collect();
        words.truncate(words.len() - countries.len());
        let name = words.join(" ");
        let id = name.to_lowercase().replace(' ', "-");
        let cue_start = start + head.len() - cue.len();
        let number = reading.quotations.len() + 1;
        reading.quotations.push(Quotation {
            id: format!("q{number}"),
            kind,
            content: vec![content],
            verbatim,
            cue: (!cue.is_empty()).then(|| Span::new(cue_start, cue_start + cue.len())),
            source: None,
            speakers: if id.is_empty() { Vec::new() } else { vec![id.clone()] },
            countries: countries.clone(),
            certainty: 1.0,
            evidence: Vec::new(),
        });
        if !id.is_empty() && reading.actor(&id).is_none() {
            reading.actors.push(Actor {
                id,
                unnamed: !name.starts_with(char::is_uppercase),
                name,
                kind: ActorKind::Person,
                roles: Vec::new(),
                countries,
                country_certainty: 1.0,
                mentions: Vec::new(),
            });
        }
    }
    reading.article = Article { text: reading.article.text.clone(), ..Article::default() };
    reading
}

fn verbatim(text: &str, content: Span) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut open = None;
    for (at, letter) in content.of(text).char_indices() {
        match (letter, open) {
            ('“', None) => open = Some(content.start + at),
            ('”', Some(start)) => {
                spans.push(Span::new(start, content.start + at + letter.len_utf8()));
                open = None;
            }
            _ => {}
        }
    }
    spans
}
