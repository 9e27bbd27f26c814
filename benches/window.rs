//! How long the window takes to show something, and how much memory it holds, beside an empty window of
//! the same make in turns on the same display: first content is what the display shows, not what a page says. And how
//! long it takes to go from place to place in a large portfolio.

#![allow(clippy::unwrap_used, missing_docs)]

mod beside;

use std::fs::{self, File};
use std::os::unix::fs::FileExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use beside::sample;

const ROUNDS: usize = 9;
/// The display, and the bar at its right edge, in points.
const WIDE: usize = 1180;
const BAR: usize = 12;
/// Both windows have stopped working by then.
const REST: Duration = Duration::from_secs(2);
/// Dark points of letters: the display is white before, and no window's ground is dark.
const LETTERS: usize = 150;
/// Pieces of evidence of somebody who has logged for years.
const PIECES: u32 = 5000;
/// The most milliseconds a place may take.
const OPENS: f64 = 300.0;

fn main() {
    let place = tempfile::tempdir_in("target").unwrap();
    let display = Display::new(place.path());
    let (_folder, portfolio) = sample(40);
    let sample = portfolio.folder().to_owned();
    drop(portfolio);
    let (ours, peer) = (built("countersign-desktop"), built("examples/empty"));
    let cases = [
        Case { name: "empty", app: &peer, opens: None },
        Case { name: "first screen", app: &ours, opens: None },
        Case { name: "sample of 40 pieces", app: &ours, opens: Some(&sample) },
    ];
    let mut seen = cases.each_ref().map(|_| (Vec::new(), Vec::new()));
    // One round that is not counted: the disk gives the files once for all.
    for round in 0..=ROUNDS {
        for (case, (times, sizes)) in cases.iter().zip(&mut seen) {
            let (time, size) = display.open(case, &place.path().join(case.name));
            if round > 0 {
                times.push(time.as_secs_f64() * 1000.0);
                sizes.push(size);
            }
        }
    }
    println!(
        "Each line: ours, the empty window, the ratio, and the most it may be. Middle of {ROUNDS} in turns.\n"
    );
    let [peer, ours @ ..] = seen.map(|(times, sizes)| (middle(times), middle(sizes)));
    for (case, (time, size)) in cases[1..].iter().zip(ours) {
        line(&format!("start to first content, {}", case.name), time, peer.0, "ms", 1.3);
        line(&format!("memory of all its processes, {}", case.name), size, peer.1, "MB", 1.25);
    }
    places(&display, &ours_of(place.path()));
}

/// How long two places take to be shown whole, from the key that leads there, in a portfolio of thousands of pieces.
fn places(display: &Display, data: &Path) {
    let (_folder, portfolio) = sample(PIECES);
    let counts = portfolio.sign_off_part(None, 0, 1).unwrap().counts;
    let items = counts.to_send + counts.waiting + counts.returned + counts.signed;
    let folder = portfolio.folder().to_owned();
    drop(portfolio);
    let ours = built("countersign-desktop");
    let mut app = display.start(&Case { name: "", app: &ours, opens: Some(&folder) }, data);
    std::thread::sleep(REST * 2);
    println!(
        "\nFrom the key to the whole page, {PIECES} pieces, {items} items. Middle of {ROUNDS}.\n"
    );
    for name in ["Sign-off", "Settings", "Evidence", "My progress"] {
        // From somewhere else each time: where one is already, nothing has to be shown.
        let times = (0..ROUNDS).map(|_| {
            display.go("Portfolio");
            display.go(name).as_secs_f64() * 1000.0
        });
        let times = times.collect();
        let time = middle(times);
        let verdict = if time <= OPENS { "met" } else { "NOT MET" };
        println!("{:<58}{time:>7.0} ms of {OPENS:.0}  {verdict}", format!("{name} opens"));
    }
    end(&mut app);
}

/// A folder of its own for what the app remembers.
fn ours_of(place: &Path) -> PathBuf {
    let data = place.join("places");
    fs::create_dir_all(&data).unwrap();
    data
}

/// A window to open.
struct Case<'a> {
    name: &'a str,
    app: &'a Path,
    opens: Option<&'a Path>,
}

fn built(name: &str) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    let app = Path::new(&target).join("release").join(name);
    assert!(app.is_file(), "{} is not built. Use script/bench.", app.display());
    app.canonicalize().unwrap()
}

fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn line(what: &str, ours: f64, empty: f64, unit: &str, most: f64) {
    let ratio = ours / empty;
    let verdict = if ratio <= most { "met" } else { "NOT MET" };
    println!("{what:<58}{ours:>7.0} {unit}{empty:>8.0} {unit}{ratio:>8.2} of {most:.2}  {verdict}");
}

