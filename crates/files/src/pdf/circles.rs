//! A look at how the objects of a file hang together, before the library follows them without end.
//!
//! pdfplumber 0.4.1 climbs `/Parent` until it finds a page size, and goes down trees of names and colour spaces
//! until its stack is full; trees of bookmarks and of structure it leaves at a depth of 64, but a few dozen objects
//! that share their children are more by then than any memory holds. So the edges of these trees are gathered
//! here, from objects in the open and from packed ones, and a file is refused in which they lead in circles, too
//! deep, or to the same object in too many ways. What is encrypted or packed twice is not seen; for that there
//! is [`super::deadline`].

use std::collections::HashMap;
use std::io::Read;

use flate2::bufread::ZlibDecoder;
use memchr::memmem;

use super::weigh::{MAX_STREAM, after_line};
use crate::package::damaged;
use crate::{Format, Limits, Unreadable};

const UP: &[u8] = b"/Parent";
const DOWN: [&[u8]; 4] = [b"/Kids", b"/K", b"/First", b"/Alternate"];
/// A row of siblings may be long.
const ALONG: &[u8] = b"/Next";
/// No page, name or paragraph lies deeper.
const MAX_DEPTH: u32 = 1_000;

/// Where one object leads: the numbers of other objects, and how much deeper they lie.
#[derive(Default)]
struct Edges {
    up: Vec<(u32, u32)>,
    down: Vec<(u32, u32)>,
}

/// Refuses a file whose objects lead in circles.
pub(super) fn check(bytes: &[u8], limits: &Limits) -> Result<(), Unreadable> {
    let objects = gather(bytes);
    let most = u64::try_from(limits.nodes).unwrap_or(u64::MAX);
    follow(&objects, |edges| &edges.up, most)?;
    follow(&objects, |edges| &edges.down, most)
}

/// The objects by number. Of several with one number the last counts.
fn gather(bytes: &[u8]) -> HashMap<u32, Edges> {
    let mut objects = HashMap::new();
    for at in memmem::find_iter(bytes, b"obj") {
        let (before, rest) = bytes.split_at(at);
        let rest = rest.get(b"obj".len()..).unwrap_or_default();
        let Some(number) = number_before(before) else { continue };
        let end = memmem::find(rest, b"endobj").unwrap_or(rest.len());
        let whole = rest.get(..end).unwrap_or_default();
        let stream = memmem::find(whole, b"stream");
        let dictionary = whole.get(..stream.unwrap_or(end)).unwrap_or_default();
        objects.insert(number, edges(dictionary));
        if stream.is_some() && memmem::find(dictionary, b"/ObjStm").is_some() {
            unpack(dictionary, rest, &mut objects);
        }
    }
    objects
}

/// The number in `12 0 obj`, seen from behind.
fn number_before(before: &[u8]) -> Option<u32> {
    let near = before.get(before.len().saturating_sub(24)..)?.trim_ascii_end();
    let mut words = near.rsplit(|byte| !byte.is_ascii_digit()).filter(|word| !word.is_empty());
    let generation = words.next()?;
    near.ends_with(generation).then(|| words.next().and_then(number))?
}

/// Gathers the objects of a stream of objects.
fn unpack(dictionary: &[u8], rest: &[u8], objects: &mut HashMap<u32, Edges>) {
    let data = memmem::find(rest, b"stream").and_then(|at| after_line(rest.get(at + b"stream".len()..)?));
    let first = after_key(dictionary, b"/First").next().and_then(|rest| Words(rest).next());
    let Some((data, first)) = data.zip(first.and_then(number)) else { return };
    let mut unpacked = Vec::new();
    // What was unpacked before an error is looked at all the same.
    let _read = ZlibDecoder::new(data).take(MAX_STREAM).read_to_end(&mut unpacked);
    let Some((head, bodies)) = unpacked.split_at_checked(first as usize) else { return };
    let numbers: Vec<u32> = Words(head).map_while(number).collect();
    let pairs = numbers.as_chunks::<2>().0;
    for (at, [number, start]) in pairs.iter().enumerate() {
        let end = pairs.get(at + 1).map_or(bodies.len(), |[_, end]| *end as usize);
        objects.insert(*number, edges(bodies.get(*start as usize..end).unwrap_or_default()));
    }
}

