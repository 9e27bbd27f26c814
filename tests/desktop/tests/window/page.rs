//! What the page that signs in a browser makes is taken by the window. The page runs in the engine of the window itself.

use std::path::{Path, PathBuf};
use std::process::Command;

use countersign::Portfolio;
use countersign::document::{DocumentKind, ExportOptions};
use countersign::working_life::noun;
use countersign_desktop_tests::{Window, pause};
use data_encoding::BASE64;
use thirtyfour::By;

use crate::everyone::look;
use crate::hands::{go, sample};

/// Drops a file on the page, as a hand would.
pub const DROP: &str = "
    const [name, text] = arguments;
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], name));
    document.querySelector('h1').dispatchEvent(
        new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));";

/// Keeps what the page gives to be saved: here is nobody to say where, and nothing is left in this folder.
const KEEP: &str = "
    HTMLAnchorElement.prototype.click = function () {
        if (!this.download) HTMLElement.prototype.click.call(this);
    };
    const made = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
        const reader = new FileReader();
        reader.onload = () => (window.given = reader.result.split(',')[1]);
        reader.readAsDataURL(blob);
        return made.call(URL, blob);
    };";

/// The page with a file opened in it, on a computer that has nothing else.
async fn page_with(place: &Path, file: &Path, heading: &str) -> Window {
    let page =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/build-page/countersign-sign.html");
    assert!(page.is_file(), "The page is not built. Run script/page.");
    let window = Window::open_page(&page, place).await;
    window.arrive_at("What do you want to do?").await;
    window.driver().execute(KEEP, Vec::new()).await.unwrap();
    let text = BASE64.encode(&std::fs::read(file).unwrap());
    window.driver().execute(DROP, vec!["a.ask".into(), text.into()]).await.unwrap();
    window.arrive_at(heading).await;
    window
}

/// What the page gave.
async fn given(window: &Window) -> Vec<u8> {
    for _ in 0..200 {
        if let Some(text) = window.ask::<Option<String>>("return window.given ?? null").await {
            return BASE64.decode(text.as_bytes()).unwrap();
        }
        pause().await;
    }
    panic!("the page gave no file");
}

/// The file with this ending in a folder.
fn ending(folder: &Path, with: &str) -> PathBuf {
    let mut found = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    found.find(|path| path.extension().is_some_and(|it| it == with)).unwrap()
}

const ONCE: &str = "Signed once, with a key that was made for this answer only.";

