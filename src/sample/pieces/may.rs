//! From the end of April through May: records, the exercise group, feedback and a dizzy spell.

use crate::evidence::Kind;
use crate::sample::calendar::in_2026;
use crate::sample::pictures::Picture;
use crate::sample::types::{File, Piece};

pub(super) static PIECES: &[Piece] = &[
    Piece {
        key: "confidentiality-talk",
        happened_on: in_2026(4, 28),
        logged_on: in_2026(4, 28),
        kind: Kind::Discussion,
        title: "Who may see what: records, photographs and neighbours",
        text: "Priya gave me four short cases and I had to say what I would do. A neighbour \
             asks how the gentleman is. A son rings and wants the date of the home visit. \
             A colleague leaves her screen open. I want a photograph for my portfolio. \
             For the neighbour I say kindly that I cannot talk about anyone. For the son \
             I look in the record first whether he may be told. I lock the screen and \
             tell my colleague. For a photograph I ask for written consent, take no faces \
             and nothing that names a person, and use the work tablet only.\n\n\
             I did not know that even saying \"yes, we visit him\" tells something. We \
             looked up the policy on records together: how long they are kept, who may \
             open them, and that each time I open one it is logged with my name.",
        setting: "Team office",
        details: &[
            ("with", "Priya Nair"),
            (
                "points",
                "No photograph without written consent; lock the screen; look in the record \
             before telling a relative anything.",
            ),
        ],
        shows: &[
            ("4.1/all", "I answered four cases, and we checked them against the policy."),
            ("2.8/entry", ""),
            ("2.9/all", ""),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "exercise-group",
        happened_on: in_2026(5, 6),
        logged_on: in_2026(5, 7),
        kind: Kind::DirectObservation,
        title: "Helping to lead the sit-to-stand part of the group",
        text: "The Wednesday group has eight people. Gareth leads, and today I led the part \
             from sitting to standing while he watched. Before they came I checked the \
             chairs against the wall, the floor, the water and the list of who may stand \
             only with somebody beside them. I showed each step slowly: come to the edge, \
             feet back, nose over toes, stand. I also did it without words, because one \
             lady understands very little English and one gentleman has aphasia after a \
             stroke. He copied me and laughed when I did it wrong on purpose.\n\n\
             One person was red and out of breath. I asked her to sit and told Gareth, \
             and he checked her. She went on with fewer repeats. We finished at five to \
             twelve, so the transport did not wait. The step cards in the picture are \
             mine.",
        setting: "Community hall, exercise group",
        details: &[
            ("observer", "Gareth Llŷr Wŷn-Jones"),
            ("observer_role", "Physiotherapist, assessor"),
        ],
        shows: &[
            ("3.6/entry", ""),
            ("2.4/all", ""),
            ("4.3/all", "Showing without words, for people who could not follow speech."),
            ("3.4/entry", ""),
        ],
        files: &[File::Picture("Sit to stand cards.jpg", Picture::ExerciseSteps)],
        ..Piece::BLANK
    },
    Piece {
        key: "feedback-may",
        happened_on: in_2026(5, 13),
        logged_on: in_2026(5, 15),
        kind: Kind::ServiceUserFeedback,
        title: "Cards from four people I visited",
        text: "Our coordinator hands out the cards, so I do not know who will answer. Four \
             came back in May with my visits on them.\n\n\
             \"She knocks and waits. Not everybody waits.\"\n\"Amina listened to my wife \
             as well as to me. My wife does most of it so that was right.\"\n\"Very \
             patient. I would like her to come at the same time each week.\"\n\"Kind, \
             never in a hurry, explains what she is writing.\"\n\n\
             I asked about the third one. Now I write the next time on the person's own \
             calendar before I go. The originals stay in the office.",
        setting: "Home visits",
        details: &[
            ("collected", "Cards in closed envelopes, given out by the coordinator"),
            ("from", "Three people who use the service and one husband"),
        ],
        shows: &[
            ("2.1/all", ""),
            ("4.3/all", "People say that I listen and explain what I write."),
            ("8.1/all", ""),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "dizzy-walk",
        happened_on: in_2026(5, 19),
        logged_on: in_2026(5, 19),
        kind: Kind::ReflectiveAccount,
        title: "She said she was fine, but her hand was cold",
        text: "We were to walk to the gate and back, a lady in her seventies, her third \
             outdoor walk. At the door she said she was fine. Her voice was quiet and her \
             hand was cold and damp on the rail. The step was wet too. I said, let us sit \
             for a minute and see. She sat in the hall and told me she had felt dizzy \
             since a new tablet on Sunday, and had not wanted to cause trouble.\n\n\
             We did not walk. I rang Gareth from the house and said what I saw and what \
             she told me, in that order. He asked me to stay, and rang her surgery. I \
             wrote the record in the car, on the tablet, before the next visit: the time, \
             what she said in her own words, what I saw, who I rang and what he decided. \
             Her tablet was changed two days later. Her sister looked worried the whole \
             time, so I told her what would happen next.",
        setting: "A person's own home",
        details: &[(
            "learned",
            "\"Fine\" is only one piece of information. Say what I saw first and what I \
             think after.",
        )],
        shows: &[
            ("3.9/entry", "I saw that she was not well, and told the physiotherapist at once."),
            ("3.8/entry", "He had what he needed to ring the surgery."),
            ("4.2/all", "Record written before the next visit, with times and her own words."),
            ("5.3/all", "A wet step and a dizzy person: we did not walk."),
        ],
        ..Piece::BLANK
    },
];
