//! Payment authorization through Klarna for acquiring partners.
