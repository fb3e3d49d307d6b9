//! A notebook in a folder of its own, driven through the program.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// The program, with nothing of this computer's own settings.
pub fn turnabout() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_turnabout"));
    command.env_clear().env("TZ", "UTC").stdin(Stdio::null());
    command
}

/// What a command left.
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    pub fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("the program speaks UTF-8");
        Self { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// A folder with one notebook and its key file.
pub struct Notebook {
    folder: TempDir,
}

impl Notebook {
    /// Nobody has begun here.
    pub fn fresh() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// Somebody has begun here.
    pub fn of(name: &str) -> Self {
        let notebook = Self::fresh();
        notebook.does(&["init", "--name", name]);
        notebook
    }

    /// Somebody with a relay, and a pair with nobody else in it yet.
    pub fn with_pair(name: &str, relay: &str) -> Self {
        let notebook = Self::fresh();
        notebook.does(&["init", "--name", name, "--relay", relay]);
        notebook.does(&["pair", "new"]);
        notebook
    }

    pub fn profile(&self) -> PathBuf {
        self.folder.path().join("notebook")
    }

    pub fn key_file(&self) -> PathBuf {
        self.folder.path().join("key")
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = turnabout();
        command.arg("--profile").arg(self.profile()).arg("--key-file").arg(self.key_file()).args(words);
        command
    }

    /// Whatever comes of it.
    pub fn tries(&self, words: &[&str]) -> Said {
        Said::of(self.command(words).output().expect("the program starts"))
    }

    /// With something on standard input.
    pub fn tries_with(&self, words: &[&str], input: &[u8]) -> Said {
        answers(self.command(words), input)
    }

    /// What is expected to be done; its answer.
    pub fn does(&self, words: &[&str]) -> String {
        let said = self.tries(words);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "turnabout {}", words.join(" "));
        said.out
    }

    /// The answer in JSON.
    pub fn json(&self, words: &[&str]) -> serde_json::Value {
        let answer = self.does(&[words, &["--json"]].concat());
        serde_json::from_str(&answer).expect("one JSON value")
    }

    /// The id of what a command made.
    pub fn makes(&self, words: &[&str]) -> String {
        self.text(words, "/id")
    }

    /// A text in the answer, by its place there, such as `/mine/text`.
    pub fn text(&self, words: &[&str], place: &str) -> String {
        let answer = self.json(words);
        answer.pointer(place).and_then(serde_json::Value::as_str).expect("a text there").to_owned()
    }

    /// What is expected to be refused, with this exit code; the sentence.
    pub fn refuses(&self, words: &[&str], code: i32) -> String {
        let said = self.tries(words);
        assert_eq!(said.code, code, "turnabout {}: {}{}", words.join(" "), said.out, said.err);
        one_sentence(&said.err)
    }
}

/// Runs a command with something on standard input.
pub fn answers(mut command: Command, input: &[u8]) -> Said {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    child.stdin.take().expect("a pipe").write_all(input).expect("the program reads");
    Said::of(child.wait_with_output().expect("the program ends"))
}

/// A refusal is one line that ends like a sentence.
pub fn one_sentence(text: &str) -> String {
    let sentence = text.strip_suffix('\n').unwrap_or(text);
    assert!(!sentence.is_empty() && !sentence.contains('\n'), "not one line: {text:?}");
    sentence.to_owned()
}

/// All files below a folder, in order.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            all.extend(files(&path));
        } else {
            all.push(path);
        }
    }
    all.sort();
    all
}
