//! Bringing in a folder, a ZIP file and what was taken out of our own.

use std::fs;
use std::io::Write;
use std::path::Path;

use countersign::codes::Kind;
use countersign::interchange::{Choices, Look, Outlook, ReadAs, Source};
use countersign::qualification::QualificationInput;
use countersign::sign_off::{Decision, Said};
use countersign::working_life::{self, EntryInput};
use serde_json::Value;

use crate::bring::signed_off;
use crate::bring_hostile::zipped;
use crate::people::{Amina, amina, done, priya};

/// A photograph as a camera writes it, taken on 3 February 2026 somewhere.
pub fn photograph(shade: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let drawn = image::RgbImage::from_pixel(16, 16, image::Rgb([shade, 9, 9]));
    image::codecs::jpeg::JpegEncoder::new(&mut bytes).encode_image(&drawn).unwrap();
    let mut notes =
        b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x1A\0\0\0\0".to_vec();
    notes.extend_from_slice(b"\0\x01\x90\x03\0\x02\0\0\0\x14\0\0\0\x2C\0\0\0\0");
    notes.extend_from_slice(b"2026:02:03 10:11:12\0GPS 52.4162N");
    let mut part = vec![0xFF, 0xE1];
    part.extend_from_slice(&u16::try_from(notes.len() + 2).unwrap().to_be_bytes());
    part.extend_from_slice(&notes);
    bytes.splice(2..2, part);
    bytes
}

pub fn look(amina: &Amina, source: &Source, choices: &Choices) -> Look {
    amina.portfolio.look_into(source, choices).unwrap()
}

pub fn from(name: &str, bytes: Vec<u8>) -> Source {
    Source::of_bytes(name, bytes).unwrap()
}

#[test]
fn photos_of_a_phone_come_in_by_the_day_they_were_taken_and_without_where() {
    let mut amina = amina();
    let folder = amina.folder.path().join("Phone");
    for (name, bytes) in [
        ("Walking aid/IMG_1.jpg", photograph(1)),
        ("Walking aid/IMG_2.jpg", photograph(2)),
        ("thanks_from_a_family.txt", b"Thank you.".to_vec()),
        ("Thumbs.db", b"x".to_vec()),
        ("__MACOSX/._IMG_1.jpg", b"x".to_vec()),
        ("empty.txt", Vec::new()),
        ("film.mp4", vec![7; 26 * 1024 * 1024]),
    ] {
        let at = folder.join(name);
        fs::create_dir_all(at.parent().unwrap()).unwrap();
        fs::write(at, bytes).unwrap();
    }
    let source = Source::open(&folder).unwrap();
    let told = look(&amina, &source, &Choices::default());
    assert_eq!((told.reader, told.new, told.no), (ReadAs::Folder, 3, 2));
    let of = |at: &str| told.entries.iter().find(|one| one.at == at).unwrap();
    assert_eq!(of("Walking aid/IMG_1.jpg").on.unwrap().to_string(), "2026-02-03");
    assert_eq!(of("thanks_from_a_family.txt").title, "thanks from a family");
    assert!(
        of("film.mp4").why.contains("larger than 25 MB")
            && of("empty.txt").why.contains("nothing in this file")
    );

    let by_folder = Choices { by_folder: true, ..Choices::default() };
    let told = look(&amina, &source, &by_folder);
    assert_eq!(told.new, 2);
    amina.portfolio.bring(&source, &by_folder).unwrap();
    let list = amina.portfolio.evidence_list("").unwrap();
    let photos = list.items.iter().find(|one| one.title == "Walking aid").unwrap();
    assert_eq!((photos.files, photos.happened_on.to_string().as_str()), (2, "2026-02-03"));
    let piece = amina.portfolio.evidence(&photos.id).unwrap();
    assert_eq!(piece.text, "");
    for file in &piece.files {
        let kept = amina.portfolio.attachment_bytes(&file.digest).unwrap();
        assert!(!kept.windows(3).any(|part| part == b"GPS"), "where it was taken is taken out");
    }
    let note = list.items.iter().find(|one| one.title.starts_with("thanks")).unwrap();
    assert!(amina.portfolio.evidence(&note.id).unwrap().text.contains("The day is not known"));
    assert_eq!(amina.portfolio.bring(&source, &by_folder).unwrap().added, 0);
}

#[test]
fn one_photograph_is_a_piece_by_itself() {
    let mut amina = amina();
    let source = from("IMG_7.jpg", photograph(7));
    let brought = amina.portfolio.bring(&source, &Choices::default()).unwrap();
    assert_eq!(brought.added, 1);
    let list = amina.portfolio.evidence_list("").unwrap();
    let piece = &list.items[0];
    assert_eq!((piece.title.as_str(), piece.files), ("IMG 7", 1));
    assert_eq!(piece.happened_on.to_string(), "2026-02-03");
    assert_eq!(amina.portfolio.brought_bytes(&brought.id).unwrap(), photograph(7));
}

