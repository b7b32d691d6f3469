//! The bundled collection is sound: every file reads without an orphan, stands as the writer
//! writes it, and holds together in all its parts.
//!
//! After an edit by hand, `UPDATE_EXPECT=1 cargo test -p annotator --test article_files` writes
//! the files in their proper form and makes `collection.json` anew. A new article is a new file
//! in `articles/`.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use annotator::format::article_file::{AgentKind, ArticleFile, from_article_file};
use annotator::format::collection::{Collection, from_collection_file, to_collection_file};
use annotator::{Because, Country, Form, Kind, Quotation, Reading, Span};
use expect_test::expect_file;
use serde_json::Value;

struct Bundled {
    name: String,
    path: PathBuf,
    text: String,
    file: ArticleFile,
}

/// What else lies in the folder: the list of the articles and the ready lessons about them.
const NOT_ARTICLES: [&str; 2] = ["collection", "lessons"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../articles")
}

/// Every article of the folder, by name. Read once, so that no test reads what another rewrites.
static ARTICLES: LazyLock<Vec<Bundled>> = LazyLock::new(read_articles);

fn read_articles() -> Vec<Bundled> {
    let mut articles = Vec::new();
    for entry in fs::read_dir(folder()).expect("the folder articles/") {
        let path = entry.expect("an entry of articles/").path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().to_string();
        if path.extension().is_none_or(|ending| ending != "json") || NOT_ARTICLES.contains(&&*name) {
            continue;
        }
        let text = fs::read_to_string(&path).expect("an article file");
        let file = from_article_file(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        articles.push(Bundled { name, path, text, file });
    }
    articles.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(articles.len() >= 12, "the bundled articles are missing");
    articles
}

/// Asks one question of every article; the answer is what is wrong.
fn check(wrong: impl Fn(&Reading) -> Vec<String>) {
    let mut report = String::new();
    for Bundled { name, file, .. } in ARTICLES.iter() {
        wrong(&file.reading).into_iter().for_each(|line| report += &format!("{name}: {line}\n"));
    }
    assert!(report.is_empty(), "{report}");
}

/// The same, of every quotation; the answer is whether all is well.
fn check_quotations(what: &str, sound: impl Fn(&Reading, &Quotation) -> bool) {
    check(|reading| {
        let wrong = reading.quotations.iter().filter(|quotation| !sound(reading, quotation));
        wrong.map(|quotation| format!("{}: {what}", quotation.id)).collect()
    });
}

fn parts(quotation: &Quotation) -> impl Iterator<Item = Span> {
    let Quotation { content, verbatim, cue, source, .. } = quotation;
    content.iter().chain(verbatim).chain(cue).chain(source).copied()
}

#[test]
fn every_file_stands_as_the_writer_writes_it() {
    for Bundled { path, file, .. } in ARTICLES.iter() {
        expect_file![path].assert_eq(&file.to_text());
    }
}

#[test]
fn every_annotation_has_its_place() {
    for Bundled { name, file, .. } in ARTICLES.iter() {
        assert_eq!(&file.id, name);
        assert_eq!(file.orphans, [], "{name}");
    }
}

/// What remains of the selectors must lead to the same reading.
fn check_anchors(strip: fn(&mut Value)) {
    for Bundled { name, text, file, .. } in ARTICLES.iter() {
        let mut document: Value = serde_json::from_str(text).expect("JSON");
        strip_selectors(&mut document["annotations"], strip);
        assert_eq!(from_article_file(&document.to_string()).as_ref(), Ok(file), "{name}");
    }
}

fn strip_selectors(value: &mut Value, strip: fn(&mut Value)) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| strip_selectors(item, strip)),
        Value::Object(fields) => fields.values_mut().for_each(|field| strip_selectors(field, strip)),
        _ => {}
    }
    if value.get("type").is_some_and(|kind| kind.as_str().is_some_and(|kind| kind.ends_with("Selector"))) {
        strip(value);
    }
}

