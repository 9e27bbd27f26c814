//! After a signer is closed, nothing of the secret key is left in this process: it reads its own memory to see.

#![cfg(target_os = "linux")]

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};

use zeroize::Zeroize;

use super::signer::Signer;
use super::types::Identity;
use crate::clock::Clock;
use crate::ids::Randomness;
use crate::vault::Stretch;

const MASK: u8 = 0x5a;

/// In how many places of this process's memory the masked bytes stand unmasked.
fn places(masked: &[u8; 32]) -> usize {
    let maps = BufReader::new(File::open("/proc/self/maps").unwrap());
    let mut memory = File::open("/proc/self/mem").unwrap();
    let mut found = 0;
    let mut part = vec![0_u8; 1 << 20];
    for line in maps.lines() {
        let line = line.unwrap();
        let mut words = line.split(' ');
        let (range, rights) = (words.next().unwrap(), words.next().unwrap());
        if !rights.starts_with("rw") {
            continue;
        }
        let (from, to) = range.split_once('-').unwrap();
        let mut at = u64::from_str_radix(from, 16).unwrap();
        let to = u64::from_str_radix(to, 16).unwrap();
        while at < to {
            let step = usize::try_from((to - at).min(part.len() as u64)).unwrap();
            if memory.seek(SeekFrom::Start(at)).is_err()
                || memory.read_exact(&mut part[..step]).is_err()
            {
                break;
            }
            let own = part.as_ptr() as u64;
            for (offset, window) in part[..step].windows(32).enumerate() {
                let place = at + offset as u64;
                let in_here = place >= own && place < own + (1 << 20);
                if !in_here && window.iter().zip(masked).all(|(byte, mask)| *byte == mask ^ MASK) {
                    found += 1;
                }
            }
            part.zeroize();
            // Two parts share their edge, so that nothing on it is missed.
            at += if step > 64 { step as u64 - 31 } else { step as u64 };
            if to - at < 32 {
                break;
            }
        }
    }
    found
}

#[inline(never)]
fn masked_key(signer: &Signer) -> [u8; 32] {
    let mut masked = [0; 32];
    for (to, from) in masked.iter_mut().zip(signer.key().as_bytes()) {
        *to = from ^ MASK;
    }
    masked
}

#[test]
#[ignore = "searches all memory byte by byte, which takes minutes without optimisation"]
fn no_byte_of_a_closed_signers_key_is_left_in_memory() {
    let identity = Identity {
        name: "Priya Nair".into(),
        role: "preceptor".into(),
        profession: String::new(),
        regulator: String::new(),
        number: String::new(),
        employer: String::new(),
    };
    let made = Signer::new(&identity, &Clock::System, &Randomness::System).unwrap();
    let file = made.file("three small words", Stretch::LIGHT, &Randomness::System).unwrap();
    drop(made);
    let opened = Signer::open(file.as_bytes(), "three small words").unwrap();
    opened.revocation().unwrap();
    let masked = masked_key(&opened);
    assert!(places(&masked) > 0, "while it is open the search finds it");
    drop(opened);
    assert_eq!(places(&masked), 0);
}
