//! The command line, for scripts, checks and tests.
//!
//! Exit code 0 when done, 1 when refused (a plain sentence on standard error), 2 for bad usage.

mod badge;
mod bring;
mod coach;
mod coming_up;
mod data;
mod describe;
mod document;
mod ended;
mod evidence;
mod feedback;
mod framework;
mod framework_files;
mod input;
mod offers;
mod passphrase;
mod passport;
mod portfolio;
mod privacy;
mod qualification;
mod readiness;
mod safety;
mod say;
mod sign_off;
mod signing;
mod travel;
mod trust;
mod usage;
mod verdict;
mod working_life;

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use self::ended::ended;

/// Log evidence, have it countersigned, see how ready you are, and take the proof with you. Offline.
#[derive(Parser)]
#[command(name = "countersign", version, arg_required_else_help = true)]
struct CommandLine {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Make a new portfolio in a folder.
    New(portfolio::New),
    /// Make a believable sample portfolio.
    Sample(portfolio::Sample),
    /// Change the passphrase of a portfolio, or replace a forgotten one.
    Passphrase(passphrase::Change),
    /// Log a piece of evidence; its id is printed last.
    Log(evidence::Log),
    /// Save a new version of a piece of evidence; old versions stay.
    Amend(evidence::Amend),
    /// Bring in what you have: a log or a training record as a table, a folder or a ZIP file.
    Bring(bring::Bring),
    /// List what was brought in, or take it back.
    Brought(bring::Brought),
    /// Keep training, or write the training record as one table: .xlsx, .csv or .pdf.
    Training(bring::TrainingRecord),
    /// Say what a picture of a piece of evidence shows, for those who cannot see it.
    Describe(describe::Describe),
    /// Withdraw a piece of evidence: it stays, and no longer counts.
    Withdraw(evidence::Withdraw),
    /// List evidence, or find it by its words.
    Evidence(evidence::List),
    /// Show a piece of evidence with its sign-offs.
    Show(evidence::Show),
    /// Say how ready the practitioner is for each stage, and what is left.
    Readiness(readiness::Readiness),
    /// Say what is coming up: reviews, what runs out, goals, what to decide.
    ComingUp(coming_up::ComingUp),
    /// Say what a reader of a document may stumble over.
    Coach(coach::Coach),
    /// Note qualifications and experience, the start in post and time away.
    #[command(subcommand)]
    Qualification(qualification::Qualification),
    /// Sign or list what a preceptor agreed besides sign-offs.
    Agree(qualification::Agree),
    /// Say how you see yourself at a statement; it never counts towards readiness.
    Assess(qualification::Assess),
    /// Look at, check and add frameworks.
    #[command(subcommand)]
    Framework(framework::Framework),
    /// Make or look at a signer.
    #[command(subcommand)]
    Signer(sign_off::Signer),
    /// Ask a preceptor for sign-off, or for a signature on an entry of working life; list what waits.
    Ask(sign_off::Ask),
    /// Sign on this computer.
    Sign(sign_off::Sign),
    /// Look at a request that came as a file; needs no portfolio.
    Review(travel::Review),
    /// Answer a request that came as a file; needs no portfolio.
    Answer(travel::Answer),
    /// Amend or withdraw, with an answer you once sent; needs no portfolio.
    Replace(travel::Replace),
    /// Accept an answer that came as a file.
    Accept(travel::Accept),
    /// Say what is known of signers' keys: compared fingerprints, statements, trust lists.
    #[command(subcommand)]
    Trust(trust::Trust),
    /// Write the badge of a statement that was achieved, for other systems.
    Badge(badge::Badge),
    /// Write all badges as one learner record, or add badges to an answer you sent.
    Badges(badge::Badges),
    /// Write everything that was signed as one file that anyone can check.
    Passport(passport::Passport),
    /// Take back what you shared with somebody: a file to give to them.
    TakeBack(passport::TakeBack),
    /// Check passports, answers and badges; needs no portfolio.
    Verify(passport::Verify),
    /// Say whether a portfolio is whole, and if not, what to do.
    Check(safety::Check),
    /// Make a safety copy as one file, and read it back.
    Backup(safety::Backup),
    /// Put a safety copy back; what is there already is kept beside it.
    Restore(safety::Restore),
    /// Save what can be read of a damaged portfolio into a new folder.
    Recover(safety::Recover),
    /// Write everything readable into a folder: JSON, tables, the attached files. It is not encrypted.
    TakeOut(data::TakeOut),
    /// Set or list the days to decide whether something is kept any longer.
    LookAgain(data::LookAgain),
    /// Erase a piece of evidence, or the whole portfolio, for good; digests of what was signed stay.
    Erase(data::Erase),
    /// Move a portfolio to another folder.
    Move(data::Move),
    /// Write the portfolio as a PDF.
    Export(document::Export),
}

