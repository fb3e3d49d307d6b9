//! Who is in, with which devices, and whether anybody stands between.

use crate::ground::model::Model;
use crate::ground::who::Who;
use crate::ground::{id, list};
use crate::people::view::{Came, CodeState, DevicesView, InviteView, MemberView, OwnDeviceView, SafetyView, Verified};
use crate::relay;
use protocol::{PublicKey, SpaceId};
use spaces::{DeviceId, Member, SpaceKeys, Standing, Voucher};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Vouchers lead back to the first device of a person; a chain that is longer than this is a circle.
const CHAIN_MAX: usize = 64;

fn came(keys: &dyn SpaceKeys, key: &PublicKey) -> Came {
    match keys.voucher(key) {
        Some(Voucher::Founder) | None => Came::First,
        Some(Voucher::Invite { .. }) => Came::Link,
        Some(Voucher::Sibling { .. }) => Came::OwnDevice,
        Some(Voucher::Recovery { .. }) => Came::RecoveryCode,
    }
}

/// The device of one's own that opened the link by which a device came, or that vouched for it. Whoever takes a lost device
/// out wants to know whom it let in.
fn let_in_by(keys: &dyn SpaceKeys, key: &PublicKey) -> Option<String> {
    let by = keys.let_in_by(key)?;
    keys.present().get(&by).map(|member| member.device.to_string())
}

/// The keys of a space in which this device is, or which it is founding.
fn inside<'a>(model: &'a Model, space: &SpaceId) -> Option<&'a dyn SpaceKeys> {
    model.replica.keys(space).filter(|keys| matches!(keys.standing(), Standing::In | Standing::Founding))
}

pub(crate) fn members(model: &Model, space: &SpaceId) -> Vec<MemberView> {
    let Some(keys) = inside(model, space) else { return Vec::new() };
    let (me, own) = (keys.me().person, keys.device_key().public());
    let mut all: Vec<MemberView> = keys
        .present()
        .iter()
        .map(|(key, member)| MemberView {
            device: member.device.to_string(),
            who: if member.person == me { Who::Me } else { Who::Partner },
            this: *key == own,
            came: came(keys, key),
        })
        .collect();
    all.sort_by(|a, b| {
        let order = |it: &MemberView| (it.who == Who::Partner, !it.this, it.device.clone());
        order(a).cmp(&order(b))
    });
    all
}

pub(crate) fn safety(model: &Model, space: &SpaceId) -> Option<SafetyView> {
    let code = inside(model, space).filter(|_| model.has_partner(space))?.safety_code()?;
    Some(SafetyView { words: code.words().map(str::to_owned).to_vec(), text: code.to_text() })
}

/// A device that a verified one has let in is verified; one that came by a code or a new link is not.
pub(crate) fn verified(model: &Model, space: &SpaceId) -> Verified {
    let (Some(keys), Some(keyring)) = (inside(model, space), model.keyring()) else { return Verified::No };
    let text = space.to_string();
    let compared: BTreeMap<PublicKey, i64> = keyring
        .verified
        .iter()
        .filter(|verified| verified.space == text)
        .map(|verified| (PublicKey(verified.leaf), verified.at_ms))
        .collect();
    let Some(at_ms) = compared.values().max().copied() else { return Verified::No };
    let partner = keys.partner();
    let mut theirs =
        keys.present().iter().filter(|(_, member)| member.person == partner).map(|(key, _)| *key).peekable();
    if theirs.peek().is_none() {
        return Verified::No;
    }
    let leads_back = |key: PublicKey| {
        let mut at = Some(key);
        for _ in 0..CHAIN_MAX {
            match at {
                Some(key) if compared.contains_key(&key) => return true,
                Some(key) => {
                    at = match keys.voucher(&key) {
                        Some(Voucher::Sibling { by, .. }) => Some(by),
                        Some(Voucher::Founder | Voucher::Invite { .. } | Voucher::Recovery { .. }) | None => None,
                    }
                }
                None => return false,
            }
        }
        false
    };
    if theirs.all(leads_back) { Verified::Yes { at_ms } } else { Verified::Changed { at_ms } }
}

