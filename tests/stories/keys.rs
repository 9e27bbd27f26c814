//! What opens a portfolio, and what nobody reads without it.

use std::fs;
use std::path::Path;
use std::process::Command;

use countersign::error::Keeping;
use countersign::vault::{KEYS, KeyFile, SPARE_KEYS};
use countersign::{Error, NewPortfolio, Passphrase, Portfolio, RecoveryKey};

use crate::people::{
    Amina, PASSPHRASE, amina, contents, done, passphrase, piece, refused, without,
};

const FILE: &[u8] = b"\x89PNG\r\n\x1a\n a photograph of the stairs in the garden ward";

/// Amina with one piece and one file, closed; her folder.
fn closed() -> (Amina2, String) {
    let mut amina = amina();
    let file = amina.portfolio.attach("stairs in the garden ward.png", FILE).unwrap();
    let mut input = piece("Walking in the garden ward", &["2.1/all"]);
    input.files.push(file.into());
    amina.portfolio.log(&input).unwrap();
    let Amina { folder, portfolio, recovery } = amina;
    let at = portfolio.folder().display().to_string();
    portfolio.lock();
    (Amina2 { _folder: folder, recovery }, at)
}

struct Amina2 {
    _folder: tempfile::TempDir,
    recovery: RecoveryKey,
}

fn refusal(done: countersign::Result<Portfolio>) -> String {
    done.map(drop).unwrap_err().to_string()
}

#[test]
fn nothing_of_what_was_written_can_be_read_in_the_folder() {
    let (_amina, at) = closed();
    let mut files = contents(at.as_ref());
    // Noise, which may hold any three letters.
    files.retain(|(path, _)| !path.ends_with("portfolio.reserve"));
    assert_eq!(files.len(), 4, "the database, the keys twice, one file");
    for (path, bytes) in &files {
        // No shorter ones: what is sealed looks like noise, and noise holds any three letters now and then.
        for word in ["garden", "stairs", "Amina", "Yusuf", "SQLite"] {
            let found = bytes.windows(word.len()).any(|window| window == word.as_bytes());
            assert!(!found && !path.contains(word), "{word} can be read in {path}");
        }
        let digest = countersign::digest::digest(FILE);
        assert!(!path.contains(&digest[..8]), "a name tells what the file is");
    }
}

#[test]
fn the_same_file_is_kept_once_and_a_damaged_one_is_mended_by_attaching_it_again() {
    let (_amina, at) = closed();
    let mut portfolio = Portfolio::open(at.as_ref(), &passphrase()).unwrap();
    let before = contents(at.as_ref()).len();
    let digest = portfolio.attach("again.png", FILE).unwrap().digest;
    assert_eq!(contents(at.as_ref()).len(), before);
    let (kept, _) = contents(&Path::new(&at).join("attachments")).remove(0);
    let mut bytes = fs::read(&kept).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&kept, bytes).unwrap();
    assert!(matches!(portfolio.attachment_bytes(&digest), Err(Error::AttachmentDamaged)));
    portfolio.attach("again.png", FILE).unwrap();
    assert_eq!(portfolio.attachment_bytes(&digest).unwrap(), FILE);
}

#[test]
fn the_standard_age_tool_opens_an_attachment() {
    let (amina, at) = closed();
    if Command::new("age").arg("--version").output().is_err() {
        without("age", "the program age is missing");
        return;
    }
    let identity = KeyFile::read(at.as_ref()).unwrap().recover(&amina.recovery).unwrap();
    let file = amina._folder.path().join("identity.txt");
    fs::write(&file, identity.attachments().written().as_str()).unwrap();
    let (kept, _) = contents(&Path::new(&at).join("attachments")).remove(0);
    let opened = Command::new("age").arg("-d").arg("-i").arg(&file).arg(&kept).output().unwrap();
    assert_eq!(opened.stdout, FILE, "{}", String::from_utf8_lossy(&opened.stderr));
}

#[test]
fn another_passphrase_does_not_open_it_and_says_what_to_do() {
    let (_amina, at) = closed();
    let before = contents(at.as_ref());
    let wrong = Passphrase::new("quiet yellow kettles");
    assert_eq!(
        refusal(Portfolio::open(at.as_ref(), &wrong)),
        "That does not open this portfolio. Check capital letters and try again, or use your recovery key."
    );
    assert_eq!(contents(at.as_ref()), before);
}

