//! Every script of the people who work in care: what they wrote stands on the page in its letters, and comes out of the
//! file as it was written.

use std::path::{Path, PathBuf};

use countersign::document::{DocumentKind, ExportOptions};
use countersign::sign_off::{Decision, Identity};
use unicode_normalization::UnicodeNormalization;

use crate::document::tool;
use crate::kept::Exports;
use crate::people::{amina, piece, priya_says, signer};

/// A language and a sentence in it: I wash my hands before I help, or the like.
const SENTENCES: &[(&str, &str)] = &[
    ("vi", "Tôi rửa tay trước khi giúp người bệnh ngồi dậy; ghi lại ở sổ."),
    ("yo", "Mo fọ ọwọ́ mi kí n tó ràn wọ́n lọ́wọ́. Ẹ̀kọ́ ni fún mi."),
    ("ig", "Ana m asa aka m tupu m enyere onye ọrịa aka n\u{2019}ụlọ ọgwụ̀."),
    ("tw", "Mehohoro me nsa ansa na maboa ɔyarefoɔ no. Ɛyɛ́ me dɛ̀."),
    ("cy", "Golchais fy nwylo cyn helpu; ŵyr yr ŵyn, y tŷ a ẃ, ỳ."),
    ("pl", "Myję ręce, zanim pomogę choremu usiąść: żółć, ćma, źle, łóżko."),
    ("ar", "أغسل يدي قبل أن أساعد المريض على الجلوس الآن."),
    ("ur", "میں مریض کی مدد کرنے سے پہلے ہاتھ دھوتی ہوں۔"),
    ("he", "אני רוחצת ידיים לפני שאני עוזרת למטופל לשבת."),
    ("hi", "मैं रोगी की मदद करने से पहले हाथ धोती हूँ। शक्ति।"),
    ("bn", "আমি রোগীকে সাহায্য করার আগে হাত ধুই।"),
    ("pa", "ਮੈਂ ਮਰੀਜ਼ ਦੀ ਮਦਦ ਕਰਨ ਤੋਂ ਪਹਿਲਾਂ ਹੱਥ ਧੋਂਦੀ ਹਾਂ।"),
    ("gu", "હું દર્દીને મદદ કરતાં પહેલાં હાથ ધોઉં છું."),
    ("ta", "நோயாளிக்கு உதவும் முன் நான் கைகளைக் கழுவுகிறேன்; கொண்டு."),
    ("te", "రోగికి సహాయం చేసే ముందు నేను చేతులు కడుక్కుంటాను."),
    ("kn", "ರೋಗಿಗೆ ಸಹಾಯ ಮಾಡುವ ಮೊದಲು ನಾನು ಕೈ ತೊಳೆಯುತ್ತೇನೆ."),
    ("ml", "രോഗിയെ സഹായിക്കുന്നതിന് മുമ്പ് ഞാൻ കൈ കഴുകും."),
    ("si", "රෝගියාට උදව් කිරීමට පෙර මම අත් සෝදමි."),
    ("th", "ฉันล้างมือก่อนช่วยผู้ป่วยลุกขึ้นนั่ง และจดไว้"),
    ("am", "በሽተኛውን ከመርዳቴ በፊት እጄን እታጠባለሁ።"),
    ("zh", "我先洗手，再帮助病人坐起来。我先洗手，再幫助病人坐起來。"),
    ("ja", "患者さんを起こす前に手を洗います。直す骨。"),
    ("ko", "환자를 돕기 전에 손을 씻습니다."),
    ("el", "Πλένω τα χέρια μου πριν βοηθήσω τον ασθενή."),
    ("uk", "Я мию руки, перш ніж допомогти пацієнтові сісти; її ґанок."),
];

