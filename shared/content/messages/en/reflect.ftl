### Prompts and answers.

reflect-prompt-newer = (a prompt of a newer version)
reflect-no-prompt = No prompt for now.
reflect-answer-mine = you, only me
reflect-answer-ours = you, both of us
reflect-no-answers = No answers yet. Nothing counts them.
