//! Lists, figures and contents as slabs.

use std::sync::Arc;

use super::display::{Goal, Item, LinkTo, Owner, Placed, Text};
use super::flow::{Column, Flow, aside};
use super::slab::{Slab, keep_all, keep_pairs};
use super::style::{BODY, CAPTION, HEIGHT, Style};
use super::tree::{NodeId, Role};
use crate::document::blocks::{Align, Figure, List, Picture, Span};
use crate::document::drawing::{Color, Drawing, Shape};

/// From the edge of a list to its words.
const INDENT: f32 = 17.0;
/// Kept free at the right of the contents.
const PAGE_COLUMN: f32 = 42.0;

impl Flow<'_, '_> {
    /// A list and the lists in it.
    pub(crate) fn list(&mut self, list: &List, depth: u8, column: Column, out: &mut Vec<Slab>) {
        let node = self.tree.add(
            column.parent,
            Role::List {
                numbered: list.numbered,
            },
        );
        for (index, item) in list.items.iter().enumerate() {
            let item_node = self.tree.add(node, Role::Item);
            let label_node = self.tree.add(item_node, Role::Label);
            let body = self.tree.add(item_node, Role::Body);
            let mut slabs = self.text(
                &item.spans,
                &BODY,
                column.x + INDENT,
                column.width - INDENT,
                body,
                Align::Left,
            );
            let label = match (list.numbered, depth) {
                (true, _) => format!("{}. ", index + 1),
                (false, 0) => "• ".to_owned(),
                (false, _) => "– ".to_owned(),
            };
            if let Some(first) = slabs.first_mut() {
                let word = self.shaper.word(&label, false);
                let x = column.x
                    + if list.numbered {
                        INDENT - 3.0 - word.bare * BODY.size
                    } else {
                        4.0
                    };
                let text = Text {
                    size: BODY.size,
                    color: Color::TEAL,
                    words: vec![word],
                    turn: 0.0,
                };
                let owner = Owner::Node(label_node);
                first.items.insert(
                    0,
                    Placed {
                        x,
                        y: BODY.baseline(),
                        owner,
                        item: Item::Text(text),
                    },
                );
                first.before = 3.0;
            }
            keep_pairs(&mut slabs);
            out.append(&mut slabs);
            if let Some(inner) = &item.inner {
                let column = Column {
                    parent: body,
                    x: column.x + INDENT,
                    width: column.width - INDENT,
                };
                self.list(inner, depth + 1, column, out);
            }
        }
    }

    /// A picture and the words below it.
    pub(crate) fn figure(&mut self, figure: &Figure, column: Column) -> Vec<Slab> {
        let room = (
            figure
                .max_width
                .unwrap_or(column.width)
                .clamp(1.0, column.width),
            figure
                .max_height
                .unwrap_or(HEIGHT * 0.66)
                .clamp(1.0, HEIGHT - 60.0),
        );
        let mut slabs = match &figure.picture {
            Picture::Drawing(drawing) => {
                let node = self.tree.add_figure(column.parent, &figure.alt);
                let mut items = Vec::new();
                self.drawing(drawing, (column.x, 0.0), node, &mut items);
                vec![Slab {
                    height: drawing.height,
                    items,
                    ..Slab::default()
                }]
            }
            Picture::Image(bytes) => match self.images.find(bytes) {
                Some((image, (width, height))) => {
                    let node = self.tree.add_figure(column.parent, &figure.alt);
                    // A pixel is at most 1/96 inch wide, so that small pictures are not blown up.
                    let scale = (room.0 / width).min(room.1 / height).min(0.75);
                    let (w, h) = (width * scale, height * scale);
                    let owner = Owner::Node(node);
                    let at = |item| Placed {
                        x: column.x,
                        y: 0.0,
                        owner,
                        item,
                    };
                    let items = vec![at(Item::Extent { w, h }), at(Item::Image { image, w, h })];
                    vec![Slab {
                        height: h,
                        items,
                        ..Slab::default()
                    }]
                }
                None => self.placeholder(figure, column),
            },
        };
        if let Some(caption) = &figure.caption {
            let node = self.tree.add(column.parent, Role::Paragraph);
            let mut lines = self.text(caption, &CAPTION, column.x, column.width, node, Align::Left);
            if let Some(first) = lines.first_mut() {
                first.before = 4.0;
            }
            slabs.append(&mut lines);
        }
        keep_all(&mut slabs);
        slabs
    }

    /// What stands where a picture cannot be shown.
    fn placeholder(&mut self, figure: &Figure, column: Column) -> Vec<Slab> {
        let node = self.tree.add(column.parent, Role::Paragraph);
        let words = format!("This picture could not be shown: {}", figure.alt);
        let mut slabs = self.text(
            &[Span::from(words)],
            &BODY,
            column.x + 12.0,
            column.width - 24.0,
            node,
            Align::Left,
        );
        for slab in &mut slabs {
            let ground = Item::Fill {
                w: column.width,
                h: slab.height,
                color: Color::SAND,
            };
            slab.items.insert(
                0,
                Placed {
                    x: column.x,
                    y: 0.0,
                    owner: Owner::Decoration,
                    item: ground,
                },
            );
        }
        slabs
    }

