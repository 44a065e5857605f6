#!/usr/bin/env bash
# Scores the command line on the labelled papers beside the project, where they are; they are no part of it.
source "$(dirname "$0")/env.sh"

corpus=../shared/corpus
score=../shared/score/score.py
if [ ! -d "$corpus" ] || [ ! -f "$score" ]; then
    say "No score: $corpus and $score are not on this machine"
    exit 0
fi
has python3 || fail "the score needs python3, which is missing"
say "Building the command line"
cargo build --locked --release
# The folder of Cargo may be set elsewhere; its metadata knows.
target=$(cargo metadata --locked --no-deps --format-version 1 | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
say "Scoring the papers of $corpus"
python3 "$score" "$corpus/gold" "$corpus/texts" -- "$target/release/kamerlicht" annotate --format json
