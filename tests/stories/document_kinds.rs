//! Three documents of one portfolio, and what their readers may see.

use std::path::PathBuf;
use std::sync::OnceLock;

use countersign::document::{DocumentKind, ExportOptions};
use countersign::qualification::QualificationInput;
use countersign::sign_off::{Decision, Identity};
use countersign::{Error, Passphrase, Portfolio};
use tempfile::TempDir;

use crate::document::tool;
use crate::kept::Exports;
use crate::people::{amina, amina_in, countersign, noon, piece, priya_says, signer};

/// The sample portfolio, made once.
fn sample() -> PathBuf {
    static SAMPLE: OnceLock<TempDir> = OnceLock::new();
    let folder = SAMPLE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        countersign::sample::make(&folder.path().join("sample"), 40).unwrap();
        folder
    });
    folder.path().join("sample")
}

/// The sample, only to be read: several stories read it at the same time.
fn open(folder: &std::path::Path) -> Result<Portfolio, Error> {
    let passphrase = Passphrase::published_for(folder).unwrap();
    Portfolio::open_to_read(folder, &passphrase)
}

/// The text of a document of the sample, and how many pages it has.
fn told(options: &ExportOptions) -> (String, u32) {
    let portfolio = open(&sample()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("out.pdf");
    let report = portfolio.exports(options, &file).unwrap();
    tool("qpdf", &["--check"], &file);
    let text = tool("pdftotext", &["-layout"], &file);
    (text.split_whitespace().collect::<Vec<_>>().join(" "), report.pages)
}

fn of(document: DocumentKind) -> ExportOptions {
    ExportOptions::of(document)
}

fn says(text: &str, all: &[&str]) {
    for said in all {
        assert!(text.contains(said), "missing: {said}\n{text}");
    }
}

#[test]
fn an_appraisal_tells_a_year_in_a_few_pages() {
    let (text, pages) = told(&of(DocumentKind::Appraisal));
    assert!((6..=12).contains(&pages), "{pages} pages");
    says(
        &text,
        &[
            "Appraisal summary Amina",
            "My year",
            "statements signed off",
            "Progress",
            "Evidence by month",
            "What changed since last time",
            "Highlights",
            "Training and qualifications",
            "Supervision and feedback",
            "The last plan, looked at again",
            "Gaps and proposed plan",
            "Appraiser's comments and signatures",
            "Annex: sign-offs of the period",
            "What is left out and why",
            "How to check this document",
        ],
    );
}

#[test]
fn every_document_tells_what_is_recorded_and_who_saw_proof() {
    for document in [DocumentKind::Appraisal, DocumentKind::Portfolio] {
        let (text, _) = told(&of(document));
        let both = [
            "Qualifications and experience",
            "Care Certificate",
            "Proof seen by",
            "Working towards",
        ];
        says(&text, &both);
        says(&text, &["Priya Nair, 25 March 2026", "Not seen yet"]);
    }
    let (text, pages) = told(&of(DocumentKind::Passport));
    assert_eq!(pages, 1);
    says(
        &text,
        &["Care Certificate (held, proof seen)", "Diploma in healthcare support (working towards)"],
    );

    let mut initials = of(DocumentKind::Appraisal);
    initials.initials = true;
    let (text, _) = told(&initials);
    says(&text, &["P.N., 11 March 2026"]);

    // What was not there yet on the last day told about is not told.
    let mut spring = of(DocumentKind::Portfolio);
    spring.to = Some("2026-05-01".parse().unwrap());
    let (text, _) = told(&spring);
    says(&text, &["Two years in a care home"]);
    assert!(!text.contains("22 May 2026") && !text.contains("Diploma in healthcare"));
}

#[test]
fn a_portfolio_holds_what_a_panel_asks_for() {
    let (text, _) = told(&of(DocumentKind::Portfolio));
    says(
        &text,
        &[
            "Contents",
            "How to read this",
            "The rules",
            "Authenticity and confidentiality",
            "About me",
            "Training and qualifications",
            "Map of domains and stages",
            "Domains, the furthest first",
            "Evidence by month",
            "Kinds of evidence",
            "Map of statements and evidence",
            "Evidence index",
            "Evidence in full",
            "Who signed",
            "Sign-off log",
            "Not yet",
            "What is left out and why",
            "How to check this document",
        ],
    );
}

#[test]
fn a_passport_is_one_page_without_the_evidence() {
    let (text, pages) = told(&of(DocumentKind::Passport));
    assert_eq!(pages, 1);
    says(
        &text,
        &[
            "Competency passport",
            "Current to",
            "Signed by",
            "The new employer decides what to accept.",
        ],
    );
    assert!(!text.contains("Reflective account"));
}

#[test]
fn a_passport_stays_one_page_whatever_it_tells() {
    let long = "of Rehabilitation and Enablement in the Northern Community ".repeat(3);
    let mut amina = amina();
    let file = amina.folder.path().join("out.pdf");
    let mut options = of(DocumentKind::Passport);
    options.for_whom = format!("A panel {long}");
    assert_eq!(amina.portfolio.exports(&options, &file).unwrap().pages, 1);
    for number in 0..12u64 {
        let says = Identity {
            name: format!("Wilhelmina Featherstonehaugh {number}"),
            profession: format!("Consultant {long}"),
            ..priya_says()
        };
        let statement = ["2.1/all", "2.3/all", "2.4/all", "2.5/entry"][number as usize % 4];
        let id = amina.logs(&format!("Piece {number}"), &[statement]);
        amina.signed(&signer(&says, 10 + number), &id, statement, Decision::Achieved);
        let held = QualificationInput::held(
            "gcse",
            &format!("Certificate {long}"),
            noon("2025-08-20").date_naive(),
        );
        amina.portfolio.note_qualification(&held).unwrap();
    }
    assert_eq!(amina.portfolio.exports(&options, &file).unwrap().pages, 1);
    let text = tool("pdftotext", &["-layout"], &file);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    says(&text, &["This page had no room for", "see the portfolio."]);

    let folder = tempfile::tempdir().unwrap();
    let amina = amina_in(folder, "multi-professional-career", "support-work");
    let file = amina.folder.path().join("out.pdf");
    assert_eq!(amina.portfolio.exports(&options, &file).unwrap().pages, 1);
}

#[test]
fn reflections_are_left_out_and_the_document_says_so() {
    let whole = told(&of(DocumentKind::Portfolio)).0;
    let options = ExportOptions { leave_out_reflections: true, ..of(DocumentKind::Portfolio) };
    let (text, _) = told(&options);
    let words = "My first week was mostly watching.";
    assert!(whole.contains(words) && !text.contains(words), "{whole}");
    says(
        &text,
        &["Reflections: the practitioner chose to leave out", "E1 What I saw in my first week"],
    );
}

#[test]
fn initials_stand_for_names_in_every_place() {
    for kind in DocumentKind::ALL {
        let (text, _) = told(&ExportOptions { initials: true, ..of(kind) });
        for name in ["Amina Yusuf", "Priya Nair", "Gareth Llŷr Wŷn-Jones", "OT012345"] {
            assert!(!text.contains(name), "{kind:?}: {name}");
        }
        says(&text, &["A.Y.", "P.N."]);
    }
}

#[test]
fn a_range_leaves_the_rest_out_and_says_how_much() {
    let options = ExportOptions {
        from: Some("2026-06-01".parse().unwrap()),
        to: Some("2026-07-31".parse().unwrap()),
        ..of(DocumentKind::Portfolio)
    };
    let (text, _) = told(&options);
    says(&text, &["Period: 1 June 2026 to 31 July 2026. Outside it, and left out:"]);
    assert!(!text.contains("E1 What I saw in my first week"));
    let backwards = ExportOptions { from: options.to, to: options.from, ..options };
    let portfolio = open(&sample()).unwrap();
    let refused = portfolio.before_export(&backwards);
    assert!(matches!(refused, Err(Error::PeriodEndsBeforeItStarts)));
}

#[test]
fn the_practitioner_chooses_what_is_told_first() {
    let portfolio = open(&sample()).unwrap();
    let chosen = portfolio.evidence_list("").unwrap().items[5].clone();
    let options = ExportOptions { highlights: vec![chosen.id], ..of(DocumentKind::Appraisal) };
    let (text, _) = told(&options);
    says(&text, &["Highlights Chosen by the practitioner.", &chosen.title]);
}

#[test]
fn two_runs_of_the_program_write_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let portfolio = sample().display().to_string();
    for kind in DocumentKind::ALL {
        let written = ["1.pdf", "2.pdf"].map(|name| {
            let file = folder.path().join(name).display().to_string();
            let output = countersign(&["export", &portfolio, "--as", kind.code(), "-o", &file]);
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            std::fs::read(file).unwrap()
        });
        assert!(written[0] == written[1], "{kind:?}");
    }
}

