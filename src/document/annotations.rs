//! Finds annotations (ISO 32000-2, 12.5) that were added to a PDF after it was made: comments, covers that hide words, and
//! other kinds.

use lopdf::{Dictionary, Object, ObjectId};

use super::covers::{covers, sort};
use super::made::look::{Look, follow};
use super::since::{Finding, named};
use crate::words::document::checked;

/// The subtypes of annotations that are comments.
const COMMENTS: [&[u8]; 16] = [
    b"Text",
    b"FreeText",
    b"Highlight",
    b"Underline",
    b"StrikeOut",
    b"Squiggly",
    b"Caret",
    b"Ink",
    b"Line",
    b"PolyLine",
    b"Square",
    b"Circle",
    b"Polygon",
    b"Stamp",
    b"Popup",
    // A form field, or a signature of another program.
    b"Widget",
];

/// The annotations of a page.
pub(super) fn of<'p>(look: &Look<'p>, page: ObjectId) -> Vec<&'p Dictionary> {
    let pdf = look.pdf;
    let list = pdf.get_dictionary(page).and_then(|page| page.get(b"Annots"));
    let list = list.map(|list| follow(pdf, list)).and_then(Object::as_array);
    let list = list.map(Vec::as_slice).unwrap_or_default();
    list.iter().filter_map(|one| follow(pdf, one).as_dict().ok()).collect()
}

/// Whether an annotation is a link.
pub(super) fn is_link(annotation: &Dictionary) -> bool {
    sort(annotation) == b"Link"
}

/// The findings about annotations on the pages.
pub(super) fn added(look: &Look<'_>, pages: &[ObjectId]) -> Vec<Finding> {
    let (mut comments, mut covered, mut others) = (Vec::new(), Vec::new(), Vec::new());
    let (mut count, mut signed) = (0, false);
    for (number, &page) in pages.iter().enumerate() {
        let all = of(look, page);
        if all.iter().any(|one| COMMENTS.contains(&sort(one)) && covers(look.pdf, one)) {
            covered.push(number);
        }
        let said = |one: &&&Dictionary| COMMENTS.contains(&sort(one)) && !covers(look.pdf, one);
        let here: Vec<_> = all.iter().filter(said).collect();
        count += here.iter().filter(|one| sort(one) != b"Popup").count();
        signed |= here.iter().any(|one| sort(one) == b"Widget");
        if !here.is_empty() {
            comments.push(number);
        }
        if all.iter().any(|one| !COMMENTS.contains(&sort(one)) && !is_link(one)) {
            others.push(number);
        }
    }
    let on = |pages: Vec<usize>| named(pages.into_iter(), checked::on_page, checked::on_pages);
    let mut found = Vec::new();
    if !comments.is_empty() {
        let fields = if signed { checked::FORM_FIELDS_OR_SIGNATURES_AMONG_THEM } else { "" };
        found.push(Finding::note(checked::comments_added(
            checked::comments_were(count),
            on(comments),
            fields,
        )));
    }
    if !covered.is_empty() {
        found.push(Finding::fault(checked::laid_over_the_page(on(covered))));
    }
    if !others.is_empty() {
        found.push(Finding::fault(checked::other_annotation_added(on(others))));
    }
    found
}
