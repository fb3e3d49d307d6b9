#!/usr/bin/env bash
# Kotlin 2.4.21 on the JVM: `"%d".format(5u)` compiles and throws.
#
# Guess: an unsigned number is a number, so that whatever formats numbers formats it: "5 rows".
# So it is: where an object is asked for, a `UInt` arrives as its own class, which is no `java.lang.Number`. The compiler is content;
#   `%d` and `java.text.NumberFormat` throw when they run. Templates and `%s` work, and `toInt()` is wrong from 2,147,483,648 on.
# So here: every count and length comes over the border as `UInt` or `ULong`, straight before it is shown. `toLong()` (for `ULong`,
#   below 2^63) before anything formats it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>0</version><packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.jetbrains.kotlin</groupId><artifactId>kotlin-compiler-embeddable</artifactId><version>2.4.21</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=jars

cat >Finding.kt <<'KOTLIN'
import java.text.NumberFormat
import java.util.Locale

fun main() {
    val total: UInt = 3_000_000_000u
    fun show(what: String, text: () -> String) = println("$what: ${runCatching(text).getOrElse { it.javaClass.simpleName }}")
    show("template") { "$total rows" }
    show("%d") { "%d rows".format(total) }
    show("NumberFormat") { NumberFormat.getInstance(Locale.GERMANY).format(total) }
    show("%d of toInt()") { "%d rows".format(total.toInt()) }
    show("%d of toLong()") { "%d rows".format(total.toLong()) }
    println("a Number: ${(total as Any) is Number}")
}
KOTLIN
java -cp "$(cat jars)" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect -nowarn \
    -cp "$(cat jars)" -d out Finding.kt
java -cp "$(cat jars):out" FindingKt >seen

diff - seen <<'SEEN'
template: 3000000000 rows
%d: IllegalFormatConversionException
NumberFormat: IllegalArgumentException
%d of toInt(): -1294967296 rows
%d of toLong(): 3000000000 rows
a Number: false
SEEN
cat seen
echo "as it was seen"
