//! What is known of an object: its members, and the limits of their values.
//!
//! An address in a static costs more than a name, so the names of an object are one text, and what
//! is known of a member says where it ends.

use crate::limit::Limit;

/// What is known of an object.
#[derive(Debug)]
pub struct Shape {
    /// Its own name, then those of all members, one after the other.
    pub(crate) names: &'static str,
    /// The end of its own name.
    pub(crate) name: u32,
    pub(crate) members: &'static [Known],
    /// Whether members that aren't in this list are kept.
    pub(crate) keeps_others: bool,
    /// The limits of one member after the other, then those of members that aren't in the list.
    pub(crate) limits: &'static [Limit],
}

/// What is known of a member.
#[derive(Debug)]
pub struct Known {
    /// The end of its name.
    name: u32,
    /// The end of its limits.
    limits: u16,
    pub(crate) need: Need,
}

impl Shape {
    /// Returns its own name.
    pub(crate) fn name(&self) -> &'static str {
        self.names.get(..self.name as usize).unwrap_or_default()
    }

    /// Returns the place of a member.
    pub(crate) fn place(&self, name: &str) -> Option<usize> {
        let names = self.names.as_bytes();
        let mut from = self.name as usize;
        self.members.iter().position(|known| {
            let to = known.name as usize;
            let is_this = names.get(from..to) == Some(name.as_bytes());
            from = to;
            is_this
        })
    }

    /// Returns the name of the member at a place.
    pub(crate) fn name_of(&self, place: usize) -> &'static str {
        let (from, to) = self.ends(place, self.name as usize, |known| known.name as usize);
        self.names.get(from..to).unwrap_or_default()
    }

    /// Returns the limits of the member at a place.
    pub(crate) fn limits_of(&self, place: usize) -> &'static [Limit] {
        let (from, to) = self.ends(place, 0, |known| known.limits.into());
        self.limits.get(from..to).unwrap_or_default()
    }

    /// Returns the limits of members that aren't in the list.
    pub(crate) fn others(&self) -> &'static [Limit] {
        if !self.keeps_others {
            return &[];
        }
        let from = self.members.last().map_or(0, |known| known.limits.into());
        self.limits.get(from..).unwrap_or_default()
    }

    /// Returns the ends of the member before this one, or the start of all, and of this one.
    #[inline]
    fn ends(&self, place: usize, start: usize, end: impl Fn(&Known) -> usize) -> (usize, usize) {
        let end = |place: usize| self.members.get(place).map_or(0, &end);
        (place.checked_sub(1).map_or(start, end), end(place))
    }
}

impl Known {
    /// A member with this name, and so many limits.
    pub(crate) const fn new(name: &str, need: Need, limits: usize) -> Self {
        assert!(limits <= u16::MAX as usize, "a member has too many limits");
        Self {
            name: name.len() as u32,
            limits: limits as u16,
            need,
        }
    }
}

/// Says of all members of an object where their names and limits end: each begins after the one
/// before, and the first name after that of the object.
pub(crate) const fn members<const COUNT: usize>(
    name: &str,
    mut members: [Known; COUNT],
) -> [Known; COUNT] {
    let mut place = 1;
    if COUNT > 0 {
        members[0].name += name.len() as u32;
    }
    while place < COUNT {
        members[place].name += members[place - 1].name;
        members[place].limits += members[place - 1].limits;
        place += 1;
    }
    members
}

/// A member whose value is written, or an entry of a list or a map.
#[derive(Clone, Copy, Debug)]
pub struct Member<'a> {
    name: Name<'a>,
    limited: Limited,
}

#[derive(Clone, Copy, Debug)]
enum Name<'a> {
    /// That of the member at this place of the shape around it.
    Known(usize),
    Other(&'a str),
}

/// Which limits a value has.
#[derive(Clone, Copy, Debug)]
pub enum Limited {
    /// Those of the member at this place of the shape around it.
    Known(usize),
    /// Those of all entries of its list or map.
    LikeOthers,
    /// Those that the sink was told before.
    AsTold,
}

impl<'a> Member<'a> {
    /// The member at a place of the shape around it.
    pub(crate) const fn known(place: usize) -> Self {
        Self {
            name: Name::Known(place),
            limited: Limited::Known(place),
        }
    }

    /// An entry of a list, where the name says nothing, or of a map.
    pub(crate) const fn entry(name: &'a str) -> Self {
        Self {
            name: Name::Other(name),
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
            limited: Limited::AsTold,
        }
    }

    pub(crate) fn limited(&self) -> Limited {
        self.limited
    }

    /// Returns its name in an object of this shape.
    #[inline]
    pub(crate) fn name(&self, shape: Option<&Shape>) -> &'a str {
        match self.name {
            Name::Known(place) => shape.map_or("", |shape| shape.name_of(place)),
            Name::Other(name) => name,
        }
    }
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
