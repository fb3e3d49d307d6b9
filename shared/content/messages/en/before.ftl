### Private exercises before the first meeting. Only the person sees the answers. No score, no advice to be better.

## Assumptions: a list that the person writes themselves. Never give examples of assumptions here.

before-assume-title = What you assume
before-assume-text = Everybody brings a picture of the other person. Write three things that you assume about your partner, and end each with a question mark. Only you see this list, and you can delete it at any time.
before-assume-field = I assume that…
before-assume-return-title = What you assumed
before-assume-return-text = You wrote this before you met. Which lines would you cross out now? Which would you keep?

## A say in the other one's pay, promotion or next role

before-power-ask = Does your partner have a say in your pay, your promotion or your next role?
before-power-yes = Yes
before-power-no = No
before-power-unsure = I do not know
before-power-private = Nobody else gets your answer.
before-power-caution-title = Before you go on
before-power-caution-text =
    It is harder to speak freely with somebody who decides about you. This is not a fault of yours or of your partner's.

    You can choose somebody else. That is the simplest way.

    Or you can agree on this clause: your partner takes no part in decisions about you, or tells you beforehand when they have to.

    Write private things under "Only me", and decide later what you say.
before-power-choose-other = Choose somebody else
before-power-add-clause = Add the clause to the agreement
before-power-go-on = Go on as it is

## Do you want this? Five statements, each with one of three answers. The result is a text, never a number.

before-ready-title = Do you want this?
before-ready-text = Five statements, for you alone. There is no result that anybody else sees.
before-ready-1 = I chose this myself.
before-ready-2 = I can name something that I would like to learn from another person at work.
before-ready-3 = I can hear that I am wrong and still stay in the conversation.
before-ready-4 = I can keep to myself what another person tells me.
before-ready-5 = I have time for a meeting about once a month.
before-ready-yes = Yes
before-ready-partly = Partly
before-ready-no = Not now
# All five answered with yes.
before-ready-result-go = You seem to want this, and you have the room for it. You can begin.
# Some answered with partly, none with not now.
before-ready-result-talk = You want this with some doubts. Choose one of them and talk about it in the first meeting.
# At least one answered with not now.
before-ready-result-wait = Perhaps this is not the moment. You can come back at any time. Nobody is told.
before-ready-reason = Why do you want to try this? Write it in your own words. Only you see it.

## A small check for the one who is longer there or higher in rank: open to being taught?

before-learn-title = I am here to learn
before-learn-text = Write two or three things that you would like to be taught. Only you see the list until you share it.
before-learn-1 = When did somebody newer to the work last teach you something?
before-learn-2 = Which question do you no longer ask?
before-learn-3 = How will your partner notice that you came to learn?

## Where an answer stays. $here: what the person holds: phone, tablet or computer.

# Behind before-power-private: one's answer stays here.
before-stays-here = { $here ->
        [phone] It stays on this phone.
        [tablet] It stays on this tablet.
       *[computer] It stays on this computer.
    }

## What comes next

before-next-first-offer = Say one thing that you can show.
before-next-invite = Let your partner in.
before-next-cards = Read the cards, if you like.
before-next-power = Answer one question for yourself.
before-next-share-offer = Share an offer.
before-next-plan = Plan a short meeting.
before-next-topics = Name a topic in each direction.
before-next-meet = Meet.
before-next-take-away = Write what you took away.
