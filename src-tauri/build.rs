//! Names every command the window may call. The handler list in `src/lib.rs`, the permissions in
//! `capabilities/main.json` and `ui/src/lib/api` name the same ones.

const COMMANDS: &[&str] = &[
    "start",
    "try_sample",
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
    "kinds",
    "evidence_part",
    "find",
    "suggest",
    "evidence",
    "new_draft",
    "draft",
    "earlier",
    "edit_draft",
    "save_draft",
    "finish_draft",
    "discard_draft",
    "withdraw",
    "bring_back",
    "attach",
    "attachment_bytes",
    "sign_off_board",
    "sign_offs_on",
    "ask",
    "take_back",
    "ask_again",
    "make_signer",
    "open_signer",
    "close_signer",
    "sign",
    "export",
    "cancel_export",
    "open_export",
    "show_export",
    "owner",
    "change_owner",
    "people",
    "confirm_signer",
    "framework_list",
    "add_framework",
    "load_wording",
    "change_passphrase",
    "shared",
    "set_shared",
];

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    if let Err(error) =
        tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
    {
        println!("cargo::error={error:#}");
    }
}
