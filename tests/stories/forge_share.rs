//! What a passport may be used for, sealed by hand.

use countersign::bundle::Kind;

use crate::forge::{Forge, did, digest, header, listed, sealed};

/// Shares what is there as it stands, after a change to what that says.
pub fn share(forge: &mut Forge, change: impl FnOnce(&str) -> String) {
    forge.entries.remove("share.jws");
    let own = &forge.keys.own;
    let about = digest(listed(Kind::Passport, &forge.entries));
    let share = format!(
        r#"{{"form":1,"kind":"given","key":"{}","passport":"{about}","purpose":"planning","whom":"Dyffryn","until":"2099-05-31","team":"East","site":"","profession":"","post":"Support worker","made_at":"2026-03-18T12:00:00+00:00"}}"#,
        did(own)
    );
    let share = sealed(&header("share", &did(own)), change(&share).as_bytes(), own);
    forge.entries.insert("share.jws".into(), share.into_bytes());
}
