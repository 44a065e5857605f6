//! Where the words of a text stand: its bytes are told apart eight at a time.

/// Bytes that are read together.
const MANY: usize = 64;

/// A word: letters and digits in a row; beyond ASCII every byte counts as one.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    /// Its first byte.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// Whether bytes beyond ASCII stand in it.
    pub beyond: bool,
}

/// A bit for each of [`MANY`] bytes, the first lowest.
#[derive(Clone, Copy, Debug, Default)]
struct Marks {
    /// It stands in a word.
    word: u64,
    /// It is no byte of ASCII.
    beyond: u64,
}

/// Calls for every word, in order.
#[inline(always)]
pub fn each(bytes: &[u8], mut word: impl FnMut(Run)) {
    let mut rest = [0; MANY];
    let mut start = 0;
    // Of the bytes before: whether a word runs on, and may hold bytes beyond ASCII.
    let (mut inside, mut beyond) = (false, false);
    for base in (0..=bytes.len()).step_by(MANY) {
        let marks = match bytes[base..].first_chunk() {
            Some(many) => marks(many),
            None => {
                // Behind the last byte the last word ends.
                rest[..bytes.len() - base].copy_from_slice(&bytes[base..]);
                marks(&rest)
            }
        };
        beyond = marks.beyond != 0 || inside && beyond;
        let mut edges = marks.word ^ (marks.word << 1 | u64::from(inside));
        while edges != 0 {
            let at = base + edges.trailing_zeros() as usize;
            edges &= edges - 1;
            inside = !inside;
            if inside {
                start = at;
            } else {
                let beyond = beyond && !bytes[start..at].is_ascii();
                word(Run { start, end: at, beyond });
            }
        }
    }
}

#[inline(always)]
fn marks(many: &[u8; MANY]) -> Marks {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGH: u64 = ONES << 7;
    // The high bit of each byte of `low`, which have none, that is at least so much.
    let least = |low: u64, least: u8| low + ONES * u64::from(0x80 - least);
    let mut marks = Marks::default();
    for (i, eight) in many.as_chunks::<8>().0.iter().enumerate() {
        let all = u64::from_le_bytes(*eight);
        let low = all & !HIGH;
        let small = low | ONES << 5;
        let letter = least(small, b'a') & !least(small, b'z' + 1);
        let digit = least(low, b'0') & !least(low, b'9' + 1);
        let beyond = all & HIGH;
        let word = (letter & !all | digit & !all | beyond) & HIGH;
        // The high bits of all eight bytes, side by side.
        let bits = |high: u64| (high.wrapping_mul(0x0002_0408_1020_4081) >> 56) << (8 * i);
        marks.word |= bits(word);
        marks.beyond |= beyond;
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found() {
        let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80;
        let text = format!(
            "{}één-2x (Z) aan@[`{{/:{}hetHandvest {}",
            " a".repeat(33),
            "b".repeat(130),
            "q".repeat(64)
        );
        for cut in (0..text.len()).filter(|cut| text.is_char_boundary(*cut)) {
            let bytes = &text.as_bytes()[..cut];
            let mut found = Vec::new();
            each(bytes, |run| {
                assert_eq!(run.beyond, !bytes[run.start..run.end].is_ascii());
                found.push((run.start, run.end));
            });
            let mut wanted = Vec::new();
            let mut at = 0;
            for part in bytes.chunk_by(|a, b| is_word(*a) == is_word(*b)) {
                if is_word(part[0]) {
                    wanted.push((at, at + part.len()));
                }
                at += part.len();
            }
            assert_eq!(found, wanted);
        }
    }
}
