//! Reads a QR off the terminal as a camera would: characters become light and dark, an independent reader finds the code.

/// Pixels a square: enough for the reader to find its way.
const SCALE: usize = 6;

/// The text of the QR in what was printed.
pub fn read(printed: &str) -> String {
    let drawn = |line: &&str| !line.is_empty() && line.chars().all(|character| "█▀▄ ".contains(character));
    let rows: Vec<Vec<bool>> = printed.lines().filter(drawn).flat_map(two_rows).collect();
    let (height, width) = (rows.len(), rows.first().expect("a QR").len());
    assert!(rows.iter().all(|row| row.len() == width), "every line is as long as the others");
    let is_light = |x: usize, y: usize| rows[y / SCALE][x / SCALE];
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width * SCALE, height * SCALE, |x, y| {
        if is_light(x, y) { 255 } else { 0 }
    });
    let grids = image.detect_grids();
    let [grid] = grids.as_slice() else { panic!("{} codes in what was printed", grids.len()) };
    grid.decode().expect("a readable code").1
}

/// What a terminal was sent, without its orders.
#[cfg(target_os = "linux")]
pub fn without_colours(sent: &str) -> String {
    let mut pieces = sent.split('\u{1b}');
    let first = pieces.next().unwrap_or_default().to_owned();
    // An order ends with its first letter.
    let behind = |piece: &str| piece.split_once(char::is_alphabetic).map_or(String::new(), |(_, rest)| rest.to_owned());
    first.replace('\r', "") + &pieces.map(behind).collect::<String>().replace('\r', "")
}

/// The upper and the lower squares of a line; true is light.
fn two_rows(line: &str) -> [Vec<bool>; 2] {
    [['█', '▀'], ['█', '▄']].map(|light| line.chars().map(|character| light.contains(&character)).collect())
}
