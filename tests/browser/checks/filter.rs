//! Choosing countries and speakers in the reader.

use serde_json::json;

use super::reader;
use crate::page::{Outcome, Page};

/// Choices and whose words alone they must leave.
const CHOICES: [(&str, &str, &str); 3] = [
    ("country", "FR", "francois-hollande"),
    ("country", "GB", "boris-johnson"),
    ("speaker", "igor-konashenkov", "igor-konashenkov"),
];

const SPEAKERS_LEFT: &str = "observer.said('data-speakers')";

pub async fn a_choice_leaves_exactly_that_voice(page: &mut Page) -> Outcome {
    for (facet, value, speaker) in CHOICES {
        reader::open(page, "").await?;
        let theirs = format!(
            "observer.unique(observer.all('#article [data-speakers~=\"{speaker}\"]').map((mark) => mark.dataset.quotation))"
        );
        page.until_true(&format!("{speaker} is quoted"), &format!("{theirs}.length")).await?;
        let theirs = page.see(&theirs).await?;
        page.click(&format!("[data-facet='{facet}'][data-value='{value}']")).await?;
        page.until(&format!("{facet} {value} leaves only {speaker}"), SPEAKERS_LEFT, json!([speaker]))
            .await?;
        page.until(&format!("{facet} {value} leaves all of {speaker}"), "observer.quotations()", theirs)
            .await?;
    }
    Ok(())
}

pub async fn kinds_naming_and_certainty_are_facets_too(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    page.click("[data-facet='kind'][data-value='indirect']").await?;
    page.until("only retold words are left", "observer.said('data-kind')", json!(["indirect"])).await?;
    page.click("[data-facet='country'][data-value='RU']").await?;
    page.until_true("between facets both must hold", "observer.all('#article mark[data-n][data-quotation]').every((mark) => mark.dataset.kind === 'indirect' && mark.dataset.countries === 'RU')")
        .await?;
    let count = "observer.text(\"[data-facet='kind'][data-value='direct'] .choice-count\")";
    let left = page.see(count).await?;
    page.click("[data-facet='kind'][data-value='direct']").await?;
    page.click("[data-facet='kind'][data-value='indirect']").await?;
    page.until("a count says what its choice leaves", "String(observer.quotations().length)", left).await?;
    page.until_true("the address says it", "/country=RU&kind=direct$/.test(location.hash)").await?;
    page.visit("#/read/lausanne-talks?named=nobody").await?;
    page.until_true(
        "an address that leaves nothing says so",
        "observer.text('#filter-status').startsWith('None of the ')",
    )
    .await?;
    page.visit("#/read/lausanne-talks?certainty=sure").await?;
    page.until_true("what a person has checked is certain", "observer.quotations().length > 8").await
}

pub async fn hidden_quotations_stay_readable(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    page.until_true("Johnson is quoted", "observer.text('#article').includes('unquestionably a war crime')")
        .await?;
    page.click("[data-facet='country'][data-value='FR']").await?;
    page.until("only France is marked", SPEAKERS_LEFT, json!(["francois-hollande"])).await?;
    page.until_true(
        "Johnson's words still stand",
        "observer.text('#article').includes('unquestionably a war crime')",
    )
    .await
}

pub async fn both_choices_and_their_address_give_the_same_page(page: &mut Page) -> Outcome {
    let left = "observer.quotations().join() + ' ' + observer.text('#filter-status')";
    let mut pages = Vec::new();
    for order in [
        ["country'][data-value='RU", "speaker'][data-value='igor-konashenkov"],
        ["speaker'][data-value='igor-konashenkov", "country'][data-value='RU"],
    ] {
        reader::open(page, "").await?;
        for choice in order {
            page.click(&format!("[data-facet='{choice}']")).await?;
        }
        page.until("both facets hold", SPEAKERS_LEFT, json!(["igor-konashenkov"])).await?;
        page.until_true(
            "the address has both",
            "/country=RU/.test(location.hash) && /speaker=igor-/.test(location.hash)",
        )
        .await?;
        let before = page.see(left).await?;
        page.reload().await?;
        page.until("a reload gives the same page", left, before.clone()).await?;
        pages.push((page.see("location.hash").await?, before));
    }
    if pages[0] == pages[1] {
        Ok(())
    } else {
        Err(format!("the order of choosing matters: {pages:?}").into())
    }
}

