//! How everything in this portfolio stands on a day: the dated facts are read from the store once, and `readiness`
//! is asked. Lists, boards, pages and documents ask here and decide nothing themselves.

mod held;
mod records;
mod stands;
