//! The article read aloud. Browsers without a screen have no voices, so each check brings its own.

use serde_json::{Value, json};

use crate::page::{Failure, Outcome, Page};

/// Voices that say nothing and keep what they were asked to say, until `speech.finish()` ends it.
/// One of them is made elsewhere, and one speaks another language.
const VOICES: &str = "(() => { \
    const voice = (name, lang, localService, first) => ({ name, lang, localService, default: first, voiceURI: name }); \
    const voices = [voice('Afar', 'en-US', false, true), voice('Home', 'en-GB', true, false), \
      voice('Heim', 'de-DE', true, false), voice('Garden', 'en_US', true, false), voice('River', 'en-AU', true, false)]; \
    window.speech = { said: [], now: null, cancelled: 0, finish() { const was = this.now; this.now = null; was?.onend?.({}); } }; \
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } }; \
    const synthesis = { getVoices: () => voices, \
      speak(it) { speech.said.push({ text: it.text, voice: it.voice.name, pitch: it.pitch, rate: it.rate }); speech.now = it; it.onstart?.({}); }, \
      cancel() { if (speech.now) { speech.cancelled++; speech.now = null; } } }; \
    Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: synthesis }); return true; })()";

/// Where the sentence that is marked begins, as far as the browser has such marks.
const MARKED: &str =
    "[...(CSS.highlights?.get('spoken') ?? [])].map((range) => range.toString().trim()).join()";

pub async fn the_whole_article_is_read_each_in_their_own_voice(page: &mut Page) -> Outcome {
    open(page).await?;
    page.click("#read-aloud").await?;
    page.until_true("the headline is read", "speech.said[0].text.includes('Lavrov and Kerry')").await?;
    if page.see("Boolean(CSS.highlights)").await? == json!(true) {
        page.until("and marked", &format!("{MARKED} === speech.said[0].text.trim()"), json!(true)).await?;
    }
    page.see("(() => { for (let i = 0; speech.now && i < 2000; i++) speech.finish(); return true; })()")
        .await?;
    page.until_true("it comes to an end", "!document.querySelector('#player')").await?;
    let plain = |words: &str| format!("({words}).replace(/\\s+/g, '')");
    let read = plain("speech.said.map((it) => it.text).join(' ')");
    let blocks = plain("observer.all('#article [data-block]').map((block) => block.textContent).join(' ')");
    page.until("every word is read, once", &format!("{read} === {blocks}"), json!(true)).await?;
    let voices_of = |words: &str| {
        format!(
            "observer.unique(speech.said.filter((it) => it.text.includes('{words}')).map((it) => `${{it.voice}} ${{it.pitch}}`))"
        )
    };
    let johnson = page.see(&voices_of("unquestionably a war crime")).await?;
    let paper = page.see("`${speech.said[0].voice} ${speech.said[0].pitch}`").await?;
    let konashenkov = page.see(&voices_of("storm in a teacup")).await?;
    if johnson == konashenkov || johnson == json!([paper]) || konashenkov == json!([paper]) {
        return Err(format!("alike: the paper {paper}, Johnson {johnson}, Konashenkov {konashenkov}").into());
    }
    page.until(
        "only with English voices of this computer",
        "observer.unique(speech.said.map((it) => it.voice)).filter((voice) => ['Afar', 'Heim'].includes(voice))",
        json!([]),
    )
    .await
}

