//! The age format, version 1, with one X25519 recipient: <https://age-encryption.org/v1>.
//!
//! Only what a portfolio's attachments need. Anybody with the identity can open them with the
//! standard tool, without Countersign.

use std::io::{self, BufRead, Read};

use bech32::{Bech32, Hrp};
use chacha20poly1305::aead::{Aead, AeadInOut, KeyInit as _};
use chacha20poly1305::{ChaCha20Poly1305, Nonce, Tag};
use curve25519_dalek::MontgomeryPoint;
use data_encoding::BASE64_NOPAD;
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::secret::Secret;
use crate::error::{Error, Result};
use crate::ids::Randomness;

const INTRO: &str = "age-encryption.org/v1";
const STANZA: &str = "-> X25519 ";
const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;
/// The buffer size for decrypting one chunk.
pub const ROOM: usize = CHUNK + TAG;

/// The secret that opens files, wiped from memory when it is dropped.
pub struct AgeIdentity {
    secret: Secret,
    recipient: [u8; 32],
}

impl std::fmt::Debug for AgeIdentity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AgeIdentity")
    }
}

impl AgeIdentity {
    pub(super) fn new(secret: Secret) -> Self {
        let recipient = MontgomeryPoint::mul_base_clamped(*secret).to_bytes();
        Self { secret, recipient }
    }

    #[cfg(all(test, target_os = "linux"))]
    pub(crate) fn secret(&self) -> &[u8] {
        self.secret.as_slice()
    }

    /// In the form of the standard tool: `AGE-SECRET-KEY-1…`.
    pub fn written(&self) -> Zeroizing<String> {
        let written = Hrp::parse("age-secret-key-")
            .ok()
            .and_then(|hrp| bech32::encode_upper::<Bech32>(hrp, self.secret.as_slice()).ok());
        Zeroizing::new(written.unwrap_or_default())
    }

    /// Encrypts a whole file.
    pub fn seal(&self, plain: &[u8], randomness: &Randomness) -> Result<Vec<u8>> {
        let file_key = Zeroizing::new(randomness.bytes::<16>()?);
        let once = Zeroizing::new(randomness.bytes::<32>()?);
        let share = MontgomeryPoint::mul_base_clamped(*once).to_bytes();
        let shared = Zeroizing::new(MontgomeryPoint(self.recipient).mul_clamped(*once).to_bytes());
        let wrapped = wrapping(&shared, &share, &self.recipient)
            .encrypt(&Nonce::default(), file_key.as_slice())
            .map_err(|_| Error::NoRandomness)?;
        let header = format!(
            "{INTRO}\n{STANZA}{}\n{}\n---",
            BASE64_NOPAD.encode(&share),
            BASE64_NOPAD.encode(&wrapped)
        );
        let mac = mac(file_key.as_slice(), &header).finalize().into_bytes();
        let nonce = randomness.bytes::<16>()?;

        let chunks = plain.len().div_ceil(CHUNK).max(1);
        let mut out = Vec::with_capacity(plain.len() + header.len() + 64 + chunks * TAG);
        out.extend_from_slice(header.as_bytes());
        out.extend_from_slice(format!(" {}\n", BASE64_NOPAD.encode(&mac)).as_bytes());
        out.extend_from_slice(&nonce);
        let cipher = cipher(&expand(file_key.as_slice(), &nonce, b"payload"));
        let mut rest = plain;
        for count in 0..chunks {
            let (chunk, after) = rest.split_at(rest.len().min(CHUNK));
            let sealed = cipher
                .encrypt(&numbered(count, count + 1 == chunks), chunk)
                .map_err(|_| Error::NoRandomness)?;
            out.extend_from_slice(&sealed);
            rest = after;
        }
        Ok(out)
    }

    /// Begins to decrypt a file; none when its header fails authentication.
    pub fn open<R: BufRead>(&self, mut from: R) -> Option<Opening<R>> {
        let (mut header, mut end) = (String::new(), String::new());
        let mut start = from.by_ref().take(1024);
        for _ in 0..3 {
            start.read_line(&mut header).ok()?;
        }
        start.read_line(&mut end).ok()?;
        let given: [u8; 32] = decoded(end.strip_prefix("--- ")?.strip_suffix('\n')?)?;

        let mut lines = header.lines();
        (lines.next()? == INTRO).then_some(())?;
        let share: [u8; 32] = decoded(lines.next()?.strip_prefix(STANZA)?)?;
        let wrapped: [u8; 32] = decoded(lines.next()?)?;
        header.push_str("---");
        let shared = Zeroizing::new(MontgomeryPoint(share).mul_clamped(*self.secret).to_bytes());
        if shared.iter().all(|byte| *byte == 0) {
            return None;
        }
        let file_key = wrapping(&shared, &share, &self.recipient)
            .decrypt(&Nonce::default(), wrapped.as_slice())
            .map(Zeroizing::new)
            .ok()?;
        mac(&file_key, &header).verify_slice(&given).ok()?;

        let mut nonce = [0; 16];
        from.read_exact(&mut nonce).ok()?;
        let cipher = cipher(&expand(&file_key, &nonce, b"payload"));
        Some(Opening { from, cipher, chunks: 0, ended: false })
    }
}

/// A file that is being decrypted, part by part.
pub struct Opening<R> {
    from: R,
    cipher: ChaCha20Poly1305,
    chunks: usize,
    ended: bool,
}

impl<R> Opening<R> {
    /// Whether the last part was read.
    pub fn ended(&self) -> bool {
        self.ended
    }
}

