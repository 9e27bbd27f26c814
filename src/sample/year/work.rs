//! What the work is made of: training, the scope, and what was handed over.

use super::Kept;
use crate::sample::calendar::in_2026;
use crate::sample::people::By::{Gareth, Priya};
use crate::sample::people::EMPLOYER;

pub(super) const ALL: &[Kept] = &[
    Kept {
        key: "safeguarding",
        noun: "training",
        on: in_2026(3, 11),
        says: &[
            ("title", "Safeguarding adults, level 2"),
            ("subject", "Safeguarding adults"),
            ("provider", "The care home where I worked before"),
            ("completed", "2025-12-04"),
            ("runs-out", "2026-12-04"),
            ("need", "needed"),
        ],
        ..Kept::BLANK
    },
    Kept {
        key: "moving",
        noun: "training",
        on: in_2026(3, 13),
        says: &[
            ("title", "Moving and handling of people, level 2"),
            ("subject", "Moving and handling"),
            ("provider", EMPLOYER),
            ("completed", "2026-03-12"),
            ("runs-out", "2027-03-11"),
            ("need", "needed"),
        ],
        lists: &[("shows", &["5.3/all"]), ("evidence", &["#moving-and-handling"])],
        ..Kept::BLANK
    },
    Kept {
        key: "fire",
        noun: "training",
        on: in_2026(3, 13),
        says: &[
            ("title", "Fire safety"),
            ("subject", "Fire safety"),
            ("provider", EMPLOYER),
            ("completed", "2026-03-04"),
            ("runs-out", "2027-03-04"),
            ("need", "needed"),
        ],
        ..Kept::BLANK
    },
    Kept {
        key: "welsh",
        noun: "training",
        on: in_2026(6, 26),
        says: &[
            ("title", "First words of Welsh for visits"),
            ("provider", EMPLOYER),
            ("completed", "2026-06-25"),
            ("need", "chosen"),
        ],
        lists: &[("shows", &["5.8/all"])],
        ..Kept::BLANK
    },
    Kept {
        key: "life",
        noun: "training",
        on: in_2026(11, 11),
        says: &[
            ("title", "Basic life support"),
            ("subject", "Resuscitation"),
            ("provider", EMPLOYER),
            ("completed", "2026-11-10"),
            ("runs-out", "2027-11-10"),
            ("need", "needed"),
        ],
        lists: &[("evidence", &["#life-support"])],
        ..Kept::BLANK
    },
    Kept {
        key: "scope",
        noun: "scope",
        on: in_2026(6, 18),
        says: &[("review-by", "2027-06-18")],
        lists: &[
            (
                "in",
                &[
                    "Practise washing, dressing and cooking with a person, by their plan",
                    "Go through exercises that a physiotherapist has set",
                    "Measure for and fit simple aids, such as rails and raised seats",
                    "Write down what was done and how the person managed",
                ],
            ),
            (
                "out",
                &[
                    "Decide which assessment a person needs",
                    "Change a plan or its goals",
                    "Say that a person needs us no more",
                ],
            ),
            (
                "only",
                &[
                    "Visit a home alone=a therapist was there first and the risks are written down",
                    "Walk outdoors with a person=a physiotherapist agreed to it that week",
                ],
            ),
        ],
        signed: Some((Priya, in_2026(6, 18))),
        ..Kept::BLANK
    },
    Kept {
        key: "chair-and-bed",
        noun: "delegation",
        on: in_2026(4, 20),
        says: &[
            ("task", "Practise getting up from chair and bed with people after a hip operation"),
            ("by", "Gareth Llŷr Wŷn-Jones"),
            ("level", "nearby"),
            ("from", "2026-04-21"),
            ("review-by", "2027-04-21"),
        ],
        lists: &[
            (
                "if",
                &["The physiotherapist saw them in the same week", "Their frame was set for them"],
            ),
            ("rests-on", &["5.3/all", "#moving"]),
        ],
        accepted: true,
        signed: Some((Gareth, in_2026(4, 20))),
        ..Kept::BLANK
    },
    Kept {
        key: "raised-seats",
        noun: "delegation",
        on: in_2026(6, 18),
        says: &[
            ("task", "Measure for a raised seat or a bath board, and order it"),
            ("by", "Priya Nair"),
            ("level", "reachable"),
            ("from", "2026-06-22"),
            ("review-by", "2026-12-22"),
        ],
        lists: &[
            ("if", &["It is on the list we agreed", "The team knows the home"]),
            ("rests-on", &["3.6/entry", "5.1/all"]),
        ],
        accepted: true,
        signed: Some((Priya, in_2026(6, 18))),
        ..Kept::BLANK
    },
    Kept {
        key: "hoist",
        noun: "delegation",
        on: in_2026(11, 5),
        says: &[
            ("task", "Be the second person when somebody is moved with a hoist"),
            ("by", "Gareth Llŷr Wŷn-Jones"),
            ("level", "with-me"),
            ("from", "2026-11-06"),
            ("review-by", "2027-02-05"),
        ],
        lists: &[
            ("if", &["The plan of that person says so"]),
            ("rests-on", &["3.11/entry", "5.3/all", "#moving"]),
        ],
        accepted: true,
        signed: Some((Gareth, in_2026(11, 5))),
        ..Kept::BLANK
    },
];