/// The words the structure of a document puts in the place of glyphs.
fn said_in(pdf: &[u8]) -> Vec<String> {
    let pdf = lopdf::Document::load_mem(pdf).unwrap();
    let dictionaries = pdf.objects.values().filter_map(|object| object.as_dict().ok());
    let said = dictionaries.filter_map(|dict| dict.get(b"ActualText").ok());
    said.map(|words| lopdf::decode_text_string(words).unwrap()).collect()
}

#[test]
fn names_of_every_script_are_read_in_their_order() {
    let mut amina = amina();
    let mut input = piece("With אהוד בן־צבי and عائشة يوسف", &["2.1/all"]);
    input.text = "Nguyễn Thị Minh Khai, Αθηνά Παπαδοπούλου, Євгенія Щербак, Ŵyn Llŷr, Żółć. Well done \u{1F44F} \u{13000}!".into();
    amina.portfolio.log(&input).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("out.pdf");
    let report = amina.portfolio.exports(&of(DocumentKind::Portfolio), &file).unwrap();
    let text = tool("pdftotext", &[], &file).split_whitespace().collect::<Vec<_>>().join(" ");
    // Marks that steer direction are added by the reader.
    let text: String = text.chars().filter(|c| !('\u{202A}'..='\u{202E}').contains(c)).collect();
    says(
        &text,
        &[
            "אהוד בן־צבי",
            "عائشة يوسف",
            "Nguyễn Thị Minh Khai, Αθηνά Παπαδοπούλου, Євгенія Щербак, Ŵyn Llŷr, Żółć.",
            "Well done [clapping hands] [U+13000]!",
            "Characters that cannot be printed are written as codes: [U+13000].",
        ],
    );
    // What a screen reader says comes from the structure, not from where glyphs stand.
    let structure = std::fs::read(&file).map(|bytes| said_in(&bytes)).unwrap();
    for word in ["אהוד", "عائشة", "يوسف"] {
        assert!(structure.iter().any(|said| said.contains(word)), "{word}: {structure:?}");
    }
    assert!(report.notes.iter().any(|note| note.sentence.contains("[U+13000]")), "{report:?}");
}
