//! Safety copies, and the way back from damage.

use std::fs;
use std::path::{Path, PathBuf};

use countersign::error::Keeping;
use countersign::safety::{self, Opener};
use countersign::sign_off::Decision;
use countersign::{Error, Passphrase, Portfolio};

use crate::people::{
    Amina, amina, contents, database, done, noon, passphrase, piece, priya, refused,
};

const FILE: &[u8] = b"a photograph of the stairs";

/// Amina with some pieces, a file and a sign-off.
fn busy(pieces: u32) -> Amina {
    let mut amina = amina();
    let file = amina.portfolio.attach("stairs.png", FILE).unwrap();
    let mut input = piece("Walking", &["2.1/all"]);
    input.files.push(file.into());
    let id = amina.portfolio.log(&input).unwrap();
    for number in 1..pieces {
        let mut input = piece(&format!("Piece {number}"), &["2.3/all", "2.5/entry"]);
        input.text = "I walked beside a gentleman to the dining room and back. ".repeat(12);
        amina.portfolio.log(&input).unwrap();
    }
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    amina
}

fn at(amina: &Amina) -> PathBuf {
    amina.portfolio.folder().to_owned()
}

#[test]
fn a_safety_copy_is_made_while_the_portfolio_is_open_and_restored_elsewhere() {
    let amina = busy(5);
    let file = amina.folder.path().join("mine.backup");
    let made = amina.portfolio.back_up(&file).unwrap();
    assert_eq!((made.evidence, made.sign_offs, made.files), (5, 1, 1));
    assert!(matches!(amina.portfolio.back_up(&file), Err(Error::FileExists)));
    safety::test_copy(&file, Opener::Passphrase(&passphrase())).unwrap();
    safety::test_copy(&file, Opener::Recovery(&amina.recovery)).unwrap();
    let to = amina.folder.path().join("restored");
    let restored = safety::restore(&file, &to, Opener::Passphrase(&passphrase())).unwrap();
    assert_eq!((restored.copied, restored.earlier), (made, None));
    let again = Portfolio::open(&to, &passphrase()).unwrap();
    assert_eq!(again.evidence_list("gentleman").unwrap().total, 5);
    let digest = countersign::digest::digest(FILE);
    assert_eq!(again.attachment_bytes(&digest).unwrap(), FILE);
}

#[test]
fn restoring_keeps_what_was_there_and_never_takes_an_open_portfolio_away() {
    let mut amina = busy(2);
    let (at, beside) = (at(&amina), amina.folder.path().to_owned());
    let file = beside.join("mine.backup");
    amina.portfolio.back_up(&file).unwrap();
    amina.logs("After the copy", &["2.1/all"]);
    let open = safety::restore(&file, &at, Opener::Passphrase(&passphrase()));
    assert!(matches!(open, Err(Error::InUse)));
    amina.portfolio.lock();
    for number in ["", " 2"] {
        let restored = safety::restore(&file, &at, Opener::Passphrase(&passphrase())).unwrap();
        assert_eq!(restored.earlier, Some(beside.join(format!("portfolio.before{number}"))));
    }
    let earlier = Portfolio::open(&beside.join("portfolio.before"), &passphrase()).unwrap();
    assert_eq!(earlier.evidence_list("").unwrap().total, 3);
    assert_eq!(Portfolio::open(&at, &passphrase()).unwrap().evidence_list("").unwrap().total, 2);
}

