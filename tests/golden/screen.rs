//! Every screen as text. A view model is facts; here they are written down plainly, so that a change of a fact shows as
//! a changed line. Each record is taken apart field by field: a new field does not compile until it is drawn.
//!
//! Ids are random and not drawn. Times are days and hours since the world began.

mod before;
mod practice;

use app::ViewModel;
use app::goal::view::GoalView;
use app::ground::who::Who;
use app::pair::view::PairView;
use app::people::view::{Came, CodeState, DevicesView, InviteView, MemberView, OwnDeviceView, Verified};
use app::reflect::view::{AnswerView, PromptScope, ReflectView};
use app::relay::view::{Attention, Connection, Cure, Healed, Membership, Reach, Saved, SpaceSync, SyncView};
use app::report::event::{RatingMoment, RatingQuestion};
use app::report::view::{DefendingRow, MetRow, OwnReport, PairReport, RatingRow, SharedMet, SharedReport};
use app::session::event::{MarkKind, Notebook, PlaceKind, Point};
use app::session::view::{
    AfterCardView, Balance, HeldRow, MarkView, Meetings, PreparationView, SessionRow, SessionView, StepView, TextView,
    TimerView, Together, TookAway, TurnedView,
};
use app::today::view::{TodayView, Waiting};
use app::topic::event::TopicState;
use app::topic::view::{ComfortView, DirectionView, KnownView, StartView, TopicRow};
use app::view::Stage;
use std::fmt::Write;

/// Lines of a screen.
pub(super) struct Screen {
    beginning_ms: i64,
    text: String,
}

impl Screen {
    /// `beginning_ms` is the hour that times are told from.
    pub(super) fn new(beginning_ms: i64, title: &str) -> Self {
        Self { beginning_ms, text: format!("{title}\n") }
    }

    pub(super) fn text(self) -> String {
        self.text
    }

    /// One fact.
    pub(super) fn fact(&mut self, name: &str, value: &str) {
        let line = format!("  {name:<22} {value}");
        writeln!(self.text, "{}", line.trim_end()).expect("a string takes every line");
    }

    /// Several facts of one name, or that there are none.
    pub(super) fn facts(&mut self, name: &str, values: &[String]) {
        if values.is_empty() {
            self.fact(name, "-");
        }
        for value in values {
            self.fact(name, value);
        }
    }

    pub(super) fn time(&self, at_ms: Option<i64>) -> String {
        let Some(at_ms) = at_ms else { return "-".to_owned() };
        // The world begins at nine o'clock.
        let minutes = (at_ms - self.beginning_ms).div_euclid(60_000) + 9 * 60;
        let (day, minute) = (minutes.div_euclid(24 * 60), minutes.rem_euclid(24 * 60));
        format!("day {day} {:02}:{:02}", minute / 60, minute % 60)
    }

    pub(super) fn stage(&mut self, view: &ViewModel) -> &mut Self {
        let stage = match view.stage {
            Stage::Opening => "opening",
            Stage::Fresh => "fresh",
            Stage::Linking => "linking",
            Stage::Ready => "ready",
        };
        self.fact("stage", stage);
        self
    }

    pub(super) fn today(&mut self, view: &ViewModel) -> &mut Self {
        let TodayView { name, next_session, last_session, prompt, waiting, active_topics } = &*view.today;
        self.fact("name", name);
        for (which, session) in [("next", next_session), ("last", last_session)] {
            match session {
                Some(session) => self.row(which, session),
                None => self.fact(which, "-"),
            }
        }
        self.fact("prompt", prompt.as_deref().unwrap_or("-"));
        self.facts("waits", &waiting.iter().map(waits).collect::<Vec<_>>());
        self.fact("active topics", &active_topics.to_string());
        self
    }

