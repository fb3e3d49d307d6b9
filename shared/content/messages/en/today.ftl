### The home screen.

## The home screen. The labels stand before their values.

today-label-next = Next session
today-label-last = Last session
today-label-topics = Topics
today-none-planned = none planned
today-topics-active = { $count ->
        [0] none active
       *[other] { $count } active
    }
today-waiting-title = Waiting for you

## What waits for this person

today-waiting-two = Two answers: you each planned a session differently. Pick one.
today-waiting-take-away = What did you take away?
today-waiting-pick = { $count ->
        [one] { $count } time is proposed. Pick one.
       *[other] { $count } times are proposed. Pick one.
    }
today-waiting-prepare = A session is near. Two minutes to prepare, if you like.
today-waiting-card = Two minutes, while you still remember.
today-waiting-happened = The time of a session has passed and nobody began it. Was it held, did it fall through, or was it moved?
today-waiting-length = Nobody ended a session in time, so it counts as long as it was planned. How long was it?
today-question-answered = You have answered.
today-waiting-nobody = Nobody else is in this pair yet. Send the invite.
today-waiting-admission = Your new device is not in this pair yet; it comes in when one of your other devices is online.
