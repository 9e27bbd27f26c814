//! Erased is erased: in every version, in every answer, in every draft, after every way to bring it back.

use std::fs;
use std::path::PathBuf;

use countersign::document::ExportOptions;
use countersign::evidence::{Draft, EvidenceInput};
use countersign::passport::{Include, verify_bytes};
use countersign::safety::{self, Opener};
use countersign::sign_off::Decision;
use countersign::{Error, Portfolio};

use crate::kept::Exports;
use crate::people::{
    Amina, amina, contents, database, judgement, passphrase, piece, priya, program,
};
use crate::traces::traces;
use crate::travel::{answered, asked};

/// Each stands in one place of the piece that is erased and nowhere else.
const WORDS: [&str; 10] = [
    "zqtitluk",
    "zqtextuk",
    "zqsettuk",
    "zqdetauk",
    "zqshowuk",
    "zqnamuk",
    "zqtwotuk",
    "zqtwonuk",
    "zqdraftuk",
    "zqfileuk",
];
const SIGNER_SAYS: &str = "A letter from Jo, well kept.";

/// A piece with a word in every field.
fn marked(
    amina: &mut Amina,
    [title, text, setting, detail, how, name]: [&str; 6],
) -> EvidenceInput {
    let content = format!("{} in a letter", WORDS[9]);
    let file = amina.portfolio.attach(&format!("{name}.txt"), content.as_bytes()).unwrap();
    let mut input = piece(title, &["2.1/all", "2.3/all"]);
    // More than a page: what is written on, and freed, is not one place.
    input.text = format!("{text} walked. ").repeat(900);
    input.setting = setting.into();
    let field = input.kind.fields()[0].id;
    input.details.insert(field.into(), detail.into());
    input.shows[0].how = how.into();
    input.files = vec![file.into()];
    input
}

/// Amina's portfolio with a piece to be erased: two versions, signed on this computer and by file, asked about again,
/// with a draft, between many others; one of these was answered in the same file.
struct Story {
    amina: Amina,
    id: String,
    stays: String,
    answer: Vec<u8>,
}

fn story() -> Story {
    let mut amina = amina();
    for number in 0..30 {
        amina.logs(&format!("Before {number}"), &["2.5/entry"]);
    }
    let first = marked(&mut amina, [WORDS[0], WORDS[1], WORDS[2], WORDS[3], WORDS[4], WORDS[5]]);
    let id = amina.portfolio.log(&first).unwrap();
    let stays = amina.logs("Stays", &["2.3/all"]);
    let mut here = judgement(&id, "2.1/all", Decision::NotYet);
    here.comment = SIGNER_SAYS.into();
    amina.portfolio.sign(&priya(), &[here]).unwrap();
    for number in 0..30 {
        amina.logs(&format!("Between {number}"), &["2.5/entry"]);
    }
    let second = marked(&mut amina, [WORDS[6], WORDS[1], WORDS[2], WORDS[3], WORDS[4], WORDS[7]]);
    amina.portfolio.amend(&id, &second).unwrap();
    let items = [(id.as_str(), "2.1/all"), (&id, "2.3/all"), (&stays, "2.3/all")];
    let ask = asked(&mut amina, &items);
    let decisions = items.map(|(id, one)| judgement(id, one, Decision::Achieved));
    let answer = answered(&ask, &priya(), &decisions);
    amina.on("2026-03-16").accept(&answer).unwrap();
    let mut draft = second;
    draft.text = format!("{} walked. ", WORDS[8]).repeat(900);
    amina.portfolio.save_draft(&Draft { id: id.clone(), input: draft }).unwrap();
    amina.portfolio.look_again(Some(&id), "2026-03-20".parse().ok()).unwrap();
    for number in 0..30 {
        amina.logs(&format!("After {number}"), &["2.5/entry"]);
    }
    Story { amina, id, stays, answer }
}

impl Story {
    fn at(&self) -> PathBuf {
        self.amina.portfolio.folder().to_owned()
    }

    /// What is left of the words.
    fn traces(&self) -> Vec<String> {
        traces(self.amina.portfolio.folder(), &WORDS)
    }
}

