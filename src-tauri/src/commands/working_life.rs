//! Working life: entries of every noun, what is in force and what is coming up.

use chrono::NaiveDate;
use countersign::Error;
use countersign::calendar::calendar;
use countersign::clock::printed;
use countersign::framework::Indicator;
use countersign::progress::{GoalFrom, ProposedGoal};
use countersign::safety::Erased;
use countersign::words;
use countersign::working_life::{
    EntryInput, EntryView, Form, InForce, NOUNS, Noun, Place, ScopeTemplate, noun, scope_templates,
};
use serde::Serialize;
use tauri::{AppHandle, Manager, State, command};

use crate::dialog;
use crate::error::Answer;
use crate::state::{Desk, away};

/// A noun with its words, as a form and a list need it.
#[derive(Serialize)]
pub struct NounForm {
    code: String,
    /// The part of the place that shows it, by its code.
    part: String,
    one: String,
    many: String,
    about: String,
    add: String,
    /// Whether there is one entry of it, which changes.
    single: bool,
    /// Whether it has a part for the owner's eyes only.
    private: bool,
    /// Whether whoever supervises is asked to sign it.
    agreed: bool,
    /// Whether the owner says that they agree to it before that.
    accepted: bool,
    fields: Vec<FieldForm>,
}

/// A field of a form, with its words.
#[derive(Serialize)]
pub struct FieldForm {
    name: String,
    label: String,
    help: String,
    /// `line`, `text`, `many`, `person`, `day`, `past-day`, `number`, `months`, `choice`, `conditions`, `indicators`,
    /// `rests-on`, `why` or `evidence`.
    form: String,
    needed: bool,
    /// Whether it stands behind "More".
    more: bool,
    /// Whether only a verb of its own writes it.
    hidden: bool,
    /// What may be chosen, or is offered.
    choices: Vec<ChoiceForm>,
}

/// A choice: its code and what a person reads.
#[derive(Serialize)]
pub struct ChoiceForm {
    code: String,
    label: String,
    /// What it says beside that; may be empty.
    says: String,
}

/// Everything the place "Working life" shows.
#[derive(Serialize)]
pub struct WorkingLife {
    nouns: Vec<NounForm>,
    entries: Vec<EntryView>,
    in_force: Vec<InForce>,
    /// What a scope may begin with.
    templates: Vec<ScopeTemplate>,
}

/// A goal that was made out of something.
#[derive(Serialize)]
pub struct GoalMade {
    id: String,
    /// Whether it was not in the plan before.
    new: bool,
}

/// Everything the form of an entry shows.
#[derive(Serialize)]
pub struct EntryPage {
    noun: NounForm,
    /// What the entry says now; nothing for a new one.
    now: Option<EntryView>,
    /// What a new one begins with.
    begins: EntryInput,
    /// The statements it may be linked to.
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

/// The form of a noun: empty, or with what an entry says now.
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

/// A new entry for an empty id, else a new version of that one; its id.
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

/// Takes the last change to an entry back.
#[command(async)]
pub fn undo_entry(desk: State<'_, Desk>, id: &str) -> Answer<()> {
    desk.with(|portfolio| portfolio.undo_entry(id))
}

#[command(async)]
pub fn erase_entry(desk: State<'_, Desk>, id: &str) -> Answer<Erased> {
    desk.with(|portfolio| portfolio.erase_entry(id))
}

/// From this day on it is not in force.
#[command(async)]
pub fn end_delegation(desk: State<'_, Desk>, id: &str, day: NaiveDate) -> Answer<()> {
    desk.with(|portfolio| portfolio.end_delegation(id, day))
}

/// The owner agrees to it as it stands.
#[command(async)]
pub fn accept_entry(desk: State<'_, Desk>, id: &str) -> Answer<()> {
    desk.with(|portfolio| portfolio.accept_entry(id))
}

/// Makes a goal out of what is there already.
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

/// `done`, `dropped`, or empty for open again.
#[command(async)]
pub fn close_goal(desk: State<'_, Desk>, id: &str, how: &str) -> Answer<()> {
    desk.with(|portfolio| portfolio.close_goal(id, how))
}

/// Makes a template the scope of the portfolio; its id.
#[command(async)]
pub fn use_scope_template(desk: State<'_, Desk>, template: &str) -> Answer<String> {
    desk.with(|portfolio| portfolio.use_scope_template(template))
}

/// Saves what is coming up as a file for a calendar; its name, or nothing when no place was chosen.
#[command]
pub async fn save_calendar(app: AppHandle) -> Answer<Option<String>> {
    away(move || {
        let Some(path) = dialog::save(&app, "Countersign.ics", "Calendar", "ics") else {
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
