//! What people do: mostly they write, and now and then they do one of the other things that a screen offers.

use super::Simulation;
use super::ledger::Reach;
use crate::world::Device;
use crate::world::doing::units;
use app::UiEvent;
use app::ground::said::Problem;
use app::ground::who::Who;
use app::pair::event::PairEvent;
use app::reflect::event::ReflectEvent;
use app::relay::event::RelayEvent;
use app::relay::view::Connection;
use app::session::event::{MarkKind, Notebook, PlaceKind, SessionEvent, SessionPlan};
use app::session::view::SessionView;
use app::topic::event::{TopicEvent, TopicState};
use std::sync::Arc;

/// Two sessions more than people would have open, and few enough to keep a run quick.
const SESSIONS_MAX: usize = 3;

/// What splices have to cope with: emoji of several code points, a flag, a combining accent, both directions, lines.
const WORDS: [&str; 10] = ["so ", "we met ", "\n", "👩🏽‍💻", "🇨🇭 ", "e\u{301}t ", "שלום ", "🙂", "née ", "x"];
const PROMPTS: [&str; 3] = ["P01", "P02", "P03"];
const PLACES: [PlaceKind; 4] = [PlaceKind::Mine, PlaceKind::Theirs, PlaceKind::Neutral, PlaceKind::Walking];
const NOTEBOOKS: [Notebook; 3] = [Notebook::Mine, Notebook::Ours, Notebook::Agenda];
const MARKS: [MarkKind; 3] = [MarkKind::Learned, MarkKind::ToDo, MarkKind::ComeBack];
const STATES: [TopicState; 3] = [TopicState::Active, TopicState::Parked, TopicState::Done];

impl Simulation {
    /// One random deed on one random device that runs.
    pub(super) fn does_something(&mut self) -> Result<(), String> {
        let running: Vec<_> = self.devices().into_iter().filter(|device| self.is_open(*device)).collect();
        let Some(device) = self.chance.pick(&running).copied() else { return Ok(()) };
        let open = device.view(&self.world).session;
        match (self.chance.below(100), open) {
            (0..=3, _) => self.do_at(device, "flush", UiEvent::Relay(RelayEvent::Flush)),
            (4..=6, _) => self.turns_the_network_on_or_off(device),
            (7..=8, _) => self.makes_a_session(device),
            (9..=13, _) => self.does_something_to_a_topic(device),
            (14..=15, _) => self.answers_a_prompt(device),
            (16, _) => self.sets_the_cadence(device),
            (17..=21, _) | (_, None) => self.opens_a_session(device),
            (22..=39, Some(open)) => self.does_something_to_a_session(device, &open),
            (_, Some(open)) => self.edits(device, &open),
        }
    }

    fn opens_a_session(&mut self, device: Device) -> Result<(), String> {
        let sessions = self.sessions(device);
        let Some(session) = self.chance.pick(&sessions).cloned() else { return Ok(()) };
        self.do_at(device, "open a session", UiEvent::Session(SessionEvent::Open { session }))
    }

    fn edits(&mut self, device: Device, open: &Arc<SessionView>) -> Result<(), String> {
        let Some(notebook) = self.chance.pick(&NOTEBOOKS).copied() else { return Ok(()) };
        let (text, reach) = match notebook {
            Notebook::Mine => (&open.mine.text, Reach::Person(self.person(device))),
            Notebook::Ours => (&open.ours.text, Reach::Pair),
            Notebook::Agenda => (&open.agenda.text, Reach::Pair),
        };
        let places: Vec<_> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let start = self.chance.index(places.len());
        let removed = if self.chance.per_mille(120) { self.chance.index(4) } else { 0 };
        let [from, to] = [start, start + removed].map(|at| places.get(at).copied().unwrap_or(text.len()));
        let gone = text.get(from..to).unwrap_or_default().to_owned();
        let at = units(text.get(..from).unwrap_or_default());
        let (session, (token, inserted)) = (open.row.id.clone(), self.words());
        let edit = UiEvent::Session(SessionEvent::EditText { session, notebook, at, removed: units(&gone), inserted });
        if self.do_and_note(device, "edit", edit, token, reach)? {
            self.ledger.removed(&gone);
        }
        Ok(())
    }

