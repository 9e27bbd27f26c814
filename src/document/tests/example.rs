//! An example with every kind of block, to look at and to test with.

use std::path::PathBuf;

use super::*;

pub(super) fn prose(seed: usize) -> String {
    const PARTS: [&str; 5] = [
        "I supported Mr Llewelyn to plan his meals for the week and we agreed what he would try on his own. ",
        "Before starting I washed my hands, checked the care plan and asked for his consent in Welsh: “Ga i helpu?” ",
        "The registered practitioner watched the whole of it and asked me why I had raised the bed first. ",
        "Next time I will leave more room for questions — I spoke too quickly at the end. ",
        "W tŷ Siân roedd dŵr ar y llawr, so I made the room safe before anything else. ",
    ];
    (0..4 + seed % 4).map(|index| PARTS[(index + seed) % 5]).collect()
}

pub(super) fn ring() -> Drawing {
    let mut drawing = Drawing::new(110.0, 110.0);
    let ring = |start, sweep, color| Shape::Ring {
        centre: (55.0, 55.0),
        radius: 42.0,
        thickness: 14.0,
        start,
        sweep,
        color,
    };
    drawing.shapes = vec![
        ring(0.0, 1.0, Color::TINT),
        ring(0.0, 0.62, Color::TEAL),
        Shape::Text {
            x: 55.0,
            y: 55.0,
            text: "34 of 55".into(),
            size: 13.0,
            bold: true,
            color: Color::INK,
            align: Align::Centre,
        },
        Shape::Text {
            x: 55.0,
            y: 68.0,
            text: "signed off".into(),
            size: 8.5,
            bold: false,
            color: Color::MUTED,
            align: Align::Centre,
        },
    ];
    drawing
}

pub(super) fn photo() -> Arc<[u8]> {
    let mut bytes = Vec::new();
    let picture =
        image::RgbImage::from_fn(480, 320, |x, y| image::Rgb([(x / 2) as u8, (y / 2) as u8, 140]));
    picture.write_to(&mut std::io::Cursor::new(&mut bytes), image::ImageFormat::Jpeg).unwrap();
    bytes.into()
}

pub(super) fn long_table(rows: usize) -> Table {
    let mut table = Table::new(vec![Column::Fixed(80.0), Column::Share(3.0), Column::Share(1.0)]);
    table.header = vec![Row::of(["Number", "What was shown", "State"])];
    table.rows = (0..rows)
        .map(|row| {
            Row::new(vec![
                Cell::new(vec![format!("no{row}starts").into()]).names_row(),
                Cell::new(vec![prose(row).chars().take(90 + row % 60).collect::<String>().into()]),
                Cell::new(vec![
                    Span::new("✓ signed off").tone(Tone::Done),
                    format!(" no{row}ends").into(),
                ]),
            ])
        })
        .collect();
    table
}

