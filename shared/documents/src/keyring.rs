//! What one person's devices need of each other: which key is whose, vouchers, names, whom they have verified. Private.
//!
//! A device that comes in by a link writes down the keys that it would have in the person's other spaces; any device that is
//! in there vouches for them. Nothing in here is of use without being one of the person's devices.

use crate::document::{Fields, check_id, check_line};
use crate::hex::{hex, unhex};
use crate::{Document, Error, Kind, Secret};
use std::collections::BTreeMap;

const KEYS: [&str; 1] = ["recovery_box"];
const LEAF_KEYS: [&str; 3] = ["space", "device", "joiner"];
const VOUCHER_KEYS: [&str; 4] = ["by", "signature", "epoch", "key"];
const DEVICE_KEYS: [&str; 3] = ["name", "added_at_ms", "gone"];
const RELAY_KEYS: [&str; 1] = ["secret"];
const VERIFIED_KEYS: [&str; 2] = ["space", "at_ms"];

/// What the keyring says. Not `Serialize`: it holds keys.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Keyring {
    /// The keys of the person's devices, in each space.
    pub leaves: Vec<OwnLeaf>,
    /// Permission for some of them to come in.
    pub vouchers: Vec<OwnVoucher>,
    /// The devices, by id.
    pub devices: BTreeMap<String, OwnDevice>,
    /// What signs in at a space's relay when everything else is lost, by the space's id.
    pub recovery_relays: BTreeMap<String, Secret>,
    /// The partner's keys that were compared in person, and when.
    pub verified: Vec<Verified>,
    /// The recovery box as it lies at the relay, with where it lies: any device gives it to a relay that has lost it.
    pub recovery_box: Option<Secret>,
    /// True if it holds something that a newer version wrote.
    pub newer: bool,
}

/// A device's key in a space.
#[derive(Clone, PartialEq, Eq)]
pub struct OwnLeaf {
    /// The key.
    pub key: [u8; 32],
    /// The space's id as text.
    pub space: String,
    /// The device's id as text.
    pub device: String,
    /// The key that it signs in with to come in.
    pub joiner: [u8; 32],
}

/// One device of the person vouches for another.
#[derive(Clone, PartialEq, Eq)]
pub struct OwnVoucher {
    /// For which key.
    pub leaf: [u8; 32],
    /// By which key.
    pub by: [u8; 32],
    /// Its signature.
    pub signature: [u8; 64],
    /// The epoch of the content key.
    pub epoch: u64,
    /// A content key of the space.
    pub key: Secret,
}

/// A device.
#[derive(Clone, PartialEq, Eq)]
pub struct OwnDevice {
    /// What the person calls it.
    pub name: String,
    /// When it came, in milliseconds since 1970.
    pub added_at_ms: i64,
    /// The person has taken it out.
    pub gone: bool,
}

/// A key of the partner that was compared.
#[derive(Clone, PartialEq, Eq)]
pub struct Verified {
    /// The key.
    pub leaf: [u8; 32],
    /// The space's id as text.
    pub space: String,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
}

crate::quiet::quiet!(Keyring, OwnLeaf, OwnVoucher, OwnDevice, Verified);

/// Reads all of it.
pub fn read(document: &Document) -> Result<Keyring, Error> {
    let mut root = document.fields(&Kind::Keyring, &KEYS)?;
    let recovery_box = root.one("recovery_box");
    let (leaves, newer_leaves) = document.entries(&Kind::Keyring, "leaves", read_leaf)?;
    let (vouchers, newer_vouchers) = document.entries(&Kind::Keyring, "vouchers", read_voucher)?;
    let (devices, newer_devices) = document.entries(&Kind::Keyring, "devices", read_device)?;
    let (relays, newer_relays) = document.entries(&Kind::Keyring, "recovery_relays", read_relay)?;
    let (verified, newer_verified) = document.entries(&Kind::Keyring, "verified", read_verified)?;
    Ok(Keyring {
        leaves,
        vouchers,
        devices: devices.into_iter().collect(),
        recovery_relays: relays.into_iter().collect(),
        verified,
        recovery_box,
        newer: [root.newer, newer_leaves, newer_vouchers, newer_devices, newer_relays, newer_verified].contains(&true),
    })
}

