//! The constants of our groups, and MLS structures to bytes and back.

use super::{Refused, refused};
use crate::seal::Key;
use openmls::messages::group_info::VerifiableGroupInfo;
use openmls::prelude::{
    BasicCredential, Capabilities, Credential, CredentialType, CredentialWithKey, Extension, ExtensionType, Extensions,
    GroupContext, GroupId, MlsMessageBodyIn, MlsMessageIn, MlsMessageOut, ProtocolMessage, PublicMessageIn,
    RequiredCapabilitiesExtension, UnknownExtension,
};
use openmls_traits::types::Ciphersuite;
use protocol::{PublicKey, SpaceId};
use tls_codec::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// Constant time in software on old phones; nobody else has to understand our groups (ENCRYPTION, section 3).
pub(super) const SUITE: Ciphersuite = Ciphersuite::MLS_128_DHKEMX25519_CHACHA20POLY1305_SHA256_Ed25519;

/// Our extension of the GroupContext: who may let whom in. In the range for private use (RFC 9420, section 17.3).
const TERMS: u16 = 0xF042;

/// What a content key is exported as.
pub(super) const CONTENT_KEY_LABEL: &str = "turnabout/1 content key";

/// The group's rules as bytes; `policy` reads them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Terms(pub(crate) Vec<u8>);

impl Terms {
    /// What stands in a GroupContext; none if it has other extensions than ours.
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

/// A commit as it stands in a control entry: a `PublicMessage` inside an `MLSMessage`.
pub(crate) struct Message(PublicMessageIn);

impl Message {
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, Refused> {
        match body(bytes)? {
            MlsMessageBodyIn::PublicMessage(message) => Ok(Self(message)),
            MlsMessageBodyIn::PrivateMessage(_)
            | MlsMessageBodyIn::Welcome(_)
            | MlsMessageBodyIn::GroupInfo(_)
            | MlsMessageBodyIn::KeyPackage(_) => Err(Refused),
        }
    }

    pub(crate) fn epoch(&self) -> u64 {
        self.0.epoch().as_u64()
    }

    pub(super) fn into_protocol(self) -> ProtocolMessage {
        ProtocolMessage::from(self.0)
    }
}

/// What an outsider starts from: a `GroupInfo` with tree and external key inside an `MLSMessage`.
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

fn body(bytes: &[u8]) -> Result<MlsMessageBodyIn, Refused> {
    MlsMessageIn::tls_deserialize_exact(bytes).map(MlsMessageIn::extract).map_err(refused)
}
