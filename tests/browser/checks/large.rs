//! A collection whose list goes in parts: what is looked for is loaded, and no more; what is near the window is drawn, and no
//! more.

use std::collections::BTreeMap;

use annotator::format::article_file::{ArticleFile, to_article_file};
use annotator::format::collection::{Entry, EntryQuotation, EntrySpeaker};
use annotator::format::parts::{Index, article_file, in_order};
use annotator::{Country, Kind};
use serde_json::{Value, json};

use crate::page::{Outcome, Page};
use crate::site::Site;

/// So many articles there are; the last one is the newest.
const MANY: usize = 3000;
/// So many speakers, of whom the first say more than the others.
const SPEAKERS: usize = 400;

/// The articles that are in the page, in their order.
const DRAWN: &str = "observer.all('#large [data-article]').map((article) => article.dataset.article)";
/// The files of the collection that were fetched, each once.
const FETCHED: &str = "observer.unique(performance.getEntriesByType('resource').map((it) => new URL(it.name).pathname)\
                       .filter((path) => path.startsWith('/articles/')).map((path) => path.slice(1)))";
const STATUS: &str = "observer.text('#filter-status')";

/// Who speaks in an article: somebody often heard, and one of many.
fn speakers(nth: usize) -> [usize; 2] {
    [nth % 7, nth * 13 % SPEAKERS]
}

fn name(speaker: usize) -> String {
    const GIVEN: [&str; 5] = ["Ida", "Tom", "Rui", "Ana", "Leo"];
    const FAMILY: [&str; 20] = [
        "Brandt", "Hale", "Paz", "Keller", "Vost", "Lind", "Moreau", "Sand", "Thorn", "Wald", "Berg",
        "Calder", "Dorn", "Ersen", "Falk", "Grim", "Holm", "Ivers", "Jordal", "Kast",
    ];
    format!(
        "{} {}{}",
        GIVEN[speaker % 5],
        FAMILY[speaker / 5 % 20],
        ["", "son", "dal", "berg"][speaker / 100]
    )
}

fn code(speaker: usize) -> &'static str {
    ["NO", "GB", "PT", "JP", "BR"][speaker % 5]
}

fn entry(nth: usize) -> Entry {
    let mut entry = Entry {
        id: format!("a{nth}"),
        headline: format!("Harbour report number {nth}"),
        date_published: Some(format!("{}-{:02}-{:02}", 2000 + nth / 336, 1 + nth / 28 % 12, 1 + nth % 28)),
        in_language: "en".to_string(),
        invented: true,
        ..Entry::default()
    };
    for (place, speaker) in speakers(nth).into_iter().enumerate() {
        let id = annotator::slug(&name(speaker));
        let countries: Vec<Country> = Country::from_code(code(speaker)).into_iter().collect();
        if entry.speaker(&id).is_none() {
            let (id, name) = (id.clone(), name(speaker));
            let countries = countries.clone();
            entry.speakers.push(EntrySpeaker { id, name, unnamed: false, countries, country_certainty: 1.0 });
        }
        entry.quotations.push(EntryQuotation {
            id: format!("q{}", place + 1),
            kind: if nth % 3 == 0 { Kind::Indirect } else { Kind::Direct },
            content: vec![format!("“The ships of harbour {nth} would sail again when the ice had gone”")],
            speakers: vec![id],
            countries,
            certainty: 0.9,
        });
    }
    entry
}

/// The built site with this collection, and the length of each of its files in bytes.
fn site(page: &Page) -> (Site, BTreeMap<String, usize>) {
    let mut entries: Vec<Entry> = (0..MANY).map(entry).collect();
    in_order(&mut entries);
    let index = Index::new("Many articles", &entries);
    let (mut site, mut lengths) = (page.site(), BTreeMap::new());
    let text = "Harbour report\n\n“We are ready,” said Mayor Ida Brandt of Norway.";
    let reading = annotator::read(text);
    let newest = format!("a{}", MANY - 1);
    let article = to_article_file(&newest, &reading, &ArticleFile::default().about);
    let mut put = |name: String, text: String| {
        lengths.insert(format!("articles/{name}"), text.len());
        site = site.clone().with(&format!("articles/{name}"), text);
    };
    put(article_file(&newest), article);
    for job in index.jobs() {
        let made: Result<(), ()> = index.make(job, |name, text| {
            put(name, text);
            Ok(())
        });
        made.unwrap_or_default();
    }
    (site, lengths)
}

