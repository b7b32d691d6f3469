//! The colour of a reporting word: what it adds to the bare news that somebody said something.

/// What a reporting word does beyond *said*.
///
/// The order is from neutral to loaded, so that colours can be compared. It follows how far a word goes from the words
/// themselves to a view of them, in four [steps](Step). That reporting verbs differ in this is an old finding: Thompson
/// and Ye (*Evaluation in the reporting verbs used in academic papers*, 1991) tell verbs that leave open whether
/// something holds from those by which the writer takes a side; Caldas-Coulthard (*On reporting reporting*, 1994) tells
/// *say* from verbs that name the act (*urge*, *accuse*) and from those that tell how it sounded (*scream*, *sigh*);
/// Bell (*The Language of News Media*, 1991) and Floyd (*The reporting verbs and bias in the press*, 2000) show both at
/// work in the news. The order within a step is ours.
///
/// A loaded word is not a wrong one: who shouted has shouted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Colour {
    /// *said, told, announced, according to*
    Neutral,
    /// *explained, pointed out, noted*: makes something clear, and what is pointed out is taken to be so.
    Explaining,
    /// *asked, urged, demanded*
    Asking,
    /// *promised, pledged*
    Promising,
    /// *described as, called, labelled*: says what somebody or something is.
    Judging,
    /// *insisted, argued, stressed*
    Assertive,
    /// *praised, welcomed*
    Praising,
    /// *warned, threatened*
    Warning,
    /// *denied, rejected, dismissed*
    Denying,
    /// *accused, condemned, slammed*
    Attacking,
    /// *admitted, conceded*: what is said is true, and was to be hidden.
    Admitting,
    /// *claimed, alleged*: what is said may not be so.
    Doubting,
    /// *fumed, sighed, joked*: how it sounded.
    Emotional,
}

/// How much a colour adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Only that something was said.
    Plain,
    /// What was done by saying it.
    Act,
    /// An act for or against something, and its force.
    Force,
    /// How the one who reports takes it: as true, as doubtful, as an outburst.
    View,
}

impl Colour {
    /// From neutral to loaded.
    pub const ALL: [Colour; 13] = [
        Colour::Neutral,
        Colour::Explaining,
        Colour::Asking,
        Colour::Promising,
        Colour::Judging,
        Colour::Assertive,
        Colour::Praising,
        Colour::Warning,
        Colour::Denying,
        Colour::Attacking,
        Colour::Admitting,
        Colour::Doubting,
        Colour::Emotional,
    ];

    pub fn step(self) -> Step {
        match self {
            Colour::Neutral => Step::Plain,
            Colour::Explaining | Colour::Asking | Colour::Promising | Colour::Judging => Step::Act,
            Colour::Assertive | Colour::Praising | Colour::Warning | Colour::Denying | Colour::Attacking => {
                Step::Force
            }
            Colour::Admitting | Colour::Doubting | Colour::Emotional => Step::View,
        }
    }

    /// The name used in the list of cues and on the page.
    pub fn as_str(self) -> &'static str {
        match self {
            Colour::Neutral => "neutral",
            Colour::Explaining => "explaining",
            Colour::Asking => "asking",
            Colour::Promising => "promising",
            Colour::Judging => "judging",
            Colour::Assertive => "assertive",
            Colour::Praising => "praising",
            Colour::Warning => "warning",
            Colour::Denying => "denying",
            Colour::Attacking => "attacking",
            Colour::Admitting => "admitting",
            Colour::Doubting => "doubting",
            Colour::Emotional => "emotional",
        }
    }

    /// The colour the list names; `None` for a word that is no colour.
    pub fn from_name(name: &str) -> Option<Colour> {
        Colour::ALL.into_iter().find(|colour| colour.as_str() == name)
    }
}

impl Step {
    /// From the least to the most.
    pub const ALL: [Step; 4] = [Step::Plain, Step::Act, Step::Force, Step::View];

    /// The name used on the page.
    pub fn as_str(self) -> &'static str {
        match self {
            Step::Plain => "plain",
            Step::Act => "act",
            Step::Force => "force",
            Step::View => "view",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_colours_stand_in_their_order_and_no_step_goes_back() {
        assert!(Colour::ALL.is_sorted());
        assert!(Colour::ALL.is_sorted_by_key(|colour| colour.step()));
        assert!(Step::ALL.iter().all(|step| Colour::ALL.iter().any(|colour| colour.step() == *step)));
    }
}
