//! What the marks mean, how to use them, and what the machine cannot do.

use leptos::prelude::*;

use super::app::set_title;
use crate::words::{t, t_string, use_i18n};

#[component]
pub fn Help() -> impl IntoView {
    let words = use_i18n();
    set_title(move || t_string!(words, nav.help).to_string());
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    view! {
        <div class="help">
            <h1>{t!(words, help.title)}</h1>
            <p class="lede">{t!(words, help.lede)}</p>
            <h2>{t!(words, help.marks)}</h2>
            <Legend />
            <p>{t!(words, help.letters)}</p>
            <h2>{t!(words, help.usage)}</h2>
            <p>{t!(words, help.usage_card)}</p>
            <p>{t!(words, help.usage_filter)}</p>
            <p>{t!(words, help.usage_keys)}</p>
            <h2>{t!(words, help.limits)}</h2>
            <p>{t!(words, help.limits_text)}</p>
            <h2>{t!(words, help.privacy)}</h2>
            <p>{t!(words, help.privacy_text)}</p>
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
                <mark data-kind="direct" data-tone="1">{t!(words, help.sample_direct)}</mark>
                <span class="tag" data-letters="RU" data-tone="1"></span>
                " " {t!(words, help.sample_speaker)}
            </dt>
            <dd>
                <b>{t!(words, kind.direct)}</b> " " {t!(words, kind.direct_means)}
            </dd>
            <dt>
                {t!(words, help.sample_mixed_before)} " "
                <mark data-kind="mixed" data-tone="2">
                    <span class="verbatim" data-tone="2">{t!(words, help.sample_mixed_words)}</span>
                    " " {t!(words, help.sample_mixed_after)}
                </mark>
                <span class="tag" data-letters="GB" data-tone="2"></span> "."
            </dt>
            <dd>
                <b>{t!(words, kind.mixed)}</b> " " {t!(words, kind.mixed_means)}
            </dd>
            <dt>
                {t!(words, help.sample_indirect_before)} " "
                <mark data-kind="indirect" data-tone="3">{t!(words, help.sample_indirect)}</mark>
                <span class="tag" data-letters="FR" data-tone="3"></span> "."
            </dt>
            <dd>
                <b>{t!(words, kind.indirect)}</b> " " {t!(words, kind.indirect_means)}
            </dd>
            <dt>
                {t!(words, help.sample_scare_before)} " "
                <mark data-kind="scare" data-tone="0">{t!(words, help.sample_scare)}</mark>
                " " {t!(words, help.sample_scare_after)}
            </dt>
            <dd>
                <b>{t!(words, kind.scare)}</b> " " {t!(words, kind.scare_means)}
            </dd>
            <dt>
                <mark data-kind="direct" data-tone="4" data-doubtful="">
                    {t!(words, help.sample_doubtful)}
                </mark>
                <span class="tag" data-letters="US" data-tone="4" data-doubtful=""></span>
                " " {t!(words, help.sample_doubtful_after)}
            </dt>
            <dd>
                <b>{t!(words, help.doubtful)}</b> ". " {t!(words, help.doubtful_means)}
            </dd>
            <dt>
                <span class="actor" data-form="name">{t!(words, help.sample_actor)}</span>
                " " {t!(words, help.sample_actor_after)}
            </dt>
            <dd>
                <b>{t!(words, help.actor)}</b> ". " {t!(words, help.actor_means)}
            </dd>
        </dl>
    }
}
