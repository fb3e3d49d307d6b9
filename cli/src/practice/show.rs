//! Where a pair stands, as lines, with the end and its thank-you notes.

use crate::clock::Clock;
use crate::language::{own, partner, say, tell};
use crate::page::{indented, line};
use crate::pick::short;
use crate::practice::advice;
use app::ground::who::Who;
use app::pair::view::PairView;
use app::practice::view::{ClosingView, ThanksView};
use content::Value::Text;
use content::cli::{pair as own_texts, practice as asked};
use content::pair;
use std::fmt::Write;
use words::{practice, sealed};

/// Where a pair stands.
pub fn standing(of: &PairView, clock: &Clock) -> String {
    let seen = &of.practice;
    let mut text = String::new();
    line!(text, "{}", advice::state(seen.state, &of.partner));
    for until in &seen.paused_until_ms {
        line!(text, "{}", practice::paused_until(*until, clock.voice()));
    }
    if seen.trial_rounds > 0 {
        line!(text, "{}", practice::trial_again(clock.voice()));
    }
    let is_undecided = seen.still.as_ref().is_some_and(|it| sealed::asked(&it.question) == pair::UNDECIDED_ASK);
    let still = if is_undecided { asked::ASK_UNDECIDED } else { asked::ASK_GAP };
    let questions = [(asked::ASK_TRIAL, &seen.trial), (asked::ASK_THIRD, &seen.check), (still, &seen.still)];
    for (ask, question) in questions {
        if let Some(question) = question {
            line!(text, "{}", say(ask));
            if !question.i_answered {
                for leads in sealed::leads_to(&question.question, clock.voice()) {
                    line!(text, "  {leads}");
                }
            }
            for one in sealed::question(question, &of.partner, clock.voice()) {
                line!(text, "  {one}");
            }
        }
    }
    if let Some(view) = &seen.closing {
        closing(&mut text, view, &of.partner);
    }
    thanks(&mut text, &seen.thanks, &of.partner);
    for one in practice::rhythm(&seen.rhythm, clock.voice()) {
        line!(text, "{one}");
    }
    text
}

/// What can be done while wrapping up, and what each keeps.
fn closing(text: &mut String, view: &ClosingView, name: &str) {
    let name = partner(name);
    let to_partner = [("partner", Text(name))];
    indented(text, &say(pair::CLOSING_TEXT));
    let meeting = view.last_session.as_deref().map_or_else(
        || say(own_texts::LAST_MEETING),
        |session| tell(own_texts::LAST_PLANNED, &[("session", Text(short(session)))]),
    );
    line!(text, "  · {meeting}");
    if !view.i_thanked {
        line!(text, "  · {}", tell(own_texts::THANK, &to_partner));
    }
    line!(text, "  · {}", say(own_texts::TAKE_BACK));
    line!(text, "    {}", tell(pair::CLOSING_REMOVE_TEXT, &to_partner));
    line!(text, "  · {}", say(own_texts::END));
    for kept in [pair::CLOSING_OWN, pair::CLOSING_SHARED] {
        line!(text, "  {}", say(kept));
    }
}

/// Thank-you notes.
fn thanks(text: &mut String, notes: &[ThanksView], name: &str) {
    for note in notes {
        let id = match note.by {
            Who::Me => content::pair::YOUR_THANKS,
            Who::Partner => pair::ENDED_THANKS,
        };
        line!(text, "{}", tell(id, &[("partner", Text(partner(name)))]));
        note.text.lines().for_each(|one| line!(text, "  > {}", own(one)));
    }
}