#[test]
fn a_changed_cut_or_longer_copy_is_refused_and_nothing_changes() {
    let amina = busy(2);
    let at = at(&amina);
    let file = amina.folder.path().join("mine.backup");
    amina.portfolio.back_up(&file).unwrap();
    amina.portfolio.lock();
    let whole = fs::read(&file).unwrap();
    let before = contents(&at);
    let refuse = |bytes: &[u8], what: &str| {
        fs::write(&file, bytes).unwrap();
        let refused = safety::restore(&file, &at, Opener::Passphrase(&passphrase()));
        let sentence = refused.map(drop).unwrap_err().to_string();
        assert!(
            sentence.starts_with("This safety copy is damaged")
                || sentence.starts_with("That file is not a"),
            "{what}: {sentence}"
        );
        assert_eq!(contents(&at), before, "{what}");
    };
    // The padding between files and the fields a tar does not need are not looked at.
    let meaning: Vec<usize> = (0..whole.len()).step_by(whole.len() / 150).collect();
    for place in meaning.iter().filter(|place| whole[**place] != 0) {
        let mut changed = whole.clone();
        changed[*place] ^= 4;
        refuse(&changed, &format!("byte {place}"));
    }
    refuse(&whole[..whole.len() - 512], "cut");
    refuse(&[whole.as_slice(), b"more"].concat(), "longer");
    refuse(&[&b"more"[..], whole.as_slice()].concat(), "junk before");
    refuse(b"", "empty");
    refuse(b"some text", "text");
    fs::write(&file, &whole).unwrap();
    let wrong = Passphrase::new("another one entirely");
    let refused = safety::restore(&file, &at, Opener::Passphrase(&wrong));
    assert!(matches!(refused, Err(Error::Keeping(Keeping::WrongKey))));
    assert_eq!(contents(&at), before);
}

