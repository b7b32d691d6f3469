//! Regular forms: what a word becomes when nothing is special about it.
//!
//! The build leaves out of the packed lists what follows from a word, and reading them puts it back; both ask here, so
//! a rule need not be right about English. Where it is wrong the list's own form is kept.

/// *denies*, *watches*, *breaks in*
pub fn third_person(base: &str) -> String {
    let (verb, rest) = first_word(base);
    plural_of(verb) + rest
}

/// *denied*, *argued*, *warned of*
pub fn past(base: &str) -> String {
    let (verb, rest) = first_word(base);
    match verb.strip_suffix('e') {
        Some(_) => [verb, "d", rest].concat(),
        None => match verb.strip_suffix('y').filter(|stem| !ends_in_vowel(stem)) {
            Some(stem) => [stem, "ied", rest].concat(),
            None => [verb, "ed", rest].concat(),
        },
    }
}

/// *arguing*, *agreeing*, *warning of*
pub fn present_participle(base: &str) -> String {
    let (verb, rest) = first_word(base);
    let stem = verb.strip_suffix('e').filter(|stem| !stem.ends_with('e')).unwrap_or(verb);
    [stem, "ing", rest].concat()
}

/// *deputies*, *prime ministers*, *policewomen*
pub fn plural(noun: &str) -> String {
    match noun.strip_suffix("man") {
        Some(stem) => [stem, "men"].concat(),
        None => plural_of(noun),
    }
}

fn plural_of(word: &str) -> String {
    if let Some(stem) = word.strip_suffix('y').filter(|stem| !ends_in_vowel(stem)) {
        return [stem, "ies"].concat();
    }
    let hisses = ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| word.ends_with(end));
    [word, if hisses { "es" } else { "s" }].concat()
}

fn first_word(phrase: &str) -> (&str, &str) {
    phrase.split_at(phrase.find(' ').unwrap_or(phrase.len()))
}

fn ends_in_vowel(stem: &str) -> bool {
    stem.ends_with(['a', 'e', 'i', 'o', 'u'])
}