    fn does_something_to_a_session(&mut self, device: Device, open: &Arc<SessionView>) -> Result<(), String> {
        let (session, (token, text)) = (open.row.id.clone(), self.words());
        match self.chance.below(18) {
            0..=3 => {
                let notebook = if self.chance.per_mille(500) { Notebook::Mine } else { Notebook::Ours };
                let reach = self.reach(device, notebook);
                let kind = self.chance.pick(&MARKS).copied().unwrap_or(MarkKind::Learned);
                self.do_and_note(
                    device,
                    "mark",
                    UiEvent::Session(SessionEvent::Mark { session, notebook, kind, text }),
                    token,
                    reach,
                )
                .map(drop)
            }
            4..=5 => self.fills_a_mark(device, open, token, text),
            6..=8 => {
                let owner = [None, Some(Who::Me), Some(Who::Partner)].get(self.chance.index(3)).copied().flatten();
                let step =
                    UiEvent::Session(SessionEvent::AddStep { session, when: "we meet".to_owned(), then: text, owner });
                self.do_and_note(device, "add a step", step, token, Reach::Pair).map(drop)
            }
            9..=10 => self.ticks_a_step(device, open),
            11..=12 => {
                let replaced = open.took_away.me.join(" ");
                let line = text.replace('\n', " ");
                if self.do_and_note(
                    device,
                    "take a line away",
                    UiEvent::Session(SessionEvent::TakeAway { session, line }),
                    token,
                    Reach::Pair,
                )? {
                    self.ledger.removed(&replaced);
                }
                Ok(())
            }
            13..=16 => {
                let plan = self.session_plan();
                self.do_at(device, "plan a session", UiEvent::Session(SessionEvent::Plan { session, plan }))
            }
            _ => self.do_at(device, "end a session", UiEvent::Session(SessionEvent::End { session, meant: true })),
        }
    }

    fn fills_a_mark(
        &mut self,
        device: Device,
        open: &Arc<SessionView>,
        token: char,
        text: String,
    ) -> Result<(), String> {
        let own: Vec<_> = open.marks.iter().filter(|mark| mark.by == Who::Me).collect();
        let Some(mark) = self.chance.pick(&own).copied() else { return Ok(()) };
        let reach = self.reach(device, mark.notebook);
        let (session, notebook, replaced) = (open.row.id.clone(), mark.notebook, mark.text.clone());
        let fill = UiEvent::Session(SessionEvent::FillMark { session, notebook, mark: mark.id.clone(), text });
        if self.devices_of(self.person(device)) > 1 {
            // Two devices of one person may fill the same mark apart; then one text is shown, and either may be the one.
            self.ledger.removed(&replaced);
            return self.do_at(device, "fill a mark", fill);
        }
        if self.do_and_note(device, "fill a mark", fill, token, reach)? {
            self.ledger.removed(&replaced);
        }
        Ok(())
    }

    fn ticks_a_step(&mut self, device: Device, open: &Arc<SessionView>) -> Result<(), String> {
        let Some(step) = self.chance.pick(&open.next_steps) else { return Ok(()) };
        let (session, step, done) = (open.row.id.clone(), step.id.clone(), !step.done);
        self.do_at(device, "tick a step", UiEvent::Session(SessionEvent::SetStepDone { session, step, done }))
    }

    fn makes_a_session(&mut self, device: Device) -> Result<(), String> {
        let before = self.sessions(device);
        let pairs = device.view(&self.world).pairs;
        let Some(pair) = pairs.iter().next().map(|pair| pair.id.clone()).filter(|_| before.len() < SESSIONS_MAX) else {
            return Ok(());
        };
        let plan = self.session_plan();
        self.do_at(device, "make a session", UiEvent::Session(SessionEvent::New { pair, plan }))?;
        let number = device.done(&self.world);
        for session in self.sessions(device).into_iter().filter(|session| !before.contains(session)) {
            self.ledger.wrote(session, Reach::Pair, device, number);
        }
        Ok(())
    }

    fn does_something_to_a_topic(&mut self, device: Device) -> Result<(), String> {
        let view = device.view(&self.world);
        let topics: Vec<_> = view.topics.iter().map(|topic| topic.id.clone()).collect();
        let teacher = if self.chance.per_mille(500) { Who::Me } else { Who::Partner };
        let topic = self.chance.pick(&topics).cloned();
        match (topic, self.chance.below(3)) {
            (Some(topic), 0) => {
                self.do_at(device, "turn a topic round", UiEvent::Topic(TopicEvent::SetTeacher { topic, teacher }))
            }
            (Some(topic), 1) => {
                let state = self.chance.pick(&STATES).copied().unwrap_or(TopicState::Done);
                self.do_at(device, "set the state of a topic", UiEvent::Topic(TopicEvent::SetState { topic, state }))
            }
            (Some(_) | None, _) => {
                let Some(pair) = view.pairs.iter().next().map(|pair| pair.id.clone()) else { return Ok(()) };
                let (token, title) = self.words();
                let title = title.replace('\n', " ");
                let topic =
                    UiEvent::Topic(TopicEvent::New { pair, title, teacher, worked_when: "it works".to_owned() });
                self.do_and_note(device, "make a topic", topic, token, Reach::Pair).map(drop)
            }
        }
    }

