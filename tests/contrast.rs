//! Every colour that text has, on every colour that it stands on, in both themes: at least 4.5:1, as the Web Content
//! Accessibility Guidelines 2.2 ask of small text (1.4.3); marks that are no text, 3:1 (1.4.11).

#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../style/tokens.css");

/// What text has; each stands on each of [`GROUNDS`].
const TEXT: [&str; 7] = ["ink", "soft", "question", "answer", "reference", "pointer", "remark"];
/// What text stands on.
const GROUNDS: [&str; 6] = ["paper", "sheet", "wash", "question-wash", "answer-wash", "pointer-wash"];
/// Borders that a control is known by, on the two grounds that controls stand on.
const EDGES: [&str; 1] = ["edge"];
/// What is painted over text, whose colour is then that of ink.
const PAINT: [&str; 2] = ["hit", "hit-here"];
/// Marks in the strip, on its grounds.
const MARKS: [&str; 1] = ["hit-mark"];
/// Lines that only divide: nothing is lost with them.
const DIVIDERS: [&str; 1] = ["line"];

type Colour = [f64; 3];

/// Name → colour in the light, colour in the dark, of every `--name: light-dark(#…, #…)`.
fn colours() -> BTreeMap<&'static str, [Colour; 2]> {
    TOKENS
        .lines()
        .filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--")?.split_once(':')?;
            let (light, dark) =
                value.trim().strip_prefix("light-dark(")?.trim_end_matches([';', ')']).split_once(',')?;
            Some((name, [light, dark].map(hex)))
        })
        .collect()
}

fn hex(written: &str) -> Colour {
    let digits = written.trim().trim_start_matches('#');
    let number = u32::from_str_radix(digits, 16).unwrap_or(0);
    // Written back, so that anything but six digits is told.
    assert_eq!(digits, format!("{number:06x}"));
    let [_, red, green, blue] = number.to_be_bytes();
    [red, green, blue].map(|byte| f64::from(byte) / 255.0)
}

/// Relative luminance, WCAG 2.2.
fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] = colour
        .map(|share| if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn the_measure_is_right() {
    let grey = contrast(hex("#777777"), hex("#ffffff"));
    assert!((grey - 4.478).abs() < 0.001, "{grey}");
    assert!((contrast(hex("#000000"), hex("#ffffff")) - 21.0).abs() < 1e-9);
}

#[test]
fn text_can_be_read_on_whatever_it_stands_on() {
    let colours = colours();
    let mut faint = Vec::new();
    for (theme, name) in ["light", "dark"].into_iter().enumerate() {
        let mut pair = |text: &'static str, ground: &'static str, least: f64| {
            let ratio = contrast(colours[text][theme], colours[ground][theme]);
            if ratio < least {
                faint.push(format!("{name}: --{text} on --{ground} {ratio:.2} < {least}"));
            }
        };
        for ground in GROUNDS {
            TEXT.into_iter().for_each(|text| pair(text, ground, 4.5));
        }
        for edge in EDGES {
            ["paper", "sheet"].into_iter().for_each(|ground| pair(edge, ground, 3.0));
        }
        PAINT.into_iter().for_each(|paint| pair("ink", paint, 4.5));
        for mark in MARKS {
            ["paper", "wash"].into_iter().for_each(|ground| pair(mark, ground, 3.0));
        }
        // The button that saves is the other way round.
        pair("paper", "ink", 4.5);
    }
    assert!(faint.is_empty(), "{}", faint.join("\n"));
}

#[test]
fn no_colour_escapes_the_test() {
    let known: Vec<_> =
        TEXT.into_iter().chain(GROUNDS).chain(EDGES).chain(PAINT).chain(MARKS).chain(DIVIDERS).collect();
    let escaped: Vec<_> = colours().into_keys().filter(|name| !known.contains(name)).collect();
    assert_eq!(escaped, Vec::<&str>::new());
    assert_eq!(colours().len(), known.len());
}
