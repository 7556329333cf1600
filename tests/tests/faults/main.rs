//! Payments over a network that fails: nobody is charged twice, and nobody is told what isn't so.

mod alone;
mod outage;
mod random;
mod shop;