/// A display of our own, whose picture is a file.
struct Display {
    server: Child,
    name: String,
    picture: File,
}

impl Display {
    fn new(place: &Path) -> Self {
        let name = format!(":{}", 200 + std::process::id() % 5000);
        let server = Command::new("Xvfb")
            .args([name.as_str(), "-wr", "-screen", "0", &format!("{WIDE}x860x24"), "-fbdir"])
            .arg(place)
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let file = place.join("Xvfb_screen0");
        wait(|| file.is_file().then_some(()));
        Self { server, name, picture: File::open(file).unwrap() }
    }

    /// How long until the window of `case` shows letters, and how much its processes hold after a rest.
    fn open(&self, case: &Case, data: &Path) -> (Duration, f64) {
        wait(|| (self.letters() == 0).then_some(()));
        fs::create_dir_all(data).unwrap();
        let begin = Instant::now();
        let mut app = self.start(case, data);
        wait(|| (self.letters() > LETTERS).then_some(()));
        let time = begin.elapsed();
        std::thread::sleep(REST);
        let size = family(app.id()).into_iter().map(held).sum::<f64>();
        end(&mut app);
        (time, size)
    }

    fn start(&self, case: &Case, data: &Path) -> Child {
        Command::new(case.app)
            .args(case.opens)
            .env("DISPLAY", &self.name)
            .env("XDG_DATA_HOME", data)
            .env("XDG_CACHE_HOME", data)
            .env("XDG_CONFIG_HOME", data)
            .env("COUNTERSIGN_DATA", data)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .unwrap()
    }

    /// Goes to a place by Find, and says how long it took from the last key until nothing changed any more.
    fn go(&self, name: &str) -> Duration {
        for keys in [["key", "ctrl+k"], ["type", name]] {
            self.press(&keys);
            std::thread::sleep(REST / 2);
        }
        let (begin, mut seen) = (Instant::now(), Vec::new());
        self.press(&["key", "Return"]);
        while begin.elapsed() < REST {
            let points = self.page();
            let changed = seen.last().is_none_or(|(_, last)| *last != points);
            if changed {
                seen.push((begin.elapsed(), points));
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        assert!(seen.len() > 1, "{name}: the keys led nowhere");
        seen.last().unwrap().0
    }

    fn press(&self, keys: &[&str]) {
        let done = Command::new("xdotool").args(keys).env("DISPLAY", &self.name).status();
        assert!(done.unwrap().success());
    }

    /// How many points of the display are dark.
    fn letters(&self) -> usize {
        let dark = |one: &&[u8]| one[..3].iter().all(|part| *part < 0x48);
        self.points().chunks_exact(4).filter(dark).count()
    }

    /// What the display shows but for its right edge: the bar that scrolls fades by itself for a second, and is the system's.
    fn page(&self) -> Vec<u8> {
        let line = |line: &[u8]| line[..(WIDE - BAR) * 4].to_vec();
        self.points().chunks_exact(WIDE * 4).flat_map(line).collect()
    }

    /// What the display shows. The file is a picture in the XWD format.
    fn points(&self) -> Vec<u8> {
        let mut head = [0; 100];
        self.picture.read_exact_at(&mut head, 0).unwrap();
        let word = |at: usize| u32::from_be_bytes(head[at * 4..at * 4 + 4].try_into().unwrap());
        let (begin, colours) = (word(0), word(19));
        let mut points = vec![0; (word(12) * word(5)) as usize];
        self.picture.read_exact_at(&mut points, u64::from(begin + colours * 12)).unwrap();
        points
    }
}

/// Ends a window and everything it started.
fn end(app: &mut Child) {
    let group = format!("-{}", app.id());
    assert!(Command::new("kill").args(["-KILL", "--", &group]).status().unwrap().success());
    app.wait().unwrap();
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn wait<T>(look: impl Fn() -> Option<T>) -> T {
    let begin = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(begin.elapsed() < Duration::from_secs(60), "nothing came on the display");
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// A process and everything it started.
fn family(of: u32) -> Vec<u32> {
    let mut all = vec![of];
    let parents: Vec<(u32, u32)> = fs::read_dir("/proc")
        .unwrap()
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter_map(|id: u32| {
            let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
            Some((id, stat.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()?))
        })
        .collect();
    let mut at = 0;
    while at < all.len() {
        let children = parents.iter().filter(|(_, parent)| *parent == all[at]);
        all.extend(children.map(|(id, _)| *id).collect::<Vec<_>>());
        at += 1;
    }
    all
}

/// The memory a process holds, in MB; what it shares with others counts in part.
fn held(process: u32) -> f64 {
    let text = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:")).unwrap_or_default();
    let size = line.split_whitespace().next().and_then(|size| size.parse::<f64>().ok());
    size.unwrap_or_default() / 1024.0
}
