### The terminal program: the home screen, sessions, topics, prompts and answers. What stands after "turnabout" is typed as it
### stands and is not translated. $pair, $session: the beginning of an id.
### $sentence: what every shell says, in a message of its own; here is added what is to be typed.

## The home screen. The labels stand one below the other, before their values.

cli-session-waiting-two = Two answers: you each planned session { $session } differently. Pick one: turnabout session plan { $session }
cli-session-waiting-take-away = What did you take away? turnabout session took "…" --session { $session }
cli-session-waiting-pick = { $count ->
        [one] { $count } time proposed for session { $session }. Pick one: turnabout session pick 1 --session { $session }
       *[other] { $count } times proposed for session { $session }. Pick one: turnabout session pick 1 --session { $session }
    }
cli-session-waiting-prepare = Session { $session } is near. Two minutes to prepare, if you like: turnabout session prepare --session { $session }
cli-session-waiting-card = Two minutes, while you still remember: turnabout session card --session { $session }
cli-session-waiting-happened = Did session { $session } take place? Held: turnabout session correct { $session } – it fell through: turnabout session call-off { $session } – moved: turnabout session plan { $session } --at TIME
cli-session-waiting-length = Nobody ended session { $session } in time, so it counts as long as it was planned. How long was it? turnabout session correct { $session } --minutes N
# $sentence: the question, who has answered, and its date.
cli-session-waiting-question = { $sentence } turnabout pair state { $pair }
cli-session-waiting-nobody = Nobody else is in pair { $pair } yet. Send the invite: turnabout invite { $pair }
cli-session-waiting-admission = Your new device is not in pair { $pair } yet; it comes in when one of your other devices is online.

## Where everything stands. The labels stand one below the other, before their values.

cli-session-label-name = Name
cli-session-label-notebook = Notebook
cli-session-label-relay = Relay
cli-session-stage-opening = (opening)
cli-session-stage-damaged = (damaged on this computer)
cli-session-stage-fresh = (nobody has begun here yet)
cli-session-stage-linking = (this device is on its way in: turnabout sync)
cli-session-no-relay = none named yet: turnabout relay ORIGIN

## Sessions in a list: parts of a line that are separated by dots.

cli-session-none = { $sentence }: turnabout session new --at "2026-05-03 10:00"

## A session's screen

cli-session-two-start = { $sentence } Pick one: turnabout session plan
cli-session-two-length = { $sentence } Pick one: turnabout session plan
cli-session-two-place = { $sentence } Pick one: turnabout session plan

## Topics

cli-session-no-topics = { $sentence }: turnabout topic new --title … --teach

## Prompts and answers

cli-session-prompt-how = Answer: turnabout reflect answer "…"   Another: turnabout reflect skip
