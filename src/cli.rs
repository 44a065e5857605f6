//! The command line: files or standard input → annotated documents.
//!
//! Exit codes: 0 when all went well, 1 when an input could not be read or an output not be written (the others are
//! still made), 2 when the command itself makes no sense. Deliberately absent: colours, progress, configuration.

mod annotate;
mod score;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Reads written questions and answers of parliaments: shows what asks, what answers and what is referred to.
#[derive(Parser)]
#[command(name = "kamerlicht", version)]
struct Command {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Mark the questions, answers and references of documents.
    Annotate(annotate::Arguments),
    /// Hold what is read against labels, and print how well it went.
    Score(score::Arguments),
}

/// Runs the command that this process was started with.
pub fn run() -> ExitCode {
    match Command::parse().task {
        Task::Annotate(arguments) => annotate::run(&arguments),
        Task::Score(arguments) => score::run(&arguments),
    }
}
