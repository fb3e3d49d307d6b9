//! `pair list`, `pair show` and `topic list`.

use super::{Healed, Trouble, before, people, practice, who};
use crate::clock::Moment;
use crate::language::say;
use crate::show;
use app::ground::who::StandsAs;
use app::pair::view::PairView;
use app::relay::view::{Attention, Reach, SpaceSync};
use app::topic::event::TopicState;
use app::topic::view::{KnownView, StartView, TopicRow};
use serde::Serialize;

/// One row of `pair list`, and `pair show`.
#[derive(Serialize)]
pub struct Pair {
    id: String,
    partner: String,
    has_partner: bool,
    cadence: Vec<String>,
    began: Option<Moment>,
    sessions_held: u32,
    devices: u32,
    state: &'static str,
    unsent: u32,
    attention: Option<Trouble>,
    reach: &'static str,
    reached: Option<Moment>,
    own_devices_behind: u32,
    membership: &'static str,
    verified: &'static str,
    verified_at: Option<Moment>,
    open_links: u32,
    healed: Option<Healed>,
    standing: &'static str,
}

impl Pair {
    /// From a pair.
    pub fn of(view: &PairView) -> Self {
        let (state, unsent, attention) = space(view.sync);
        let (reach, reached) = match view.reach {
            Reach::Nothing => ("nothing", None),
            Reach::Relay => ("relay", None),
            Reach::Partner { at_ms } => ("partner", Some(Moment::of(at_ms))),
        };
        let (verified, verified_at) = people::verified(view.verified);
        Self {
            id: view.id.clone(),
            partner: view.partner.clone(),
            has_partner: view.has_partner,
            cadence: view.cadence.clone(),
            began: view.began_at_ms.map(Moment::of),
            sessions_held: view.sessions_held,
            devices: view.devices,
            state,
            unsent,
            attention: attention.map(Trouble::of),
            reach,
            reached,
            own_devices_behind: view.own_devices_behind,
            membership: people::membership(view.membership),
            verified,
            verified_at,
            open_links: u32::try_from(view.invites.len()).unwrap_or(u32::MAX),
            healed: view.healed.map(Healed::of),
            standing: practice::state(view.practice.state),
        }
    }
}

/// One row of `topic list`.
#[derive(Serialize)]
pub struct Topic {
    id: String,
    pair: String,
    partner: String,
    titles: Vec<String>,
    teacher: Option<&'static str>,
    worked_when: String,
    state: Option<&'static str>,
    kind: Option<String>,
    directions: Vec<(&'static str, Option<Moment>)>,
    comfort: Vec<(String, Moment)>,
    sessions: Vec<String>,
    start: Start,
}

#[derive(Serialize)]
struct Start {
    i_answered: bool,
    partner_answered: bool,
    mine: Option<Known>,
    theirs: Option<Known>,
    open: bool,
    partner_unfit: bool,
    mine_unfit: bool,
}

#[derive(Serialize)]
struct Known {
    known: String,
    unsure: String,
}

impl Start {
    fn of(view: &StartView) -> Self {
        let StartView { i_answered, partner_answered, mine, theirs, open, partner_unfit, mine_unfit } = view.clone();
        let known = |it: KnownView| Known { known: it.known, unsure: it.unsure };
        let [mine, theirs] = [mine, theirs].map(|it| it.map(known));
        Self { i_answered, partner_answered, mine, theirs, open, partner_unfit, mine_unfit }
    }
}

/// One row of `topic starters`.
#[derive(Serialize)]
pub struct Starter {
    number: u32,
    kind: String,
    title: String,
    you_teach: Option<bool>,
}

impl Starter {
    /// From a starter, for somebody who stands like this.
    pub fn of(starter: &show::Starter, stands: Option<StandsAs>) -> Self {
        let (kind, title) = (before::word(&starter.kind), say(starter.title));
        Self { number: starter.number, kind, title, you_teach: starter.teaches(stands) }
    }
}

impl Topic {
    /// From a row.
    pub fn of(row: &TopicRow) -> Self {
        let state = row.state.map(|state| match state {
            TopicState::Active => "active",
            TopicState::Parked => "parked",
            TopicState::Done => "done",
        });
        Self {
            id: row.id.clone(),
            pair: row.pair.clone(),
            partner: row.partner.clone(),
            titles: row.titles.clone(),
            teacher: row.teacher.map(who),
            worked_when: row.worked_when.clone(),
            state,
            kind: row.kind.map(|kind| before::word(&kind)),
            directions: row.directions.iter().map(|it| (who(it.teacher), it.since_ms.map(Moment::of))).collect(),
            comfort: row.comfort.iter().map(|it| (before::word(&it.step), Moment::of(it.at_ms))).collect(),
            sessions: row.sessions.clone(),
            start: Start::of(&row.start),
        }
    }
}

fn space(sync: SpaceSync) -> (&'static str, u32, Option<Attention>) {
    match sync {
        SpaceSync::UpToDate => ("up-to-date", 0, None),
        SpaceSync::Waiting { unsent } => ("waiting", unsent, None),
        SpaceSync::Sending { unsent } => ("sending", unsent, None),
        SpaceSync::CatchingUp => ("catching-up", 0, None),
        SpaceSync::WaitingForApproval => ("waiting-for-approval", 0, None),
        SpaceSync::Stopped(attention) => ("stopped", 0, Some(attention)),
    }
}
