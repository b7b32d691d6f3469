//! What the marks mean, how to use them, and what the machine cannot do.

use leptos::prelude::*;

use super::app::set_title;
use super::scroll;
use crate::words::{tu, tu_string, use_i18n};

#[component]
pub fn Help() -> impl IntoView {
    let words = use_i18n();
    set_title(move || tu_string!(words, nav.help).to_string());
    scroll::restore(0.0);
    view! {
        <div class="help">
            <h1>{tu!(words, help.title)}</h1>
            <p class="lede">{tu!(words, help.lede)}</p>
            <h2>{tu!(words, help.marks)}</h2>
            <Legend />
            <p>{tu!(words, help.letters)}</p>
            <h2>{tu!(words, help.usage)}</h2>
            <p>{tu!(words, help.usage_card)}</p>
            <p>{tu!(words, help.usage_filter)}</p>
            <p>{tu!(words, help.usage_keys)}</p>
            <h2>{tu!(words, help.limits)}</h2>
            <p>{tu!(words, help.limits_text)}</p>
            <h2>{tu!(words, help.privacy)}</h2>
            <p>{tu!(words, help.privacy_text)}</p>
        </div>
    }
}

/// Each mark as it looks in an article, and what it says.
#[component]
fn Legend() -> impl IntoView {
    let words = use_i18n();
    view! {
        <dl class="legend">
            <dt>
                <mark data-kind="direct" data-tone="1">{tu!(words, help.sample_direct)}</mark>
                <span class="tag" data-letters="NO" data-tone="1"></span>
                " " {tu!(words, help.sample_speaker)}
            </dt>
            <dd>
                <b>{tu!(words, kind.direct)}</b> " " {tu!(words, kind.direct_means)}
            </dd>
            <dt>
                {tu!(words, help.sample_mixed_before)} " "
                <mark data-kind="mixed" data-tone="2">
                    <span class="verbatim" data-tone="2">{tu!(words, help.sample_mixed_words)}</span>
                    " " {tu!(words, help.sample_mixed_after)}
                </mark>
                <span class="tag" data-letters="SE" data-tone="2"></span> "."
            </dt>
            <dd>
                <b>{tu!(words, kind.mixed)}</b> " " {tu!(words, kind.mixed_means)}
            </dd>
            <dt>
                {tu!(words, help.sample_indirect_before)} " "
                <mark data-kind="indirect" data-tone="3">{tu!(words, help.sample_indirect)}</mark>
                <span class="tag" data-letters="FI" data-tone="3"></span> "."
            </dt>
            <dd>
                <b>{tu!(words, kind.indirect)}</b> " " {tu!(words, kind.indirect_means)}
            </dd>
            <dt>
                {tu!(words, help.sample_scare_before)} " "
                <mark data-kind="scare" data-tone="0">{tu!(words, help.sample_scare)}</mark>
                " " {tu!(words, help.sample_scare_after)}
            </dt>
            <dd>
                <b>{tu!(words, kind.scare)}</b> " " {tu!(words, kind.scare_means)}
            </dd>
            <dt>
                <mark data-kind="direct" data-tone="4" data-doubtful="">
                    {tu!(words, help.sample_doubtful)}
                </mark>
                <span class="tag" data-letters="DK" data-tone="4" data-doubtful=""></span>
                " " {tu!(words, help.sample_doubtful_after)}
            </dt>
            <dd>
                <b>{tu!(words, help.doubtful)}</b> ". " {tu!(words, help.doubtful_means)}
            </dd>
            <dt>
                <span class="actor first" data-form="name">{tu!(words, help.sample_actor)}</span>
                " " {tu!(words, help.sample_actor_after)}
            </dt>
            <dd>
                <b>{tu!(words, help.actor)}</b> ". " {tu!(words, help.actor_means)}
            </dd>
        </dl>
    }
}
