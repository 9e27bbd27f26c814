//! How evidence, decisions and statements of this portfolio stand on a day: the dated facts are read from the store once and
//! handed to `readiness`. Lists, boards, pages and documents ask here and decide nothing themselves.

mod held;
mod records;
mod stands;
