//! Nothing of what was erased is left: not in a cell of a table, however it is written there, and not on a page of
//! the database as it is on the disk.

use std::path::Path;

use aes::Aes256;
use aes::cipher::{BlockCipherDecrypt, KeyInit};
use countersign::vault::KeyFile;
use countersign::{Passphrase, Portfolio};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER_PERMISSIVE};
use memchr::memmem;
use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::people::{amina, keyed, passphrase};

/// Where these words still are in a portfolio of Amina's, open or not: "table.column word" and "page word", in its
/// database and in every other there is in its folder.
pub fn traces(portfolio: &Path, words: &[&str]) -> Vec<String> {
    traces_with(portfolio, &passphrase(), words)
}

/// As [`traces`], of somebody else's portfolio.
pub fn traces_with(portfolio: &Path, passphrase: &Passphrase, words: &[&str]) -> Vec<String> {
    // As a thief has it: a copy, with nobody's lock on it.
    let copy = tempfile::tempdir().unwrap();
    let at = copy.path();
    for name in ["portfolio.db", "portfolio.keys"] {
        std::fs::copy(portfolio.join(name), at.join(name)).unwrap();
    }
    let key = KeyFile::read(at).unwrap().open(passphrase).unwrap().database();
    let mut found = cells(&keyed(&at.join("portfolio.db"), &key), words);
    for entry in std::fs::read_dir(portfolio).unwrap() {
        let path = entry.unwrap().path();
        if !path.is_file() {
            continue;
        }
        for (number, page) in pages(&path, &key).iter().enumerate() {
            let here = words.iter().filter(|word| memmem::find(page, end_of(word)).is_some());
            found.extend(here.map(|word| format!("page {number} {word} of {}", path.display())));
        }
    }
    found
}

/// In an index of words the start of one is left out where the word before begins alike.
fn end_of(word: &str) -> &[u8] {
    &word.as_bytes()[2..]
}

/// Every cell of every table, those behind the index of words too.
fn cells(db: &Connection, words: &[&str]) -> Vec<String> {
    let list = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'virtual'";
    let tables: Vec<String> = db
        .prepare(list)
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut found = Vec::new();
    for table in tables {
        let mut query = db.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns: Vec<String> = query.column_names().into_iter().map(str::to_owned).collect();
        let mut rows = query.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for (place, column) in columns.iter().enumerate() {
                let (ValueRef::Text(cell) | ValueRef::Blob(cell)) = row.get_ref(place).unwrap()
                else {
                    continue;
                };
                let here = words.iter().filter(|word| holds(cell, end_of(word), 4));
                found.extend(here.map(|word| format!("{table}.{column} {word}")));
            }
        }
    }
    found
}

/// Whether a word is in these bytes, as it is or written in hexadecimal or base64, one in the other. What an archive
/// of ours holds stands in it as it is.
fn holds(bytes: &[u8], word: &[u8], depth: u32) -> bool {
    memmem::find(bytes, word).is_some()
        || depth > 0 && decoded(bytes).iter().any(|inner| holds(inner, word, depth - 1))
}

/// What runs of letters and digits say when they are read as hexadecimal or as base64 from any place.
fn decoded(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    let of_hex = |sign: &u8| sign.is_ascii_hexdigit();
    for run in bytes.split(|sign| !of_hex(sign)).filter(|run| run.len() >= 8) {
        for from in 0..2 {
            let run = &run[from..];
            all.extend(HEXLOWER_PERMISSIVE.decode(&run[..run.len() / 2 * 2]));
        }
    }
    let of_base64 = |sign: &u8| sign.is_ascii_alphanumeric() || b"+/-_".contains(sign);
    for run in bytes.split(|sign| !of_base64(sign)).filter(|run| run.len() >= 8) {
        let run: Vec<u8> = run
            .iter()
            .map(|sign| match sign {
                b'+' => b'-',
                b'/' => b'_',
                other => *other,
            })
            .collect();
        for from in 0..4 {
            let run = &run[from..];
            for length in [run.len() / 4 * 4, run.len()] {
                all.extend(BASE64URL_NOPAD.decode(&run[..length]));
            }
        }
    }
    all
}

/// The pages of a file, decrypted by their description: AES-256 in CBC mode, the initialization vector and the
/// authentication code after the content, 16 bytes of salt in place of the start of the first.
fn pages(file: &Path, key: &[u8; 32]) -> Vec<Vec<u8>> {
    let cipher = Aes256::new_from_slice(key).unwrap();
    let file = std::fs::read(file).unwrap();
    let pages = file.chunks_exact(PAGE).enumerate();
    pages.map(|(number, page)| opened(&cipher, number, page)).collect()
}

const PAGE: usize = 4096;

