//! Saved pages in the shapes of news sites, each parsed by the browser: what is quoted comes in, lists of other articles
//! do not.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::page::{Outcome, Page};
use crate::prepare::project;

pub async fn every_page_comes_in_as_its_list_says(page: &mut Page) -> Outcome {
    let pages = pages()?;
    if pages.len() < 10 {
        return Err(format!("only {} pages", pages.len()).into());
    }
    for path in pages {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let list = std::fs::read_to_string(path.with_extension("lines"))
            .map_err(|error| format!("{name}: {error}"))?;
        page.open(page.site(), "#/open").await?;
        page.type_into("#own-file", &path.display().to_string()).await?;
        page.until_true(&format!("{name} is a draft"), "document.querySelector('#meter')").await?;
        for line in list.lines() {
            let (mark, words) = line.split_at(2);
            let rule = format!("{name}: {line}");
            match mark {
                "+ " => page.until_true(&rule, &stands(words, true)).await?,
                "- " => {
                    page.until_true(&rule, &format!("{} && !{}", stands(words, false), stands(words, true)))
                        .await?
                }
                _ => {
                    let (field, value) = words.split_once(' ').unwrap_or((words, ""));
                    let field = format!("document.querySelector('#detail-{field}').value");
                    page.until(&rule, &field, json!(value)).await?;
                }
            }
        }
    }
    Ok(())
}

/// Whether a line that begins so is kept, or left out.
fn stands(words: &str, kept: bool) -> String {
    format!(
        "observer.all('[data-line][data-kept=\"{kept}\"] .line-words').some((line) => observer.words(line).startsWith({}))",
        json!(words)
    )
}

fn pages() -> Result<Vec<PathBuf>, String> {
    let folder: PathBuf = Path::new(project()).join("tests/pages");
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut pages: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    pages.retain(|path| path.extension().is_some_and(|ending| ending == "html"));
    pages.sort();
    Ok(pages)
}
