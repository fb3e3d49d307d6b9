//! The relay's own program, started, killed and asked to stop.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Stdio};

pub struct Process {
    child: Child,
    said: BufReader<ChildStderr>,
    heard: String,
    pub origin: String,
}

fn command(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_turnabout-relay"));
    // The settings of whoever runs the tests are not the tests'.
    command.env_clear().arg("--data").arg(data);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    command
}

/// Runs it to its end: the exit code, and what it said.
pub fn run(arguments: &[&str], data: &Path) -> (Option<i32>, String) {
    let output = command(data).args(arguments).output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

impl Process {
    /// Starts it on a free port with the log as loud as it goes, and waits until it listens.
    pub fn start(data: &Path) -> Self {
        let mut child = command(data).args(["--open", "--listen", "127.0.0.1:0", "--log", "trace"]).spawn().unwrap();
        let mut said = BufReader::new(child.stderr.take().unwrap());
        let mut heard = String::new();
        let origin = loop {
            let from = heard.len();
            assert_ne!(said.read_line(&mut heard).unwrap(), 0, "it ended:\n{heard}");
            let line = heard.get(from..).unwrap_or_default();
            if let Some((_, rest)) = line.split_once("ws://") {
                let port: String = rest.chars().take_while(|c| *c == '.' || *c == ':' || c.is_ascii_digit()).collect();
                break format!("ws://{port}");
            }
        };
        Self { child, said, heard, origin }
    }

    /// As a power cut does to a process: no chance to finish anything.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to stop: the exit code, and all it said.
    pub fn terminate(mut self) -> (Option<i32>, String) {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(asked.success());
        let code = self.child.wait().unwrap().code();
        self.said.read_to_string(&mut self.heard).unwrap();
        (code, std::mem::take(&mut self.heard))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Already ended in the good case; a failed test leaves nothing running.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
