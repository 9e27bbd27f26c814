//! Who the sample is about. Every person, number and employer here is made up.

use chrono::NaiveDate;
use serde::Deserialize;

use super::calendar::STARTED_IN_POST;
use crate::sign_off::Identity;

/// The employer of everyone in the sample; there is no such organisation.
pub const EMPLOYER: &str = "Dyffryn and Severn Community Health";

/// The person whose portfolio the sample is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Practitioner {
    /// Full name.
    pub name: &'static str,
    /// Post.
    pub post: &'static str,
    /// Team.
    pub team: &'static str,
    /// Employer.
    pub employer: &'static str,
    /// The day they started in post.
    pub started_in_post: NaiveDate,
    /// The framework's id.
    pub framework: &'static str,
    /// The stage worked towards.
    pub stage: &'static str,
}

/// The sample's person.
pub const PRACTITIONER: Practitioner = Practitioner {
    name: "Amina Yusuf",
    post: "Occupational therapy and physiotherapy support worker",
    team: "Severnside Community Rehabilitation Team",
    employer: EMPLOYER,
    started_in_post: STARTED_IN_POST,
    framework: "ahp-support-worker",
    stage: "entry",
};

/// One of the two people who sign in the sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum By {
    /// Priya Nair, occupational therapist.
    Priya,
    /// Gareth Llŷr Wŷn-Jones, physiotherapist.
    Gareth,
}

impl By {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Priya, Self::Gareth];

    /// The full name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Priya => "Priya Nair",
            Self::Gareth => "Gareth Llŷr Wŷn-Jones",
        }
    }

    /// Who they say they are when they sign. The digits run up or down: nobody holds such a number.
    pub fn identity(self) -> Identity {
        let (role, profession, number) = match self {
            Self::Priya => ("preceptor", "Occupational therapist", "OT012345"),
            Self::Gareth => ("assessor", "Physiotherapist", "PH054321"),
        };
        Identity {
            name: self.name().to_owned(),
            role: role.to_owned(),
            profession: profession.to_owned(),
            regulator: "HCPC".to_owned(),
            number: number.to_owned(),
            employer: EMPLOYER.to_owned(),
        }
    }
}
