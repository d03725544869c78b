//! The nearest of some names to a mistyped one. Must not know what the names are for.

/// At most three names that are near, the nearest first: those that hold the word, or differ in few letters.
pub fn similar<'n>(word: &str, names: impl IntoIterator<Item = &'n str>) -> Vec<&'n str> {
    let length = word.chars().count();
    let mut near: Vec<(usize, &str)> = names
        .into_iter()
        .filter_map(|name| {
            let distance = distance(word, name);
            let holds = length > 1 && (name.contains(word) || word.contains(name)) && !name.is_empty();
            let few = distance * 3 <= length.max(name.chars().count());
            (holds || few).then_some((distance, name))
        })
        .collect();
    near.sort();
    near.dedup();
    near.into_iter().map(|(_, name)| name).take(3).collect()
}

/// Letters to insert, delete or replace.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut above_left = i;
        let mut left = i + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, y) in row.iter_mut().skip(1).zip(&b) {
            let above = *cell;
            *cell = (above_left + usize::from(x != *y)).min(above + 1).min(left + 1);
            (above_left, left) = (above, *cell);
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_first() {
        let names = ["targets", "things-in-place", "documents", "tasks-of-agency"];
        assert_eq!(similar("target", names), ["targets"]);
        assert_eq!(similar("thing-in-place", names), ["things-in-place"]);
        assert_eq!(similar("xyz", names), Vec::<&str>::new());
        assert_eq!(similar("云图", ["云图平台", "省数据局"]), ["云图平台"]);
    }

    #[test]
    fn distances() {
        for (a, b, d) in [("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("省数办", "省数字办", 1)]
        {
            assert_eq!(distance(a, b), d, "{a} {b}");
        }
    }
}
