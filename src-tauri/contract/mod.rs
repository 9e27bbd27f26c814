//! The contract between shell and window, read from the commands themselves.
//!
//! The build script makes the list of handlers and the window's permissions of it; `ui/src/lib/api/commands.ts` is it in
//! TypeScript. That file is committed and compared at every build, so a command, its arguments or its answer changed in
//! Rust alone stops the build, and once the file is made anew the screens that still ask the old way do not compile.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use syn::visit::Visit;

mod types;

use types::{inside, is_nothing, last};

/// What a command is given.
#[derive(Debug, PartialEq, Eq)]
pub enum Given {
    /// Values by name, each with its type in TypeScript.
    Values(Vec<(String, String)>),
    /// The bytes of a file, with words beside them.
    Bytes(BTreeSet<String>),
}

/// A function the window may call.
#[derive(Debug, PartialEq, Eq)]
pub struct Command {
    /// The file it is in.
    pub module: String,
    /// Its name.
    pub name: String,
    about: Vec<String>,
    given: Given,
    answer: String,
}

/// All commands, and the types only the shell has.
#[derive(Debug, Default)]
pub struct Contract {
    /// The commands, by file and then as they stand in it.
    pub commands: Vec<Command>,
    /// The shell's own types that they name, in TypeScript.
    own: BTreeMap<String, String>,
    /// The core's types that they name.
    imported: BTreeSet<String>,
    channel: bool,
}

/// What the shell hands to a command by itself.
const FROM_THE_SHELL: [&str; 4] = ["AppHandle", "State", "WebviewWindow", "Window"];

impl Contract {
    /// Reads the files of `commands/`, each with its name; `core` are the types the core has in TypeScript.
    ///
    /// # Errors
    /// What cannot be said in TypeScript, one sentence each.
    pub fn read(files: &[(String, String)], core: &BTreeSet<String>) -> Result<Self, Vec<String>> {
        let mut faults = Vec::new();
        let mut parsed = Vec::new();
        for (name, text) in files {
            match syn::parse_file(text) {
                Ok(file) => parsed.push((name.as_str(), file)),
                Err(error) => faults.push(format!("{name}.rs cannot be read: {error}")),
            }
        }
        let items = parsed.iter().flat_map(|(_, file)| &file.items);
        let own = items.filter_map(|item| match item {
            syn::Item::Struct(one) => Some((one.ident.to_string(), item)),
            syn::Item::Enum(one) => Some((one.ident.to_string(), item)),
            _ => None,
        });
        let mut reader = Reader { own: own.collect(), core, made: Self::default(), faults };
        for (module, file) in &parsed {
            for item in &file.items {
                if let syn::Item::Fn(one) = item
                    && one.attrs.iter().any(|attribute| attribute.path().is_ident("command"))
                {
                    let command = reader.command(module, one);
                    reader.made.commands.push(command);
                }
            }
        }
        let names: Vec<&str> = reader.made.commands.iter().map(|one| one.name.as_str()).collect();
        let twice = names.iter().enumerate().filter(|(at, name)| names[..*at].contains(name));
        reader.faults.extend(twice.map(|(_, name)| format!("there are two commands {name}")));
        reader.faults.sort();
        reader.faults.dedup();
        if reader.faults.is_empty() { Ok(reader.made) } else { Err(reader.faults) }
    }

