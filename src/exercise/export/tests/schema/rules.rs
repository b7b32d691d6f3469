//! What the schemas of QTI say of the elements that are written.

/// Element; attributes, those it must have with `!`, with their sort behind `:`; content in its order, `text` for words between it,
/// `/` between alternatives, `?`, `*` and `+` as usual.
pub const RULES: [(&str, &str, &str); 52] = [
    (
        "qti-assessment-item",
        "identifier!:name title! adaptive:bool time-dependent!:bool lang:tag",
        "qti-response-declaration* qti-outcome-declaration* qti-item-body? qti-response-processing? qti-modal-feedback*",
    ),
    (
        "qti-response-declaration",
        "identifier!:name cardinality!:cardinality base-type:base",
        "qti-correct-response? qti-mapping?",
    ),
    (
        "qti-outcome-declaration",
        "identifier!:name cardinality!:cardinality base-type:base external-scored:=externalMachine,human",
        "qti-default-value?",
    ),
    ("qti-default-value", "", "qti-value+"),
    ("qti-correct-response", "", "qti-value+"),
    ("qti-value", "", "text"),
    ("qti-mapping", "lower-bound:number default-value:number", "qti-map-entry+"),
    ("qti-map-entry", "map-key! mapped-value!:number", ""),
    (
        "qti-item-body",
        "",
        "p/blockquote/qti-rubric-block/qti-choice-interaction/qti-hottext-interaction/qti-extended-text-interaction*",
    ),
    ("p", "", "text strong/qti-hottext/qti-text-entry-interaction*"),
    ("strong", "", "text"),
    ("blockquote", "lang:tag dir:=ltr,rtl,auto", "text p*"),
    ("ul", "", "li*"),
    ("li", "", "text"),
    ("qti-rubric-block", "use!:=instructions,scoring,navigation view!:views", "qti-content-body"),
    ("qti-content-body", "", "text p/ul*"),
    ("qti-prompt", "", "text"),
    (
        "qti-choice-interaction",
        "response-identifier!:name shuffle:bool max-choices:count",
        "qti-prompt? qti-simple-choice+",
    ),
    ("qti-simple-choice", "identifier!:name", "text"),
    ("qti-hottext-interaction", "response-identifier!:name max-choices:count", "qti-prompt? p/blockquote+"),
    ("qti-hottext", "identifier!:name", "text strong*"),
    ("qti-text-entry-interaction", "response-identifier!:name expected-length:count", ""),
    ("qti-extended-text-interaction", "response-identifier!:name expected-lines:count", "qti-prompt?"),
    ("qti-response-processing", "", "qti-response-condition/qti-set-outcome-value*"),
    ("qti-response-condition", "", "qti-response-if"),
    ("qti-response-if", "", "EXPRESSION qti-set-outcome-value*"),
    ("qti-set-outcome-value", "identifier!:name", "EXPRESSION"),
    ("qti-and", "", "EXPRESSION+"),
    ("qti-sum", "", "EXPRESSION+"),
    ("qti-product", "", "EXPRESSION+"),
    ("qti-not", "", "EXPRESSION"),
    ("qti-is-null", "", "EXPRESSION"),
    ("qti-match", "", "EXPRESSION EXPRESSION"),
    ("qti-gte", "", "EXPRESSION EXPRESSION"),
    ("qti-lte", "", "EXPRESSION EXPRESSION"),
    ("qti-divide", "", "EXPRESSION EXPRESSION"),
    ("qti-variable", "identifier!:name", ""),
    ("qti-correct", "identifier!:name", ""),
    ("qti-map-response", "identifier!:name", ""),
    ("qti-base-value", "base-type!:base", "text"),
    ("qti-test-variables", "variable-identifier!:name", ""),
    (
        "qti-modal-feedback",
        "outcome-identifier!:name show-hide!:=show,hide identifier!:name",
        "qti-content-body?",
    ),
    (
        "qti-assessment-test",
        "identifier!:name title!",
        "qti-outcome-declaration* qti-test-part+ qti-outcome-processing?",
    ),
    (
        "qti-test-part",
        "identifier!:name navigation-mode!:=linear,nonlinear submission-mode!:=individual,simultaneous",
        "qti-assessment-section+",
    ),
    ("qti-assessment-section", "identifier!:name title! visible!:bool", "qti-assessment-item-ref*"),
    ("qti-assessment-item-ref", "identifier!:name href!", ""),
    ("qti-outcome-processing", "", "qti-set-outcome-value*"),
    ("manifest", "identifier!:name", "metadata organizations resources"),
    ("metadata", "", "schema schemaversion"),
    ("resources", "", "resource*"),
    ("resource", "identifier!:name type!:=imsqti_test_xmlv3p0,imsqti_item_xmlv3p0 href", "file+ dependency*"),
    ("dependency", "identifierref!:name", ""),
];

pub const EXPRESSION: &str = "qti-and/qti-sum/qti-product/qti-not/qti-is-null/qti-match/qti-gte/qti-lte/qti-divide/qti-variable/\
    qti-correct/qti-map-response/qti-base-value/qti-test-variables";

/// Those of the package that say nothing but one thing.
pub const PLAIN: [(&str, &str, &str); 4] =
    [("schema", "", "text"), ("schemaversion", "", "text"), ("organizations", "", ""), ("file", "href!", "")];
