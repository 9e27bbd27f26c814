//! Names every command the window may call. The handler list in `src/lib.rs`, the permissions in
//! `capabilities/main.json` and `ui/src/lib/api` name the same ones.

const COMMANDS: &[&str] = &[
    "start",
    "try_sample",
    "starts",
    "place",
    "choose_place",
    "make_portfolio",
    "choose_portfolio",
    "close_portfolio",
    "open_portfolio",
    "open_sample",
    "recover_portfolio",
    "has_group",
    "lock",
    "home",
    "framework_view",
    "framework_choices",
    "add_framework",
    "indicator_page",
    "may_fit_too",
    "career_map",
    "plan",
    "over_time",
    "own_views",
    "view_myself",
    "qualification_board",
    "save_qualification",
    "take_back_qualification",
    "start_in_post",
    "note_absence",
    "agreement_board",
    "agree",
    "take_along",
    "kinds",
    "evidence_list",
    "evidence",
    "new_draft",
    "edit_draft",
    "save_draft",
    "finish_draft",
    "discard_draft",
    "withdraw",
    "attach",
    "attachment_bytes",
    "sign_off_board",
    "sign_offs_on",
    "ask",
    "take_back",
    "make_signer",
    "open_signer",
    "close_signer",
    "sign",
    "export",
    "cancel_export",
    "open_export",
    "show_export",
];

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    if let Err(error) =
        tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
    {
        println!("cargo::error={error:#}");
    }
}