    fn row(&mut self, name: &str, row: &SessionRow) {
        let SessionRow {
            id: _,
            pair: _,
            partner,
            start_at_ms,
            length_minutes,
            place: at,
            ended_at_ms,
            about,
            marks_to_fill,
            i_took_away,
            partner_took_away,
            two_answers,
            begun_at_ms,
            logged,
            proposals,
            proposed_by,
            i_bring,
            partner_brings,
        } = row;
        let length = length_minutes.map_or("-".to_owned(), |minutes| format!("{minutes} minutes"));
        let plan = [self.time(*start_at_ms), length, at.map_or("-", place).to_owned()].join(", ");
        self.fact(name, &format!("with {}; {plan}; ended {}", or_unknown(partner), self.time(*ended_at_ms)));
        self.fact("", &format!("about \"{about}\"; marks to fill {marks_to_fill}"));
        let took = format!("took away: me {}, partner {}", yes(*i_took_away), yes(*partner_took_away));
        self.fact("", &format!("{took}; two answers {}", yes(*two_answers)));
        let brought = format!("brought: me {i_bring}, partner {partner_brings}");
        self.fact("", &format!("begun {}; {brought}; logged {}", self.time(*begun_at_ms), yes(*logged)));
        if *proposals > 0 {
            self.fact("", &format!("times proposed {proposals}, by {}", proposed_by.map_or("both", who)));
        }
    }

    pub(super) fn sessions(&mut self, view: &ViewModel) -> &mut Self {
        view.sessions.iter().for_each(|row| self.row("session", row));
        self
    }

    pub(super) fn session(&mut self, session: &SessionView) -> &mut Self {
        let SessionView {
            row,
            mine,
            ours,
            agenda,
            marks,
            took_away,
            next_steps,
            start_answers_ms,
            length_answers,
            place_answers,
            pays,
            proposals_ms,
            timer,
            preparation,
            ask_card,
            card,
            newer,
        } = session;
        self.row("session", row);
        for (name, text) in [("mine", mine), ("ours", ours), ("agenda", agenda)] {
            self.written(name, text);
        }
        let marks: Vec<String> = marks.iter().map(|mark| self.mark(mark)).collect();
        self.facts("mark", &marks);
        let TookAway { me, partner } = took_away;
        self.facts("I took away", &quoted(me));
        self.facts("partner took away", &quoted(partner));
        // They stand in the order of their random ids.
        let mut steps: Vec<String> = next_steps.iter().map(step).collect();
        steps.sort();
        self.facts("next step", &steps);
        let starts: Vec<String> = start_answers_ms.iter().map(|at| self.time(Some(*at))).collect();
        self.facts("answers: start", &starts);
        self.facts("answers: length", &length_answers.iter().map(ToString::to_string).collect::<Vec<_>>());
        self.facts("answers: place", &place_answers.iter().map(|at| place(*at).to_owned()).collect::<Vec<_>>());
        let proposals: Vec<String> = proposals_ms.iter().map(|at| self.time(Some(*at))).collect();
        self.facts("proposed", &proposals);
        let pays = pays.as_ref().map(|wording| self.wording(wording));
        self.fact("who pays", pays.as_deref().unwrap_or("-"));
        self.clock(*timer);
        self.preparation(preparation);
        self.fact("ask cards turned", &ask_card.to_string());
        self.card(card.as_ref());
        self.fact("newer", yes(*newer));
        self
    }

    fn clock(&mut self, timer: TimerView) {
        let TimerView { begun_at_ms, planned_minutes, elapsed_minutes, running } = timer;
        let minutes = |minutes: Option<u32>| minutes.map_or("-".to_owned(), |minutes| minutes.to_string());
        let of = format!("{} of {} minutes", minutes(elapsed_minutes), minutes(planned_minutes));
        self.fact("clock", &format!("begun {}; {of}; running {}", self.time(begun_at_ms), yes(running)));
    }

    fn preparation(&mut self, preparation: &PreparationView) {
        let PreparationView { idea, question, show, task, task_for, brought, left } = preparation;
        let lines = quoted(&[idea, question, show, task, task_for].map(ToOwned::to_owned));
        self.fact("prepared", &format!("{}; left {}", lines.join(", "), yes(*left)));
        self.facts("brought", &brought.iter().map(|one| point(*one).to_owned()).collect::<Vec<_>>());
    }

