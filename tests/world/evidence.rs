//! What is left behind on disks and wires, as a thief or a curious operator would find it.

use super::World;
use super::device::Device;
use app::store::Table;
use flate2::read::DeflateDecoder;
use protocol::SpaceId;
use std::io::Read;

/// No piece of these tests inflates to more; a longer one is not read to its end.
const INFLATED_BYTES_MAX: u64 = 256 * 1024;

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

    /// The records of one table of a device's disk.
    pub fn records(&self, device: Device, table: Table) -> Vec<Vec<u8>> {
        self.phone(device).disk.values(table).cloned().collect()
    }
}

/// Do these bytes hold this text, plainly or in any compressed piece?
///
/// Compressed pieces are not parsed but tried: whatever inflates, from whatever byte on, is looked through.
pub fn holds(bytes: &[u8], text: &str) -> bool {
    holds_plainly(bytes, text) || (0..bytes.len()).any(|at| inflates_to(bytes.get(at..).unwrap_or_default(), text))
}

/// Do these bytes hold this text as it is?
pub fn holds_plainly(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

fn inflates_to(bytes: &[u8], text: &str) -> bool {
    let mut inflated = Vec::new();
    // Most places hold no compressed piece, or one that ends in something else: what came out until then is looked at.
    let _ = DeflateDecoder::new(bytes).take(INFLATED_BYTES_MAX).read_to_end(&mut inflated);
    holds_plainly(&inflated, text)
}
