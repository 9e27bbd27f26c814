//! What is said of entries of working life that were signed by file.

/// What became of an entry since it was signed by file; empty when nothing did.
pub fn signed_by_file(erased: bool, withdrawn: bool, version: u32, newest: u32) -> String {
    if erased {
        return text!("It was erased since. The signature stays on record.").to_owned();
    }
    if withdrawn {
        return text!("It was removed since, so it does not count.").to_owned();
    }
    if newest > version {
        return said!(
            "It was changed since. Version {version} is signed, version {newest} is not."
        );
    }
    String::new()
}
