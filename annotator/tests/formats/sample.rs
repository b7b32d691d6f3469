//! What the tests write: a small invented article with everything in it once, and readings made
//! by chance that no article would give.

use annotator::format::article_file::{Agent, AgentKind, ArticleFile};
use annotator::{
    Actor, ActorKind, Article, Because, Block, BlockKind, Country, Evidence, Form, Kind, Mention, Quotation,
    Reading, Span,
};

/// Everything here is made up.
pub fn sample() -> Reading {
    let mut article = Article::from_blocks([
        (BlockKind::Headline, "Ferry “miracle” divides two towns"),
        (BlockKind::Standfirst, "Neither side will pay, says Brandt."),
        (BlockKind::Byline, "By Pia Example"),
        (BlockKind::Paragraph, "“The ferry stays 🙂,” said Ída Brandt, mayor of Nord & Søn. “We paid.”"),
        (BlockKind::Heading, "Who pays"),
        (BlockKind::Paragraph, "She said that Norland had called the bill “a <bad> joke” twice."),
        (BlockKind::Paragraph, "“Nobody asked us."),
        (BlockKind::Paragraph, "“Nobody will, \"ever\",” a senior official and Brandt said."),
        (BlockKind::ListItem, "=1+1 is how it works, Brandt wrote."),
        (BlockKind::Caption, "The ferry."),
    ]);
    article.publisher = Some("The Invented Post".to_string());
    article.date_published = Some("2024-02-29".to_string());
    let text = article.text.clone();
    let span = |words: &str| {
        let start = text.find(words).expect("words of the sample");
        Span::new(start, start + words.len())
    };
    let across = |from: &str, to: &str| span(from).join(span(to));
    let mention = |words: &str, form| Mention { span: span(words), form };
    let actor = |id: &str, name: &str, kind, country: &str, mentions| Actor {
        id: id.to_string(),
        name: name.to_string(),
        kind,
        unnamed: kind == ActorKind::Person && country.is_empty(),
        roles: Vec::new(),
        countries: Country::from_code(country).into_iter().collect(),
        country_certainty: 1.0,
        mentions,
    };
    let brandt = actor(
        "ida-brandt",
        "Ída Brandt",
        ActorKind::Person,
        "IS",
        vec![mention("Ída Brandt", Form::Name), mention("She", Form::Pronoun)],
    );
    let brandt = Actor { roles: vec!["mayor of Nord & Søn".to_string()], ..brandt };
    let norland = actor("norland", "Norland", ActorKind::Country, "NO", vec![mention("Norland", Form::Name)]);
    let official = actor("a-senior-official", "a senior official", ActorKind::Person, "", vec![]);

    let quotation =
        |kind, content: Vec<Span>, verbatim, cue: Option<Span>, source, speakers: &[&str]| Quotation {
            id: String::new(),
            kind,
            content,
            verbatim,
            cue,
            source,
            speakers: speakers.iter().map(|id| id.to_string()).collect(),
            countries: vec![],
            certainty: 0.937,
            evidence: vec![Evidence {
                because: if cue.is_some() { Because::CueAndSubject } else { Because::NobodySaysIt },
                spans: cue.into_iter().collect(),
            }],
        };
    let country = |mut quotation: Quotation, code: &str| {
        quotation.countries = Country::from_code(code).into_iter().collect();
        quotation
    };
    let split = vec![span("“The ferry stays 🙂,”"), span("“We paid.”")];
    let joke = span("“a <bad> joke”");
    let paragraphs = vec![span("“Nobody asked us.").join(span("“Nobody will, \"ever\",”"))];
    let mut quotations = vec![
        quotation(Kind::Scare, vec![span("“miracle”")], vec![span("“miracle”")], None, None, &[]),
        quotation(Kind::Indirect, vec![span("Neither side will pay")], vec![], Some(span("says")), None, &[]),
        country(
            quotation(
                Kind::Direct,
                split.clone(),
                split,
                Some(span("said")),
                Some(across("Ída Brandt", "mayor of Nord & Søn")),
                &["ida-brandt"],
            ),
            "IS",
        ),
        country(
            quotation(
                Kind::Mixed,
                vec![across("that Norland", "” twice")],
                vec![joke],
                Some(span("said that").trim_end(" that".len())),
                Some(span("She")),
                &["ida-brandt"],
            ),
            "IS",
        ),
        quotation(
            Kind::Mixed,
            vec![across("the bill", "a <bad> joke”")],
            vec![joke],
            Some(span("called")),
            Some(span("Norland")),
            &["norland"],
        ),
        quotation(
            Kind::Direct,
            paragraphs.clone(),
            paragraphs,
            None,
            Some(span("a senior official and Brandt")),
            &["a-senior-official", "ida-brandt"],
        ),
        quotation(
            Kind::Indirect,
            vec![span("=1+1 is how it works")],
            vec![],
            Some(span("wrote")),
            None,
            &["ida-brandt"],
        ),
    ];
    for (nth, quotation) in quotations.iter_mut().enumerate() {
        quotation.id = format!("q{}", nth + 1);
    }
    Reading { article, actors: vec![brandt, norland, official], quotations }
}

