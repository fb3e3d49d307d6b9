//! From a type in the sources to its schema, as serde writes it and as the steps of a shape change it.

use super::Shaped;
use crate::json::shape::{Step, name_of_time};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use syn::{
    Attribute, Expr, ExprLit, Field, Fields, GenericArgument, Item, ItemEnum, ItemStruct, Lit, Meta, PathArguments,
    Type, Variant,
};

type Types = BTreeMap<String, Vec<Item>>;

/// What was drawn so far.
pub struct Drawing {
    types: Vec<Types>,
    shapes: Vec<Shaped>,
    drawn: Map<String, Value>,
}

impl Drawing {
    pub fn new(types: Vec<Types>, shapes: Vec<Shaped>) -> Self {
        Self { types, shapes, drawn: Map::new() }
    }

    /// Every type that stands in these answers, in whatever depth.
    pub fn definitions(&self, answers: &[(String, Value)]) -> Map<String, Value> {
        let mut all = Map::new();
        let mut text: Vec<String> = answers.iter().map(|(_, answer)| answer.to_string()).collect();
        while let Some(one) = text.pop() {
            for name in one.split("#/$defs/").skip(1).filter_map(|rest| rest.split('"').next()) {
                if !all.contains_key(name) {
                    all.insert(name.to_owned(), self.drawn[name].clone());
                    text.push(self.drawn[name].to_string());
                }
            }
        }
        all
    }

    /// One of these types.
    pub fn one_of(&mut self, types: &[&str]) -> Value {
        let each = types.iter().map(|it| self.of(&syn::parse_str(it).unwrap()));
        any_of(each.collect())
    }

    fn of(&mut self, it: &Type) -> Value {
        match it {
            Type::Reference(it) => self.of(&it.elem),
            Type::Path(it) => {
                let last = it.path.segments.last().unwrap();
                let of = match &last.arguments {
                    PathArguments::AngleBracketed(of) => of.args.iter().find_map(|of| match of {
                        GenericArgument::Type(of) => Some(of),
                        _ => None,
                    }),
                    PathArguments::None | PathArguments::Parenthesized(_) => None,
                };
                self.of_path(&last.ident.to_string(), of)
            }
            _ => panic!("a type that no answer had so far"),
        }
    }

    fn of_path(&mut self, name: &str, of: Option<&Type>) -> Value {
        match (name, of) {
            ("String" | "str" | "SharedText", _) => json!({ "type": "string" }),
            ("bool", _) => json!({ "type": "boolean" }),
            ("u8" | "u32" | "u64" | "usize", _) => json!({ "type": "integer", "minimum": 0 }),
            ("i64", _) => json!({ "type": "integer" }),
            ("Moment", _) => self.moment(),
            ("Option", Some(of)) => {
                let of = self.of(of);
                any_of(vec![of, json!({ "type": "null" })])
            }
            ("Vec", Some(of)) => json!({ "type": "array", "items": self.of(of) }),
            ("Word", Some(Type::Path(of))) => {
                let name = of.path.segments.last().unwrap().ident.to_string();
                let Item::Enum(it) = self.item(&name) else { panic!("{name} is no enum") };
                let described = it.variants.iter().map(|variant| constant(&word(variant), &variant.attrs));
                json!({ "oneOf": described.collect::<Vec<_>>() })
            }
            (name, _) => self.named(name),
        }
    }

    fn moment(&mut self) -> Value {
        let fields = json!({ "at": { "type": "string", "format": "date-time", "pattern": r"^\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$" }, "ms": { "type": "integer" } });
        let about = "A time: as RFC 3339 in UTC, and in milliseconds since 1970.";
        self.drawn.entry("Moment").or_insert_with(|| {
            json!({
                "type": "object", "description": about, "properties": fields,
                "required": ["at", "ms"], "additionalProperties": false,
            })
        });
        reference("Moment")
    }

    fn named(&mut self, name: &str) -> Value {
        if !self.drawn.contains_key(name) {
            let it = match self.shapes.iter().find(|shape| shape.name == name) {
                Some(&Shaped { view, beside, steps, .. }) => self.shaped(view, beside, steps),
                None => match self.item(name) {
                    Item::Struct(it) => self.record(&it),
                    Item::Enum(it) => self.variants(&it),
                    _ => panic!("{name} is neither record nor enum"),
                },
            };
            self.drawn.insert(name.to_owned(), it);
        }
        reference(name)
    }

