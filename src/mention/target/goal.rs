//! Whether a figure is a goal. Decides by what stands around it. Must not know what is counted.

use super::metric::untrailed;
use super::reading::Reading;
use super::words::{UnitClass, Words};
use crate::mention::Comparator;

/// What is known before the figure is looked at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Surroundings<'t> {
    /// From the start of the sentence to the figure.
    pub sentence_before: &'t str,
    /// The whole part of the sentence.
    pub part: &'t str,
    /// Whether a deadline governs it.
    pub dated: bool,
    /// Whether the figure before it in the same list is a goal.
    pub listed: bool,
    /// Whether the part before it in the same sentence ends in a goal.
    pub follows: bool,
}

/// The rule by which a figure is a goal; `None` where it is not.
pub(super) fn rule(words: &Words, reading: &Reading, around: Surroundings) -> Option<&'static str> {
    if is_enclosed(around.sentence_before)
        || is_existing(words, reading, around)
        || is_modifier(words, reading, None)
        || is_area(words, reading)
        || is_sum(words, reading)
        || !fits_class(words, reading, around)
    {
        return None;
    }
    evidence(words, reading, around)
}

/// Inside quotes, titles or a document number.
fn is_enclosed(before: &str) -> bool {
    let open = |a: char, b: char| before.matches(a).count() > before.matches(b).count();
    open('“', '”') || open('《', '》') || open('〔', '〕') || open('[', ']')
}

/// What is there already, or is handed out under a condition.
fn is_existing(words: &Words, reading: &Reading, around: Surroundings) -> bool {
    let lists = &words.lists;
    // What is handed out is money or a share of it, in whatever part of the sentence that is said.
    let handed = matches!(reading.figure.class, UnitClass::Money | UnitClass::Ratio);
    // 学生资助覆盖率100%: how far it has come.
    let reached = reading.figure.class == UnitClass::Ratio && lists.reached_rates.ends(reading.lead_words);
    let condition = |w: &String| {
        around.part.contains(w.as_str()) || handed && around.sentence_before.contains(w.as_str())
    };
    // 资助项目500个: things and amounts that something is given to are counted
    let counted = matches!(reading.figure.class, UnitClass::Count | UnitClass::Measure);
    let given = !counted && lists.gifts.iter().any(condition);
    (lists.existing.stands_in(reading.before) && !is_raised(words, reading.before))
        || rests_on(words, reading.before)
        || !reached && (given || lists.conditions.iter().any(condition))
}

/// 依托18个平台: what is rested on is there; 依托某中心建设平台3个: what is made on it is not.
fn rests_on(words: &Words, before: &str) -> bool {
    let lists = &words.lists;
    let Some((_, rest)) = lists.means.iter().find_map(|means| before.rsplit_once(means.as_str())) else {
        return false;
    };
    let made = |verb: &String| {
        let behind = rest.split_once(verb.as_str()).filter(|(base, _)| !base.is_empty());
        behind.is_some_and(|(_, made)| !made.starts_with(lists.of.as_str()))
    };
    !lists.strict_verbs.iter().any(made)
}

/// 已建成数据中心上架率提高到50%: what there is shall rise to the figure.
fn is_raised(words: &Words, before: &str) -> bool {
    let lists = &words.lists;
    let Some(level) = lists.equal_before.ending(before) else { return false };
    let rises = lists.changes.opens(level) && lists.changes.opening(level) != Some(level);
    let rest = before.get(..before.len() - level.len()).unwrap_or_default();
    let attribute = lists.standing.opening(rest).and_then(|word| rest.strip_prefix(word));
    rises && attribute.is_some_and(|rest| !lists.existing.stands_in(rest))
}

