//! Sessions: the list, and one with *mine* and *ours* side by side.

use super::{indented, line, or_nothing};
use crate::clock::Clock;
use crate::language::{number, own, partner, say, tell};
use crate::pick::short;
use crate::words::state::DOT;
use crate::words::{sessions, state};
use app::session::view::{MarkView, SessionRow, SessionView, StepView, TextView};
use content::Value::{Message, Text};
use content::cli::session as words;
use content::{Id, scope};
use std::fmt::Write;

/// The list.
pub fn session_rows<'a>(rows: impl Iterator<Item = &'a SessionRow>, clock: &Clock) -> String {
    let mut text = String::new();
    rows.for_each(|one| line!(text, "{}", row(one, clock)));
    or_nothing(text, &say(words::NONE))
}

/// One line of the list.
pub fn row(row: &SessionRow, clock: &Clock) -> String {
    let mut parts = vec![format!("[{}]", short(&row.id))];
    parts.push(row.start_at_ms.map_or_else(|| say(words::NO_TIME), |ms| clock.day_and_hour(ms)));
    parts.extend(row.length_minutes.map(minutes));
    parts.extend(row.place.map(state::place));
    parts.push(tell(words::WITH, &[("partner", Text(partner(&row.partner)))]));
    parts.extend(Some(&row.about).filter(|about| !about.is_empty()).map(|about| own(about).into_owned()));
    parts.extend(row.ended_at_ms.map(|_| say(words::ENDED)));
    parts.extend((row.begun_at_ms.is_some() && row.ended_at_ms.is_none()).then(|| say(words::ON_NOW)));
    parts.extend(row.two_answers.then(|| say(content::sync::TWO_SHORT)));
    let to_fill = Some(row.marks_to_fill).filter(|marks| *marks > 0);
    parts.extend(to_fill.map(|marks| tell(words::TO_FILL, &[("count", number(marks))])));
    parts.join(DOT)
}

fn minutes(minutes: u32) -> String {
    tell(words::MINUTES, &[("count", number(minutes))])
}

/// The session's screen.
pub fn session(view: &SessionView, clock: &Clock) -> String {
    let mut text = String::new();
    line!(text, "{}", row(&view.row, clock));
    two_answers(&mut text, view, clock);
    meeting(&mut text, view, clock);
    block(&mut text, words::AGENDA, &view.agenda);
    block(&mut text, scope::MINE, &view.mine);
    block(&mut text, scope::OURS, &view.ours);
    marks(&mut text, view, clock);
    took_away(&mut text, view);
    steps(&mut text, view);
    if view.newer {
        line!(text);
        line!(text, "{}", say(words::NEWER));
    }
    text
}

/// What is proposed, who brings what, how long it has run.
fn meeting(text: &mut String, view: &SessionView, clock: &Clock) {
    if view.row.proposals > 0 {
        line!(text, "{}", sessions::pick(&view.row));
        (1..).zip(&view.proposals_ms).for_each(|(number, at)| line!(text, "  {number}  {}", clock.day_and_hour(*at)));
    }
    let before = view.timer.begun_at_ms.is_none() && view.row.ended_at_ms.is_none();
    if before && view.row.i_bring + view.row.partner_brings > 0 {
        for one in sessions::brought(&view.row) {
            line!(text, "{one}");
        }
    }
    if let Some(wording) = &view.pays {
        line!(text, "{}", super::together::pays(wording, clock));
    }
    if let Some(clock) = sessions::clock(view.timer) {
        line!(text, "{clock}");
    }
}

fn block(text: &mut String, title: Id, view: &TextView) {
    line!(text);
    let merged = view.merged.then(|| say(words::MERGED));
    let parts: Vec<String> = [say(title)].into_iter().chain(merged).collect();
    line!(text, "{}", parts.join(DOT));
    match &*view.text {
        "" => line!(text, "  {}", say(words::NOTHING_YET)),
        written => indented(text, written),
    }
}

fn marks(text: &mut String, view: &SessionView, clock: &Clock) {
    heading(text, words::MARKS, view.marks.is_empty());
    for MarkView { id, notebook, kind, at_ms, by, text: what } in &view.marks {
        let (hour, kind) = (clock.hour(*at_ms), state::mark(*kind));
        let (whose, by) = (state::notebook(*notebook), state::who(*by, &view.row.partner));
        let what = if what.is_empty() { say(words::FILL_IN) } else { own(what).into_owned() };
        line!(text, "  {hour} {kind}{DOT}{what}  ({whose}, {})  [{}]", own(&by), short(id));
    }
}

fn took_away(text: &mut String, view: &SessionView) {
    let (mine, partners) = (&view.took_away.me, &view.took_away.partner);
    heading(text, words::TOOK_AWAY, mine.is_empty() && partners.is_empty());
    for took in mine {
        line!(text, "  {}: {}", say(words::TOOK_YOU), own(took));
    }
    for took in partners {
        line!(text, "  {}: {}", own(&capital(partner(&view.row.partner))), own(took));
    }
}

fn steps(text: &mut String, view: &SessionView) {
    heading(text, words::NEXT_STEPS, view.next_steps.is_empty());
    for StepView { id, when, then, owner, done } in &view.next_steps {
        let done = if *done { "x" } else { " " };
        let step = tell(words::STEP, &[("when", Text(when)), ("then", Text(then))]);
        let owner = owner.map(|owner| state::who(owner, &view.row.partner));
        let owner = owner.map_or_else(String::new, |owner| format!("  ({})", own(&owner)));
        line!(text, "  [{done}] {step}{owner}  [{}]", short(id));
    }
}

fn heading(text: &mut String, title: Id, empty: bool) {
    if !empty {
        line!(text);
        line!(text, "{}", say(title));
    }
}

fn two_answers(text: &mut String, view: &SessionView, clock: &Clock) {
    let starts: Vec<String> = view.start_answers_ms.iter().map(|ms| clock.day_and_hour(*ms)).collect();
    let lengths: Vec<String> = view.length_answers.iter().copied().map(minutes).collect();
    let places: Vec<String> = view.place_answers.iter().copied().map(state::place).collect();
    answers(text, words::TWO_START, &starts);
    answers(text, words::TWO_LENGTH, &lengths);
    answers(text, words::TWO_PLACE, &places);
}

fn answers(text: &mut String, what: Id, answers: &[String]) {
    if !answers.is_empty() {
        let answers = answers.join(&format!(" {} ", say(words::OR)));
        line!(text, "{}", tell(what, &[("answers", Message(&answers))]));
    }
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::ground::who::Who;
    use app::session::event::{MarkKind, Notebook};
    use app::session::view::TookAway;

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
