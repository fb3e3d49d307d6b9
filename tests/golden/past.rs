//! What a search and a look back show.

use super::screen::{Screen, yes};
use super::view::{met, shows, world};
use app::find::event::{FindEvent, FindQuery};
use app::find::view::{FindView, FoundIn, FoundRow};
use app::ground::index::TextKind;
use app::history::event::{HistoryAt, HistoryEvent};
use app::history::view::{Author, GoneView, HistoryDay, HistoryView, PassageFate, PassageView, PastView};
use app::session::event::Notebook;
use app::{UiEvent, ViewModel};
use tests::world::DAY;
use tests::{Device, World};

const SOON_MS: u64 = 10_000;

impl Screen {
    fn find(&mut self, view: &ViewModel) -> &mut Self {
        let find = view.find.as_deref().expect("a search is open");
        let FindView { number: _, words, searching, reading, total, more, start, rows } = find;
        self.fact("words", &format!("\"{words}\""));
        let now = format!("searching {}; reading {}", yes(*searching), yes(*reading));
        self.fact("found", &format!("{total} from {start} on; more {}; {now}", yes(*more)));
        for row in rows {
            self.found(row);
        }
        self
    }

    fn found(&mut self, row: &FoundRow) {
        let FoundRow { within, id: _, pair, partner, mine, kind, part, at_ms, excerpt, at, goes_on, matches } = row;
        let within = match within {
            FoundIn::Session => "session",
            FoundIn::Topic => "topic",
            FoundIn::Answer => "answer",
            FoundIn::Pair => "pair",
            FoundIn::Own => "own page",
        };
        let whose = if *mine { "only me" } else { "both of us" };
        let partner = if pair.is_some() { partner.as_str() } else { "-" };
        let part = if part.is_empty() { "" } else { ", a part" };
        self.fact(within, &format!("{}{part}; {whose}; with {partner}; {}", text(*kind), self.time(*at_ms)));
        let spans: Vec<String> = matches.iter().map(|span| format!("{}–{}", span.start, span.end)).collect();
        self.fact("", &format!("| {excerpt}"));
        self.fact("", &format!("at {at}; goes on {}; {}", yes(*goes_on), spans.join(", ")));
    }

    fn history(&mut self, view: &ViewModel) -> &mut Self {
        let history = view.history.as_deref().expect("a history is open");
        let HistoryView { number: _, session: _, notebook, reading, days, apart, shown } = history;
        let notebook = match notebook {
            Notebook::Mine => "mine",
            Notebook::Ours => "ours",
            Notebook::Agenda => "agenda",
        };
        self.fact("text", &format!("{notebook}; reading {}; apart {}", yes(*reading), yes(*apart)));
        let days: Vec<String> = days.iter().map(|day| self.day(day)).collect();
        self.facts("changed", &days);
        if let Some(past) = shown {
            self.past(past);
        }
        self
    }

    fn day(&self, HistoryDay { day: _, begins_ms, by }: &HistoryDay) -> String {
        let by: Vec<&str> = by.iter().copied().map(author).collect();
        format!("{} by {}", self.time(Some(*begins_ms)), by.join(", "))
    }

    fn past(&mut self, PastView { at, text, passages, gone }: &PastView) {
        let at = match at {
            HistoryAt::List => "nothing",
            HistoryAt::Day { .. } => "a day",
            HistoryAt::Apart => "apart",
        };
        self.fact("shown", at);
        for PassageView { text, fate } in passages {
            let fate = match fate {
                PassageFate::Kept => "stayed".to_owned(),
                PassageFate::Added { by } => format!("came from {}", author(*by)),
                PassageFate::Removed { by } => format!("went by {}", author(*by)),
            };
            self.fact(&fate, &format!("{text:?}"));
        }
        text.lines().for_each(|line| self.fact("as it was", &format!("| {line}")));
        let gone: Vec<String> = gone.iter().map(|GoneView { id: _, text }| format!("{text:?}")).collect();
        self.facts("gone", &gone);
    }
}

