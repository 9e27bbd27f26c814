//! What variations are about, with the indicators each task can show. Together they reach every one.

/// A piece of work that comes up again and again.
pub(super) struct Task {
    /// How a title begins.
    pub(super) title: &'static str,
    /// What was done, told in three ways.
    pub(super) done: [&'static str; 3],
    /// Where it is done: from this place in the list of settings up to, without, that one.
    pub(super) places: (usize, usize),
    /// The indicators it can show.
    pub(super) indicators: &'static [&'static str],
}

/// Every task.
pub(super) const TASKS: &[Task] = &[
    Task {
        title: "Walking practice",
        places: (0, 4),
        done: [
            "We practised walking to the kitchen and back with the frame, twice, as the \
             physiotherapist had planned. I checked shoes, ferrules and the floor first and \
             stayed on the weaker side.",
            "A gentleman in his sixties walked with one stick for the first time. I counted the \
             steps, watched his breathing, and we stopped at the chair I had put half-way.",
            "The plan was ten minutes outdoors with a lady in her eighties. The path was wet, \
             so we walked along the corridor instead and I reported the change.",
        ],
        indicators: &[
            "3.1/entry",
            "3.1/intermediate",
            "3.6/entry",
            "3.6/intermediate",
            "3.5/all",
            "5.3/all",
            "3.9/entry",
            "3.3/entry",
            "3.3/intermediate",
        ],
    },
    Task {
        title: "Washing and dressing practice",
        places: (0, 4),
        done: [
            "I supported a lady in her seventies to wash and dress her upper half with one \
             hand. She chose the clothes and the order, and I laid things out on her good side.",
            "We tried the long-handled sponge and the sock aid. I showed it once, then sat down \
             where he could ask me but did not feel watched.",
            "She wanted her own towel, and the door closed. I asked before each step and we \
             took two breaks, which she decided.",
        ],
        indicators: &[
            "2.2/entry",
            "2.2/intermediate",
            "2.2/assistant-practitioner",
            "2.6/all",
            "3.5/all",
            "2.1/all",
            "5.8/all",
            "3.6/assistant-practitioner",
        ],
    },
    Task {
        title: "Kitchen practice",
        places: (0, 4),
        done: [
            "We made soup and toast after the therapist's plan, with a perching stool and a \
             trolley. I watched for the hot ring and for tiredness and did not help unless \
             asked.",
            "A gentleman who lives alone wanted to cook fish and not the tea that was on the \
             form. I asked the therapist, she agreed, and we changed the session.",
            "The delivery had come early, so I put the visit first and the store second. We had \
             time to practise carrying a cup on the trolley three times.",
        ],
        indicators: &[
            "2.2/entry",
            "3.7/entry",
            "3.7/intermediate",
            "3.7/assistant-practitioner",
            "3.2/all",
            "5.1/all",
            "3.4/entry",
            "3.4/intermediate",
        ],
    },
    Task {
        title: "Delivering and fitting equipment",
        places: (0, 4),
        done: [
            "I delivered a raised toilet seat and a bath board, checked both for cracks and the \
             working load, fitted them to the plan and asked the person to try each with me \
             there.",
            "The commode was one size too wide for the space. I did not fit it, rang the \
             therapist, took it back to the store and entered it in the stock sheet.",
            "I showed a husband how to fold the frame and how to look at the rubber feet each \
             week. He showed it back to me before I left.",
        ],
        indicators: &[
            "3.11/entry",
            "3.11/intermediate",
            "3.11/assistant-practitioner",
            "5.1/all",
            "5.3/all",
            "5.7/all",
            "3.4/assistant-practitioner",
            "3.3/assistant-practitioner",
        ],
    },
    Task {
        title: "Exercise group",
        places: (4, 8),
        done: [
            "Seven people came to the strength and balance class. I led the warm-up, showed an \
             easier and a harder way for each exercise, and kept an eye on the two who must not \
             stand alone.",
            "In the tea break somebody asked about walking more. I asked what they enjoy, and \
             passed it to the physiotherapist, who had a leaflet about the walking group.",
            "I welcomed two new people and explained that they can stop at any time. One was \
             worried about the bus fare, so I asked about community transport.",
        ],
        indicators: &[
            "4.3/all",
            "2.4/all",
            "2.3/all",
            "3.6/entry",
            "7.2/entry",
            "7.2/intermediate",
            "2.5/entry",
            "2.5/intermediate",
            "2.5/assistant-practitioner",
        ],
    },
    Task {
        title: "Telephone follow-up",
        places: (8, 9),
        done: [
            "I rang three people a week after their equipment came, with the list of questions \
             the team uses. I said who I was, asked if it was a good time, and read the answers \
             back.",
            "A daughter asked where she could get help with shopping. I wrote down the \
             question, passed it to the social prescriber and rang back to say who would call.",
            "The line was bad and he is hard of hearing, so I used short sentences, and sent \
             the same words in large print the same day.",
        ],
        indicators: &[
            "4.4/entry",
            "4.4/intermediate",
            "4.4/assistant-practitioner",
            "3.10/entry",
            "3.10/intermediate",
            "3.10/assistant-practitioner",
            "4.2/all",
            "2.7/entry",
        ],
    },
    Task {
        title: "Records and messages",
        places: (7, 9),
        done: [
            "I went through ten of my own entries with the checklist: time, facts, words the \
             person used, who I told. Eight were complete, and I now leave less to the end of \
             the day.",
            "A letter was in the wrong folder. I did not read on, told the information lead, \
             and we put it right by the policy that afternoon.",
            "I looked up the policy on photographs before the visit, took the consent form with \
             me and explained it in plain words.",
        ],
        indicators: &[
            "4.1/all",
            "4.2/all",
            "5.2/entry",
            "5.2/intermediate",
            "5.2/assistant-practitioner",
            "2.8/entry",
            "2.8/intermediate",
            "2.9/all",
        ],
    },
    Task {
        title: "Care plan review",
        places: (7, 10),
        done: [
            "I brought my measurements to the review: how many stands in thirty seconds, how \
             far, and how tired afterwards. The therapist used them to change the plan.",
            "I said that the person had done less since the weekend and seemed low, with two \
             examples. The nurse looked at it the same day and the review was moved forward.",
            "The social worker, the therapist and I agreed who does what. I spoke for what the \
             person had told me about mornings, and it went into the plan.",
        ],
        indicators: &[
            "3.8/entry",
            "3.8/intermediate",
            "3.8/assistant-practitioner",
            "3.9/intermediate",
            "3.9/assistant-practitioner",
            "3.1/assistant-practitioner",
            "2.10/all",
            "2.12/assistant-practitioner",
        ],
    },
    Task {
        title: "Finding local help",
        places: (4, 9),
        done: [
            "A carer was tired and did not know that a carers' group exists. I told her what I \
             know, asked my colleague to ring her, and added the group to our list.",
            "I visited the stroke group to see what it does, who can come and how the building \
             is for wheelchairs, and told the team meeting about it.",
            "The form was only online and in small print. I asked for it on paper in large \
             print, and the person filled it in alone.",
        ],
        indicators: &[
            "2.7/entry",
            "2.7/intermediate",
            "2.7/assistant-practitioner",
            "2.12/entry",
            "2.12/intermediate",
            "5.11/all",
            "2.3/all",
            "3.10/entry",
        ],
    },
    Task {
        title: "Showing a new colleague",
        places: (2, 9),
        done: [
            "I showed a new support worker how we check a frame and where it is written. She \
             did it on me, then told me the steps, and I said what was good first.",
            "A student on placement came with me for a day. I explained what my role is and \
             what it is not, and asked her to give me feedback as well.",
            "The team learned about splints over lunch. I brought the questions that support \
             workers ask and wrote a short page for the folder.",
        ],
        indicators: &[
            "7.4/entry",
            "7.4/intermediate",
            "7.4/assistant-practitioner",
            "7.5/entry",
            "7.5/intermediate",
            "7.5/assistant-practitioner",
            "2.11/all",
            "8.1/all",
        ],
    },
    Task {
        title: "Infection control",
        places: (0, 8),
        done: [
            "I cleaned the shared equipment by the chart, let it dry, and signed the tag. One \
             cushion had a torn cover, so I took it out of use and reported it.",
            "I counted hand hygiene moments on two joint visits for the monthly check and gave \
             the result back to the pair, kindly and in private.",
            "A colleague was not sure which wipes to use after a stomach upset. I showed the \
             page, explained why, and we did it together.",
        ],
        indicators: &[
            "5.6/entry",
            "5.6/intermediate",
            "5.6/assistant-practitioner",
            "5.4/all",
            "5.1/all",
            "5.7/all",
            "6.1/entry",
        ],
    },
    Task {
        title: "Improving the service",
        places: (7, 10),
        done: [
            "I collected twenty feedback cards and sorted them by theme. Waiting for rails came \
             up eleven times, and we now ring people when the date changes.",
            "A research team asked whether we could hand out their leaflet. I read the \
             information sheet and the rules on consent, and asked my preceptor before I agreed \
             to anything.",
            "We compared our missed visits with another team's. I put the numbers in a table \
             and said at the meeting what had gone well.",
        ],
        indicators: &[
            "6.1/entry",
            "6.1/intermediate",
            "6.1/assistant-practitioner",
            "6.2/entry",
            "6.2/intermediate",
            "6.2/assistant-practitioner",
            "7.3/entry",
            "7.3/intermediate",
        ],
    },
    Task {
        title: "Safe and fair care",
        places: (0, 4),
        done: [
            "Something in the house did not feel right to me. I wrote what I saw and heard, in \
             those words, told the safeguarding lead the same day and asked no leading \
             questions.",
            "A visitor made a remark about where a colleague comes from. I said calmly that we \
             do not talk like that, supported my colleague and told my manager.",
            "I caught myself thinking that he would not manage because of his age. I asked him \
             instead, and he set the goal higher than I would have.",
        ],
        indicators: &[
            "5.5/entry",
            "5.5/intermediate",
            "5.5/assistant-practitioner",
            "5.9/all",
            "5.10/all",
            "5.8/all",
            "2.8/assistant-practitioner",
            "7.3/assistant-practitioner",
        ],
    },
    Task {
        title: "Learning and looking back",
        places: (8, 10),
        done: [
            "I read through a month of my learning diary and marked what I had used in \
             practice. Three things had changed how I work, and one I had forgotten.",
            "I asked three colleagues for one thing to do better and one to keep. I put both in \
             my development plan and set a date to look again.",
            "It had been a heavy week. I said so in the team meeting, took my breaks, and asked \
             a colleague how she was doing.",
        ],
        indicators: &[
            "8.2/all",
            "8.3/all",
            "8.4/entry",
            "8.4/intermediate",
            "8.4/assistant-practitioner",
            "8.5/all",
            "8.6/entry",
            "8.6/intermediate",
            "8.6/assistant-practitioner",
            "7.1/all",
            "1.3/all",
        ],
    },
    Task {
        title: "What I bring and keep up",
        places: (7, 9),
        done: [
            "I put together what I have done before this: the care home, the shop, my college \
             certificates, and what I want to study next. My preceptor looked at the originals.",
            "We went through the emergency drill again: call for help, look, act within my \
             role, hand over clearly. I was timed, and the second round was quicker and calmer.",
            "I spoke up for the support workers at the study meeting, and asked that the level \
             3 places be told to all teams at the same time.",
        ],
        indicators: &[
            "1.1/entry",
            "1.1/intermediate",
            "1.1/assistant-practitioner",
            "1.2/entry",
            "1.2/intermediate",
            "1.2/assistant-practitioner",
            "3.12/all",
            "7.2/assistant-practitioner",
        ],
    },
];
