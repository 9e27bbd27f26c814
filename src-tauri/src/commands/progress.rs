//! What the first screen and the framework screen show.

use countersign::progress::{FrameworkView, Home};
use tauri::{State, command};

use crate::error::Answer;
use crate::state::Desk;

#[command(async)]
pub fn home(desk: State<'_, Desk>) -> Answer<Home> {
    desk.with(|portfolio| portfolio.home())
}

#[command(async)]
pub fn framework_view(desk: State<'_, Desk>) -> Answer<FrameworkView> {
    desk.with(|portfolio| portfolio.framework_view())
}
