//! The first two months in post: induction, first visits, first phone calls.

use crate::evidence::Kind;
use crate::sample::calendar::in_2026;
use crate::sample::pictures::Picture;
use crate::sample::types::{File, Piece};

pub(super) static PIECES: &[Piece] = &[
    Piece {
        key: "first-week",
        happened_on: in_2026(3, 6),
        logged_on: in_2026(3, 6),
        kind: Kind::ReflectiveAccount,
        title: "What I saw in my first week",
        text: "My first week was mostly watching. I went out with the occupational \
             therapist on Monday and Tuesday, with the physiotherapist on Wednesday, and \
             on Thursday I sat with the coordinator who takes the calls. I thought a \
             support worker only carried equipment. Now I can see we do the practice \
             sessions that the therapists plan, we notice how a person is between their \
             visits, and we tell the therapist what we saw. There are four support \
             workers here and each does something different: one runs the exercise group, \
             one looks after the store, one goes to the wards to help people get home.\n\n\
             On Friday I read the policies on my list. I did not understand at first why \
             there is a policy even for photographs. My preceptor told me about a photo \
             that showed a prescription on the table. After that I read the rest more \
             carefully. If I am not sure, I look it up or ask before I do it, not after.",
        setting: "Team office and joint visits",
        details: &[(
            "learned",
            "What a support worker does in this team, and why we keep to policies even \
             for small things.",
        )],
        shows: &[
            ("2.11/all", "I describe what the four support workers do and what is my part."),
            ("2.12/entry", ""),
            ("5.2/entry", "I learned why there is a policy even for photographs."),
            ("3.2/all", ""),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "care-home",
        happened_on: in_2026(3, 9),
        logged_on: in_2026(3, 10),
        kind: Kind::PriorLearning,
        title: "Two years in a care home and three in a shop",
        text: "Before this post I worked for two years in a residential care home, on days \
             and some nights. I helped people to wash and dress, I walked with them to \
             meals, and I wrote the daily notes. Before that I was three years on the \
             till and on the customer desk of a supermarket. People came to the desk when \
             something was wrong and I learned to stay calm and to listen to the end.\n\n\
             The care home taught me the values. One lady always wanted her scarf on \
             before anyone saw her. It took two minutes and it mattered to her more than \
             breakfast. I did it every time and I told the night staff, so they did it \
             too. I brought my reference and my training record to my preceptor, and she \
             has seen both.",
        setting: "Earlier work",
        details: &[
            ("where", "A residential care home, and a supermarket before that"),
            ("learned_on", "2026-02-20"),
        ],
        shows: &[
            ("1.2/entry", "Three years serving customers."),
            ("1.2/intermediate", "Two years in a social care setting."),
            ("1.3/all", ""),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "functional-skills",
        happened_on: in_2026(3, 11),
        logged_on: in_2026(3, 11),
        kind: Kind::Certificate,
        title: "Functional Skills in English and maths, level 2",
        text: "I finished Functional Skills level 2 in English and in maths at evening \
             college, one after the other, while I was at the care home. English is my \
             third language so I am proud of this one. My preceptor looked at the \
             originals today and gave them back. I also hold GCSE science at grade 5.",
        setting: "College, evening classes",
        details: &[("provider", "Severnside College, adult learning"), ("level", "Level 2")],
        shows: &[("1.1/entry", ""), ("8.3/all", "")],
        ..Piece::BLANK
    },
    Piece {
        key: "moving-and-handling",
        happened_on: in_2026(3, 12),
        logged_on: in_2026(3, 13),
        kind: Kind::Certificate,
        title: "Moving and handling of people, level 2",
        text: "A full day with a practical part. In the morning we talked about the law and \
             about TILE: the task, the individual, the load and the environment. In the \
             afternoon we practised on each other: rolling in bed, lying to sitting on \
             the edge, sitting to standing with one and with two, slide sheets and the \
             handling belt. We also practised saying no. If the plan says two people and \
             there is only one, we do not start; we ring.\n\n\
             I was surprised how different it feels to be the one who is moved. When the \
             other learner did not tell me what came next I got stiff, and then it was \
             harder for both of us. The certificate is attached. It runs out in a year \
             and the refresher is already in my diary.",
        setting: "Training room",
        details: &[
            ("provider", "Dyffryn and Severn Community Health, learning and development"),
            ("level", "Level 2"),
            ("expires_on", "2027-03-11"),
        ],
        shows: &[
            ("5.3/all", "I assess task, individual, load and environment before a move."),
            ("5.1/all", ""),
            ("8.4/entry", "Mandatory training, with the refresher booked."),
        ],
        files: &[File::Certificate("Moving and handling level 2.pdf")],
        ..Piece::BLANK
    },
    Piece {
        key: "supervision-march",
        happened_on: in_2026(3, 19),
        logged_on: in_2026(3, 20),
        kind: Kind::SupervisionRecord,
        title: "First supervision: what I may do and what I may not",
        text: "We went through my list of delegated tasks line by line. For each one Priya \
             said whether I watch, do it with her there, or do it and report. Until June \
             I do not change any exercise or any piece of equipment on my own. If someone \
             asks me to, I say I will ask the therapist today, and then I do ask. She \
             explained that when she delegates a task she stays accountable for it, and I \
             am accountable for how I do it. That is why she asks so many questions; it \
             is not because she does not trust me.\n\n\
             We also talked about lone working: the buddy call, the code word, and not \
             going in when something feels wrong. I said that I sleep badly before early \
             visits. She moved my first visit to half past nine for two weeks, and it \
             helped.",
        setting: "Supervision, team office",
        details: &[
            ("supervisor", "Priya Nair"),
            (
                "actions",
                "Keep my task list in my bag; buddy call after the last visit; supervision \
             every four weeks.",
            ),
        ],
        shows: &[
            ("3.2/all", "We agreed task by task what is delegated to me."),
            ("3.3/entry", ""),
            ("8.2/all", "I said what I needed to be well at work."),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "frame-height",
        happened_on: in_2026(3, 24),
        logged_on: in_2026(3, 24),
        kind: Kind::DirectObservation,
        title: "Checking the height of a walking frame",
        text: "Gareth watched me check a frame for a gentleman in his seventies who had \
             just come home. I said who I was, told him what I wanted to do and asked if \
             that was all right. He said yes, and I asked him to put on the shoes he \
             wears indoors. I looked at the four ferrules first and that the clips were \
             in. Then he stood tall with his arms by his side, with Gareth close, and I \
             checked that the hand grips were level with the crease of his wrist. They \
             were two holes too low. Gareth agreed, so I changed all four legs and we \
             checked again. With his hands on the grips his elbows were a little bent and \
             he said he could stop looking at the floor.\n\n\
             I wrote in his record what I measured, what I changed and that he agreed. \
             The picture is the diagram we keep in the folder.",
        setting: "A person's own home",
        details: &[
            ("observer", "Gareth Llŷr Wŷn-Jones"),
            ("observer_role", "Physiotherapist, assessor"),
        ],
        shows: &[
            ("3.6/entry", ""),
            ("3.5/all", "I explained, asked first and wrote down that he agreed."),
            ("3.1/entry", "I knew why the grips should be level with the wrist."),
        ],
        files: &[File::Picture("Frame height diagram.jpg", Picture::WalkingFrame)],
        ..Piece::BLANK
    },
    Piece {
        key: "kitchen-first",
        happened_on: in_2026(4, 8),
        logged_on: in_2026(4, 9),
        kind: Kind::ReflectiveAccount,
        title: "A cup of tea, her way",
        text: "This was kitchen practice with a lady in her eighties after a broken wrist. \
             The plan said: make a hot drink with the kettle tipper, sitting on the \
             perching stool. I had put out the mug and the tea bags before she came in. \
             She stood in the door and said, \"You've made it your kitchen.\" She was \
             right. I put everything back and asked her how she does it. She warms the \
             pot, she wants the cups from the high cupboard, and the milk goes in first.\n\n\
             We moved two cups down to a lower shelf, which was her own idea, and she \
             tipped the kettle with her good hand. It took twenty-five minutes. I wanted \
             to help at least four times and I put my hands behind my back. Before we \
             started I closed the door to the hall, as her neighbour was visiting and she \
             did not want him to see her wrist brace. I told the occupational therapist \
             that the stool was a little high, and she came to change it.",
        setting: "A person's own kitchen",
        details: &[(
            "learned",
            "Ask first how the person does it. My set-up can take away the very thing we \
             want to practise.",
        )],
        shows: &[
            ("2.2/entry", "I put my plan away and did it the way she does it."),
            ("2.6/all", "I closed the door so that she was not watched."),
            ("3.5/all", ""),
        ],
        files: &[File::Picture("Kettle tipper and stool.jpg", Picture::Kitchen)],
        ..Piece::BLANK
    },
    Piece {
        key: "infection-round",
        happened_on: in_2026(4, 14),
        logged_on: in_2026(4, 14),
        kind: Kind::DirectObservation,
        title: "Hand hygiene and cleaning equipment between visits",
        text: "The infection prevention link nurse followed me for a morning, three visits. \
             She looked at bare below the elbows, hand gel at the five moments, when I \
             put gloves on and, she said more important, when I take them off. I cleaned \
             the transfer board and the tape measure with the right wipes and let them \
             dry before I put them in the clean bag. At the second house someone had a \
             stomach upset, so I rang the office, and we moved the visit.\n\n\
             She found one thing. I had put my bag on the carpet. Now I have a washable \
             mat and it goes on a hard surface, or it stays in the car.",
        setting: "Three home visits",
        details: &[
            ("observer", "Infection prevention link nurse"),
            ("observer_role", "Registered nurse"),
        ],
        shows: &[
            ("5.6/entry", ""),
            ("5.1/all", "I rang the office before going on where someone was ill."),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "equipment-store",
        happened_on: in_2026(4, 21),
        logged_on: in_2026(4, 22),
        kind: Kind::WorkProduct,
        title: "New labels for the equipment store",
        text: "Nobody could find the short bed levers, and twice we ordered what we had. I \
             made a label for each box: what it is, the size, the safe working load, the \
             date of the last check and a coloured dot. Green is ready, yellow is to be \
             cleaned, red is do not use. The words are in English and in Welsh; a \
             colleague checked my Welsh. I counted everything and wrote it in the stock \
             sheet. Two raised toilet seats had a crack, so I put the red dot on, moved \
             them to the quarantine shelf and told the equipment coordinator the same \
             morning.\n\n\
             The picture shows the shelves after. There are no names of people on any \
             label.",
        setting: "Equipment store",
        details: &[(
            "own_part",
            "The labels, the count and the stock sheet. The colours were agreed by the \
             team.",
        )],
        shows: &[
            ("3.11/entry", "Keeping track of stock and taking broken items out of use."),
            ("5.1/all", ""),
        ],
        files: &[File::Picture("Store after labelling.jpg", Picture::EquipmentLabels)],
        ..Piece::BLANK
    },
    Piece {
        key: "phone-messages",
        happened_on: in_2026(4, 23),
        logged_on: in_2026(4, 27),
        kind: Kind::WitnessTestimony,
        title: "Taking messages on the team telephone",
        text: "Amina covered the telephone with me for two afternoons. She says the name of \
             the team and her own name, lets people finish, and reads the message back. A \
             daughter rang who was upset because nobody had told her about the change of \
             day. Amina did not argue and did not promise anything. She wrote down the \
             question, said who would ring back and by when, and then walked over to the \
             therapist to be sure that it happened. When a caller asked about attendance \
             allowance she said she was not the right person, and passed it to our social \
             prescriber. One man is hard of hearing, so she slowed down and used short \
             sentences. Her notes in the message book are clear and have the time on \
             them.\n\n\
             Małgorzata Święcicka, team coordinator",
        setting: "Team office",
        details: &[("witness", "Małgorzata Święcicka"), ("witness_role", "Team coordinator")],
        shows: &[
            ("4.4/entry", "Reading back, and short sentences for a man who is hard of hearing."),
            ("4.2/all", ""),
            ("3.10/entry", "Passed a question about benefits to the social prescriber."),
        ],
        ..Piece::BLANK
    },
];