/// The arguments of this process. The shell of Windows does not expand `*.passport`, so wildcards are expanded here, for
/// every verb that takes files.
fn given() -> impl Iterator<Item = std::ffi::OsString> {
    #[cfg(windows)]
    return wild::args_os();
    #[cfg(not(windows))]
    std::env::args_os()
}

/// As much as Linux gives a program's first thread. Windows gives it an eighth.
const STACK: usize = 8 * 1024 * 1024;

/// Runs the command line of this process.
pub fn run() -> ExitCode {
    let work = std::thread::Builder::new().stack_size(STACK).spawn(line);
    // If no thread can be started, the command line runs on this one.
    work.map_or_else(|_| line(), |work| work.join().unwrap_or(ExitCode::FAILURE))
}

/// Does what the words of this process ask for.
fn line() -> ExitCode {
    let command = usage::command(working_life::with_nouns(CommandLine::command()));
    let given = command.get_matches_from(given());
    if let Some(done) = working_life::run(&given) {
        return ended(done);
    }
    let line = CommandLine::from_arg_matches(&given).unwrap_or_else(|error| error.exit());
    let done = match line.verb {
        Verb::Passphrase(verb) => verb.run(),
        Verb::Check(verb) => verb.run(),
        Verb::Backup(verb) => verb.run(),
        Verb::Restore(verb) => verb.run(),
        Verb::Recover(verb) => verb.run(),
        Verb::New(verb) => verb.run(),
        Verb::Sample(verb) => verb.run(),
        Verb::Log(verb) => verb.run(),
        Verb::Amend(verb) => verb.run(),
        Verb::Bring(verb) => verb.run(),
        Verb::Brought(verb) => verb.run(),
        Verb::Training(verb) => verb.run(),
        Verb::Describe(verb) => verb.run(),
        Verb::Withdraw(verb) => verb.run(),
        Verb::Evidence(verb) => verb.run(),
        Verb::Show(verb) => verb.run(),
        Verb::Readiness(verb) => verb.run(),
        Verb::Coach(verb) => verb.run(),
        Verb::ComingUp(verb) => verb.run(),
        Verb::Qualification(verb) => verb.run(),
        Verb::Agree(verb) => verb.run(),
        Verb::Assess(verb) => verb.run(),
        Verb::Framework(verb) => verb.run(),
        Verb::Signer(verb) => verb.run(),
        Verb::Ask(verb) => verb.run(),
        Verb::Sign(verb) => verb.run(),
        Verb::Review(verb) => verb.run(),
        Verb::Answer(verb) => verb.run(),
        Verb::Replace(verb) => verb.run(),
        Verb::Accept(verb) => verb.run(),
        Verb::Trust(verb) => verb.run(),
        Verb::Badge(verb) => verb.run(),
        Verb::Badges(verb) => verb.run(),
        Verb::Passport(verb) => verb.run(),
        Verb::TakeBack(verb) => verb.run(),
        Verb::Verify(verb) => return verb.run(),
        Verb::TakeOut(verb) => verb.run(),
        Verb::LookAgain(verb) => verb.run(),
        Verb::Erase(verb) => verb.run(),
        Verb::Move(verb) => verb.run(),
        Verb::Export(verb) => verb.run(),
    };
    ended(done)
}
