//! Working life: entries of every noun, what is in force, and what is coming up.

use chrono::NaiveDate;
use countersign::Error;
use countersign::calendar::calendar;
use countersign::clock::printed;
use countersign::framework::Indicator;
use countersign::progress::{GoalFrom, ProposedGoal};
use countersign::safety::Erased;
use countersign::words;
use countersign::words::window;
use countersign::working_life::{
    EntryInput, EntryView, Form, InForce, NOUNS, Noun, Place, ScopeTemplate, noun, scope_templates,
};
use serde::Serialize;
use tauri::{AppHandle, Manager, State, command};

use crate::dialog;
use crate::error::Answer;
use crate::state::{Desk, away};

/// A noun with its words, for forms and lists.
#[derive(Serialize)]
pub struct NounForm {
    code: String,
    /// The code of the section of the "Working life" page that shows it.
    part: String,
    one: String,
    many: String,
    about: String,
    add: String,
    /// Whether there is only one entry of it, such as the scope.
    single: bool,
    /// Whether it has private fields.
    private: bool,
    /// Whether a supervisor signs it.
    agreed: bool,
    /// Whether the owner accepts it before that.
    accepted: bool,
    fields: Vec<FieldForm>,
}

/// A field of a form with its words.
#[derive(Serialize)]
pub struct FieldForm {
    name: String,
    label: String,
    help: String,
    /// `line`, `text`, `many`, `person`, `day`, `past-day`, `number`, `months`, `choice`, `conditions`, `indicators`,
    /// `rests-on`, `why` or `evidence`.
    form: String,
    needed: bool,
    /// Whether it is under "More".
    more: bool,
    /// Whether it is not in the form, because a command of its own writes it.
    hidden: bool,
    /// The choices or suggestions.
    choices: Vec<ChoiceForm>,
}

/// A choice: its code and its words.
#[derive(Serialize)]
pub struct ChoiceForm {
    code: String,
    label: String,
    /// An explanation; may be empty.
    says: String,
}

/// The content of the "Working life" page.
#[derive(Serialize)]
pub struct WorkingLife {
    nouns: Vec<NounForm>,
    entries: Vec<EntryView>,
    in_force: Vec<InForce>,
    /// The templates a scope may start from.
    templates: Vec<ScopeTemplate>,
}

/// A goal made from a gap, returned work or similar.
#[derive(Serialize)]
pub struct GoalMade {
    id: String,
    /// Whether it is new in the plan.
    new: bool,
}

/// The content of the form of an entry.
#[derive(Serialize)]
pub struct EntryPage {
    noun: NounForm,
    /// The current version of the entry; none for a new one.
    now: Option<EntryView>,
    /// The initial values of a new entry.
    begins: EntryInput,
    /// The statements that may be linked.
    statements: Vec<ChoiceForm>,
    /// The trainings a delegation may rest on.
    trainings: Vec<ChoiceForm>,
}

#[command(async)]
pub fn working_life(desk: State<'_, Desk>) -> Answer<WorkingLife> {
    desk.with(|portfolio| {
        let mut entries = Vec::new();
        for noun in NOUNS {
            entries.extend(portfolio.entries(noun, "")?);
        }
        let in_force = portfolio.delegations_in_force(portfolio.clock().today())?;
        Ok(WorkingLife { nouns: nouns(), entries, in_force, templates: scope_templates()?.1 })
    })
}

/// Every noun with its words.
#[command(async)]
pub fn noun_forms() -> Vec<NounForm> {
    nouns()
}

/// The form of a noun: empty, or with the current version of an entry.
#[command(async)]
pub fn entry_page(desk: State<'_, Desk>, of: &str, id: &str) -> Answer<EntryPage> {
    desk.with(|portfolio| {
        let found = noun(of).ok_or(Error::Damaged)?;
        let now = match id {
            "" => None,
            id => portfolio.entry(id)?.into_iter().next(),
        };
        let framework = portfolio.framework()?;
        let statement = |one: &Indicator| -> countersign::Result<ChoiceForm> {
            let label = portfolio.called(&one.id)?.unwrap_or_else(|| one.id.clone());
            Ok(ChoiceForm { code: one.id.clone(), label, says: one.text.clone() })
        };
        let statements = framework.indicators().map(|(_, _, one)| statement(one));
        let statements = statements.collect::<countersign::Result<_>>()?;
        let trainings = match noun("training") {
            Some(training) => portfolio.entries(training, "")?,
            None => Vec::new(),
        };
        let trainings = trainings.into_iter().map(|one| {
            let says = words::of_field("training", "completed").map_or("", |field| field.label);
            let says = format!("{says}: {}", printed(one.on));
            ChoiceForm { code: one.id, label: one.title, says }
        });
        Ok(EntryPage {
            noun: form(found).ok_or(Error::Damaged)?,
            begins: portfolio.entry_to_begin(found),
            now,
            statements,
            trainings: trainings.collect(),
        })
    })
}

/// Saves a new entry for an empty id, else a new version of that entry; its id.
#[command(async)]
pub fn save_entry(desk: State<'_, Desk>, of: &str, id: &str, input: EntryInput) -> Answer<String> {
    desk.with(|portfolio| {
        if id.is_empty() {
            return portfolio.add_entry(noun(of).ok_or(Error::Damaged)?, &input);
        }
        portfolio.change_entry(id, &input)?;
        Ok(id.to_owned())
    })
}

