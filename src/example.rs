//! The example that stands beside a row of a table: read by the tests of this crate, absent from every other build, so
//! that what explains the page is not paid for on a first visit.

#[cfg(not(test))]
use std::marker::PhantomData;

/// An example of what a row recognises.
pub struct Example<T>(#[cfg(test)] T, #[cfg(not(test))] PhantomData<T>);

impl<T: Copy> Example<T> {
    /// Keeps the example for the tests.
    #[cfg_attr(not(test), expect(unused_variables, reason = "only the tests read it"))]
    pub const fn new(example: T) -> Example<T> {
        Example(
            #[cfg(test)]
            example,
            #[cfg(not(test))]
            PhantomData,
        )
    }

    /// The example.
    #[cfg(test)]
    pub fn get(&self) -> T {
        self.0
    }
}
