### Twelve cards to read before the first meeting, six for each of the two. "junior" in an id: for the one who is newer or
### lower in rank; "senior": for the other one. Those two words never stand in the text: say "you" and "your partner".
### A text is three to six short paragraphs with an empty line between them. Names of studies stay as they are.

## The page with the six cards

card-page-title = Before you meet
card-page-text = Six short cards. Read them in any order, now or later. You can start without them.
card-try-label = One thing to try
# Asked below a card. The three answers stand in scale.ftl (scale-useful-…).
card-useful-ask = Was this card useful?

## For the one who is newer or lower in rank

card-junior-reverse-title = What "reverse" means
card-junior-reverse-text =
    At work, advice mostly goes one way: from the people who decide to the people who carry things out. Here it also goes the other way. That is all that "reverse" means.

    You know things that your partner cannot see from where they work. How a tool really behaves. What customers say. How a decision looks from your place.

    Neither of you is always the teacher. On each topic one of you shows and the other learns. On the next topic it may be the other way round.

    You do not need to be an expert. One thing is enough: something that you can do and that your partner would like to understand.
card-junior-reverse-try = Write down one thing that colleagues already ask you about. It may be small.

card-junior-explain-title = Explain it in two ways
card-junior-explain-text =
    Ask first what your partner already knows. "Have you used this before?" saves time for both of you.

    Then explain the thing in your own words. Say what it is for before you say how it works.

    Then explain it a second time in another way. Use an example from your partner's own work, make a drawing, or do it slowly while they watch.

    Many people nod at a first explanation to be polite. A second one gives them a place to ask.

    Leave out short names and special words, or say once what they mean.
card-junior-explain-try = Take something that you do every week. Write one sentence about what it is for, and one example from your partner's work.

# "Show me": the learner does the thing while the other one watches. It is the best way to see what was understood.
card-junior-show-title = Ask your partner to show you
card-junior-show-text =
    "Is that clear?" is easy to answer with yes. It tells you little.

    "Show me how you would do it" tells you more. Your partner does the thing, and you both see what is still open.

    Let your partner do all of it. Keep your own hands away from the keyboard, the tool or the paper.

    Wait before you help. Count slowly to ten. Then give a hint before you give an answer.

    If it does not work, the explanation was not finished yet. Say so: "Let me try that another way."
card-junior-show-try = At your next meeting, end one explanation with "Show me how you would do it". Then wait.

card-junior-advice-title = Hear advice without defending yourself
card-junior-advice-text =
    Your partner will also tell you things: about your work, your plans, or the way others see you. You decide what to do with them.

    Listen to the end. Then say back what you heard: "You mean that…" This gives you time, and your partner can put it right.

    Ask for one example. An example is easier to use than a general opinion.

    Say thank you. You owe no answer on the same day.

    You may say no to advice. "I have thought about it, and I will keep to my way, because…" is a good answer.

    If a remark is not advice but hurts you, open "Something is off". Your partner does not see that you did.
card-junior-advice-try = The next time you get advice, say it back in your own words before you say anything else.

# No figures here: those that go round cannot be traced to a sample. A figure needs its n and its source.
card-junior-benefits-title = What people say they got, and what is not known
card-junior-benefits-text =
    People who taught somebody in a higher position say that they were heard. They say that they understand better how decisions are made, and that they met people they would not have met otherwise. Some say that they learned as much as they taught.

    These are reports from people who took part. Research on this is still thin, and most of it describes experiences without measuring results (Chaudhuri, Park and Johnson, 2021).

    Mentoring in general seems to go better where people chose it and had a say in whom they meet (Allen, Eby and Lentz, 2006; Parise and Forret, 2008). That is why you can say no at every step.

    It is not known whether you will get a better position through this. Nobody can promise you that.
card-junior-benefits-try = Write down what would be a good result for you in three months. Keep it to yourself for now.

card-junior-next-title = What happens next, who sees what, how to stop
card-junior-next-text =
    You have one meeting as a trial. Then each of you answers alone whether to go on. Neither sees the other's answer before both have answered.

    If both say yes, you agree on what you want to learn and how often you meet. If not, it ends there, with the same words whatever the answers were.

    Only your own devices can read what stands under "Only me". Your devices and your partner's can read what stands under "Both of us". The relay that carries it between you can read none of it.

    If you take part through a programme, its organiser gets only what you have read in full and sent yourself. If your employer manages this device, they may be able to see what is on its screen.

    Either of you can end this at any time and needs no reason. Your own notes stay with you. What your partner has seen or copied, they keep.
