### Starter topics, sorted by kind. Technology is not the first kind. "from-junior" in an id: shown by the one who is newer or
### lower in rank; "from-senior": shown by the other one. A topic is short enough for a list.

topic-teach-title = You teach
topic-learn-title = You learn
topic-no-topics = No topics yet
topic-none-yet = No topic here yet

topic-kind-views = How people see an issue
topic-kind-customers = Customers and the people we serve
topic-kind-work = Ways of working
topic-kind-culture = How we treat each other
topic-kind-careers = Careers
topic-kind-technology = Technology

topic-views-from-junior-1 = How a recent decision looks from my place
topic-views-from-junior-2 = What people talk about after the meeting
topic-views-from-senior-1 = What had to be weighed up for a recent decision
topic-views-from-senior-2 = What worries the people who decide

topic-customers-from-junior-1 = How customers really use what we make
topic-customers-from-junior-2 = The question that we are asked most
topic-customers-from-senior-1 = Why we serve these customers and not others
topic-customers-from-senior-2 = How a large contract comes about

topic-work-from-junior-1 = Where time is lost on an ordinary day
topic-work-from-junior-2 = A short way that we found ourselves
topic-work-from-senior-1 = How a budget is made
topic-work-from-senior-2 = Whom to ask, and in which order

topic-culture-from-junior-1 = What it is like to be new here
topic-culture-from-junior-2 = Who is heard in our meetings, and who is not
topic-culture-from-senior-1 = How to disagree here and be heard
topic-culture-from-senior-2 = What has changed here, and why

topic-careers-from-junior-1 = What people look for in a job like mine
topic-careers-from-junior-2 = Why colleagues stay or leave
topic-careers-from-senior-1 = A second look at my CV
topic-careers-from-senior-2 = How people are chosen for a position

topic-technology-from-junior-1 = A tool that I use every day
topic-technology-from-junior-2 = What I let a machine write, and what I do not
topic-technology-from-senior-1 = The old system, and why it is as it is
topic-technology-from-senior-2 = How we decide what to buy

## Before a topic starts: each writes both lines alone, and both are opened together

topic-start-title = Before you start
topic-start-text = Each of you writes two lines alone. They are opened together, once both of you have.
topic-start-known = What I already know
topic-start-unsure = What I am unsure of

## In a list. $partner: the partner's name.

topic-you-teach = you teach { $partner }
topic-teaches-you = { $partner } teaches you
topic-two-teachers = Two answers on who teaches
# $when: as a person wrote it.
topic-worked-when = It worked when: { $when }
topic-state-active = active
topic-state-parked = parked
topic-state-done = done