/// How many quotations are left of a choice.
fn left(passes: impl Fn(usize) -> bool) -> usize {
    (0..MANY).flat_map(speakers).filter(|speaker| passes(*speaker)).count()
}

/// No more than this was fetched of the collection, in bytes.
async fn fetched_at_most(page: &Page, lengths: &BTreeMap<String, usize>, most: usize) -> Outcome {
    let fetched = page.see(FETCHED).await?;
    let files: Vec<&str> = fetched.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let bytes: usize = files.iter().filter_map(|file| lengths.get(*file)).sum();
    match bytes <= most && files.len() > 1 {
        true => Ok(()),
        false => Err(format!("{bytes} bytes were fetched in {files:?}").into()),
    }
}

pub async fn the_newest_articles_are_listed_and_little_is_loaded(page: &mut Page) -> Outcome {
    let (site, lengths) = site(page);
    page.open(site, "").await?;
    page.until("the newest is the first", &format!("{DRAWN}[0]"), json!(format!("a{}", MANY - 1))).await?;
    page.until_true("all quotations are counted", &format!("{STATUS}.includes('{}')", 2 * MANY)).await?;
    page.until("every country has its number", "observer.all('[data-facet=country]').length", json!(5))
        .await?;
    fetched_at_most(page, &lengths, 150_000).await?;
    page.click("#large [data-article] a").await?;
    page.until_true("an article opens", "observer.text('#article').includes('We are ready')").await?;
    page.back().await?;
    page.until("back is back at the list", &format!("{DRAWN}[0]"), json!(format!("a{}", MANY - 1))).await
}

pub async fn a_choice_loads_what_it_finds(page: &mut Page) -> Outcome {
    let (site, lengths) = site(page);
    page.open(site, "").await?;
    page.until_true("the list is there", &format!("{DRAWN}.length")).await?;
    page.click("[data-facet='country'][data-value='NO']").await?;
    let norway = left(|speaker| code(speaker) == "NO");
    page.until("all that match are counted", STATUS, json!(format!("{norway} of {} quotations", 2 * MANY)))
        .await?;
    let said = "observer.unique(observer.all('#large [data-quotation]').map((it) => it.dataset.countries))";
    page.until("only what is said for it is shown", said, json!(["NO"])).await?;
    page.until_true("by article, the newest first", &format!("{DRAWN}.length >= 6")).await?;
    fetched_at_most(page, &lengths, 200_000).await?;
    let britain = left(|speaker| code(speaker) == "GB");
    page.until_true(
        "another country says what it would add",
        &format!("observer.text('[data-facet=country][data-value=GB] .voice-numbers > span').startsWith('{britain} ')"),
    )
    .await?;
    page.click("[data-facet='country'][data-value='GB']").await?;
    let both = norway + britain;
    page.until("within a facet choices add up", STATUS, json!(format!("{both} of {} quotations", 2 * MANY)))
        .await?;
    page.until("both are shown", &format!("{said}.sort()"), json!(["GB", "NO"])).await?;
    page.click("[data-facet='kind'][data-value='indirect']").await?;
    page.until(
        "between facets both must hold",
        "observer.unique(observer.all('#large [data-quotation]').map((it) => it.dataset.kind))",
        json!(["indirect"]),
    )
    .await?;
    page.reload().await?;
    page.until("a reload leaves the same", &format!("{said}.sort()"), json!(["GB", "NO"])).await?;
    page.click("#clear-filter").await?;
    page.until("one press brings all back", &format!("{DRAWN}[0]"), json!(format!("a{}", MANY - 1))).await
}

