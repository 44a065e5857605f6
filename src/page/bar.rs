//! The bar above: the name, the title of the paper, what can be done with it, and the settings.

use super::deed::Deed;
use super::{write, yes};
use crate::address::Address;
use crate::session::{Session, Theme};
use crate::views::View;
use crate::words::Words;

const ICON: &str = "<svg viewBox=\"0 0 20 20\" aria-hidden=\"true\" fill=\"none\" stroke=\"currentColor\" \
                    stroke-width=\"1.6\">";

/// What stands in the bar; the title is that of the paper that is open, if one is.
pub fn bar(words: &Words, title: Option<&str>, session: &Session) -> String {
    let mut out = String::from("<span class=\"mark\">");
    out.push_str(ICON);
    out.push_str(
        "<path d=\"M10 2v3M3.5 6.5l2 2M16.5 6.5l-2 2M6 17h8M7.5 14a4.2 4.2 0 1 1 5 0\"/></svg>Kamerlicht</span>\
         <h1 class=\"title\">",
    );
    match title {
        None => out.push_str("<span class=\"unseen\">Kamerlicht</span></h1>"),
        Some(title) => {
            write(&mut out, "{}</h1>", &[title]);
            switch(&mut out, words, session);
            write(
                &mut out,
                "<button type=\"button\" class=\"plain new\" data-do=\"close\">{}</button>\
                 <button type=\"button\" class=\"go save\" data-do=\"save\" title=\"{}\">{}</button>\
                 <button type=\"button\" class=\"seek-open\" data-do=\"seek\" title=\"{}\" aria-label=\"{}\">",
                &[words.new_text, words.save_hint, words.save, words.seek.field, words.seek.field],
            );
            out.push_str(ICON);
            out.push_str("<circle cx=\"9\" cy=\"9\" r=\"5\"/><path d=\"m13 13 4 4\"/></svg></button>");
        }
    }
    settings(&mut out, words, session);
    out
}

/// The switch between views: links, so that a view can be opened in another tab.
fn switch(out: &mut String, words: &Words, session: &Session) {
    write(out, "<nav class=\"views\" aria-label=\"{}\">", &[words.views.views]);
    for view in View::ALL {
        let fragment = Address { view, ..session.address(None) }.print();
        let fragment = if fragment.is_empty() { "#" } else { &fragment };
        let current = if session.view == view { " aria-current=\"page\"" } else { "" };
        write(out, "<a href=\"{}\" data-do=\"{}\"", &[fragment, &Deed::Look(view).print()]);
        out.push_str(current);
        write(out, ">{}</a>", &[(words.views.view)(view)]);
    }
    out.push_str("</nav>");
}

fn settings(out: &mut String, words: &Words, session: &Session) {
    write(
        out,
        "<details id=\"settings\" class=\"settings\"><summary aria-label=\"{}\" title=\"{}\">",
        &[words.menu, words.menu],
    );
    out.push_str(ICON);
    write(
        out,
        "<path d=\"M3 6h8M15 6h2M3 14h2M9 14h8\"/><circle cx=\"13\" cy=\"6\" r=\"2\"/>\
         <circle cx=\"7\" cy=\"14\" r=\"2\"/></svg></summary><div class=\"sheet\"><fieldset><legend>{}</legend>",
        &[words.theme],
    );
    for (theme, says) in Theme::ALL.into_iter().zip([words.theme_system, words.theme_light, words.theme_dark])
    {
        let deed = Deed::Theme(theme).print();
        write(out, "<label><input type=\"radio\" name=\"colours\" data-do=\"{}\"", &[&deed]);
        write(out, checked(session.theme == theme), &[says]);
    }
    write(
        out,
        "</fieldset><button type=\"button\" class=\"plain language\" data-do=\"speak\" lang=\"{}\">{}</button>\
         <label><input type=\"checkbox\" data-do=\"remember\"",
        &[words.tongue.other().words().tag, words.other_language],
    );
    write(out, checked(session.remember), &[words.remember]);
    write(
        out,
        "<p>{}</p><button type=\"button\" class=\"plain\" data-do=\"keys\">{} (?)</button>\
         <button type=\"button\" class=\"plain forget\" data-do=\"forget\">{}</button></div></details>",
        &[words.remember_hint, words.seek.keys, words.forget],
    );
}

/// The rest of a box to be ticked, and its label.
pub(super) fn checked(on: bool) -> &'static str {
    if on { " checked>{}</label>" } else { ">{}</label>" }
}

/// The buttons of a narrow screen, which open the panes.
pub fn dock(words: &Words, session: &Session) -> String {
    use crate::session::Pane;
    let mut out = String::from("<div class=\"dock\" role=\"group\">");
    for (pane, says) in [(Pane::Outline, words.outline), (Pane::Details, words.details)] {
        write(
            &mut out,
            "<button type=\"button\" data-do=\"{}\" aria-expanded=\"{}\">{}</button>",
            &[&Deed::Pane(pane).print(), yes(session.pane == Some(pane)), says],
        );
    }
    out.push_str("</div>");
    out
}
