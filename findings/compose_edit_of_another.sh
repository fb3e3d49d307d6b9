#!/usr/bin/env bash
# Compose Multiplatform 1.12.2 (`TextFieldState`): what a program puts into a field, the person's own undo takes out again.
#
# Guess: undo is of what the person typed. Text that a program brings in elsewhere leaves selection and undo as they are, moved along.
# So it is: every `edit { }` is a step of undo. One press of Ctrl+Z takes back what somebody else wrote, and the field then differs from
#   the document that it shows. A caret is pushed by text that comes in where it stands; a selection takes in what comes in at either of
#   its ends, so that the next letter typed overwrites it; and one made from right to left is turned round if text comes in
#   before it, but not if it comes in behind.
# So here: what others wrote comes in as splices, with a selection of our own reckoning, then `clearHistory()`; undo is the model's.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# Each jar by its name and nothing that it asks for: Maven would take the variants for Android.
jars="
org.jetbrains.compose.foundation:foundation-desktop:1.12.2
org.jetbrains.compose.ui:ui-desktop:1.12.2
org.jetbrains.compose.ui:ui-text-desktop:1.12.2
org.jetbrains.compose.ui:ui-util-desktop:1.12.2
androidx.compose.runtime:runtime-desktop:1.12.1
androidx.compose.runtime:runtime-saveable-desktop:1.12.1
androidx.collection:collection-jvm:1.5.0
org.jetbrains.kotlinx:kotlinx-coroutines-core-jvm:1.11.0
"
{
    echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
    echo '<groupId>finding</groupId><artifactId>finding</artifactId><version>0</version><packaging>pom</packaging><dependencies>'
    for jar in $jars; do
        IFS=: read -r group artifact version <<<"$jar"
        echo "<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId><version>$version</version>"
        echo '<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions></dependency>'
    done
    echo '<dependency><groupId>org.jetbrains.kotlin</groupId><artifactId>kotlin-compiler-embeddable</artifactId>'
    echo '<version>2.4.21</version></dependency></dependencies></project>'
} >pom.xml
mvn -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=jars >/dev/null

cat >Finding.kt <<'KOTLIN'
import androidx.compose.foundation.ExperimentalFoundationApi
import androidx.compose.foundation.text.input.TextFieldBuffer
import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.foundation.text.input.insert
import androidx.compose.ui.text.TextRange

/** Somebody else's edit of a field in which the person has selected something. */
@OptIn(ExperimentalFoundationApi::class)
fun main() {
    fun edited(what: String, selected: TextRange, edit: TextFieldBuffer.() -> Unit) {
        val field = TextFieldState("one two three", selected)
        field.edit(edit)
        val (text, now) = field.text to field.selection
        field.undoState.undo()
        println("$what: '$text', selected ${selected.start}-${selected.end}, then ${now.start}-${now.end}; undo leaves '${field.text}'")
    }
    val (caret, selection, backwards) = listOf(TextRange(4), TextRange(4, 7), TextRange(7, 4))
    edited("far from the caret", caret) { append(" THEIRS") }
    edited("where the caret is", caret) { insert(4, "THEIRS ") }
    edited("where a selection begins", selection) { insert(4, "THEIRS ") }
    edited("where a selection ends", selection) { insert(7, " THEIRS") }
    edited("before one made backwards", backwards) { insert(0, "THEIRS ") }
    edited("behind one made backwards", backwards) { append(" THEIRS") }
}
KOTLIN
java -cp "$(cat jars)" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect -nowarn -jvm-target 17 \
    -cp "$(cat jars)" -d out Finding.kt
java -cp "$(cat jars):out" FindingKt >seen

diff - seen <<'SEEN'
far from the caret: 'one two three THEIRS', selected 4-4, then 4-4; undo leaves 'one two three'
where the caret is: 'one THEIRS two three', selected 4-4, then 11-11; undo leaves 'one two three'
where a selection begins: 'one THEIRS two three', selected 4-7, then 4-14; undo leaves 'one two three'
where a selection ends: 'one two THEIRS three', selected 4-7, then 4-14; undo leaves 'one two three'
before one made backwards: 'THEIRS one two three', selected 7-4, then 11-14; undo leaves 'one two three'
behind one made backwards: 'one two three THEIRS', selected 7-4, then 7-4; undo leaves 'one two three'
SEEN
cat seen
echo "as it was seen"