/// Writes a device's key down. Doing it twice is doing it once.
pub fn add_leaf(document: &mut Document, leaf: &OwnLeaf) -> Result<(), Error> {
    check_id(&leaf.space)?;
    check_id(&leaf.device)?;
    let entry = document.add_entry(&Kind::Keyring, "leaves", &hex(&leaf.key))?;
    document.put(&entry, "space", &leaf.space)?;
    document.put(&entry, "device", &leaf.device)?;
    document.put(&entry, "joiner", &Secret(leaf.joiner.to_vec()))
}

/// Vouches for a key.
pub fn vouch(document: &mut Document, voucher: &OwnVoucher) -> Result<(), Error> {
    let entry = document.add_entry(&Kind::Keyring, "vouchers", &hex(&voucher.leaf))?;
    document.put(&entry, "by", &Secret(voucher.by.to_vec()))?;
    document.put(&entry, "signature", &Secret(voucher.signature.to_vec()))?;
    document.put(&entry, "epoch", &i64::try_from(voucher.epoch).unwrap_or(i64::MAX))?;
    document.put(&entry, "key", &voucher.key)
}

/// Names a device.
pub fn name_device(document: &mut Document, id: &str, name: &str, now_ms: i64) -> Result<(), Error> {
    check_line(name)?;
    let known = document.entry(&Kind::Keyring, "devices", id).is_ok();
    let entry = document.add_entry(&Kind::Keyring, "devices", id)?;
    document.put(&entry, "name", &name.to_owned())?;
    if known { Ok(()) } else { document.put(&entry, "added_at_ms", &now_ms) }
}

/// Notes that a device was taken out.
pub fn device_gone(document: &mut Document, id: &str) -> Result<(), Error> {
    let entry = document.add_entry(&Kind::Keyring, "devices", id)?;
    document.put(&entry, "gone", &true)
}

/// Keeps what signs in at a space's relay when everything else is lost.
pub fn set_recovery_relay(document: &mut Document, space: &str, secret: &Secret) -> Result<(), Error> {
    let entry = document.add_entry(&Kind::Keyring, "recovery_relays", space)?;
    document.put(&entry, "secret", secret)
}

/// Keeps the recovery box, in place of the one before.
pub fn set_recovery_box(document: &mut Document, sealed: &Secret) -> Result<(), Error> {
    document.set(&Kind::Keyring, "recovery_box", sealed)
}

/// Notes that a key of the partner was compared.
pub fn verify(document: &mut Document, verified: &Verified) -> Result<(), Error> {
    check_id(&verified.space)?;
    let entry = document.add_entry(&Kind::Keyring, "verified", &hex(&verified.leaf))?;
    document.put(&entry, "space", &verified.space)?;
    document.put(&entry, "at_ms", &verified.at_ms)
}

fn bytes<const N: usize>(fields: &mut Fields<'_>, key: &str) -> Option<[u8; N]> {
    fields.one::<Secret>(key)?.0.as_slice().try_into().ok()
}

fn read_leaf(id: &str, fields: &mut Fields<'_>) -> Option<OwnLeaf> {
    fields.expect_only(&LEAF_KEYS);
    Some(OwnLeaf {
        key: unhex(id)?,
        space: fields.one("space")?,
        device: fields.one("device")?,
        joiner: bytes(fields, "joiner")?,
    })
}

fn read_voucher(id: &str, fields: &mut Fields<'_>) -> Option<OwnVoucher> {
    fields.expect_only(&VOUCHER_KEYS);
    Some(OwnVoucher {
        leaf: unhex(id)?,
        by: bytes(fields, "by")?,
        signature: bytes(fields, "signature")?,
        epoch: u64::try_from(fields.one::<i64>("epoch")?).ok()?,
        key: fields.one("key")?,
    })
}

fn read_device(id: &str, fields: &mut Fields<'_>) -> Option<(String, OwnDevice)> {
    fields.expect_only(&DEVICE_KEYS);
    let device = OwnDevice {
        name: fields.one("name").unwrap_or_default(),
        added_at_ms: fields.one("added_at_ms").unwrap_or_default(),
        gone: fields.one("gone").unwrap_or_default(),
    };
    Some((id.to_owned(), device))
}

fn read_relay(id: &str, fields: &mut Fields<'_>) -> Option<(String, Secret)> {
    fields.expect_only(&RELAY_KEYS);
    Some((id.to_owned(), fields.one("secret")?))
}

fn read_verified(id: &str, fields: &mut Fields<'_>) -> Option<Verified> {
    fields.expect_only(&VERIFIED_KEYS);
    Some(Verified { leaf: unhex(id)?, space: fields.one("space")?, at_ms: fields.one("at_ms")? })
}
