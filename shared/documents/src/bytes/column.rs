//! What the columns of a chunk unfold into, counted without unfolding them.
//!
//! Columns are run-length encoded: eight bytes may stand for 2⁶⁰ rows, and Automerge walks them all. The format is
//! self-describing enough to count: the low three bits of a column's number are its type, the fourth says "deflated".

use super::chunk::inflate;
use super::reader::Reader;
use crate::document::RefusalReason;

const DEFLATED: u64 = 0b1000;

/// What may still be unfolded. Rows are counted for each column, bytes for all together.
pub(super) struct Budget {
    rows: u64,
    bytes: usize,
}

impl Budget {
    pub(super) fn new(rows: u64, bytes: usize) -> Self {
        Self { rows, bytes }
    }

    fn spend(&mut self, bytes: usize) -> Result<(), RefusalReason> {
        self.bytes = self.bytes.checked_sub(bytes).ok_or(RefusalReason::Inflates)?;
        Ok(())
    }
}

/// Measures the body of a change chunk.
pub(super) fn measure_change(body: &[u8], budget: &mut Budget) -> Result<(), RefusalReason> {
    let mut reader = Reader(body);
    let columns = change_columns(&mut reader).ok_or(RefusalReason::NotAChange)?;
    if columns.iter().any(|(number, _)| number & DEFLATED != 0) {
        return Err(RefusalReason::NotAChange);
    }
    measure(&columns, &mut reader, budget)
}

/// Measures the body of a document chunk; gives its size inflated.
pub(super) fn measure_document(body: &[u8], budget: &mut Budget) -> Result<usize, RefusalReason> {
    let before = budget.bytes;
    budget.spend(body.len())?;
    let mut reader = Reader(body);
    let (changes, operations) = document_columns(&mut reader).ok_or(RefusalReason::NotAChange)?;
    measure(&changes, &mut reader, budget)?;
    measure(&operations, &mut reader, budget)?;
    Ok(before - budget.bytes)
}

/// Number and length of each column.
type Columns = Vec<(u64, u64)>;

/// `dependencies, actor, seq, start, time, message, other actors, columns`.
fn change_columns(reader: &mut Reader<'_>) -> Option<Columns> {
    hashes(reader)?;
    reader.prefixed()?;
    reader.unsigned()?;
    reader.unsigned()?;
    reader.signed()?;
    reader.prefixed()?;
    actors(reader)?;
    columns(reader)
}

/// `actors, heads, columns of the changes, columns of the operations`.
fn document_columns(reader: &mut Reader<'_>) -> Option<(Columns, Columns)> {
    actors(reader)?;
    hashes(reader)?;
    Some((columns(reader)?, columns(reader)?))
}

fn hashes(reader: &mut Reader<'_>) -> Option<()> {
    let count = reader.unsigned()?;
    reader.take(count.checked_mul(32)?).map(|_| ())
}

fn actors(reader: &mut Reader<'_>) -> Option<()> {
    for _ in 0..reader.unsigned()? {
        reader.prefixed()?;
    }
    Some(())
}

fn columns(reader: &mut Reader<'_>) -> Option<Columns> {
    let mut columns = Vec::new();
    for _ in 0..reader.unsigned()? {
        columns.push((reader.unsigned()?, reader.unsigned()?));
    }
    Some(columns)
}

fn measure(columns: &Columns, reader: &mut Reader<'_>, budget: &mut Budget) -> Result<(), RefusalReason> {
    for (number, length) in columns {
        let data = reader.take(*length).ok_or(RefusalReason::NotAChange)?;
        let unfolded = if number & DEFLATED == 0 {
            unfold(*number, data)
        } else {
            let inflated = inflate(data, budget.bytes)?;
            budget.spend(inflated.len())?;
            unfold(*number, &inflated)
        };
        let unfolded = unfolded.ok_or(RefusalReason::NotAChange)?;
        if unfolded.rows > budget.rows {
            return Err(RefusalReason::TooManyOperations);
        }
        budget.spend(usize::try_from(unfolded.bytes).unwrap_or(usize::MAX))?;
    }
    Ok(())
}

/// A column as it would be without runs.
#[derive(Debug, Default, PartialEq, Eq)]
struct Unfolded {
    /// Rows, or in a group column the members of all groups if they are more.
    rows: u64,
    /// Bytes of its strings.
    bytes: u64,
}

fn unfold(number: u64, data: &[u8]) -> Option<Unfolded> {
    let mut reader = Reader(data);
    match number & 0b111 {
        0 => {
            let (rows, all_members) = runs(&mut reader, members)?;
            Some(Unfolded { rows: rows.max(all_members), bytes: 0 })
        }
        3 => runs(&mut reader, |reader| reader.signed().map(|_| 0)).map(|(rows, _)| Unfolded { rows, bytes: 0 }),
        4 => flips(&mut reader).map(|rows| Unfolded { rows, bytes: 0 }),
        5 => runs(&mut reader, |reader| u64::try_from(reader.prefixed()?.len()).ok())
            .map(|(rows, bytes)| Unfolded { rows, bytes }),
        // Raw bytes of values; the column before it says how they are cut.
        7 => Some(Unfolded::default()),
        _ => runs(&mut reader, |reader| reader.unsigned().map(|_| 0)).map(|(rows, _)| Unfolded { rows, bytes: 0 }),
    }
}

/// Runs of one value (`n > 0`), of different values (`n < 0`) and of none (`0, n`): the rows, and what they weigh.
fn runs(reader: &mut Reader<'_>, mut weigh: impl FnMut(&mut Reader<'_>) -> Option<u64>) -> Option<(u64, u64)> {
    let (mut rows, mut weight) = (0_u64, 0_u64);
    while !reader.is_empty() {
        let count = reader.signed()?;
        let length = count.unsigned_abs();
        rows = rows.saturating_add(length);
        match count {
            1.. => weight = weight.saturating_add(weigh(reader)?.saturating_mul(length)),
            0 => rows = rows.saturating_add(reader.unsigned()?),
            ..0 => {
                for _ in 0..length {
                    weight = weight.saturating_add(weigh(reader)?);
                }
            }
        }
    }
    Some((rows, weight))
}

/// A group's row says how many members it has.
fn members(reader: &mut Reader<'_>) -> Option<u64> {
    reader.unsigned()
}

/// Booleans: how many false, how many true, how many false, …
fn flips(reader: &mut Reader<'_>) -> Option<u64> {
    let mut rows = 0_u64;
    while !reader.is_empty() {
        rows = rows.saturating_add(reader.unsigned()?);
    }
    Some(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_of_many_rows_is_counted_without_walking_it() {
        let many = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x04, 7];
        assert_eq!(unfold(2, &many), Some(Unfolded { rows: 1 << 44, bytes: 0 }));
        assert_eq!(unfold(2, &[0x7d, 1, 2, 3, 0, 5]), Some(Unfolded { rows: 8, bytes: 0 }));
    }

    #[test]
    fn a_group_counts_its_members_and_a_string_its_bytes() {
        assert_eq!(unfold(0, &[2, 100]), Some(Unfolded { rows: 200, bytes: 0 }));
        assert_eq!(unfold(5, &[3, 2, b'a', b'b']), Some(Unfolded { rows: 3, bytes: 6 }));
        assert_eq!(unfold(4, &[3, 4]), Some(Unfolded { rows: 7, bytes: 0 }));
        assert_eq!(unfold(2, &[0x7d, 1]), None, "a literal run that is cut short");
    }
}
