//! What `verify` says of a PDF that somebody changed, added to, or only saved again.

use std::path::{Path, PathBuf};
use std::process::Command;

use countersign::document::ExportOptions;
use countersign::sign_off::Decision;

use crate::document::tool;
use crate::kept::Exports;
use crate::people::{Amina, amina, countersign, piece, priya, program, python};

const SAME: &str = "Pages: as they were when this PDF was made.";
const CHANGED: &str = "Pages: CHANGED after this PDF was made.";
const NOT_RECORDED: &str = "Pages: this PDF does not say how they were made.";
const SIGNED: &str = "As signed: every byte, with 1 sign-off.";
const LISTENS: &str = "Words for screen readers: CHANGED";
const BOOKMARKS: &str = "Title or bookmarks: CHANGED";
const OVER: &str = "Something was LAID OVER the page after this PDF was made, on page 2";
const LABELS: &str = "Page numbers: CHANGED after this PDF was made.";
const SAYS: &str = "What this PDF says of itself: CHANGED after it was made";
const ALONE: &str =
    "Something was ADDED to this PDF that happens by itself, or sends what is typed into it.";
const COMMENT: &str = "Comments: 1 comment was added after this PDF was made, on page 2.";

/// An edit, the sentences it is told in, and the exit code.
type Edit = (&'static str, &'static [&'static str], i32);

const EDITS: &[Edit] = &[
    // Saved again.
    (
        "saved",
        &[SAME, SIGNED, "Files inside: 1, as they were.", "every one is as a signer sealed it"],
        0,
    ),
    ("saved-for-the-web", &[SAME], 0),
    ("saved-plain", &[SAME], 0),
    ("saved-without-packs", &[SAME], 0),
    ("saved-unpacked", &[SAME], 0),
    ("saved-packed-again", &[SAME], 0),
    ("saved-tidied", &[SAME], 0),
    ("qpdf-plain", &[SAME], 0),
    ("qpdf-for-the-web", &[SAME], 0),
    ("mutool", &[SAME], 0),
    ("mutool-tidied", &[SAME], 0),
    ("mutool-packed", &[SAME], 0),
    ("locked-against-change", &[SAME], 0),
    (
        "something-before",
        &[SAME, "Something stands before the beginning of this PDF (33 bytes)."],
        0,
    ),
    ("something-behind", &[SAME], 0),
    // Comments.
    ("note", &[SAME, COMMENT], 0),
    ("highlight", &[SAME, COMMENT], 0),
    ("typed", &[SAME, COMMENT], 0),
    ("drawn", &[SAME, COMMENT], 0),
    ("stamped", &[SAME, COMMENT], 0),
    ("struck-out", &[SAME, COMMENT], 0),
    ("underlined", &[SAME, COMMENT], 0),
    ("boxed", &[SAME, COMMENT], 0),
    (
        "two-notes",
        &[SAME, "Comments: 2 comments were added after this PDF was made, on pages 2 and 3."],
        0,
    ),
    ("signed-elsewhere", &[SAME, "form fields or signatures of another program among them"], 0),
    ("form-field", &[SAME, "form fields or signatures of another program among them"], 0),
    ("stamp-of-lines", &[SAME, COMMENT], 0),
    ("stamp-one-sees-through", &[SAME, COMMENT], 0),
    ("opens-on-another-page", &[SAME], 0),
    // What hides words.
    ("stamp-over-words", &[SAME, OVER], 1),
    ("stamp-with-a-picture", &[SAME, OVER], 1),
    ("box-filled", &[SAME, OVER], 1),
    ("typed-on-white", &[SAME, OVER], 1),
    ("field-on-white", &[SAME, OVER], 1),
    // The pages.
    ("picture-of-the-same-size", &[CHANGED, "is not as made."], 1),
    ("page-on-a-hidden-layer", &[CHANGED, "Page 2 is not as made."], 1),
    ("picture-on-a-hidden-layer", &[CHANGED], 1),
    ("letters-of-other-shapes", &[CHANGED], 1),
    ("pages-turned-round", &[CHANGED, "are not as made."], 1),
    ("page-larger", &[CHANGED, "Page 2 is not as made."], 1),
    ("first-page-twice", &[CHANGED, "Page LAST did not come with it."], 1),
    ("emptied-behind-the-end", &[CHANGED, "Page 2 is not as made."], 1),
    ("emptied-and-put-back", &[SAME], 0),
    ("words-changed", &[CHANGED, "Page 2 is not as made.", SIGNED], 1),
    ("last-page-changed", &[CHANGED, "Page LAST is not as made."], 1),
    ("painted-over", &[CHANGED, "Page 2 is not as made."], 1),
    ("picture-changed", &[CHANGED, "is not as made."], 1),
    ("letters-mean-others", &[CHANGED], 1),
    ("page-taken-out", &[CHANGED, "Of those it had, page 2 is missing."], 1),
    ("page-twice", &[CHANGED, "did not come with it."], 1),
    ("pages-swapped", &[CHANGED, "They stand in another order."], 1),
    ("page-turned", &[CHANGED, "Page 2 is not as made."], 1),
    ("page-cut", &[CHANGED, "Page 2 is not as made."], 1),
    ("pages-of-another", &[CHANGED, "did not come with it."], 1),
    // What is heard and what leads.
    ("picture-described-otherwise", &[SAME, LISTENS], 1),
    ("picture-not-described", &[SAME, LISTENS], 1),
    ("word-said-otherwise", &[SAME, LISTENS], 1),
    ("word-said-instead", &[SAME, LISTENS], 1),
    ("heading-made-text", &[SAME, LISTENS], 1),
    ("header-of-nothing", &[SAME, LISTENS], 1),
    ("read-in-another-order", &[SAME, LISTENS], 1),
    ("structure-taken-out", &[SAME, LISTENS], 1),
    ("roles-mean-others", &[SAME, LISTENS], 1),
    ("structure-of-itself", &[SAME, LISTENS], 1),
    ("bookmark-changed", &[SAME, BOOKMARKS], 1),
    ("bookmarks-taken-out", &[SAME, BOOKMARKS], 1),
    ("title-changed", &[SAME, BOOKMARKS], 1),
    ("link-leads-elsewhere", &[SAME, "Links: CHANGED after this PDF was made, on page"], 1),
    ("link-says-otherwise", &[SAME, "Links: CHANGED"], 1),
    ("link-taken-out", &[SAME, "Links: CHANGED"], 1),
    ("link-added", &[SAME, "Links: CHANGED after this PDF was made, on page 2."], 1),
    ("last-bookmark-changed", &[SAME, BOOKMARKS], 1),
    ("bookmark-leads-elsewhere", &[SAME, BOOKMARKS], 1),
    ("said-in-another-language", &[SAME, LISTENS], 1),
    // What it says of itself.
    ("author-changed", &[SAME, SAYS], 1),
    ("metadata-title", &[SAME, SAYS], 1),
    ("metadata-author", &[SAME, SAYS], 1),
    ("language-changed", &[SAME, SAYS], 1),
    ("file-said-to-be-the-source", &[SAME, SAYS], 1),
    ("file-said-to-be-else", &[SAME, SAYS], 1),
    ("file-of-two-names", &[SAME, SAYS], 1),
    // What it does.
    ("script-on-a-bookmark", &["A script was ADDED to this PDF"], 1),
    ("script-on-a-note", &[SAME, "A script was ADDED to this PDF"], 1),
    ("script-on-a-page", &[SAME, "A script was ADDED to this PDF"], 1),
    ("asks-the-web-when-opened", &[SAME, ALONE], 1),
    ("asks-the-web-on-a-page", &[SAME, ALONE], 1),
    ("sends-what-is-typed", &[SAME, ALONE], 1),
    // What rides inside.
    ("passport-of-another", &[SAME, "Passport: NOT the one this PDF was made with."], 1),
    ("passport-from-before", &[SAME, "Passport: NOT the one this PDF was made with."], 1),
    ("passport-damaged", &[SAME, "Passport: NOT the one", "Not as signed"], 1),
    (
        "passport-taken-out",
        &[SAME, "Passport: TAKEN OUT", "There is no passport inside this PDF."],
        1,
    ),
    ("passport-twice", &[SAME, "Passport: more than one is inside"], 1),
    (
        "file-replaced",
        &[
            SAME,
            "Files inside: CHANGED after this PDF was made: \u{201c}E1 plan.txt\u{201d}.",
            "NOT the one that was signed under this name: E1 plan.txt.",
        ],
        1,
    ),
    ("file-taken-out", &[SAME, "Files inside: TAKEN OUT"], 1),
    (
        "file-added",
        &[SAME, "Files inside: ADDED after this PDF was made: \u{201c}E1 certificate.txt\u{201d}."],
        1,
    ),
    ("file-renamed", &[SAME, "Files inside: ADDED", "Files inside: TAKEN OUT"], 1),
    ("file-pinned-on", &[SAME, "Something that is no comment was ADDED"], 1),
    ("film", &[SAME, "Something that is no comment was ADDED"], 1),
    ("script-at-opening", &[SAME, "A script was ADDED to this PDF"], 1),
    ("script-by-name", &[SAME, "A script was ADDED to this PDF"], 1),
    ("program-on-a-link", &[SAME, "Something was ADDED to this PDF that starts a program."], 1),
    ("record-taken-out", &[NOT_RECORDED, SIGNED], 1),
    ("record-changed", &[NOT_RECORDED, SIGNED], 1),
    // Saved by others, or shown otherwise, and nothing told is changed.
    ("labels-taken-out", &[SAME], 0),
    ("qpdf-one-content", &[SAME], 0),
    ("qpdf-no-labels", &[SAME], 0),
    ("turned-all-the-way-round", &[SAME], 0),
    ("content-in-two-parts", &[SAME], 0),
    ("nothing-behind-the-content", &[SAME], 0),
    ("trimmed-for-print", &[SAME], 0),
    ("bookmark-closed", &[SAME], 0),
    ("shown-side-by-side", &[SAME], 0),
    ("turns-by-itself", &[SAME], 0),
    ("marker-one-sees-through", &[SAME, COMMENT], 0),
    ("pen", &[SAME, COMMENT], 0),
    ("noted-behind-the-end", &[SAME, COMMENT], 0),
    // What programs show beside the pages, and read aloud by another way.
    ("label-changed", &[SAME, LABELS], 1),
    ("labels-begin-later", &[SAME, LABELS], 1),
    ("said-to-have-no-parts", &[SAME, LISTENS], 1),
    ("part-of-another", &[SAME, LISTENS], 1),
    ("part-leads-back-elsewhere", &[SAME, LISTENS], 1),
    ("link-leads-back-elsewhere", &[SAME, LISTENS], 1),
    ("parts-of-a-class", &[SAME, LISTENS], 1),
    ("part-not-read", &[SAME, LISTENS], 1),
    ("opens-as-a-collection", &[SAME, "shows a file inside it in the place of its pages"], 1),
    ("subject-added", &[SAME, SAYS], 1),
    ("keywords-added", &[SAME, SAYS], 1),
    ("metadata-describes", &[SAME, SAYS], 1),
    ("metadata-of-another-day", &[SAME, SAYS], 1),
    ("made-on-another-day", &[SAME, SAYS], 1),
    ("file-under-another-key", &[SAME, SAYS, "Files inside: 1, as they were."], 1),
    ("file-not-in-the-list", &[SAME, SAYS, "Files inside: 1, as they were."], 1),
    ("file-of-no-document", &[SAME, SAYS, "Files inside: 1, as they were."], 1),
    ("qpdf-passport-taken-out", &[SAME, SAYS], 1),
    ("qpdf-file-added", &[SAME, "Files inside: ADDED"], 1),
    ("link-with-a-face", &[SAME, "Links: CHANGED"], 1),
    ("titled-behind-the-end", &[SAME, BOOKMARKS], 1),
    ("said-otherwise-behind-the-end", &[SAME, LISTENS], 1),
    (
        "another-passport-behind-the-end",
        &[SAME, "Passport: NOT the one this PDF was made with."],
        1,
    ),
    // What is seen.
    ("all-pages-turned-by-their-list", &[CHANGED, "are not as made."], 1),
    ("qpdf-turned", &[CHANGED, "Page 2 is not as made."], 1),
    ("qpdf-laid-under", &[CHANGED], 1),
    ("unit-of-a-page", &[CHANGED, "Page 2 is not as made."], 1),
    ("font-of-the-reader", &[CHANGED], 1),
    ("letters-told-no-more", &[CHANGED], 1),
    ("letters-of-other-widths", &[CHANGED], 1),
    ("page-blank", &[CHANGED, "Page LAST did not come with it."], 1),
    ("marker-that-hides", &[SAME, OVER], 1),
    ("pen-as-broad-as-a-line", &[SAME, OVER], 1),
    ("note-as-large-as-a-line", &[SAME, OVER], 1),
    ("redacted", &[SAME, "Something that is no comment was ADDED"], 1),
    // Other files.
    ("locked", &["Locked: this PDF opens with a passphrase only"], 1),
    ("two-behind-one-another", &["Joined: two PDFs stand behind one another"], 1),
    ("printed-again", &[CHANGED, SIGNED], 1),
    ("cut-short", &["it is not a PDF that can be read"], 1),
    (
        "initials",
        &[
            SAME,
            "Passport: this PDF was made without one, as one that names people by initials is.",
        ],
        1,
    ),
];

/// A document with a picture, a name that runs from right to left, a file and a sign-off.
fn document(amina: &mut Amina, title: &str) -> PathBuf {
    let mut picture = std::io::Cursor::new(Vec::new());
    let dots = image::RgbImage::from_fn(40, 30, |x, y| image::Rgb([x as u8 * 6, y as u8 * 8, 102]));
    image::DynamicImage::from(dots).write_to(&mut picture, image::ImageFormat::Png).unwrap();
    let mut input = piece(title, &["2.1/all"]);
    for (name, bytes) in [("kitchen.png", &picture.into_inner()[..]), ("plan.txt", b"the plan")] {
        input.files.push(amina.portfolio.attach(name, bytes).unwrap().into());
    }
    let id = amina.portfolio.log(&input).unwrap();
    let to = amina.folder.path().join("before.pdf");
    export(amina, &ExportOptions::default(), &to);
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    let to = amina.folder.path().join("in.pdf");
    export(amina, &ExportOptions { embed_files: true, ..ExportOptions::default() }, &to);
    to
}

fn export(amina: &Amina, options: &ExportOptions, to: &Path) {
    amina.portfolio.exports(options, to).unwrap();
}

/// Every edit made, in a folder.
fn edited(amina: &mut Amina) -> PathBuf {
    let file = document(amina, "With \u{5d0}\u{5d4}\u{5d5}\u{5d3} at lunch");
    let mut other = crate::people::amina();
    let theirs = document(&mut other, "A walk with somebody else");
    let to = amina.folder.path().join("edits");
    std::fs::create_dir(&to).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories/pdf_edits.py");
    let run = Command::new(python())
        .arg(script)
        .args([&file, &theirs, &amina.folder.path().join("before.pdf"), &to])
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let by = |name_of: &str, before: &[&str], name: &str| {
        let to = to.join(format!("{name}.pdf"));
        let run = program(name_of).args(before).arg(&file).arg(&to).output().unwrap();
        assert!(run.status.success(), "{name}: {}", String::from_utf8_lossy(&run.stderr));
    };
    by("qpdf", &["--qdf"], "qpdf-plain");
    by("qpdf", &["--linearize", "--recompress-flate"], "qpdf-for-the-web");
    by("qpdf", &["--encrypt", "", "owner", "256", "--modify=none", "--"], "locked-against-change");
    by("qpdf", &["--encrypt", "secret", "owner", "256", "--"], "locked");
    by("qpdf", &["--coalesce-contents"], "qpdf-one-content");
    by("qpdf", &["--remove-page-labels"], "qpdf-no-labels");
    by("qpdf", &["--rotate=+90:2"], "qpdf-turned");
    by("qpdf", &["--remove-attachment=countersign.passport"], "qpdf-passport-taken-out");
    let under = theirs.to_str().unwrap();
    by("qpdf", &["--underlay", under, "--to=2", "--"], "qpdf-laid-under");
    let more = amina.folder.path().join("more.txt");
    std::fs::write(&more, "achieved").unwrap();
    by("qpdf", &["--add-attachment", more.to_str().unwrap(), "--"], "qpdf-file-added");
    by("mutool", &["clean"], "mutool");
    by("mutool", &["clean", "-gggg"], "mutool-tidied");
    by("mutool", &["clean", "-z", "-f", "-i"], "mutool-packed");
    let printed = to.join("printed-again.pdf");
    tool("gs", &["-q", "-sDEVICE=pdfwrite", "-o", printed.to_str().unwrap()], &file);
    let joined = program("qpdf")
        .arg(&file)
        .args(["--pages", file.to_str().unwrap(), theirs.to_str().unwrap(), "--"])
        .arg(to.join("pages-of-another.pdf"))
        .status();
    assert!(joined.unwrap().success());
    let initials = ExportOptions { initials: true, ..ExportOptions::default() };
    export(amina, &initials, &to.join("initials.pdf"));
    to
}

#[test]
fn every_edit_is_told_in_its_own_sentence() {
    let mut amina = amina();
    let folder = edited(&mut amina);
    let pages =
        lopdf::Document::load(amina.folder.path().join("in.pdf")).unwrap().get_pages().len();
    let mut wrong = Vec::new();
    for (name, told, code) in EDITS {
        let output = countersign(&["verify", folder.join(format!("{name}.pdf")).to_str().unwrap()]);
        let said = String::from_utf8(output.stdout).unwrap();
        for sentence in *told {
            let longer = ["first-page-twice", "page-blank"].contains(name);
            let last = if longer { pages + 1 } else { pages };
            let sentence = sentence.replace("LAST", &last.to_string());
            if !said.contains(&sentence) {
                wrong.push(format!("{name}: missing: {sentence}\n{said}"));
            }
        }
        if output.status.code() != Some(*code) {
            wrong.push(format!("{name}: {:?}\n{said}", output.status.code()));
        }
    }
    assert!(EDITS.len() > 100 && wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_printed_result_tells_of_the_pdf_as_well() {
    let mut amina = amina();
    let file = document(&mut amina, "A walk to lunch");
    let to = amina.folder.path().join("check.pdf");
    let run = countersign(&["verify", file.to_str().unwrap(), "--print", to.to_str().unwrap()]);
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let said = String::from_utf8(run.stdout).unwrap();
    let code = said.lines().find_map(|line| line.strip_prefix("Check code: ")).unwrap();
    let code = code.split_whitespace().next().unwrap();
    let text = tool("pdftotext", &["-layout"], &to);
    for told in ["The PDF around it", SAME, "Files inside: 1, as they were."] {
        assert!(text.contains(told), "missing: {told}\n{text}");
    }
    assert!(text.replace(['\n', ' '], "").contains(code), "{code}\n{text}");
}
