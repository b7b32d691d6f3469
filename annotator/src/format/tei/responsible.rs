//! Who is responsible for which mark: what tells a program's findings from a person's decisions.

use std::collections::HashMap;

use crate::format::article_file::{Agent, AgentKind, Creators};
use crate::format::tei::xml::{Ids, text};
use crate::model::{Quotation, Reading};

/// Everybody who made a quotation of one article what it is, each once.
pub(super) struct Responsible<'a> {
    agents: Vec<&'a Agent>,
    /// The number of one of them, from 1, by the id of the quotation.
    by_quotation: HashMap<&'a str, usize>,
}

impl<'a> Responsible<'a> {
    pub(super) fn new(creators: &Creators<'a>, reading: &'a Reading) -> Responsible<'a> {
        let mut agents = vec![creators.of_mentions()];
        let mut number = |agent: &'a Agent| match agents.iter().position(|known| *known == agent) {
            Some(at) => at + 1,
            None => {
                agents.push(agent);
                agents.len()
            }
        };
        let quotations = reading.quotations.iter();
        let by_quotation =
            quotations.map(|quotation| (quotation.id.as_str(), number(creators.of(quotation)))).collect();
        Responsible { agents, by_quotation }
    }

    /// The id of who made this quotation what it is.
    pub(super) fn of(&self, quotation: &Quotation, ids: &Ids) -> String {
        ids.responsible(self.by_quotation.get(quotation.id.as_str()).copied().unwrap_or(1))
    }

    /// A statement for each, with what it has done.
    pub(super) fn statements(&self, ids: &Ids) -> String {
        let statement = |(nth, agent): (usize, &&Agent)| {
            let done = match agent.kind {
                AgentKind::Software => "marked up by a program",
                AgentKind::Person => "decided by a person",
                AgentKind::Organisation => "reviewed by an organisation",
            };
            let (id, name) = (ids.responsible(nth + 1), text(&agent.name));
            format!("<respStmt xml:id=\"{id}\"><resp>{done}</resp><name>{name}</name></respStmt>")
        };
        self.agents.iter().enumerate().map(statement).collect()
    }
}
