//! `check`: whether a data set is complete and may be queried.

use countersign::clock::Clock;

use crate::build;
use crate::data_set::DataSet;
use crate::fault::Result;

/// The findings as sentences, and whether the data set may be queried.
pub fn check(set: &DataSet, clock: &Clock) -> Result<(Vec<String>, bool)> {
    let whole = build::whole(set)?;
    let today = clock.today();
    let fresh = set.about.ask_until.is_some_and(|until| until >= today);
    let facts = set.facts()?;
    let ended = facts.iter().filter(|one| one.until < today).count();
    let happened = set.happened()?;
    let mut said = vec![if whole {
        "The tables are as they were made.".to_owned()
    } else {
        "The tables were changed or are damaged. Take the passports again.".to_owned()
    }];
    said.push(match (fresh, set.about.ask_until) {
        (true, Some(until)) => {
            format!("They may be asked until {}.", countersign::clock::printed(until))
        }
        _ => "They are too old to be asked. Take the passports again.".to_owned(),
    });
    said.push(format!("Passports that count: {}. Put aside: {}.", facts.len(), set.aside()?.len()));
    for (what, words) in [
        ("taken-back", "took back what they shared"),
        ("ended", "shared until a day that has passed"),
        ("erased", "were erased"),
    ] {
        let many = happened.iter().filter(|one| one.what == what).count();
        if many > 0 {
            said.push(format!("People who {words}, and are not counted any more: {many}."));
        }
    }
    if ended > 0 {
        said.push(format!("Shared until a day that has passed: {ended}. Nothing is asked of them; `take` drops them."));
    }
    Ok((said, whole && fresh))
}
