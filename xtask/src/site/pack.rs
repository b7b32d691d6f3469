//! The files of the site compressed, beside each as `.br` (Brotli) and `.gz`: a host that knows how sends these, and has
//! nothing to compress itself. One that does not sends the files as they are.

use std::io::Write;
use std::thread;

use super::files::Files;
use super::single::gzip;

/// Smaller files fit into the first packet as they are.
const SMALLEST: usize = 1024;

/// What shrinks. Pictures of dots and archives are compressed already.
const ENDINGS: [&str; 8] = ["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest"];

/// Brotli's best quality, and a window of 16 MB, as large as every browser takes.
const QUALITY: i32 = 11;
const WINDOW: i32 = 24;

/// The compressed files with their names, of all that become smaller.
pub fn packed(files: &Files) -> Vec<(String, Vec<u8>)> {
    let worth: Vec<(&String, &Vec<u8>)> =
        files.iter().filter(|(name, bytes)| is_worth_it(name, bytes)).collect();
    // The app takes as long as all others together.
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let next = std::sync::atomic::AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        while let Some((name, bytes)) = worth.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed)) {
            for (ending, packed) in [("br", brotli(bytes)), ("gz", gzip(bytes))] {
                if packed.len() < bytes.len() {
                    done.push((format!("{name}.{ending}"), packed));
                }
            }
        }
        done
    };
    thread::scope(|scope| {
        let working: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        working.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
    })
}

fn is_worth_it(name: &str, bytes: &[u8]) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default();
    bytes.len() >= SMALLEST && ENDINGS.contains(&ending)
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: QUALITY, lgwin: WINDOW, ..Default::default() };
    let mut packer = brotli::CompressorWriter::with_params(Vec::new(), 1 << 16, &parameters);
    // Memory takes every byte.
    packer.write_all(bytes).map(|()| packer.into_inner()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn names(files: &[(&str, &[u8])]) -> Vec<String> {
        let files = files.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())).collect();
        let mut names: Vec<String> = packed(&files).into_iter().map(|(name, _)| name).collect();
        names.sort();
        names
    }

    #[test]
    fn large_files_of_words_are_packed_beside_themselves() {
        let long = [b'a'; SMALLEST];
        assert_eq!(
            names(&[("index.html", &long), ("articles/talks.json", &long)]),
            ["articles/talks.json.br", "articles/talks.json.gz", "index.html.br", "index.html.gz"]
        );
    }

    #[test]
    fn small_ones_pictures_and_what_would_grow_are_left_alone() {
        // Bytes without any order, from a generator by Lehmer.
        let noise: Vec<u8> = std::iter::successors(Some(1_u64), |last| Some(last * 48271 % 0x7fff_ffff))
            .map(|number| (number >> 11) as u8)
            .take(4 * SMALLEST)
            .collect();
        let long = [b'a'; SMALLEST];
        assert_eq!(
            names(&[("a.css", &long[1..]), ("icon.png", &long), ("a.wasm", &noise), ("a", &long)]),
            [""; 0]
        );
    }

    #[test]
    fn what_is_packed_is_unpacked_to_the_same() {
        let words: Vec<u8> = (0..5000_u32).flat_map(|number| format!("{number} ").into_bytes()).collect();
        let (mut of_brotli, mut of_gzip) = (Vec::new(), Vec::new());
        let read = brotli::Decompressor::new(brotli(&words).as_slice(), 4096).read_to_end(&mut of_brotli);
        assert!(read.is_ok() && of_brotli == words);
        let read = flate2::read::GzDecoder::new(gzip(&words).as_slice()).read_to_end(&mut of_gzip);
        assert!(read.is_ok() && of_gzip == words);
    }
}
