//! July and August: speaking up, the hand hygiene chart and the appraisal.

use crate::evidence::Kind;
use crate::sample::calendar::in_2026;
use crate::sample::pictures::Picture;
use crate::sample::types::{Changed, File, Piece};

/// What was written in August, and kept when it was added to.
macro_rules! first_appraisal {
    () => {
        "I filled in the form a week before and brought my evidence list. Priya asked \
             what I am proud of and what I would like to be asked more often. We agreed \
             my personal development plan: get the last entry statements signed by \
             Christmas, start level 3 in January, and lead the sit-to-stand part of the \
             group on my own. I signed it and so did she. I said that I want to do more \
             with equipment."
    };
}

pub(super) static PIECES: &[Piece] = &[
    Piece {
        key: "worktop-photo",
        happened_on: in_2026(7, 2),
        logged_on: in_2026(7, 2),
        kind: Kind::WorkProduct,
        title: "Photo of a worktop set up for one hand",
        text: "I set up a worktop for a lady who uses one hand: a spiked board, a damp \
             cloth under the bowl, the jar opener fixed to the shelf. I took a photograph \
             on the work tablet with her written consent.",
        setting: "A person's own kitchen",
        details: &[("own_part", "The set-up, after the therapist's plan.")],
        shows: &[("3.6/entry", ""), ("2.6/all", "")],
        withdrawn_on: Some(in_2026(7, 3)),
        ..Piece::BLANK
    },
    Piece {
        key: "team-learning",
        happened_on: in_2026(7, 7),
        logged_on: in_2026(7, 9),
        kind: Kind::WitnessTestimony,
        title: "Falls learning lunch",
        text: "Amina took part in our falls lunch on 7 July, and she did more than eat the \
             sandwiches. There were eleven of us: therapists, two community nurses, a \
             social worker and someone from the handyperson scheme. She asked the nurse \
             why blood pressure is taken lying and then standing, and wrote it down. In \
             the table task she worked with the social worker and the handyperson on a \
             made-up case. She made sure that the handyperson, who was new, got to speak. \
             She told the group what support workers see that the rest of us miss: the \
             slippers, the rug and the cat bowl. Two of those went into our checklist.\n\n\
             Community nurse, who ran the session",
        setting: "Health centre, meeting room",
        details: &[("witness", "Community nurse"), ("witness_role", "Led the session")],
        shows: &[
            ("7.5/entry", ""),
            ("2.10/all", "Worked on a case with social care and a voluntary scheme."),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "equality-course",
        happened_on: in_2026(7, 9),
        logged_on: in_2026(7, 9),
        kind: Kind::Certificate,
        title: "Equality, diversity and unconscious bias",
        text: "An online course, two hours, with a test at the end. I got 18 of 20. It \
             covers the protected characteristics, and how a first impression is made \
             before we know it.",
        setting: "Online",
        details: &[
            ("provider", "Dyffryn and Severn Community Health, learning and development"),
            ("level", "Mandatory"),
            ("expires_on", "2029-07-08"),
        ],
        shows: &[("5.9/all", ""), ("5.10/all", ""), ("8.4/entry", "")],
        ..Piece::BLANK
    },
    Piece {
        key: "remark-in-group",
        happened_on: in_2026(7, 21),
        logged_on: in_2026(7, 22),
        kind: Kind::ReflectiveAccount,
        title: "A remark in the exercise group",
        text: "In the tea break a gentleman said to another that \"people like her\" come \
             here and take the jobs. He meant the new volunteer, who wears a headscarf, \
             as I do. She went red and looked down. My own face was hot. I put down the \
             tray and said, quietly but so that the table heard, \"We don't speak about \
             each other like that here. She gives her Wednesday to make your tea.\" Then \
             I asked her to help me with the chairs, so she could leave the table.\n\n\
             I told Gareth straight away. He spoke with the gentleman, who said sorry the \
             next week, not very well. I asked the volunteer what she wanted, and she \
             wanted to stay, at the other table. I also praised the lady who had put an \
             arm round her. Later I thought about my own side. I had already decided that \
             this man was rude because of how he talks, and the first week I gave him \
             less of my time. That was my bias. He is deaf in one ear and frightened of \
             falling. I still will not let a remark pass.",
        setting: "Community hall, exercise group",
        details: &[(
            "learned",
            "I can stop a remark without shaming anyone. And I had judged him before he \
             spoke.",
        )],
        shows: &[
            ("5.10/all", "I challenged it at once and supported the person it was about."),
            ("5.9/all", "I saw my own bias towards the man who said it."),
            ("7.3/entry", ""),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "local-help",
        happened_on: in_2026(7, 28),
        logged_on: in_2026(7, 30),
        kind: Kind::WorkProduct,
        title: "One page of who does what round here",
        text: "People ask me the same things: who fixes a step, where to get a blue badge, \
             is there a carers' group. I made one page for the support workers. On the \
             left what our own team offers and what it does not. In the middle the other \
             services of the health board and of the council: district nurses, wheelchair \
             service, sensory team, social work, reablement. On the right the voluntary \
             ones: the handyperson scheme, community transport, the stroke group, the \
             carers' centre. Each has what it is for, and who in our team makes the \
             referral, because I do not refer myself.\n\n\
             The social prescriber corrected two telephone numbers. It has a date at the \
             bottom, and I check it every three months.",
        setting: "Team office",
        details: &[("own_part", "All of it. The social prescriber checked the numbers.")],
        shows: &[
            ("2.7/entry", "Health, council and voluntary services, and what each is for."),
            ("3.10/entry", "It says which colleague takes each question."),
            ("2.12/entry", ""),
            ("2.7/intermediate", ""),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "hand-hygiene-session",
        happened_on: in_2026(8, 4),
        logged_on: in_2026(8, 5),
        kind: Kind::ExpertWitness,
        title: "A hand hygiene session for bank staff",
        text: "I asked Amina to run the practical part of a session for six bank support \
             workers, as she had made the light box game. She explained in her own words \
             why we clean hands before touching a person and again after their \
             surroundings. She showed where everybody misses, the thumbs and the nails. \
             She let each of them try with the gel that glows and find their own missed \
             places, and nobody was made to feel foolish. Someone said gloves are enough. \
             She did not only say no; she asked what is on the glove when it comes off, \
             and let them see it.\n\n\
             The principles were right throughout. She said when a question was beyond \
             her and gave it to me. At their spot check two weeks later all six passed.\n\n\
             Infection prevention nurse specialist",
        setting: "Training room",
        details: &[
            ("witness", "Infection prevention nurse specialist"),
            ("expertise", "Infection prevention and control"),
        ],
        shows: &[
            (
                "5.6/assistant-practitioner",
                "I helped six colleagues to understand why, and let them find it themselves.",
            ),
            ("5.6/entry", ""),
            ("7.5/intermediate", ""),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "hand-hygiene-chart",
        happened_on: in_2026(8, 11),
        logged_on: in_2026(8, 12),
        kind: Kind::WorkProduct,
        title: "Eight weeks of hand hygiene on the wall",
        text: "The audit is led by infection prevention; each week one of us counts ten \
             moments on joint visits. I collected the counts and made the chart for the \
             wall. The first three weeks are pale, before we changed anything. Then we \
             put gel on the belt and not in the bag. The bars go up from about five and a \
             half of ten to more than nine. The red line is what other teams reached last \
             year, and in the last week we passed it.\n\n\
             In week seven it went down a little. I asked why at the team meeting and did \
             not put anyone's name. We had run out of the belt clips. I ordered more, and \
             I asked three people who use the service if they notice whether we clean our \
             hands; two of three do.",
        setting: "Team office",
        details: &[(
            "own_part",
            "Collecting the counts, the chart, and asking people. The audit form is not \
             mine.",
        )],
        shows: &[
            ("6.1/entry", ""),
            (
                "6.1/intermediate",
                "I compared us with other teams, and asked people who use the service.",
            ),
            ("5.6/entry", ""),
        ],
        files: &[File::Picture("Chart on the wall.jpg", Picture::WallChart)],
        ..Piece::BLANK
    },
    Piece {
        key: "appraisal",
        happened_on: in_2026(8, 19),
        logged_on: in_2026(8, 20),
        kind: Kind::SupervisionRecord,
        title: "My first appraisal",
        text: first_appraisal!(),
        setting: "Team office",
        details: &[
            ("supervisor", "Priya Nair"),
            ("actions", "Personal development plan agreed and signed; review in February."),
        ],
        shows: &[
            ("8.5/all", "I prepared, took part and agreed a plan."),
            ("8.6/entry", ""),
            ("8.6/intermediate", ""),
        ],
        changed: Some(Changed {
            on: in_2026(9, 24),
            text: concat!(
                first_appraisal!(),
                "\n\n\
                   Added after Priya's feedback. Where I could do better: I write down what \
             happened and stop before I say what it means. I compared five of my accounts \
             from spring with five from this summer. In spring one of five says what I \
             would do differently; now it is four. I still leave out how I know that \
             something worked. So my next step is one measure in each account: a time, a \
             count, or the person's own words."
            ),
        }),
        ..Piece::BLANK
    },
    Piece {
        key: "new-volunteer",
        happened_on: in_2026(8, 25),
        logged_on: in_2026(8, 27),
        kind: Kind::WitnessTestimony,
        title: "How she welcomes people",
        text: "I run the hall where the Wednesday group meets. Amina is there at ten to \
             ten, in clean uniform with her badge where you can read it. She says hello \
             to every person by the name they like. New people get shown the toilet, the \
             exit and the kettle first, then the exercises. In August a new volunteer \
             started, and Amina sat with her in the break, told her who is who and what \
             she may and may not do, and thanked her at the end in front of the group. \
             When we ran out of chairs she did not fuss. She asked me, we fetched them \
             together, and she put them back. The others have started to greet people at \
             the door as well.\n\n\
             Community hall manager",
        setting: "Community hall",
        details: &[("witness", "Community hall manager"), ("witness_role", "Runs the hall")],
        shows: &[
            ("7.2/entry", "Others now greet people at the door as well."),
            ("7.1/all", ""),
            ("8.1/all", ""),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "diary-week",
        happened_on: in_2026(9, 3),
        logged_on: in_2026(9, 4),
        kind: Kind::WorkProduct,
        title: "A week of my own diary",
        text: "Since August I keep my own diary. The therapists give me the visits and how \
             soon each should be, and I decide the day and the order. Blue is visits, \
             yellow is writing and store, pale is meetings, the dark block is the group. \
             I keep an hour free on three days.\n\n\
             On Tuesday I needed it. A colleague was ill and her gentleman was going home \
             from the ward at four, with no commode in the house. I asked Priya if I \
             could move my store time to Wednesday, she said yes, and I delivered it. \
             Everything planned for that week was done by Friday at three. The picture is \
             drawn again without names.",
        setting: "Team office",
        details: &[("own_part", "The planning. The visits are given to me by the therapists.")],
        shows: &[
            ("3.4/intermediate", "I decide day and order and keep free time for what comes."),
            ("3.7/entry", "I moved my store time for an urgent delivery."),
            ("3.4/entry", ""),
        ],
        files: &[File::Picture("My week, drawn again.jpg", Picture::DiaryWeek)],
        ..Piece::BLANK
    },
];
