//! The harness itself: that it would notice what every other check relies on it to notice.

use serde_json::json;

use crate::page::{Outcome, Page};
use crate::server::Server;
use crate::site::Site;

pub async fn an_error_on_the_page_is_noticed(page: &mut Page) -> Outcome {
    for broken in ["throw new Error('broken')", "console.error('broken')", "Promise.reject('broken')"] {
        page.open(small_site(&format!("<script>{broken}</script>")), "").await?;
        page.until(
            "the error is kept",
            "observer.faults.map((fault) => fault.includes('broken'))",
            json!([true]),
        )
        .await?;
        must_fail(page, broken).await?;
    }
    Ok(())
}

pub async fn a_wanted_file_that_is_missing_is_noticed(page: &mut Page) -> Outcome {
    page.open(small_site("<img alt='' src='nowhere.png'>"), "").await?;
    page.until_true("the failed load is kept", "observer.faults.length").await?;
    must_fail(page, "a missing picture").await
}

pub async fn a_breach_of_policy_is_noticed(page: &mut Page) -> Outcome {
    let site = small_site("<script>1</script>").header("Content-Security-Policy", "script-src 'self'");
    page.open(site, "").await?;
    page.until_true("the breach is kept", "observer.faults.length").await?;
    must_fail(page, "a forbidden script").await
}

/// Else "no request leaves the origin" would prove nothing, in this check and in all others.
pub async fn a_request_to_elsewhere_is_noticed(page: &mut Page) -> Outcome {
    let elsewhere = Server::start(small_site("")).map_err(|error| error.to_string())?;
    let icon = format!("<img alt='' src='{}'>", elsewhere.address);
    page.open(small_site(&icon), "").await?;
    page.expect_fault("cannot load");
    must_fail(page, "a request to another host").await
}

/// Else every check under dark colours would prove nothing.
pub async fn the_browser_asks_for_the_scheme(page: &mut Page) -> Outcome {
    page.open(small_site("<p>Hello</p>"), "").await?;
    let query = format!("matchMedia('(prefers-color-scheme: {})').matches", page.scheme.name());
    page.until_true("the page is asked for the scheme of the session", &query).await
}

async fn must_fail(page: &mut Page, what: &str) -> Outcome {
    match page.faults().await {
        Err(_) => Ok(()),
        Ok(()) => Err(format!("{what} went unnoticed").into()),
    }
}

/// A page of our own in place of the app.
fn small_site(body: &str) -> Site {
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><title>Small</title><link rel=icon href=data:,></head><body>{body}</body></html>"
    );
    Site::of_folder("/nowhere").with("index.html", page)
}
