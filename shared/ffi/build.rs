//! Writes the border's mirror: each event and view of `app` once more, comments and all, under uniffi's `remote`.
//!
//! `app` says a type once and knows no uniffi; the build says it again. Read are all files called `event.rs` or `view.rs`,
//! what lies in folders of these names, and [`FURTHER`]. Every public record and enum in there crosses, except what
//! [`STAYS`] names. Whatever fits neither stops the build with a sentence that says what to do.

use quote::{ToTokens, quote};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};
use syn::{Attribute, Field, Fields, GenericArgument, Item, PathArguments, Type, Visibility, parse_quote};

/// Where `app` says its types.
const APP: &str = "../app/src";

/// Files with another name that hold some too. One that is gone is not missed, but a type of it that is asked for is.
const FURTHER: [&str; 3] = ["ground/who.rs", "ground/said.rs", "ground/index.rs"];

/// What stays on the inner side, and why.
const STAYS: [(&str, &str); 10] = [
    ("Event", "answers of the world are in it, which no shell may forge"),
    ("ViewModel", "it is everything; a shell reads a screen at a time"),
    ("ReflectView", "its answers are a list: it crosses by `screen.rs`"),
    ("Passage", "only the index of words reads it"),
    ("Term", "only the index of words reads it"),
    ("Hit", "only the index of words says it"),
    ("FindOperation", "only the index of words reads it"),
    ("FindAnswer", "only the index of words says it"),
    ("FindOutcome", "only the index of words says it"),
    ("Excerpt", "only the index of words says it"),
];

/// What has another name over there, where somebody else has had it first.
const RENAMED: [(&str, &str); 2] = [
    // `MacTypes.h` has a `Point`, which every Swift file with Foundation sees.
    ("Point", "PreparedPoint"),
    // Swift's own, from 6.2 on.
    ("Span", "TextStretch"),
];

/// What a field may be made of, besides what crosses.
const PLAIN: [&str; 10] = ["bool", "u8", "u32", "u64", "i32", "i64", "String", "SharedText", "Vec", "Option"];

fn main() -> Result<(), String> {
    // Files come and go in there, so the folders are watched and not the files of today.
    for watched in ["build.rs", "src", APP] {
        #[expect(clippy::print_stdout, reason = "that is how a build script speaks to cargo")]
        {
            println!("cargo:rerun-if-changed={watched}");
        }
    }
    let mut mirror = Mirror::default();
    for path in rust_files(Path::new(APP))?.iter().filter(|path| says_what_crosses(path)) {
        mirror.read(path)?;
    }
    let code = mirror.written()?;
    let target = PathBuf::from(env::var("OUT_DIR").map_err(|error| error.to_string())?).join("mirror.rs");
    fs::write(target, code).map_err(|error| format!("the mirror cannot be written: {error}"))
}