#[test]
fn a_copy_that_names_a_file_outside_the_folder_is_refused_and_writes_nothing() {
    let amina = busy(1);
    let file = amina.folder.path().join("mine.backup");
    amina.portfolio.back_up(&file).unwrap();
    let whole = fs::read(&file).unwrap();
    // The name in the list and in the tar alike, of the same length, with the tar's checksum made right.
    let (old, new) = (b"portfolio.keys.spare", b"../portfolio.keys.sp");
    let mut changed = whole.clone();
    for start in 0..changed.len() - old.len() {
        if &changed[start..start + old.len()] == old {
            changed[start..start + old.len()].copy_from_slice(new);
            if start % 512 == 0 {
                let header = &mut changed[start..start + 512];
                header[148..156].fill(b' ');
                let sum: u32 = header.iter().map(|byte| u32::from(*byte)).sum();
                header[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
            }
        }
    }
    fs::write(&file, changed).unwrap();
    let to = amina.folder.path().join("in/restored");
    let refused = safety::restore(&file, &to, Opener::Passphrase(&passphrase()));
    assert!(matches!(refused, Err(Error::Keeping(Keeping::BackupDamaged))));
    let names: Vec<_> = fs::read_dir(amina.folder.path().join("in")).unwrap().collect();
    assert!(names.is_empty(), "{names:?}");
}

#[test]
fn copies_that_are_kept_by_themselves_follow_the_rule_and_share_their_files() {
    let mut amina = busy(2);
    let place = amina.folder.path().join("copies");
    for day in 1..=31 {
        amina.on(&format!("2026-05-{day:02}"));
        amina.portfolio.keep_copy(&place).unwrap();
    }
    let copies = |ending: &str| {
        let names = fs::read_dir(&place).unwrap().map(|entry| entry.unwrap().file_name());
        names.filter(|name| name.to_string_lossy().ends_with(ending)).count()
    };
    // 20 to 31 May, and the last of the weeks that end on 3, 10 and 17 May.
    assert_eq!(copies(".copy"), 15);
    assert_eq!(
        fs::read_dir(&place).unwrap().count(),
        15 + 1,
        "the copies, and the files they share"
    );
    assert_eq!(contents(&place.join("attachments")).len(), 1);
    let newest = safety::newest(&place, Opener::Passphrase(&passphrase()), amina.portfolio.clock())
        .unwrap()
        .unwrap();
    assert!(newest.ends_with("2026-05-31T120000.copy"), "{newest:?}");
    // The newest that is whole: a damaged one is passed over.
    let damaged = newest.join("portfolio.db");
    let mut bytes = fs::read(&damaged).unwrap();
    bytes[9_000] ^= 1;
    fs::write(damaged, bytes).unwrap();
    let newest = safety::newest(&place, Opener::Passphrase(&passphrase()), amina.portfolio.clock())
        .unwrap()
        .unwrap();
    assert!(newest.ends_with("2026-05-30T120000.copy"), "{newest:?}");
    assert!(noon("2026-05-30") < noon("2026-05-31"));
}

#[test]
fn a_check_of_a_whole_portfolio_says_so_and_changes_nothing() {
    let amina = busy(3);
    let at = at(&amina);
    amina.portfolio.lock();
    let before = contents(&at);
    let said = done(&["check", &at.display().to_string()]);
    assert_eq!(said.trim(), "All is well. Checked: 3 pieces of evidence, 1 sign-off, 1 file.");
    assert_eq!(contents(&at), before);
}

/// What a check of a portfolio says is wrong; it must not change anything.
fn faults(at: &Path) -> Vec<String> {
    let before = contents(at);
    let report = safety::check(at, Opener::Passphrase(&passphrase())).unwrap();
    assert_eq!(contents(at), before);
    report.faults.into_iter().map(|fault| format!("{} {}", fault.what, fault.what_to_do)).collect()
}

#[test]
fn a_check_says_what_is_wrong_and_what_to_do() {
    let amina = busy(3);
    let at = at(&amina);
    amina.portfolio.lock();
    let (file, sealed) = contents(&at.join("attachments")).remove(0);
    let mut changed = sealed.clone();
    changed[200] ^= 1;
    fs::write(&file, changed).unwrap();
    let attach = "Attach the same file again, or restore your latest safety copy.";
    assert_eq!(faults(&at), [format!("1 attached file is damaged. {attach}")]);
    fs::remove_file(&file).unwrap();
    assert_eq!(faults(&at), [format!("1 attached file is missing. {attach}")]);
    fs::write(&file, sealed).unwrap();
    fs::remove_file(at.join("portfolio.keys.spare")).unwrap();
    assert!(
        faults(&at)[0].starts_with("One of the two files with the keys is missing or damaged.")
    );
    fs::copy(at.join("portfolio.keys"), at.join("portfolio.keys.spare")).unwrap();
    let db = database(&at);
    db.execute_batch(
        "DROP TRIGGER sign_off_kept_as_signed; UPDATE sign_off SET jws = replace(jws, 'e', 'f')",
    )
    .unwrap();
    drop(db);
    assert_eq!(faults(&at), ["1 sealed record is not as signed. Restore your latest safety copy."]);
}

#[test]
fn every_damaged_page_of_the_database_is_found_and_nothing_is_written() {
    let amina = busy(20);
    let at = at(&amina);
    amina.portfolio.lock();
    let path = at.join("portfolio.db");
    let whole = fs::read(&path).unwrap();
    for page in 0..whole.len() / 4096 {
        let mut changed = whole.clone();
        changed[page * 4096 + 1_000] ^= 0x10;
        fs::write(&path, changed).unwrap();
        assert!(
            faults(&at)[0].starts_with("The file with your evidence and sign-offs"),
            "page {page}"
        );
    }
    let text = refused(&["check", &at.display().to_string()]);
    assert!(text.starts_with("This portfolio's file is damaged. Nothing was changed."), "{text}");
}

#[test]
fn what_can_be_read_of_a_damaged_portfolio_is_saved_and_the_rest_is_listed() {
    let amina = busy(60);
    let at = at(&amina);
    let own_rules = amina.portfolio.policy().unwrap().clone();
    amina.portfolio.lock();
    let path = at.join("portfolio.db");
    let whole = fs::read(&path).unwrap();
    let pages = whole.len() / 4096;
    // Seven shares no factor with what SQLite lays out in turn, so pages of every kind are among them.
    let damaged: Vec<usize> = (0..pages).step_by(7).collect();
    let (mut all_saved, mut nothing) = (0, 0);
    for &page in &damaged {
        let mut changed = whole.clone();
        changed[page * 4096 + 1_000] ^= 0x10;
        fs::write(&path, &changed).unwrap();
        let new = amina.folder.path().join(format!("new{page}"));
        let recovered = match safety::recover(&at, &new, Opener::Passphrase(&passphrase())) {
            Ok(recovered) => recovered,
            Err(Error::Keeping(Keeping::NothingToRecover) | Error::Damaged) => {
                assert!(!new.exists());
                nothing += 1;
                continue;
            }
            Err(other) => panic!("page {page}: {other}"),
        };
        assert_eq!(fs::read(&path).unwrap(), changed, "the damaged one was changed");
        let said_all = recovered.saved.evidence == 60 || !recovered.missing.is_empty();
        assert!(said_all, "page {page}: {recovered:?}");
        assert_eq!(faults(&new), Vec::<String>::new(), "page {page}");
        let portfolio = Portfolio::open(&new, &passphrase()).unwrap();
        let found = portfolio.evidence_list("gentleman").unwrap().total;
        assert_eq!(found, recovered.saved.evidence, "page {page}");
        // A framework that could not be read is counted by its own rules, and none nobody follows is added.
        assert_eq!(portfolio.policy().unwrap(), &own_rules, "page {page}");
        assert_eq!(portfolio.frameworks().unwrap().len(), 1, "page {page}");
        all_saved += usize::from(recovered.saved.evidence == 60);
        drop(portfolio);
        fs::remove_dir_all(&new).unwrap();
    }
    // The first page holds what a database is; whose portfolio it is stands on one other.
    let tried = damaged.len();
    assert!(nothing * 5 <= tried, "{nothing} of {tried} pages take everything with them");
    assert!(all_saved * 2 > tried, "{all_saved} of {tried} lose no evidence");
}

#[test]
fn the_command_line_backs_up_tests_restores_and_recovers() {
    let amina = busy(2);
    let folder = amina.folder.path().to_owned();
    let at = at(&amina).display().to_string();
    amina.portfolio.lock();
    let path = |name: &str| folder.join(name).display().to_string();
    let said = done(&["backup", &at, "-o", &path("mine.backup")]);
    assert_eq!(
        said.trim(),
        "Made a safety copy and read it back: 2 pieces of evidence, 1 sign-off, 1 file."
    );
    done(&["backup", "--test", &path("mine.backup")]);
    done(&["backup", &at, "--keep-in", &path("copies")]);
    let said = done(&["restore", &path("mine.backup"), &at]);
    assert!(said.contains("kept beside it, in portfolio.before."), "{said}");
    done(&["recover", &at, &path("recovered")]);
    assert!(done(&["check", &path("recovered")]).starts_with("All is well."));
}

#[test]
fn what_a_kill_left_half_written_goes_with_the_next_copy_and_what_is_not_ours_stays() {
    let mut amina = amina();
    amina.portfolio.attach("plan.txt", b"a plan for the week").unwrap();
    let (at, place) = (amina.portfolio.folder().to_owned(), amina.folder.path().join("copies"));
    amina.portfolio.keep_copy(&place).unwrap();
    let files = |of: &Path| {
        let inside = fs::read_dir(of.join("attachments")).unwrap().next().unwrap();
        inside.unwrap().path()
    };
    let theirs = place.join("theirs");
    fs::create_dir(&theirs).unwrap();
    let yesterday = std::time::SystemTime::now() - std::time::Duration::from_secs(25 * 60 * 60);
    let left = [&at, &place, &files(&at), &files(&place), &theirs].map(|folder| {
        let half = folder.join(".writing-aB3xY9");
        fs::write(&half, b"half").unwrap();
        fs::File::open(&half).unwrap().set_modified(yesterday).unwrap();
        half
    });
    amina.portfolio.keep_copy(&place).unwrap();
    assert_eq!(left.map(|half| half.exists()), [false, false, false, false, true]);
}
