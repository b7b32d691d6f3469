//! The words on the screen in the language of the person, and articles in languages of any direction.

use serde_json::{Value, json};

use super::{reader, settings};
use crate::page::{Outcome, Page};
use crate::site::Site;

const ROOT: &str = "(({ lang, dir }) => [lang, dir])(document.documentElement)";

const LABELS: &str = "observer.words(document.querySelector('header nav'))";

pub async fn the_browser_chooses_the_language(page: &mut Page) -> Outcome {
    for (wishes, tag, word) in [
        ("['de-AT', 'en']", "de", "Sammlung"),
        ("['fr-FR', 'de']", "de", "Sammlung"),
        ("['en-US', 'de']", "en", "Collection"),
        ("['fr']", "en", "Collection"),
        ("[]", "en", "Collection"),
    ] {
        let index = page.site().text("index.html")?;
        let index = index.replacen("<head>", "<head><script src=\"wishes.js\"></script>", 1);
        let script = format!(
            "Object.defineProperty(navigator, 'languages', {{ get: () => Object.freeze({wishes}) }})"
        );
        page.open(page.site().with("index.html", index).with("wishes.js", script), "").await?;
        page.until_true(&format!("{wishes} reads {word}"), &format!("{LABELS}.includes('{word}')")).await?;
        page.until("the page says in which language", ROOT, json!([tag, "ltr"])).await?;
    }
    Ok(())
}

pub async fn a_person_chooses_the_language(page: &mut Page) -> Outcome {
    reader::open(page, "?country=RU").await?;
    page.until_true("quotations are marked", "observer.quotations().length").await?;
    let quotations = page.see("observer.quotations()").await?;
    settings::open(page).await?;
    settings::choose(page, "language", "de").await?;
    page.until_true("the head is German", &format!("{LABELS}.includes('Sammlung')")).await?;
    page.until("the page says so", ROOT, json!(["de", "ltr"])).await?;
    page.until("whoever chooses goes on choosing", "document.activeElement.value", json!("de")).await?;
    page.until("the filter holds", "observer.quotations()", quotations).await?;
    let row =
        "document.querySelector('#voices-panel [data-facet=\"country\"][data-value=\"RU\"]').textContent";
    page.until_true("countries have German names", &format!("{row}.includes('Russland')")).await?;
    page.until_true("and numbers German form", &format!("/\\d\\u00a0%/.test({row})")).await?;
    page.until("the article is still English", "document.querySelector('#article').lang", json!("en"))
        .await?;
    page.reload().await?;
    page.until_true("it is German next time", &format!("{LABELS}.includes('Sammlung')")).await?;
    settings::open(page).await?;
    settings::choose(page, "language", "en").await?;
    page.until_true("and English again", &format!("{LABELS}.includes('Collection')")).await
}

/// An article of a few sentences in Hebrew, and a list with only this article. Invented throughout.
pub fn in_hebrew(site: Site) -> Site {
    let text =
        "הגשר בעיר יישאר פתוח\n\nראש העיר דנה לוי אמרה ביום שני: “הגשר יישאר פתוח כל החורף”. התושבים שמחו.";
    let (before, _) = text.split_once("\n\n").unwrap_or_default();
    let headline = before.chars().count();
    let target = |exact: &str, role: &str| {
        let before = text.split(exact).next().unwrap_or_default().chars().count();
        let end = before + exact.chars().count();
        json!({ "source": "#article", "role": role, "selector": [
            { "type": "TextQuoteSelector", "exact": exact, "prefix": "", "suffix": "" },
            { "type": "TextPositionSelector", "start": before, "end": end },
        ] })
    };
    let said = "“הגשר יישאר פתוח כל החורף”";
    let article = json!({
        "@type": "NewsArticle", "identifier": "bridge", "headline": before, "inLanguage": "he",
        "invented": true, "articleBody": text,
        "blocks": [
            { "kind": "headline", "start": 0, "end": headline },
            { "kind": "paragraph", "start": headline + 2, "end": text.chars().count() },
        ],
        "removed": [],
        "actors": [
            { "@id": "#actor/dana-levi", "@type": "Person", "name": "דנה לוי", "roles": ["ראש העיר"], "countries": ["IL"] },
        ],
        "annotations": [
            {
                "id": "#mention/dana-levi/1", "type": "Annotation", "motivation": "identifying",
                "body": { "type": "SpecificResource", "source": "#actor/dana-levi", "purpose": "identifying", "form": "name" },
                "target": target("דנה לוי", "mention"),
            },
            {
                "id": "#quotation/q1", "type": "Annotation", "motivation": "classifying",
                "body": {
                    "type": "Quotation", "kind": "direct", "speakers": ["#actor/dana-levi"], "countries": ["IL"],
                    "certainty": 1.0, "evidence": [{ "because": "reviewed", "spans": [] }],
                },
                "target": [target(said, "content"), target(said, "verbatim")],
            },
        ],
    });
    let list = json!({ "title": "One article", "articles": [
        { "id": "bridge", "file": "bridge.json", "headline": before, "inLanguage": "he" },
    ] });
    site.with("articles/collection.json", list.to_string()).with("articles/bridge.json", article.to_string())
}

