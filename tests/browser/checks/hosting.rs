//! Any static host will do: a subpath, a strict policy; and nothing is fetched from elsewhere.

use serde_json::json;

use super::reader::LAUSANNE;
use crate::page::{Outcome, Page};

pub async fn the_app_starts(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    page.until_true("there is something to read", "observer.text('main').length > 20").await
}

pub async fn where_the_app_cannot_start_a_sentence_says_so(page: &mut Page) -> Outcome {
    let module = wasm_of(page)?;
    page.open(page.site().without(&module), "").await?;
    // Each browser complains in words of its own; all it says is about this.
    page.expect_fault("");
    page.until_true("it says what to do", "observer.shown(document.querySelector('.waiting'))").await?;
    page.faults().await?;
    page.open(page.site(), "").await?;
    page.until_true("there is something to read", "observer.text('main').length > 20").await?;
    page.until("and nothing of it", "observer.shown(document.querySelector('.waiting'))", json!(false)).await
}

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

/// The path of the WebAssembly module in the site.
fn wasm_of(page: &Page) -> Result<String, String> {
    let index = page.site().text("index.html")?;
    let name = index.split(['"', '\'', '/']).find(|word| word.ends_with(".wasm"));
    name.map(str::to_string).ok_or("the built page names no WebAssembly module".to_string())
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
