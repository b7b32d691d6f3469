//! Starts a WebDriver program on a free port and ends it, with every browser it started, on drop.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::browser::Browser;

const LONGEST_START: Duration = Duration::from_secs(30);

pub struct Driver {
    pub address: String,
    // Fields are dropped in order: the browsers end before the screen and the files they use.
    _program: Program,
    _screen: Option<Screen>,
    _scratch: Scratch,
}

impl Driver {
    /// Returns when the driver takes requests; the error is a sentence.
    pub fn start(browser: Browser) -> Result<Driver, String> {
        let port = free_port()?;
        let mut command = Command::new(browser.driver());
        command.arg(format!("--port={port}"));
        let scratch = Scratch::new(port)?;
        command.env("TMPDIR", &scratch.folder);
        let mut screen = None;
        if browser == Browser::WebKit {
            let started = Screen::start()?;
            command.env("DISPLAY", &started.display);
            // The sandbox wants rights that a container does not give; the pages are our own.
            command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
            screen = Some(started);
        }
        let program = Program::start(command.stdout(Stdio::null()))?;
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if start.elapsed() > LONGEST_START {
                return Err(format!("{} does not answer on port {port}", browser.driver()));
            }
            sleep(Duration::from_millis(20));
        }
        let address = format!("http://127.0.0.1:{port}");
        Ok(Driver { address, _program: program, _screen: screen, _scratch: scratch })
    }
}

/// Where a browser keeps its profile, which not every driver takes away. Under the system's own
/// temporary folder, for the path of a socket in it must be short.
struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    fn new(port: u16) -> Result<Scratch, String> {
        let folder = std::env::temp_dir().join(format!("voices-{port}"));
        let made = std::fs::create_dir_all(&folder);
        made.map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Scratch { folder })
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What is left behind is the system's to tidy.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// A screen in memory, for WebKit's browser has no headless mode.
struct Screen {
    display: String,
    _program: Program,
}

impl Screen {
    fn start() -> Result<Screen, String> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]);
        let mut program = Program::start(command.stdout(Stdio::piped()))?;
        // Xvfb chooses a free number and writes it when it is ready.
        let mut number = String::new();
        if let Some(output) = program.child.stdout.take() {
            let read = BufReader::new(output).read_line(&mut number);
            read.map_err(|error| format!("Xvfb did not start: {error}"))?;
        }
        match number.trim() {
            "" => Err("Xvfb ended without a screen".into()),
            number => Ok(Screen { display: format!(":{number}"), _program: program }),
        }
    }
}

/// A child with a process group of its own, so that what it starts in turn ends with it.
struct Program {
    child: Child,
}

impl Program {
    fn start(command: &mut Command) -> Result<Program, String> {
        let name = command.get_program().to_string_lossy().into_owned();
        let started = command.stdin(Stdio::null()).stderr(Stdio::null()).process_group(0).spawn();
        Ok(Program { child: started.map_err(|error| format!("{name} does not start: {error}"))? })
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let group = format!("-{}", self.child.id());
        // The standard library can end one process only. If `kill` is missing, that must do.
        let ended = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        if !ended.is_ok_and(|status| status.success()) {
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
    }
}

/// A port nobody listens on. Another program could take it before the driver does; then the
/// driver does not answer, and the run says so.
fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
    let address = listener.and_then(|listener| listener.local_addr());
    address.map(|address| address.port()).map_err(|error| format!("no free port: {error}"))
}
