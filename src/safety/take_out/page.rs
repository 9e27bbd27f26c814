//! The take-out as an HTML page, which needs no program of ours.

use std::collections::BTreeMap;

use crate::clock::printed;
use crate::error::Result;
use crate::evidence::{Evidence, FileRef};
use crate::sign_off::{Said, SignOff};
use crate::store::readiness::day;
use crate::words;
use crate::working_life::{EntryView, Form, NOUNS, noun};
use crate::{Portfolio, store};

/// The style of the page.
const LOOK: &str = words::safety::STYLE_OF_THE_PAGE;

impl Portfolio {
    /// The page. `names` are the names of the attached files, by digest.
    pub(in crate::safety) fn page_to_read(
        &self,
        names: &BTreeMap<String, String>,
    ) -> Result<String> {
        let mut evidence = Vec::new();
        for row in store::evidence::all_newest(self.store.db())? {
            let piece = self.evidence(&row.id)?;
            if !piece.summary.erased {
                evidence.push(piece);
            }
        }
        let sign_offs = self.sign_offs()?;
        let entries = self.every_entry()?;
        let title = words::safety::portfolio_of(plain(self.practitioner()));
        let mut page = Page(String::new());
        page.add(format_args!(
            "<!doctype html>\n<html lang=\"en-GB\">\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
             <style>{LOOK}</style>\n<h1>{title}</h1>\n\
             <p class=\"soft\">{}</p>\n<nav><ul>\n",
            words::safety::taken_out_of_countersign(printed(self.clock().today()))
        ));
        let standing = entries.iter().filter(|one| !one.withdrawn && !one.erased).count();
        let qualifications = self.qualifications()?;
        for (id, title, count) in [
            ("evidence", words::shared::EVIDENCE, evidence.len()),
            ("sign-offs", words::shared::SIGN_OFFS, sign_offs.len()),
            ("working-life", words::safety::WORKING_LIFE_AND_TRAINING, standing),
            ("qualifications", words::safety::QUALIFICATIONS, qualifications.len()),
        ] {
            page.add(format_args!("<li><a href=\"#{id}\">{title}</a> ({count})</li>\n"));
        }
        page.add("</ul></nav>\n");
        page.heading("evidence", words::shared::EVIDENCE);
        for piece in evidence.iter().rev() {
            self.piece(&mut page, piece, &sign_offs, names)?;
        }
        page.heading("sign-offs", words::shared::SIGN_OFFS);
        page.add("<ul>\n");
        for one in &sign_offs {
            page.add(format_args!("<li>{}</li>\n", decided(one)));
        }
        page.add("</ul>\n");
        page.heading("working-life", words::safety::WORKING_LIFE_AND_TRAINING);
        for kind in NOUNS {
            let of: Vec<&EntryView> = entries
                .iter()
                .filter(|one| one.noun == kind.code && !one.withdrawn && !one.erased)
                .collect();
            if of.is_empty() {
                continue;
            }
            let title = words::noun(kind.code).map_or(kind.code, |words| words.many);
            page.add(format_args!("<h3>{}</h3>\n", plain(title)));
            of.into_iter().for_each(|one| entry(&mut page, one, names));
        }
        page.heading("qualifications", words::safety::QUALIFICATIONS);
        page.add("<ul>\n");
        for one in qualifications {
            let by = if one.awarded_by.is_empty() {
                String::new()
            } else {
                format!(", {}", one.awarded_by)
            };
            let since = printed(one.since);
            page.add(format_args!("<li>{}{} ({since})</li>\n", plain(&one.title), plain(&by)));
        }
        page.add("</ul>\n</html>\n");
        Ok(page.0)
    }

