//! What one takes along: exports that say the same when they come back, calendars, reports, backups (capabilities 106, 113, 116).

mod practice;

use super::world;
use app::UiEvent;
use app::ground::said::{Problem, Said};
use app::ground::who::Who;
use app::people::event::PeopleEvent;
use app::reflect::event::ReflectEvent;
use app::relay::event::RelayEvent;
use app::relay::view::Membership;
use app::session::event::{MarkKind, Notebook, PlaceKind, SessionEvent, SessionPlan};
use app::store::Table;
use app::take::event::{ExportFormat, ExportScope, ExportWish, TakeEvent};
use app::take::view::ExportFile;
use app::topic::event::TopicEvent;
use app::view::Stage;
use icalendar::parser::{Component, read_calendar, unfold};
use lopdf::{Document, Object};
use serde_json::{Value, json};
use tests::world::{Device, MINUTE, RELAY, World};

/// Ten o'clock on 3 May 2026, UTC.
const MAY_MS: i64 = 1_777_802_400_000;

fn everything(format: ExportFormat) -> ExportWish {
    ExportWish::all(format, ExportScope::Both)
}

/// What stands in place of the partner's name.
fn instead() -> Option<String> {
    Some("my partner".to_owned())
}

/// The files of an export, the first one's bytes.
fn exports(world: &mut World, device: Device, wish: ExportWish) -> Vec<u8> {
    device.does(world, UiEvent::Take(TakeEvent::Export { wish }));
    world.run_until("an export", MINUTE, |world| device.view(world).export.is_some());
    let bytes = device.files(world)[0].bytes.clone();
    device.does(world, UiEvent::Take(TakeEvent::Taken));
    bytes
}

fn exports_json(world: &mut World, device: Device) -> Value {
    serde_json::from_slice(&exports(world, device, everything(ExportFormat::Json))).unwrap()
}

fn exports_calendar(world: &mut World, device: Device, wish: ExportWish) -> String {
    String::from_utf8(exports(world, device, wish)).unwrap()
}

/// Without what cannot be the same: ids, and the time of the export.
fn without_ids(mut value: Value) -> Value {
    fn clean(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                for key in ["id", "pair", "exported_at"] {
                    if fields.get(key).is_some_and(Value::is_string) {
                        fields.insert(key.into(), json!("…"));
                    }
                }
                // Topics are named by their ids.
                if let Some(Value::Array(topics)) = fields.get_mut("topics") {
                    topics.iter_mut().filter(|it| it.is_string()).for_each(|topic| *topic = json!("…"));
                }
                fields.values_mut().for_each(clean);
            }
            Value::Array(all) => all.iter_mut().for_each(clean),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    clean(&mut value);
    value
}

fn reads_back(world: &mut World, device: Device, value: &Value) -> String {
    let event = UiEvent::Take(TakeEvent::Import { bytes: value.to_string().into_bytes() });
    device.asks(world, event, "import", |said| {
        if let Said::ExportRead { sessions, unknown, .. } = said {
            return Some(format!("{sessions} sessions, {unknown} unknown"));
        }
        if let Said::Refused(problem) = said { Some(format!("{problem:?}")) } else { None }
    })
}

fn plan(start_at_ms: i64, length_minutes: u32, place: PlaceKind) -> SessionPlan {
    SessionPlan { start_at_ms: Some(start_at_ms), length_minutes: Some(length_minutes), place: Some(place) }
}

