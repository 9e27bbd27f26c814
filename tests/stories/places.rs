//! Disks that are full, read-only or gone, folders that are no place to work in, clocks that are wrong.

use std::fs;
use std::path::Path;
use std::process::Command;

use countersign::Portfolio;
use countersign::sign_off::Decision;

use crate::people::{
    PASSPHRASE, amina, contents, countersign, done, noon, passphrase, piece, priya, refused,
    without,
};
use crate::unchanged::unchanged;

/// Amina's portfolio with one piece, closed; its folder as text.
fn closed() -> (tempfile::TempDir, String) {
    let mut amina = amina();
    amina.logs("Before", &["2.1/all"]);
    let at = amina.portfolio.folder().display().to_string();
    amina.portfolio.lock();
    (amina.folder, at)
}

/// What a script said on both its outputs, where it may mount disks of its own; `$APP` is the app,
/// `$AT` the portfolio. None where this computer does not let it: then nothing is claimed.
fn with_disks(at: &str, script: &str) -> Option<String> {
    let own = if id() == "0" { "-m" } else { "-rm" };
    let output = Command::new("unshare")
        .args([own, "sh", "-c", &format!("{{ {script}\n}} 2>&1")])
        .env("COUNTERSIGN_PASSPHRASE", PASSPHRASE)
        .env("APP", env!("CARGO_BIN_EXE_countersign"))
        .env("AT", at)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.code() == Some(77) || said.is_empty() {
        without("disks", &format!("no disk could be mounted ({said})"));
        return None;
    }
    Some(said)
}

fn id() -> String {
    let id = Command::new("id").arg("-u").output().unwrap();
    String::from_utf8_lossy(&id.stdout).trim().to_owned()
}

const FULL: &str = "The disk is full, so this was not saved. Nothing already saved is lost. Make some room and try again.";

/// A small disk with the portfolio on it, filled to its last byte.
const SMALL: &str = r#"S="$AT.small"; mkdir "$S"
    mount -t tmpfs -o size=4m none "$S" && cp -r "$AT" "$S/p" || exit 77
    fill() { cat /dev/zero > "$S/filler" 2>/dev/null; sync; }
    all() { find "$S" -type f ! -name filler -size +0 -exec sha256sum {} + | sort; }
    refused() { B=$(all); "$APP" "$@" && echo "not refused"; [ "$(all)" = "$B" ] || echo "changed"; }"#;

#[test]
fn on_a_full_disk_nothing_is_saved_nothing_is_lost_and_taking_away_still_works() {
    let (folder, at) = closed();
    fs::write(folder.path().join("text"), "word ".repeat(12_000)).unwrap();
    fs::write(folder.path().join("file"), vec![7; 300_000]).unwrap();
    let script = format!(
        r#"{SMALL}
        LOG="--kind discussion --on 2026-03-01 --title T"
        FIRST=$($APP evidence "$S/p" --json | grep -m1 -o '"id": "[^"]*"' | cut -d'"' -f4)
        fill
        echo "save:";   refused log "$S/p" $LOG --text-file "$AT/../text"
        echo "attach:"; refused log "$S/p" $LOG --attach "$AT/../file"
        echo "export:"; refused export "$S/p" -o "$S/out.pdf"
        echo "backup:"; refused backup "$S/p" -o "$S/out.backup"
        echo "data:";   refused take-out "$S/p" -o "$S/out"
        echo "left:";   ls -A "$S"; ls "$S/p"
        echo "take away:"; $APP withdraw "$S/p" "$FIRST"; ls "$S/p"
        echo "there:"; $APP evidence "$S/p"
        rm "$S/filler"
        echo "again:"; $APP log "$S/p" $LOG; ls "$S/p"
        echo "whole:"; $APP check "$S/p""#
    );
    let Some(said) = with_disks(&at, &script) else { return };
    let part = |from: &str, to: &str| {
        let rest = said.split_once(from).unwrap_or_else(|| panic!("{from}: {said}")).1;
        rest.split_once(to).map_or(rest, |(part, _)| part).trim().to_owned()
    };
    // The sentence and nothing else: not that something changed, either.
    assert_eq!(part("save:", "attach:"), FULL);
    assert_eq!(part("attach:", "export:"), FULL);
    assert_eq!(
        part("export:", "backup:"),
        "The document could not be written there. Nothing was left behind. The disk is full: make some room, or choose another disk."
    );
    assert_eq!(part("backup:", "data:"), FULL);
    assert_eq!(part("data:", "left:"), FULL);
    let left = part("left:", "take away:");
    assert!(!left.contains("out") && !left.contains(".writing"), "half files: {left}");
    assert!(left.contains("portfolio.reserve"), "{left}");
    let taken = part("take away:", "there:");
    assert!(taken.starts_with("Withdrawn."), "{said}");
    assert!(!taken.contains("portfolio.reserve"), "it was not needed: {said}");
    assert!(part("there:", "again:").contains("Before  [withdrawn]"), "{said}");
    assert!(part("again:", "whole:").contains("portfolio.reserve"), "room is kept again: {said}");
    assert!(part("whole:", "nothing more").contains("All is well."), "{said}");
}

