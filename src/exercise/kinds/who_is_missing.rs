//! Who is missing: mentioned and never heard; and whom one would ask.
//!
//! That somebody has no word in an article is certain only where everything that is said has a certain speaker. Who acts only
//! once is not offered: nobody would expect a word from everybody who is named. Countries are not, either: they do not speak. An
//! organisation is heard when its people are, so it is offered only where everybody's role says whose people they are.

use annotator::{Actor, ActorKind, Form};

use super::first;
use crate::exercise::material::reads_alike;
use crate::exercise::{
    Choose, ExerciseKind, Hard, Item, ItemEvidence, Material, MaterialArticle, Offered, Passage, Prompt,
    Rubric, Task, WhyNot,
};

/// Who is offered as missing is mentioned at least so often.
const MENTIONS: usize = 2;
/// Who is heard is among what is offered, at least so many.
const HEARD: usize = 2;

pub fn items(material: &Material) -> Result<Vec<Item>, WhyNot> {
    let article = first(material);
    if article.speech().next().is_none() {
        return Err(WhyNot::NoQuotations);
    }
    let open = item(article, "ask", Prompt::WhomWouldYouAsk, Task::Open { rubric: Rubric::WhomToAsk }, &[]);
    Ok(missing(article).into_iter().chain([open]).collect())
}

fn missing(article: &MaterialArticle) -> Option<Item> {
    let nobodys = article.speech().any(|quotation| quotation.speakers.is_empty());
    if !article.all_certain() || nobodys && !article.is_checked() {
        return None;
    }
    let offered = article.reading.actors.iter().filter(|actor| {
        actor.kind != ActorKind::Country
            && !actor.unnamed
            && actor.mentions.iter().any(|it| it.form == Form::Name)
    });
    let (heard, silent): (Vec<&Actor>, Vec<&Actor>) =
        offered.partition(|actor| article.reading.is_quoted(actor));
    let mut silent: Vec<&Actor> =
        silent.into_iter().filter(|actor| actor.mentions.len() >= MENTIONS).collect();
    silent.retain(|actor| {
        !heard.iter().any(|other| reads_alike(&actor.name, &other.name) || is_theirs(actor, other))
    });
    if silent.is_empty() || heard.len() < HEARD {
        return None;
    }
    let offer = |actors: &[&Actor]| -> Vec<Offered> {
        actors.iter().map(|actor| Offered::name(&actor.id, &actor.name)).collect()
    };
    let mut options = offer(&silent);
    options.extend(offer(&heard));
    let right = silent.iter().map(|actor| actor.id.clone()).collect();
    let task = Task::Choose(Choose { options, right, several: true, fixed: false });
    Some(item(article, "heard", Prompt::WhoIsMissing, task, &silent))
}

/// Whether the second may be one of the people of an organisation.
fn is_theirs(actor: &Actor, other: &Actor) -> bool {
    let says_whose = |role: &String| role.contains(char::is_whitespace);
    actor.kind != ActorKind::Person && (is_ones(actor, other) || !other.roles.iter().all(says_whose))
}

/// Whether the second is called as the first or speaks for it: an army is heard when its spokesman is.
pub fn is_ones(actor: &Actor, other: &Actor) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.chars().count() > 2 && !annotator::is_small_word(word))
            .map(str::to_string)
            .collect()
    };
    let mut own = words(&actor.name);
    own.extend(actor.roles.iter().flat_map(|role| words(role)));
    let said = other.roles.iter().flat_map(|role| words(role));
    reads_alike(&actor.name, &other.name) || said.into_iter().any(|word| own.contains(&word))
}

fn item(article: &MaterialArticle, about: &str, prompt: Prompt, task: Task, shown: &[&Actor]) -> Item {
    let first_name =
        |actor: &&Actor| actor.mentions.iter().find(|it| it.form == Form::Name).map(|it| it.span);
    let graded = matches!(task, Task::Choose(_));
    Item {
        id: format!("{}@{about}", ExerciseKind::WhoIsMissing.as_str()),
        kind: ExerciseKind::WhoIsMissing,
        prompt,
        passages: vec![Passage::new(0, article.whole())],
        task,
        hard: graded.then_some(Hard::Much).into_iter().collect(),
        evidence: shown
            .iter()
            .filter_map(first_name)
            .map(|span| ItemEvidence { article: 0, quotation: None, spans: vec![span] })
            .collect(),
    }
}
