//! File names that are valid on every system.

use unicode_normalization::UnicodeNormalization;

use super::seen;

/// The most characters of a name, its ending included: with a number and a folder it stays short enough for Windows.
const LONGEST: usize = 100;
/// The most bytes of a name: Linux allows 255.
const MOST_BYTES: usize = 200;
/// The most characters of an extension.
const ENDING: usize = 12;
/// Names that mean a device to Windows, whatever their ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// A name that is valid on every system: each character that is not becomes `_`.
pub fn file_name(given: &str) -> String {
    let plain: String = given
        .nfc()
        .filter(|c| !seen::idle(*c))
        .map(|c| match c {
            '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => '_',
            c if c.is_control() => ' ',
            c => c,
        })
        .collect();
    let spaced = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let trimmed = spaced.trim_end_matches(['.', ' ']).trim_start();
    let (stem, ending) = parted(trimmed);
    let room = LONGEST - ending.chars().count();
    let mut stem: String = stem.chars().take(room).collect();
    while stem.len() + ending.len() > MOST_BYTES {
        stem.pop();
    }
    let stem = stem.trim_end_matches(' ');
    match (super::something(stem.to_owned()).is_empty(), is_device(stem)) {
        (true, _) => format!("file{ending}"),
        (_, true) => format!("_{stem}{ending}"),
        _ => format!("{stem}{ending}"),
    }
}

/// Splits a name: what is before the extension, and the extension with its dot.
pub fn parted(name: &str) -> (&str, &str) {
    match name.rfind('.') {
        Some(dot) if name[dot..].chars().count() <= ENDING => name.split_at(dot),
        _ => (name, ""),
    }
}

/// Whether Windows refuses a name: a device, or a character that is not allowed.
pub fn is_reserved(name: &str) -> bool {
    let barred = |sign: char| sign.is_control() || "<>:\"/\\|?*".contains(sign);
    name.contains(barred) || name.ends_with(['.', ' ']) || is_device(name)
}

fn is_device(stem: &str) -> bool {
    let first = stem.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let numbered = |name: &str| {
        first.strip_prefix(name).is_some_and(|number| {
            number.chars().count() == 1 && number.contains(|c: char| "123456789¹²³".contains(c))
        })
    };
    DEVICES.contains(&first.as_str()) || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_windows_does_not_take_is_known() {
        for name in
            ["CON", "nul.pdf", "Com1.tar.gz", "LPT²", "a:b.pdf", "what?", "notes.", "notes "]
        {
            assert!(is_reserved(name), "{name}");
            assert!(!is_reserved(&file_name(name)), "{name}");
        }
        for name in
            ["console.pdf", "COM10.pdf", ".htaccess", "Siân’s notes (2).txt", "nul and void"]
        {
            assert!(!is_reserved(name), "{name}");
        }
    }

    #[test]
    fn every_name_is_one_that_every_system_takes() {
        for (given, taken) in [
            ("Reflective account.docx", "Reflective account.docx"),
            ("IMG_0001.HEIC", "IMG_0001.HEIC"),
            ("Siân’s notes (2).txt", "Siân’s notes (2).txt"),
            ("a/b\\c:d*e?.pdf", "a_b_c_d_e_.pdf"),
            ("../../etc/passwd", ".._.._etc_passwd"),
            ("CON.txt", "_CON.txt"),
            ("com1", "_com1"),
            ("LPT9.tar.gz", "_LPT9.tar.gz"),
            ("notes. . ", "notes"),
            ("\u{202e}fdp.exe", "fdp.exe"),
            ("", "file"),
            ("\u{200b}.docx", "file.docx"),
            ("...", "file"),
            (".htaccess", "file.htaccess"),
        ] {
            assert_eq!(file_name(given), taken);
        }
        let long = file_name(&format!("{}.docx", "ŵ".repeat(300)));
        assert!(long.chars().count() == LONGEST && long.ends_with("ŵ.docx") && long.len() < 255);
    }
}
