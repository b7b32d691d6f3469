//! Any static host will do: a subpath, a strict policy; and nothing is fetched from elsewhere.

use serde_json::json;

use super::reader::LAUSANNE;
use crate::page::{Outcome, Page};

pub async fn the_app_starts(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    page.until_true("there is something to read", "observer.text('main').length > 20").await
}

/// Each reason why the app cannot start has a sentence of its own, in both languages.
pub async fn where_the_app_cannot_start_a_sentence_says_why(page: &mut Page) -> Outcome {
    let (script, module) = (file_of(page, ".js")?, file_of(page, ".wasm")?);
    let policy = strict_policy(page)?.replace(" 'wasm-unsafe-eval'", "");
    let cases = [
        ("missing", "did not come", page.site().without(&module)),
        ("missing", "did not come", page.site().without(&script)),
        ("missing", "did not come", page.site().typed("js", "text/plain")),
        ("forbidden", "is forbidden here", page.site().header("Content-Security-Policy", &policy)),
        ("old", "too old", page.site().before("delete window.WebAssembly;")),
    ];
    for (reason, words, site) in cases {
        page.open(site, "").await?;
        // Each browser complains in words of its own; all it says is about this.
        page.expect_fault("");
        page.until("the reason is shown alone", REASONS, json!([reason])).await?;
        page.until_true("in words", &format!("observer.text('.waiting').includes('{words}')")).await?;
        page.until("in both languages", "observer.all('[data-why]:not([hidden]) p').length", json!(2))
            .await?;
        page.faults().await?;
    }
    page.open(page.site(), "").await?;
    page.until_true("there is something to read", "observer.text('main').length > 20").await?;
    page.until("and nothing of it", "observer.shown(document.querySelector('.waiting'))", json!(false)).await
}

/// Python's server, for one, does not know what WebAssembly is.
pub async fn a_host_that_knows_no_webassembly_is_good_enough(page: &mut Page) -> Outcome {
    page.open(page.site().typed("wasm", "application/octet-stream"), LAUSANNE).await?;
    page.until_true("the article is there to read", "observer.quotations().length >= 12").await
}

/// Which reasons the page shows for not starting.
const REASONS: &str = "observer.all('[data-why]').filter(observer.shown).map((reason) => reason.dataset.why)";

pub async fn a_subpath_is_as_good_as_the_root(page: &mut Page) -> Outcome {
    page.open(page.site().under("/some/sub path/"), "").await?;
    page.click("[data-article='lausanne-talks'] a").await?;
    page.until_true("the article is there to read", "observer.quotations().length >= 12").await?;
    page.reload().await?;
    page.until_true("and again after a reload", "observer.quotations().length >= 12").await
}

pub async fn a_strict_policy_of_the_host_is_kept(page: &mut Page) -> Outcome {
    page.open(page.site().header("Content-Security-Policy", &strict_policy(page)?), LAUSANNE).await?;
    page.until_true("the article is there to read", "observer.quotations().length >= 12").await?;
    page.click("[data-facet='country'][data-value='FR']").await?;
    page.until("and filters", "observer.said('data-speakers')", json!(["francois-hollande"])).await
}

pub async fn nothing_is_fetched_from_elsewhere(page: &mut Page) -> Outcome {
    page.open(page.site(), LAUSANNE).await?;
    page.until_true("the article is there to read", "observer.quotations().length >= 12").await?;
    page.until(
        "all came from this host",
        "observer.origins().filter((origin) => origin !== location.origin)",
        json!([]),
    )
    .await
}

pub async fn the_page_itself_forbids_sending_anything(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    page.until_true("the page stands", "observer.text('main').length > 20").await?;
    page.expect_fault("connect-src");
    page.expect_fault("elsewhere.invalid");
    let script = "const done = arguments[arguments.length - 1]; \
                  document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective)); \
                  fetch('https://elsewhere.invalid/').catch(() => setTimeout(() => done('sent'), 500));";
    let stopped_by = page.see_later(script, Vec::new()).await?;
    if stopped_by == json!("connect-src") {
        Ok(())
    } else {
        Err(format!("a request left the page: {stopped_by}").into())
    }
}

/// The path of the app's script or module in the site.
fn file_of(page: &Page, ending: &str) -> Result<String, String> {
    let index = page.site().text("index.html")?;
    let name =
        index.split(['"', '\'', '/']).find(|word| word.starts_with("voices-") && word.ends_with(ending));
    name.map(str::to_string).ok_or(format!("the built page names no file with {ending}"))
}

/// The policy that the built page carries, as a careful host would send it: from the first byte on,
/// and with what only a header can say.
fn strict_policy(page: &Page) -> Result<String, String> {
    let index = page.site().text("index.html")?;
    let after = index.split("http-equiv=\"Content-Security-Policy\" content=\"").nth(1);
    let policy = after.and_then(|after| after.split('"').next());
    let policy = policy.ok_or("the built page carries no policy; `cargo xtask build` puts it in")?;
    Ok(format!("{policy}; frame-ancestors 'none'"))
}