/// In a fixed order.
fn rust_files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let unreadable = |error| format!("{}: {error}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_dir() {
            files.extend(rust_files(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn parsed(path: &Path) -> Result<syn::File, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    syn::parse_file(&text).map_err(|error| format!("{}: {error}", path.display()))
}

fn says_what_crosses(path: &Path) -> bool {
    let below = path.strip_prefix(APP).unwrap_or(path);
    let names_it = |part: &std::ffi::OsStr| ["event", "view"].iter().any(|name| part == *name);
    FURTHER.iter().any(|further| below == Path::new(further)) || below.with_extension("").iter().any(names_it)
}

/// The module that others reach the types of a file by: what lies below `event` or `view` is told by these.
fn module(path: &Path) -> String {
    let below = path.strip_prefix(APP).unwrap_or(path).with_extension("");
    let parts: Vec<String> = below.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    let end = parts.iter().position(|part| part == "event" || part == "view").map_or(parts.len(), |at| at + 1);
    parts.into_iter().take(end).fold("app".to_owned(), |module, part| format!("{module}::{part}"))
}

#[derive(Default)]
struct Mirror {
    /// Each type by its name: the module it comes from, and itself for uniffi.
    types: BTreeMap<String, (String, String)>,
    /// Who asks for which type.
    asked: Vec<(String, String)>,
    complaints: Vec<String>,
}

impl Mirror {
    fn read(&mut self, path: &Path) -> Result<(), String> {
        for item in parsed(path)?.items {
            let (name, is_public) = match &item {
                Item::Struct(it) => (it.ident.to_string(), matches!(it.vis, Visibility::Public(_))),
                Item::Enum(it) => (it.ident.to_string(), matches!(it.vis, Visibility::Public(_))),
                _ => continue,
            };
            if !is_public || STAYS.iter().any(|(stays, _)| *stays == name) {
                continue;
            }
            let code = self.mirrored(&name, item);
            if let Some((other, _)) = self.types.insert(name.clone(), (module(path), code)) {
                self.complain(
                    &name,
                    &format!("is there twice, the first time in {other}; over there all names are in one place"),
                );
            }
        }
        Ok(())
    }

    fn mirrored(&mut self, name: &str, item: Item) -> String {
        let renamed = RENAMED
            .iter()
            .find(|(own, _)| *own == name)
            .map(|(_, theirs)| -> Attribute { parse_quote!(#[uniffi(name = #theirs)]) });
        match item {
            Item::Struct(mut it) => {
                if !it.generics.params.is_empty() {
                    self.complain(name, "is generic, which uniffi has no word for");
                }
                if !matches!(it.fields, Fields::Named(_)) {
                    self.complain(name, "needs a name for each field");
                }
                it.attrs = docs(&it.attrs);
                for field in &mut it.fields {
                    if !matches!(field.vis, Visibility::Public(_)) {
                        self.complain(name, "has a field that is not public, so nobody outside can fill it");
                    }
                    self.field(name, field);
                }
                quote!(#[uniffi::remote(Record)] #renamed #it).to_string()
            }
            Item::Enum(mut it) => {
                it.attrs = docs(&it.attrs);
                for variant in &mut it.variants {
                    variant.attrs = docs(&variant.attrs);
                    variant.fields.iter_mut().for_each(|field| self.field(name, field));
                }
                quote!(#[uniffi::remote(Enum)] #renamed #it).to_string()
            }
            _ => String::new(),
        }
    }

    fn field(&mut self, name: &str, field: &mut Field) {
        field.attrs = docs(&field.attrs);
        self.bare(name, &mut field.ty);
    }

    /// A type by its last name alone: in the mirror all names are in one place.
    fn bare(&mut self, name: &str, ty: &mut Type) {
        let Type::Path(path) = ty else {
            let written = ty.to_token_stream();
            return self.complain(name, &format!("has a field of type `{written}`; only owned values cross"));
        };
        let Some(mut last) = path.path.segments.pop().map(syn::punctuated::Pair::into_value) else { return };
        if let PathArguments::AngleBracketed(arguments) = &mut last.arguments {
            for argument in &mut arguments.args {
                if let GenericArgument::Type(inner) = argument {
                    self.bare(name, inner);
                }
            }
        }
        self.asked.push((name.to_owned(), last.ident.to_string()));
        path.path = last.into();
    }

    fn complain(&mut self, name: &str, what: &str) {
        self.complaints.push(format!(
            "`{name}` {what}. Change it in `app`, or name it in STAYS of shared/ffi/build.rs with its reason."
        ));
    }

    fn written(mut self) -> Result<String, String> {
        for (name, asked) in std::mem::take(&mut self.asked) {
            if !PLAIN.contains(&asked.as_str()) && !self.types.contains_key(&asked) {
                self.complain(&name, &format!("has a field of `{asked}`, which does not cross"));
            }
        }
        if !self.complaints.is_empty() {
            return Err(format!("the border cannot be mirrored:\n{}", self.complaints.join("\n")));
        }
        let uses = self.types.iter().map(|(name, (module, _))| format!("pub use {module}::{name};\n"));
        let items = self.types.values().map(|(_, item)| format!("{item}\n"));
        let mirror: String = uses.chain(items).collect();
        let border = id_of(&mirror)?;
        Ok(format!("{mirror}{}", opening(&border)))
    }
}

/// The comments of an item as one, without the links, which lead nowhere in another language.
fn docs(attributes: &[Attribute]) -> Vec<Attribute> {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        syn::Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(line), .. }) => Some(line.value().trim().to_owned()),
            _ => None,
        },
        _ => None,
    });
    let text = without_links(&lines.collect::<Vec<_>>().join("\n"));
    if text.is_empty() { Vec::new() } else { vec![parse_quote!(#[doc = #text])] }
}

/// ``[`Said::LinkReady`](crate::view::Said)`` is ``Said::LinkReady`` in other languages, too.
fn without_links(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, link)) = rest.split_once("[`") {
        plain.push_str(before);
        let Some((name, after)) = link.split_once("`]") else {
            plain.push_str("[`");
            rest = link;
            continue;
        };
        plain.push_str(&format!("`{name}`"));
        rest = after.strip_prefix('(').and_then(|target| target.split_once(')')).map_or(after, |(_, after)| after);
    }
    plain + rest
}

/// Names this border: the same for a library and for what was generated from it, another one once anything that crosses
/// differs. uniffi compares functions at the load, but not what is in a record.
fn id_of(mirror: &str) -> Result<String, String> {
    let mut said = vec![mirror.to_owned()];
    for path in rust_files(Path::new("src"))? {
        said.push(parsed(&path)?.to_token_stream().to_string());
    }
    // FNV-1a: nobody attacks it, and it is the same on every machine and with every compiler.
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = said.iter().flat_map(|text| text.bytes()).fold(0xcbf2_9ce4_8422_2325, step);
    Ok(format!("{hash:016x}"))
}

/// The constructor stands here, because the default of a parameter is what uniffi writes into the other side as it is.
fn opening(border: &str) -> String {
    let border_doc = "Names this border; the generated side brings the one that it was made from.";
    let open_doc = "Opens the notebook in `folder` under the 32-byte key of the system's keystore, or of `passphrase_key`; makes it where \
                    there is none. Leave `border` as it is: by it a library is told from one of another build.";
    quote! {
        #[doc = #border_doc]
        pub const BORDER: &str = #border;
        #[uniffi::export]
        impl Turnabout {
            #[doc = #open_doc]
            #[uniffi::constructor(default(border = #border))]
            pub fn open(shell: Arc<dyn Shell>, folder: String, key: Vec<u8>, border: String) -> Result<Arc<Turnabout>, BridgeError> {
                Turnabout::open_checked(shell, &folder, key, &border)
            }
        }
    }
    .to_string()
}