#[test]
fn a_portfolio_in_a_read_only_place_can_be_read_and_says_so_when_written() {
    let (_folder, at) = closed();
    let script = r#"mount --bind "$AT" "$AT" && mount -o remount,ro,bind "$AT" || exit 77
        $APP readiness "$AT" >/dev/null && echo "read."
        $APP log "$AT" --kind discussion --on 2026-03-01 --title T"#;
    let said = unchanged(at.as_ref(), || {
        with_disks(&at, script).unwrap_or_else(|| {
            let mut permissions = fs::metadata(&at).unwrap().permissions();
            permissions.set_readonly(true);
            fs::set_permissions(&at, permissions).unwrap();
            let log = ["log", &at, "--kind", "discussion", "--on", "2026-03-01", "--title", "T"];
            format!("read.\n{}", String::from_utf8_lossy(&countersign(&log).stderr))
        })
    });
    assert_eq!(
        said,
        "read.\nThis portfolio is in a place that cannot be written to, so nothing was changed. Copy the folder to a place you can write to and open it there.\n"
    );
}

#[test]
fn an_old_portfolio_in_a_read_only_place_can_be_read_too() {
    let old = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/schema-3");
    let before = contents(old.as_ref());
    let portfolio =
        Portfolio::open_to_read(old.as_ref(), &countersign::Passphrase::new("sample portfolio"));
    assert!(!portfolio.unwrap().readiness(None).unwrap().stages.is_empty());
    assert_eq!(contents(old.as_ref()), before);
}

/// What is tried when the portfolio is not where it was.
fn all_refused(portfolio: &mut Portfolio, kept: &str) {
    let gone = |sentence: String| {
        assert_eq!(
            sentence,
            "The disk or folder with this portfolio is gone, so this was not saved. Nothing already saved is lost. Put the disk back, or move the folder back, and open the portfolio again."
        );
    };
    gone(portfolio.log(&piece("Into nowhere", &["2.1/all"])).unwrap_err().to_string());
    gone(portfolio.attach("a.txt", b"a file").unwrap_err().to_string());
    gone(portfolio.withdraw(kept).unwrap_err().to_string());
    gone(portfolio.ask(&[(kept.into(), "2.1/all".into())], "Priya").unwrap_err().to_string());
    let signed =
        portfolio.sign(&priya(), &[crate::people::judgement(kept, "2.1/all", Decision::Achieved)]);
    gone(signed.unwrap_err().to_string());
}

