//! Reading fixed layouts from foreign bytes without ever panicking.

use crate::Error;

pub(crate) struct Reader<'a> {
    rest: &'a [u8],
    taken: usize,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, taken: 0 }
    }

    /// How many bytes were read so far.
    pub(crate) fn taken(&self) -> usize {
        self.taken
    }

    pub(crate) fn take(&mut self, len: usize, field: &'static str) -> Result<&'a [u8], Error> {
        let (head, rest) = self.rest.split_at_checked(len).ok_or(Error::Truncated { field })?;
        self.rest = rest;
        self.taken += len;
        Ok(head)
    }

    pub(crate) fn array<const N: usize>(&mut self, field: &'static str) -> Result<[u8; N], Error> {
        self.take(N, field)?.try_into().map_err(|_| Error::Truncated { field })
    }

    pub(crate) fn u8(&mut self, field: &'static str) -> Result<u8, Error> {
        self.array::<1>(field).map(|[byte]| byte)
    }

    pub(crate) fn u16(&mut self, field: &'static str) -> Result<u16, Error> {
        self.array(field).map(u16::from_be_bytes)
    }

    pub(crate) fn u32(&mut self, field: &'static str) -> Result<u32, Error> {
        self.array(field).map(u32::from_be_bytes)
    }

    pub(crate) fn u64(&mut self, field: &'static str) -> Result<u64, Error> {
        self.array(field).map(u64::from_be_bytes)
    }

    /// All but the last `N` bytes, and those.
    pub(crate) fn rest_before<const N: usize>(self, field: &'static str) -> Result<(&'a [u8], [u8; N]), Error> {
        let at = self.rest.len().checked_sub(N).ok_or(Error::Truncated { field })?;
        let (head, tail) = self.rest.split_at_checked(at).ok_or(Error::Truncated { field })?;
        Ok((head, tail.try_into().map_err(|_| Error::Truncated { field })?))
    }

    pub(crate) fn end(self) -> Result<(), Error> {
        match self.rest.len() {
            0 => Ok(()),
            extra => Err(Error::TrailingBytes { extra }),
        }
    }
}