#[test]
fn every_annotation_is_found_by_its_position_without_context() {
    check_anchors(|selector| (selector["prefix"], selector["suffix"]) = (Value::Null, Value::Null));
}

#[test]
fn every_annotation_is_found_by_its_words_without_position() {
    check_anchors(|selector| selector["start"] = Value::Null);
}

#[test]
fn blocks_are_joined_by_a_blank_line_and_leave_nothing_out() {
    check(|reading| {
        let article = &reading.article;
        let pieces: Vec<&str> = article.blocks.iter().map(|block| block.span.of(&article.text)).collect();
        let whole = pieces.join("\n\n") == article.text && !article.headline().is_empty();
        (!whole).then(|| "the blocks are not the text".to_string()).into_iter().collect()
    });
}

#[test]
fn nothing_that_is_marked_crosses_a_block_or_begins_or_ends_in_white_space() {
    check(|reading| {
        let article = &reading.article;
        let mentions = reading.actors.iter().flat_map(|actor| &actor.mentions).map(|mention| mention.span);
        let evidence = reading.quotations.iter().flat_map(|quotation| &quotation.evidence);
        let spans = reading.quotations.iter().flat_map(parts);
        spans
            .chain(mentions)
            .chain(evidence.flat_map(|evidence| evidence.spans.iter().copied()))
            .filter(|span| {
                let inside = article.blocks.iter().any(|block| block.span.contains(*span));
                !inside || span.is_empty() || span.trim(&article.text) != *span
            })
            .map(|span| format!("{:?}", span.of(&article.text)))
            .collect()
    });
}

#[test]
fn verbatim_parts_lie_inside_the_content_and_stand_between_quotation_marks() {
    const MARKS: &str = "\"“”'‘’„»";
    check_quotations("verbatim", |reading, quotation| {
        let text = &reading.article.text;
        // In an interview the label and its colon do the work of the marks.
        let turn = quotation.cue.is_some_and(|cue| cue.of(text) == ":");
        quotation.verbatim.iter().all(|&verbatim| {
            (turn || verbatim.of(text).starts_with(|first| MARKS.contains(first)))
                && quotation.content.iter().any(|content| content.contains(verbatim))
        })
    });
}

#[test]
fn the_kind_follows_from_the_parts() {
    check_quotations("kind", |_, quotation| {
        let length = |spans: &[Span]| spans.iter().map(|span| span.len()).sum::<usize>();
        let follows = match (length(&quotation.verbatim), length(&quotation.content)) {
            (0, _) => Kind::Indirect,
            (verbatim, content) if verbatim == content => Kind::Direct,
            _ => Kind::Mixed,
        };
        quotation.kind == if quotation.speakers.is_empty() { Kind::Scare } else { follows }
    });
}

#[test]
fn every_passage_between_quotation_marks_belongs_to_a_quotation() {
    check(|reading| {
        let text = &reading.article.text;
        let german = reading.article.in_language == "de";
        let opening = |&(at, mark): &(usize, char)| match mark {
            // The mark that opens in English closes in German.
            '“' => !german,
            '„' | '»' => true,
            '"' => text[..at].matches('"').count().is_multiple_of(2),
            _ => false,
        };
        let opened = text.char_indices().filter(opening);
        let alone = opened.filter(|&(at, _)| {
            let verbatim = reading.quotations.iter().flat_map(|quotation| &quotation.verbatim);
            verbatim.filter(|span| span.covers(at)).count() != 1
        });
        alone.map(|(at, _)| text[at..].chars().take(40).collect()).collect()
    });
}

#[test]
fn quotations_are_numbered_in_text_order() {
    check(|reading| {
        let starts =
            reading.quotations.iter().map(|quotation| quotation.content.iter().map(|span| span.start));
        let in_order =
            starts.clone().flat_map(Iterator::min).is_sorted() && starts.into_iter().all(Iterator::is_sorted);
        let ids = reading.quotations.iter().map(|quotation| quotation.id.clone());
        let numbered = ids.eq((1..=reading.quotations.len()).map(|number| format!("q{number}")));
        (!in_order || !numbered).then(|| "the order of the quotations".to_string()).into_iter().collect()
    });
}

