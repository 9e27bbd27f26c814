//! The rules of the house, kept by reading the source: who may know whom, what may not be said.
//!
//! A rule is a function from a [`tree::Tree`] of files to its faults. Each has two tests: the
//! repository keeps it, and a small tree made to break it is caught. What the compiler or clippy
//! already refuses has no rule here.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod arrows;
mod changelog;
mod commands;
mod decisions;
mod environment;
mod inside;
mod installers;
mod kept;
mod names;
mod nouns;
mod outside;
mod paths_named;
mod pure;
mod released;
mod rooms;
mod rust;
mod screens;
mod sentences;
mod size;
mod tree;
mod verbs;
mod web;
mod windows;
mod words;
