//! What the window's own program says: what it did not do, what a dialog of the system offers, and what a file or folder is called.

/// The folder of an app that is carried about. It is looked for by this name, whatever is spoken.
pub const CARRIED_FOLDER: &str = "Countersign data";

words! {
    const ANOTHER_IS_OPEN = "Another portfolio is open here. Close it first, then open the other one.";
    const CHOOSE_THE_COPY_FIRST = "Choose the safety copy first.";
    const CHOOSE_THE_FILE_FIRST = "Choose the file first.";
    const CHOOSE_THE_PORTFOLIO_FIRST = "Choose the portfolio first.";
    const NO_PORTFOLIO_IS_OPEN = "No portfolio is open.";
    const NO_REQUEST_IS_OPEN = "No request is open. Open it again.";
    const NO_SIGNER_IS_OPEN = "No signer is open. Open your signer file again, then sign.";
    const NOT_A_TEXT = "This file is not text. Choose another one.";
    const NOT_FINISHED = "This did not finish. Close Countersign and try again.";
    const NOT_OPENED = "This computer could not open it. Look for the file where you saved it.";
    const NOT_READ = "The file could not be read. Choose it again.";
    const NOT_THERE = "That portfolio is not there. Choose its folder.";
    const SETTING_NOT_KEPT = "This setting could not be kept. Try again.";
    const SIGNER_NOT_READ = "This signer file could not be read. Choose it again.";
    const THIS_IS_A_SIGNER_FILE = "This is a signer file: the key of a person who signs. Keep it safe. You choose it when you open a request, or when somebody hands you the computer to sign.";
    const THIS_IS_FEEDBACK = "This file is feedback. It signs nothing off. Open the portfolio it is for, then bring it in under Working life.";
    const NO_WEBVIEW = "Countersign could not open its window: this computer has no Microsoft Edge WebView2. Nothing was changed.\n\nAsk the people who look after your computers to put in the \"WebView2 Runtime\" from Microsoft. Their \"Evergreen Standalone Installer\" needs no internet. Then start Countersign again.";
    fn not_started(error) = "The window could not be opened: {error}";

    const ANSWER = "Answer";
    const CALENDAR = "Calendar";
    const FILE = "File";
    const PASSPORT = "Passport";
    const REQUEST = "Request";
    const SIGNER = "Signer";
    const STATEMENT = "Statement";
    const TABLES = "Tables and ZIP files";
    const TRAINING_RECORD = "Training record";

    const PORTFOLIO_FOLDER = "Countersign portfolio";
    const DATA_FOLDER = "My Countersign data";
    fn document_file(document) = "Countersign {document}.pdf";
    fn safety_copy_file(today) = "Countersign safety copy {today}.backup";
    fn badge_file(of) = "{of} badge.json";
    fn badges_file(of) = "{of} badges.json";
    const CHECK_FILE = "check.pdf";
    fn check_file(of) = "check-{of}.pdf";
    fn feedback_file(of) = "feedback-{of}.answer";
    fn feedback_request_file(of) = "feedback-for-{of}.ask";
    fn lost_key_file(of) = "{of}-lost-key.notice";
    fn request_file(to, from, day) = "for-{to}-from-{from}-{day}.ask";
    fn training_file(today, form) = "Training record {today}.{form}";
}
