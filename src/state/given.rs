//! The article that a link carries: unpacked to be read, and kept only when a person says so.

use std::sync::Arc;

use annotator::format::article_file::ArticleFile;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Loading;
use super::own::Own;
use crate::layout::Page;
use crate::library::{Trouble, given};
use crate::route::id_in_file;

/// Unpacks what a link carries; nothing is kept.
pub fn unpack(payload: String) -> ReadSignal<Loading<Arc<Page>>> {
    let (article, set_article) = signal(Loading::Waiting);
    spawn_local(async move {
        let unpacked = match given::from_payload(&payload).await {
            Ok(file) => Loading::Ready(Arc::new(Page::new(file))),
            Err(error) => Loading::Failed(Trouble::Given(error)),
        };
        // The person may have gone elsewhere by then.
        set_article.try_set(unpacked);
    });
    article
}

/// Makes it an article of one's own, unless it is one already; gives the id.
pub fn keep(own: Own, page: &Page) -> String {
    let given = page.file();
    let is_same = |id: &String| match untrack(|| own.article(id)) {
        Loading::Ready(kept) => ArticleFile { id: given.id.clone(), ..kept.file() } == given,
        Loading::Waiting | Loading::Failed(_) => false,
    };
    let kept = untrack(|| own.ids()).into_iter().find(is_same);
    kept.unwrap_or_else(|| own.add(ArticleFile { id: id_in_file(&given.id).to_string(), ..given }))
}