/// Two people with a session that says something in every corner, and two answers where they planned apart.
fn a_full_pair(world: &mut World) -> ([Device; 2], String) {
    let [junior, senior] = world.paired_devices(["Junior", "Zoë van Dijk"]);
    let session = junior.write_ours(world, "We listened. 👩🏽‍💻 Zoë laughed.");
    junior.writes(world, &session, Notebook::Mine, "Dijk was kind; zoë's idea.");
    junior.writes(world, &session, Notebook::Agenda, "Screen readers");
    world.run_until_quiet();
    for device in [junior, senior] {
        world.cut(device);
    }
    let name = |session: &str| session.to_owned();
    junior.does(
        world,
        UiEvent::Session(SessionEvent::Plan { session: name(&session), plan: plan(MAY_MS, 60, PlaceKind::Mine) }),
    );
    senior.does(
        world,
        UiEvent::Session(SessionEvent::Plan {
            session: name(&session),
            plan: plan(MAY_MS + 3_600_000, 45, PlaceKind::Mine),
        }),
    );
    for (device, line) in [(junior, "Ask first."), (senior, "Pictures need words.")] {
        device.does(world, UiEvent::Session(SessionEvent::TakeAway { session: name(&session), line: line.into() }));
        let mark = UiEvent::Session(SessionEvent::Mark {
            session: name(&session),
            notebook: Notebook::Ours,
            kind: MarkKind::Learned,
            text: line.into(),
        });
        device.does(world, mark);
    }
    for device in [junior, senior] {
        world.heal(device);
    }
    world.run_until_quiet();
    let (when, then) = ("the page is ready".to_owned(), "we listen".to_owned());
    junior.does(
        world,
        UiEvent::Session(SessionEvent::AddStep { session: name(&session), when, then, owner: Some(Who::Partner) }),
    );
    let pair = junior.first_pair(world);
    let (title, worked_when) = ("Reading by ear".to_owned(), "Zoë finds the button".to_owned());
    junior.does(world, UiEvent::Topic(TopicEvent::New { pair: pair.clone(), title, teacher: Who::Me, worked_when }));
    let answer = |share_with, text: &str| {
        UiEvent::Reflect(ReflectEvent::Answer { prompt: "P08".into(), share_with, text: text.into() })
    };
    junior.does(world, answer(None, "Only mine."));
    senior.does(world, answer(Some(pair), "For both."));
    world.run_until_quiet();
    ([junior, senior], session)
}

/// 113.
#[test]
fn two_answers_marks_steps_and_who_said_what_come_back_as_they_were() {
    let mut world = world();
    let ([junior, _], _) = a_full_pair(&mut world);
    let first = exports_json(&mut world, junior);
    assert_eq!(first["sessions"][0]["start_at"].as_array().unwrap().len(), 2, "two answers");
    assert_eq!(first["sessions"][0]["place"].as_array().unwrap().len(), 2, "each at their own workplace");
    assert_eq!(first["answers"].as_array().unwrap().len(), 2);

    let fresh = world.fresh_device("Fresh");
    fresh.does(&mut world, UiEvent::People(PeopleEvent::Begin { name: "Junior".into() }));
    assert_eq!(reads_back(&mut world, fresh, &first), "1 sessions, 0 unknown");
    let second = exports_json(&mut world, fresh);
    assert_eq!(without_ids(second.clone()), without_ids(first));

    world.run_for(MINUTE);
    world.crash(fresh);
    world.relaunch(fresh);
    world.run_for(MINUTE);
    assert_eq!(exports_json(&mut world, fresh)["sessions"], second["sessions"], "and it was saved");
}

