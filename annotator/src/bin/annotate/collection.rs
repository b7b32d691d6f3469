//! `annotate collection`: a folder of texts, or lines of JSON, become the folder of a site.
//!
//! What the folder holds is the library's business ([`site`](annotator::format::site), and [`parts`] for a list that is
//! long); here is which files are read and what may be written over. Articles are put aside as they are made
//! ([`Aside`]), and come into their places only when all are known to be writable.

mod aside;
mod folder;
mod guard;
mod index;
mod record;

use std::collections::HashMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use annotator::format::article_file::ArticleFile;
use annotator::format::collection::{Collection, Entry, from_collection_file, to_collection_file};
use annotator::format::parts;
use annotator::format::site::{GENERATOR, LIST, Names};

use crate::all_cores::{in_order, threads};
use crate::arguments::CollectionArguments;
use crate::input::{self, Source};
use crate::progress::Progress;
use aside::Aside;
use record::{Made, Record};

/// The files that are to become articles, by name; or the sentence that says why there is none.
pub fn texts(arguments: &CollectionArguments) -> Result<Vec<PathBuf>, String> {
    let folder = &arguments.texts;
    if folder.is_file() && (arguments.json_lines || input::is_lines(folder)) {
        return Ok(vec![folder.clone()]);
    }
    let entries = fs::read_dir(folder).map_err(|error| {
        format!("the folder {} cannot be read ({error}); check its name.", folder.display())
    })?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| {
        let name = input::name(path);
        let is_left_alone = name.starts_with('.') || arguments.json_lines && name.starts_with('_');
        path.is_file() && !is_left_alone && name != LIST
    });
    files.sort();
    match files.is_empty() {
        true => Err(format!("{} holds no files; put the texts of the articles into it.", folder.display())),
        false => Ok(files),
    }
}

/// How many articles there are in these files, as far as can be told without reading them.
pub fn count(arguments: &CollectionArguments, texts: &[PathBuf]) -> usize {
    let holds_lines = |path: &&PathBuf| arguments.json_lines || input::is_lines(path);
    texts.iter().map(|path| if holds_lines(&path) { input::count(path) } else { 1 }).sum()
}

/// Makes the folder. True when every article is in it, false when some are not and have been named;
/// or the sentence that says why nothing was written.
pub fn make(
    arguments: &CollectionArguments,
    texts: &[PathBuf],
    progress: &mut Progress<impl Write + Send>,
) -> Result<bool, String> {
    let out = &arguments.out;
    if is_same(&arguments.texts, out) {
        return Err(format!("the texts lie in {}; give --out another folder.", out.display()));
    }
    let (articles, all_done) = articles(arguments, texts, progress)?;
    if articles.items.is_empty() {
        return Ok(all_done);
    }
    let known = known(&arguments.texts);
    let title = title(arguments, &known);
    let Articles { mut items, aside, record } = articles;
    in_place(&mut items, &known);
    let (mut items, entries): (Vec<Item>, Vec<Entry>) = items.into_iter().map(Item::apart).unzip();
    let list = Collection { title, generator: Some(GENERATOR.to_string()), entries, broken: Vec::new() };
    let in_parts = parts::goes_in_parts(&list, arguments.most_of_one_list());
    for (item, entry) in items.iter_mut().zip(&list.entries) {
        item.file = if in_parts { parts::article_file(&entry.id) } else { entry.file.clone() };
        item.keep_or_bring(out, &aside)?;
    }
    guard::may_write(out, &items, &aside, &record)?;
    for item in items.iter().filter(|item| item.aside.is_some()) {
        aside.put_in_place(item, out)?;
    }
    if !in_parts {
        folder::write_if_different(&out.join(LIST), &to_collection_file(&list))?;
        return Ok(all_done);
    }
    // What was made is remembered before the list, so that a run that is stopped there has less to do again.
    record.write(&items, &list.entries)?;
    index::write(out, list, threads(arguments.threads), progress)?;
    Ok(all_done)
}

/// An article on its way into the folder.
pub struct Item {
    entry: Entry,
    /// Where its file is to be, below the folder.
    file: String,
    /// What it was made from; see [`Record`].
    key: String,
    /// Its id before it was made a name.
    id: String,
    /// Its number among those that were put aside; `None` for one that lies in its place already.
    aside: Option<usize>,
    /// Where it lies from an earlier run.
    before: Option<PathBuf>,
}

impl Item {
    /// The list has the entries of all together.
    fn apart(mut self) -> (Item, Entry) {
        let entry = std::mem::take(&mut self.entry);
        (self, entry)
    }

    /// What an earlier run made lies where the list had it then; where it is to lie elsewhere, it is made like new.
    fn keep_or_bring(&mut self, out: &Path, aside: &Aside) -> Result<(), String> {
        if let Some(before) = self.before.take().filter(|before| *before != out.join(&self.file)) {
            self.aside = Some(aside.bring(&before)?);
        }
        Ok(())
    }
}

