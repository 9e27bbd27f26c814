//! Whether a comment hides what stands under it.

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, Stream};

use super::annotations::sort;
use super::made::look::{DEEPEST, content, follow};

/// What may be filled; a mark of text lets it through, and a note or a pen stroke is too thin to hide a line.
const FILLED: [&[u8]; 6] = [b"FreeText", b"Square", b"Circle", b"Polygon", b"Stamp", b"Widget"];
/// What hides a word at least: its width and its height, in points.
const LEAST: (f32, f32) = (12.0, 6.0);
/// What lets less than this through hides what is under it.
const OPAQUE: f32 = 0.7;

/// Whether a comment hides what stands under it: it is filled, large enough, and shows nothing through.
pub(super) fn covers(pdf: &Document, annotation: &Dictionary) -> bool {
    let number =
        |key: &[u8]| annotation.get(key).ok().and_then(|one| follow(pdf, one).as_float().ok());
    let clear = number(b"CA").is_some_and(|share| share < OPAQUE);
    let hidden = annotation.get(b"F").and_then(Object::as_i64).is_ok_and(|flags| flags & 2 != 0);
    if !FILLED.contains(&sort(annotation)) || clear || hidden || !is_large(pdf, annotation) {
        return false;
    }
    match appearance(pdf, annotation) {
        Some(form) => paints(pdf, form, 0),
        None => is_filled(pdf, annotation),
    }
}

fn is_large(pdf: &Document, annotation: &Dictionary) -> bool {
    let sides = annotation.get(b"Rect").map(|sides| follow(pdf, sides)).and_then(Object::as_array);
    let sides: Vec<f32> =
        sides.into_iter().flatten().filter_map(|side| follow(pdf, side).as_float().ok()).collect();
    let &[left, bottom, right, top] = &sides[..] else { return false };
    (right - left).abs() >= LEAST.0 && (top - bottom).abs() >= LEAST.1
}

/// The form that is shown for it: of several states, the first.
fn appearance<'p>(pdf: &'p Document, annotation: &'p Dictionary) -> Option<&'p Stream> {
    let all = follow(pdf, annotation.get(b"AP").ok()?).as_dict().ok()?;
    let normal = follow(pdf, all.get(b"N").ok()?);
    let one = match normal {
        Object::Dictionary(states) => follow(pdf, states.iter().next()?.1),
        other => other,
    };
    one.as_stream().ok()
}

/// Whether a form fills an area or shows a picture.
fn paints(pdf: &Document, form: &Stream, depth: usize) -> bool {
    const FILLS: [&str; 9] = ["f", "F", "f*", "B", "B*", "b", "b*", "sh", "BI"];
    let Ok(content) = Content::decode(&content(form)) else { return true };
    content.operations.iter().any(|operation| {
        FILLS.contains(&operation.operator.as_str())
            || operation.operator == "Do" && depth < DEEPEST && {
                let name = operation.operands.first().and_then(|name| name.as_name().ok());
                name.is_none_or(|name| match named(pdf, form, name) {
                    Some(inner) if is_form(inner) => paints(pdf, inner, depth + 1),
                    _ => true,
                })
            }
    })
}

fn named<'p>(pdf: &'p Document, form: &'p Stream, name: &[u8]) -> Option<&'p Stream> {
    let resources = follow(pdf, form.dict.get(b"Resources").ok()?).as_dict().ok()?;
    let all = follow(pdf, resources.get(b"XObject").ok()?).as_dict().ok()?;
    follow(pdf, all.get(name).ok()?).as_stream().ok()
}

fn is_form(stream: &Stream) -> bool {
    stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|sort| sort == b"Form")
}

/// Whether a reader that draws it itself would fill it.
fn is_filled(pdf: &Document, annotation: &Dictionary) -> bool {
    let has = |dict: &Dictionary, key: &[u8]| {
        let color = dict.get(key).map(|color| follow(pdf, color)).and_then(Object::as_array);
        color.is_ok_and(|color| !color.is_empty())
    };
    let look = annotation.get(b"MK").map(|look| follow(pdf, look)).and_then(Object::as_dict);
    has(annotation, b"IC")
        || sort(annotation) == b"FreeText" && has(annotation, b"C")
        || look.is_ok_and(|look| has(look, b"BG"))
}
