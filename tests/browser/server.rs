//! A static file server in the test's own process, one for each check.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::site::Site;

/// Put before everything else in every page, so that it sees errors from the first one on.
const OBSERVER: &str = include_str!("observer.js");
const OBSERVER_PATH: &str = "/observer.js";

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
    site: Site,
    stopped: AtomicBool,
    missing: Mutex<Vec<String>>,
}

/// A port that no site of this run has had: what a browser stored for one is not seen by the next.
fn new_address() -> std::io::Result<(TcpListener, u16)> {
    static HAD: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        if HAD.lock().unwrap_or_else(PoisonError::into_inner).insert(port) {
            return Ok((listener, port));
        }
    }
}

impl Server {
    pub fn start(site: Site) -> std::io::Result<Server> {
        let (listener, port) = new_address()?;
        let origin = format!("http://127.0.0.1:{port}");
        let address = format!("{origin}{}", site.under);
        let shared = Arc::new(Shared { site, stopped: AtomicBool::new(false), missing: Mutex::default() });
        let serving = Arc::clone(&shared);
        thread::spawn(move || serve(&listener, &serving));
        Ok(Server { address, origin, port, shared })
    }

    /// The paths that were asked for and are not there. A browser's own wish for an icon at the
    /// root of the host is none of the page's doing.
    pub fn take_missing(&self) -> Vec<String> {
        let mut missing = self.shared.missing.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        std::mem::take(&mut *missing).into_iter().filter(|path| path != "/favicon.ico").collect()
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
    let (status, mime, body) = find(&path, shared);
    write!(stream, "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\n", body.len())?;
    for (name, value) in &shared.site.headers {
        write!(stream, "{name}: {value}\r\n")?;
    }
    write!(stream, "Cache-Control: no-store\r\nConnection: close\r\n\r\n")?;
    stream.write_all(&body)
}

fn find(path: &str, shared: &Shared) -> (&'static str, &'static str, Vec<u8>) {
    if path == OBSERVER_PATH {
        return ("200 OK", mime("observer.js"), OBSERVER.into());
    }
    let inside = path.strip_prefix(&shared.site.under);
    match inside.and_then(|inside| shared.site.file(inside)) {
        Some(body) if path.ends_with('/') || path.ends_with(".html") => {
            ("200 OK", mime("index.html"), observed(body))
        }
        Some(body) => ("200 OK", mime(path), body),
        None => {
            shared.missing.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).push(path.into());
            ("404 Not Found", "text/plain; charset=utf-8", b"not here".to_vec())
        }
    }
}

/// A page with the observer as the first thing in its head.
fn observed(page: Vec<u8>) -> Vec<u8> {
    let page = String::from_utf8_lossy(&page);
    let Some(head) = page.find("<head").and_then(|start| Some(start + page[start..].find('>')? + 1)) else {
        return page.into_owned().into_bytes();
    };
    format!("{}<script src=\"{OBSERVER_PATH}\"></script>{}", &page[..head], &page[head..]).into_bytes()
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
