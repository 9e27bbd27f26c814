//! The plan: when it is looked at together, what was said then, and the goals.

use super::Kept;
use crate::sample::calendar::in_2026;
use crate::sample::people::By::Priya;

const PRIYA: &str = "Priya Nair";

pub(super) const ALL: &[Kept] = &[
    Kept {
        key: "plan",
        noun: "review-plan",
        on: in_2026(3, 20),
        says: &[
            ("start", "2026-03-02"),
            ("months", "3, 6, 9, 12"),
            ("time", "Two hours every Friday afternoon"),
            ("mentor", PRIYA),
        ],
        lists: &[(
            "objectives",
            &["Reach the entry stage within the first year", "Know when to stop and ask"],
        )],
        accepted: true,
        signed: Some((Priya, in_2026(4, 2))),
        ..Kept::BLANK
    },
    Kept {
        key: "review-june",
        noun: "review",
        on: in_2026(6, 4),
        says: &[
            ("on", "2026-06-04"),
            ("with", PRIYA),
            ("worker", "I feel at home in the team. I still ask more than I have to."),
            ("reviewer", "Careful and kind. She can trust her own eye more often."),
        ],
        lists: &[(
            "agreed",
            &["Decide the order of her own visits", "Lead one part of the exercise group"],
        )],
        accepted: true,
        signed: Some((Priya, in_2026(6, 18))),
        ..Kept::BLANK
    },
    Kept {
        key: "review-september",
        noun: "review",
        on: in_2026(9, 3),
        says: &[
            ("on", "2026-09-03"),
            ("with", PRIYA),
            ("worker", "My own visits go well. Equipment in homes is what I have done least."),
            (
                "reviewer",
                "A big step since June. The next one is to show equipment from start to end.",
            ),
        ],
        lists: &[(
            "agreed",
            &["Bring and set up equipment in one home", "Begin the diploma in the autumn"],
        )],
        accepted: true,
        signed: Some((Priya, in_2026(9, 17))),
        ..Kept::BLANK
    },
    Kept {
        key: "goal-group",
        noun: "goal",
        on: in_2026(6, 4),
        says: &[
            ("title", "Lead the sit-to-stand part of the group each week"),
            ("why", "2.4/all"),
            ("how", "Prepare it on Mondays, and ask one person how it was"),
            ("measure", "Four weeks in a row without help"),
            ("by", "2026-09-30"),
        ],
        lists: &[("evidence", &["#exercise-group"])],
        closed: Some(("done", in_2026(9, 3))),
        ..Kept::BLANK
    },
    Kept {
        key: "goal-diploma",
        noun: "goal",
        on: in_2026(6, 4),
        says: &[
            ("title", "Begin the diploma"),
            ("why", "Agreed at my review in June"),
            ("need", "One free afternoon each week"),
            ("by", "2026-10-01"),
        ],
        closed: Some(("done", in_2026(9, 3))),
        ..Kept::BLANK
    },
    Kept {
        key: "goal-equipment",
        noun: "goal",
        on: in_2026(10, 23),
        says: &[
            ("title", "Show again: 3.11 with equipment in a home"),
            ("why", "3.11/entry"),
            ("how", "Bring and set up a raised seat, and write down what I checked"),
            ("need", "A visit together with a therapist"),
            ("measure", "It is signed off"),
            ("by", "2026-12-11"),
        ],
        lists: &[("evidence", &["#equipment-store", "#hoist-training"])],
        ..Kept::BLANK
    },
    Kept {
        key: "goal-entry",
        noun: "goal",
        on: in_2026(11, 12),
        says: &[
            ("title", "Finish the entry stage"),
            ("why", "6.2/entry"),
            ("how", "Help to count falls for a month, and write about it"),
            ("measure", "Nothing is left"),
            ("by", "2027-02-26"),
        ],
        ..Kept::BLANK
    },
    Kept {
        key: "goal-welsh",
        noun: "goal",
        on: in_2026(7, 1),
        says: &[
            ("title", "Begin a visit in Welsh"),
            ("why", "People answer more when I do"),
            ("how", "Ten minutes a day with a colleague"),
            ("by", "2027-03-31"),
        ],
        lists: &[("shows", &["5.8/all"]), ("evidence", &["#welsh-speaker"])],
        ..Kept::BLANK
    },
];
