#!/usr/bin/env bash
# SQLite 3.54.1 (FTS5, unicode61): a vowel sign ends a word, so that words of other vowels are found, and words with their vowels are not.
#
# Guess: `remove_diacritics 2` means for every script what it means for "café": the sign goes, the letter stays, the word is whole. And
#   whatever else `unicode61` does not know, it leaves within the word.
# So it is: signs of Latin, Greek and Cyrillic go. Those of Hindi, Thai, Arabic and Hebrew are, like a comma, no part of a word: they go
#   too, and the word breaks there. Hindi "poor" is found where "day" is asked for; "book" is kept as three consonants. Arabic and Hebrew
#   written with their vowels are not found without them. Named as parts of words (`categories`), they tell Hindi's words apart; to
#   find an Arabic word without its vowels needs folding of one's own, before the text comes to the index.
# So here: the index of words names `Mn` and `Mc` among its categories.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check apsw==3.54.1.0

cat >finding.py <<'PYTHON'
import apsw

WORDS = [  # what it is, what was written, what is asked for
    ("the same, accent apart", "café", "cafe"),
    ("Hindi: poor, day", "दीन", "दिन"),
    ("Hindi: of (hers), of (his)", "की", "का"),
    ("Arabic: book, with vowels and without", "كِتَاب", "كتاب"),
    ("Hebrew: peace, with points and without", "שָׁלוֹם", "שלום"),
]


def kept(tokenizer, text):
    """The index's own words of a text, in their order, and a way to ask for another."""
    database = apsw.Connection(":memory:")
    database.execute(f"""CREATE VIRTUAL TABLE notes USING fts5(text, tokenize="{tokenizer}");
        CREATE VIRTUAL TABLE words USING fts5vocab(notes, instance)""")
    database.execute("INSERT INTO notes VALUES (?)", (text,))
    words = [word for (word,) in database.execute("SELECT term FROM words ORDER BY offset")]
    asked = lambda word: database.execute("SELECT count(*) FROM notes WHERE notes MATCH ?", (f'"{word}"',)).get
    return words, asked


signs = "unicode61 remove_diacritics 2"
print("Hindi: book", kept(signs, "किताब")[0], kept(signs + " categories 'L* N* Co Mn Mc'", "किताब")[0])
for what, written, asked in WORDS:
    found = [kept(tokenizer, written)[1](asked) for tokenizer in (signs, signs + " categories 'L* N* Co Mn Mc'")]
    print(f"{what}: found {found[0]}, with Mn and Mc as parts of words {found[1]}")
PYTHON
venv/bin/python finding.py >seen

diff - seen <<'SEEN'
Hindi: book ['क', 'त', 'ब'] ['किताब']
the same, accent apart: found 1, with Mn and Mc as parts of words 1
Hindi: poor, day: found 1, with Mn and Mc as parts of words 0
Hindi: of (hers), of (his): found 1, with Mn and Mc as parts of words 0
Arabic: book, with vowels and without: found 0, with Mn and Mc as parts of words 0
Hebrew: peace, with points and without: found 0, with Mn and Mc as parts of words 0
SEEN
cat seen
echo "as it was seen"
