//! Reads a log that somebody kept as a table: each row becomes a piece of evidence. Pure.

use std::collections::BTreeMap;

use super::columns::{Columns, Places};
use super::pieces::{PieceToBring, Pieces, Question, ReadAs, Says};
use super::rows::{Day, Rows};
use super::statements::{CellStatements, Statements, zeros_are_kept};
use super::table::{DataCell, DataRow, DataTable};
use crate::error::{Bringing, Result};
use crate::evidence::{EvidenceInput, Kind, Shows};
use crate::text;
use crate::words;

/// The most letters of a title that is made of the text.
const SHORT: usize = 80;
/// The most letters of a title.
const TITLE: usize = 200;

/// Reads the rows of a log.
///
/// # Errors
/// [`Bringing::BadAnswer`], [`Bringing::BadColumns`] for a kind that is none.
pub fn read(
    table: &DataTable,
    places: &Places,
    said: &Columns,
    statements: &Statements,
    answers: &BTreeMap<String, String>,
) -> Result<Pieces> {
    let mut rows = Rows::new(ReadAs::Log, table, places, said);
    let mut pieces = Pieces::default();
    let mut staged = 0;
    let mut kinds = Kinds { said, known: BTreeMap::new() };
    let kept: Vec<bool> = places.all("codes").iter().map(|place| zeros(table, *place)).collect();
    for row in &table.rows {
        let key = rows.key(row);
        let at = words::bringing::row(row.number);
        let (title, body) = titled(&rows.text(row, "title"), &body(&rows, row));
        let day = rows.day(row, "date");
        rows.rest(row, &mut pieces);
        let broken = ["title", "date", "text", "codes"].iter().any(|one| rows.is_broken(row, one));
        let why = match (&day, title.as_str(), rows.text(row, "withdrawn").as_str()) {
            (.., withdrawn) if !withdrawn.is_empty() => words::bringing::WITHDRAWN_THERE,
            _ if broken => words::bringing::BROKEN_CELL,
            (Day::None, ..) => words::bringing::NO_DAY,
            (Day::Not, ..) => words::bringing::NOT_A_DAY,
            (_, "", _) => words::bringing::NO_TITLE,
            _ => "",
        };
        let Day::On(on) = day else {
            pieces.pieces.push(nothing(key, at, title, why));
            continue;
        };
        if !why.is_empty() {
            pieces.pieces.push(nothing(key, at, title, why));
            continue;
        }
        let kind = kinds.of(&rows.text(row, "kind"))?;
        let kind = kind.unwrap_or_else(|| {
            pieces.leave_out(words::bringing::UNKNOWN_KINDS);
            KIND
        });
        let mut input = EvidenceInput::empty(kind, on);
        let mut found = CellStatements::default();
        for (place, kept) in places.all("codes").iter().zip(&kept) {
            let more = statements.read(row.cell(*place), *kept);
            found.statements.extend(more.statements);
            found.asks.extend(more.asks);
            found.unknown += more.unknown;
            found.staged += more.staged;
        }
        for _ in 0..found.unknown {
            pieces.leave_out(words::bringing::UNKNOWN_CODES);
        }
        staged += found.staged;
        for (written, fits) in found.asks {
            let id = format!("{}:{written}", row.number);
            match answers.get(&id).or_else(|| answers.get(&written)) {
                Some(answer) => found.statements.extend(statements.answered(answer, &fits)?),
                None => {
                    let (at, title) = (at.clone(), title.clone());
                    pieces.questions.push(Question { id, written, at, title, fits });
                }
            }
        }
        input.shows = shows(found.statements);
        input.title = title;
        input.text = body;
        input.setting = rows.text(row, "setting");
        pieces.pieces.push(PieceToBring {
            id: String::new(),
            key,
            at,
            says: Says::Evidence(input),
            files: Vec::new(),
        });
    }
    rows.notes(&mut pieces);
    if staged > 0 {
        pieces.notes.push(words::bringing::codes_have_no_stage(staged));
    }
    Ok(pieces)
}

fn nothing(key: String, at: String, title: String, why: &str) -> PieceToBring {
    PieceToBring {
        id: String::new(),
        key,
        at,
        says: Says::Nothing { title, why: why.to_owned() },
        files: Vec::new(),
    }
}

fn zeros(table: &DataTable, place: usize) -> bool {
    zeros_are_kept(table.rows.iter().map(|row| row.cell(place)))
}

/// Each statement once.
fn shows(statements: Vec<String>) -> Vec<Shows> {
    let mut shows: Vec<Shows> = Vec::new();
    for indicator in statements {
        if !shows.iter().any(|one| one.indicator == indicator) {
            shows.push(Shows { indicator, how: String::new() });
        }
    }
    shows
}

