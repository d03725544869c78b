//! Laws: a page with furniture around it, with its lines lost or broken, or spliced of two copies is given back as far
//! as anything of it is left.

use super::genre::{page, restored, text_of};
use proptest::prelude::*;

const BEFORE: [&str; 5] = [
    "当前位置：首页 > 政务公开 > 政府文件\n",
    "首页 > 信息公开\n",
    "分享到：微信 微博\n",
    "字号：大 中 小\n",
    "【打印】【关闭】\n",
];
const AFTER: [&str; 4] = [
    "上一篇：关于某项工作的通知\n",
    "下一篇：关于另一项工作的通知\n",
    "扫一扫在手机打开当前页\n",
    "返回顶部\n",
];

/// A task as one sentence, each of its own.
fn sentence(k: usize) -> String {
    let things = ["农村公路", "饮水工程", "污水管网", "养老网点", "高标准农田", "文化场馆", "监测站点"];
    let long = "并建立台账定期通报督促各地按时完成".repeat(k % 3);
    format!("{}.加快第{}批{}建设，年内完成投资{}万元{long}。", k + 1, k + 1, things[k % 7], 100 + k * 7)
}

/// A page of `n` sentences as a splice of two copies: each line one right sentence, then sentences of the slow copy in
/// place of right ones until the line has `length` characters, then right ones.
fn spliced(n: usize, length: usize) -> String {
    let all: Vec<String> = (0..n).map(sentence).collect();
    let (mut right, mut slow, mut page) = (0, 0, String::new());
    while right < n {
        let mut line = all[right].clone();
        right += 1;
        while right < n && line.chars().count() < length {
            line += &all[slow];
            (slow, right) = (slow + 1, right + 1);
        }
        while right < n && line.chars().count() < length * 5 / 2 {
            line += &all[right];
            right += 1;
        }
        page += &(line + "\n");
    }
    page
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Nothing goes: furniture stays in the text and is told apart.
    #[test]
    fn furniture(page in page(), before in prop::sample::subsequence(BEFORE.to_vec(), 0..=5), after in prop::sample::subsequence(AFTER.to_vec(), 0..=4)) {
        let whole = format!("{}{}{}", before.concat(), page.clean, after.concat());
        let got = restored(whole.clone());
        prop_assert_eq!(&got.text, &whole);
        let asides: String = got.asides.iter().map(|aside| format!("{}\n", aside.span.of(&got.text))).collect();
        prop_assert_eq!(asides, before.concat() + &after.concat());
    }

    #[test]
    fn lost_line_ends(page in page()) {
        let tasks = page.clean.lines().filter(|line| line.contains('.')).count();
        prop_assume!(tasks >= 8);
        let (title, rest) = page.clean.split_once('\n').unwrap();
        let run = rest.trim_end().replace('\n', "");
        prop_assert_eq!(text_of(&format!("{title}\n{run}")), format!("{title}\n{}", rest.trim_end()));
    }

    #[test]
    fn broken_lines(page in page()) {
        let mut broken = String::new();
        for line in page.clean.lines() {
            let chars: Vec<char> = line.chars().collect();
            let pieces: Vec<String> = chars.chunks(40).map(|piece| piece.iter().collect()).collect();
            broken += &(pieces.join("\n") + "\n");
        }
        let got = text_of(&broken);
        // Too few full lines prove no width: then the page stays as it is.
        prop_assert!(got == page.clean || got == broken, "{got}");
    }

    /// What no copy kept is gone. What holds: what is left stands once and in its true order, and where a sentence is missing
    /// there is a hole.
    #[test]
    fn spliced_copies(n in 60_usize..140, length in 15_usize..30) {
        let page = spliced(n, length * 10);
        let got = restored(page.clone());
        let all: Vec<String> = (0..n).map(sentence).collect();
        let places: Vec<(usize, usize)> = all.iter().enumerate().filter_map(|(k, s)| Some((k, got.text.find(s.as_str())?))).collect();
        if got.text == page {
            return Ok(());
        }
        let left: usize = places.iter().map(|(k, _)| all[*k].len()).sum();
        prop_assert_eq!(left, got.text.replace('\n', "").len(), "a sentence stands twice or is cut");
        for pair in places.windows(2) {
            let [(before, start), (after, end)] = [pair[0], pair[1]];
            prop_assert!(start < end, "out of order");
            let hole = got.holes.iter().any(|hole| *hole > start && *hole <= end);
            prop_assert!(after == before + 1 || hole, "no hole between {before} and {after}");
        }
    }
}

#[test]
fn some_splices_are_undone() {
    let undone = (60..140).step_by(7).filter(|n| {
        let page = spliced(*n, 200);
        restored(page.clone()).text != page
    });
    assert!(undone.count() > 6);
}
