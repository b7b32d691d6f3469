//! `serve`: the app on this machine, rebuilt and reloaded when a file changes.
//!
//! On Unix this program turns itself into Trunk's server, so that whatever stops the one stops the other; a second
//! copy of this program stays beside it until the first page can be fetched, and then tells the address.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command};
use std::thread;
use std::time::Duration;

use crate::arguments::ANNOUNCE;
use crate::failure::{Failure, Outcome};
use crate::machine::{Machine, say};
use crate::{site, toolchain, tools};

const PORTS: std::ops::Range<u16> = 8080..8100;

pub fn serve(machine: &Machine, port: Option<u16>, open: bool) -> Outcome {
    let port = free_port(port)?;
    tools::ensure_for_building(machine)?;
    let folder = machine.target.join("serve");
    // What an earlier run left there would be taken for the first page of this one.
    if folder.exists() {
        std::fs::remove_dir_all(&folder)
            .map_err(|error| Failure::new(format!("{} cannot be emptied: {error}.", folder.display())))?;
    }
    let machine = toolchain::for_wasm_development(machine)?;
    let mut trunk = site::trunk(&machine, "serve");
    trunk.args(["--address", "127.0.0.1", "--port", &port.to_string()]).arg("--dist").arg(&folder);
    say("Building the app, quickly rather than small (some minutes the first time, seconds after a change)");
    let announcer = announce_beside(&machine, port, open)?;
    become_server(trunk, announcer)
}

/// Waits until the page can be fetched from `port`, prints its address and opens it if wished; gives up in silence
/// when the server has ended.
pub fn announce(machine: &Machine, port: u16, open: bool) -> Outcome {
    let server = parent();
    while parent() == server {
        thread::sleep(Duration::from_millis(200));
        if is_served(port) {
            let address = format!("http://127.0.0.1:{port}/");
            println!("\n    Voices is at {address}   (Ctrl-C ends it)\n");
            return if open { open_in_browser(machine, &address) } else { Ok(()) };
        }
    }
    Ok(())
}

fn free_port(wanted: Option<u16>) -> Outcome<u16> {
    let is_free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    match wanted {
        Some(port) if is_free(&port) => Ok(port),
        Some(port) => Err(Failure::new(format!(
            "Port {port} is taken by another program: choose another one, or leave `--port` out for the first free one."
        ))),
        None => PORTS.into_iter().find(is_free).ok_or_else(|| {
            Failure::new("Ports 8080 to 8099 are all taken: choose a free one with `--port N`.")
        }),
    }
}

fn is_served(port: u16) -> bool {
    let fetch = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        stream.write_all(format!("GET / HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n\r\n").as_bytes())?;
        let mut start = [0; 15];
        stream.read_exact(&mut start)?;
        Ok(String::from_utf8_lossy(&start).into_owned())
    };
    fetch().is_ok_and(|start| start.contains(" 200 "))
}

fn open_in_browser(machine: &Machine, address: &str) -> Outcome {
    let mut command = match std::env::consts::OS {
        "macos" => machine.command("open"),
        "windows" => machine.command("explorer"),
        _ => machine.command("xdg-open"),
    };
    if machine.run_quietly(command.arg(address)) {
        return Ok(());
    }
    Err(Failure::new(format!("No browser could be opened from here: open {address} yourself.")))
}

fn announce_beside(machine: &Machine, port: u16, open: bool) -> Outcome<Child> {
    let this =
        std::env::current_exe().map_err(|error| Failure::new(format!("Cannot find myself: {error}.")))?;
    let mut command = Command::new(this);
    command.current_dir(&machine.root).args([ANNOUNCE, "--port", &port.to_string()]);
    if open {
        command.arg("--open");
    }
    command.spawn().map_err(|error| Failure::new(format!("Cannot start myself: {error}.")))
}

#[cfg(unix)]
fn become_server(mut trunk: Command, _announcer: Child) -> Outcome {
    use std::os::unix::process::CommandExt;
    let error = trunk.exec();
    Err(Failure::new(format!("Trunk does not start: {error}.")))
}

#[cfg(not(unix))]
fn become_server(mut trunk: Command, mut announcer: Child) -> Outcome {
    let ended = trunk.status();
    // It may have told the address and ended long ago, which is as well.
    drop(announcer.kill());
    match ended {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Failure::new("The server ended: the lines above say why.")),
        Err(error) => Err(Failure::new(format!("Trunk does not start: {error}."))),
    }
}

/// The process that started this one; on Unix it changes when that one ends.
fn parent() -> u32 {
    #[cfg(unix)]
    return std::os::unix::process::parent_id();
    #[cfg(not(unix))]
    return 0;
}
