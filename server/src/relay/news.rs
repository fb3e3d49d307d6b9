//! Telling everybody who listens to a space what was appended, its author included: that is the author's echo.

use super::batch::Staged;
use super::read::item;
use super::sign_in::Access;
use super::{ConnectionId, Output, Relay};
use crate::storage::page::Filling;
use crate::storage::{Page, Storage};
use protocol::{FromRelay, LogIndex, SpaceId};
use std::collections::BTreeMap;

impl<S: Storage> Relay<S> {
    /// Frames about entries that are durable now, as few as they fit in.
    pub(super) fn news(&self, entries: &BTreeMap<SpaceId, Vec<Staged>>) -> Vec<Output> {
        let mut outputs = Vec::new();
        for (space, entries) in entries {
            let Some(head) = entries.last().map(|last| last.at) else { continue };
            let listeners = self.listeners(space);
            for page in pages(entries) {
                for (connection, access) in &listeners {
                    outputs.extend(frame(*space, page, *access, head).map(|frame| Output::Send(*connection, frame)));
                }
            }
        }
        outputs
    }

    fn listeners(&self, space: &SpaceId) -> Vec<(ConnectionId, Access)> {
        let Some(record) = self.spaces.cached(space) else { return Vec::new() };
        let access = |connection| Some((connection, self.access(connection, space, &record.roster).ok()?));
        self.connections.listeners(space).into_iter().filter_map(access).collect()
    }
}

fn frame(space: SpaceId, page: &[Staged], access: Access, head: LogIndex) -> Option<FromRelay> {
    let (after, end) = (page.first()?.at.seq - 1, page.last()?.at);
    let items = page.iter().map(|entry| item(entry.bytes.clone(), access)).collect();
    Some(FromRelay::Entries { space, after, items, end, head })
}

/// Cuts entries into pages as a read would.
fn pages(entries: &[Staged]) -> Vec<&[Staged]> {
    let mut pages = Vec::new();
    let mut rest = entries;
    while !rest.is_empty() {
        let mut filling = Filling::new(Page::default());
        let full = rest.iter().take_while(|entry| filling.fits(entry.bytes.len())).count();
        let (page, after) = rest.split_at(full.max(1));
        pages.push(page);
        rest = after;
    }
    pages
}
