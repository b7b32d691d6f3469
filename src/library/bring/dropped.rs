//! What was dropped: files, and the files of folders and of the folders in them. A browser gives a folder away only
//! piece by piece.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, File, FileList, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry};

use super::kind::may_be_read;

/// Something that was dropped, taken while the event lasts: afterwards the browser gives nothing away.
pub enum Dropped {
    Files(Vec<File>),
    /// In their order, a folder among them.
    Entries(Vec<FileSystemEntry>),
}

/// The files of a list of the browser; none where there is no list.
pub fn listed(files: Option<FileList>) -> Vec<File> {
    let files = files.iter().flat_map(|files| (0..files.length()).filter_map(|number| files.get(number)));
    files.collect()
}

impl Dropped {
    pub fn of(data: &DataTransfer) -> Dropped {
        let items = data.items();
        let entries: Vec<FileSystemEntry> = (0..items.length())
            .filter_map(|number| items.get(number)?.webkit_get_as_entry().ok().flatten())
            .collect();
        match entries.iter().any(FileSystemEntry::is_directory) {
            true => Dropped::Entries(entries),
            false => Dropped::Files(listed(data.files())),
        }
    }

    /// All files, those of folders by name; of a folder only what may be read. What the browser does not give away is
    /// left out.
    pub async fn files(self) -> Vec<File> {
        let entries = match self {
            Dropped::Files(files) => return files,
            Dropped::Entries(entries) => entries,
        };
        let mut found = Vec::new();
        let mut waiting: Vec<_> = entries.into_iter().rev().map(|entry| (entry, true)).collect();
        while let Some((entry, is_wanted)) = waiting.pop() {
            if entry.is_directory() {
                let mut inside = entries_of(entry.unchecked_into()).await;
                inside.sort_by_key(|entry| std::cmp::Reverse(entry.name()));
                let may_be_read = |entry: &FileSystemEntry| may_be_read(&entry.name());
                waiting.extend(inside.into_iter().map(|entry| (entry.clone(), may_be_read(&entry))));
            } else if is_wanted {
                found.extend(file_of(entry.unchecked_into()).await);
            }
        }
        found
    }
}

async fn entries_of(folder: FileSystemDirectoryEntry) -> Vec<FileSystemEntry> {
    let reader = folder.create_reader();
    let mut entries = Vec::new();
    // A hundred at a time, in some browsers; an empty list is the end.
    while let Some(some) =
        answer(|done, failed| reader.read_entries_with_callback_and_callback(done, failed)).await
    {
        let some: Array = some.unchecked_into();
        if some.length() == 0 {
            break;
        }
        entries.extend(some.iter().map(JsCast::unchecked_into::<FileSystemEntry>));
    }
    entries
}

async fn file_of(entry: FileSystemFileEntry) -> Option<File> {
    let file = answer(|done, failed| {
        entry.file_with_callback_and_callback(done, failed);
        Ok(())
    });
    file.await.map(JsCast::unchecked_into)
}

/// What a function gives to the first of its two callbacks; `None` where it calls the second.
async fn answer(ask: impl FnOnce(&Function, &Function) -> Result<(), JsValue>) -> Option<JsValue> {
    let mut ask = Some(ask);
    let promise = Promise::new(&mut |done, failed| {
        let asked = ask.take().map(|ask| ask(&done, &failed));
        if let Some(Err(error)) = asked {
            // A promise of our own takes what it is told.
            let _ = failed.call1(&JsValue::UNDEFINED, &error);
        }
    });
    JsFuture::from(promise).await.ok()
}
