//! Open groups: 各设区市人民政府, 省直有关部门 stay what they are and are never resolved to bodies.
//! Must not know any body.

use regex::Regex;

/// Tells groups from bodies.
#[derive(Debug)]
pub struct Groups {
    pattern: Regex,
}

impl Groups {
    pub(super) fn new(pattern: Regex) -> Self {
        Self { pattern }
    }

    /// Whether the name is a group's.
    pub fn is_group(&self, name: &str) -> bool {
        self.pattern.is_match(name)
    }
}
