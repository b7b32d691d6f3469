//! Every pair of text and ground in `style/tokens.css` has the contrast of WCAG 2.2, level AA, in
//! every theme; in that of high contrast, level AAA.
//!
//! Only plain colours, `light-dark()` and `var()` are understood. Anything else is a failure, for
//! what is not understood is not checked.

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../style/tokens.css");

/// Hues of voices, `--v0` to `--v8`.
const VOICES: usize = 9;

/// Colours by name, as they are written.
type Colours = BTreeMap<String, String>;

#[test]
fn every_pair_can_be_read_in_every_theme() {
    let (mut checked, mut faults) = (0, Vec::new());
    for theme in ["", "light", "dark", "sepia", "contrast"] {
        let (colours, schemes) = theme_of(TOKENS, theme);
        let wanted = if theme == "contrast" { 7.0 } else { 4.5 };
        for scheme in schemes {
            for (text, ground) in pairs() {
                let ratio = contrast(colour(&colours, &text, scheme), colour(&colours, &ground, scheme));
                checked += 1;
                if ratio < wanted {
                    faults.push(format!("{theme} {scheme:?}: --{text} on --{ground} has {ratio:.2} : 1"));
                }
            }
        }
    }
    // As system, light, dark, sepia, and two of high contrast: seven palettes.
    assert_eq!(checked, 7 * pairs().len(), "palettes are missing");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Palettes that were one and the same would make the test above pass for nothing.
#[test]
fn every_theme_has_colours_of_its_own() {
    let mut palettes = Vec::new();
    for theme in ["light", "dark", "sepia", "contrast"] {
        let (colours, schemes) = theme_of(TOKENS, theme);
        for scheme in schemes {
            palettes.push(["paper", "ink", "v2", "v2-tint"].map(|name| colour(&colours, name, scheme)));
        }
    }
    assert_eq!(palettes.len(), 5);
    palettes.sort();
    palettes.dedup();
    assert_eq!(palettes.len(), 5);
}

#[test]
fn a_pale_text_is_noticed() {
    let faded = TOKENS.replace("--soft: #5a4a35;", "--soft: #a09070;");
    assert_ne!(faded, TOKENS);
    let (colours, _) = theme_of(&faded, "sepia");
    let pale = |name| colour(&colours, name, Scheme::Light);
    assert!(contrast(pale("soft"), pale("paper")) < 4.5);
}

#[test]
fn contrast_is_that_of_the_standard() {
    for (one, other, expect) in [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.0),
    ] {
        let ratio = contrast(channels(one), channels(other));
        assert!((ratio - expect).abs() < 0.01, "{one} on {other}: {ratio}");
    }
}

/// What is read on what: text and notes on every ground, a voice on the page and on its own tint.
fn pairs() -> Vec<(String, String)> {
    let pair = |text: &str, ground: &str| (text.to_string(), ground.to_string());
    let tints = (0..VOICES).map(|voice| format!("v{voice}-tint"));
    let grounds = ["paper", "raised", "accent-tint", "warn-tint"].map(str::to_string);
    let grounds: Vec<String> = grounds.into_iter().chain(tints).collect();
    let everywhere = grounds.iter().flat_map(|ground| [pair("ink", ground), pair("soft", ground)]);
    let voices = (0..VOICES).map(|voice| format!("v{voice}"));
    let own = ["accent".to_string(), "warn".to_string()].into_iter().chain(voices);
    let own = own.flat_map(|hue| {
        ["paper".to_string(), "raised".to_string(), format!("{hue}-tint")].map(|ground| pair(&hue, &ground))
    });
    // Letters that are lit stand in the colour of the paper on the hue, which is the same ratio.
    everywhere.chain(own).collect()
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Scheme {
    Light,
    Dark,
}

/// The colours of a theme, `""` for that of the system, and the schemes in which it is shown.
fn theme_of(css: &str, theme: &str) -> (Colours, Vec<Scheme>) {
    let mut colours = declarations(css, ":root");
    assert!(colours.len() > 25, "only {} colours in :root", colours.len());
    if !theme.is_empty() {
        let own = declarations(css, &format!(":root[data-theme=\"{theme}\"]"));
        assert!(own.contains_key("color-scheme"), "there is no theme {theme}");
        colours.extend(own);
    }
    let schemes = match colours["color-scheme"].as_str() {
        "light" => vec![Scheme::Light],
        "dark" => vec![Scheme::Dark],
        "light dark" => vec![Scheme::Light, Scheme::Dark],
        other => panic!("color-scheme: {other}"),
    };
    (colours, schemes)
}

/// What the rules for a selector declare, later ones over earlier ones; paper apart.
fn declarations(css: &str, selector: &str) -> Colours {
    let css = without_comments(css);
    let screen = css.split("@media print").next().unwrap_or_default();
    let rules = screen.split('}').filter_map(|rule| rule.rsplit_once('{'));
    let mine = rules.filter(|(selectors, _)| {
        // Before the first rule of a group stands the head of the group.
        let selectors = selectors.rsplit('{').next().unwrap_or_default();
        selectors.split(',').any(|one| one.trim() == selector)
    });
    mine.flat_map(|(_, body)| body.split(';').filter_map(|line| line.split_once(':')))
        .map(|(name, value)| (name.trim().trim_start_matches("--").to_string(), value.trim().to_string()))
        .collect()
}

fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_string();
    parts.fold(first, |text, part| text + part.split_once("*/").map_or("", |(_, rest)| rest))
}

fn colour(colours: &Colours, name: &str, scheme: Scheme) -> [u8; 3] {
    let value = colours.get(name).unwrap_or_else(|| panic!("there is no --{name}"));
    if let Some(other) = value.strip_prefix("var(--").and_then(|rest| rest.strip_suffix(')')) {
        return colour(colours, other, scheme);
    }
    let both = value.strip_prefix("light-dark(").and_then(|rest| rest.strip_suffix(')'));
    match (both.and_then(|both| both.split_once(',')), scheme) {
        (Some((light, _)), Scheme::Light) => channels(light.trim()),
        (Some((_, dark)), Scheme::Dark) => channels(dark.trim()),
        (None, _) => channels(value),
    }
}

fn channels(hex: &str) -> [u8; 3] {
    let digits = hex.strip_prefix('#').filter(|digits| digits.len() == 6);
    let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
    let [_, red, green, blue] = number.unwrap_or_else(|| panic!("{hex} is no colour")).to_be_bytes();
    [red, green, blue]
}

/// The contrast of two colours as WCAG 2.2 defines it, from 1 to 21.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|channel| {
        let channel = f64::from(channel) / 255.0;
        if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}