/// The text of the text columns: a single one as it is, several each under its heading.
fn body(rows: &Rows<'_>, row: &DataRow) -> String {
    let filled: Vec<(usize, &DataCell)> = rows
        .places
        .all("text")
        .iter()
        .map(|place| (*place, row.cell(*place)))
        .filter(|(_, cell)| !cell.is_empty())
        .collect();
    match filled.as_slice() {
        [] => text::lines(&rows.text(row, "text")),
        [(_, only)] => text::lines(&only.text()),
        several => {
            let parts = several.iter().map(|(place, cell)| {
                format!("{}\n{}", rows.named(*place), text::lines(&cell.text()))
            });
            parts.collect::<Vec<_>>().join("\n\n")
        }
    }
}

/// A title and a text within their limits; what does not fit in the title is kept in the text.
fn titled(title: &str, body: &str) -> (String, String) {
    let title = text::line(title);
    if title.is_empty() {
        return (shortened(body.lines().next().unwrap_or_default(), SHORT), body.to_owned());
    }
    if title.chars().nth(TITLE).is_none() {
        return (title, body.to_owned());
    }
    (shortened(&title, SHORT), format!("{title}\n\n{body}").trim_end().to_owned())
}

fn shortened(line: &str, most: usize) -> String {
    let line = text::line(line);
    if line.chars().nth(most).is_none() {
        return line;
    }
    let cut: String = line.chars().take(most).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before);
    format!("{whole} …")
}

/// Words people use for a kind of evidence, folded.
const KINDS: [(&str, Kind); 27] = [
    ("observation", Kind::DirectObservation),
    ("observed", Kind::DirectObservation),
    ("workplace observation", Kind::DirectObservation),
    ("osce", Kind::Simulation),
    ("reflection", Kind::ReflectiveAccount),
    ("reflective practice", Kind::ReflectiveAccount),
    ("reflective log", Kind::ReflectiveAccount),
    ("reflective writing", Kind::ReflectiveAccount),
    ("personal statement", Kind::ReflectiveAccount),
    ("witness", Kind::WitnessTestimony),
    ("witness statement", Kind::WitnessTestimony),
    ("testimony", Kind::WitnessTestimony),
    ("testimonial", Kind::WitnessTestimony),
    ("expert witness testimony", Kind::ExpertWitness),
    ("professional discussion", Kind::Discussion),
    ("case discussion", Kind::Discussion),
    ("case based discussion", Kind::Discussion),
    ("cbd", Kind::Discussion),
    ("training", Kind::Certificate),
    ("course", Kind::Certificate),
    ("feedback", Kind::ServiceUserFeedback),
    ("patient feedback", Kind::ServiceUserFeedback),
    ("service user feedback", Kind::ServiceUserFeedback),
    ("product", Kind::WorkProduct),
    ("simulated practice", Kind::Simulation),
    ("rpl", Kind::PriorLearning),
    ("recognition of prior learning", Kind::PriorLearning),
];

/// The kind of a row without a known kind.
const KIND: Kind = Kind::ReflectiveAccount;

/// The kinds that words in a table stand for, cached, because most rows use the same words.
struct Kinds<'a> {
    said: &'a Columns,
    known: BTreeMap<String, Option<Kind>>,
}

impl Kinds<'_> {
    /// The kind a word stands for; none when it is not known.
    fn of(&mut self, written: &str) -> Result<Option<Kind>> {
        if let Some(known) = self.known.get(written) {
            return Ok(*known);
        }
        let found = kind(written, self.said)?;
        self.known.insert(written.to_owned(), found);
        Ok(found)
    }
}

/// The only kind whose name begins with these words.
fn begins(wanted: &str, plain: impl Fn(&str) -> String) -> Option<Kind> {
    let start = format!("{wanted} ");
    let mut all = Kind::ALL.into_iter().filter(|kind| plain(kind.label()).starts_with(&start));
    all.next().filter(|_| !wanted.is_empty() && all.next().is_none())
}

fn kind(written: &str, said: &Columns) -> Result<Option<Kind>> {
    let plain = |text: &str| {
        let folded: String =
            text::fold(text).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
        folded.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let wanted = plain(written);
    if let Some((_, kind)) = said.kinds.iter().find(|(word, _)| plain(word) == wanted) {
        return Kind::parse(kind).map(Some).map_err(|_| Bringing::BadColumns.into());
    }
    if wanted.is_empty() {
        return Ok(Some(KIND));
    }
    Ok(Kind::ALL
        .into_iter()
        .find(|kind| plain(kind.code()) == wanted || plain(kind.label()) == wanted)
        .or_else(|| begins(&wanted, plain))
        .or_else(|| KINDS.iter().find(|(word, _)| *word == wanted).map(|(_, kind)| *kind)))
}
