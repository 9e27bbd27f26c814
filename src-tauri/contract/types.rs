//! Types of Rust in TypeScript.

use std::fmt::Write as _;

use super::{Reader, about, comment};

impl Reader<'_> {
    /// A type of Rust in TypeScript.
    pub(super) fn of(&mut self, of: &syn::Type) -> String {
        if let syn::Type::Reference(to) = of {
            return self.of(&to.elem);
        }
        if let syn::Type::Tuple(all) = of {
            let all: Vec<String> = all.elems.iter().map(|one| self.of(one)).collect();
            return if all.is_empty() {
                "null".to_owned()
            } else {
                format!("[{}]", all.join(", "))
            };
        }
        let Some(part) = last(of) else {
            self.faults.push("a type of a command cannot be said in TypeScript".to_owned());
            return "never".to_owned();
        };
        let inner: Vec<String> = match &part.arguments {
            syn::PathArguments::AngleBracketed(all) => all
                .args
                .iter()
                .filter_map(|one| match one {
                    syn::GenericArgument::Type(of) => Some(self.of(of)),
                    _ => None,
                })
                .collect(),
            _ => Vec::new(),
        };
        let name = part.ident.to_string();
        match (name.as_str(), inner.as_slice()) {
            ("str" | "String" | "PathBuf" | "NaiveDate", []) => "string".to_owned(),
            ("bool", []) => "boolean".to_owned(),
            ("u8" | "u16" | "u32" | "usize" | "i32" | "f64", []) => "number".to_owned(),
            ("Response", []) => "ArrayBuffer".to_owned(),
            ("Option", [of]) => format!("{of} | null"),
            ("Box", [of]) => of.clone(),
            ("Vec", [of]) if of.contains(' ') => format!("({of})[]"),
            ("Vec", [of]) => format!("{of}[]"),
            ("BTreeMap", [key, of]) => format!("Record<{key}, {of}>"),
            ("Channel", [of]) => {
                self.made.channel = true;
                format!("Channel<{of}>")
            }
            (_, []) => {
                self.named(&name);
                name
            }
            _ => {
                self.faults.push(format!("{name} of a command cannot be said in TypeScript"));
                name
            }
        }
    }

    /// Takes in a type by its name: the core's, or one of the shell's own.
    fn named(&mut self, name: &str) {
        match (self.own.get(name).copied(), self.core.contains(name)) {
            (Some(_), true) => self.faults.push(format!(
                "both the core and the shell have a {name}: give the shell's another name"
            )),
            (None, true) => drop(self.made.imported.insert(name.to_owned())),
            (None, false) => self.faults.push(format!(
                "{name} has no TypeScript: derive ts_rs::TS for it in the core, run `cargo test export_bindings_`"
            )),
            (Some(_), false) if self.made.own.contains_key(name) => {}
            (Some(item), false) => {
                // First its name, so that one that names itself ends.
                self.made.own.insert(name.to_owned(), String::new());
                let text = self.item(item);
                self.made.own.insert(name.to_owned(), text);
            }
        }
    }

    fn item(&mut self, item: &syn::Item) -> String {
        match item {
            syn::Item::Struct(one) => {
                let mut fields = String::new();
                for field in &one.fields {
                    let Some(name) = &field.ident else { continue };
                    let of = self.of(&field.ty);
                    fields += &comment(&about(&field.attrs), "  ");
                    let _ = writeln!(fields, "  {name}: {of};");
                }
                let about = comment(&about(&one.attrs), "");
                format!("{about}export type {} = {{\n{fields}}};\n", one.ident)
            }
            syn::Item::Enum(one) => {
                let serde = Serde::of(&one.attrs);
                let mut ways = Vec::new();
                for variant in &one.variants {
                    let word = serde.word(&variant.ident.to_string());
                    let content = variant.fields.iter().next().map(|field| self.of(&field.ty));
                    ways.push(match (&serde.tag, &serde.content, content) {
                        (None, None, None) => format!("'{word}'"),
                        (Some(tag), Some(content), Some(of)) => {
                            format!("{{ {tag}: '{word}'; {content}: {of} }}")
                        }
                        _ => {
                            let name = &one.ident;
                            self.faults.push(format!(
                                "{name} is written in a way this reader does not know"
                            ));
                            word
                        }
                    });
                }
                let about = comment(&about(&one.attrs), "");
                format!("{about}export type {} = {};\n", one.ident, ways.join(" | "))
            }
            _ => String::new(),
        }
    }
}

/// How an enum is written.
#[derive(Default)]
struct Serde {
    tag: Option<String>,
    content: Option<String>,
    rename_all: Option<String>,
}

impl Serde {
    fn of(attributes: &[syn::Attribute]) -> Self {
        let mut found = Self::default();
        for attribute in attributes.iter().filter(|one| one.path().is_ident("serde")) {
            let _ = attribute.parse_nested_meta(|meta| {
                let value: syn::LitStr = meta.value()?.parse()?;
                let value = Some(value.value());
                match meta.path.get_ident().map(ToString::to_string).as_deref() {
                    Some("tag") => found.tag = value,
                    Some("content") => found.content = value,
                    Some("rename_all") => found.rename_all = value,
                    _ => {}
                }
                Ok(())
            });
        }
        found
    }

    fn word(&self, name: &str) -> String {
        let between = match self.rename_all.as_deref() {
            Some("snake_case") => "_",
            Some("kebab-case") => "-",
            _ => return name.to_owned(),
        };
        let mut word = String::new();
        for letter in name.chars() {
            if letter.is_uppercase() && !word.is_empty() {
                word += between;
            }
            word.extend(letter.to_lowercase());
        }
        word
    }
}

pub(super) fn last(of: &syn::Type) -> Option<&syn::PathSegment> {
    match of {
        syn::Type::Path(path) => path.path.segments.last(),
        syn::Type::Reference(to) => last(&to.elem),
        _ => None,
    }
}

/// What stands in the brackets of a type of this name.
pub(super) fn inside<'a>(of: &'a syn::Type, name: &str) -> Option<&'a syn::Type> {
    let part = last(of).filter(|part| part.ident == name)?;
    let syn::PathArguments::AngleBracketed(all) = &part.arguments else { return None };
    all.args.iter().find_map(|one| match one {
        syn::GenericArgument::Type(of) => Some(of),
        _ => None,
    })
}

pub(super) fn is_nothing(of: &syn::Type) -> bool {
    matches!(of, syn::Type::Tuple(all) if all.elems.is_empty())
}
