//! The words of the views, both languages side by side.

use crate::coverage::Fared;
use crate::views::View;

/// What the views say.
#[derive(Debug)]
#[expect(missing_docs, reason = "a field's name and its text say it")]
pub struct ViewWords {
    pub views: &'static str,
    pub view: fn(View) -> &'static str,
    pub fared: fn(Fared) -> &'static str,
    pub thousands: fn(usize) -> String,

    // Filters.
    pub filter: &'static str,
    pub every_asker: &'static str,
    pub every_status: &'static str,
    pub every_kind: &'static str,
    pub only_doubtful: &'static str,
    pub with_text: &'static str,
    pub fits: fn(usize, usize) -> String,
    pub clear_filter: &'static str,
    pub nothing_fits: &'static str,
    pub back_to_view: fn(&str) -> String,

    // Columns.
    pub number: &'static str,
    pub asker: &'static str,
    pub how: &'static str,
    pub length: &'static str,
    pub kind: &'static str,
    pub cited: &'static str,
    pub count: &'static str,
    pub mentioned: &'static str,
    pub in_the_text: &'static str,
    pub more: &'static str,
    pub less: &'static str,
    pub paper_order: &'static str,
    pub save_csv: &'static str,

    // Each view.
    pub table_says: &'static str,
    pub no_answer: &'static str,
    pub there: &'static str,
    pub coverage_says: &'static str,
    pub marks: fn(usize, usize, usize) -> String,
    pub progress: fn(usize, usize) -> String,
    pub all_answered: &'static str,
    pub note: &'static str,
    pub checked: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub clear_checks: &'static str,
    pub checks_cleared: &'static str,
    pub undo_clear: &'static str,
    pub filter_lifted: &'static str,
    pub references_say: &'static str,
    pub no_references: &'static str,
    pub works: fn(usize) -> String,
    pub figures_say: &'static str,
    pub chart_questions: &'static str,
    pub chart_words: &'static str,
    pub chart_sentences: &'static str,
    pub chart_says: &'static str,
    pub words_asked: &'static str,
    pub words_answered: &'static str,
    pub asking: &'static str,
    pub references: &'static str,
    pub whom: &'static str,
    pub whom_says: &'static str,
    pub no_pointers: &'static str,
    pub as_table: &'static str,
    pub save_svg: &'static str,
}

/// In Dutch.
pub const NL: ViewWords = ViewWords {
    views: "Weergave",
    view: |view| match view {
        View::Reading => "Lezen",
        View::Table => "Tabel",
        View::Coverage => "Dekking",
        View::References => "Verwijzingen",
        View::Figures => "Cijfers",
    },
    fared: |fared| match fared {
        Fared::Answered => "beantwoord",
        Fared::Shared => "samen beantwoord",
        Fared::ByPointer => "doorverwezen",
        Fared::Unanswered => "zonder antwoord",
    },
    thousands: |number| thousands(number, '.'),
    filter: "Filter",
    every_asker: "Alle vragenstellers",
    every_status: "Beantwoord of niet",
    every_kind: "Alle verwijzingen",
    only_doubtful: "Twijfelachtig",
    with_text: "Met deze woorden",
    fits: |some, all| format!("{some} van {all} vragen"),
    clear_filter: "Wis filter",
    nothing_fits: "Geen vraag voldoet aan dit filter.",
    back_to_view: |view| format!("Terug naar {}", view.to_lowercase()),
    number: "Nummer",
    asker: "Vragensteller",
    how: "Stand",
    length: "Woorden",
    kind: "Soort",
    cited: "Aangehaald",
    count: "Keer",
    mentioned: "Waar",
    in_the_text: "in de tekst",
    more: "Lees verder",
    less: "Vouw op",
    paper_order: "Volgorde van het stuk",
    save_csv: "Bewaar als CSV",
    table_says: "Eén vraag en haar antwoord per rij.",
    no_answer: "In dit stuk staat geen antwoord.",
    there: "Daar staat, bij",
    coverage_says: "Elke vragende zin, en wat ermee gebeurde. Vink af wat u nagezien hebt; dat blijft bij deze tekst bewaard.",
    marks: |all, inside, elsewhere| {
        let marks = if all == 1 { "1 vraagteken".to_owned() } else { format!("{all} vraagtekens") };
        format!("{marks} in de tekst: {inside} in vragen en inleidingen, {elsewhere} elders.")
    },
    progress: |done, all| format!("{done} van {all} vragende zinnen nagezien"),
    all_answered: "Geen onbeantwoorde vraag: elke vraag kreeg in dit stuk een antwoord of een doorverwijzing.",
    note: "Noteer",
    checked: "Nagezien",
    yes: "ja",
    no: "nee",
    clear_checks: "Wis vinkjes en notities",
    checks_cleared: "De vinkjes en notities bij deze tekst zijn gewist.",
    undo_clear: "Zet ze terug",
    filter_lifted: "Wat u opzocht viel buiten het filter. Het filter is gewist.",
    references_say: "Elk aangehaald stuk één keer. De links zijn gevormd uit nummer of naam en niet nagezocht.",
    no_references: "Dit stuk haalt geen andere stukken, wetten of uitspraken aan.",
    works: |count| {
        if count == 1 { "1 aangehaald stuk".to_owned() } else { format!("{count} aangehaalde stukken") }
    },
    figures_say: "Geteld per vragensteller. Elke grafiek is ook een tabel en te bewaren als SVG.",
    chart_questions: "Vragen, en hoe ze zijn beantwoord",
    chart_words: "Woorden in vragen en antwoorden",
    chart_sentences: "Vragende zinnen en verwijzingen",
    chart_says: "Staven per vragensteller:",
    words_asked: "woorden gevraagd",
    words_answered: "woorden geantwoord",
    asking: "vragende zinnen",
    references: "verwijzingen",
    whom: "Wie wordt naar wie verwezen",
    whom_says: "Elke rij is een vragensteller; het getal zegt hoe vaak het antwoord naar het antwoord aan een ander wijst.",
    no_pointers: "Geen antwoord in dit stuk verwijst naar een ander antwoord.",
    as_table: "Als tabel",
    save_svg: "Bewaar als SVG",
};

