//! The edits that stand and those that were taken back: undo and redo without limit.

use super::{Corrections, Edit};

/// Every edit of a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    done: Vec<Edit>,
    /// Taken back, the last one last.
    undone: Vec<Edit>,
    /// What a file took the place of, with the number of edits that the file brought.
    replaced: Option<(Box<History>, usize)>,
    /// What a file brought, while that is taken back.
    brought: Option<Box<History>>,
}

impl History {
    /// The edits that stand, and those that were taken back, the last one last.
    pub fn new(done: Vec<Edit>, undone: Vec<Edit>) -> History {
        History { done, undone, ..History::default() }
    }

    /// The edits that stand.
    pub fn corrections(&self) -> &Corrections {
        &self.done
    }

    /// The edits that were taken back, the last one last.
    pub fn undone(&self) -> &Corrections {
        &self.undone
    }

    /// Makes an edit; what was taken back before is gone.
    pub fn make(&mut self, edit: Edit) {
        self.done.push(edit);
        self.undone.clear();
        self.brought = None;
    }

    /// Takes in what a file brings, in the place of all that stands here: one step, however many edits it holds.
    pub fn bring(&mut self, other: History) {
        let edits = other.done.len();
        let mut before = std::mem::replace(self, other);
        before.undone.clear();
        before.brought = None;
        self.replaced = Some((Box::new(before), edits));
    }

    /// Whether there is something to take back, and something to make again.
    pub fn can(&self) -> (bool, bool) {
        let back = !self.done.is_empty() || self.replaced.is_some();
        (back, !self.undone.is_empty() || self.brought.is_some())
    }

    /// Takes the last edit back, or all that a file brought; says whether there was anything.
    pub fn undo(&mut self) -> bool {
        match self.replaced.take() {
            Some((before, edits)) if edits == self.done.len() => {
                let brought = std::mem::replace(self, *before);
                self.brought = Some(Box::new(brought));
                true
            }
            replaced => {
                self.replaced = replaced;
                let last = self.done.pop();
                let any = last.is_some();
                self.undone.extend(last);
                any
            }
        }
    }

    /// Makes again what was taken back last; says whether there was anything.
    pub fn redo(&mut self) -> bool {
        if let Some(edit) = self.undone.pop() {
            self.done.push(edit);
            return true;
        }
        let Some(brought) = self.brought.take() else { return false };
        let edits = brought.done.len();
        let before = std::mem::replace(self, *brought);
        self.replaced = Some((Box::new(before), edits));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(rule: &str) -> Edit {
        Edit::NoneBy { rule: rule.to_owned() }
    }

    fn rules(history: &History) -> String {
        let rule = |edit: &Edit| if let Edit::NoneBy { rule } = edit { rule.clone() } else { String::new() };
        history.corrections().iter().map(rule).collect()
    }

    #[test]
    fn what_a_file_brought_is_one_step_back_and_forth() {
        let mut history = History::default();
        history.make(edit("a"));
        history.make(edit("b"));
        history.undo();
        history.bring(History::new(vec![edit("x"), edit("y")], vec![edit("z")]));
        history.make(edit("c"));
        assert_eq!(rules(&history), "xyc");
        let back = ["xy", "a", ""].map(|after| {
            assert!(history.undo());
            assert_eq!(rules(&history), after);
            history.can()
        });
        assert_eq!(back, [(true, true), (true, true), (false, true)]);
        assert!(!history.undo());
        for after in ["a", "xy", "xyc"] {
            assert!(history.redo());
            assert_eq!(rules(&history), after);
        }
        assert!(!history.redo());
        // Whoever goes on from before the file leaves what it brought behind.
        history.undo();
        history.undo();
        history.make(edit("d"));
        assert!(!history.redo());
        assert_eq!(rules(&history), "ad");
    }

    #[test]
    fn a_file_without_edits_can_be_taken_back_too() {
        let mut history = History::default();
        history.make(edit("a"));
        history.bring(History::default());
        assert_eq!((rules(&history), history.can()), (String::new(), (true, false)));
        assert!(history.undo());
        assert_eq!(rules(&history), "a");
    }
}
