//! Makes the seeds of both targets from the annotated articles and the golden pages: each page whole, and each of its
//! paragraphs by itself, for short texts are tried more often.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut count = 0;
    for (name, page) in pages(&here.join("../tests"))? {
        let parts = page.split("\n\n").filter(|part| !part.trim().is_empty());
        for (number, part) in std::iter::once(page.as_str()).chain(parts).enumerate() {
            for target in ["import", "annotate"] {
                let folder = here.join("corpus").join(target);
                fs::create_dir_all(&folder)?;
                fs::write(folder.join(format!("{name}-{number:02}")), part)?;
            }
            count += 1;
        }
    }
    println!("{count} texts are seeds of each target.");
    Ok(())
}

/// Every page that the tests hold, with its name.
fn pages(tests: &Path) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut pages = Vec::new();
    for file in files(&tests.join("golden"))?.into_iter().chain(files(&tests.join("articles"))?) {
        let ending = file.extension().and_then(|ending| ending.to_str());
        let page = match ending {
            Some("txt") => fs::read_to_string(&file)?,
            Some("json") => {
                let article: serde_json::Value = serde_json::from_str(&fs::read_to_string(&file)?)?;
                article["raw"].as_str().unwrap_or_default().to_owned()
            }
            _ => continue,
        };
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        pages.push((name, page));
    }
    Ok(pages)
}

fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect()
}
