//! The three browsers: what each needs to be there, and how its session starts.

use std::path::{Path, PathBuf};

use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

use crate::page::WINDOW;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
    WebKit,
}

/// Whether the reader's system asks for light or dark pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

impl Browser {
    pub const ALL: [Browser; 3] = [Browser::Chromium, Browser::Firefox, Browser::WebKit];

    pub fn name(self) -> &'static str {
        match self {
            Browser::Chromium => "chromium",
            Browser::Firefox => "firefox",
            Browser::WebKit => "webkit",
        }
    }

    /// The WebDriver program, found on PATH.
    pub fn driver(self) -> &'static str {
        match self {
            Browser::Chromium => "chromedriver",
            Browser::Firefox => "geckodriver",
            Browser::WebKit => "WebKitWebDriver",
        }
    }

    /// One sentence for the person who lacks something; `None` when all is there.
    pub fn lack(self) -> Option<String> {
        let (missing, packages) = match self {
            Browser::Chromium if !on_path(self.driver()) => ("chromedriver", "chromium and chromium-driver"),
            Browser::Firefox if !on_path(self.driver()) => {
                return Some(
                    "firefox: geckodriver is not on PATH; `cargo install geckodriver` builds it.".into(),
                );
            }
            Browser::Firefox if firefox().is_none() => ("firefox", "firefox-esr"),
            Browser::WebKit if !on_path(self.driver()) => ("WebKitWebDriver", "webkit2gtk-driver"),
            Browser::WebKit if mini_browser().is_none() => ("MiniBrowser", "webkit2gtk-driver"),
            Browser::WebKit if !on_path("Xvfb") => ("Xvfb", "xvfb"),
            _ => return None,
        };
        Some(format!("{}: {missing} is missing; install the Debian packages {packages}.", self.name()))
    }

    /// Whether a failure may be the browser's own, so that the check deserves a second, new session.
    ///
    /// WebKitGTK gives compiled WebAssembly wrong values, once in some hundred page loads and only
    /// on Linux: any Rust program in it then traps where it cannot
    /// (<https://bugs.webkit.org/show_bug.cgi?id=259441>). What is ours fails twice.
    pub fn may_have_failed_itself(self, failure: &str) -> bool {
        self == Browser::WebKit && failure.contains("RuntimeError: ")
    }

    /// What the driver is asked for at the start of a session, with a folder for the profile where that is to outlive it.
    pub fn capabilities(self, scheme: Scheme, profile: Option<&Path>) -> Capabilities {
        let dark = scheme == Scheme::Dark;
        let (width, height) = WINDOW;
        let profile = profile.map(|folder| folder.display().to_string());
        let wish = match self {
            Browser::Chromium => {
                let mut arguments: Vec<String> = [
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-dev-shm-usage",
                ]
                .map(str::to_string)
                .into();
                arguments.push(format!("--window-size={width},{height}"));
                arguments.push(format!("--blink-settings=preferredColorScheme={}", if dark { 0 } else { 1 }));
                arguments.extend(profile.map(|profile| format!("--user-data-dir={profile}")));
                json!({ "goog:loggingPrefs": { "browser": "ALL" }, "goog:chromeOptions": { "args": arguments } })
            }
            Browser::Firefox => {
                let mut arguments =
                    vec!["-headless".to_string(), format!("--width={width}"), format!("--height={height}")];
                arguments.extend(profile.into_iter().flat_map(|profile| ["-profile".to_string(), profile]));
                json!({ "moz:firefoxOptions": {
                    "binary": firefox(),
                    "args": arguments,
                    "prefs": { "layout.css.prefers-color-scheme.content-override": if dark { 0 } else { 1 } },
                }})
            }
            Browser::WebKit => {
                let mut arguments = vec!["--automation".to_string(), format!("--geometry={width}x{height}")];
                arguments.extend(dark.then(|| "--dark-mode".to_string()));
                json!({ "webkitgtk:browserOptions": { "binary": mini_browser(), "args": arguments } })
            }
        };
        match wish {
            Value::Object(wish) => wish,
            _ => Capabilities::new(),
        }
    }

    /// The number of the process that has this profile open; `None` when there is none, or the browser
    /// does not say.
    pub fn process(self, profile: &Path) -> Option<u32> {
        // A link to nowhere: `host-1234` in the one, `127.0.0.1:+1234` in the other.
        let lock = match self {
            Browser::Chromium => "SingletonLock",
            Browser::Firefox => "lock",
            Browser::WebKit => return None,
        };
        let lock = std::fs::read_link(profile.join(lock)).ok()?;
        lock.to_string_lossy().rsplit(['-', '+']).next()?.parse().ok()
    }
}

impl Scheme {
    pub fn name(self) -> &'static str {
        match self {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        }
    }
}

/// True when a program of this name is in a folder of PATH.
pub fn on_path(program: &str) -> bool {
    find_on_path(program).is_some()
}

fn find_on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Debian's long-term Firefox goes by a name that geckodriver does not look for.
fn firefox() -> Option<PathBuf> {
    find_on_path("firefox-esr").or_else(|| find_on_path("firefox"))
}

/// WebKitGTK's small browser, the one its driver can steer; it is not on PATH but in a folder
/// with the version in its name, below the libraries of the machine's architecture.
fn mini_browser() -> Option<PathBuf> {
    let folders = ["/usr/lib", "/usr/libexec"].iter().flat_map(|root| folders_in(Path::new(root)));
    let (named, others): (Vec<_>, Vec<_>) = folders.partition(|folder| is_webkit(folder));
    let below = others.iter().flat_map(|folder| folders_in(folder)).filter(|folder| is_webkit(folder));
    named.iter().cloned().chain(below).map(|folder| folder.join("MiniBrowser")).find(|file| file.is_file())
}

fn is_webkit(folder: &Path) -> bool {
    folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit"))
}

fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}