/// 113.
#[test]
fn long_texts_far_dates_and_names_in_any_script_come_back() {
    let mut world = world();
    for (name, partner, times) in [("", "محمد", 20_000), ("日本 太郎", "Ольга", 1), ("👩🏽‍💻", "सीता", 0)]
    {
        // 100,000 units, of one character, none.
        let text = "a😀\u{301}\n".repeat(times);
        let value = json!({
            "schema": "turnabout-export/1", "exported_at": "2026-05-03T10:00:00Z", "name": name, "left_out": [],
            "skipped_prompts": [],
            "pairs": [{ "id": "p", "partner_names": [partner], "cadence": [], "began_at": [] }],
            "sessions": [
                { "id": "a", "pair": "p", "start_at": ["2106-02-07T06:28:00Z"], "length_minutes": [4_294_967_295_u32],
                  "place": ["on the moon"], "ended_at": [], "ours": null, "mine": { "text": text, "marks": [] } },
                { "id": "b", "pair": "p", "start_at": ["1970-01-01T00:00:00Z"], "length_minutes": [1800], "place": [],
                  "ended_at": ["1970-01-02T06:00:00Z"], "ours": null, "mine": null }
            ],
            "topics": [], "answers": []
        });
        let device = world.person("Somebody");
        assert_eq!(reads_back(&mut world, device, &value), "2 sessions, 0 unknown");
        let again = exports_json(&mut world, device);
        for field in ["text", "marks"] {
            assert_eq!(again["sessions"][0]["mine"][field], value["sessions"][0]["mine"][field]);
        }
        for field in ["start_at", "length_minutes", "place", "ended_at"] {
            assert_eq!(again["sessions"][0][field], value["sessions"][0][field]);
            assert_eq!(again["sessions"][1][field], value["sessions"][1][field]);
        }
        assert_eq!(again["pairs"][0]["partner_names"], json!([partner]));
        let berlin = ExportWish { zone: Some("Europe/Berlin".into()), ..everything(ExportFormat::Calendar) };
        let calendar = exports_calendar(&mut world, device, berlin);
        assert!(calendar.contains("DTSTART:21060207T062800Z") && !calendar.contains("DTEND"), "{calendar}");
    }
}

/// 113.
#[test]
fn an_export_that_no_notebook_can_hold_is_refused_whole() {
    let mut world = world();
    let ([junior, senior], _) = a_full_pair(&mut world);
    let good = exports_json(&mut world, junior);
    let fresh = world.person("Fresh");
    let before = exports_json(&mut world, fresh);
    let mut too_long = good.clone();
    too_long["topics"][0]["titles"] = json!(["x".repeat(10_001)]);
    assert!(reads_back(&mut world, fresh, &too_long).starts_with("TooLong"));
    let mut bad_id = good.clone();
    bad_id["sessions"][0]["ours"]["marks"][0]["id"] = json!("../../etc");
    assert_eq!(reads_back(&mut world, fresh, &bad_id), "NoSuchThing");
    assert_eq!(reads_back(&mut world, senior, &good), "AlreadyHere", "the partner has the same sessions");
    assert_eq!(without_ids(exports_json(&mut world, fresh)), without_ids(before));
}

/// 113. What is imported goes into pages that are there, too, and they take in only so much.
#[test]
fn an_export_that_a_page_of_ones_own_cannot_take_in_any_more_makes_no_pair() {
    let mut world = world();
    let device = world.person("Somebody");
    let line = "x".repeat(10_000);
    let mut said = String::new();
    for file in 0..40 {
        let of = |number: usize| {
            let at = "2026-05-03T10:00:00Z";
            json!({ "id": format!("a{file}-{number}"), "list": "wants", "text": [line], "pair": null, "at": at })
        };
        let value = json!({
            "schema": "turnabout-export/1", "exported_at": "2026-05-03T10:00:00Z", "name": "", "left_out": [],
            "skipped_prompts": ["P01"], "sessions": [], "topics": [], "answers": [],
            "pairs": [{ "id": "p", "partner_names": [], "cadence": [], "began_at": [] }],
            "own": { "offers": [], "goals": [], "lists": (0..95).map(of).collect::<Vec<_>>(), "cards": [], "said": [],
                     "met": [], "ratings": [], "sealed_answers": [] }
        });
        let pairs = device.view(&world).pairs.len();
        said = reads_back(&mut world, device, &value);
        if !said.starts_with("0 sessions") {
            assert_eq!(device.view(&world).pairs.len(), pairs, "a pair was made by a file that was refused");
            break;
        }
    }
    assert!(!said.starts_with("0 sessions"), "it is refused at last: {said}");
}

