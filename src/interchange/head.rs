//! Details of a framework that another format has no field for, written into its notes and read back.

use super::notes::Notes;
use crate::framework::{Framework, Stage};

const VALUES: [&str; 6] =
    ["Pack", "Version", "Short title", "Wording", "Published as", "Published"];
const MORE: [&str; 4] = ["Publisher", "Year", "Draft", "Title"];
const STAGE_VALUES: [&str; 1] = ["Short title"];
const LISTS: [&str; 4] = ["Usually asked for", "Roles", "Ways in", "Moves at the same stage"];

/// The notes of a framework. With `all`, also the details that most formats have a field for.
pub(super) fn notes(pack: &Framework, all: bool) -> Notes {
    let source = &pack.source;
    let published_as = if source.title == pack.title { "" } else { source.title.as_str() };
    let notes = Notes::of(&source.note)
        .value("Pack", &pack.id)
        .value("Short title", &pack.short_title)
        .value("Wording", &pack.wording)
        .value("Published as", published_as)
        .value("Published", &source.published);
    if !all {
        return notes;
    }
    notes
        .value("Version", &pack.version)
        .value("Publisher", &source.publisher)
        .value("Year", &source.year.to_string())
        .value("Draft", if source.draft { "yes" } else { "" })
}

/// Reads the notes of a framework.
pub(super) fn read_notes(written: &str, head: &mut Framework) {
    let labels: Vec<&str> = VALUES.into_iter().chain(MORE).collect();
    let notes = Notes::read(written, &labels, &[]);
    let ours = !notes.named("Pack").is_empty();
    if !ours {
        written.trim().clone_into(&mut head.source.note);
        return;
    }
    head.source.note = notes.text.clone();
    head.id = notes.named("Pack");
    head.origin = String::new();
    head.short_title = notes.named("Short title");
    head.wording = notes.named("Wording");
    head.source.published = notes.named("Published");
    let take = |label: &str, to: &mut String| {
        let value = notes.named(label);
        if !value.is_empty() {
            *to = value;
        }
    };
    take("Title", &mut head.title);
    head.source.title.clone_from(&head.title);
    take("Published as", &mut head.source.title);
    take("Version", &mut head.version);
    take("Publisher", &mut head.source.publisher);
    if let Ok(year) = notes.named("Year").parse() {
        head.source.year = year;
    }
    head.source.draft |= notes.named("Draft") == "yes";
}

/// The notes of a stage.
pub(super) fn stage_notes(stage: &Stage) -> String {
    let [asked, roles, ways, moves] = LISTS;
    Notes::of(&stage.description)
        .list(asked, &stage.requirements)
        .list(roles, &stage.roles)
        .list(ways, &stage.routes_in)
        .list(moves, &stage.sideways)
        .write()
}

/// A stage with the details from its notes.
pub(super) fn stage(id: String, title: &str, short: &str, written: &str) -> Stage {
    let notes = Notes::read(written, &STAGE_VALUES, &LISTS);
    let [asked, roles, ways, moves] = LISTS;
    let description = if notes.text.is_empty() { title } else { &notes.text };
    Stage {
        id,
        title: title.to_owned(),
        short_title: short.to_owned(),
        description: description.to_owned(),
        requirements: notes.listed(asked),
        roles: notes.listed(roles),
        routes_in: notes.listed(ways),
        sideways: notes.listed(moves),
    }
}