    fn card(&mut self, card: Option<&AfterCardView>) {
        let Some(AfterCardView { due, later_ms, marks_to_fill, took_away, has_step }) = card else {
            return self.fact("card", "-");
        };
        let rest = format!("marks to fill {marks_to_fill}; line {}; step {}", yes(*took_away), yes(*has_step));
        self.fact("card", &format!("due {}; put off to {}; {rest}", yes(*due), self.time(*later_ms)));
    }

    /// What the other person sees.
    pub(super) fn turned(&mut self, TurnedView { text, marks }: &TurnedView) -> &mut Self {
        self.fact("turned round", "");
        text.lines().for_each(|line| self.fact("", &format!("| {line}")));
        self.facts("mark", &quoted(marks));
        self
    }

    pub(super) fn report(&mut self, PairReport { pair, own }: &PairReport) -> &mut Self {
        self.pair_report(pair);
        self.own_report(own);
        self
    }

    fn pair_report(&mut self, report: &SharedReport) {
        let SharedReport {
            pair: _,
            name,
            partner,
            since_ms,
            made_at_ms,
            cadence,
            meetings,
            together,
            places,
            places_of,
            always_at,
            took_away,
            held: _,
            goals,
            topics,
            met,
            partner_ratings,
            my_shared_ratings,
        } = report;
        self.fact("report of", &format!("{name} and {}", or_unknown(partner)));
        self.fact("", &format!("since {}; made {}", self.time(*since_ms), self.time(Some(*made_at_ms))));
        self.facts("cadence", &quoted(cadence));
        let Meetings { planned, held, unplanned, agreed_weeks, days_between } = meetings;
        let agreed = agreed_weeks.map_or("-".to_owned(), |weeks| format!("every {weeks} weeks"));
        self.fact("meetings", &format!("{held} of {planned} planned; {unplanned} unplanned; agreed {agreed}"));
        self.facts("days between", &days_between.iter().map(ToString::to_string).collect::<Vec<_>>());
        let Together { in_person_minutes, remote_minutes, somewhere_minutes, of, held } = together;
        let rest = format!("of {of} known lengths of {held} meetings");
        let minutes = format!("{in_person_minutes} in person, {remote_minutes} remote, {somewhere_minutes} somewhere");
        self.fact("minutes", &format!("{minutes}; {rest}"));
        let places: Vec<String> =
            places.iter().map(|one| format!("{}: {} of {places_of}", place(one.place), one.count)).collect();
        self.facts("place", &places);
        self.fact("always at", always_at.map_or("-", who));
        let Balance { both, only_me, only_partner, of } = took_away;
        self.fact("took away", &format!("both {both}, only me {only_me}, only partner {only_partner}, of {of}"));
        let held = |one: &HeldRow| {
            let HeldRow { session: _, at_ms, minutes, place: at } = one;
            format!("{}; minutes {minutes:?}; {}", self.time(Some(*at_ms)), at.map_or("-", place))
        };
        self.facts("held", &report.held.iter().map(held).collect::<Vec<_>>());
        let goal = |one: &GoalView| format!("{:?}: {:?}, because {:?}", one.text, one.state, one.reason);
        self.facts("goal of both", &goals.iter().map(goal).collect::<Vec<_>>());
        let topic = |one: &TopicRow| format!("{:?}, taught by {}", one.titles, one.teacher.map_or("-", who));
        self.facts("topic of both", &topics.iter().map(topic).collect::<Vec<_>>());
        let met: Vec<String> = met.iter().map(|one| self.shared_met(one)).collect();
        self.facts("met, for both", &met);
        for (name, ratings) in [("partner's copies", partner_ratings), ("my copies", my_shared_ratings)] {
            self.facts(name, &ratings.iter().map(|one| self.rating(one)).collect::<Vec<_>>());
        }
    }

