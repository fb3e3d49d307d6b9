### The forty prompts: questions, one at a time, to be read aloud. Under 40 words, two questions at most, second person,
### present tense. No idiom, and no word for somebody's age group. The other language may say it in its own way.

## Before the first meeting

# For the one who is newer or lower in rank. The answer is private.
prompt-p01 = What do you know how to do that someone two levels above you would find useful this month? Name one thing you could show in twenty minutes.

# For the one who is newer or lower in rank. The answer is private.
prompt-p02 = What worries you about advising someone senior to you? Write it here first. You can decide later whether any of it is worth saying.

# For the one who is newer or lower in rank. The answer is private.
prompt-p03 = Does your partner have a say in your pay, your promotion or your next role? If so, what would you need to agree before you could speak freely?

# For the one who is longer there or higher in rank. The answer is private.
prompt-p04 = When did you last learn something from a person newer to the work than you? What made it easy, or hard, to accept?

# For the one who is longer there or higher in rank. The answer is private.
prompt-p05 = Which question have you stopped asking, because people expect you to know the answer?

# For the one who is longer there or higher in rank. The answer is private.
prompt-p06 = What will you say in the first ten minutes so that your partner can tell you came to learn?

# For both. The answer is private.
prompt-p07 = What do you already assume about people with your partner's job, age or years of service? Write three things, and end each with a question mark.

# For both. The answer is private.
prompt-p08 = Why did you say yes to this? Write the honest reason, even if it is a small one.

## The first meeting

# For both. The answer is for both from the start.
prompt-p09 = What would you like to be able to do in three months that you cannot do today? Say it aloud, then write down your partner's answer, not your own.

# For both. The answer is for both from the start.
prompt-p10 = What stays between the two of you? What may be repeated, and whom would you ask first?

# For both. The answer is for both from the start.
prompt-p11 = How will either of you say "this is not working for me", so that no reason is needed?

# For both. The answer is for both from the start.
prompt-p12 = How often will you meet, for how long, and where? Choose a place that belongs to neither of you.

# For the one who is newer or lower in rank. The answer is for both from the start.
prompt-p13 = Which one topic will you begin with? How will you both know that it was worth the time?

# For the one who is longer there or higher in rank. Both answer alone; the answers are opened together.
prompt-p14 = What did you hear today that you would not have heard in an ordinary meeting?

# For the one who is newer or lower in rank. The answer is private.
prompt-p15 = At what moment did you hold something back today? What would have made it easier to go on?

## Up to the third meeting

# For the one who is newer or lower in rank. The answer is private.
prompt-p16 = What did you explain that was clear at once, and what needed a second attempt? What did you do differently the second time?

# For the one who is longer there or higher in rank. The answer is for both from the start.
prompt-p17 = What have you tried on your own since you last met? Write what happened, including the part that did not work.

# For both. Both answer alone; the answers are opened together.
prompt-p18 = Who spoke most in your last meeting? What balance would you like next time?

# For both. Both answer alone; the answers are opened together.
prompt-p19 = You have met a few times. Would you go on as you are, change something, or end well? Answer alone, before you compare.

# For both. The answer is private.
prompt-p20 = Look at what you assumed before you met. Which assumption turned out to be wrong, and what showed you?

# For the one who is newer or lower in rank. The answer is for both from the start.
prompt-p21 = What small task could you take on whose result your partner would really use?

# For both. Both answer alone; the answers are opened together.
prompt-p22 = How much help did the last task need: none, a hint, work side by side, or a lot? What would bring it one step lower?

## From the fourth meeting on

# For both. Both answer alone; the answers are opened together.
prompt-p23 = Read your first goals again. Which one is done, which still matters, and which would you drop without regret?

# For the one who is longer there or higher in rank. The answer is for both from the start.
prompt-p24 = Name one decision you made differently because of something your partner told you. Does your partner know?

# For the one who is longer there or higher in rank. The answer is for both from the start.
prompt-p25 = What have you given in return: advice, an introduction, your time, your support in a room your partner was not in?

# For the one who is newer or lower in rank. The answer is for both from the start.
prompt-p26 = What have you learned from your partner that you did not come here to learn?

# For the one who is newer or lower in rank. The answer is private.
prompt-p27 = Name a department you know almost nothing about. Whom could you meet there, and who could introduce you?

# For both. Both answer alone; the answers are opened together.
prompt-p28 = What is each of you too polite to say? Write one sentence that is both true and kind.

# For the one who is newer or lower in rank. The answer is for both from the start.
prompt-p29 = Which idea of yours deserves a trial? Write what you would change, what you would need, and the part you would carry yourself.

## While one of the two tries something outside their usual work

# For the one who is newer or lower in rank. The answer is for both from the start.
prompt-p30 = What is outside your usual work, but within reach? Describe the smallest version that would still teach you something.

# For the one who is longer there or higher in rank. The answer is for both from the start.
prompt-p31 = What can you change so that a mistake here would cost little: the money, the audience, the date?

# For the one who is newer or lower in rank. The answer is for both from the start.
prompt-p32 = Where are you stuck today? Say what you have tried, and what would help most: an answer, a hint, or someone to listen.

# For the one who is longer there or higher in rank. The answer is private.
prompt-p33 = Before you offer an answer: what would you ask if you did not have one?

# For the one who is newer or lower in rank. The answer is private.
prompt-p34 = What went wrong that the next person should know about? Write it as advice, with nobody's name in it.

# For both. The answer is for both from the start.
prompt-p35 = Who outside the two of you could use what you found out? Choose what to share, and read it together before it goes.

## The time together is coming to its end

# For both. Both answer alone; the answers are opened together.
prompt-p36 = What can your partner do now that they could not do when you began? Give one example that you saw yourself.

# For both. The answer is private.
prompt-p37 = How effective was this for the work? How effective was it for you? Choose an answer for each, then add the one thing a scale cannot say.

# For the one who is longer there or higher in rank. The answer is for both from the start.
prompt-p38 = Whom will you tell about what your partner taught you, and what will you say?

# For the one who is newer or lower in rank. The answer is private.
prompt-p39 = What do you understand now about how decisions are made that you could not see before?

# For both. The answer is for both from the start.
prompt-p40 = Your time together ends here. What would you like to thank your partner for? What, if anything, comes next?
