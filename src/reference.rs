//! What a reference is: what it names, where that can be read, and why it was taken for one.

use crate::evidence::Certainty;
use crate::span::Span;
use crate::turn::TurnId;

/// The place of a reference in [`crate::Document::references`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ReferenceId(pub u32);

/// What a reference names. The names in exports are those of the labelling guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ReferenceKind {
    /// A parliamentary paper by its dossier number.
    Kamerstuk,
    /// A question with its answer in the Aanhangsel van de Handelingen.
    Aanhangsel,
    /// Other proceedings.
    Handelingen,
    /// A document number: 2024Z18284, Drucksache 19/11134.
    Docid,
    /// A motion by name.
    Motion,
    /// A national act, or an article of it.
    Law,
    /// Staatsblad, Staatscourant, Tractatenblad.
    Gazette,
    /// A regulation, directive or decision of the European Union.
    Eu,
    /// A treaty, or an article of it.
    Treaty,
    /// A court decision.
    Case,
    /// Another question or answer of this document.
    Pointer,
    /// A named report, letter or article.
    Paper,
    /// A web address.
    Url,
    /// A footnote mark; its target is the note.
    Note,
    /// A kind that the user's organisation added: [`crate::patterns`].
    Own,
}

impl ReferenceKind {
    /// Every kind, in the order of the legend.
    pub const ALL: [ReferenceKind; 15] = [
        ReferenceKind::Kamerstuk,
        ReferenceKind::Aanhangsel,
        ReferenceKind::Handelingen,
        ReferenceKind::Docid,
        ReferenceKind::Motion,
        ReferenceKind::Law,
        ReferenceKind::Gazette,
        ReferenceKind::Eu,
        ReferenceKind::Treaty,
        ReferenceKind::Case,
        ReferenceKind::Pointer,
        ReferenceKind::Paper,
        ReferenceKind::Url,
        ReferenceKind::Note,
        ReferenceKind::Own,
    ];

    /// The name in exports, and the class.
    pub fn name(self) -> &'static str {
        match self {
            ReferenceKind::Kamerstuk => "kamerstuk",
            ReferenceKind::Aanhangsel => "aanhangsel",
            ReferenceKind::Handelingen => "handelingen",
            ReferenceKind::Docid => "docid",
            ReferenceKind::Motion => "motion",
            ReferenceKind::Law => "law",
            ReferenceKind::Gazette => "gazette",
            ReferenceKind::Eu => "eu",
            ReferenceKind::Treaty => "treaty",
            ReferenceKind::Case => "case",
            ReferenceKind::Pointer => "pointer",
            ReferenceKind::Paper => "paper",
            ReferenceKind::Url => "url",
            ReferenceKind::Note => "note",
            ReferenceKind::Own => "own",
        }
    }
}

/// One mention in the text, with what it was found to name.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// Where it stands. A line break, a page number or a note may lie inside.
    pub span: Span,
    /// What it names.
    pub kind: ReferenceKind,
    /// The form that it was recognised by: a key of the table of forms.
    pub rule: &'static str,
    /// Its identifier ("kst-32317-932", a CELEX number, "q:3,8", "asker:PVV"), or the name as printed.
    pub id: Option<String>,
    /// Where it can be read officially. Formed from the number or name, never looked up.
    pub url: Option<String>,
    /// The turns it points to, best first: questions for a pointer, the note for a footnote mark.
    pub targets: Vec<Target>,
    /// How sure its kind is, and for a pointer its first target.
    pub certainty: Certainty,
    /// The reference that says in full what this one says in short ("deze motie", a motion's number).
    pub stands_for: Option<ReferenceId>,
    /// Whether the document names itself.
    pub own: bool,
    /// The name of its kind, where the user gave it one.
    pub kind_name: Option<String>,
}

/// A turn that a pointer or footnote mark may mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// The turn.
    pub turn: TurnId,
    /// How well it fits, 0 to 1.
    pub score: f32,
    /// The words that it shares with the place that points, rarest first.
    pub shared: Vec<String>,
}

/// Adds references to those of a document, both in the order of the text; what would overlap stays out.
pub(crate) fn insert(references: &mut Vec<Reference>, new: Vec<Reference>) {
    if new.is_empty() {
        return;
    }
    let mut old = std::mem::take(references).into_iter().peekable();
    // For every old reference, its place now.
    let mut now: Vec<ReferenceId> = Vec::new();
    for one in new {
        while let Some(before) = old.next_if(|old| old.span.start < one.span.end) {
            now.push(ReferenceId(references.len() as u32));
            references.push(before);
        }
        if references.last().is_none_or(|last| last.span.end <= one.span.start) {
            references.push(one);
        }
    }
    for before in old {
        now.push(ReferenceId(references.len() as u32));
        references.push(before);
    }
    for reference in references {
        reference.stands_for = reference.stands_for.and_then(|id| now.get(id.0 as usize).copied());
    }
}

/// Takes references away from those of a document; what stood for one of them stands for nothing any more.
pub(crate) fn retain(references: &mut Vec<Reference>, keep: impl Fn(&Reference) -> bool) {
    let mut now: Vec<Option<ReferenceId>> = Vec::with_capacity(references.len());
    let mut kept = 0;
    references.retain(|reference| {
        let keep = keep(reference);
        now.push(keep.then_some(ReferenceId(kept)));
        kept += u32::from(keep);
        keep
    });
    for reference in references {
        reference.stands_for = reference.stands_for.and_then(|id| now.get(id.0 as usize).copied().flatten());
    }
}
