//! What somebody gave: files the app was started with, a request to decide on, files that were checked.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard};

use countersign::ErrorCode;
use countersign::document::CheckedFile;
use countersign::interchange::Source;
use countersign::sign_off::Ask;
use countersign::working_life::{AgreementAsk, FeedbackAsk};

use super::held;
use crate::error::{Answer, Problem};

/// A file that was checked: its own name and what the check found.
pub type Checked = (String, CheckedFile);

/// Files that came from elsewhere.
#[derive(Default)]
pub struct Inbox {
    given: Mutex<Vec<PathBuf>>,
    request: Mutex<Option<Ask>>,
    feedback: Mutex<Option<FeedbackAsk>>,
    agreement: Mutex<Option<AgreementAsk>>,
    checked: Mutex<Vec<Checked>>,
    source: Mutex<Option<Source>>,
}

impl Inbox {
    /// Adds files the app was started with.
    pub(super) fn give(&self, files: Vec<PathBuf>) {
        held(&self.given).extend(files);
    }

    /// Whether the app was started with files that were not looked at yet.
    pub fn has_given(&self) -> bool {
        !held(&self.given).is_empty()
    }

    /// The files the app was started with, once.
    pub fn take_given(&self) -> Vec<PathBuf> {
        std::mem::take(&mut *held(&self.given))
    }

    /// Puts a request on the desk, or takes it away.
    pub fn set_request(&self, request: Option<Ask>) {
        *held(&self.request) = request;
    }

    /// Whether a request is on the desk.
    pub fn has_request(&self) -> bool {
        held(&self.request).is_some()
    }

    /// Does `work` with the request on the desk.
    pub fn with_request<T>(&self, work: impl FnOnce(&Ask) -> countersign::Result<T>) -> Answer<T> {
        with(&self.request, work)
    }

    /// Puts a request for feedback on the desk.
    pub fn set_feedback(&self, request: FeedbackAsk) {
        *held(&self.feedback) = Some(request);
    }

    /// Does `work` with the request for feedback on the desk.
    pub fn with_feedback<T>(
        &self,
        work: impl FnOnce(&FeedbackAsk) -> countersign::Result<T>,
    ) -> Answer<T> {
        with(&self.feedback, work)
    }

    /// Puts a request for signatures on entries on the desk, or takes it away.
    pub fn set_agreement(&self, request: Option<AgreementAsk>) {
        *held(&self.agreement) = request;
    }

    /// Does `work` with the request for signatures on entries on the desk.
    pub fn with_agreement<T>(
        &self,
        work: impl FnOnce(&AgreementAsk) -> countersign::Result<T>,
    ) -> Answer<T> {
        with(&self.agreement, work)
    }

    /// Puts a file that is to be brought in on the desk, or takes it away.
    pub fn set_source(&self, source: Option<Source>) {
        *held(&self.source) = source;
    }

    /// The file that is to be brought in.
    pub fn source(&self) -> Option<Source> {
        held(&self.source).clone()
    }

    /// The files that were checked last.
    pub fn checked(&self) -> MutexGuard<'_, Vec<Checked>> {
        held(&self.checked)
    }
}

fn with<R, T>(
    request: &Mutex<Option<R>>,
    work: impl FnOnce(&R) -> countersign::Result<T>,
) -> Answer<T> {
    match held(request).as_ref() {
        Some(request) => Ok(work(request)?),
        None => Err(Problem::new(ErrorCode::NotOpen, "No request is open. Open it again.")),
    }
}