fn author(author: Author) -> &'static str {
    match author {
        Author::Me => "me",
        Author::Partner => "the partner",
        Author::Somebody => "somebody",
    }
}

fn text(kind: TextKind) -> &'static str {
    match kind {
        TextKind::Agenda => "agenda",
        TextKind::Ours => "ours",
        TextKind::Mine => "mine",
        TextKind::Mark => "mark",
        TextKind::TookAway => "took away",
        TextKind::Step => "step",
        TextKind::Title => "title",
        TextKind::WorkedWhen => "worked when",
        TextKind::Answer => "answer",
        TextKind::Name => "name",
        TextKind::Cadence => "cadence",
        TextKind::Prepared => "prepared",
        TextKind::Clause => "clause",
        TextKind::Offer => "offer",
        TextKind::Goal => "goal",
        TextKind::List => "list",
        TextKind::Contact => "contact",
        TextKind::Role => "role",
    }
}

fn looks_back(world: &mut World, device: Device, session: &str, at: HistoryAt) -> ViewModel {
    let (session, notebook) = (session.to_owned(), Notebook::Ours);
    device.does(world, UiEvent::History(HistoryEvent::Open { session, notebook, at }));
    world.run_until("history", SOON_MS, |world| device.view(world).history.is_some_and(|history| !history.reading));
    device.view(world)
}

#[test]
fn a_search_shows_each_text_with_its_place() {
    let (mut world, beginning_ms, [ada, _], _) = met();
    for (name, title, words) in
        [("find_some", "What both wrote of readers", "screen read"), ("find_none", "Nothing of the kind", "lighthouse")]
    {
        let query = FindQuery { words: words.to_owned(), ..FindQuery::default() };
        ada.does(&mut world, UiEvent::Find(FindEvent::Look { query }));
        world.run_until("answer", SOON_MS, |world| ada.view(world).find.is_some_and(|find| !find.searching));
        let view = ada.view(&world);
        shows(name, title, beginning_ms, |screen| screen.find(&view));
    }
}

#[test]
fn a_day_of_the_past_shows_what_came_and_what_went() {
    let (mut world, beginning_ms, [ada, grace], session) = met();
    world.run_for(DAY);
    grace.splices(&mut world, &session, Notebook::Ours, (0, 4), "Ada ");
    world.run_until_quiet();
    let view = looks_back(&mut world, ada, &session, HistoryAt::List);
    shows("history_days", "On which days it changed", beginning_ms, |screen| screen.history(&view));
    let day = view.history.as_ref().and_then(|history| history.days.first()).map_or(0, |day| day.day);
    let view = looks_back(&mut world, ada, &session, HistoryAt::Day { day });
    shows("history_day", "The last day", beginning_ms, |screen| screen.history(&view));
    let view = looks_back(&mut world, ada, &session, HistoryAt::Day { day: day - 80 });
    shows("history_unknown", "A day before anything", beginning_ms, |screen| screen.history(&view));
}

#[test]
fn what_both_wrote_apart_is_shown_by_person() {
    let (mut world, beginning_ms) = world();
    let [ada, grace] = world.paired_devices(["Ada", "Grace"]);
    let session = ada.write_ours(&mut world, "The plan.");
    world.run_until_quiet();
    grace.opens(&mut world, &session);
    world.cut(grace);
    ada.splices(&mut world, &session, Notebook::Ours, (0, 3), "Her");
    grace.splices(&mut world, &session, Notebook::Ours, (9, 0), " It is bold. 🙈");
    world.run_for(SOON_MS);
    world.heal(grace);
    world.run_until_quiet();
    let view = looks_back(&mut world, ada, &session, HistoryAt::Apart);
    shows("history_apart", "Edited by both while apart", beginning_ms, |screen| screen.history(&view));
}
