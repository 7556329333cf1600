//! What all pages have in common.

use maud::{DOCTYPE, Markup, html};

pub(super) struct Page<'a> {
    title: &'a str,
    main: Markup,
    aside: Option<Markup>,
    /// Whose page it is.
    owner: Owner,
    /// The page closes itself when it is in a window of its own.
    closes: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    Shop,
    Acquirer,
}

impl<'a> Page<'a> {
    pub(super) fn new(title: &'a str) -> Self {
        Self {
            title,
            main: Markup::default(),
            aside: None,
            owner: Owner::Shop,
            closes: false,
        }
    }

    pub(super) fn main(mut self, main: Markup) -> Self {
        self.main = main;
        self
    }

    pub(super) fn aside(mut self, aside: Markup) -> Self {
        self.aside = Some(aside);
        self
    }

    pub(super) fn owner(mut self, owner: Owner) -> Self {
        self.owner = owner;
        self
    }

    pub(super) fn closing(mut self) -> Self {
        self.closes = true;
        self
    }

    pub(super) fn render(self) -> Markup {
        let (name, title) = match self.owner {
            Owner::Shop => ("Northlight", "Northlight, an example shop"),
            Owner::Acquirer => ("Acquirer", "Checkout of the acquirer"),
        };
        html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (self.title) " · " (title) }
                    link rel="icon" href="data:,";
                    link rel="stylesheet" href="/assets/style.css";
                    script src="/assets/app.js" defer {}
                }
                body data-closes[self.closes] class=[(self.owner == Owner::Acquirer).then_some("acquirer")] {
                    a.skip href="#main" { "Skip to the content" }
                    header.top {
                        div.bar {
                            a.brand href="/" { (mark(self.owner)) span { (name) } }
                            nav aria-label="Shop" {
                                a href="/" { "Basket" }
                                a href="/orders" { "Orders" }
                            }
                            span.tag { "Sandbox, no real money" }
                        }
                    }
                    div.columns {
                        main #main { (self.main) }
                        @if let Some(aside) = self.aside { (aside) }
                    }
                    footer {
                        p { "An example of klarna-sdk, which isn't made by Klarna. A sandbox on this machine stands in for Klarna's API." }
                    }
                }
            }
        }
    }
}

fn mark(owner: Owner) -> Markup {
    html! {
        svg.mark viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" {
            @if owner == Owner::Shop {
                path d="M12 2l3.2 6.8L22 12l-6.8 3.2L12 22l-3.2-6.8L2 12l6.8-3.2z" {}
            } @else {
                path d="M12 2l8 3v6c0 5-3.4 9.3-8 11-4.6-1.7-8-6-8-11V5z" {}
            }
        }
    }
}
