//! A page of HTML: one accessible file, without scripts and without external resources.

use crate::rows::Rows;

/// A page being built.
pub struct Page {
    title: String,
    whom: String,
    body: String,
}

const STYLE: &str = "\
:root{color-scheme:light dark;--ink:#1a1f24;--paper:#fff;--line:#6b7480;--none:#8f1d1d;--one:#6b4a00;--some:#14532d}\
@media(prefers-color-scheme:dark){:root{--ink:#eef1f4;--paper:#15191d;--line:#98a2ad;--none:#ffb4ab;--one:#f2cf7a;--some:#9be0b0}}\
body{font:1.0625rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:70rem;margin:0 auto;padding:1.5rem}\
.wide{overflow-x:auto}table{border-collapse:collapse;margin:.5rem 0 1.5rem}caption{text-align:left;font-weight:700;padding-block:.25rem}\
th,td{border-bottom:1px solid var(--line);padding:.35rem .75rem .35rem 0;text-align:left;vertical-align:top}\
td.n{text-align:right;font-variant-numeric:tabular-nums}.none{color:var(--none);font-weight:700}.one{color:var(--one);font-weight:700}.some{color:var(--some)}\
:focus-visible{outline:3px solid currentColor;outline-offset:2px}@media print{body{max-width:none}.wide{overflow:visible}tr{break-inside:avoid}}";

/// A text escaped for HTML.
pub fn escaped(text: &str) -> String {
    let mut page = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => page.push_str("&amp;"),
            '<' => page.push_str("&lt;"),
            '>' => page.push_str("&gt;"),
            '"' => page.push_str("&quot;"),
            '\'' => page.push_str("&#39;"),
            _ => page.push(letter),
        }
    }
    page
}

impl Page {
    /// A page with a title, for a recipient.
    pub fn new(title: &str, whom: &str) -> Self {
        Self { title: title.to_owned(), whom: whom.to_owned(), body: String::new() }
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, text: &str) {
        self.body.push_str(&format!("<p>{}</p>\n", escaped(text)));
    }

    /// Adds a heading of level 2.
    pub fn heading(&mut self, text: &str) {
        self.body.push_str(&format!("<h2>{}</h2>\n", escaped(text)));
    }

    /// Adds a heading of level 3.
    pub fn heading_of(&mut self, text: &str) {
        self.body.push_str(&format!("<h3>{}</h3>\n", escaped(text)));
    }

    /// Adds a table, or a sentence if it is empty. A wide table can be scrolled by keyboard.
    pub fn table(&mut self, caption: &str, rows: &Rows) {
        if rows.rows.is_empty() {
            self.paragraph("Nothing to tell.");
            return;
        }
        let caption = escaped(caption);
        let mut html = format!(
            "<div class=\"wide\" role=\"region\" aria-label=\"{caption}\" tabindex=\"0\"><table><caption>{caption}</caption>\n<thead><tr>"
        );
        for column in &rows.columns {
            html.push_str(&format!("<th scope=\"col\">{}</th>", escaped(column)));
        }
        html.push_str("</tr></thead>\n<tbody>\n");
        for row in &rows.rows {
            html.push_str("<tr>");
            for (at, cell) in row.iter().enumerate() {
                let number = rows.numbers.get(at).copied().unwrap_or(false);
                let held = rows.columns.get(at).is_some_and(|name| name == "Held by");
                let class = match (held, number) {
                    (true, _) if cell == "nobody" => " class=\"none\"",
                    (true, _) if cell.starts_with("1,") => " class=\"one\"",
                    (true, _) => " class=\"some\"",
                    (false, true) => " class=\"n\"",
                    (false, false) => "",
                };
                let (open, close) = if at == 0 { ("th scope=\"row\"", "th") } else { ("td", "td") };
                html.push_str(&format!("<{open}{class}>{}</{close}>", escaped(cell)));
            }
            html.push_str("</tr>\n");
        }
        html.push_str("</tbody></table></div>\n");
        self.body.push_str(&html);
    }

    /// The finished page.
    pub fn html(&self) -> String {
        let (title, whom) = (escaped(&self.title), escaped(&self.whom));
        format!(
            "<!doctype html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>{title}: {whom}</title>\n<style>{STYLE}</style></head>\n<body><main>\n<h1>{title}</h1>\n<p>{whom}</p>\n{}</main></body></html>\n",
            self.body
        )
    }
}