pub(crate) fn invites(model: &Model, space: &SpaceId) -> Vec<InviteView> {
    let Some((keys, policy)) = inside(model, space).and_then(|keys| Some((keys, keys.policy()?))) else {
        return Vec::new();
    };
    let me = keys.me().person;
    let by_me = |key: &PublicKey| keys.present().get(key).is_some_and(|member| member.person == me);
    let used = |id: &spaces::InviteId| {
        let came_by = |key: &&PublicKey| matches!(keys.voucher(key), Some(Voucher::Invite { id: by, .. }) if by == *id);
        keys.present().keys().filter(came_by).count()
    };
    let open = policy.invites.iter().map(|(id, invite)| InviteView {
        id: id.to_string(),
        mine: by_me(&invite.by),
        left: u32::from(invite.uses).saturating_sub(u32::try_from(used(id)).unwrap_or(u32::MAX)),
    });
    open.filter(|invite| invite.left > 0).collect()
}

/// One's own devices, as the private space has them.
pub(crate) fn devices(model: &Model, shown: &mut Arc<DevicesView>) {
    list::show(shown, own_devices(model).unwrap_or_default());
}

fn own_devices(model: &Model) -> Option<DevicesView> {
    let private = model.facts.private?;
    let recovering = model.facts.recovering.is_some();
    let membership = relay::show::membership(model, &private);
    let Some(keys) = inside(model, &private) else {
        return Some(DevicesView { recovering, membership, ..DevicesView::default() });
    };
    let keyring = model.keyring().unwrap_or_default();
    let removing = model.replica.removes(&private);
    let pairs = model.pairs();
    let of = |device: DeviceId| pairs.iter().filter(|space| !model.leaves_of(space, device).is_empty()).count();
    let row = |key: &PublicKey, member: &Member| {
        let named = keyring.devices.get(&member.device.to_string());
        OwnDeviceView {
            id: member.device.to_string(),
            name: named.map(|it| it.name.clone()).unwrap_or_default(),
            this: *key == keys.device_key().public(),
            added_at_ms: named.map_or(0, |it| it.added_at_ms),
            pairs: u32::try_from(of(member.device)).unwrap_or(u32::MAX),
            removing: removing && named.is_some_and(|it| it.gone),
            came: came(keys, key),
            let_in_by: let_in_by(keys, key),
        }
    };
    let mut devices: Vec<OwnDeviceView> = keys.present().iter().map(|(key, member)| row(key, member)).collect();
    // Out of the private space, and still in a pair: its removal is not done.
    let here: BTreeSet<String> = devices.iter().map(|device| device.id.clone()).collect();
    let lingering = keyring.devices.iter().filter(|(id, device)| device.gone && !here.contains(*id));
    devices.extend(lingering.filter_map(|(id, device)| {
        let pairs = of(id::device_id(id)?);
        (pairs > 0).then(|| OwnDeviceView {
            id: id.clone(),
            name: device.name.clone(),
            this: false,
            added_at_ms: device.added_at_ms,
            pairs: u32::try_from(pairs).unwrap_or(u32::MAX),
            removing: true,
            came: Came::OwnDevice,
            let_in_by: None,
        })
    }));
    devices.sort_by(|a, b| (!a.this, a.added_at_ms, &a.id).cmp(&(!b.this, b.added_at_ms, &b.id)));
    let (invites, code) = (invites(model, &private), code(model, &private, keys));
    Some(DevicesView { devices, invites, code, recovering, membership })
}

fn code(model: &Model, private: &SpaceId, keys: &dyn SpaceKeys) -> CodeState {
    if model.draft.is_some() {
        return CodeState::Unconfirmed;
    }
    let set = keys.policy().is_some_and(|policy| policy.recovery.contains_key(&keys.me().person));
    let on_its_way =
        model.replica.spaces().any(|space| model.replica.sets_recovery(&space)) || model.replica.keeps_box(private);
    match (set, on_its_way) {
        (_, true) => CodeState::Sending,
        (true, false) => CodeState::Set,
        (false, false) => CodeState::None,
    }
}