/// A figure that describes what another figure counts, or a size of firm or project: 超百亿元企业达20家.
pub(super) fn is_modifier(words: &Words, reading: &Reading, next: Option<UnitClass>) -> bool {
    let lists = &words.lists;
    let joined = |s: &str| lists.joiners.opens(s);
    let figure = reading.figure;
    let of = reading.tail_words.strip_prefix(lists.of.as_str());
    let behind = of.unwrap_or(reading.tail_words);
    // …超过5%的，…: a condition.
    if behind.is_empty() && of.is_some() {
        return true;
    }
    if behind.is_empty() || joined(behind) || lists.tails.iter().any(|t| reading.tail_words == t) {
        return false;
    }
    let bounded = matches!(reading.comparator, Some(Comparator::AtLeast | Comparator::AtMost));
    // Nothing parts it from the next figure: it says of what size those are, unless it counts what has that size.
    let apart = reading.parted || (figure.class == UnitClass::Count && next == Some(UnitClass::Ratio));
    if let Some(next) = next.filter(|_| !apart) {
        return figure.class != UnitClass::Count || bounded && next == UnitClass::Count;
    }
    let segment =
        lists.joiners.iter().filter_map(|j| behind.split(j.as_str()).next()).min_by_key(|s| s.len());
    let segment = segment.unwrap_or(behind);
    // 30户以上自然村通硬化路: of what size the places are
    let peopled = lists.households.contains(&figure.unit) && bounded;
    if peopled && lists.settlements.opens(segment) {
        return true;
    }
    let sized = lists.modified.ends(segment);
    let begins = || lists.modified.iter().any(|w| w.chars().count() > 1 && segment.starts_with(w.as_str()));
    match figure.class {
        // 20户以上自然村通达率达到98%
        UnitClass::Count => bounded && matches!(next, Some(UnitClass::Ratio | UnitClass::Count)) && begins(),
        // 设立总规模100亿元的基金: the sum is the goal.
        UnitClass::Money => sized || of.is_some() && !ends_in_metric(words, reading.lead_words),
        // 覆盖90%以上的行政村: how much of them is reached
        UnitClass::Ratio => {
            let reaches = of.is_some() && lists.reaching.ends(reading.lead_words);
            sized && bounded && !reaches && ends_in_metric(words, reading.lead_words)
        }
        _ => bounded && (sized || of.is_some() || begins()),
    }
}

/// 全省9个设区市: the number of divisions is no goal.
fn is_area(words: &Words, reading: &Reading) -> bool {
    let lists = &words.lists;
    // 14个设区市业务系统: the figure counts the divisions unless a verb governs it.
    let governed = lists.verbs.ends(reading.lead_words);
    let whole = |behind: &str| {
        let ends = |s: &str| s.is_empty() || s.starts_with(['（', '(', '、']) || lists.verbs.opens(s);
        // A mark of one character also opens other words: 省级特色小镇.
        let parted = |d: &str| !governed && d.chars().count() > 1;
        let longest = lists.divisions.opening(behind).and_then(|d| Some((d, behind.strip_prefix(d)?)));
        // 公安、民政等20个部门接入平台: those of a list that are moved
        let moved = |s: &str| reading.lead_words.ends_with(lists.summed.as_str()) && lists.moved.opens(s);
        longest.is_some_and(|(d, s)| !moved(s) && (parted(d) || ends(s)))
    };
    // 完成全市120个站点接入: what is brought there is counted, a verb opens the lead
    let brings = lists.moved.ends(reading.tail_words)
        && lists.verbs.opens(reading.lead_words)
        && lists.divisions.opening(reading.tail_words).is_none_or(|d| d.chars().count() == 1);
    reading.figure.class == UnitClass::Count
        && reading.comparator.is_none()
        && (lists.area_before.ends(reading.lead_words) && !brings
            || whole(reading.tail_words.strip_prefix(lists.of.as_str()).unwrap_or(reading.tail_words)))
}

/// 整合A、B2个系统: the list of what is there already has as many members as the figure right behind it says. What is
/// built (建设A、B2个系统) stays a goal.
fn counts_list(words: &Words, reading: &Reading) -> bool {
    let lists = &words.lists;
    let lead = reading.lead_words;
    let (mut members, mut skip, mut quoted) = (1, 0, false);
    for (at, c) in lead.char_indices() {
        let rest = lead.get(at..).unwrap_or_default();
        if let Some(word) = lists.not_joiners.opening(rest) {
            skip = skip.max(at + word.len());
        }
        // “甲”“乙”: quotes side by side
        let beside = quoted && c == '“';
        let joiner = lists.joiners.opening(rest).filter(|_| at >= skip);
        skip = joiner.map_or(skip, |word| at + word.len());
        members += i64::from(joiner.is_some() || beside);
        quoted = c == '”';
    }
    let first = lists.joiners.iter().filter_map(|joiner| lead.find(joiner.as_str())).min();
    let first = first.and_then(|at| lead.get(..at)).unwrap_or(lead);
    let thing = reading.tail_words.chars().next().is_some_and(char::is_alphanumeric);
    thing
        && members > 1
        && lists.reshaping.stands_in(first)
        && words.classifiers.contains(&reading.figure.unit)
        && !lists.joiners.ends(lead)
        && !lists.verbs.ends(lead)
        && !lists.moved.opens(reading.tail_words)
        && reading.comparator.is_none()
        && reading.figure.value == crate::text::Decimal::whole(members)
}

