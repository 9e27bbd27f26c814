//! What is coming up, from many sources, and as a calendar that another program reads.

use std::path::Path;
use std::process::Command;

use chrono::NaiveDate;
use countersign::calendar::calendar;
use countersign::sign_off::Said;
use countersign::working_life::{EntryInput, noun};
use serde_json::Value;

use crate::people::{Amina, amina, done, python, refused};
use crate::working_life::on_disk;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn adds(amina: &mut Amina, code: &str, fields: &[(&str, &str)]) -> String {
    let said = fields.iter().map(|(name, text)| {
        let many = *name == "months" || *name == "in";
        let one = (*text).to_owned();
        ((*name).to_owned(), if many { Said::Many(vec![one]) } else { Said::Text(one) })
    });
    let input = EntryInput { fields: said.collect(), ..EntryInput::default() };
    amina.portfolio.add_entry(noun(code).unwrap(), &input).unwrap()
}

/// What is coming up: what, and on which day.
fn told(amina: &Amina) -> Vec<(String, String)> {
    let all = amina.portfolio.coming_up(None).unwrap();
    let entries = all.into_iter().filter(|one| one.about != "statement");
    entries.map(|one| (one.about.to_owned(), one.on.unwrap().to_string())).collect()
}

fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter().map(|(about, on)| ((*about).to_owned(), (*on).to_owned())).collect()
}

#[test]
fn every_source_gives_its_days_and_what_was_done_is_asked_for_no_more() {
    let mut amina = amina();
    let plan = [("start", "2026-01-05"), ("months", "3,6")];
    adds(&mut amina, "review-plan", &plan);
    let fire = [("title", "Fire"), ("provider", "The board"), ("completed", "2025-04-01")];
    adds(&mut amina, "training", &[&fire[..], &[("runs-out", "2026-04-01")]].concat());
    let goal = adds(&mut amina, "goal", &[("title", "Lead a group"), ("by", "2026-05-01")]);
    adds(&mut amina, "scope", &[("in", "Walking"), ("review-by", "2026-12-01")]);
    let piece = amina.logs("Walking", &["2.1/all"]);
    amina.portfolio.look_again(Some(&piece), Some(day("2026-03-20"))).unwrap();
    let all = [
        ("evidence", "2026-03-20"),
        ("training", "2026-04-01"),
        ("review-plan", "2026-04-05"),
        ("goal", "2026-05-01"),
        ("review-plan", "2026-07-05"),
        ("scope", "2026-12-01"),
    ];
    assert_eq!(told(&amina), pairs(&all));
    let near = amina.portfolio.coming_up(Some(day("2026-04-01"))).unwrap();
    assert_eq!(near.len(), 2);
    amina.on("2026-04-08");
    assert!(amina.portfolio.coming_up(None).unwrap()[0].overdue);
    // The review was held three days late, the training done again, the goal reached.
    adds(&mut amina, "review", &[("on", "2026-04-08"), ("with", "Priya Nair")]);
    let again = [("title", "fire"), ("provider", "Us"), ("completed", "2026-04-08")];
    adds(&mut amina, "training", &[&again[..], &[("runs-out", "2027-04-08")]].concat());
    amina.portfolio.close_goal(&goal, "done").unwrap();
    amina.portfolio.look_again(Some(&piece), None).unwrap();
    let left = [("review-plan", "2026-07-05"), ("scope", "2026-12-01"), ("training", "2027-04-08")];
    assert_eq!(told(&amina), pairs(&left));
}