#[test]
fn a_zip_is_read_as_the_folder_in_it_and_kept_as_it_came() {
    let mut amina = amina();
    let zip = zipped(&[
        ("OneFile/Unit 1/plan.txt", b"A plan"),
        ("OneFile/Unit 1/photo.jpg", &photograph(3)),
        ("OneFile/Unit 2/note.txt", b"A note"),
        ("__MACOSX/OneFile/._plan.txt", b"x"),
    ]);
    let source = from("OneFile.zip", zip.clone());
    let told = look(&amina, &source, &Choices::default());
    let at: Vec<&str> = told.entries.iter().map(|one| one.at.as_str()).collect();
    assert_eq!(at, ["Unit 1/photo.jpg", "Unit 1/plan.txt", "Unit 2/note.txt"]);
    let by_folder = Choices { by_folder: true, ..Choices::default() };
    let brought = amina.portfolio.bring(&source, &by_folder).unwrap();
    assert_eq!(brought.added, 2);
    assert_eq!(amina.portfolio.brought_bytes(&brought.id).unwrap(), zip);
    let back = amina.portfolio.take_back_brought(None).unwrap();
    assert_eq!((back.gone, back.stay), (2, 0));
    assert!(amina.portfolio.brought_bytes(&brought.id).is_err());
}

#[test]
fn an_archive_that_leads_out_of_itself_is_refused() {
    let mut amina = amina();
    let inner = zipped(&[("a.txt", &vec![0; 1 << 20])]);
    let mut refuse = |name: &str, bytes: Vec<u8>| {
        let done = Source::of_bytes(name, bytes)
            .and_then(|one| amina.portfolio.bring(&one, &Choices::default()));
        done.expect_err(name).to_string()
    };
    for path in ["../out.txt", "/etc/passwd", "a/../../b.txt", "C:/windows.txt", "a\\..\\..\\b.txt"]
    {
        let said = refuse(path, zipped(&[(path, b"x")]));
        assert!(said.contains("leads out of it"), "{path}: {said}");
    }
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.add_symlink("link", "/etc/passwd", zip::write::SimpleFileOptions::default()).unwrap();
    let said = refuse("link.zip", zip.finish().unwrap().into_inner());
    assert!(said.contains("a link in it"), "{said}");
    // One that says it is small and is not.
    let mut lying = zipped(&[("a.bin", &vec![0; 27 << 20])]);
    let size = (27_u32 << 20).to_le_bytes();
    let places: Vec<usize> =
        lying.windows(4).enumerate().filter(|(_, part)| *part == size).map(|(at, _)| at).collect();
    for at in places {
        lying[at..at + 4].copy_from_slice(&9_u32.to_le_bytes());
    }
    let said = refuse("lying.zip", lying);
    assert!(said.contains("unpacks to far more") || said.contains("damaged"), "{said}");
    // An archive in an archive is a file, and is not opened.
    let nested = from("nested.zip", zipped(&[("inner.zip", &inner), ("b.txt", b"x")]));
    assert_eq!(look(&amina, &nested, &Choices::default()).new, 2);
    #[cfg(unix)]
    {
        let folder = amina.folder.path().join("Linked");
        fs::create_dir(&folder).unwrap();
        std::os::unix::fs::symlink("/etc", folder.join("etc")).unwrap();
        let linked = Source::open(&folder).unwrap();
        let said = amina.portfolio.look_into(&linked, &Choices::default()).unwrap_err().to_string();
        assert!(said.contains("a link in it"), "{said}");
    }
}

