//! The sessions from April to August.

use super::Line;
use crate::sign_off::Decision::{Achieved, NotYet};

pub(super) const SPRING_PRIYA_1: &[Line] = &[
    (
        &["functional-skills"],
        "1.1/entry",
        Achieved,
        "I have seen the original certificates and the GCSE.",
    ),
    (
        &["care-home"],
        "1.2/entry",
        Achieved,
        "Reference seen. Your shop years show in how you speak with people.",
    ),
    (
        &["care-home"],
        "1.3/all",
        Achieved,
        "The scarf says it all. Keep that eye for what matters to someone.",
    ),
    (&["first-week"], "2.11/all", Achieved, "Clear about your own part and that of the others."),
    (&["first-week"], "5.2/entry", Achieved, "You understood the reason and not only the rule."),
    (
        &["supervision-march", "first-week"],
        "3.2/all",
        Achieved,
        "We went through the list together and you ask before you act.",
    ),
    (
        &["supervision-march"],
        "3.3/entry",
        Achieved,
        "Supervised closely so far, and you use it well.",
    ),
];

pub(super) const SPRING_PRIYA_2: &[Line] = &[
    (
        &["moving-and-handling", "infection-round"],
        "5.1/all",
        Achieved,
        "Training done and seen in practice. Good call about the visit you moved.",
    ),
    (
        &["frame-height", "kitchen-first"],
        "3.5/all",
        Achieved,
        "Asked, explained and recorded, on two different days.",
    ),
    (
        &["kitchen-first"],
        "2.2/entry",
        Achieved,
        "You noticed that you had taken over and gave it back. That is the skill.",
    ),
    (
        &["phone-messages"],
        "4.4/entry",
        Achieved,
        "I hear this from across the office every day. Well done.",
    ),
    (
        &["phone-messages"],
        "4.2/all",
        NotYet,
        "A good message book, but this statement is about care records. Show me an \
     entry you wrote after a visit: complete, clear, on time.",
    ),
    (
        &["confidentiality-talk"],
        "4.1/all",
        Achieved,
        "Four sensible answers, and you looked in the policy when you were not sure.",
    ),
    (&["infection-round"], "5.6/entry", Achieved, "The link nurse confirms. The mat is in use."),
];

pub(super) const SPRING_GARETH: &[Line] = &[
    (&["frame-height"], "3.1/entry", Achieved, "You could tell me why, and not only how."),
    (
        &["frame-height", "exercise-group"],
        "3.6/entry",
        Achieved,
        "Two delegated tasks seen, both within the plan.",
    ),
    (
        &["exercise-group"],
        "2.4/all",
        NotYet,
        "The group is good for health, but tell me what you understand by promoting it. \
     Think of one ordinary visit where a small question helped.",
    ),
    (
        &["exercise-group", "feedback-may"],
        "4.3/all",
        Achieved,
        "Without words, in words and in writing. The laugh was well judged.",
    ),
    (
        &["moving-and-handling", "dizzy-walk"],
        "5.3/all",
        Achieved,
        "You stopped before the step. Exactly right.",
    ),
];

pub(super) const JUNE_PRIYA: &[Line] = &[
    (
        &["feedback-may"],
        "2.1/all",
        Achieved,
        "Four voices say the same, and you acted on the fourth.",
    ),
    (&["feedback-may"], "8.1/all", Achieved, "Kind, patient, and you include the family."),
    (
        &["dizzy-walk"],
        "3.9/entry",
        Achieved,
        "Promptly, and in a good order: what you saw, then what you think.",
    ),
    (&["dizzy-walk"], "3.8/entry", Achieved, "Gareth had all he needed the first time."),
    (
        &["dizzy-walk"],
        "4.2/all",
        Achieved,
        "I read the entry in the record. Complete, timed, her own words. This answers \
     my question of April.",
    ),
    (
        &["goal-sheet"],
        "2.2/intermediate",
        Achieved,
        "You gave him what he needed to choose and let him choose. Above what I ask for \
     at entry.",
    ),
    (&["near-miss"], "5.4/all", Achieved, "Reported within hours and followed to the end."),
    (&["near-miss"], "5.7/all", Achieved, "It takes courage to ring. Thank you for ringing."),
    (
        &["safeguarding-talk"],
        "5.5/entry",
        Achieved,
        "Same day, your own words, right people. Keep the number on your badge.",
    ),
    (
        &["safeguarding-talk", "confidentiality-talk"],
        "2.8/entry",
        Achieved,
        "Care Act, capacity and confidentiality, each with an example.",
    ),
];

pub(super) const JULY_GARETH: &[Line] = &[
    (
        &["smoking-question"],
        "2.5/entry",
        Achieved,
        "You heard it and passed it on with his consent.",
    ),
    (
        &["smoking-question"],
        "2.4/all",
        Achieved,
        "This is what I asked for in May. One question, no lecture.",
    ),
    (
        &["smoking-question"],
        "2.3/all",
        Achieved,
        "Shifts, buses and an empty high street. You see the whole picture.",
    ),
    (&["welsh-speaker"], "5.8/all", Achieved, "Da iawn wir."),
    (
        &["welsh-speaker"],
        "5.11/all",
        Achieved,
        "The note at the top of the record has already helped a second colleague.",
    ),
    (
        &["exercise-group", "supervision-june"],
        "3.4/entry",
        Achieved,
        "On time at the group, and no late record since June.",
    ),
    (&["team-learning"], "7.5/entry", Achieved, ""),
    (
        &["equality-course"],
        "5.9/all",
        NotYet,
        "A certificate shows that you were there. Write about one time when you noticed \
     your own first impression.",
    ),
];

pub(super) const AUGUST_PRIYA: &[Line] = &[
    (
        &["remark-in-group", "equality-course"],
        "5.9/all",
        Achieved,
        "Honest about yourself, which is the hard part.",
    ),
    (
        &["remark-in-group", "equality-course"],
        "5.10/all",
        Achieved,
        "At once, calmly, and you thought of her first.",
    ),
    (
        &["remark-in-group"],
        "7.3/entry",
        Achieved,
        "You spoke up, and you praised the person who helped.",
    ),
    (&["local-help"], "2.7/entry", Achieved, "Correct and up to date. I use it myself."),
    (
        &["local-help", "phone-messages"],
        "3.10/entry",
        Achieved,
        "You know who takes which question.",
    ),
    (
        &["local-help", "first-week"],
        "2.12/entry",
        Achieved,
        "Your left column is the best description of our service I have seen.",
    ),
    (&["kitchen-first"], "2.6/all", Achieved, "The closed door. Small and right."),
    (
        &["supervision-june"],
        "8.3/all",
        Achieved,
        "The gait session led to something you saw a week later.",
    ),
    (&["hand-hygiene-chart"], "6.1/entry", Achieved, "You took part from start to finish."),
];
