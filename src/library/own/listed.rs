//! An article of one's own as the list of a collection has its articles: what lists, filters and counts need of it.
//!
//! It is kept as such a list with this one article, so that both are written and read in one way.

use annotator::format::article_file::ArticleFile;
use annotator::format::collection::{Collection, Entry, from_collection_file, to_collection_file};

/// The id of the article in its list. A file may have one that no list takes.
const ID: &str = "own";

/// What a list says about an article; its id is to be set. The headline is empty where it has none.
pub fn listed(file: &ArticleFile) -> Entry {
    Entry { headline: file.reading.article.headline().to_string(), ..Collection::entry(ID, file) }
}

/// The text that is kept of what a list says.
pub fn to_text(entry: Entry) -> String {
    to_collection_file(&Collection { entries: vec![entry], ..Collection::default() })
}

/// Reads it back; `None` where nothing is kept, or something that this page does not understand.
pub fn from_text(text: &str) -> Option<Entry> {
    from_collection_file(text).ok()?.entries.pop()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(id: &str, text: &str, headline: &str) {
        let file = ArticleFile {
            id: id.to_string(),
            reading: annotator::read_as_is(text),
            ..ArticleFile::default()
        };
        let entry = listed(&file);
        assert_eq!(entry.headline, headline, "{text}");
        assert_eq!(entry.quotations.len(), 2, "{text}");
        assert_eq!(from_text(&to_text(entry.clone())), Some(entry), "{text}");
    }

    #[test]
    fn what_a_list_says_goes_there_and_back() {
        check(
            "ferries-wait",
            "Ferries wait\n\n“Not today,” said Harbour Master Ida Brandt of Norway. A spokeswoman said: “Tomorrow.”",
            "Ferries wait",
        );
    }

    #[test]
    fn an_odd_id_and_no_headline_do_no_harm() {
        let text = "“Not today,” said Harbour Master Ida Brandt. “Nor tomorrow,” said Jonas Veit.";
        check("../a b#c", text, "");
    }

    #[test]
    fn what_is_not_understood_is_not_there() {
        for text in ["", "nonsense", "{}", "{\"articles\": []}", "{\"articles\": [7]}"] {
            assert_eq!(from_text(text), None, "{text}");
        }
    }
}
