//! The constants of our groups, and MLS structures to bytes and back.

use super::{Refused, refused};
use crate::seal::Key;
use openmls::messages::group_info::VerifiableGroupInfo;
use openmls::prelude::{
    BasicCredential, Capabilities, Credential, CredentialType, CredentialWithKey, Extension, ExtensionType, Extensions,
    GroupContext, GroupId, MlsMessageBodyIn, MlsMessageIn, MlsMessageOut, OpenMlsCrypto, ProtocolMessage,
    PublicMessageIn, RequiredCapabilitiesExtension, SignContent, UnknownExtension,
};
use openmls_traits::types::{Ciphersuite, SignatureScheme};
use protocol::{PublicKey, SpaceId};
use tls_codec::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// Constant time in software on old phones; nobody else has to understand our groups (ENCRYPTION, section 3).
pub(super) const SUITE: Ciphersuite = Ciphersuite::MLS_128_DHKEMX25519_CHACHA20POLY1305_SHA256_Ed25519;

/// Our extension of the `GroupContext`: who may let whom in. In the range for private use (RFC 9420, section 17.3).
const TERMS: u16 = 0xF042;

/// The largest MLS message that is looked at. Two people's devices need a few thousand bytes; what a parser makes of junk can be
/// hundreds of times as large as the junk.
const MESSAGE_BYTES_MAX: usize = 64 * 1024;

/// What a content key is exported as.
pub(super) const CONTENT_KEY_LABEL: &str = "turnabout/1 content key";

/// The group's rules as bytes; `policy` reads them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Terms(pub(crate) Vec<u8>);

impl Terms {
    /// What stands in a `GroupContext`; none if it has other extensions than ours.
    pub(super) fn of(context: &GroupContext) -> Option<Self> {
        let bytes = context.extensions().unknown(TERMS)?.0.clone();
        let terms = Self(bytes);
        (*context.extensions() == terms.extensions().ok()?).then_some(terms)
    }

    pub(super) fn extensions(&self) -> Result<Extensions<GroupContext>, Refused> {
        let required =
            RequiredCapabilitiesExtension::new(&[ExtensionType::Unknown(TERMS)], &[], &[CredentialType::Basic]);
        let terms = Extension::Unknown(TERMS, UnknownExtension(self.0.clone()));
        Extensions::from_vec(vec![Extension::RequiredCapabilities(required), terms]).map_err(refused)
    }
}

pub(super) fn capabilities() -> Capabilities {
    Capabilities::new(
        None,
        Some(&[SUITE]),
        Some(&[ExtensionType::Unknown(TERMS)]),
        None,
        Some(&[CredentialType::Basic]),
    )
}

pub(super) fn group_id(space: &SpaceId) -> GroupId {
    GroupId::from_slice(&space.0)
}

pub(super) fn credential(key: &PublicKey, content: &[u8]) -> CredentialWithKey {
    let credential: Credential = BasicCredential::new(content.to_vec()).into();
    CredentialWithKey { credential, signature_key: key.0.to_vec().into() }
}

pub(super) fn to_bytes(message: &MlsMessageOut) -> Result<Vec<u8>, Refused> {
    message.tls_serialize_detached().map_err(refused)
}

pub(super) fn secret(exported: Vec<u8>) -> Result<Key, Refused> {
    let exported = Zeroizing::new(exported);
    exported.as_slice().try_into().map(Zeroizing::new).map_err(refused)
}

/// A MAC of our suite as it stands on the wire: its length and 32 bytes.
const TAG: usize = 1 + 32;

/// A commit as it stands in a control entry: a `PublicMessage` inside an `MLSMessage`.
#[derive(Clone)]
pub(crate) struct Message {
    inner: PublicMessageIn,
    /// Its end: the confirmation tag and, of a member's commit, the membership tag after it.
    tail: Vec<u8>,
}

