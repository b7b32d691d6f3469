//! Voices in real browsers: every check is something a person does and sees, done in Chromium,
//! Firefox and WebKit.
//!
//! `cargo xtask test` prepares everything and runs this; `cargo test --test browser` does when
//! the drivers are on PATH. Words after `--` choose browsers and checks by parts of their names:
//! `cargo test --test browser -- firefox card`.
//!
//! The three browsers work side by side, each through its own list of checks, in one session a
//! colour scheme. Each check has an address (port) of its own, so that nothing one check stored
//! is seen by the next, and fails on any error of the page, also where it did not look for one.
//! A check that needs all three at once runs once, when they are done, whichever were chosen.
//!
//! This is a program of its own and not libtest, because drivers and browsers must end with the
//! run, whatever happens in it, and libtest never drops what its tests share.

mod browser;
mod checks;
mod driver;
mod page;
mod place;
mod prepare;
mod server;
mod site;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use browser::{Browser, Scheme};
use checks::Check;
use page::{Outcome, Page};
use prepare::Prepared;

/// No check takes longer unless a browser hangs; the slowest takes a tenth of it.
const LONGEST_CHECK: Duration = Duration::from_secs(240);

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if words.iter().any(|word| word == "--list") {
        checks::all().iter().for_each(|check| println!("{}: test", check.title()));
        return ExitCode::SUCCESS;
    }
    let wanted = Wanted::from_words(&words);
    if wanted.checks.is_empty() || wanted.browsers.is_empty() {
        return ExitCode::SUCCESS;
    }
    let failures = tokio::select! {
        failures = run(wanted) => failures,
        _ = tokio::signal::ctrl_c() => vec!["stopped by hand".to_string()],
    };
    for failure in &failures {
        eprintln!("\nFAILED  {failure}");
    }
    if failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What the words on the command line ask for.
struct Wanted {
    browsers: Vec<Browser>,
    checks: Vec<Check>,
}

impl Wanted {
    /// Names of browsers choose browsers, other words the checks whose name has one of them.
    /// Options are those of libtest, which `cargo test` hands to every test program: not for us.
    fn from_words(words: &[String]) -> Wanted {
        let words: Vec<&String> = words.iter().filter(|word| !word.starts_with('-')).collect();
        let named: Vec<Browser> = Browser::ALL
            .into_iter()
            .filter(|browser| words.iter().any(|word| *word == browser.name()))
            .collect();
        let parts: Vec<&String> = words
            .into_iter()
            .filter(|word| !Browser::ALL.iter().any(|browser| browser.name() == *word))
            .collect();
        let mut checks = checks::all();
        checks.retain(|check| {
            parts.is_empty() || parts.iter().any(|part| check.title().contains(part.as_str()))
        });
        Wanted { browsers: if named.is_empty() { Browser::ALL.to_vec() } else { named }, checks }
    }
}

/// Everything that went wrong, a line or paragraph each.
async fn run(wanted: Wanted) -> Vec<String> {
    let prepared = match prepare::prepare(&wanted.browsers) {
        Ok(prepared) => prepared,
        Err(sentence) => return vec![sentence],
    };
    let start = Instant::now();
    let Wanted { browsers, checks } = wanted;
    let (together, each): (Vec<Check>, Vec<Check>) = checks.into_iter().partition(|check| check.together);
    let mut running = tokio::task::JoinSet::new();
    for browser in browsers {
        let (checks, prepared) = (each.clone(), prepared.clone());
        running.spawn(async move { run_in(browser, &checks, &prepared).await });
    }
    let mut failures = Vec::new();
    while let Some(ended) = running.join_next().await {
        failures.extend(ended.unwrap_or_else(|error| vec![format!("the tests themselves broke: {error}")]));
    }
    failures.extend(run_in_all(&together, &prepared).await);
    println!("browser tests: {} failed, {:.0} s", failures.len(), start.elapsed().as_secs_f32());
    failures
}

/// The checks in which all browsers take part; they start the others from the first. Where one is not
/// installed, they are left out.
async fn run_in_all(checks: &[Check], prepared: &Prepared) -> Vec<String> {
    let lacks: Vec<String> = Browser::ALL.iter().filter_map(|browser| browser.lack()).collect();
    if lacks.is_empty() {
        return run_in(Browser::ALL[0], checks, prepared).await;
    }
    for check in checks {
        println!("left out {}: it needs all three browsers. {}", check.name, lacks.join(" "));
    }
    Vec::new()
}

/// One browser through its checks, one session for each colour scheme that they need.
async fn run_in(browser: Browser, checks: &[Check], prepared: &Prepared) -> Vec<String> {
    let mut failures = Vec::new();
    for scheme in [Scheme::Light, Scheme::Dark] {
        let checks: Vec<&Check> = checks.iter().filter(|check| check.schemes.contains(&scheme)).collect();
        if checks.is_empty() {
            continue;
        }
        let start = || async move {
            Page::start(browser, scheme, prepared)
                .await
                .map_err(|failure| format!("{}: {failure}", browser.name()))
        };
        let mut page = match start().await {
            Ok(page) => page,
            Err(failure) => return [failures, vec![failure]].concat(),
        };
        for check in checks {
            let browsers = if check.together { Browser::ALL.to_vec() } else { vec![browser] };
            let names: Vec<&str> = browsers.iter().map(|browser| browser.name()).collect();
            let title = format!("{} · {} · {}", names.join(" + "), check.title(), scheme.name());
            let clock = Instant::now();
            let mut outcome = run_check(check, &mut page).await;
            if let Err(failure) = &outcome
                && browsers.iter().any(|browser| browser.may_have_failed_itself(&failure.to_string()))
            {
                println!("again   {title}: WebAssembly broke down in the browser\n{failure}");
                page.close().await;
                page = match start().await {
                    Ok(page) => page,
                    Err(failure) => return [failures, vec![failure]].concat(),
                };
                outcome = run_check(check, &mut page).await;
            }
            let Err(failure) = outcome else {
                println!("ok      {title} ({:.1} s)", clock.elapsed().as_secs_f32());
                continue;
            };
            println!("FAILED  {title}");
            let seen = page.screenshot(&title).await;
            failures.push(format!("{title}\n{failure}\n{seen}"));
            if check.is_vital() {
                failures.push(format!("{}: the other checks were left out", browser.name()));
                return failures;
            }
        }
        page.close().await;
    }
    failures
}

async fn run_check(check: &Check, page: &mut Page) -> Outcome {
    page.from_a_file = check.from_a_file;
    let outcome = tokio::time::timeout(LONGEST_CHECK, (check.run)(page)).await;
    let Ok(done) = outcome else {
        return Err(format!("took longer than {} s", LONGEST_CHECK.as_secs()).into());
    };
    page.with_faults(done).await
}
