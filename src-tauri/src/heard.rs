//! Session messages of Windows: the screen is locked, the computer goes to sleep or shuts down.
#![expect(unsafe_code, reason = "the system tells it in no other way")]

use windows::Win32::Foundation::{HWND, LPARAM, LRESULT, WPARAM};
use windows::Win32::System::RemoteDesktop::{
    NOTIFY_FOR_THIS_SESSION, WTSRegisterSessionNotification,
};
use windows::Win32::UI::Shell::{DefSubclassProc, SetWindowSubclass};
use windows::Win32::UI::WindowsAndMessaging::{
    PBT_APMSUSPEND, WM_POWERBROADCAST, WM_QUERYENDSESSION, WM_WTSSESSION_CHANGE,
    WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOCK,
};
use windows::core::Result;

/// A session message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// The screen is locked, or the computer goes to sleep.
    Away,
    /// The session ends.
    Ends,
}

type Told = Box<dyn Fn(Heard)>;

/// Calls `told` for each session message, as long as the app runs. Must be called on the window's thread.
///
/// # Errors
/// When the system refuses the listener; then only the idle time locks.
pub fn listen(window: HWND, told: impl Fn(Heard) + 'static) -> Result<()> {
    let told: Box<Told> = Box::new(Box::new(told));
    // SAFETY: the window is ours and on this thread; the callback is never freed.
    unsafe {
        SetWindowSubclass(window, Some(hears), 1, Box::into_raw(told) as usize).ok()?;
        WTSRegisterSessionNotification(window, NOTIFY_FOR_THIS_SESSION)
    }
}

/// Translates a window message.
fn meant(message: u32, about: usize) -> Option<Heard> {
    let about = u32::try_from(about).unwrap_or(u32::MAX);
    let away = [WTS_SESSION_LOCK, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT];
    match message {
        WM_WTSSESSION_CHANGE if away.contains(&about) => Some(Heard::Away),
        WM_POWERBROADCAST if about == PBT_APMSUSPEND => Some(Heard::Away),
        WM_QUERYENDSESSION => Some(Heard::Ends),
        _ => None,
    }
}

unsafe extern "system" fn hears(
    window: HWND,
    message: u32,
    about: WPARAM,
    more: LPARAM,
    _which: usize,
    told: usize,
) -> LRESULT {
    if let Some(heard) = meant(message, about.0) {
        // SAFETY: the pointer is the one `listen` passed, and that is never freed.
        let told = unsafe { &*(told as *const Told) };
        told(heard);
    }
    // SAFETY: the arguments are those of the system's call.
    unsafe { DefSubclassProc(window, message, about, more) }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use windows::Win32::UI::WindowsAndMessaging::{
        CreateWindowExW, DestroyWindow, HWND_MESSAGE, SendMessageW, WINDOW_EX_STYLE, WINDOW_STYLE,
        WM_NULL, WTS_SESSION_UNLOCK,
    };
    use windows::core::w;

    use super::*;

    #[test]
    fn a_window_hears_that_the_screen_was_locked_and_that_the_session_ends() {
        let heard = Rc::new(RefCell::new(Vec::new()));
        let notes = heard.clone();
        // SAFETY: the window belongs to this test and is on its thread.
        unsafe {
            let window = CreateWindowExW(
                WINDOW_EX_STYLE(0),
                w!("STATIC"),
                w!("A window"),
                WINDOW_STYLE(0),
                0,
                0,
                9,
                9,
                // One that only hears needs no display.
                Some(HWND_MESSAGE),
                None,
                None,
                None,
            )
            .unwrap();
            listen(window, move |what| notes.borrow_mut().push(what)).unwrap();
            for (message, about) in [
                (WM_WTSSESSION_CHANGE, WTS_SESSION_UNLOCK),
                (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK),
                (WM_NULL, WTS_SESSION_LOCK),
                (WM_POWERBROADCAST, PBT_APMSUSPEND),
                (WM_QUERYENDSESSION, 0),
            ] {
                SendMessageW(window, message, Some(WPARAM(about as usize)), Some(LPARAM(0)));
            }
            DestroyWindow(window).unwrap();
        }
        assert_eq!(*heard.borrow(), [Heard::Away, Heard::Away, Heard::Ends]);
    }
}