pub async fn the_reading_is_paused_stepped_and_stopped(page: &mut Page) -> Outcome {
    open(page).await?;
    page.press_sign('r').await?;
    page.until("r begins to read", "speech.said.length", json!(1)).await?;
    page.press_sign('r').await?;
    page.until("and pauses", "[speech.cancelled, speech.now]", json!([1, null])).await?;
    page.press_sign('r').await?;
    page.until("and goes on with the same", "speech.said[1].text === speech.said[0].text", json!(true))
        .await?;
    page.click("#player-next").await?;
    page.until("the next sentence", "speech.said[2].text === speech.said[1].text", json!(false)).await?;
    page.click("#player-previous").await?;
    page.until("the one before", "speech.said[3].text === speech.said[1].text", json!(true)).await?;
    choose(page, "#player-speed", "1.3").await?;
    page.until_true("faster", "Math.abs(speech.said.at(-1).rate - 1.3) < 0.01").await?;
    choose(page, "#player-voice", "River").await?;
    page.until("in another voice", "speech.said.at(-1).voice", json!("River")).await?;
    page.click("#player-stop").await?;
    page.until("silence", "[speech.now, observer.all('#player').length]", json!([null, 0])).await?;
    page.until("the focus is where it began", "document.activeElement.id", json!("read-aloud")).await?;
    page.until("nothing is marked", MARKED, json!("")).await
}

pub async fn the_reading_begins_where_the_page_is_and_ends_with_it(page: &mut Page) -> Outcome {
    open(page).await?;
    page.see("document.querySelectorAll('#article [data-block=paragraph]')[6].scrollIntoView({ block: 'center', behavior: 'instant' })").await?;
    page.press_sign('r').await?;
    page.until_true(
        "the headline is out of sight",
        "speech.said[0] && !speech.said[0].text.includes('Lavrov and Kerry')",
    )
    .await?;
    page.see("void (location.hash = '#/help')").await?;
    page.until_true("another page is open", "document.querySelector('.help')").await?;
    page.until("and it is silent", "speech.now", json!(null)).await
}

pub async fn the_own_voice_alone_is_read_where_it_is_shown_alone(page: &mut Page) -> Outcome {
    open(page).await?;
    page.see("void (location.hash = '#/read/lausanne-talks?own=alone')").await?;
    page.until(
        "all that is said is gone",
        "document.querySelector('#article').dataset.ownVoice",
        json!("alone"),
    )
    .await?;
    page.press_sign('r').await?;
    page.until_true("it begins to read", "speech.now").await?;
    page.see("(() => { for (let i = 0; speech.now && i < 2000; i++) speech.finish(); return true; })()")
        .await?;
    let read = "speech.said.map((it) => it.text).join(' ')";
    page.until_true("the paper's own words are read", &format!("{read}.length > 500")).await?;
    page.until("and nobody else's", &format!("{read}.includes('unquestionably a war crime')"), json!(false))
        .await?;
    page.until("in one voice", "observer.unique(speech.said.map((it) => it.voice)).length", json!(1)).await?;

    page.press_sign('r').await?;
    page.until_true("it begins again", "speech.now").await?;
    page.click("#player-next").await?;
    let last = "speech.said.at(-1).text.trim()";
    let place = page.see(last).await?;
    page.see("void (location.hash = '#/read/lausanne-talks')").await?;
    page.until_true(
        "with the words of others it goes on from the same place",
        &format!("speech.now && {last}.includes({place}.slice(0, 12))"),
    )
    .await
}

pub async fn without_a_voice_a_sentence_says_so(page: &mut Page) -> Outcome {
    open(page).await?;
    page.see("(() => { speechSynthesis.getVoices = () => []; return true; })()").await?;
    page.click("#read-aloud").await?;
    page.until_true("what to do", "observer.text('.read-aloud').includes('no voice')").await
}

/// Opens the list, brings the voices, and goes to the article from there.
async fn open(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    page.until_true("the list is there", "observer.all('[data-article]').length").await?;
    page.see(VOICES).await?;
    page.see("void (location.hash = '#/read/lausanne-talks')").await?;
    page.until_true("the article is there to read", "observer.text('#article').length > 1000").await
}

async fn choose(page: &Page, selector: &str, value: &str) -> Result<(), Failure> {
    let script = format!(
        "(() => {{ const it = document.querySelector('{selector}'); it.value = '{value}'; \
         it.dispatchEvent(new Event('change', {{ bubbles: true }})); return it.value; }})()"
    );
    let chosen: Value = page.see(&script).await?;
    if chosen == json!(value) { Ok(()) } else { Err(format!("{selector} does not offer {value}").into()) }
}
