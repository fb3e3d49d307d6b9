### Fragen und Antworten.

reflect-prompt-newer = (eine Frage aus einer neueren Version)
reflect-no-prompt = Im Moment keine Frage.
reflect-answer-mine = du, nur ich
reflect-answer-ours = du, wir beide
reflect-no-answers = Noch keine Antworten. Niemand zählt sie.
