//! Writing down what was measured.

use std::{fmt::Write as _, process::Command};

use crate::{
    clients::BASELINE,
    runs::{Row, Target},
};

/// A group of measurements.
#[derive(Debug)]
pub struct Section {
    /// The heading.
    pub title: &'static str,
    /// What a reader has to know.
    pub about: &'static str,
    /// What was measured.
    pub rows: Vec<Row>,
}

/// Writes the tables, with `notes` on what was left out.
#[must_use]
pub fn markdown(sections: &[Section], notes: &[String]) -> String {
    let mut text = String::from(HEAD);
    for section in sections {
        let names = names(&section.rows);
        let _ = write!(text, "\n## {}\n\n{}\n\n| |", section.title, section.about);
        for name in &names {
            let _ = write!(text, " {name} |");
        }
        text.push_str(" target | |\n| --- |");
        text.push_str(&" ---: |".repeat(names.len()));
        text.push_str(" --- | --- |\n");
        for row in &section.rows {
            let _ = write!(text, "| {}, {} |", row.name, row.unit);
            for name in &names {
                match row.figures.get(name) {
                    Some(figure) if *name == BASELINE || !figure.ratio.is_finite() => {
                        let _ = write!(text, " {} |", number(figure.value));
                    }
                    Some(figure) => {
                        let (value, ratio) = (number(figure.value), figure.ratio);
                        let _ = write!(text, " {value} (**{ratio:.2}**) |");
                    }
                    None => text.push_str(" |"),
                }
            }
            let target = match row.target {
                Some(Target::AtMost(most)) => format!("at most {most:.2}"),
                Some(Target::AtLeast(least)) => format!("at least {least:.2}"),
                Some(Target::AtMostMore(most)) => format!("at most {most:+}"),
                None => String::new(),
            };
            let met = match row.is_met() {
                Some(true) => "met",
                Some(false) => "missed",
                None => "",
            };
            let _ = writeln!(text, " {target} | {met} |");
        }
    }
    text.push_str(COSTS);
    text.push_str("\n## Machine and versions\n\n");
    for line in machine() {
        let _ = writeln!(text, "- {line}");
    }
    for note in notes {
        let _ = writeln!(text, "- {note}");
    }
    text
}

const HEAD: &str = "# Benchmarks

Written by `cargo xtask bench`; run it to have the figures of your machine.
What counts is the ratio in bold, to a client written by hand with reqwest and serde in the same run: a page of code with typed bodies, a timeout, an idempotency key and typed errors, but no retries and no checks (`tests/bench/src/handwritten.rs`).
`generated` is the bare client of `klarna-gen`.
openapi-generator and openapi-to-rust are measured where those tools are on the path.

![klarna-sdk next to the hand-written client](tests/bench/benchmarks.svg)
";

/// What the figures are made of; written by hand, and to be looked at when they change.
const COSTS: &str = include_str!("../costs.md");

fn names(rows: &[Row]) -> Vec<&'static str> {
    let order = [
        BASELINE,
        "klarna-sdk",
        "generated",
        "openapi-generator",
        "openapi-to-rust",
    ];
    let is_there = |name: &&str| rows.iter().any(|row| row.figures.contains_key(name));
    order.into_iter().filter(is_there).collect()
}

fn number(value: f64) -> String {
    match value.abs() {
        size if size >= 1_000.0 => {
            let digits = format!("{value:.0}");
            let cut = digits.len().saturating_sub(3);
            format!("{},{}", &digits[..cut], &digits[cut..])
        }
        size if size >= 100.0 => format!("{value:.0}"),
        _ => format!("{value:.1}"),
    }
}

