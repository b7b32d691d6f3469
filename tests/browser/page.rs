//! One browser session as a person uses it: open, look, click, type.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::wd::{TimeoutConfiguration, WebDriverCompatibleCommand, WindowHandle};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::browser::{Browser, Scheme};
use crate::driver::Driver;
use crate::place::{OneFile, Place};
use crate::prepare::{Prepared, project};
use crate::server::Server;
use crate::site::Site;

/// How long a person would wait for something to appear. Three browsers share two cores.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long a page may be busy with a long text before it answers a question.
const LONGEST_ANSWER: Duration = Duration::from_secs(60);

/// Width and height of the browsers' windows in pixels.
pub const WINDOW: (u32, u32) = (1280, 900);

/// How long a page may go on moving before a click is tried all the same.
const UNREST: Duration = Duration::from_secs(3);

/// Brings an element into sight and says where it is: a driver scrolls to what it clicks, but where the
/// page scrolls smoothly, or is scrolling already, it clicks on the place that the element has left.
const BRING_INTO_SIGHT: &str = "
    const [element] = arguments, [box] = element.getClientRects();
    const there = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (!element.contains(there)) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y } = element.getBoundingClientRect();
    return [x, y, scrollX, scrollY];";

/// Notes whether the next click meets an element. Choosing from a list is no click everywhere.
const LISTEN: &str = "
    const [element] = arguments;
    window.clickIsMissed = element.localName !== 'option' && !element.disabled;
    const listen = (event) => { if (event.composedPath().includes(element)) window.clickIsMissed = false; };
    window.addEventListener('click', listen, { capture: true, once: true });";

/// Empties what the browser keeps for a page, as far as it keeps anything.
const FORGET: &str = "
    const done = arguments[arguments.length - 1];
    try { localStorage.clear(); sessionStorage.clear(); } catch {}
    try {
        const deleting = indexedDB.deleteDatabase('voices');
        deleting.onsuccess = deleting.onerror = () => done(true);
    } catch { done(false); }";

/// Why a check failed: words for the person who repairs it.
pub struct Failure(String);

pub type Outcome = Result<(), Failure>;

pub struct Page {
    pub browser: Browser,
    pub scheme: Scheme,
    pub prepared: Prepared,
    /// Whether the site is opened as one file, and not served.
    pub from_a_file: bool,
    client: Client,
    place: Option<Place>,
    expected: Vec<&'static str>,
    narrow: bool,
    /// All there are where there are several, in the order in which they were opened.
    windows: Vec<WindowHandle>,
    // Fields are dropped in order: the browser ends before its profile goes.
    _driver: Driver,
    profile: Option<Profile>,
}

/// A folder for what a browser keeps, which outlives its process.
struct Profile(PathBuf);