/// A、B、C等3项: no more than what the list itself names.
fn is_sum(words: &Words, reading: &Reading) -> bool {
    if counts_list(words, reading) {
        return true;
    }
    let Some(list) = reading.lead_words.strip_suffix(words.lists.summed.as_str()) else { return false };
    let named = i64::try_from(list.matches('、').count() + 1).unwrap_or(i64::MAX);
    reading.figure.class == UnitClass::Count
        && reading.comparator.is_none()
        && reading.figure.value <= crate::text::Decimal::whole(named)
}

/// What each class of unit asks for over and above.
fn fits_class(words: &Words, reading: &Reading, around: Surroundings) -> bool {
    let lists = &words.lists;
    let figure = reading.figure;
    let strict = reading.comparator.is_some_and(|c| c != Comparator::Equal);
    let plain_lead = reading.lead_words;
    if figure.han {
        let verb = lists.strict_verbs.ends(plain_lead);
        let told = verb || (reading.comparator.is_some() && !figure.open);
        let enough = figure.magnitude_only || figure.value > crate::text::Decimal::whole(1);
        let counts = !matches!(figure.class, UnitClass::Time | UnitClass::Grade | UnitClass::Bare);
        return told && enough && counts
            || figure.class == UnitClass::Bare
                && !figure.unit.is_empty()
                && strict
                && !figure.magnitude_only;
    }
    match figure.class {
        UnitClass::Rate => reading.comparator.is_some(),
        // 电子病历应用水平平均达到4级, 受教育年限达到11.3年
        UnitClass::Grade => {
            let firm = reading.comparator.is_some() && !reading.weak && reading.tail_words.is_empty();
            firm && lists.graded_metrics.ends(untrailed(words, plain_lead))
        }
        UnitClass::Time if matches!(reading.comparator, Some(Comparator::AtMost)) => true,
        UnitClass::Time => lists.shortening.stands_in(around.part),
        UnitClass::Bare => {
            let metric = ends_in_metric(words, plain_lead);
            // 注册用户突破6500万: nothing else is said of what they are
            let count = figure.scaled && reading.tail_words.is_empty();
            // 利用系数提高到0.6: a plain number by nature
            let plain = reading.comparator.is_some() && !reading.weak && lists.plain_metrics.ends(plain_lead);
            (strict && (metric || count || !figure.unit.is_empty())) || (metric && figure.scaled) || plain
        }
        _ => true,
    }
}

fn ends_in_metric(words: &Words, lead: &str) -> bool {
    // 电能利用效率（PUE）: the bracket explains.
    let lead = match lead.strip_suffix(['）', ')']) {
        Some(inner) => inner.rfind(['（', '(']).and_then(|at| lead.get(..at)).unwrap_or(lead),
        None => lead,
    };
    words.lists.metric_heads.ends(lead)
}

/// Why it is a goal.
fn evidence(words: &Words, reading: &Reading, around: Surroundings) -> Option<&'static str> {
    let lists = &words.lists;
    let measured = reading.figure.class == UnitClass::Ratio || ends_in_metric(words, reading.lead_words);
    if reading.comparator.is_some() && (!reading.weak || measured) {
        return Some("target/level");
    }
    if lists.verbs.stands_in(reading.lead_words) {
        return Some("target/verb");
    }
    if around.listed {
        return Some("target/list");
    }
    if lists.changes.ends(reading.lead_words) {
        return Some("target/change");
    }
    if ends_in_metric(words, reading.lead_words) {
        return Some("target/metric");
    }
    let goes_on = lists.continuing.opens(reading.before);
    if around.follows && (goes_on || reading.tail_words.is_empty()) {
        return Some("target/run");
    }
    // 90%的事项实现…
    let shared_by_all =
        reading.figure.class == UnitClass::Ratio && reading.tail_words.starts_with(lists.of.as_str());
    // 100%实现…
    let share = reading.figure.class == UnitClass::Ratio && reading.before.is_empty();
    if (shared_by_all || share && lists.verbs.opens(reading.tail_words))
        && lists.verbs.stands_in(reading.tail_words)
    {
        return Some("target/share");
    }
    // 推动600项服务接入…
    let led = lists.causatives.ends(reading.lead_words);
    let moved = || lists.moved.stands_in(reading.tail_words);
    if led && reading.figure.class == UnitClass::Count && moved() {
        return Some("target/moved");
    }
    // 300项事项“掌上办”
    let deed = reading.tail_words.strip_suffix('”').filter(|t| t.contains('“'));
    if reading.figure.class == UnitClass::Count && deed.is_some_and(|t| lists.quoted_deeds.ends(t)) {
        return Some("target/quoted");
    }
    around.dated.then_some("target/dated")
}
