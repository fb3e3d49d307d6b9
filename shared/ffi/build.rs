//! Writes the border's mirror: each event and view of `app` once more, comments and all, under uniffi's `remote`.
//!
//! `app` says a type once and knows no uniffi; the build says it again. Read are all files called `event.rs` or `view.rs`,
//! what lies in folders of these names, and [`FURTHER`]. Every public record and enum in there crosses, except what
//! [`STAYS`] names. Whatever fits neither stops the build with a sentence that says what to do.

use quote::{ToTokens, format_ident, quote};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{env, fs};
use syn::{
    Attribute, Field, Fields, GenericArgument, Ident, Item, ItemEnum, ItemStruct, PathArguments, Type, Visibility,
    parse_quote,
};

/// Where `app` says its types.
const APP: &str = "../app/src";

/// The messages that phrases are made of.
const MESSAGES: &str = "../content/messages/en";

/// What only a terminal says.
const OF_THE_TERMINAL: &str = "cli-";

/// What the reader holds; the words know it without being told.
const HERE: &str = "$here";

/// What only exported files say, which `words` draws.
const OF_FILES: &str = "export-file-";

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
    for watched in ["build.rs", "src", APP, MESSAGES] {
        println!("cargo:rerun-if-changed={watched}");
    }
    let mut mirror = Mirror::default();
    for path in rust_files(Path::new(APP))? {
        let below = path.strip_prefix(APP).unwrap_or(&path);
        if says_what_crosses(below) {
            mirror.read(&module(below), parsed(&path)?);
        }
    }
    let mirror = mirror.written()?;
    let mirror = format!("{mirror}{}", phrases(&messages()?));
    let code = format!("{mirror}{}", opening(&id_of(&mirror)?));
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

fn says_what_crosses(below: &Path) -> bool {
    let names_it = |part: &OsStr| ["event", "view"].iter().any(|name| part == *name);
    FURTHER.iter().any(|further| below == Path::new(further)) || below.with_extension("").iter().any(names_it)
}