    fn item(&self, name: &str) -> Item {
        let found = self.types.iter().find_map(|types| types.get(name));
        match found.map(Vec::as_slice) {
            Some([one]) => one.clone(),
            Some(several) => {
                let is_public = |item: &&Item| match item {
                    Item::Struct(it) => matches!(it.vis, syn::Visibility::Public(_)),
                    Item::Enum(it) => matches!(it.vis, syn::Visibility::Public(_)),
                    _ => false,
                };
                let public: Vec<&Item> = several.iter().filter(is_public).collect();
                assert_eq!(public.len(), 1, "{name} is the name of several types");
                public[0].clone()
            }
            None => panic!("no type of the name {name}"),
        }
    }

    fn shaped(&mut self, view: &str, beside: &str, steps: &[Step]) -> Value {
        let mut it = self.named(view);
        for step in steps {
            it = self.take(*step, &it);
        }
        let mut it = self.opened(&it);
        if beside != "()" {
            let more = self.named(beside);
            let more = self.opened(&more);
            join(&mut it, &more);
        }
        it
    }

    fn record(&mut self, it: &ItemStruct) -> Value {
        let mut record = object(&it.attrs);
        self.fields(&mut record, &it.fields);
        record
    }

    fn fields(&mut self, record: &mut Value, fields: &Fields) {
        for field in fields {
            let schema = self.field(field);
            if serde(&field.attrs, "flatten").is_some() {
                let more = self.opened(&schema);
                join(record, &more);
                continue;
            }
            let name = field.ident.as_ref().unwrap().to_string();
            let name = serde(&field.attrs, "rename").unwrap_or_else(|| name.trim_start_matches("r#").to_owned());
            let name = name_of_time(&name).map_or(name.clone(), str::to_owned);
            put(record, &name, described(schema, &field.attrs));
            if serde(&field.attrs, "skip_serializing_if").is_none() {
                require(record, &name);
            }
        }
    }

    fn field(&mut self, field: &Field) -> Value {
        if let Some(with) = serde(&field.attrs, "with") {
            return self.named(with.rsplit("::").next().unwrap());
        }
        let is_time = field.ident.as_ref().is_some_and(|name| name_of_time(&name.to_string()).is_some());
        if is_time { self.time(&field.ty) } else { self.of(&field.ty) }
    }

    /// A time, perhaps one, or several.
    fn time(&mut self, it: &Type) -> Value {
        let moment = self.moment();
        let text = self.of(it);
        if text["type"] == "array" {
            json!({ "type": "array", "items": moment })
        } else if text["type"] == "integer" {
            moment
        } else {
            any_of(vec![moment, json!({ "type": "null" })])
        }
    }

    fn variants(&mut self, it: &ItemEnum) -> Value {
        let tag = serde(&it.attrs, "tag");
        let untagged = serde(&it.attrs, "untagged").is_some();
        let each = it.variants.iter().map(|variant| match &tag {
            Some(tag) => self.tagged(tag, variant),
            None if untagged => self.of(&variant.fields.iter().next().unwrap().ty),
            None => self.variant(variant),
        });
        let each: Vec<Value> = each.collect();
        let how = if untagged { "anyOf" } else { "oneOf" };
        described(json!({ how: each }), &it.attrs)
    }

    fn tagged(&mut self, tag: &str, variant: &Variant) -> Value {
        let mut record = object(&variant.attrs);
        put(&mut record, tag, json!({ "const": word(variant) }));
        require(&mut record, tag);
        self.fields(&mut record, &variant.fields);
        record
    }

    fn variant(&mut self, variant: &Variant) -> Value {
        let word = word(variant);
        let within = match &variant.fields {
            Fields::Unit => return constant(&word, &variant.attrs),
            Fields::Unnamed(fields) => self.of(&fields.unnamed[0].ty),
            Fields::Named(_) => {
                let mut record = object(&[]);
                self.fields(&mut record, &variant.fields);
                record
            }
        };
        let mut record = object(&variant.attrs);
        put(&mut record, &word, within);
        require(&mut record, &word);
        record
    }

    /// What a reference stands for.
    fn opened(&self, it: &Value) -> Value {
        let Some(name) = it["$ref"].as_str() else { return it.clone() };
        self.drawn[name.rsplit('/').next().unwrap()].clone()
    }

    /// A step of a shape, as [`crate::json::shape`] takes it in a value.
    fn take(&mut self, step: Step, it: &Value) -> Value {
        let mut it = self.opened(it);
        for several in ["oneOf", "anyOf"] {
            if let Some(each) = it[several].as_array() {
                it[several] = each.iter().map(|one| self.take(step, one)).collect();
                return it;
            }
        }
        if it["type"] == "array" {
            it["items"] = self.take(step, &it["items"]);
        } else if it["type"] == "object" {
            self.take_in(step, &mut it);
        }
        it
    }

