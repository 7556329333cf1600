//! Value sets that Klarna may extend: written as calls of the macro in `klarna-gen`.

use super::macros::Call;

/// What declares a value set.
pub(super) const MACRO: &str = "open_enum::open_enum";

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
    /// The call of the macro that declares it.
    pub(super) fn call(&self) -> Call {
        let mut inside = String::new();
        for line in &self.about {
            push_doc(&mut inside, 8, line);
        }
        inside.push_str(&format!("        pub enum {} {{\n", self.name));
        for value in &self.values {
            inside.push_str(&format!(
                "            {} = {:?},\n",
                value.variant, value.text
            ));
        }
        inside.push_str("        }\n");
        Call {
            of: MACRO,
            name: self.name.clone(),
            inside,
        }
    }
}

fn push_doc(text: &mut String, indent: usize, line: &str) {
    let blank = if line.is_empty() || line.starts_with(' ') {
        ""
    } else {
        " "
    };
    text.push_str(&format!("{:indent$}///{blank}{}\n", "", line.trim_end()));
}