#[test]
fn nothing_of_an_erased_piece_is_left_in_any_cell_or_on_any_page() {
    let mut story = story();
    let before = story.traces();
    for word in &WORDS[..9] {
        let there =
            |place: &str| before.iter().any(|one| one.starts_with(place) && one.contains(word));
        assert!(there("page"), "a search that finds nothing proves nothing: {word}");
    }
    let records = story.amina.portfolio.sealed_records().unwrap();
    let files = contents(&story.at().join("attachments")).len();
    let erased = story.amina.portfolio.erase(&story.id).unwrap();
    assert_eq!((erased.sign_offs, erased.files), (3, 1));
    assert_eq!(contents(&story.at().join("attachments")).len(), files - 1);
    assert!(story.traces().is_empty(), "{:#?}", story.traces());

    // Nothing of another piece is gone, of the same answer too, and every signature holds.
    let portfolio = &mut story.amina.portfolio;
    assert_eq!(portfolio.sealed_records().unwrap(), records);
    assert_eq!(portfolio.sign_offs_on(&story.stays).unwrap()[0].evidence[0].title, "Stays");
    let on_it = portfolio.sign_offs_on(&story.id).unwrap();
    assert!(
        on_it.iter().all(|one| one.evidence[0].title == "Erased by its owner on 16 March 2026")
    );
    assert!(on_it.iter().any(|one| one.comment == SIGNER_SAYS), "a signer's words are theirs");
    // The same answer once more brings nothing back.
    assert!(story.amina.portfolio.accept(&story.answer).unwrap().again);
    assert!(story.traces().is_empty(), "{:#?}", story.traces());
    let (at, folder) = (story.at(), story.amina.folder);
    story.amina.portfolio.lock();
    let report = safety::check(&at, Opener::Passphrase(&passphrase())).unwrap();
    assert!(report.faults.is_empty(), "{:?}", report.faults);
    drop(folder);
}

#[test]
fn a_draft_that_was_never_saved_is_erased_with_its_files() {
    let mut story = story();
    let mut draft = story.amina.portfolio.new_draft(None).unwrap();
    let word = "zqonlyuk";
    let file = story.amina.portfolio.attach("x.txt", b"of a draft").unwrap();
    draft.input.text = format!("{word} walked. ").repeat(900);
    draft.input.files = vec![file.into()];
    story.amina.portfolio.save_draft(&draft).unwrap();
    draft.input.text.truncate(20);
    draft.input.files.clear();
    // Taken out of the draft again, so nothing names the file any more.
    story.amina.portfolio.save_draft(&draft).unwrap();
    assert!(!traces(&story.at(), &[word]).is_empty());
    let files = contents(&story.at().join("attachments")).len();
    let erased = story.amina.portfolio.erase(&draft.id).unwrap();
    assert_eq!((erased.sign_offs, erased.files), (0, 1));
    assert_eq!(contents(&story.at().join("attachments")).len(), files - 1);
    assert_eq!(traces(&story.at(), &[word]), Vec::<String>::new());
}

#[test]
fn nothing_brings_an_erased_piece_back() {
    let mut story = story();
    let (id, earlier) = (story.id.clone(), story.amina.portfolio.earlier(&story.id, 1).unwrap());
    story.amina.portfolio.erase(&id).unwrap();
    let portfolio = &mut story.amina.portfolio;
    let erased = |done: countersign::Result<()>| match done {
        Err(refused) => refused.to_string(),
        Ok(()) => "done".to_owned(),
    };
    // The form that was open meanwhile, a step that is taken back, the verb itself.
    assert!(erased(portfolio.save_draft(&earlier)).starts_with("This evidence was erased."));
    assert!(erased(portfolio.bring_back(&id)).starts_with("This evidence was erased."));
    assert!(portfolio.amend(&id, &earlier.input).is_err());
    assert_eq!(
        portfolio.edit_draft(&id).unwrap_err().to_string(),
        Error::EvidenceWithdrawn.to_string()
    );
    // Once more it finds nothing to do.
    let again = portfolio.erase(&id).unwrap();
    assert_eq!((again.sign_offs, again.files), (3, 0));
    assert_eq!(story.traces(), Vec::<String>::new());

    // Nor does what a damaged portfolio is recovered into, or a copy made since.
    let Amina { folder, portfolio, .. } = story.amina;
    let at = portfolio.folder().to_owned();
    let copy = folder.path().join("since.backup");
    portfolio.back_up(&copy).unwrap();
    portfolio.lock();
    let opener = Opener::Passphrase(&passphrase());
    let (recovered, restored) = (folder.path().join("recovered"), folder.path().join("restored"));
    let told = safety::recover(&at, &recovered, opener).unwrap();
    assert!(told.missing.is_empty(), "{told:?}");
    safety::restore(&copy, &restored, opener).unwrap();
    for at in [recovered, restored] {
        drop(Portfolio::open(&at, &passphrase()).unwrap());
        assert_eq!(traces(&at, &WORDS), Vec::<String>::new());
        let report = safety::check(&at, opener).unwrap();
        assert!(report.faults.is_empty(), "{:?}", report.faults);
    }
}

