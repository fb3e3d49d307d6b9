//! One session's random history of drafts.

use app::UiEvent;
use app::ground::said::Said;
use app::ground::who::Who;
use app::pair::event::PairEvent;
use app::reflect::event::ReflectEvent;
use app::relay::event::RelayEvent;
use app::session::event::{MarkKind, Notebook, PlaceKind, SessionEvent, SessionPlan};
use app::take::event::{ExportFormat, ExportScope, ExportWish, TakeEvent};
use app::topic::event::{TopicEvent, TopicState};
use std::ops::RangeInclusive;
use tests::World;
use tests::world::doing::units;
use tests::world::{Chance, Device};

/// The first of a thousand Egyptian hieroglyphs: nobody writes them by chance, and each tells by itself that it leaked.
const HIEROGLYPHS: u32 = 0x1_3000;
/// The first of a thousand cuneiform signs.
const CUNEIFORM: u32 = 0x1_2000;

/// See the module.
pub(super) struct History {
    chance: Chance,
    /// What is typed in *mine* and deleted again.
    pub(super) deleted: String,
    /// What stays in *mine*.
    pub(super) only_mine: String,
    /// What is shared from *mine*.
    pub(super) shared: String,
    /// From the first to the last moment of it, by the writer's clock.
    pub(super) moments_ms: RangeInclusive<i64>,
    session: String,
    writer: Device,
}

impl History {
    pub(super) fn new(seed: u64, number: u64, writer: Device) -> Self {
        let sign = |first: u32| char::from_u32(first + u32::try_from(number).unwrap()).unwrap();
        Self {
            chance: Chance::new(seed * 1_000 + number),
            deleted: format!("{}draft-{number:03}{}", sign(HIEROGLYPHS), sign(HIEROGLYPHS + 300)),
            only_mine: format!("{}mine-{number:03}{}", sign(HIEROGLYPHS + 600), sign(HIEROGLYPHS + 800)),
            shared: format!("{}shared-{number:03}", sign(CUNEIFORM)),
            moments_ms: 0..=0,
            session: String::new(),
            writer,
        }
    }

    /// Lets it happen, and waits until everything is where it goes.
    pub(super) fn is_written(&mut self, world: &mut World, partner: Device) {
        let began_ms = world.clock(self.writer).0;
        let pair = self.writer.first_pair(world);
        self.session = self.writer.makes_session(world, &pair);
        self.types(world, Notebook::Mine, &format!("{} {}\n", self.shared, self.only_mine));
        for _ in 0..3 {
            self.drafts(world, partner, &pair);
        }
        self.does(
            world,
            UiEvent::Session(SessionEvent::ShareLine { session: self.session.clone(), line: self.shared.clone() }),
        );
        self.writer.does(world, UiEvent::Session(SessionEvent::Close));
        world.run_until_quiet();
        self.moments_ms = began_ms..=world.clock(self.writer).0;
        assert!(partner.ours(world, &self.session).contains(&self.shared), "what is shared arrives");
    }

    /// Types a draft somewhere in *mine*, does other things, and takes it back: at once or letter by letter.
    fn drafts(&mut self, world: &mut World, partner: Device, pair: &str) {
        let mine = self.writer.mine(world, &self.session);
        let places: Vec<usize> = mine.char_indices().map(|(at, _)| at).chain([mine.len()]).collect();
        let at = units(&mine[..self.chance.pick(&places).copied().unwrap_or(0)]);
        let draft = self.deleted.clone();
        let pieces: Vec<String> = if self.chance.per_mille(500) { letters(&draft) } else { vec![draft] };

        let mut end = at;
        for piece in &pieces {
            self.splices(world, Notebook::Mine, (end, 0), piece);
            end += units(piece);
            self.pauses(world);
        }
        for _ in 0..self.chance.between((0, 4)) {
            self.acts(world, partner, pair);
        }
        for piece in pieces.iter().rev() {
            self.splices(world, Notebook::Mine, (end - units(piece), units(piece)), "");
            end -= units(piece);
            self.pauses(world);
        }
        assert!(!self.writer.mine(world, &self.session).contains(&self.deleted), "it is taken back");
    }

    /// Long enough for what was typed to become a change of its own, sometimes.
    fn pauses(&mut self, world: &mut World) {
        if self.chance.per_mille(300) {
            world.run_for(self.chance.between((300, 3_000)));
        }
    }