/// What a page holds.
fn opened(cipher: &Aes256, number: usize, page: &[u8]) -> Vec<u8> {
    const CONTENT: usize = PAGE - 80;
    let start = if number == 0 { 16 } else { 0 };
    let mut before = &page[CONTENT..CONTENT + 16];
    let mut plain = Vec::new();
    for block in page[start..CONTENT].chunks(16) {
        let mut open = <[u8; 16]>::try_from(block).unwrap().into();
        cipher.decrypt_block(&mut open);
        plain.extend(open.iter().zip(before).map(|(a, b)| a ^ b));
        before = block;
    }
    plain
}

#[test]
fn a_word_is_found_however_it_is_written() {
    let word = b"zqvorluk";
    let hex: String = word.iter().map(|byte| format!("{byte:02X}")).collect();
    let base64 = BASE64URL_NOPAD.encode(b"{\"text\":\"a zqvorluk\"}");
    let twice = BASE64URL_NOPAD.encode(format!("x{hex}").as_bytes());
    for written in [&format!("one {hex} two"), &format!("head.{base64}.end"), &twice] {
        assert!(holds(written.as_bytes(), word, 4), "{written}");
    }
    assert!(!holds(b"head.YWJj.end", word, 4));
}

/// Drafts that grow and shrink, and then go, until SQLite leaves one behind: what it was, and the database just before
/// that row was deleted. A row that is moved between pages is not always written over where it stood, and
/// `secure_delete` is about rows that are deleted.
fn left_behind(file: &Path, key: &[u8; 32]) -> Option<(String, String, Vec<u8>)> {
    let db = keyed(file, key);
    db.pragma_update(None, "secure_delete", true).unwrap();
    db.pragma_update(None, "synchronous", "OFF").unwrap();
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut below = |most: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % most as u64) as usize
    };
    let word = |round: usize, number: usize| format!("zq{round}{number:02}moveduk");
    let saying = |word: &str, times: usize| {
        format!(r#"{{"text":"{}"}}"#, format!("{word} walked. ").repeat(1 + times))
    };
    // What each page was when it was opened, and what it held: most did not change since.
    let cipher = Aes256::new_from_slice(key).unwrap();
    let mut known: Vec<(Vec<u8>, Vec<u8>)> = Vec::new();
    let mut is_there = |word: &str| {
        let now = std::fs::read(file).unwrap();
        for (number, page) in now.chunks_exact(PAGE).enumerate() {
            if known.get(number).is_none_or(|(was, _)| was != page) {
                let open = (page.to_vec(), opened(&cipher, number, page));
                known.splice(number..(number + 1).min(known.len()), [open]).for_each(drop);
            }
        }
        known.truncate(now.len() / PAGE);
        known.iter().any(|(_, held)| memmem::find(held, end_of(word)).is_some())
    };
    for round in 0..12 {
        let ids: Vec<String> = (0..60).map(|one| format!("{:016x}{one}", below(1 << 60))).collect();
        for (number, id) in ids.iter().enumerate() {
            let said = saying(&word(round, number), below(90));
            db.execute("INSERT INTO draft VALUES (?1, ?2, '')", [id, &said]).unwrap();
            for _ in 0..3 {
                let which = below(number + 1);
                let said = saying(&word(round, which), below(90));
                let change = "UPDATE draft SET input = ?2 WHERE id = ?1";
                db.execute(change, [&ids[which], &said]).unwrap();
            }
        }
        let mut order: Vec<usize> = (0..ids.len()).collect();
        while !order.is_empty() {
            let number = order.swap_remove(below(order.len()));
            let (id, word) = (ids[number].clone(), word(round, number));
            let before = std::fs::read(file).unwrap();
            db.execute("DELETE FROM draft WHERE id = ?1", [&id]).unwrap();
            if is_there(&word) {
                return Some((id, word, before));
            }
        }
    }
    None
}

#[test]
fn what_sqlite_leaves_behind_is_gone_when_it_is_erased() {
    let (folder, at) = {
        let crate::people::Amina { folder, portfolio, .. } = amina();
        let at = portfolio.folder().to_owned();
        portfolio.lock();
        (folder, at)
    };
    let file = at.join("portfolio.db");
    let key = KeyFile::read(&at).unwrap().open(&passphrase()).unwrap().database();
    let (id, word, before) = left_behind(&file, &key).expect(
        "SQLite leaves nothing behind any more: then writing the file anew has nothing to do",
    );
    std::fs::write(&file, before).unwrap();
    let mut portfolio = Portfolio::open(&at, &passphrase()).unwrap();
    portfolio.erase(&id).unwrap();
    assert_eq!(traces(&at, &[&word]), Vec::<String>::new());
    drop((portfolio, folder));
}
