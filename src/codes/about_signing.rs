//! What is signed, where, and what becomes of the keys.

super::codes! {
    /// What a preceptor decided.
    #[cfg_attr(test, derive(ts_rs::TS), ts(export, rename_all = "kebab-case"))]
    Decision {
        /// The indicator is shown.
        Achieved = "achieved",
        /// Not yet shown; the comment says what to do next.
        NotYet = "not-yet",
        /// Not for this preceptor to judge.
        Referred = "referred",
    }
}

super::codes! {
    /// A list of the sign-off screen.
    #[cfg_attr(test, derive(ts_rs::TS), ts(export, rename_all = "kebab-case"))]
    BoardList {
        /// Linked and not asked for yet.
        ToSend = "to-send",
        /// Waiting for a preceptor.
        Waiting = "waiting",
        /// Returned: not yet, or referred on, and not asked for again.
        Returned = "returned",
        /// Signed off.
        Signed = "signed",
    }
}

super::codes! {
    /// What a sealed record does.
    RecordKind {
        /// It decides.
        Decide = "decide",
        /// It takes the place of another.
        Amend = "amend",
        /// It says that another counts no more.
        Withdraw = "withdraw",
    }
}

super::codes! {
    /// How a preceptor came to a decision.
    Judged {
        /// They read what was written.
        Read = "read",
        /// They watched it being done.
        Observed = "observed",
        /// They talked it through.
        Discussed = "discussed",
    }
}

super::codes! {
    /// Whose computer something was signed on.
    Device {
        /// The practitioner's own.
        Practitioner = "practitioner-device",
        /// The signer's.
        Signer = "signer-device",
    }
}

super::codes! {
    /// What is agreed.
    #[cfg_attr(test, derive(ts_rs::TS), ts(export, rename_all = "kebab-case"))]
    AgreementKind {
        /// Statements that are not part of the person's role.
        NotMyRole = "not-my-role",
        /// Statements to be shown again after an absence.
        Refresh = "refresh",
        /// Statements to be shown again after further training.
        Retraining = "retraining",
        /// Statements that earlier learning meets.
        PriorLearning = "prior-learning",
        /// Proof of a qualification or experience was seen, or something was agreed as equivalent.
        Proof = "proof",
        /// What an entry of working life says: a delegation, a scope, a review and so on.
        Entry = "entry",
        /// A stage of the framework is completed.
        Stage = "stage",
        /// An earlier agreement ends.
        End = "end",
    }
}

super::codes! {
    /// What became of a key.
    #[cfg_attr(test, derive(ts_rs::TS), ts(export, rename_all = "kebab-case"))]
    NoticeKind {
        /// Another key follows it.
        Rotated = "rotated",
        /// It is not used any more.
        Retired = "retired",
        /// It is in wrong hands.
        Compromised = "compromised",
    }
}

super::codes! {
    /// How a fingerprint was compared with its signer.
    Compared {
        /// Face to face.
        InPerson = "in-person",
        /// On the phone.
        ByPhone = "by-phone",
    }
}
