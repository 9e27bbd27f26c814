//! PDF objects serialised to bytes.
//!
//! A tagged portfolio has a hundred thousand small objects. Kept as values until the end they would take most of an
//! export's memory; as bytes they take little.

use lopdf::{Dictionary, Object, StringFormat};

/// Serialised objects, by number.
pub(super) type Plain = Vec<(u32, Vec<u8>)>;

/// Serialises an object that is no stream.
pub(super) fn put(object: &Object, out: &mut Vec<u8>) {
    match object {
        Object::Null | Object::Stream(_) => out.extend(b"null"),
        Object::Boolean(true) => out.extend(b"true"),
        Object::Boolean(false) => out.extend(b"false"),
        Object::Integer(number) => out.extend(number.to_string().bytes()),
        Object::Real(number) => out.extend(real(*number).bytes()),
        Object::Name(words) => name(words, out),
        Object::String(text, StringFormat::Hexadecimal) => {
            out.push(b'<');
            out.extend(data_encoding::HEXUPPER.encode(text).bytes());
            out.push(b'>');
        }
        Object::String(text, StringFormat::Literal) => literal(text, out),
        Object::Array(list) => {
            out.push(b'[');
            for (place, item) in list.iter().enumerate() {
                if place > 0 {
                    out.push(b' ');
                }
                put(item, out);
            }
            out.push(b']');
        }
        Object::Dictionary(dict) => put_dictionary(dict, out),
        Object::Reference((number, generation)) => {
            out.extend(format!("{number} {generation} R").bytes());
        }
    }
}

/// A dictionary as bytes.
pub(super) fn dictionary(dict: &Dictionary) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(160);
    put_dictionary(dict, &mut bytes);
    bytes.shrink_to_fit();
    bytes
}

/// Serialises a dictionary.
pub(super) fn put_dictionary(dict: &Dictionary, out: &mut Vec<u8>) {
    out.extend(b"<<");
    for (key, value) in dict {
        name(key, out);
        // Values that begin with a delimiter need no space after the key.
        if !matches!(
            value,
            Object::Name(_) | Object::String(..) | Object::Array(_) | Object::Dictionary(_)
        ) {
            out.push(b' ');
        }
        put(value, out);
    }
    out.extend(b">>");
}

fn real(number: f32) -> String {
    let text = format!("{number:.4}");
    let short = text.trim_end_matches('0').trim_end_matches('.');
    if short.is_empty() || short == "-0" { "0".to_owned() } else { short.to_owned() }
}

fn name(words: &[u8], out: &mut Vec<u8>) {
    out.push(b'/');
    for &byte in words {
        if byte.is_ascii_graphic() && !b"#/()<>[]{}%".contains(&byte) {
            out.push(byte);
        } else {
            out.extend(format!("#{byte:02X}").bytes());
        }
    }
}

fn literal(text: &[u8], out: &mut Vec<u8>) {
    out.push(b'(');
    for &byte in text {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', byte]),
            b'\r' => out.extend(b"\\r"),
            b'\n' => out.extend(b"\\n"),
            byte => out.push(byte),
        }
    }
    out.push(b')');
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    #[test]
    fn objects_are_written_as_the_standard_wants() {
        let dict = dictionary! {
            "S" => "TD",
            "Subtype" => Object::Name(b"application/json".to_vec()),
            "K" => vec![0.into(), (7, 0).into(), 1.5f32.into(), (-0.00001f32).into()],
            "T" => Object::string_literal("a(b)\\c\n"),
            "N" => 3,
            "X" => Object::String(vec![0xFE, 0xFF], StringFormat::Hexadecimal),
        };
        let mut out = Vec::new();
        put_dictionary(&dict, &mut out);
        let wanted =
            r"<</S/TD/Subtype/application#2Fjson/K[0 7 0 R 1.5 0]/T(a\(b\)\\c\n)/N 3/X<FEFF>>>";
        assert_eq!(String::from_utf8(out).unwrap(), wanted);
    }
}