fn machine() -> Vec<String> {
    let first = |program: &str, argument: &str| {
        let output = Command::new(program).arg(argument).output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?;
        text.lines().next().map(str::to_owned)
    };
    let processor = std::fs::read_to_string("/proc/cpuinfo").ok();
    let processor = processor.and_then(|text| {
        let line = text.lines().find(|line| line.starts_with("model name"))?;
        line.split_once(": ").map(|(_, name)| name.to_owned())
    });
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let system = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
    let mut lines = vec![format!(
        "{}, {cores} cores, {system}",
        processor.as_deref().unwrap_or("unknown processor")
    )];
    lines.extend(first("rustc", "--version"));
    lines.extend(first("valgrind", "--version"));
    lines
}

/// Draws the ratios of klarna-sdk to the hand-written client as bars.
#[must_use]
pub fn plot(sections: &[Section]) -> String {
    const ROW: usize = 22;
    const LEFT: usize = 330;
    const WIDTH: f64 = 360.0;
    let rows = sections.iter().flat_map(|section| &section.rows);
    let bars: Vec<_> = rows
        .filter_map(|row| Some((row, row.figures.get("klarna-sdk")?.ratio)))
        .filter(|(row, ratio)| row.target.is_some() && ratio.is_finite())
        .collect();
    let most = bars.iter().map(|(_, ratio)| *ratio).fold(1.2, f64::max);
    let x = |ratio: f64| LEFT as f64 + ratio / most * WIDTH;
    let height = bars.len() * ROW + 50;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 {height}\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n\
         <title>Ratios of klarna-sdk to a hand-written client</title>\n\
         <rect width=\"760\" height=\"{height}\" fill=\"#fff\"/>\n\
         <text x=\"10\" y=\"18\" font-weight=\"bold\">klarna-sdk, where 1 is the hand-written client</text>\n"
    );
    for (index, (row, ratio)) in bars.iter().enumerate() {
        let top = 30 + index * ROW;
        // Told apart by the text as well, not by colour alone.
        let (colour, word) = match row.is_met() {
            Some(true) => ("#2b7a4b", "met"),
            _ => ("#b3541e", "missed"),
        };
        let (name, end) = (&row.name, x(*ratio));
        let width = end - LEFT as f64;
        let base = top + 14;
        let _ = writeln!(
            svg,
            "<text x=\"{}\" y=\"{base}\" text-anchor=\"end\">{name}</text>\
             <rect x=\"{LEFT}\" y=\"{top}\" width=\"{width:.1}\" height=\"16\" fill=\"{colour}\"/>\
             <text x=\"{:.1}\" y=\"{base}\">{ratio:.2}, {word}</text>",
            LEFT - 8,
            end + 5.0,
        );
    }
    let _ = writeln!(
        svg,
        "<line x1=\"{0:.1}\" x2=\"{0:.1}\" y1=\"26\" y2=\"{1}\" stroke=\"#333\" stroke-dasharray=\"3 3\"/>\n</svg>",
        x(1.0),
        height - 16,
    );
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section() -> Section {
        let target = Some(Target::AtMost(1.05));
        let values = [(BASELINE, 1_000.0), ("klarna-sdk", 1_200.0)];
        Section {
            title: "Run time",
            about: "About.",
            rows: vec![Row::new("instructions", "per call", target, &values)],
        }
    }

    #[test]
    fn a_missed_target_is_told() {
        let text = markdown(&[section()], &["a tool isn't here".to_owned()]);
        let row = "| instructions, per call | 1,000 | 1,200 (**1.20**) | at most 1.05 | missed |";
        assert!(text.contains(row), "{text}");
        assert!(text.contains("- a tool isn't here"), "{text}");
    }

    #[test]
    fn what_has_no_baseline_has_no_ratio() {
        let values = [("klarna-sdk", 700.0)];
        let section = Section {
            rows: vec![Row::new("`warm_up`", "µs", None, &values)],
            ..section()
        };
        let text = markdown(&[section], &[]);
        assert!(text.contains("| `warm_up`, µs | 700 |  |  |"), "{text}");
    }

    #[test]
    fn the_plot_says_the_same_in_words() {
        let svg = plot(&[section()]);
        assert!(svg.contains("1.20, missed"), "{svg}");
    }
}
