use super::*;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
const HOUR_MS: i64 = 60 * 60 * 1000;

fn planned(day: i64) -> SessionRow {
    SessionRow { id: format!("{day:03}"), start_at_ms: Some(day * DAY_MS), ..SessionRow::default() }
}

fn ended(row: SessionRow, after_ms: i64) -> SessionRow {
    SessionRow { ended_at_ms: row.start_at_ms.map(|at| at.saturating_add(after_ms)), ..row }
}

fn rows(rows: Vec<SessionRow>) -> Vec<Arc<SessionRow>> {
    rows.into_iter().map(Arc::new).collect()
}

// 107
#[test]
fn seven_of_eight_planned_meetings_are_seven_of_eight_and_what_is_to_come_is_in_neither() {
    let mut all: Vec<SessionRow> = (1..=7).map(|day| ended(planned(day * 14), HOUR_MS)).collect();
    all.push(planned(99));
    all.push(planned(200));
    all.push(SessionRow { logged: true, ..ended(planned(20), HOUR_MS) });

    let meetings = meetings(&rows(all), &Agreed { weeks: Some(2), closing: false }, &Calendar::default(), 100 * DAY_MS);

    assert_eq!((meetings.held, meetings.planned, meetings.unplanned), (7, 8, 1));
    assert_eq!(meetings.agreed_weeks, Some(2));
    assert_eq!(meetings.days_between, [6, 8, 14, 14, 14, 14, 14]);
}

// 107
#[test]
fn nothing_at_all_is_none_of_none() {
    assert_eq!(meetings(&[], &Agreed::default(), &Calendar::default(), 0), Meetings::default());
    assert_eq!(together(&[]), Together::default());
    assert_eq!(places(&[]), (vec![], 0));
    assert_eq!(balance(&[]), Balance::default());
}

// 11, 34
#[test]
fn minutes_are_in_person_or_remote_by_the_kind_of_place() {
    let at = |day, place, minutes| SessionRow { place, length_minutes: Some(minutes), ..ended(planned(day), HOUR_MS) };
    let all = rows(vec![
        at(1, Some(PlaceKind::Walking), 45),
        at(2, Some(PlaceKind::Video), 30),
        at(3, Some(PlaceKind::Call), 10),
        at(4, None, 20),
        SessionRow { place: Some(PlaceKind::Meal), ended_at_ms: Some(1), ..SessionRow::default() },
    ]);
    let expected = Together { in_person_minutes: 45, remote_minutes: 40, somewhere_minutes: 20, of: 4, held: 5 };
    assert_eq!(together(&all), expected);
}

// 106
#[test]
fn a_clock_counts_before_the_plan_unless_it_was_forgotten() {
    let begun = |hours: i64| SessionRow {
        begun_at_ms: Some(DAY_MS),
        ended_at_ms: Some(DAY_MS.saturating_add(hours * HOUR_MS)),
        length_minutes: Some(50),
        ..SessionRow::default()
    };
    assert_eq!(minutes(&begun(2)), Some(120));
    assert_eq!(minutes(&begun(30)), Some(50), "thirty hours: nobody stopped the clock");
    assert_eq!(minutes(&begun(-1)), Some(50), "a clock that was set back");
    assert_eq!(minutes(&SessionRow { length_minutes: None, ..begun(30) }), None);
    assert_eq!(minutes(&ended(planned(1), 90 * 60_000)), Some(90), "no clock and no length: from start to end");
    let far = SessionRow { begun_at_ms: Some(i64::MIN), ended_at_ms: Some(i64::MAX), ..SessionRow::default() };
    assert_eq!(minutes(&far), None);
}

// 108
#[test]
fn always_at_one_workplace_is_said_from_three_times_on() {
    let at = |day, place| SessionRow { place: Some(place), ..ended(planned(day), HOUR_MS) };
    let hint = |all: Vec<SessionRow>| {
        let (places, of) = places(&rows(all));
        always_at(&places, of)
    };
    let theirs = |n: i64| (1..=n).map(|day| at(day, PlaceKind::Theirs)).collect::<Vec<_>>();
    assert_eq!(hint(theirs(2)), None);
    assert_eq!(hint(theirs(3)), Some(Who::Partner));
    assert_eq!(hint((1..=3).map(|day| at(day, PlaceKind::Mine)).collect()), Some(Who::Me));
    assert_eq!(hint((1..=3).map(|day| at(day, PlaceKind::Neutral)).collect()), None);
    assert_eq!(hint([theirs(3), vec![at(9, PlaceKind::Meal)]].concat()), None);
    let (counted, of) = places(&rows([theirs(3), vec![at(9, PlaceKind::Meal), planned(10)]].concat()));
    assert_eq!(counted.iter().map(|one| one.count).collect::<Vec<_>>(), [3, 1]);
    assert_eq!(of, 4, "what was not held is nowhere");
}

// 6
#[test]
fn the_balance_is_of_the_last_five() {
    let took =
        |day, me, partner| SessionRow { i_took_away: me, partner_took_away: partner, ..ended(planned(day), HOUR_MS) };
    let all = rows(vec![
        took(1, true, true),
        took(2, true, true),
        took(3, true, false),
        took(4, false, true),
        took(5, false, false),
        took(6, true, true),
    ]);
    assert_eq!(balance(&all), Balance { both: 2, only_me: 1, only_partner: 1, of: 5 });
    assert_eq!(balance(&all[..1]), Balance { both: 1, of: 1, ..Balance::default() });
}