#[test]
fn speakers_are_actors_and_give_the_quotation_its_countries() {
    check_quotations("speakers", |reading, quotation| {
        let speakers = reading.speakers(quotation);
        let mut countries: Vec<Country> = speakers.iter().flat_map(|actor| actor.countries.clone()).collect();
        countries.dedup();
        speakers.len() == quotation.speakers.len() && countries == quotation.countries
    });
}

#[test]
fn the_source_names_the_speaker_and_only_words_without_attribution_have_none() {
    check_quotations("source", |reading, quotation| {
        let speakers = reading.speakers(quotation);
        let mut mentions = speakers.iter().flat_map(|actor| &actor.mentions);
        let unattributed =
            |because| matches!(because, Because::SameWords | Because::SpeakerGoesOn | Because::NobodySaysIt);
        match quotation.source {
            Some(source) => mentions.any(|mention| source.contains(mention.span)),
            None => quotation.evidence.iter().any(|evidence| unattributed(evidence.because)),
        }
    });
}

#[test]
fn a_person_has_reviewed_every_quotation_and_says_why_it_is_so() {
    check_quotations("evidence", |_, quotation| {
        let because: HashSet<Because> = quotation.evidence.iter().map(|evidence| evidence.because).collect();
        because.contains(&Because::Reviewed) && because.len() > 1 && quotation.certainty == 1.0
    });
    for Bundled { name, file, .. } in ARTICLES.iter() {
        let creator = &file.about.creator;
        assert_eq!((creator.kind, creator.name.as_str()), (AgentKind::Organisation, "Voices"), "{name}");
    }
}

#[test]
fn actors_are_told_apart_and_mentioned_in_text_order() {
    check(|reading| {
        let text = &reading.article.text;
        let mut wrong = Vec::new();
        let mut ids = HashSet::new();
        for actor in &reading.actors {
            let named = actor
                .mentions
                .iter()
                .any(|mention| mention.form == Form::Name && mention.span.of(text) == actor.name);
            if !named || !ids.insert(&actor.id) || !actor.mentions.is_sorted_by_key(|mention| mention.span) {
                wrong.push(actor.id.clone());
            }
        }
        let first = reading.actors.iter().map(|actor| actor.mentions.first().map(|mention| mention.span));
        if !first.is_sorted() {
            wrong.push("the order of the actors".to_string());
        }
        wrong
    });
}

#[test]
fn the_collection_is_what_its_articles_make() {
    let path = folder().join("collection.json");
    let listed = from_collection_file(&fs::read_to_string(&path).unwrap_or_default()).unwrap_or_default();
    let place = |name: &str| listed.entries.iter().position(|entry| entry.id == name).unwrap_or(usize::MAX);
    let mut articles: Vec<&Bundled> = ARTICLES.iter().collect();
    // The list keeps its order; what is new comes last.
    articles.sort_by_key(|article| place(&article.name));
    let entries = articles.iter().map(|article| Collection::entry(&article.name, &article.file)).collect();
    let made = Collection { entries, broken: Vec::new(), ..listed };
    expect_file![path].assert_eq(&to_collection_file(&made));
}

#[test]
fn invented_articles_say_so() {
    for Bundled { name, file, .. } in ARTICLES.iter() {
        let said = file
            .about
            .note
            .as_ref()
            .is_some_and(|note| note.contains("invented") || note.contains("erfunden"));
        assert_eq!(file.about.invented, said, "{name}");
    }
}

#[test]
fn every_article_says_in_one_line_what_there_is_to_discover() {
    for Bundled { name, file, .. } in ARTICLES.iter() {
        let line = file.about.discover.as_deref().unwrap_or_default();
        let sentences = line.matches(['.', '?', '!']).count();
        assert!(
            line.ends_with(['.', '?']) && sentences == 1 && line.chars().count() <= 160,
            "{name}: {line:?}"
        );
    }
}

