//! Questions that both answer alone, and whose answers open together.

use crate::clock::meant_day;
use crate::{Value, Voice};
use app::sealed::view::QuestionView;
use content::Value::{Date, Message, Text};
use content::{Id, history, pair, sealed, session};

/// How a sealed question stands: who has answered and, once it is open, what both said.
pub fn question(question: &QuestionView, partner: &str, voice: &Voice) -> Vec<String> {
    let mut lines = vec![answered(question, partner, voice)];
    let name = voice.partner(partner);
    lines.extend(question.mine.as_deref().map(|mine| said(Message(&voice.say(session::TOOK_YOU)), mine, voice)));
    lines.extend(question.theirs.as_deref().map(|theirs| said(Text(name), theirs, voice)));
    let unfit = question.partner_unfit.then(|| voice.tell(sealed::PARTNER_UNFIT, &[("partner", Text(name))]));
    lines.extend(unfit);
    lines.extend(question.mine_unfit.then(|| voice.say(sealed::MINE_UNFIT)));
    lines
}

/// What is asked.
pub fn asked(question: &str) -> Id {
    match question {
        "trial" | "trial-2" | "trial-3" => pair::TRIAL_ASK,
        "check-3" => pair::THIRD_ASK,
        "still-undecided" => pair::UNDECIDED_ASK,
        _ => pair::GAP_ASK,
    }
}

/// What each answer leads to, to be read before one is given: of a question that has answers of ours.
pub fn leads_to(question: &str, voice: &Voice) -> Vec<String> {
    let leads: &[Id] = match asked(question) {
        pair::TRIAL_ASK => &sealed::TRIAL_LEADS,
        pair::THIRD_ASK => &sealed::CHECK_LEADS,
        _ => &sealed::STILL_LEADS,
    };
    leads.iter().map(|id| voice.say(*id)).collect()
}

/// By when both meant to answer; once that day is over, that nothing has ended by it.
pub fn date(day_ms: i64, has_passed: bool, voice: &Voice) -> Option<String> {
    let id = if has_passed { sealed::DATE_PASSED } else { sealed::DATE };
    Some(voice.tell(id, &[("day", Date(&meant_day(day_ms, voice)))]))
}

/// Who has answered, and by when both meant to.
pub fn answered(question: &QuestionView, partner: &str, voice: &Voice) -> String {
    let name = [("partner", Text(voice.partner(partner)))];
    let due = question.due_at_ms.filter(|_| !question.open);
    let due = due.and_then(|day_ms| date(day_ms, question.date_has_passed, voice));
    let waiting = match (question.i_answered, question.partner_answered) {
        (false, false) => return voice.say(sealed::NONE_ANSWERED),
        (true, true) => return voice.say(sealed::BOTH_ANSWERED),
        (true, false) => voice.tell(pair::TRIAL_WAITING, &name),
        (false, true) => voice.tell(pair::TRIAL_WAITING_YOU, &name),
    };
    [Some(waiting), due].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// An answer that is one of ours, by the word that documents keep.
pub fn answer(word: &str) -> Option<Id> {
    Some(match word {
        "yes" => pair::TRIAL_YES,
        "unsure" => pair::TRIAL_UNSURE,
        "no" => pair::TRIAL_NO,
        "go_on" => pair::THIRD_SAME,
        "change" => pair::THIRD_CHANGE,
        "pause" => pair::GAP_PAUSE,
        "end" => pair::THIRD_END,
        _ => return None,
    })
}

/// What somebody said: one of ours in the reader's words, anything else as they wrote it.
fn said(name: Value<'_>, word: &str, voice: &Voice) -> String {
    let ours = answer(word).map(|id| voice.say(id));
    let answer = ours.as_deref().map_or(Text(word), Message);
    voice.tell(history::ANSWER, &[("name", name), ("answer", answer)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Times;
    use crate::tests::{english, german};

    #[test]
    fn every_answer_to_a_sealed_question_has_words_and_what_somebody_wrote_stays() {
        assert!(["yes", "unsure", "no", "go_on", "change", "pause", "end"].iter().all(|word| answer(word).is_some()));
        assert_eq!(said(Text("Ruth"), "go_on", &english()), "Ruth: Go on as is");
        assert_eq!(said(Text("Ruth"), "end", &german()), "Ruth: Gut abschließen");
        assert_eq!(said(Text("Ruth"), "Less often.", &english()), "Ruth: Less often.");
    }

    #[test]
    fn what_each_answer_leads_to_is_said_before_it_is_given() {
        assert_eq!([leads_to("trial", &english()).len(), leads_to("trial-3", &german()).len()], [3, 3]);
        assert!(leads_to("trial", &english())[1].contains("ends nothing"));
        assert_eq!([leads_to("check-3", &english()).len(), leads_to("still-20500", &german()).len()], [3, 3]);
    }

    #[test]
    fn as_long_as_one_waits_it_says_who_and_until_when() {
        let mut view = QuestionView { partner_answered: true, due_at_ms: Some(0), ..QuestionView::default() };
        let lines = question(&view, "Ruth", &english().with_times(Times::Fixed));
        let waits = "Ruth has answered, and sees no more than you do. Both answers open once you have given yours, and not before. You meant to answer by Thu 1 Jan 1970.";
        assert_eq!(lines, [waits]);
        view.date_has_passed = true;
        let lines = question(&view, "Ruth", &english().with_times(Times::Fixed));
        assert!(lines[0].ends_with("The date for this, Thu 1 Jan 1970, has passed, and nothing ends by that: answer, choose another date, or end."));
        view = QuestionView { i_answered: true, partner_answered: true, open: true, ..QuestionView::default() };
        view.mine = Some("yes".into());
        view.theirs = Some("no".into());
        assert_eq!(question(&view, "Ruth", &german()), ["Ihr habt beide geantwortet.", "Du: Ja", "Ruth: Nein"]);
    }
}
