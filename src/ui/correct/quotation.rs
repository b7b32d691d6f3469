//! What can be put right about a quotation.

use std::sync::Arc;

use annotator::correction::{Correction, Decided};
use annotator::{Kind, Span};
use leptos::prelude::*;

use super::countries::CountriesField;
use super::field::{Choice, Edges};
use super::speakers::SpeakersField;
use crate::layout::Page;
use crate::state::correcting::{Correcting, Then};
use crate::ui::format::{kind, quote};
use crate::words::{tu_string, use_i18n};

#[component]
pub fn QuotationForm(
    page: Arc<Page>,
    /// Place of the quotation in the reading.
    at: usize,
) -> impl IntoView {
    let words = use_i18n();
    let correcting = expect_context::<Correcting>();
    let before = page.reading.quotations[at].clone();
    let is = Decided::of(&before, &page.reading);
    let content = before.content.clone();
    let decide = {
        let content = content.clone();
        Callback::new(move |(is, focus): (Decided, String)| {
            let then = Then::Quotation(is.content.clone());
            correcting.decide(Correction::Quotation { at: content.clone(), is }, then, &focus);
        })
    };
    let kinds = [Kind::Direct, Kind::Mixed, Kind::Indirect, Kind::Scare]
        .map(|each| (each.as_str().to_string(), kind(words, each).to_string()));
    let choose_kind = {
        let is = is.clone();
        move |value: String| {
            if let Some(kind) = Kind::from_name(&value) {
                decide.run((Decided { kind, ..is.clone() }, "correct-kind".to_string()));
            }
        }
    };
    let said = (before.kind != Kind::Scare).then(|| {
        let (one, other, third) = (is.clone(), is.clone(), is.clone());
        let speak = move |speakers, focus| decide.run((Decided { speakers, ..one.clone() }, focus));
        let countries = move |countries, focus: &str| {
            decide.run((Decided { countries: Some(countries), ..other.clone() }, focus.to_string()));
        };
        let as_speakers = move |_| {
            decide.run((Decided { countries: None, ..third.clone() }, "correct-country".to_string()));
        };
        view! {
            <SpeakersField page=page.clone() speakers=is.speakers.clone() choose=speak />
            <CountriesField countries=before.countries.clone() choose=countries />
            {is
                .countries
                .is_some()
                .then(|| {
                    view! {
                        <button id="correct-as-speakers" type="button" class="button" on:click=as_speakers>
                            {tu_string!(words, correct.as_speakers)}
                        </button>
                    }
                })}
        }
    });
    let edges = {
        let is = is.clone();
        let choose = move |extent: Span, focus: String| {
            let content = reaching(&is.content, extent);
            decide.run((Decided { content, ..is.clone() }, focus));
        };
        let text = page.reading.article.text.clone();
        view! { <Edges name="content" text words=before.extent() choose /> }
    };
    let cue = before.cue.map(|cue| {
        let is = is.clone();
        let words_of_cue = quote(words, cue.of(&page.reading.article.text));
        view! {
            <p class="field">
                <span>{tu_string!(words, card.cue)}</span>
                <span>
                    <i>{words_of_cue}</i>
                    " "
                    <button
                        id="correct-no-cue"
                        type="button"
                        class="button"
                        on:click=move |_| {
                            decide.run((Decided { cue: None, ..is.clone() }, "put-right".to_string()));
                        }
                    >
                        {tu_string!(words, correct.no_cue)}
                    </button>
                </span>
            </p>
        }
    });
    let confirm = {
        let is = is.clone();
        move |_| decide.run((is.clone(), "card".to_string()))
    };
    let delete = move |_| {
        correcting.decide(Correction::NoQuotation { at: content.clone() }, Then::NoCard, "article");
    };
    let is_decided = page.decided.quotations.get(at).copied().unwrap_or_default();
    view! {
        <div class="correct-form">
            <Choice
                id="correct-kind".to_string()
                label=tu_string!(words, card.kind).to_string()
                options=kinds.to_vec()
                chosen=before.kind.as_str().to_string()
                choose=choose_kind
            />
            {said}
            <div class="field">
                <span>{tu_string!(words, correct.extent)}</span>
                {edges}
            </div>
            {cue}
            <p class="soft hint">{tu_string!(words, correct.choose_hint)}</p>
            <p class="correct-actions">
                {(!is_decided)
                    .then(|| {
                        view! {
                            <button id="correct-confirm" type="button" class="button primary" on:click=confirm>
                                {tu_string!(words, correct.confirm)}
                            </button>
                        }
                    })}
                <button id="correct-delete" type="button" class="button" on:click=delete>
                    {tu_string!(words, correct.no_quotation)}
                </button>
            </p>
        </div>
    }
}

/// The content that reaches from the beginning to the end of an extent: what lies between its spans stays out, and
/// spans that lie outside go.
fn reaching(content: &[Span], extent: Span) -> Vec<Span> {
    let last = content.len().saturating_sub(1);
    let spans = content.iter().enumerate().map(|(at, span)| {
        let start = if at == 0 { extent.start } else { span.start.max(extent.start) };
        let end = if at == last { extent.end } else { span.end.min(extent.end) };
        (start, end)
    });
    let mut found: Vec<Span> =
        spans.filter(|(start, end)| start < end).map(|(start, end)| Span::new(start, end)).collect();
    if found.is_empty() {
        found.push(extent);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(content: &[(usize, usize)], extent: (usize, usize), expect: &[(usize, usize)]) {
        let content: Vec<Span> = content.iter().map(|&(start, end)| Span::new(start, end)).collect();
        let found = reaching(&content, Span::new(extent.0, extent.1));
        let found: Vec<(usize, usize)> = found.iter().map(|span| (span.start, span.end)).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn the_first_and_the_last_span_reach_to_the_ends() {
        check(&[(2, 8)], (0, 9), &[(0, 9)]);
        check(&[(2, 8), (12, 20)], (4, 22), &[(4, 8), (12, 22)]);
    }

    #[test]
    fn spans_outside_go() {
        check(&[(2, 8), (12, 20)], (10, 20), &[(12, 20)]);
        check(&[(2, 8), (12, 20)], (2, 6), &[(2, 6)]);
    }
}
