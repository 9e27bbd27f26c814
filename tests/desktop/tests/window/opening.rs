//! Every screen's data comes in one command.

use countersign::Portfolio;
use countersign_desktop_tests::Window;
use thirtyfour::Key;

use crate::hands::{go, sample};

/// Notes the name of every command the page gives to the shell.
const LISTEN: &str = "
    const give = window.fetch;
    Object.assign(window, { given: [], open: 0, last: performance.now() });
    window.fetch = (address, ...rest) => {
        const name = String(address).split('/').pop();
        // The frame's own: what the window is called.
        if (name === 'title') return give(address, ...rest);
        window.given.push(name);
        window.open += 1;
        const done = () => { window.open -= 1; window.last = performance.now(); };
        return give(address, ...rest).finally(done);
    };
    return true;";

/// Whether every answer is there, and nothing more was asked for in a while: suggestions and what looks like
/// a name are asked for when the writing pauses.
const QUIET: &str = "
    return !document.body.ariaBusy && window.open === 0 && performance.now() - window.last > 500;";

/// What is not the screen's: the counts beside the places, brought up to date once the screen is there; what the
/// screen left behind puts away; the pictures of files and of pages, drawn when the rest stands; the signer file that
/// is at hand, which is this computer's and no portfolio's; what in a text looks like a name, looked for when the writing
/// pauses.
const BESIDE: [&str; 7] = [
    "home",
    "close_signer",
    "discard_draft",
    "attachment_bytes",
    "page_pictures",
    "signer_file",
    "look_at_text",
];

/// The commands that are given from now on until it is quiet.
async fn given(window: &Window) -> Vec<String> {
    window.ask::<bool>("window.last = performance.now(); return true").await;
    window.until(QUIET).await;
    window.ask("return window.given.splice(0)").await
}

/// Goes to an address, and gives back the commands that its screen gave.
async fn opening(window: &Window, address: &str) -> Vec<String> {
    go(window, address).await;
    given(window).await
}

#[tokio::test]
async fn every_screen_opens_with_one_command() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 24);
    let mut portfolio = Portfolio::open_sample(&folder).unwrap();
    portfolio.add_bundled_framework("care-certificate-2025").unwrap();
    // One with text, files, sign-offs and a statement of another framework; one that can be asked about.
    let board = portfolio.sign_off_board().unwrap();
    let told = board.signed[0].evidence[0].id.clone();
    let mut draft = portfolio.edit_draft(&told).unwrap();
    let fits = portfolio.may_fit_too(&["5.6/entry".into()]).unwrap();
    draft.input.shows.extend(
        fits.first().map(|one| countersign::evidence::Shows {
            indicator: one.id.clone(),
            how: String::new(),
        }),
    );
    portfolio.save_draft(&draft).unwrap();
    portfolio.finish_draft(&told).unwrap();
    let to_send = portfolio.sign_off_board().unwrap().to_send[0].evidence.clone();
    drop(portfolio);

    let window = Window::open(&folder, place.path()).await;
    window.see("main table").await;
    window.ask::<bool>(LISTEN).await;
    let one = |command: &str| vec![command.to_owned()];
    let mut faults = Vec::new();
    for (address, command) in [
        ("/framework", "framework_view"),
        ("/framework?framework=care-certificate-2025", "framework_view"),
        ("/framework/more", "framework_choices"),
        ("/framework/career", "career_map"),
        ("/framework/statement?id=2.1/all", "indicator_page"),
        ("/framework/statement/link?id=2.1/all", "link_page"),
        ("/evidence", "evidence_board"),
        ("/evidence/templates", "templates"),
        ("/evidence/link?ids=x", "framework_view"),
        (&format!("/evidence/{told}"), "evidence_page"),
        (&format!("/evidence/{told}?change"), "draft_page"),
        ("/sign-off", "sign_off_page"),
        ("/sign-off/by-file", "waiting_entries"),
        ("/sign-off/ask", "ask_page"),
        (&format!("/sign-off/ask?evidence={to_send}"), "ask_page"),
        ("/sign-off/hand-over", "hand_over"),
        ("/sign-off/hand-over/agree?kind=not-my-role&indicator=2.1/all", "agree_page"),
        ("/working-life", "working_life"),
        ("/working-life?show=scope", "working_life"),
        ("/working-life/entry?noun=supervision", "entry_page"),
        ("/portfolio", "portfolio_page"),
        ("/settings", "settings"),
        ("/progress/plan", "plan"),
        ("/progress/qualifications", "qualification_board"),
        ("/progress/qualifications/entry", "qualification_board"),
        ("/progress/own-view", "own_view_page"),
        ("/progress/over-time", "over_time"),
        ("/progress/agreements", "agreement_board"),
    ] {
        let mut asked = opening(&window, address).await;
        asked.retain(|command| !BESIDE.contains(&command.as_str()));
        if asked != one(command) {
            faults.push(format!("{address}: {asked:?}, and not {command} alone"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));

    // What My progress shows is what stands beside the places: it is asked for once.
    assert_eq!(opening(&window, "/").await, one("home"));
    // Adding evidence makes a draft; then its form opens as any other.
    window.type_keys(Key::Control + "n").await;
    window.see("#title:focus").await;
    assert_eq!(given(&window).await, ["new_draft", "draft_page", "home"]);
    window.type_keys(Key::Control + "l").await;
    window.arrive_at("Your portfolio is locked").await;
    assert_eq!(given(&window).await, ["lock", "start"]);
    window.press("button", "Open a different portfolio").await;
    window.arrive_at("Welcome to Countersign").await;
    assert_eq!(given(&window).await, ["close_portfolio", "start"]);
    window.press("button", "Make my portfolio").await;
    window.see("#new-passphrase").await;
    assert_eq!(given(&window).await, one("starts"));
}
