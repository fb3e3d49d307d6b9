//! A meeting: proposed, prepared, on, over. Its row in a list, its marks, what both said of one thing.

use crate::clock::day_and_hour;
use crate::{DOT, Voice, number};
use app::ground::who::Who;
use app::session::event::{MarkKind, Notebook, PlaceKind, Point};
use app::session::view::{Off, PreparationView, SessionRow, SessionView, StepView, TimerView};
use content::Value::{Message, Text};
use content::{Id, scope, session, sync};

/// What is known of a meeting, in one line: when, how long, where, with whom, about what, how it stands.
pub fn row(row: &SessionRow, voice: &Voice) -> String {
    let mut parts = vec![row.start_at_ms.map_or_else(|| voice.say(session::NO_TIME), |ms| day_and_hour(ms, voice))];
    parts.extend(row.length_minutes.map(|length| minutes(length, voice)));
    parts.extend(row.place.map(|place| self::place(place, voice)));
    parts.push(voice.tell(session::WITH, &[("partner", Text(voice.partner(&row.partner)))]));
    parts.extend(Some(&row.about).filter(|about| !about.is_empty()).map(|about| voice.own(about).into_owned()));
    parts.extend(stands(row).map(|id| voice.say(id)));
    parts.extend(row.two_answers.then(|| voice.say(sync::TWO_SHORT)));
    let to_fill = Some(row.marks_to_fill).filter(|marks| *marks > 0);
    parts.extend(to_fill.map(|marks| voice.tell(session::TO_FILL, &[("count", number(marks))])));
    parts.join(DOT)
}

/// How it stands, where that is more than planned. One whose end was forgotten has ended.
fn stands(row: &SessionRow) -> Option<Id> {
    match row.off {
        Some(Off::CalledOff) => Some(session::CALLED_OFF),
        Some(Off::FellThrough) => Some(session::FELL_THROUGH),
        None if row.running => Some(session::ON_NOW),
        None => (row.ended_at_ms.is_some() || row.begun_at_ms.is_some()).then_some(session::ENDED),
    }
}

/// A length.
pub fn minutes(minutes: u32, voice: &Voice) -> String {
    voice.tell(session::MINUTES, &[("count", number(minutes))])
}

/// Where they meet, as a part of a line.
pub fn place(place: PlaceKind, voice: &Voice) -> String {
    voice.say(match place {
        PlaceKind::Mine => session::AT_MINE,
        PlaceKind::Theirs => session::AT_THEIRS,
        PlaceKind::Neutral => session::AT_NEUTRAL,
        PlaceKind::Walking => session::AT_WALKING,
        PlaceKind::Meal => session::AT_MEAL,
        PlaceKind::Call => session::AT_CALL,
        PlaceKind::Video => session::AT_VIDEO,
    })
}

/// What a place is called, to pick one.
pub fn place_name(place: PlaceKind, partner: &str, voice: &Voice) -> String {
    match place {
        PlaceKind::Mine => voice.say(session::PLACE_MINE),
        PlaceKind::Theirs => voice.tell(session::PLACE_THEIRS, &[("partner", Text(voice.partner(partner)))]),
        PlaceKind::Neutral => voice.say(session::PLACE_NEUTRAL),
        PlaceKind::Walking => voice.say(session::PLACE_WALKING),
        PlaceKind::Meal => voice.say(session::PLACE_MEAL),
        PlaceKind::Call => voice.say(session::PLACE_CALL),
        PlaceKind::Video => voice.say(session::PLACE_VIDEO),
    }
}

/// Who has proposed, and how many times.
pub fn proposal(row: &SessionRow, voice: &Voice) -> String {
    let count = ("count", number(row.proposals));
    match row.proposed_by {
        Some(Who::Partner) => voice.tell(session::PROPOSED, &[count, ("partner", Text(voice.partner(&row.partner)))]),
        Some(Who::Me) => voice.tell(session::MINE_PROPOSED, &[count]),
        None => voice.tell(session::BOTH_PROPOSED, &[count]),
    }
}

