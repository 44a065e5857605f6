#!/usr/bin/env bash
# Builds the release page into dist/: Rust to WebAssembly, made small by wasm-opt, with hashed file names.
source "$(dirname "$0")/env.sh"

say "Building the page into dist/"
# Trunk builds without the network, so the packages for the page are fetched before it runs.
cargo fetch --locked --target "$WASM_TARGET"
trunk --log warn build
