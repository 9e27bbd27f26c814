//! Identifiers: UUIDv7 text for what a portfolio holds, 128 random bits for a sealed record.

use std::cell::Cell;

use chrono::{DateTime, FixedOffset};
use uuid::{Builder, Uuid};

use crate::error::{Error, Result};

/// Where the random part of an identifier, a key or a nonce comes from.
#[derive(Debug)]
pub enum Randomness {
    /// The operating system.
    System,
    /// A counted sequence, so that the sample portfolio is the same every time. Never for a person's own portfolio.
    Counted(Cell<u64>),
}

impl Randomness {
    /// A sequence that repeats from `start`.
    pub fn counted(start: u64) -> Self {
        Self::Counted(Cell::new(start))
    }

    /// `N` bytes nobody can guess (or, when counted, that repeat).
    pub fn bytes<const N: usize>(&self) -> Result<[u8; N]> {
        let mut out = [0_u8; N];
        self.fill(&mut out)?;
        Ok(out)
    }

    /// Fills `out` with such bytes: a secret returned by value would leave copies in memory.
    pub fn fill(&self, out: &mut [u8]) -> Result<()> {
        match self {
            Self::System => getrandom::fill(out).map_err(|_| Error::NoRandomness)?,
            Self::Counted(count) => {
                use sha2::{Digest, Sha256};
                for chunk in out.chunks_mut(32) {
                    count.set(count.get().wrapping_add(1));
                    let block = Sha256::digest(count.get().to_be_bytes());
                    for (to, from) in chunk.iter_mut().zip(block.iter()) {
                        *to = *from;
                    }
                }
            }
        }
        Ok(())
    }

    /// A new UUIDv7 as text, sortable by the time it was made.
    pub fn id(&self, at: DateTime<FixedOffset>) -> Result<String> {
        let random: [u8; 10] = self.bytes()?;
        let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
        Ok(Builder::from_unix_timestamp_millis(millis, &random).into_uuid().to_string())
    }

    /// A new record id: 128 random bits as 32 hexadecimal characters.
    pub fn record_id(&self) -> Result<String> {
        let random: [u8; 16] = self.bytes()?;
        Ok(data_encoding::HEXLOWER.encode(&random))
    }
}

/// Whether `text` has the form of an identifier made by [`Randomness::id`].
pub fn is_id(text: &str) -> bool {
    Uuid::parse_str(text).is_ok()
}
