//! June: goals, a near miss, safeguarding and hard questions.

use crate::evidence::Kind;
use crate::sample::calendar::in_2026;
use crate::sample::pictures::Picture;
use crate::sample::types::{Changed, File, Piece};

/// What was written on the day, and kept when it was added to.
macro_rules! wrong_side {
    () => {
        "I delivered a bed lever on Monday. On Tuesday, as I wrote my notes, I saw \
             that the plan said left and I had fitted it on the right. Nobody had been \
             hurt. My stomach turned. For one minute I thought I could drive over at \
             lunch and nobody would know. Then I rang Priya.\n\n\
             She rang the lady, asked her not to use the lever until we came, and we went \
             together within the hour. I told the lady myself that I had made a mistake \
             and that I was sorry. She said, \"Well, you came back.\" I filled in the \
             incident form that afternoon as a near miss."
    };
}

pub(super) static PIECES: &[Piece] = &[
    Piece {
        key: "goal-sheet",
        happened_on: in_2026(6, 3),
        logged_on: in_2026(6, 4),
        kind: Kind::WorkProduct,
        title: "A goal sheet in his own words",
        text: "The therapist set three goals with a gentleman in his sixties, and he could \
             not remember them. I offered to write them with him on one page. I asked \
             what each one was for. \"Increase standing tolerance\" turned into \"Stand \
             long enough to shave at my own mirror\". He chose the words and the size of \
             the letters. Five circles under each goal show how far he is, and he colours \
             them in himself.\n\n\
             He decided to leave out the stairs, although we all thought they mattered. I \
             explained what the stairs practice would give him and left him the leaflet. \
             He still said no, not this month. I wrote that down as his decision and told \
             the therapist. The photograph is of a blank copy that I filled in with \
             scribble, so there is nothing of his on it.",
        setting: "A person's own home",
        details: &[(
            "own_part",
            "The sheet and the talk about the words. The goals were set by the therapist \
             with him.",
        )],
        shows: &[
            (
                "2.2/intermediate",
                "I gave information for his choice and respected that he left the stairs out.",
            ),
            ("2.2/entry", ""),
            ("4.3/all", "We wrote it together."),
        ],
        files: &[File::Picture("Goal sheet, blank copy.jpg", Picture::GoalSheet)],
        ..Piece::BLANK
    },
    Piece {
        key: "near-miss",
        happened_on: in_2026(6, 9),
        logged_on: in_2026(6, 9),
        kind: Kind::ReflectiveAccount,
        title: "I had fitted the rail to the wrong side of the bed",
        text: wrong_side!(),
        setting: "A person's own home",
        details: &[(
            "learned",
            "Read the side aloud from the plan, with the person, before I fit anything.",
        )],
        shows: &[
            ("5.4/all", "Reported the same day on the incident form."),
            ("5.7/all", "I told the lady myself that it was my mistake."),
            ("5.1/all", ""),
        ],
        changed: Some(Changed {
            on: in_2026(8, 27),
            text: concat!(
                wrong_side!(),
                "\n\n\
                   Added in August: the form went to the equipment group. The delivery sheet \
             now has a box for the side, and two people in other teams told me they had \
             done the same and never said. I have fitted eleven levers since, and I read \
             the side aloud each time."
            ),
        }),
        ..Piece::BLANK
    },
    Piece {
        key: "safeguarding-talk",
        happened_on: in_2026(6, 11),
        logged_on: in_2026(6, 12),
        kind: Kind::Discussion,
        title: "Safeguarding: what I would notice and whom I would tell",
        text: "We used three made-up cases from the training pack. In the first a man is \
             always answered for by his nephew. In the second there are bruises on both \
             upper arms. In the third the fridge is empty and the bank card is \"with a \
             friend\". For each I said what I would notice, what I would write, and whom \
             I would tell the same day. I do not investigate and I do not promise to keep \
             a secret. I tell the therapist in charge and the safeguarding lead; if \
             neither answers I ring the number on the back of my badge. If someone is in \
             danger now, I ring 999.\n\n\
             We also talked about the Care Act and about the Mental Capacity Act: a \
             person may make a choice that I think is unwise.",
        setting: "Team office",
        details: &[
            ("with", "Priya Nair and the safeguarding lead"),
            (
                "points",
                "Same day, in my own words, no questions that lead. The number is on my \
             badge.",
            ),
        ],
        shows: &[
            ("5.5/entry", "Three cases: what I would notice, write and escalate, and to whom."),
            ("2.8/entry", ""),
            ("3.9/entry", ""),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "smoking-question",
        happened_on: in_2026(6, 17),
        logged_on: in_2026(6, 18),
        kind: Kind::ReflectiveAccount,
        title: "\"I suppose I should stop\"",
        text: "A gentleman in his fifties said it while I cleaned his stair rail: \"I \
             suppose I should stop, shouldn't I?\" Before the training I would have said \
             yes, of course. I asked him what made him think of it today. He said the \
             stairs. He lives alone above a closed shop, he is on nights, and the chemist \
             is two buses away. He smokes most when the shift is long.\n\n\
             I did not give advice. I said it sounded as if he wanted to try, and asked \
             if I could tell the occupational therapist so that somebody who knows about \
             stopping could ring him. He said yes, after two in the afternoon. I wrote \
             that in the message. She made the referral, and the adviser rings him \
             because he cannot get to the clinic. He has stopped twice. I say well done \
             for each week and not for all or nothing.",
        setting: "A person's own home",
        details: &[(
            "learned",
            "Making every contact count can be one question and then passing it on. \
             Shifts, money and buses are part of health.",
        )],
        shows: &[
            (
                "2.5/entry",
                "He wanted to change, and I asked the occupational therapist for support.",
            ),
            ("2.4/all", "One open question during an ordinary visit, then the right help."),
            ("2.3/all", ""),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "welsh-speaker",
        happened_on: in_2026(6, 24),
        logged_on: in_2026(6, 25),
        kind: Kind::ReflectiveAccount,
        title: "A visit in Welsh in Llanidloes",
        text: "A lady in her nineties in Llanidloes answered me in fewer and fewer words. \
             The record said \"low mood, poor engagement\". Her grandson told me she has \
             spoken Welsh all her life and that English is hard for her since the stroke. \
             I felt ashamed that nobody had asked, and I know myself how it is to be slow \
             in a second language and be taken for slow in the head.\n\n\
             I asked the coordinator for a Welsh-speaking colleague. Until she came I \
             used the large-print cards with both languages, and learned to say bore da \
             and da iawn. The next visit was another person: jokes, questions, all ten \
             repeats. I asked for the language to be put at the top of the record, and \
             for her letters to be sent in Welsh. The therapist took \"poor engagement\" \
             out of the summary.",
        setting: "A person's own home in Llanidloes",
        details: &[(
            "learned",
            "Ask about language on the first visit. It is a need and not a preference.",
        )],
        shows: &[
            ("5.8/all", ""),
            (
                "5.11/all",
                "A reasonable adjustment: a Welsh-speaking colleague and letters in Welsh.",
            ),
            ("4.4/entry", ""),
            ("2.1/all", ""),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "supervision-june",
        happened_on: in_2026(6, 30),
        logged_on: in_2026(7, 1),
        kind: Kind::SupervisionRecord,
        title: "Supervision in June: four months in",
        text: "We looked at what I have logged, and at what is empty. I write well about \
             people and too little about tasks. We looked at my days, too: I was late \
             writing records on three days in May, always when two visits were in the \
             valley. I now do the far visits first. None were late in June.\n\n\
             What I learned this month: why we stand on the weaker side, and that I can \
             say \"I don't know\". Priya asked what learning changed for a person I \
             visit. I told her about the gentleman with the stick in the wrong hand. I \
             only saw it because of the gait session the week before.",
        setting: "Supervision, team office",
        details: &[
            ("supervisor", "Priya Nair"),
            (
                "actions",
                "Far visits first. Keep the learning diary each Friday. Ask Gareth for a \
             session on gait.",
            ),
        ],
        shows: &[
            ("8.6/entry", ""),
            ("3.4/entry", "No late record in June, after I changed the order of my visits."),
            ("8.3/all", "A session on gait changed what I noticed."),
        ],
        ..Piece::BLANK
    },
];
