//! Signer files: what one side makes the other opens, and both refuse the same with the same words.

use countersign::clock::Clock;
use countersign::ids::Randomness;
use countersign::sign_off::Signer;
use countersign::vault::Stretch;
use data_encoding::BASE64;
use serde::Serialize;

use super::{Who, same_list};

/// A signer's file, made of counted bytes.
#[derive(Serialize)]
struct Made {
    signer: Who,
    passphrase: String,
    from: u64,
    hard: bool,
    file: String,
    fingerprint: String,
    number_hint: String,
    /// What takes the key out of use.
    revocation: String,
}

/// Something that is said to be a signer's file, and what is said of it.
#[derive(Serialize)]
struct Opened {
    /// In base64.
    file: String,
    passphrase: String,
    refused: Option<String>,
}

fn made() -> Vec<Made> {
    let mut plain = Who::new("Priya Nair", 1_000);
    plain.identity.number = "98I1393E".into();
    let mut odd = Who::new(" Zoë\tNguyễn\u{200b} ", 32_000);
    odd.identity.role = "Mentor \"x\"".into();
    odd.identity.number = "12".into();
    odd.made_at = "2026-07-01T09:00:00+01:00".into();
    let mut none = Who::new("Rhys Bowen", 41_000);
    none.identity.number = " ".into();
    [
        (plain, "quiet yellow kettle", true),
        (odd, "caffe\u{300} lights harbour", false),
        (none, "violin harbour łódź kettle", false),
    ]
    .into_iter()
    .map(|(signer, passphrase, hard)| {
        let by = signer.signer();
        let from = signer.from + 500;
        let stretch = if hard { Stretch::HARD } else { Stretch::LIGHT };
        let file = by.file(passphrase, stretch, &Randomness::counted(from)).unwrap();
        let (view, revocation) = (by.view(), by.revocation().unwrap());
        let (fingerprint, number_hint) = (view.fingerprint, view.number_hint);
        Made {
            passphrase: passphrase.into(),
            signer,
            from,
            hard,
            file,
            fingerprint,
            number_hint,
            revocation,
        }
    })
    .collect()
}

/// Changed files, and files of other forms.
fn opened(good: &Made) -> Vec<Opened> {
    let file = &good.file;
    let (line, sealed) = file.split_once('\n').unwrap();
    let end = sealed.trim_end();
    let with = |from: &str, to: &str| file.replacen(from, to, 1).into_bytes();
    let mut files: Vec<Vec<u8>> = vec![
        file.clone().into_bytes(),
        file.replace('\n', "\r\n").into_bytes(),
        format!("\u{feff}{file}").into_bytes(),
        file.trim_end().to_owned().into_bytes(),
        line.to_owned().into_bytes(),
        Vec::new(),
        vec![0xff, 0xfe, 0xfd, 0x00],
        vec![b'a'; 64 * 1024 + 1],
        b"{}\nAAAA\n".to_vec(),
        with("countersign/signer/1", "countersign/signer/2"),
        with("argon2id", "argon2i"),
        with("\"memory_kib\":64", "\"memory_kib\":1048577"),
        with("\"memory_kib\":64", "\"memory_kib\":4294967296"),
        with("\"memory_kib\":64", "\"memory_kib\":7"),
        with("\"memory_kib\":64", "\"memory_kib\":0"),
        with("\"passes\":1", "\"passes\":65"),
        with("\"passes\":1", "\"passes\":0"),
        with("\"lanes\":1", "\"lanes\":65"),
        with("\"lanes\":1", "\"lanes\":0"),
        with("\"lanes\":1", "\"lanes\":1,\"lanes\":1"),
        with("\"salt\":\"", "\"salt\":\"*"),
        with("\"nonce\":\"", "\"nonce\":\"AAAA"),
        with("\"salt\":\"", "\"more\":1,\"salt\":\""),
        with("eyJ", "eyK"),
        format!("{line}\n{}\n", &end[..end.len() - 1]).into_bytes(),
        format!("{line}\n*{end}\n").into_bytes(),
        format!("{line}\nA{}\n", &end[1..]).into_bytes(),
        format!("{line}\n{end}\n\n").into_bytes(),
    ];
    let short = good.file.replacen("\"salt\":\"", "\"salt\":\"AA\",\"unused\":\"", 1);
    files.push(short.into_bytes());
    let mut all: Vec<Opened> = files
        .into_iter()
        .map(|file| {
            let passphrase = good.passphrase.clone();
            let refused = Signer::open(&file, &passphrase).err().map(|error| error.to_string());
            Opened { file: BASE64.encode(&file), passphrase, refused }
        })
        .collect();
    for passphrase in ["", "caffè lights harbour", "caffe lights harbour"] {
        let refused =
            Signer::open(file.as_bytes(), passphrase).err().map(|error| error.to_string());
        let (file, passphrase) = (BASE64.encode(file.as_bytes()), passphrase.to_owned());
        all.push(Opened { file, passphrase, refused });
    }
    all
}

#[test]
fn the_signer_files_are_as_they_were() {
    let made = made();
    for one in &made {
        let opened = Signer::open(one.file.as_bytes(), &one.passphrase).unwrap();
        assert_eq!(opened.view().fingerprint, one.fingerprint);
    }
    same_list("signer_files.json", &made);
    same_list("opened.json", &opened(&made[1]));
}

#[test]
fn what_the_page_takes_for_a_passphrase_is_strong_enough_for_us() {
    #[derive(serde::Deserialize)]
    struct Tried {
        passphrase: String,
        about: Vec<String>,
        page: bool,
    }
    let tried = std::fs::read(super::table().join("passphrases.json")).unwrap();
    let tried: Vec<Tried> = serde_json::from_slice(&tried).unwrap();
    assert!(tried.len() > 40);
    for one in tried.iter().filter(|one| one.page) {
        let about: Vec<&str> = one.about.iter().map(String::as_str).collect();
        let taken = countersign::Passphrase::new(&one.passphrase).strong_enough(&about);
        assert!(taken.is_ok(), "{} is taken by the page alone", one.passphrase);
    }
}

#[test]
fn a_signature_given_once_says_so() {
    let clock = Clock::fixed(crate::people::noon("2026-03-15"));
    let once =
        Signer::once(&crate::people::priya_says(), &clock, &Randomness::counted(77)).unwrap();
    let mut amina = crate::people::amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    let ask = crate::travel::asked(&mut amina, &[(&id, "2.1/all")]);
    let by = [crate::people::judgement(&id, "2.1/all", countersign::sign_off::Decision::Achieved)];
    let answer = crate::travel::answered(&ask, &once, &by);
    amina.on("2026-03-16").accept(&answer).unwrap();
    let signed = amina.portfolio.sign_offs_on(&id).unwrap().remove(0);
    assert_eq!(signed.level, 1);
    assert!(
        signed.assurance.starts_with("Signed once, with a key that was made for this answer only.")
    );
    // What is compared with the signer counts for more, as with any key.
    amina.portfolio.confirm_signer(&once.view().fingerprint, "by-phone").unwrap();
    assert_eq!(amina.portfolio.sign_offs_on(&id).unwrap()[0].level, 3);
}
