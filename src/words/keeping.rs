//! Reading, writing and keeping a portfolio.

/// The passphrase of a sample, which everybody knows: a key, and no word of a language.
pub const SAMPLE_PORTFOLIO: &str = "sample portfolio";

words! {
    const WRITING_THE_CALENDAR = "Writing the calendar";

    const WRITING_THE_FILE = "Writing the file";

    const NO_ROW = "no row";
    const A_VALUE_OF_ANOTHER_TYPE = "a value of another type";
    const CHECK_IT_AND_TRY_AGAIN = "Check it and try again.";
    fn the_nearest_is(choice) = "The nearest is {choice}.";
    fn the_nearest_are(choices) = "The nearest are {choices}.";
    const ANOTHER_PROGRAM_HOLDS_THE_FILE = "another program holds the file, so close that program or wait a minute, and try again";
    const IT_WAS_NOT_FOUND = "it was not found";
    const THIS_COMPUTER_DOES_NOT_ALLOW_IT = "this computer does not allow it";
    const IT_IS_ALREADY_THERE = "it is already there";
    const IT_IS_A_FOLDER = "it is a folder";
    const FOLDER_IS_A_FILE = "the folder it should be in is a file";
    const IT_IS_NOT_A_FILE = "it is not a file";
    const THERE_IS_NO_ROOM = "there is no room";
    const THE_COMPUTER_REPORTED_AN_ERROR = "the computer reported an error";

    const IT_IS_NOT_A_FILE_OF_THIS_KIND = "it is not a file of this kind";
    const HOLDS_A_NAME_NOT_ALLOWED = "it holds a name that is not allowed";

    const READING_THE_KEYS = "Reading the keys";
    const KEEPING_THE_KEYS = "Keeping the keys";

    const ITS_SECRET_CANNOT_BE_READ = "its secret cannot be read";
    const ASKS_FOR_TOO_MUCH_MEMORY = "it asks for more memory or time than is safe";
    const ITS_SALT_CANNOT_BE_READ = "its salt cannot be read";
    const ITS_NONCE_CANNOT_BE_READ = "its nonce cannot be read";
    const ITS_SETTINGS_ARE_NOT_VALID = "its settings are not valid";

    const SUPPORT_WORKER = "support worker";

    const YOUR_NAME = "Your name";
    const MAKING_THE_PORTFOLIOS_FOLDER = "Making the portfolio's folder";
}