impl<R: BufRead> Opening<R> {
    /// Decrypts the next chunk to the start of `part`, which must have at least [`ROOM`] bytes; none when it fails
    /// authentication.
    pub fn read(&mut self, part: &mut [u8]) -> Option<usize> {
        let mut filled = 0;
        while let (false, Some(room)) = (self.ended, part.get_mut(filled..filled + ROOM)) {
            let sealed = fill(&mut self.from, room).ok()?;
            let (chunk, tag) =
                room.get_mut(..sealed)?.split_at_mut_checked(sealed.checked_sub(TAG)?)?;
            self.ended = self.from.fill_buf().ok()?.is_empty();
            // Only an empty file ends with an empty chunk.
            if chunk.is_empty() && self.chunks > 0 {
                return None;
            }
            filled += chunk.len();
            let nonce = numbered(self.chunks, self.ended);
            let tag = Tag::try_from(&*tag).ok()?;
            self.cipher.decrypt_inout_detached(&nonce, b"", chunk.into(), &tag).ok()?;
            self.chunks += 1;
        }
        Some(filled)
    }
}

/// Reads until `to` is full or the input ends; returns how many bytes it read.
fn fill(from: &mut impl Read, to: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while let Some(rest) = to.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match from.read(rest) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

fn decoded(text: &str) -> Option<[u8; 32]> {
    BASE64_NOPAD.decode(text.as_bytes()).ok()?.try_into().ok()
}

fn expand(key: &[u8], salt: &[u8], info: &[u8]) -> Secret {
    // HKDF never fails for 32 bytes.
    Secret::made(|out| {
        let _ = Hkdf::<Sha256>::new(Some(salt), key).expand(info, out);
    })
}

fn cipher(key: &[u8; 32]) -> ChaCha20Poly1305 {
    ChaCha20Poly1305::new(key.into())
}

fn wrapping(shared: &[u8; 32], share: &[u8; 32], recipient: &[u8; 32]) -> ChaCha20Poly1305 {
    let salt = [share.as_slice(), recipient.as_slice()].concat();
    cipher(&expand(shared, &salt, b"age-encryption.org/v1/X25519"))
}

fn mac(file_key: &[u8], header: &str) -> Hmac<Sha256> {
    mac_with(&expand(file_key, b"", b"header")).chain_update(header)
}

/// HMAC with a key padded with zeros to the block size (RFC 2104): a key of that size cannot fail.
pub(super) fn mac_with(key: &[u8; 32]) -> Hmac<Sha256> {
    let mut block = Zeroizing::new([0_u8; 64]);
    block.iter_mut().zip(key).for_each(|(to, from)| *to = *from);
    <Hmac<Sha256> as hmac::KeyInit>::new((&*block).into())
}

/// The nonce of a chunk: its number, and whether it is the last.
fn numbered(count: usize, last: bool) -> Nonce {
    let mut nonce = [0_u8; 12];
    for (to, from) in nonce.iter_mut().skip(3).zip((count as u64).to_be_bytes()) {
        *to = from;
    }
    if let Some(end) = nonce.last_mut() {
        *end = u8::from(last);
    }
    nonce.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identity() -> AgeIdentity {
        AgeIdentity::new(Secret::made(|key| key.fill(7)))
    }

    /// All of a file, in parts of two chunks.
    fn opened(identity: &AgeIdentity, file: &[u8]) -> Option<Vec<u8>> {
        let (mut opening, mut plain, mut part) =
            (identity.open(file)?, Vec::new(), vec![0; CHUNK + ROOM]);
        while !opening.ended() {
            let read = opening.read(&mut part)?;
            plain.extend_from_slice(&part[..read]);
        }
        Some(plain)
    }

    #[test]
    fn what_is_sealed_opens_again_at_every_length_around_a_chunk() {
        let identity = identity();
        for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 5] {
            let plain: Vec<u8> = (0..length).map(|at| (at % 251) as u8).collect();
            let sealed = identity.seal(&plain, &Randomness::counted(1)).unwrap();
            assert_eq!(opened(&identity, &sealed), Some(plain), "{length}");
            assert!(AgeIdentity::new(Secret::made(|key| key.fill(8))).open(&*sealed).is_none());
        }
    }

    #[test]
    fn every_changed_bit_and_every_missing_end_is_noticed() {
        let identity = identity();
        let sealed = identity.seal(b"a small picture", &Randomness::counted(1)).unwrap();
        for at in 0..sealed.len() {
            for bit in 0..8 {
                let mut changed = sealed.clone();
                changed[at] ^= 1 << bit;
                assert!(opened(&identity, &changed).is_none(), "bit {bit} of byte {at}");
            }
            assert!(opened(&identity, &sealed[..at]).is_none(), "cut at {at}");
        }
        assert!(opened(&identity, &[sealed.as_slice(), b"x"].concat()).is_none());
    }

    #[test]
    fn chunks_cannot_be_left_out_or_put_in_another_order() {
        let identity = identity();
        let plain = vec![1; 3 * CHUNK];
        let sealed = identity.seal(&plain, &Randomness::counted(1)).unwrap();
        let start = sealed.len() - 3 * (CHUNK + TAG);
        let (head, body) = sealed.split_at(start);
        let chunks: Vec<&[u8]> = body.chunks(CHUNK + TAG).collect();
        for order in [vec![1, 0, 2], vec![0, 1], vec![0, 2], vec![0, 0, 2], vec![2]] {
            let parts: Vec<&[u8]> = order.iter().map(|at| chunks[*at]).collect();
            assert!(opened(&identity, &[head, parts.concat().as_slice()].concat()).is_none());
        }
    }

    #[test]
    fn the_identity_is_written_as_the_standard_tool_takes_it() {
        let written = identity().written();
        assert!(written.starts_with("AGE-SECRET-KEY-1"), "{}", written.as_str());
        assert_eq!(written.len(), 74);
    }
}
