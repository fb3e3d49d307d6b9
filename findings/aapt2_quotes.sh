#!/usr/bin/env bash
# aapt2 2.19 (Debian 12): Android's compiler of strings refuses an apostrophe, and drops quotation marks and spaces without a word.
#
# Guess: a string resource is XML: whoever escapes `&` and `<` gets out what went in; where more is to be escaped (an apostrophe), the
#   compiler says so.
# So it is: it says so for the apostrophe alone. Quotation marks go, backslashes go, two spaces become one, a line break becomes a space,
#   and spaces at the ends go, and nothing is said. A no-break space stays. What was inside quotation marks kept its spaces.
# So here: whoever writes strings.xml from message files escapes `'`, `"`, `\`, a first `@` and `?`, and compares what comes out, not what
#   was written.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
command -v aapt2 >/dev/null 2>&1 || { echo "aapt2 is missing; on Debian: apt-get install aapt" >&2; exit 1; }

mkdir -p res/values refused/values
cat >refused/values/strings.xml <<'XML'
<resources><string name="apostrophe">Don't close</string></resources>
XML
cat >res/values/strings.xml <<'XML'
<resources>
  <string name="a_quotes">She said "yes" to it</string>
  <string name="b_backslash">C:\path</string>
  <string name="c_spaces">two  spaces
and a line</string>
  <string name="d_ends">  at both ends  </string>
  <string name="e_no_break">10&#160;&#160;minutes</string>
  <string name="f_quoted">"two  spaces"</string>
  <string name="g_escaped">She said \"yes\", didn\'t she</string>
</resources>
XML
echo '<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="find.ing"/>' >AndroidManifest.xml
{
    { aapt2 compile refused/values/strings.xml -o . 2>&1 || true; } | sed -n 's/.*error: \(unescaped.*\)/refused: \1/p'
    aapt2 compile res/values/strings.xml -o .
    aapt2 link -o strings.apk --manifest AndroidManifest.xml values_strings.arsc.flat
    aapt2 dump resources strings.apk | sed -n -e 's/.*string\/\(.*\)/\1:/p' -e 's/^ *() /    /p' | paste -s -d '\t\n' |
        sed 's/:\t */: /'
} >seen

diff - seen <<'SEEN'
refused: unescaped apostrophe in string
a_quotes: "She said yes to it"
b_backslash: "C:path"
c_spaces: "two spaces and a line"
d_ends: "at both ends"
e_no_break: "10  minutes"
f_quoted: "two  spaces"
g_escaped: "She said "yes", didn't she"
SEEN
cat seen
echo "as it was seen"
