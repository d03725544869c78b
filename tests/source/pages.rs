//! HTML pages: their text, and that every word still leads to its bytes.

use super::{bytes_of, read};
use encoding_rs::GBK;
use proptest::prelude::*;

const PAGE: &str = "<!DOCTYPE html>\n<html><head><title>某市</title><style>p{color:red}</style></head>\n<body>\n<!-- 导航 -->\n\
<div class=\"a\"><p>　　一、总体<strong>要求</strong></p>\n<p>推进&ldquo;一网通办&rdquo;&#65292;压减时限&nbsp;50%。<br>保障到位</p></div>\n\
<script>var a = '<p>不是文字</p>';</script>\n<table><tr><td>序号</td><td><p>任务</p></td></tr><tr><td>1</td><td>修建\n水库</td></tr></table>\n\
</body></html>";

#[test]
fn blocks_are_lines_and_cells_are_cells() {
    let source = read("a.html", PAGE).unwrap();
    let lines: Vec<&str> = source.text.lines().map(str::trim_end).filter(|l| !l.is_empty()).collect();
    assert_eq!(
        lines,
        [
            "　　一、总体要求",
            "推进“一网通办”，压减时限 50%。",
            "保障到位",
            "序号 |",
            "任务",
            "|",
            "1 |",
            "修建水库 |"
        ]
    );
    assert_eq!(bytes_of(&source, "总体要求"), "总体<strong>要求".as_bytes());
    assert_eq!(bytes_of(&source, "，"), b"&#65292;");
}

#[test]
fn a_page_in_gbk() {
    let source = read("a.htm", GBK.encode(PAGE).0).unwrap();
    assert_eq!(source.encoding, "gb18030");
    assert_eq!(bytes_of(&source, "水库"), &*GBK.encode("水库").0);
}

#[test]
fn a_text_with_angle_brackets_is_no_page() {
    let text = "增速<5%，能耗>3吨，见<附件>。";
    assert_eq!(read("a.txt", text).unwrap().text, text);
}

#[test]
fn unclosed_elements_hide_nothing() {
    let text = "<html><p>主要任务</p><script>保障措施<p>组织领导";
    let source = read("a.html", text).unwrap();
    assert!(source.text.contains("保障措施") && source.text.contains("组织领导"), "{:?}", source.text);
}

proptest! {
    #[test]
    fn tag_soup_never_panics(soup in "(<[/!]?(p|td|script|b|-{2})?[ a-z=\"]{0,6}>?|&[a-z#0-9]{0,6};?|[一-丘 \n]{1,5}){0,60}") {
        let page = format!("<html>工作要点任务{soup}");
        if let Ok(source) = read("a.html", page) {
            let covered: usize = source.map.segments().iter().map(|s| s.restored.len()).sum();
            prop_assert_eq!(covered, source.text.len());
        }
    }
}