    /// The names, as the window calls them.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.commands.iter().map(|command| command.name.as_str())
    }

    /// The list of handlers, as an expression.
    pub fn handlers(&self) -> String {
        let all = self
            .commands
            .iter()
            .map(|one| format!("    commands::{}::{},\n", one.module, one.name));
        format!("tauri::generate_handler![\n{}]\n", all.collect::<String>())
    }

    /// The set of permissions that allows every command and nothing else.
    pub fn permissions(&self) -> String {
        let all = self.names().map(|name| format!("  \"allow-{}\",\n", name.replace('_', "-")));
        format!(
            "[[set]]\nidentifier = \"every-command\"\ndescription = \"The commands of this shell.\"\npermissions = [\n{}]\n",
            all.collect::<String>()
        )
    }

    /// `ui/src/lib/api/commands.ts`.
    pub fn typescript(&self) -> String {
        let mut out = "// Made from src-tauri/src/commands by script/contract. Not to be changed by hand: every build compares it.\n".to_owned();
        if self.channel {
            out += "import type { Channel } from '@tauri-apps/api/core';\n";
        }
        for name in &self.imported {
            let _ = writeln!(out, "import type {{ {name} }} from './types/{name}';");
        }
        for text in self.own.values() {
            let _ = write!(out, "\n{text}");
        }
        out += "\n/** The commands that are given values: which, and what they answer. */\nexport type Asks = {\n";
        for one in &self.commands {
            let Given::Values(values) = &one.given else { continue };
            let values = values.iter().map(|(name, of)| format!("{name}: {of}"));
            let given = match values.collect::<Vec<_>>().join("; ") {
                none if none.is_empty() => "null".to_owned(),
                values => format!("{{ {values} }}"),
            };
            entry(&mut out, one, "given", &given);
        }
        out += "};\n\n/** The commands that are handed the bytes of a file: the words beside them, and what they answer. */\nexport type Sends = {\n";
        for one in &self.commands {
            let Given::Bytes(words) = &one.given else { continue };
            let words: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
            let beside = if words.is_empty() { "never".to_owned() } else { words.join(" | ") };
            entry(&mut out, one, "beside", &beside);
        }
        out + "};\n"
    }
}

fn entry(out: &mut String, one: &Command, key: &str, value: &str) {
    *out += &comment(&one.about, "  ");
    let _ = writeln!(out, "  {}: {{ {key}: {value}; answer: {} }};", one.name, one.answer);
}

fn comment(lines: &[String], indent: &str) -> String {
    if lines.is_empty() { String::new() } else { format!("{indent}/** {} */\n", lines.join(" ")) }
}

struct Reader<'a> {
    own: BTreeMap<String, &'a syn::Item>,
    core: &'a BTreeSet<String>,
    made: Contract,
    faults: Vec<String>,
}

impl Reader<'_> {
    fn command(&mut self, module: &str, one: &syn::ItemFn) -> Command {
        let mut values = Vec::new();
        let mut bytes = false;
        for input in &one.sig.inputs {
            let syn::FnArg::Typed(input) = input else { continue };
            let of = last(&input.ty).map(|part| part.ident.to_string()).unwrap_or_default();
            if FROM_THE_SHELL.contains(&of.as_str()) {
                continue;
            }
            if of == "Request" {
                bytes = true;
                continue;
            }
            let syn::Pat::Ident(name) = &*input.pat else { continue };
            let of = self.of(&input.ty);
            values.push((camel(&name.ident.to_string()), of));
        }
        let given = if bytes {
            let mut beside = Beside::default();
            beside.visit_block(&one.block);
            Given::Bytes(beside.0)
        } else {
            Given::Values(values)
        };
        let answer = match &one.sig.output {
            syn::ReturnType::Default => "void".to_owned(),
            syn::ReturnType::Type(_, of) => match inside(of, "Answer") {
                Some(of) if is_nothing(of) => "void".to_owned(),
                Some(of) => self.of(of),
                None => self.of(of),
            },
        };
        Command {
            module: module.to_owned(),
            name: one.sig.ident.to_string(),
            about: about(&one.attrs),
            given,
            answer,
        }
    }
}

/// The words that are taken from beside the bytes.
#[derive(Default)]
struct Beside(BTreeSet<String>);

impl<'ast> Visit<'ast> for Beside {
    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        let named = matches!(&*call.func, syn::Expr::Path(path) if path.path.is_ident("beside"));
        if let (true, Some(syn::Expr::Lit(literal))) = (named, call.args.last())
            && let syn::Lit::Str(word) = &literal.lit
        {
            self.0.insert(word.value());
        }
        syn::visit::visit_expr_call(self, call);
    }
}

fn about(attributes: &[syn::Attribute]) -> Vec<String> {
    let lines = attributes.iter().filter_map(|one| match &one.meta {
        syn::Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            syn::Expr::Lit(literal) => match &literal.lit {
                syn::Lit::Str(text) => Some(text.value().trim().to_owned()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    });
    lines.filter(|line| !line.is_empty()).collect()
}

/// `made_at` as the window writes it: `madeAt`.
fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let mut word = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut letters = part.chars();
        word.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        word += letters.as_str();
    }
    word
}
