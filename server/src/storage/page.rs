//! How much of a log one answer brings. Both stores and the news share this, so that all cut at the same places.

use protocol::limits::{PAGE_BYTES_AIM, PAGE_ENTRIES_MAX};

/// How much one read may bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// Entries, at most.
    pub entries: usize,
    /// Bytes of all entries, at most; a first entry that is larger comes alone.
    pub bytes: usize,
}

impl Default for Page {
    /// What one frame carries.
    fn default() -> Self {
        Self { entries: PAGE_ENTRIES_MAX, bytes: PAGE_BYTES_AIM }
    }
}

/// Counts a page full.
pub(crate) struct Filling {
    page: Page,
    entries: usize,
    bytes: usize,
}

impl Filling {
    pub(crate) fn new(page: Page) -> Self {
        Self { page, entries: 0, bytes: 0 }
    }

    /// Takes one more entry of this size, if it fits.
    pub(crate) fn fits(&mut self, size: usize) -> bool {
        let first = self.entries == 0;
        let room = self.entries < self.page.entries && self.bytes + size <= self.page.bytes;
        self.entries += 1;
        self.bytes += size;
        first || room
    }
}
