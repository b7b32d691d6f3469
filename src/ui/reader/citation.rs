//! A quotation as one cites it: words, speaker, headline, paper, day, paragraph, address.

use annotator::Kind;

use crate::layout::{Page, citation};
use crate::ui::format::{date, list};
use crate::words::{Words, tu_string};

/// The citation as plain text; what the article does not say is left out.
pub fn citation(words: Words, page: &Page, at: usize, link: String) -> String {
    let quotation = &page.reading.quotations[at];
    let article = &page.reading.article;
    let said = citation::words(&page.reading, at);
    let said = match quotation.kind {
        Kind::Indirect => tu_string!(words, citation.indirect, text = said).to_string(),
        Kind::Direct | Kind::Mixed | Kind::Scare => said,
    };
    let named = page.reading.speakers(quotation).into_iter().map(|actor| {
        let name = actor.name.clone();
        match actor.roles.first() {
            Some(role) => tu_string!(words, citation.with_role, name = name, role = role.clone()).to_string(),
            None => name,
        }
    });
    let named: Vec<String> = named.collect();
    let speaker = match (&named[..], quotation.kind) {
        ([], Kind::Scare) => tu_string!(words, kind.scare).to_string(),
        ([], _) => tu_string!(words, card.nobody).to_string(),
        (named, _) => list(words, named),
    };
    let headline = match article.headline() {
        "" => tu_string!(words, article.untitled),
        headline => headline,
    };
    let paragraph = citation::paragraph(&page.reading, at)
        .map(|number| tu_string!(words, citation.paragraph, number = number).to_string());
    let day = article.date_published.as_deref().map(|day| date(words, day));
    let source: String = [article.publisher.clone(), day, paragraph]
        .into_iter()
        .flatten()
        .map(|part| format!("{}{part}", tu_string!(words, app.comma)))
        .collect();
    tu_string!(
        words,
        citation.whole,
        text = said,
        speaker = speaker,
        headline = headline.to_string(),
        source = source,
        link = link
    )
    .to_string()
}
