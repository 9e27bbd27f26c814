//! Stories of the core: what a person does, against real files, with a clock that stands still.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod bad_bundles;
mod bad_inputs;
mod document;
mod document_check;
mod document_disk;
mod document_files;
mod document_kinds;
mod document_pictures;
mod erasing;
mod evidence;
mod faults;
mod find;
mod forge;
mod framework;
mod independent;
mod keeping;
mod keys;
mod old_schemas;
mod pages;
mod parsers;
mod passport;
mod people;
mod places;
mod readiness;
mod readiness_agreed;
mod readiness_cases;
mod readiness_line;
mod readiness_model;
mod readiness_months;
mod readiness_pages;
mod readiness_replace;
mod readiness_why;
mod refusals;
mod rules;
mod safety;
mod sample;
mod schemas;
mod sealed;
mod sign_off;
mod tamper;
mod travel;
mod trust;
mod undo;
