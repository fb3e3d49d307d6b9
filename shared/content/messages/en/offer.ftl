### Offers: what a person can show to others. Ten small questions help to find one. One answer is enough.

offer-page-title = What you can show
# The very first question of the app.
offer-first-ask = What do people already come to you for?
offer-page-text = Answer any of these. One short answer is enough to begin with. Only you see it until you share it.

offer-ask-1 = What did you repair or put in order last month that others find hard?
offer-ask-2 = Which step of your work do you do faster than most people around you?
offer-ask-3 = What do new colleagues ask you in their first week?
offer-ask-4 = Which tool, form or machine do you understand better than its instructions?
offer-ask-5 = What do customers, patients, pupils or visitors tell you that nobody writes down?
offer-ask-6 = Which mistake do you see again and again, and how do you avoid it?
offer-ask-7 = What did you learn outside of work that helps you at work?
offer-ask-8 = Which language, place or group of people do you know well that your colleagues do not?
offer-ask-9 = What can you explain so that people understand it the first time?
offer-ask-10 = What would go wrong in your team if you were away for a month?

## The three fields of an offer

offer-what-label = What I can show
offer-time-label = How long it takes
offer-need-label = What you need to bring

## Examples, in the form: what, how long, what to bring

offer-example-1 = How a complaint travels from the counter to the office, 20 minutes, bring one question
offer-example-2 = Slides that people who cannot see well can read, 20 minutes, bring one set of slides
offer-example-3 = How a tender is decided, 30 minutes, bring nothing
offer-example-4 = What a night shift is like, 15 minutes, bring time to listen

## A copy that was shared

# Behind "Both of us": an offer was changed after it was shared.
offer-copy-older = the copy says something older
