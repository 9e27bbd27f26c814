//! Sentences that stand in what is signed. Bytes that were sealed never change, so neither do these.

words! {
    fn all_of_this_stage(title, many) = "{title}: all {many} of this stage.";
    const A_PRECEPTOR_LOOKED_AT_EVIDENCE = "A preceptor looked at evidence of this person's work and judged this statement achieved. A badge cannot tell whether that was withdrawn later. Ask the person for their passport file: it can be checked, and says so.";
    const A_PRECEPTOR_AGREED_THAT_EVERY_STATEMENT = "A preceptor agreed that every statement of this stage counted on the day of this badge. A badge cannot tell whether that was taken back later. Ask the person for their passport file: it can be checked, and says so.";

    const I_HAVE_LOOKED_AT_THIS_EVIDENCE = "I have looked at this evidence. In my judgement the decision recorded here is right. I know that this record carries my name, role and registration number, and travels with the portfolio.";
    const I_HAVE_LOOKED_AT_THIS_EVIDENCE_IN_MY_JUDGEMENT = "I have looked at this evidence. In my judgement the decision recorded here is right. I know that this record carries my name, role and registration number, and travels with the portfolio. I signed it with a key that was made for this answer only and is not kept.";
}
