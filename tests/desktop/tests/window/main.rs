//! Stories in the real window. See `countersign_desktop_tests` for how it is driven.

#![allow(clippy::unwrap_used, reason = "a test may end")]

mod draft;
mod everyone;
mod keys;
mod pictures;
mod portfolio;
mod progress;
mod safety;
mod sign_off;
mod travel;
