//! Finds out whether an annotation hides the page under it.

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, Stream};

use super::made::look::{DEEPEST, content, follow};

/// Subtypes that can be filled. Underlines and strike-outs leave words readable.
const FILLED: [&[u8]; 6] = [b"FreeText", b"Square", b"Circle", b"Polygon", b"Stamp", b"Widget"];
/// Subtypes drawn with a pen.
const DRAWN: [&[u8]; 3] = [b"Ink", b"Line", b"PolyLine"];
/// The largest icon of a text note, in points.
const SIGN: f32 = 32.0;
/// The smallest width and height, in points, that hide a word.
const LEAST: (f32, f32) = (12.0, 6.0);
/// The opacity above which an annotation hides what is under it.
const OPAQUE: f32 = 0.7;

/// Whether an annotation hides the page under it: filled, large enough and opaque.
pub(super) fn covers(pdf: &Document, annotation: &Dictionary) -> bool {
    let number =
        |key: &[u8]| annotation.get(key).ok().and_then(|one| follow(pdf, one).as_float().ok());
    let clear = number(b"CA").is_some_and(|share| share < OPAQUE);
    let hidden = annotation.get(b"F").and_then(Object::as_i64).is_ok_and(|flags| flags & 2 != 0);
    if clear || hidden || !is_large(pdf, annotation) {
        return false;
    }
    let form = appearance(pdf, annotation);
    match sort(annotation) {
        sort if FILLED.contains(&sort) => {
            form.map_or_else(|| is_filled(pdf, annotation), |form| paints(pdf, form, FILLS, 0))
        }
        sort if DRAWN.contains(&sort) => {
            is_broad(pdf, annotation) || form.is_some_and(|form| paints(pdf, form, BOXES, 0))
        }
        // A highlight hides words only when its appearance is opaque.
        b"Highlight" => form.is_some_and(|form| paints(pdf, form, FILLS, 0) && !is_mixed(form)),
        b"Text" | b"Caret" | b"Popup" => {
            is_larger(pdf, annotation, (SIGN, SIGN))
                && form.is_some_and(|form| paints(pdf, form, FILLS, 0))
        }
        _ => false,
    }
}

fn is_large(pdf: &Document, annotation: &Dictionary) -> bool {
    is_larger(pdf, annotation, LEAST)
}

/// Whether its pen is as wide as a word is high.
fn is_broad(pdf: &Document, annotation: &Dictionary) -> bool {
    let style = annotation.get(b"BS").map(|style| follow(pdf, style)).and_then(Object::as_dict);
    let width = style.and_then(|style| style.get(b"W")).map(|width| follow(pdf, width));
    let border = annotation.get(b"Border").map(|border| follow(pdf, border));
    let border = border.and_then(Object::as_array).ok().and_then(|border| border.get(2));
    let width = width.ok().or_else(|| border.map(|width| follow(pdf, width)));
    width.is_some_and(|width| width.as_float().is_ok_and(|width| width >= LEAST.1))
}

/// Whether a form XObject sets a blend mode or an opacity.
fn is_mixed(form: &Stream) -> bool {
    let content = Content::decode(&content(form));
    content.is_ok_and(|content| content.operations.iter().any(|one| one.operator == "gs"))
}

fn is_larger(pdf: &Document, annotation: &Dictionary, least: (f32, f32)) -> bool {
    let sides = annotation.get(b"Rect").map(|sides| follow(pdf, sides)).and_then(Object::as_array);
    let sides: Vec<f32> =
        sides.into_iter().flatten().filter_map(|side| follow(pdf, side).as_float().ok()).collect();
    let &[left, bottom, right, top] = &sides[..] else { return false };
    (right - left).abs() >= least.0 && (top - bottom).abs() >= least.1
}

/// Its normal appearance stream (`AP`/`N`); of several states, the first.
fn appearance<'p>(pdf: &'p Document, annotation: &'p Dictionary) -> Option<&'p Stream> {
    let all = follow(pdf, annotation.get(b"AP").ok()?).as_dict().ok()?;
    let normal = follow(pdf, all.get(b"N").ok()?);
    let one = match normal {
        Object::Dictionary(states) => follow(pdf, states.iter().next()?.1),
        other => other,
    };
    one.as_stream().ok()
}

/// Operators that fill an area or paint an image.
const FILLS: &[&str] = &["f", "F", "f*", "B", "B*", "b", "b*", "sh", "BI"];
/// Operators that make a box; a pen stroke may be filled as well, and is none.
const BOXES: &[&str] = &["re", "sh", "BI"];

/// Whether a form XObject uses one of these operators or an image.
fn paints(pdf: &Document, form: &Stream, signs: &[&str], depth: usize) -> bool {
    let Ok(content) = Content::decode(&content(form)) else { return true };
    content.operations.iter().any(|operation| {
        signs.contains(&operation.operator.as_str())
            || operation.operator == "Do" && depth < DEEPEST && {
                let name = operation.operands.first().and_then(|name| name.as_name().ok());
                name.is_none_or(|name| match named(pdf, form, name) {
                    Some(inner) if is_form(inner) => paints(pdf, inner, signs, depth + 1),
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

/// Whether a reader that draws the annotation without an appearance stream would fill it.
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

/// The `Subtype` of an annotation.
pub(super) fn sort(annotation: &Dictionary) -> &[u8] {
    annotation.get(b"Subtype").and_then(Object::as_name).unwrap_or_default()
}
