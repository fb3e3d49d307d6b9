//! Sessions: the list, and one with *mine* and *ours* side by side.

use super::{indented, line, or_nothing};
use crate::clock::Clock;
use crate::pick::short;
use crate::words::{counted, sessions, state};
use app::event::PlaceKind;
use app::view::{MarkView, SessionRow, SessionView, StepView, TextView};
use std::fmt::Write;

/// The list.
pub fn session_rows<'a>(rows: impl Iterator<Item = &'a SessionRow>, clock: &Clock) -> String {
    let mut text = String::new();
    rows.for_each(|one| line!(text, "{}", row(one, clock)));
    or_nothing(text, "No sessions yet: turnabout session new --at \"2026-05-03 10:00\"")
}

/// One line of the list.
pub fn row(row: &SessionRow, clock: &Clock) -> String {
    let mut parts = vec![format!("[{}]", short(&row.id))];
    parts.push(row.start_at_ms.map_or_else(|| "no time yet".to_owned(), |ms| clock.day_and_hour(ms)));
    parts.extend(row.length_minutes.map(|minutes| counted(minutes, "minute")));
    parts.extend(row.place.map(|place| state::place(place).to_owned()));
    parts.push(format!("with {}", state::partner(&row.partner)));
    parts.extend(Some(row.about.clone()).filter(|about| !about.is_empty()));
    parts.extend(row.ended_at_ms.map(|_| "ended".to_owned()));
    parts.extend((row.begun_at_ms.is_some() && row.ended_at_ms.is_none()).then(|| "on now".to_owned()));
    parts.extend(Some("Two answers".to_owned()).filter(|_| row.two_answers));
    parts.extend(Some(row.marks_to_fill).filter(|marks| *marks > 0).map(|marks| counted(marks, "mark") + " to fill"));
    parts.join(" · ")
}

/// The session's screen.
pub fn session(view: &SessionView, clock: &Clock) -> String {
    let mut text = String::new();
    line!(text, "{}", row(&view.row, clock));
    two_answers(&mut text, view, clock);
    meeting(&mut text, view, clock);
    block(&mut text, "Agenda (both of us)", &view.agenda);
    block(&mut text, "Only me", &view.mine);
    block(&mut text, "Both of us", &view.ours);
    marks(&mut text, view, clock);
    took_away(&mut text, view);
    steps(&mut text, view);
    if view.newer {
        line!(text);
        line!(text, "Something in here was written by a newer version. It is kept; update to read it.");
    }
    text
}

/// What is proposed, who brings what, how long it has run.
fn meeting(text: &mut String, view: &SessionView, clock: &Clock) {
    if view.row.proposals > 0 {
        line!(text, "{}: turnabout session pick", sessions::proposal(&view.row));
        (1..).zip(&view.proposals_ms).for_each(|(number, at)| line!(text, "  {number}  {}", clock.day_and_hour(*at)));
    }
    let before = view.timer.begun_at_ms.is_none() && view.row.ended_at_ms.is_none();
    if before && view.row.i_bring + view.row.partner_brings > 0 {
        for one in sessions::brought(&view.row) {
            line!(text, "{one}");
        }
    }
    if let Some(clock) = sessions::clock(view.timer) {
        line!(text, "{clock}");
    }
}

fn block(text: &mut String, title: &str, view: &TextView) {
    line!(text);
    let merged = if view.merged { " · Edited by both while apart; both edits kept" } else { "" };
    line!(text, "{title}{merged}");
    match &*view.text {
        "" => line!(text, "  (nothing yet)"),
        written => indented(text, written),
    }
}

fn marks(text: &mut String, view: &SessionView, clock: &Clock) {
    heading(text, "Marks", view.marks.is_empty());
    for MarkView { id, notebook, kind, at_ms, by, text: what } in &view.marks {
        let (whose, by) = (state::notebook(*notebook), state::who(*by, &view.row.partner));
        let what = if what.is_empty() { "(to fill in)" } else { what };
        line!(text, "  {} {} · {what}  ({whose}, {by})  [{}]", clock.hour(*at_ms), state::mark(*kind), short(id));
    }
}

fn took_away(text: &mut String, view: &SessionView) {
    let (mine, partners) = (&view.took_away.me, &view.took_away.partner);
    heading(text, "Took away", mine.is_empty() && partners.is_empty());
    for took in mine {
        line!(text, "  You: {took}");
    }
    for took in partners {
        line!(text, "  {}: {took}", capital(state::partner(&view.row.partner)));
    }
}

fn steps(text: &mut String, view: &SessionView) {
    heading(text, "Next steps", view.next_steps.is_empty());
    for StepView { id, when, then, owner, done } in &view.next_steps {
        let done = if *done { "x" } else { " " };
        let owner = owner.map(|owner| format!("  ({})", state::who(owner, &view.row.partner))).unwrap_or_default();
        line!(text, "  [{done}] When {when}, then {then}{owner}  [{}]", short(id));
    }
}

fn heading(text: &mut String, title: &str, empty: bool) {
    if !empty {
        line!(text);
        line!(text, "{title}");
    }
}

fn two_answers(text: &mut String, view: &SessionView, clock: &Clock) {
    let starts: Vec<String> = view.start_answers_ms.iter().map(|ms| clock.day_and_hour(*ms)).collect();
    let lengths: Vec<String> = view.length_answers.iter().map(|minutes| counted(*minutes, "minute")).collect();
    let places: Vec<&str> = view.place_answers.iter().copied().map(|place: PlaceKind| state::place(place)).collect();
    answers(text, "Start", &starts);
    answers(text, "Length", &lengths);
    answers(text, "Place", &places);
}

fn answers(text: &mut String, what: &str, answers: &[impl AsRef<str>]) {
    let answers: Vec<&str> = answers.iter().map(AsRef::as_ref).collect();
    if !answers.is_empty() {
        line!(text, "{what}: two answers, {}. Pick one: turnabout session plan", answers.join(" or "));
    }
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::event::{MarkKind, Notebook, Who};
    use app::view::TookAway;

    #[test]
    fn mine_and_ours_stand_under_their_own_words() {
        let written = |text: &str, merged| TextView { text: text.into(), caret: None, merged };
        let view = SessionView {
            row: SessionRow { id: "aabbccddeeff".into(), partner: "Ruth".into(), ..SessionRow::default() },
            mine: written("I was nervous.", false),
            ours: written("The screen reader.\nAgain.", true),
            marks: vec![MarkView {
                id: "11112222".into(),
                notebook: Notebook::Mine,
                kind: Some(MarkKind::Learned),
                at_ms: 600_000,
                by: Who::Me,
                text: String::new(),
            }],
            took_away: TookAway { me: vec![], partner: vec!["Ask first.".into()] },
            start_answers_ms: vec![0, 3_600_000],
            ..SessionView::default()
        };
        let expected = "\
[aabbccdd] · no time yet · with Ruth
Start: two answers, Thu 1 Jan 1970 00:00 or Thu 1 Jan 1970 01:00. Pick one: turnabout session plan

Agenda (both of us)
  (nothing yet)

Only me
  I was nervous.

Both of us · Edited by both while apart; both edits kept
  The screen reader.
  Again.

Marks
  00:10 Learned · (to fill in)  (Only me, you)  [11112222]

Took away
  Ruth: Ask first.
";
        assert_eq!(session(&view, &Clock::utc()), expected);
    }
}
