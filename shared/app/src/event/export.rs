//! What is taken out, and how.

/// The form of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// One Markdown file a session, and an index.
    Markdown,
    /// One JSON file with everything, which can be read back.
    Json,
    /// A calendar file with the sessions that are planned.
    Calendar,
    /// One's own log of the sessions as a table.
    Log,
    /// What Markdown has, as one PDF.
    Printed,
    /// A pair's report as a PDF.
    Report,
}

/// How much goes into an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportScope {
    /// Only what is mine alone.
    Mine,
    /// Only what is ours.
    Ours,
    /// Both.
    Both,
}

/// What is to be exported, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportWish {
    /// The form.
    pub format: ExportFormat,
    /// How much.
    pub scope: ExportScope,
    /// Only this pair.
    pub pair: Option<String>,
    /// Only this session.
    pub session: Option<String>,
    /// Without the partner's name, as far as it can be found.
    pub redact: bool,
    /// The zone of the times that people read, such as `Europe/Berlin`; UTC without one.
    pub zone: Option<String>,
    /// In a calendar: what the clock shows, wherever one is.
    pub floating: bool,
    /// In a report: the sessions whose lines are shown; all of them without it.
    pub lines_of: Option<Vec<String>>,
}

impl ExportWish {
    /// Everything of this scope in this form.
    pub const fn all(format: ExportFormat, scope: ExportScope) -> Self {
        let (pair, session, zone, lines_of) = (None, None, None, None);
        Self { format, scope, pair, session, redact: false, zone, floating: false, lines_of }
    }
}
