//! Whether a text is English, the one language in which quotations are found.
//!
//! No other language is recognised: all that is asked is whether the rules may be trusted here.

/// Words that stand in every English text and hardly in any other. Words that other languages have too (*in, of,
/// was, for*) are left out: the rest tells enough.
const ENGLISH: [&str; 27] = [
    "the", "and", "to", "that", "with", "his", "she", "it", "its", "from", "has", "have", "be", "are", "not",
    "this", "which", "who", "would", "could", "but", "they", "their", "been", "were", "said", "you",
];

/// News in English has 10 to 40 of those words in a hundred (counted over a thousand articles; one, half of it names,
/// has 7); texts in other languages that are written with Latin letters have 0 to 5.
const LEAST_IN_A_HUNDRED: usize = 6;

/// Fewer words tell nothing.
const ENOUGH: usize = 30;

/// So many words tell all there is to tell.
const MOST: usize = 1000;

/// The tag of a text: `en`, or `und`, which is BCP 47 for a language that nobody has determined. What is too short to
/// tell is taken for English, unless its letters are not Latin ones.
pub fn tag(text: &str) -> &'static str {
    if is_english(text) { "en" } else { "und" }
}

fn is_english(text: &str) -> bool {
    let (mut letters, mut latin) = (0, 0);
    for letter in text.chars().filter(|c| c.is_alphabetic()).take(MOST) {
        letters += 1;
        latin += usize::from(matches!(letter, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}'));
    }
    if latin * 2 < letters {
        return false;
    }
    let (mut words, mut english) = (0, 0);
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).take(MOST) {
        words += 1;
        english += usize::from(ENGLISH.iter().any(|known| word.eq_ignore_ascii_case(known)));
    }
    words < ENOUGH || english * 100 >= words * LEAST_IN_A_HUNDRED
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        assert_eq!(tag(text), expect, "{text}");
    }

    #[test]
    fn english_is_told_by_its_small_words() {
        check(
            "The ferry will not sail before Friday, the harbour master said. Nobody had told the islanders, who stood \
             on the quay with their shopping and waited for a boat that was not coming.",
            "en",
        );
        check(
            "MINISTER QUITS OVER BRIDGE. She had been warned, and said so: “They knew.” Two reports, one from March, \
             have been published since; neither of them was read by the council that ordered it.",
            "en",
        );
    }

    #[test]
    fn other_languages_with_latin_letters_are_not_english() {
        for text in [
            "Die Fähre fährt nicht vor Freitag, sagte der Hafenmeister. Niemand hatte es den Inselbewohnern gesagt, die \
             mit ihren Einkäufen am Kai standen und auf ein Schiff warteten, das nicht kam.",
            "Le bac ne partira pas avant vendredi, a dit le chef du port. Personne ne l’avait dit aux habitants de \
             l’île, qui attendaient sur le quai un bateau qui ne venait pas, et on ne sait pas encore pourquoi.",
            "De veerboot vaart niet voor vrijdag, zei de havenmeester. Niemand had het de eilanders gezegd, die met hun \
             boodschappen op de kade stonden te wachten op een boot die niet kwam, of het nu was om de wind of niet.",
            "Færgen sejler ikke før fredag, sagde havnefogeden. Ingen havde sagt det til øens beboere, som stod på kajen \
             og ventede på en båd, der ikke kom, for at komme hjem med det, de havde købt.",
            "El transbordador no sale antes del viernes, dijo el jefe del puerto. Nadie se lo había dicho a los \
             isleños, que esperaban en el muelle con sus compras un barco que no llegaba, y no se sabe por qué.",
        ] {
            check(text, "und");
        }
    }

    #[test]
    fn other_letters_are_not_english_however_few() {
        check("Паром не пойдёт до пятницы", "und");
        check("渡轮星期五之前不会开航", "und");
        check("המעבורת לא תפליג לפני יום שישי", "und");
    }

    #[test]
    fn what_is_too_short_is_taken_for_english() {
        check("", "en");
        check("Reykjavík, 12 March", "en");
        check("“Basta!”", "en");
        check("1 2 3", "en");
    }
}
