//! Searches this process's own memory for secrets after a portfolio was locked.
#![cfg(target_os = "linux")]

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};

use zeroize::Zeroizing;

use super::{Making, NewPortfolio, Portfolio};
use crate::clock::Clock;
use crate::ids::Randomness;
use crate::vault::{KeyFile, Passphrase, Stretch};

/// What is looked for, masked, so that the search does not find itself.
#[derive(Clone)]
struct Wanted {
    name: &'static str,
    masked: Vec<u8>,
}

const MASK: u8 = 0x5A;

impl Wanted {
    /// A secret in two halves: the allocator overwrites the first bytes of freed memory and leaves the rest.
    fn halves(name: &'static str, secret: &[u8]) -> [Self; 2] {
        let (start, end) = secret.split_at(secret.len() / 2);
        [start, end]
            .map(|half| Self { name, masked: half.iter().map(|byte| byte ^ MASK).collect() })
    }

    fn is_at(&self, bytes: &[u8]) -> bool {
        bytes.len() == self.masked.len()
            && bytes.iter().zip(&self.masked).all(|(byte, masked)| byte ^ MASK == *masked)
    }
}

/// The names of what is found anywhere in the writable memory of this process.
fn found(wanted: &[Wanted]) -> Vec<&'static str> {
    let maps = fs::read_to_string("/proc/self/maps").unwrap();
    let mut memory = File::open("/proc/self/mem").unwrap();
    let mut found = Vec::new();
    let mut block = vec![0_u8; 1 << 20];
    for line in maps.lines().filter(|line| line.contains(" rw")) {
        let (from, to) = line.split(' ').next().unwrap().split_once('-').unwrap();
        let from = u64::from_str_radix(from, 16).unwrap();
        let to = u64::from_str_radix(to, 16).unwrap();
        let own = block.as_ptr() as u64;
        let mut at = from;
        while at < to {
            let length = (to - at).min(block.len() as u64) as usize;
            let part = &mut block[..length];
            let read = memory.seek(SeekFrom::Start(at)).and_then(|_| memory.read_exact(part));
            // The block the memory is read into would show everything twice: only it is passed over.
            let twice = own.max(at)..(own + (1 << 20)).min(at + length as u64);
            if twice.start < twice.end {
                part[(twice.start - at) as usize..(twice.end - at) as usize].fill(0);
            }
            if read.is_ok() {
                for one in wanted {
                    let first = one.masked[0] ^ MASK;
                    let hit = memchr::memchr_iter(first, part).any(|index| {
                        one.is_at(&part[index..(index + one.masked.len()).min(length)])
                    });
                    if hit && !found.contains(&one.name) {
                        found.push(one.name);
                    }
                }
            }
            at += length as u64 - if at + (length as u64) < to { 128 } else { 0 };
        }
    }
    drop(Zeroizing::new(block));
    found
}

#[test]
fn no_key_and_no_passphrase_stays_in_memory_after_locking() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().join("p");
    let new = NewPortfolio {
        name: "Amina Yusuf".into(),
        stage: "entry".into(),
        framework: String::new(),
        started_in_post: None,
    };
    // Random, so that nothing else in this process has it.
    let typed: String = Randomness::System
        .bytes::<12>()
        .unwrap()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let typed = Zeroizing::new(typed);
    let passphrase = Passphrase::new(&typed);
    let making = Making {
        clock: Clock::System,
        randomness: Randomness::System,
        stretch: Stretch::LIGHT,
        sample: false,
    };
    let (made, recovery) = Portfolio::create_at(&at, &new, &passphrase, making).unwrap();
    made.lock();
    let hex = |bytes: &[u8]| -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(bytes.len() * 2));
        data_encoding::HEXLOWER.encode_append(bytes, &mut text);
        text
    };
    let mut portfolio = Portfolio::open(&at, &passphrase).unwrap();
    let digest = portfolio.attach("a.txt", b"a file").unwrap().digest;
    portfolio.attachment_bytes(&digest).unwrap();
    let wanted = {
        let mut plain = Zeroizing::new(String::with_capacity(64));
        plain.extend(recovery.printed().chars().filter(|letter| *letter != '-'));
        let key = KeyFile::read(&at).unwrap().open(&passphrase).unwrap();
        let database = key.database();
        [
            Wanted::halves("the data key", key.bytes()),
            Wanted::halves("the key of the database", database.as_slice()),
            Wanted::halves("the key of the database as text", hex(database.as_slice()).as_bytes()),
            Wanted::halves("what opens the attachments", key.attachments().secret()),
            Wanted::halves("the passphrase", typed.as_bytes()),
            Wanted::halves("the recovery key", plain.as_bytes()),
        ]
        .concat()
    };
    // While it is open they must be found, or the search proves nothing.
    let open = found(&wanted);
    assert!(open.contains(&"the data key") && open.contains(&"the passphrase"), "{open:?}");
    portfolio.lock();
    drop((passphrase, typed));
    drop(recovery);
    assert_eq!(found(&wanted), Vec::<&str>::new(), "still in memory");
}
