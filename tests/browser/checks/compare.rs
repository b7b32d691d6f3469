//! Two articles side by side: the two reports of one mine.

use fantoccini::key::Key;
use serde_json::json;

use super::accessibility::nothing_found;
use crate::page::{Outcome, Page};

const BOTH: &str = "#/compare/surin-mine-bangkok/surin-mine-phnom-penh";

/// The pair of the map, by the foreign minister.
const MAP: &str = "[data-pair='6'].pair .pair-head";

/// How far below the top of its column the chosen quotation begins; nothing where it is not seen.
const DEPTHS: &str = "['left', 'right'].map((side) => { \
    const column = document.querySelector(`[data-column=${side}]`); \
    const mark = column.querySelector('mark[data-lit]'); \
    if (!mark || !observer.shown(mark)) return null; \
    const depth = mark.getClientRects()[0].top - column.getBoundingClientRect().top; \
    return depth > 0 && depth < column.clientHeight ? Math.round(depth) : null; })";

/// How far each column is scrolled, as a share of what there is to scroll.
const SCROLLED: &str = "['left', 'right'].map((side) => { \
    const column = document.querySelector(`[data-column=${side}]`); \
    return Math.round(100 * column.scrollTop / (column.scrollHeight - column.clientHeight)); })";

async fn open(page: &mut Page, rest: &str) -> Outcome {
    page.open(page.site(), &format!("{BOTH}{rest}")).await?;
    page.until("both papers are there", "observer.all('[data-column] article').length", json!(2)).await?;
    page.until_true("and the pairs", "observer.all('.pair').length").await
}

pub async fn the_reader_leads_to_the_likeliest_partner(page: &mut Page) -> Outcome {
    page.open(page.site(), "#/read/surin-mine-bangkok").await?;
    page.click("#compare-with").await?;
    page.until_true("articles can be chosen", "observer.all('[data-partner]').length").await?;
    page.until(
        "the other report of the mine comes first",
        "observer.all('[data-partner]')[0].dataset.partner",
        json!("surin-mine-phnom-penh"),
    )
    .await?;
    page.until_true("and it says why", "observer.text('.partners .why').includes('5 speakers in both')")
        .await?;
    page.click("[data-partner='surin-mine-phnom-penh']").await?;
    page.until("both papers are there", "observer.all('[data-column] article').length", json!(2)).await?;
    page.until("at an address of their own", "location.hash", json!(BOTH)).await
}

pub async fn voices_are_in_the_one_or_the_other_or_both(page: &mut Page) -> Outcome {
    open(page, "").await?;
    for (group, voices) in [
        ("left", json!(["a-government-source", "cambodia", "royal-thai-army", "somjai-kaewkla"])),
        (
            "both",
            json!([
                "chhay-sopheaktra",
                "ministry-of-national-defence",
                "pimchanok-devahastin",
                "rosnah-idris",
                "thanet-suwanrat"
            ]),
        ),
        (
            "right",
            json!([
                "cambodian-mine-action-and-victim-assistance-authority",
                "gregor-laframboise",
                "keo-rathana",
                "thailand",
                "vann-sreymom"
            ]),
        ),
    ] {
        let seen = format!(
            "observer.all('[data-group={group}] [data-value]').map((row) => row.dataset.value).sort()"
        );
        page.until(&format!("who is heard {group}"), &seen, voices).await?;
    }
    Ok(())
}

pub async fn the_same_quotations_are_found_and_named(page: &mut Page) -> Outcome {
    open(page, "").await?;
    page.until(
        "each pair and how it is the same",
        "observer.all('.pair .pair-how').map(observer.words)",
        json!([
            "trimmed",
            "possibly the same",
            "word for word",
            "told in other words",
            "told in other words",
            "trimmed",
            "trimmed"
        ]),
    )
    .await?;
    page.until_true(
        "the same words of two speakers are a finding",
        "/Ministry of National Defence.*Chhay Sopheaktra.*different speakers/.test(observer.text('.pair:nth-child(3)'))",
    )
    .await?;
    page.until(
        "in the text they carry the number of their pair",
        "['left', 'right'].map((side) => observer.all(`[data-column=${side}] .tag[data-pair]`).map((tag) => tag.dataset.pair).sort())",
        json!([["1", "2", "3", "4", "5", "6", "7"], ["1", "2", "3", "4", "5", "6", "7"]]),
    )
    .await
}

pub async fn a_pair_leads_to_both_places(page: &mut Page) -> Outcome {
    open(page, "").await?;
    page.click(MAP).await?;
    page.until_true("both are seen", &format!("{DEPTHS}.every((depth) => depth !== null)")).await?;
    page.until_true("on one level", &format!("Math.abs({DEPTHS}[0] - {DEPTHS}[1]) < 6")).await?;
    page.until("the address says so", "location.hash", json!(format!("{BOTH}?q=q9"))).await?;
    page.reload().await?;
    page.until_true("and leads back", &format!("Math.abs({DEPTHS}[0] - {DEPTHS}[1]) < 6")).await?;
    page.click("[data-step='next']").await?;
    page.until(
        "the next pair follows",
        "observer.all('.pair[data-lit]').map((pair) => pair.dataset.pair)",
        json!(["7"]),
    )
    .await
}

