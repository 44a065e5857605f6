//! Where the words of a text stand: its bytes are told apart many at a time.

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

/// Calls for every word, in order.
#[inline(always)]
pub fn each(bytes: &[u8], mut word: impl FnMut(Run)) {
    let mut rest = [0; MANY];
    let mut start = 0;
    // Of the bytes before: whether a word runs on, and may hold bytes beyond ASCII.
    let (mut inside, mut beyond) = (false, false);
    for base in (0..=bytes.len()).step_by(MANY) {
        let many = bytes[base..].first_chunk().unwrap_or_else(|| {
            // Behind the last byte the last word ends.
            rest[..bytes.len() - base].copy_from_slice(&bytes[base..]);
            &rest
        });
        let in_words = in_words(many);
        beyond = !many.is_ascii() || inside && beyond;
        let mut edges = in_words ^ (in_words << 1 | u64::from(inside));
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

/// A bit for each byte that stands in a word, the first lowest.
#[inline(always)]
fn in_words(many: &[u8; MANY]) -> u64 {
    let mut marks = [0_u8; MANY];
    // Without a branch for each byte a processor compares many together.
    for (mark, &byte) in marks.iter_mut().zip(many) {
        let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
        let digit = byte.wrapping_sub(b'0') < 10;
        *mark = if letter | digit | (byte >= 0x80) { 0x80 } else { 0 };
    }
    let eights = marks.as_chunks().0.iter().enumerate();
    // The high bits of eight bytes, side by side.
    let bits = |eight: &[u8; 8]| u64::from_le_bytes(*eight).wrapping_mul(0x0002_0408_1020_4081) >> 56;
    eights.fold(0, |all, (i, eight)| all | bits(eight) << (8 * i))
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
