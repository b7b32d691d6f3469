//! A static file server in the test's own process, one for each check.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::site::{Site, with_first_in_head};

/// Where the scripts are that run before those of the page, by their numbers.
const BEFORE: &str = "/before-";

/// By this the page asks for its service worker.
const WORKER: &str = "<meta name=\"voices-worker\" content=\"worker.js\">";

/// Serves a site on a free port of this machine until it is dropped.
pub struct Server {
    /// Where the site's front page is.
    pub address: String,
    /// The address of the host, without a slash at its end.
    pub origin: String,
    port: u16,
    shared: Arc<Shared>,
}

struct Shared {
    site: Mutex<Arc<Site>>,
    stopped: AtomicBool,
    /// Whether the host is out of reach.
    gone: AtomicBool,
    /// The path of a file of which only the first half comes.
    cut: Mutex<Option<String>>,
    missing: Mutex<Vec<String>>,
}

/// A port that no site of this run has had: what a browser stored for one is not seen by the next.
fn new_address() -> std::io::Result<(TcpListener, u16)> {
    static HAD: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        if locked(&HAD).insert(port) {
            return Ok((listener, port));
        }
    }
}

impl Server {
    pub fn start(site: Site) -> std::io::Result<Server> {
        let (listener, port) = new_address()?;
        let origin = format!("http://127.0.0.1:{port}");
        let address = format!("{origin}{}", site.under);
        let shared = Arc::new(Shared {
            site: Mutex::new(Arc::new(site)),
            stopped: AtomicBool::new(false),
            gone: AtomicBool::new(false),
            cut: Mutex::default(),
            missing: Mutex::default(),
        });
        let serving = Arc::clone(&shared);
        thread::spawn(move || serve(&listener, &serving));
        Ok(Server { address, origin, port, shared })
    }

    /// Is out of reach from now on, or is there again. What sees the errors of a page comes all the same.
    pub fn be_gone(&self, gone: bool) {
        self.shared.gone.store(gone, Ordering::Relaxed);
    }

    /// Breaks off in the middle of the file at this path, until another is named.
    pub fn cut(&self, path: Option<&str>) {
        *locked(&self.shared.cut) = path.map(str::to_string);
    }

    /// Serves another site at the same address from now on.
    pub fn serve_instead(&self, site: Site) {
        *locked(&self.shared.site) = Arc::new(site);
    }

    /// The paths that were asked for and are not there. A browser's own wish for an icon at the
    /// root of the host is none of the page's doing.
    pub fn take_missing(&self) -> Vec<String> {
        std::mem::take(&mut *locked(&self.shared.missing))
            .into_iter()
            .filter(|path| path != "/favicon.ico")
            .collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::Relaxed);
        // The listener looks at the flag only when somebody knocks.
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
    }
}

fn serve(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stopped.load(Ordering::Relaxed) {
            return;
        }
        if let Ok(stream) = stream {
            let shared = Arc::clone(shared);
            // A browser that goes away in the middle of an answer is no failure.
            thread::spawn(move || answer(stream, &shared).ok());
        }
    }
}

fn answer(mut stream: TcpStream, shared: &Shared) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    // Browsers open connections ahead of need, and close them without a word.
    let Some(request) = lines.next().transpose()? else { return Ok(()) };
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let asked = request.split(' ').nth(1).unwrap_or("/");
    let path = percent_decoded(asked.split(['?', '#']).next().unwrap_or("/"));
    if shared.gone.load(Ordering::Relaxed) && !path.starts_with(BEFORE) {
        return Ok(());
    }
    let site = Arc::clone(&locked(&shared.site));
    let Answer { status, mime, body } = find(&path, &site);
    if body.is_none() {
        locked(&shared.missing).push(path.clone());
    }
    let body = body.unwrap_or_else(|| b"not here".to_vec());
    write!(stream, "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\n", body.len())?;
    for (name, value) in &site.headers {
        write!(stream, "{name}: {value}\r\n")?;
    }
    write!(stream, "Cache-Control: no-store\r\nConnection: close\r\n\r\n")?;
    let is_cut = locked(&shared.cut).as_deref() == Some(path.as_str());
    stream.write_all(if is_cut { &body[..body.len() / 2] } else { &body })
}

struct Answer {
    status: &'static str,
    mime: String,
    /// `None` where there is no such file.
    body: Option<Vec<u8>>,
}

fn find(path: &str, site: &Site) -> Answer {
    let found = |mime: &str, body| Answer { status: "200 OK", mime: mime.to_string(), body: Some(body) };
    let scripts = site.scripts();
    let number =
        path.strip_prefix(BEFORE).and_then(|number| number.strip_suffix(".js")?.parse::<usize>().ok());
    if let Some(script) = number.and_then(|number| scripts.get(number)) {
        return found(mime("before.js"), script.as_bytes().into());
    }
    let inside = path.strip_prefix(&site.under);
    match inside.and_then(|inside| site.file(inside)) {
        // Voices in one file is fetched to be saved, not to be looked at here.
        Some(body) if (path.ends_with('/') || path.ends_with(".html")) && !path.ends_with("voices.html") => {
            found(mime("index.html"), observed(body, site))
        }
        Some(body) => {
            let ending = path.rsplit('.').next().unwrap_or_default();
            found(site.types.get(ending).map_or_else(|| mime(path), String::as_str), body)
        }
        None => Answer { status: "404 Not Found", mime: "text/plain; charset=utf-8".into(), body: None },
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A page with what runs before it as the first thing in its head; without its worker where that would keep files from
/// the check.
fn observed(page: Vec<u8>, site: &Site) -> Vec<u8> {
    let page = String::from_utf8_lossy(&page);
    let page = if site.offline { page.into_owned() } else { page.replacen(WORKER, "", 1) };
    let scripts = 0..site.scripts().len();
    let scripts: String =
        scripts.map(|number| format!("<script src=\"{BEFORE}{number}.js\"></script>")).collect();
    with_first_in_head(&page, &scripts).into_bytes()
}

fn mime(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "jsonld" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// `%20` and its like as bytes; what is no such escape stays as it is.
fn percent_decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, after @ ..] = rest {
        let escape = after.get(..2).filter(|_| *first == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        match escape.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