#[command(async)]
pub fn withdraw_entry(desk: State<'_, Desk>, id: &str) -> Answer<()> {
    desk.with(|portfolio| portfolio.withdraw_entry(id))
}

/// Undoes the last change to an entry.
#[command(async)]
pub fn undo_entry(desk: State<'_, Desk>, id: &str) -> Answer<()> {
    desk.with(|portfolio| portfolio.undo_entry(id))
}

#[command(async)]
pub fn erase_entry(desk: State<'_, Desk>, id: &str) -> Answer<Erased> {
    desk.with(|portfolio| portfolio.erase_entry(id))
}

/// Ends a delegation: it is not in force from this day on.
#[command(async)]
pub fn end_delegation(desk: State<'_, Desk>, id: &str, day: NaiveDate) -> Answer<()> {
    desk.with(|portfolio| portfolio.end_delegation(id, day))
}

/// Records that the owner accepts the current version of an entry.
#[command(async)]
pub fn accept_entry(desk: State<'_, Desk>, id: &str) -> Answer<()> {
    desk.with(|portfolio| portfolio.accept_entry(id))
}

/// Makes a goal from a gap, returned work or similar.
#[command(async)]
pub fn goal_from(desk: State<'_, Desk>, from: GoalFrom) -> Answer<GoalMade> {
    desk.with(|portfolio| {
        let ProposedGoal { there, input } = portfolio.proposed_goal(&from)?;
        if !there.is_empty() {
            return Ok(GoalMade { id: there, new: false });
        }
        let id = portfolio.add_entry(noun("goal").ok_or(Error::Damaged)?, &input)?;
        Ok(GoalMade { id, new: true })
    })
}

/// Closes a goal as `done` or `dropped`, or reopens it if `how` is empty.
#[command(async)]
pub fn close_goal(desk: State<'_, Desk>, id: &str, how: &str) -> Answer<()> {
    desk.with(|portfolio| portfolio.close_goal(id, how))
}

/// Makes a template the scope of the portfolio; its id.
#[command(async)]
pub fn use_scope_template(desk: State<'_, Desk>, template: &str) -> Answer<String> {
    desk.with(|portfolio| portfolio.use_scope_template(template))
}

/// Saves what is coming up as a calendar file; its name, or none if cancelled.
#[command]
pub async fn save_calendar(app: AppHandle) -> Answer<Option<String>> {
    away(move || {
        let Some(path) = dialog::save(&app, "Countersign.ics", window::CALENDAR, "ics") else {
            return Ok(None);
        };
        let made = app.state::<Desk>().with(|portfolio| {
            let coming_up = portfolio.coming_up(None)?;
            Ok(calendar(portfolio.id(), &coming_up, portfolio.clock().now()))
        })?;
        countersign::calendar::save(&path, &made)?;
        Ok(Some(dialog::own_name(&path)))
    })
    .await
}

fn nouns() -> Vec<NounForm> {
    NOUNS.into_iter().filter_map(form).collect()
}

fn form(noun: &'static Noun) -> Option<NounForm> {
    let words = words::noun(noun.code)?;
    let read = noun.fields.iter().filter(|field| field.place != Place::Kept);
    let fields = read.map(|field| {
        let said = words::of_field(noun.code, field.name);
        let choices: Vec<ChoiceForm> = match field.form {
            Form::Choice(codes) => codes.iter().map(|code| choice(noun.code, code)).collect(),
            Form::Offered(lines) => lines.iter().map(|line| choice("", line)).collect(),
            _ => Vec::new(),
        };
        FieldForm {
            name: field.name.to_owned(),
            label: words::label(noun.code, field.name).to_owned(),
            help: said.map_or("", |said| said.help).to_owned(),
            form: code_of(field.form).to_owned(),
            needed: field.needed,
            more: field.place == Place::More,
            hidden: field.place == Place::Hidden,
            choices,
        }
    });
    Some(NounForm {
        code: noun.code.to_owned(),
        part: noun.part.to_owned(),
        one: words.one.to_owned(),
        many: words.many.to_owned(),
        about: words.about.to_owned(),
        add: words.add.to_owned(),
        single: noun.single,
        private: noun.private,
        agreed: noun.agreed,
        accepted: noun.field("accepted").is_some(),
        fields: fields.collect(),
    })
}

fn choice(of: &str, code: &str) -> ChoiceForm {
    let label = words::choice(of, code).to_owned();
    ChoiceForm { code: code.to_owned(), label, says: String::new() }
}

const fn code_of(form: Form) -> &'static str {
    match form {
        Form::Line | Form::Offered(_) => "line",
        Form::Text => "text",
        Form::Many => "many",
        Form::Person => "person",
        Form::Day => "day",
        Form::PastDay => "past-day",
        Form::Number(..) => "number",
        Form::Months => "months",
        Form::Choice(_) => "choice",
        Form::Conditions => "conditions",
        Form::Indicators => "indicators",
        Form::RestsOn => "rests-on",
        Form::Why => "why",
        Form::Evidence => "evidence",
    }
}
