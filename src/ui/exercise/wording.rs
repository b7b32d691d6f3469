//! The words of exercises: what they are called, what they ask, and what can be chosen.

use annotator::{Kind, Naming};

use crate::exercise::lesson::Exercise;
use crate::exercise::sheet::{Why, Wording};
use crate::exercise::{ExerciseKind, Item, Prompt, Rubric, Task, Term, WhyNot};
use crate::ui::format::{colour, country_name, isolate};
use crate::words::{Words, tag_and_direction, tu_string};

/// The words of the screen for an exercise of a lesson.
pub struct ScreenWording<'a> {
    pub words: Words,
    /// Where a teacher may have other words for an item.
    pub exercise: &'a Exercise,
}

impl Wording for ScreenWording<'_> {
    fn language(&self) -> String {
        tag_and_direction(self.words.get_locale_untracked()).0.to_string()
    }

    fn title(&self, kind: ExerciseKind) -> String {
        title(self.words, kind).to_string()
    }

    fn instruction(&self, kind: ExerciseKind) -> String {
        instruction(self.words, kind).to_string()
    }

    fn prompt(&self, item: &Item) -> String {
        let reworded = self.exercise.words_for(item).map(str::to_string);
        reworded.unwrap_or_else(|| prompt(self.words, &item.prompt))
    }

    fn term(&self, term: Term) -> String {
        self::term(self.words, term).to_string()
    }

    fn rubric(&self, rubric: Rubric) -> Vec<String> {
        self::rubric(self.words, rubric).map(str::to_string).to_vec()
    }

    fn explanation(&self, why: &Why) -> String {
        let words = self.words;
        if matches!(why.item.task, Task::Open { .. } | Task::Vote { .. }) || why.shown.is_empty() {
            return String::new();
        }
        let shown = why.shown.join(" … ");
        let more = (why.more > 0).then(|| tu_string!(words, exercise.and_more, count = why.more).to_string());
        let shown = [Some(shown), more].into_iter().flatten().collect::<Vec<_>>().join(" ");
        tu_string!(words, exercise.the_article_says, shown).to_string()
    }
}

/// What a type is called.
pub fn title(words: Words, kind: ExerciseKind) -> &'static str {
    match kind {
        ExerciseKind::MarkQuotations => tu_string!(words, exercise.mark_quotations),
        ExerciseKind::WhoSaidIt => tu_string!(words, exercise.who_said_it),
        ExerciseKind::QuotationKind => tu_string!(words, exercise.quotation_kind),
        ExerciseKind::NamedOrNot => tu_string!(words, exercise.named_or_not),
        ExerciseKind::Introduced => tu_string!(words, exercise.introduced),
        ExerciseKind::VoicesAudit => tu_string!(words, exercise.voices_audit),
        ExerciseKind::WhoseVoice => tu_string!(words, exercise.whose_voice),
        ExerciseKind::VerbColour => tu_string!(words, exercise.verb_colour),
        ExerciseKind::SwapTheVerb => tu_string!(words, exercise.swap_the_verb),
        ExerciseKind::ChargedWords => tu_string!(words, exercise.charged_words),
        ExerciseKind::ScareQuotes => tu_string!(words, exercise.scare_quotes),
        ExerciseKind::WhoIsMissing => tu_string!(words, exercise.who_is_missing),
        ExerciseKind::AccusedAndAnswered => tu_string!(words, exercise.accused_and_answered),
        ExerciseKind::TwoStories => tu_string!(words, exercise.two_stories),
        ExerciseKind::NotSure => tu_string!(words, exercise.not_sure),
    }
}

