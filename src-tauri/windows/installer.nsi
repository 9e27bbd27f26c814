; The installer for Windows: for the person who runs it, without an administrator, without the internet. script/windows
; calls makensis with VERSION, FROM (the folder with the files) and OUT (the file to make).
;
; Countersign-X-setup.exe /S installs without a question, /D=FOLDER (last, without quotes) elsewhere.

Unicode true
Target amd64-unicode
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma
; Large enough that what both programs hold, the fonts and the core, is packed once.
SetCompressorDictSize 128

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh

!define APP "Countersign"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${APP}"
!define WINDOW "countersign-desktop.exe"
; What the window and the command line are both in.
!define LIBRARY "countersign_together.dll"
; What the window keeps for a person, by the identifier in tauri.conf.json.
!define DATA "$LOCALAPPDATA\org.countersign.desktop"

Name "${APP}"
OutFile "${OUT}"
BrandingText "${APP} ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\${APP}"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${APP}"
VIAddVersionKey "FileDescription" "Installs ${APP} for you alone"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "The Countersign contributors, MIT OR Apache-2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; The kinds of files a double click opens: the same as in tauri.conf.json.
!macro KINDS do
  !insertmacro ${do} "ask" "Countersign request"
  !insertmacro ${do} "answer" "Countersign answer"
  !insertmacro ${do} "passport" "Countersign passport"
  !insertmacro ${do} "signer" "Countersign signer"
!macroend

!macro Open ending name
  WriteRegStr HKCU "Software\Classes\${APP}.${ending}" "" "${name}"
  WriteRegStr HKCU "Software\Classes\${APP}.${ending}\DefaultIcon" "" "$INSTDIR\${WINDOW},0"
  WriteRegStr HKCU "Software\Classes\${APP}.${ending}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
  WriteRegStr HKCU "Software\Classes\.${ending}" "" "${APP}.${ending}"
!macroend

!macro Forget ending name
  DeleteRegKey HKCU "Software\Classes\${APP}.${ending}"
  ReadRegStr $0 HKCU "Software\Classes\.${ending}" ""
  ; Another program may have the ending by now.
  ${If} $0 == "${APP}.${ending}"
    DeleteRegValue HKCU "Software\Classes\.${ending}" ""
    DeleteRegKey /ifempty HKCU "Software\Classes\.${ending}"
  ${EndIf}
!macroend

; A program that runs cannot be replaced, and half of it must not be.
!macro MustBeClosed un
  ${If} ${FileExists} "$INSTDIR\${LIBRARY}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${LIBRARY}" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "${APP} is open. Close its window, then try again. Nothing was changed." /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Function .onInit
  !insertmacro MustBeClosed ""
FunctionEnd

Function un.onInit
  !insertmacro MustBeClosed "un."
FunctionEnd

Section "${APP}"
  SetOutPath "$INSTDIR"
  File /r "${FROM}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\${APP}.lnk" "$INSTDIR\${WINDOW}"
  !insertmacro KINDS Open
  WriteRegStr HKCU "${KEY}" "DisplayName" "${APP}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\${WINDOW}"
  WriteRegStr HKCU "${KEY}" "Publisher" "The Countersign contributors"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" "$0"
  ; The desktop reads the kinds of files anew.
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  Call LookForWebView
SectionEnd

; Where Microsoft says that its WebView2 can be found: for the computer, or for the person.
!define WEBVIEW "Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"
Function LookForWebView
  SetRegView 64
  ReadRegStr $0 HKLM "SOFTWARE\WOW6432Node\${WEBVIEW}" "pv"
  ReadRegStr $1 HKCU "Software\${WEBVIEW}" "pv"
  ${If} "$0$1" == ""
    DetailPrint "This computer has no Microsoft Edge WebView2."
    MessageBox MB_OK|MB_ICONINFORMATION "${APP} is installed. Its window also needs Microsoft Edge WebView2, and this computer has none.$\n$\nAsk the people who look after your computers for the $\"WebView2 Runtime$\" from Microsoft. Their $\"Evergreen Standalone Installer$\" needs no internet." /SD IDOK
  ${EndIf}
FunctionEnd

Section "Uninstall"
  !insertmacro KINDS Forget
  Delete "$SMPROGRAMS\${APP}.lnk"
  !include "${LEFT}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ; Where nothing else of the person's is installed.
  RMDir "$LOCALAPPDATA\Programs"
  DeleteRegKey HKCU "${KEY}"
  ; What the window kept for the person, by name: a portfolio that somebody put there stays.
  Delete "${DATA}\last-portfolio"
  Delete "${DATA}\last-portfolio-of"
  Delete "${DATA}\signer-file"
  Delete "${DATA}\shared-computer"
  Delete "${DATA}\lock-minutes"
  RMDir /r "${DATA}\EBWebView"
  RMDir "${DATA}"
  Delete "$APPDATA\org.countersign.desktop\.window-state.json"
  RMDir "$APPDATA\org.countersign.desktop"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