    /// Anything else that one does in a notebook. Whatever it writes into *mine* goes behind what is there.
    fn acts(&mut self, world: &mut World, partner: Device, pair: &str) {
        let session = self.session.clone();
        let kind = self.chance.pick(&[MarkKind::Learned, MarkKind::ToDo, MarkKind::ComeBack]).copied().unwrap();
        let mine = format!("{} {}", self.only_mine, self.chance.below(100));
        let ours = format!("{} {}", self.shared, self.chance.below(100));
        match self.chance.below(19) {
            0 => self.types(world, Notebook::Ours, &format!("{ours}\n")),
            1 => self.types(world, Notebook::Agenda, &format!("{ours}\n")),
            2 => self.does(
                world,
                UiEvent::Session(SessionEvent::Mark { session, notebook: Notebook::Ours, kind, text: ours }),
            ),
            3 => self.does(
                world,
                UiEvent::Session(SessionEvent::Mark { session, notebook: Notebook::Mine, kind, text: mine }),
            ),
            4 => self.does(world, UiEvent::Session(SessionEvent::TakeAway { session, line: ours })),
            5 => {
                let owner = self.chance.pick(&[None, Some(Who::Me), Some(Who::Partner)]).copied().flatten();
                self.does(
                    world,
                    UiEvent::Session(SessionEvent::AddStep { session, when: ours.clone(), then: ours, owner }),
                );
            }
            6 => self.ticks_a_step(world),
            7 => self.does(world, UiEvent::Session(SessionEvent::ShareLine { session, line: ours })),
            8 => {
                let share_with = Some(pair.to_owned());
                self.does(
                    world,
                    UiEvent::Reflect(ReflectEvent::Answer { prompt: "P09".to_owned(), share_with, text: ours }),
                );
            }
            9 => {
                let private =
                    UiEvent::Reflect(ReflectEvent::Answer { prompt: "P01".to_owned(), share_with: None, text: mine });
                self.does(world, private);
            }
            10 => self.does(world, UiEvent::Session(SessionEvent::Import { session, bytes: mine.into_bytes() })),
            11 => {
                let start_at_ms = Some(world.clock(self.writer).0);
                let plan = SessionPlan { start_at_ms, length_minutes: Some(45), place: Some(PlaceKind::Mine) };
                self.does(world, UiEvent::Session(SessionEvent::Plan { session, plan }));
            }
            12 => self.does(world, UiEvent::Session(SessionEvent::End { session, meant: true })),
            13 => self.teaches(world, pair, &ours),
            14 => self.does(world, UiEvent::Pair(PairEvent::SetCadence { pair: pair.to_owned(), cadence: ours })),
            15 => self.fills_a_mark(world, &ours, &mine),
            16 => self.starts_again(world),
            17 => {
                self.does(
                    world,
                    UiEvent::Take(TakeEvent::Export {
                        wish: ExportWish::all(ExportFormat::Markdown, ExportScope::Both),
                    }),
                );
                self.does(world, UiEvent::Take(TakeEvent::Taken));
            }
            _ => {
                world.run_until_quiet();
                partner.writes(world, &session, Notebook::Ours, "The partner's. ");
            }
        }
    }

    fn teaches(&self, world: &mut World, pair: &str, words: &str) {
        let (pair, title, worked_when) = (pair.to_owned(), words.to_owned(), words.to_owned());
        let topic = UiEvent::Topic(TopicEvent::New { pair, title, teacher: Who::Me, worked_when });
        let topic = self.writer.asks(world, topic, "topic", |said| {
            let Said::TopicMade { topic } = said else { return None };
            Some(topic.clone())
        });
        self.does(world, UiEvent::Topic(TopicEvent::SetState { topic: topic.clone(), state: TopicState::Parked }));
        self.does(world, UiEvent::Topic(TopicEvent::SetTeacher { topic, teacher: Who::Partner }));
    }

    fn ticks_a_step(&self, world: &mut World) {
        let steps = self.writer.opens(world, &self.session).next_steps.clone();
        if let Some(step) = steps.first() {
            let (session, step) = (self.session.clone(), step.id.clone());
            self.does(world, UiEvent::Session(SessionEvent::SetStepDone { session, step, done: true }));
        }
    }

    fn fills_a_mark(&self, world: &mut World, ours: &str, mine: &str) {
        for mark in &self.writer.opens(world, &self.session).marks {
            let text = if mark.notebook == Notebook::Mine { mine } else { ours }.to_owned();
            let (session, notebook, mark) = (self.session.clone(), mark.notebook, mark.id.clone());
            self.does(world, UiEvent::Session(SessionEvent::FillMark { session, notebook, mark, text }));
        }
    }

    /// Another process, hence another actor, in the middle of a draft.
    fn starts_again(&self, world: &mut World) {
        world.run_for(3_000);
        world.crash(self.writer);
        world.relaunch(self.writer);
        self.writer.does(world, UiEvent::Relay(RelayEvent::GoOnline));
    }

    fn types(&self, world: &mut World, notebook: Notebook, text: &str) {
        let end = units(&self.writer.reads(world, &self.session, notebook));
        self.splices(world, notebook, (end, 0), text);
    }

    fn splices(&self, world: &mut World, notebook: Notebook, place: (u32, u32), text: &str) {
        self.writer.opens(world, &self.session);
        self.writer.splices(world, &self.session, notebook, place, text);
    }

    fn does(&self, world: &mut World, event: UiEvent) {
        self.writer.does(world, event);
        // It may have to read from the disk first.
        world.run_for(100);
    }
}

fn letters(text: &str) -> Vec<String> {
    text.chars().map(String::from).collect()
}