    fn own_report(&mut self, report: &OwnReport) {
        let OwnReport { moment, open, ratings, defending, met } = report;
        let open: Vec<&str> = open.iter().map(|one| question(Some(*one))).collect();
        self.fact("asked", &format!("at {}: {}", moment_of(Some(*moment)), open.join(", ")));
        self.facts("answered", &ratings.iter().map(|one| self.rating(one)).collect::<Vec<_>>());
        let defending: Vec<String> = defending
            .iter()
            .map(|DefendingRow { session: _, at_ms, count }| format!("{count}, {}", self.time(Some(*at_ms))))
            .collect();
        self.facts("defending", &defending);
        let met: Vec<String> = met
            .iter()
            .map(|MetRow { id: _, name, what, at_ms, shared }| {
                format!("\"{name}\", \"{what}\", {}; shared {}", self.time(Some(*at_ms)), yes(*shared))
            })
            .collect();
        self.facts("met, mine", &met);
    }

    fn shared_met(&self, SharedMet { by, what, at_ms }: &SharedMet) -> String {
        format!("by {}, \"{what}\", {}", who(*by), self.time(Some(*at_ms)))
    }

    fn rating(&self, RatingRow { question: asked, moment, answer, scale, at_ms }: &RatingRow) -> String {
        let (asked, moment) = (question(*asked), moment_of(*moment));
        format!("{asked}, at {moment}: {answer} of {scale}, {}", self.time(Some(*at_ms)))
    }

    fn written(&mut self, name: &str, text: &TextView) {
        let TextView { text, caret, merged } = text;
        let caret = caret.map_or("-".to_owned(), |at| at.to_string());
        self.fact(name, &format!("caret {caret}; merged {}", yes(*merged)));
        text.lines().for_each(|line| self.fact("", &format!("| {line}")));
    }

    fn mark(&self, mark: &MarkView) -> String {
        let MarkView { id: _, notebook, kind, at_ms, by, text } = mark;
        let notebook = match notebook {
            Notebook::Mine => "mine",
            Notebook::Ours => "ours",
            Notebook::Agenda => "agenda",
        };
        let kind = match kind {
            Some(MarkKind::Learned) => "learned",
            Some(MarkKind::ToDo) => "to do",
            Some(MarkKind::ComeBack) => "come back",
            Some(MarkKind::Defending) => "defending",
            None => "of a newer version",
        };
        format!("{notebook}, {kind}, by {}, {}: \"{text}\"", who(*by), self.time(Some(*at_ms)))
    }

    pub(super) fn topics(&mut self, view: &ViewModel) -> &mut Self {
        if view.topics.is_empty() {
            self.fact("topic", "-");
        }
        for topic in view.topics.iter() {
            let TopicRow {
                id: _,
                pair: _,
                partner,
                titles,
                teacher,
                worked_when,
                state,
                kind,
                directions,
                comfort,
                sessions,
                start,
            } = &**topic;
            let teacher = teacher.map_or("-", who);
            let state = match state {
                Some(TopicState::Active) => "active",
                Some(TopicState::Parked) => "parked",
                Some(TopicState::Done) => "done",
                None => "-",
            };
            self.facts("topic", &quoted(titles));
            self.fact("", &format!("with {}; taught by {teacher}; {state}", or_unknown(partner)));
            self.fact("", &format!("worked when \"{worked_when}\""));
            let kind = kind.map_or("-".to_owned(), |kind| format!("{kind:?}").to_lowercase());
            self.fact("", &format!("kind {kind}; sessions {}", sessions.len()));
            for DirectionView { teacher, since_ms } in directions {
                let since = self.time(*since_ms);
                self.fact("", &format!("taught by {} since {since}", who(*teacher)));
            }
            for ComfortView { step, at_ms } in comfort {
                let at = self.time(Some(*at_ms));
                self.fact("", &format!("the learner: {step:?}, {at}"));
            }
            self.start(start);
        }
        self
    }

