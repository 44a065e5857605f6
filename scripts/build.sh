#!/usr/bin/env bash
# Builds the release page into dist/: Rust to WebAssembly, made small by wasm-opt, with hashed file names.
source "$(dirname "$0")/env.sh"

# The standard library is built with the page, for size, and a panic ends the program at once instead of making a
# sentence that no reader sees: a seventh less on a first visit. Cargo calls that unstable and asks for the variable;
# the version of Rust is pinned, so what it means cannot change under us.
export RUSTC_BOOTSTRAP=1
export CARGO_UNSTABLE_BUILD_STD=std,panic_abort
export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
# Takes the place of the flags in .cargo/config.toml, so the first stands there too.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--cfg=erase_components -Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none"

say "Building the page into dist/"
# Trunk builds without the network, so the packages for the page are fetched before it runs.
cargo fetch --locked --target "$WASM_TARGET"
trunk --log warn build
node scripts/pack.mjs
