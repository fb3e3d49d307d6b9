//! What is left behind on disks and wires, as a thief or a curious operator would find it.

use super::World;
use super::device::Device;
use app::store::Table;
use flate2::{Decompress, FlushDecompress};
use protocol::SpaceId;
use std::collections::BTreeMap;

/// No piece of these tests inflates to more; a longer one is not read to its end.
const INFLATED_BYTES_MAX: usize = 256 * 1024;

impl World {
    /// Every entry of every space at the relay.
    pub fn relay_bytes(&self) -> Vec<u8> {
        self.relay_logs().into_iter().flat_map(|(_, entries)| entries.concat()).collect()
    }

    /// The relay's logs.
    pub fn relay_logs(&self) -> Vec<(SpaceId, Vec<Vec<u8>>)> {
        self.relay.logs()
    }

    /// Everything that devices have sent.
    pub fn wire_bytes(&self) -> &[u8] {
        &self.wire
    }

    /// Everything on a device's disk. On a phone every value is sealed under the device's key; here it lies open.
    pub fn disk_bytes(&self, device: Device) -> Vec<u8> {
        self.phone(device).disk.bytes()
    }

    /// From now on keeps what this device puts into its outboxes: whatever leaves it stood there before it was sealed.
    pub fn keep_outgoing(&mut self, device: Device) {
        self.phone_mut(device).disk.outgoing = Some(Vec::new());
    }

    /// What was kept since it was last asked: the space that it is for, and the row as it was stored.
    pub fn take_outgoing(&mut self, device: Device) -> Vec<(SpaceId, Vec<u8>)> {
        let kept = self.phone_mut(device).disk.outgoing.replace(Vec::new()).unwrap_or_default();
        let space = |key: &[u8]| key.first_chunk::<16>().copied().map(SpaceId);
        kept.into_iter().filter_map(|(key, row)| Some((space(&key.key)?, row))).collect()
    }

    /// A device's own copies of logs.
    pub fn own_copies(&self, device: Device) -> BTreeMap<SpaceId, Vec<Vec<u8>>> {
        let mut copies: BTreeMap<SpaceId, Vec<Vec<u8>>> = BTreeMap::new();
        for (key, entry) in self.phone(device).disk.records(Table::Log) {
            let space = key.key.first_chunk::<16>().map(|space| SpaceId(*space));
            copies.entry(space.unwrap_or(SpaceId([0; 16]))).or_default().push(entry.clone());
        }
        copies
    }

    /// The records of one table of a device's disk.
    pub fn records(&self, device: Device, table: Table) -> Vec<Vec<u8>> {
        self.phone(device).disk.values(table).cloned().collect()
    }

    /// The same, with their keys.
    pub fn keyed(&self, device: Device, table: Table) -> Vec<(Vec<u8>, Vec<u8>)> {
        let records = self.phone(device).disk.records(table);
        records.map(|(key, value)| (key.key.clone(), value.clone())).collect()
    }
}

/// Do these bytes hold this text, plainly or in any compressed piece?
pub fn holds(bytes: &[u8], text: &str) -> bool {
    holds_plainly(bytes, text) || inflated(bytes).iter().any(|piece| holds_plainly(piece, text))
}

/// Do these bytes hold this text as it is?
pub fn holds_plainly(bytes: &[u8], text: &str) -> bool {
    holds_bytes(bytes, text.as_bytes())
}

/// Do these bytes hold those?
pub fn holds_bytes(bytes: &[u8], needle: &[u8]) -> bool {
    let Some((first, rest)) = needle.split_first() else { return true };
    bytes
        .iter()
        .enumerate()
        .any(|(at, byte)| byte == first && bytes.get(at + 1..).is_some_and(|it| it.starts_with(rest)))
}

/// Every compressed piece, inflated. Pieces are not parsed but tried: whatever inflates, from whatever byte on.
///
/// Most places hold no compressed piece, or one that ends in something else: what came out until then is given.
pub fn inflated(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut inflater = Decompress::new(false);
    let mut buffer = vec![0; INFLATED_BYTES_MAX];
    let mut inflate = |bytes: &[u8]| {
        inflater.reset(false);
        // An error is where the piece ends.
        let _ = inflater.decompress(bytes, &mut buffer, FlushDecompress::Finish);
        let length = usize::try_from(inflater.total_out()).unwrap_or(usize::MAX);
        buffer.get(..length).unwrap_or_default().to_vec()
    };
    let pieces = (0..bytes.len()).map(|at| inflate(bytes.get(at..).unwrap_or_default()));
    pieces.filter(|piece| !piece.is_empty()).collect()
}
