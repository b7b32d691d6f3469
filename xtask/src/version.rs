//! Versions of tools: read out of what `--version` prints and out of Cargo.lock, and compared.

/// Major, minor, patch; what is not printed counts as 0 (`rustc 1.96` is 1.96.0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u64, pub u64, pub u64);

impl Version {
    /// The first word of `text` that is a version; `None` when no word is.
    pub fn find(text: &str) -> Option<Version> {
        text.split_whitespace().find_map(Version::parse)
    }

    fn parse(word: &str) -> Option<Version> {
        let numbers = word.split(['-', '+']).next()?;
        let mut parts = numbers.split('.').map(|part| part.parse::<u64>().ok());
        let major = parts.next()??;
        let minor = parts.next().unwrap_or(Some(0))?;
        let patch = parts.next().unwrap_or(Some(0))?;
        Some(Version(major, minor, patch))
    }
}

impl std::fmt::Display for Version {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}.{}.{}", self.0, self.1, self.2)
    }
}

/// The version that Cargo.lock has chosen for `package`; `None` when the package is not in it.
pub fn locked(lockfile: &str, package: &str) -> Option<Version> {
    let name = format!("name = \"{package}\"");
    let mut lines = lockfile.lines().skip_while(|line| *line != name);
    lines.next()?;
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Version::parse(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(printed: &str, expect: Option<Version>) {
        assert_eq!(Version::find(printed), expect, "{printed}");
    }

    #[test]
    fn the_version_is_the_first_word_made_of_numbers() {
        check("trunk 0.21.14\n", Some(Version(0, 21, 14)));
        check(
            "geckodriver 0.36.0 (a3d508507022 2025-02-24 15:57 +0000)\n\nThe source",
            Some(Version(0, 36, 0)),
        );
        check("ChromeDriver 156.0.8078.79 (5a1)", Some(Version(156, 0, 8078)));
    }

    #[test]
    fn missing_parts_are_zero() {
        check("Mozilla Firefox 153", Some(Version(153, 0, 0)));
        check("rustc 1.96", Some(Version(1, 96, 0)));
    }

    #[test]
    fn pre_release_marks_do_not_count() {
        check("rustc 1.97.0-nightly (abc 2026-05-25)", Some(Version(1, 97, 0)));
        check("rustc 1.96.0+dfsg1", Some(Version(1, 96, 0)));
    }

    #[test]
    fn words_that_only_look_like_versions_are_left_alone() {
        check("", None);
        check("trunk (unknown)", None);
        check("v1.2.3 x.y.z 1.x", None);
    }

    #[test]
    fn versions_compare_as_numbers_not_as_text() {
        assert!(Version(0, 2, 130) > Version(0, 2, 93));
        assert!(Version(1, 88, 0) < Version(1, 96, 0));
    }

    fn check_lock(package: &str, expect: Option<Version>) {
        let lockfile = "version = 4\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n\n\
                        [[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.99\"\n\
                        dependencies = [\n \"wasm\",\n]\n";
        assert_eq!(locked(lockfile, package), expect, "{package}");
    }

    #[test]
    fn the_lock_file_is_asked_for_the_whole_name() {
        check_lock("wasm-bindgen", Some(Version(0, 2, 130)));
        check_lock("wasm-bindgen-macro", Some(Version(0, 2, 99)));
        check_lock("wasm", None);
        check_lock("trunk", None);
    }
}
