//! What is wrong with a field, as one plain sentence that says what to do.

use crate::text::counted;

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Left empty.
    Missing,
    /// More characters than this.
    TooLong(usize),
    /// More lines than this.
    TooMany(usize),
    /// Not a number, or not between these two.
    NotBetween(u32, u32),
    /// Not one of the choices; the codes nearest to what was written.
    NotAChoice(Vec<String>),
    /// A day that has not come yet.
    InFuture,
    /// The owner's name where somebody else's belongs.
    OwnName,
    /// A day before the day in this other field.
    Before(&'static str),
    /// A line of "only if" that states no condition.
    NoCondition,
    /// A condition that is neither a statement nor a training of this portfolio.
    RestsOnNothing,
    /// What somebody else wrote and sent in a file: it cannot be changed.
    AsItCame,
}

/// The sentence of a fault: the noun's code, the field's name, and what is wrong with it.
pub fn fault(noun: &str, field: &str, why: &Why) -> String {
    let label = super::label(noun, field);
    match why {
        Why::Missing if (noun, field) == ("scope", "in") => text!(
            "A scope needs at least one line. Say what is in, what is out, or what is done only if."
        )
        .to_owned(),
        Why::Missing => said!("\"{label}\" is missing. Add it and try again."),
        Why::TooLong(limit) => {
            said!("\"{label}\" is too long: at most {limit} letters and signs. Make it shorter.")
        }
        Why::TooMany(limit) => {
            said!(
                "\"{label}\" may have at most {}. Take some out.",
                counted(*limit, "line", "lines")
            )
        }
        Why::NotBetween(least, most) => {
            said!("\"{label}\" must be a number from {least} to {most}. Check it and try again.")
        }
        Why::NotAChoice(nearest) => {
            said!("\"{label}\" is not one we know. The nearest: {}.", nearest.join(", "))
        }
        Why::InFuture => {
            said!("\"{label}\" is in the future. Check it, and check the clock of this computer.")
        }
        Why::OwnName => {
            said!("\"{label}\" is your own name. Write the name of the other person.")
        }
        Why::Before("start") => {
            said!("\"{label}\" is before the start of the plan. Check the two days.")
        }
        Why::Before(first) => {
            let first = super::label(noun, first);
            said!("\"{label}\" is before \"{first}\". Check the two days.")
        }
        Why::NoCondition => {
            said!(
                "A line of \"{label}\" says no condition. Write the task, then = and the condition."
            )
        }
        Why::RestsOnNothing => {
            said!("\"{label}\" names a training that is not here. Choose one from your list.")
        }
        Why::AsItCame => {
            said!(
                "\"{label}\" came in a file and stays as it came. Write what you make of it as evidence."
            )
        }
    }
}
