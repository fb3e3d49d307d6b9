//! Exports to draw in tests. Whatever a person wrote in [`full`] is German, so that every English word of a file is ours.

use app::goal::event::GoalState;
use app::goal::view::GoalView;
use app::ground::who::Who;
use app::report::event::{RatingMoment, RatingQuestion};
use app::report::view::{RatingRow, SharedMet, SharedReport};
use app::session::event::PlaceKind;
use app::session::view::{Balance, HeldRow, Meetings, PlaceCount, Together};
use app::take::shape::data::{Data, PairData, SessionData};
use app::take::shape::{Form, LeftOut, Shape};
use app::topic::event::TopicState;
use app::topic::view::{StartView, TopicRow};

/// With something in every corner, and every word of the schema.
pub(crate) fn full(form: Form) -> Shape {
    let mut data: Data = serde_json::from_str(include_str!("sample.json")).unwrap();
    data.pairs.extend(["invited", "trial", "active", "closing", "ended"].map(pair));
    data.sessions.push(session("planned001", "2026-05-17T10:00:00Z"));
    let left_out = [
        LeftOut::Keys,
        LeftOut::Versions,
        LeftOut::OfTheDevice,
        LeftOut::Power,
        LeftOut::SealedByPartner,
        LeftOut::Sealed,
        LeftOut::Mine,
        LeftOut::Ours,
        LeftOut::OtherSessions,
        LeftOut::OtherPairs,
        LeftOut::Unreadable(2),
        LeftOut::UnknownKinds(2),
        LeftOut::NewerInside(2),
        LeftOut::Name { instead: "mein Gegenüber".into() },
    ];
    Shape { form, data, left_out: left_out.into(), zone: "Europe/Berlin".into() }
}

/// With nothing in it.
pub(crate) fn empty(form: Form) -> Shape {
    let mut shape = full(form);
    let data = &mut shape.data;
    data.pairs.clear();
    data.sessions.clear();
    data.topics.clear();
    data.answers.clear();
    data.own = None;
    shape
}

/// A pair of which nothing is known but where it stands.
fn pair(state: &str) -> PairData {
    let value = serde_json::json!({
        "id": state, "partner_names": [], "cadence": [], "began_at": [],
        "practice": {
            "state": state, "course": [], "paused_until": [], "ended_at": null, "trial_is_over": false, "set_aside": [],
            "pair_type": [], "my_word": [], "partner_word": [],
            "agreement": { "draft": { "clauses": {}, "weeks": [], "until": [], "pays": [] }, "in_force": null, "versions": [] },
            "questions": [], "offers": [], "goals": [], "met": [], "ratings": []
        }
    });
    serde_json::from_value(value).unwrap()
}

/// A session of which nothing is known but when it begins.
pub(crate) fn session(id: &str, start_at: &str) -> SessionData {
    let value = serde_json::json!({
        "id": id, "pair": "p", "start_at": [start_at], "length_minutes": [], "place": [], "ended_at": [], "ours": null,
        "mine": null
    });
    serde_json::from_value(value).unwrap()
}

/// Every form, each with what only it needs; of the report one with lines and one without.
pub(crate) fn every_form() -> [Form; 7] {
    let changes = [("planned001".to_owned(), 3)].into();
    [
        Form::Markdown,
        Form::Json,
        Form::Calendar { changes, floating: false },
        Form::Log,
        Form::Printed,
        Form::Report { facts: Box::new(report()), lines_of: None },
        Form::Report { facts: Box::new(report()), lines_of: Some(Vec::new()) },
    ]
}

fn report() -> SharedReport {
    let places = [
        PlaceKind::Mine,
        PlaceKind::Theirs,
        PlaceKind::Neutral,
        PlaceKind::Walking,
        PlaceKind::Meal,
        PlaceKind::Call,
        PlaceKind::Video,
    ];
    let held = |place| HeldRow { session: "abcdef0123".into(), at_ms: 1_777_802_400_000, minutes: Some(45), place };
    let topics = [Some(Who::Me), Some(Who::Partner), None].into_iter();
    let states = [Some(TopicState::Active), Some(TopicState::Parked), None];
    let states_of_goals = vec![GoalState::Open, GoalState::Met, GoalState::Changed, GoalState::Dropped];
    SharedReport {
        name: "Ada".into(),
        partner: "Ruth".into(),
        since_ms: Some(1_767_348_000_000),
        cadence: vec!["alle zwei Dienstage".into()],
        meetings: Meetings {
            planned: 2,
            held: 2,
            unplanned: 2,
            called_off: 1,
            fell_through: 1,
            agreed_weeks: Some(2),
            days_between: vec![14, 15],
        },
        together: Together { in_person_minutes: 90, remote_minutes: 45, somewhere_minutes: 10, of: 3, held: 4 },
        places: places.map(|place| PlaceCount { place, count: 2 }).into(),
        places_of: 14,
        always_at: Some(Who::Partner),
        took_away: Balance { both: 2, of: 3, ..Balance::default() },
        held: vec![held(Some(PlaceKind::Walking))],
        goals: vec![GoalView {
            id: "g".into(),
            by: Who::Me,
            text: vec!["Seite".into()],
            horizon: Vec::new(),
            state: states_of_goals,
            reason: vec!["Zeit".into()],
            topics: Vec::new(),
            project: None,
        }],
        topics: topics.zip(states).map(|(teacher, state)| topic(teacher, state)).collect(),
        met: vec![SharedMet { by: Who::Me, what: "Einkauf".into(), at_ms: 0 }],
        my_shared_ratings: (1..=5)
            .flat_map(|answer| [RatingQuestion::You, RatingQuestion::Say].map(|question| rating(question, answer)))
            .collect(),
        partner_ratings: vec![rating(RatingQuestion::Useful, 2)],
        ..SharedReport::default()
    }
}

fn topic(teacher: Option<Who>, state: Option<TopicState>) -> TopicRow {
    TopicRow {
        id: "t".into(),
        pair: "p".into(),
        partner: "Ruth".into(),
        titles: vec!["Hören".into()],
        teacher,
        worked_when: "Ruth drückt".into(),
        state,
        kind: None,
        directions: Vec::new(),
        comfort: Vec::new(),
        sessions: Vec::new(),
        start: StartView::default(),
    }
}

fn rating(question: RatingQuestion, answer: u32) -> RatingRow {
    RatingRow { question: Some(question), moment: Some(RatingMoment::Middle), answer, scale: 5, at_ms: 0 }
}
