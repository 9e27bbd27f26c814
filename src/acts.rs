//! Whether a PDF file could do something when it is opened (actions and rich media, ISO 32000-2, 12.6 and 13.7): asked
//! where a file is attached, before one travels inside a document, and of a document that is checked.

use std::io::Read;

use flate2::read::ZlibDecoder;
use lopdf::{Dictionary, Document, LoadOptions, Object};

/// Names that start a script, and names that start a program.
const SCRIPT: [&[u8]; 2] = [b"JavaScript", b"JS"];
const PROGRAM: [&[u8]; 1] = [b"Launch"];
/// The name of what plays a film or a game.
const FILM: [&[u8]; 1] = [b"RichMedia"];
/// Keys of additional actions (AA), and names of actions that send data out or take data in.
const TRIGGERS: [&[u8]; 3] = [b"AA", b"SubmitForm", b"ImportData"];
/// The most bytes of one unpacked object stream that are searched.
const MOST: usize = 16 * 1024 * 1024;
/// The most object streams that are unpacked.
const PARTS: usize = 4_096;
/// The deepest nesting of objects that is followed.
const DEEPEST: usize = 100;

/// What a PDF could do when it is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Acts {
    /// Nothing that we know of.
    Nothing,
    /// It runs a script.
    Script,
    /// It starts a program.
    Program,
    /// It plays a film or a game: no harm in a file that only travels.
    Film,
    /// It opens with a passphrase only, so nobody here can look.
    Locked,
}

/// What a PDF could do to whoever opens it: it runs a script, starts a program, or is locked so that nobody can look.
pub(crate) fn acts(pdf: &[u8]) -> Acts {
    without_film(look(pdf))
}

fn without_film(acts: Acts) -> Acts {
    if acts == Acts::Film { Acts::Nothing } else { acts }
}

/// What a PDF could do when it is opened, also when that is packed. One that may be read and not changed is looked at
/// like any other.
pub(crate) fn look(pdf: &[u8]) -> Acts {
    let options = LoadOptions { max_decompressed_size: Some(MOST), ..LoadOptions::default() };
    match Document::load_mem_with_options(pdf, options) {
        Ok(read) if read.is_encrypted() && !read.was_encrypted() => Acts::Locked,
        Ok(read) => match in_objects(&read) {
            // Objects that the cross-reference table does not list are found only by searching the bytes.
            found @ (Acts::Nothing | Acts::Film)
                if read.reference_table.entries.len() > read.objects.len() + 1
                    && !read.was_encrypted() =>
            {
                match in_bytes(pdf) {
                    Acts::Nothing => found,
                    more => more,
                }
            }
            acts => acts,
        },
        Err(_) if find(pdf, b"/Encrypt").is_some() => Acts::Locked,
        Err(_) => in_bytes(pdf),
    }
}

/// As [`acts`], for a PDF that is parsed already.
pub(crate) fn acts_of(pdf: &Document) -> Acts {
    without_film(in_objects(pdf))
}

fn in_objects(pdf: &Document) -> Acts {
    let objects = || pdf.objects.values().chain(pdf.trailer.iter().map(|(_, one)| one));
    let does = |names: &[&[u8]]| objects().any(|object| names_one(object, names, 0));
    if does(&SCRIPT) {
        Acts::Script
    } else if does(&PROGRAM) {
        Acts::Program
    } else if does(&FILM) {
        Acts::Film
    } else {
        Acts::Nothing
    }
}

/// Whether a file does something by itself when it is opened or a page is turned to.
pub(crate) fn acts_alone(pdf: &Document) -> bool {
    let opens = pdf.catalog().and_then(|catalog| catalog.get_deref(b"OpenAction", pdf));
    // A destination, which only says at which page to open, is no action.
    let leads = opens.and_then(Object::as_dict).is_ok_and(|action| {
        action.get(b"S").and_then(Object::as_name).is_ok_and(|sort| sort != b"GoTo")
    });
    leads || pdf.objects.values().any(|object| names_one(object, &TRIGGERS, 0))
}

/// Whether a program that opens it shows a file inside it first: a collection of files, with these pages as its cover.
pub(crate) fn shows_a_file(pdf: &Document) -> bool {
    pdf.catalog().is_ok_and(|catalog| catalog.has(b"Collection"))
}

fn names_one(object: &Object, names: &[&[u8]], depth: usize) -> bool {
    let inside = |dict: &Dictionary| {
        dict.iter().any(|(key, value)| {
            names.contains(&key.as_slice()) || names_one(value, names, depth + 1)
        })
    };
    // What lies deeper than anything a person's program writes is held to hide something.
    depth > DEEPEST
        || match object {
            Object::Name(name) => names.contains(&name.as_slice()),
            Object::Array(list) => list.iter().any(|one| names_one(one, names, depth + 1)),
            Object::Dictionary(dict) => inside(dict),
            Object::Stream(stream) => inside(&stream.dict),
            _ => false,
        }
}

