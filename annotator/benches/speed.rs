//! How fast a page is read, beside plainly looking for the words of the same text: what a computer needs for that is
//! what there is to compare with on any machine.
//!
//! The text is the annotated articles again and again, 10 megabytes of them: as articles one by one, which is how they
//! are read, and as one text, which shows that time grows with the length alone.
//!
//! `cargo bench -p annotator --bench speed -- --quick` takes one look at each, without `--quick` it takes ten and is
//! worth comparing; with `--features stages` the stages have rows of their own. The annotator is made fast here
//! (Cargo's profile `bench`); what the app and the command run is made small and needs longer.

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use annotator::{Article, Reading};
use criterion::{BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use unicode_segmentation::UnicodeSegmentation;

const MEGABYTE: usize = 1_000_000;

criterion_group!(benches, articles, stages, lengths, odd);
criterion_main!(benches);

/// Import, annotation and printing, on articles one by one.
fn articles(criterion: &mut Criterion) {
    let pages = pages(10 * MEGABYTE);
    let readings: Vec<Reading> = pages.iter().map(|page| annotator::read(page)).collect();
    let mut group = criterion.benchmark_group("10 MB of articles");
    group.sample_size(10).sampling_mode(SamplingMode::Flat).warm_up_time(Duration::from_millis(1));
    group.throughput(Throughput::Bytes(pages.iter().map(|page| page.len() as u64).sum()));
    group.bench_function("words alone", |bencher| {
        bencher.iter(|| pages.iter().map(|page| words(page)).sum::<usize>());
    });
    group.bench_function("import and annotate", |bencher| {
        bencher.iter(|| pages.iter().for_each(|page| drop(black_box(annotator::read(page)))));
    });
    group.bench_function("annotate", |bencher| {
        let articles = || readings.iter().map(|reading| reading.article.clone()).collect::<Vec<Article>>();
        bencher.iter_batched(
            articles,
            |articles| articles.into_iter().for_each(|article| drop(black_box(annotator::annotate(article)))),
            criterion::BatchSize::PerIteration,
        );
    });
    group.bench_function("print as JSON", |bencher| {
        let print = |reading| drop(black_box(annotator::format::json::to_json("page.txt", reading)));
        bencher.iter(|| readings.iter().for_each(print));
    });
    group.finish();
}

/// Each stage on articles one by one. Every row reads them all, and counts only its own time.
#[cfg(feature = "stages")]
fn stages(criterion: &mut Criterion) {
    let pages = pages(10 * MEGABYTE);
    let mut group = criterion.benchmark_group("stages, 10 MB of articles");
    group.sample_size(10).sampling_mode(SamplingMode::Flat).warm_up_time(Duration::from_millis(1));
    group.throughput(Throughput::Bytes(pages.iter().map(|page| page.len() as u64).sum()));
    for (number, stage) in annotator::stages::STAGES.into_iter().enumerate() {
        let once = || pages.iter().map(|page| annotator::stages::durations(page)[number]).sum::<Duration>();
        group.bench_function(stage, |bencher| bencher.iter_custom(|times| (0..times).map(|_| once()).sum()));
    }
    group.finish();
}

#[cfg(not(feature = "stages"))]
fn stages(_: &mut Criterion) {}

/// A megabyte that is no article: whatever is pasted, reading it takes less than a second.
fn odd(criterion: &mut Criterion) {
    const WORDS: &str = "the mayor of the town said that the bridge was old and the river was high ";
    const CUES: &str = "Keller said it was late, ";
    let mut group = criterion.benchmark_group("1 MB");
    group.sample_size(10).sampling_mode(SamplingMode::Flat).warm_up_time(Duration::from_millis(1));
    group.throughput(Throughput::Bytes(MEGABYTE as u64));
    for (name, text) in [
        ("quotation marks", "\"".repeat(MEGABYTE)),
        ("one unbroken word", "a".repeat(MEGABYTE)),
        ("one sentence", WORDS.repeat(MEGABYTE / WORDS.len())),
        ("one sentence of cues", CUES.repeat(MEGABYTE / CUES.len())),
        ("one paragraph", pages(MEGABYTE).join(" ").split_whitespace().collect::<Vec<_>>().join(" ")),
        ("names", "Ida Brandt and ".repeat(MEGABYTE / 15)),
        ("turns", "Brandt: No.\n\n".repeat(MEGABYTE / 13)),
        ("lines of a letter", "a\n\n".repeat(MEGABYTE / 3)),
    ] {
        group.bench_function(name, |bencher| bencher.iter(|| annotator::read(&text)));
    }
    group.finish();
}

/// One text of one and of ten megabytes: ten times the length, ten times the time.
fn lengths(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("one text");
    group.sample_size(10).sampling_mode(SamplingMode::Flat).warm_up_time(Duration::from_millis(1));
    for megabytes in [1, 10] {
        let text = pages(megabytes * MEGABYTE).join("\n\n");
        group.throughput(Throughput::Bytes(text.len() as u64));
        let id = |name| BenchmarkId::new(name, format!("{megabytes} MB"));
        group.bench_function(id("words alone"), |bencher| bencher.iter(|| words(&text)));
        group.bench_function(id("import and annotate"), |bencher| bencher.iter(|| annotator::read(&text)));
    }
    group.finish();
}

/// What any reading of a text must do at least: find its words by the rules of Unicode.
fn words(text: &str) -> usize {
    text.unicode_word_indices().map(|(at, word)| at & word.len()).sum()
}

/// The pages of the annotated articles, from the first again after the last, until they have that many bytes.
fn pages(bytes: usize) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let entries = std::fs::read_dir(folder).expect("the annotated articles are there").flatten();
    let mut files: Vec<_> = entries.map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    let page = |file| -> String {
        let text = std::fs::read_to_string(file).expect("an article is UTF-8");
        let article: serde_json::Value = serde_json::from_str(&text).expect("an article is JSON");
        article["raw"].as_str().expect("an article has its page").to_owned()
    };
    let pages: Vec<String> = files.iter().map(page).collect();
    let mut length = 0;
    pages
        .iter()
        .cycle()
        .take_while(|page| {
            let goes_on = length < bytes;
            length += page.len();
            goes_on
        })
        .cloned()
        .collect()
}
