//! JSON as a value: what the page keeps and reads back, in a form that the command line reads too.
//!
//! A reader and a writer of their own, because the standard one costs the page more than all that it keeps.

use std::fmt::Write;

/// A deeper file is not read. The attack: brackets without end, each of which calls the reader again.
const DEEPEST: usize = 32;

/// A JSON value. Numbers are whole: nothing of ours holds others, and reading and
/// writing those costs the page some 15 KB. An object's fields keep their order.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true`, `false`.
    Bool(bool),
    /// A number.
    Number(i64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// A string.
    pub fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    /// A number that counts something.
    pub fn count(count: usize) -> Value {
        Value::Number(count as i64)
    }

    /// An object of these fields.
    pub fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
        Value::Object(fields.map(|(name, value)| (name.to_owned(), value)).into())
    }

    /// A field of an object.
    pub fn get(&self, name: &str) -> Option<&Value> {
        match self {
            Value::Object(fields) => fields.iter().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// What an array holds; nothing for anything else.
    pub fn list(&self) -> &[Value] {
        match self {
            Value::List(list) => list,
            _ => &[],
        }
    }

    /// The string.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The whole number from 0, if it is one.
    pub fn as_count(&self) -> Option<u32> {
        match self {
            Value::Number(number) => u32::try_from(*number).ok(),
            _ => None,
        }
    }

    /// Writes it on one line.
    pub fn write(&self) -> String {
        let mut out = String::new();
        self.write_to(&mut out);
        out
    }

    fn write_to(&self, out: &mut String) {
        match self {
            Value::Null => out.push_str("null"),
            Value::Bool(true) => out.push_str("true"),
            Value::Bool(false) => out.push_str("false"),
            Value::Number(number) => {
                // Writing to a string cannot fail.
                let _: Result<(), std::fmt::Error> = write!(out, "{number}");
            }
            Value::Text(text) => write_text(text, out),
            Value::List(list) => {
                out.push('[');
                for (i, value) in list.iter().enumerate() {
                    out.push_str(if i > 0 { ", " } else { "" });
                    value.write_to(out);
                }
                out.push(']');
            }
            Value::Object(fields) => {
                out.push('{');
                for (i, (name, value)) in fields.iter().enumerate() {
                    out.push_str(if i > 0 { ", " } else { "" });
                    write_text(name, out);
                    out.push_str(": ");
                    value.write_to(out);
                }
                out.push('}');
            }
        }
    }

    /// Reads a JSON text; nothing if it is none.
    pub fn read(text: &str) -> Option<Value> {
        let mut reader = Reader { text, at: 0 };
        let value = reader.value(0)?;
        reader.blank();
        (reader.at == text.len()).then_some(value)
    }
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c < ' ' => {
                let hex = |nibble: u32| char::from_digit(nibble, 16).unwrap_or('0');
                out.push_str("\\u00");
                out.extend([hex(c as u32 >> 4), hex(c as u32 & 15)]);
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn blank(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// Steps over a sign, white space before it included, if it stands here.
    fn skip(&mut self, sign: &str) -> Option<()> {
        self.blank();
        let found = self.text.as_bytes().get(self.at..)?.starts_with(sign.as_bytes());
        self.at += if found { sign.len() } else { 0 };
        found.then_some(())
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        self.blank();
        if depth > DEEPEST {
            return None;
        }
        match self.peek()? {
            b'"' => self.text().map(Value::Text),
            b'[' => self.list(depth),
            b'{' => self.object(depth),
            b'n' => self.skip("null").map(|()| Value::Null),
            b't' => self.skip("true").map(|()| Value::Bool(true)),
            b'f' => self.skip("false").map(|()| Value::Bool(false)),
            _ => {
                let rest = self.text.get(self.at..)?;
                let sign = |c: char| c.is_ascii_digit() || c == '-';
                let len = rest.find(|c| !sign(c)).unwrap_or(rest.len());
                self.at += len;
                rest[..len].parse().ok().map(Value::Number)
            }
        }
    }

    fn list(&mut self, depth: usize) -> Option<Value> {
        self.skip("[")?;
        let mut list = Vec::new();
        if self.skip("]").is_some() {
            return Some(Value::List(list));
        }
        loop {
            list.push(self.value(depth + 1)?);
            if self.skip(",").is_none() {
                self.skip("]")?;
                return Some(Value::List(list));
            }
        }
    }

    fn object(&mut self, depth: usize) -> Option<Value> {
        self.skip("{")?;
        let mut fields = Vec::new();
        if self.skip("}").is_some() {
            return Some(Value::Object(fields));
        }
        loop {
            self.blank();
            let name = self.text()?;
            self.skip(":")?;
            fields.push((name, self.value(depth + 1)?));
            if self.skip(",").is_none() {
                self.skip("}")?;
                return Some(Value::Object(fields));
            }
        }
    }

    fn text(&mut self) -> Option<String> {
        self.skip("\"")?;
        let mut text = String::new();
        loop {
            let rest = self.text.get(self.at..)?;
            let len = rest.find(['"', '\\'])?;
            text.push_str(&rest[..len]);
            self.at += len + 1;
            if rest[len..].starts_with('"') {
                return Some(text);
            }
            self.at += 1;
            text.push(match rest.as_bytes().get(len + 1)? {
                b'n' => '\n',
                b't' => '\t',
                b'r' => '\r',
                b'b' => '\u{8}',
                b'f' => '\u{c}',
                sign @ (b'"' | b'\\' | b'/') => char::from(*sign),
                b'u' => self.escaped()?,
                _ => return None,
            });
        }
    }

    /// The character behind `\u`, of two halves where it needs two.
    fn escaped(&mut self) -> Option<char> {
        let first = self.hex()?;
        if !(0xD800..0xDC00).contains(&first) {
            return Some(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        let low = self.text.get(self.at..).filter(|rest| rest.starts_with("\\u"));
        let Some(_) = low else { return Some(char::REPLACEMENT_CHARACTER) };
        self.at += 2;
        let second = self.hex()?;
        let low = second.checked_sub(0xDC00).filter(|low| *low < 0x400);
        let whole = low.and_then(|low| char::from_u32(0x10000 + ((first - 0xD800) << 10) + low));
        Some(whole.unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        self.at += 4;
        digits.bytes().all(|b| b.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16).ok())?
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::Bool),
            any::<i64>().prop_map(Value::Number),
            any::<String>().prop_map(Value::Text),
        ];
        leaf.prop_recursive(4, 32, 5, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::List),
                proptest::collection::vec((any::<String>(), inner), 0..5).prop_map(Value::Object),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back_and_is_json(value in values()) {
            let written = value.write();
            prop_assert_eq!(Value::read(&written), Some(value));
            prop_assert!(serde_json::from_str::<serde_json::Value>(&written).is_ok(), "{}", written);
        }

        #[test]
        fn no_text_brings_the_reader_down(text in "[\\[\\]{}\",:0-9a-u\\\\ \u{e9}-]{0,40}") {
            let ours = Value::read(&text);
            if serde_json::from_str::<serde_json::Value>(&text).is_ok() {
                prop_assert!(ours.is_some(), "{}", text);
            }
        }
    }

    #[test]
    fn escapes_are_read() {
        let read = |text: &str| Value::read(text).and_then(|v| v.as_text().map(str::to_owned));
        assert_eq!(read(r#" "\u00e9\ud83d\ude00\/\n" "#).as_deref(), Some("é😀/\n"));
        assert_eq!(read(r#""\ud83dx""#).as_deref(), Some("\u{FFFD}x"));
        for text in ["", "[", "[1,]", "{\"a\"}", "\"\\x\"", "\"\\u12", "nul", "1 2", "\"", &"[".repeat(99)] {
            assert_eq!(Value::read(text), None, "{text}");
        }
    }
}