/// A question to ask before one answers; they come round again.
pub fn ask(turned: u32, voice: &Voice) -> String {
    let at = usize::try_from(turned).unwrap_or_default() % session::ASKS.len();
    session::ASKS.get(at).map_or_else(String::new, |id| voice.say(*id))
}

/// How long it has run.
pub fn timer(timer: TimerView, voice: &Voice) -> Option<String> {
    let elapsed = voice.tell(session::ELAPSED, &[("minutes", number(timer.elapsed_minutes?))]);
    let elapsed = ("elapsed", Message(&elapsed));
    let [plain, planned] =
        if timer.running { [session::ON, session::ON_OF] } else { [session::TOOK, session::TOOK_OF] };
    Some(match timer.planned_minutes {
        None => voice.tell(plain, &[elapsed]),
        Some(minutes) => voice.tell(planned, &[elapsed, ("planned", number(minutes))]),
    })
}

/// How many points each brings, before it begins.
pub fn brought(row: &SessionRow, voice: &Voice) -> [String; 2] {
    let theirs = [("count", number(row.partner_brings)), ("name", Text(voice.partner(&row.partner)))];
    [voice.tell(session::I_BRING, &[("count", number(row.i_bring))]), voice.tell(session::PREPARE_COUNT, &theirs)]
}

/// The preparation, label and line; a line may be empty.
pub fn preparation(view: &PreparationView, voice: &Voice) -> Vec<(String, String)> {
    let mut lines = vec![
        (point(Point::Idea, voice), view.idea.clone()),
        (point(Point::Question, voice), view.question.clone()),
        (point(Point::Show, voice), view.show.clone()),
        (point(Point::Task, voice), view.task.clone()),
    ];
    lines.extend(task_for(view, voice).map(|used| (point(Point::TaskFor, voice), used)));
    lines
}

/// Who will use the result of the task, or that nobody is named yet; nothing without a task.
pub fn task_for(view: &PreparationView, voice: &Voice) -> Option<String> {
    let named = if view.task_for.is_empty() { voice.say(session::NO_ONE_NAMED) } else { view.task_for.clone() };
    Some(named).filter(|_| !view.task.is_empty())
}

/// What a point of the preparation is called.
pub fn point(point: Point, voice: &Voice) -> String {
    voice.say(match point {
        Point::Idea => session::PREPARE_IDEA,
        Point::Question => session::PREPARE_QUESTION,
        Point::Show => session::PREPARE_SHOW,
        Point::Task => session::PREPARE_TASK,
        Point::TaskFor => session::TASK_FOR,
    })
}

/// A mark.
pub fn mark(kind: Option<MarkKind>, voice: &Voice) -> String {
    voice.say(match kind {
        Some(MarkKind::Learned) => session::MARK_LEARNED,
        Some(MarkKind::ToDo) => session::MARK_TO_DO,
        Some(MarkKind::ComeBack) => session::MARK_COME_BACK,
        Some(MarkKind::Defending) => session::MARK_DEFENDING,
        None => session::MARK_NEWER,
    })
}

/// Who sees it.
pub fn notebook(notebook: Notebook, voice: &Voice) -> String {
    voice.say(match notebook {
        Notebook::Mine => scope::MINE,
        Notebook::Ours | Notebook::Agenda => scope::OURS,
    })
}

/// A next step: when something comes, then something is done.
pub fn step(step: &StepView, voice: &Voice) -> String {
    voice.tell(session::STEP, &[("when", Text(&step.when)), ("then", Text(&step.then))])
}

/// What both set apart, one sentence a thing: start, length, place.
pub fn two_answers(view: &SessionView, voice: &Voice) -> Vec<String> {
    two_answers_of(view, voice).into_iter().map(|(_, sentence)| sentence).collect()
}