/// Every event that a calendar program reads in a file: UID, day, title and how often it was changed.
fn events(file: &Path) -> Vec<Value> {
    let read = "
import icalendar, json, sys
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
assert not calendar.errors, calendar.errors
events = calendar.walk('VEVENT')
assert all(not one.errors for one in events)
print(json.dumps([{'uid': str(one['UID']), 'on': one.decoded('DTSTART').isoformat(),
  'title': str(one['SUMMARY']), 'changed': int(one['SEQUENCE'])} for one in events]))
";
    let output = Command::new(python()).args(["-c", read]).arg(file).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_calendar_program_reads_it_and_a_second_export_changes_and_never_doubles() {
    let mut amina = amina();
    let long = format!("Lead a group; write, and \\ {}", "listen ŵ€ ".repeat(20));
    let by = [("title", long.trim()), ("by", "2026-05-01")];
    let goal = adds(&mut amina, "goal", &by);
    adds(&mut amina, "goal", &[("title", "Talk to Mrs Jones"), ("by", "2026-05-02")]);
    adds(&mut amina, "review-plan", &[("start", "2026-01-05"), ("months", "3,6,9,12")]);
    let file = amina.folder.path().join("a.ics");
    let write = |amina: &Amina| {
        let all = amina.portfolio.coming_up(None).unwrap();
        let all: Vec<_> = all.into_iter().filter(|one| one.about != "statement").collect();
        let made = calendar(amina.portfolio.id(), &all, amina.portfolio.clock().now());
        countersign::calendar::save(&file, &made).unwrap();
        events(&file)
    };
    let first = write(&amina);
    assert_eq!(first.len(), 6);
    let of = |events: &[Value], on: &str| events.iter().find(|one| one["on"] == on).cloned();
    assert_eq!(of(&first, "2026-05-01").unwrap()["title"], format!("Goal: {}", long.trim()));
    assert_eq!(of(&first, "2026-05-02").unwrap()["title"], "Goal", "no name of a person");
    assert_eq!(write(&amina), first, "the same again");
    let mut later = amina.portfolio.entry_input(&goal).unwrap();
    later.fields.insert("by".into(), Said::Text("2026-06-01".into()));
    amina.on("2026-03-15").change_entry(&goal, &later).unwrap();
    let second = write(&amina);
    let uids = |events: &[Value]| {
        let uids = events.iter().map(|one| one["uid"].to_string());
        uids.collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!((uids(&first).len(), uids(&second)), (6, uids(&first)));
    let changed = of(&second, "2026-06-01").unwrap();
    assert_eq!(changed["uid"], of(&first, "2026-05-01").unwrap()["uid"]);
    assert_eq!(changed["changed"], 1);
    std::fs::write(&file, "a letter").unwrap();
    assert!(
        countersign::calendar::save(&file, "BEGIN:VCALENDAR").is_err(),
        "what is no calendar stays"
    );
    assert_eq!(std::fs::read(&file).unwrap(), b"a letter");
}

#[test]
fn the_command_line_lists_what_is_coming_up_and_writes_the_calendar() {
    let (_folder, at, _) = on_disk(amina());
    let training = ["--title", "Fire", "--provider", "The board", "--completed", "2026-01-10"];
    done(&[&["training", "add", &at], &training[..], &["--runs-out", "2999-01-10"]].concat());
    let file = format!("{at}.ics");
    let listed = done(&["coming-up", &at, "--ics", &file, "--json"]);
    let listed: Vec<Value> = serde_json::from_str(&listed).unwrap();
    let runs_out = listed.iter().find(|one| one["about"] == "training").unwrap();
    assert_eq!((&runs_out["on"], &runs_out["title"]), (&"2999-01-10".into(), &"Fire".into()));
    assert!(events(file.as_ref()).iter().any(|one| one["title"] == "Training runs out: Fire"));
    assert!(!done(&["coming-up", &at, "--days", "30"]).contains("Training runs out"));
    done(&["coming-up", &at, "--ics", &file]);
    std::fs::write(&file, "a letter").unwrap();
    assert!(
        refused(&["coming-up", &at, "--ics", &file]).contains("already a file"),
        "what is no calendar stays"
    );
}

#[test]
fn the_coach_tells_each_reader_what_they_may_stumble_over() {
    let mut amina = amina();
    amina.logs("Walking", &[]);
    let (_folder, at, _) = on_disk(amina);
    let found = |reader: &str| -> Vec<Value> {
        serde_json::from_str(&done(&["coach", &at, "--for", reader, "--json"])).unwrap()
    };
    let ids = |found: &[Value]| -> Vec<String> {
        found.iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids(&found("panel")), ["unlinked", "missing-kind"]);
    assert!(ids(&found("employer")).is_empty());
    let appraisal = found("appraisal");
    assert_eq!(ids(&appraisal), ["unlinked"]);
    assert_eq!(appraisal[0]["count"], 1);
    assert!(appraisal[0]["mend"].as_str().unwrap().ends_with('.'));
    assert!(refused(&["coach", &at, "--for", "everybody"]).contains("not a reader"));
}

#[test]
fn a_scope_begins_with_a_template_of_the_profession() {
    let (_folder, at, _) = on_disk(amina());
    let listed: Vec<Value> =
        serde_json::from_str(&done(&["scope", "templates", "--json"])).unwrap();
    assert!(listed.len() >= 6, "{}", listed.len());
    for one in &listed {
        done(&["scope", "use", &at, one["id"].as_str().unwrap()]);
        let scope: Vec<Value> =
            serde_json::from_str(&done(&["scope", "show", &at, "--json"])).unwrap();
        for part in ["in", "out", "only"] {
            assert_eq!(scope[0][part], one[part], "{}", one["id"]);
        }
    }
    done(&["scope", "set", &at, "--review-by", "2999-01-01"]);
    assert!(refused(&["scope", "use", &at, "imagin"]).contains("imaging"));
}
