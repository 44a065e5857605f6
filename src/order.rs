//! One sort for every list: each kind of item that is sorted by itself would put its own copy of the standard sort
//! into the page, some 5 KB apiece.

/// Sorts by a number per item, rising; equals keep their order.
pub fn by<T>(items: &mut Vec<T>, key: impl Fn(&T) -> u64) {
    if items.is_sorted_by_key(&key) {
        return;
    }
    let mut order: Vec<(u64, u32)> =
        items.iter().enumerate().map(|(i, item)| (key(item), i as u32)).collect();
    order.sort_unstable();
    let mut old: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.reserve(old.len());
    items.extend(order.into_iter().filter_map(|(_, i)| old[i as usize].take()));
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
        let mut scores = vec![-1.0_f32, 2.5, 0.0, -3.0, 2.0];
        by(&mut scores, |score| highest_first(*score));
        assert_eq!(scores, [2.5, 2.0, 0.0, -1.0, -3.0]);
        assert!(longest_first(3, 9) < longest_first(3, 5) && longest_first(3, 5) < longest_first(4, 9));
    }
}
