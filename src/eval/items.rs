//! Reading items out of records: names with their other forms, things with their kind, figures.
//! Must not compare.

use serde_json::Value;

/// The record keys of the four kinds of things, in the order of the report.
pub(super) const KINDS: [&str; 4] = ["platforms", "facilities", "parks", "programmes"];

/// A thing of a record.
#[derive(Debug, Clone)]
pub(super) struct Thing {
    pub names: Vec<String>,
    pub kind: &'static str,
    pub other_kind: Option<String>,
    pub actions: Vec<String>,
    /// Generic or optional: neither hit nor miss.
    pub spare: bool,
    pub generic: bool,
}

impl Thing {
    pub(super) fn name(&self) -> &str {
        self.names.first().map(String::as_str).unwrap_or_default()
    }

    pub(super) fn may_be(&self, kind: &str) -> bool {
        self.kind == kind || self.other_kind.as_deref() == Some(kind)
    }
}

/// All things of a task, kind by kind.
pub(super) fn things(task: &Value) -> Vec<Thing> {
    let of_kind = |kind: &'static str| {
        list(task, kind).iter().map(move |item| Thing {
            names: names(item, "name"),
            kind,
            other_kind: item["alt"].as_str().map(str::to_owned),
            actions: strings(&item["actions"]),
            spare: flag(item, "generic") || flag(item, "optional"),
            generic: flag(item, "generic"),
        })
    };
    KINDS.into_iter().flat_map(of_kind).collect()
}

/// The items under a key; none where the key is missing.
pub(super) fn list<'v>(task: &'v Value, key: &str) -> &'v [Value] {
    task[key].as_array().map(Vec::as_slice).unwrap_or_default()
}

/// The name under `key` and every other accepted form.
pub(super) fn names(item: &Value, key: &str) -> Vec<String> {
    let first = item[key].as_str().unwrap_or_default().to_owned();
    std::iter::once(first).chain(strings(&item["aka"])).collect()
}

pub(super) fn strings(value: &Value) -> Vec<String> {
    let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
    items.iter().filter_map(|v| v.as_str().map(str::to_owned)).collect()
}

pub(super) fn flag(item: &Value, key: &str) -> bool {
    item[key].as_bool().unwrap_or(false)
}

/// The figure of a target.
pub(super) fn value(target: &Value) -> Option<f64> {
    target["value"].as_f64()
}

/// Text under a key, or nothing.
pub(super) fn text<'v>(item: &'v Value, key: &str) -> &'v str {
    item[key].as_str().unwrap_or_default()
}
