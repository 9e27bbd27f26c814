//! The fourteen questions, each an SQL file.

/// A question.
pub struct Question {
    /// Its name on the command line.
    pub name: &'static str,
    /// The question as a heading.
    pub title: &'static str,
    /// What its rows mean.
    pub about: &'static str,
    /// The SQL.
    pub sql: &'static str,
}

macro_rules! questions {
    ($($name:literal: $title:literal, $about:literal;)+) => {
        /// Every question, in the order a report asks them.
        pub const ALL: [Question; [$($name),+].len()] = [$(Question {
            name: $name,
            title: $title,
            about: $about,
            sql: include_str!(concat!("../questions/", $name, ".sql")),
        }),+];
    };
}

questions! {
    "sharing": "Who shared", "How many posts each team has, and how many people shared. Who did not share is not known, and not missing.";
    "stages": "How many are ready", "For each team and stage: how many people shared, and how many have all the stage needs.";
    "matrix": "Who can do what", "For each team and statement: how many people hold it.";
    "thin": "Held by fewer than two", "Statements that a team's posts need and fewer than two of its people hold.";
    "one-away": "One statement away", "People who are one statement away from a stage. It stays with the employer.";
    "training-needs": "What is needed", "Statements that posts need and their people do not hold yet.";
    "role-fit": "How people fit their post", "For each person: how many statements the post needs, and how many are there.";
    "description": "What posts say, and what their people hold", "For each post: whether a statement is written in it, and how many of its people hold it.";
    "progress": "Sign-offs by month", "How many sign-offs each team had in a month, and of how many people.";
    "courses": "What courses cover", "For each statement: how many courses cover it, and how many people need it.";
    "falling-due": "What runs out", "Statements whose sign-off runs out within 90 days.";
    "signers": "Who signs", "For each team: how many sign-offs count, of how many signers, and the most by one.";
    "common": "Common to professions", "For each statement: in how many professions somebody holds it.";
    "published": "For publishing", "Whole professions only. Small numbers are hidden, and the rest is rounded to the nearest 5.";
}

/// The question with this name.
pub fn named(name: &str) -> Option<&'static Question> {
    ALL.iter().find(|one| one.name == name)
}