    fn answers_a_prompt(&mut self, device: Device) -> Result<(), String> {
        let pairs = device.view(&self.world).pairs;
        let share_with = pairs.iter().next().map(|pair| pair.id.clone()).filter(|_| self.chance.per_mille(500));
        let reach = if share_with.is_some() { Reach::Pair } else { Reach::Person(self.person(device)) };
        let prompt = self.chance.pick(&PROMPTS).copied().unwrap_or_default().to_owned();
        let (token, text) = self.words();
        self.do_and_note(
            device,
            "answer a prompt",
            UiEvent::Reflect(ReflectEvent::Answer { prompt, share_with, text }),
            token,
            reach,
        )
        .map(drop)
    }

    fn sets_the_cadence(&mut self, device: Device) -> Result<(), String> {
        let pairs = device.view(&self.world).pairs;
        let Some(pair) = pairs.iter().next().map(|pair| pair.id.clone()) else { return Ok(()) };
        let cadence = format!("every {} weeks", self.chance.between((1, 6)));
        self.do_at(device, "set the cadence", UiEvent::Pair(PairEvent::SetCadence { pair, cadence }))
    }

    fn turns_the_network_on_or_off(&mut self, device: Device) -> Result<(), String> {
        let event = match device.view(&self.world).sync.connection {
            Connection::Off => UiEvent::Relay(RelayEvent::GoOnline),
            Connection::Connecting | Connection::Online | Connection::Offline { .. } => {
                UiEvent::Relay(RelayEvent::GoOffline)
            }
        };
        self.do_at(device, "turn the network on or off", event)
    }

    fn session_plan(&mut self) -> SessionPlan {
        let start_at_ms = self.world.relay_clock_ms() / 60_000 * 60_000 + 3_600_000 * self.chance.below(90);
        SessionPlan {
            start_at_ms: i64::try_from(start_at_ms).ok().filter(|_| self.chance.per_mille(600)),
            length_minutes: self.chance.per_mille(300).then_some(45),
            place: self.chance.per_mille(500).then(|| self.chance.pick(&PLACES).copied()).flatten(),
        }
    }

    fn reach(&self, device: Device, notebook: Notebook) -> Reach {
        match notebook {
            Notebook::Mine => Reach::Person(self.person(device)),
            Notebook::Ours | Notebook::Agenda => Reach::Pair,
        }
    }

    /// Some words with a new token somewhere among them.
    fn words(&mut self) -> (char, String) {
        let token = self.ledger.draw();
        let mut words: Vec<String> = (0..self.chance.below(4)).filter_map(|_| self.word()).collect();
        words.insert(self.chance.index(words.len() + 1), token.to_string());
        (token, words.concat())
    }

    fn word(&mut self) -> Option<String> {
        self.chance.pick(&WORDS).map(|word| (*word).to_owned())
    }

    /// Does it, and expects its token from now on. False if the app had a reason to refuse.
    fn do_and_note(
        &mut self,
        device: Device,
        what: &str,
        event: UiEvent,
        token: char,
        reach: Reach,
    ) -> Result<bool, String> {
        let before = device.last_notice(&self.world);
        self.do_at(device, what, event)?;
        let refused = device.last_notice(&self.world) > before && device.refusal(&self.world).is_some();
        if !refused {
            self.ledger.wrote(token.to_string(), reach, device, device.done(&self.world));
        }
        Ok(!refused)
    }

    /// Does it. A refusal that says that the app disagrees with its own screen is a finding.
    fn do_at(&mut self, device: Device, what: &str, event: UiEvent) -> Result<(), String> {
        let before = device.last_notice(&self.world);
        device.does(&mut self.world, event);
        if device.last_notice(&self.world) == before {
            return Ok(());
        }
        match device.refusal(&self.world) {
            Some(problem @ (Problem::BadEdit | Problem::Damaged | Problem::NoSuchSession | Problem::NoSuchThing)) => {
                Err(format!("{} refused to {what} as its own screen offers: {problem:?}", device.name(&self.world)))
            }
            Some(_) | None => Ok(()),
        }
    }
}