#[test]
fn the_database_itself_takes_nothing_of_it_back() {
    let mut story = story();
    story.amina.portfolio.erase(&story.id).unwrap();
    let at = story.at();
    story.amina.portfolio.lock();
    let db = database(&at);
    let piece = "(SELECT number FROM evidence WHERE erased_at <> '')";
    for refused in [
        "INSERT INTO sealed (digest, content) SELECT digest, x'00' FROM erased".to_owned(),
        "INSERT INTO draft SELECT id, '{}', '' FROM evidence WHERE erased_at <> ''".to_owned(),
        format!("UPDATE evidence_version SET text = 'x' WHERE evidence = {piece}"),
        format!(
            "INSERT INTO evidence_version
               (evidence, version, kind, happened_on, title, text, setting, details, saved_at)
             VALUES ({piece}, 9, 'discussion', '2026-03-10', 'Back', '', '', '{{}}', '')"
        ),
    ] {
        let error = db.execute(&refused, []).unwrap_err().to_string();
        assert!(error.contains("what was erased stays so"), "{refused}: {error}");
    }
}

#[test]
fn an_answer_that_comes_after_a_piece_was_erased_is_accepted_without_its_text() {
    let mut amina = amina();
    let gone = amina
        .portfolio
        .log(&EvidenceInput { text: WORDS[1].into(), ..piece(WORDS[0], &["2.1/all"]) });
    let (gone, stays) = (gone.unwrap(), amina.logs("Stays", &["2.3/all"]));
    let items = [(gone.as_str(), "2.1/all"), (&stays, "2.3/all")];
    let ask = asked(&mut amina, &items);
    let decisions = items.map(|(id, one)| judgement(id, one, Decision::Achieved));
    let answer = answered(&ask, &priya(), &decisions);
    amina.on("2026-03-15").erase(&gone).unwrap();
    let accepted = amina.on("2026-03-16").accept(&answer).unwrap();
    assert_eq!(accepted.sign_offs.len(), 2, "the decision on the other piece is not lost");
    let title = &amina.portfolio.sign_offs_on(&gone).unwrap()[0].evidence[0].title;
    assert_eq!(title, "Erased by its owner on 15 March 2026");
    assert_eq!(traces(amina.portfolio.folder(), &WORDS), Vec::<String>::new());
    // Its signer can still take it back, here and from far away.
    let record = amina.portfolio.sign_offs_on(&gone).unwrap()[0].id.clone();
    let amended = amina.portfolio.amend_sign_off(&priya(), &record, Decision::NotYet, "Hm.");
    let far = countersign::sign_off::replace_in(
        &answer,
        &priya(),
        &record,
        None,
        "Not mine.",
        amina.portfolio.clock(),
        &countersign::ids::Randomness::counted(9 << 50),
    );
    let amended = amended.unwrap();
    assert!(amina.portfolio.accept(&far.unwrap()).is_err(), "another took its place already");
    amina.portfolio.withdraw_sign_off(&priya(), &amended.id, "Not mine.").unwrap();
    assert_eq!(traces(amina.portfolio.folder(), &WORDS), Vec::<String>::new());
}

#[test]
fn a_file_of_two_pieces_goes_with_the_second() {
    let mut amina = amina();
    let file = amina.portfolio.attach("both.txt", WORDS[9].as_bytes()).unwrap();
    let with_file = |title: &str, name: &str| {
        let mut input = piece(title, &["2.1/all"]);
        input.files = vec![file.clone().into()];
        input.files[0].name = name.into();
        input
    };
    let first = amina.portfolio.log(&with_file(WORDS[0], WORDS[5])).unwrap();
    let second = amina.portfolio.log(&with_file("Second", "second.txt")).unwrap();
    amina.portfolio.amend(&first, &piece("Without it", &["2.1/all"])).unwrap();
    let files = || contents(&amina.portfolio.folder().join("attachments")).len();
    assert_eq!(files(), 1);
    assert_eq!(amina.portfolio.erase(&first).unwrap().files, 0);
    let files = || contents(&amina.portfolio.folder().join("attachments")).len();
    assert_eq!(files(), 1);
    assert_eq!(amina.portfolio.evidence(&second).unwrap().files[0].name, "second.txt");
    assert_eq!(traces(amina.portfolio.folder(), &[WORDS[0], WORDS[5]]), Vec::<String>::new());
    assert_eq!(amina.portfolio.erase(&second).unwrap().files, 1);
    let files = contents(&amina.portfolio.folder().join("attachments")).len();
    assert_eq!(files, 0);
}