#[tokio::test]
async fn an_answer_signed_once_in_the_page_is_taken_in_and_says_what_it_is_worth() {
    let (hers, theirs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let folder = sample(hers.path(), 8);
    let mut portfolio = Portfolio::open_sample(&folder).unwrap();
    let board = portfolio.sign_off_board().unwrap();
    let items: Vec<_> =
        board.to_send.into_iter().map(|one| (one.evidence, one.indicator)).take(2).collect();
    assert_eq!(items.len(), 2);
    let ask = theirs.path().join("walk.ask");
    std::fs::write(&ask, portfolio.ask_by_file(&items, "Zoë Price").unwrap().bytes).unwrap();
    drop(portfolio);

    let window = page_with(theirs.path(), &ask, "A request for you").await;
    window.press("button", "Start").await;
    window.press("button", "Sign once").await;
    for (field, words) in
        [("#name", "Zoë Price"), ("#profession", "Nurse"), ("#number", "98I1393E")]
    {
        window.fill(field, words).await;
    }
    window.fill("#employer", "Northfield Hospital").await;
    window.press("button", "Continue, and sign once").await;
    window.see("#decide").await;
    let mut title = window.heading().await;
    while !title.starts_with("You are signing") {
        let labels = By::XPath("//label[normalize-space(.)='Achieved']");
        for label in window.driver().find_all(labels).await.unwrap() {
            window.press_on(&label).await;
        }
        window.photograph("page-review").await.unwrap();
        window.type_keys(thirtyfour::Key::Control + thirtyfour::Key::Enter).await;
        window.turned_from(&title).await;
        title = window.heading().await;
    }
    assert!(title.contains("2 items as Zoë Price"), "{title}");
    window.press("button", "Sign and save the answer").await;
    window.arrive_at("Thank you").await;
    std::fs::write(hers.path().join("from-zoe.answer"), given(&window).await).unwrap();
    window.kill();

    let window = Window::open(&folder, hers.path()).await;
    window.press_on(&window.see("nav a[href='/sign-off']").await).await;
    window.arrive_at("Sign-off").await;
    window.press("button", "Bring in an answer").await;
    window.see_text("h2", "You brought in 2 decisions.").await;
    let brought = window.see(".brought").await.text().await.unwrap();
    assert!(brought.contains("Zoë Price"), "{brought}");
    // In sight, with nothing to be opened.
    let told = By::XPath(format!("//*[contains(@class, 'brought')]//li/p[contains(., '{ONCE}')]"));
    assert!(window.see_by(told, ONCE).await.is_displayed().await.unwrap());
    window.photograph("page-brought").await.unwrap();
    let faults = look(&window, "page-brought").await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    go(&window, &format!("/evidence/{}", items[0].0)).await;
    window.see_by(By::XPath(format!("//main//li/p[contains(., '{ONCE}')]")), ONCE).await;
    window.photograph("page-evidence").await.unwrap();
    window.kill();

    let portfolio = Portfolio::open_sample(&folder).unwrap();
    let signed = portfolio.sign_offs_on(&items[0].0).unwrap();
    assert!(signed.iter().any(|one| one.level == 1 && one.assurance.starts_with(ONCE)));
    let pdf = hers.path().join("amina.pdf");
    let options = ExportOptions { document: DocumentKind::Portfolio, ..ExportOptions::default() };
    portfolio.export_as(&options, &pdf, &mut |_, _| true).unwrap();
    let text = Command::new("pdftotext").arg("-layout").arg(&pdf).arg("-").output().unwrap();
    let text: Vec<&str> = std::str::from_utf8(&text.stdout).unwrap().split_whitespace().collect();
    assert!(text.join(" ").contains("Signed once, with a key that is not kept."));
}

#[tokio::test]
async fn feedback_is_asked_for_given_in_the_page_and_brought_in() {
    let (hers, theirs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let folder = sample(hers.path(), 8);
    let ready = |folder: &Path| {
        let portfolio = Portfolio::open_sample(folder).unwrap();
        serde_json::to_string(&portfolio.readiness(None).unwrap()).unwrap()
    };
    let before = ready(&folder);
    let window = Window::open(&folder, hers.path()).await;
    go(&window, "/working-life?about=feedback").await;
    window.press("a", "Ask for feedback").await;
    window.arrive_at("Ask for feedback").await;
    window.press("button", "Save the file").await;
    window.see("#about-error").await;
    window.fill("#about", "Walking to lunch").await;
    let mut faults = look(&window, "feedback-ask").await;
    window.photograph("feedback-ask").await.unwrap();
    window.press("button", "Save the file").await;
    window.see("[role=status] b").await;
    window.photograph("feedback-asked").await.unwrap();
    window.kill();
    let ask = ending(hers.path(), "ask");

    let window = page_with(theirs.path(), &ask, "Amina Yusuf asks for your feedback").await;
    window.press("label", "I am a student").await;
    window.fill("#well", "She told me what she was about to do.").await;
    window.press("button", "Save my feedback").await;
    window.arrive_at("Thank you").await;
    std::fs::write(hers.path().join("a.answer"), given(&window).await).unwrap();
    window.kill();

    // Who has Countersign gives it there, with no portfolio.
    let window = Window::open(&ask, theirs.path()).await;
    window.arrive_at("Amina Yusuf asks for your feedback").await;
    window.press("label", "I work with them").await;
    window.fill("#next", "Ask me sooner.").await;
    window.photograph("feedback-give").await.unwrap();
    faults.extend(look(&window, "feedback-give").await);
    window.press("button", "Save my feedback").await;
    window.arrive_at("Thank you").await;
    window.kill();
    assert!(!theirs.path().join("portfolio.db").exists(), "no portfolio was made");

    let window = Window::open(&folder, hers.path()).await;
    go(&window, "/working-life?about=feedback").await;
    window.press("button", "Bring in feedback").await;
    window.see_text("h3", "Went well: She told me what she was about to do.").await;
    window.photograph("feedback-brought").await.unwrap();
    faults.extend(look(&window, "feedback-brought").await);
    std::fs::copy(ending(theirs.path(), "answer"), hers.path().join("a.answer")).unwrap();
    window.press("button", "Bring in feedback").await;
    window.see_text("h3", "Could be better: Ask me sooner.").await;
    window.kill();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(ready(&folder), before, "nothing counts that did not count before");
    let portfolio = Portfolio::open_sample(&folder).unwrap();
    let all = portfolio.entries(noun("feedback").unwrap(), "").unwrap();
    let from: Vec<String> = all.iter().map(|one| one.said().text("from").to_owned()).collect();
    assert!(["student", "peer"].iter().all(|one| from.iter().any(|it| it == one)), "{from:?}");
}
