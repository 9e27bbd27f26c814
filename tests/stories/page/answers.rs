//! Answers: the same request, key, decisions, time and randomness give the same bytes.

use countersign::clock::Clock;
use countersign::ids::Randomness;
use countersign::sign_off::{Ask, Decision, Judgement, answer_at, replace_in};
use serde::Serialize;

use super::asks::{Asked, asks};
use super::{Who, same, same_list};

/// One answer of the table, or why there is none.
#[derive(Serialize)]
struct Answer {
    name: String,
    /// The request, or the answer that is amended or withdrawn.
    of: String,
    signer: Who,
    now: String,
    from: u64,
    judgements: Vec<Judgement>,
    /// What an answer replaces, and by what; a withdrawal has no decision.
    replaces: Option<Replaces>,
    refused: Option<String>,
}

#[derive(Serialize)]
struct Replaces {
    record: String,
    decision: Option<Decision>,
    comment: String,
}

const NOON: &str = "2026-03-21T12:00:00+00:00";

/// The table as it is made.
#[derive(Default)]
struct Table {
    answers: Vec<Answer>,
}

impl Table {
    fn kept(&mut self, mut one: Answer, made: countersign::Result<Vec<u8>>) -> Vec<u8> {
        let bytes = match made {
            Ok(bytes) => {
                same(&format!("{}.answer", one.name), &bytes);
                bytes
            }
            Err(error) => {
                one.refused = Some(error.to_string());
                Vec::new()
            }
        };
        self.answers.push(one);
        bytes
    }

    fn answer(
        &mut self,
        name: &str,
        asked: &Asked,
        who: &Who,
        now: &str,
        judgements: Vec<Judgement>,
    ) -> Vec<u8> {
        let from = 1_000_000 + 1_000 * self.answers.len() as u64;
        let (clock, randomness) = (Clock::fixed(now.parse().unwrap()), Randomness::counted(from));
        let ask = Ask::open(&asked.ask).unwrap();
        let made = answer_at(&ask, &who.signer(), &judgements, &clock, &randomness);
        let (name, of, now) = (name.to_owned(), format!("{}.ask", asked.name), now.to_owned());
        let signer = who.clone();
        self.kept(
            Answer { name, of, signer, now, from, judgements, replaces: None, refused: None },
            made,
        )
    }

    fn replace(
        &mut self,
        name: &str,
        of: (&str, &[u8]),
        who: &Who,
        (record, decision): (&str, Option<Decision>),
        comment: &str,
    ) -> Vec<u8> {
        let from = 1_000_000 + 1_000 * self.answers.len() as u64;
        let now = "2026-03-28T09:30:00+01:00";
        let (clock, randomness) = (Clock::fixed(now.parse().unwrap()), Randomness::counted(from));
        let made = replace_in(of.1, &who.signer(), record, decision, comment, &clock, &randomness);
        let replaces =
            Some(Replaces { record: record.to_owned(), decision, comment: comment.to_owned() });
        let (name, of, now) = (name.to_owned(), format!("{}.answer", of.0), now.to_owned());
        let (signer, judgements) = (who.clone(), Vec::new());
        self.kept(Answer { name, of, signer, now, from, judgements, replaces, refused: None }, made)
    }
}

fn decide(evidence: &str, indicator: &str, decision: Decision, comment: &str) -> Judgement {
    Judgement {
        evidence: vec![evidence.to_owned()],
        indicator: indicator.to_owned(),
        decision,
        comment: comment.to_owned(),
        shown: Default::default(),
    }
}

/// The first record of an answer, by the name of its entry.
fn first_record(answer: &[u8]) -> String {
    let found = countersign::bundle::read(answer, countersign::bundle::Kind::Answer, true).unwrap();
    let name = found.iter().find_map(|one| one.name.strip_prefix("records/")).unwrap();
    name.trim_end_matches(".jws").to_owned()
}

use Decision::{Achieved, NotYet, Referred};

