//! CASE, the format in which school and college standards are published (1EdTech, 1.0 and 1.1): in and out. Pure.

mod file;
mod read;
mod write;

pub use read::read;
pub use write::write;
