//! What is known about an article beside its text, as fields that a person may correct.

use annotator::PageDraft;
use annotator::format::article_file::{About, Agent, AgentKind, ArticleFile};
use annotator::stated::web_link;

use crate::library::bring::kind::Unfit;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Detail {
    Headline,
    /// The day of publication, `YYYY-MM-DD`.
    Date,
    Publisher,
    Author,
    Link,
    Licence,
    /// A language tag; empty where the words are to tell.
    Language,
}

impl Detail {
    pub const ALL: [Detail; 7] = [
        Detail::Headline,
        Detail::Date,
        Detail::Publisher,
        Detail::Author,
        Detail::Link,
        Detail::Licence,
        Detail::Language,
    ];

    /// A name for the element of the page.
    pub fn as_str(self) -> &'static str {
        match self {
            Detail::Headline => "headline",
            Detail::Date => "date",
            Detail::Publisher => "publisher",
            Detail::Author => "author",
            Detail::Link => "link",
            Detail::Licence => "licence",
            Detail::Language => "language",
        }
    }

    /// The detail of a name; `None` for a word that is none.
    pub fn from_name(name: &str) -> Option<Detail> {
        Detail::ALL.into_iter().find(|detail| detail.as_str() == name)
    }

    /// What the draft says; empty where it says nothing.
    pub fn of(self, page: &PageDraft) -> String {
        let field = match self {
            Detail::Headline => return page.headline().to_string(),
            Detail::Date => &page.date_published,
            Detail::Publisher => &page.publisher,
            Detail::Author => &page.author,
            Detail::Link => &page.url,
            Detail::Licence => &page.license,
            Detail::Language => &page.in_language,
        };
        field.clone().unwrap_or_default()
    }

    pub fn set(self, page: &mut PageDraft, words: &str) {
        let words = words.trim();
        let field = match self {
            Detail::Headline => return page.set_headline(words),
            Detail::Date => &mut page.date_published,
            Detail::Publisher => &mut page.publisher,
            Detail::Author => &mut page.author,
            Detail::Link => &mut page.url,
            Detail::Licence => &mut page.license,
            Detail::Language => &mut page.in_language,
        };
        *field = Some(words.to_string()).filter(|words| !words.is_empty());
    }
}

/// True for a link that no browser may follow.
pub fn link_is_bad(link: &str) -> bool {
    !link.trim().is_empty() && web_link(link).is_none()
}

/// The article that a draft is, read by the annotator.
pub fn article_file(page: Option<&PageDraft>) -> Result<ArticleFile, Unfit> {
    let page = page.ok_or(Unfit::NoArticle)?;
    if page.url.as_deref().is_some_and(link_is_bad) {
        return Err(Unfit::BadLink);
    }
    let article = page.to_article();
    if article.text.trim().is_empty() {
        return Err(Unfit::NoArticle);
    }
    let about = About {
        author: page.author.clone().map(|name| Agent { kind: AgentKind::Person, name }),
        url: page.url.as_deref().and_then(web_link),
        license: page.license.clone(),
        ..About::default()
    };
    Ok(ArticleFile { reading: annotator::annotate(article), about, ..ArticleFile::default() })
}