#[test]
fn the_collection_speaks_for_many_countries_in_more_than_one_language() {
    let actors = ARTICLES.iter().flat_map(|article| &article.file.reading.actors);
    let countries: HashSet<Country> = actors.flat_map(|actor| actor.countries.iter().copied()).collect();
    let languages: HashSet<&str> =
        ARTICLES.iter().map(|article| article.file.reading.article.in_language.as_str()).collect();
    assert!(countries.len() >= 15, "{} countries", countries.len());
    assert_eq!(languages, HashSet::from(["de", "en"]));
}

/// Who says what in `lausanne-talks`, as a filter by `passes` leaves it.
fn lausanne(passes: impl Fn(&Quotation) -> bool) -> String {
    let Some(lausanne) = ARTICLES.iter().find(|article| article.name == "lausanne-talks") else {
        return String::new();
    };
    let reading = &lausanne.file.reading;
    let quotations = reading.quotations.iter().filter(|quotation| passes(quotation));
    let lines = quotations.map(|quotation| {
        let content: Vec<&str> =
            quotation.content.iter().map(|span| span.of(&reading.article.text)).collect();
        format!("{}: {}\n", quotation.speakers.join(" "), content.join(" … "))
    });
    lines.collect()
}

#[test]
fn filters_of_the_lausanne_talks_leave_exactly_whom_they_name() {
    use expect_test::expect;
    let speaks_for =
        |code| move |quotation: &Quotation| quotation.countries.iter().any(|each| each.code() == code);
    expect![[r#"
        francois-hollande: Syrian forces of a “war crime” in Aleppo, committed with the help of Russian air strikes
    "#]].assert_eq(&lausanne(speaks_for("FR")));
    expect![[r#"
        boris-johnson: for demonstrations at Russia’s embassy in London over bombs that seemed to fall at random
        boris-johnson: The bombing of Aleppo … was “unquestionably a war crime”
        boris-johnson: Russia of the attack
        boris-johnson: that the proof exists and that it points to Russia
    "#]].assert_eq(&lausanne(speaks_for("GB")));
    expect![[r#""#]].assert_eq(&lausanne(speaks_for("US")));
    expect![[r#"
        igor-konashenkov: that “accusing Russia of all mortal sins” was no more than a “storm in a teacup”
        igor-konashenkov: “The Russophobic hysteria that is regularly fuelled by certain members of the British establishment has not been taken seriously for a long time.”
        igor-konashenkov: that the Russian air force had played no part when a UN convoy was bombed near Aleppo last month
        igor-konashenkov: Britain of hiding the proof it claims to have
        igor-konashenkov: “The alleged ‘evidence’ you say you have won’t be worth a penny if it is made available to everyone,”
        igor-konashenkov: the charge
        igor-konashenkov: “There were no Russian planes in the area of the aid convoy to Aleppo. That is a fact,”
    "#]].assert_eq(&lausanne(|quotation| quotation.speakers == ["igor-konashenkov"]));
    expect![[r#"
        kremlin: “Russophobic hysteria” … the charge that Russian bombs hit a convoy of aid near Aleppo
        kremlin: his criticism as “Russophobic hysteria”
        russian-foreign-ministry: that Foreign Minister Sergei Lavrov and the US secretary of state, John Kerry, would talk about Syria in Lausanne on Saturday
        russian-foreign-ministry: Lavrov and Kerry would look for new ways towards a settlement … joined by envoys from Saudi Arabia and Turkey
        kremlin: that foreign diplomats are under its protection
        dmitry-peskov: “Probably the British foreign minister is aware of the Vienna Convention and that Great Britain is duty-bound to take responsibility for the safety of Russian diplomatic missions on its territory,”
        maria-zakharova: that Johnson’s remarks had left the Kremlin “truly ashamed for” him
    "#]].assert_eq(&lausanne(|quotation| {
        speaks_for("RU")(quotation) && quotation.speakers != ["igor-konashenkov"]
    }));
}