/// The same with the message of each, for a shell that adds how to pick one.
pub fn two_answers_of(view: &SessionView, voice: &Voice) -> Vec<(Id, String)> {
    let starts: Vec<String> = view.start_answers_ms.iter().map(|ms| day_and_hour(*ms, voice)).collect();
    let lengths: Vec<String> = view.length_answers.iter().map(|length| minutes(*length, voice)).collect();
    let places: Vec<String> = view.place_answers.iter().map(|place| self::place(*place, voice)).collect();
    let all = [(session::TWO_START, starts), (session::TWO_LENGTH, lengths), (session::TWO_PLACE, places)];
    let given = all.into_iter().filter(|(_, answers)| !answers.is_empty());
    let between = format!(" {} ", voice.say(session::OR));
    given.map(|(id, answers)| (id, voice.tell(id, &[("answers", Message(&answers.join(&between)))]))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Times;
    use crate::tests::{english, german};

    #[test]
    fn a_row_says_when_where_and_with_whom() {
        let mut view = SessionRow { partner: "Ruth".into(), ..SessionRow::default() };
        assert_eq!(row(&view, &english()), "no time yet · with Ruth");
        view.start_at_ms = Some(0);
        view.length_minutes = Some(45);
        view.place = Some(PlaceKind::Walking);
        view.marks_to_fill = 2;
        let fixed = german().with_times(Times::Fixed);
        let said = "Do 1. Januar 1970 00:00 · 45 Minuten · beim Gehen · du und Ruth · 2 Zeichen auszufüllen";
        assert_eq!(row(&view, &fixed), said);
    }

    #[test]
    fn a_row_says_whether_it_is_on_or_over_or_did_not_take_place() {
        let begun = SessionRow { partner: "Ruth".into(), begun_at_ms: Some(0), ..SessionRow::default() };
        let off = |off| SessionRow { partner: "Ruth".into(), off: Some(off), ..SessionRow::default() };
        let said = |view: &SessionRow| row(view, &english());
        assert!(said(&SessionRow { running: true, ..begun.clone() }).ends_with("on now"));
        assert!(said(&begun).ends_with("ended"), "nobody has ended it, and it is over");
        assert!(said(&off(Off::CalledOff)).ends_with("called off"));
        assert!(said(&off(Off::FellThrough)).ends_with("fell through"));
        assert!(row(&off(Off::FellThrough), &german()).ends_with("ausgefallen"));
    }

    #[test]
    fn cards_come_one_at_a_time_and_round_again() {
        let voice = english();
        assert_ne!(ask(0, &voice), ask(1, &voice));
        assert_eq!(ask(0, &voice), ask(6, &voice));
        assert!(ask(u32::MAX, &voice).ends_with('?'));
    }

    #[test]
    fn what_both_set_apart_is_said_of_each_thing() {
        let view = SessionView {
            length_answers: vec![30, 60],
            place_answers: vec![PlaceKind::Call, PlaceKind::Meal],
            ..SessionView::default()
        };
        let said =
            ["Length: two answers, 30 minutes or 60 minutes.", "Place: two answers, on the phone or over a meal."];
        assert_eq!(two_answers(&view, &english()), said);
        assert_eq!(two_answers(&view, &german())[0], "Dauer: zwei Antworten, 30 Minuten oder 60 Minuten.");
    }

    #[test]
    fn who_brings_what_and_how_long_it_runs_counts_in_both_languages() {
        let row = SessionRow { partner: "Ruth".into(), i_bring: 1, partner_brings: 0, ..SessionRow::default() };
        let said = ["You bring 1 point", "Ruth brings nothing written, and that is fine"];
        assert_eq!(brought(&row, &english()), said);
        let running =
            TimerView { running: true, elapsed_minutes: Some(1), planned_minutes: Some(45), ..TimerView::default() };
        assert_eq!(timer(running, &english()).as_deref(), Some("On for 1 minute of 45 planned"));
        assert_eq!(timer(running, &german()).as_deref(), Some("Läuft seit 1 Minute, geplant sind 45"));
        assert_eq!(timer(TimerView::default(), &english()), None);
    }
}