#[test]
fn a_stick_pulled_out_under_the_open_portfolio_saves_nothing_into_nowhere() {
    let mut amina = amina();
    let kept = amina.logs("Before", &["2.1/all"]);
    let at = amina.portfolio.folder().to_owned();
    let aside = amina.folder.path().join("pulled out");
    fs::rename(&at, &aside).unwrap();
    all_refused(&mut amina.portfolio, &kept);
    // Another stick with another portfolio in its place is not the same.
    fs::create_dir(&at).unwrap();
    fs::write(at.join("portfolio.db"), b"another").unwrap();
    unchanged(&at, || all_refused(&mut amina.portfolio, &kept));
    fs::remove_dir_all(&at).unwrap();
    fs::rename(&aside, &at).unwrap();
    amina.logs("Put back", &["2.1/all"]);
    amina.portfolio.lock();
    let again = Portfolio::open(&at, &passphrase()).unwrap();
    assert_eq!(again.evidence_list("").unwrap().total, 2);
}

/// A stick: a disk in memory, mounted where sticks are. Pulled out, its place is an empty folder.
struct Stick {
    disk: std::path::PathBuf,
    place: std::path::PathBuf,
}

impl Stick {
    /// None where nothing can be mounted.
    fn new(above: &Path, name: &str, place: &Path) -> Option<Self> {
        let disk = above.join(name);
        fs::create_dir_all(&disk).unwrap();
        fs::create_dir_all(place).unwrap();
        run("mount", &["-t", "tmpfs", "-o", "size=16m", "none", disk.to_str().unwrap()])
            .then(|| Self { disk, place: place.to_owned() })
    }

    fn put_in(&self) {
        let (disk, place) = (self.disk.to_str().unwrap(), self.place.to_str().unwrap());
        assert!(run("mount", &["--bind", disk, place]));
    }

    /// As a hand does: whoever has a file open is not asked.
    fn pull_out(&self) {
        assert!(run("umount", &["--lazy", self.place.to_str().unwrap()]));
    }
}

fn run(program: &str, arguments: &[&str]) -> bool {
    Command::new(program)
        .args(arguments)
        .stderr(std::process::Stdio::null())
        .status()
        .unwrap()
        .success()
}

const NO_DISK: &str = "no disk can be mounted here";

#[test]
fn a_real_disk_pulled_out_under_the_open_portfolio_saves_nothing_into_nowhere() {
    let own = if id() == "0" { "-m" } else { "-rm" };
    let output = Command::new("unshare")
        .arg(own)
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "places::whose_stick_is_pulled_out", "--ignored", "--nocapture"])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if said.contains(NO_DISK) || !said.contains("running 1 test") {
        // The folder that is moved away, below, stands for it.
        without("disks", NO_DISK);
        return;
    }
    let why = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("1 passed"), "{said}{why}");
}

#[test]
#[ignore = "started by the story above, where it may mount disks of its own"]
fn whose_stick_is_pulled_out() {
    let mut amina = amina();
    let kept = amina.logs("Before", &["2.1/all"]);
    let from = amina.portfolio.folder().to_owned();
    let above = amina.folder.path().to_owned();
    amina.portfolio.lock();
    let place = above.join("media");
    let (Some(stick), Some(another)) =
        (Stick::new(&above, "stick", &place), Stick::new(&above, "another", &place))
    else {
        println!("{NO_DISK}");
        return;
    };
    stick.put_in();
    let at = place.join("portfolio");
    assert!(run("cp", &["-r", from.to_str().unwrap(), at.to_str().unwrap()]));
    // Another stick, with a copy of the same portfolio under the same name.
    assert!(run("cp", &["-r", from.to_str().unwrap(), another.disk.to_str().unwrap()]));
    let mut portfolio = Portfolio::open(&at, &passphrase()).unwrap();
    portfolio.log(&piece("On the stick", &["2.1/all"])).unwrap();
    stick.pull_out();
    assert!(!at.exists());
    all_refused(&mut portfolio, &kept);
    assert!(fs::read_dir(&place).unwrap().next().is_none(), "nothing is written into nowhere");
    another.put_in();
    // Nor to a stick that is not the same.
    unchanged(&another.disk, || all_refused(&mut portfolio, &kept));
    another.pull_out();
    stick.put_in();
    portfolio.log(&piece("Put back", &["2.1/all"])).unwrap();
    portfolio.lock();
    let again = Portfolio::open(&at, &passphrase()).unwrap();
    assert_eq!(again.evidence_list("").unwrap().total, 3);
    again.lock();
    let report =
        countersign::safety::check(&at, countersign::safety::Opener::Passphrase(&passphrase()));
    assert!(report.unwrap().faults.is_empty());
}

