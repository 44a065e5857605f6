//! `kamerlicht score`: holds what is read in texts against labels, and prints the figures.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use kamerlicht::decode;
use kamerlicht::json::Value;
use kamerlicht::score::{self, Figures, Share};

const UNREADABLE: u8 = 1;

/// What the command was told.
#[derive(Args)]
#[command(after_help = "\
Labels are JSON: the page saves them of a corrected document, docs/json.md describes them. The text of
NAME.gold.json is NAME.txt or NAME.md, beside it or in the folder of --texts.

Examples:
  kamerlicht score paper.gold.json
  kamerlicht score --texts texts/ gold/*.gold.json

Figures: Q, A: F1 over the lines that ask and answer; pre: openings not taken for questions; pair: exchanges with
their lines; asker; refs: precision and recall by kind and place; ids; ptr: pointers with the right first target.

Exit codes: 0 all went well; 1 a file could not be read; 2 wrong usage.")]
pub struct Arguments {
    /// Labels of documents
    #[arg(value_name = "LABELS", required = true)]
    labels: Vec<PathBuf>,

    /// The folder of the texts [default: where the labels are]
    #[arg(short, long, value_name = "FOLDER")]
    texts: Option<PathBuf>,

    /// List the references that were missed, and those that are none
    #[arg(short, long)]
    verbose: bool,
}

/// Scores every document; what cannot be read is told of and left out.
pub fn run(arguments: &Arguments) -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    let mut all = Figures::default();
    for path in &arguments.labels {
        match scored(path, arguments.texts.as_deref()) {
            Ok(figures) => {
                println!("{}", row(&stem(path), &figures));
                all.add(figures);
            }
            Err(sentence) => {
                eprintln!("kamerlicht: {}: {sentence}", path.display());
                code = ExitCode::from(UNREADABLE);
            }
        }
    }
    if arguments.labels.len() > 1 {
        println!("{}", "-".repeat(60));
        println!("{}", row("ALL", &all));
    }
    if arguments.verbose {
        for (what, list) in [("missed", &all.missed), ("extra ", &all.extra)] {
            for (kind, words) in list {
                println!("  {what} {kind}: {}", words.split_whitespace().collect::<Vec<_>>().join(" "));
            }
        }
    }
    code
}

fn stem(labels: &Path) -> String {
    let name = labels.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = name.strip_suffix(".gold.json").or(name.strip_suffix(".json")).unwrap_or(&name);
    stem.to_owned()
}

fn scored(path: &Path, texts: Option<&Path>) -> Result<Figures, String> {
    let read = |path: &Path| {
        fs::read(path).map_err(|error| format!("{}: {}", path.display(), super::annotate::plainly(&error)))
    };
    let labels = String::from_utf8(read(path)?).ok().and_then(|text| Value::read(&text));
    let labels = labels.filter(|labels| labels.get("lines").is_some()).ok_or("holds no labels")?;
    let folder = texts.or(path.parent()).unwrap_or(Path::new(""));
    let names = ["txt", "md"].map(|ending| folder.join(format!("{}.{ending}", stem(path))));
    let text = names.iter().find(|path| path.is_file());
    let text = text.ok_or_else(|| format!("its text is not there: {}", names[0].display()))?;
    let decoded = decode::decode(&read(text)?).map_err(|what| super::annotate::advice(what).to_owned())?;
    Ok(score::score(&kamerlicht::parse(&decoded.text), &labels))
}

fn row(name: &str, figures: &Figures) -> String {
    let share = |share: Share| share.value().map_or("  -  ".to_owned(), |value| format!("{value:.3}"));
    let name: String = name.chars().take(38).collect();
    let references = figures.references;
    format!(
        "{name:38} Q {:.3}  A {:.3}  pre {}  pair {} ({}/{})  asker {}  refs P {:.3} R {:.3} ({})  ids {}  ptr {} ({})",
        figures.questions.f1(),
        figures.answers.f1(),
        share(figures.openings),
        share(figures.pairs),
        figures.pairs.right,
        figures.pairs.all,
        share(figures.askers),
        references.precision(),
        references.recall(),
        references.right + references.missed,
        share(figures.ids),
        share(figures.pointers),
        figures.pointers.all,
    )
}
