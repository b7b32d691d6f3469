//! The collection page: the way into the articles, and one filter over all of them.

use fantoccini::key::Key;
use serde_json::json;

use crate::page::{Outcome, Page};

/// So many articles are bundled.
pub const ARTICLES: usize = 12;

/// The cards of the articles, what the filter leaves aside.
const LISTED: &str = "observer.unique(observer.all('[data-article]').filter(observer.shown).map((card) => card.dataset.article))";

/// Who says what the list shows of matching quotations.
const SPEAKERS_SHOWN: &str = "observer.unique(observer.all('[data-article] [data-quotation]').filter(observer.shown).map((quotation) => quotation.dataset.speakers))";

pub async fn the_front_page_lists_every_article(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    page.until("all articles are listed", &format!("{LISTED}.length"), json!(ARTICLES)).await?;
    page.until_true("the retold report is one of them", &format!("{LISTED}.includes('lausanne-talks')"))
        .await?;
    let card = "observer.text('[data-article=\"lausanne-talks\"]')";
    for (rule, part) in [
        ("its card has the headline", "Lausanne"),
        ("its card has the year", "2016"),
        ("its card has a country that speaks in it", "Russia"),
        ("its card has somebody who is quoted", "Konashenkov"),
    ] {
        page.until_true(rule, &format!("{card}.includes('{part}')")).await?;
    }
    page.until_true("invented articles say so", "/invented/i.test(observer.text('main'))").await
}

pub async fn an_article_opens_from_the_list(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    page.click("[data-article='lausanne-talks'] a").await?;
    page.until_true("the article is there to read", "observer.text('#article').includes('Lausanne')").await?;
    page.until("its address says which", "location.hash.split('?')[0]", json!("#/read/lausanne-talks"))
        .await?;
    page.back().await?;
    page.until("back is back at the list", &format!("{LISTED}.length"), json!(ARTICLES)).await
}

pub async fn a_filter_shows_the_matching_quotations_by_article(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    choose_france(page).await?;
    page.until("only the article in which France speaks is left", LISTED, json!(["lausanne-talks"])).await?;
    page.until("and of it only what France says", SPEAKERS_SHOWN, json!(["francois-hollande"])).await?;
    page.until_true("the address carries the choice", "location.hash.includes('country=FR')").await?;
    page.reload().await?;
    page.until("a reload leaves the same", LISTED, json!(["lausanne-talks"])).await?;
    page.click("#clear-filter").await?;
    page.until("one press brings all back", &format!("{LISTED}.length"), json!(ARTICLES)).await?;
    page.click("[data-facet='speaker'][data-value='igor-konashenkov']").await?;
    page.until("speakers filter as countries do", SPEAKERS_SHOWN, json!(["igor-konashenkov"])).await
}

pub async fn a_matching_quotation_leads_to_its_place(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    choose_france(page).await?;
    page.until("only one article is left", LISTED, json!(["lausanne-talks"])).await?;
    page.click("[data-article='lausanne-talks'] [data-quotation]").await?;
    let in_sight = "observer.all('#article [data-speakers~=\"francois-hollande\"]').some((mark) => { \
                    const box = mark.getBoundingClientRect(); \
                    return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight; })";
    page.until_true("the reader opens with the quotation in sight", in_sight).await
}

pub async fn an_article_is_there_before_it_is_opened(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    page.until_true("the list is there", "observer.all('[data-article]').length").await?;
    let fetched =
        "performance.getEntriesByType('resource').filter((it) => it.name.endsWith('/pacemaker.json')).length";
    page.until("nothing is fetched that nobody wants", fetched, json!(0)).await?;
    page.see("document.querySelector('[data-article=pacemaker] h2 a').focus()").await?;
    page.until("the article that has the focus is fetched", fetched, json!(1)).await?;
    page.press(Key::Enter).await?;
    page.until_true("and opened", "observer.text('#article').length > 1000").await?;
    page.until("without being fetched again", fetched, json!(1)).await
}