/// 116.
#[test]
fn the_partners_name_is_taken_out_of_texts_and_what_stays_is_said() {
    let mut world = world();
    let ([junior, _], _) = a_full_pair(&mut world);
    for format in [ExportFormat::Json, ExportFormat::Markdown, ExportFormat::Log] {
        junior.does(
            &mut world,
            UiEvent::Take(TakeEvent::Export { wish: ExportWish { redact: instead(), ..everything(format) } }),
        );
        world.run_until("an export", MINUTE, |world| junior.view(world).export.is_some());
        let files = junior.files(&world);
        junior.does(&mut world, UiEvent::Take(TakeEvent::Taken));
        let text: String = files.iter().map(|file| String::from_utf8_lossy(&file.bytes)).collect();
        for name in ["Zoë", "zoë", "Dijk"] {
            assert!(!text.contains(name), "{name} is in {format:?}");
        }
        assert!(text.contains("nicknames, other spellings"), "{format:?} says what may be left");
        assert!(format == ExportFormat::Log || text.contains("We listened. 👩🏽‍💻 my partner laughed."));
    }
}

/// 116.
#[test]
fn without_the_partners_name_no_word_of_a_newer_version_and_no_other_partners_name_is_in_a_file() {
    let mut world = world();
    let [junior, _] = world.paired_devices(["Junior", "Anneliese"]);
    junior.write_ours(&mut world, "Anneliese and zebedee came.");
    let mut value = exports_json(&mut world, junior);
    value["pairs"][0]["partner_names"] = json!(["Zebedee"]);
    value["pairs"][0]["id"] = json!("p");
    value["sessions"][0]["pair"] = json!("p");
    value["sessions"][0]["id"] = json!("elsewhere");
    value["sessions"][0]["place"] = json!(["at Zebedee's sister's"]);
    value["answers"] =
        json!([{ "id": "a", "prompt": "sister-Cordula", "pair": null, "by": "me", "at": null, "text": "x" }]);
    value["own"] = json!(null);
    for pair in value["pairs"].as_array_mut().unwrap() {
        pair["practice"] = json!(null);
    }
    assert_eq!(reads_back(&mut world, junior, &value), "1 sessions, 0 unknown");

    let wish = ExportWish { redact: instead(), ..everything(ExportFormat::Json) };
    let text = String::from_utf8(exports(&mut world, junior, wish)).unwrap();
    for word in ["Anneliese", "zebedee", "Zebedee", "sister", "Cordula"] {
        assert!(!text.contains(word), "{word}: {text}");
    }
    assert!(text.contains("my partner and my partner came."), "{text}");
    assert!(text.contains("written by a newer version"), "{text}");
}

fn events(calendar: &str) -> Vec<Vec<(String, String)>> {
    let text = unfold(calendar);
    let parsed = read_calendar(&text).unwrap();
    let of_event = |component: &Component<'_>| {
        let property = |it: &icalendar::parser::Property<'_>| (it.name.to_string(), it.val.to_string());
        component.properties.iter().map(property).collect()
    };
    parsed.components.iter().filter(|component| component.name == "VEVENT").map(of_event).collect()
}

fn property(event: &[(String, String)], name: &str) -> String {
    event.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default()
}

