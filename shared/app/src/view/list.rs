//! Lists that are held once and read in windows.

use std::sync::Arc;

/// Rows of one crossing to a shell, at most (FFI.md, section 6).
pub const WINDOW_ROWS_MAX: usize = 200;

/// A list that is held once and read in windows. `revision` changes whenever a row does.
#[derive(Clone)]
pub struct List<Row> {
    /// Rises with every change.
    pub revision: u64,
    all: Arc<Vec<Arc<Row>>>,
}

impl<Row> Default for List<Row> {
    fn default() -> Self {
        Self { revision: 0, all: Arc::default() }
    }
}

/// Some consecutive rows of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window<Row> {
    /// The list's revision; two windows of different revisions do not fit together.
    pub revision: u64,
    /// How many rows the list has.
    pub total: u32,
    /// Where this window begins.
    pub start: u32,
    /// The rows.
    pub rows: Vec<Arc<Row>>,
}

impl<Row> List<Row> {
    /// At most [`WINDOW_ROWS_MAX`] rows from `start` on.
    pub fn rows(&self, start: u32, len: u32) -> Window<Row> {
        let len = (len as usize).min(WINDOW_ROWS_MAX);
        let rows = self.all.iter().skip(start as usize).take(len).cloned().collect();
        Window { revision: self.revision, total: self.len(), start, rows }
    }

    /// How many rows there are.
    pub fn len(&self) -> u32 {
        u32::try_from(self.all.len()).unwrap_or(u32::MAX)
    }

    /// No rows at all?
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// All rows; for shells without a border to cross.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Row>> {
        self.all.iter()
    }

    /// Changes rows in place; readers that hold the old list keep it.
    pub(crate) fn edit(&mut self, change: impl FnOnce(&mut Vec<Arc<Row>>)) {
        change(Arc::make_mut(&mut self.all));
        self.revision += 1;
    }
}