struct Articles {
    items: Vec<Item>,
    aside: Aside,
    record: Record,
}

/// Reads all there are. The second is false when some could not be read, and have been named.
fn articles(
    arguments: &CollectionArguments,
    texts: &[PathBuf],
    progress: &mut Progress<impl Write + Send>,
) -> Result<(Articles, bool), String> {
    let record = Record::of(&arguments.out, arguments.as_is);
    let aside = Aside::new(&arguments.out)?;
    let (mut names, mut items) = (Names::default(), Vec::new());
    let (mut all_done, mut stopped) = (true, None);
    let read = input::reader(arguments.as_is);
    in_order(
        threads(arguments.threads),
        input::sources(texts, arguments.json_lines),
        |number, source| {
            let name = source.name();
            let key = record::key(&source);
            match record.made(&key) {
                Some(made) => (name, Ok((key, Work::Done(made)))),
                None => (
                    name,
                    article(source, read).and_then(|article| Ok((key, Work::new(article, number, &aside)?))),
                ),
            }
        },
        |(name, work)| {
            progress.begin(&name);
            match work.map(|(key, work)| work.item(key, &mut names, &aside)) {
                Ok(Ok(item)) => items.push(item),
                Ok(Err(sentence)) => stopped = Some(sentence),
                Err(sentence) => {
                    all_done = false;
                    progress.say(&sentence);
                }
            }
            stopped.is_none()
        },
    );
    progress.clear();
    match stopped {
        Some(sentence) => Err(sentence),
        None => Ok((Articles { items, aside, record }, all_done)),
    }
}

/// What a thread made of an article.
enum Work {
    /// It was made by an earlier run.
    Done(Made),
    New(New),
}

/// An article that lies aside, under the name it has if no article before it has that.
struct New {
    article: Box<ArticleFile>,
    id: String,
    number: usize,
}

impl Work {
    fn new(article: ArticleFile, number: usize, aside: &Aside) -> Result<Work, String> {
        let id = article.id.clone();
        let article = ArticleFile { id: Names::default().take(&id), ..article };
        aside.put(number, &article.to_text())?;
        Ok(Work::New(New { article: Box::new(article), id, number }))
    }

    /// Gives it a name of its own.
    fn item(self, key: String, names: &mut Names, aside: &Aside) -> Result<Item, String> {
        match self {
            Work::New(new) => {
                let name = names.take(&new.id);
                new.item(key, &name, aside)
            }
            Work::Done(Made { id, mut entry, path }) => {
                let name = names.take(&id);
                if name == entry.id {
                    entry.file = format!("{name}.json");
                    return Ok(Item { entry, file: String::new(), key, id, aside: None, before: Some(path) });
                }
                // Another article has come before it that has its name.
                let article = Box::new(aside::read(&path)?);
                New { article, id, number: aside.next_number() }.item(key, &name, aside)
            }
        }
    }
}

impl New {
    fn item(mut self, key: String, name: &str, aside: &Aside) -> Result<Item, String> {
        if self.article.id != name {
            self.article.id = name.to_string();
            aside.put(self.number, &self.article.to_text())?;
        }
        let entry = Collection::entry(name, &self.article);
        Ok(Item { entry, file: String::new(), key, id: self.id, aside: Some(self.number), before: None })
    }
}

fn article(source: Source, read: fn(&str) -> annotator::Reading) -> Result<ArticleFile, String> {
    let file = source.title();
    if let Source::File(path) = &source
        && input::has_ending(path, &["html", "htm", "xhtml"])
    {
        return Err(format!(
            "{file} is a page of HTML; copy its text from the browser into a text file, or open it in Voices \
             and save the article."
        ));
    }
    let article = source.read(read)?.line.article;
    match article.reading.article.text.trim().is_empty() {
        true => Err(format!("{file} has no text; put the words of the article into it.")),
        false => Ok(article),
    }
}

/// The list among the texts, when somebody put one there; else an empty one.
fn known(folder: &Path) -> Collection {
    let list = fs::read_to_string(folder.join(LIST)).unwrap_or_default();
    from_collection_file(&list).unwrap_or_default()
}

/// As the list has them, what it does not name behind.
fn in_place(items: &mut [Item], known: &Collection) {
    let places: HashMap<&str, usize> =
        known.entries.iter().enumerate().map(|(nth, entry)| (entry.id.as_str(), nth)).collect();
    items.sort_by_key(|item| places.get(item.id.as_str()).copied().unwrap_or(usize::MAX));
}

fn title(arguments: &CollectionArguments, known: &Collection) -> String {
    match (&arguments.title, known.title.as_str()) {
        (Some(title), _) => title.clone(),
        (None, "") => {
            let texts = arguments.texts.canonicalize().unwrap_or_else(|_| arguments.texts.clone());
            let name = if texts.is_dir() { texts.file_name() } else { texts.file_stem() };
            name.unwrap_or_default().to_string_lossy().into_owned()
        }
        (None, title) => title.to_string(),
    }
}

fn is_same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}