pub async fn a_line_says_what_there_is_to_discover(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    let lines = "observer.all('[data-article] .discover').filter(observer.shown)";
    page.until("every article has its line", &format!("{lines}.length"), json!(ARTICLES)).await?;
    page.until(
        "each in the language of its article",
        &format!("observer.unique({lines}.map((line) => line.lang)).sort()"),
        json!(["de", "en"]),
    )
    .await?;
    let line = page.see("observer.text('[data-article=\"oder-faehre\"] .discover')").await?;
    page.click("[data-article='oder-faehre'] a").await?;
    page.until("the article says it too", "observer.text('#article .discover')", line).await
}

/// France speaks so seldom in the collection that the panel shows it only when asked for all.
async fn choose_france(page: &mut Page) -> Outcome {
    page.click("#voices-panel .facet button.quiet").await?;
    page.click("[data-facet='country'][data-value='FR']").await
}

/// The list of a collection of so many articles; none of them can be opened.
fn many(count: usize) -> String {
    let article = |number: usize| {
        json!({
            "id": format!("a{number}"), "file": format!("a{number}.json"), "inLanguage": "en",
            "headline": format!("Harbour report number {number}"), "invented": true,
            "speakers": [{ "id": "ida-brandt", "name": "Ida Brandt", "countries": ["NO"] }],
            "quotations": [{
                "id": "q1", "kind": "direct", "content": ["We are ready to talk"],
                "speakers": ["ida-brandt"], "countries": ["NO"], "certainty": 1.0,
            }],
        })
    };
    json!({ "title": "Many articles", "articles": (1..=count).map(article).collect::<Vec<_>>() }).to_string()
}

pub async fn a_large_collection_is_drawn_as_far_as_it_is_read(page: &mut Page) -> Outcome {
    const MANY: usize = 300;
    page.open(page.site().with("articles/collection.json", many(MANY)), "").await?;
    page.until_true("the first articles are listed", &format!("{LISTED}[7] === 'a8'")).await?;
    page.until_true("the last ones are not drawn", &format!("{LISTED}.length < {MANY}")).await?;
    page.until_true("all are counted", &format!("observer.text('#filter-status').includes('{MANY}')"))
        .await?;
    page.click("[data-facet='country'][data-value='NO']").await?;
    page.until_true("a choice is made", "location.hash.includes('country=NO')").await?;
    page.until_true("and finds as many", &format!("observer.text('#filter-status').includes('{MANY}')"))
        .await?;
    let end =
        "(scrollTo(0, document.documentElement.scrollHeight), document.querySelector('.more') === null)";
    page.until_true("whoever scrolls comes to the end", end).await?;
    page.until("where the last one is", &format!("{LISTED}.at(-1)"), json!(format!("a{MANY}"))).await?;
    let far = page.see("Math.round(scrollY)").await?;
    page.visit("#/help").await?;
    page.until_true("another page", "location.hash === '#/help' && observer.text('main').includes('marks')")
        .await?;
    page.back().await?;
    page.until("back is back where they had been", "Math.round(scrollY)", far).await
}

/// Where the browser does not tell that the end of the list is near.
pub async fn the_rest_of_a_large_collection_can_be_asked_for(page: &mut Page) -> Outcome {
    let index =
        page.site().text("index.html")?.replacen("<head>", "<head><script src=\"without.js\"></script>", 1);
    let site = page.site().with("articles/collection.json", many(20)).with("index.html", index);
    page.open(site.with("without.js", "delete window.IntersectionObserver;"), "").await?;
    for drawn in [6, 12, 18] {
        page.until("no more than a part is drawn", &format!("{LISTED}.length"), json!(drawn)).await?;
        page.click(".more button").await?;
    }
    page.until("the button draws all there is", &format!("{LISTED}.length"), json!(20)).await?;
    page.until("and goes", "document.querySelector('.more')", json!(null)).await
}
