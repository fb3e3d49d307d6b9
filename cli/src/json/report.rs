//! `report`, `rate` and `contact list`.

use super::session::place;
use super::{before, who};
use crate::advice::report::question_word;
use crate::clock::Moment;
use app::report::event::{RatingMoment, RatingQuestion};
use app::report::view::{MetRow, RatingRow, SharedMet};
use serde::Serialize;

/// `report`.
#[derive(Serialize)]
pub struct PairReport {
    pair: SharedReport,
    own: OwnReport,
}

impl PairReport {
    /// From the report on the screen.
    pub fn of(report: &app::report::view::PairReport) -> Self {
        Self { pair: SharedReport::of(&report.pair), own: OwnReport::of(&report.own) }
    }
}

#[derive(Serialize)]
struct SharedReport {
    pair: String,
    name: String,
    partner: String,
    since: Option<Moment>,
    made: Moment,
    cadence: Vec<String>,
    meetings: Meetings,
    together: Together,
    places: Vec<Place>,
    places_of: u32,
    always_at: Option<&'static str>,
    took_away: Balance,
    held: Vec<Held>,
    goals: Vec<serde_json::Value>,
    topics: Vec<Topic>,
    met: Vec<Shared>,
    partner_ratings: Vec<Rating>,
    my_shared_ratings: Vec<Rating>,
}

impl SharedReport {
    fn of(report: &app::report::view::SharedReport) -> Self {
        Self {
            pair: report.pair.clone(),
            name: report.name.clone(),
            partner: report.partner.clone(),
            since: report.since_ms.map(Moment::of),
            made: Moment::of(report.made_at_ms),
            cadence: report.cadence.clone(),
            meetings: Meetings::of(&report.meetings),
            together: Together::of(report.together),
            places: report.places.iter().map(|one| Place { place: place(one.place), count: one.count }).collect(),
            places_of: report.places_of,
            always_at: report.always_at.map(who),
            took_away: Balance::of(report.took_away),
            held: report.held.iter().map(Held::of).collect(),
            goals: report.goals.iter().map(before::goal).collect(),
            topics: report.topics.iter().map(Topic::of).collect(),
            met: report.met.iter().map(Shared::of).collect(),
            partner_ratings: report.partner_ratings.iter().map(Rating::of).collect(),
            my_shared_ratings: report.my_shared_ratings.iter().map(Rating::of).collect(),
        }
    }
}

#[derive(Serialize)]
struct Held {
    session: String,
    time: Moment,
    minutes: Option<u64>,
    place: Option<&'static str>,
}

impl Held {
    fn of(held: &app::session::view::HeldRow) -> Self {
        let (session, time) = (held.session.clone(), Moment::of(held.at_ms));
        Self { session, time, minutes: held.minutes, place: held.place.map(place) }
    }
}

#[derive(Serialize)]
struct Topic {
    id: String,
    titles: Vec<String>,
    teacher: Option<&'static str>,
    worked_when: String,
}

impl Topic {
    fn of(row: &app::topic::view::TopicRow) -> Self {
        let (id, titles, worked_when) = (row.id.clone(), row.titles.clone(), row.worked_when.clone());
        Self { id, titles, teacher: row.teacher.map(who), worked_when }
    }
}

#[derive(Serialize)]
struct Meetings {
    planned: u32,
    held: u32,
    unplanned: u32,
    agreed_weeks: Option<u32>,
    days_between: Vec<u32>,
}

impl Meetings {
    fn of(meetings: &app::session::view::Meetings) -> Self {
        let app::session::view::Meetings { planned, held, unplanned, agreed_weeks, days_between } = meetings.clone();
        Self { planned, held, unplanned, agreed_weeks, days_between }
    }
}

#[derive(Serialize)]
struct Together {
    in_person_minutes: u64,
    remote_minutes: u64,
    somewhere_minutes: u64,
    of: u32,
    held: u32,
}

impl Together {
    fn of(together: app::session::view::Together) -> Self {
        let app::session::view::Together { in_person_minutes, remote_minutes, somewhere_minutes, of, held } = together;
        Self { in_person_minutes, remote_minutes, somewhere_minutes, of, held }
    }
}

#[derive(Serialize)]
struct Place {
    place: &'static str,
    count: u32,
}

#[derive(Serialize)]
struct Balance {
    both: u32,
    only_me: u32,
    only_partner: u32,
    of: u32,
}

impl Balance {
    fn of(balance: app::session::view::Balance) -> Self {
        let app::session::view::Balance { both, only_me, only_partner, of } = balance;
        Self { both, only_me, only_partner, of }
    }
}

#[derive(Serialize)]
struct Shared {
    by: &'static str,
    what: String,
    time: Moment,
}

impl Shared {
    fn of(met: &SharedMet) -> Self {
        Self { by: who(met.by), what: met.what.clone(), time: Moment::of(met.at_ms) }
    }
}

/// What only this person sees; `rate`.
#[derive(Serialize)]
pub struct OwnReport {
    moment: &'static str,
    open: Vec<&'static str>,
    ratings: Vec<Rating>,
    defending: Vec<Defending>,
    met: Vec<Contact>,
}

impl OwnReport {
    /// From one's own part of the report.
    pub fn of(own: &app::report::view::OwnReport) -> Self {
        let defending = own.defending.iter().map(|one| Defending {
            session: one.session.clone(),
            time: Moment::of(one.at_ms),
            count: one.count,
        });
        Self {
            moment: moment(own.moment),
            open: own.open.iter().copied().map(question_word).collect(),
            ratings: own.ratings.iter().map(Rating::of).collect(),
            defending: defending.collect(),
            met: own.met.iter().map(Contact::of).collect(),
        }
    }
}

#[derive(Serialize)]
struct Defending {
    session: String,
    time: Moment,
    count: u32,
}

#[derive(Serialize)]
struct Rating {
    question: Option<&'static str>,
    moment: Option<&'static str>,
    answer: u32,
    scale: u32,
    time: Moment,
}

impl Rating {
    fn of(row: &RatingRow) -> Self {
        Self {
            question: row.question.map(|question: RatingQuestion| question_word(question)),
            moment: row.moment.map(moment),
            answer: row.answer,
            scale: row.scale,
            time: Moment::of(row.at_ms),
        }
    }
}

/// Somebody whom one has met.
#[derive(Serialize)]
pub struct Contact {
    id: String,
    name: String,
    what: String,
    time: Moment,
    shared: bool,
}

impl Contact {
    /// From a row of the report.
    pub fn of(met: &MetRow) -> Self {
        let MetRow { id, name, what, at_ms, shared } = met.clone();
        Self { id, name, what, time: Moment::of(at_ms), shared }
    }
}

fn moment(moment: RatingMoment) -> &'static str {
    match moment {
        RatingMoment::Start => "start",
        RatingMoment::Middle => "middle",
        RatingMoment::End => "end",
    }
}
