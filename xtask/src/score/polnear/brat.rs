//! Annotations in the standoff form of brat: `T` lines name stretches of text, `E` lines what they are to each other.

use std::collections::HashMap;

use super::Attribution;
use super::places::Places;

/// The attributions of an annotation file, in its order; what has no content is none, a line that is neither `T`
/// nor `E` is passed over.
pub fn attributions(ann: &str) -> Vec<Attribution> {
    let columns = || ann.split('\n').filter_map(|line| line.split_once('\t'));
    let places: HashMap<&str, Vec<(usize, usize)>> = columns()
        .filter(|(id, _)| id.starts_with('T'))
        .map(|(id, rest)| (id, ranges(rest.split('\t').next().unwrap_or_default())))
        .collect();
    let events = columns().filter(|(id, _)| id.starts_with('E'));
    events
        .map(|(_, rest)| attribution(rest.split('\t').next().unwrap_or_default(), &places))
        .filter(|attribution| !attribution.content.is_empty())
        .collect()
}

/// `Content 12 20;30 41` → its two ranges.
fn ranges(column: &str) -> Vec<(usize, usize)> {
    let (_, ranges) = column.split_once(' ').unwrap_or_default();
    let range = |range: &str| {
        let (start, end) = range.trim().split_once(' ')?;
        Some((start.parse().ok()?, end.parse().ok()?))
    };
    ranges.split(';').filter_map(range).collect()
}

/// `Attribution:T4 Content:T3 Cue:T2 Source:T1 Source2:T7`: a number behind the role tells two of them apart.
fn attribution(column: &str, places: &HashMap<&str, Vec<(usize, usize)>>) -> Attribution {
    let all_of = |wanted: &str| {
        let pairs = column.split_whitespace().filter_map(|pair| pair.split_once(':'));
        let of_role = pairs.filter(|(role, _)| role.trim_end_matches(|c: char| c.is_ascii_digit()) == wanted);
        Places::new(of_role.filter_map(|(_, id)| places.get(id)).flatten().copied().collect())
    };
    Attribution { source: all_of("Source"), cue: all_of("Cue"), content: all_of("Content"), certainty: 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(ann: &str, expect: &[[&[(usize, usize)]; 3]]) {
        let found: Vec<_> =
            attributions(ann).into_iter().map(|found| [found.source, found.cue, found.content]).collect();
        let expect: Vec<_> =
            expect.iter().map(|parts| parts.map(|places| Places::new(places.to_vec()))).collect();
        assert_eq!(found, expect, "{ann}");
    }

    #[test]
    fn an_event_joins_the_places_of_its_roles() {
        check(
            "T1\tSource 0 5\tBrant\nT2\tCue 6 10\tsaid\nT3\tContent 20 30;11 15\tit is\nE1\tAttribution:T9 \
             Content:T3 Cue:T2 Source:T1\n",
            &[[&[(0, 5)], &[(6, 10)], &[(11, 15), (20, 30)]]],
        );
    }

    #[test]
    fn a_role_can_stand_twice_and_refer_to_what_comes_later() {
        check(
            "E1\tAttribution:T4 Content:T1 Content2:T2 Cue:T9\nT1\tContent 0 2\tNo\nT2\tContent 9 12\tyes\n",
            &[[&[], &[], &[(0, 2), (9, 12)]]],
        );
    }

    #[test]
    fn without_content_there_is_no_attribution() {
        check("T1\tSource 0 5\tBrant\nE1\tAttribution:T1 Source:T1\n", &[]);
        check("#1\tAnnotatorNotes T1\tunsure\nA1\tNested E1\n\n", &[]);
    }
}