    fn start(&mut self, start: &StartView) {
        let StartView { i_answered, partner_answered, mine, theirs, open, partner_unfit, mine_unfit } = start;
        let known = |known: &Option<KnownView>| match known {
            Some(KnownView { known, unsure }) => format!("knows \"{known}\", unsure of \"{unsure}\""),
            None => "-".to_owned(),
        };
        let unfit = format!("does not fit: me {}, partner {}", yes(*mine_unfit), yes(*partner_unfit));
        self.fact("", &format!("before it starts: open {}; {unfit}", yes(*open)));
        self.fact("", &format!("I answered: {}; {}", yes(*i_answered), known(mine)));
        self.fact("", &format!("the partner answered: {}; {}", yes(*partner_answered), known(theirs)));
    }

    pub(super) fn reflect(&mut self, view: &ViewModel) -> &mut Self {
        let ReflectView { prompt, scope, answers } = &*view.reflect;
        let scope = match scope {
            Some(PromptScope::Private) => "only me",
            Some(PromptScope::Sealed) => "opened together",
            Some(PromptScope::Shared) => "for both",
            None => "-",
        };
        self.fact("prompt", &format!("{}; {scope}", prompt.as_deref().unwrap_or("-")));
        let answers: Vec<String> = answers.iter().map(|answer| self.answer(answer)).collect();
        self.facts("answer", &answers);
        self
    }

    fn answer(&self, answer: &AnswerView) -> String {
        let AnswerView { id: _, prompt, by, shared, at_ms, text } = answer;
        let shared = if *shared { "shared" } else { "only me" };
        format!("{prompt}, by {}, {shared}, {}: \"{text}\"", who(*by), self.time(*at_ms))
    }

    pub(super) fn pairs(&mut self, view: &ViewModel) -> &mut Self {
        if view.pairs.is_empty() {
            self.fact("pair", "-");
        }
        for pair in view.pairs.iter() {
            let PairView {
                id: _,
                partner,
                has_partner,
                cadence,
                began_at_ms,
                sessions_held,
                devices,
                sync,
                reach,
                own_devices_behind,
                safety,
                verified,
                members,
                invites,
                membership,
                healed,
                // Shown on a screen of its own: `practice.rs`.
                practice: _,
            } = &**pair;
            self.fact("pair", &format!("with {}; partner is in: {}", or_unknown(partner), yes(*has_partner)));
            self.facts("cadence", &quoted(cadence));
            let began = self.time(*began_at_ms);
            self.fact("", &format!("began {began}; sessions held {sessions_held}; devices {devices}"));
            self.fact("sync", &space_sync(*sync));
            let reach = match reach {
                Reach::Nothing => "nothing was sent".to_owned(),
                Reach::Relay => "on its way".to_owned(),
                Reach::Partner { at_ms } => format!("the partner has it, {}", self.time(Some(*at_ms))),
            };
            self.fact("reach", &format!("{reach}; own devices behind {own_devices_behind}"));
            let members: Vec<String> = members.iter().map(member).collect();
            self.facts("device", &members);
            let doors: Vec<String> = invites.iter().map(door).collect();
            self.facts("open door", &doors);
            // The words follow from the keys of this one run; that there are ten is what a screen relies on.
            let words = safety.as_ref().map_or("-".to_owned(), |it| format!("{} words and a QR", it.words.len()));
            self.fact("safety code", &format!("{words}; {}", self.verified(*verified)));
            self.fact("membership", membership_of(*membership));
            if let Some(healed) = healed {
                self.healed(*healed);
            }
        }
        self
    }

    fn healed(&mut self, Healed { how, at_ms }: Healed) {
        let how = match how {
            Cure::Refilled => "refilled",
            Cure::Rewound => "set back and healed",
        };
        self.fact("relay healed", &format!("{how}, {}", self.time(Some(at_ms))));
    }

    fn verified(&self, verified: Verified) -> String {
        match verified {
            Verified::No => "never compared".to_owned(),
            Verified::Yes { at_ms } => format!("compared {}", self.time(Some(at_ms))),
            Verified::Changed { at_ms } => format!("compared {}, and somebody came since", self.time(Some(at_ms))),
        }
    }

