//! Whose voices two articles have: only the one, both, only the other.

use annotator::{Kind, Reading};

use super::names::{Known, same_actors};

/// Somebody who is heard in at least one of two articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The id by which both articles know the actor here.
    pub id: String,
    pub name: String,
    /// Left and right.
    pub parts: [Part; 2],
}

/// What an actor has in one of the articles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Place of the actor in the reading; none where the article does not speak of it.
    pub actor: Option<usize>,
    pub quotations: usize,
    pub words: usize,
}

/// Where somebody is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Heard {
    Left,
    Both,
    Right,
}

impl Compared {
    pub fn heard(&self) -> Heard {
        match (self.parts[0].quotations, self.parts[1].quotations) {
            (_, 0) => Heard::Left,
            (0, _) => Heard::Right,
            _ => Heard::Both,
        }
    }

    fn quotations(&self) -> usize {
        self.parts[0].quotations + self.parts[1].quotations
    }
}

/// Gives the actors of both readings one id where they are the same. What is only on the right
/// takes another where the left has it for somebody else, and so do all quotations of the right.
pub fn with_common_ids(left: &Reading, right: &Reading) -> Reading {
    let [known_left, known_right] =
        [left, right].map(|reading| reading.actors.iter().map(Known::of_actor).collect::<Vec<_>>());
    let same = same_actors(&known_left, &known_right);
    let mut reading = right.clone();
    let mut names: Vec<(String, String)> = Vec::with_capacity(right.actors.len());
    for (place, actor) in reading.actors.iter_mut().enumerate() {
        let before = actor.id.clone();
        if let Some(at) = same.iter().position(|same| *same == Some(place)) {
            actor.id.clone_from(&left.actors[at].id);
        } else {
            while left.actor(&actor.id).is_some() {
                actor.id.push('~');
            }
        }
        names.push((before, actor.id.clone()));
    }
    for quotation in &mut reading.quotations {
        quotation.id = right_id(&quotation.id);
        for id in &mut quotation.speakers {
            if let Some((_, name)) = names.iter().find(|(before, _)| before == id) {
                id.clone_from(name);
            }
        }
    }
    reading
}

/// The id of a quotation of the right article, so that both may be on one page.
fn right_id(id: &str) -> String {
    format!("{id}~")
}

/// The id that a quotation of this side has in its own article.
pub fn original_id(id: &str, side: usize) -> String {
    if side == 0 { id.to_string() } else { id.strip_suffix('~').unwrap_or(id).to_string() }
}

/// Everybody who is heard, most quoted first. The two readings have common ids.
pub fn compared(left: &Reading, right: &Reading) -> Vec<Compared> {
    let mut all: Vec<Compared> = Vec::new();
    for (side, reading) in [left, right].into_iter().enumerate() {
        for (at, actor) in reading.actors.iter().enumerate() {
            let part = part(reading, at);
            match all.iter_mut().find(|compared| compared.id == actor.id) {
                Some(compared) => compared.parts[side] = part,
                None => {
                    let mut parts = [Part::default(), Part::default()];
                    parts[side] = part;
                    all.push(Compared { id: actor.id.clone(), name: actor.name.clone(), parts });
                }
            }
        }
    }
    for compared in &mut all {
        // The fuller of the two names.
        if let Some(at) = compared.parts[1].actor
            && right.actors[at].name.chars().count() > compared.name.chars().count()
        {
            compared.name.clone_from(&right.actors[at].name);
        }
    }
    all.retain(|compared| compared.quotations() > 0);
    all.sort_by_key(|compared| std::cmp::Reverse(compared.quotations()));
    all
}

fn part(reading: &Reading, at: usize) -> Part {
    let mut part = Part { actor: Some(at), ..Part::default() };
    let theirs = reading.quotations.iter().filter(|quotation| {
        quotation.kind != Kind::Scare && quotation.speakers.contains(&reading.actors[at].id)
    });
    for quotation in theirs {
        part.quotations += 1;
        part.words += quotation.words(&reading.article.text);
    }
    part
}

#[cfg(test)]
mod tests {
    use super::super::examples::reading;
    use super::*;

    /// Who is heard on the left, in both, on the right; and those in both with how many quotations and
    /// words.
    fn check(left: &[&str], right: &[&str], expect: [&str; 3]) {
        let left = reading(left);
        let right = with_common_ids(&left, &reading(right));
        let all = compared(&left, &right);
        let part = |part: &Part| format!("{}x {}", part.quotations, part.words);
        let seen = [Heard::Left, Heard::Both, Heard::Right].map(|heard| {
            let theirs = all.iter().filter(|compared| compared.heard() == heard);
            let theirs = theirs.map(|compared| match heard {
                Heard::Both => {
                    format!("{} ({} / {})", compared.name, part(&compared.parts[0]), part(&compared.parts[1]))
                }
                _ => compared.name.clone(),
            });
            theirs.collect::<Vec<_>>().join(", ")
        });
        assert_eq!(seen, expect);
    }

    #[test]
    fn voices_are_in_one_article_or_in_both() {
        check(
            &["Ida Brandt NO said: “Yes.”", "Jonas Lie NO said: that he agreed"],
            &["Brandt NO claimed: “Yes.”", "Brandt NO claims: that she knew", "Rosa Pina PT said: “No.”"],
            ["Jonas Lie", "Ida Brandt (1x 1 / 2x 4)", "Rosa Pina"],
        );
    }

    #[test]
    fn words_that_nobody_says_are_nobodys_voice() {
        check(&["“spring talks”"], &["“spring talks”"], ["", "", ""]);
        check(&[], &[], ["", "", ""]);
    }

    #[test]
    fn different_people_of_one_name_stay_apart() {
        check(
            &["Ida Brandt NO said: “Yes.”"],
            &["Jonas Brandt NO said: “No.”"],
            ["Ida Brandt", "", "Jonas Brandt"],
        );
    }

    #[test]
    fn an_id_that_the_left_has_for_somebody_else_is_changed() {
        let left = reading(&["a diplomat NO said: “Yes.”"]);
        let mut other = reading(&["Rosa Pina PT said: “No.”"]);
        other.actors[0].id = "a-diplomat".to_string();
        other.quotations[0].speakers = vec!["a-diplomat".to_string()];
        let right = with_common_ids(&left, &other);
        assert_eq!(right.actors[0].id, "a-diplomat~");
        assert_eq!(right.quotations[0].speakers, ["a-diplomat~"]);
        assert_eq!(right.quotations[0].id, "q1~");
        assert_eq!(original_id("q1~", 1), "q1");
        assert_eq!(original_id("q1", 0), "q1");
    }
}
