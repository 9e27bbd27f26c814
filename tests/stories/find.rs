//! Finding evidence and statements, and being offered statements for what was written.

use countersign::Portfolio;
use countersign::sample;
use countersign::store::{Access, Store};
use countersign::vault::KeyFile;
use serde::Deserialize;

use crate::people::{amina, piece};

/// A piece of evidence as somebody might write it, and the competences it is meant for.
#[derive(Deserialize)]
struct Written {
    title: String,
    text: String,
    right: Vec<String>,
}

const WRITTEN: &str = include_str!("../data/suggestions.json");

fn code(indicator: &str) -> &str {
    indicator.split('/').next().unwrap()
}

/// Right means: what it is meant for is among the five that are offered. All forty were, when this was written.
#[test]
fn what_is_suggested_is_right_for_all_written_examples_but_one() {
    let amina = amina();
    let written: Vec<Written> = serde_json::from_str(WRITTEN).unwrap();
    assert_eq!(written.len(), 40);
    let mut wrong = Vec::new();
    for one in &written {
        let offered = amina.portfolio.suggest(&format!("{} {}", one.title, one.text)).unwrap();
        assert!(offered.len() <= 5);
        assert!(offered.iter().all(|id| id.ends_with("/all") || id.ends_with("/entry")));
        if !offered.iter().any(|id| one.right.iter().any(|right| right == code(id))) {
            wrong.push(format!("{} wants {:?}, was offered {offered:?}", one.title, one.right));
        }
    }
    println!("right: {} of {}", written.len() - wrong.len(), written.len());
    assert!(wrong.len() <= 1, "{}", wrong.join("\n"));
}

/// The sample was written before there were suggestions, by nobody who knew how they are made. 37 of 40 were right.
#[test]
fn what_is_suggested_is_right_for_nine_of_ten_pieces_of_the_sample() {
    let place = tempfile::tempdir().unwrap();
    let sample = sample::make(&place.path().join("sample"), 40).unwrap();
    let mut right = 0;
    let mut wrong = Vec::new();
    for item in sample.evidence_list("").unwrap().items {
        let one = sample.evidence(&item.id).unwrap();
        let linked: Vec<&str> = one.shows.iter().map(|show| code(&show.indicator)).collect();
        let offered = sample.suggest(&format!("{} {}", one.summary.title, one.text)).unwrap();
        assert!(!linked.is_empty(), "{}", one.summary.title);
        if offered.iter().any(|id| linked.contains(&code(id))) {
            right += 1;
        } else {
            wrong.push(format!("{}: {linked:?}, {offered:?}", one.summary.title));
        }
    }
    println!("right: {right}, wrong: {}", wrong.len());
    assert!(right >= 9 * wrong.len(), "{}", wrong.join("\n"));
}

#[test]
fn a_text_that_says_nothing_is_offered_nothing() {
    let amina = amina();
    for text in ["", "and then I did it", "\" OR * (", "qwertz"] {
        assert!(amina.portfolio.suggest(text).unwrap().is_empty(), "{text}");
    }
}

#[test]
fn statements_are_found_by_words_and_by_their_code() {
    let amina = amina();
    let found = |typed: &str| {
        let found = amina.portfolio.find(typed).unwrap();
        found.statements.into_iter().map(|one| one.id).collect::<Vec<_>>()
    };
    assert_eq!(found("3.2"), ["3.2/all"]);
    assert_eq!(found("5.6").len(), 3);
    assert!(found("infect prev").iter().all(|id| id.starts_with("5.6/")));
    assert!(found("hoist").iter().any(|id| id.starts_with("5.3/")), "{:?}", found("hoist"));
    assert!(found("zzz").is_empty() && found(" ").is_empty() && found("\"*(").is_empty());

    // A code leads to its statement: numbers that only begin with its digits stand in nobody's way.
    let mut amina = amina;
    let mut hours = piece("A course", &["2.1/all"]);
    hours.text = "Two hours, 18 of 20 right.".into();
    amina.portfolio.log(&hours).unwrap();
    amina.portfolio.log(&piece("Walked 2.1 km with her", &["2.1/all"])).unwrap();
    let found = amina.portfolio.find("2.1").unwrap();
    assert_eq!(found.statements[0].id, "2.1/all");
    let titles: Vec<&str> = found.evidence.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(titles, ["Walked 2.1 km with her"]);
}

#[test]
fn evidence_is_found_with_its_drafts_and_a_list_says_how_many_of_how_many() {
    let mut amina = amina();
    for title in ["Cleaning splints", "A splint at lunch", "Talking with a family"] {
        amina.portfolio.log(&piece(title, &["2.1/all"])).unwrap();
    }
    let mut draft = amina.portfolio.new_draft(None).unwrap();
    draft.input.title = "Splint in the garden".into();
    amina.portfolio.save_draft(&draft).unwrap();
    let found = amina.portfolio.find("splint").unwrap().evidence;
    assert_eq!(found.len(), 3);
    assert_eq!(found[0].id, draft.id, "what is not finished comes first");
    let list = amina.portfolio.evidence_list("splint").unwrap();
    assert_eq!((list.total, list.of), (3, 4));
}

/// A title says more than a text, and a short text that is about it more than a long one; what is as good stays as logged.
#[test]
fn what_fits_a_search_best_is_found_first() {
    let mut amina = amina();
    let long = "We talked for a while. ".repeat(20) + "Then came the hoist.";
    for (title, text) in [
        ("A long day", long.as_str()),
        ("A morning", "I looked at the hoist."),
        ("A splint", "No word of it."),
        ("The hoist", "I looked at it closely."),
        ("An evening", "I looked at the hoist."),
    ] {
        let mut input = piece(title, &["2.1/all"]);
        input.text = text.into();
        amina.portfolio.log(&input).unwrap();
    }
    let best_first = ["The hoist", "A morning", "An evening", "A long day"];
    let titles = |from, most| -> Vec<String> {
        let part = amina.portfolio.evidence_part("hoist", from, most).unwrap();
        part.items.into_iter().map(|one| one.title).collect()
    };
    assert_eq!(titles(0, 100), best_first);
    assert_eq!(titles(1, 2), best_first[1..3], "in parts as in one");
}

#[test]
fn a_long_list_is_read_in_parts_that_join_without_a_gap() {
    let place = tempfile::tempdir().unwrap();
    let mut sample = sample::make(&place.path().join("sample"), 24).unwrap();
    // A draft of something saved stands in front, and not a second time among the rest.
    let saved = sample.evidence_list("").unwrap().items[7].id.clone();
    let draft = sample.edit_draft(&saved).unwrap();
    sample.save_draft(&draft).unwrap();
    let folder = sample.folder().to_owned();
    drop(sample);
    let mut all = written(&folder);
    let sample = Portfolio::open_sample(&folder).unwrap();
    all.retain(|one| one.id != saved);
    for search in ["", "the"] {
        // The newest first, and two of a day the later logged first; a search has an order of its own.
        let mut expected: Vec<&str> = all
            .iter()
            .filter(|one| search.is_empty() || one.holds_a_word_that_begins_with(search))
            .map(|one| one.id.as_str())
            .collect();
        assert!(expected.len() > 10, "{search:?}: {expected:?}");
        expected.insert(0, &saved);
        let mut joined = Vec::new();
        for from in (0..=expected.len()).step_by(5) {
            let part = sample.evidence_part(search, from, 5).unwrap();
            assert_eq!((part.total as usize, part.of), (expected.len(), 24), "{search:?}");
            let rest = expected.len().saturating_sub(from);
            assert_eq!(part.items.len(), rest.min(5), "{search:?} from {from}");
            joined.extend(part.items.into_iter().map(|one| one.id));
        }
        assert_eq!(joined[0], saved, "what is not finished comes first");
        if !search.is_empty() {
            joined[1..].sort();
            expected[1..].sort();
        }
        assert_eq!(joined, expected, "{search:?}");
    }
}

/// A piece as it stands in the database, read without the lists.
struct Row {
    id: String,
    words: String,
}

impl Row {
    fn holds_a_word_that_begins_with(&self, beginning: &str) -> bool {
        let words = self.words.split(|letter: char| !letter.is_alphanumeric());
        words.map(str::to_lowercase).any(|word| word.starts_with(beginning))
    }
}

/// Every piece, the one that happened last first.
fn written(folder: &std::path::Path) -> Vec<Row> {
    let key = KeyFile::read(folder).unwrap();
    let key = key.open(&countersign::Passphrase::new("sample portfolio")).unwrap();
    let store = Store::open(&folder.join("portfolio.db"), &key, Access::Inspect).unwrap();
    let mut query = store
        .db()
        .prepare(
            "SELECT e.id, v.title || ' ' || v.text || ' ' || coalesce(
                (SELECT group_concat(a.name, ' ') FROM attached a WHERE a.version = v.number), '')
             FROM evidence e JOIN evidence_version v ON v.evidence = e.number
             WHERE v.version = (SELECT max(n.version) FROM evidence_version n WHERE n.evidence = e.number)
             ORDER BY v.happened_on DESC, e.number DESC",
        )
        .unwrap();
    let rows = query.query_map([], |row| Ok(Row { id: row.get(0)?, words: row.get(1)? })).unwrap();
    rows.map(Result::unwrap).collect()
}

#[test]
fn every_beginning_of_a_word_finds_it_while_one_types() {
    let mut amina = amina();
    let mut input = piece("Supervision about hoisting", &["2.1/all"]);
    input.text =
        "Żółć, Søren, Strauß, Æthelred, Đorđe, Ħal, Şeyma IŞIK, Þóra and Siân’s families.".into();
    input.files.push(amina.portfolio.attach("Œuvre łódź.txt", b"a file").unwrap().into());
    amina.portfolio.log(&input).unwrap();
    let mut draft = amina.portfolio.new_draft(None).unwrap();
    draft.input = input.clone();
    amina.portfolio.save_draft(&draft).unwrap();
    let found = |typed: &str| {
        let total = amina.portfolio.evidence_list(typed).unwrap().total;
        assert_eq!(total, amina.portfolio.find(typed).unwrap().evidence.len() as u32);
        total
    };
    for word in [
        "supervision",
        "hoisting",
        "zolc",
        "Żółć",
        "soren",
        "strauss",
        "aethelred",
        "dorde",
        "hal",
        "seyma",
        "isik",
        "thora",
        "sian’s",
        "sian's",
        "families",
        "oeuvre",
        "lodz",
        "SUPERVISION",
        "ŁÓDŹ",
    ] {
        let letters: Vec<char> = word.chars().collect();
        for length in 1..=letters.len() {
            let typed: String = letters[..length].iter().collect();
            assert_eq!(found(&typed), 2, "{typed} of {word}: the piece and the draft");
        }
    }
    for word in ["hoists", "hoisted", "family", "supervisions"] {
        assert_eq!(found(word), 2, "{word}");
    }
    assert_eq!((found("hoistx"), found("zzz"), found("\"*")), (0, 0, 0));
    // Statements of the framework too, and pieces to choose from.
    let statements = |typed: &str| amina.portfolio.find(typed).unwrap().statements.len();
    for length in 3..="infection".len() {
        assert!(statements(&"infection"[..length]) > 0, "{length}");
    }
    let chosen = amina.portfolio.link_page("2.3/all", "HOISTI").unwrap();
    assert_eq!(chosen.pieces.total, 1);
}

#[test]
fn what_was_kept_before_words_were_folded_is_found_after() {
    let folder = tempfile::tempdir().unwrap();
    let old = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/schema-4");
    for name in ["portfolio.db", "portfolio.keys", "portfolio.keys.spare"] {
        std::fs::copy(old.join(name), folder.path().join(name)).unwrap();
    }
    let opener = countersign::Passphrase::new("sample portfolio");
    let portfolio = countersign::Portfolio::open(folder.path(), &opener).unwrap();
    let all = portfolio.evidence_list("").unwrap().items;
    for piece in &all {
        for word in
            piece.title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
        {
            let found = portfolio.evidence_list(word).unwrap().items;
            assert!(found.iter().any(|one| one.id == piece.id), "{word} of {}", piece.title);
        }
    }
    assert!(!all.is_empty());
}
