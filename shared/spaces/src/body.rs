//! What is sealed inside a control entry, for the members' eyes only.

use crate::seal::{Key, open, seal};
use crate::wrap::Wrap;
use crate::{Error, InjectedRng};
use protocol::control::Unsigned;
use protocol::{ControlEntry, cbor};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;

const LABEL: &[u8] = b"turnabout/1 control body";

/// Any of these may be missing. What a newer version adds is passed over.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Body {
    /// An MLS commit: a `PublicMessage`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) commit: Option<ByteBuf>,
    /// The group as it is afterwards, for whoever joins next. A commit without it does not count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) group_info: Option<ByteBuf>,
    /// The epoch that `link` and `wraps` are about; `None` means the one that the commit leads to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) epoch: Option<u64>,
    /// The content key of an earlier epoch, sealed under that one's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) link: Option<ByteBuf>,
    /// Which earlier epoch; `None` means the one before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) linked: Option<u64>,
    /// The content key of that epoch, for those who are not there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) wraps: Vec<Wrap>,
    /// The author wants to be taken out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) leave: bool,
}

impl Body {
    pub(crate) fn seal(&self, key: &Key, header: &Unsigned, rng: &mut dyn InjectedRng) -> Vec<u8> {
        seal(key, &[LABEL, &header.header_bytes()].concat(), &cbor::to_bytes(self), rng)
    }

    pub(crate) fn open(key: &Key, entry: &ControlEntry) -> Result<Self, Error> {
        let text = open(key, &[LABEL, &entry.header_bytes()].concat(), &entry.body)?;
        Ok(cbor::from_bytes(&text)?)
    }
}
