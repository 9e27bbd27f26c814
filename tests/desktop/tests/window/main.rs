//! Stories in the real window. See `countersign_desktop_tests` for how it is driven.

// Its display, its pointer and its message bus are those of Linux.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test may end")]

mod again;
mod badges;
mod bring_in;
mod bringing;
mod closing;
mod erasing;
mod everyone;
mod frame;
mod hands;
mod heard;
mod hostile;
mod keys;
mod lists;
mod lost;
mod many;
mod marked;
mod moving;
mod names;
mod opening;
mod page;
mod pictures;
mod pointer;
mod portable;
mod portfolio;
mod progress;
mod reader;
mod safety;
mod screens;
mod setup;
mod sign_off;
mod signing;
mod signing_by_file;
mod steady;
mod stories;
mod travel;
mod trust;
mod working_life;
mod working_life_together;
