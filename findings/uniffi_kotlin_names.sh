#!/usr/bin/env bash
# uniffi 0.32.2: a method `close` and an error's field `message` become Kotlin that does not compile.
#
# Guess: the generator knows the names that its own Kotlin uses, and renames ours or refuses them, as it puts a `_` before a Python
#   keyword. What it writes compiles.
# So it is: it writes both without a word. The generated class is `AutoCloseable` already, so that an exported `close` stands there
#   twice; an error becomes an exception, which has a `message` already. The Python of the same library works, and so do its tests.
# So here: what is compiled is the only proof that names are good; no exported method is called `close` or `destroy`, and no error carries
#   a `message`.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$work/target}"

mkdir src
cat >Cargo.toml <<'TOML'
[package]
name = "names"
version = "0.0.0"
edition = "2024"

[lib]
crate-type = ["cdylib"]

[[bin]]
name = "names-bindgen"
path = "src/bindgen.rs"

[dependencies]
uniffi = { version = "=0.32.2", features = ["cli"] }
thiserror = "=2.0.18"

[profile.dev]
debug = 0

[workspace]
TOML
cat >src/bindgen.rs <<'RUST'
fn main() {
    uniffi::uniffi_bindgen_main();
}
RUST
cat >src/lib.rs <<'RUST'
use std::sync::Arc;

uniffi::setup_scaffolding!();

#[derive(uniffi::Object)]
pub struct Book;

#[uniffi::export]
impl Book {
    #[uniffi::constructor]
    pub fn open() -> Arc<Self> {
        Arc::new(Self)
    }

    pub fn close(&self) {}
}

#[derive(Debug, thiserror::Error, uniffi::Error)]
pub enum OpenError {
    #[error("{message}")]
    Refused { message: String },
}

#[uniffi::export]
pub fn open_another() -> Result<(), OpenError> {
    Err(OpenError::Refused { message: "in use".to_owned() })
}
RUST
cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>0</version><packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.jetbrains.kotlin</groupId><artifactId>kotlin-compiler-embeddable</artifactId><version>2.4.21</version>
    </dependency>
    <dependency><groupId>net.java.dev.jna</groupId><artifactId>jna</artifactId><version>5.19.1</version></dependency>
  </dependencies>
</project>
POM
mvn -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=jars
cargo build -q

for language in kotlin python; do
    "$CARGO_TARGET_DIR/debug/names-bindgen" generate --language "$language" --no-format --out-dir "$language" \
        "$CARGO_TARGET_DIR/debug/libnames.so" >/dev/null 2>"generator.$language"
done
cp "$CARGO_TARGET_DIR/debug/libnames.so" python/
{
    echo "generator: $(cat generator.* | grep -ci -e warn -e error || true) complaints"
    (cd python && python3 -c 'import names; names.Book.open().close(); print("Python: closed")')
    java -cp "$(cat jars)" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect -nowarn \
        -cp "$(cat jars)" -d out kotlin/uniffi/names/names.kt 2>&1 |
        sed -n 's/.*: error: \(conflicting [a-z]*\):*/Kotlin: \1/p' | sort | uniq
} >seen

diff - seen <<'SEEN'
generator: 0 complaints
Python: closed
Kotlin: conflicting declarations
Kotlin: conflicting overloads
SEEN
cat seen
echo "as it was seen"
