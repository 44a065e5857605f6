//! turns → running text for rows: on one line, words joined that a line end cut, asking sentences marked.

use super::push;
use crate::document::Document;
use crate::html::text;
use crate::paint;
use crate::span::Span;
use crate::turn::{Turn, TurnId};

/// The text of a span of a turn on one line, without what a page break brought into it.
pub fn flat(document: &Document, turn: &Turn, span: Span) -> String {
    let mut out = String::new();
    for part in turn.pieces.iter().filter_map(|piece| piece.span.intersect(span)) {
        let whole = document.source.text();
        let mut at = part.start;
        let mut glued = false;
        for join in paint::joins(whole, part).into_iter().chain([Span { start: part.end, end: part.end }]) {
            for word in document.source.slice(Span { start: at, end: join.start }).split_whitespace() {
                if !out.is_empty() && !std::mem::take(&mut glued) {
                    out.push(' ');
                }
                out.push_str(word);
            }
            glued = true;
            at = join.end;
        }
    }
    out
}

/// The words of a span of a turn: what has a letter or a digit in it.
pub fn words(document: &Document, turns: &[TurnId]) -> usize {
    let pieces = turns.iter().flat_map(|&turn| &document.turn(turn).pieces);
    pieces
        .flat_map(|piece| document.source.slice(piece.span).split_whitespace())
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}

/// Where a turn's own words begin, after a label on the same line.
fn body(turn: &Turn) -> Span {
    let start = turn.label.map_or(turn.span.start, |label| label.end.clamp(turn.span.start, turn.span.end));
    Span { start, end: turn.span.end }
}

/// Whether a question has sentences that ask, and others that lead up to them.
pub fn leads_up(document: &Document, id: TurnId) -> bool {
    let from = document.sentences.partition_point(|sentence| sentence.turn < id);
    let own = || document.sentences[from..].iter().take_while(|sentence| sentence.turn == id);
    own().any(|sentence| sentence.kind.asks()) && own().any(|sentence| !sentence.kind.asks())
}

/// A question's text in one paragraph, with the sentences that ask marked, and those that lead up to them.
pub fn question(out: &mut String, document: &Document, id: TurnId) {
    let turn = document.turn(id);
    let from = document.sentences.partition_point(|sentence| sentence.turn < id);
    let sentences = document.sentences[from..].iter().take_while(|sentence| sentence.turn == id);
    out.push_str("<p>");
    let mut any = false;
    for sentence in sentences {
        let words = flat(document, turn, sentence.span);
        if any {
            out.push(' ');
        }
        any = true;
        if sentence.kind.asks() {
            push(out, &["<span class=\"ask ", sentence.kind.name(), "\">", &text(&words), "</span>"]);
        } else {
            push(out, &["<span class=\"lead-up\">", &text(&words), "</span>"]);
        }
    }
    if !any {
        push(out, &[&text(&flat(document, turn, body(turn)))]);
    }
    out.push_str("</p>");
}

/// A turn's text, a paragraph each.
pub fn paragraphs(out: &mut String, document: &Document, id: TurnId) {
    let turn = document.turn(id);
    let mut rest = body(turn);
    let mut pieces = turn.pieces.iter().peekable();
    while pieces.next().is_some() {
        // A paragraph goes on for as long as the next piece carries on its sentence.
        if pieces.peek().is_some_and(|next| next.continues) {
            continue;
        }
        let end = pieces.peek().map_or(rest.end, |next| next.span.start.max(rest.start));
        let words = flat(document, turn, Span { start: rest.start, end });
        if !words.is_empty() {
            push(out, &["<p>", &text(&words), "</p>"]);
        }
        rest.start = end;
    }
}

/// The text of some turns, a line each.
pub fn whole(document: &Document, turns: &[TurnId]) -> String {
    let texts = turns.iter().map(|&id| flat(document, document.turn(id), document.turn(id).span));
    texts.collect::<Vec<String>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAPER: &str = "Vraag 1\nDe dijk lekt. Is dat veilig, en wat vindt de Delta-\ncommissaris?\n\nAntwoord 1\nJa, \
        <zeker>.\n\nDe dijk\nhoudt het.\n";

    #[test]
    fn lines_are_joined_and_asking_sentences_marked() {
        let document = crate::parse(PAPER);
        let exchange = &document.exchanges[0];
        let mut out = String::new();
        question(&mut out, &document, exchange.questions[0]);
        assert_eq!(
            out,
            "<p><span class=\"lead-up\">De dijk lekt.</span> <span class=\"ask direct\">Is dat veilig, en wat vindt de \
             Delta-commissaris?</span></p>"
        );
        assert!(leads_up(&document, exchange.questions[0]));
        out.clear();
        paragraphs(&mut out, &document, exchange.answers[0]);
        assert_eq!(out, "<p>Ja, &lt;zeker&gt;.</p><p>De dijk houdt het.</p>");
        assert_eq!(words(&document, &exchange.answers), 6);
    }
}
