//! What has been loaded about those who are chosen, beside what the head of the collection says.

use std::sync::Arc;

use annotator::Country;
use annotator::format::parts::{
    Cells, Head, Lines, Roll, Speaker, bucket_file, country_file, roll_from_file, speakers_from_file,
};

use crate::filter::{Counts, Filter, Sorted};
use crate::layout::found::Search;
use crate::layout::in_parts::on_all_rolls;
use crate::library::Trouble;
use crate::library::bundled::fetch_part;

#[derive(Clone, Debug, Default)]
pub struct Known {
    chosen: Vec<Arc<Chosen>>,
    rolls: Vec<(Country, Arc<Roll>)>,
    /// Those on all the rolls.
    of_countries: Vec<Speaker>,
}

/// A speaker who is chosen.
#[derive(Debug)]
struct Chosen {
    speaker: Speaker,
    with: Vec<String>,
    lines: Lines,
}

impl Known {
    /// Fetches what this filter asks for and `before` has not.
    pub async fn fetch(head: &Head, filter: &Filter, before: &Known) -> Result<Known, Trouble> {
        let mut known = Known::default();
        for id in &filter.speakers {
            let chosen = match before.chosen.iter().find(|chosen| chosen.speaker.id == *id) {
                Some(chosen) => chosen.clone(),
                None => Arc::new(fetch_speaker(head, id).await?),
            };
            known.chosen.push(chosen);
        }
        for country in &filter.countries {
            if !head.countries.iter().any(|(it, _)| it == country) {
                continue;
            }
            let roll = match before.rolls.iter().find(|(it, _)| it == country) {
                Some((_, roll)) => roll.clone(),
                None => Arc::new(fetch_part(&country_file(country.code()), roll_from_file).await?),
            };
            known.rolls.push((*country, roll));
        }
        known.of_countries =
            on_all_rolls(&known.rolls.iter().map(|(_, roll)| roll.as_ref()).collect::<Vec<_>>());
        Ok(known)
    }

    /// Where what the filter asks for is.
    pub fn search(&self, head: &Head, filter: &Filter) -> Search {
        let of = |chosen: &Arc<Chosen>| (chosen.speaker.id.clone(), chosen.lines.clone());
        match (self.chosen.is_empty(), filter.countries.is_empty()) {
            (false, _) => Search::of_speakers(head, self.chosen.iter().map(of).collect(), filter.clone()),
            (true, false) => Search::of_countries(head, &filter.countries, filter.clone()),
            (true, true) => Search::all(head, filter.clone()),
        }
    }

    pub fn counts(&self, head: &Head, filter: &Filter) -> Counts {
        let chosen: Vec<&Chosen> = self
            .chosen
            .iter()
            .map(Arc::as_ref)
            .filter(|chosen| filter.speakers.contains(&chosen.speaker.id))
            .collect();
        let cells: Vec<&Cells> = chosen.iter().map(|chosen| &chosen.speaker.cells).collect();
        // Those on the rolls say more elsewhere: they stand where nobody else knows them.
        let of_countries = self.of_countries(&Filter { speakers: Vec::new(), ..filter.clone() });
        let others = of_countries.iter().chain(&head.most_quoted).chain(chosen.iter().map(|it| &it.speaker));
        let others: Vec<(&str, &Cells)> =
            others.map(|speaker| (speaker.id.as_str(), &speaker.cells)).collect();
        let together = chosen.iter().any(|one| {
            chosen
                .iter()
                .any(|other| one.speaker.id != other.speaker.id && one.with.contains(&other.speaker.id))
        });
        // What is chosen and not there yet cannot be counted.
        let together = together || chosen.len() < filter.speakers.len();
        filter.counts_of(Sorted { all: Some(&head.cells), chosen: &cells, together, others: &others })
    }

    /// Those on the rolls of all countries of this filter; nobody before the rolls are there.
    pub fn of_countries(&self, filter: &Filter) -> &[Speaker] {
        let is_there = |country: &Country| self.rolls.iter().any(|(it, _)| it == country);
        let same = self.rolls.len() == filter.countries.len() && filter.countries.iter().all(is_there);
        if same { &self.of_countries } else { &[] }
    }

    pub fn speakers(&self) -> impl Iterator<Item = &Speaker> {
        self.chosen.iter().map(|chosen| &chosen.speaker).chain(&self.of_countries)
    }
}

/// Somebody of whom the collection knows nothing says nothing: an address may name anybody.
async fn fetch_speaker(head: &Head, id: &str) -> Result<Chosen, Trouble> {
    let found = fetch_part(&bucket_file(id, head.buckets), |text| speakers_from_file(text, id)).await?;
    let nobody = || {
        let speaker = Speaker { id: id.to_string(), name: id.to_string(), ..Speaker::default() };
        (speaker, Vec::new(), Lines::Here(Vec::new()))
    };
    let (speaker, with, lines) = found.unwrap_or_else(nobody);
    Ok(Chosen { speaker, with, lines })
}
