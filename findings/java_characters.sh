#!/usr/bin/env bash
# Java 17: `BreakIterator` cuts a flag, a skin tone and a Tamil letter in two, and the same Java's `\X` does not.
#
# Guess: `BreakIterator.getCharacterInstance` steps over what a reader calls a character: that is its purpose. Where it is behind, all
#   of Java 17 is.
# So it is: it counts an astronaut as three, a flag as two and Tamil "ni" as two, by rules of its own. `\X` of a regular expression, in the
#   same Java, takes each as one; but it cuts the Hindi "kshi", which `BreakIterator` keeps. ICU, which is what Android has under the same
#   name `BreakIterator`, takes all of them as one.
# So here: where a caret steps and what backspace takes is asked of the core, or of ICU. What a test on the JVM says of it is not so
#   on a phone.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export LC_ALL=C.UTF-8

mvn -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact=com.ibm.icu:icu4j:78.1 -DoutputDirectory="$work" >/dev/null
cat >Finding.java <<'JAVA'
import java.text.BreakIterator;
import java.util.regex.Pattern;

public class Finding {
    static int steps(BreakIterator breaks, String text) {
        breaks.setText(text);
        int steps = 0;
        while (breaks.next() != BreakIterator.DONE) steps++;
        return steps;
    }

    static int steps(com.ibm.icu.text.BreakIterator breaks, String text) {
        breaks.setText(text);
        int steps = 0;
        while (breaks.next() != BreakIterator.DONE) steps++;
        return steps;
    }

    static void count(String name, String text) {
        System.out.println(name + ": BreakIterator " + steps(BreakIterator.getCharacterInstance(), text)
            + ", \\X " + Pattern.compile("\\X").matcher(text).results().count()
            + ", ICU " + steps(com.ibm.icu.text.BreakIterator.getCharacterInstance(), text));
    }

    public static void main(String[] none) {
        System.out.println("Java " + Runtime.version().feature());
        count("e with an accent behind it", "e\u0301");
        count("an astronaut", "\ud83d\udc69\u200d\ud83d\ude80");
        count("a thumb with a skin tone", "\ud83d\udc4d\ud83c\udffd");
        count("the flag of Switzerland", "\ud83c\udde8\ud83c\udded");
        count("Tamil ni", "\u0ba8\u0bbf");
        count("Hindi kshi", "\u0915\u094d\u0937\u093f");
    }
}
JAVA
java -cp icu4j-78.1.jar Finding.java >seen

diff - seen <<'SEEN'
Java 17
e with an accent behind it: BreakIterator 1, \X 1, ICU 1
an astronaut: BreakIterator 3, \X 1, ICU 1
a thumb with a skin tone: BreakIterator 2, \X 1, ICU 1
the flag of Switzerland: BreakIterator 2, \X 1, ICU 1
Tamil ni: BreakIterator 2, \X 1, ICU 1
Hindi kshi: BreakIterator 1, \X 2, ICU 1
SEEN
cat seen
echo "as it was seen"
