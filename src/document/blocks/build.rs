//! Shorthands for common blocks.

use std::borrow::Cow;
use std::sync::Arc;

use super::*;

impl Span {
    /// Plain words.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// The page number of an anchor, as a link to it. It is as wide as three digits.
    pub fn page_of(anchor: impl Into<String>) -> Self {
        let mut span = Self::new("000").to_anchor(anchor);
        span.page_number = true;
        span
    }

    /// In bold.
    #[must_use]
    pub fn bold(mut self) -> Self {
        self.bold = true;
        self
    }

    /// In a smaller size.
    #[must_use]
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    /// In another tone.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// In the tone of secondary text.
    #[must_use]
    pub fn muted(self) -> Self {
        self.tone(Tone::Muted)
    }

    /// With a link to an anchor of this document.
    #[must_use]
    pub fn to_anchor(mut self, anchor: impl Into<String>) -> Self {
        self.link = Some(Link::Anchor(anchor.into()));
        self
    }

    /// With a link to a URI.
    #[must_use]
    pub fn to_uri(mut self, uri: impl Into<String>) -> Self {
        self.link = Some(Link::Uri(uri.into()));
        self
    }
}

impl From<&str> for Span {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Span {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl From<Cow<'_, str>> for Span {
    fn from(text: Cow<'_, str>) -> Self {
        Self::new(text)
    }
}

impl Block {
    /// A heading of a level without an anchor.
    pub fn heading(level: u8, text: impl Into<Span>) -> Self {
        Self::Heading(Heading { level, spans: vec![text.into()], anchor: None })
    }

    /// A heading of a level that links can lead to.
    pub fn heading_at(level: u8, text: impl Into<Span>, anchor: impl Into<String>) -> Self {
        Self::Heading(Heading { level, spans: vec![text.into()], anchor: Some(anchor.into()) })
    }

    /// A paragraph of one span.
    pub fn text(text: impl Into<Span>) -> Self {
        Self::Paragraph(vec![text.into()])
    }

    /// A list of items of one span each.
    pub fn bullets<S: Into<Span>>(items: impl IntoIterator<Item = S>) -> Self {
        let items = items
            .into_iter()
            .map(|item| ListItem { spans: vec![item.into()], inner: None })
            .collect();
        Self::List(List { numbered: false, items })
    }
}

impl Table {
    /// A table with lines between rows and nothing in it yet.
    pub fn new(columns: Vec<Column>) -> Self {
        Self {
            columns,
            header: Vec::new(),
            upright_header: false,
            rows: Vec::new(),
            lines: Lines::Rows,
            compact: false,
            caption: None,
        }
    }
}

impl Row {
    /// A row of cells.
    pub fn new(cells: Vec<Cell>) -> Self {
        Self { cells, anchor: None, with_next: false }
    }

    /// A row of one plain span per cell.
    pub fn of<S: Into<Span>>(cells: impl IntoIterator<Item = S>) -> Self {
        Self::new(cells.into_iter().map(|text| Cell::new(vec![text.into()])).collect())
    }
}

impl Cell {
    /// A cell of words.
    pub fn new(spans: Vec<Span>) -> Self {
        Self {
            spans,
            drawing: None,
            fill: None,
            border: None,
            names_row: false,
            columns: 1,
            align: Align::Left,
        }
    }

    /// As the header cell of its row.
    #[must_use]
    pub fn names_row(mut self) -> Self {
        self.names_row = true;
        self
    }

    /// On a background.
    #[must_use]
    pub fn fill(mut self, fill: Color) -> Self {
        self.fill = Some(fill);
        self
    }

    /// With another alignment.
    #[must_use]
    pub fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }

    /// Over several columns.
    #[must_use]
    pub fn over(mut self, columns: u16) -> Self {
        self.columns = columns;
        self
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::new(vec![text.into()])
    }
}

impl Figure {
    /// A drawing with alternative text.
    pub fn drawing(drawing: Drawing, alt: impl Into<String>) -> Self {
        Self::of(Picture::Drawing(Arc::new(drawing)), alt)
    }

    /// A JPEG or PNG file with alternative text.
    pub fn image(bytes: impl Into<Arc<[u8]>>, alt: impl Into<String>) -> Self {
        Self::of(Picture::Image(bytes.into()), alt)
    }

    /// Its name in the note that replaces it when it cannot be shown.
    pub fn called(&self) -> &str {
        self.name.as_ref().unwrap_or(&self.alt)
    }

    fn of(picture: Picture, alt: impl Into<String>) -> Self {
        Self {
            picture,
            alt: alt.into(),
            name: None,
            caption: None,
            max_width: None,
            max_height: None,
        }
    }
}
