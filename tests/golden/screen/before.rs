//! One's own page, "Before you meet", a pair both ways with its reminders, and what was taken out, as text.

use super::{Screen, or_unknown, quoted, who, yes};
use app::ViewModel;
use app::before::event::{Power, Ready};
use app::before::view::{BeforePair, BeforeView, CardView, LineView, ProfileView};
use app::goal::view::{DraftView, GoalTopic, GoalView, ProjectView};
use app::ground::said::{BackupCounts, Said};
use app::ground::who::StandsAs;
use app::offer::event::GoodTimes;
use app::offer::view::{OfferView, SharedCopy, SharedOffer};
use app::pair::view::BothWaysView;
use app::reminders::view::Nudge;
use app::take::view::{Export, ExportFile};

impl Screen {
    pub(in crate::golden) fn profile(&mut self, view: &ViewModel) -> &mut Self {
        let ProfileView { asks_first, offers, good_times, good_times_shared, lines, goals, newer } = &*view.profile;
        self.fact("asks first", yes(*asks_first));
        for OfferView { id: _, what, takes, bring, question, shared } in offers {
            self.fact("offer", &quoted(what).join(" / "));
            self.fact("", &format!("takes \"{takes}\", bring \"{bring}\", found by {question:?}; {}", copies(shared)));
        }
        self.fact("good times", &times(good_times.as_ref()));
        self.fact("", &format!("pairs that have a copy: {}", good_times_shared.len()));
        for LineView { id: _, list, pair, text } in lines {
            self.fact(&format!("{list:?}").to_lowercase(), &format!("\"{text}\"; of a pair {}", yes(pair.is_some())));
        }
        for DraftView { id: _, text, horizon, shared } in goals {
            self.fact("goal", &format!("{}; {horizon:?}; {}", quoted(text).join(" / "), copies(shared)));
        }
        self.fact("newer", yes(*newer));
        self
    }

    pub(in crate::golden) fn before(&mut self, view: &ViewModel) -> &mut Self {
        let BeforeView { pairs, cards, ready, reason, result, returns_to_assumptions } = &*view.before;
        for BeforePair { pair: _, partner, stands_as, power, next } in pairs {
            let stands = stands_as.map_or("-", |stands| match stands {
                StandsAs::Newer => "newer",
                StandsAs::Longer => "longer",
                StandsAs::Alike => "alike",
            });
            let power = power.map_or("-", |power| match power {
                Power::Yes => "yes",
                Power::No => "no",
                Power::Unsure => "unsure",
            });
            self.fact("with", &format!("{}; I stand {stands}; a say {power}", or_unknown(partner)));
            let next: Vec<String> = next.iter().map(kind_of).collect();
            self.facts("next", &next);
        }
        for CardView { id, read, useful } in cards {
            let useful = useful.as_ref().map_or_else(|| "-".to_owned(), kind_of);
            self.fact("card", &format!("{id}; read {}; useful {useful}", yes(*read)));
        }
        let ready: Vec<&str> = ready
            .iter()
            .map(|ready| match ready {
                Some(Ready::Yes) => "yes",
                Some(Ready::Partly) => "partly",
                Some(Ready::NotNow) => "not now",
                None => "-",
            })
            .collect();
        self.fact("ready", &ready.join(", "));
        let result = result.as_ref().map_or_else(|| "-".to_owned(), kind_of);
        self.fact("", &format!("{result}; because \"{reason}\""));
        self.fact("assumptions again", yes(*returns_to_assumptions));
        self
    }

    pub(in crate::golden) fn ways(&mut self, view: &ViewModel) -> &mut Self {
        let title = |id: &String| {
            let row = view.topics.iter().find(|row| row.id == *id);
            row.map_or_else(|| "(gone)".to_owned(), |row| quoted(&row.titles).join(" / "))
        };
        for way in view.ways.iter() {
            let BothWaysView {
                pair: _,
                partner,
                my_word,
                partners_word,
                pair_type,
                my_offers,
                partners_offers,
                my_times,
                partners_times,
                i_teach,
                i_learn,
                undecided,
                goals,
                nudges,
                newer,
            } = &**way;
            let types: Vec<String> = pair_type.iter().map(kind_of).collect();
            self.fact("with", &format!("{}; {}", or_unknown(partner), types.join(" / ")));
            self.fact(
                "words",
                &format!("me {}, partner {}", quoted(my_word).join("/"), quoted(partners_word).join("/")),
            );
            for (name, offers) in [("I offer", my_offers), ("partner offers", partners_offers)] {
                self.facts(name, &offers.iter().map(offer).collect::<Vec<_>>());
            }
            self.fact("my times", &times(my_times.as_ref()));
            self.fact("partner's times", &times(partners_times.as_ref()));
            for (name, ids) in [("I teach", i_teach), ("I learn", i_learn), ("undecided", undecided)] {
                self.facts(name, &ids.iter().map(title).collect::<Vec<_>>());
            }
            for goal in goals {
                self.goal(goal);
            }
            let nudges: Vec<String> = nudges.iter().map(|nudge| self.nudge(nudge)).collect();
            self.facts("reminder", &nudges);
            self.fact("newer", yes(*newer));
        }
        self
    }