pub async fn the_columns_scroll_together(page: &mut Page) -> Outcome {
    open(page, "").await?;
    for (side, key, end) in [("left", Key::End, 100), ("right", Key::Home, 0)] {
        page.see(&format!("document.querySelector('[data-column={side}]').focus()")).await?;
        page.press(key).await?;
        page.until(&format!("{side} leads, the other follows"), SCROLLED, json!([end, end])).await?;
    }
    Ok(())
}

pub async fn the_columns_can_be_let_go(page: &mut Page) -> Outcome {
    open(page, "").await?;
    page.click("#scroll-together").await?;
    page.see("document.querySelector('[data-column=left]').focus()").await?;
    page.press(Key::End).await?;
    page.until("the other stays", SCROLLED, json!([100, 0])).await?;
    page.click("#scroll-together").await?;
    page.until("and comes when it is called", SCROLLED, json!([100, 100])).await
}

pub async fn a_voice_is_a_filter_for_both(page: &mut Page) -> Outcome {
    open(page, "").await?;
    page.click("[data-group='both'] [data-value='pimchanok-devahastin']").await?;
    page.until(
        "only she is marked, in both",
        "['left', 'right'].map((side) => observer.unique(observer.all(`[data-column=${side}] mark[data-quotation]`).map((mark) => mark.dataset.speakers)))",
        json!([["pimchanok-devahastin"], ["pimchanok-devahastin"]]),
    )
    .await?;
    page.until(
        "and hers are the pairs",
        "observer.all('.pair').map((pair) => pair.dataset.pair)",
        json!(["5", "6"]),
    )
    .await?;
    page.until_true("the address carries it", "location.hash.includes('speaker=pimchanok-devahastin')").await
}

pub async fn words_are_marked_in_both(page: &mut Page) -> Outcome {
    open(page, "").await?;
    page.type_into("#search", "mine").await?;
    page.until_true("the address has the words", "location.hash.includes('words=mine')").await?;
    let marked = "['found', 'found-second'].map((name) => CSS.highlights.get(name)?.size ?? 0)";
    let there = "['left', 'right'].map((side) => observer.all(`[data-column=${side}] [data-block]`)\
        .map((block) => block.textContent).join(' ').match(/\\bmine/gi).length)";
    if page.see("Boolean(window.CSS?.highlights)").await? == json!(true) {
        page.until_true("every place is marked", &format!("{marked}.join() === {there}.join()")).await?;
        page.click("#search").await?;
        page.press(Key::Escape).await?;
        page.until("and none without words", marked, json!([0, 0])).await?;
    }
    Ok(())
}

pub async fn on_a_telephone_one_turns_from_paper_to_paper(page: &mut Page) -> Outcome {
    open(page, "").await?;
    page.narrow(390).await?;
    page.until_true("the window is narrow", "innerWidth <= 500").await?;
    page.until(
        "no paper is seen yet",
        "observer.all('[data-column]').filter(observer.shown).length",
        json!(0),
    )
    .await?;
    page.click(MAP).await?;
    page.until_true(
        "the left paper opens at the quotation",
        &format!("{DEPTHS}[0] !== null && {DEPTHS}[1] === null"),
    )
    .await?;
    page.click("[data-column='left'] .turn-over .button").await?;
    page.until_true("turned over, the right one", &format!("{DEPTHS}[0] === null && {DEPTHS}[1] !== null"))
        .await
}

pub async fn what_is_missing_or_has_nothing_in_common_says_so(page: &mut Page) -> Outcome {
    page.open(page.site(), "#/compare/surin-mine-bangkok/nowhere").await?;
    page.until_true("an unknown article", "observer.text('#message').includes('nowhere')").await?;
    page.visit("#/compare/surin-mine-bangkok/~ferries").await?;
    page.until_true(
        "an article of one's own that is not there",
        "observer.text('#message').includes('ferries')",
    )
    .await?;
    page.visit("#/compare/surin-mine-bangkok/lausanne-talks").await?;
    page.until_true(
        "nothing in common",
        "observer.text('.slip [role=status]').includes('no voice and no quotation')",
    )
    .await?;
    page.visit("#/compare/lausanne-talks/lausanne-talks").await?;
    page.until_true("the same article twice", "observer.text('.slip [role=status]').includes('twice')").await
}

pub async fn the_pages_have_no_faults(page: &mut Page) -> Outcome {
    open(page, "").await?;
    nothing_found(page, "two articles side by side").await?;
    open(page, "?q=q9&speaker=pimchanok-devahastin").await?;
    page.until_true("a pair is chosen", "observer.all('.pair[data-lit]').length").await?;
    nothing_found(page, "a chosen pair").await?;
    page.visit("#/compare/surin-mine-bangkok").await?;
    page.until_true("articles can be chosen", "observer.all('[data-partner]').length").await?;
    nothing_found(page, "choosing the second article").await
}
