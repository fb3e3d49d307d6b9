### Goals. $partner: the partner's name.

goal-mine = My goals (only me)
goal-ours = Our goals, with { $partner } (both of us)
goal-horizon-month = This month
goal-horizon-year = This year
# Later than this year.
goal-horizon-further = Further
# $reason: why a goal has changed, in the words of the two.
goal-because = because: { $reason }
# This and the next four are labels before what the two wrote of a small project.
goal-project-outcome = Outcome
goal-project-audience = Audience
goal-project-due = By
goal-project-help = Help needed
goal-project-next = Next step