fn edges(body: &[u8]) -> Edges {
    let mut edges = Edges::default();
    edges.up.extend(after_key(body, UP).flat_map(references).map(|to| (to, 1)));
    for key in DOWN {
        edges.down.extend(after_key(body, key).flat_map(references).map(|to| (to, 1)));
    }
    edges.down.extend(after_key(body, ALONG).flat_map(references).map(|to| (to, 0)));
    if body.trim_ascii_start().starts_with(b"[") {
        edges.down.extend(references(body).into_iter().map(|to| (to, 1)));
    }
    edges
}

/// What stands behind a name, as often as it occurs.
fn after_key<'a>(body: &'a [u8], key: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
    let found = memmem::find_iter(body, key).filter_map(|at| body.get(at + key.len()..));
    found.filter(|rest| rest.first().is_some_and(|next| !is_regular(*next)))
}

fn is_regular(byte: u8) -> bool {
    !byte.is_ascii_whitespace() && byte != 0 && !b"()<>[]{}/%".contains(&byte)
}

/// The object that is named right here, or those in the array that begins here.
fn references(rest: &[u8]) -> Vec<u32> {
    let mut words = Words(rest);
    let mut last = [None, words.next()];
    let in_array = last[1] == Some(b"[");
    let mut open = u32::from(in_array);
    let mut found = Vec::new();
    for word in words {
        match word {
            b"[" => open += 1,
            b"]" => open = open.saturating_sub(1),
            b"R" => found.extend(last[0].and_then(number)),
            _ if in_array || number(word).is_some() => {}
            _ => break,
        }
        last = [last[1], Some(word)];
        if open == 0 && (in_array || word == b"R") {
            break;
        }
    }
    found
}

fn number(word: &[u8]) -> Option<u32> {
    std::str::from_utf8(word).ok()?.parse().ok()
}

/// Words and brackets, one after the other.
struct Words<'a>(&'a [u8]);

impl<'a> Iterator for Words<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let start = self.0.iter().position(|byte| !byte.is_ascii_whitespace() && *byte != 0)?;
        let rest = self.0.get(start..)?;
        let length = rest.iter().position(|byte| !is_regular(*byte)).unwrap_or(rest.len());
        let (word, rest) = rest.split_at(length.max(1));
        self.0 = rest;
        Some(word)
    }
}

/// An object on the way down, with what was found below it so far.
struct Visit<'a> {
    number: u32,
    left: std::slice::Iter<'a, (u32, u32)>,
    ways: u64,
    depth: u32,
    /// How much deeper it lies than the object above.
    step: u32,
}

/// Follows every edge once, without calls in each other.
fn follow(
    objects: &HashMap<u32, Edges>,
    which: impl Fn(&Edges) -> &Vec<(u32, u32)>,
    most: u64,
) -> Result<(), Unreadable> {
    let enter = |number: u32, step: u32| {
        let left = objects.get(&number).map(|edges| which(edges).iter()).unwrap_or_default();
        Visit { number, left, ways: 1, depth: 0, step }
    };
    // Of an object that is still open, nothing is known yet.
    let mut known: HashMap<u32, Option<(u64, u32)>> = HashMap::new();
    let mut way = Vec::new();
    for start in objects.keys() {
        if !known.contains_key(start) {
            known.insert(*start, None);
            way.push(enter(*start, 0));
        }
        while let Some(mut visit) = way.pop() {
            let (below, step) = if let Some((to, step)) = visit.left.next() {
                way.push(visit);
                match known.get(to) {
                    Some(Some(below)) => (*below, *step),
                    Some(None) => return Err(damaged(Format::Pdf, &"its objects lead in a circle")),
                    None => {
                        known.insert(*to, None);
                        way.push(enter(*to, *step));
                        continue;
                    }
                }
            } else {
                let below = (visit.ways, visit.depth);
                known.insert(visit.number, Some(below));
                (below, visit.step)
            };
            let Some(above) = way.last_mut() else { continue };
            above.ways = above.ways.saturating_add(below.0);
            above.depth = above.depth.max(below.1 + step);
            if above.ways > most || above.depth > MAX_DEPTH {
                return Err(Unreadable::Bomb);
            }
        }
    }
    Ok(())
}