pub async fn an_article_from_right_to_left_stands_in_a_page_from_left_to_right(page: &mut Page) -> Outcome {
    page.open(in_hebrew(page.site()), "#/read/bridge").await?;
    page.until("the quotation is marked", "observer.quotations()", json!(["q1"])).await?;
    page.until("the page is English", ROOT, json!(["en", "ltr"])).await?;
    let article = "(({ lang, dir }) => [lang, dir])(document.querySelector('#article'))";
    page.until("the article Hebrew", article, json!(["he", "rtl"])).await?;
    let side = |of: &str| format!("document.querySelector('{of}').getBoundingClientRect()");
    let (names, words) = (side("#article .gutter"), side("#article [data-block=\"paragraph\"]"));
    let beside = format!("{names}.left >= {words}.right && {names}.top <= {words}.top + 8");
    page.until_true("who speaks stands where lines begin", &beside).await?;
    let line = format!("{}.right <= {names}.right", side("#article mark[data-quotation]"));
    page.until_true("within the page", &line).await?;
    page.click("#article mark[data-quotation]").await?;
    page.until_true("the card names her", "observer.text('#card').includes('דנה לוי')").await?;
    let title = "getComputedStyle(document.querySelector('#card-title')).direction";
    page.until("in a card of the page", title, json!("ltr")).await?;
    fits(page).await
}

pub async fn a_pasted_text_from_right_to_left_is_set_so(page: &mut Page) -> Outcome {
    page.open(page.site(), "#/open").await?;
    let text = "الجسر يبقى مفتوحا\n\nقالت رئيسة البلدية ليلى حداد يوم الاثنين إن الجسر يبقى مفتوحا طوال الشتاء. فرح السكان بالخبر.";
    page.paste("#own-text", text).await?;
    page.click("#read-text").await?;
    page.until("from right to left", "document.querySelector('#article')?.dir", json!("rtl")).await?;
    page.until("and not called English", "document.querySelector('#article').lang", json!("")).await
}

/// No language of the screen is written from right to left yet; its pages are.
pub async fn a_whole_page_from_right_to_left_is_a_mirror_image(page: &mut Page) -> Outcome {
    for place in ["#/", "#/?country=RU", "#/open", "#/help", "#/read/lausanne-talks?country=RU&q=q8"] {
        page.open(page.site(), place).await?;
        page.until_true("the page stands", "observer.text('main').length > 20").await?;
        page.see("document.documentElement.dir = 'rtl'").await?;
        let (name, settings) = (".wordmark", "#settings-button");
        let side = |of: &str| format!("document.querySelector('{of}').getBoundingClientRect().left");
        page.until_true("the head is mirrored", &format!("{} > {}", side(name), side(settings))).await?;
        fits(page).await?;
    }
    let panel = "document.querySelector('#voices-panel').getBoundingClientRect()";
    let story = "document.querySelector('.story').getBoundingClientRect()";
    page.until_true("the panel stands to the left", &format!("{panel}.right <= {story}.left")).await?;
    settings::open(page).await?;
    let inside = "(({ left, right }) => left >= 0 && right <= innerWidth)(document.querySelector('#settings').getBoundingClientRect())";
    page.until("the settings within the window", inside, json!(true)).await
}

async fn fits(page: &Page) -> Outcome {
    let out = "observer.all('main *').filter((element) => observer.shown(element) && \
               (({ left, right }) => left < -1 || right > innerWidth + 1)(element.getBoundingClientRect()))\
               .filter((element) => !element.closest('.visually-hidden')).map((element) => element.outerHTML.slice(0, 120))";
    page.until("nothing stands outside", out, Value::from(Vec::<Value>::new())).await
}
