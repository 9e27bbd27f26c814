//! How the window is painted.

use tauri::{AppHandle, Runtime};

/// Paints without the graphics card: text and lines need none, the window is there sooner, holds less memory, and is
/// not left white where a card's driver and the webview disagree. Elsewhere than on Linux the webview decides.
pub fn plain<R: Runtime>(app: &AppHandle<R>) {
    #[cfg(target_os = "linux")]
    {
        use tauri::Manager;
        use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};

        let Some(window) = app.get_webview_window("main") else { return };
        // Without the settings it is painted as the system does.
        let _ = window.with_webview(|webview| {
            if let Some(settings) = webview.inner().settings() {
                settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
            }
        });
    }
    #[cfg(not(target_os = "linux"))]
    let _ = app;
}
