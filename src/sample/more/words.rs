//! Sentences for variations. Any opening fits any task, place and closing.

use crate::evidence::Kind;

/// Where, and a sentence about how it was there: first homes and wards, then groups and clinics,
/// then the office.
pub(super) const SETTINGS: &[(&str, &str)] = &[
    ("A person's own home", "The hall was narrow and the light was poor, so I took my time."),
    ("Care home", "The care home staff told me how the night had been, and I kept that in mind."),
    (
        "Community hospital ward",
        "The ward was busy, so we found a quiet corner by the window first.",
    ),
    (
        "Sheltered housing",
        "The warden let us use the lounge of the sheltered housing, which is warm and level.",
    ),
    ("Day centre", "There was music on at the day centre, and somebody turned it down for us."),
    ("Community hall", "The hall was cold at first, so we kept our coats on and started slowly."),
    (
        "Outpatient clinic",
        "The clinic ran late, so I said how long it would be and brought a chair.",
    ),
    (
        "Health centre",
        "The room at the health centre was small, and I moved two chairs out before we began.",
    ),
    ("Team office", "Back in the team office I checked it once more with the plan open beside me."),
    (
        "Video call",
        "The picture froze once on the video call, and we had agreed before what to do if it did.",
    ),
];

/// How an account of a kind begins.
pub(super) const fn openings(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::DirectObservation => &[
            "My preceptor watched me and did not step in.",
            "I was observed from the beginning to the end of this piece of work.",
        ],
        Kind::ReflectiveAccount => &[
            "I have thought about this one more than once since.",
            "It looked like an ordinary morning, and I learned something from it.",
        ],
        Kind::WitnessTestimony => &[
            "A colleague who was there has read this account and agrees with it.",
            "The colleague who worked beside me that day says it happened like this.",
        ],
        Kind::ExpertWitness => &[
            "A specialist was with us and has confirmed what I write here.",
            "The specialist nurse saw this and gave me her comments afterwards.",
        ],
        Kind::Discussion => &[
            "We talked this case through in detail, and I had to give my reasons.",
            "My preceptor asked me to explain step by step what I did and why.",
        ],
        Kind::Certificate => &[
            "I finished a half day of training, and this is how I used it the same week.",
            "The course ended with a short test, and then I tried it in practice.",
        ],
        Kind::SupervisionRecord => &[
            "I brought this to supervision, and we wrote down what we agreed.",
            "In supervision we looked at one piece of my work from start to finish.",
        ],
        Kind::ServiceUserFeedback => &[
            "The feedback card said that I was patient and explained things well.",
            "A family member told the team that this visit had helped them.",
        ],
        Kind::WorkProduct => &[
            "I made a one-page sheet for this, with nothing on it that names anyone.",
            "The checklist I made for this is used by two colleagues now.",
        ],
        Kind::Simulation => &[
            "We practised this in the training room first, with a colleague in the role of the patient.",
            "The trainer set up a made-up case, and we went through it twice.",
        ],
        Kind::PriorLearning => &[
            "I had learned the basis of this in my work at the care home.",
            "Some of this I could do before I came to this team, and I have kept it up.",
        ],
    }
}

/// The answers to a kind's own questions.
pub(super) const fn details(kind: Kind) -> &'static [(&'static str, &'static str)] {
    match kind {
        Kind::DirectObservation => {
            &[("observer", "Priya Nair"), ("observer_role", "Occupational therapist, preceptor")]
        }
        Kind::ReflectiveAccount => &[("learned", "To ask first, and to write down what I saw.")],
        Kind::WitnessTestimony => {
            &[("witness", "Małgorzata Święcicka"), ("witness_role", "Team coordinator")]
        }
        Kind::ExpertWitness => {
            &[("witness", "Specialist nurse"), ("expertise", "Rehabilitation after stroke")]
        }
        Kind::Discussion => &[
            ("with", "Gareth Llŷr Wŷn-Jones"),
            ("points", "Keep to the plan; report the same day."),
        ],
        Kind::Certificate => &[
            ("provider", "Dyffryn and Severn Community Health, learning and development"),
            ("level", "Level 2"),
            ("expires_on", "2027-12-31"),
        ],
        Kind::SupervisionRecord => {
            &[("supervisor", "Priya Nair"), ("actions", "Try it twice more and bring one example.")]
        }
        Kind::ServiceUserFeedback => {
            &[("collected", "Card in a closed envelope"), ("from", "A person who uses the service")]
        }
        Kind::WorkProduct => &[("own_part", "All of it; my preceptor checked the facts.")],
        Kind::Simulation => &[
            ("scenario", "A made-up case from the training pack"),
            ("facilitator", "Team trainer"),
        ],
        Kind::PriorLearning => {
            &[("where", "A residential care home"), ("learned_on", "2023-09-01")]
        }
    }
}

/// How an account ends; two of them follow each other.
pub(super) const CLOSINGS: &[&str] = &[
    "I wrote the record the same day, with times, and in plain words.",
    "I told the therapist what I had seen before I said what I thought about it.",
    "Afterwards I asked what I could do better, and the answer was to slow down at the start.",
    "I put everything back in the place where the next person will look for it.",
    "When I was not sure of one point, I stopped and asked instead of guessing.",
    "I asked what mattered most, and we changed the order because of the answer.",
    "I noticed that I wanted to take over, and I waited, which was the better choice.",
    "Next time I will have the large-print sheet with me from the beginning.",
    "We agreed together what comes next, and I put the date in the diary.",
    "One question was not mine to answer, so I passed it on that same afternoon.",
    "It went better than the last time, and I can say why: I had prepared it the day before.",
    "I checked that I had understood by saying it back in my own words.",
];

/// How evidence shows an indicator.
pub(super) const HOWS: &[&str] = &[
    "Done from start to finish within the plan.",
    "I explained it and asked before I began.",
    "Recorded the same day.",
    "My preceptor asked why, and I could say it.",
    "Seen by a colleague who was there.",
];

/// What a preceptor says to a variation.
pub(super) const COMMENTS: &[&str] = &[
    "Clear, and within your role. Keep going.",
    "Good account. You say what you saw and what you did.",
    "Seen more than once now, in different places.",
    "Well prepared and calmly done.",
    "",
];
