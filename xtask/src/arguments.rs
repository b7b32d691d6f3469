//! What was asked for on the command line, and the help that teaches it.

/// What `cargo xtask` is to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    Help,
    Build {
        /// Whether only the one file is wanted.
        single: bool,
    },
    Serve {
        /// The port that was asked for; `None` takes the first free one from 8080 on.
        port: Option<u16>,
        open: bool,
    },
    Test {
        part: Part,
        /// Handed to the test programs as they are: names of tests, `--nocapture` …
        filter: Vec<String>,
    },
    Score(Scoring),
    Fit(Fitting),
    /// Internal: waits until the server on `port` answers, then tells its address.
    Announce {
        port: u16,
        open: bool,
    },
}

/// What is to be scored and what is to be told of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Scoring {
    /// None means the project's own articles.
    pub folders: Vec<String>,
    /// Whether to tell what changed since the last run.
    pub compare: bool,
    /// Whether to tell every case that is not right.
    pub verbose: bool,
}

/// What weights are to be fitted by.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Fitting {
    /// None means the project's own articles.
    pub folders: Vec<String>,
    /// Whether the fitted weights take the place of those in use.
    pub write: bool,
}

/// Which part of the tests is to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    All,
    Native,
    Browsers,
}

pub const HELP: &str = "\
The commands of Voices. Each sets up by itself what it needs, says so, and is quick the second time.

    cargo xtask serve           build the app, serve it on this machine, rebuild when a file changes
        --open                  and open it in the browser
        --port N                on this port (otherwise the first free one from 8080 on)

    cargo xtask test            everything: formatting, lints, native tests, browser tests
        --native                only what needs no browser
        --browsers              only the browser tests
        -- WORD                 only tests with WORD in their name

    cargo xtask build           write the finished static site to dist/, ready for any host and any subpath
        --single                write only voices.html: all of it in one file that opens by a double click

    cargo xtask score           how well the annotator does on the project's annotated articles
        FOLDER ...              on other ones: a folder of *.json in the form of annotator/tests/articles, or one in
                                PolNeAR's form, with text/*.txt and attributions/*.ann
        --compare               and what changed since the last run, case by case
        --verbose               and every case that is not right

    cargo xtask fit             the weights that the annotator chooses by, fitted on the project's annotated articles
        FOLDER ...              on other ones, in the form of annotator/tests/articles
        --write                 and written to annotator/weights.txt
";

/// The command that `arguments` (without the program's name) ask for; otherwise a sentence that says what is wrong.
pub fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Command, String> {
    let mut arguments = arguments.into_iter();
    let Some(name) = arguments.next() else { return Ok(Command::Help) };
    let command = match name.as_str() {
        "help" | "--help" | "-h" => return Ok(Command::Help),
        "build" => Command::Build { single: false },
        "serve" => Command::Serve { port: None, open: false },
        "test" => Command::Test { part: Part::All, filter: Vec::new() },
        "score" => Command::Score(Scoring::default()),
        "fit" => Command::Fit(Fitting::default()),
        ANNOUNCE => Command::Announce { port: 0, open: false },
        other => return Err(format!("There is no command `{other}`.")),
    };
    with_options(command, &name, arguments)
}

/// The name of the internal command [`Command::Announce`].
pub const ANNOUNCE: &str = "announce-when-ready";

fn with_options(
    mut command: Command,
    name: &str,
    mut options: impl Iterator<Item = String>,
) -> Result<Command, String> {
    while let Some(option) = options.next() {
        match (&mut command, option.as_str()) {
            (_, "--help" | "-h") => return Ok(Command::Help),
            (Command::Build { single }, "--single") => *single = true,
            (Command::Serve { open, .. } | Command::Announce { open, .. }, "--open") => *open = true,
            (Command::Serve { port, .. }, "--port") => *port = Some(port_number(options.next())?),
            (Command::Announce { port, .. }, "--port") => *port = port_number(options.next())?,
            (Command::Test { part: part @ Part::All, .. }, "--native") => *part = Part::Native,
            (Command::Test { part: part @ Part::All, .. }, "--browsers") => *part = Part::Browsers,
            (Command::Test { filter, .. }, "--") => filter.extend(options.by_ref()),
            (Command::Score(scoring), "--compare") => scoring.compare = true,
            (Command::Score(scoring), "--verbose") => scoring.verbose = true,
            (Command::Fit(fitting), "--write") => fitting.write = true,
            (Command::Fit(fitting), folder) if !folder.starts_with('-') => fitting.folders.push(option),
            (Command::Score(scoring), folder) if !folder.starts_with('-') => scoring.folders.push(option),
            _ => return Err(format!("`cargo xtask {name}` does not understand `{option}` here.")),
        }
    }
    Ok(command)
}

