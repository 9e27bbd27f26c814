//! Suggestions for a value that is not known.

/// Up to three of `valid` that are nearest to `given`, for "the nearest are …".
pub fn nearest<'a>(given: &str, valid: impl Iterator<Item = &'a str>) -> Vec<String> {
    let given = given.to_lowercase();
    let mut scored: Vec<(f64, &str)> =
        valid.map(|word| (strsim::jaro_winkler(&given, &word.to_lowercase()), word)).collect();
    scored.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    scored.dedup();
    scored.into_iter().take(3).map(|(_, word)| word.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_words_come_first() {
        let stages = ["entry", "intermediate", "assistant-practitioner"];
        assert_eq!(nearest("entri", stages.into_iter())[0], "entry");
        assert_eq!(nearest("assistant", stages.into_iter())[0], "assistant-practitioner");
    }
}
