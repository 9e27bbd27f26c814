//! What sort of evidence it is.

super::codes! {
    /// What sort of evidence it is.
    #[cfg_attr(test, derive(ts_rs::TS), ts(export, rename_all = "kebab-case"))]
    Kind {
        /// Someone watched it being done.
        DirectObservation = "direct-observation",
        /// The practitioner's own account and what they learned.
        ReflectiveAccount = "reflective-account",
        /// Someone who was there says so.
        WitnessTestimony = "witness-testimony",
        /// Someone with standing in the subject says so.
        ExpertWitness = "expert-witness",
        /// A professional or case discussion.
        Discussion = "discussion",
        /// A certificate of training.
        Certificate = "certificate",
        /// A record of supervision.
        SupervisionRecord = "supervision-record",
        /// Feedback from people who use the service.
        ServiceUserFeedback = "service-user-feedback",
        /// Something made at work.
        WorkProduct = "work-product",
        /// Practised in simulation.
        Simulation = "simulation",
        /// Recognition of prior learning.
        PriorLearning = "prior-learning",
    }
}
