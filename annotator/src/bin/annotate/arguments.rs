//! What the command takes, and the help that teaches it.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::formats::Format;

/// Finds quotations, who says them and for which country they speak, in the text of news pages.
///
/// Give it the text of a page as you copy it from a browser, menus and all: the page's furniture
/// is put aside, the rest is the article. Nothing leaves your machine.
#[derive(Parser)]
#[command(name = "annotate", version, after_help = SHORT, after_long_help = LONG)]
#[command(args_conflicts_with_subcommands = true, disable_help_subcommand = true)]
pub struct Arguments {
    /// How the findings are written.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    pub format: Format,
    /// Write a file an article into this folder, instead of everything to standard output.
    ///
    /// The folder is made where there is none. Files are named like the pages, with the ending of
    /// the format; those of an earlier run are replaced, a page never is.
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// Take the input as the article's text, unchanged: nothing is cleaned away.
    ///
    /// Offsets then count into the input itself.
    #[arg(long)]
    pub as_is: bool,
    /// The input holds lines of JSON, each an article; so do files that end in .jsonl or .ndjson.
    ///
    /// A line has an id, a text, and what is known of it: {"id": …, "headline": …, "text": …, "date": …,
    /// "publisher": …, "url": …, "language": …}, or the same in schema.org's names. All it says beside
    /// the text stands in the line that is written (--format jsonl). A bad line is named by its number.
    #[arg(long)]
    pub json_lines: bool,
    /// How many threads work; else two for each core. The order of what is written is always that of the input.
    #[arg(long, value_name = "NUMBER", hide_short_help = true)]
    pub threads: Option<usize>,
    /// Text files in UTF-8, article files of Voices, or JSON lines; `-` is standard input. Without any,
    /// standard input is read.
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Subcommand)]
pub enum Command {
    /// Makes the `articles` folder of a site from a folder of texts.
    ///
    /// Put it in place of the folder of the same name on the host; nothing has to be built. Texts are
    /// annotated; article files that Voices saved are taken as they are, with all that a person
    /// decided, and so are JSON lines that were annotated before. Files and folders whose names begin
    /// with a full stop, and folders inside, are left alone. A file or a line that cannot be used is
    /// named and the others are done.
    ///
    /// A list of more than a few thousand articles goes in parts, of which a reader loads what they look
    /// for. Then a file FOLDER.made beside the folder remembers what was made of what: done again, only
    /// what is new or different is annotated, and only what differs is written. It is not for the host.
    Collection(CollectionArguments),
}

#[derive(Args)]
pub struct CollectionArguments {
    /// The folder with the texts, or a file of JSON lines.
    #[arg(value_name = "DIR")]
    pub texts: PathBuf,
    /// Where the folder of the site is made.
    ///
    /// What an earlier run wrote there is replaced. A collection that was made elsewhere, and an
    /// article in which a person decided something, never is.
    #[arg(long, value_name = "FOLDER", default_value = "articles")]
    pub out: PathBuf,
    /// What the collection is called; else as a collection.json among the texts says, else like
    /// their folder.
    #[arg(long)]
    pub title: Option<String>,
    /// Take each text as the article's, unchanged: nothing is cleaned away.
    #[arg(long)]
    pub as_is: bool,
    /// All files hold lines of JSON, each an article, whatever their names; names that begin with an
    /// underscore are left alone, as clusters mark what is no result by it.
    #[arg(long)]
    pub json_lines: bool,
    /// How many megabytes the list may have before it goes in parts.
    #[arg(long, value_name = "MEGABYTES", default_value_t = ONE_LIST)]
    pub one_list: f64,
    /// How many threads work; else two for each core.
    #[arg(long, value_name = "NUMBER")]
    pub threads: Option<usize>,
}

const MEGABYTE: f64 = 1024.0 * 1024.0;
const ONE_LIST: f64 = annotator::format::parts::ONE_LIST as f64 / MEGABYTE;

impl CollectionArguments {
    /// The bytes that the list may have before it goes in parts.
    pub fn most_of_one_list(&self) -> usize {
        (self.one_list * MEGABYTE) as usize
    }
}

impl Arguments {
    /// The sentence that says what does not go together.
    pub fn check(&self) -> Result<(), String> {
        if self.format == Format::Brat && self.files.len() > 1 && self.output.is_none() {
            return Err("brat has a file for each article: say where they go, with --output DIR".to_string());
        }
        Ok(())
    }
}

const SHORT: &str = "\
Examples:
  annotate page.txt                        one article, for reading
  annotate --format csv *.txt >quotes.csv  all quotations as one table
  annotate collection texts                the articles of a site
  annotate --help                          what each format is for";

const LONG: &str = "\
What each format is for:
  json           to look at, and for programs: article, actors, quotations, evidence.
  jsonl          the same, a line an article: for many articles, with jq, pandas, R; and for archives,
                 as JSON lines go in too, and what they say beside the text goes along.
  csv            a row a quotation, for a spreadsheet. A cell that begins like a formula has an
                 apostrophe before it, so that the spreadsheet does not run it.
  tei            the article as an edition: <said who=\"…\" direct=\"…\"> in the text, TEI P5.
  brat           a .ann file beside the article's text, with the marks of the PolNeAR corpus.
                 With --output the text is written too, as .txt.
  webannotation  W3C Web Annotations in JSON-LD, for tools that annotate the web.

Several files on standard output are one document: a table, a teiCorpus, a JSON array; json and
jsonl follow one another. Offsets count Unicode code points in the article's text, end exclusive.

Examples:
  annotate page.txt                               one article, indented for reading
  annotate --format csv *.txt >quotes.csv         all quotations as one table
  annotate --format tei --output editions *.txt   a TEI file for each page
  annotate --format brat --output marked *.txt    a folder that brat opens
  annotate --as-is --format jsonl - <page.txt     standard input, taken as it stands
  pdftotext talk.pdf - | annotate | less          the text of another program
  annotate --format jsonl in.jsonl >out.jsonl     an archive, an article a line
  annotate collection texts --title Ferries     the articles of a site, in the folder articles
  annotate collection out.jsonl                   the same from what was annotated before

Exit codes:
  0  everything was done
  2  something was not: a file cannot be read or written (it is named, the others are done),
     or an argument is wrong";
