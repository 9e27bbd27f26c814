//! The same words, headings and tables for other producers, and how long those take.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use countersign::document::{Block, blocks};

/// What another producer took.
pub struct Peer {
    pub name: &'static str,
    /// How many times slower it must at least be.
    pub aim: f64,
    pub seconds: f64,
    pub bytes: u64,
}

/// Runs every other producer that is installed on the same blocks, each once.
pub fn run(document: &[Block], folder: &Path) -> Vec<Peer> {
    let (page, source) = (folder.join("page.html"), folder.join("page.typ"));
    std::fs::write(&page, html(document)).unwrap();
    std::fs::write(&source, typst(document)).unwrap();
    let out = |name: &str| folder.join(format!("{name}.pdf"));
    let mut peers = Vec::new();
    let chromium = out("chromium");
    let mut line = Command::new("chromium");
    line.args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]);
    line.arg(format!("--print-to-pdf={}", chromium.display())).arg(&page);
    peers.extend(timed("Chromium", 8.0, line, &chromium));
    let paper = out("weasyprint");
    let mut line = Command::new("weasyprint");
    line.args(["--pdf-variant", "pdf/ua-1"]).arg(&page).arg(&paper);
    peers.extend(timed("WeasyPrint", 40.0, line, &paper));
    let typeset = out("typst");
    let mut line = Command::new("python3");
    line.args([
        "-c",
        "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], pdf_standards='a-3b')",
    ]);
    line.arg(&source).arg(&typeset);
    peers.extend(timed("typst", 3.0, line, &typeset));
    peers
}

/// One run; nothing where the program is not there or gives no file.
fn timed(name: &'static str, aim: f64, mut line: Command, file: &PathBuf) -> Option<Peer> {
    let start = Instant::now();
    let status = line.stdout(Stdio::null()).stderr(Stdio::null()).status().ok()?;
    let seconds = start.elapsed().as_secs_f64();
    let bytes = std::fs::metadata(file).ok()?.len();
    status.success().then_some(Peer { name, aim, seconds, bytes })
}

fn words(spans: &[blocks::Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

fn html(document: &[Block]) -> String {
    let mut out = String::from(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Portfolio</title><style>@page{size:A4;margin:20mm}\
         body{font:11pt/1.4 sans-serif}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ccc;\
         text-align:left;vertical-align:top;padding:4px}tr{break-inside:avoid}</style><body>",
    );
    document.iter().for_each(|block| block_html(block, &mut out));
    out
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('\n', "<br>")
}

fn block_html(block: &Block, out: &mut String) {
    match block {
        Block::Title(spans)
        | Block::Subtitle(spans)
        | Block::Byline(spans)
        | Block::Paragraph(spans) => {
            write!(out, "<p>{}</p>", escaped(&words(spans))).unwrap();
        }
        Block::Heading(heading) => {
            let (level, text) = (heading.level, escaped(&words(&heading.spans)));
            write!(out, "<h{level}>{text}</h{level}>").unwrap();
        }
        Block::List(list) => {
            let items =
                list.items.iter().map(|item| format!("<li>{}", escaped(&words(&item.spans))));
            write!(out, "<ul>{}</ul>", items.collect::<String>()).unwrap();
        }
        Block::Table(table) => {
            out.push_str("<table>");
            for (rows, tag) in [(&table.header, "th"), (&table.rows, "td")] {
                out.push_str(if tag == "th" { "<thead>" } else { "<tbody>" });
                for row in rows {
                    out.push_str("<tr>");
                    for cell in &row.cells {
                        let (wide, text) = (cell.columns.max(1), escaped(&words(&cell.spans)));
                        write!(out, "<{tag} colspan={wide}>{text}</{tag}>").unwrap();
                    }
                    out.push_str("</tr>");
                }
            }
            out.push_str("</table>");
        }
        Block::KeyValue(rows) => {
            out.push_str("<table>");
            for (term, value) in rows {
                let (term, value) = (escaped(&words(term)), escaped(&words(value)));
                write!(out, "<tr><th>{term}</th><td>{value}</td></tr>").unwrap();
            }
            out.push_str("</table>");
        }
        Block::Panel { blocks, .. } | Block::Together(blocks) => {
            blocks.iter().for_each(|block| block_html(block, out));
        }
        _ => {}
    }
}

fn typst(document: &[Block]) -> String {
    let mut out = String::from(
        "#set page(paper: \"a4\", margin: 20mm)\n#set text(size: 11pt, lang: \"en\")\n",
    );
    document.iter().for_each(|block| block_typst(block, &mut out));
    out
}

/// Text as a typst string, which needs no other escaping.
fn quoted(text: &str) -> String {
    format!("#\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}

fn block_typst(block: &Block, out: &mut String) {
    match block {
        Block::Title(spans)
        | Block::Subtitle(spans)
        | Block::Byline(spans)
        | Block::Paragraph(spans) => {
            writeln!(out, "{}\n", quoted(&words(spans))).unwrap();
        }
        Block::Heading(heading) => {
            let level = usize::from(heading.level);
            writeln!(out, "{} {}\n", "=".repeat(level), quoted(&words(&heading.spans))).unwrap();
        }
        Block::List(list) => {
            for item in &list.items {
                writeln!(out, "- {}", quoted(&words(&item.spans))).unwrap();
            }
            out.push('\n');
        }
        Block::Table(table) => {
            write!(out, "#table(columns: {},", table.columns.len()).unwrap();
            if !table.header.is_empty() {
                out.push_str("table.header(");
                table.header.iter().for_each(|row| cells_typst(row, out));
                out.push_str("),");
            }
            table.rows.iter().for_each(|row| cells_typst(row, out));
            out.push_str(")\n\n");
        }
        Block::KeyValue(rows) => {
            out.push_str("#table(columns: 2,");
            for (term, value) in rows {
                write!(out, "[{}],[{}],", quoted(&words(term)), quoted(&words(value))).unwrap();
            }
            out.push_str(")\n\n");
        }
        Block::Panel { blocks, .. } | Block::Together(blocks) => {
            blocks.iter().for_each(|block| block_typst(block, out));
        }
        _ => {}
    }
}

fn cells_typst(row: &blocks::Row, out: &mut String) {
    for cell in &row.cells {
        let (wide, text) = (cell.columns.max(1), quoted(&words(&cell.spans)));
        write!(out, "table.cell(colspan: {wide})[{text}],").unwrap();
    }
}
