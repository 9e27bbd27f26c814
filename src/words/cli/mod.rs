//! What the command line says.

pub mod evidence;
pub mod signing;
pub mod working_life;
