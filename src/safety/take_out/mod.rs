//! The take-out: everything in a portfolio as files that other programs read, with a page that any browser shows.

mod named;
mod page;
mod readable;
