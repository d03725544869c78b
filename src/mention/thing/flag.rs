//! What a word can be for the grammar of things; a word may be several at once. Must not know any word.

/// An adverb or light verb before a governing verb.
pub const ADVERB: u64 = 1;
/// A verb that takes an actor and what it does.
pub const PIVOT: u64 = 1 << 1;
/// A governing verb that is no action.
pub const VERB: u64 = 1 << 2;
/// Opens an adverbial phrase.
pub const PREPOSITION: u64 = 1 << 3;
/// Closes an adverbial phrase.
pub const LOCALIZER: u64 = 1 << 4;
/// Before a name, no part of it, makes it a kind.
pub const DETERMINER: u64 = 1 << 5;
/// Before a name, no part of it, leaves it definite.
pub const DEMONSTRATIVE: u64 = 1 << 6;
/// May follow a name without being part of it.
pub const TAIL: u64 = 1 << 7;
/// Tells nothing apart.
pub const BARE: u64 = 1 << 8;
/// Makes a name one of a kind.
pub const MARK: u64 = 1 << 9;
/// Belongs to a quoted name before it.
pub const CARRIER: u64 = 1 << 10;
/// An action of the ontology.
pub const CUE: u64 = 1 << 11;
/// Opens an attribute.
pub const ATTRIBUTIVE: u64 = 1 << 12;
/// Says that the list before it names spheres.
pub const SPHERE: u64 = 1 << 13;
/// Builds where the thing is a park.
pub const NURTURE: u64 = 1 << 14;
/// The measure of a year behind its figure.
pub const YEAR: u64 = 1 << 15;
/// Counts (个, 项, 以上).
pub const MEASURE: u64 = 1 << 16;
/// A place without doubt.
pub const PLACE: u64 = 1 << 17;
/// A place where the dictionary says so too.
pub const LIKELY_PLACE: u64 = 1 << 18;
/// A verb that is only said of systems.
pub const SYSTEM: u64 = 1 << 19;
/// A word of digital systems.
pub const DIGITAL: u64 = 1 << 20;
/// Behind a head, belongs to the name.
pub const PHASE: u64 = 1 << 21;
/// No place, whatever the dictionary says.
pub const NOT_PLACE: u64 = 1 << 22;
/// Must never be cut.
pub const WHOLE: u64 = 1 << 23;
/// Stands between two predicates.
pub const CONJUNCT: u64 = 1 << 24;

/// Joins the two ends of a line (甲至乙高速铁路).
pub const RANGE: u64 = 1 << 25;
/// Closes the part of a line behind its head (高速公路甲段).
pub const SECTION: u64 = 1 << 26;
/// An adverb that stands in no name: what is before it is a subject.
pub const SURE: u64 = 1 << 27;
/// Says whom or how wide a thing serves.
pub const SCALE: u64 = 1 << 28;
/// A word of time that may open a clause.
pub const TIME: u64 = 1 << 29;
/// A verb that stands in no name.
pub const FIRM: u64 = 1 << 30;

/// A name that is known from elsewhere in the corpus.
pub const KNOWN: u64 = 1 << 31;
/// A noun of campaigns, which belongs to the quoted name before it (“某某”活动).
pub const CAMPAIGN: u64 = 1 << 32;
/// Bodies of which there are many.
pub const MANY: u64 = 1 << 33;
/// A conjunction that behind a comma opens a phrase of its own (，与B对接).
pub const WITH: u64 = 1 << 34;

/// Behind a number, sums up the list before it (三大工程).
pub const SUM: u64 = 1 << 35;
/// Connects, but takes no object: before a noun it is part of a name (联网售票系统).
pub const OBJECTLESS: u64 = 1 << 36;
/// Names what the next verb acts on (将A并入B).
pub const DISPOSAL: u64 = 1 << 37;
/// Closes the name of a company.
pub const COMPANY: u64 = 1 << 38;

/// Says of the verb right before it that it is done (编制完成…).
pub const COMPLEMENT: u64 = 1 << 39;

/// Says how what is before it fares (…筹建工作取得进展).
pub const RESULT: u64 = 1 << 40;
/// Opens an adverbial phrase only before a figure (达5万亩): elsewhere a part of a name.
pub const REACH: u64 = 1 << 41;

/// How many levels of government a list before it names.
pub const LEVEL: u64 = 1 << 42;

/// A level of government.
pub const LEVELS: u64 = 1 << 43;

/// Stands for a number (一网多端).
pub const SEVERAL: u64 = 1 << 44;

/// Closes the number of an event's edition.
pub const EDITION: u64 = 1 << 45;

/// Closes a field: the head that a list of fields shares begins with it.
pub const FIELD: u64 = 1 << 46;

/// The head of an app.
pub const APP: u64 = 1 << 47;

/// A head of sites, on the land or on the web.
pub const SITE: u64 = 1 << 48;

/// The whole of a region.
pub const WIDE: u64 = 1 << 49;

/// Before what something is called or made from now on.
pub const BECOMES: u64 = 1 << 50;

/// Counts things one by one behind a number.
pub const CLASSIFIER: u64 = 1 << 51;

/// The word lists by file, with what their words are.
pub const LISTS: [(&str, u64); 47] = [
    ("adverb", ADVERB),
    ("pivot", PIVOT),
    ("verb", VERB),
    ("preposition", PREPOSITION),
    ("localizer", LOCALIZER),
    ("determiner", DETERMINER),
    ("demonstrative", DEMONSTRATIVE),
    ("tail", TAIL),
    ("bare", BARE),
    ("mark", MARK),
    ("quotecarrier", CARRIER),
    ("attributive", ATTRIBUTIVE),
    ("sphere", SPHERE),
    ("nurture", NURTURE),
    ("year", YEAR),
    ("systemcue", SYSTEM),
    ("digital", DIGITAL),
    ("phase", PHASE),
    ("notplace", NOT_PLACE),
    ("whole", WHOLE),
    ("conjunct", CONJUNCT),
    ("range", RANGE),
    ("section", SECTION),
    ("sureadverb", SURE),
    ("scale", SCALE),
    ("time", TIME),
    ("firm", FIRM),
    ("campaign", CAMPAIGN),
    ("many", MANY),
    ("with", WITH),
    ("sum", SUM),
    ("objectless", OBJECTLESS),
    ("disposal", DISPOSAL),
    ("company", COMPANY),
    ("complement", COMPLEMENT),
    ("result", RESULT),
    ("reach", REACH),
    ("level", LEVEL),
    ("levels", LEVELS),
    ("several", SEVERAL),
    ("edition", EDITION),
    ("field", FIELD),
    ("app", APP),
    ("site", SITE),
    ("wide", WIDE),
    ("becomes", BECOMES),
    ("classifier", CLASSIFIER),
];
