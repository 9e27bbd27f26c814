//! Countersign: the core.

pub mod document;
