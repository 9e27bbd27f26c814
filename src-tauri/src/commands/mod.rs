//! The commands of the window, one file for each room of the core.

pub mod agreement;
pub mod bring;
pub mod check;
pub mod document;
pub mod evidence;
pub mod feedback;
pub mod keys;
pub mod passport;
pub mod portfolio;
pub mod progress;
pub mod qualification;
pub mod request;
pub mod safety;
pub mod settings;
pub mod sign_off;
pub mod signer;
pub mod signing;
pub mod travel;
pub mod working_life;

use percent_encoding::percent_decode_str;
use tauri::ipc::{InvokeBody, Request};

use crate::error::{Answer, Problem};
use countersign::ErrorCode;
use countersign::words::window;

/// The raw bytes of a request.
fn bytes<'a>(request: &'a Request<'_>) -> Answer<&'a [u8]> {
    match request.body() {
        InvokeBody::Raw(bytes) => Ok(bytes),
        InvokeBody::Json(_) => Err(Problem::new(ErrorCode::Invalid, window::NOT_READ)),
    }
}

/// The raw bytes of a request, as text.
fn text(request: &Request<'_>) -> Answer<String> {
    countersign::text_of_file(bytes(request)?)
        .ok_or_else(|| Problem::new(ErrorCode::Invalid, window::NOT_A_TEXT))
}

/// A header sent with raw bytes; empty if missing.
fn beside(request: &Request<'_>, name: &str) -> String {
    let value = request.headers().get(name).and_then(|value| value.to_str().ok());
    percent_decode_str(value.unwrap_or_default()).decode_utf8_lossy().into_owned()
}
