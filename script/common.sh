# What the entrances share. Sourced, never run.

cd "$(dirname "${BASH_SOURCE[0]}")/.."
# Rust's own installer puts cargo here, and a shell that is already open does not know it yet.
PATH="$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"
export PATH
target="${CARGO_TARGET_DIR:-target}"

say() { printf '%s\n' "$*" >&2; }

stop() {
  say "$*"
  exit 1
}

# heading TEXT: what happens next, and how long it has been since the start.
heading() { printf '\n== %s (%d:%02d)\n' "$1" $((SECONDS / 60)) $((SECONDS % 60)) >&2; }

# fresh FILE: whether a built file of the face is there and newer than everything it is made of.
fresh() {
  [ -f "$1" ] && [ -z "$(
    find ui -mindepth 1 -maxdepth 1 ! -name node_modules ! -name 'build*' ! -name stories ! -name '.*' \
      -exec find {} -newer "$1" -print -quit \;
  )" ]
}

# Builds the face unless ui/build is newer than everything it is made of.
build_ui() {
  ! fresh ui/build/index.html || return 0
  say "Building the screens (about 10 seconds)…"
  (cd ui && npm run build --silent -- --logLevel error >&2)
}

# Builds the page that signs in a browser unless it is newer than everything it is made of.
build_page() {
  if [ -f ui/build-page/countersign-sign.html ] && [ -z "$(
    find ui/src ui/*.json ui/page.config.ts ui/define.config.ts assets/words -newer ui/build-page/countersign-sign.html -print -quit
  )" ]; then
    return
  fi
  say "Building the page that signs in a browser (about 8 seconds)…"
  (cd ui && npm run page --silent -- --logLevel error >&2)
}

# Installs what is missing of these packages of Debian. Nothing missing: no installer is called.
install_missing() {
  if ! command -v dpkg-query >/dev/null; then
    say "This is not Debian, so nothing was installed. The packages are called there: $*"
    return
  fi
  local missing=() as_root=() package status
  for package in "$@"; do
    status="$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)"
    [ "$status" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ]; then
    # Without a terminal sudo cannot ask for a password, so it must not need one.
    if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
      as_root=(sudo)
    else
      stop "These packages are missing, and only an administrator can install them. Ask one to run:
  apt-get update && apt-get install --no-install-recommends ${missing[*]}"
    fi
  fi
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get --quiet --yes)
  say "Installing ${missing[*]} (the first time: 1 to 3 minutes)…"
  "${apt[@]}" update >&2
  "${apt[@]}" install --no-install-recommends "${missing[@]}" >&2 </dev/null
}