card-junior-next-try = Before you write your first line, look at the top of the page: does it say "Only me" or "Both of us"?

## For the one who is longer there or higher in rank

card-senior-reverse-title = What "reverse" means
card-senior-reverse-text =
    At work, advice mostly goes one way: from the people who decide to the people who carry things out. Here it also comes back to you. That is all that "reverse" means.

    Your partner sees things that you cannot see from where you work. How a tool really behaves. What customers say. How a decision looks from their place.

    You come to learn first. Your own experience has its turn: on other topics you show and your partner learns.

    Your partner takes a risk when they tell you what they see. Thank them for the first honest sentence, and a second one can follow.
card-senior-reverse-try = Write down one question that you would like to have answered and that you do not ask in meetings.

card-senior-ask-title = Ask before you tell
card-senior-ask-text =
    When your partner tells you something, you may have an answer at once. Keep it for a moment.

    Ask one question first. "What have you tried?" "What would you like to happen?" "How does it look from your place?"

    The answer shows you what the question really is. It may not be the one that you were about to solve.

    Ask before you give advice, too: "Would you like an idea, or would you like me to listen?"

    Then keep it short. One idea that is tried is worth more than five that are heard.

    If you notice that you speak more than half of the time, stop and ask what your partner thinks.
card-senior-ask-try = In your next meeting, ask one question before you give your first answer.

card-senior-advice-title = Be taught without defending yourself
card-senior-advice-text =
    Your partner may show you that something you decided works badly. Or you may be slow at something that is easy for them. That can be uncomfortable, and it passes.

    Notice the signs: you explain why it had to be so, you change the subject, you make a joke. Each is a good moment for another question.

    Three sentences help. "Tell me more." "I did not know that." "What would you do?"

    You do not have to agree. Say what you will do with it, even if it is "I will think about it until we meet again". Then come back to it.

    Do not ask who else said so. What you hear here stays here, unless you both agree on something else.

    During a meeting you can set a private mark, "I noticed I was defending". Only you see it.
card-senior-advice-try = The next time you want to explain why something is as it is, say "Tell me more" first.

card-senior-show-title = Show it back
card-senior-show-text =
    Watching can feel like understanding. Doing shows you what you have understood.

    Ask your partner: "May I try it while you watch?" Say aloud what you do, and where you are not sure.

    If the first explanation is not clear, ask for a second one: "Can you show me with something from my own work?"

    On topics where you are the one who shows, do the same for your partner. Explain in two ways: what it is for, and an example. Then ask them to show you.

    Between two meetings, try it once alone. Tell your partner what happened, including what did not work.
card-senior-show-try = Choose one thing from your last meeting and do it once alone before the next one.

card-senior-benefits-title = What people say they got, and what is not known
card-senior-benefits-text =
    People who were taught by somebody in a lower position say that they saw their organisation from a place that they no longer see. They say that they are more at ease with new tools, and that they made some decisions differently. Some say that they taught as much as they learned.

    These are reports from people who took part. Research on this is still thin, and most of it describes experiences without measuring results (Chaudhuri, Park and Johnson, 2021).

    When two people tell each other something about themselves, they often get on better (Leitner and others, 2018). You can begin.

    It is not known whether this changes how an organisation works. What you do with what you hear is up to you.

    It can only work as far as your partner can speak freely. If you have a say in their pay or next role, this is harder. The agreement has a clause for it.
card-senior-benefits-try = Write down one decision of this year for which you would have liked to hear another view.

card-senior-next-title = What happens next, who sees what, how to stop
card-senior-next-text =
    The first step is yours: propose a time for a first meeting, at a place that is not your office. This meeting is a trial. Then each of you answers alone whether to go on. Neither sees the other's answer before both have answered.

    If both say yes, you agree on what you want to learn and how often you meet. If not, it ends there, with the same words whatever the answers were.

    Only your own devices can read what stands under "Only me". Your devices and your partner's can read what stands under "Both of us". The relay that carries it between you can read none of it.

    If you take part through a programme, its organiser gets only what you have read in full and sent yourself. If your employer manages this device, they may be able to see what is on its screen.

    Either of you can end this at any time and needs no reason. Do not ask for one. Your own notes stay with you.
card-senior-next-try = Propose a time and a place for the first meeting. Choose a place where your partner can speak freely.