    pub(super) fn devices(&mut self, view: &ViewModel) -> &mut Self {
        let DevicesView { devices, invites, code, recovering, membership } = &*view.devices;
        let rows: Vec<String> = devices.iter().map(|device| self.own_device(device)).collect();
        self.facts("device", &rows);
        let doors: Vec<String> = invites.iter().map(door).collect();
        self.facts("open door", &doors);
        let code = match code {
            CodeState::None => "none",
            CodeState::Unconfirmed => "shown, not confirmed",
            CodeState::Sending => "confirmed, on its way",
            CodeState::Set => "set",
        };
        self.fact("recovery code", code);
        self.fact("recovering", yes(*recovering));
        self.fact("membership", membership_of(*membership));
        self
    }

    fn own_device(&self, device: &OwnDeviceView) -> String {
        let OwnDeviceView { id: _, name, this, added_at_ms, pairs, removing, came, let_in_by } = device;
        let (name, since) = (or_unknown(name), self.time(Some(*added_at_ms)));
        let (this, removing, vouched) = (yes(*this), yes(*removing), yes(let_in_by.is_some()));
        format!(
            "{name}; this one {this}; since {since}; in pairs {pairs}; {}, by an own device {vouched}; removing {removing}",
            came_by(*came)
        )
    }

    pub(super) fn sync(&mut self, view: &ViewModel) -> &mut Self {
        let SyncView {
            saved,
            connection,
            relay,
            in_touch_ms,
            unsent,
            settled,
            quarantined,
            damaged,
            attention,
            healed,
        } = &*view.sync;
        let saved = match saved {
            Saved::Here => "here",
            Saved::Saving => "saving",
            Saved::PhoneFull => "no: the phone is full",
            Saved::NotYet => "not yet: the store does not answer",
        };
        let connection = match connection {
            Connection::Off => "off".to_owned(),
            Connection::Connecting => "connecting".to_owned(),
            Connection::Online => "online".to_owned(),
            Connection::Offline { since_ms } => format!("offline since {}", self.time(Some(*since_ms))),
        };
        self.fact("saved", saved);
        self.fact("connection", &connection);
        self.fact("relay", relay);
        self.fact("in touch", &self.time(*in_touch_ms));
        self.fact("unsent", &unsent.to_string());
        self.fact("settled", yes(*settled));
        self.fact("set aside, damaged", &format!("{quarantined}, {damaged}"));
        self.fact("attention", attention.map_or("-", attends));
        if let Some(healed) = healed {
            self.healed(*healed);
        }
        self
    }
}

fn member(member: &MemberView) -> String {
    let MemberView { device: _, who: whose, this, came } = member;
    format!("of {}; this one {}; {}", who(*whose), yes(*this), came_by(*came))
}

fn came_by(came: Came) -> &'static str {
    match came {
        Came::First => "was first",
        Came::Link => "came by a link",
        Came::OwnDevice => "let in by an own device",
        Came::RecoveryCode => "came by a recovery code",
    }
}

fn door(invite: &InviteView) -> String {
    let InviteView { id: _, mine, left } = invite;
    format!("mine {}; {left} may come in", yes(*mine))
}

fn membership_of(membership: Membership) -> &'static str {
    match membership {
        Membership::Settled => "settled",
        Membership::ComingIn => "coming in",
        Membership::Removing => "a removal waits for the relay",
        Membership::WaitingForHistory => "waiting for history",
        Membership::Repairing => "coming in anew",
        Membership::Leaving => "leaving",
        Membership::Out => "taken out",
    }
}

