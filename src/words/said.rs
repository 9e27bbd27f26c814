//! How the catalogue is written: a text, a sentence with what fills it, or a thing with its number.

/// A list of what is said. `const` is a text as it stands, `fn` a sentence with what fills it, `count` a number with its noun.
macro_rules! words {
    ($($kind:ident $name:ident $(($($given:ident),+))? = $text:literal $(, $many:literal)?;)+) => {
        $(one_of_words!($kind $name $(($($given),+))? = $text $(, $many)?);)+
    };
}

/// One line of [`words!`].
macro_rules! one_of_words {
    (const $name:ident = $text:literal) => {
        #[doc = $text]
        pub const $name: &str = text!($text);
    };
    (fn $name:ident($($given:ident),+) = $text:literal) => {
        #[doc = $text]
        pub fn $name($($given: impl ::std::fmt::Display),+) -> String {
            said!($text)
        }
    };
    (count $name:ident = $one:literal, $many:literal) => {
        #[doc = $many]
        pub fn $name<N: PartialEq + From<u8> + ::std::fmt::Display>(count: N) -> String {
            $crate::text::counted(count, text!($one), text!($many))
        }
    };
}

/// A text of the catalogue.
#[cfg(not(feature = "marked"))]
macro_rules! text {
    ($text:literal) => {
        $text
    };
}

/// A sentence of the catalogue, with what fills it.
#[cfg(not(feature = "marked"))]
macro_rules! said {
    ($($text:tt)+) => {
        format!($($text)+)
    };
}

/// A text of the catalogue, between marks: the test language, which no program speaks that is given to anybody.
#[cfg(feature = "marked")]
macro_rules! text {
    ($text:literal) => {
        concat!("\u{27e6}", $text, "\u{27e7}")
    };
}

/// A sentence of the catalogue, with what fills it; marked like a text.
#[cfg(feature = "marked")]
macro_rules! said {
    ($($text:tt)+) => {
        format!("\u{27e6}{}\u{27e7}", format_args!($($text)+))
    };
}

#[cfg(all(feature = "marked", not(debug_assertions)))]
compile_error!("The test language is for tests: no program for people is built with it.");