#[test]
fn what_was_taken_out_comes_back_in_and_what_was_signed_waits_for_a_preceptor() {
    let mut old = amina();
    let bytes = photograph(4);
    let file = old.portfolio.attach("walk.jpg", &bytes).unwrap();
    let mut input = crate::people::piece("Walking with somebody", &["2.1/all", "3.11/entry"]);
    input.files = vec![file.into()];
    input.shows[0].how = "I asked first".into();
    let walk = old.portfolio.log(&input).unwrap();
    old.signed(&priya(), &walk, "2.1/all", Decision::Achieved);
    old.signed(&priya(), &walk, "3.11/entry", Decision::NotYet);
    let text = |value: &str| Said::Text(value.to_owned());
    let training = working_life::noun("training").unwrap();
    let fields = [("title", "Fire safety"), ("provider", "Dyffryn"), ("completed", "2026-01-05")];
    let fields = fields.map(|(name, value)| (name.to_owned(), text(value)));
    let mut entry = EntryInput { fields: fields.into(), ..EntryInput::default() };
    entry.fields.insert("evidence".to_owned(), Said::Many(vec![walk.clone()]));
    let fire = old.portfolio.add_entry(training, &entry).unwrap();
    let gcses = QualificationInput::held("gcse", "GCSEs", "2019-08-22".parse().unwrap());
    old.portfolio.note_qualification(&QualificationInput { amount: 5, ..gcses }).unwrap();
    let gone = old.logs("Withdrawn", &[]);
    old.portfolio.withdraw(&gone).unwrap();
    let out = old.folder.path().join("out");
    old.portfolio.write_readable(&out).unwrap();

    let mut new = amina();
    let source = Source::open(&out).unwrap();
    let told = look(&new, &source, &Choices::default());
    assert_eq!(told.reader, ReadAs::TakeOut);
    assert_eq!((told.new, told.no), (4, 1), "{:?}", told.entries);
    let ready = signed_off(&new);
    let brought = new.portfolio.bring(&source, &Choices::default()).unwrap();
    assert_eq!(brought.added, 4);
    assert_eq!(brought.left_out["Signed records that say not yet, or that were withdrawn"], 1);
    let piece = new.portfolio.evidence(&walk).unwrap();
    assert_eq!((piece.shows, piece.text, piece.details), (input.shows, input.text, input.details));
    let was = old.portfolio.evidence(&walk).unwrap().files.remove(0);
    assert_eq!(piece.files, std::slice::from_ref(&was));
    assert_eq!(
        new.portfolio.attachment_bytes(&was.digest).unwrap(),
        old.portfolio.attachment_bytes(&was.digest).unwrap()
    );
    assert_eq!(
        new.portfolio.entry_input(&fire).unwrap(),
        old.portfolio.entry_input(&fire).unwrap()
    );
    assert_eq!(new.portfolio.qualifications().unwrap()[0].amount, 5);

    // What was signed is shown, with the record beside it, and counts for nothing.
    assert!(new.portfolio.sign_offs().unwrap().is_empty());
    assert_eq!(signed_off(&new), ready);
    let list = new.portfolio.evidence_list("Signed off in an earlier portfolio").unwrap();
    let before = &list.items[0];
    assert_eq!((list.total, before.kind), (1, Kind::PriorLearning));
    let shown = new.portfolio.evidence(&before.id).unwrap();
    assert!(
        shown.text.contains("Priya Nair") && shown.text.contains("Calm and clear."),
        "{}",
        shown.text
    );
    let record = new.portfolio.attachment_bytes(&shown.files[0].digest).unwrap();
    let record = String::from_utf8(record).unwrap();
    assert_eq!(countersign::sign_off::verify(&record).unwrap().indicator.id, "2.1/all");
    // A preceptor who agrees signs it here, as any other evidence.
    let id = before.id.clone();
    new.signed(
        &crate::people::signer(&crate::people::priya_says(), 5),
        &id,
        "2.1/all",
        Decision::Achieved,
    );
    assert_ne!(signed_off(&new), ready);

    let again = new.portfolio.bring(&source, &Choices::default()).unwrap();
    assert_eq!((again.added, again.here), (0, 4));
    // Into the portfolio it was taken from, nothing comes.
    let told = look(&old, &source, &Choices::default());
    assert!(told.entries.iter().all(|one| one.outlook != Outlook::New), "{:?}", told.entries);
}

#[test]
fn a_take_out_with_changed_bytes_is_refused_or_read() {
    let mut old = amina();
    let walk = old.logs("Walking", &["2.1/all"]);
    old.signed(&priya(), &walk, "2.1/all", Decision::Achieved);
    let out = old.folder.path().join("out");
    old.portfolio.write_readable(&out).unwrap();
    let json = fs::read(out.join("data.json")).unwrap();
    let new = amina();
    let whole = look(&new, &from("data.json", json.clone()), &Choices::default());
    assert_eq!(whole.new, 2);
    let random = countersign::ids::Randomness::counted(3);
    for _ in 0..60 {
        let mut bytes = json.clone();
        for _ in 0..20 {
            let [a, b, c, d]: [u8; 4] = random.bytes().unwrap();
            let at = (usize::from(a) << 16 | usize::from(b) << 8 | usize::from(c)) % bytes.len();
            bytes[at] = d;
        }
        if let Ok(source) = Source::of_bytes("data.json", bytes)
            && let Ok(told) = new.portfolio.look_into(&source, &Choices::default())
        {
            assert!(told.new <= 2, "nothing comes of nothing");
        }
    }
    // A record that was changed does not hold, and is counted and not shown.
    let text = String::from_utf8(json).unwrap();
    let at = text.find("\"jws\": \"").unwrap() + 60;
    let mut changed = text.into_bytes();
    changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
    let told = look(&new, &from("data.json", changed), &Choices::default());
    assert_eq!(told.left_out["Signed records that do not hold when they are checked"], 1);
}

#[test]
fn a_folder_comes_in_by_the_command_line() {
    let amina = amina();
    let at = amina.portfolio.folder().display().to_string();
    let folder = amina.folder.path().join("Photos");
    fs::create_dir(&folder).unwrap();
    let mut file = fs::File::create(folder.join("IMG_9.jpg")).unwrap();
    file.write_all(&photograph(9)).unwrap();
    drop(file);
    amina.portfolio.lock();
    let told = done(&["bring", &at, &folder.display().to_string(), "--look"]);
    assert!(told.contains("IMG_9.jpg  3 February 2026  IMG 9"), "{told}");
    assert!(done(&["bring", &at, &folder.display().to_string()]).contains("1 entry brought in."));
    let brought: Value = serde_json::from_str(&done(&["brought", &at, "--json"])).unwrap();
    assert_eq!((&brought[0]["reader"], &brought[0]["kept"]), (&"folder".into(), &false.into()));
    assert!(Path::new(&folder).is_dir());
}
