//! The files with the words, embedded: a phone without a network has all of them.

use crate::Language;

/// One file: its subject and its text in Fluent's syntax.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// Such as `sync`. Every message of the file begins with it.
    pub subject: &'static str,
    /// The whole file, comments for translators included.
    pub text: &'static str,
}

/// The files of one folder, which are the same for every language.
macro_rules! folder {
    ($folder:literal) => {
        folder!(
            $folder, "agreement", "attention", "before", "card", "cli-attention", "cli-before",
            "cli-command", "cli-find", "cli-meeting", "cli-pair", "cli-people", "cli-practice", "cli-problem",
            "cli-session", "cli-take", "cli-tour", "clock", "export", "find", "goal", "history", "nudge", "off", "offer",
            "pair", "people", "practice", "problem", "prompt", "reflect", "report", "role", "scale", "scope",
            "sealed", "session", "sync", "system", "take", "today", "topic"
        )
    };
    ($folder:literal, $($subject:literal),+) => {
        &[$(Source {
            subject: $subject,
            text: include_str!(concat!("../messages/", $folder, "/", $subject, ".ftl")),
        }),+]
    };
}

/// The files of a language, one a subject.
pub const fn sources(language: Language) -> &'static [Source] {
    match language {
        Language::English => folder!("en"),
        Language::German => folder!("de"),
    }
}
