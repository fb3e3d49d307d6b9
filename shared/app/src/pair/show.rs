//! Pairs on the screen: who is in, how it goes with the relay, and where the two stand.

use crate::ground::id;
use crate::ground::list::List;
use crate::ground::model::Model;
use crate::ground::rows::{PairRow, Projected, Projection};
use crate::pair::view::PairView;
use crate::relay::view::{Reach, SpaceSync};
use crate::session::show::Lists;
use crate::{people, practice, relay};
use protocol::SpaceId;
use std::sync::Arc;

pub(crate) fn refresh(model: &Model, lists: Lists<'_>, pairs: &mut List<PairView>) {
    let shown = model.pairs().into_iter().filter(|space| !is_dropped(model, space));
    let mut rows: Vec<PairView> = shown.map(|space| row(model, lists, &space)).collect();
    rows.sort_by(|a, b| (a.began_at_ms, &a.id).cmp(&(b.began_at_ms, &b.id)));
    pairs.show(rows);
}

/// Left before anybody else was in it, and with nothing in it that somebody wrote.
pub(crate) fn is_dropped(model: &Model, space: &SpaceId) -> bool {
    let bare =
        |row: &Projected| row.space != *space || matches!(row.what, Projection::Pair(_) | Projection::Practice(_));
    model.facts.left.contains(space) && !model.has_partner(space) && model.rows.values().all(bare)
}

fn row(model: &Model, lists: Lists<'_>, space: &SpaceId) -> PairView {
    let empty = PairRow { people: std::collections::BTreeMap::new(), cadence: vec![], began_at_ms: None };
    let row = if let Some(Projection::Pair(row)) = model.rows.get(&id::pair(space)).map(|row| &row.what) {
        row.clone()
    } else {
        empty
    };
    let status = model.replica.status(space);
    let members = people::show::members(model, space);
    let practice = practice::show::of(model, lists, space);
    PairView {
        id: space.to_string(),
        partner: model.partner_name(space),
        has_partner: model.has_partner(space),
        cadence: row.cadence,
        began_at_ms: row.began_at_ms,
        sessions_held: practice.rhythm.held.saturating_add(practice.rhythm.unplanned),
        devices: u32::try_from(members.len()).unwrap_or(u32::MAX),
        sync: status.map_or(SpaceSync::default(), relay::show::of_space),
        reach: status.map_or(Reach::default(), relay::show::reach),
        own_devices_behind: status.map_or(0, |status| status.own_devices_behind),
        safety: people::show::safety(model, space),
        verified: people::show::verified(model, space),
        invites: people::show::invites(model, space),
        membership: relay::show::membership(model, space),
        members,
        healed: status.and_then(|status| relay::show::healed(status, model.now_ms)),
        practice,
    }
}

/// How a pair stands with the relay changes without any document.
pub(crate) fn refresh_sync(model: &Model, pairs: &mut List<PairView>) {
    let now = |row: &PairView| {
        let status = id::space(&row.id).and_then(|space| model.replica.status(&space))?;
        let space = id::space(&row.id)?;
        let (sync, reach, own_devices_behind) =
            (relay::show::of_space(status), relay::show::reach(status), status.own_devices_behind);
        let membership = relay::show::membership(model, &space);
        let healed = relay::show::healed(status, model.now_ms);
        let row = PairView { sync, reach, own_devices_behind, membership, healed, ..row.clone() };
        Some(row)
    };
    let rows = pairs.iter().enumerate();
    let changed: Vec<(usize, PairView)> =
        rows.filter_map(|(at, row)| now(row).filter(|now| now != &**row).map(|now| (at, now))).collect();
    if changed.is_empty() {
        return;
    }
    pairs.edit(|all| {
        for (at, row) in changed {
            if let Some(held) = all.get_mut(at) {
                *held = Arc::new(row);
            }
        }
    });
}
