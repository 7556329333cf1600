//! Value sets that Klarna may extend: written as calls of the macro in `klarna-gen`.

use std::collections::BTreeMap;

use syn::Item;

/// One value set, with what the generator knew of it.
pub(super) struct OpenEnum {
    pub(super) name: String,
    pub(super) about: Vec<String>,
    pub(super) values: Vec<Value>,
}

/// One value of a set.
pub(super) struct Value {
    pub(super) variant: String,
    pub(super) text: String,
}

impl OpenEnum {
    /// What stands in the syntax tree: the formatter leaves the inside of a macro in one line.
    pub(super) fn item(&self) -> Item {
        let name = syn::Ident::new(&self.name, proc_macro2::Span::call_site());
        syn::parse_quote!(crate::open_enum::open_enum! { #name })
    }

    /// What takes the place of the placeholder.
    fn render(&self) -> String {
        let mut text = String::from("    crate::open_enum::open_enum! {\n");
        for line in &self.about {
            push_doc(&mut text, 8, line);
        }
        text.push_str(&format!("        pub enum {} {{\n", self.name));
        for value in &self.values {
            text.push_str(&format!(
                "            {} = {:?},\n",
                value.variant, value.text
            ));
        }
        text.push_str("        }\n    }\n");
        text
    }
}

/// Writes the value sets where the syntax tree only has their names.
pub(super) fn render(module: &str, sets: Vec<OpenEnum>) -> String {
    let sets: BTreeMap<String, OpenEnum> = sets
        .into_iter()
        .map(|set| (set.name.clone(), set))
        .collect();
    let mut text = String::with_capacity(module.len());
    let mut lines = module.lines();
    while let Some(line) = lines.next() {
        if line == "    crate::open_enum::open_enum! {" {
            let set = lines.next().and_then(|name| sets.get(name.trim()));
            // The closing brace.
            lines.next();
            text.push_str(&set.map(OpenEnum::render).unwrap_or_default());
        } else {
            text.push_str(line);
            text.push('\n');
        }
    }
    text
}

fn push_doc(text: &mut String, indent: usize, line: &str) {
    let blank = if line.is_empty() || line.starts_with(' ') {
        ""
    } else {
        " "
    };
    text.push_str(&format!("{:indent$}///{blank}{}\n", "", line.trim_end()));
}
