//! Looks for words in every file of a folder, in each way that a program might have written them down.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// What was searched, and where the words are.
#[derive(Default)]
pub struct Search {
    /// How many files.
    pub files: u32,
    /// How many bytes.
    pub bytes: u64,
    /// The files that have the words.
    pub found_in: Vec<PathBuf>,
}

/// Searches every file below `folder` for `words` in UTF-8 and in both kinds of UTF-16.
pub fn search(folder: &Path, words: &str) -> io::Result<Search> {
    let needles = written(words);
    let mut search = Search::default();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                search.file(path, &needles)?;
            }
        }
    }
    Ok(search)
}

impl Search {
    fn file(&mut self, path: PathBuf, needles: &[Vec<u8>; 3]) -> io::Result<()> {
        let bytes = fs::read(&path)?;
        self.files += 1;
        self.bytes += bytes.len() as u64;
        if needles.iter().any(|needle| contains(&bytes, needle)) {
            self.found_in.push(path);
        }
        Ok(())
    }
}

fn written(words: &str) -> [Vec<u8>; 3] {
    let units = || words.encode_utf16();
    [
        words.as_bytes().to_vec(),
        units().flat_map(u16::to_le_bytes).collect(),
        units().flat_map(u16::to_be_bytes).collect(),
    ]
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    let Some(first) = needle.first() else { return false };
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| byte == first) {
        rest = rest.get(at..).unwrap_or_default();
        if rest.starts_with(needle) {
            return true;
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_every_encoding_and_folder() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("deep")).unwrap();
        for (at, bytes) in written("Zoë 👍").iter().enumerate() {
            let file = folder.path().join("deep").join(at.to_string());
            fs::write(file, [b"ZZo\0", bytes.as_slice(), b"end"].concat()).unwrap();
        }
        fs::write(folder.path().join("other"), "Zo 👍").unwrap();

        let search = search(folder.path(), "Zoë 👍").unwrap();

        assert_eq!(search.files, 4);
        assert_eq!(search.found_in.len(), 3);
        assert!(search.bytes > 30);
    }
}
