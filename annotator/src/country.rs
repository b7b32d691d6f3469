//! Countries: for whom an actor speaks or acts.
//!
//! First what its own words say (*British Foreign Secretary*, *Brazil's Agriculture Ministry*, a
//! known organisation), then whom it belongs to (*the army's spokesman*), then, for those the
//! article presents without any, the country that the text around them is about.

use crate::choice::{Candidate, shares};
use crate::coreference::Coreference;
use crate::document::Document;
use crate::model::{ActorKind, Country, Span};
use crate::phrases::Phrases;

mod around;
mod described;
mod gazetteer;
mod introduced;
mod own;
mod setting;
mod tally;
mod whose;
mod world;

use around::candidates;
use gazetteer::Gazetteer;
use setting::Setting;

pub use around::COUNTRY;

/// The countries of an entity, and how sure they are; none where the text gives none.
#[derive(Clone, Debug, Default)]
pub struct Belonging {
    pub countries: Vec<Country>,
    /// From 0 to 1: 1 for what its own words say.
    pub certainty: f32,
}

/// What the countries are read from.
struct Ground<'a> {
    document: &'a Document<'a>,
    phrases: &'a Phrases,
    coreference: &'a Coreference,
    gazetteer: Gazetteer,
}

impl<'a> Ground<'a> {
    fn new(document: &'a Document, phrases: &'a Phrases, coreference: &'a Coreference) -> Ground<'a> {
        let gazetteer = Gazetteer::new(document, phrases, coreference);
        Ground { document, phrases, coreference, gazetteer }
    }
}

/// No guess is as certain as the article's own words, even where it names one country alone.
const MOST_CERTAIN: f32 = 0.95;

/// For each entity for whom it speaks or acts.
#[inline(never)]
pub fn countries(document: &Document, phrases: &Phrases, coreference: &Coreference) -> Vec<Belonging> {
    let ground = Ground::new(document, phrases, coreference);
    let owners = whose::owners(&ground);
    let found = named(&ground, &owners);
    let setting = Setting::new(&ground, &found);
    let mut belongings: Vec<Option<Belonging>> = found
        .iter()
        .map(|countries| {
            let countries = countries.clone()?;
            let certainty = if countries.is_empty() { 0.0 } else { 1.0 };
            Some(Belonging { countries, certainty })
        })
        .collect();
    let guess = |at: usize| surroundings(&ground, &setting, &found, at);
    for at in (0..belongings.len()).filter(|&at| is_head(coreference, &owners, at)) {
        belongings[at].get_or_insert_with(|| guess(at));
    }
    for at in 0..belongings.len() {
        if belongings[at].is_none() {
            let owner = owners[at].and_then(|owner| belongings[owner].clone());
            belongings[at] = Some(owner.unwrap_or_else(|| guess(at)));
        }
    }
    belongings.into_iter().map(Option::unwrap_or_default).collect()
}

/// For each entity whose own words name none, its first words and the countries that compete, `-` for none.
pub fn decisions(
    document: &Document,
    phrases: &Phrases,
    coreference: &Coreference,
) -> Vec<(Span, Vec<Candidate>)> {
    let ground = Ground::new(document, phrases, coreference);
    let owners = whose::owners(&ground);
    let found = named(&ground, &owners);
    let setting = Setting::new(&ground, &found);
    let open = (0..found.len()).filter(|&at| found[at].is_none() && is_head(coreference, &owners, at));
    open.filter_map(|at| {
        let first = coreference.entities[at].mentions.first()?.phrase;
        let rows = candidates(&ground, &setting, &found, at).into_iter();
        let named = rows.map(|(country, features)| Candidate {
            name: country.as_ref().map_or("-", Country::code).to_string(),
            values: features.values().to_vec(),
        });
        Some((phrases.all[first].span(document), named.collect()))
    })
    .collect()
}

/// True for an organisation, and for whoever belongs to nobody: an organisation's people go where it goes.
fn is_head(coreference: &Coreference, owners: &[Option<usize>], at: usize) -> bool {
    coreference.entities[at].likely == ActorKind::Organisation || owners[at].is_none()
}

/// What the words of each entity say, and of those it belongs to: an empty list for what is known to have no
/// country, `None` for what only the surroundings can tell.
fn named(ground: &Ground, owners: &[Option<usize>]) -> Vec<Option<Vec<Country>>> {
    let entities = &ground.coreference.entities;
    let mut found: Vec<Option<Vec<Country>>> =
        entities.iter().map(|entity| own::own(ground, entity)).collect();
    // "the club's Danish coach" goes where the club goes, also where only the surroundings tell that.
    for at in (0..entities.len()).filter(|&at| whose::is_hired(ground, &entities[at])) {
        if owners[at].is_some_and(|club| entities[club].likely == ActorKind::Organisation) {
            found[at] = None;
        }
    }
    // A spokesman of an army's unit gets his country by way of the army.
    let mut rounds = 0;
    while rounds < 3 && whose::inherit(ground, owners, &mut found) {
        rounds += 1;
    }
    found
}

/// The likeliest of the article's countries for somebody whose own words name none; its certainty is its
/// share of what all of them weigh.
fn surroundings(ground: &Ground, setting: &Setting, found: &[Option<Vec<Country>>], at: usize) -> Belonging {
    let candidates = candidates(ground, setting, found, at);
    let scores: Vec<f32> = candidates.iter().map(|(_, features)| COUNTRY.score(&features.values())).collect();
    let shared = candidates.into_iter().map(|(country, _)| country).zip(shares(&scores));
    let best = shared.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
    match best {
        Some((Some(country), share)) => {
            Belonging { countries: vec![country], certainty: share.min(MOST_CERTAIN) }
        }
        _ => Belonging::default(),
    }
}

/// The countries of a list of codes as the lexicon has it; none for an empty one.
fn codes(list: &str) -> Vec<Country> {
    list.split(", ").filter_map(Country::from_code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staged::Staged;

    /// What `name` speaks for in `text`, paragraphs parted by `¶`.
    fn check(text: &str, name: &str, expect: &[&str]) {
        let staged = Staged::new(text);
        let countries = countries(&staged.document, &staged.phrases, &staged.coreference);
        let at = staged.coreference.entities.iter().position(|entity| entity.display.contains(name));
        let found: Vec<&str> =
            at.map_or(vec!["nobody"], |at| countries[at].countries.iter().map(Country::code).collect());
        assert_eq!(found, expect, "{name} in {text}");
    }

    #[test]
    fn its_own_words_come_first() {
        check("In Sudan, German aid worker Ida Brandt said it was hot.", "Ida Brandt", &["DE"]);
        check("Brazil's agriculture ministry said it was dry.", "agriculture ministry", &["BR"]);
    }

    #[test]
    fn the_demonym_weighs_more_than_the_place_of_the_office() {
        check("The Danish consul in Lagos, Karen Lund, said it was hot.", "Karen Lund", &["DK"]);
        check("The British ambassador to Peru, Helen Marsh, said it was hot.", "Helen Marsh", &["GB"]);
    }

    #[test]
    fn a_place_behind_the_role_counts() {
        check("The mayor of Lyon, Anne Tissier, said it was late.", "Anne Tissier", &["FR"]);
        check("Retired teacher Rui Sarmento from Lisbon said it was late.", "Rui Sarmento", &["PT"]);
    }

    #[test]
    fn a_spokesman_has_the_country_of_whom_he_speaks_for() {
        check(
            "The Danish army left. The army's spokesman, Jens Holm, said it was late.",
            "Jens Holm",
            &["DK"],
        );
    }

    #[test]
    fn a_world_body_and_who_speaks_for_it_have_none() {
        check("NATO met in Oslo. NATO said it was late.", "NATO", &[]);
    }

    #[test]
    fn the_setting_speaks_where_nothing_nearer_does() {
        check(
            "The river Aare flooded Bern in Switzerland.¶Baker Ida Brandt said it was late.",
            "Ida Brandt",
            &["CH"],
        );
    }

    #[test]
    fn a_demonym_before_a_role_gives_the_country_and_one_that_is_talked_about_does_not() {
        check("Finnish teacher Ida Brandt left.", "Ida Brandt", &["FI"]);
        check("The Peruvian and the Chilean navy met. The Peruvian navy left.", "Peruvian navy", &["PE"]);
        check("Danish teacher Ida Brandt praised Chilean wine.", "Ida Brandt", &["DK"]);
        check("Danish teacher Ida Brandt met Chilean teachers in Norway.", "Ida Brandt", &["DK"]);
    }

    #[test]
    fn a_people_by_itself_introduces_somebody() {
        check("In Chad, Ida Brandt, a Norwegian who digs wells, said it was hot.", "Ida Brandt", &["NO"]);
        check("In Chad the captain, a Dutchman named Joris Maas, said it was hot.", "Joris Maas", &["NL"]);
        check("In Chad she met the Danish newcomer Ida Brandt, who said it was hot.", "Ida Brandt", &["DK"]);
        check_guessed(
            "It rained in Chad.¶Ida Brandt, who praised Norwegian wine, said it was hot.",
            "Ida Brandt",
        );
    }

    #[test]
    fn where_somebody_lives_or_works_counts_and_where_something_happened_does_not() {
        let setting = "Sweden met Norway.¶Norway won.¶";
        let in_sweden = |words: &str, expect: &[&str]| check(&format!("{setting}{words}"), "Brandt", expect);
        in_sweden("Ida Brandt, who sells fish in Killybegs, said it was late.", &["IE"]);
        in_sweden("Ida Brandt, who has farmed in Kenya since 1990, said it was late.", &["KE"]);
        in_sweden("Ida Brandt left. She lives in Lyon.", &["FR"]);
        in_sweden("Brandt Shipping left. Brandt Shipping is based in Rotterdam.", &["NL"]);
        in_sweden("Rotterdam-based Brandt Shipping said it was late.", &["NL"]);
        check_guessed("Ida Brandt, who saw a bridge in Lyon, said it was late.", "Ida Brandt");
        check_guessed("Tom Hale saw Ida Brandt in Lyon.", "Ida Brandt");
    }

    #[test]
    fn a_senator_of_a_party_and_a_state_is_american() {
        check("In Paris Sen. Ida Brandt (R-Utah) left.", "Ida Brandt", &["US"]);
        check("In Paris Rep. Tom Hale, D-Ohio, left.", "Tom Hale", &["US"]);
        check_guessed("In Oslo, Ida Brandt (B-Team) said it was late.", "Ida Brandt");
    }

    #[test]
    fn who_heads_a_known_organisation_speaks_for_its_country() {
        check("In Oslo European Commission President Ida Brandt left.", "Ida Brandt", &["EU"]);
        check("In Oslo Swedish European Commission official Ida Brandt left.", "Ida Brandt", &["SE"]);
    }

    #[test]
    fn who_works_for_an_institution_speaks_for_its_country() {
        check("Ida Brandt, a Fijian biologist at the University of Bergen, left.", "Ida Brandt", &["NO"]);
        check(
            "Ida Brandt, the Spanish lawmaker who heads the European Union mission, left.",
            "Ida Brandt",
            &["EU"],
        );
        check(
            "The Spanish foreign minister, Ida Brandt, spoke at the University of Bergen.",
            "Ida Brandt",
            &["ES"],
        );
        check("Ida Brandt, a Fijian biologist, flew to Bergen.", "Ida Brandt", &["FJ"]);
    }

    #[test]
    fn a_spokesman_without_more_speaks_for_who_acted_last_in_his_paragraph() {
        check(
            "Norway met Sweden.¶The Kremlin denied it. Spokesman Oleg Vetrov said it was late.",
            "Vetrov",
            &["RU"],
        );
        check(
            "The Kremlin denied it.¶Norway met Sweden. Foreign Ministry spokesman Jens Holm left Oslo.",
            "Holm",
            &["NO"],
        );
    }

    #[test]
    fn an_envoy_speaks_for_who_sends() {
        check("In Moscow, Ambassador of France Anne Tissier left.", "Anne Tissier", &["FR"]);
        check("Canada's envoy to China, Luc Fournier, left.", "Luc Fournier", &["CA"]);
        check("The Danish consul in Lagos, Karen Lund, left.", "Karen Lund", &["DK"]);
    }

    #[test]
    fn whose_director_it_is_tells_the_country() {
        check(
            "In Egypt, Nordhavn, a Danish shipping line, whose director, Ida Brandt, left, won.",
            "Ida Brandt",
            &["DK"],
        );
    }

    #[test]
    fn a_name_of_many_countries_gives_none() {
        check("In Oslo the European Cocoa Federation said it was late.", "Cocoa Federation", &[]);
        check(
            "In Oslo the Pacific Fishers Forum said it was late. Its director, Ida Brandt, left.",
            "Ida Brandt",
            &[],
        );
        check("The European Fish Company said it was late in Oslo.", "Fish Company", &["NO"]);
        check("The Norwegian Cocoa Federation said it was late.", "Cocoa Federation", &["NO"]);
    }

    /// Only the surroundings of `name` tell, whatever they tell: a certainty below 1.
    fn check_guessed(text: &str, name: &str) {
        let actors = crate::read_as_is(&text.replace('¶', "\n\n")).actors;
        let certainty = actors.iter().find(|actor| actor.name == name).map(|actor| actor.country_certainty);
        assert!(certainty.is_some_and(|certainty| certainty < 1.0), "{name} in {text}: {certainty:?}");
    }

    #[test]
    fn the_surroundings_give_a_certainty_below_one() {
        check_guessed("The ferry sank off Norway.¶Baker Tom Hale said it was late.", "Tom Hale");
        check_guessed("Danish baker Ida Brandt met Tom Hale.", "Tom Hale");
    }

    #[test]
    fn ministers_named_together_have_the_countries_in_their_order() {
        let joint =
            "In Chad the Danish and Estonian health ministers, Ida Brandt and Jaan Tamm, said it was late.";
        check(joint, "Ida Brandt", &["DK"]);
        check(joint, "Jaan Tamm", &["EE"]);
        let of =
            "In Chad the foreign ministers of Peru and Chile, Ida Brandt and Luis Ferro, said it was late.";
        check(of, "Luis Ferro", &["CL"]);
        let danish = "In Chad the Danish health ministers, Ida Brandt and Jens Holm, said it was late.";
        check(danish, "Jens Holm", &["DK"]);
    }

    #[test]
    fn what_somebody_does_for_good_tells_where_they_belong_and_a_visit_does_not() {
        let setting = "Sweden met Norway.¶Norway won.¶";
        let in_sweden = |words: &str, expect: &[&str]| check(&format!("{setting}{words}"), "Brandt", expect);
        in_sweden("Ida Brandt, who teaches property law in Geneva, said it was late.", &["CH"]);
        in_sweden("Ida Brandt, who compares schools at the University of Hong Kong, said so.", &["HK"]);
        in_sweden("Brandt Shipping was founded in Como in 1907.", &["IT"]);
        check_guessed("Ida Brandt, who praises a school in Geneva, said it was late.", "Ida Brandt");
    }

    #[test]
    fn who_gives_only_a_name_is_introduced_before_it() {
        check(
            "Chad met Mali. An Eritrean who gave his name only as Samuel said it was hot.",
            "Samuel",
            &["ER"],
        );
        check("Chad met Mali. A Dane known as Ida Brandt said it was hot.", "Ida Brandt", &["DK"]);
        check_guessed("Chad met Mali. A Dane named a boat as Ida Brandt left.", "Ida Brandt");
    }

    #[test]
    fn a_spokesman_of_a_ministry_that_every_country_has_speaks_for_the_country_that_acted_last() {
        check(
            "India closed the dam.¶Kathmandu denied that. A Foreign Ministry spokesman, Hari Karki, left.",
            "Karki",
            &["NP"],
        );
        check(
            "Kathmandu denied that.¶India closed the dam. India's Foreign Ministry spokesman, Ravi Sen, left.",
            "Sen",
            &["IN"],
        );
    }

    #[test]
    fn a_town_right_behind_a_company_is_its_own() {
        let setting = "Norway met Sweden. Norway won.¶";
        check(
            &format!("{setting}The pills are made by Norvia Labs in Hyderabad, which left."),
            "Norvia Labs",
            &["IN"],
        );
        check(&format!("{setting}Norvia Labs closed. Tom Hale saw it in Hyderabad."), "Norvia Labs", &["NO"]);
    }

    #[test]
    fn a_coach_speaks_for_the_club_that_pays_and_a_teacher_for_his_own_country() {
        let setting = "It rained in Lusaka, Zambia.¶Norvia Football Club dismissed";
        check(&format!("{setting} Danish head coach Tom Hale in Lusaka."), "Tom Hale", &["ZM"]);
        check(&format!("{setting} Danish teacher Tom Hale in Lusaka."), "Tom Hale", &["DK"]);
    }

    #[test]
    fn its_president_and_the_firms_director_speak_for_it() {
        check(
            "China met Chile.¶Norvia, whose members live in Peru, denied it. Its president, Ida Brandt, left.",
            "Ida Brandt",
            &["PE"],
        );
        check(
            "Chad met Mali.¶A Milan fashion company, Norvia, denied it. The firm's director, Ida Brandt, left.",
            "Ida Brandt",
            &["IT"],
        );
    }

    #[test]
    fn who_only_judges_or_knows_has_no_country_and_who_lives_there_has() {
        let setting = "It rained in Kenya. Kenya and Uganda met in Nairobi.¶";
        let in_kenya =
            |words: &str, name: &str, expect: &[&str]| check(&format!("{setting}{words}"), name, expect);
        in_kenya("Critics said it was late.", "Critics", &[]);
        in_kenya("Two people familiar with the matter said it was late.", "Two people", &[]);
        in_kenya("Residents said it was late.", "Residents", &["KE"]);
        in_kenya("Kenyan critics said it was late.", "critics", &["KE"]);
    }

    #[test]
    fn a_text_without_countries_gives_none() {
        check("Baker Ida Brandt said it was late.", "Ida Brandt", &[]);
    }
}