pub async fn a_speaker_is_found_by_name(page: &mut Page) -> Outcome {
    let (site, lengths) = site(page);
    // Somebody who is not among those who say most.
    let rare = SPEAKERS - 3;
    let id = annotator::slug(&name(rare));
    let family = name(rare).split(' ').nth(1).map(str::to_string).unwrap_or_default();
    page.open(site, "").await?;
    page.until_true("the list is there", &format!("{DRAWN}.length")).await?;
    page.type_into("#find-speaker", &family[..family.len() - 1]).await?;
    page.until_true(
        "who may be meant is offered",
        &format!("document.querySelector('.found-speaker[data-value=\"{id}\"]')"),
    )
    .await?;
    page.click(&format!(".found-speaker[data-value='{id}']")).await?;
    let said = left(|speaker| speaker == rare);
    page.until("what they say is counted", STATUS, json!(format!("{said} of {} quotations", 2 * MANY)))
        .await?;
    page.until(
        "and shown",
        "observer.unique(observer.all('#large [data-quotation]').map((it) => it.dataset.speakers))",
        json!([id]),
    )
    .await?;
    let chip = format!("observer.text('[data-chip] span').startsWith('{} ')", name(rare));
    page.until_true("the choice has their name", &chip).await?;
    fetched_at_most(page, &lengths, 200_000).await?;
    page.type_into("#find-speaker", "Xyzzy").await?;
    page.until_true("a name that nobody has is told", "observer.text('#found-speakers-status').length > 9")
        .await
}

pub async fn only_what_is_near_the_window_is_drawn(page: &mut Page) -> Outcome {
    let (site, _) = site(page);
    page.open(site, "").await?;
    page.until_true("the list is there", &format!("{DRAWN}.length >= 6")).await?;
    let far = "(scrollTo(0, document.documentElement.scrollHeight), \
               Number(observer.all('#large [aria-posinset]').at(-1).getAttribute('aria-posinset')) > 150)";
    page.until_true("whoever scrolls comes on", far).await?;
    page.until_true("what is far from the window is not in the page", &format!("{DRAWN}.length < 90"))
        .await?;
    page.until_true("nor is the first", &format!("!{DRAWN}.includes('a{}')", MANY - 1)).await?;
    page.until(
        "each says of how many it is one",
        "observer.unique(observer.all('#large [aria-setsize]').map((it) => it.getAttribute('aria-setsize')))",
        json!([MANY.to_string()]),
    )
    .await?;
    page.see("scrollTo(0, 0)").await?;
    page.until_true("back at the top the first is there again", &format!("{DRAWN}.includes('a{}')", MANY - 1))
        .await
}

pub async fn a_part_that_is_missing_or_broken_can_be_tried_again(page: &mut Page) -> Outcome {
    let (site, lengths) = site(page);
    // The newest one has the highest number, and is the first that is asked for.
    let number = |name: &&String| {
        let number = name.strip_prefix("articles/countries/PT-")?.strip_suffix(".json")?;
        number.parse::<usize>().ok()
    };
    let part =
        lengths.keys().filter(|name| number(name).is_some()).max_by_key(number).cloned().unwrap_or_default();
    for part in [part.as_str(), "articles/countries/PT.json"] {
        page.open(site.clone().with(part, "{"), "#/?country=PT").await?;
        page.until_true("a sentence names it", &format!("observer.text('#large-status').includes('{part}')"))
            .await?;
        page.until_true("the countries are there", "observer.all('[data-facet=country]').length === 5")
            .await?;
        page.host()?.serve_instead(site.clone());
        page.click("#large-more").await?;
        let said =
            "observer.unique(observer.all('#large [data-quotation]').map((it) => it.dataset.countries))";
        page.until("once it is there, what is said is found", said, json!(["PT"])).await?;
        page.until_true(
            "and nothing more is wrong",
            &format!("!observer.text('#large-status').includes('{part}')"),
        )
        .await?;
        page.click("#clear-filter").await?;
        page.until("all are there", &format!("{DRAWN}[0]"), json!(format!("a{}", MANY - 1))).await?;
    }
    Ok(())
}

pub async fn words_in_the_address_are_left_aside_and_said_so(page: &mut Page) -> Outcome {
    let (site, _) = site(page);
    page.open(site, "#/?words=harbour&country=JP").await?;
    page.until_true("it is said", "observer.text('#large .message').includes('harbour')").await?;
    let japan = left(|speaker| code(speaker) == "JP");
    page.until_true("and the rest holds", &format!("{STATUS}.startsWith('{japan} of ')")).await?;
    page.visit("#/balance").await?;
    page.until_true("the pictures are said to be elsewhere", "observer.text('#large .note').length > 40")
        .await
}