/// The module that others reach the types of a file by: what lies below `event` or `view` is told by these.
fn module(below: &Path) -> String {
    let parts: Vec<_> = below.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
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
    fn read(&mut self, module: &str, file: syn::File) {
        for item in file.items {
            if let Item::Struct(record) = item {
                if crosses(&record.ident, &record.vis) {
                    let (name, code) = (record.ident.to_string(), self.record(record));
                    self.keep(module, &name, code);
                }
            } else if let Item::Enum(choice) = item
                && crosses(&choice.ident, &choice.vis)
            {
                let (name, code) = (choice.ident.to_string(), self.choice(choice));
                self.keep(module, &name, code);
            }
        }
    }

    fn keep(&mut self, module: &str, name: &str, code: String) {
        if let Some((other, _)) = self.types.insert(name.to_owned(), (module.to_owned(), code)) {
            let twice = format!("is in {module} and in {other}, and over there all names are in one place");
            self.complain(name, &twice);
        }
    }

    fn record(&mut self, mut record: ItemStruct) -> String {
        let name = record.ident.to_string();
        if !record.generics.params.is_empty() {
            self.complain(&name, "is generic, which uniffi has no word for");
        }
        if !matches!(record.fields, Fields::Named(_)) {
            self.complain(&name, "needs a name for each field");
        }
        record.attrs = docs(&record.attrs);
        for field in &mut record.fields {
            if !is_public(&field.vis) {
                self.complain(&name, "has a field that is not public, so nobody outside can fill it");
            }
            self.field(&name, field);
        }
        let renamed = renamed(&name);
        quote!(#[uniffi::remote(Record)] #renamed #record).to_string()
    }

    fn choice(&mut self, mut choice: ItemEnum) -> String {
        let name = choice.ident.to_string();
        choice.attrs = docs(&choice.attrs);
        for variant in &mut choice.variants {
            variant.attrs = docs(&variant.attrs);
            variant.fields.iter_mut().for_each(|field| self.field(&name, field));
        }
        let renamed = renamed(&name);
        quote!(#[uniffi::remote(Enum)] #renamed #choice).to_string()
    }

    fn field(&mut self, name: &str, field: &mut Field) {
        field.attrs = docs(&field.attrs);
        self.bare(name, &mut field.ty);
    }

    /// A type by its last name alone: in the mirror all names are in one place.
    fn bare(&mut self, name: &str, ty: &mut Type) {
        let Type::Path(path) = ty else {
            let written = ty.to_token_stream();
            return self.complain(name, &format!("has a field of type `{written}`, and only owned values cross"));
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
        Ok(uses.chain(items).collect())
    }
}

fn crosses(name: &Ident, visibility: &Visibility) -> bool {
    is_public(visibility) && STAYS.iter().all(|(stays, _)| name != stays)
}

fn renamed(name: &str) -> Option<Attribute> {
    let (_, theirs) = RENAMED.iter().find(|(own, _)| *own == name)?;
    Some(parse_quote!(#[uniffi(name = #theirs)]))
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// The comments of an item as one, without the links, which lead nowhere in another language.
fn docs(attributes: &[Attribute]) -> Vec<Attribute> {
    let line = |attribute: &Attribute| {
        let syn::Meta::NameValue(pair) = &attribute.meta else { return None };
        let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(line), .. }) = &pair.value else { return None };
        pair.path.is_ident("doc").then(|| line.value().trim().to_owned())
    };
    let lines = attributes.iter().filter_map(line);
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

/// The names of the messages that are told nothing, by subject and in order.
fn messages() -> Result<BTreeMap<String, Vec<String>>, String> {
    let unreadable = |error| format!("{MESSAGES}: {error}");
    let mut subjects = BTreeMap::new();
    for entry in fs::read_dir(MESSAGES).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let subject = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut names = told_nothing(&fs::read_to_string(path).map_err(unreadable)?);
        names.retain(|name| !name.starts_with(OF_FILES));
        if !subject.starts_with(OF_THE_TERMINAL) && !names.is_empty() {
            subjects.insert(subject, names);
        }
    }
    Ok(subjects)
}

/// A message begins at the left edge; what goes on under it is indented. An argument is written `{ $name }`;
/// what the reader holds is none that a shell tells.
fn told_nothing(text: &str) -> Vec<String> {
    let mut found: Vec<(String, bool)> = Vec::new();
    for line in text.lines() {
        let begins = line.split_once(" =").filter(|(name, _)| name.starts_with(|it: char| it.is_ascii_lowercase()));
        if let Some((name, _)) = begins.filter(|(name, _)| !name.contains(' ')) {
            found.push((name.to_owned(), true));
        }
        if let Some((_, bare)) = found.last_mut().filter(|_| !line.starts_with('#')) {
            *bare &= !line.replace(HERE, "").contains('$');
        }
    }
    let mut names: Vec<String> = found.into_iter().filter(|(_, bare)| *bare).map(|(name, _)| name).collect();
    names.sort();
    names
}

/// A phrase each, so that one that is misspelt does not compile in a shell. By subject, because uniffi takes 256 variants at most.
fn phrases(subjects: &BTreeMap<String, Vec<String>>) -> String {
    let (mut enums, mut kinds, mut types, mut all) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (subject, names) in subjects {
        let (kind, phrase) = (variant(subject), format_ident!("{}Phrase", variant(subject)));
        let short = |name: &String| variant(name.strip_prefix(&format!("{subject}-")).unwrap_or(name));
        let variants: Vec<syn::Ident> = names.iter().map(short).collect();
        let docs = names.iter().map(|name| format!("The message `{name}`."));
        let about = format!("What is told nothing of `{subject}.ftl`.");
        enums.push(quote! {
            #[doc = #about]
            #[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
            pub enum #phrase { #(#[doc = #docs] #variants),* }
            impl #phrase {
                const fn id(self) -> &'static str {
                    match self { #(Self::#variants => #names),* }
                }
            }
        });
        all.extend(variants.iter().map(|it| quote!(Self::#kind { phrase: #phrase::#it })));
        kinds.push(kind);
        types.push(phrase);
    }
    let abouts = subjects.keys().map(|subject| format!("Of `{subject}.ftl`."));
    quote! {
        #(#enums)*
        /// A message that is told nothing: what a button, a heading or a state is called.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
        pub enum Phrase { #(#[doc = #abouts] #kinds { #[doc = "Which."] phrase: #types }),* }
        impl Phrase {
            /// All of them.
            pub const ALL: &[Self] = &[#(#all),*];
            /// Its name in the message files.
            const fn id(self) -> &'static str {
                match self { #(Self::#kinds { phrase } => phrase.id()),* }
            }
        }
    }
    .to_string()
}

/// `scope-mine` is `ScopeMine`.
fn variant(name: &str) -> syn::Ident {
    let words = name.split('-').map(|word| {
        let (first, rest) = word.split_at_checked(1).unwrap_or((word, ""));
        first.to_uppercase() + rest
    });
    format_ident!("{}", words.collect::<String>())
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
            pub fn open(shell: Arc<dyn Shell>, folder: &str, key: Vec<u8>, border: &str) -> Result<Arc<Turnabout>, BridgeError> {
                Turnabout::open_checked(shell, folder, key, border)
            }
        }
    }
    .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The mirror of files, each with its path below `app`'s sources.
    fn mirrored(files: &[(&str, &str)]) -> Result<String, String> {
        let mut mirror = Mirror::default();
        for (below, text) in files {
            assert!(says_what_crosses(Path::new(below)), "{below} is not read");
            mirror.read(&module(Path::new(below)), syn::parse_file(text).unwrap());
        }
        mirror.written()
    }

    #[test]
    fn files_are_found_by_layer_and_by_room_and_known_by_the_module_that_others_see() {
        let modules = [
            ("event.rs", "app::event"),
            ("view/session.rs", "app::view"),
            ("topic/event.rs", "app::topic::event"),
            ("topic/view/row.rs", "app::topic::view"),
            ("ground/who.rs", "app::ground::who"),
            ("ground/index.rs", "app::ground::index"),
        ];
        for (below, reached_by) in modules {
            assert_eq!(module(Path::new(below)), reached_by);
            assert!(says_what_crosses(Path::new(below)), "{below}");
        }
        for below in ["show/session.rs", "viewer.rs", "topic/act.rs", "lib.rs"] {
            assert!(!says_what_crosses(Path::new(below)), "{below}");
        }
    }

    #[test]
    fn a_type_crosses_with_its_comments_and_without_the_paths_of_this_side() {
        let topic = "/// See [`Say::Hello`](crate::Say).\npub struct Topic {\n/// Its\n/// id.\npub id: String,\npub who: Option<crate::ground::who::Who> }";
        let who = "/// One of two.\n#[derive(Debug, Default)]\npub enum Who {\n#[default]\nMe, Other { name: String }, Both(Vec<Who>) }";

        let mirror = mirrored(&[("topic/view.rs", topic), ("ground/who.rs", who)]).unwrap();

        let wanted = [
            "pub use app::topic::view::Topic;",
            "pub use app::ground::who::Who;",
            "# [uniffi :: remote (Record)] # [doc = \"See `Say::Hello`.\"] pub struct Topic",
            "# [doc = \"Its\\nid.\"] pub id : String , pub who : Option < Who >",
            "# [uniffi :: remote (Enum)] # [doc = \"One of two.\"] pub enum Who { Me , Other { name : String } , Both (Vec < Who >) }",
        ];
        for part in wanted {
            assert!(mirror.contains(part), "{part}\nis not in\n{mirror}");
        }
    }

    #[test]
    fn a_name_that_is_taken_over_there_is_another_one_there() {
        let mirror = mirrored(&[("event.rs", "pub enum Point { Idea }")]).unwrap();

        assert!(mirror.contains("# [uniffi (name = \"PreparedPoint\")] pub enum Point"), "{mirror}");
    }

    #[test]
    fn what_stays_is_left_out_and_what_fits_neither_is_named_with_what_to_do() {
        assert_eq!(mirrored(&[("view.rs", "pub struct ViewModel { a: Arc<str> } struct Own(u8);")]), Ok(String::new()));
        let unfit = [
            ("pub struct A<T> { pub a: Vec<T> }", "`A` is generic"),
            ("pub struct A(pub u8);", "`A` needs a name for each field"),
            ("pub struct A { a: u8 }", "`A` has a field that is not public"),
            ("pub struct A { pub a: Box<str> }", "`A` has a field of `Box`, which does not cross"),
            ("pub struct A { pub a: Arc<String> }", "`A` has a field of `Arc`, which does not cross"),
            ("pub enum A { B(documents::Clause) }", "`A` has a field of `Clause`, which does not cross"),
            ("pub struct A { pub a: &'static String }", "`A` has a field of type `& 'static String`"),
        ];
        for (text, complaint) in unfit {
            let told = mirrored(&[("topic/view.rs", text)]).unwrap_err();
            assert!(told.contains(complaint) && told.contains("name it in STAYS"), "{told}");
        }
        let twice = [("goal/view.rs", "pub enum A { B }"), ("topic/view.rs", "pub enum A { B }")];
        assert!(mirrored(&twice).unwrap_err().contains("`A` is in app::topic::view and in app::goal::view"));
    }
}
