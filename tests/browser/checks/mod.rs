//! The checks: each a function named after the rule it holds, registered here.

mod harness;

use std::future::Future;
use std::pin::Pin;

use crate::browser::Scheme;
use crate::page::{Outcome, Page};

#[derive(Clone, Copy)]
pub struct Check {
    pub name: &'static str,
    pub schemes: &'static [Scheme],
    pub run: for<'page> fn(&'page mut Page) -> Pin<Box<dyn Future<Output = Outcome> + Send + 'page>>,
}

const LIGHT: &[Scheme] = &[Scheme::Light];
const BOTH: &[Scheme] = &[Scheme::Light, Scheme::Dark];

/// The checks of these functions, each under its own name.
macro_rules! checks {
    ($schemes:expr; $($module:ident :: $name:ident),+ $(,)?) => {
        [$(Check {
            name: concat!(stringify!($module), "::", stringify!($name)),
            schemes: $schemes,
            run: |page| Box::pin($module::$name(page)),
        }),+]
    };
}

/// All checks in the order in which they run.
pub fn all() -> Vec<Check> {
    let mut all = Vec::new();
    all.extend(checks![LIGHT;
        harness::an_error_on_the_page_is_noticed,
        harness::a_wanted_file_that_is_missing_is_noticed,
        harness::a_breach_of_policy_is_noticed,
    ]);
    all.extend(checks![BOTH; harness::the_browser_asks_for_the_scheme]);
    all
}