pub async fn within_a_facet_choices_add_up(page: &mut Page) -> Outcome {
    reader::open(page, "?country=FR&country=GB").await?;
    page.until("France or the United Kingdom", SPEAKERS_LEFT, json!(["boris-johnson", "francois-hollande"]))
        .await
}

pub async fn back_and_forward_walk_through_the_choices(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    page.until_true("quotations are marked", "observer.quotations().length").await?;
    let all = page.see("observer.quotations()").await?;
    page.click("[data-facet='country'][data-value='FR']").await?;
    page.until("France", SPEAKERS_LEFT, json!(["francois-hollande"])).await?;
    page.click("[data-facet='country'][data-value='GB']").await?;
    page.until("France and Britain", SPEAKERS_LEFT, json!(["boris-johnson", "francois-hollande"])).await?;
    page.back().await?;
    page.until("one back: France", SPEAKERS_LEFT, json!(["francois-hollande"])).await?;
    page.back().await?;
    page.until("two back: all", "observer.quotations()", all).await?;
    page.forward().await?;
    page.until("forward: France", SPEAKERS_LEFT, json!(["francois-hollande"])).await
}

pub async fn one_press_takes_every_choice_back(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    page.until_true("quotations are marked", "observer.quotations().length").await?;
    let all = page.see("observer.quotations()").await?;
    page.click("[data-facet='country'][data-value='FR']").await?;
    page.click("[data-facet='country'][data-value='GB']").await?;
    page.until(
        "two choices, two chips",
        "observer.all('[data-chip]').filter(observer.shown).length",
        json!(2),
    )
    .await?;
    page.click("#clear-filter").await?;
    page.until("all quotations are back", "observer.quotations()", all).await?;
    page.until("no choice is left", "observer.all('[data-chip]').filter(observer.shown).length", json!(0))
        .await
}

pub async fn one_choice_is_taken_back_by_its_chip(page: &mut Page) -> Outcome {
    reader::open(page, "?country=FR&country=GB").await?;
    page.until("two voices", SPEAKERS_LEFT, json!(["boris-johnson", "francois-hollande"])).await?;
    page.click("[data-chip]").await?;
    page.until("one is left", &format!("{SPEAKERS_LEFT}.length"), json!(1)).await
}

pub async fn no_match_says_so_and_offers_the_way_back(page: &mut Page) -> Outcome {
    reader::open(page, "?country=FR&speaker=boris-johnson").await?;
    page.until("nothing is marked", "observer.quotations()", json!([])).await?;
    page.until_true("it says so", "/\\bno(ne)?\\b|\\b0\\b/i.test(observer.text('#filter-status'))").await?;
    page.click("#clear-filter").await?;
    page.until_true("the way back leads to all of them", "observer.quotations().length >= 12").await
}

/// The same choice by a key press, so that the driver has no reason to scroll by itself.
pub async fn the_page_does_not_jump(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    page.until_true("quotations are marked", "observer.quotations().length").await?;
    let row = "[data-facet='country'][data-value='GB']";
    page.see(&format!(
        "scrollTo({{ top: 700, behavior: 'instant' }}), \
         document.querySelector(\"{row}\").focus({{ preventScroll: true }})"
    ))
    .await?;
    let place = "[Math.round(scrollY), ...observer.all('#article [data-block]')\
                 .map((block) => Math.round(block.getBoundingClientRect().top))]";
    let before = page.see(place).await?;
    page.press(fantoccini::key::Key::Space).await?;
    page.until("the choice is made", SPEAKERS_LEFT, json!(["boris-johnson"])).await?;
    page.until("every line is where it was", place, before).await
}
