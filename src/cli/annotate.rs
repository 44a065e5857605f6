//! `kamerlicht annotate`: reads each input, and writes what was found in it.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use kamerlicht::Document;
use kamerlicht::corrections::{self, History};
use kamerlicht::decode::{self, NotText};
use kamerlicht::export::html;
use kamerlicht::export::json::{self, Unit};
use kamerlicht::own::{self, Pattern};
use kamerlicht::words::{Tongue, faults};

const UNREADABLE: u8 = 1;
const USAGE: u8 = 2;

/// What the command was told.
#[derive(Args)]
#[command(after_help = "\
Examples:
  kamerlicht annotate -o paper.html paper.txt
  kamerlicht annotate --format json paper.txt > paper.json
  kamerlicht annotate --format json -o annotated/ papers/*.txt
  pdftotext -layout paper.pdf - | kamerlicht annotate -o paper.json

Exit codes: 0 all went well; 1 an input could not be read or an output not be written; 2 wrong usage.")]
pub struct Arguments {
    /// Documents as plain text (UTF-8, UTF-16 or Windows-1252); "-" or none for standard input
    #[arg(value_name = "FILE")]
    inputs: Vec<PathBuf>,

    /// What to write [default: by the ending of OUT, else html]
    #[arg(short, long, value_enum)]
    format: Option<Format>,

    /// File to write, or folder (it exists, or ends in "/") for a file per document [default: standard output]
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,

    /// The language of the words around the text, in HTML
    #[arg(short, long, value_enum, default_value_t = Language::Nl)]
    language: Language,

    /// Read with what a person corrected in the page
    #[arg(long, value_name = "FILE")]
    corrections: Option<PathBuf>,

    /// Find own kinds of reference too, by the patterns that the page saved
    #[arg(long, value_name = "FILE")]
    patterns: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Language {
    /// Dutch
    Nl,
    /// English
    En,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A page that opens in any browser and loads nothing
    Html,
    /// One line of JSON per document, offsets in Unicode code points
    Json,
}

impl Format {
    fn extension(self) -> &'static str {
        match self {
            Format::Html => "html",
            Format::Json => "json",
        }
    }
}

/// Where a document comes from.
enum Input {
    Standard,
    File(PathBuf),
}

impl Input {
    fn name(&self) -> String {
        match self {
            Input::Standard => "standard input".to_owned(),
            Input::File(path) => path.display().to_string(),
        }
    }

    /// Its name without folder and ending, for the file made of it.
    fn stem(&self) -> PathBuf {
        match self {
            Input::File(path) => path.file_stem().map(PathBuf::from).unwrap_or_default(),
            Input::Standard => PathBuf::from("standard-input"),
        }
    }

    fn bytes(&self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let limit = decode::MAX_INPUT_BYTES as u64 + 1;
        match self {
            Input::Standard => io::stdin().lock().take(limit).read_to_end(&mut bytes)?,
            Input::File(path) => File::open(path)?.take(limit).read_to_end(&mut bytes)?,
        };
        Ok(bytes)
    }
}

/// Annotates every input; an input that cannot be read is told of and left out.
pub fn run(arguments: &Arguments) -> ExitCode {
    let inputs: Vec<Input> = match arguments.inputs.as_slice() {
        [] => vec![Input::Standard],
        files => files
            .iter()
            .map(|path| if path.as_os_str() == "-" { Input::Standard } else { Input::File(path.clone()) })
            .collect(),
    };
    let format = arguments.format.or_else(|| format_of(arguments.output.as_deref()?)).unwrap_or(Format::Html);
    let outputs = match plan(&inputs, arguments.output.as_deref(), format) {
        Ok(outputs) => outputs,
        Err(sentence) => return fail(USAGE, &sentence),
    };
    let wishes = match Wishes::read(arguments) {
        Ok(wishes) => wishes,
        Err(sentence) => return fail(UNREADABLE, &sentence),
    };
    let mut code = ExitCode::SUCCESS;
    for (input, output) in inputs.iter().zip(outputs) {
        match annotate(input, output.as_deref(), format, arguments.language, &wishes) {
            Ok(()) => {}
            // Whoever read our output has seen enough (`| head`): stop, and do not complain.
            Err(Trouble::ReaderGone) => return code,
            Err(Trouble::Sentence(sentence)) => code = fail(UNREADABLE, &sentence),
        }
    }
    code
}

/// How a person wants texts read.
struct Wishes {
    corrections: History,
    patterns: Vec<Pattern>,
}

impl Wishes {
    fn read(arguments: &Arguments) -> Result<Wishes, String> {
        let text = |path: &Option<PathBuf>| match path {
            None => Ok(None),
            Some(path) => match fs::read_to_string(path) {
                Ok(text) => Ok(Some((path.display().to_string(), text))),
                Err(error) => Err(format!("{}: {}", path.display(), plainly(&error))),
            },
        };
        let corrections = match text(&arguments.corrections)? {
            None => History::default(),
            Some((name, text)) => {
                corrections::file::read(&text).ok_or_else(|| format!("{name}: holds no corrections"))?
            }
        };
        let patterns = match text(&arguments.patterns)? {
            None => Vec::new(),
            Some((name, text)) => {
                own::file::read(&text).ok_or_else(|| format!("{name}: holds no patterns"))?
            }
        };
        for pattern in &patterns {
            if let Err(fault) = own::check(pattern) {
                let says = faults::fault(fault, Tongue::English);
                return Err(format!("the pattern {:?}: {says}", pattern.name));
            }
        }
        Ok(Wishes { corrections, patterns })
    }
}

/// Why one input gave no output.
enum Trouble {
    ReaderGone,
    Sentence(String),
}

fn fail(code: u8, sentence: &str) -> ExitCode {
    eprintln!("kamerlicht: {sentence}");
    ExitCode::from(code)
}

fn format_of(output: &Path) -> Option<Format> {
    let extension = output.extension()?.to_str()?;
    Format::value_variants().iter().copied().find(|format| format.extension() == extension)
}

/// The file for each input, or none for standard output; an error is a sentence about the usage.
fn plan(inputs: &[Input], output: Option<&Path>, format: Format) -> Result<Vec<Option<PathBuf>>, String> {
    let Some(output) = output else {
        if format == Format::Html && inputs.len() > 1 {
            return Err("several documents as HTML need a folder to write them in: -o FOLDER/".to_owned());
        }
        return Ok(inputs.iter().map(|_| None).collect());
    };
    let ends_in_separator = output.to_string_lossy().ends_with(std::path::is_separator);
    let paths: Vec<PathBuf> =
        if output.is_dir() || ends_in_separator || (inputs.len() > 1 && !output.exists()) {
            let file = |input: &Input| {
                let mut name = input.stem().into_os_string();
                name.push(".");
                name.push(format.extension());
                output.join(name)
            };
            inputs.iter().map(file).collect()
        } else if inputs.len() == 1 {
            vec![output.to_owned()]
        } else {
            return Err(format!("{} is a file, but several documents need a folder", output.display()));
        };
    for (index, path) in paths.iter().enumerate() {
        if paths[..index].contains(path) {
            return Err(format!("two documents would both become {}", path.display()));
        }
        if inputs.iter().any(|input| matches!(input, Input::File(file) if same_file(file, path))) {
            return Err(format!("{} is an input; it would be overwritten", path.display()));
        }
    }
    Ok(paths.into_iter().map(Some).collect())
}

fn same_file(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

fn annotate(
    input: &Input,
    output: Option<&Path>,
    format: Format,
    language: Language,
    wishes: &Wishes,
) -> Result<(), Trouble> {
    let name = input.name();
    let trouble = |what: String| Trouble::Sentence(format!("{name}: {what}"));
    let bytes = input.bytes().map_err(|error| trouble(plainly(&error)))?;
    if bytes.len() > decode::MAX_INPUT_BYTES {
        return Err(trouble(format!("is larger than {} MiB, the limit", decode::MAX_INPUT_BYTES >> 20)));
    }
    let decoded = decode::decode(&bytes).map_err(|what| trouble(advice(what).to_owned()))?;
    if decoded.replaced > 0 {
        let encoding = decoded.encoding.name();
        eprintln!("kamerlicht: {name}: {} places are no {encoding}; U+FFFD stands there", decoded.replaced);
    }
    let document = kamerlicht::read(&decoded.text, wishes.corrections.corrections(), &wishes.patterns);
    if document.left.unfit > 0 {
        eprintln!("kamerlicht: {name}: {} corrections do not fit this text", document.left.unfit);
    }
    let rendered = render(&document, format, language, input).map_err(|error| trouble(error.to_string()))?;
    match output {
        None => match io::stdout().lock().write_all(&rendered) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Err(Trouble::ReaderGone),
            other => {
                other.map_err(|error| Trouble::Sentence(format!("standard output: {}", plainly(&error))))
            }
        },
        Some(path) => write_file(path, &rendered)
            .map_err(|error| Trouble::Sentence(format!("{}: {}", path.display(), plainly(&error)))),
    }
}

fn render(
    document: &Document,
    format: Format,
    language: Language,
    input: &Input,
) -> serde_json::Result<Vec<u8>> {
    let name = match input {
        Input::File(path) => path.file_name().map(|name| name.to_string_lossy()),
        Input::Standard => None,
    };
    match format {
        Format::Html => {
            let words = match language {
                Language::Nl => Tongue::Dutch.words(),
                Language::En => Tongue::English.words(),
            };
            Ok(html::page(document, words).into_bytes())
        }
        Format::Json => {
            let mut line =
                serde_json::to_vec(&json::annotation(document, Unit::CodePoints, name.as_deref()))?;
            line.push(b'\n');
            Ok(line)
        }
    }
}

fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes)
}

/// What went wrong, without the number that the system gives it.
pub(super) fn plainly(error: &io::Error) -> String {
    let sentence = error.to_string();
    match sentence.rfind(" (os error") {
        Some(at) => sentence[..at].to_owned(),
        None => sentence,
    }
}

/// What a file is that is no text, and what to do.
pub(super) fn advice(what: NotText) -> &'static str {
    match what {
        NotText::Pdf => "is a PDF; make text of it first (pdftotext -layout FILE -)",
        NotText::Docx => "is a Word document; save it as plain text first",
        NotText::Odt => "is an OpenDocument text; save it as plain text first",
        NotText::OldOffice => "is an Office document; save it as plain text first",
        NotText::Rtf => "is rich text; save it as plain text first",
        NotText::Image => "is a picture, not text",
        NotText::Archive => "is an archive; unpack it first",
        NotText::Binary => "is not text",
    }
}
