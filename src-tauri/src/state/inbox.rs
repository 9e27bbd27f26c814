//! Received files: those the app was started with, open requests, and checked files.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard};

use countersign::ErrorCode;
use countersign::document::CheckedFile;
use countersign::interchange::Source;
use countersign::sign_off::Ask;
use countersign::words::window;
use countersign::working_life::{AgreementAsk, FeedbackAsk};

use super::held;
use crate::error::{Answer, Problem};

/// A checked file: its name and the result.
pub type Checked = (String, CheckedFile);

/// The state of received files.
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

    /// Whether files the app was started with are still unopened.
    pub fn has_given(&self) -> bool {
        !held(&self.given).is_empty()
    }

    /// Takes the files the app was started with.
    pub fn take_given(&self) -> Vec<PathBuf> {
        std::mem::take(&mut *held(&self.given))
    }

    /// Sets or clears the open request.
    pub fn set_request(&self, request: Option<Ask>) {
        *held(&self.request) = request;
    }

    /// Whether a request is open.
    pub fn has_request(&self) -> bool {
        held(&self.request).is_some()
    }

    /// Does `work` with the open request.
    pub fn with_request<T>(&self, work: impl FnOnce(&Ask) -> countersign::Result<T>) -> Answer<T> {
        with(&self.request, work)
    }

    /// Sets the open request for feedback.
    pub fn set_feedback(&self, request: FeedbackAsk) {
        *held(&self.feedback) = Some(request);
    }

    /// Does `work` with the open request for feedback.
    pub fn with_feedback<T>(
        &self,
        work: impl FnOnce(&FeedbackAsk) -> countersign::Result<T>,
    ) -> Answer<T> {
        with(&self.feedback, work)
    }

    /// Sets or clears the open request for signatures on entries.
    pub fn set_agreement(&self, request: Option<AgreementAsk>) {
        *held(&self.agreement) = request;
    }

    /// Does `work` with the open request for signatures on entries.
    pub fn with_agreement<T>(
        &self,
        work: impl FnOnce(&AgreementAsk) -> countersign::Result<T>,
    ) -> Answer<T> {
        with(&self.agreement, work)
    }

    /// Sets or clears the file to bring in.
    pub fn set_source(&self, source: Option<Source>) {
        *held(&self.source) = source;
    }

    /// The file to bring in.
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
        None => Err(Problem::new(ErrorCode::NotOpen, window::NO_REQUEST_IS_OPEN)),
    }
}