    fn take_in(&mut self, step: Step, it: &mut Value) {
        match step {
            Step::Named(was, is) => {
                if let Some(field) = remove(it, was) {
                    put(it, is, field);
                    require(it, is);
                }
            }
            Step::Beside(name) => {
                let more = remove(it, name).unwrap_or_else(|| panic!("no field {name} to be beside the others"));
                let more = self.opened(&more);
                join(it, &more);
            }
            Step::Left(name) => {
                assert!(remove(it, name).is_some(), "no field {name} to be left out");
            }
            Step::Within(name, steps) => {
                let mut field = it["properties"][name].clone();
                assert!(!field.is_null(), "no field {name} to look into");
                for step in steps {
                    field = self.take(*step, &field);
                }
                put(it, name, field);
            }
            Step::Rows(name, columns) => {
                let row = self.opened(&it["properties"][name]["items"]);
                let columns: Vec<Value> = columns.iter().map(|column| row["properties"][column].clone()).collect();
                assert!(columns.iter().all(|column| !column.is_null()), "{name} has not all of these columns");
                let many = columns.len();
                let row = json!({ "type": "array", "prefixItems": columns, "items": false, "minItems": many });
                it["properties"][name]["items"] = row;
            }
            Step::Blank(name) => {
                let field = it["properties"][name].take();
                assert!(!field.is_null(), "no field {name} to be blank");
                put(it, name, any_of(vec![field, json!({ "type": "null" })]));
            }
        }
    }
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

fn any_of(each: Vec<Value>) -> Value {
    match <[Value; 1]>::try_from(each) {
        Ok([one]) => one,
        Err(each) => json!({ "anyOf": each }),
    }
}

fn object(attributes: &[Attribute]) -> Value {
    let it = json!({ "type": "object", "properties": {}, "required": [], "additionalProperties": false });
    described(it, attributes)
}

fn constant(word: &str, attributes: &[Attribute]) -> Value {
    described(json!({ "const": word }), attributes)
}

fn put(record: &mut Value, name: &str, field: Value) {
    record["properties"][name] = field;
}

fn require(record: &mut Value, name: &str) {
    let names = record["required"].as_array_mut().unwrap();
    if !names.iter().any(|one| one == name) {
        names.push(name.into());
        names.sort_by(|one, other| one.as_str().cmp(&other.as_str()));
    }
}

fn remove(record: &mut Value, name: &str) -> Option<Value> {
    record["required"].as_array_mut().unwrap().retain(|one| one != name);
    record["properties"].as_object_mut().unwrap().remove(name)
}

fn join(record: &mut Value, more: &Value) {
    let required = more["required"].as_array().unwrap();
    for (name, field) in more["properties"].as_object().unwrap() {
        put(record, name, field.clone());
        if required.iter().any(|one| one == name.as_str()) {
            require(record, name);
        }
    }
}

/// The comment on it, as one paragraph.
fn described(mut it: Value, attributes: &[Attribute]) -> Value {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(doc) if doc.path.is_ident("doc") => match &doc.value {
            Expr::Lit(ExprLit { lit: Lit::Str(line), .. }) => Some(line.value().trim().to_owned()),
            _ => None,
        },
        Meta::NameValue(_) | Meta::List(_) | Meta::Path(_) => None,
    });
    // A time is told in both forms, whatever the view has.
    let text = lines.collect::<Vec<_>>().join(" ").replace(", milliseconds since 1970, UTC", "");
    if !text.is_empty() {
        it["description"] = text.into();
    }
    it
}

/// What `#[serde(…)]` says under this name.
fn serde(attributes: &[Attribute], wanted: &str) -> Option<String> {
    let mut found = None;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        let read = attribute.parse_nested_meta(|meta| {
            let value = match meta.value() {
                Ok(value) => value.parse::<syn::LitStr>()?.value(),
                Err(_) => String::new(),
            };
            if meta.path.is_ident(wanted) {
                found = Some(value);
            }
            Ok(())
        });
        read.unwrap();
    }
    found
}

/// A variant's word: in lower case, with hyphens.
fn word(variant: &Variant) -> String {
    serde(&variant.attrs, "rename").unwrap_or_else(|| {
        let mut word = String::new();
        for char in variant.ident.to_string().chars() {
            if char.is_uppercase() && !word.is_empty() {
                word.push('-');
            }
            word.extend(char.to_lowercase());
        }
        word
    })
}
