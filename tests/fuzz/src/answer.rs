//! Reading answers: the generated types.

use std::fmt::Debug;

use klarna_gen::types;
use serde_json::Value;

/// Reads one of the components, which the first two bytes choose, from the rest.
///
/// What was read can be printed and written, and reads the same from what was written.
pub(crate) fn run(data: &[u8]) {
    let [high, low, body @ ..] = data else { return };
    let chosen = usize::from(u16::from_be_bytes([*high, *low])) % COMPONENTS.len();
    (COMPONENTS[chosen].1)(body);
}

/// Returns the two bytes that choose a component.
pub(crate) fn choice(name: &str) -> Option<[u8; 2]> {
    let at = COMPONENTS.iter().position(|(known, _)| *known == name)?;
    u16::try_from(at).ok().map(u16::to_be_bytes)
}

fn read<T: serde::de::DeserializeOwned + serde::Serialize + Debug>(body: &[u8]) {
    let Ok(read) = serde_json::from_slice::<T>(body) else {
        return;
    };
    let printed = format!("{read:?}");
    assert!(!printed.is_empty());
    let written = serde_json::to_value(&read).expect("what was read can be written");
    let again: T = serde_json::from_value(written.clone()).expect("what was written can be read");
    let again: Value = serde_json::to_value(&again).expect("what was read can be written");
    assert_eq!(written, again);
}

macro_rules! components {
    ($($name:ident $kind:ident,)*) => {
        const COMPONENTS: &[(&str, fn(&[u8]))] = &[
            $((stringify!($name), read::<types::$name>),)*
        ];
    };
}
klarna_gen::for_each_component!(components);