    fn goal(&mut self, goal: &GoalView) {
        let GoalView { id: _, by, text, horizon, state, reason, topics, project } = goal;
        let words = |all: Vec<String>| if all.is_empty() { "-".to_owned() } else { all.join(" / ") };
        let (ahead, state) = (words(horizon.iter().map(kind_of).collect()), words(state.iter().map(kind_of).collect()));
        self.fact("our goal", &format!("{}, first by {}; {ahead}; {state}", quoted(text).join(" / "), who(*by)));
        self.fact("", &format!("because {}", words(quoted(reason))));
        for GoalTopic { topic: _, title, state, sessions } in topics {
            let state = state.as_ref().map_or_else(|| "-".to_owned(), kind_of);
            self.fact("", &format!("by \"{title}\", {state}, sessions {}", sessions.len()));
        }
        if let Some(ProjectView { outcome, audience, due_at_ms, help, next }) = project {
            let due: Vec<String> = due_at_ms.iter().map(|at| self.time(Some(*at))).collect();
            let lines = [outcome, audience, help, next].map(|lines| words(quoted(lines)));
            self.fact("", &format!("project: {}; due {}", lines.join(", "), words(due)));
        }
    }

    fn nudge(&self, nudge: &Nudge) -> String {
        match nudge {
            Nudge::NeverMet => "nobody has met yet".to_owned(),
            Nudge::NextDue { at_ms } => format!("the next meeting is due around {}", self.time(Some(*at_ms))),
            Nudge::Late { weeks, agreed } => format!("last met {weeks} weeks ago, agreed {agreed}"),
            Nudge::Gap { weeks } => format!("no meeting for {weeks} weeks: go on, pause or end?"),
            Nudge::ThreeMeetings => "three meetings: go on, change something, or end well?".to_owned(),
            Nudge::Ends { at_ms } => format!("runs until {}: renew, pause or end?", self.time(Some(*at_ms))),
            Nudge::LastMeeting => "one last meeting".to_owned(),
            Nudge::NothingYet { teacher } => format!("nothing yet in the direction taught by {}", who(*teacher)),
            Nudge::OtherKind { sessions } => format!("{sessions} meetings about technology only"),
            Nudge::TooManyActive { active } => format!("{active} topics are active"),
        }
    }

    /// Files that wait to be taken: how they end, since what is in them has tests of its own.
    pub(in crate::golden) fn export(&mut self, Export { files }: &Export) -> &mut Self {
        for ExportFile { path, bytes } in files {
            let ending = path.rsplit('.').next().unwrap_or_default();
            self.fact("file", &format!("of kind {ending}; empty {}", yes(bytes.is_empty())));
        }
        self
    }

    /// What was said of something that was taken out.
    pub(in crate::golden) fn taken(&mut self, said: &Said) -> &mut Self {
        if let Said::Restored(counts) = said {
            self.counts("a backup is here", counts);
            return self;
        }
        let what = if *said == Said::Exported {
            "files are ready".to_owned()
        } else if *said == Said::BackupReady {
            "a backup is ready, open to read".to_owned()
        } else if let Said::Refused(problem) = said {
            format!("refused: {problem:?}")
        } else {
            "something else".to_owned()
        };
        self.fact("said", &what);
        self
    }

    fn counts(&mut self, what: &str, counts: &BackupCounts) {
        let BackupCounts { made_at_ms, pairs, sessions, notes, topics, answers, others, unread } = counts;
        self.fact("said", &format!("{what}, made {}", self.time(Some(*made_at_ms))));
        self.fact("", &format!("pairs {pairs}, sessions {sessions}, notes {notes}, topics {topics}"));
        self.fact("", &format!("answers {answers}, others {others}, unread {unread}"));
    }
}

/// The name of a variant, in lower case.
fn kind_of(variant: &impl std::fmt::Debug) -> String {
    format!("{variant:?}").to_lowercase()
}

fn copies(shared: &[SharedCopy]) -> String {
    let same = |SharedCopy { pair: _, id: _, same }: &SharedCopy| if *same { "shared" } else { "shared, now older" };
    let all: Vec<&str> = shared.iter().map(same).collect();
    if all.is_empty() { "only me".to_owned() } else { all.join(", ") }
}

fn offer(offer: &SharedOffer) -> String {
    let SharedOffer { id: _, what, takes, bring } = offer;
    format!("{}; takes \"{takes}\", bring \"{bring}\"", quoted(what).join(" / "))
}

fn times(times: Option<&GoodTimes>) -> String {
    times.map_or_else(
        || "-".to_owned(),
        |GoodTimes { text, days, from_minute, to_minute }| {
            format!("\"{text}\"; days {days:?}; from {from_minute:?} to {to_minute:?}")
        },
    )
}
