//! Reads and writes CASE (1EdTech, 1.0 and 1.1), the format in which school and college standards are published. Pure.

mod file;
mod read;
mod write;

pub use read::read;
pub use write::write;