#[test]
fn the_answers_are_as_they_were() {
    let asks = asks();
    let of = |name: &str| asks.iter().find(|one| one.name == name).unwrap();
    let mut table = Table::default();
    let priya = Who::new("Priya Nair", 1_000);
    let once = Who { once: true, ..Who::new("Siân Pryce", 31_000) };
    let everyday = Who::new("Zoë  Nguyễn\u{200b} (née O’Brien)", 32_000);

    let (one, ten) = (of("one"), of("ten"));
    let id = &one.pieces[0];
    for decision in [Achieved, NotYet, Referred] {
        let name = format!("one-{}", decision.code());
        let by = vec![decide(id, "2.1/all", decision, "Calm and clear.")];
        table.answer(&name, one, &priya, NOON, by);
        let by = vec![decide(id, "2.1/all", decision, "")];
        table.answer(&format!("{name}-once"), one, &once, NOON, by);
    }
    for (place, now) in [
        "2026-03-21T12:00:00+05:30",
        "2026-03-20T23:59:59-08:00",
        "2028-02-29T00:00:00+00:00",
        "2026-03-14T10:00:00+00:00",
    ]
    .iter()
    .enumerate()
    {
        let by = vec![decide(id, "2.1/all", Achieved, "Yes.")];
        table.answer(&format!("one-time-{place}"), one, &priya, now, by);
    }
    for (place, comment) in [
        "  Two\r\nlines\rand\ta tab.  ",
        "\u{200b}\u{2060}",
        "Cafe\u{301} \u{1F44D}\u{1F3FD} \"quoted\" \\ / \u{2028}\u{2029} \u{7f}\u{1}\u{85}end",
        "مرحبا\u{202e}abc\u{202c}",
        "ﬁ 𝐀 ß İ Ŵ \u{fffd} \u{10ffff}",
        "\u{feff}begins with a mark\u{a0}\u{3000}",
    ]
    .iter()
    .enumerate()
    {
        let by = vec![decide(id, "2.1/all", NotYet, comment)];
        table.answer(&format!("one-comment-{place}"), one, &everyday, NOON, by);
    }

    let shows = ["2.1/all", "2.3/all", "2.4/all", "2.5/entry", "4.3/all"];
    let all = |decision: Decision| -> Vec<Judgement> {
        let each = ten.pieces.iter().flat_map(|id| shows.map(|one| (id, one)));
        each.map(|(id, one)| decide(id, one, decision, "Good.")).collect()
    };
    let tenth = table.answer("ten-all", ten, &priya, NOON, all(Achieved));
    table.answer("ten-once", ten, &once, NOON, all(NotYet));
    let mut mixed = all(Achieved);
    mixed.reverse();
    mixed[0].decision = Referred;
    mixed[1].decision = NotYet;
    mixed.truncate(7);
    table.answer("ten-mixed", ten, &everyday, NOON, mixed);
    let together =
        Judgement { evidence: ten.pieces.clone(), ..decide("", "2.1/all", Achieved, "Both.") };
    table.answer("ten-together", ten, &priya, NOON, vec![together.clone()]);
    let mut twice_named = together.clone();
    twice_named.evidence.push(ten.pieces[0].clone());
    twice_named.indicator = "2.3/all".into();
    table.answer("ten-named-twice", ten, &priya, NOON, vec![twice_named]);

    for (name, indicator) in [("files", "2.3/all"), ("letters", "2.1/all"), ("chained", "2.3/all")]
    {
        let asked = of(name);
        let mut by = decide(&asked.pieces[0], indicator, Achieved, "Seen, with its files.");
        let version = if name == "chained" { 2 } else { 1 };
        by.shown.insert(asked.pieces[0].clone(), version);
        table.answer(&format!("{name}-kept"), asked, &priya, NOON, vec![by.clone()]);
        table.answer(&format!("{name}-other"), asked, &everyday, NOON, vec![by]);
    }
    let other = of("other");
    let care = Ask::open(&other.ask).unwrap().view().evidence[0].indicators[1].id.clone();
    let by = [&*care, "2.1/all"].map(|one| decide(&other.pieces[0], one, Achieved, ""));
    table.answer("other-both", other, &priya, NOON, by.to_vec());
    let until = of("until");
    for (place, now) in [
        "2026-03-31T12:00:00+00:00",
        "2027-01-31T12:00:00+00:00",
        "2028-01-30T23:30:00-05:00",
        "2028-02-29T12:00:00+00:00",
    ]
    .iter()
    .enumerate()
    {
        let by = ["2.1/all", "2.3/all", "2.4/all"]
            .map(|one| decide(&until.pieces[0], one, Achieved, ""));
        table.answer(&format!("until-{place}"), until, &priya, now, by.to_vec());
    }

    replaced(&mut table, &tenth, &priya);
    refused(&mut table, &asks, &priya);
    println!("{} examples", table.answers.len());
    assert!(table.answers.len() >= 40);
    same_list("answers.json", &table.answers);
}

/// Amended and withdrawn: by the same key, and by the one that follows it.
fn replaced(table: &mut Table, tenth: &[u8], priya: &Who) {
    let next = Who::new("Priya Nair", 33_000);
    let record = first_record(tenth);
    for (name, who) in [("own", priya), ("next", &next)] {
        for decision in [Some(NotYet), Some(Achieved), Some(Referred), None] {
            let what = decision.map_or("withdrawn", Decision::code);
            let comment = "Seen again.\r\nNot as before.";
            let made = table.replace(
                &format!("replace-{name}-{what}"),
                ("ten-all", tenth),
                who,
                (&record, decision),
                comment,
            );
            if name == "own" && what == "not-yet" {
                let again = first_record(&made);
                let of = ("replace-own-not-yet", &made[..]);
                table.replace("replace-again", of, priya, (&again, None), "");
            }
        }
    }
    table.replace("refused-no-such-record", ("ten-all", tenth), priya, ("none", None), "");
}

fn refused(table: &mut Table, asks: &[Asked], priya: &Who) {
    let of = |name: &str| asks.iter().find(|one| one.name == name).unwrap();
    let one = of("one");
    let id = &one.pieces[0];
    let good = || vec![decide(id, "2.1/all", Achieved, "")];
    table.answer("refused-nothing", one, priya, NOON, Vec::new());
    table.answer("refused-early", one, priya, "2026-03-14T09:59:59+00:00", good());
    for (place, name) in
        ["amina  YUSUF", "Amina\u{200b} Yusuf", "\u{410}mina Yusuf", "Ａｍｉｎａ Ｙｕｓｕｆ"]
            .iter()
            .enumerate()
    {
        let own = Who::new(name, 34_000);
        table.answer(&format!("refused-owner-{place}"), one, &own, NOON, good());
    }
    table.answer("refused-evidence", one, priya, NOON, vec![decide("x", "2.1/all", Achieved, "")]);
    table.answer("refused-indicator", one, priya, NOON, vec![decide(id, "2.2/all", Achieved, "")]);
    let twice = [good(), vec![decide(id, "2.1/all", NotYet, "")]].concat();
    table.answer("refused-twice", one, priya, NOON, twice);
    let mut seen = good();
    seen[0].shown.insert(id.clone(), 2);
    table.answer("refused-changed", one, priya, NOON, seen);
    let mut none = good();
    none[0].evidence.clear();
    table.answer("refused-no-evidence", one, priya, NOON, none);
}
