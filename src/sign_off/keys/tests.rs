//! Searches this process's own memory for the secret key after a signer was closed.

#![cfg(target_os = "linux")]

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::FileExt;
use std::process::Command;

use memchr::memmem;
use zeroize::Zeroize;

use super::signer::Signer;
use crate::clock::Clock;
use crate::ids::Randomness;
use crate::sign_off::record::Identity;
use crate::vault::Stretch;

const MASK: u8 = 0x5a;

/// In how many places of this process's memory half of the secret is found. The allocator overwrites the first bytes of freed
/// memory and leaves the rest.
fn places(masked: &[u8; 32]) -> usize {
    let (start, end) = masked.split_at(16);
    places_of(start) + places_of(end)
}

fn places_of(masked: &[u8]) -> usize {
    let maps = BufReader::new(File::open("/proc/self/maps").unwrap());
    let memory = File::open("/proc/self/mem").unwrap();
    let mut found = 0;
    let mut part = vec![0_u8; 1 << 20];
    let own = part.as_ptr() as u64;
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
        while to - at >= 32 {
            let step = usize::try_from((to - at).min(part.len() as u64)).unwrap();
            if memory.read_exact_at(&mut part[..step], at).is_err() {
                break;
            }
            // Masked in place, so that the search leaves no copy of the secret.
            for byte in &mut part[..step] {
                *byte ^= MASK;
            }
            found += memmem::find_iter(&part[..step], masked)
                .filter(|offset| {
                    let place = at + *offset as u64;
                    place < own || place >= own + (1 << 20)
                })
                .count();
            // The parts overlap, so that a match across their edge is found.
            at += step as u64 - 31;
        }
        part.as_mut_slice().zeroize();
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

/// Runs one of the tests below in a process of its own, which is small and does nothing else.
fn alone(name: &str) {
    let run = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", &format!("sign_off::keys::tests::{name}"), "--ignored", "--nocapture"])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success() && said.contains("1 passed"), "{said}");
}

#[test]
fn no_byte_of_a_closed_signers_key_is_left_in_memory() {
    alone("a_signer_is_made_opened_used_and_closed");
}

#[test]
#[ignore = "run by the test above, in a process of its own"]
fn a_signer_is_made_opened_used_and_closed() {
    let identity = Identity {
        name: "Priya Nair".into(),
        role: "preceptor".into(),
        profession: String::new(),
        regulator: String::new(),
        number: String::new(),
        employer: String::new(),
    };
    let made = Signer::new(&identity, &Clock::System, &Randomness::System).unwrap();
    let masked = masked_key(&made);
    let file = made.file("three small words", Stretch::LIGHT, &Randomness::System).unwrap();
    drop(made);
    assert_eq!(places(&masked), 0, "after it was made and closed");

    assert!(Signer::open(file.as_bytes(), "three wrong words").is_err());
    let opened = Signer::open(file.as_bytes(), "three small words").unwrap();
    assert_eq!(masked_key(&opened), masked);
    opened.revocation().unwrap();
    assert!(places(&masked) > 0, "while it is open the search finds it");
    drop(opened);
    assert_eq!(places(&masked), 0, "after it was opened, used and closed");
}
