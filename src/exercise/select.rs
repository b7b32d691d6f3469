//! The items of an exercise: some of all that an article yields, by what a teacher wishes.
//!
//! With the same seed come the same items in the same order, each with its options in the same order; and whether another item is
//! there changes neither the options of one nor its place among the others: an item that is dropped makes room for the next.
//! Of items of which one would give away the answer to another, the first by chance comes alone.

use super::apart::is_given_away;
use super::chance::Chance;
use super::{Choose, Difficulty, Item, Prompt, Task};

/// What a teacher wishes of an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// At most so many items.
    pub number: usize,
    /// Items of this difficulty come first; others only fill up what is missing. `None`: any.
    pub difficulty: Option<Difficulty>,
    pub order: Order,
    pub seed: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Order {
    /// As the article goes.
    Text,
    EasyFirst,
    Shuffled,
}

/// How many options are shown where one is right. Three do as well as more where more are not as good (Rodriguez 2005,
/// a meta-analysis of 80 years of research); four leave less to luck.
const OPTIONS: usize = 4;
/// How many are shown where several are right.
const OPTIONS_OF_SEVERAL: usize = 8;

/// Fewer than wished where there are not so many that can be asked together; none of none. A guess comes before everything that is counted, and is always there
/// where more than one item is wished.
pub fn select(candidates: &[Item], wish: &Wish) -> Vec<Item> {
    let mut places: Vec<usize> = (0..candidates.len()).collect();
    places.sort_by_cached_key(|&at| Chance::for_name(wish.seed, &candidates[at].id).next());
    let far = |at: &usize| match wish.difficulty {
        Some(wished) => (candidates[*at].difficulty() as usize).abs_diff(wished as usize),
        None => 0,
    };
    let mut places = spread(candidates, places);
    places.sort_by_key(far);
    let guess_first = |at: &usize| candidates[*at].prompt != Prompt::GuessVoices;
    if wish.number > 1 {
        places.sort_by_key(guess_first);
    }
    let mut places = together(candidates, places, wish.number);
    match wish.order {
        Order::Text => places.sort_unstable(),
        Order::EasyFirst => {
            places.sort_unstable();
            places.sort_by_key(|&at| candidates[at].difficulty());
        }
        Order::Shuffled => {}
    }
    places.sort_by_key(guess_first);
    places.into_iter().map(|at| arranged(&candidates[at], wish.seed)).collect()
}

/// At most so many places, each of an item that neither gives away the answer of one before it nor has its own given away.
fn together(candidates: &[Item], places: Vec<usize>, number: usize) -> Vec<usize> {
    let mut taken: Vec<usize> = Vec::new();
    for at in places {
        let apart = || taken.iter().any(|&known| is_given_away(&candidates[known], &candidates[at]));
        if taken.len() < number && !apart() {
            taken.push(at);
        }
    }
    taken
}

/// So ordered that the answers take turns: else most would be right by saying the same every time, about an article full of named
/// speakers or one in which the mayor says the most.
fn spread(candidates: &[Item], places: Vec<usize>) -> Vec<usize> {
    let mut turns: Vec<(&str, usize)> = Vec::new();
    let mut ordered: Vec<(usize, usize)> = Vec::with_capacity(places.len());
    for at in places {
        let key = match &candidates[at].task {
            Task::Choose(choose) => choose.right.first().map_or("", String::as_str),
            _ => "",
        };
        let turn = match turns.iter_mut().find(|(known, _)| *known == key) {
            Some((_, turn)) => {
                *turn += 1;
                *turn
            }
            None => {
                turns.push((key, 0));
                0
            }
        };
        ordered.push((turn, at));
    }
    let scale = turns.len() > 1;
    ordered.sort_by_key(|(turn, _)| if scale { *turn } else { 0 });
    ordered.into_iter().map(|(_, at)| at).collect()
}

/// The item with as many options as are shown, in their order.
fn arranged(item: &Item, seed: u64) -> Item {
    let mut item = item.clone();
    let mut chance = Chance::for_name(seed, &item.id);
    match &mut item.task {
        Task::Choose(choose) if !choose.fixed => arrange(choose, &mut chance),
        Task::Vote { options } => {
            // "Somebody else" stays last: it speaks of those before it.
            let names = options.len() - usize::from(!options.is_empty());
            chance.shuffle(&mut options[..names]);
        }
        _ => {}
    }
    item
}

fn arrange(choose: &mut Choose, chance: &mut Chance) {
    let most = if choose.several { OPTIONS_OF_SEVERAL } else { OPTIONS };
    let keys = std::mem::take(&mut choose.right);
    let (mut right, mut wrong): (Vec<_>, Vec<_>) =
        std::mem::take(&mut choose.options).into_iter().partition(|option| keys.contains(&option.key));
    chance.shuffle(&mut right);
    chance.shuffle(&mut wrong);
    // Where several are right, half of what is shown: their number tells nothing.
    right.truncate(if choose.several { most / 2 } else { 1 });
    wrong.truncate(most - right.len());
    choose.right = right.iter().map(|option| option.key.clone()).collect();
    choose.right.sort_unstable();
    choose.options = right;
    choose.options.append(&mut wrong);
    chance.shuffle(&mut choose.options);
}

impl Order {
    pub const ALL: [Order; 3] = [Order::Text, Order::EasyFirst, Order::Shuffled];

    /// The name in files and links.
    pub fn as_str(self) -> &'static str {
        match self {
            Order::Text => "text",
            Order::EasyFirst => "easy-first",
            Order::Shuffled => "shuffled",
        }
    }

    /// `None` for a word that is none.
    pub fn from_name(name: &str) -> Option<Order> {
        Order::ALL.into_iter().find(|order| order.as_str() == name)
    }
}
