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

impl<Row> FromIterator<Arc<Row>> for List<Row> {
    fn from_iter<Rows: IntoIterator<Item = Arc<Row>>>(rows: Rows) -> Self {
        Self { revision: 0, all: Arc::new(rows.into_iter().collect()) }
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

/// Shows what is now true; what is the same stays the very same, so that nobody is told of it.
pub(crate) fn show<View: PartialEq>(shown: &mut Arc<View>, now: View) {
    if **shown != now {
        *shown = Arc::new(now);
    }
}

impl<Row: PartialEq> List<Row> {
    /// Shows these rows. Those that stayed at either end are the very same afterwards, so that a reader is told of the others only.
    pub fn show(&mut self, rows: Vec<Row>) {
        let same = |(shown, now): &(&Arc<Row>, &Row)| ***shown == **now;
        let head = self.iter().zip(&rows).take_while(same).count();
        if head == rows.len() && head == self.len() as usize {
            return;
        }
        let left = rows.len().min(self.len() as usize) - head;
        let tail = self.all.iter().rev().zip(rows.iter().rev()).take_while(same).take(left).count();
        self.edit(|all| {
            let kept = all.split_off(all.len() - tail);
            all.truncate(head);
            let between = rows.len() - tail;
            all.extend(rows.into_iter().take(between).skip(head).map(Arc::new));
            all.extend(kept);
        });
    }
}

/// What has happened to a list since a reader saw it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListChange<Row> {
    /// Nothing.
    Unchanged,
    /// Too much for one crossing: read it anew, in windows.
    Reset {
        /// The list's revision now.
        revision: u64,
        /// How many rows it has.
        total: u32,
    },
    /// Some consecutive rows have given way to others.
    Splice {
        /// The list's revision now.
        revision: u64,
        /// How many rows it has.
        total: u32,
        /// The first row that changed.
        start: u32,
        /// How many rows go from there on.
        removed: u32,
        /// What comes in their place.
        rows: Vec<Arc<Row>>,
    },
}

impl<Row> List<Row> {
    /// What makes this list of the one that a reader holds. Rows that stayed are one and the same in both: none is compared.
    pub fn changes_since(&self, held: &Self) -> ListChange<Row> {
        let (revision, total) = (self.revision, self.len());
        if revision == held.revision {
            return ListChange::Unchanged;
        }
        let (new, old) = (&self.all, &held.all);
        let same = |(one, other): &(&Arc<Row>, &Arc<Row>)| Arc::ptr_eq(one, other);
        let head = new.iter().zip(old.iter()).take_while(same).count();
        let (new_rest, old_rest) = (new.iter().skip(head), old.iter().skip(head));
        let tail = new_rest.clone().rev().zip(old_rest.clone().rev()).take_while(same).count();
        let (come, removed) = (new_rest.len() - tail, old_rest.len() - tail);
        let (Ok(start), Ok(removed), true) = (u32::try_from(head), u32::try_from(removed), come <= WINDOW_ROWS_MAX)
        else {
            return ListChange::Reset { revision, total };
        };
        ListChange::Splice { revision, total, start, removed, rows: new_rest.take(come).cloned().collect() }
    }

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

#[cfg(test)]
mod tests {
    use super::*;

    fn list(rows: u32) -> List<u32> {
        let mut list = List::default();
        list.edit(|all| all.extend((0..rows).map(Arc::new)));
        list
    }

    /// What a reader has who does as it is told.
    fn followed(held: &List<u32>, change: &ListChange<u32>) -> Vec<u32> {
        let mut rows: Vec<u32> = held.iter().map(|row| **row).collect();
        if let ListChange::Splice { start, removed, rows: come, .. } = change {
            let start = *start as usize;
            rows.splice(start..start + *removed as usize, come.iter().map(|row| **row));
        }
        rows
    }

    #[test]
    fn a_reader_that_follows_the_changes_has_what_the_list_has() {
        let edits: [fn(&mut Vec<Arc<u32>>); 6] = [
            |all| all.insert(0, Arc::new(77)),
            |all| all.push(Arc::new(77)),
            |all| all[4] = Arc::new(77),
            |all| drop(all.remove(7)),
            |all| all.swap(2, 6),
            Vec::clear,
        ];
        for edit in edits {
            let held = list(10);
            let mut now = held.clone();
            now.edit(edit);

            let change = now.changes_since(&held);

            assert_eq!(followed(&held, &change), now.iter().map(|row| **row).collect::<Vec<_>>());
        }
    }

    #[test]
    fn one_row_of_many_crosses_alone() {
        let held = list(10_000);
        let mut now = held.clone();
        now.edit(|all| all[5_000] = Arc::new(1));

        let one = ListChange::Splice { revision: 2, total: 10_000, start: 5_000, removed: 1, rows: vec![Arc::new(1)] };
        assert_eq!(now.changes_since(&held), one);
        assert_eq!(now.changes_since(&now), ListChange::Unchanged);
    }

    #[test]
    fn more_than_a_crossing_may_carry_is_read_anew() {
        let held = list(0);
        let mut now = held.clone();
        now.edit(|all| all.extend((0..=200).map(Arc::new)));

        assert_eq!(now.changes_since(&held), ListChange::Reset { revision: 2, total: 201 });
    }
}
