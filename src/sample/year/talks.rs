//! Eight talks with those who support the work, and what others said of it.

use super::Kept;
use crate::sample::calendar::in_2026;
use crate::sample::people::By::{Gareth, Priya};

const PRIYA: &str = "Priya Nair";
const GARETH: &str = "Gareth Llŷr Wŷn-Jones";

pub(super) const ALL: &[Kept] = &[
    Kept {
        key: "talk-march",
        noun: "supervision",
        on: in_2026(3, 20),
        says: &[
            ("on", "2026-03-19"),
            ("minutes", "50"),
            ("kind", "clinical"),
            ("with", PRIYA),
            (
                "about",
                "What is handed over to me, task by task, and what is not.\nLone working and the buddy call.",
            ),
        ],
        lists: &[
            ("agreed", &["Keep my task list in my bag", "Meet every four weeks"]),
            ("shows", &["3.2/all", "3.3/entry"]),
            ("evidence", &["#supervision-march"]),
        ],
        signed: Some((Priya, in_2026(4, 2))),
        ..Kept::BLANK
    },
    Kept {
        key: "talk-april",
        noun: "supervision",
        on: in_2026(4, 16),
        says: &[
            ("on", "2026-04-16"),
            ("minutes", "90"),
            ("kind", "direct"),
            ("with", GARETH),
            (
                "about",
                "Two visits together: standing up from a low chair, and setting a frame to the right height.",
            ),
        ],
        lists: &[
            ("agreed", &["Say what I am going to do before I touch a frame"]),
            ("shows", &["3.6/entry"]),
        ],
        signed: Some((Gareth, in_2026(4, 20))),
        ..Kept::BLANK
    },
    Kept {
        key: "talk-may",
        noun: "supervision",
        on: in_2026(5, 21),
        says: &[
            ("on", "2026-05-21"),
            ("minutes", "45"),
            ("kind", "clinical"),
            ("with", PRIYA),
            (
                "about",
                "The visit when somebody felt dizzy: what I saw, whom I rang, and what I wrote down.",
            ),
        ],
        lists: &[
            (
                "agreed",
                &[
                    "Write the time beside each thing I notice",
                    "Ask to see one record of a colleague",
                ],
            ),
            ("shows", &["3.9/entry", "4.2/all"]),
        ],
        signed: Some((Priya, in_2026(6, 18))),
        ..Kept::BLANK
    },
    Kept {
        key: "talk-june",
        noun: "supervision",
        on: in_2026(7, 1),
        says: &[
            ("on", "2026-06-30"),
            ("minutes", "60"),
            ("kind", "clinical"),
            ("with", PRIYA),
            (
                "about",
                "Four months in: what goes well, and where I still wait for others to begin.",
            ),
        ],
        lists: &[
            (
                "agreed",
                &["Keep a short note every Friday", "Choose the order of my own visits for a week"],
            ),
            ("shows", &["8.6/entry", "3.4/entry"]),
            ("evidence", &["#supervision-june"]),
        ],
        signed: Some((Priya, in_2026(8, 13))),
        ..Kept::BLANK
    },
    Kept {
        key: "talk-july",
        noun: "supervision",
        on: in_2026(7, 23),
        says: &[
            ("on", "2026-07-22"),
            ("minutes", "30"),
            ("kind", "indirect"),
            ("with", GARETH),
            (
                "about",
                "A remark in the exercise group, and how to answer one without making it worse.",
            ),
        ],
        lists: &[
            ("agreed", &["Tell the therapist on the same day"]),
            ("shows", &["5.10/all"]),
            ("evidence", &["#remark-in-group"]),
        ],
        signed: Some((Gareth, in_2026(10, 7))),
        ..Kept::BLANK
    },
    Kept {
        key: "talk-september",
        noun: "supervision",
        on: in_2026(9, 10),
        says: &[
            ("on", "2026-09-10"),
            ("minutes", "40"),
            ("kind", "clinical"),
            ("with", PRIYA),
            ("about", "A hard week: how to say early that it is too much, and who can help."),
        ],
        lists: &[
            ("agreed", &["Ring before the third late visit of a week"]),
            ("shows", &["8.2/all"]),
        ],
        signed: Some((Priya, in_2026(9, 17))),
        ..Kept::BLANK
    },
    Kept {
        key: "talk-october",
        noun: "supervision",
        on: in_2026(10, 15),
        says: &[
            ("on", "2026-10-15"),
            ("minutes", "60"),
            ("kind", "group"),
            ("with", GARETH),
            (
                "about",
                "Why we have protocols, with the other support workers: splints, slings and short cuts.",
            ),
        ],
        lists: &[
            ("agreed", &["Bring one example to the next meeting"]),
            ("shows", &["2.9/all"]),
            ("evidence", &["#policy-talk"]),
        ],
        ..Kept::BLANK
    },
    Kept {
        key: "talk-november",
        noun: "supervision",
        on: in_2026(11, 12),
        says: &[
            ("on", "2026-11-12"),
            ("minutes", "45"),
            ("kind", "clinical"),
            ("with", PRIYA),
            (
                "about",
                "What is left for the entry stage, and how to show that I can set up equipment in a home.",
            ),
        ],
        lists: &[
            (
                "agreed",
                &[
                    "Bring and set up one raised seat, and write down what I checked",
                    "Ask about the fire drill",
                ],
            ),
            ("shows", &["3.11/entry", "6.2/entry"]),
        ],
        ..Kept::BLANK
    },
    Kept {
        key: "cards",
        noun: "feedback",
        on: in_2026(5, 15),
        says: &[
            ("from", "service-user"),
            ("on", "2026-05-13"),
            ("how", "Four cards, given out by the team and handed back closed"),
            ("said", "She listens, she explains what she writes, and she is never in a hurry."),
        ],
        lists: &[("shows", &["2.1/all"]), ("evidence", &["#feedback-may"])],
        ..Kept::BLANK
    },
    Kept {
        key: "welcome",
        noun: "feedback",
        on: in_2026(8, 27),
        says: &[
            ("from", "peer"),
            ("on", "2026-08-25"),
            ("how", "A colleague wrote it down after working beside me"),
            ("said", "New people feel expected when she is there. Others now do it her way."),
        ],
        lists: &[("shows", &["7.2/entry"])],
        ..Kept::BLANK
    },
    Kept {
        key: "poster",
        noun: "feedback",
        on: in_2026(10, 29),
        says: &[
            ("from", "student"),
            ("on", "2026-10-28"),
            ("how", "Three questions at the end of a placement"),
            (
                "said",
                "The poster made the stretch clear at once. I would have liked it in the first week.",
            ),
        ],
        lists: &[("evidence", &["#stretch-poster"])],
        ..Kept::BLANK
    },
];
