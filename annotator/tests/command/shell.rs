//! What the tests of the command need of a shell.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

pub const ARTICLE: &str = "Talks begin\n\n“We are ready,” said Chancellor Ida Brandt.\n";

/// A folder of its own for one test, taken away afterwards.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new(test: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("annotate-{test}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("a temporary folder can be made");
        Folder(path)
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::write(&path, bytes).expect("a file can be written there");
        path.to_string_lossy().into_owned()
    }
}

impl Folder {
    /// The path of something in it; of the folder itself for an empty name.
    pub fn path(&self, name: &str) -> String {
        let path = if name.is_empty() { self.0.clone() } else { self.0.join(name) };
        path.to_string_lossy().into_owned()
    }

    /// The names in it, sorted.
    pub fn names(&self, name: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(name)).expect("the folder can be listed");
        let mut names: Vec<String> =
            entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be taken away stays in the temporary folder; the test has nothing to say of it.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Runs the command with these arguments and this input, to its end.
pub fn annotate(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_annotate"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    // A command that reads only files closes its input, and writing to it fails.
    let _ = child.stdin.take().expect("its input is ours").write_all(input);
    child.wait_with_output().expect("the command ends")
}
