//! What is known of an object: its members, and the limits of their values.

use crate::limit::Limit;

/// What is known of an object.
#[derive(Debug)]
pub struct Shape {
    pub(crate) name: &'static str,
    pub(crate) members: &'static [Member<'static>],
    /// Whether members that aren't in this list are kept.
    pub(crate) keeps_others: bool,
    /// The limits of one member after the other, then those of members that aren't in the list.
    pub(crate) limits: &'static [Limit],
}

impl Shape {
    /// Returns the limits of members that aren't in the list.
    pub(crate) fn others(&self) -> &'static [Limit] {
        match self.members.last() {
            _ if !self.keeps_others => &[],
            Some(Member {
                limited: Limited::Alone([_, to]),
                ..
            }) => self.limits.get(usize::from(*to)..).unwrap_or_default(),
            _ => self.limits,
        }
    }
}

/// What is known of a member, or of an entry of a list or a map.
#[derive(Debug)]
pub struct Member<'a> {
    pub(crate) name: &'a str,
    pub(crate) need: Need,
    pub(crate) limited: Limited,
}

/// Which limits a value has.
#[derive(Clone, Copy, Debug)]
pub enum Limited {
    /// From here to there of those in the shape.
    Alone([u16; 2]),
    /// Those of all entries of its list or map.
    LikeOthers,
    /// Those that the sink was told before.
    AsTold,
}

impl<'a> Member<'a> {
    /// A member with so many limits.
    pub(crate) const fn new(name: &'a str, need: Need, limits: usize) -> Self {
        assert!(limits <= u16::MAX as usize, "a member has too many limits");
        Self {
            name,
            need,
            limited: Limited::Alone([0, limits as u16]),
        }
    }

    /// An entry of a list, where the name says nothing, or of a map.
    pub(crate) const fn entry(name: &'a str) -> Self {
        Self {
            name,
            need: Need::Optional,
            limited: Limited::LikeOthers,
        }
    }

    /// The same member, with the limits that its sink was told.
    #[allow(
        dead_code,
        reason = "not every document has wrappers or unions with limits"
    )]
    pub(crate) const fn as_told(&self) -> Self {
        Self {
            name: self.name,
            need: self.need,
            limited: Limited::AsTold,
        }
    }
}

/// Says of all members of an object where their limits are: each after those of the one before.
pub(crate) const fn members<const COUNT: usize>(
    mut members: [Member<'static>; COUNT],
) -> [Member<'static>; COUNT] {
    let mut at: u16 = 0;
    let mut place = 0;
    while place < COUNT {
        if let Limited::Alone([from, to]) = &mut members[place].limited {
            *from += at;
            *to += at;
            at = *to;
        }
        place += 1;
    }
    members
}

/// Whether a member must be there, and what `null` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "not every document has members of each kind")]
pub enum Need {
    Required,
    /// `null` is as good as absent: Klarna's documents don't tell the two apart.
    Optional,
    /// It may be absent, and `null` is something else.
    Settable,
}