/// A file of a reading, by the annotator.
pub fn article(reading: &Reading) -> ArticleFile {
    ArticleFile { id: "ferry".to_string(), reading: reading.clone(), ..ArticleFile::default() }
}

/// The sample with its second quotation reviewed by a person.
pub fn reviewed() -> ArticleFile {
    let mut file = article(&sample());
    file.reading.quotations[1].evidence.push(Evidence { because: Because::Reviewed, spans: vec![] });
    file.about.reviewer = Some(Agent { kind: AgentKind::Person, name: "A <reader>".to_string() });
    file
}

trait TrimEnd {
    fn trim_end(self, bytes: usize) -> Span;
}

impl TrimEnd for Span {
    fn trim_end(self, bytes: usize) -> Span {
        Span::new(self.start, self.end - bytes)
    }
}

/// A generator with a fixed seed (xorshift): the same readings on every machine.
pub struct Random(pub u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    fn one_of<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }

    /// A span with a letter in it, as every finding has.
    fn span(&mut self, text: &str) -> Span {
        let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        loop {
            let start = self.below(bounds.len() - 1);
            let end = (start + 1 + self.below(30)).min(bounds.len() - 1);
            let span = Span::new(bounds[start], bounds[end]);
            if span.of(text).contains(char::is_alphanumeric) {
                return span;
            }
        }
    }

    /// A reading whose blocks stand in any order, whose marks cross and whose words are odd.
    pub fn reading(&mut self) -> Reading {
        const WORDS: [&str; 12] =
            ["a", "é", "🙂", " ", " ", "<p>", "&amp;", "\"", "\r\n", "\t", "]]>", "\u{c}"];
        const GAPS: [&str; 5] = ["\n\n", "\r\n \n", "", "\u{a0}\n", " left over "];
        let mut article = Article { in_language: "en".to_string(), ..Article::default() };
        for _ in 0..1 + self.below(9) {
            let start = article.text.len();
            article.text.push('x');
            for _ in 0..self.below(20) {
                article.text.push_str(self.one_of(&WORDS));
            }
            let (kind, span) = (self.one_of(&BlockKind::ALL), Span::new(start, article.text.len()));
            article.blocks.push(Block { kind, span });
            article.text.push_str(self.one_of(&GAPS));
        }
        let text = article.text.clone();
        let ids = ["q1", "50 cent", "é\"<", "kind.direct", ""];
        let actors = ids.map(|id| Actor {
            id: id.to_string(),
            name: format!("{id}\n&"),
            kind: self.one_of(&ActorKind::ALL),
            unnamed: false,
            roles: vec!["\u{1}<role>".to_string()],
            countries: vec![],
            country_certainty: 1.0,
            mentions: vec![Mention { span: self.span(&text), form: Form::Name }],
        });
        let quotations = (1..10).map(|number| {
            let mut content = [self.span(&text), self.span(&text)];
            content.sort();
            let apart = content[0].end <= content[1].start;
            Quotation {
                id: format!("q{number}"),
                kind: self.one_of(&Kind::ALL),
                content: if apart { content.to_vec() } else { vec![content[0]] },
                verbatim: vec![self.span(&text)],
                cue: Some(self.span(&text)).filter(|_| number % 2 == 0),
                source: Some(self.span(&text)).filter(|_| number % 3 > 0),
                speakers: vec![self.one_of(&ids).to_string(), "nobody-here".to_string()],
                countries: vec![],
                certainty: 0.5,
                evidence: vec![],
            }
        });
        let quotations = quotations.collect();
        Reading { article, actors: actors.to_vec(), quotations }
    }
}