/// In English.
pub const EN: ViewWords = ViewWords {
    views: "View",
    view: |view| match view {
        View::Reading => "Reading",
        View::Table => "Table",
        View::Coverage => "Coverage",
        View::References => "References",
        View::Figures => "Figures",
    },
    fared: |fared| match fared {
        Fared::Answered => "answered",
        Fared::Shared => "answered together",
        Fared::ByPointer => "referred on",
        Fared::Unanswered => "no answer",
    },
    thousands: |number| thousands(number, ','),
    filter: "Filter",
    every_asker: "Every asker",
    every_status: "Answered or not",
    every_kind: "Every reference",
    only_doubtful: "Doubtful",
    with_text: "With these words",
    fits: |some, all| format!("{some} of {all} questions"),
    clear_filter: "Clear filter",
    nothing_fits: "No question fits this filter.",
    back_to_view: |view| format!("Back to {}", view.to_lowercase()),
    number: "Number",
    asker: "Asked by",
    how: "Status",
    length: "Words",
    kind: "Kind",
    cited: "Cited",
    count: "Times",
    mentioned: "Where",
    in_the_text: "in the text",
    more: "Read on",
    less: "Fold",
    paper_order: "Order of the paper",
    save_csv: "Save as CSV",
    table_says: "One question and its answer per row.",
    no_answer: "This paper holds no answer.",
    there: "It says there, at",
    coverage_says: "Every sentence that asks, and what became of it. Tick what you have checked; it is kept with this text.",
    marks: |all, inside, elsewhere| {
        let marks = if all == 1 { "1 question mark".to_owned() } else { format!("{all} question marks") };
        format!("{marks} in the text: {inside} in questions and their introductions, {elsewhere} elsewhere.")
    },
    progress: |done, all| format!("{done} of {all} asking sentences checked"),
    all_answered: "No unanswered question: every question got an answer in this paper, or was referred on.",
    note: "Add a note",
    checked: "Checked",
    yes: "yes",
    no: "no",
    clear_checks: "Clear ticks and notes",
    checks_cleared: "The ticks and notes of this text are gone.",
    undo_clear: "Bring them back",
    filter_lifted: "What you went to did not fit the filter. The filter is cleared.",
    references_say: "Every cited paper once. Links are formed from number or name and not looked up.",
    no_references: "This paper cites no other papers, acts or rulings.",
    works: |count| if count == 1 { "1 cited work".to_owned() } else { format!("{count} cited works") },
    figures_say: "Counted by asker. Every chart is a table too, and can be saved as SVG.",
    chart_questions: "Questions, and how they were answered",
    chart_words: "Words of questions and answers",
    chart_sentences: "Asking sentences and references",
    chart_says: "Bars by asker:",
    words_asked: "words asked",
    words_answered: "words answered",
    asking: "asking sentences",
    references: "references",
    whom: "Who is referred to whom",
    whom_says: "Each row is an asker; the number says how often the answer points at the answer to another.",
    no_pointers: "No answer in this paper points at another answer.",
    as_table: "As a table",
    save_svg: "Save as SVG",
};

/// Digits in groups of three.
fn thousands(number: usize, separator: char) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_by_language() {
        assert_eq!(
            [(NL.thousands)(1_234_567), (EN.thousands)(1234), (EN.thousands)(12)],
            ["1.234.567", "1,234", "12"]
        );
    }
}
