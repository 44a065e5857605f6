//! The edits that stand and those that were taken back: undo and redo without limit.

use super::{Corrections, Edit};

/// Every edit of a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    done: Vec<Edit>,
    /// Taken back, the last one last.
    undone: Vec<Edit>,
}

impl History {
    /// The edits that stand, and those that were taken back, the last one last.
    pub fn new(done: Vec<Edit>, undone: Vec<Edit>) -> History {
        History { done, undone }
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
    }

    /// Takes the last edit back, if there is one.
    pub fn undo(&mut self) -> Option<&Edit> {
        self.undone.push(self.done.pop()?);
        self.undone.last()
    }

    /// Makes the last edit that was taken back again, if there is one.
    pub fn redo(&mut self) -> Option<&Edit> {
        self.done.push(self.undone.pop()?);
        self.done.last()
    }
}