fn port_number(word: Option<String>) -> Result<u16, String> {
    word.and_then(|word| word.parse().ok())
        .filter(|port| *port != 0)
        .ok_or_else(|| "`--port` needs a number from 1 to 65535 after it.".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expect: Result<Command, &str>) {
        let parsed = parse(line.split_whitespace().map(str::to_owned));
        assert_eq!(parsed, expect.map_err(str::to_owned), "{line}");
    }

    #[test]
    fn nothing_or_a_wish_for_help_gives_help() {
        for line in ["", "help", "--help", "-h", "serve --help", "test --native -h"] {
            check(line, Ok(Command::Help));
        }
    }

    #[test]
    fn serve_takes_a_port_and_open_in_any_order() {
        check("serve", Ok(Command::Serve { port: None, open: false }));
        check("serve --open", Ok(Command::Serve { port: None, open: true }));
        check("serve --open --port 9000", Ok(Command::Serve { port: Some(9000), open: true }));
        check("serve --port 9000 --open", Ok(Command::Serve { port: Some(9000), open: true }));
    }

    #[test]
    fn a_port_is_a_number_that_exists() {
        for line in ["serve --port", "serve --port 0", "serve --port 65536", "serve --port --open"] {
            check(line, Err("`--port` needs a number from 1 to 65535 after it."));
        }
    }

    #[test]
    fn test_takes_one_part_and_passes_the_rest_on() {
        let test = |part, filter: &[&str]| {
            Ok(Command::Test { part, filter: filter.iter().map(|word| (*word).to_owned()).collect() })
        };
        check("test", test(Part::All, &[]));
        check("test --native", test(Part::Native, &[]));
        check("test --browsers -- filter --open", test(Part::Browsers, &["filter", "--open"]));
        check("test --native --browsers", Err("`cargo xtask test` does not understand `--browsers` here."));
    }

    #[test]
    fn score_takes_folders_and_options_in_any_order() {
        let folders = |folders: &[&str]| folders.iter().map(|folder| (*folder).to_owned()).collect();
        check("score", Ok(Command::Score(Scoring::default())));
        check(
            "score ours --compare theirs",
            Ok(Command::Score(Scoring {
                folders: folders(&["ours", "theirs"]),
                compare: true,
                ..Scoring::default()
            })),
        );
        check("score --verbose", Ok(Command::Score(Scoring { verbose: true, ..Scoring::default() })));
        check("score --open", Err("`cargo xtask score` does not understand `--open` here."));
    }

    #[test]
    fn fit_takes_folders_and_writes_when_told() {
        check("fit", Ok(Command::Fit(Fitting::default())));
        check(
            "fit --write ours",
            Ok(Command::Fit(Fitting { folders: vec!["ours".to_owned()], write: true })),
        );
        check("fit --compare", Err("`cargo xtask fit` does not understand `--compare` here."));
    }

    #[test]
    fn an_option_belongs_to_its_command() {
        check("build", Ok(Command::Build { single: false }));
        check("build --single", Ok(Command::Build { single: true }));
        check("build --open", Err("`cargo xtask build` does not understand `--open` here."));
        check("serve --native", Err("`cargo xtask serve` does not understand `--native` here."));
        check("test fast", Err("`cargo xtask test` does not understand `fast` here."));
        check("deploy", Err("There is no command `deploy`."));
    }
}
