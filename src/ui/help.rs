//! What the marks mean, how to use them, and what the machine cannot do.

use leptos::prelude::*;

use super::app::set_title;
use super::keys::KeysButton;
use super::scroll;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn Help() -> impl IntoView {
    let words = use_i18n();
    set_title(words, tu_string!(words, nav.help));
    scroll::restore(0.0);
    view! {
        <div class="help">
            <h1>{tu_string!(words, help.title)}</h1>
            <p class="lede">{tu_string!(words, help.lede)}</p>
            <h2>{tu_string!(words, help.marks)}</h2>
            <Legend />
            <p>{tu_string!(words, help.letters)}</p>
            <h2>{tu_string!(words, help.usage)}</h2>
            <p>{tu_string!(words, help.usage_card)}</p>
            <p>{tu_string!(words, help.usage_filter)}</p>
            <p>{tu_string!(words, help.usage_compare)}</p>
            <h2>{tu_string!(words, help.keys)}</h2>
            <p>{tu_string!(words, help.keys_everywhere)}</p>
            <p>{tu_string!(words, help.keys_letters)}</p>
            <p>{tu_string!(words, help.keys_ear)}</p>
            <KeysButton />
            <h2>{tu_string!(words, pass_on.help)}</h2>
            <p>{tu_string!(words, pass_on.help_text)}</p>
            <h2>{tu_string!(words, help.limits)}</h2>
            <p>{tu_string!(words, help.limits_text)}</p>
            <h2>{tu_string!(words, help.privacy)}</h2>
            <p>{tu_string!(words, help.privacy_text)}</p>
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
