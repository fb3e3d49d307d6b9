//! The forty prompts that ship with the app, and nothing about who has answered which.
//!
//! Word for word the table of PRACTICE.md, section 3.4, in its order. The core remembers prompts by id only; the words
//! are here for the shells that have no translations of their own. Which prompt comes next is decided in the core.

/// Where a pair stands when a prompt fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Before the first session.
    Before,
    /// The first meeting.
    First,
    /// Up to the third session.
    Early,
    /// From the fourth session on.
    Middle,
    /// While a stretch is under way.
    Stretch,
    /// The time together is coming to its end.
    WrapUp,
}

/// Whom a prompt is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The junior partner.
    Junior,
    /// The senior partner.
    Senior,
    /// Both.
    Both,
}

/// How an answer may be opened. Every answer starts as *Only me* whatever stands here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opened {
    /// Only me.
    Private,
    /// Opened together, once both have answered.
    Sealed,
    /// Meant for both from the start.
    Shared,
}

/// One question. No `Debug`: prompts are not for logs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Prompt {
    /// `P01` to `P40`.
    pub id: &'static str,
    /// When it fits.
    pub phase: Phase,
    /// Whom it is for.
    pub role: Role,
    /// How its answers may be opened.
    pub opened: Opened,
    /// The question.
    pub text: &'static str,
}

/// The prompt of this id.
pub fn find(id: &str) -> Option<&'static Prompt> {
    PROMPTS.iter().find(|prompt| prompt.id == id)
}

const fn prompt(id: &'static str, phase: Phase, role: Role, opened: Opened, text: &'static str) -> Prompt {
    Prompt { id, phase, role, opened, text }
}

