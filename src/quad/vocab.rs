//! Every term that is written or asked for, one constant each: the only source file with Chinese words in code.
//! Must not know what the terms are used for.

use crate::mention::{Comparator, Modality};
use crate::outline::Role;
use oxigraph::model::NamedNodeRef;

/// Base of the ontology's terms.
pub const ZT: &str = "https://w3id.org/zhengtu/ontology#";
/// Base of individuals.
pub const ID: &str = "https://w3id.org/zhengtu/id/";
/// The graph of the ontology.
pub const ONTOLOGY_GRAPH: NamedNodeRef<'static> =
    NamedNodeRef::new_unchecked("https://w3id.org/zhengtu/ontology");
/// The graph of the registry's used part.
pub const REGISTRY_GRAPH: NamedNodeRef<'static> =
    NamedNodeRef::new_unchecked("https://w3id.org/zhengtu/registry");
/// The graph of derived facts.
pub const DERIVED_GRAPH: NamedNodeRef<'static> =
    NamedNodeRef::new_unchecked("https://w3id.org/zhengtu/derived");
/// The language tag of Chinese labels.
pub const CHINESE: &str = "zh-hans";

/// Prefixes known to every query and used by exports, sorted by name.
pub const PREFIXES: [(&str, &str); 25] = [
    ("agency", "https://w3id.org/zhengtu/id/agency/"),
    ("claim", "https://w3id.org/zhengtu/id/claim/"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("document", "https://w3id.org/zhengtu/id/document/"),
    ("eli", "http://data.europa.eu/eli/ontology#"),
    ("evidence", "https://w3id.org/zhengtu/id/evidence/"),
    ("facility", "https://w3id.org/zhengtu/id/facility/"),
    ("geo", "http://www.opengis.net/ont/geosparql#"),
    ("id", "https://w3id.org/zhengtu/id/"),
    ("oa", "http://www.w3.org/ns/oa#"),
    ("org", "http://www.w3.org/ns/org#"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("p-plan", "http://purl.org/net/p-plan#"),
    ("park", "https://w3id.org/zhengtu/id/park/"),
    ("place", "https://w3id.org/zhengtu/id/place/"),
    ("platform", "https://w3id.org/zhengtu/id/platform/"),
    ("programme", "https://w3id.org/zhengtu/id/programme/"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("section", "https://w3id.org/zhengtu/id/section/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("target", "https://w3id.org/zhengtu/id/target/"),
    ("task", "https://w3id.org/zhengtu/id/task/"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// The prefix of the ontology, apart because its name is the first a reader meets.
pub const ZT_PREFIX: (&str, &str) = ("zt", ZT);

/// Local names of ontology terms, for comparing with what the text rooms give.
pub mod name {
    /// Class of documents.
    pub const DOCUMENT: &str = "政策文件";
    /// Class of sections.
    pub const SECTION: &str = "章节";
    /// Class of tasks.
    pub const TASK: &str = "任务";
    /// Class of bodies.
    pub const AGENCY: &str = "单位";
    /// Superclass of the four kinds of things.
    pub const THING: &str = "事物";
    /// Class of platforms.
    pub const PLATFORM: &str = "平台";
    /// Class of facilities.
    pub const FACILITY: &str = "设施";
    /// Class of parks.
    pub const PARK: &str = "园区";
    /// Class of programmes.
    pub const PROGRAMME: &str = "计划";
    /// Class of places.
    pub const PLACE: &str = "地区";
    /// Class of targets.
    pub const TARGET: &str = "目标";
    /// Class of claims.
    pub const CLAIM: &str = "陈述";
    /// Property of what has editions.
    pub const SERIES: &str = "系列";
    /// Property that names the rule of a merge.
    pub const MERGED_BY: &str = "归并规则";
    /// Property of what a body was made from.
    pub const PREDECESSOR: &str = "前身";
    /// Property of a former name.
    pub const FORMER_NAME: &str = "曾用名";
    /// Property of a short name.
    pub const SHORT_NAME: &str = "简称";
    /// Property of a thing in a place.
    pub const LOCATED: &str = "位于";
    /// Property of a part.
    pub const PART_OF: &str = "属于";
    /// Property of a place with a code of GB/T 2260.
    pub const DIVISION_CODE: &str = "行政区划代码";
    /// Property of the year of a reform.
    pub const SINCE: &str = "成立年份";
    /// Property of who issued a document.
    pub const ISSUER: &str = "发文机关";
    /// Property of a document's number.
    pub const DOCUMENT_NUMBER: &str = "发文字号";
    /// Class of evidence, and the property that leads to it.
    pub const EVIDENCE: &str = "证据";
    /// Task to body, whatever the role.
    pub const RESPONSIBLE: &str = "责任";
    /// Task to thing: to support. Between a place and a thing the texts' word for [`SUPPORTED_TO_HAVE`].
    pub const SUPPORTS: &str = "支持";
    /// Place to thing.
    pub const SUPPORTED_TO_HAVE: &str = "获支持";
    /// Task to thing: to upgrade. Between two things the texts' word for [`UPGRADED_FROM`].
    pub const UPGRADES: &str = "升级";
    /// New thing to old thing.
    pub const UPGRADED_FROM: &str = "升级自";
}

macro_rules! terms {
    ($($(#[$doc:meta])* $constant:ident = $base:literal $name:literal;)*) => {
        $($(#[$doc])* pub const $constant: NamedNodeRef<'static> = NamedNodeRef::new_unchecked(concat!($base, $name));)*
        /// Every term of the ontology that code can write, for the test that the ontology defines it.
        pub const TERMS: &[NamedNodeRef<'static>] = &[$($constant),*];
    };
}

terms! {
    /// Class of documents.
    DOCUMENT = "https://w3id.org/zhengtu/ontology#" "政策文件";
    /// Class of sections.
    SECTION = "https://w3id.org/zhengtu/ontology#" "章节";
    /// Class of tasks.
    TASK = "https://w3id.org/zhengtu/ontology#" "任务";
    /// Class of bodies.
    AGENCY = "https://w3id.org/zhengtu/ontology#" "单位";
    /// Class of places.
    PLACE = "https://w3id.org/zhengtu/ontology#" "地区";
    /// Class of targets.
    TARGET = "https://w3id.org/zhengtu/ontology#" "目标";
    /// Class of claims.
    CLAIM = "https://w3id.org/zhengtu/ontology#" "陈述";
    /// Class of evidence; also the property from a claim to it.
    EVIDENCE = "https://w3id.org/zhengtu/ontology#" "证据";
    /// Task to body.
    RESPONSIBLE = "https://w3id.org/zhengtu/ontology#" "责任";
    /// Year a document is about.
    YEAR = "https://w3id.org/zhengtu/ontology#" "年度";
    /// Document to issuing body.
    ISSUER = "https://w3id.org/zhengtu/ontology#" "发文机关";
    /// Document number.
    DOCUMENT_NUMBER = "https://w3id.org/zhengtu/ontology#" "发文字号";
    /// SHA-256 of the source file.
    DIGEST = "https://w3id.org/zhengtu/ontology#" "摘要值";
    /// Number of a section or task.
    NUMBER = "https://w3id.org/zhengtu/ontology#" "编号";
    /// A task's words.
    TEXT = "https://w3id.org/zhengtu/ontology#" "原文";
    /// Deadline of a task or target.
    DEADLINE = "https://w3id.org/zhengtu/ontology#" "期限";
    /// A body's predecessor.
    PREDECESSOR = "https://w3id.org/zhengtu/ontology#" "前身";
    /// The edition before: of documents, events, stages.
    PREVIOUS = "https://w3id.org/zhengtu/ontology#" "上一版";
    /// What all editions of a thing are called.
    SERIES = "https://w3id.org/zhengtu/ontology#" "系列";
    /// A name and the rule that made it an individual's.
    MERGED_BY = "https://w3id.org/zhengtu/ontology#" "归并规则";
    /// Year of the reform that made a body.
    SINCE = "https://w3id.org/zhengtu/ontology#" "成立年份";
    /// What a target counts.
    METRIC = "https://w3id.org/zhengtu/ontology#" "指标";
    /// A target's comparison.
    COMPARATOR = "https://w3id.org/zhengtu/ontology#" "比较";
    /// A target's number.
    VALUE = "https://w3id.org/zhengtu/ontology#" "数值";
    /// A target's unit.
    UNIT = "https://w3id.org/zhengtu/ontology#" "计量单位";
    /// Role of the body in a responsibility claim.
    ROLE = "https://w3id.org/zhengtu/ontology#" "角色";
    /// How the text stands to what it says.
    MODALITY = "https://w3id.org/zhengtu/ontology#" "情态";
    /// The rule that read the evidence.
    RULE = "https://w3id.org/zhengtu/ontology#" "规则";
    /// Whether restoration supplied some of the words.
    INFERRED = "https://w3id.org/zhengtu/ontology#" "推断";
    /// First byte in the source file.
    RAW_START = "https://w3id.org/zhengtu/ontology#" "原始起点";
    /// One past the last byte in the source file.
    RAW_END = "https://w3id.org/zhengtu/ontology#" "原始终点";
    /// Whether a name stands for a kind.
    GENERIC = "https://w3id.org/zhengtu/ontology#" "泛指";
}

/// Terms of other vocabularies.
pub mod other {
    use oxigraph::model::NamedNodeRef;

    /// Title of a document.
    pub const TITLE: NamedNodeRef<'static> = NamedNodeRef::new_unchecked("http://purl.org/dc/terms/title");
    /// Date of issue.
    pub const ISSUED: NamedNodeRef<'static> = NamedNodeRef::new_unchecked("http://purl.org/dc/terms/issued");
    /// File name of a document.
    pub const SOURCE: NamedNodeRef<'static> = NamedNodeRef::new_unchecked("http://purl.org/dc/terms/source");
    /// Part to whole.
    pub const IS_PART_OF: NamedNodeRef<'static> =
        NamedNodeRef::new_unchecked("http://purl.org/dc/terms/isPartOf");
    /// The region a document speaks for.
    pub const SPATIAL: NamedNodeRef<'static> =
        NamedNodeRef::new_unchecked("http://purl.org/dc/terms/spatial");
    /// Another name.
    pub const ALT_LABEL: NamedNodeRef<'static> =
        NamedNodeRef::new_unchecked("http://www.w3.org/2004/02/skos/core#altLabel");
    /// Evidence to document.
    pub const HAS_SOURCE: NamedNodeRef<'static> =
        NamedNodeRef::new_unchecked("http://www.w3.org/ns/oa#hasSource");
    /// First character in the restored text.
    pub const START: NamedNodeRef<'static> = NamedNodeRef::new_unchecked("http://www.w3.org/ns/oa#start");
    /// One past the last character in the restored text.
    pub const END: NamedNodeRef<'static> = NamedNodeRef::new_unchecked("http://www.w3.org/ns/oa#end");
    /// The quoted words.
    pub const EXACT: NamedNodeRef<'static> = NamedNodeRef::new_unchecked("http://www.w3.org/ns/oa#exact");
    /// Subject of a claim.
    pub const SUBJECT: NamedNodeRef<'static> =
        NamedNodeRef::new_unchecked("http://www.w3.org/1999/02/22-rdf-syntax-ns#subject");
    /// Predicate of a claim.
    pub const PREDICATE: NamedNodeRef<'static> =
        NamedNodeRef::new_unchecked("http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate");
    /// Object of a claim.
    pub const OBJECT: NamedNodeRef<'static> =
        NamedNodeRef::new_unchecked("http://www.w3.org/1999/02/22-rdf-syntax-ns#object");
}

/// The word for a role, as in the gold.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Lead => "牵头",
        Role::Support => "配合",
        Role::InCharge => "负责",
        Role::Responsible => "责任",
    }
}

/// The word for a modality.
pub fn modality(modality: Modality) -> &'static str {
    match modality {
        Modality::Required => "要求",
        Modality::Supported => "支持",
        Modality::Explored => "探索",
        Modality::Striven => "争取",
        Modality::Done => "完成",
    }
}

/// The sign of a comparison.
pub fn comparator(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::Equal => "=",
        Comparator::AtLeast => ">=",
        Comparator::AtMost => "<=",
        Comparator::About => "~",
    }
}
