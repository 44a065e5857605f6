#!/usr/bin/env bash
# The checks, one word each; `check.sh all` runs every one, cheapest first, and stops at the first that fails.
source "$(dirname "$0")/env.sh"

format() {
    say "Format"
    cargo fmt --check
}

lint() {
    say "Lints, native"
    cargo clippy --locked --all-targets -- -D warnings
    say "Lints, WebAssembly"
    # Only the tests that run in a browser: the others use what the page never has.
    cargo clippy --locked --target "$WASM_TARGET" --lib --bins --test browser --features javascript -- -D warnings
}

native() {
    say "Native tests"
    cargo test --locked
}

# The JSON export against its schema; the command line was built by the native tests.
schema() {
    say "The JSON export against its schema"
    cargo build --locked
    node --test tests/schema.mjs
}

size() {
    say "Size of the first open"
    node scripts/size.mjs
}

# The compiled library inside a real browser, headless; webdriver.json holds the browser's options.
browser() {
    say "WebAssembly tests in headless Chromium"
    CHROMEDRIVER=$(first_of chromedriver)
    export CHROMEDRIVER
    cargo test --locked --target "$WASM_TARGET" --test browser --features javascript
}

# What a person does with the built page, in both browsers; needs dist/.
journeys() {
    say "Journeys through the built page, in Chromium and Firefox"
    playwright test "$@"
}

name=${1:-all}
shift || true
case $name in
all)
    format
    lint
    native
    schema
    scripts/build.sh
    size
    browser
    journeys
    ;;
format | lint | native | schema | size | browser | journeys) "$name" "$@" ;;
*) fail "usage: check.sh all|format|lint|native|schema|size|browser|journeys" ;;
esac
