//! How English is spelled: short forms in full, words without their endings, American spelling put as British.
//! Must not know what words mean.

/// Abbreviations, and what they stand for.
const ABBREVIATED: [(&str, &str); 6] = [
    ("e.g.", "such as"),
    ("i.e.", ","),
    ("etc.", ""),
    ("vs.", "versus"),
    ("can't", "can not"),
    ("won't", "will not"),
];

/// Words behind which 's is a verb.
const IS: [&str; 9] = ["what", "who", "where", "when", "how", "it", "that", "there", "here"];

/// Endings of verbs that are drawn together with the word before them, which say nothing: I'd, we've.
const DRAWN: [&str; 5] = ["d", "ll", "m", "re", "ve"];

/// The question with its short forms in full: what's, don't, and of words with a stroke between them either.
pub(super) fn in_full(question: &str) -> String {
    let mut text = question.replace('’', "'");
    for (short, full) in ABBREVIATED {
        text = text.replace(short, full);
    }
    let mut found = String::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find(['\'', '/']) {
        let (before, behind) = rest.split_at(at);
        let mark = behind.chars().next().unwrap_or(' ');
        let behind = behind.get(mark.len_utf8()..).unwrap_or_default();
        let last = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let next = behind.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        found.push_str(before);
        rest = behind;
        if mark == '/' {
            let word = |w: &str| w.len() >= 3 && w.bytes().all(|b| b.is_ascii_lowercase());
            found.push_str(if word(last) && word(next) && last != "and" { " or " } else { "/" });
        } else if last.is_empty() {
            found.push(mark);
        } else if next == "t" && last.ends_with('n') {
            found.pop();
            found.push_str(" not");
            rest = behind.get(1..).unwrap_or_default();
        } else if next == "s" && IS.contains(&last.to_lowercase().as_str()) {
            found.push_str(" is");
            rest = behind.get(1..).unwrap_or_default();
        } else if DRAWN.contains(&next) {
            rest = behind.get(next.len()..).unwrap_or_default();
        } else {
            found.push(mark);
        }
    }
    found + rest
}

/// Forms of a word without English endings, and its British spelling, the likeliest first.
pub(super) fn stems(word: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut add = |ending: &str, instead: &str| {
        if let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.len() >= 3) {
            found.push(format!("{stem}{instead}"));
        }
    };
    add("ies", "y");
    add("es", "e");
    add("es", "");
    add("s", "");
    add("ied", "y");
    add("ed", "e");
    add("ed", "");
    add("ing", "");
    add("ing", "e");
    found.extend(undoubled(word));
    let mut british: Vec<String> = [word].into_iter().filter_map(british).collect();
    british.extend(found.iter().filter_map(|stem| self::british(stem)).collect::<Vec<_>>());
    found.extend(british);
    found
}

/// Without the consonant that an ending doubles: planned, rolling.
fn undoubled(word: &str) -> Option<String> {
    let stem = word.strip_suffix("ed").or_else(|| word.strip_suffix("ing"))?;
    let mut chars = stem.chars().rev();
    let (last, before) = (chars.next()?, chars.next()?);
    let doubled = last == before && !"aeiou".contains(last) && stem.len() > 3;
    doubled.then(|| stem.get(..stem.len() - last.len_utf8()).map(str::to_owned)).flatten()
}

/// American spelling put as British: center, fiber, program, optimize, organization, modeling.
fn british(word: &str) -> Option<String> {
    if let Some((_, british)) = WHOLE.iter().find(|(american, _)| *american == word) {
        return Some((*british).to_owned());
    }
    ["ization", "izing", "ized", "ize", "yze"]
        .iter()
        .find(|ending| word.ends_with(*ending))
        .map(|ending| word.strip_suffix(ending).unwrap_or(word).to_owned() + &ending.replace('z', "s"))
}

/// Endings that have an s in British spelling, and letters at least before them: a prize stays one.
const ENDINGS: [&str; 9] = ["ization", "izations", "izing", "ized", "izes", "ize", "yzed", "yzing", "yze"];
const STEM: usize = 4;

/// Whether a word may be in American spelling: all that [`settled`] changes.
pub(super) fn american(word: &str) -> bool {
    let first = word.bytes().next();
    let whole =
        || WHOLE.iter().any(|(american, _)| american.bytes().next() == first && word.starts_with(american));
    word.contains('z') || whole()
}

/// A word in British spelling: centers, organizations.
pub(super) fn settled(word: &str) -> String {
    for (american, british) in WHOLE {
        if let Some(rest @ ("" | "s")) = word.strip_prefix(american) {
            return format!("{british}{rest}");
        }
    }
    let stem = |ending: &&str| word.strip_suffix(*ending).filter(|stem| stem.len() >= STEM);
    match ENDINGS.iter().find_map(|ending| Some((stem(ending)?, ending))) {
        Some((stem, ending)) => stem.to_owned() + &ending.replace('z', "s"),
        None => word.to_owned(),
    }
}

/// Words in American and in British spelling.
const WHOLE: &[(&str, &str)] = &[
    ("center", "centre"),
    ("fiber", "fibre"),
    ("program", "programme"),
    ("meter", "metre"),
    ("defense", "defence"),
    ("license", "licence"),
    ("labor", "labour"),
    ("harbor", "harbour"),
    ("catalog", "catalogue"),
    ("theater", "theatre"),
    ("judgment", "judgement"),
    ("labeling", "labelling"),
    ("modeling", "modelling"),
    ("counseling", "counselling"),
    ("fertilizer", "fertiliser"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_are_spelled_in_full() {
        assert_eq!(in_full("I'd like to know what's new"), "I like to know what is new");
        assert_eq!(in_full("It doesn't say the city's plan"), "It does not say the city's plan");
        assert_eq!(
            in_full("fishing/shipping e.g. ports, TCP/IP"),
            "fishing or shipping such as ports, TCP/IP"
        );
    }

    #[test]
    fn endings_are_taken_off() {
        assert!(stems("agencies").contains(&"agency".to_owned()));
    }

    #[test]
    fn american_spelling_is_put_as_british() {
        assert_eq!(british("organization").as_deref(), Some("organisation"));
        assert!(stems("centers").contains(&"centre".to_owned()));
        assert_eq!(british("size"), Some("sise".to_owned()));
        assert_eq!(british("park"), None);
        let settled: Vec<String> =
            ["centers", "utilizes", "prize", "park"].iter().map(|w| settled(w)).collect();
        assert_eq!(settled, ["centres", "utilises", "prize", "park"]);
        assert_eq!(["centers", "utilizes", "park"].map(american), [true, true, false]);
    }
}
