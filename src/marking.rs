//! How an open article is marked: what the colours tell, and whether everything is shown alike.
//!
//! A person who shows a class something chooses this, so it stands in the address beside the
//! filter.

/// How the marks are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marking {
    pub colouring: Colouring,
    pub own_voice: OwnVoice,
    /// Whether those who act or speak are left without a mark.
    pub plain_actors: bool,
}

/// What a colour stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Colouring {
    /// A country, or a speaker for whom none is known.
    #[default]
    Country,
    Speaker,
    Kind,
}

/// What becomes of the words that somebody is quoted as saying, beside those of the paper itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OwnVoice {
    /// All is shown alike.
    #[default]
    Beside,
    /// What others say stands back.
    InFront,
    /// What others say is left out.
    Alone,
}

impl Colouring {
    pub const ALL: [Colouring; 3] = [Colouring::Country, Colouring::Speaker, Colouring::Kind];

    /// Its name in the address.
    pub fn as_str(self) -> &'static str {
        match self {
            Colouring::Country => "country",
            Colouring::Speaker => "speaker",
            Colouring::Kind => "kind",
        }
    }

    pub fn from_name(name: &str) -> Option<Colouring> {
        Colouring::ALL.into_iter().find(|colouring| colouring.as_str() == name)
    }
}

impl OwnVoice {
    pub const ALL: [OwnVoice; 3] = [OwnVoice::Beside, OwnVoice::InFront, OwnVoice::Alone];

    /// Its name in the address.
    pub fn as_str(self) -> &'static str {
        match self {
            OwnVoice::Beside => "beside",
            OwnVoice::InFront => "front",
            OwnVoice::Alone => "alone",
        }
    }

    pub fn from_name(name: &str) -> Option<OwnVoice> {
        OwnVoice::ALL.into_iter().find(|own_voice| own_voice.as_str() == name)
    }
}
