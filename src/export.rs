//! Document → what programs and other readers take away. Each export has its own shape; the core's types have none.

pub mod csv;
pub mod gold;
pub mod html;
pub mod json;
