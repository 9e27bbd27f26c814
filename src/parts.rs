//! Works on large content in chunks: little memory, and the next chunk is prepared while one is used.

use std::sync::mpsc;
use std::thread;

use crate::error::{Error, Result};

/// How many chunks may be waiting.
const AHEAD: usize = 3;

/// Producer/consumer: `fill` writes chunks of `size` bytes on a thread of its own until it returns 0; `take`
/// receives them here in order.
///
/// # Errors
/// The first error of `fill` or `take`.
pub fn ahead(
    size: usize,
    mut fill: impl FnMut(&mut [u8]) -> Result<usize> + Send,
    mut take: impl FnMut(&[u8]) -> Result<()>,
) -> Result<()> {
    thread::scope(|scope| {
        let (full, ready) = mpsc::sync_channel(AHEAD);
        let (done, used) = mpsc::channel::<Vec<u8>>();
        scope.spawn(move || {
            loop {
                let mut part = used.try_recv().unwrap_or_else(|_| vec![0; size]);
                let filled = fill(&mut part);
                let more = matches!(filled, Ok(1..));
                // The consumer has ended: nothing more is wanted.
                if full.send((part, filled)).is_err() || !more {
                    break;
                }
            }
        });
        for (part, filled) in ready {
            let filled = filled?;
            if filled > 0 {
                take(part.get(..filled).ok_or(Error::Damaged)?)?;
            }
            // The producer may have ended.
            let _ = done.send(part);
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_comes_in_its_order_and_a_fault_ends_it() {
        let mut left: Vec<u8> = (0..=250).collect();
        let mut come = Vec::new();
        let fill = |part: &mut [u8]| {
            let now: Vec<u8> = left.drain(..left.len().min(part.len())).collect();
            part[..now.len()].copy_from_slice(&now);
            Ok(now.len())
        };
        ahead(7, fill, |part| {
            come.extend_from_slice(part);
            Ok(())
        })
        .unwrap();
        assert_eq!(come, (0..=250).collect::<Vec<u8>>());

        assert!(ahead(7, |_| Err(Error::Damaged), |_| Ok(())).is_err());
        assert!(ahead(7, |part| Ok(part.len()), |_| Err(Error::Cancelled)).is_err());
    }
}
