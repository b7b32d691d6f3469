//! A collection becomes the text of its file.

use crate::format::collection::{Collection, Entry, EntryQuotation, EntrySpeaker};
use crate::format::layout::Json;
use crate::model::Country;

pub(super) fn write(collection: &Collection) -> String {
    let fields = [
        ("title", Some(Json::Text(&collection.title))),
        ("generator", collection.generator.as_deref().map(Json::Text)),
        ("articles", Some(Json::List(collection.entries.iter().map(entry).collect()))),
    ];
    Json::Object(fields.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()).lay_out()
}

fn entry(entry: &Entry) -> Json<'_> {
    let fields = [
        ("id", Some(Json::Text(&entry.id))),
        ("file", Some(Json::Text(&entry.file))),
        ("headline", Some(Json::Text(&entry.headline))),
        ("standfirst", Some(Json::Text(&entry.standfirst)).filter(|_| !entry.standfirst.is_empty())),
        ("datePublished", entry.date_published.as_deref().map(Json::Text)),
        ("publisher", entry.publisher.as_deref().map(Json::Text)),
        ("inLanguage", Some(Json::Text(&entry.in_language))),
        ("invented", Some(Json::Flag(entry.invented))),
        ("discover", Some(Json::Text(&entry.discover)).filter(|_| !entry.discover.is_empty())),
        ("speakers", Some(Json::List(entry.speakers.iter().map(speaker).collect()))),
        ("quotations", Some(Json::List(entry.quotations.iter().map(quotation).collect()))),
    ];
    Json::Object(fields.into_iter().filter_map(|(key, value)| Some((key, value?))).collect())
}

fn speaker(speaker: &EntrySpeaker) -> Json<'_> {
    let fields = [
        ("id", Some(Json::Text(&speaker.id))),
        ("name", Some(Json::Text(&speaker.name))),
        ("unnamed", speaker.unnamed.then_some(Json::Flag(true))),
        ("countries", Some(codes(&speaker.countries))),
        ("certainty", Some(speaker.country_certainty).filter(|&sure| sure < 1.0).map(Json::Share)),
    ];
    Json::Object(fields.into_iter().filter_map(|(key, value)| Some((key, value?))).collect())
}

fn quotation(quotation: &EntryQuotation) -> Json<'_> {
    Json::Object(vec![
        ("id", Json::Text(&quotation.id)),
        ("kind", Json::Text(quotation.kind.as_str())),
        ("content", texts(&quotation.content)),
        ("speakers", texts(&quotation.speakers)),
        ("countries", codes(&quotation.countries)),
        ("certainty", Json::Share(quotation.certainty)),
    ])
}

fn texts(texts: &[String]) -> Json<'_> {
    Json::texts(texts.iter().map(String::as_str))
}

fn codes(countries: &[Country]) -> Json<'_> {
    Json::texts(countries.iter().map(Country::code))
}
