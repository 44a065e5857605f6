#!/usr/bin/env bash
# Installs what is missing, and nothing else: `setup.sh rust` for native work, `build` for the page too,
# `test` for the browsers too. Quick when all is there. Debian packages are installed only as root.
source "$(dirname "$0")/env.sh"

# Installs Debian packages, or says which ones a person with the rights should install.
packages() {
    if [ "$(id -u)" = 0 ] && has apt-get; then
        say "Installing Debian packages: $*"
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } ||
            fail "apt-get could not install: $*. Install them by hand, then run this again."
    else
        fail "missing: $*. Install with: sudo apt-get install $*"
    fi
}

rust() {
    has cargo || fail "Rust is missing. Install it with rustup (https://rustup.rs), then run this again."
    has cc || packages build-essential
    local wanted=${RUST_VERSION%.*} found
    found=$(rustc --version | cut -d' ' -f2)
    if [ "${found%.*}" != "$wanted" ] && has rustup; then
        say "Rust $found is not the $RUST_VERSION that the project is checked with: fetching that beside it"
        if rustup toolchain install "$RUST_VERSION" --profile minimal --component rustfmt,clippy; then
            mkdir -p .tools
            echo "$RUST_VERSION" >.tools/toolchain
            export RUSTUP_TOOLCHAIN=$RUST_VERSION
            return
        fi
    fi
    [ "$(printf '%s\n' "$wanted" "$found" | sort -V | head -1)" = "$wanted" ] ||
        fail "Rust $found is too old: $RUST_VERSION or newer is needed. Try: rustup update stable"
    { cargo fmt --version && cargo clippy --version; } >/dev/null 2>&1 || rustup component add rustfmt clippy
}

# The WebAssembly target for tests and lints; the sources of the standard library for the page, which builds its own.
wasm_target() {
    local root
    root=$(rustc --print sysroot)/lib/rustlib
    if [ -d "$root/$WASM_TARGET" ] && [ -d "$root/src/rust/library" ]; then return; fi
    say "Adding the WebAssembly target and the sources of the standard library to Rust"
    if has rustup && rustup target add "$WASM_TARGET" && rustup component add rust-src; then return; fi
    fail "this Rust has no $WASM_TARGET target or no rust-src, and rustup could not add them. Run" \
        "'rustup target add $WASM_TARGET && rustup component add rust-src' where the network allows it, then this again."
}

# cargo_tool NAME VERSION COMMAND [OPTION…]: that exact version, of the machine or else in .tools.
# The build folder stays until it is done, so that an interrupted install goes on where it stopped.
cargo_tool() {
    local name=$1 version=$2 command=$3
    shift 3
    if has "$command" && "$command" --version | grep -qwF "$version"; then return; fi
    say "Building $name $version into .tools (some minutes, once)"
    CARGO_TARGET_DIR=.tools/build cargo install "$name" --version "$version" --root .tools --force "$@"
    rm -rf .tools/build
}

node_packages() {
    has npm || fail "Node is missing. Install Node $NODE_MAJOR or newer with npm, then run this again."
    [ "$(node -p 'parseInt(process.versions.node)')" -ge "$NODE_MAJOR" ] ||
        fail "Node $(node --version) is too old: $NODE_MAJOR or newer is needed."
    if [ node_modules/.package-lock.json -nt package-lock.json ]; then return; fi
    say "Installing the Node packages of package-lock.json"
    npm ci --no-audit --no-fund
    touch node_modules/.package-lock.json
}

browsers() {
    local missing=()
    [ -n "$(first_of chromium chromium-browser google-chrome)" ] || missing+=(chromium)
    [ -n "$(first_of chromedriver)" ] || missing+=(chromium-driver)
    [ -n "$(first_of firefox-esr firefox)" ] || missing+=(firefox-esr)
    if [ ${#missing[@]} -gt 0 ]; then packages "${missing[@]}"; fi
}

# The commands that turn Rust into a page; Trunk is built as locked, wasm-bindgen's own lock is out of date.
page_tools() {
    wasm_target
    cargo_tool trunk "$TRUNK_VERSION" trunk --locked
    cargo_tool wasm-bindgen-cli "$WASM_BINDGEN_VERSION" wasm-bindgen
    node_packages
}

case ${1:-test} in
rust) rust ;;
build) rust; page_tools ;;
test) rust; page_tools; browsers ;;
*) fail "usage: setup.sh rust|build|test" ;;
esac
