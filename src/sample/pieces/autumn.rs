//! September to November: working alone, the hoist, and what is still open.

use crate::evidence::Kind;
use crate::sample::calendar::in_2026;
use crate::sample::pictures::Picture;
use crate::sample::types::{File, Piece};

pub(super) static PIECES: &[Piece] = &[
    Piece {
        key: "looking-after-us",
        happened_on: in_2026(9, 9),
        logged_on: in_2026(9, 9),
        kind: Kind::ReflectiveAccount,
        title: "After a hard week",
        text: "Someone we had visited since April died. I was sad and I also felt I had no \
             right to be. I told Priya, took my break outside for once, and went to the \
             staff listening line, which I had only known from the poster. On Thursday I \
             noticed my colleague had not eaten, and sat with her. We now keep ten \
             minutes on Fridays for how we are.",
        setting: "Team office",
        details: &[("learned", "Saying it early helps. Then I have something left for others.")],
        shows: &[
            ("8.2/all", "I asked for help for myself and noticed a colleague."),
            ("7.1/all", ""),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "hoist-training",
        happened_on: in_2026(9, 15),
        logged_on: in_2026(9, 16),
        kind: Kind::Simulation,
        title: "Hoist training",
        text: "Half a day in the training room with the mobile hoist and the standing aid. \
             I set up both, checked the battery, the emergency lowering and the sling \
             label, and moved a colleague from bed to chair with a second person. I also \
             was moved myself. The trainer ticked all the points on her sheet.",
        setting: "Training room",
        details: &[
            ("scenario", "Bed to chair with a mobile hoist, two people; standing aid"),
            ("facilitator", "Moving and handling trainer"),
        ],
        shows: &[
            ("3.11/entry", ""),
            ("5.3/all", "Checks before each move; a second person for every hoist move."),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "joint-visit",
        happened_on: in_2026(9, 22),
        logged_on: in_2026(9, 24),
        kind: Kind::ExpertWitness,
        title: "Joint visit with speech and language therapy",
        text: "I visited a man in his sixties with aphasia together with Amina and his \
             social worker. Amina had read my report and came with a pad, a thick pen and \
             photographs of his own kitchen, taken by his wife. She used one idea at a \
             time, wrote down key words and waited. She waited longer than most \
             professionals manage. When he got stuck she did not guess; she offered two \
             choices on paper and checked with thumbs up or down. When his wife answered \
             for him she said warmly, \"Let's see what he thinks first.\" Afterwards she \
             told the social worker in three sentences what he wants from his direct \
             payment, and asked her to read it back to him.\n\n\
             The television was on at first. She asked if it could go off. That did more \
             than any technique.\n\n\
             Speech and language therapist",
        setting: "A person's own home",
        details: &[
            ("witness", "Speech and language therapist"),
            ("expertise", "Communication after stroke"),
        ],
        shows: &[
            (
                "4.4/intermediate",
                "Pictures, key words and two choices; I dealt with the noise first.",
            ),
            ("2.10/all", "A joint visit with speech therapy and social work."),
            ("4.3/all", ""),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "own-visits",
        happened_on: in_2026(9, 30),
        logged_on: in_2026(10, 1),
        kind: Kind::DirectObservation,
        title: "A morning of visits on my own caseload",
        text: "I have six people of my own whom Gareth or Priya saw first and whose needs \
             are not complex. Gareth came along for a morning and kept quiet in the \
             corner. At the first house I asked before I began and again before the part \
             that hurts; she said no to the last exercise, and I wrote it down. At the \
             second the gentleman had a new rash under his splint. I stopped, did not put \
             it back on, rang the occupational therapist and did what the splint protocol \
             says. At the third I was asked to show the neighbour an exercise as well. I \
             said I could not, and why.\n\n\
             I told my buddy when I went in and when I came out each time. Gareth asked \
             me afterwards where each thing I did is written down. I could show him two \
             of three in the protocol folder; the third one I looked up that evening.",
        setting: "Three home visits",
        details: &[
            ("observer", "Gareth Llŷr Wŷn-Jones"),
            ("observer_role", "Physiotherapist, assessor"),
        ],
        shows: &[
            (
                "3.3/intermediate",
                "My own caseload, seen first by a registered colleague; I stayed inside my \
             role.",
            ),
            (
                "5.2/intermediate",
                "I followed the splint protocol and could show where it is written.",
            ),
            ("3.5/all", ""),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "stairs-thanks",
        happened_on: in_2026(10, 6),
        logged_on: in_2026(10, 8),
        kind: Kind::ServiceUserFeedback,
        title: "A letter about the stairs",
        text: "A daughter wrote to the team. \"My mother wanted to sleep in her own bed \
             again. Your support worker practised the stairs with her for five weeks, and \
             never once made her feel old. When the second rail was delayed, she asked \
             for us every week until it came. Mum says Amina always asked where she \
             should stand, and always turned round when Mum pulled up her skirt to see \
             her feet. She is upstairs now. Thank you.\"\n\n\
             I have left out the names and the street. I had only asked the coordinator \
             each Monday where the rail was. I did not know that it would count so much.",
        setting: "A person's own home",
        details: &[
            ("collected", "A letter to the team, copied with the names taken out"),
            ("from", "A daughter"),
        ],
        shows: &[
            ("2.6/all", "I turned away without being asked."),
            ("7.3/entry", "I spoke up for them until the rail came."),
            ("2.1/all", ""),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "policy-talk",
        happened_on: in_2026(10, 13),
        logged_on: in_2026(10, 14),
        kind: Kind::Discussion,
        title: "Why we have protocols: splints, slings and short cuts",
        text: "Priya asked me to choose three protocols and say what would go wrong without \
             them. Splints: without skin checks someone who cannot feel gets a sore. \
             Slings: the wrong size and a person slides out. Lone working: nobody knows \
             that I am lying in somebody's garden. I also said where I see short cuts. \
             The sling label is not always read when we are late, and I have done it \
             myself, once. We looked at the professional standards that she works under \
             as an occupational therapist, and at the code of conduct for healthcare \
             support workers. They say much the same thing: do what you are competent to \
             do, and speak up.",
        setting: "Team office",
        details: &[
            ("with", "Priya Nair"),
            ("points", "Read the sling label aloud. I will talk about it at the November meeting."),
        ],
        shows: &[
            ("5.2/intermediate", ""),
            ("2.9/all", "Three protocols, and what goes wrong without each."),
            ("3.1/entry", ""),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "learning-diary",
        happened_on: in_2026(10, 20),
        logged_on: in_2026(10, 20),
        kind: Kind::ReflectiveAccount,
        title: "Half a year of Friday notes",
        text: "I have written in the learning diary on 22 of 26 Fridays. I went through it \
             with three questions. What did I go and look for by myself? Two webinars on \
             aphasia, a day with the wheelchair service, and I asked each of the four \
             therapists for one thing to do better. What did they say? Slow down at \
             doors; write the measure; ask before I tidy; and from Gareth, trust my eyes. \
             What changed? Since June I time the sit to stand for each person, and I can \
             say who is getting stronger and who only looks like it. One gentleman was \
             slower three weeks running. I told Gareth with the numbers, and he changed \
             the plan.\n\n\
             I still put off reading long papers. I have asked a student if we can read \
             one together.",
        setting: "My own study time",
        details: &[(
            "learned",
            "Feedback that I ask for is easier to use than feedback that finds me.",
        )],
        shows: &[
            ("8.4/intermediate", ""),
            (
                "8.4/assistant-practitioner",
                "I looked for chances to learn and asked four people for feedback.",
            ),
            ("8.6/intermediate", "I looked at my own practice and found where to do better."),
            ("3.8/intermediate", ""),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "stretch-poster",
        happened_on: in_2026(10, 27),
        logged_on: in_2026(10, 29),
        kind: Kind::WorkProduct,
        title: "A poster figure for the students",
        text: "The two students wanted a poster on stretching for the waiting area. I drew \
             the figure and cut it out, so that they can put it on any colour. I tried it \
             on three people in the group first. They said the arrows help and the smile \
             is too big. I left the smile. The students have added it to their folder for \
             the next ones.",
        setting: "Team office",
        details: &[("own_part", "The figure. The words of the poster are by the students.")],
        shows: &[("7.5/intermediate", "Added to what students use."), ("2.4/all", "")],
        files: &[File::Picture("Stretch figure.png", Picture::PosterFigure)],
        ..Piece::BLANK
    },
    Piece {
        key: "life-support",
        happened_on: in_2026(11, 10),
        logged_on: in_2026(11, 10),
        kind: Kind::Simulation,
        title: "Basic life support, with a collapse in the hall",
        text: "The resuscitation trainer used our own hall. In the first round a manikin \
             lay behind the stacked chairs and I had to find out what had happened. \
             Danger, response, shout for help, open the airway, look for normal breathing \
             for up to ten seconds. No normal breathing: I sent one person to ring 999 \
             and another for the defibrillator by the door, and started compressions, \
             thirty to two breaths, changing over every two minutes. My first set was too \
             shallow and the light told me. In the second round I was alone in a house \
             with nobody registered there: the telephone on speaker beside me, and start. \
             In the third, somebody had chest pain but was awake, and the right thing was \
             to sit him down, ring 999, stay with him and not be clever.\n\n\
             I said after each round what I may do, and what I leave to others.",
        setting: "Community hall, training",
        details: &[
            ("scenario", "Collapse in the hall; alone in a house; chest pain"),
            ("facilitator", "Resuscitation trainer"),
        ],
        shows: &[
            ("3.12/all", "Three emergencies, one of them with no registered practitioner present."),
            ("8.4/entry", ""),
        ],
        ..Piece::BLANK
    },
    Piece {
        key: "new-starter-week",
        happened_on: in_2026(11, 11),
        logged_on: in_2026(11, 12),
        kind: Kind::WitnessTestimony,
        title: "My first week with Amina",
        text: "I started as a support worker on 2 November, and Amina showed me round for \
             the first week. She had a list for each day, and asked every morning what I \
             wanted to see again. She showed me the store and the dots on the labels, how \
             to clean the transfer board, the buddy call, and where the protocols are. \
             She let me do the frame check on her before I saw it done with a person. If \
             it was something that only a therapist should teach me, she said so and took \
             me to them. Nobody made me feel slow.\n\n\
             New support worker",
        setting: "Team office and home visits",
        details: &[
            ("witness", "New support worker"),
            ("witness_role", "Colleague in their first week"),
        ],
        shows: &[
            ("7.4/entry", "I helped with the induction and showed the tasks."),
            ("7.2/entry", ""),
        ],
        ..Piece::BLANK
    },
];
