//! Writes the Kotlin, Swift and Python sides of the border from a library; run it through `shared/ffi/bindings`.
//!
//! What uniffi writes is taken as it is but for one thing: nothing that crosses prints its content. See [`quiet`].

mod quiet;

use anyhow::{Context, Result, bail};
use camino::{Utf8Path, Utf8PathBuf};
use std::{env, fs};
use uniffi_bindgen::bindings::{GenerateOptions, TargetLanguage, generate_with_bindgen_paths};
use uniffi_bindgen::{BindgenPaths, BindgenPathsLayer};

/// The folder of `uniffi.toml`. There is one library, so it is everybody's.
struct Names(Utf8PathBuf);

impl BindgenPathsLayer for Names {
    fn get_crate_root(&self, _: &str) -> Option<Utf8PathBuf> {
        Some(self.0.clone())
    }
}

fn main() -> Result<()> {
    let arguments: Vec<Utf8PathBuf> = env::args().skip(1).map(Utf8PathBuf::from).collect();
    let [library, names, out] = arguments.as_slice() else {
        bail!("usage: turnabout-bindings LIBRARY FOLDER-OF-UNIFFI-TOML OUT");
    };
    // Otherwise the generated code would have other names and still look right.
    if !names.join("uniffi.toml").is_file() {
        bail!("there is no uniffi.toml in {names}");
    }
    write(library, names, TargetLanguage::Kotlin, &out.join("kotlin"), "kt", quiet::kotlin)?;
    write(library, names, TargetLanguage::Swift, &out.join("swift"), "swift", quiet::swift)?;
    write(library, names, TargetLanguage::Python, &out.join("python"), "py", quiet::python)
}

fn write(
    library: &Utf8Path,
    names: &Utf8Path,
    language: TargetLanguage,
    out: &Utf8Path,
    ending: &str,
    quiet: fn(&str) -> String,
) -> Result<()> {
    if out.exists() {
        fs::remove_dir_all(out).with_context(|| format!("{out} cannot be written anew"))?;
    }
    let options = GenerateOptions {
        languages: vec![language],
        source: library.to_owned(),
        out_dir: out.to_owned(),
        ..GenerateOptions::default()
    };
    let mut paths = BindgenPaths::default();
    paths.add_layer(Names(names.to_owned()));
    generate_with_bindgen_paths(options, paths)?;
    let files = files_below(out, ending)?;
    if files.is_empty() {
        bail!("nothing was written to {out}: is {library} stripped?");
    }
    for file in files {
        let text = fs::read_to_string(&file)?;
        fs::write(&file, quiet(&text))?;
    }
    Ok(())
}

fn files_below(folder: &Utf8Path, ending: &str) -> Result<Vec<Utf8PathBuf>> {
    let mut files = Vec::new();
    for entry in folder.read_dir_utf8()? {
        let path = entry?.into_path();
        if path.is_dir() {
            files.extend(files_below(&path, ending)?);
        } else if path.extension() == Some(ending) {
            files.push(path);
        }
    }
    Ok(files)
}