#[test]
fn what_is_handed_out_afterwards_says_that_it_was_erased_and_not_what_it_was() {
    let mut story = story();
    story.amina.portfolio.erase(&story.id).unwrap();
    let portfolio = &mut story.amina.portfolio;
    let out = story.amina.folder.path();
    let (pdf, data) = (out.join("out.pdf"), out.join("data"));
    portfolio.exports(&ExportOptions::default(), &pdf).unwrap();
    portfolio.write_readable(&data).unwrap();
    for (name, bytes) in contents(&data) {
        let told =
            WORDS.iter().find(|word| memchr::memmem::find(&bytes, word.as_bytes()).is_some());
        assert_eq!(told, None, "{name}");
    }
    let table = fs::read_to_string(data.join("sign-offs.csv")).unwrap();
    assert!(table.contains("Erased by its owner on 16 March 2026"), "{table}");
    let passport = portfolio.passport_bytes(Include::Files).unwrap();
    let printed =
        program("pdftotext").args([pdf.as_os_str(), "-".as_ref()]).output().unwrap().stdout;
    for bytes in [&passport, &printed] {
        let told = WORDS.iter().find(|word| memchr::memmem::find(bytes, word.as_bytes()).is_some());
        assert_eq!(told, None);
    }
    let verdict = verify_bytes(&passport, &Default::default(), portfolio.clock().now()).unwrap();
    assert!(verdict.intact);
    assert_eq!(verdict.records.len(), 4);
}

#[test]
fn a_template_made_of_an_erased_piece_goes_with_it() {
    let mut story = story();
    let (id, stays) = (story.id.clone(), story.stays.clone());
    story.amina.portfolio.save_template(&id, "Letters").unwrap();
    story.amina.portfolio.save_template(&stays, "Walks").unwrap();
    // As they were kept before a template told of what it was made.
    let at = story.at();
    let early = story.amina.portfolio.save_template(&id, "Early letters").unwrap().id;
    story.amina.portfolio.lock();
    let written = database(&at)
        .execute(
            "UPDATE draft SET input = json_set(json_remove(input, '$.from'), '$.text',
               (SELECT v.text FROM evidence e JOIN evidence_version v ON v.evidence = e.number
                WHERE e.id = ?2 ORDER BY v.version LIMIT 1)) WHERE id = ?1",
            [&early, &id],
        )
        .unwrap();
    assert_eq!(written, 1);
    let mut portfolio = Portfolio::open(&at, &passphrase()).unwrap();
    portfolio.erase(&id).unwrap();
    let left: Vec<String> =
        portfolio.templates().unwrap().into_iter().map(|one| one.name).collect();
    assert_eq!(left, ["Walks"]);
    drop(portfolio);
    assert_eq!(traces(&at, &WORDS), Vec::<String>::new());
}

/// Some keep their files on a larger disk, and a link where they were.
#[test]
#[cfg(unix)]
fn a_file_that_a_link_leads_to_is_erased_where_it_is() {
    use std::os::unix::fs::symlink;

    let mut story = story();
    let at = story.at();
    let elsewhere = story.amina.folder.path().join("larger disk");
    fs::create_dir(&elsewhere).unwrap();
    let files = at.join("attachments");
    let kept = contents(&files);
    assert_eq!(kept.len(), 1);
    let (inside, led_to) = (PathBuf::from(&kept[0].0), elsewhere.join("a file"));
    fs::rename(&inside, &led_to).unwrap();
    symlink(&led_to, &inside).unwrap();
    assert_eq!(story.amina.portfolio.erase(&story.id).unwrap().files, 1);
    assert!(!led_to.exists() && !inside.is_symlink());

    // The whole portfolio, whose folder of files and database are links.
    let file = story.amina.portfolio.attach("x.txt", b"another").unwrap();
    let mut input = piece("With a file", &["2.1/all"]);
    input.files = vec![file.into()];
    story.amina.portfolio.log(&input).unwrap();
    story.amina.portfolio.lock();
    for name in ["attachments", "portfolio.db", "portfolio.keys"] {
        fs::rename(at.join(name), elsewhere.join(name)).unwrap();
        symlink(elsewhere.join(name), at.join(name)).unwrap();
    }
    let opener = Opener::Passphrase(&passphrase());
    safety::erase_all(&at, opener, &countersign::clock::Clock::System).unwrap();
    assert!(elsewhere.join("attachments").is_dir(), "a folder of theirs stays");
    assert_eq!(contents(&elsewhere), Vec::new());
    assert!(!elsewhere.join("portfolio.db-journal").exists());
    let left: Vec<_> = fs::read_dir(&at).unwrap().map(|one| one.unwrap().file_name()).collect();
    assert_eq!(left, ["erased.json"]);
}