/// All of them, in the order of the table.
#[rustfmt::skip] // One line a prompt, as in the table.
pub const PROMPTS: [Prompt; 40] = [
    prompt("P01", Phase::Before, Role::Junior, Opened::Private, "What do you know how to do that someone two levels above you would find useful this month? Name one thing you could show in twenty minutes."),
    prompt("P02", Phase::Before, Role::Junior, Opened::Private, "What worries you about advising someone senior to you? Write it here first. You can decide later whether any of it is worth saying."),
    prompt("P03", Phase::Before, Role::Junior, Opened::Private, "Does your partner have a say in your pay, your promotion or your next role? If so, what would you need to agree before you could speak freely?"),
    prompt("P04", Phase::Before, Role::Senior, Opened::Private, "When did you last learn something from a person newer to the work than you? What made it easy, or hard, to accept?"),
    prompt("P05", Phase::Before, Role::Senior, Opened::Private, "Which question have you stopped asking, because people expect you to know the answer?"),
    prompt("P06", Phase::Before, Role::Senior, Opened::Private, "What will you say in the first ten minutes so that your partner can tell you came to learn?"),
    prompt("P07", Phase::Before, Role::Both, Opened::Private, "What do you already assume about people with your partner's job, age or years of service? Write three things, and end each with a question mark."),
    prompt("P08", Phase::Before, Role::Both, Opened::Private, "Why did you say yes to this? Write the honest reason, even if it is a small one."),
    prompt("P09", Phase::First, Role::Both, Opened::Shared, "What would you like to be able to do in three months that you cannot do today? Say it aloud, then write down your partner's answer, not your own."),
    prompt("P10", Phase::First, Role::Both, Opened::Shared, "What stays between the two of you? What may be repeated, and whom would you ask first?"),
    prompt("P11", Phase::First, Role::Both, Opened::Shared, "How will either of you say \"this is not working for me\", so that no reason is needed?"),
    prompt("P12", Phase::First, Role::Both, Opened::Shared, "How often will you meet, for how long, and where? Choose a place that belongs to neither of you."),
    prompt("P13", Phase::First, Role::Junior, Opened::Shared, "Which one topic will you begin with? How will you both know that it was worth the time?"),
    prompt("P14", Phase::First, Role::Senior, Opened::Sealed, "What did you hear today that you would not have heard in an ordinary meeting?"),
    prompt("P15", Phase::First, Role::Junior, Opened::Private, "At what moment did you hold something back today? What would have made it easier to go on?"),
    prompt("P16", Phase::Early, Role::Junior, Opened::Private, "What did you explain that was clear at once, and what needed a second attempt? What did you do differently the second time?"),
    prompt("P17", Phase::Early, Role::Senior, Opened::Shared, "What have you tried on your own since you last met? Write what happened, including the part that did not work."),
    prompt("P18", Phase::Early, Role::Both, Opened::Sealed, "Who spoke most in your last meeting? What balance would you like next time?"),
    prompt("P19", Phase::Early, Role::Both, Opened::Sealed, "You have met a few times. Would you go on as you are, change something, or end well? Answer alone, before you compare."),
    prompt("P20", Phase::Early, Role::Both, Opened::Private, "Look at what you assumed before you met. Which assumption turned out to be wrong, and what showed you?"),
    prompt("P21", Phase::Early, Role::Junior, Opened::Shared, "What small task could you take on whose result your partner would really use?"),
    prompt("P22", Phase::Early, Role::Both, Opened::Sealed, "How much help did the last task need: none, a hint, work side by side, or a lot? What would bring it one step lower?"),
    prompt("P23", Phase::Middle, Role::Both, Opened::Sealed, "Read your first goals again. Which one is done, which still matters, and which would you drop without regret?"),
    prompt("P24", Phase::Middle, Role::Senior, Opened::Shared, "Name one decision you made differently because of something your partner told you. Does your partner know?"),
    prompt("P25", Phase::Middle, Role::Senior, Opened::Shared, "What have you given in return: advice, an introduction, your time, your support in a room your partner was not in?"),
    prompt("P26", Phase::Middle, Role::Junior, Opened::Shared, "What have you learned from your partner that you did not come here to learn?"),
    prompt("P27", Phase::Middle, Role::Junior, Opened::Private, "Name a department you know almost nothing about. Whom could you meet there, and who could introduce you?"),
    prompt("P28", Phase::Middle, Role::Both, Opened::Sealed, "What is each of you too polite to say? Write one sentence that is both true and kind."),
    prompt("P29", Phase::Middle, Role::Junior, Opened::Shared, "Which idea of yours deserves a trial? Write what you would change, what you would need, and the part you would carry yourself."),
    prompt("P30", Phase::Stretch, Role::Junior, Opened::Shared, "What is outside your usual work, but within reach? Describe the smallest version that would still teach you something."),
    prompt("P31", Phase::Stretch, Role::Senior, Opened::Shared, "What can you change so that a mistake here would cost little: the money, the audience, the date?"),
    prompt("P32", Phase::Stretch, Role::Junior, Opened::Shared, "Where are you stuck today? Say what you have tried, and what would help most: an answer, a hint, or someone to listen."),
    prompt("P33", Phase::Stretch, Role::Senior, Opened::Private, "Before you offer an answer: what would you ask if you did not have one?"),
    prompt("P34", Phase::Stretch, Role::Junior, Opened::Private, "What went wrong that the next person should know about? Write it as advice, with nobody's name in it."),
    prompt("P35", Phase::Stretch, Role::Both, Opened::Shared, "Who outside the two of you could use what you found out? Choose what to share, and read it together before it goes."),
    prompt("P36", Phase::WrapUp, Role::Both, Opened::Sealed, "What can your partner do now that they could not do when you began? Give one example that you saw yourself."),
    prompt("P37", Phase::WrapUp, Role::Both, Opened::Private, "How effective was this for the work? How effective was it for you? Choose an answer for each, then add the one thing a scale cannot say."),
    prompt("P38", Phase::WrapUp, Role::Senior, Opened::Shared, "Whom will you tell about what your partner taught you, and what will you say?"),
    prompt("P39", Phase::WrapUp, Role::Junior, Opened::Private, "What do you understand now about how decisions are made that you could not see before?"),
    prompt("P40", Phase::WrapUp, Role::Both, Opened::Shared, "Your time together ends here. What would you like to thank your partner for? What, if anything, comes next?"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_counts_are_those_under_the_table() {
        let by_phase = [Phase::Before, Phase::First, Phase::Early, Phase::Middle, Phase::Stretch, Phase::WrapUp]
            .map(|phase| PROMPTS.iter().filter(|prompt| prompt.phase == phase).count());
        let by_role = [Role::Junior, Role::Senior, Role::Both]
            .map(|role| PROMPTS.iter().filter(|prompt| prompt.role == role).count());

        assert_eq!(by_phase, [8, 7, 7, 7, 6, 5]);
        assert_eq!(by_role, [14, 10, 16]);
    }

    #[test]
    fn every_prompt_is_found_by_its_number_and_is_short_enough_to_read_aloud() {
        for (at, prompt) in PROMPTS.iter().enumerate() {
            assert_eq!(prompt.id, format!("P{:02}", at + 1));
            assert!(find(prompt.id) == Some(prompt), "{} is not found", prompt.id);
            assert!(prompt.text.split_whitespace().count() < 40, "{} has 40 words or more", prompt.id);
        }
        assert!(find("P41").is_none());
    }
}
