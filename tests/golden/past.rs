//! What a search and a look back show.

use super::sample::shows;
use super::view::{met, now, world};
use app::find::event::{FindEvent, FindQuery};
use app::history::event::{HistoryAt, HistoryEvent};
use app::session::event::Notebook;
use app::{UiEvent, ViewModel};
use tests::world::DAY;
use tests::{Device, World};

const SOON_MS: u64 = 10_000;

fn looks_back(world: &mut World, device: Device, session: &str, at: HistoryAt) -> ViewModel {
    let (session, notebook) = (session.to_owned(), Notebook::Ours);
    device.does(world, UiEvent::History(HistoryEvent::Open { session, notebook, at }));
    world.run_until("history", SOON_MS, |world| device.view(world).history.is_some_and(|history| !history.reading));
    device.view(world)
}

#[test]
fn a_search_shows_each_text_with_its_place() {
    let (mut world, [ada, _], _) = met();
    for (name, title, words) in
        [("find_some", "What both wrote of readers", "screen read"), ("find_none", "Nothing of the kind", "lighthouse")]
    {
        let query = FindQuery { words: words.to_owned(), ..FindQuery::default() };
        ada.does(&mut world, UiEvent::Find(FindEvent::Look { query }));
        world.run_until("answer", SOON_MS, |world| ada.view(world).find.is_some_and(|find| !find.searching));
        let view = ada.view(&world);
        shows(name, title, now(&world), |screen| screen.find(&view));
    }
}

#[test]
fn a_day_of_the_past_shows_what_came_and_what_went() {
    let (mut world, [ada, grace], session) = met();
    world.run_for(DAY);
    grace.splices(&mut world, &session, Notebook::Ours, (0, 4), "Ada ");
    world.run_until_quiet();
    let view = looks_back(&mut world, ada, &session, HistoryAt::List);
    shows("history_days", "On which days it changed", now(&world), |screen| screen.history(&view));
    let day = view.history.as_ref().and_then(|history| history.days.first()).map_or(0, |day| day.day);
    let view = looks_back(&mut world, ada, &session, HistoryAt::Day { day });
    shows("history_day", "The last day", now(&world), |screen| screen.history(&view));
    let view = looks_back(&mut world, ada, &session, HistoryAt::Day { day: day - 80 });
    shows("history_unknown", "A day before anything", now(&world), |screen| screen.history(&view));
}

#[test]
fn what_both_wrote_apart_is_shown_by_person() {
    let mut world = world();
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
    shows("history_apart", "Edited by both while apart", now(&world), |screen| screen.history(&view));
}
