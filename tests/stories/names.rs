//! Names: the owner's own under other letters, and names of nobody.

use countersign::sign_off::{Decision, Identity};
use countersign::{Error, NewPortfolio, Portfolio};

use crate::people::{amina, judgement, passphrase, piece, priya_says, signer};

#[test]
fn the_owner_does_not_sign_under_a_name_that_reads_like_hers() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    for name in [
        "Amina\u{200b} Yusuf",
        "Amina Yusuf\u{ad}",
        "Amina\u{2060} Yusuf",
        "Amina\u{feff}Yusuf".replace('\u{feff}', "\u{feff} ").as_str(),
        "Amina\u{a0}Yusuf",
        "Amina\u{3000}Yusuf",
        "AMINA YUSUF",
        "\u{410}mina Yusuf",
        "Amina Yu\u{455}uf",
        "Αmina Υusuf",
        "Ａｍｉｎａ Ｙｕｓｕｆ",
        "A\u{301}mina Yusuf".replace('\u{301}', "\u{34f}").as_str(),
        "\u{202d}Amina Yusuf\u{202c}",
        "Amina Yusuf\u{e0041}",
    ] {
        let own = signer(&Identity { name: name.into(), ..priya_says() }, 9);
        let signed = amina.portfolio.sign(&own, &[judgement(&id, "2.1/all", Decision::Achieved)]);
        assert!(matches!(signed, Err(Error::SignerIsOwner)), "{name:?} signed");
    }
    let other = signer(&Identity { name: "Amina B Yusuf".into(), ..priya_says() }, 9);
    amina.portfolio.sign(&other, &[judgement(&id, "2.1/all", Decision::Achieved)]).unwrap();
}

#[test]
fn a_name_or_title_holds_something_one_can_see() {
    let folder = tempfile::tempdir().unwrap();
    let mut amina = amina();
    for nothing in [
        "\u{200b}",
        "\u{2060}",
        "\u{3164}",
        "\u{2800}",
        "\u{ad}",
        "\u{a0}",
        "\u{115f}\u{1160}",
        "\u{ffa0}",
        "\u{e0020}",
        "\u{301}",
        " \u{7} ",
    ] {
        let new = NewPortfolio {
            name: nothing.into(),
            stage: "entry".into(),
            framework: String::new(),
            started_in_post: None,
        };
        let made = Portfolio::create(&folder.path().join("p"), &new, &passphrase());
        assert!(matches!(made, Err(Error::Missing { field: "name", .. })), "{nothing:?}");
        let mut owner = amina.portfolio.owner();
        owner.name = nothing.into();
        let changed = amina.portfolio.change_owner(&owner);
        assert!(matches!(changed, Err(Error::Missing { field: "name", .. })), "{nothing:?}");
        let logged = amina.portfolio.log(&piece(nothing, &["2.1/all"]));
        assert!(matches!(logged, Err(Error::Missing { field: "title", .. })), "{nothing:?}");
        let id = amina.logs("Walking", &["2.1/all"]);
        let asked = amina.portfolio.ask(&[(id, "2.1/all".into())], nothing);
        assert!(matches!(asked, Err(Error::Missing { field: "to_name", .. })), "{nothing:?}");
    }
    // Names of many scripts are names, and keep the signs they are written with.
    for name in ["李", "Ж", "علی\u{200c}رضا", "Siân", "Nguyễn Thị", "O’Neill", "葛\u{e0100}城"]
    {
        let mut owner = amina.portfolio.owner();
        owner.name = name.into();
        amina.portfolio.change_owner(&owner).unwrap();
        assert_eq!(amina.portfolio.practitioner(), name);
    }
}
