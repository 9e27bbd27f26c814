//! Sentences that stand in what is signed. Bytes that were sealed never change, so neither do these.

words! {
    fn all_of_this_stage(title, statements) = "{title}: all {statements} of this stage.";
    const BADGE_OF_A_STATEMENT = "A preceptor looked at evidence of this person's work and judged this statement achieved. A badge cannot tell whether that was withdrawn later. Ask the person for their passport file: it can be checked, and says so.";
    const BADGE_OF_A_STAGE = "A preceptor agreed that every statement of this stage counted on the day of this badge. A badge cannot tell whether that was taken back later. Ask the person for their passport file: it can be checked, and says so.";

    const DECLARATION = "I have looked at this evidence. In my judgement the decision recorded here is right. I know that this record carries my name, role and registration number, and travels with the portfolio.";
    const DECLARATION_WITH_KEY_NOT_KEPT = "I have looked at this evidence. In my judgement the decision recorded here is right. I know that this record carries my name, role and registration number, and travels with the portfolio. I signed it with a key that was made for this answer only and is not kept.";
}