#[test]
fn a_new_passphrase_writes_the_small_file_of_the_keys_and_nothing_else() {
    let (_amina, at) = closed();
    let before = contents(at.as_ref());
    let new = Passphrase::new("loud blue teapot");
    let mut portfolio = Portfolio::open(at.as_ref(), &passphrase()).unwrap();
    let wrong = portfolio.change_passphrase(&new, &new);
    assert!(matches!(wrong, Err(Error::Keeping(Keeping::WrongKey))));
    let weak = portfolio.change_passphrase(&passphrase(), &Passphrase::new("short"));
    assert!(matches!(weak, Err(Error::WeakPassphrase { .. })));
    assert_eq!(contents(at.as_ref()), before);
    portfolio.change_passphrase(&passphrase(), &new).unwrap();
    portfolio.lock();
    let after = contents(at.as_ref());
    for (was, is) in before.iter().zip(&after) {
        assert_eq!(was == is, !was.0.contains("portfolio.keys"), "{}", was.0);
    }
    assert!(Portfolio::open(at.as_ref(), &passphrase()).is_err());
    assert_eq!(Portfolio::open(at.as_ref(), &new).unwrap().evidence_list("").unwrap().total, 1);
}

#[test]
fn the_recovery_key_opens_it_when_the_passphrase_is_forgotten() {
    let (amina, at) = closed();
    let printed = amina.recovery.printed();
    let typed = RecoveryKey::parse(&printed.to_lowercase()).unwrap();
    let mut portfolio = Portfolio::open_with_recovery(at.as_ref(), &typed).unwrap();
    let new = Passphrase::new("loud blue teapot");
    portfolio.replace_passphrase(&typed, &new).unwrap();
    portfolio.lock();
    let mut portfolio = Portfolio::open(at.as_ref(), &new).unwrap();
    let next = portfolio.new_recovery_key(&new).unwrap();
    portfolio.lock();
    assert!(Portfolio::open_with_recovery(at.as_ref(), &typed).is_err());
    assert!(Portfolio::open_with_recovery(at.as_ref(), &next).is_ok());
}

#[test]
fn either_file_of_the_keys_is_enough_and_without_both_it_says_so() {
    let (_amina, at) = closed();
    let (keys, spare) = (Path::new(&at).join(KEYS), Path::new(&at).join(SPARE_KEYS));
    let whole = fs::read(&keys).unwrap();
    for damage in [None, Some(&b""[..]), Some(b"{}"), Some(&whole[..whole.len() / 2])] {
        match damage {
            None => fs::remove_file(&keys).unwrap(),
            Some(bytes) => fs::write(&keys, bytes).unwrap(),
        }
        assert!(Portfolio::open(at.as_ref(), &passphrase()).is_ok());
    }
    fs::write(&spare, "[[[[").unwrap();
    let damaged = refusal(Portfolio::open(at.as_ref(), &passphrase()));
    assert!(
        damaged.starts_with("The file with this portfolio's keys (portfolio.keys) is damaged.")
    );
    fs::remove_file(&keys).unwrap();
    fs::remove_file(&spare).unwrap();
    let missing = refusal(Portfolio::open(at.as_ref(), &passphrase()));
    assert!(
        missing.starts_with("The file with this portfolio's keys (portfolio.keys) is missing.")
    );
}

#[test]
fn every_changed_bit_of_what_the_keys_are_wrapped_in_is_noticed() {
    let (_amina, at) = closed();
    fs::remove_file(Path::new(&at).join(SPARE_KEYS)).unwrap();
    let keys = Path::new(&at).join(KEYS);
    let whole = fs::read(&keys).unwrap();
    let start = whole.windows(12).position(|window| window == b"\"passphrase\"").unwrap();
    let end = whole.windows(10).position(|window| window == b"\"recovery\"").unwrap() - 6;
    for at_byte in start..end {
        let mut changed = whole.clone();
        changed[at_byte] ^= 1;
        fs::write(&keys, &changed).unwrap();
        let opened = KeyFile::read(at.as_ref()).and_then(|file| file.open(&passphrase()));
        let space = whole[at_byte].is_ascii_whitespace() || changed[at_byte].is_ascii_whitespace();
        assert!(opened.is_err() || space, "byte {at_byte}: {}", whole[at_byte] as char);
    }
}

