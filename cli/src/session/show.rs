//! Sessions: the list, and one with *mine* and *ours* side by side.

pub mod meeting;

use crate::advice::around;
use crate::clock::Clock;
use crate::language::{own, partner, say, voice};
use crate::page::{indented, line, or_nothing};
use crate::pick::short;
use crate::session::advice;
use app::session::view::{MarkView, SessionRow, SessionView, StepView, TextView};
use content::cli::session as own_texts;
use content::{Id, scope, session as session_texts};
use std::fmt::Write;
use words::DOT;

/// The list.
pub fn session_rows<'a>(rows: impl Iterator<Item = &'a SessionRow>, clock: &Clock) -> String {
    let mut text = String::new();
    rows.for_each(|one| line!(text, "{}", row(one, clock)));
    or_nothing(text, &around(&say(session_texts::NO_SESSIONS), own_texts::NONE))
}

/// One line of the list.
pub fn row(row: &SessionRow, clock: &Clock) -> String {
    [format!("[{}]", short(&row.id)), words::session::row(row, clock.voice())].join(DOT)
}

/// The session's screen.
pub fn session(view: &SessionView, clock: &Clock) -> String {
    let mut text = String::new();
    line!(text, "{}", row(&view.row, clock));
    two_answers(&mut text, view, clock);
    meeting(&mut text, view, clock);
    block(&mut text, session_texts::AGENDA, &view.agenda);
    block(&mut text, scope::MINE, &view.mine);
    block(&mut text, scope::OURS, &view.ours);
    marks(&mut text, view, clock);
    took_away(&mut text, view);
    steps(&mut text, view);
    if view.newer {
        line!(text);
        line!(text, "{}", say(session_texts::NEWER));
    }
    text
}

/// What is proposed, who brings what, how long it has run.
fn meeting(text: &mut String, view: &SessionView, clock: &Clock) {
    if view.row.proposals > 0 {
        line!(text, "{}", advice::pick(&view.row));
        (1..).zip(&view.proposals_ms).for_each(|(number, at)| line!(text, "  {number}  {}", clock.day_and_hour(*at)));
    }
    let before = view.timer.begun_at_ms.is_none() && view.row.ended_at_ms.is_none();
    if before && view.row.i_bring + view.row.partner_brings > 0 {
        for one in words::session::brought(&view.row, voice()) {
            line!(text, "{one}");
        }
    }
    if let Some(wording) = &view.pays {
        line!(text, "{}", words::agreement::who_pays(wording, clock.voice()));
    }
    if let Some(clock) = words::session::timer(view.timer, voice()) {
        line!(text, "{clock}");
    }
}

fn block(text: &mut String, title: Id, view: &TextView) {
    line!(text);
    let merged = view.merged.then(|| say(session_texts::MERGED));
    let parts: Vec<String> = [say(title)].into_iter().chain(merged).collect();
    line!(text, "{}", parts.join(DOT));
    match &*view.text {
        "" => line!(text, "  {}", say(session_texts::NOTHING_YET)),
        written => indented(text, written),
    }
}

fn marks(text: &mut String, view: &SessionView, clock: &Clock) {
    heading(text, session_texts::MARKS_TITLE, view.marks.is_empty());
    for MarkView { id, notebook, kind, at_ms, by, text: what } in &view.marks {
        let (hour, kind) = (clock.hour(*at_ms), words::session::mark(*kind, voice()));
        let (whose, by) =
            (words::session::notebook(*notebook, voice()), words::people::who(*by, &view.row.partner, voice()));
        let what = if what.is_empty() { say(session_texts::FILL_IN) } else { own(what).into_owned() };
        line!(text, "  {hour} {kind}{DOT}{what}  ({whose}, {})  [{}]", own(&by), short(id));
    }
}

fn took_away(text: &mut String, view: &SessionView) {
    let (mine, partners) = (&view.took_away.me, &view.took_away.partner);
    heading(text, session_texts::TOOK_AWAY_TITLE, mine.is_empty() && partners.is_empty());
    for took in mine {
        line!(text, "  {}: {}", say(session_texts::TOOK_YOU), own(took));
    }
    for took in partners {
        line!(text, "  {}: {}", own(&capital(partner(&view.row.partner))), own(took));
    }
}

fn steps(text: &mut String, view: &SessionView) {
    heading(text, session_texts::NEXT_STEPS, view.next_steps.is_empty());
    for step in &view.next_steps {
        let StepView { id, owner, done, .. } = step;
        let done = if *done { "x" } else { " " };
        let step = words::session::step(step, voice());
        let owner = owner.map(|owner| words::people::who(owner, &view.row.partner, voice()));
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
    for (what, sentence) in words::session::two_answers_of(view, clock.voice()) {
        let advice = match what {
            session_texts::TWO_START => own_texts::TWO_START,
            session_texts::TWO_LENGTH => own_texts::TWO_LENGTH,
            _ => own_texts::TWO_PLACE,
        };
        line!(text, "{}", around(&sentence, advice));
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