/// EXPERIENCE 4.8.
#[test]
fn a_calendar_keeps_uid_and_raises_sequence_and_both_write_the_same() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "Not for calendars.");
    let at = |start_at_ms| {
        UiEvent::Session(SessionEvent::Plan {
            session: session.clone(),
            plan: plan(start_at_ms, 1_800, PlaceKind::Meal),
        })
    };
    junior.does(&mut world, at(MAY_MS));
    world.run_until_quiet();
    let utc = everything(ExportFormat::Calendar);
    let first = exports_calendar(&mut world, junior, utc.clone());
    assert!(!first.contains("METHOD") && !first.contains("Not for calendars"));
    senior.does(&mut world, at(MAY_MS + 60_000));
    world.run_until_quiet();

    let [before, mine, theirs] =
        [first, exports_calendar(&mut world, junior, utc.clone()), exports_calendar(&mut world, senior, utc.clone())]
            .map(|calendar| events(&calendar).remove(0));
    assert_eq!(property(&before, "UID"), property(&mine, "UID"));
    let sequence = |event: &[(String, String)]| property(event, "SEQUENCE").parse::<u64>().unwrap();
    assert!(sequence(&mine) > sequence(&before));
    for name in ["UID", "SEQUENCE", "DTSTART", "DTEND", "STATUS"] {
        assert_eq!(property(&mine, name), property(&theirs, name), "{name}");
    }
    assert_eq!(
        (property(&before, "DTSTART"), property(&before, "DTEND")),
        ("20260503T100000Z".into(), "20260504T160000Z".into())
    );
    assert_eq!((property(&mine, "SUMMARY"), property(&mine, "DESCRIPTION")), ("Session".into(), "Session".into()));

    senior.does(&mut world, UiEvent::Session(SessionEvent::CallOff { session: session.clone(), times_ms: vec![] }));
    world.run_until_quiet();
    let off = events(&exports_calendar(&mut world, junior, utc.clone())).remove(0);
    assert_eq!((property(&off, "STATUS").as_str(), property(&off, "UID")), ("CANCELLED", property(&mine, "UID")));
    assert!(sequence(&off) > sequence(&mine), "a calendar that has it takes it out");

    junior.does(&mut world, UiEvent::Session(SessionEvent::End { session, meant: true }));
    junior.does(&mut world, UiEvent::Take(TakeEvent::Export { wish: utc }));
    world.run_until("an export", MINUTE, |world| junior.view(world).export.is_some());
    let taken = junior.view(&world).export.unwrap();
    let files = words::take::files(&taken, &words::Voice::new("en", words::zone_or_utc("UTC")));
    assert!(files.is_err_and(|problem| problem == Problem::NothingPlanned), "what is over is no plan, and no file");
}

/// RFC 5545, 3.3.5: an instant is said in UTC, whatever the zone; only what floats is said as the clock shows it.
#[test]
fn a_calendar_says_instants_in_every_zone_and_has_no_rules_that_a_reader_may_pass_over() {
    let mut world = world();
    let junior = world.person("Junior");
    let pair = junior.starts_pair(&mut world);
    // Winter, summer, the night on which summer time ends, 1970 and 2106.
    let starts = [1_767_258_000_000, 1_782_892_800_000, 1_792_886_400_000, 0, 4_294_967_280_000];
    for start in starts {
        let event = UiEvent::Session(SessionEvent::New { pair: pair.clone(), plan: plan(start, 60, PlaceKind::Call) });
        junior.does(&mut world, event);
    }
    let zoned = ExportWish { zone: Some("Europe/Berlin".into()), ..everything(ExportFormat::Calendar) };
    let calendar = exports_calendar(&mut world, junior, zoned.clone());
    let mut starts: Vec<String> = events(&calendar).iter().map(|event| property(event, "DTSTART")).collect();
    starts.sort();
    let instants = ["19700101T000000Z", "20260101T090000Z", "20260701T080000Z", "20261025T000000Z", "21060207T062800Z"];
    assert_eq!(starts, instants);
    assert!(!calendar.contains("TZ"), "{calendar}");

    let floating = exports_calendar(&mut world, junior, ExportWish { floating: true, ..zoned });
    assert!(!floating.contains("TZID") && floating.contains("DTSTART:20260701T100000\r\n"), "{floating}");
    // An hour from 02:00 on when the clocks go back at 03:00: its end by the clock would be its start.
    assert!(!floating.contains("DTEND") && floating.contains("DURATION:PT60M\r\n"), "{floating}");
}

