//! The marks of an article and what each says.

use leptos::prelude::*;

use crate::words::{tu_string, use_i18n};

/// Each mark as it looks in an article, and what it says.
#[component]
pub fn MarksLegend() -> impl IntoView {
    let words = use_i18n();
    view! {
        <dl class="legend">
            <dt>
                <mark data-kind="direct" data-tone="1">{tu_string!(words, help.sample_direct)}</mark>
                <span class="tag" data-letters="NO" data-tone="1"></span>
                " " {tu_string!(words, help.sample_speaker)}
            </dt>
            <dd>
                <b>{tu_string!(words, kind.direct)}</b> " " {tu_string!(words, kind.direct_means)}
            </dd>
            <dt>
                {tu_string!(words, help.sample_mixed_before)} " "
                <mark data-kind="mixed" data-tone="2">
                    <span class="verbatim" data-tone="2">{tu_string!(words, help.sample_mixed_words)}</span>
                    " " {tu_string!(words, help.sample_mixed_after)}
                </mark>
                <span class="tag" data-letters="SE" data-tone="2"></span> "."
            </dt>
            <dd>
                <b>{tu_string!(words, kind.mixed)}</b> " " {tu_string!(words, kind.mixed_means)}
            </dd>
            <dt>
                {tu_string!(words, help.sample_indirect_before)} " "
                <mark data-kind="indirect" data-tone="3">{tu_string!(words, help.sample_indirect)}</mark>
                <span class="tag" data-letters="FI" data-tone="3"></span> "."
            </dt>
            <dd>
                <b>{tu_string!(words, kind.indirect)}</b> " " {tu_string!(words, kind.indirect_means)}
            </dd>
            <dt>
                {tu_string!(words, help.sample_scare_before)} " "
                <mark data-kind="scare" data-tone="0">{tu_string!(words, help.sample_scare)}</mark>
                " " {tu_string!(words, help.sample_scare_after)}
            </dt>
            <dd>
                <b>{tu_string!(words, kind.scare)}</b> " " {tu_string!(words, kind.scare_means)}
            </dd>
            <dt>
                <mark data-kind="direct" data-tone="4" data-doubtful="">
                    {tu_string!(words, help.sample_doubtful)}
                </mark>
                <span class="tag" data-letters="DK" data-tone="4" data-doubtful=""></span>
                " " {tu_string!(words, help.sample_doubtful_after)}
            </dt>
            <dd>
                <b>{tu_string!(words, help.doubtful)}</b> ". " {tu_string!(words, help.doubtful_means)}
            </dd>
            <dt>
                <span class="actor first" data-form="name">{tu_string!(words, help.sample_actor)}</span>
                " " {tu_string!(words, help.sample_actor_after)}
            </dt>
            <dd>
                <b>{tu_string!(words, help.actor)}</b> ". " {tu_string!(words, help.actor_means)}
            </dd>
        </dl>
    }
}
