//! Page labels (ISO 32000-2, 12.4.2): the numbers that programs show beside pages.

use lopdf::{Dictionary, Document, Object};

use super::look::{DEEPEST, follow};

/// Whether the labels are the numbers printed on the pages: 1, 2, 3 and so on, as in every document made here.
pub(in crate::document) fn are_plain(pdf: &Document) -> bool {
    let labels = pdf.catalog().and_then(|catalog| catalog.get(b"PageLabels"));
    let Ok(labels) = labels.map(|labels| follow(pdf, labels)) else { return true };
    let mut ranges = Vec::new();
    labels.as_dict().is_ok_and(|tree| collect(pdf, tree, 0, &mut ranges))
        && ranges.iter().all(|(first, range)| is_plain(pdf, *first, range))
}

fn is_plain(pdf: &Document, first: i64, range: &Dictionary) -> bool {
    let of = |key: &[u8]| range.get(key).ok().map(|value| follow(pdf, value));
    let begins = of(b"St").map_or(Some(1), |start| start.as_i64().ok());
    let decimal = of(b"S").is_some_and(|sort| sort.as_name().is_ok_and(|sort| sort == b"D"));
    decimal && of(b"P").is_none() && begins == Some(first + 1)
}

/// The page label ranges of a number tree, each with its first page; returns whether all of the tree could be read.
fn collect<'p>(
    pdf: &'p Document,
    tree: &'p Dictionary,
    depth: usize,
    ranges: &mut Vec<(i64, &'p Dictionary)>,
) -> bool {
    let list = |key: &[u8]| {
        let list = tree.get(key).map(|list| follow(pdf, list)).and_then(Object::as_array);
        list.map(Vec::as_slice).unwrap_or_default()
    };
    let below = list(b"Kids").iter().all(|kid| {
        depth < DEEPEST
            && follow(pdf, kid).as_dict().is_ok_and(|kid| collect(pdf, kid, depth + 1, ranges))
    });
    below
        && list(b"Nums").chunks(2).all(|pair| {
            let [first, range] = pair else { return false };
            let read = (follow(pdf, first).as_i64(), follow(pdf, range).as_dict());
            let (Ok(first), Ok(range)) = read else { return false };
            ranges.push((first, range));
            true
        })
}