/// What there is to know before it is done.
pub fn instruction(words: Words, kind: ExerciseKind) -> &'static str {
    match kind {
        ExerciseKind::MarkQuotations => tu_string!(words, exercise.mark_quotations_how),
        ExerciseKind::WhoSaidIt => tu_string!(words, exercise.who_said_it_how),
        ExerciseKind::QuotationKind => tu_string!(words, exercise.quotation_kind_how),
        ExerciseKind::NamedOrNot => tu_string!(words, exercise.named_or_not_how),
        ExerciseKind::Introduced => tu_string!(words, exercise.introduced_how),
        ExerciseKind::VoicesAudit => tu_string!(words, exercise.voices_audit_how),
        ExerciseKind::WhoseVoice => tu_string!(words, exercise.whose_voice_how),
        ExerciseKind::VerbColour => tu_string!(words, exercise.verb_colour_how),
        ExerciseKind::SwapTheVerb => tu_string!(words, exercise.swap_the_verb_how),
        ExerciseKind::ChargedWords => tu_string!(words, exercise.charged_words_how),
        ExerciseKind::ScareQuotes => tu_string!(words, exercise.scare_quotes_how),
        ExerciseKind::WhoIsMissing => tu_string!(words, exercise.who_is_missing_how),
        ExerciseKind::AccusedAndAnswered => tu_string!(words, exercise.accused_and_answered_how),
        ExerciseKind::TwoStories => tu_string!(words, exercise.two_stories_how),
        ExerciseKind::NotSure => tu_string!(words, exercise.not_sure_how),
    }
}

/// Whether the article gives the answer away to whoever looks in it, and nothing is learned by that.
pub fn prompt_hides_article(prompt: &Prompt) -> bool {
    matches!(prompt, Prompt::WhichVerb | Prompt::GuessVoices)
}

/// Why an article yields nothing for a type, and what to do.
pub fn why_not(words: Words, why: WhyNot) -> &'static str {
    match why {
        WhyNot::NoQuotations => tu_string!(words, exercise.w_no_quotations),
        WhyNot::NothingCertain => tu_string!(words, exercise.w_nothing_certain),
        WhyNot::TooFewSpeakers => tu_string!(words, exercise.w_too_few_speakers),
        WhyNot::NothingOfTheSort => tu_string!(words, exercise.w_nothing_of_the_sort),
        WhyNot::NoWordList => tu_string!(words, exercise.w_no_word_list),
        WhyNot::NeedsTwoArticles => tu_string!(words, exercise.w_needs_two_articles),
        WhyNot::NoDoubt => tu_string!(words, exercise.w_no_doubt),
    }
}

/// What an item asks.
fn prompt(words: Words, prompt: &Prompt) -> String {
    let name = |name: &String| isolate(words, name);
    match prompt {
        Prompt::MarkQuotations => tu_string!(words, exercise.p_mark_quotations).to_string(),
        Prompt::MarkQuotedSentences => tu_string!(words, exercise.p_mark_quoted_sentences).to_string(),
        Prompt::WhoSaidIt => tu_string!(words, exercise.p_who_said_it).to_string(),
        Prompt::WhoIsMeant { words: said } => {
            tu_string!(words, exercise.p_who_is_meant, said = name(said)).to_string()
        }
        Prompt::GuessVoices => tu_string!(words, exercise.p_guess_voices).to_string(),
        Prompt::CountVoices => tu_string!(words, exercise.p_count_voices).to_string(),
        Prompt::CountQuotations { name: of } => {
            tu_string!(words, exercise.p_count_quotations, name = name(of)).to_string()
        }
        Prompt::CountWords { name: of } => {
            tu_string!(words, exercise.p_count_words, name = name(of)).to_string()
        }
        Prompt::CountQuotationsOfCountry { country } => {
            tu_string!(words, exercise.p_count_quotations_country, name = country_name(words, *country))
                .to_string()
        }
        Prompt::CountWordsOfCountry { country } => {
            tu_string!(words, exercise.p_count_words_country, name = country_name(words, *country))
                .to_string()
        }
        Prompt::HowNamed => tu_string!(words, exercise.p_how_named).to_string(),
        Prompt::WhichWordsIntroduce { name: of } => {
            tu_string!(words, exercise.p_which_words_introduce, name = name(of)).to_string()
        }
        Prompt::WhoGetsARole { one, other } => {
            tu_string!(words, exercise.p_who_gets_a_role, one = name(one), other = name(other)).to_string()
        }
        Prompt::WhichColour { verb } => {
            tu_string!(words, exercise.p_which_colour, verb = name(verb)).to_string()
        }
        Prompt::WhichVerb => tu_string!(words, exercise.p_which_verb).to_string(),
        Prompt::NeutralVerb => tu_string!(words, exercise.p_neutral_verb).to_string(),
        Prompt::WhoseVoice => tu_string!(words, exercise.p_whose_voice).to_string(),
        Prompt::WhichKind => tu_string!(words, exercise.p_which_kind).to_string(),
        Prompt::WhoIsMissing => tu_string!(words, exercise.p_who_is_missing).to_string(),
        Prompt::WhomWouldYouAsk => tu_string!(words, exercise.p_whom_would_you_ask).to_string(),
        Prompt::IsTheAccusedHeard { name: of } => {
            tu_string!(words, exercise.p_is_the_accused_heard, name = name(of)).to_string()
        }
        Prompt::WhereTheAccusedIsHeard { name: of } => {
            tu_string!(words, exercise.p_where_the_accused_is_heard, name = name(of)).to_string()
        }
        Prompt::HeardInWhich { name: of } => {
            tu_string!(words, exercise.p_heard_in_which, name = name(of)).to_string()
        }
        Prompt::MarkChargedWords => tu_string!(words, exercise.p_mark_charged_words).to_string(),
        Prompt::RewriteWithoutCharge { words: charged } => {
            tu_string!(words, exercise.p_rewrite, said = name(charged)).to_string()
        }
        Prompt::MarkScareQuotes => tu_string!(words, exercise.p_mark_scare_quotes).to_string(),
        Prompt::SomebodysWords => tu_string!(words, exercise.p_somebodys_words).to_string(),
        Prompt::NotSure => tu_string!(words, exercise.p_not_sure).to_string(),
    }
}

