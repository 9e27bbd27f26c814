//! The sessions from September to November.

use super::Line;
use crate::sign_off::Decision::{Achieved, NotYet, Referred};

pub(super) const SEPTEMBER_PRIYA: &[Line] = &[
    (&["appraisal"], "8.5/all", Achieved, "Prepared, took part, plan agreed."),
    (&["appraisal", "supervision-june"], "8.6/entry", Achieved, "The diary is kept and we use it."),
    (
        &["appraisal"],
        "8.6/intermediate",
        NotYet,
        "Good for entry. At this stage I need to read where you could do better, in \
     your own words and with an example.",
    ),
    (&["new-volunteer"], "7.2/entry", Achieved, "Others copy it. That is what a role model is."),
    (
        &["new-volunteer", "looking-after-us"],
        "7.1/all",
        Achieved,
        "Seen by someone outside the team, which counts twice.",
    ),
    (
        &["looking-after-us", "supervision-march"],
        "8.2/all",
        Achieved,
        "You asked early, for yourself and then for a colleague.",
    ),
    (
        &["diary-week"],
        "3.4/intermediate",
        Achieved,
        "You decide the order now, and it holds when the day changes.",
    ),
    (&["diary-week"], "3.7/entry", Achieved, "The commode was there before he was."),
    (
        &["care-home"],
        "1.2/intermediate",
        Achieved,
        "Two years in social care, reference seen in March.",
    ),
    (
        &["moving-and-handling", "equality-course"],
        "8.4/entry",
        Achieved,
        "Mandatory training complete and dated.",
    ),
];

pub(super) const OCTOBER_GARETH: &[Line] = &[
    (
        &["own-visits"],
        "3.3/intermediate",
        Achieved,
        "I said nothing for a whole morning and did not need to.",
    ),
    (
        &["hand-hygiene-chart"],
        "6.1/intermediate",
        Referred,
        "I was not part of this audit. Please ask Priya, who saw the work.",
    ),
    (
        &["joint-visit", "team-learning"],
        "2.10/all",
        Achieved,
        "Across professions and across organisations, twice.",
    ),
];

pub(super) const OCTOBER_PRIYA: &[Line] = &[
    (
        &["equipment-store", "hoist-training"],
        "3.11/entry",
        NotYet,
        "The store is very good and I can see you know the hoist. What is missing is a \
     delivery: please add one piece of equipment that you brought and set up in \
     someone's home, what you checked and how you wrote it down.",
    ),
    (
        &["hand-hygiene-session"],
        "5.6/assistant-practitioner",
        Achieved,
        "The specialist's account and the spot check speak for themselves.",
    ),
    (
        &["hand-hygiene-chart"],
        "6.1/intermediate",
        Achieved,
        "You compared us with others and asked the people we visit.",
    ),
    (
        &["appraisal", "learning-diary"],
        "8.6/intermediate",
        Achieved,
        "Now I can read where you want to be better, and how you will know.",
    ),
    (
        &["learning-diary"],
        "8.4/intermediate",
        Achieved,
        "22 Fridays of 26. And it changed what you do.",
    ),
    (
        &["own-visits", "policy-talk"],
        "5.2/intermediate",
        Achieved,
        "You follow it, you can find it and you can say why.",
    ),
    (
        &["policy-talk", "confidentiality-talk"],
        "2.9/all",
        Achieved,
        "Honest about the short cut, too.",
    ),
];

pub(super) const NOVEMBER_GARETH: &[Line] = &[(
    &["learning-diary"],
    "8.4/assistant-practitioner",
    Achieved,
    "You came to ask me what to do better, and then you did it.",
)];
