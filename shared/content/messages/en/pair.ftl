### The states of a pair: trial, active, paused, closing, ended. Kind and plain. Nobody is at fault, no reason is asked, and no
### text says who ended it. $partner: the partner's name. $day: a date, already written for the reader.

## The trial: one meeting, then each answers alone

pair-trial-title = A trial meeting
pair-trial-text = You meet once. Then each of you answers alone whether to go on. Both answers are opened together.
pair-trial-ask = Go on?
pair-trial-yes = Yes
pair-trial-unsure = Not sure
pair-trial-no = No
pair-trial-private = Only you see your answer until { $partner } has answered too. No date opens it.
pair-trial-waiting = You have answered. Waiting for { $partner }'s answer; neither of you can see the other's yet.
pair-trial-waiting-you = { $partner } has answered, and sees no more than you do. Both answers open once you have given yours, and not before.
pair-trial-longer = Wait longer
pair-trial-again = You were not both sure, and nobody said no. Meet once more, and then say it again.
# Three times they were not both sure.
pair-undecided-ask = You were not both sure three times. What would you like: go on, pause, or end well?
pair-trial-both-yes = You both want to go on.
# The same words whatever the two answers were.
pair-trial-not-on = It ends here, as a trial may. Thank you for trying.

## After three meetings, the same way

pair-third-title = After three meetings
pair-third-ask = How shall it go on?
pair-third-same = Go on as is
pair-third-change = Change something
pair-third-end = End well
pair-third-text = Answer alone. Both answers are opened together. All three are good answers.
pair-third-same-both = You both want to go on as it is.
pair-third-talk = You answered differently, or one of you wants to change something. Talk about it at your next meeting.
pair-third-end-both = You both want to end well. A last meeting and a thank-you are a good end.

## When there was no meeting for six weeks or more: three equal choices

pair-gap-ask = You have not met for a while. What would you like?
pair-gap-on = Go on
pair-gap-pause = Pause
pair-gap-end = End
pair-gap-text = { $partner } is asked the same. Each of you answers alone.

## Pause

pair-pause-title = Paused
pair-pause-text = Nothing is expected of either of you. Your notes stay where they are.
pair-pause-until = Paused until { $day }
pair-pause-resume = Go on again

## The end date

pair-runs-until = Runs until the end of { $day }
pair-runs-choice = Renew, pause or end
pair-renewed = Renewed until { $day }

## Closing

pair-closing-title = Finishing well
pair-closing-text = You can have one last meeting, write a thank-you, and choose what stays. None of it is required.
pair-closing-thanks = Write a thank-you to { $partner }
pair-closing-meeting = Plan a last meeting
pair-closing-keep = Choose what stays
pair-closing-own = Your own notes stay with you.
pair-closing-shared = What you both wrote stays readable for both of you and no longer changes.
pair-closing-remove = Remove what you wrote from the shared notes
pair-closing-remove-text = From now on it is gone from the shared notes. { $partner } may have copied it before.
pair-closing-opened = What this has opened

## The end

pair-end = End
pair-end-confirm = End this pairing?
pair-end-confirm-text = You need no reason. { $partner } gets a kind message with fixed words. Your own notes stay with you.
pair-end-do = End now
pair-end-not = Not now
# Fixed words, shown to both.
pair-ended = This pairing has ended. Nothing more is needed.
# For the other person, below the fixed words. It does not say who ended it, nor why.
pair-ended-other = Pairs end for many reasons, and no reason is asked. Thank you for the time you gave. Your own notes are still yours.
pair-ended-thanks = { $partner } left you a thank-you.

## Afterwards: read only

pair-frozen = Read only
pair-frozen-text = This pairing has ended. You can read and export what is here. It no longer changes.
pair-frozen-try = This can no longer be changed. You can copy it into your own notes.
pair-start-again = Start again with { $partner }

## Thank-you notes

pair-thanked = Saved here. It is for { $partner } alone, and nothing counts it.
pair-your-thanks = Your thank-you to { $partner }:
