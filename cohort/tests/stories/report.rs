//! The pages: one file each, nothing fetched, nothing ranked, as anybody can read them.

use std::fs;

use crate::people::{MADE, done, here, passports, take, text};

fn pages() -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("report");
    done(&["report", text(&MADE.set()), "-o", text(&to)]);
    let page = |name: &str| fs::read_to_string(to.join(name)).unwrap();
    (page("team.html"), page("published.html"))
}

#[test]
fn a_team_lead_has_one_page_that_asks_for_nothing() {
    let (team, published) = pages();
    for page in [&team, &published] {
        for word in ["http:", "https:", "<script", "src=", "href=", "@import", "url("] {
            assert!(!page.contains(word), "{word}");
        }
        assert!(page.contains("default-src 'none'") && page.contains("lang=\"en-GB\""));
        assert_eq!(page.matches("<h1>").count(), 1);
        assert_eq!(page.matches("<table>").count(), page.matches("<caption>").count());
    }
    for part in [
        "One statement away",
        "What is needed",
        "What runs out",
        "Elders, home",
        "Hands &amp; feet",
    ] {
        assert!(team.contains(part), "{part}");
    }
    assert!(team.contains("300 people shared. Who did not share is not known, and not missing."));
    assert!(!team.contains("rank") && !team.contains("score") && !team.contains("best"));
    for team in ["North", "Stroke", "Hands"] {
        assert!(!published.contains(team), "{team} is published");
    }
    assert!(published.contains("Physiotherapy") && published.contains("A star stands for 1 to 7."));
}

#[test]
fn how_many_hold_a_statement_is_a_word_and_a_colour() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    passports(&place("from"), 6);
    take(&place("from"), &place("set"));
    done(&["report", text(&place("set")), "-o", text(&place("report"))]);
    let page = fs::read_to_string(place("report").join("team.html")).unwrap();
    for cell in ["<td class=\"none\">nobody</td>", "<td class=\"one\">1, only one</td>"] {
        assert!(page.contains(cell), "{cell}");
    }
}

#[test]
fn names_stand_on_the_team_leads_own_page_only_when_they_are_wanted() {
    let (plain, _) = pages();
    assert!(!plain.contains("Person 1"), "a name nobody asked for");
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("report");
    let (set, from) = (MADE.set(), MADE.passports());
    done(&["report", text(&set), "-o", text(&to), "--names", text(&from)]);
    let page = |name: &str| fs::read_to_string(to.join(name)).unwrap();
    assert!(page("team.html").contains("<td>Person 1"));
    assert!(!page("published.html").contains("Person"));
    let said = done(&["ask", "one-away", text(&set), "--names", text(&from)]);
    assert!(said.contains("Person 1"));
}

#[test]
fn axe_has_nothing_to_say_in_a_real_browser() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("report");
    done(&["report", text(&MADE.set()), "-o", text(&to)]);
    let ui = here("../ui");
    assert!(ui.join("node_modules/axe-core").exists(), "run script/setup test first");
    let (team, published) = (to.join("team.html"), to.join("published.html"));
    let looked = std::process::Command::new("node")
        .args([text(&here("tests/axe.mjs")), text(&ui), text(&team), text(&published)])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&looked.stdout).into_owned()
        + &String::from_utf8_lossy(&looked.stderr);
    assert!(looked.status.success(), "{said}");
}
