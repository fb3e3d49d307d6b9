//! Words of the schema as people say them. One that nobody here knows stands as it is.

use crate::clock;
use crate::take::pen::{OR, Pen, line};
use app::agreement::event::Clause;
use app::offer::event::GoodTimes;
use app::take::shape::NEWER;
use app::take::shape::data::{MY_WORKPLACE, PARTNERS_WORKPLACE, Side};
use content::Value::{Number, Text};
use content::export::file as words;
use content::{Id, prompt, report, scale};

/// What documents keep about topics, goals, pairs, cards and oneself, each in one word.
const WORDS: &[(&str, Id)] = &[
    ("yes", words::WORD_YES),
    ("no", words::WORD_NO),
    ("partly", words::WORD_PARTLY),
    ("not-now", words::WORD_NOT_NOW),
    ("read", words::WORD_READ),
    ("invited", words::WORD_INVITED),
    ("trial", words::WORD_TRIAL),
    ("active", words::WORD_ACTIVE),
    ("paused", words::WORD_PAUSED),
    ("closing", words::WORD_CLOSING),
    ("ended", words::WORD_ENDED_STATE),
    ("reverse", words::WORD_REVERSE),
    ("mutual", words::WORD_MUTUAL),
    ("peer", words::WORD_PEER),
    ("month", words::WORD_MONTH),
    ("year", words::WORD_YEAR),
    ("further", words::WORD_FURTHER),
    ("open", words::WORD_OPEN),
    ("met", words::WORD_MET),
    ("changed", words::WORD_CHANGED),
    ("dropped", words::WORD_DROPPED),
    ("parked", words::WORD_PARKED),
    ("done", words::WORD_DONE),
    ("views", words::WORD_VIEWS),
    ("customers", words::WORD_CUSTOMERS),
    ("work", words::WORD_WORK),
    ("culture", words::WORD_CULTURE),
    ("careers", words::WORD_CAREERS),
    ("technology", words::WORD_TECHNOLOGY),
    ("never", words::WORD_NEVER),
    ("helped", words::WORD_HELPED),
    ("alone", words::WORD_ALONE),
    ("weekly", words::WORD_WEEKLY),
    ("show", words::WORD_SHOW),
    ("each", words::WORD_EACH),
    ("learner", words::WORD_LEARNER),
    ("programme", words::WORD_PROGRAMME),
    ("newer", words::WORD_NEWER_HERE),
    ("longer", words::WORD_LONGER_HERE),
    ("alike", words::WORD_ALIKE),
    // Reminders that were put off.
    ("late", words::WORD_LATE),
    ("gap", words::WORD_GAP),
    ("nothing-yet", words::WORD_NOTHING_YET),
    ("other-kind", words::WORD_OTHER_KIND),
    ("three-meetings", words::WORD_THREE_MEETINGS),
    ("ends", words::WORD_ENDS),
    ("last-meeting", words::WORD_LAST_MEETING),
    ("once", words::WORD_ONCE),
    ("at-first", words::WORD_AT_FIRST),
    ("once-more", words::WORD_ONCE_MORE),
    // Marks.
    ("learned", words::MARK_LEARNED),
    ("to_do", words::MARK_TO_DO),
    ("come_back", words::MARK_COME_BACK),
    ("defending", words::MARK_DEFENDING),
    (NEWER, words::NEWER),
];

/// What somebody brings to a session, or prepares for it, in its order.
pub(crate) const POINTS: [(&str, Id); 5] = [
    ("idea", words::POINT_IDEA),
    ("question", words::POINT_QUESTION),
    ("show", words::POINT_SHOW),
    ("task", words::POINT_TASK),
    ("task_for", words::POINT_TASK_FOR),
];

/// Answers to the questions of a pair.
const ANSWERS: [(&str, Id); 7] = [
    ("yes", words::WORD_YES),
    ("no", words::WORD_NO),
    ("unsure", words::SAY_UNSURE),
    ("go_on", words::SAY_GO_ON),
    ("change", words::SAY_CHANGE),
    ("pause", words::SAY_PAUSE),
    ("end", words::SAY_END),
];

/// Before the day of a question that is asked once two have not met for long.
const STILL: &str = "still-";

/// Before the kind of a reminder that was put off.
const LATER: &str = "later-";

/// Under what one's own reason is kept.
const REASON: &str = "reason";

pub(crate) const fn side(side: Side) -> Id {
    match side {
        Side::Me => words::ME,
        Side::Partner => words::THEM,
    }
}

pub(crate) const fn proposed_by(side: Side) -> Id {
    match side {
        Side::Me => words::BY_ME,
        Side::Partner => words::BY_THEM,
    }
}

/// The nine, as labels of their lines.
pub(crate) const fn clause(clause: Clause) -> Id {
    match clause {
        Clause::Learn => words::CLAUSE_LEARN,
        Clause::Cadence => words::CLAUSE_CADENCE,
        Clause::Place => words::CLAUSE_PLACE,
        Clause::Arrange => words::CLAUSE_ARRANGE,
        Clause::Stays => words::CLAUSE_STAYS,
        Clause::Notes => words::CLAUSE_NOTES,
        Clause::Power => words::CLAUSE_POWER,
        Clause::Stop => words::CLAUSE_STOP,
        Clause::Pays => words::CLAUSE_PAYS,
    }
}

pub(crate) fn place(word: &str) -> Id {
    match word {
        MY_WORKPLACE => words::PLACE_MINE,
        PARTNERS_WORKPLACE => words::PLACE_THEIRS,
        "neutral" => words::PLACE_NEUTRAL,
        "walking" => words::PLACE_WALKING,
        "meal" => words::PLACE_MEAL,
        "call" => words::PLACE_CALL,
        "video" => words::PLACE_VIDEO,
        _ => words::NEWER,
    }
}

