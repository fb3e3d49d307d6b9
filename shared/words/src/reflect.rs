//! Prompts and answers.

use crate::Voice;
use app::ground::who::Who;
use app::reflect::view::PromptScope;
use content::{Id, prompt, reflect, scope};

/// The words of a prompt, by the id that documents keep, such as `P08`.
pub fn prompt(id: &str, voice: &Voice) -> String {
    voice.say(prompt::of(id).unwrap_or(reflect::PROMPT_NEWER))
}

/// How the answers to a prompt are opened.
pub fn opened(opened: PromptScope) -> Id {
    match opened {
        PromptScope::Private => scope::MINE,
        PromptScope::Shared => scope::OURS,
        PromptScope::Sealed => scope::OPENED_TOGETHER,
    }
}

/// Who gave an answer, and who sees it.
pub fn whose(by: Who, shared: bool, voice: &Voice) -> String {
    match (by, shared) {
        (Who::Me, false) => voice.say(reflect::ANSWER_MINE),
        (Who::Me, true) => voice.say(reflect::ANSWER_OURS),
        (Who::Partner, _) => voice.partner("").to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{english, german};

    #[test]
    fn every_prompt_of_the_core_has_its_words_and_they_are_the_same_in_english() {
        for of_core in app::reflect::prompts::PROMPTS {
            assert_eq!(prompt(of_core.id, &english()), of_core.text, "{}", of_core.id);
            assert_ne!(prompt(of_core.id, &german()), of_core.text, "{}", of_core.id);
        }
        assert_eq!(prompt("P99", &english()), "(a prompt of a newer version)");
    }

    #[test]
    fn an_answer_says_whose_it_is() {
        assert_eq!(whose(Who::Me, false, &english()), "you, only me");
        assert_eq!(whose(Who::Me, true, &german()), "du, wir beide");
        assert_eq!(whose(Who::Partner, true, &english()), "your partner");
        assert_eq!(english().say(opened(PromptScope::Shared)), "Both of us");
    }
}
