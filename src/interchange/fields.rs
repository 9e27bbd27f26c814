//! The fields that a column of a table may hold, and the headings they are recognised by. Pure.

use super::pieces::ReadAs;
use crate::words::bringing;

/// A field that a column may hold, with the headings it is recognised by.
#[derive(Debug)]
pub struct ColumnField {
    /// Its name, in a list of columns and to the window.
    pub name: &'static str,
    /// What people call it.
    pub label: &'static str,
    /// Whether every entry needs it, from a column or a fixed value.
    pub needed: bool,
    /// Whether several columns may hold it together.
    pub several: bool,
    /// Folded headings, the surest first, separated by `|`.
    headings: &'static str,
}

const fn field(name: &'static str, label: &'static str, headings: &'static str) -> ColumnField {
    ColumnField { name, label, needed: false, several: false, headings }
}

impl ColumnField {
    /// The folded headings it is recognised by, the surest first.
    pub fn headings(&self) -> impl Iterator<Item = &'static str> {
        self.headings.split('|')
    }

    const fn needed(self) -> Self {
        Self { needed: true, ..self }
    }

    const fn several(self) -> Self {
        Self { several: true, ..self }
    }
}

/// The fields of a log.
pub const LOG: [ColumnField; 7] = [
    field(
        "date",
        bringing::THE_DAY,
        "date|day|on|when|date of activity|activity date|date of evidence|evidence date|\
         event date|date of event|session date|entry date|start date|date completed|\
         date achieved|date of practice|date of observation|happened on",
    )
    .needed(),
    field(
        "title",
        bringing::THE_TITLE,
        "title|activity|activity title|evidence title|name|heading|event|evidence|task|\
         subject|topic|what|entry|skill|name of activity",
    )
    .needed(),
    field(
        "kind",
        bringing::THE_KIND,
        "kind|kind of evidence|type|type of evidence|evidence type|activity type|method|\
         assessment method|category|format",
    ),
    field(
        "text",
        bringing::WHAT_HAPPENED,
        "what happened|text|description|details|what i did|account|reflection|\
         reflective account|what i learned|what did you learn|learning|learning points|\
         narrative|summary|notes|comments|comment|content|body|outcome",
    )
    .several(),
    field(
        "codes",
        bringing::THE_STATEMENTS,
        "codes|code|statements|statement|shows|competencies|competences|competency|\
         competence|criteria|standards|standard|indicators|mapped to|mapping|links|\
         framework|learning outcomes|units|unit|ksbs|ksb|competency codes|\
         competence codes|statement codes|framework codes",
    )
    .several(),
    field(
        "setting",
        bringing::WHERE,
        "where|setting|place|location|ward|department|team|workplace",
    ),
    field("withdrawn", bringing::WHETHER_WITHDRAWN, "withdrawn"),
];

/// The fields of a training record.
pub const TRAINING: [ColumnField; 7] = [
    field(
        "title",
        bringing::THE_TRAINING,
        "course|course title|course name|training|training title|training name|title|\
         name of course|name of training|module|module name|module title|\
         learning activity|activity name|activity title|activity|programme|programme name|\
         programme title|competence name|competency name|competence|competency|\
         learning item|item title|e learning|elearning|session|class|certification|\
         what it is called|name",
    )
    .needed(),
    field(
        "completed",
        bringing::THE_DAY_DONE,
        "completed|completion date|date completed|completed on|completed date|\
         date of completion|done on|date achieved|achieved|achieved on|date attended|\
         attended|attended on|attendance date|date passed|passed on|award date|awarded on|\
         end date|date of training|training date|course date|date done|date|\
         last completed",
    )
    .needed(),
    field(
        "provider",
        bringing::WHO_HELD_IT,
        "provider|training provider|who held it|held by|delivered by|provided by|\
         organisation|organization|supplier|employer|trust|company|trainer|tutor|source|\
         awarding body",
    )
    .needed(),
    field(
        "runs-out",
        bringing::UNTIL_WHEN,
        "runs out|runs out on|expires|expires on|expiry|expiry date|date of expiry|\
         expiration|expiration date|valid until|valid to|valid till|renewal|renewal date|\
         renew by|due|due date|next due|refresher due|refresh date|retraining due",
    ),
    field(
        "subject",
        bringing::THE_SUBJECT,
        "subject|topic|category|core skills subject|cstf subject|subject area|theme",
    ),
    field(
        "need",
        bringing::WHETHER_NEEDED,
        "needed or chosen|need|requirement|mandatory|required|essential|\
         statutory or mandatory|mandatory training|type",
    ),
    field(
        "status",
        bringing::HOW_FAR,
        "status|completion status|result|outcome|state|progress|pass fail",
    ),
];

/// The fields of a table of this sort.
pub fn fields(reader: ReadAs) -> &'static [ColumnField] {
    if reader == ReadAs::Training { &TRAINING } else { &LOG }
}