pub(crate) fn list(word: &str) -> Id {
    match word {
        "assumptions" => words::ASSUMPTIONS,
        "wants" => words::WANTS,
        _ => words::LIST_NEWER,
    }
}

/// A question of a rating, and its answers; `None` is one of a newer version.
pub(crate) fn rating(word: &str) -> Option<(Id, &'static [Id])> {
    Some(match word {
        "work" => (scale::EFFECT_WORK_ASK, &words::EFFECTIVES),
        "you" => (scale::EFFECT_YOU_ASK, &words::EFFECTIVES),
        "say" => (scale::SELF_SAY, &words::AGREES),
        "see" => (scale::SELF_SEE, &words::AGREES),
        "useful" => (scale::END_USEFUL_ASK, &words::YES_OR_NO),
        "glad" => (scale::END_GLAD_ASK, &words::YES_OR_NO),
        _ => return None,
    })
}

pub(crate) fn moment(word: &str) -> Id {
    match word {
        "start" => report::AT_START,
        "middle" => report::AT_MIDDLE,
        "end" => report::AT_END,
        _ => words::NEWER,
    }
}

fn found(table: &[(&str, Id)], word: &str) -> Option<Id> {
    table.iter().find(|(own, _)| *own == word).map(|(_, id)| *id)
}

impl Pen<'_> {
    /// A word of the schema as people say it.
    pub(crate) fn word(&self, word: &str) -> String {
        found(WORDS, word).map_or_else(|| word.to_owned(), |id| self.say(id))
    }

    /// Every answer, each in a word of the schema.
    pub(crate) fn words(&self, answers: &[String]) -> String {
        answers.iter().map(|word| self.word(word)).collect::<Vec<_>>().join(OR)
    }

    pub(crate) fn points(&self, points: &[String]) -> String {
        let said = |point: &String| found(&POINTS, point).map_or_else(|| point.clone(), |id| self.say(id));
        points.iter().map(said).collect::<Vec<_>>().join(", ")
    }

    /// A question that is answered sealed: a prompt, or one of the pair's own.
    pub(crate) fn question(&self, id: &str) -> String {
        match (prompt::of(id), id) {
            (Some(prompt), _) => self.say(prompt),
            (None, "trial" | "trial-2" | "trial-3") => self.say(words::ASK_TRIAL),
            (None, "check-3") => self.say(words::ASK_CHECK),
            (None, still) if still.starts_with(STILL) => self.say(words::ASK_STILL),
            (None, other) => format!("{other}:"),
        }
    }

    /// The answer to one. To a prompt it is somebody's own words, whatever they are.
    pub(crate) fn answer(&self, question: &str, text: &str) -> String {
        let picked = if prompt::of(question).is_some() { None } else { found(&ANSWERS, text) };
        picked.map_or_else(|| line(text), |id| self.say(id))
    }

    /// What one said something about: a statement's number, the reason, where one stands with somebody.
    pub(crate) fn about(&self, about: &str, pair: Option<&str>) -> String {
        let what = match (about, about.strip_prefix(LATER)) {
            (REASON, _) => self.say(words::REASON),
            ("stands", _) => self.say(words::STANDS),
            (_, Some(later)) => self.of(words::PUT_OFF, "what", &self.word(later)),
            (number, None) if number.parse::<u32>().is_ok() => self.of(words::STATEMENT, "number", number),
            (other, None) => other.to_owned(),
        };
        pair.map_or_else(|| what.clone(), |pair| self.with(&what, &self.partner(pair)))
    }

    /// What one said of oneself. A reason is one's own words, whatever they are.
    pub(crate) fn said(&self, about: &str, said: &[String]) -> String {
        if about == REASON { said.join(OR) } else { self.words(said) }
    }

    pub(crate) fn with(&self, what: &str, partner: &str) -> String {
        self.tell(words::WITH, &[("what", Text(what)), ("partner", Text(partner))])
    }

    /// Days and hours.
    pub(crate) fn hours(&self, times: &GoodTimes) -> String {
        let days: Vec<String> = times.days.iter().filter_map(|day| clock::long_weekday(*day, self.voice())).collect();
        let days = Some(days.join(", ")).filter(|days| !days.is_empty());
        let hours = times.from_minute.zip(times.to_minute).map(|(from, to)| {
            let [from, to] = [from, to].map(|minute| clock::minute_of_day(minute, self.voice()));
            self.tell(words::HOURS, &[("from", Text(&from)), ("to", Text(&to))])
        });
        days.into_iter().chain(hours).collect::<Vec<_>>().join(", ")
    }

    pub(crate) fn agreed_weeks(&self, weeks: u32) -> String {
        self.tell(words::AGREED_WEEKS, &[("weeks", Number(weeks))])
    }

    /// Who said what to a question on how it goes, in a line; `answer` is the place on its scale, from 1.
    pub(crate) fn rated(&self, day: &str, who: &str, moment: Id, asked: Option<(Id, &[Id])>, answer: u32) -> String {
        let place = usize::try_from(answer).ok().and_then(|place| place.checked_sub(1));
        let answer = asked.zip(place).and_then(|((_, answers), place)| answers.get(place).copied());
        let [moment, question, answer] =
            [moment, asked.map_or(words::NEWER, |(question, _)| question), answer.unwrap_or(words::NEWER)]
                .map(|id| self.say(id));
        format!("{day}, {who}, {moment}: {question} {answer}")
    }
}
