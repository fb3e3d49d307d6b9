//! Prompts and answers, beside the prompts themselves.

use crate::id::ids;

ids! {
    PROMPT_NEWER = "reflect-prompt-newer";
    NO_PROMPT = "reflect-no-prompt";
    ANSWER_MINE = "reflect-answer-mine";
    ANSWER_OURS = "reflect-answer-ours";
    NO_ANSWERS = "reflect-no-answers";
}
