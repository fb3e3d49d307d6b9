//! Writes the few strings that only the system of a phone shows into the formats of Android and Apple, out of the same message files
//! as everything else: `cargo run -p words --bin system-strings`. The files are checked in, and a test here says when they differ.
//!
//! What an app itself shows does not go this way: it comes through the border, as sentences.

mod android;
mod apple;

use content::{Id, Language, Texts, nudge, system};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// A string of the system's, and under which name each phone asks for it.
struct Entry {
    id: Id,
    /// The name of Android's resource.
    android: &'static str,
    /// Where Apple looks, and under which key.
    apple: Apple,
}

/// Apple's two catalogs: one that code asks, one whose keys are those of `Info.plist`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Apple {
    Localizable(&'static str),
    InfoPlist(&'static str),
}

const fn entry(id: Id, android: &'static str, apple: Apple) -> Entry {
    Entry { id, android, apple }
}

/// All of them, in the order of `system.ftl`.
const ENTRIES: [Entry; 17] = [
    entry(system::NAME, "app_name", Apple::InfoPlist("CFBundleDisplayName")),
    entry(system::CAMERA, "permission_camera", Apple::InfoPlist("NSCameraUsageDescription")),
    entry(system::FACE, "permission_face", Apple::InfoPlist("NSFaceIDUsageDescription")),
    entry(nudge::KIND_SOON, "channel_soon", Apple::Localizable("channel.soon")),
    entry(system::CHANNEL_SOON, "channel_soon_text", Apple::Localizable("channel.soon.text")),
    entry(nudge::KIND_AFTER, "channel_after", Apple::Localizable("channel.after")),
    entry(system::CHANNEL_AFTER, "channel_after_text", Apple::Localizable("channel.after.text")),
    entry(nudge::KIND_ADDED, "channel_added", Apple::Localizable("channel.added")),
    entry(system::CHANNEL_ADDED, "channel_added_text", Apple::Localizable("channel.added.text")),
    entry(nudge::KIND_NEEDS, "channel_needs", Apple::Localizable("channel.needs")),
    entry(system::CHANNEL_NEEDS, "channel_needs_text", Apple::Localizable("channel.needs.text")),
    entry(system::WIDGET_NAME, "widget_name", Apple::Localizable("widget.name")),
    entry(system::WIDGET_TEXT, "widget_text", Apple::Localizable("widget.text")),
    entry(system::SHORTCUT_SESSION, "shortcut_session", Apple::InfoPlist("shortcut.session")),
    entry(system::SHORTCUT_NOTE, "shortcut_note", Apple::InfoPlist("shortcut.note")),
    entry(system::SHORTCUT_FIND, "shortcut_find", Apple::InfoPlist("shortcut.find")),
    entry(system::FILE_BACKUP, "file_backup", Apple::InfoPlist("Turnabout backup")),
];

/// What is written where, below the root of the repository.
fn files() -> Vec<(PathBuf, String)> {
    let said = |language| {
        let texts = Texts::new(language);
        move |entry: &Entry| texts.plain(entry.id)
    };
    let android = Language::ALL.map(|language| {
        let say = said(language);
        let strings: Vec<(&str, String)> = ENTRIES.iter().map(|entry| (entry.android, say(entry))).collect();
        (android::path(language), android::strings(&strings))
    });
    let catalog = |wanted: fn(Apple) -> Option<&'static str>| {
        let strings = ENTRIES.iter().filter_map(|entry| {
            let key = wanted(entry.apple)?;
            Some((key, Language::ALL.map(|language| (language.code(), said(language)(entry))).to_vec()))
        });
        apple::catalog(&strings.collect::<Vec<_>>())
    };
    let localizable = |apple| match apple {
        Apple::Localizable(key) => Some(key),
        Apple::InfoPlist(_) => None,
    };
    let info = |apple| match apple {
        Apple::InfoPlist(key) => Some(key),
        Apple::Localizable(_) => None,
    };
    let apple = [
        (PathBuf::from("ios/Turnabout/Localizable.xcstrings"), catalog(localizable)),
        (PathBuf::from("ios/Turnabout/InfoPlist.xcstrings"), catalog(info)),
    ];
    android.into_iter().chain(apple).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn main() -> io::Result<()> {
    for (path, text) in files() {
        let path = root().join(path);
        fs::create_dir_all(path.parent().unwrap_or(&path))?;
        fs::write(path, text)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn what_the_phones_have_is_what_the_message_files_say() {
        for (path, text) in files() {
            let there = fs::read_to_string(root().join(&path)).unwrap_or_default();
            assert!(
                there == text,
                "{} differs; write it anew: cargo run -p words --bin system-strings",
                path.display()
            );
        }
    }

    #[test]
    fn every_message_of_the_system_goes_to_both_phones_once_and_takes_no_argument() {
        for id in system::ALL {
            assert_eq!(ENTRIES.iter().filter(|entry| entry.id == *id).count(), 1, "{}", id.name());
        }
        assert!(ENTRIES.iter().all(|entry| entry.id.arguments().is_empty()));
        let names: BTreeSet<&str> = ENTRIES.iter().map(|entry| entry.android).collect();
        assert_eq!(names.len(), ENTRIES.len());
    }

    /// Android cuts what stands under an icon after about 25 characters.
    #[test]
    fn a_shortcut_is_short_in_every_language() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            for id in [system::SHORTCUT_SESSION, system::SHORTCUT_NOTE, system::SHORTCUT_FIND] {
                assert!(texts.plain(id).chars().count() <= 25, "{} in {language:?}", id.name());
            }
        }
    }
}