    fn piece(
        &self,
        page: &mut Page,
        piece: &Evidence,
        sign_offs: &[SignOff],
        names: &BTreeMap<String, String>,
    ) -> Result<()> {
        let summary = &piece.summary;
        let withdrawn = if summary.withdrawn { words::safety::WITHDRAWN } else { "" };
        page.add(format_args!(
            "<article id=\"{}\">\n<h3>{}{withdrawn}</h3>\n<p class=\"soft\">{}, {}</p>\n",
            plain(&summary.id),
            plain(&summary.title),
            printed(summary.happened_on),
            plain(summary.kind.label())
        ));
        page.text(&piece.text);
        for field in summary.kind.fields() {
            if let Some(answer) = piece.details.get(field.id) {
                page.add(format_args!("<p><b>{}</b> {}</p>\n", plain(field.label), plain(answer)));
            }
        }
        if !piece.setting.is_empty() {
            page.add(format_args!(
                "<p><b>{}</b> {}</p>\n",
                words::safety::WHERE,
                plain(&piece.setting)
            ));
        }
        if !piece.shows.is_empty() {
            page.add("<ul>\n");
            for show in &piece.shows {
                let (framework, id) = self.split_written(&show.indicator);
                let framework = &self.known(framework)?.framework;
                let named = framework.indicator(id).map_or_else(
                    || show.indicator.clone(),
                    |(_, competence, indicator)| {
                        format!("{}: {}", framework.name_of(competence, indicator), indicator.text)
                    },
                );
                let how =
                    if show.how.is_empty() { String::new() } else { format!(" – {}", show.how) };
                page.add(format_args!("<li>{}{}</li>\n", plain(&named), plain(&how)));
            }
            page.add("</ul>\n");
        }
        let files: Vec<FileRef> = piece.files.iter().cloned().map(FileRef::from).collect();
        page.files(&files, names);
        let on_it =
            sign_offs.iter().filter(|one| one.evidence.iter().any(|seal| seal.id == summary.id));
        for one in on_it {
            page.add(format_args!("<p>{}</p>\n", decided(one)));
        }
        page.add("</article>\n");
        Ok(())
    }
}

/// A decision in one line.
fn decided(one: &SignOff) -> String {
    let comment =
        if one.comment.is_empty() { String::new() } else { format!(" “{}”", one.comment) };
    let stands = if one.standing { "" } else { words::safety::IT_DOES_NOT_COUNT_NOW };
    format!(
        "<b>{}</b> {}{}{stands}",
        plain(one.decision.label()),
        words::safety::decided(
            plain(&one.competence),
            plain(&one.signer.described()),
            printed(day(&one.signed_at)),
        ),
        plain(&comment)
    )
}

fn entry(page: &mut Page, one: &EntryView, names: &BTreeMap<String, String>) {
    page.add(format_args!(
        "<article>\n<p><b>{}</b>, {}</p>\n<dl>\n",
        plain(&one.title),
        printed(one.on)
    ));
    for field in noun(&one.noun).map_or(&[][..], |noun| noun.fields) {
        let Some(said) = one.fields.get(field.name) else { continue };
        let said = match (said, field.form) {
            (Said::Number(number), _) => number.to_string(),
            (Said::Text(text), Form::Day | Form::PastDay) => printed(day(text)),
            (Said::Text(text), Form::Choice(_)) => words::choice(&one.noun, text).to_owned(),
            (Said::Text(text), _) => text.clone(),
            (Said::Many(many), Form::Evidence) => words::shared::pieces(many.len()),
            (Said::Many(many), _) => many.join(", "),
        };
        let label = words::label(&one.noun, field.name);
        page.add(format_args!("<dt>{}</dt><dd>{}</dd>\n", plain(label), plain(&said)));
    }
    if !one.private.is_empty() {
        page.add(format_args!(
            "<dt>{}</dt><dd><pre>{}</pre></dd>\n",
            words::safety::ONLY_FOR_YOU,
            plain(&one.private)
        ));
    }
    page.add("</dl>\n");
    page.files(&one.files, names);
    for signed in &one.signed {
        page.add(format_args!(
            "<p>{}</p>\n",
            words::safety::signed_by(plain(&signed.described), printed(signed.on))
        ));
    }
    page.add("</article>\n");
}

struct Page(String);

impl Page {
    fn add(&mut self, html: impl std::fmt::Display) {
        self.0.push_str(&html.to_string());
    }

    fn heading(&mut self, id: &str, title: &str) {
        self.add(format_args!("<h2 id=\"{id}\">{title}</h2>\n"));
    }

    fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.add(format_args!("<pre>{}</pre>\n", plain(text)));
        }
    }

    fn files(&mut self, files: &[FileRef], names: &BTreeMap<String, String>) {
        if files.is_empty() {
            return;
        }
        self.add("<ul>\n");
        for file in files {
            let name = names.get(&file.digest).unwrap_or(&file.name);
            self.add(format_args!(
                "<li><a href=\"attachments/{}\">{}</a></li>\n",
                address(name),
                plain(&file.name)
            ));
        }
        self.add("</ul>\n");
    }
}

/// A text escaped for HTML.
fn plain(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A file name percent-encoded for a link.
fn address(name: &str) -> String {
    let kept = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~()".contains(byte);
    let mut address = String::new();
    for byte in name.as_bytes() {
        if kept(byte) {
            address.push(char::from(*byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::{address, plain};

    #[test]
    fn nothing_in_a_text_is_a_part_of_the_page() {
        assert_eq!(plain("<b>\"A\" & B"), "&lt;b&gt;&quot;A&quot; &amp; B");
        assert_eq!(address("a b#ŵ.pdf"), "a%20b%23%C5%B5.pdf");
    }
}
