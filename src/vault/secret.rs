//! Thirty-two secret bytes on the heap: moving the value copies only a pointer, never the bytes.

use std::ops::Deref;

use zeroize::Zeroize;

/// Secret bytes that stay in one place of memory and are wiped when dropped.
pub struct Secret(Box<[u8; 32]>);

impl Secret {
    /// Fills the bytes in place: returned by value, they would leave copies on the stack.
    pub(super) fn made(make: impl FnOnce(&mut [u8; 32])) -> Self {
        let mut secret = Self(Box::new([0; 32]));
        make(&mut secret.0);
        secret
    }

    /// A copy of 32 bytes; none for another length.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        (bytes.len() == 32).then(|| Self::made(|to| to.copy_from_slice(bytes)))
    }
}

impl Deref for Secret {
    type Target = [u8; 32];

    fn deref(&self) -> &[u8; 32] {
        &self.0
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}