impl Message {
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, Refused> {
        let tail = bytes.get(bytes.len().saturating_sub(2 * TAG)..).unwrap_or_default().to_vec();
        match body(bytes)? {
            MlsMessageBodyIn::PublicMessage(inner) => Ok(Self { inner, tail }),
            MlsMessageBodyIn::PrivateMessage(_)
            | MlsMessageBodyIn::Welcome(_)
            | MlsMessageBodyIn::GroupInfo(_)
            | MlsMessageBodyIn::KeyPackage(_) => Err(Refused),
        }
    }

    pub(crate) fn epoch(&self) -> u64 {
        self.inner.epoch().as_u64()
    }

    pub(super) fn protocol(&self) -> ProtocolMessage {
        ProtocolMessage::from(self.inner.clone())
    }

    /// The confirmation tag, length first. A member's commit has its membership tag behind it (RFC 9420, section 6.2).
    pub(super) fn confirmation_tag(&self, by_member: bool) -> Option<&[u8]> {
        let end = self.tail.len().checked_sub(if by_member { TAG } else { 0 })?;
        self.tail.get(end.checked_sub(TAG)?..end)
    }
}

/// What an outsider starts from: a `GroupInfo` with the external key inside an `MLSMessage`. The space's first one has the tree,
/// too; whoever follows the log has the tree of every later one.
pub(crate) struct GroupInfo(pub(super) VerifiableGroupInfo);

impl GroupInfo {
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, Refused> {
        match body(bytes)? {
            MlsMessageBodyIn::GroupInfo(info) => Ok(Self(info)),
            MlsMessageBodyIn::PublicMessage(_)
            | MlsMessageBodyIn::PrivateMessage(_)
            | MlsMessageBodyIn::Welcome(_)
            | MlsMessageBodyIn::KeyPackage(_) => Err(Refused),
        }
    }
}

/// Do these bytes describe this group, as the leaf with this key at this place would? Then whoever starts from them arrives there.
/// They are compared with what an honest leaf writes, and never parsed: what a rogue one writes instead is not worth the memory.
pub(super) fn describes(
    info: &[u8],
    context: &GroupContext,
    tag: Option<&[u8]>,
    (index, key): (u32, &PublicKey),
    crypto: &impl OpenMlsCrypto,
) -> bool {
    /// Version and wire format of an `MLSMessage` with a `GroupInfo`.
    const HEAD: [u8; 4] = [0, 1, 0, 4];
    /// One extension, `external_pub`, with a key of 32 bytes.
    const EXTENSIONS: [u8; 5] = [36, 0, 4, 33, 32];
    let (Ok(context), Some(tag)) = (context.tls_serialize_detached(), tag) else { return false };
    let signed_and_rest = info.strip_prefix(HEAD.as_slice());
    let rest =
        signed_and_rest.and_then(|rest| rest.strip_prefix(context.as_slice())?.strip_prefix(EXTENSIONS.as_slice()));
    let rest = rest.and_then(|rest| rest.get(32..)?.strip_prefix(tag)?.strip_prefix(index.to_be_bytes().as_slice()));
    let signature = rest.and_then(|rest| rest.strip_prefix([0x40, 0x40].as_slice())).filter(|it| it.len() == 64);
    let (Some(signature), Some(all)) = (signature, signed_and_rest) else { return false };
    let Some(signed) = all.len().checked_sub(2 + 64).and_then(|end| all.get(..end)) else { return false };
    let Ok(text) = SignContent::new("GroupInfoTBS", signed.into()).tls_serialize_detached() else { return false };
    crypto.verify_signature(SignatureScheme::ED25519, &text, &key.0, signature).is_ok()
}

fn body(bytes: &[u8]) -> Result<MlsMessageBodyIn, Refused> {
    if bytes.len() > MESSAGE_BYTES_MAX {
        return Err(Refused);
    }
    super::contained(|| MlsMessageIn::tls_deserialize_exact(bytes).map(MlsMessageIn::extract).map_err(refused))
}