#[test]
fn the_command_line_makes_a_portfolio_with_the_real_settings_and_changes_its_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().join("own").display().to_string();
    let said = done(&["new", &at, "--name", "Amina Yusuf", "--stage", "entry"]);
    assert!(said.contains("if you lose both, everything in it is gone"), "{said}");
    let printed = said.split("Recovery key: ").nth(1).unwrap().lines().next().unwrap();
    let recovery = RecoveryKey::parse(printed).unwrap();
    let kept = fs::read_to_string(format!("{at}/{KEYS}")).unwrap();
    assert!(kept.contains("\"memory_kib\": 65536") && kept.contains("\"passes\": 3"), "{kept}");
    done(&["readiness", &at]);
    let change = |arguments: &[&str], variables: &[(&str, &str)]| {
        Command::new(env!("CARGO_BIN_EXE_countersign"))
            .args(arguments)
            .envs(variables.iter().copied())
            .output()
            .unwrap()
    };
    let new = ("COUNTERSIGN_NEW_PASSPHRASE", "loud blue teapot");
    let done = change(&["passphrase", &at], &[("COUNTERSIGN_PASSPHRASE", PASSPHRASE), new]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert!(refused(&["readiness", &at]).starts_with("That does not open this portfolio."));
    let key = recovery.printed();
    let back = ("COUNTERSIGN_NEW_PASSPHRASE", PASSPHRASE);
    let forgotten = ["passphrase", &at, "--forgotten"];
    let done = change(&forgotten, &[("COUNTERSIGN_RECOVERY_KEY", key.as_str()), back]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    crate::people::done(&["readiness", &at]);
}

#[test]
fn a_passphrase_everybody_uses_is_refused_and_words_are_offered() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let run = |arguments: &[&str], variables: &[(&str, &str)]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_countersign"));
        let done = command.args(arguments).envs(variables.iter().copied()).output().unwrap();
        (done.status.success(), String::from_utf8(done.stderr).unwrap())
    };
    let refused = |arguments: &[&str], variables: &[(&str, &str)]| {
        let (taken, said) = run(arguments, variables);
        assert!(!taken && said.starts_with("This passphrase is easy to guess."), "{said}");
        let words = said.split("drawn at random: ").nth(1).unwrap_or_default().trim().to_owned();
        assert_eq!(words.split(' ').count(), 3, "{said}");
        words
    };
    let (own, signer) = (at("own"), at("priya.signer"));
    let new = ["new", &own, "--name", "Amina Yusuf", "--stage", "entry"];
    for guessed in ["password", "AminaYusuf1"] {
        refused(&new, &[("COUNTERSIGN_PASSPHRASE", guessed)]);
        assert!(!folder.path().join("own").exists(), "nothing is made");
    }
    let words = refused(&new, &[("COUNTERSIGN_PASSPHRASE", "countersign")]);
    let (made, said) = run(&new, &[("COUNTERSIGN_PASSPHRASE", &words)]);
    assert!(made, "what was offered is taken: {said}");

    let known = ("COUNTERSIGN_PASSPHRASE", words.as_str());
    refused(&["passphrase", &own], &[known, ("COUNTERSIGN_NEW_PASSPHRASE", "Password1")]);
    let by = ["--role", "Preceptor", "--profession", "Physiotherapist", "--regulator", "HCPC"];
    let at_work = ["--number", "PH123456", "--employer", "Dyffryn Hospital"];
    let mut signing = vec!["signer", "new", &signer, "--name", "Priya Nair"];
    signing.extend(by.iter().chain(&at_work));
    refused(&signing, &[("SIGNER_PASSPHRASE", "dyffryn1")]);
    assert!(!folder.path().join("priya.signer").exists(), "no file is left");
}

#[test]
fn a_sample_opens_without_being_asked() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().join("sample");
    let new = NewPortfolio {
        name: "Amina Yusuf".into(),
        stage: "entry".into(),
        framework: String::new(),
        started_in_post: None,
    };
    let clock = countersign::clock::Clock::System;
    let randomness = countersign::ids::Randomness::counted(1);
    Portfolio::create_sample(&at, &new, clock, randomness).unwrap().lock();
    let published = Passphrase::published_for(&at).unwrap();
    assert!(Portfolio::open(&at, &published).unwrap().is_sample());
    let output = Command::new(env!("CARGO_BIN_EXE_countersign"))
        .args(["readiness", &at.display().to_string()])
        .env_remove("COUNTERSIGN_PASSPHRASE")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let (_amina, own) = closed();
    assert!(Passphrase::published_for(own.as_ref()).is_none());
}
