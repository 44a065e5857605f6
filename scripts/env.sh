# Sourced by every script: the versions that belong together, where their tools are, and how a step speaks.
# Tools that the machine lacks come into .tools and node_modules, inside the project; removing both undoes it.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

RUST_VERSION=1.95.0
NODE_MAJOR=20
TRUNK_VERSION=0.21.14
# Trunk and the test runner refuse a wasm-bindgen command that differs from the library: one source for both.
WASM_BINDGEN_VERSION=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' Cargo.lock)
WASM_TARGET=wasm32-unknown-unknown

export PATH="$PWD/.tools/bin:$PWD/node_modules/.bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
# The browsers of the system are tested; Playwright's own are never fetched.
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

say() { printf '\n== %s\n' "$*"; }
fail() { printf '\nerror: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# The first of the given commands that this machine has.
first_of() {
    local name
    for name in "$@"; do
        if has "$name"; then command -v "$name"; return; fi
    done
}

# A newer compiler knows newer lints, which would fail a check that nobody broke: where setup fetched the
# version that the project is checked with, every script uses that one.
if [ -f .tools/toolchain ]; then RUSTUP_TOOLCHAIN=$(cat .tools/toolchain); export RUSTUP_TOOLCHAIN; fi