    /// The shapes of a drawing whose corner is `at`.
    pub(crate) fn drawing(
        &mut self,
        drawing: &Drawing,
        at: (f32, f32),
        node: NodeId,
        items: &mut Vec<Placed>,
    ) {
        let owner = Owner::Node(node);
        let extent = Item::Extent {
            w: drawing.width,
            h: drawing.height,
        };
        items.push(Placed {
            x: at.0,
            y: at.1,
            owner,
            item: extent,
        });
        for shape in &drawing.shapes {
            let Shape::Text {
                x,
                y,
                text,
                size,
                bold,
                color,
                align,
            } = shape
            else {
                let item = Item::Shape(Arc::new(shape.clone()));
                items.push(Placed {
                    x: at.0,
                    y: at.1,
                    owner,
                    item,
                });
                continue;
            };
            let words: Vec<_> = text
                .split_inclusive(' ')
                .map(|word| self.shaper.word(word, *bold))
                .collect();
            let all: f32 = words.iter().map(|word| word.width * size).sum();
            let x = at.0 + x + aside(*align, 0.0, all);
            let text = Text {
                size: *size,
                color: *color,
                words,
                turn: 0.0,
            };
            items.push(Placed {
                x,
                y: at.1 + y,
                owner,
                item: Item::Text(text),
            });
        }
    }

    /// A line for each heading: its words, dots, and the page it will come to stand on.
    pub(crate) fn contents(&mut self, depth: u8, column: Column) -> Vec<Slab> {
        let node = self.tree.add(column.parent, Role::Contents);
        let listed: Vec<(u32, u8, String)> = (0u32..)
            .zip(&self.headings)
            .filter(|(_, heading)| heading.level <= depth.clamp(1, 3))
            .map(|(index, heading)| (index, heading.level, heading.title.clone()))
            .collect();
        let mut slabs = Vec::new();
        for (heading, level, title) in listed {
            slabs.append(&mut self.contents_entry(
                heading,
                level,
                title,
                Column {
                    parent: node,
                    ..column
                },
            ));
        }
        slabs
    }

    fn contents_entry(
        &mut self,
        heading: u32,
        level: u8,
        title: String,
        column: Column,
    ) -> Vec<Slab> {
        let top = level == 1;
        let style = Style {
            bold: top,
            color: if top { Color::TEAL } else { Color::INK },
            ..BODY
        };
        let item = self.tree.add(column.parent, Role::ContentsItem);
        let reference = self.tree.add(item, Role::Reference);
        let node = self.tree.add(reference, Role::Link);
        let indent = f32::from(level.saturating_sub(1)) * 14.0;
        let (x, width) = (column.x + indent, column.width - indent);
        // The space at the end keeps title and page number apart when read aloud.
        let spans = [Span::new(format!("{title} "))];
        self.links.push(LinkTo {
            goal: Goal::Heading(heading),
            words: title,
        });
        let link = (self.links.len() - 1) as u32;
        let mut slabs = self.text(&spans, &style, x, width - PAGE_COLUMN, node, Align::Left);
        for slab in &mut slabs {
            let area = Item::Link {
                w: width,
                h: slab.height,
                link,
            };
            slab.items.push(Placed {
                x,
                y: 0.0,
                owner: Owner::Node(node),
                item: area,
            });
        }
        if let Some(last) = slabs.last_mut() {
            let end = last.items.iter().map(|placed| match &placed.item {
                Item::Text(text) => {
                    placed.x
                        + text
                            .words
                            .iter()
                            .map(|word| word.width * text.size)
                            .sum::<f32>()
                }
                _ => 0.0,
            });
            let end = end.fold(x, f32::max);
            let right = column.x + column.width;
            last.items
                .push(leader(end + 3.0, right - 26.0, style.baseline()));
            let number = Item::PageOf {
                heading,
                size: style.size,
                color: style.color,
            };
            last.items.push(Placed {
                x: right,
                y: style.baseline(),
                owner: Owner::Node(node),
                item: number,
            });
        }
        keep_all(&mut slabs);
        if let Some(first) = slabs.first_mut() {
            first.before = if top { 7.0 } else { 1.0 };
        }
        slabs
    }
}

/// Dots from left to right, in columns shared by all lines.
fn leader(left: f32, right: f32, y: f32) -> Placed {
    const STEP: f32 = 5.0;
    let mut dots = Vec::new();
    let mut x = (left / STEP).ceil() * STEP;
    while x < right {
        dots.push([x, y - 1.0, 0.9, 0.9]);
        x += STEP;
    }
    let item = Item::Shape(Arc::new(Shape::Rects {
        rects: dots,
        fill: Color::MUTED,
    }));
    Placed {
        x: 0.0,
        y: 0.0,
        owner: Owner::Decoration,
        item,
    }
}