impl Drop for Profile {
    fn drop(&mut self) {
        // What is left behind is the system's to tidy.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Page {
    pub async fn start(browser: Browser, scheme: Scheme, prepared: &Prepared) -> Result<Page, Failure> {
        Page::start_with(browser, scheme, prepared, None).await
    }

    /// Another browser of the same kind, which can be killed.
    pub async fn start_another(&self) -> Result<Page, Failure> {
        let folder = std::env::temp_dir().join(format!(
            "voices-profile-{}-{}",
            self.browser.name(),
            std::process::id()
        ));
        let made = std::fs::create_dir_all(&folder);
        made.map_err(|error| Failure(format!("{}: {error}", folder.display())))?;
        Page::start_with(self.browser, self.scheme, &self.prepared, Some(Profile(folder))).await
    }

    async fn start_with(
        browser: Browser,
        scheme: Scheme,
        prepared: &Prepared,
        profile: Option<Profile>,
    ) -> Result<Page, Failure> {
        let (client, driver) = session(browser, scheme, profile.as_ref()).await?;
        Ok(Page {
            browser,
            scheme,
            prepared: prepared.clone(),
            from_a_file: false,
            client,
            place: None,
            expected: Vec::new(),
            narrow: false,
            windows: Vec::new(),
            _driver: driver,
            profile,
        })
    }

    /// Kills the browser as it is, and starts it again with what it had kept. The site stays where it was.
    pub async fn kill_and_start_again(&mut self) -> Outcome {
        let process = self.profile.as_ref().and_then(|profile| self.browser.process(&profile.0));
        let process = process.ok_or("nobody knows which process the browser is".to_string())?;
        let killed = Command::new("kill").args(["-KILL", &process.to_string()]).status();
        if !killed.is_ok_and(|status| status.success()) {
            return Err(Failure(format!("the browser, process {process}, could not be killed")));
        }
        let (client, driver) = session(self.browser, self.scheme, self.profile.as_ref()).await?;
        self.client = client;
        self._driver = driver;
        Ok(())
    }

    pub async fn close(self) {
        // The driver is ended in any case; a session that is already gone is no news.
        let _ = self.client.close().await;
    }

    /// The built site, to serve as it is or changed.
    pub fn site(&self) -> Site {
        self.prepared.site.clone()
    }

    /// Serves a site at a new address and opens it at `hash`, `""` for the front page; or opens its one file, where the
    /// check is about that.
    pub async fn open(&mut self, site: Site, hash: &str) -> Outcome {
        if self.from_a_file {
            let page = site.text("voices.html")?;
            return self.open_file(&page, &site.scripts(), hash).await;
        }
        let server = Server::start(site).map_err(|error| error.to_string())?;
        self.open_place(Place::Host(Arc::new(server)), hash).await
    }

    /// Opens a page as a file, in a browser that has kept nothing of another; `scripts` run before its own.
    pub async fn open_file(&mut self, page: &str, scripts: &[&str], hash: &str) -> Outcome {
        let file = OneFile::write(page, scripts).map_err(|error| error.to_string())?;
        // Chromium keeps the same things for all files.
        self.client.goto(&file.empty()).await?;
        self.see_later(FORGET, Vec::new()).await?;
        self.open_place(Place::File(Arc::new(file)), hash).await
    }

    async fn open_place(&mut self, place: Place, hash: &str) -> Outcome {
        self.leave_other_windows().await?;
        // What the page that is left still asks for is there until it is left.
        let _left = self.place.replace(place);
        self.expected.clear();
        if std::mem::take(&mut self.narrow) {
            self.client.set_window_size(WINDOW.0, WINDOW.1).await?;
        }
        self.visit(hash).await
    }

    /// The host of the site that is open, which can be made to fail.
    pub fn host(&self) -> Result<&Server, String> {
        match &self.place {
            Some(Place::Host(server)) => Ok(server),
            Some(Place::File(_)) | None => Err("no site is served".to_string()),
        }
    }

    /// Makes the window as narrow as a telephone, until the next site is opened. Not every browser
    /// gets all the way down to `width`.
    pub async fn narrow(&mut self, width: u32) -> Outcome {
        self.narrow = true;
        Ok(self.client.set_window_size(width, WINDOW.1).await?)
    }

    /// Goes to another address of the site that is open.
    pub async fn visit(&self, hash: &str) -> Outcome {
        let place = self.place.as_ref().ok_or("no site is open".to_string())?;
        self.go_to(&format!("{}{hash}", place.address())).await
    }

    /// Opens a link to the site that another browser has open. It is served on for as long as one of them has it.
    pub async fn open_link(&mut self, link: &str, other: &Page) -> Outcome {
        self.leave_other_windows().await?;
        self.place = other.place.clone();
        self.expected.clear();
        self.go_to(link).await
    }

    async fn go_to(&self, address: &str) -> Outcome {
        let place = self.place.as_ref().ok_or("no site is open".to_string())?;
        self.client.goto(address).await?;
        // Firefox's driver takes another host with the same hash for a place on the same page, and
        // does not wait for it.
        let arrived = format!("{} && document.readyState", place.is_here());
        self.until("the page is loaded", &arrived, json!("complete")).await
    }

    /// Opens another window at `hash` of the site that is open, and turns to it. They close when the next site
    /// is opened.
    pub async fn open_window(&mut self, hash: &str) -> Outcome {
        if self.windows.is_empty() {
            self.windows.push(self.client.window().await?);
        }
        let new = self.client.new_window(false).await?;
        self.windows.push(new.handle);
        self.turn_to(self.windows.len() - 1).await?;
        self.visit(hash).await
    }

    /// Turns to a window; the first is 0.
    pub async fn turn_to(&self, window: usize) -> Outcome {
        let window = self.windows.get(window).ok_or(format!("there is no window {window}"))?;
        Ok(self.client.switch_to_window(window.clone()).await?)
    }

    async fn leave_other_windows(&mut self) -> Outcome {
        for window in self.windows.split_off(self.windows.len().min(1)) {
            self.client.switch_to_window(window).await?;
            self.client.close_window().await?;
        }
        for first in self.windows.drain(..) {
            self.client.switch_to_window(first).await?;
        }
        Ok(())
    }

    /// Turns to the page in a frame of this one, until [`Page::leave_frame`], a reload or another address.
    pub async fn enter_frame(&self, selector: &str) -> Outcome {
        Ok(self.find(selector).await?.enter_frame().await?)
    }

    /// Turns back to the page that has the frame.
    pub async fn leave_frame(&self) -> Outcome {
        Ok(self.client.enter_parent_frame().await?)
    }

    pub async fn reload(&self) -> Outcome {
        Ok(self.client.refresh().await?)
    }

    pub async fn back(&self) -> Outcome {
        Ok(self.client.back().await?)
    }

    pub async fn forward(&self) -> Outcome {
        Ok(self.client.forward().await?)
    }

    /// The value of a JavaScript expression on the page.
    pub async fn see(&self, expression: &str) -> Result<Value, Failure> {
        let seen = self.client.execute(&format!("return ({expression});"), Vec::new()).await;
        seen.map_err(|error| Failure(format!("{error}\n  in {expression}")))
    }

    /// What a script leaves with its last argument, a function.
    pub async fn see_later(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Failure> {
        Ok(self.client.execute_async(script, arguments).await?)
    }

    /// Waits until an expression has the expected value; `rule` says what that means to a person.
    pub async fn until(&self, rule: &str, expression: &str, expected: Value) -> Outcome {
        let start = Instant::now();
        loop {
            // While a page loads there may be nothing to ask yet.
            let seen = self.see(expression).await;
            if seen.as_ref().is_ok_and(|seen| *seen == expected) {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                let seen = seen.map_or_else(|failure| failure.0, |seen| seen.to_string());
                return Err(Failure(format!(
                    "{rule}\n  expected {expected}\n  saw      {seen}\n  by {expression}"
                )));
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// Waits until an expression is true.
    pub async fn until_true(&self, rule: &str, expression: &str) -> Outcome {
        self.until(rule, &format!("Boolean({expression})"), json!(true)).await
    }

    /// Clicks the first element a selector finds, as soon as there is one and it stands still.
    pub async fn click(&self, selector: &str) -> Outcome {
        let start = Instant::now();
        let mut before = Value::Null;
        loop {
            let element = self.find(selector).await?;
            let late = start.elapsed() > UNREST;
            match self.click_where_it_stands(&element, &mut before, late).await {
                Ok(true) => return Ok(()),
                Ok(false) => {}
                // It was drawn anew meanwhile, and is looked for again.
                Err(error) if error.is_stale_element_reference() && !late => before = Value::Null,
                Err(error) => return Err(error.into()),
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Clicks on an element that stands where it stood `before`, or as it is late; false where the click did not meet it.
    async fn click_where_it_stands(
        &self,
        element: &Element,
        before: &mut Value,
        late: bool,
    ) -> Result<bool, CmdError> {
        let place = self.client.execute(BRING_INTO_SIGHT, vec![json!(element)]).await?;
        if place != std::mem::replace(before, place.clone()) && !late {
            return Ok(false);
        }
        self.client.execute(LISTEN, vec![json!(element)]).await?;
        element.clone().click().await?;
        // A page that was left does not know of the click.
        let missed = self.see("window.clickIsMissed === true").await.is_ok_and(|missed| missed == true);
        Ok(!missed || late)
    }

    /// Types into an element, or names a file to a file chooser.
    pub async fn type_into(&self, selector: &str, words: &str) -> Outcome {
        Ok(self.find(selector).await?.send_keys(words).await?)
    }

    /// Puts text into a field at once, as pasting does.
    pub async fn paste(&self, selector: &str, text: &str) -> Outcome {
        self.find(selector).await?;
        let script = "const field = document.querySelector(arguments[0]); field.focus(); field.value = arguments[1]; \
                      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));";
        self.client.execute(script, vec![json!(selector), json!(text)]).await?;
        Ok(())
    }

    /// Presses and releases a key wherever the focus is.
    pub async fn press(&self, key: Key) -> Outcome {
        self.press_sign(char::from(key)).await
    }

    /// The same for the key of a letter or a sign.
    pub async fn press_sign(&self, key: char) -> Outcome {
        let actions = KeyActions::new("keyboard".into())
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        Ok(self.client.perform_actions(actions).await?)
    }

    /// The same while another key is held down.
    pub async fn press_with(&self, held: Key, key: char) -> Outcome {
        let held = char::from(held);
        let actions = KeyActions::new("keyboard".into())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: held });
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Lets an error of the page pass whose words hold `part`, until the next site is opened; for
    /// checks that provoke it.
    pub fn expect_fault(&mut self, part: &'static str) {
        self.expected.push(part);
    }

    /// Fails on every error of the page since the last call: exceptions, failed loads, breaches of
    /// policy, words on the console.
    pub async fn faults(&self) -> Outcome {
        let mut faults = Vec::new();
        if let Value::Array(recorded) = self.see("window.observer ? observer.takeFaults() : []").await? {
            faults.extend(recorded.iter().map(text_of));
        }
        if self.browser == Browser::Chromium
            && let Value::Array(log) = self.client.issue_cmd(BrowserLog).await?
        {
            faults.extend(
                log.iter().filter(|entry| entry["level"] == "SEVERE").map(|entry| text_of(&entry["message"])),
            );
        }
        if let Some(place) = &self.place {
            faults.extend(
                place.take_missing().iter().map(|path| format!("asked for {path}, which is not there")),
            );
        }
        faults.retain(|fault| !self.expected.iter().any(|part| fault.contains(part)));
        if faults.is_empty() {
            Ok(())
        } else {
            Err(Failure(format!("errors on the page:\n  {}", faults.join("\n  "))))
        }
    }

    /// An outcome together with the errors of the page, as in [`Page::faults`].
    pub async fn with_faults(&self, outcome: Outcome) -> Outcome {
        match (outcome, self.faults().await) {
            (Err(failure), Err(faults)) => Err(Failure(format!("{failure}\n{faults}"))),
            (outcome, faults) => outcome.and(faults),
        }
    }

    /// Has Chromium do what only its tools for developers can; other browsers have no such command.
    pub async fn devtools(&self, command: &'static str, parameters: Value) -> Outcome {
        self.client.issue_cmd(DevTools { command, parameters }).await?;
        Ok(())
    }

    /// Keeps what the browser shows and says where.
    pub async fn screenshot(&self, title: &str) -> String {
        let folder = project().join("target/browser-screenshots");
        let name: String = title.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        let file = folder.join(format!("{name}.png"));
        match self.save_screenshot(&folder, &file).await {
            Ok(()) => format!("  screenshot: {}", file.display()),
            Err(failure) => format!("  no screenshot: {failure}"),
        }
    }

    async fn save_screenshot(&self, folder: &Path, file: &Path) -> Outcome {
        let picture = self.client.screenshot().await?;
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(file, picture))
            .map_err(|error| error.to_string())?;
        Ok(())
    }

    async fn find(&self, selector: &str) -> Result<Element, Failure> {
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(selector)).await;
        found.map_err(|_| Failure(format!("there is no {selector} on the page")))
    }
}

async fn session(
    browser: Browser,
    scheme: Scheme,
    profile: Option<&Profile>,
) -> Result<(Client, Driver), Failure> {
    let driver = Driver::start(browser)?;
    let client = ClientBuilder::new(HttpConnector::new())
        .capabilities(browser.capabilities(scheme, profile.map(|profile| profile.0.as_path())))
        .connect(&driver.address)
        .await
        .map_err(|error| Failure(format!("no session: {error}")))?;
    let timeouts = TimeoutConfiguration::new(Some(LONGEST_ANSWER), Some(LONGEST_ANSWER), None);
    client.update_timeouts(timeouts).await?;
    Ok((client, driver))
}

fn text_of(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_string)
}

/// Chromium's own record of errors, which a script of the page cannot see. Reading empties it.
#[derive(Debug)]
struct BrowserLog;

impl WebDriverCompatibleCommand for BrowserLog {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}

/// A command of Chromium's DevTools protocol.
#[derive(Debug)]
struct DevTools {
    command: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "cmd": self.command, "params": self.parameters }).to_string()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl From<String> for Failure {
    fn from(words: String) -> Failure {
        Failure(words)
    }
}

impl From<CmdError> for Failure {
    fn from(error: CmdError) -> Failure {
        Failure(error.to_string())
    }
}
