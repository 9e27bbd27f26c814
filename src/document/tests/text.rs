//! Extracts the text of a page as a PDF reader does, by the `ToUnicode` maps of its fonts.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object, content::Content};

/// The text of each character code of a font, and the bytes of a code.
struct Letters {
    bytes: usize,
    texts: HashMap<u32, String>,
}

impl Letters {
    fn of(file: &Document, font: &Dictionary) -> Self {
        let wide = font.get(b"Subtype").and_then(Object::as_name).unwrap() == b"Type0";
        let map = font.get_deref(b"ToUnicode", file).and_then(Object::as_stream).unwrap();
        let map = map.decompressed_content().unwrap_or_else(|_| map.content.clone());
        let map = String::from_utf8(map).unwrap();
        let mut texts = HashMap::new();
        for line in map
            .split("beginbfchar")
            .skip(1)
            .flat_map(|part| part.split("endbfchar").next().unwrap_or_default().lines())
        {
            let parts: Vec<&str> = line.split(['<', '>']).map(str::trim).collect();
            let [_, code, _, text, ..] = parts[..] else { continue };
            let hex = |four: &[u8]| u16::from_str_radix(std::str::from_utf8(four).unwrap(), 16);
            let units: Vec<u16> =
                text.as_bytes().chunks(4).map(|four| hex(four).unwrap()).collect();
            let code = u32::from_str_radix(code, 16).unwrap();
            texts.insert(code, String::from_utf16(&units).unwrap());
        }
        Self { bytes: if wide { 2 } else { 1 }, texts }
    }

    fn read(&self, shown: &[u8]) -> String {
        let code = |bytes: &[u8]| bytes.iter().fold(0, |code, &byte| code << 8 | u32::from(byte));
        shown.chunks(self.bytes).filter_map(|bytes| self.texts.get(&code(bytes))).cloned().collect()
    }
}

/// The text of a page, counted from 1; every move of the pen counts as a space.
pub(super) fn text_of(file: &Document, page: u32) -> String {
    let page = file.get_pages()[&page];
    let fonts: HashMap<Vec<u8>, Letters> = file
        .get_page_fonts(page)
        .unwrap()
        .into_iter()
        .map(|(name, font)| (name, Letters::of(file, font)))
        .collect();
    let content = Content::decode(&file.get_page_content(page)).unwrap();
    let (mut font, mut text) = (None, String::new());
    for operation in &content.operations {
        match (operation.operator.as_str(), operation.operands.as_slice()) {
            ("Tf", [name, _]) => font = fonts.get(name.as_name().unwrap()),
            ("Td" | "Tm", _) => text.push(' '),
            ("Tj", [Object::String(shown, _)]) => text.push_str(&font.unwrap().read(shown)),
            ("TJ", [Object::Array(all)]) => {
                let shown = all.iter().filter_map(|one| one.as_str().ok());
                shown.for_each(|shown| text.push_str(&font.unwrap().read(shown)));
            }
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
