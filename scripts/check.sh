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
}

native() {
    say "Native tests"
    cargo test --locked
}

case ${1:-all} in
all) format; lint; native ;;
format | lint | native) "$1" ;;
*) fail "usage: check.sh all|format|lint|native" ;;
esac
