//! The records and enums that can be answered, as they stand in the sources.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use syn::{Attribute, Item, Meta};

/// Where types are looked for, the nearest first: a name of the terminal's own wins over one of `app`.
const FOLDERS: [&str; 2] = ["src", "../shared/app/src"];

/// Everything that serde writes, by its name; of the first folder that has it.
pub fn read() -> Vec<BTreeMap<String, Vec<Item>>> {
    FOLDERS.map(|folder| in_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))).into()
}

fn in_folder(folder: &Path) -> BTreeMap<String, Vec<Item>> {
    let mut all = BTreeMap::<_, Vec<_>>::new();
    for file in files(folder) {
        let text = fs::read_to_string(&file).unwrap();
        let items = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display())).items;
        for item in items.into_iter().filter(is_written) {
            all.entry(name(&item)).or_default().push(item);
        }
    }
    all
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = entries
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect();
    files.sort();
    files
}

fn name(item: &Item) -> String {
    match item {
        Item::Struct(it) => it.ident.to_string(),
        Item::Enum(it) => it.ident.to_string(),
        _ => String::new(),
    }
}

fn is_written(item: &Item) -> bool {
    let attributes: &[Attribute] = match item {
        Item::Struct(it) => &it.attrs,
        Item::Enum(it) => &it.attrs,
        _ => return false,
    };
    let derives = |attribute: &Attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("derive") => list.tokens.to_string().contains("Serialize"),
        Meta::List(_) | Meta::Path(_) | Meta::NameValue(_) => false,
    };
    attributes.iter().any(derives)
}