/// What a reader takes out, in one form: marks that only steer, and how lines are broken, apart.
fn plain(text: &str) -> String {
    let steers = |c: &char| matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let text: String = text.nfc().filter(|c| !steers(c)).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A portfolio with a piece of these paragraphs, as a PDF.
fn written(paragraphs: &[&str]) -> (PathBuf, tempfile::TempDir) {
    let mut amina = amina();
    let mut input = piece("Washing my hands", &["2.1/all"]);
    input.text = paragraphs.join("\n");
    amina.portfolio.log(&input).unwrap();
    let file = amina.folder.path().join("out.pdf");
    amina.portfolio.exports(&ExportOptions::of(DocumentKind::Portfolio), &file).unwrap();
    (file, amina.folder)
}

/// Left and right of the first line that holds a word, and its place from the top.
fn at(file: &Path, word: &str) -> [f64; 3] {
    let told = tool("pdftotext", &["-bbox"], file);
    let steered: Vec<&str> =
        told.lines().filter(|line| plain(line).contains(&format!(">{word}</word>"))).collect();
    let line = steered.first().unwrap_or_else(|| panic!("not found: {word}"));
    let numbers: Vec<f64> =
        line.split('"').skip(1).step_by(2).map(|number| number.parse().unwrap()).collect();
    [numbers[0], numbers[2], numbers[1]]
}

#[test]
fn every_script_comes_out_of_the_file_as_it_was_written() {
    let sentences: Vec<&str> = SENTENCES.iter().map(|(_, sentence)| *sentence).collect();
    let (file, _folder) = written(&sentences);
    let drawn = program_text(&file);
    let mut missing = Vec::new();
    // MuPDF tells words from the right as they are painted, from left to right.
    let turns = |language: &str| matches!(language, "ar" | "ur" | "he");
    let poppler = tool("pdftotext", &["-layout"], &file);
    for (reader, text) in
        [("pdftotext", poppler), ("mutool", drawn), ("pdf.js", in_a_browser(&file))]
    {
        let text = plain(&text);
        assert!(!text.contains("U+"), "{reader}: a code stands for a letter\n{text}");
        for (language, sentence) in SENTENCES {
            // Poppler puts a full stop at the end of a line from the right before it.
            let whole = plain(sentence);
            let said =
                if turns(language) { whole.trim_end_matches(['.', '\u{6d4}']) } else { &whole };
            let turned = reader == "mutool" && turns(language);
            if !(turned || text.contains(said)) {
                missing.push(format!("{reader}, {language}: {sentence}"));
            }
        }
    }
    assert!(
        missing.is_empty(),
        "{}\n{}",
        missing.join("\n"),
        plain(&tool("pdftotext", &["-layout"], &file))
    );
    // A voice that can read them is told for all that is not in Latin letters.
    let pdf = lopdf::Document::load(&file).unwrap();
    let languages: Vec<&[u8]> = pdf
        .objects
        .values()
        .filter_map(|one| one.as_dict().ok()?.get(b"Lang").ok()?.as_str().ok())
        .collect();
    for (language, _) in SENTENCES.iter().skip(6) {
        assert!(languages.contains(&language.as_bytes()), "no voice for {language}");
    }
}

/// What pdf.js takes out, as browsers do.
fn in_a_browser(file: &Path) -> String {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = here.join("ui/node_modules/pdfjs-dist");
    assert!(folder.exists(), "pdf.js is missing: run script/setup test");
    let script = here.join("tests/stories/pdf_text.mjs");
    let output = crate::people::program("node").arg(script).args([&folder, file]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What MuPDF takes out.
fn program_text(file: &Path) -> String {
    let output =
        crate::people::program("mutool").args(["draw", "-F", "text"]).arg(file).output().unwrap();
    assert!(output.status.success());
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn a_paragraph_from_the_right_stands_flush_right_and_a_name_turns_no_sentence() {
    let mut amina = amina();
    let name = "שלום לוי";
    let signed = signer(&Identity { name: name.into(), ..priya_says() }, 3);
    let mut input = piece("אני רוחצת", &["2.1/all"]);
    input.text =
        "אני עוזרת 4711 פעמים.\nPlain words stand at the left.\nהתחלה \u{202e}abc\u{202c} סוף"
            .into();
    let id = amina.portfolio.log(&input).unwrap();
    amina.signed(&signed, &id, "2.1/all", Decision::Achieved);
    let file = amina.folder.path().join("out.pdf");
    amina.portfolio.exports(&ExportOptions::of(DocumentKind::Portfolio), &file).unwrap();
    let text = plain(&tool("pdftotext", &["-layout"], &file));
    assert!(text.contains("Signed by שלום לוי, "), "{text}");
    // An override of a person turns nothing round.
    assert!(text.contains("abc") && !text.contains("cba"), "{text}");
    let [left, right, _] = at(&file, "4711");
    assert!(left > 300.0, "a paragraph from the right begins at the right: {left} to {right}");
    assert!(at(&file, "Plain")[0] < 80.0);

    // Nor does it turn who they are: the name first, then what is said of them.
    amina.portfolio.exports(&ExportOptions::of(DocumentKind::Passport), &file).unwrap();
    let [said, ..] = at(&file, "Occupational");
    let [left, ..] = at(&file, "HCPC");
    let told = tool("pdftotext", &["-bbox"], &file);
    // Letters are told from left to right here.
    let name = told.lines().find(|line| line.contains("םולש")).unwrap();
    let name: f64 = name.split('"').nth(1).unwrap().parse().unwrap();
    assert!(name < said && said < left, "{name} {said} {left}");
}

#[test]
fn a_browser_tells_words_from_the_right_in_the_order_they_are_read() {
    let mut amina = amina();
    let signed = signer(&Identity { name: "שלום לוי".into(), ..priya_says() }, 3);
    let lines = [
        "אני עוזרת 4711 פעמים ביום (בבוקר)",
        "عملت مع Priya في الجناح 12 مرة",
        "I met שלום לוי and said סוף 12 טוב to him.",
    ];
    let mut input = piece("Words from the right", &["2.1/all"]);
    input.text = lines.join("\n");
    let id = amina.portfolio.log(&input).unwrap();
    amina.signed(&signed, &id, "2.1/all", Decision::Achieved);
    let file = amina.folder.path().join("out.pdf");
    amina.portfolio.exports(&ExportOptions::of(DocumentKind::Portfolio), &file).unwrap();
    let text = plain(&in_a_browser(&file));
    for said in lines.into_iter().chain(["Signed by שלום לוי, "]) {
        assert!(text.contains(&plain(said)), "missing: {said}\n{text}");
    }
}

#[test]
fn a_bold_word_in_chinese_japanese_or_korean_is_heavier_and_of_the_same_face() {
    let mut amina = amina();
    // A title is bold, and the text below it is not; both are of the same size where the index tells the title.
    let words = ["洗手", "起こす", "손을"];
    for word in words {
        let mut input = piece(&format!("{word} ({word})"), &["2.1/all"]);
        input.text = format!("a\n{word}\nb");
        amina.portfolio.log(&input).unwrap();
    }
    let file = amina.folder.path().join("out.pdf");
    amina.portfolio.exports(&ExportOptions::of(DocumentKind::Portfolio), &file).unwrap();
    let fonts = tool("pdffonts", &[], &file);
    let faces = ["NotoSansSC", "NotoSansJP", "NotoSansKR"];
    for face in faces {
        assert_eq!(fonts.lines().filter(|line| line.contains(face)).count(), 1, "{fonts}");
    }
    let pdf = lopdf::Document::load(&file).unwrap();
    let content: Vec<u8> = pdf
        .page_iter()
        .flat_map(|page| pdf.get_page_contents(page))
        .flat_map(|id| {
            pdf.get_object(id).unwrap().as_stream().unwrap().decompressed_content().unwrap()
        })
        .collect();
    let content = String::from_utf8_lossy(&content);
    // A line around the letters begins, and ends before anything else is shown.
    assert!(content.matches("2 Tr").count() >= words.len(), "no letter is heavier");
    assert_eq!(content.matches("2 Tr").count(), content.matches("0 Tr").count());
    for word in words {
        assert!(tool("pdftotext", &["-layout"], &file).contains(word), "{word}");
    }
}

#[test]
fn an_emoji_is_a_glyph_or_words_and_a_code_is_the_last_resort() {
    let (file, _folder) = written(&[
        "It went well \u{1F973} and she smiled \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}.",
        "From \u{1F1EC}\u{1F1E7} with \u{2764}\u{FE0F} and \u{2713}.",
        "שלום \u{13000} סוף",
    ]);
    let text = plain(&tool("pdftotext", &["-layout"], &file));
    for said in [
        "It went well [partying face] and she smiled [family: man, woman, girl].",
        "From [flag: United Kingdom] with \u{2764} and \u{2713}.",
        "[U+13000]",
        "Characters that cannot be printed are written as codes: [U+13000].",
    ] {
        assert!(text.contains(said), "missing: {said}\n{text}");
    }
}

#[test]
fn a_line_of_thai_breaks_between_syllables_and_one_of_chinese_anywhere_but_before_a_stop() {
    let thai = "ฉันล้างมือก่อนช่วยผู้ป่วยลุกขึ้นนั่งและจดไว้".repeat(6);
    let chinese = "我先洗手，再帮助病人坐起来。".repeat(8);
    let (file, _folder) = written(&[&thai, &chinese]);
    let text = tool("pdftotext", &["-layout"], &file);
    let lines: Vec<String> = text.lines().map(plain).filter(|line| !line.is_empty()).collect();
    let of = |c: char| lines.iter().filter(move |line| line.contains(c)).collect::<Vec<_>>();
    assert!(of('ฉ').len() >= 2 && of('洗').len() >= 3, "{text}");
    for line in of('ล').iter().skip(1) {
        let first = line.chars().next().unwrap();
        assert!(!unicode_normalization::char::is_combining_mark(first), "{line}");
    }
    for line in of('洗') {
        assert!(!line.starts_with(['，', '。']), "{line}");
    }
}
