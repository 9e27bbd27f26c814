//! Readiness, the reasons for it, and next steps.

use chrono::NaiveDate;
use countersign::progress::{
    CareerMap, Fits, FrameworkChoice, FrameworkView, Home, IndicatorPage, LinkPage, OverTime,
    OwnView, OwnViewPage, Plan,
};
use tauri::{State, command};

use crate::error::Answer;
use crate::state::Desk;

#[command(async)]
pub fn home(desk: State<'_, Desk>) -> Answer<Home> {
    desk.with(|portfolio| portfolio.home())
}

/// A framework by its id; the followed one for an empty id.
#[command(async)]
pub fn framework_view(desk: State<'_, Desk>, framework: &str) -> Answer<FrameworkView> {
    desk.with(|portfolio| match framework {
        "" => portfolio.framework_view(),
        id => portfolio.framework_view_of(id),
    })
}

#[command(async)]
pub fn framework_choices(desk: State<'_, Desk>) -> Answer<Vec<FrameworkChoice>> {
    desk.with(|portfolio| portfolio.framework_choices())
}

#[command(async)]
pub fn add_framework(desk: State<'_, Desk>, framework: &str) -> Answer<()> {
    desk.with(|portfolio| portfolio.add_bundled_framework(framework).map(|_| ()))
}

#[command(async)]
pub fn indicator_page(desk: State<'_, Desk>, indicator: &str) -> Answer<IndicatorPage> {
    desk.with(|portfolio| portfolio.indicator_page(indicator))
}

#[command(async)]
pub fn link_page(desk: State<'_, Desk>, indicator: &str, typed: &str) -> Answer<LinkPage> {
    desk.with(|portfolio| portfolio.link_page(indicator, typed))
}

#[command(async)]
pub fn fits(desk: State<'_, Desk>, indicators: Vec<String>) -> Answer<Fits> {
    desk.with(|portfolio| portfolio.fits(&indicators))
}

#[command(async)]
pub fn career_map(desk: State<'_, Desk>) -> Answer<CareerMap> {
    desk.with(|portfolio| portfolio.career_map())
}

#[command(async)]
pub fn plan(desk: State<'_, Desk>) -> Answer<Plan> {
    desk.with(|portfolio| portfolio.plan())
}

#[command(async)]
pub fn over_time(desk: State<'_, Desk>, from: NaiveDate, to: NaiveDate) -> Answer<OverTime> {
    desk.with(|portfolio| portfolio.over_time(from, to))
}

#[command(async)]
pub fn own_view_page(desk: State<'_, Desk>) -> Answer<OwnViewPage> {
    desk.with(|portfolio| portfolio.own_view_page())
}

#[command(async)]
pub fn view_myself(desk: State<'_, Desk>, indicator: &str, view: OwnView) -> Answer<()> {
    desk.with(|portfolio| portfolio.view_myself(indicator, view))
}