fn waits(waiting: &Waiting) -> String {
    match waiting {
        Waiting::TwoAnswers { session: _ } => "two answers in a session",
        Waiting::TakeAway { session: _ } => "what I took away from a session",
        Waiting::PickTime { session: _, times } => return format!("one of {times} proposed times of a session"),
        Waiting::Prepare { session: _ } => "two minutes to prepare a session",
        Waiting::Card { session: _ } => "two minutes after a session",
        Waiting::NobodyYet { pair: _ } => "nobody is in a pair yet",
        Waiting::Admission { pair: _ } => "a further device is not in a pair yet",
    }
    .to_owned()
}

fn step(step: &StepView) -> String {
    let StepView { id: _, when, then, owner, done } = step;
    format!("when \"{when}\", then \"{then}\"; by {}; done {}", owner.map_or("-", who), yes(*done))
}

fn space_sync(sync: SpaceSync) -> String {
    match sync {
        SpaceSync::UpToDate => "up to date".to_owned(),
        SpaceSync::Waiting { unsent } => format!("waiting, {unsent} unsent"),
        SpaceSync::Sending { unsent } => format!("sending, {unsent} unsent"),
        SpaceSync::CatchingUp => "catching up".to_owned(),
        SpaceSync::WaitingForApproval => "waiting for approval".to_owned(),
        SpaceSync::Stopped(attention) => format!("stopped: {}", attends(attention)),
    }
}

fn attends(attention: Attention) -> &'static str {
    match attention {
        Attention::RelayLogChanged => "the relay's log has changed",
        Attention::RelayForked => "the membership was forked at the relay",
        Attention::RelayVersion => "the relay speaks another version",
        Attention::NotARelay => "not a relay",
        Attention::RelayUntrusted => "the relay's certificate does not hold",
        Attention::RelayUnreachable => "the relay cannot be reached",
        Attention::CodeUsedToday => "the code was used today",
        Attention::RelayFull => "the relay is full",
        Attention::SpaceFull => "the space is full",
        Attention::RegistrationNeeded => "the relay wants a registration token",
        Attention::InviteUsed => "the invite was used",
        Attention::InviteExpired => "the invite has expired",
        Attention::AnotherLog => "the relay's log is not the one of the link",
        Attention::Cloned => "somebody else writes under this device's key",
        Attention::NotYours => "the relay does not know this device here",
        Attention::RefusedByRelay => "the relay refused an entry",
        Attention::UpdateToRead => "update to read",
        Attention::NoRelay => "no relay was named",
    }
}

fn place(place: PlaceKind) -> &'static str {
    match place {
        PlaceKind::Mine => "at my workplace",
        PlaceKind::Theirs => "at my partner's workplace",
        PlaceKind::Neutral => "at neither's",
        PlaceKind::Walking => "walking",
        PlaceKind::Meal => "at a meal",
        PlaceKind::Call => "on the phone",
        PlaceKind::Video => "by video",
    }
}

fn point(point: Point) -> &'static str {
    match point {
        Point::Idea => "the idea",
        Point::Question => "the question",
        Point::Show => "the thing to show",
        Point::Task => "the task",
        Point::TaskFor => "for whom the task is",
    }
}

fn question(question: Option<RatingQuestion>) -> &'static str {
    match question {
        Some(RatingQuestion::Work) => "for the work",
        Some(RatingQuestion::You) => "for you",
        Some(RatingQuestion::Say) => "can say",
        Some(RatingQuestion::See) => "can see",
        Some(RatingQuestion::Useful) => "useful",
        Some(RatingQuestion::Glad) => "glad",
        None => "of a newer version",
    }
}

fn moment_of(moment: Option<RatingMoment>) -> &'static str {
    match moment {
        Some(RatingMoment::Start) => "the start",
        Some(RatingMoment::Middle) => "the middle",
        Some(RatingMoment::End) => "the end",
        None => "a moment of a newer version",
    }
}

fn who(who: Who) -> &'static str {
    match who {
        Who::Me => "me",
        Who::Partner => "partner",
    }
}

pub(super) fn yes(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

fn or_unknown(name: &str) -> &str {
    if name.is_empty() { "(name unknown)" } else { name }
}

fn quoted(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| format!("\"{text}\"")).collect()
}