/// 106.
#[test]
fn both_can_print_a_report_that_a_screen_reader_can_read() {
    let mut world = world();
    let (people, session) = a_full_pair(&mut world);
    people[1].does(&mut world, UiEvent::Session(SessionEvent::End { session: session.clone(), meant: true }));
    world.run_until_quiet();
    for (device, partner) in people.into_iter().zip(["Zoë van Dijk", "Junior"]) {
        let pair = Some(device.first_pair(&world));
        let wish = ExportWish { pair, ..everything(ExportFormat::Report) };
        let document = Document::load_mem(&exports(&mut world, device, wish.clone())).unwrap();
        let catalog = document.catalog().unwrap();
        assert_eq!(catalog.get(b"Lang").and_then(Object::as_str).unwrap(), b"en");
        assert!(catalog.has(b"StructTreeRoot") && catalog.has(b"Outlines"));
        let pages: Vec<u32> = document.get_pages().keys().copied().collect();
        let text = document.extract_text(&pages).unwrap();
        for words in [
            "Meetings held: 1 of 1 planned",
            partner,
            "Ask first.",
            "Pictures need words.",
            "Reading by ear",
            "Left out",
        ] {
            assert!(text.contains(words), "{words} is not in {text}");
        }
        assert!(!text.contains("listened") && !text.contains("was kind"), "no texts");

        let bare = ExportWish { lines_of: Some(Vec::new()), ..wish };
        let document = Document::load_mem(&exports(&mut world, device, bare)).unwrap();
        assert!(!document.extract_text(&[1]).unwrap().contains("Ask first."), "lines only where they were chosen");
    }
}

