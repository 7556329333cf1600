//! The measurements at run time.

use std::{collections::BTreeMap, path::Path, process::Command};

use klarna_bench_driver::Failure;
use serde_json::Value;

use crate::{
    clients::{BASELINE, Server, Subject, Transport},
    plan::{BODIES, Plan},
    process::Process,
    progress::tell,
};

/// What was measured of one client, and its ratio to the baseline.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    /// The value in its unit.
    pub value: f64,
    /// The value over that of the baseline: the median over the rounds where there are several. No
    /// number without a baseline.
    pub ratio: f64,
}

/// One measurement of all clients.
#[derive(Clone, Debug)]
pub struct Row {
    /// What is measured.
    pub name: String,
    /// Its unit.
    pub unit: &'static str,
    /// What the ratio, or the difference, of klarna-sdk is to be.
    pub target: Option<Target>,
    /// By the name of the client.
    pub figures: BTreeMap<&'static str, Figure>,
}

/// What klarna-sdk is held to, next to the baseline.
#[derive(Clone, Copy, Debug)]
pub enum Target {
    /// The ratio is at most this.
    AtMost(f64),
    /// The ratio is at least this.
    AtLeast(f64),
    /// The difference is at most this.
    AtMostMore(f64),
}

impl Row {
    /// Makes a row of one value for each client.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        unit: &'static str,
        target: Option<Target>,
        values: &[(&'static str, f64)],
    ) -> Self {
        let rounds: Vec<_> = values
            .iter()
            .map(|(name, value)| (*name, vec![*value]))
            .collect();
        Self::of_rounds(name, unit, target, &rounds)
    }

    /// Makes a row of one value for each client and round.
    pub(crate) fn of_rounds(
        name: impl Into<String>,
        unit: &'static str,
        target: Option<Target>,
        rounds: &[(&'static str, Vec<f64>)],
    ) -> Self {
        let baseline = rounds.iter().find(|(name, _)| *name == BASELINE);
        let baseline = baseline.map(|(_, values)| &values[..]);
        Self::against(baseline.unwrap_or_default(), name, unit, target, rounds)
    }

    /// Makes the same with the ratio to other rounds of the baseline; there is none without them.
    pub(crate) fn against(
        baseline: &[f64],
        name: impl Into<String>,
        unit: &'static str,
        target: Option<Target>,
        rounds: &[(&'static str, Vec<f64>)],
    ) -> Self {
        let figures = rounds.iter().map(|(name, values)| {
            // Neighbours in time share what else the machine does.
            let ratios = values.iter().zip(baseline).map(|(own, base)| own / base);
            let figure = Figure {
                value: median(values.clone()),
                ratio: median(ratios.collect()),
            };
            (*name, figure)
        });
        Self {
            name: name.into(),
            unit,
            target,
            figures: figures.collect(),
        }
    }

    /// Whether klarna-sdk meets the target; `None` without one.
    #[must_use]
    pub fn is_met(&self) -> Option<bool> {
        let (own, base) = (self.figures.get("klarna-sdk")?, self.figures.get(BASELINE)?);
        Some(match self.target? {
            Target::AtMost(most) => own.ratio <= most,
            Target::AtLeast(least) => own.ratio >= least,
            Target::AtMostMore(most) => own.value - base.value <= most,
        })
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Counts allocations; noise doesn't reach this.
///
/// # Errors
///
/// When a call fails.
pub fn allocations(
    server: &Server,
    subjects: &[Subject],
    plan: &Plan,
) -> Result<Vec<Row>, Failure> {
    let mut rows = Vec::new();
    for body in BODIES {
        let (mut counts, mut bytes) = (Vec::new(), Vec::new());
        tell(format_args!("allocations, {body} body"));
        for subject in subjects {
            let mut client = subject.start(&server.base_url, Transport::Http1)?;
            client.ask(&format!("calls {body} {}", plan.warm_up))?;
            let counted = client.measure(&format!("allocations {body} {}", plan.allocations))?;
            counts.push((subject.name, number(&counted, "allocations")?));
            bytes.push((subject.name, number(&counted, "bytes")? / 1024.0));
            client.end()?;
        }
        let target = Some(Target::AtMostMore(8.0));
        rows.push(Row::new(
            format!("allocations, {body} body"),
            "per call",
            target,
            &counts,
        ));
        rows.push(Row::new(
            format!("allocated, {body} body"),
            "KiB per call",
            None,
            &bytes,
        ));
    }
    Ok(rows)
}

/// Counts instructions under valgrind: so many calls, less none.
///
/// # Errors
///
/// When a call fails.
pub fn instructions(
    server: &Server,
    subjects: &[Subject],
    plan: &Plan,
    profiles: &Path,
) -> Result<Vec<Row>, Failure> {
    let mut rows = Vec::new();
    for body in plan.counted {
        let mut values = Vec::new();
        for subject in subjects {
            tell(format_args!("instructions, {body} body, {}", subject.name));
            let count = |calls: u32| -> Result<f64, Failure> {
                let file = profiles.join(format!("callgrind.{}.{body}.{calls}", subject.name));
                let mut command = Command::new("valgrind");
                command
                    .args(["--tool=callgrind", "--quiet"])
                    .arg(format!("--callgrind-out-file={}", file.display()))
                    .arg(&subject.program)
                    .args(subject.arguments(&server.base_url, Transport::Http1));
                let mut client = Process::start(&mut command)?;
                client.ask(&format!("calls {body} {calls}"))?;
                client.end()?;
                total(&file)
            };
            let (first, second) = (plan.instructions, 2 * plan.instructions);
            let difference = count(second)? - count(first)?;
            values.push((
                subject.name,
                difference / f64::from(plan.instructions) / 1_000.0,
            ));
        }
        let target = Some(Target::AtMost(1.05));
        rows.push(Row::new(
            format!("instructions, {body} body"),
            "thousand per call",
            target,
            &values,
        ));
    }
    Ok(rows)
}

/// Reads the sum out of a profile.
fn total(file: &Path) -> Result<f64, Failure> {
    let text = std::fs::read_to_string(file)?;
    let line = text.lines().find_map(|line| {
        line.strip_prefix("summary:")
            .or(line.strip_prefix("totals:"))
    });
    Ok(line.ok_or("the profile has no total")?.trim().parse()?)
}

/// Times calls, the clients taking turns.
///
/// # Errors
///
/// When a call fails.
pub fn times(server: &Server, subjects: &[Subject], plan: &Plan) -> Result<Vec<Row>, Failure> {
    let mut rows = Vec::new();
    let mut clients = Vec::new();
    for subject in subjects {
        let mut client = subject.start(&server.base_url, Transport::Http1)?;
        for body in BODIES {
            client.ask(&format!("calls {body} {}", plan.warm_up))?;
        }
        clients.push((subject.name, client));
    }
    for body in BODIES {
        tell(format_args!("latency, {body} body"));
        let command = format!("latency {body} {}", plan.latency);
        let answers = turns(&mut clients, plan.rounds, |_| &command)?;
        for (name, member) in [("median", "p50"), ("99th percentile", "p99")] {
            rows.push(Row::of_rounds(
                format!("latency, {name}, {body} body"),
                "µs",
                None,
                &numbers(&answers, member)?,
            ));
        }
        for in_flight in plan.in_flight {
            tell(format_args!(
                "throughput, {in_flight} in flight, {body} body"
            ));
            let command = format!(
                "throughput {body} {in_flight} {}",
                plan.throughput_milliseconds
            );
            let answers = turns(&mut clients, plan.rounds, |_| &command)?;
            rows.push(Row::of_rounds(
                format!("throughput, {in_flight} in flight, {body} body"),
                "calls per second",
                Some(Target::AtLeast(0.98)),
                &numbers(&answers, "calls_per_second")?,
            ));
        }
    }
    for (_, client) in clients {
        client.end()?;
    }
    Ok(rows)
}

/// For each client what it answered, in the order of the rounds.
pub(crate) type Answers = Vec<(&'static str, Vec<Value>)>;

/// Lets all clients do something in turn, again and again: the command for each comes by its place.
pub(crate) fn turns<'a>(
    clients: &mut [(&'static str, Process)],
    rounds: u32,
    command: impl Fn(usize) -> &'a str,
) -> Result<Answers, Failure> {
    let mut answers: Answers = clients
        .iter()
        .map(|(name, _)| (*name, Vec::new()))
        .collect();
    let count = clients.len();
    for round in 0..rounds as usize {
        for turn in 0..count {
            // Nobody is always first, nor always behind the same.
            let index = if round % 2 == 0 {
                (round + turn) % count
            } else {
                (round + count - turn) % count
            };
            let answer = clients[index].1.measure(command(index))?;
            answers[index].1.push(answer);
        }
    }
    Ok(answers)
}

/// Collects a member of all answers.
pub(crate) fn numbers(
    answers: &[(&'static str, Vec<Value>)],
    member: &str,
) -> Result<Vec<(&'static str, Vec<f64>)>, Failure> {
    let rounds = answers.iter().map(|(name, answers)| {
        let values = answers.iter().map(|answer| number(answer, member));
        Ok((*name, values.collect::<Result<_, Failure>>()?))
    });
    rounds.collect()
}

/// Reads the memory while calls wait, over one HTTP/2 connection.
///
/// # Errors
///
/// When a call fails.
pub fn memory(server: &mut Server, subjects: &[Subject], plan: &Plan) -> Result<Vec<Row>, Failure> {
    let mut rows = Vec::new();
    // Ten times as much to send takes fewer calls to see, and less time than an attempt has.
    for (body, waiting) in BODIES.into_iter().zip([plan.waiting, plan.waiting / 10]) {
        let (mut residents, mut growths) = (Vec::new(), Vec::new());
        for subject in subjects {
            tell(format_args!(
                "memory, {waiting} waiting, {body} body, {}",
                subject.name
            ));
            let mut client = subject.start(&server.base_url, Transport::Http2)?;
            client.ask(&format!("calls {body} {}", plan.warm_up))?;
            server.hold(waiting)?;
            let read = client.measure(&format!("memory {body} {waiting}"))?;
            residents.push((subject.name, number(&read, "resident_kilobytes")? / 1024.0));
            let growth = number(&read, "growth_kilobytes")? / f64::from(waiting);
            growths.push((subject.name, growth));
            client.end()?;
        }
        let target = Some(Target::AtMost(1.10));
        let name = format!("resident memory, {waiting} waiting, {body} body");
        rows.push(Row::new(name, "MiB", target, &residents));
        rows.push(Row::new(
            format!("of that for each waiting call, {body} body"),
            "KiB",
            None,
            &growths,
        ));
    }
    Ok(rows)
}

fn number(answer: &Value, member: &str) -> Result<f64, Failure> {
    Ok(answer[member]
        .as_f64()
        .ok_or_else(|| format!("{member} is missing in {answer}"))?)
}