fn term(words: Words, term: Term) -> &'static str {
    match term {
        Term::Naming(Naming::Name) => tu_string!(words, exercise.t_name),
        Term::Naming(Naming::Role) => tu_string!(words, exercise.t_role),
        Term::Naming(Naming::Nobody) => tu_string!(words, exercise.t_nobody),
        Term::Kind(Kind::Direct) => tu_string!(words, exercise.t_direct),
        Term::Kind(Kind::Mixed) => tu_string!(words, exercise.t_mixed),
        Term::Kind(Kind::Indirect) => tu_string!(words, exercise.t_indirect),
        Term::Kind(Kind::Scare) => tu_string!(words, exercise.t_scare),
        Term::Colour(of) => colour(words, of),
        Term::Both => tu_string!(words, exercise.t_both),
        Term::Neither => tu_string!(words, exercise.t_neither),
        Term::Attributed => tu_string!(words, exercise.t_attributed),
        Term::PapersVoice => tu_string!(words, exercise.t_papers_voice),
        Term::SomebodysWords => tu_string!(words, exercise.t_somebodys_words),
        Term::NobodysWords => tu_string!(words, exercise.t_nobodys_words),
        Term::Heard => tu_string!(words, exercise.t_heard),
        Term::NotHeard => tu_string!(words, exercise.t_not_heard),
        Term::OnlyFirst => tu_string!(words, exercise.t_only_first),
        Term::BothStories => tu_string!(words, exercise.t_both_stories),
        Term::OnlySecond => tu_string!(words, exercise.t_only_second),
        Term::SomebodyElse => tu_string!(words, exercise.t_somebody_else),
    }
}

/// The questions by which an open answer is looked at.
fn rubric(words: Words, rubric: Rubric) -> [&'static str; 3] {
    match rubric {
        Rubric::WhomToAsk => [
            tu_string!(words, exercise.r_whom_1),
            tu_string!(words, exercise.r_whom_2),
            tu_string!(words, exercise.r_whom_3),
        ],
        Rubric::NeutralWords => [
            tu_string!(words, exercise.r_neutral_1),
            tu_string!(words, exercise.r_neutral_2),
            tu_string!(words, exercise.r_neutral_3),
        ],
    }
}