#[test]
fn a_portfolio_in_a_synced_folder_is_moved_out_whole() {
    let (folder, at) = closed();
    let synced = folder.path().join("OneDrive/p");
    fs::create_dir_all(synced.parent().unwrap()).unwrap();
    fs::rename(&at, &synced).unwrap();
    let sentence = refused(&[
        "log",
        &synced.display().to_string(),
        "--kind",
        "discussion",
        "--on",
        "2026-03-01",
        "--title",
        "T",
    ]);
    assert!(sentence.contains("`countersign move`"), "{sentence}");
    let before = contents(&synced).len();
    let elsewhere = folder.path().join("Dropbox/p").display().to_string();
    assert!(
        refused(&["move", &synced.display().to_string(), &elsewhere]).contains("synced online")
    );
    assert_eq!(contents(&synced).len(), before);
    done(&["move", &synced.display().to_string(), &at]);
    assert!(!synced.exists());
    assert!(done(&["check", &at]).starts_with("All is well."));
    let taken = folder.path().display().to_string();
    assert!(
        refused(&["move", &at, &taken]).starts_with("There is already something in that folder")
    );
    // Into itself it would be taken away with what it was copied from.
    let inside = format!("{at}/inside");
    assert!(refused(&["move", &at, &inside]).starts_with("That folder is inside a portfolio"));
    assert!(!Path::new(&inside).exists());
    let there = folder.path().join("there").display().to_string();
    let mut open = Portfolio::open(at.as_ref(), &passphrase()).unwrap();
    assert!(refused(&["move", &at, &there]).starts_with("This portfolio is open in another"));
    assert!(!Path::new(&there).exists());
    open.log(&piece("Still here", &["2.1/all"])).unwrap();
    open.lock();
    let wrong = Command::new(env!("CARGO_BIN_EXE_countersign"))
        .args(["move", &at, &there])
        .env("COUNTERSIGN_PASSPHRASE", "another one")
        .output()
        .unwrap();
    assert!(
        String::from_utf8_lossy(&wrong.stderr).starts_with("That does not open this portfolio.")
    );
    assert_eq!(
        Portfolio::open(at.as_ref(), &passphrase()).unwrap().evidence_list("").unwrap().total,
        2
    );
    assert!(!Path::new(&there).exists());
}

#[test]
fn nothing_is_signed_by_a_clock_that_is_behind_and_saving_again_is_the_way_out() {
    let mut amina = amina();
    // A clock that ran two years ahead, once.
    amina.on("2028-03-14");
    let id = amina.logs("Saved in the future", &["2.1/all"]);
    amina.on("2026-03-14");
    let judge = [crate::people::judgement(&id, "2.1/all", Decision::Achieved)];
    let at = amina.portfolio.folder().to_owned();
    let refused = unchanged(&at, || amina.portfolio.sign(&priya(), &judge).map(|_| ()));
    assert_eq!(
        refused.unwrap_err().to_string(),
        "The clock of this computer is behind this evidence: it was saved at a later time than it is now. Nothing was signed. Set the date and time. If they are right, save the evidence again first, then sign."
    );
    let mut again = piece("Saved again", &["2.1/all"]);
    again.text.push_str(" Later.");
    amina.portfolio.amend(&id, &again).unwrap();
    amina.portfolio.sign(&priya(), &judge).unwrap();
    // A clock that is set by itself may jump back by moments.
    let now = noon("2026-03-14") - chrono::Duration::seconds(200);
    amina.portfolio.clock().set(now);
    let id = amina.logs("A little earlier", &["2.1/all"]);
    amina.portfolio.clock().set(now - chrono::Duration::seconds(100));
    let judge = [crate::people::judgement(&id, "2.1/all", Decision::Achieved)];
    amina.portfolio.sign(&priya(), &judge).unwrap();
}