/// The text of a PDF, with one blank between words.
fn read_aloud(pdf: &[u8]) -> String {
    let document = Document::load_mem(pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&pages).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// 113, EXPERIENCE 4.9.
#[test]
fn an_export_speaks_german_when_its_reader_does_and_both_languages_hold_the_same() {
    let mut world = world();
    let ([junior, _], session) = a_full_pair(&mut world);
    junior.does(&mut world, UiEvent::Session(SessionEvent::End { session, meant: true }));
    world.run_until_quiet();
    let pair = Some(junior.first_pair(&world));
    for (format, german, english) in [
        (
            ExportFormat::Markdown,
            ["## Unsere Notizen (wir beide)", "Wenn the page is ready, dann we listen"],
            "Left out",
        ),
        (ExportFormat::Printed, ["Zeichen (wir beide)", "Weggelassen: Schlüssel und Links"], "Left out"),
        (ExportFormat::Report, ["Was Junior zeigt", "Es hat geklappt, wenn Zoë finds the button"], "teaches"),
        (ExportFormat::Log, ["mein Arbeitsplatz", "in der Zeitzone UTC."], "workplace"),
    ] {
        let wish = ExportWish { pair: pair.clone(), ..everything(format) };
        junior.does(&mut world, UiEvent::Take(TakeEvent::Export { wish }));
        world.run_until("an export", MINUTE, |world| junior.view(world).export.is_some());
        let [in_english, in_german] = ["en-GB", "de-CH"].map(|locale| junior.files_in(locale, &world));
        junior.does(&mut world, UiEvent::Take(TakeEvent::Taken));

        let paths = |files: &[ExportFile]| files.iter().map(|file| file.path.clone()).collect::<Vec<_>>();
        assert_eq!(paths(&in_german), paths(&in_english), "names of files are for programs");
        let is_pdf = matches!(format, ExportFormat::Printed | ExportFormat::Report);
        let read = |files: &[ExportFile]| -> String {
            let text = |it: &ExportFile| String::from_utf8_lossy(&it.bytes).into_owned();
            files.iter().map(|it| if is_pdf { read_aloud(&it.bytes) } else { text(it) }).collect()
        };
        if is_pdf {
            let document = Document::load_mem(&in_german[0].bytes).unwrap();
            assert_eq!(document.catalog().unwrap().get(b"Lang").and_then(Object::as_str).unwrap(), b"de");
        }
        let [in_english, text] = [read(&in_english), read(&in_german)];
        for words in german {
            assert!(text.contains(words) && !in_english.contains(words), "{words} is not in {text}");
        }
        assert!(in_english.contains(english) && !text.contains(english), "{english} is in {text}");
        assert!(text.contains("Ask first.") && in_english.contains("Ask first."), "people's words stay: {text}");
    }
}

/// 113, 116.
#[test]
fn what_was_exported_in_german_comes_back_and_a_name_is_replaced_in_german() {
    let mut world = world();
    let ([junior, _], _) = a_full_pair(&mut world);
    let mut in_german = |wish: ExportWish| -> Value {
        junior.does(&mut world, UiEvent::Take(TakeEvent::Export { wish }));
        world.run_until("an export", MINUTE, |world| junior.view(world).export.is_some());
        let files = junior.files_in("de", &world);
        junior.does(&mut world, UiEvent::Take(TakeEvent::Taken));
        serde_json::from_slice(&files[0].bytes).unwrap()
    };
    let first = in_german(everything(ExportFormat::Json));
    let redact = Some("mein Gegenüber".to_owned());
    let redacted = in_german(ExportWish { redact, ..everything(ExportFormat::Json) });
    let ours = &redacted["sessions"][0]["ours"]["text"];
    assert!(ours.as_str().unwrap().contains("mein Gegenüber laughed."), "{ours}");
    let left_out = redacted["left_out"].to_string();
    assert!(left_out.contains("ersetzt durch „mein Gegenüber“") && !left_out.contains("replaced"), "{left_out}");

    let fresh = world.person("Junior");
    assert_eq!(reads_back(&mut world, fresh, &first), "1 sessions, 0 unknown");
    let mut again = without_ids(exports_json(&mut world, fresh));
    let mut first = without_ids(first);
    assert_eq!(first["left_out"][0], json!("Schlüssel und Links"));
    assert_eq!(again["left_out"].take()[0], json!("keys and links"));
    first["left_out"].take();
    assert_eq!(again, first);
}

fn backs_up(world: &mut World, device: Device) -> Vec<u8> {
    device.does(world, UiEvent::Take(TakeEvent::MakeBackup));
    world.run_until("a backup", MINUTE, |world| device.view(world).export.is_some());
    let bytes = device.files(world)[0].bytes.clone();
    device.does(world, UiEvent::Take(TakeEvent::Taken));
    bytes
}

fn restores(world: &mut World, name: &str, bytes: &[u8]) -> Device {
    let device = world.fresh_device(name);
    let event = UiEvent::Take(TakeEvent::RestoreBackup { bytes: bytes.to_vec() });
    device.asks(world, event, "restored", |said| {
        if let Said::Restored(counts) = said { Some(counts.sessions.to_string()) } else { None }
    });
    device
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// 116.
#[test]
fn a_restored_backup_is_a_notebook_that_waits_and_touches_nobody() {
    let mut world = world();
    let ([junior, senior], session) = a_full_pair(&mut world);
    let backup = backs_up(&mut world, junior);
    assert_eq!(app::test_backup(&backup).map(|counts| (counts.pairs, counts.sessions)), Ok((1, 1)));

    let restored = restores(&mut world, "Restored", &backup);
    assert_eq!(restored.view(&world).stage, Stage::Ready);
    assert_eq!(restored.mine(&mut world, &session), "Dijk was kind; zoë's idea.");
    restored.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    restored.writes(&mut world, &session, Notebook::Ours, " From the backup.");
    world.run_for(2 * MINUTE);

    assert!(restored.ours(&mut world, &session).contains("From the backup."));
    for device in [junior, senior] {
        assert!(!device.ours(&mut world, &session).contains("From the backup."), "nobody has let it in");
        let pair = device.first_pair(&world);
        assert_eq!(device.pair(&world, &pair).unwrap().devices, 2);
    }
    junior.writes(&mut world, &session, Notebook::Ours, " Later.");
    world.run_for(MINUTE);
    assert!(senior.ours(&mut world, &session).contains("Later."), "the old device goes on");
    world.crash(restored);
    world.relaunch(restored);
    world.run_for(MINUTE);
    assert!(restored.ours(&mut world, &session).contains("From the backup."), "and it was saved");
}

/// 116.
#[test]
fn a_restored_backup_comes_in_by_a_link_and_brings_what_was_written_meanwhile() {
    let mut world = world();
    let ([junior, senior], session) = a_full_pair(&mut world);
    let backup = backs_up(&mut world, junior);
    let restored = restores(&mut world, "Restored", &backup);
    restored.writes(&mut world, &session, Notebook::Ours, " From the backup.");
    junior.writes(&mut world, &session, Notebook::Ours, " From the phone.");

    let link = junior.link_for_device(&mut world);
    restored.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    restored.does(&mut world, UiEvent::People(PeopleEvent::Join { link }));
    let pair = junior.first_pair(&world);
    world.run_until("the backup is in", 10 * MINUTE, |world| {
        restored.pair(world, &pair).is_some_and(|row| row.membership == Membership::Settled && row.devices == 3)
    });
    world.run_until_quiet();

    for device in [junior, senior, restored] {
        let text = device.ours(&mut world, &session);
        assert!(text.contains("From the backup.") && text.contains("From the phone."), "{text}");
    }
    assert_eq!(restored.view(&world).devices.devices.len(), 2, "a further device, no clone");
    assert_eq!(restored.view(&world).sync.attention, None);
}

/// 116.
#[test]
fn with_every_device_lost_a_backup_and_the_code_bring_also_what_no_relay_had() {
    let mut world = world();
    let ([junior, senior], session) = a_full_pair(&mut world);
    let code = super::membership::makes_code(&mut world, junior);
    world.cut(junior);
    junior.writes(&mut world, &session, Notebook::Ours, " Never sent.");
    world.run_for(MINUTE);
    let backup = backs_up(&mut world, junior);
    world.crash(junior);

    let restored = restores(&mut world, "Restored", &backup);
    restored.writes(&mut world, &session, Notebook::Ours, " Written after.");
    restored.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    restored.does(&mut world, UiEvent::People(PeopleEvent::Recover { relay: RELAY.to_owned(), code }));
    let pair = senior.first_pair(&world);
    world.run_until("everything is back", 10 * MINUTE, |world| {
        let view = restored.view(world);
        let is_in = |row: &app::pair::view::PairView| row.membership == Membership::Settled;
        !view.devices.recovering && restored.pair(world, &pair).is_some_and(|row| is_in(&row))
    });
    world.run_until_quiet();

    let text = senior.ours(&mut world, &session);
    assert!(text.contains("Never sent.") && text.contains("Written after."), "{text}");
}

/// 116.
#[test]
fn a_backup_holds_no_key_of_the_device_and_not_what_is_broken() {
    let mut world = world();
    let ([junior, _], _) = a_full_pair(&mut world);
    let backup = backs_up(&mut world, junior);
    let keys = world.records(junior, Table::Keys);
    assert_eq!(keys.len(), 2, "two spaces");
    for keys in keys {
        let keys = spaces::keys::from_bytes(&keys).unwrap();
        assert!(!holds(&backup, &keys.device_key().to_bytes()), "the device's key");
        let (_, content) = keys.handover().unwrap();
        assert!(!holds(&backup, &*content), "the content key");
    }
    let device = junior.view(&world).devices.devices[0].id.clone();
    assert!(!holds(&backup, device.as_bytes()), "nor which device made it");

    for at in [0, backup.len() / 2, backup.len() - 1] {
        let cut = &backup[..at];
        assert!(app::test_backup(cut).is_err(), "cut at {at}");
    }
    assert_eq!(app::test_backup(b"# Markdown").err(), Some(Problem::NotABackup));
    let used = world.person("Somebody");
    used.does(&mut world, UiEvent::Take(TakeEvent::RestoreBackup { bytes: backup }));
    assert_eq!(used.refusal(&world), Some(Problem::DeviceNotFresh));
}