pub(super) fn example(entries: usize) -> Document {
    let mut blocks = vec![
        Block::Spacer(90.0),
        Block::Title(vec!["Competency portfolio".into()]),
        Block::Subtitle(vec!["Siân Żółć-Jones, senior support worker".into()]),
        Block::KeyValue(vec![
            (
                vec!["Framework".into()],
                vec!["Support worker framework for the allied health professions, 2021".into()],
            ),
            (
                vec!["Stage".into()],
                vec!["Intermediate".into(), Span::new(" (senior support worker)").muted()],
            ),
            (vec!["Made on".into()], vec!["1 May 2026".into()]),
            (
                vec!["Checked by".into()],
                vec![Span::new("the registered practitioners of the ward").to_anchor("signers")],
            ),
        ]),
        Block::PageBreak,
        Block::heading(1, "Contents"),
        Block::Contents { depth: 2 },
        Block::PageBreak,
        Block::heading_at(1, "How ready I am", "ready"),
        Block::text(
            "This is what has been signed off so far, and by whom. Łódź, Wałbrzych, dŵr, tŷ: “nothing lost” — fi ffi fl.",
        ),
        Block::Figure(Figure {
            caption: Some(vec!["Readiness for the intermediate stage on 1 May 2026.".into()]),
            ..Figure::drawing(ring(), "34 of 55 indicators are signed off.")
        }),
        Block::Panel {
            fill: Color::SAND,
            edge: Some(Color::TEAL),
            blocks: vec![
                Block::heading(3, "In one paragraph"),
                Block::text(
                    "Since the last appraisal eleven indicators were signed off by three practitioners.",
                ),
                Block::bullets(["One domain is complete", "Two have not been started"]),
            ],
        },
        Block::List(List {
            numbered: true,
            items: vec![
                ListItem {
                    spans: vec!["Log what was done, the same day if it can be.".into()],
                    inner: None,
                },
                ListItem {
                    spans: vec![prose(1).into()],
                    inner: Some(List {
                        numbered: false,
                        items: vec![ListItem {
                            spans: vec!["with a name that is not the person’s own".into()],
                            inner: None,
                        }],
                    }),
                },
            ],
        }),
        Block::Paragraph(vec![
            "See ".into(),
            Span::new("how ready I am").to_anchor("ready"),
            " or the ".into(),
            Span::new("framework online").to_uri("https://example.org/framework?page=1"),
            ". ".into(),
            Span::new("✓ Signed off").tone(Tone::Done).bold(),
            ", ".into(),
            Span::new("◔ waiting").tone(Tone::Waiting),
            ", ".into(),
            Span::new("↩ handed back").tone(Tone::Returned),
            ", ".into(),
            Span::new("○ not started").muted(),
            ". Ωmega, Жанна, Việt Nam.".into(),
        ]),
        Block::heading_at(2, "Mapping grid", "grid"),
        Block::Table(grid()),
        Block::Rule,
        Block::heading_at(2, "Who signed", "signers"),
        Block::Table(long_table(12)),
        Block::PageBreak,
        Block::heading(1, "Evidence in full"),
    ];
    for entry in 0..entries {
        blocks.push(Block::heading_at(
            2,
            format!("{entry}. Supporting behaviour change"),
            format!("e{entry}"),
        ));
        blocks.push(Block::KeyValue(vec![
            (vec!["Kind".into()], vec!["Reflective account".into()]),
            (vec!["On".into()], vec!["28 February 2026".into()]),
        ]));
        blocks.push(Block::Paragraph(vec![prose(entry).into()]));
        blocks.push(Block::Paragraph(vec![prose(entry + 1).into()]));
        if entry == 2 {
            let mut figure = Figure::image(photo(), "A colourful photograph of nothing.");
            figure.caption = Some(vec!["A photograph, as it was taken.".into()]);
            blocks.push(Block::Figure(figure));
        }
    }
    document(blocks)
}

fn grid() -> Table {
    let columns =
        std::iter::once(Column::Share(1.0)).chain((0..10).map(|_| Column::Fixed(27.0))).collect();
    let mut table = Table::new(columns);
    table.caption = Some(vec!["Indicators and the evidence that shows them".into()]);
    table.lines = Lines::Grid;
    table.compact = true;
    table.upright_header = true;
    let names = (0..10).map(|entry| {
        Cell::new(vec![
            Span::new(format!("Evidence {entry}: supporting change")).to_anchor("ready"),
        ])
    });
    table.header = vec![Row::new(std::iter::once(Cell::from("Indicator")).chain(names).collect())];
    table.rows = (0..6)
        .map(|row| {
            let first =
                Cell::new(vec![format!("2.{row} Supporting behaviour change").into()]).names_row();
            let marks = (0..10).map(|column| {
                let done = (row * 7 + column * 3) % 4 == 0;
                let mark = if done {
                    Span::new("✓").tone(Tone::Done).to_anchor("e1")
                } else {
                    Span::new("")
                };
                let cell = Cell::new(vec![mark]).align(Align::Centre);
                if done { cell.fill(Color::TINT) } else { cell }
            });
            Row::new(std::iter::once(first).chain(marks).collect())
        })
        .collect();
    table
}

/// Writes the example to look at: `cargo test --lib document -- --ignored example_to_look_at`.
#[test]
#[ignore = "writes a file to look at"]
fn example_to_look_at() {
    let entries = std::env::var("ENTRIES").ok().and_then(|count| count.parse().ok()).unwrap_or(12);
    let mut document = example(entries);
    document.meta.watermark = std::env::var("WATERMARK").ok();
    document.attachments.push(EmbeddedFile {
        name: "Siân.passport".into(),
        media_type: "application/json".into(),
        description: "The signed passport".into(),
        bytes: Arc::from(&b"{}"[..]),
    });
    let started = std::time::Instant::now();
    let rendered = render(&document, &mut |_, _| true).unwrap();
    println!(
        "{} pages, {} bytes, {:?}, {:?}",
        rendered.pages,
        rendered.bytes.len(),
        started.elapsed(),
        rendered.report
    );
    let path = PathBuf::from(
        std::env::var_os("OUT").unwrap_or_else(|| std::env::temp_dir().join("example.pdf").into()),
    );
    std::fs::write(&path, &rendered.bytes).unwrap();
}
