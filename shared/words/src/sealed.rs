//! Questions that both answer alone, and whose answers open together.

use crate::clock::day_and_hour;
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

/// Who has answered, and when it opens by itself.
pub fn answered(question: &QuestionView, partner: &str, voice: &Voice) -> String {
    let name = [("partner", Text(voice.partner(partner)))];
    let opens = |day_ms| voice.tell(sealed::OPENS, &[("day", Date(&day_and_hour(day_ms, voice)))]);
    let due = question.due_at_ms.filter(|_| !question.open).map(opens);
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
    fn as_long_as_one_waits_it_says_who_and_until_when() {
        let mut view = QuestionView { partner_answered: true, due_at_ms: Some(0), ..QuestionView::default() };
        let lines = question(&view, "Ruth", &english().with_times(Times::Fixed));
        let waits = "Ruth has answered. You can take your time; Ruth cannot see more than you. It opens by itself on Thu 1 Jan 1970 00:00.";
        assert_eq!(lines, [waits]);
        view = QuestionView { i_answered: true, partner_answered: true, open: true, ..QuestionView::default() };
        view.mine = Some("yes".into());
        view.theirs = Some("no".into());
        assert_eq!(question(&view, "Ruth", &german()), ["Ihr habt beide geantwortet.", "Du: Ja", "Ruth: Nein"]);
    }
}
