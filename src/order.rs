//! One sort for every list: each kind of item that is sorted by itself would put its own copy of the standard sort
//! into the page, some 5 KB apiece.

/// Sorts by a number per item, rising; equals keep their order.
pub fn by<T>(items: &mut [T], key: impl Fn(&T) -> u64) {
    if items.is_sorted_by_key(&key) {
        return;
    }
    /// So few are put in place one by one.
    const FEW: usize = 12;
    if items.len() <= FEW {
        for last in 1..items.len() {
            let mut at = last;
            while at > 0 && key(&items[at - 1]) > key(&items[at]) {
                items.swap(at - 1, at);
                at -= 1;
            }
        }
        return;
    }
    let mut order: Vec<(u64, u32)> =
        items.iter().enumerate().map(|(i, item)| (key(item), i as u32)).collect();
    order.sort_unstable();
    // Each takes the place of another, which takes the place of the next, until the first one's place is reached.
    for first in 0..order.len() {
        let mut at = first;
        loop {
            let from = std::mem::replace(&mut order[at].1, at as u32) as usize;
            if from == first {
                break;
            }
            items.swap(at, from);
            at = from;
        }
    }
}

/// The key of a place: by its start, then by its end.
pub fn place(start: usize, end: usize) -> u64 {
    (start as u64) << 32 | end as u64
}

/// The key of a place of which the longest comes first among those with one start.
pub fn longest_first(start: usize, end: usize) -> u64 {
    (start as u64) << 32 | (u32::MAX as u64 - (end as u64).min(u32::MAX as u64))
}

/// The key of a score of which the highest comes first.
pub fn highest_first(score: f32) -> u64 {
    let bits = score.to_bits();
    // The bits of floats order like integers once the negative ones are turned round.
    let rising = if bits >> 31 == 1 { !bits } else { bits | 1 << 31 };
    u64::from(!rising)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted_and_stable() {
        let mut words = vec![("b", 2), ("a", 1), ("c", 2), ("d", 0)];
        by(&mut words, |word| word.1);
        assert_eq!(words, [("d", 0), ("a", 1), ("b", 2), ("c", 2)]);
        let mut many: Vec<(u32, u32)> = (0..500).map(|i| (i * 7919 % 83, i)).collect();
        let mut wanted = many.clone();
        wanted.sort();
        by(&mut many, |(key, _)| u64::from(*key));
        assert_eq!(many, wanted);
        let mut scores = vec![-1.0_f32, 2.5, 0.0, -3.0, 2.0];
        by(&mut scores, |score| highest_first(*score));
        assert_eq!(scores, [2.5, 2.0, 0.0, -1.0, -3.0]);
        assert!(longest_first(3, 9) < longest_first(3, 5) && longest_first(3, 5) < longest_first(4, 9));
    }
}
