//! Finds the statements that codes in other people's tables stand for. A code that fits several is asked about, never guessed.

use std::collections::{BTreeMap, HashMap};

use crate::Portfolio;
use crate::error::{Bringing, Result};
use crate::framework::Framework;
use crate::interchange::table::DataCell;
use crate::text;

/// The answer that none of the statements is meant.
pub const NONE: &str = "none";

/// The statements of a portfolio, to be found by their codes in a table.
#[derive(Debug, Default)]
pub struct Statements {
    /// The written ids of statements, by their exact names: `2.1/all`, `framework:2.1/all`.
    exact: HashMap<String, String>,
    /// The statements of each code, with their stages.
    coded: BTreeMap<String, Vec<(String, String)>>,
    /// The stage worked towards.
    stage: String,
}

/// The statements found in a cell.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct CellStatements {
    /// The statements, as they are written here.
    pub statements: Vec<String>,
    /// Codes that fit several statements, with those.
    pub asks: Vec<(String, Vec<String>)>,
    /// How many codes name no statement.
    pub unknown: usize,
    /// How many codes were without a stage and were read as the stage worked towards.
    pub staged: usize,
}

impl Statements {
    /// The statements of every framework of a portfolio; for a code in two frameworks, the one followed counts.
    pub fn of(portfolio: &Portfolio) -> Result<Self> {
        let mut all = Self {
            exact: HashMap::new(),
            coded: BTreeMap::new(),
            stage: portfolio.stage().to_owned(),
        };
        for followed in portfolio.every_framework()? {
            let framework = &followed.framework;
            all.add(framework, |id| portfolio.indicator_written(&framework.id, id));
        }
        Ok(all)
    }

    fn add(&mut self, framework: &Framework, written: impl Fn(&str) -> String) {
        let mut coded: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
        for (_, _, indicator) in framework.indicators() {
            let here = written(&indicator.id);
            let whole = format!("{}:{}", framework.id, indicator.id);
            self.exact.entry(fold(&indicator.id)).or_insert_with(|| here.clone());
            self.exact.entry(fold(&whole)).or_insert_with(|| here.clone());
            coded.entry(fold(&indicator.code)).or_default().push((indicator.stage.clone(), here));
        }
        for (code, statements) in coded {
            self.coded.entry(code).or_insert(statements);
        }
    }

    /// The written id of the statement with this full name (`framework:2.1/all`).
    pub fn exact(&self, whole: &str) -> Option<String> {
        self.exact.get(&fold(whole)).cloned()
    }

    /// Finds the statements of a cell. `zeros_are_kept` says that the column keeps the final 0 of codes like 2.10.
    pub fn read(&self, cell: &DataCell, zeros_are_kept: bool) -> CellStatements {
        let mut found = CellStatements::default();
        match cell {
            DataCell::Number(_) => self.number(&cell.text(), &mut found),
            DataCell::Text(text) => {
                let text = text.trim();
                if is_number(text) && !zeros_are_kept {
                    self.number(text, &mut found);
                } else {
                    self.text(text, &mut found);
                }
            }
            DataCell::Empty => {}
            // A code that a spreadsheet turned into a date, or an error value.
            DataCell::Day(_) | DataCell::Broken => found.unknown += 1,
        }
        let mut seen = Vec::new();
        found.statements.retain(|one| {
            !seen.contains(one) && {
                seen.push(one.clone());
                true
            }
        });
        found
    }

    /// A number: every code with the same numeric value may be meant.
    fn number(&self, written: &str, found: &mut CellStatements) {
        let value: Option<f64> = written.parse().ok();
        let same = |code: &&String| is_number(code) && code.parse::<f64>().ok() == value;
        let codes: Vec<&String> = self.coded.keys().filter(same).collect();
        match codes.as_slice() {
            [] => self.text(written, found),
            [code] => self.code(code, found),
            several => {
                let mut fits = CellStatements::default();
                several.iter().for_each(|code| self.code(code, &mut fits));
                let asked = fits.asks.into_iter().flat_map(|(_, fits)| fits);
                let fits = fits.statements.into_iter().chain(asked).collect();
                found.asks.push((written.to_owned(), fits));
            }
        }
    }

    fn text(&self, text: &str, found: &mut CellStatements) {
        for part in text.split([',', ';', '|', '\n']).map(str::trim).filter(|part| !part.is_empty())
        {
            if self.whole(part, found) {
                continue;
            }
            // "2.1 Communication", "Statement 2.1/all", "2.1 and 3.4".
            let words = part.split(|c: char| c.is_whitespace() || "()[]".contains(c));
            let words: Vec<&str> = words
                .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
                .filter(|word| word.contains(|c: char| c.is_ascii_digit()))
                .collect();
            let known = words.iter().filter(|word| self.whole(word, found)).count();
            if known == 0 {
                found.unknown += 1;
            }
        }
    }

    /// Reads a text that is exactly one statement or code; says whether it was.
    fn whole(&self, text: &str, found: &mut CellStatements) -> bool {
        let text = fold(text);
        if let Some(written) = self.exact.get(&text) {
            found.statements.push(written.clone());
            return true;
        }
        if self.coded.contains_key(&text) {
            self.code(&text, found);
            return true;
        }
        false
    }

    /// A code without a stage: its only statement, the shared one, or that of the stage worked towards.
    fn code(&self, code: &str, found: &mut CellStatements) {
        let statements = self.coded.get(code).map_or(&[][..], Vec::as_slice);
        if let [(_, only)] = statements {
            found.statements.push(only.clone());
        } else if let Some((_, own)) = statements.iter().find(|(stage, _)| *stage == self.stage) {
            found.statements.push(own.clone());
            found.staged += 1;
        } else {
            let fits = statements.iter().map(|(_, written)| written.clone()).collect();
            found.asks.push((code.to_owned(), fits));
        }
    }

    /// Reads an answer: one of the statements asked about, or none of them.
    ///
    /// # Errors
    /// [`Bringing::BadAnswer`].
    pub fn answered(&self, answer: &str, fits: &[String]) -> Result<Option<String>> {
        let answer = fold(answer);
        if answer == NONE {
            return Ok(None);
        }
        let is = |written: &&String| {
            fold(written) == answer
                || self
                    .coded
                    .get(&answer)
                    .is_some_and(|all| all.iter().any(|(_, one)| one == *written))
        };
        let meant: Vec<&String> = fits.iter().filter(is).collect();
        match meant.as_slice() {
            [one] => Ok(Some((*one).clone())),
            _ => Err(Bringing::BadAnswer.into()),
        }
    }
}

/// Whether a text is a decimal number, as codes are.
fn is_number(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('.').is_some_and(|(before, after)| digits(before) && digits(after))
}

/// Whether any code of a column ends with 0: then the column keeps final zeros, because a spreadsheet drops all or none.
pub fn zeros_are_kept<'a>(cells: impl Iterator<Item = &'a DataCell>) -> bool {
    let mut cells = cells;
    cells.any(|cell| matches!(cell, DataCell::Text(text) if is_number(text.trim()) && text.trim().ends_with('0')))
}

fn fold(text: &str) -> String {
    text::fold(text.trim()).into_owned()
}
