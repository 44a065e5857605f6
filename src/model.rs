//! The sequence model: which of four states each block is in, decided for the whole paper at once.
//!
//! Scores are natural-log odds. A block's own words score each state ([`crate::cues`]); what stands between two blocks
//! scores each step from state to state ([`crate::steps`]). Viterbi finds the best path; the margin of a block is what
//! the best path would lose if that block were in another state.

use crate::turn::TurnKind;

/// How many states there are.
pub const STATES: usize = 4;

/// One score per state, in the order of [`STATE_KINDS`].
pub type Scores = [f32; STATES];

/// One score per step, from the first index to the second.
pub type Steps = [Scores; STATES];

/// The states, as the kinds of turn that they become.
pub const STATE_KINDS: [TurnKind; STATES] =
    [TurnKind::Other, TurnKind::Preamble, TurnKind::Question, TurnKind::Answer];

/// The place of [`TurnKind::Other`] in [`STATE_KINDS`].
pub const OTHER: usize = 0;
/// The place of [`TurnKind::Preamble`] in [`STATE_KINDS`].
pub const PREAMBLE: usize = 1;
/// The place of [`TurnKind::Question`] in [`STATE_KINDS`].
pub const QUESTION: usize = 2;
/// The place of [`TurnKind::Answer`] in [`STATE_KINDS`].
pub const ANSWER: usize = 3;

/// The state of one block.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Decision {
    /// Its place in [`STATE_KINDS`].
    pub state: usize,
    /// What the best path would lose with this block in another state; 0 or more.
    pub margin: f32,
}

/// Decides the state of every block. `own[i]` scores block i, `steps[i]` the step into it (`steps[0]` from the start,
/// where only the row of [`OTHER`] is read). Linear in the number of blocks.
pub fn decode(own: &[Scores], steps: &[Steps]) -> Vec<Decision> {
    let n = own.len();
    let mut forward: Vec<Scores> = Vec::with_capacity(n);
    for i in 0..n {
        let mut here = own[i];
        for (to, score) in here.iter_mut().enumerate() {
            *score += match forward.last() {
                None => steps[i][OTHER][to],
                Some(before) => best((0..STATES).map(|from| before[from] + steps[i][from][to])),
            };
        }
        forward.push(here);
    }
    let mut backward: Vec<Scores> = vec![[0.0; STATES]; n];
    for i in (0..n.saturating_sub(1)).rev() {
        let after = backward[i + 1];
        for from in 0..STATES {
            backward[i][from] =
                best((0..STATES).map(|to| steps[i + 1][from][to] + own[i + 1][to] + after[to]));
        }
    }
    (0..n)
        .map(|i| {
            let through: Vec<f32> = (0..STATES).map(|s| forward[i][s] + backward[i][s]).collect();
            let state = (0..STATES).max_by(|&a, &b| through[a].total_cmp(&through[b])).unwrap_or(OTHER);
            let second = best((0..STATES).filter(|&s| s != state).map(|s| through[s]));
            Decision { state, margin: through[state] - second }
        })
        .collect()
}

fn best(scores: impl Iterator<Item = f32>) -> f32 {
    scores.fold(f32::NEG_INFINITY, f32::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_path_decides_not_the_single_block() {
        // Three blocks: question, faintly an answer, question; a step between questions costs nothing, any other much.
        let own = [[0.0, 0.0, 3.0, 0.0], [0.0, 0.0, 0.0, 3.5], [0.0, 0.0, 3.0, 0.0]];
        let mut step = [[-2.0; STATES]; STATES];
        step[QUESTION][QUESTION] = 0.0;
        let decided = decode(&own, &[step; 3]);
        assert_eq!(decided.iter().map(|d| d.state).collect::<Vec<_>>(), [QUESTION; 3]);
        assert!((decided[1].margin - 0.5).abs() < 1e-6, "two steps of 2 against words of 3.5");
    }

    #[test]
    fn nothing_decides_nothing() {
        assert!(decode(&[], &[]).is_empty());
    }
}