/// Searches the raw bytes of a file that cannot be parsed: a name counts wherever it stands.
fn in_bytes(pdf: &[u8]) -> Acts {
    let (mut found, mut film) = (stands_in(pdf), Acts::Nothing);
    let (mut rest, mut unpacked) = (pdf, Vec::new());
    for _ in 0..PARTS {
        let next = find(rest, b"/ObjStm").map(|at| &rest[at..]);
        let next = next.and_then(|rest| Some(&rest[find(rest, b"stream")? + b"stream".len()..]));
        // The search goes on after a film: a script may follow.
        if found == Acts::Film {
            (film, found) = (Acts::Film, Acts::Nothing);
        }
        let (Acts::Nothing, Some(body)) = (found, next) else {
            return if found == Acts::Nothing { film } else { found };
        };
        let body = body.strip_prefix(b"\r").unwrap_or(body);
        let body = body.strip_prefix(b"\n").unwrap_or(body);
        unpacked.clear();
        // Of a damaged stream, the part before the damage is searched.
        let _ = ZlibDecoder::new(body).take(MOST as u64).read_to_end(&mut unpacked);
        found = stands_in(&unpacked);
        rest = body;
    }
    // More parts than any document of a person has.
    Acts::Script
}

fn stands_in(bytes: &[u8]) -> Acts {
    let stands = |name: &&[u8]| {
        let wanted = [b"/", *name].concat();
        let mut rest = bytes;
        while let Some(at) = find(rest, &wanted) {
            rest = &rest[at + wanted.len()..];
            if !rest.first().is_some_and(u8::is_ascii_alphanumeric) {
                return true;
            }
        }
        false
    };
    if SCRIPT.iter().any(stands) {
        Acts::Script
    } else if PROGRAM.iter().any(stands) {
        Acts::Program
    } else if FILM.iter().any(stands) {
        Acts::Film
    } else {
        Acts::Nothing
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let first = *wanted.first()?;
    let mut from = 0;
    while let Some(at) = bytes.get(from..)?.iter().position(|&byte| byte == first) {
        if bytes[from + at..].starts_with(wanted) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use lopdf::{Stream, dictionary};

    use super::*;

    /// A file with this beside its one page.
    fn file(beside: Object) -> Vec<u8> {
        let mut pdf = Document::with_version("1.7");
        let beside = pdf.add_object(beside);
        let pages = pdf.add_object(
            dictionary! { "Type" => "Pages", "Count" => 0, "Kids" => Vec::<Object>::new() },
        );
        let root = pdf
            .add_object(dictionary! { "Type" => "Catalog", "Pages" => pages, "Beside" => beside });
        pdf.trailer.set("Root", root);
        let mut bytes = Vec::new();
        pdf.save_modern(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn a_script_is_found_plain_packed_and_in_a_broken_file() {
        let script =
            || dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") };
        assert_eq!(acts(&file(script().into())), Acts::Script);
        let program = dictionary! { "S" => "Launch", "F" => Object::string_literal("calc.exe") };
        assert_eq!(acts(&file(vec![program.into()].into())), Acts::Program);
        let film = file(dictionary! { "Subtype" => "RichMedia" }.into());
        assert_eq!((look(&film), acts(&film)), (Acts::Film, Acts::Nothing));
        assert_eq!(
            acts(b"%PDF-1.7\n1 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj"),
            Acts::Script
        );
        let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(b"1 0 2 30 <</S /JavaScript>> <<>>").unwrap();
        let mut pdf = b"%PDF-1.7\n5 0 obj<</Type/ObjStm/N 2>>stream\r\n".to_vec();
        pdf.extend(packed.finish().unwrap());
        pdf.extend(b"\nendstream");
        assert_eq!(acts(&pdf), Acts::Script);
        // Behind a film, too.
        drop(pdf.splice(9..9, *b"1 0 obj<</Subtype/RichMedia>>endobj\n"));
        assert_eq!(acts(&pdf), Acts::Script);
    }

    #[test]
    fn words_and_pictures_that_happen_to_hold_the_letters_are_no_script() {
        let words = Stream::new(dictionary! {}, b"BT (type /JS or /Launch ) Tj ET".to_vec());
        assert_eq!(acts(&file(words.into())), Acts::Nothing);
        let told = Object::string_literal("/JavaScript is a language, /Launch a word");
        assert_eq!(acts(&file(vec![told].into())), Acts::Nothing);
        assert_eq!(acts(b"%PDF-1.7\n1 0 obj<</Type/Catalog/JSON 1>>endobj"), Acts::Nothing);
        assert_eq!(acts(b"%PDF-1.7\ntrailer<</Encrypt 3 0 R>>"), Acts::Locked);
    }
}
