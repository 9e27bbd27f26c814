//! Every noun, field and choice has its words.

use crate::working_life::{Form, NOUNS};

#[test]
fn every_noun_field_and_choice_has_words_of_its_own() {
    for noun in NOUNS {
        let words = super::noun(noun.code).unwrap_or_else(|| panic!("{} has no words", noun.code));
        for field in noun.fields {
            let at = format!("{}.{}", noun.code, field.name);
            assert!(super::of_field(noun.code, field.name).is_some(), "{at} has no words");
            if let Form::Choice(codes) = field.form {
                for code in codes {
                    let known = words.choices.iter().any(|(word, _)| word == code);
                    assert!(known, "{at}: {code} has no words");
                }
            }
        }
        for field in words.fields {
            assert!(noun.field(field.name).is_some(), "{}.{} is no field", noun.code, field.name);
        }
    }
}
